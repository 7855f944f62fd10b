mod clause;
mod define;
mod form;
mod limit;
mod sense;
mod tally;
mod threshold;
mod vote;

use self::define::with_definitions;
use self::form::Form;
use super::clause::Made;
use super::make::{Make, named};
use super::sentence::Said;
use super::words::Words;
use crate::diagnostic::{Diagnostic, Force};
use crate::syntax::tree::{Binder, Consent, ConsentClause, Expr, Item, Rule};

/// The rules that a consent stands for, and the definitions that these need (semantics 17.20 and on).
pub(super) fn lower(consent: &Consent, words: &Words, errors: &mut Vec<Diagnostic>) -> Vec<Item> {
    let form = match Form::new(consent, words) {
        Ok(form) => form,
        Err(error) => {
            errors.extend(error);
            return Vec::new();
        }
    };
    let before = errors.len();
    errors.extend(consent.clauses.iter().enumerate().filter_map(|(at, clause)| form.senseless(at, clause)));
    if errors.len() > before {
        return Vec::new();
    }
    let mut definitions = form.definitions();
    let mut made: Vec<Asked<'_>> = Vec::new();
    for clause in &consent.clauses {
        for next in form.asked(clause, &mut definitions) {
            match made.iter().find(|before| before.code == next.code) {
                Some(first) => errors.push(sense::twice(&next, first)),
                None => made.push(next),
            }
        }
    }
    made.extend(form.outcome(&mut definitions));
    let rules = made.into_iter().map(|made| Item::Rule(form.rule(made))).collect();
    with_definitions(definitions, rules)
}

/// What a clause becomes for some of those who are asked.
struct Asked<'a> {
    code: String,
    /// The clause, where there is one.
    clause: Option<&'a ConsentClause>,
    span: crate::source::Span,
    binder: Binder,
    condition: Vec<Expr>,
    judged: Option<Expr>,
    /// What must be true.
    expr: Expr,
    said: Said<'a>,
    at: Option<Expr>,
}

impl<'a> Form<'a> {
    fn rule(&self, asked: Asked<'a>) -> Rule {
        let Asked { code, clause, span, binder, condition, judged, expr, said, at } = asked;
        let made = Made {
            code,
            span,
            label: clause.and_then(|clause| clause.label.as_ref()),
            force: clause.map_or(Force::Must, |clause| clause.force),
            own: clause.map(|clause| &clause.own),
            binder,
            condition: (!condition.is_empty()).then(|| Make(span).and(condition)),
            judged,
            expr,
            said,
            at,
        };
        made.rule(&self.consent.head, self.words)
    }

    /// A rule about decisions, of an outcome where one is named, read on their day.
    fn of_decisions(&self, make: Make, outcome: Option<&str>) -> (Binder, Vec<Expr>, Expr) {
        let mut condition = Vec::new();
        if let Some(outcome) = outcome {
            condition.push(make.equal(make.field(self.decision(), "outcome"), make.variable(outcome)));
        }
        let range = match self.of_party {
            true => {
                let things = make.field(self.decision(), &self.of_name());
                condition.push(make.is(things, true, crate::syntax::tree::Is::Empty));
                make.variable("Decision")
            }
            false => {
                condition.extend(self.about.condition.iter().chain(&self.decides.condition).cloned());
                named(&self.about.of)
            }
        };
        let binder = Binder { names: vec![self.decision.clone()], range, change: None };
        (binder, condition, make.field(self.decision(), "date"))
    }
}
