//! The definitions that come with a consent: who is asked, and how many of them did what.

use rustc_hash::FxHashMap;

use super::form::{Form, Group};
use super::threshold::said;
use crate::diagnostic::Phrase;
use crate::policy::lower::make::{Make, named};
use crate::policy::lower::printed;
use crate::policy::lower::sentence::{Arg, Said};
use crate::syntax::print;
use crate::syntax::tree::{
    Argument, Ballot, Comparison, ConsentAsks, CountsAs, Define, Expr, Is, Item, Multiplicity, Name, Quorum, Type, Vote,
};

/// One of those who are asked.
const PERSON: &str = "person";

impl<'a> Form<'a> {
    /// All of them; those that nothing names are left out later.
    pub(super) fn definitions(&self) -> Vec<Define> {
        let make = Make(self.about.span);
        let mut all = vec![self.things(make), self.given(make)];
        for group in &self.groups {
            all.extend(self.of_group(Make(group.asks.set.span), group));
        }
        all
    }

    /// `define mandate_of(decision: Decision): Team* = (team in history of Team where team = decision.of and …)`
    fn things(&self, make: Make) -> Define {
        let thing = || named(&self.about.name);
        let entity = self.words.entity(&self.about.of);
        let mut parts = vec![make.equal(thing(), make.field(self.decision(), "of"))];
        let kind =
            (entity.text != self.about.of.text).then(|| make.is(thing(), false, Is::Kind(self.about.of.clone())));
        let own = kind.into_iter().chain(self.about.condition.clone()).map(|part| self.on_the_day(make, part));
        parts.extend(own);
        parts.extend(self.decides.condition.clone());
        let range = make.history(make.variable(&entity.text));
        let body = make.those(&self.about.name.text, range, make.and(parts));
        let arguments = vec![argument(self.decision.clone(), make.name("Decision"))];
        let ty = Type { name: entity, many: Multiplicity::Any };
        self.definition(make, self.of_name(), arguments, ty, body, Phrase::ConsentOf)
    }

    /// `define mandate_given(team: Team): Decision* = (decision in Decision where decision.of = team and …)`
    fn given(&self, make: Make) -> Define {
        let mut parts = vec![
            make.equal(make.field(self.decision(), "of"), named(&self.about.name)),
            make.equal(make.field(self.decision(), "outcome"), make.variable("adopted")),
        ];
        parts.extend(self.decides.condition.clone());
        let body = make.those(&self.decision.text, make.variable("Decision"), make.and(parts));
        let arguments = vec![argument(self.about.name.clone(), self.words.entity(&self.about.of))];
        let ty = Type { name: make.name("Decision"), many: Multiplicity::Any };
        self.definition(make, self.given_name(), arguments, ty, body, Phrase::ConsentGiven)
    }

    fn of_group(&self, make: Make, group: &Group<'a>) -> Vec<Define> {
        let count = |set: &str| make.count(self.call(make, group, set));
        let mut all = vec![
            self.persons(make, group, "asked", self.on_the_day(make, group.asks.set.clone()), Phrase::ConsentAsked),
            self.persons(make, group, "entitled", self.entitled(make, group), Phrase::ConsentEntitled),
            self.number(make, group, "filled", count("asked"), Phrase::ConsentFilled),
            self.number(make, group, "voters", count("entitled"), Phrase::ConsentVoters),
            self.number(make, group, "for", self.voted(make, group, CountsAs::For), Phrase::ConsentFor),
            self.number(make, group, "against", self.voted(make, group, CountsAs::Against), Phrase::ConsentAgainst),
            self.number(make, group, "cast", self.cast(make, group), Phrase::ConsentCast),
            self.number(make, group, "present", self.present(make, group), Phrase::ConsentPresent),
            self.number(make, group, "voting", self.voting(make, group, &Vote::ALL), Phrase::ConsentVoting),
            self.number(
                make,
                group,
                "objections",
                self.those_who(make, group, "objected_to"),
                Phrase::ConsentObjections,
            ),
            self.number(make, group, "recused", self.recused(make, group), Phrase::ConsentRecused),
        ];
        let asked = make.is(self.call(make, group, "asked"), true, Is::Empty);
        all.extend(self.voting_as(make, group));
        all.extend(self.by_name(make, group));
        all.push(self.yes_no(make, group, "somebody", asked, Phrase::ConsentSomebodyAsked));
        all.extend(self.of_tally(make, group));
        if let Some(seats) = self.seats() {
            let ty = Type { name: make.name("number"), many: Multiplicity::Optional };
            let name = format!("{}seats", group.prefix);
            let arguments = self.parameters(make, group);
            all.push(self.definition(make, name, arguments, ty, seats.clone(), Phrase::ConsentSeats));
            let (seats, filled) = (self.call(make, group, "seats"), self.call(make, group, "filled"));
            let enough = make.compare(seats, Comparison::GreaterEqual, filled);
            all.push(self.yes_no(make, group, "seats_fit", enough, Phrase::ConsentSeatsFit));
        }
        all
    }

    /// Whether some clause asks anything of a decision.
    pub(super) fn concerned(&self, make: Make, body: Expr, definitions: &mut Vec<Define>) -> Expr {
        let name = format!("{}_concerned", self.consent.name.text);
        self.of_decision(make, name, body, &said(Phrase::ConsentConcerned, Phrase::ConsentConcerned), definitions)
    }

    /// The call of a definition that says something of a decision, or of it and what it is about.
    pub(super) fn of_decision(
        &self,
        make: Make,
        name: String,
        body: Expr,
        title: &Said<'_>,
        definitions: &mut Vec<Define>,
    ) -> Expr {
        let ty = Type { name: make.name("yes_no"), many: Multiplicity::One };
        let thing = self.of_party.then(|| argument(self.about.name.clone(), self.words.entity(&self.about.of)));
        let arguments = [argument(self.decision.clone(), make.name("Decision"))].into_iter().chain(thing).collect();
        let call =
            make.method(self.decision(), &name, self.of_party.then(|| named(&self.about.name)).into_iter().collect());
        definitions.push(self.definition_called(make, name, arguments, (ty, body), title));
        call
    }

    pub(super) fn yes_no(&self, make: Make, group: &Group<'_>, what: &str, body: Expr, title: Phrase) -> Define {
        let ty = Type { name: make.name("yes_no"), many: Multiplicity::One };
        self.definition(make, format!("{}{what}", group.prefix), self.parameters(make, group), ty, body, title)
    }

    /// Those who are asked, but not who is recused, where that does not count as a vote.
    fn entitled(&self, make: Make, group: &Group<'_>) -> Expr {
        let asked = self.call(make, group, "asked");
        match self.counts(Ballot::Recusal) {
            // What is denied stands elsewhere than the denial: in one place both would be one step of a proof.
            CountsAs::Nothing => {
                make.those(PERSON, asked, make.not(self.person(Make(self.about.span), "recused_from")))
            }
            _ => asked,
        }
    }

    /// `person.voted_for(decision)`
    fn person(&self, make: Make, what: &str) -> Expr {
        make.of(make.variable(PERSON), what, self.decision())
    }

    /// How many of those entitled are so.
    pub(super) fn those_who(&self, make: Make, group: &Group<'_>, what: &str) -> Expr {
        make.count(make.those(PERSON, self.call(make, group, "entitled"), self.person(make, what)))
    }

    fn recused(&self, make: Make, group: &Group<'_>) -> Expr {
        make.count(make.those(PERSON, self.call(make, group, "asked"), self.person(make, "recused_from")))
    }

    /// How many are for, against, blank or abstained by name: what a tally is held against, and what counts where there is none.
    fn by_name(&self, make: Make, group: &Group<'_>) -> Vec<Define> {
        let of = |vote: Vote| {
            let (what, title) = how(vote);
            self.number(make, group, &format!("{}_by_name", vote.word()), self.those_who(make, group, what), title)
        };
        Vote::ALL.map(of).into()
    }

    /// `decision.tally.for or else decision.motion_for_by_name`
    fn tallied_or_named(&self, make: Make, group: &Group<'_>, field: &str) -> Expr {
        make.or_else(self.tallied(make, field), self.call(make, group, &format!("{field}_by_name")))
    }

    /// How many votes count as being for, or against.
    fn voted(&self, make: Make, group: &Group<'_>, side: CountsAs) -> Expr {
        let own = if side == CountsAs::For { ("for", "voted_for") } else { ("against", "voted_against") };
        let kinds = [
            (Ballot::Abstention, Some("abstain"), "abstained"),
            (Ballot::Blank, Some("blank"), "voted_blank"),
            (Ballot::Silence, None, "silent_on"),
            (Ballot::Recusal, None, "recused_from"),
        ];
        let counted = kinds.into_iter().filter(|(ballot, ..)| self.counts(*ballot) == side);
        let kinds = [(Some(own.0), own.1)].into_iter().chain(counted.map(|(_, field, what)| (field, what)));
        let mut number = if self.has_tally(group) {
            let of = |(field, what): (Option<&str>, &str)| match field {
                Some(field) => self.tallied_or_named(make, group, field),
                None => self.those_who(make, group, what),
            };
            kinds.map(of).reduce(|one, other| make.plus(one, other)).unwrap_or_else(|| make.number("0"))
        } else {
            let is = make.or(kinds.map(|(_, what)| self.person(make, what)).collect());
            make.count(make.those(PERSON, self.call(make, group, "entitled"), is))
        };
        if self.counts(Ballot::VacantSeat) == side {
            let vacant = make.minus(self.call(make, group, "seats"), self.call(make, group, "filled"));
            number = make.plus(number, vacant);
        }
        number
    }

    /// `decision.tally.for`
    pub(super) fn tallied(&self, make: Make, field: &str) -> Expr {
        make.field(make.field(self.decision(), "tally"), field)
    }

    fn cast(&self, make: Make, group: &Group<'_>) -> Expr {
        make.plus(self.call(make, group, "for"), self.call(make, group, "against"))
    }

    fn present(&self, make: Make, group: &Group<'_>) -> Expr {
        let counted = self.those_who(make, group, "present_at");
        match self.has_tally(group) {
            true => make.or_else(self.tallied(make, "present"), counted),
            false => counted,
        }
    }

    /// Those who voted, in whatever way or in one of those that count; who says two things at once has not.
    fn voting(&self, make: Make, group: &Group<'_>, votes: &[Vote]) -> Expr {
        if !self.has_tally(group) {
            let is = make.or(votes.iter().map(|vote| self.person(make, how(*vote).0)).collect());
            return make.count(make.those(PERSON, self.call(make, group, "entitled"), is));
        }
        let of = |vote: &Vote| self.tallied_or_named(make, group, vote.word());
        votes.iter().map(of).reduce(|one, other| make.plus(one, other)).unwrap_or_else(|| make.number("0"))
    }

    /// The numbers of those who voted that quorums ask for, but for that of all.
    fn voting_as(&self, make: Make, group: &Group<'_>) -> Vec<Define> {
        let quorums = self.consent.clauses.iter().filter_map(|clause| match &clause.asks {
            ConsentAsks::Quorum(quorum) if !quorum.only.is_empty() => Some(quorum),
            _ => None,
        });
        let mut all: Vec<Define> = Vec::new();
        for quorum in quorums {
            let votes: Vec<Vote> = quorum.only.iter().map(|(vote, _)| *vote).collect();
            let did = Arg::Joined(Phrase::ConsentOr, did(quorum));
            let title = said(Phrase::ConsentHowMany, Phrase::ConsentHowMany).with("did", did);
            let body = self.voting(make, group, &votes);
            let next = self.limit_called(make, group, &who_voted(quorum), body, &title);
            if all.iter().all(|other| other.name.text != next.name.text) {
                all.push(next);
            }
        }
        all
    }

    /// Whether a part of what is asked is so.
    pub(super) fn told_part(&self, make: Make, group: &Group<'_>, what: &str, body: Expr, title: &Said<'_>) -> Define {
        self.called(make, group, what, ("yes_no", body), title)
    }

    /// A number that is called as a clause says.
    pub(super) fn limit_called(
        &self,
        make: Make,
        group: &Group<'_>,
        what: &str,
        body: Expr,
        title: &Said<'_>,
    ) -> Define {
        self.called(make, group, what, ("number", body), title)
    }

    fn called(&self, make: Make, group: &Group<'_>, what: &str, (ty, body): (&str, Expr), title: &Said<'_>) -> Define {
        let ty = Type { name: make.name(ty), many: Multiplicity::One };
        let name = format!("{}{what}", group.prefix);
        self.definition_called(make, name, self.parameters(make, group), (ty, body), title)
    }

    fn persons(&self, make: Make, group: &Group<'_>, what: &str, body: Expr, title: Phrase) -> Define {
        let ty = Type { name: make.name("Person"), many: Multiplicity::Any };
        self.definition(make, format!("{}{what}", group.prefix), self.parameters(make, group), ty, body, title)
    }

    pub(super) fn number(&self, make: Make, group: &Group<'_>, what: &str, body: Expr, title: Phrase) -> Define {
        let ty = Type { name: make.name("number"), many: Multiplicity::One };
        self.definition(make, format!("{}{what}", group.prefix), self.parameters(make, group), ty, body, title)
    }

    /// What the definitions of a group are given.
    fn parameters(&self, make: Make, group: &Group<'_>) -> Vec<Argument> {
        let mut all = vec![argument(self.decision.clone(), make.name("Decision"))];
        if self.of_party {
            all.push(argument(self.about.name.clone(), self.words.entity(&self.about.of)));
        }
        let each = group.asks.each.iter().map(|(name, _)| argument(name.clone(), make.name("Party")));
        all.extend(each);
        all
    }

    fn definition(
        &self,
        make: Make,
        name: String,
        arguments: Vec<Argument>,
        ty: Type,
        body: Expr,
        title: Phrase,
    ) -> Define {
        self.definition_called(make, name, arguments, (ty, body), &said(title, title))
    }

    fn definition_called(
        &self,
        make: Make,
        name: String,
        arguments: Vec<Argument>,
        (ty, body): (Type, Expr),
        title: &Said<'_>,
    ) -> Define {
        let titles = title.plain_titles(self.words, make.0);
        let name = make.name(&name);
        Define { name, arguments, ty: Some(ty), body, titles, form: Some(make.0), voiced: true }
    }
}

/// The definition of `core` that says that somebody voted so, and how many they are called.
const fn how(vote: Vote) -> (&'static str, Phrase) {
    match vote {
        Vote::For => ("voted_for", Phrase::ConsentForByName),
        Vote::Against => ("voted_against", Phrase::ConsentAgainstByName),
        Vote::Blank => ("voted_blank", Phrase::ConsentBlankByName),
        Vote::Abstain => ("abstained", Phrase::ConsentAbstainByName),
    }
}

/// What those did who count for a quorum of some votes.
pub(super) fn did<'a>(quorum: &Quorum) -> Vec<Said<'a>> {
    let phrase = |vote: Vote| match vote {
        Vote::For => Phrase::ConsentWereFor,
        Vote::Against => Phrase::ConsentWereAgainst,
        Vote::Blank => Phrase::ConsentVotedBlank,
        Vote::Abstain => Phrase::ConsentAbstained,
    };
    quorum.only.iter().map(|(vote, _)| said(phrase(*vote), phrase(*vote))).collect()
}

/// The number of them: `voting`, or `voting_for_or_abstain`.
pub(super) fn who_voted(quorum: &Quorum) -> String {
    let votes: Vec<&str> = quorum.only.iter().map(|(vote, _)| vote.word()).collect();
    if votes.is_empty() { "voting".to_owned() } else { format!("voting_{}", votes.join("_or_")) }
}

/// Puts before what is asked the definitions that it names, be it through others.
pub(super) fn with_definitions(definitions: Vec<Define>, items: Vec<Item>) -> Vec<Item> {
    let places: FxHashMap<&str, usize> =
        definitions.iter().enumerate().map(|(at, define)| (&*define.name.text, at)).collect();
    let mut used = vec![false; definitions.len()];
    let mut texts: Vec<String> = items.iter().filter_map(printed).collect();
    while let Some(text) = texts.pop() {
        for at in words(&text).filter_map(|word| places.get(word)) {
            if let (Some(used @ false), Some(define)) = (used.get_mut(*at), definitions.get(*at)) {
                *used = true;
                texts.push(print::define(define));
            }
        }
    }
    let used = definitions.into_iter().zip(used).filter_map(|(define, used)| used.then_some(Item::Define(define)));
    used.chain(items).collect()
}

/// The words of a text, those that may name a definition among them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
}

fn argument(name: Name, of: Name) -> Argument {
    Argument { name, ty: Type { name: of, many: Multiplicity::One } }
}
