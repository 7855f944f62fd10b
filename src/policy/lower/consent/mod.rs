mod clause;
mod define;
mod form;
mod limit;
mod sense;
mod threshold;
mod vote;

use self::define::with_definitions;
use self::form::Form;
use super::make::{Make, named};
use super::sentence::{Said, rather};
use super::words::Words;
use crate::diagnostic::{Diagnostic, Force, Lang};
use crate::syntax::tree::{Binder, Clause, Consent, ConsentClause, Expr, Item, Name, Own, Rule, Str};

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
    let mut made: Vec<Made<'_>> = Vec::new();
    for clause in &consent.clauses {
        for next in form.asked(clause, &mut definitions) {
            match made.iter().find(|before| before.code == next.code) {
                Some(first) => errors.push(sense::twice(&next, first)),
                None => made.push(next),
            }
        }
    }
    made.extend(form.outcome(&mut Vec::new()));
    let rules = made.into_iter().map(|made| Item::Rule(form.rule(made))).collect();
    with_definitions(definitions, rules)
}

/// What a clause becomes for some of those who are asked.
struct Made<'a> {
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
    fn rule(&self, made: Made<'a>) -> Rule {
        let Made { code, clause, span, binder, condition, judged, expr, said, at } = made;
        let none = Own::default();
        let own = clause.map_or(&none, |clause| &clause.own);
        let mut titles = rather(&own.titles, said.titles(self.words, span));
        let text = titles.iter().position(|title| title.lang == Lang::En).map(|at| titles.remove(at).text);
        let help = said.help.map_or_else(Vec::new, |help| said.sentence(help, self.words, span));
        let asks = Clause {
            span,
            force: clause.map_or(Force::Must, |clause| clause.force),
            label: None,
            expr,
            says: rather(&own.says, said.sentence(said.says, self.words, span)),
            help: rather(&own.help, help),
            at,
        };
        let place = clause.and_then(|clause| clause.label.as_ref()).map_or(span, |label| label.span);
        Rule {
            code: Name { text: code.into(), span: place },
            text: text.unwrap_or_else(|| Str { text: "".into(), span }),
            titles,
            cites: if own.cites.is_empty() { self.consent.cites.clone() } else { own.cites.clone() },
            binders: vec![binder],
            condition: (!condition.is_empty()).then(|| Make(span).and(condition)),
            in_force: self.consent.in_force.clone(),
            judged,
            open: self.consent.open,
            waivable: None,
            at: None,
            clauses: vec![asks],
            form: Some(span),
        }
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
