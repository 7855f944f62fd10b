mod asked;
mod define;
mod powers;
mod said;
mod sense;
mod used;

use super::clause::Made;
use super::make::{Make, named};
use super::sentence::Said;
use super::words::Words;
use crate::diagnostic::{Diagnostic, Force};
use crate::source::Span;
use crate::syntax::tree::{Binder, Delegation, DelegationAsks, DelegationClause, Expr, Governs, Item, Name, Rule};

/// The entity of delegations.
const DELEGATION: &str = "Delegation";
/// A delegation that the giver of another received.
const UP: &str = "up";
/// One that replaces another, or that the receiver of another gave.
const NEXT: &str = "next";
/// A power that is given.
const POWER: &str = "power";
/// A power of another delegation, beside which it is held.
const HELD: &str = "held";

/// The rules and definitions that a delegation stands for (semantics 17.7 to 17.9).
pub(super) fn lower(delegation: &Delegation, words: &Words, errors: &mut Vec<Diagnostic>) -> Vec<Item> {
    let Some(governs) = &delegation.governs else { return Vec::new() };
    let form = Form { delegation, governs, words };
    if let Some(error) = words.no_delegation(&governs.of).or_else(|| form.idle_start()) {
        errors.push(error);
        return Vec::new();
    }
    let mut seen: Vec<(&str, &DelegationClause)> = Vec::new();
    let mut rules = Vec::new();
    for clause in &delegation.clauses {
        let word = form.word(clause);
        let wrong = match seen.iter().find(|(other, _)| *other == word) {
            Some((_, first)) => Some(form.twice(clause, first)),
            None => form.senseless(clause),
        };
        seen.push((word, clause));
        match wrong {
            Some(error) => errors.push(error),
            None => rules.push(Item::Rule(form.rule(clause))),
        }
    }
    let decided = std::iter::once(Item::Rule(form.decided()));
    form.definitions().into_iter().map(Item::Define).chain(decided).chain(rules).collect()
}

/// A delegation whose clauses become rules.
struct Form<'a> {
    delegation: &'a Delegation,
    governs: &'a Governs,
    words: &'a Words,
}

/// What a clause becomes.
struct Asked<'a> {
    /// Whom the rule is about.
    binder: Binder,
    /// To which things it applies.
    condition: Expr,
    /// What must be true.
    expr: Expr,
    said: Said<'a>,
    /// Where to point, where no member says it.
    at: Option<Expr>,
}

impl<'a> Form<'a> {
    /// What stands behind the point in the code of a clause.
    fn word(&self, clause: &'a DelegationClause) -> &'a str {
        clause.label.as_ref().map_or(clause.asks.word(), |label| &label.text)
    }

    fn code(&self, clause: &'a DelegationClause) -> String {
        format!("{}.{}", self.delegation.name.text, self.word(clause))
    }

    /// The first clause that asks for something.
    fn asks(&self, for_it: impl Fn(&DelegationAsks) -> bool) -> Option<&'a DelegationClause> {
        self.delegation.clauses.iter().find(|clause| for_it(&clause.asks))
    }

    /// The steps that are allowed, where that is said.
    fn flow(&self) -> Option<&'a [Name]> {
        self.delegation.clauses.iter().find_map(|clause| match &clause.asks {
            DelegationAsks::Flows(kinds) => Some(kinds.as_slice()),
            _ => None,
        })
    }

    fn rule(&self, clause: &'a DelegationClause) -> Rule {
        self.made(self.code(clause), clause.span, Some(clause), self.asked(clause, Make(clause.span)))
    }

    /// The rule that comes with the form: what rests on a decision that does not bear it is not given, and that is told.
    fn decided(&self) -> Rule {
        let span = self.governs.span;
        self.made(format!("{}.decided", self.delegation.name.text), span, None, self.asked_of_decision(Make(span)))
    }

    fn made(&self, code: String, span: Span, clause: Option<&'a DelegationClause>, asked: Asked<'a>) -> Rule {
        let Asked { binder, condition, expr, said, at } = asked;
        let made = Made {
            code,
            span,
            label: clause.and_then(|clause| clause.label.as_ref()),
            force: clause.map_or(Force::Must, |clause| clause.force),
            own: clause.map(|clause| &clause.own),
            binder,
            condition: Some(condition),
            judged: None,
            expr,
            said,
            at,
        };
        made.rule(&self.delegation.head, self.words)
    }

    /// One of the delegations: `d`.
    fn one(&self) -> Expr {
        named(&self.governs.member)
    }

    /// `d.f`
    fn of(&self, make: Make, field: &str) -> Expr {
        make.field(self.one(), field)
    }

    /// A name that is not the one of the delegations.
    fn free(&self, name: &str) -> String {
        if *self.governs.member.text == *name { format!("other_{name}") } else { name.to_owned() }
    }

    /// The field of the first day.
    fn first_day(&self) -> Box<str> {
        self.words.first_day(DELEGATION).unwrap_or_else(|| "from".into())
    }

    /// The field of the last day.
    fn last_day(&self) -> Box<str> {
        self.words.last_day(DELEGATION).unwrap_or_else(|| "to".into())
    }

    /// `… on d.given`, or of another delegation
    fn when_given(&self, make: Make, value: Expr, of: Expr) -> Expr {
        make.on(value, make.field(of, &self.first_day()))
    }

    /// The name of a definition that comes with the form.
    fn name(&self, of: &str) -> String {
        format!("{}_{of}", self.delegation.name.text)
    }

    /// A definition of the form, of these.
    fn call(&self, make: Make, of: &str, args: Vec<Expr>) -> Expr {
        make.call(&self.name(of), args)
    }

    /// Whether it is asked that each can be traced to the start.
    fn traces(&self) -> bool {
        self.start().is_some() && self.asks(|asks| matches!(asks, DelegationAsks::Trace)).is_some()
    }

    /// A delegation is governed and in its period, was not revoked, and was adopted where a decision is written.
    fn in_force(&self, make: Make, of: Expr) -> Expr {
        self.call(make, if self.traces() { "in_force" } else { "stands" }, vec![of])
    }

    /// It is in force, and where that is asked, it can be traced.
    fn stands(&self, make: Make, of: Expr) -> Expr {
        self.call(make, "stands", vec![of])
    }
}
