use super::sense;
use crate::diagnostic::Diagnostic;
use crate::policy::lower::make::{Make, named};
use crate::policy::lower::words::Words;
use crate::syntax::tree::{
    About, Asks, Ballot, Consent, ConsentAsks, ConsentClause, CountsAs, Decides, Expr, ExprKind, Is, Name, Quantifier,
};

/// What a decision is called in the rules of a consent about something else.
const DECISION: &str = "decision";

/// A consent whose clauses become rules.
pub(super) struct Form<'a> {
    pub(super) consent: &'a Consent,
    pub(super) words: &'a Words,
    /// What it is about.
    pub(super) about: &'a About,
    pub(super) decides: &'a Decides,
    /// Whether it is about parties, which decisions name, and not about decisions themselves.
    pub(super) of_party: bool,
    /// The name of a decision.
    pub(super) decision: Name,
    /// Those who are asked.
    pub(super) groups: Vec<Group<'a>>,
}

/// Some who are asked together, and are counted by themselves.
pub(super) struct Group<'a> {
    pub(super) asks: &'a Asks,
    pub(super) when: Option<&'a Expr>,
    /// With what the names of its definitions begin.
    pub(super) prefix: String,
}

impl<'a> Form<'a> {
    pub(super) fn new(consent: &'a Consent, words: &'a Words) -> Result<Self, Option<Diagnostic>> {
        let about = consent.about.as_ref().ok_or_else(|| sense::lacks_head(consent, words))?;
        let decides = consent.decides.as_ref().ok_or_else(|| sense::lacks_head(consent, words))?;
        let of_party = !words.is(&about.of.text, "Decision");
        let decision = match of_party {
            true => Name { text: DECISION.into(), span: about.name.span },
            false => about.name.clone(),
        };
        let groups = consent.clauses.iter().filter_map(|clause| match &clause.asks {
            ConsentAsks::Asks(asks) => Some(Group { asks, when: clause.when.as_ref(), prefix: prefix(consent, asks) }),
            _ => None,
        });
        let form = Self { consent, words, about, decides, of_party, decision, groups: groups.collect() };
        match sense::wrong_head(&form) {
            Some(error) => Err(Some(error)),
            None => Ok(form),
        }
    }

    /// As what something counts that is neither for nor against: as nothing, where it is not written.
    pub(super) fn counts(&self, ballot: Ballot) -> CountsAs {
        let written = self.consent.clauses.iter().find_map(|clause| match clause.asks {
            ConsentAsks::Counts(of, counts) if of == ballot => Some(counts),
            _ => None,
        });
        written.unwrap_or(CountsAs::Nothing)
    }

    /// How many seats there are, where that is written.
    pub(super) fn seats(&self) -> Option<&'a Expr> {
        self.consent.clauses.iter().find_map(|clause| match &clause.asks {
            ConsentAsks::Seats(seats) => Some(seats),
            _ => None,
        })
    }

    /// Whether a written tally says how those who are asked voted: where it cannot be that of others.
    pub(super) fn has_tally(&self, group: &Group<'_>) -> bool {
        self.groups.len() == 1 && group.asks.each.is_none() && self.counts(Ballot::Silence) == CountsAs::Nothing
    }

    /// Whether it has to be asked of a tally whether it can be reckoned with.
    pub(super) fn counts_tally(&self, group: &Group<'_>) -> bool {
        self.has_tally(group) || self.counts(Ballot::Silence) != CountsAs::Nothing
    }

    pub(super) fn decision(&self) -> Expr {
        named(&self.decision)
    }

    /// What the definitions of a group are given beside the decision.
    pub(super) fn arguments(&self, make: Make, group: &Group<'_>) -> Vec<Expr> {
        let thing = self.of_party.then(|| make.variable(&self.about.name.text));
        thing.into_iter().chain(group.asks.each.iter().map(|(name, _)| make.variable(&name.text))).collect()
    }

    /// `decision.mandate_team_for(team)`
    pub(super) fn call(&self, make: Make, group: &Group<'_>, what: &str) -> Expr {
        let name = format!("{}{what}", group.prefix);
        make.method(self.decision(), &name, self.arguments(make, group))
    }

    /// The same as a place of a sentence.
    pub(super) fn place(&self, group: &Group<'_>, what: &str) -> String {
        let thing = self.of_party.then_some(&*self.about.name.text);
        let args: Vec<&str> = thing.into_iter().chain(group.asks.each.iter().map(|(name, _)| &*name.text)).collect();
        let args = if args.is_empty() { String::new() } else { format!("({})", args.join(", ")) };
        format!("{}.{}{what}{args}", self.decision.text, group.prefix)
    }

    /// The same on the day of the decision; of what is founded later, on its first day.
    pub(super) fn on_the_day(&self, make: Make, value: Expr) -> Expr {
        let Some(first) = self.words.first_day(&self.about.of.text).filter(|_| self.of_party) else { return value };
        let since = make.or_else(make.field(named(&self.about.name), &first), make.today());
        match &value.kind {
            // What is the same on all days is not read on one.
            ExprKind::Set(_) | ExprKind::Literal(_) => value,
            _ => make.on(value, make.later(make.today(), since)),
        }
    }

    /// `every team in decision.mandate_of where …: body`; where decisions are asked themselves, the condition is one of
    /// the rule.
    pub(super) fn of_things(&self, make: Make, when: Option<Expr>, body: Expr, conditions: &mut Vec<Expr>) -> Expr {
        if !self.of_party {
            conditions.extend(when);
            return body;
        }
        let things = make.field(self.decision(), &self.of_name());
        make.quantified(Quantifier::Every, &self.about.name.text, things, when, body)
    }

    /// `every owner in team.owners: body`, where several are asked each by themselves.
    pub(super) fn of_each(
        &self,
        make: Make,
        quantifier: Quantifier,
        group: &Group<'_>,
        condition: Option<Expr>,
        body: Expr,
    ) -> Expr {
        match &group.asks.each {
            Some((name, range)) => {
                let range = self.on_the_day(make, range.clone());
                make.quantified(quantifier, &name.text, range, condition, body)
            }
            None => body,
        }
    }

    /// The definition of what a decision is about.
    pub(super) fn of_name(&self) -> String {
        format!("{}_of", self.consent.name.text)
    }

    /// The definition of the decisions by which something was consented to.
    pub(super) fn given_name(&self) -> String {
        format!("{}_given", self.consent.name.text)
    }

    /// The groups to which a clause applies: each by itself, or those of which one is enough together.
    pub(super) fn units(&self, of: Option<&Name>, clause: &ConsentClause) -> Vec<Vec<&Group<'a>>> {
        let word = clause.asks.word();
        let own = |group: &Group<'_>| {
            let label = group.asks.label.as_ref().map(|label| &label.text);
            self.consent.clauses.iter().any(|other| {
                let named = of_whom(other).map(|of| &of.text);
                other.asks.word() == word && named.is_some() && named == label
            })
        };
        let asked = |group: &&Group<'_>| match of {
            Some(of) => group.asks.label.as_ref().is_some_and(|label| label.text == of.text),
            None => !own(group),
        };
        let (any, all): (Vec<_>, Vec<_>) = self.groups.iter().filter(asked).partition(|group| group.asks.any.is_some());
        let together = (!any.is_empty()).then_some(any);
        all.into_iter().map(|group| vec![group]).chain(together).collect()
    }

    /// When a clause applies to a group.
    pub(super) fn when(&self, make: Make, clause: &ConsentClause, unit: &[&Group<'a>]) -> Option<Expr> {
        let mut parts = self.applies(make, clause);
        if let [group] = unit {
            parts.extend(group.when.cloned());
        }
        (!parts.is_empty()).then(|| make.and(parts))
    }

    /// When a clause asks anything of those who are asked; nothing where it always does.
    pub(super) fn asks_anything(&self, make: Make, clause: &ConsentClause, unit: &[&Group<'a>]) -> Option<Expr> {
        let mut parts = self.applies(make, clause);
        let of = |group: &&Group<'a>| {
            let range = group.asks.each.as_ref().map(|(_, range)| self.on_the_day(make, range.clone()));
            let somebody = range.map(|range| make.is(range, true, Is::Empty));
            let all: Vec<Expr> = group.when.cloned().into_iter().chain(somebody).collect();
            (!all.is_empty()).then(|| make.and(all))
        };
        let of_some: Option<Vec<Expr>> = unit.iter().map(of).collect();
        parts.extend(of_some.map(|all| make.or(all)));
        (!parts.is_empty()).then(|| make.and(parts))
    }

    /// Where its own condition is true, or where none of those of others is.
    fn applies(&self, make: Make, clause: &ConsentClause) -> Vec<Expr> {
        let others = self.consent.clauses.iter().filter(|other| {
            other.asks.word() == clause.asks.word() && clause.label.is_none() && of_whom(other) == of_whom(clause)
        });
        let own = clause.when.clone();
        match own {
            Some(own) => vec![own],
            None => others.filter_map(|other| other.when.clone()).map(|when| make.not(when)).collect(),
        }
    }
}

/// Of whom a clause speaks, where it names them.
pub(super) fn of_whom(clause: &ConsentClause) -> Option<&Name> {
    match &clause.asks {
        ConsentAsks::Quorum(quorum) => quorum.of.as_ref(),
        ConsentAsks::Passes(passes) => passes.of.as_ref(),
        _ => None,
    }
}

fn prefix(consent: &Consent, asks: &Asks) -> String {
    match &asks.label {
        Some(label) => format!("{}_{}_", consent.name.text, label.text),
        None => format!("{}_", consent.name.text),
    }
}
