//! The definitions that come with a consent: who is asked, and how many of them did what.

use rustc_hash::FxHashMap;

use super::form::{Form, Group};
use crate::diagnostic::Phrase;
use crate::policy::lower::make::{Make, named};
use crate::policy::lower::printed;
use crate::policy::lower::sentence::Said;
use crate::syntax::print;
use crate::syntax::tree::{Argument, Ballot, Comparison, CountsAs, Define, Expr, Is, Item, Multiplicity, Name, Type};

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
            self.number(make, group, "voting", self.voting(make, group), Phrase::ConsentVoting),
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
        let which = self.call(make, group, "asked");
        all.push(self.or_untold(make, group, ("somebody", asked, which), Phrase::ConsentSomebodyAsked));
        all.extend(self.of_tally(make, group));
        if let Some(seats) = self.seats() {
            let ty = Type { name: make.name("number"), many: Multiplicity::Optional };
            let name = format!("{}seats", group.prefix);
            let arguments = self.parameters(make, group);
            all.push(self.definition(make, name, arguments, ty, seats.clone(), Phrase::ConsentSeats));
            let (seats, filled) = (self.call(make, group, "seats"), self.call(make, group, "filled"));
            let enough = make.compare(seats, Comparison::GreaterEqual, filled);
            let titles = (Phrase::ConsentSeatsFit, Phrase::ConsentSeatsTold);
            all.extend(self.told_if(make, group, ("seats_fit", "seats_told"), enough, titles));
        }
        all
    }

    /// What is true, or has no result: `x or 1 / count of which > 0`, where there is none of these unless it is true.
    fn or_untold(&self, make: Make, group: &Group<'_>, (what, is, which): (&str, Expr, Expr), title: Phrase) -> Define {
        let untold =
            make.compare(make.over(make.number("1"), make.count(which)), Comparison::Greater, make.number("0"));
        self.yes_no(make, group, what, make.any(vec![is, untold]), title)
    }

    /// Whether some clause asks anything of a decision.
    pub(super) fn concerned(&self, make: Make, body: Expr, definitions: &mut Vec<Define>) -> Expr {
        let name = format!("{}_concerned", self.consent.name.text);
        let ty = Type { name: make.name("yes_no"), many: Multiplicity::One };
        let thing = self.of_party.then(|| argument(self.about.name.clone(), self.words.entity(&self.about.of)));
        let arguments = [argument(self.decision.clone(), make.name("Decision"))].into_iter().chain(thing).collect();
        definitions.push(self.definition(make, name.clone(), arguments, ty, body, Phrase::ConsentConcerned));
        let thing = self.of_party.then(|| named(&self.about.name));
        make.method(self.decision(), &name, thing.into_iter().collect())
    }

    /// What has to be true for anything to be told, and where it is not, has no result.
    pub(super) fn told_if(
        &self,
        make: Make,
        group: &Group<'_>,
        (fits, told): (&str, &str),
        is: Expr,
        titles: (Phrase, Phrase),
    ) -> [Define; 2] {
        let call = || self.call(make, group, fits);
        let which = make.those(PERSON, self.call(make, group, "asked"), call());
        [self.yes_no(make, group, fits, is, titles.0), self.or_untold(make, group, (told, call(), which), titles.1)]
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
            let of = |(field, what): (Option<&str>, &str)| {
                let counted = self.those_who(make, group, what);
                match field {
                    Some(field) => make.or_else(self.tallied(make, field), counted),
                    None => counted,
                }
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

    /// Those who voted, in whatever way; who says two things at once has not.
    fn voting(&self, make: Make, group: &Group<'_>) -> Expr {
        let kinds =
            [("for", "voted_for"), ("against", "voted_against"), ("blank", "voted_blank"), ("abstain", "abstained")];
        if !self.has_tally(group) {
            let is = make.or(kinds.iter().map(|(_, what)| self.person(make, what)).collect());
            return make.count(make.those(PERSON, self.call(make, group, "entitled"), is));
        }
        let of =
            |(field, what): (&str, &str)| make.or_else(self.tallied(make, field), self.those_who(make, group, what));
        kinds.map(of).into_iter().reduce(|one, other| make.plus(one, other)).unwrap_or_else(|| make.number("0"))
    }

    /// Whether a part of what is asked is so.
    pub(super) fn told_part(&self, make: Make, group: &Group<'_>, what: &str, body: Expr, title: Said<'_>) -> Define {
        let ty = Type { name: make.name("yes_no"), many: Multiplicity::One };
        let name = make.name(&format!("{}{what}", group.prefix));
        let (arguments, titles) = (self.parameters(make, group), title.plain_titles(self.words, make.0));
        Define { name, arguments, ty: Some(ty), body, titles, form: Some(make.0) }
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
        let said = Said { title, says: title, help: None, args: Vec::new() };
        let titles = said.plain_titles(self.words, make.0);
        Define { name: make.name(&name), arguments, ty: Some(ty), body, titles, form: Some(make.0) }
    }
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
