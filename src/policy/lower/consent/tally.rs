//! What a tally has to be like before it is reckoned with.

use super::form::{Form, Group};
use crate::diagnostic::Phrase;
use crate::policy::lower::make::Make;
use crate::syntax::tree::{Ballot, Comparison, ConsentAsks, CountsAs, Define, Expr, Is, Quorum, Vote};

impl Form<'_> {
    /// The definitions that doubt a tally. Each thing that can be wrong with it has its own, so that a finding says
    /// which. What is not written is no reason to doubt the rest; where it is counted, its number is unknown.
    pub(super) fn of_tally(&self, make: Make, group: &Group<'_>) -> Vec<Define> {
        let none = || make.is(make.field(self.decision(), "tally"), false, Is::Missing);
        if !self.has_tally(group) {
            // Where silence counts, no tally says who was silent.
            let counts = self.counts_tally(group);
            let fits = || self.yes_no(make, group, "tally_fits", none(), Phrase::ConsentNoTally);
            return counts.then(fits).into_iter().collect();
        }
        let parts = [
            ("voters_fit", self.votes_of_members(make, group), Phrase::ConsentVotersFit),
            ("attendance_fit", self.no_stranger_present(make, group), Phrase::ConsentAttendanceFit),
            ("present_fit", self.votes_of_present(make), Phrase::ConsentPresentFit),
            ("names_fit", self.votes_by_name(make, group), Phrase::ConsentNamesFit),
        ];
        let fit = parts.iter().map(|(name, ..)| self.call(make, group, name)).collect();
        let fits = make.any(vec![none(), make.all(fit)]);
        let parts = parts.into_iter().map(|(name, fits, title)| self.yes_no(make, group, name, fits, title));
        let all = self.yes_no(make, group, "tally_fits", fits, Phrase::ConsentTallyFits);
        parts.chain([all]).chain(self.of_objections(make, group)).collect()
    }

    /// Which votes against are objections only names tell.
    fn of_objections(&self, make: Make, group: &Group<'_>) -> [Define; 3] {
        let named = || self.call(make, group, "against_by_name");
        let unnamed = make.or_else(make.minus(self.tallied(make, "against"), named()), make.number("0"));
        let nobody = make.equal(self.call(make, group, "unnamed"), make.number("0"));
        let told = make.told(vec![self.call(make, group, "all_named")], make.yes());
        [
            self.number(make, group, "unnamed", unnamed, Phrase::ConsentUnnamed),
            self.yes_no(make, group, "all_named", nobody, Phrase::ConsentAllNamed),
            self.yes_no(make, group, "objections_told", told, Phrase::ConsentObjectionsTold),
        ]
    }

    /// An empty seat casts no vote.
    fn votes_of_members(&self, make: Make, group: &Group<'_>) -> Expr {
        self.no_more_than(make, |make| self.call(make, group, "voters"))
    }

    /// Who is recused may be present, but nobody who is not asked.
    fn no_stranger_present(&self, make: Make, group: &Group<'_>) -> Expr {
        let present = || self.tallied(make, "present");
        let fits = at_most(make, present(), self.call(make, group, "filled"));
        make.any(vec![make.is(present(), false, Is::Missing), fits])
    }

    fn votes_of_present(&self, make: Make) -> Expr {
        let present = |make| self.tallied(make, "present");
        make.any(vec![make.is(present(make), false, Is::Missing), self.no_more_than(make, present)])
    }

    /// Whether some quorum is one of those who voted so, among others or in whatever way.
    fn asks_who_voted(&self, so: Vote) -> bool {
        let of_so = |quorum: &Quorum| quorum.only.is_empty() || quorum.only.iter().any(|(vote, _)| *vote == so);
        let of_voting =
            |asks: &ConsentAsks| matches!(asks, ConsentAsks::Quorum(quorum) if quorum.voting && of_so(quorum));
        self.consent.clauses.iter().any(|clause| of_voting(&clause.asks))
    }

    fn votes_by_name(&self, make: Make, group: &Group<'_>) -> Expr {
        let of =
            |field: &str| at_most(make, self.call(make, group, &format!("{field}_by_name")), self.tallied(make, field));
        make.all(vec![of("for"), of("against")])
    }

    /// The votes; and all that voted in whatever way, of which those that are not written may be none where they do not count.
    fn no_more_than(&self, make: Make, most: impl Fn(Make) -> Expr) -> Expr {
        let of = |field: &str| self.tallied(make, field);
        let missing = |field| make.is(of(field), false, Is::Missing);
        let any = |vote: Vote, ballot| {
            let counted = self.asks_who_voted(vote) || self.counts(ballot) != CountsAs::Nothing;
            if counted { of(vote.word()) } else { make.or_else(of(vote.word()), make.number("0")) }
        };
        let votes = || make.plus(of("for"), of("against"));
        let all =
            make.plus(make.plus(votes(), any(Vote::Blank, Ballot::Blank)), any(Vote::Abstain, Ballot::Abstention));
        // Where votes are missing, nobody is asked for the others too.
        let with_others = make.any(vec![missing("for"), missing("against"), at_most(make, all, most(make))]);
        make.all(vec![at_most(make, votes(), most(make)), with_others])
    }
}

fn at_most(make: Make, less: Expr, more: Expr) -> Expr {
    make.compare(less, Comparison::LessEqual, more)
}
