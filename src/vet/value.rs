use std::rc::Rc;

use super::Analyst;
use super::abstraction::Abstract;
use super::facts::Facts;
use super::points::{Item, Points, Range};
use super::scope::{Bound, Scope};
use crate::policy::model::{
    Aggregate, Base, Combination, Comparison, DefineId, ExprId, ExprKind, FieldId, Many, Operator, Origin, ParameterId,
    Slot,
};
use crate::value::{Exact, Value};

impl Analyst<'_> {
    /// What an expression for one value can give.
    pub(super) fn value(&mut self, id: ExprId, scope: &Scope, facts: &Facts) -> Abstract {
        if !self.burn() {
            return self.anything(id);
        }
        let policy = self.policy;
        let expr = policy.expr(id);
        let value = match &expr.kind {
            ExprKind::Value(value) => return Abstract::known(Points::one(*value)),
            ExprKind::Known(class, at) => return Abstract::known(Points::Among(vec![Item::Known(*class, *at)])),
            ExprKind::Parameter(parameter) => self.parameter(*parameter),
            ExprKind::Today => Abstract::known(Points::Any),
            ExprKind::Variable(slot) => {
                scope.get(*slot).and_then(|bound| bound.value.clone()).unwrap_or_else(|| self.anything(id))
            }
            ExprKind::Call { define, args } => {
                self.call(*define, args, scope, facts, |it, body, scope| it.value(body, scope, facts), id)
            }
            ExprKind::On { value, day } => {
                let inner = self.on(*day, scope);
                Abstract { open: true, ..self.value(*value, &inner, facts) }
            }
            ExprKind::Before(value) => Abstract { open: true, ..self.value(*value, &scope.before(), facts) },
            ExprKind::OrElse(value, fallback) => {
                let (value, fallback) = (self.value(*value, scope, facts), self.value(*fallback, scope, facts));
                let points = value.points.either(&fallback.points);
                Abstract { points, none: fallback.none, open: value.open || fallback.open }
            }
            ExprKind::Arithmetic(op, left, right) => {
                let (left, right) = (self.value(*left, scope, facts), self.value(*right, scope, facts));
                let none = left.none || right.none;
                match computed(*op, &left.points, &right.points) {
                    Some(value) => Abstract { points: Points::one(value), none, open: left.open || right.open },
                    None => Abstract { points: arithmetic(*op, &left.points, &right.points), none, open: true },
                }
            }
            ExprKind::Negate(of) => {
                let of = self.value(*of, scope, facts);
                let nought = Points::one(Value::Number(Exact::ZERO));
                let points = match (expr.ty.base, &of.points) {
                    (Base::Number | Base::Whole | Base::Share, points) => {
                        arithmetic(Operator::Subtract, &nought, points)
                    }
                    _ => Points::Any,
                };
                Abstract { points, none: of.none, open: true }
            }
            ExprKind::Aggregate(function, of) => self.aggregate(*function, *of, scope, facts),
            ExprKind::Share(filter) => {
                self.members(filter.range, scope, facts);
                self.filter_condition(filter, scope, facts);
                Abstract::any(Points::Range(Range::between(Exact::ZERO, Exact::ONE)))
            }
            ExprKind::Latest { members, by } => {
                let item = self.members(members.range, scope, facts).item;
                let (inner, facts) = self.filter_condition(members, scope, facts);
                self.value(*by, &inner, &facts);
                Abstract::any(item.points)
            }
            ExprKind::Field { base, field } => {
                self.look_into(*base, scope, facts);
                Abstract { none: self.may_be_none(*base, *field, scope), ..self.anything(id) }
            }
            _ if is_condition(&expr.kind) => return self.truth(id, scope, facts).value(),
            _ => self.anything(id),
        };
        self.refined(id, value, scope, facts)
    }

    /// What is known besides of the value of an expression.
    fn refined(&mut self, id: ExprId, value: Abstract, scope: &Scope, facts: &Facts) -> Abstract {
        let Some(key) = self.key(id, scope) else { return value };
        let Some(fact) = facts.value(&key) else { return value };
        let what = &fact.what;
        self.touched.extend(&fact.from);
        let points = value.points.both(&what.points);
        Abstract { points, none: value.none && what.none, open: value.open && what.open }
    }

    /// Anything of the type of an expression.
    pub(super) fn anything(&self, id: ExprId) -> Abstract {
        Abstract::any(Points::of_type(self.policy, self.policy.expr(id).ty.base))
    }

    /// Whether a field may hold none: not one that must be written, of something that is there. What it refers to may
    /// be gone, and its versions may be over.
    fn may_be_none(&self, base: ExprId, field: FieldId, scope: &Scope) -> bool {
        let declared = self.policy.field(field);
        let there = match self.policy.expr(base).kind {
            ExprKind::Variable(slot) => scope.get(slot).is_some_and(|bound| match &bound.value {
                Some(value) => !value.none,
                None => true,
            }),
            _ => false,
        };
        let plain = declared.origin == Origin::Written && !matches!(declared.ty.base, Base::Thing(_));
        !(there && plain && declared.required && !declared.dated)
    }

    fn parameter(&self, id: ParameterId) -> Abstract {
        let parameter = self.policy.parameter(id);
        let points = match (parameter.within.least, parameter.within.greatest) {
            (Some(least), Some(greatest)) => Points::one(least).either(&Points::one(greatest)),
            // What is laid down as a share or whole number may be any; one that is set is one.
            _ if matches!(parameter.ty, Base::Share | Base::Whole) => Points::Any,
            _ => Points::of_type(self.policy, parameter.ty),
        };
        Abstract::known(points)
    }

    /// Looks for what is wrong in an expression of which the value does not matter.
    pub(super) fn look_into(&mut self, id: ExprId, scope: &Scope, facts: &Facts) {
        match self.policy.expr(id).kind {
            ExprKind::Variable(_) => {}
            _ if self.policy.expr(id).ty.many == Many::Several => drop(self.members(id, scope, facts)),
            _ => drop(self.value(id, scope, facts)),
        }
    }

    /// The inside of a definition, with what is known of the arguments; anything where it calls itself.
    pub(super) fn call<T>(
        &mut self,
        define: DefineId,
        args: &[ExprId],
        scope: &Scope,
        facts: &Facts,
        read: impl FnOnce(&mut Self, ExprId, &Scope) -> T,
        id: ExprId,
    ) -> T
    where
        T: Anything,
    {
        args.iter().for_each(|arg| self.look_into(*arg, scope, facts));
        let declared = self.policy.define(define);
        if declared.recursive {
            return T::anything(self, id);
        }
        let inner = self.called(define, args, scope, facts);
        read(self, declared.body, &inner)
    }

    /// The scope of a definition that is called.
    pub(super) fn called(&mut self, define: DefineId, args: &[ExprId], scope: &Scope, facts: &Facts) -> Scope {
        let silent = scope.silent();
        let bound = args.iter().enumerate().map(|(at, arg)| {
            let value = Some(self.value(*arg, &silent, facts));
            let slot = Slot(u16::try_from(at).unwrap_or(u16::MAX));
            (slot, Bound { key: self.key(*arg, scope), value })
        });
        let bound: Vec<(Slot, Bound)> = bound.collect();
        debug_assert_eq!(bound.len(), self.policy.define(define).arguments.len());
        scope.inside(bound)
    }

    /// The scope on another day.
    pub(super) fn on(&mut self, day: ExprId, scope: &Scope) -> Scope {
        let key = self.day(day, scope, 0).unwrap_or_else(|| self.fresh());
        scope.on(key)
    }

    fn aggregate(&mut self, function: Aggregate, of: ExprId, scope: &Scope, facts: &Facts) -> Abstract {
        let members = self.members(of, scope, facts);
        match function {
            Aggregate::Count => Abstract { points: Points::count(members.most), none: false, open: true },
            Aggregate::Sum => {
                let nought = Points::one(Value::Number(Exact::ZERO));
                let number = matches!(self.policy.expr(of).ty.base, Base::Number | Base::Whole | Base::Share);
                let points = match &members.item.points {
                    Points::Range(range) if number && !members.item.points.can(Comparison::Less, &nought) => {
                        let low = Range::between(Exact::ZERO, Exact::ZERO);
                        Points::Range(Range { high: None, whole: range.whole, ..low })
                    }
                    _ => Points::Any,
                };
                Abstract { points, none: false, open: true }
            }
            Aggregate::Min | Aggregate::Max => Abstract::any(members.item.points),
        }
    }

    /// The key of the number of members.
    pub(super) fn count_key(&self, of: ExprId, scope: &Scope) -> Option<Rc<str>> {
        Some(format!("Count{}({},)", scope.day, self.key(of, scope)?).into())
    }

    /// How many members a set or bag can have at most, and what one can be.
    pub(super) fn members(&mut self, id: ExprId, scope: &Scope, facts: &Facts) -> Members {
        let item = || Points::of_type(self.policy, self.policy.expr(id).ty.base);
        let all = Members { most: None, item: Abstract::any(item()) };
        if !self.burn() {
            return all;
        }
        let policy = self.policy;
        match &policy.expr(id).kind {
            ExprKind::Set(items) => {
                let values: Vec<Abstract> = items.iter().map(|item| self.value(*item, scope, facts)).collect();
                let points = values.iter().map(|value| value.points.clone());
                let points = points.reduce(|one, other| one.either(&other)).unwrap_or(Points::Among(Vec::new()));
                Members { most: u64::try_from(items.len()).ok(), item: Abstract::any(points) }
            }
            ExprKind::KindExtent(kind) if self.nothing_is(*kind) => Members { most: Some(0), ..all },
            ExprKind::Filtered(filter) => {
                let members = self.members(filter.range, scope, facts);
                self.filter_condition(filter, scope, facts);
                members
            }
            ExprKind::Distinct(of) => {
                let members = self.members(*of, scope, facts);
                let few = match &members.item.points {
                    Points::Among(items) => u64::try_from(items.len()).ok(),
                    _ => None,
                };
                Members { most: least(members.most, few), ..members }
            }
            ExprKind::Combine(how, left, right) => {
                let (left, right) = (self.members(*left, scope, facts), self.members(*right, scope, facts));
                match how {
                    Combination::Both => {
                        let points = left.item.points.both(&right.item.points);
                        Members { most: least(left.most, right.most), item: Abstract::any(points) }
                    }
                    Combination::Either => {
                        let points = left.item.points.either(&right.item.points);
                        let most = left.most.zip(right.most).and_then(|(left, right)| left.checked_add(right));
                        Members { most, item: Abstract::any(points) }
                    }
                    Combination::Without => left,
                }
            }
            ExprKind::On { value, day } => {
                let inner = self.on(*day, scope);
                self.members(*value, &inner, facts)
            }
            ExprKind::Before(value) => self.members(*value, &scope.before(), facts),
            ExprKind::Field { base, .. } | ExprKind::HistoryOfField { base, .. } => {
                self.look_into(*base, scope, facts);
                let single = policy.expr(id).ty.many != Many::Several;
                Members { most: single.then_some(1), ..all }
            }
            ExprKind::Call { args, .. } => {
                args.iter().for_each(|arg| self.look_into(*arg, scope, facts));
                all
            }
            _ if policy.expr(id).ty.many != Many::Several => {
                Members { most: Some(1), item: self.value(id, scope, facts) }
            }
            _ => all,
        }
    }
}

/// The members of a set or bag.
#[derive(Clone, Debug)]
pub(super) struct Members {
    pub(super) most: Option<u64>,
    pub(super) item: Abstract,
}

/// What is known where nothing is looked into.
pub(super) trait Anything {
    fn anything(analyst: &Analyst<'_>, id: ExprId) -> Self;
}

impl Anything for Abstract {
    fn anything(analyst: &Analyst<'_>, id: ExprId) -> Self {
        analyst.anything(id)
    }
}

impl Anything for super::abstraction::Truths {
    fn anything(_: &Analyst<'_>, _: ExprId) -> Self {
        Self::ANY
    }
}

fn least(one: Option<u64>, other: Option<u64>) -> Option<u64> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// Whether an expression is read as a condition, not as a value.
pub(super) fn is_condition(kind: &ExprKind) -> bool {
    matches!(
        kind,
        ExprKind::And(_)
            | ExprKind::Or(_)
            | ExprKind::Not(_)
            | ExprKind::If(..)
            | ExprKind::Told(..)
            | ExprKind::ExactlyOne(_)
            | ExprKind::Compare(..)
            | ExprKind::In(..)
            | ExprKind::Inside(..)
            | ExprKind::Given(_)
            | ExprKind::Empty(_)
            | ExprKind::IsClass(..)
            | ExprKind::IsKind(..)
            | ExprKind::Matches(..)
            | ExprKind::Quantified(_)
    )
}

/// What arithmetic on one value and another gives. Of days that lie apart it is not said: these remember a day.
fn computed(op: Operator, left: &Points, right: &Points) -> Option<Value> {
    let (Item::Value(left), Item::Value(right)) = (left.only()?, right.only()?) else { return None };
    Some(match (op, left, right) {
        (Operator::Add, Value::Number(left), Value::Number(right)) => Value::Number(left.plus(right)?),
        (Operator::Subtract, Value::Number(left), Value::Number(right)) => Value::Number(left.minus(right)?),
        (Operator::Multiply, Value::Number(left), Value::Number(right)) => Value::Number(left.times(right)?),
        (Operator::Divide, Value::Number(left), Value::Number(right)) => Value::Number(left.over(right)?),
        (Operator::Add, Value::Date(day), Value::Duration(length)) => Value::Date(length.after(day)?),
        (Operator::Subtract, Value::Date(day), Value::Duration(length)) => Value::Date(length.negate()?.after(day)?),
        _ => return None,
    })
}

/// What arithmetic on numbers can give; of all else nothing is said.
fn arithmetic(op: Operator, left: &Points, right: &Points) -> Points {
    let (Points::Range(left), Points::Range(right)) = (left, right) else { return Points::Any };
    let number = |end: Option<super::points::End>| match end?.value {
        Value::Number(number) => Some(number),
        _ => None,
    };
    let (low, high) = ((number(left.low), number(right.low)), (number(left.high), number(right.high)));
    if low == (None, None) && high == (None, None) {
        return Points::Any;
    }
    let with = |pair: (Option<Exact>, Option<Exact>), apply: fn(Exact, Exact) -> Option<Exact>| {
        pair.0.zip(pair.1).map(|(one, other)| apply(one, other))
    };
    let positive = |range: (Option<Exact>, Option<Exact>)| {
        [range.0, range.1].iter().all(|end| end.is_some_and(|end| !end.is_negative()))
    };
    let (low, high) = match op {
        Operator::Add => (with(low, Exact::plus), with(high, Exact::plus)),
        Operator::Subtract => (with((low.0, high.1), Exact::minus), with((high.0, low.1), Exact::minus)),
        Operator::Multiply if positive(low) => (with(low, Exact::times), with(high, Exact::times)),
        Operator::Multiply | Operator::Divide => return Points::Any,
    };
    // What is too large to be computed is no bound.
    let end = |end: Option<Option<Exact>>| {
        end.flatten().map(|number| super::points::End { value: Value::Number(number), included: true })
    };
    Points::Range(Range { low: end(low), high: end(high), whole: left.whole && right.whole })
}
