//! What a tally has to be like before it is reckoned with.

use super::form::{Form, Group};
use crate::diagnostic::Phrase;
use crate::policy::lower::make::Make;
use crate::syntax::tree::{Ballot, Comparison, ConsentAsks, CountsAs, Define, Expr, Is};

impl Form<'_> {
    /// The definitions that doubt a tally. Each thing that can be wrong with it has its own, so that a finding says
    /// which. What is not written is no reason to doubt the rest; where it is counted, its number is unknown.
    pub(super) fn of_tally(&self, make: Make, group: &Group<'_>) -> Vec<Define> {
        let none = || make.is(make.field(self.decision(), "tally"), false, Is::Missing);
        if !self.has_tally(group) {
            let told = ("tally_fits", "tally_told");
            // Where silence counts, no tally says who was silent.
            let counts = self.counts_tally(group);
            let all = counts
                .then(|| self.told_if(make, group, told, none(), (Phrase::ConsentNoTally, Phrase::ConsentNoTallyTold)));
            return all.into_iter().flatten().collect();
        }
        let attended = (Phrase::ConsentAttendanceFit, Phrase::ConsentAttendanceTold);
        let parts = [
            (
                ("voters_fit", "voters_told"),
                self.votes_of_members(make, group),
                (Phrase::ConsentVotersFit, Phrase::ConsentVotersTold),
            ),
            (("attendance_fit", "attendance_told"), self.no_stranger_present(make, group), attended),
            (
                ("present_fit", "present_told"),
                self.votes_of_present(make),
                (Phrase::ConsentPresentFit, Phrase::ConsentPresentTold),
            ),
            (
                ("names_fit", "names_told"),
                self.votes_by_name(make, group),
                (Phrase::ConsentNamesFit, Phrase::ConsentNamesTold),
            ),
        ];
        let told = parts.iter().map(|((_, told), ..)| self.call(make, group, told)).collect();
        let told = make.any(vec![none(), make.all(told)]);
        let mut all: Vec<Define> = parts
            .into_iter()
            .flat_map(|(names, fits, titles)| self.told_if(make, group, names, fits, titles))
            .chain([self.yes_no(make, group, "tally_told", told, Phrase::ConsentTallyTold)])
            .collect();
        all.extend(self.of_objections(make, group));
        all
    }

    /// Which votes against are objections only names tell.
    fn of_objections(&self, make: Make, group: &Group<'_>) -> Vec<Define> {
        let named = || self.those_who(make, group, "voted_against");
        let unnamed = make.or_else(make.minus(self.tallied(make, "against"), named()), make.number("0"));
        let number = self.number(make, group, "unnamed", unnamed, Phrase::ConsentUnnamed);
        let nobody = make.equal(self.call(make, group, "unnamed"), make.number("0"));
        let told = ("all_named", "objections_told");
        let titles = (Phrase::ConsentAllNamed, Phrase::ConsentObjectionsTold);
        [number].into_iter().chain(self.told_if(make, group, told, nobody, titles)).collect()
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

    /// Whether some quorum is one of those who voted, in whatever way.
    fn asks_who_voted(&self) -> bool {
        let of_voting = |asks: &ConsentAsks| matches!(asks, ConsentAsks::Quorum(quorum) if quorum.voting);
        self.consent.clauses.iter().any(|clause| of_voting(&clause.asks))
    }

    fn votes_by_name(&self, make: Make, group: &Group<'_>) -> Expr {
        let of = |what, field| at_most(make, self.those_who(make, group, what), self.tallied(make, field));
        make.all(vec![of("voted_for", "for"), of("voted_against", "against")])
    }

    /// The votes; and all that voted in whatever way, of which those that are not written may be none where they do not count.
    fn no_more_than(&self, make: Make, most: impl Fn(Make) -> Expr) -> Expr {
        let of = |field: &str| self.tallied(make, field);
        let missing = |field| make.is(of(field), false, Is::Missing);
        let any = |field: &str, ballot| {
            let counted = self.asks_who_voted() || self.counts(ballot) != CountsAs::Nothing;
            if counted { of(field) } else { make.or_else(of(field), make.number("0")) }
        };
        let votes = || make.plus(of("for"), of("against"));
        let all = make.plus(make.plus(votes(), any("blank", Ballot::Blank)), any("abstain", Ballot::Abstention));
        // Where votes are missing, nobody is asked for the others too.
        let with_others = make.any(vec![missing("for"), missing("against"), at_most(make, all, most(make))]);
        make.all(vec![at_most(make, votes(), most(make)), with_others])
    }
}

fn at_most(make: Make, less: Expr, more: Expr) -> Expr {
    make.compare(less, Comparison::LessEqual, more)
}
