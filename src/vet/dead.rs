use super::Analyst;
use super::abstraction::Truths;
use super::points::Points;
use super::scope::Scope;
use crate::diagnostic::Example;
use crate::policy::model::ExprId;
use crate::source::Span;

/// A condition that cannot come out both ways.
#[derive(Clone, Debug)]
pub(super) struct Dead {
    /// Where it stands.
    pub(super) span: Span,
    /// Whether it is never true; else it is never false.
    pub(super) never: Option<bool>,
    /// The conditions because of which it is so here, where it may be otherwise elsewhere.
    pub(super) from: Vec<Span>,
    /// Whether it may be otherwise elsewhere.
    pub(super) here: bool,
    /// What its sides can be.
    pub(super) sides: Vec<(ExprId, Points)>,
    /// A set or bag, and how many members it has at most.
    pub(super) few: Option<(ExprId, u64)>,
    /// Whether its sides are the same.
    pub(super) same: bool,
    /// The condition, where it is one by itself.
    pub(super) at: Option<ExprId>,
    /// An organisation in which it comes out the other way.
    pub(super) elsewhere: Option<Example>,
}

impl Dead {
    pub(super) fn new(span: Span) -> Self {
        let (from, sides) = (Vec::new(), Vec::new());
        Self { span, never: None, from, here: false, sides, few: None, same: false, at: None, elsewhere: None }
    }

    /// Of a condition by itself.
    pub(super) fn of(self, id: ExprId) -> Self {
        Self { at: Some(id), ..self }
    }
}

impl Analyst<'_> {
    /// Keeps a condition that is dead, unless a part of it is so.
    pub(super) fn keep_dead(&mut self, truths: Truths, before: usize, dead: Dead, scope: &Scope) {
        if truths.yes && truths.no || self.dead.len() > before {
            return;
        }
        self.add_dead(Dead { never: Some(!truths.yes), ..dead }, scope);
    }

    /// Makes what was kept of a part of a negation be said of the whole, where both are written as one: `is not empty`.
    pub(super) fn turn_dead(&mut self, before: usize, whole: ExprId) {
        let span = self.policy.expr(whole).span;
        for dead in self.dead.iter_mut().skip(before).filter(|dead| dead.span == span) {
            dead.never = dead.never.map(|never| !never);
            dead.at = Some(whole);
        }
    }

    pub(super) fn add_dead(&mut self, mut dead: Dead, scope: &Scope) {
        let again = |other: &Dead| other.span == dead.span;
        // A form may make two conditions of one that is written: that one follows from the other, nobody wrote.
        let of_form = dead.here && dead.from.contains(&dead.span);
        if scope.silent || of_form || self.dead.iter().any(again) {
            return;
        }
        dead.from.sort_unstable();
        dead.from.dedup();
        self.dead.push(dead);
    }
}
