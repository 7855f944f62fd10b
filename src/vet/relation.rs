use std::rc::Rc;

use super::Analyst;
use super::abstraction::{Abstract, Orders};
use super::facts::{Facts, Strength};
use super::points::{End, Points, Range};
use super::scope::Scope;
use crate::policy::model::{Base, Comparison, ExprId, ExprKind, Operator};
use crate::source::Span;
use crate::value::{Duration, Value};

/// How far a day lies from another: `day` against `other + offset`.
pub(super) struct Relation {
    /// The name of what is known of the two days.
    key: Rc<str>,
    offset: Points,
    /// Whether the sides stand the other way round.
    turned: bool,
}

impl Analyst<'_> {
    /// What two sides of a comparison say of how far two days lie apart: `team.established > today - 6 months`.
    fn relation(&mut self, left: ExprId, right: ExprId, scope: &Scope, facts: &Facts) -> Option<Relation> {
        if self.policy.expr(left).ty.base != Base::Date {
            return None;
        }
        let ((one, before), (other, after)) = (self.split(left), self.split(right));
        let (day, from, offset, turned) = match (before, after) {
            (None, after) => (one, other, after, false),
            (before, None) => (other, one, before, true),
            // A month behind the last of a month is not a month behind the day before: offsets are not moved over.
            (Some(_), Some(_)) => return None,
        };
        let offset = match offset {
            None => Points::one(Value::Duration(Duration::days(0))),
            Some((length, sign)) => signed(self.value(length, &scope.silent(), facts).points, sign)?,
        };
        let key = format!("apart({}|{})", self.key(day, scope)?, self.key(from, scope)?).into();
        Some(Relation { key, offset, turned })
    }

    /// A day, and what is added to it or taken away.
    fn split(&self, id: ExprId) -> (ExprId, Option<(ExprId, Operator)>) {
        match self.policy.expr(id).kind {
            ExprKind::Arithmetic(op @ (Operator::Add | Operator::Subtract), day, length)
                if self.policy.expr(day).ty.base == Base::Date =>
            {
                (day, Some((length, op)))
            }
            _ => (id, None),
        }
    }

    /// The orders of two days that are left by how far they are known to lie apart, and what says so.
    pub(super) fn orders_apart(
        &mut self,
        left: ExprId,
        right: ExprId,
        scope: &Scope,
        facts: &Facts,
    ) -> (Orders, Vec<Span>) {
        let relation = self.relation(left, right, scope, facts);
        let known = relation.and_then(|relation| Some((facts.value(&relation.key)?.clone(), relation)));
        let Some((fact, relation)) = known else { return (Orders::ANY, Vec::new()) };
        let can = |op| fact.what.points.can(op, &relation.offset);
        let orders =
            Orders { less: can(Comparison::Less), equal: can(Comparison::Equal), greater: can(Comparison::Greater) };
        (if relation.turned { orders.turned() } else { orders }, fact.from)
    }

    /// Takes for granted that two days lie so.
    pub(super) fn assume_apart(
        &mut self,
        (op, left, right): (Comparison, ExprId, ExprId),
        strength: Strength,
        at: Span,
        scope: &Scope,
        facts: &mut Facts,
    ) {
        let Some(relation) = self.relation(left, right, scope, facts) else { return };
        let op = if relation.turned { op.turned() } else { op };
        let known = facts.value(&relation.key).map_or(Points::Any, |fact| fact.what.points.clone());
        let open = strength != Strength::Certain;
        let what = Abstract { points: known.that(op, &relation.offset), none: false, open };
        facts.assume_value(&relation.key, what, at, strength);
    }
}

/// A length of time, or its opposite.
fn signed(points: Points, sign: Operator) -> Option<Points> {
    let Points::Range(range) = points else { return None };
    if sign == Operator::Add {
        return Some(Points::Range(range));
    }
    let opposite = |end: Option<End>| {
        let Some(end) = end else { return Some(None) };
        let Value::Duration(length) = end.value else { return None };
        Some(Some(End { value: Value::Duration(length.negate()?), ..end }))
    };
    let (low, high) = (opposite(range.high)?, opposite(range.low)?);
    Some(Points::Range(Range { low, high, whole: range.whole }))
}
