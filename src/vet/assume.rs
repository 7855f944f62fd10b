use std::rc::Rc;

use super::Analyst;
use super::abstraction::{Abstract, Orders, Truths};
use super::facts::{Facts, Strength};
use super::points::{Item, Points};
use super::scope::Scope;
use crate::policy::model::{Base, Comparison, ExprId, ExprKind};
use crate::source::Span;
use crate::value::Value;

impl Analyst<'_> {
    /// Takes for granted that a condition is true, or that it is false.
    ///
    /// Where it is only taken for granted that it is not otherwise, what is said of each value holds of one of the
    /// values that it may have; as these lie side by side, whatever several conditions leave can be met by one of them.
    pub(super) fn assume(&mut self, id: ExprId, truth: bool, strength: Strength, scope: &Scope, facts: &mut Facts) {
        if !self.burn() {
            return;
        }
        let policy = self.policy;
        let expr = policy.expr(id);
        match &expr.kind {
            ExprKind::And(parts) if truth || parts.len() == 1 => {
                parts.iter().for_each(|part| self.assume(*part, truth, strength, scope, facts));
            }
            ExprKind::Or(parts) if !truth || parts.len() == 1 => {
                parts.iter().for_each(|part| self.assume(*part, truth, strength, scope, facts));
            }
            ExprKind::Not(part) => self.assume(*part, !truth, strength, scope, facts),
            ExprKind::If(condition, then) if !truth => {
                self.assume(*condition, true, strength, scope, facts);
                self.assume(*then, false, strength, scope, facts);
            }
            // Where it is not known to be so, it may be that nothing can be told.
            ExprKind::Told(condition, then) if strength == Strength::Certain => {
                self.assume(*condition, true, strength, scope, facts);
                self.assume(*then, truth, strength, scope, facts);
            }
            ExprKind::Compare(op, left, right) => {
                self.assume_comparison((*op, *left, *right), truth, strength, expr.span, scope, facts);
            }
            ExprKind::In(value, set) if truth => self.assume_in(*value, *set, strength, expr.span, scope, facts),
            ExprKind::Given(value) => self.assume_given(*value, truth, strength, expr.span, scope, facts),
            ExprKind::Empty(set) => {
                let Some(key) = self.count_key(*set, scope) else { return };
                let op = if truth { Comparison::Equal } else { Comparison::NotEqual };
                let nought = Points::count(Some(0));
                let count = facts.value(&key).map_or(Points::count(None), |fact| fact.what.points.clone());
                let op = if op == Comparison::NotEqual { Comparison::Greater } else { op };
                let what = Abstract { points: count.that(op, &nought), none: false, open: true };
                facts.assume_value(&key, closed(what, strength), expr.span, strength);
            }
            ExprKind::IsKind(value, kind) if truth => {
                let inner = self.kind_scope(*value, *kind, scope);
                self.assume(policy.kind(*kind).condition, true, strength, &inner, facts);
            }
            ExprKind::Call { define, args } if !policy.define(*define).recursive => {
                let inner = self.called(*define, args, scope, facts);
                self.assume(policy.define(*define).body, truth, strength, &inner, facts);
            }
            ExprKind::On { value, day } => {
                let inner = self.on(*day, scope);
                self.assume(*value, truth, strength, &inner, facts);
            }
            ExprKind::Before(value) => self.assume(*value, truth, strength, &scope.before(), facts),
            ExprKind::Field { .. } | ExprKind::Variable(_) | ExprKind::Parameter(_) => {
                self.assume_yes_no(id, truth, strength, scope, facts);
                return;
            }
            _ => {}
        }
        self.assume_whole(id, truth, strength, scope, facts);
    }

    /// Keeps that the condition itself is so, whatever it is made of.
    fn assume_whole(&mut self, id: ExprId, truth: bool, strength: Strength, scope: &Scope, facts: &mut Facts) {
        let kind = &self.policy.expr(id).kind;
        if matches!(kind, ExprKind::Value(_) | ExprKind::Not(_)) {
            return;
        }
        let Some(key) = self.key(id, scope) else { return };
        let unknown = strength == Strength::NotOtherwise;
        let what = Truths { yes: truth, no: !truth, unknown };
        let what = facts.truths(&key).map_or(what, |fact| fact.what.meet(what));
        facts.assume_truths(&key, what, self.policy.expr(id).span, strength);
    }

    fn assume_yes_no(&mut self, id: ExprId, truth: bool, strength: Strength, scope: &Scope, facts: &mut Facts) {
        if self.policy.expr(id).ty.base != Base::YesNo {
            return;
        }
        let Some(key) = self.key(id, scope) else { return };
        let value = self.value(id, &scope.silent(), facts);
        let points = value.points.both(&Points::Among(vec![Item::Value(Value::YesNo(truth))]));
        // What is none counts as no.
        let what = Abstract { points, none: value.none && !truth, open: value.open };
        facts.assume_value(&key, closed(what, strength), self.policy.expr(id).span, strength);
    }

    fn assume_given(
        &mut self,
        value: ExprId,
        truth: bool,
        strength: Strength,
        at: Span,
        scope: &Scope,
        facts: &mut Facts,
    ) {
        let Some(key) = self.key(value, scope) else { return };
        let what = self.value(value, &scope.silent(), facts);
        let what = if truth {
            closed(Abstract { none: false, ..what }, strength)
        } else {
            Abstract { points: Points::Among(Vec::new()), ..what }
        };
        if !truth && !what.is_impossible() {
            return facts.assume_no_value(&key, what, at);
        }
        facts.assume_value(&key, what, at, strength);
    }

    fn assume_in(
        &mut self,
        value: ExprId,
        set: ExprId,
        strength: Strength,
        at: Span,
        scope: &Scope,
        facts: &mut Facts,
    ) {
        let ExprKind::Set(_) = self.policy.expr(set).kind else { return };
        let silent = scope.silent();
        let items = self.members(set, &silent, facts).item.points;
        let one = self.value(value, &silent, facts);
        let points = one.points.both(&items);
        self.assume_points(value, Abstract { points, none: false, open: one.open }, strength, at, scope, facts);
    }

    fn assume_comparison(
        &mut self,
        (op, left, right): (Comparison, ExprId, ExprId),
        truth: bool,
        strength: Strength,
        at: Span,
        scope: &Scope,
        facts: &mut Facts,
    ) {
        let silent = scope.silent();
        let (one, other) = (self.value(left, &silent, facts), self.value(right, &silent, facts));
        let op = if truth { op } else { op.negated() };
        // A comparison with none is false, and `!=` true: only such as say otherwise speak of values that are there.
        let there = if truth { op != Comparison::NotEqual } else { op == Comparison::Equal };
        if there || !one.none && !other.none {
            self.assume_apart((op, left, right), strength, at, scope, facts);
            self.assume_orders((op, left, right), strength, at, scope, facts);
        }
        for (side, value, others, op) in [(left, &one, &other, op), (right, &other, &one, op.turned())] {
            if !there && others.none {
                continue;
            }
            let points = value.points.that(op, &others.points);
            let what = Abstract { points, none: value.none && !there, open: value.open };
            self.assume_points(side, what, strength, at, scope, facts);
        }
    }

    fn assume_orders(
        &mut self,
        (op, left, right): (Comparison, ExprId, ExprId),
        strength: Strength,
        at: Span,
        scope: &Scope,
        facts: &mut Facts,
    ) {
        let (Some(one), Some(other)) = (self.key(left, scope), self.key(right, scope)) else { return };
        let (orders, _) = self.orders(left, right, scope, facts);
        facts.assume_orders((&one, &other), orders.meet(Orders::of(op)), at, strength);
    }

    fn assume_points(
        &mut self,
        id: ExprId,
        what: Abstract,
        strength: Strength,
        at: Span,
        scope: &Scope,
        facts: &mut Facts,
    ) {
        if matches!(self.policy.expr(id).kind, ExprKind::Value(_) | ExprKind::Known(..)) {
            return;
        }
        let key: Option<Rc<str>> = self.key(id, scope);
        if let Some(key) = key {
            facts.assume_value(&key, closed(what, strength), at, strength);
        }
    }
}

/// What is certainly so is known.
fn closed(what: Abstract, strength: Strength) -> Abstract {
    Abstract { open: what.open && strength != Strength::Certain, ..what }
}
