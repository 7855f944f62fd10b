use std::cmp::Ordering;

use super::Ends;
use super::end::End;
use super::{Truth, Val};
use crate::policy::model::Operator;
use crate::value::{Duration, Exact, Symbol, Value};

/// What arithmetic gives (semantics 7.1, 8.1).
pub(super) fn compute(op: Operator, left: &Val, right: &Val) -> Val {
    match (left, right) {
        (Val::Known(left), Val::Known(right)) => Val::from(apply(op, *left, *right)),
        (Val::None, _) | (_, Val::None) => Val::None,
        (Val::Undefined, _) | (_, Val::Undefined) => Val::Undefined,
        (Val::Between(_), _) | (_, Val::Between(_)) => between(op, left, right).unwrap_or(Val::Unknown),
        _ => Val::Unknown,
    }
}

/// The number, amount or duration with the other sign.
pub(super) fn negate(val: &Val) -> Val {
    let negated = |value: Value| match value {
        Value::Number(number) => number.negate().map(Value::Number),
        Value::Money(amount, currency) => amount.negate().map(|amount| Value::Money(amount, currency)),
        Value::Duration(duration) => duration.negate().map(Value::Duration),
        _ => None,
    };
    match val {
        Val::Known(value) => Val::from(negated(*value)),
        Val::Between(ends) => {
            let turned = |end: Option<Value>| end.map_or(Some(None), |end| negated(end).map(Some));
            match (turned(ends.1), turned(ends.0)) {
                (Some(low), Some(high)) => Val::between(low, high),
                _ => Val::Unknown,
            }
        }
        Val::None => Val::None,
        Val::Undefined => Val::Undefined,
        // What is computed is not what is not written.
        Val::Unwritten | Val::Unknown => Val::Unknown,
    }
}

/// The least and the greatest of what the ends give; a quotient is monotone only in its upper part.
fn between(op: Operator, left: &Val, right: &Val) -> Option<Val> {
    let (left, right) = (left.ends()?, right.ends()?);
    if op == Operator::Divide && right.0 != right.1 {
        return None;
    }
    let mut ends: Option<(End, End)> = None;
    // Some two ends are written, and tell of what the result is.
    let known = |(low, high): Ends| low.or(high);
    let amount = apply(op, known(left)?, known(right)?).filter(|value| matches!(value, Value::Money(..)));
    for left in End::both(left) {
        for right in End::both(right) {
            let end = match (left.with(op, right)?, amount) {
                (End::At(Value::Number(nought)), Some(_)) => End::At(Value::Money(nought, Symbol::default())),
                (end, _) => end,
            };
            ends = Some(match ends {
                None => (end, end),
                Some((low, high)) => (
                    if end.order(low)? == Ordering::Less { end } else { low },
                    if end.order(high)? == Ordering::Greater { end } else { high },
                ),
            });
        }
    }
    let (low, high) = ends?;
    Some(Val::between(low.value(), high.value()))
}

pub(super) fn apply(op: Operator, left: Value, right: Value) -> Option<Value> {
    use Operator::{Add, Divide, Multiply, Subtract};
    use Value::{Date, Duration as Time, Money, Number};
    Some(match (op, left, right) {
        (op, Number(left), Number(right)) => Number(exact(op, left, right)?),
        (Add | Subtract, Money(left, one), Money(right, other)) => {
            let currency = if left == Exact::ZERO { other } else { one };
            if one != other && left != Exact::ZERO && right != Exact::ZERO {
                return None;
            }
            Money(exact(op, left, right)?, currency)
        }
        (Divide, Money(left, one), Money(right, other)) if one == other || left == Exact::ZERO => {
            Number(left.over(right)?)
        }
        (Multiply | Divide, Money(amount, currency), Number(number)) => Money(exact(op, amount, number)?, currency),
        (Multiply, Number(number), Money(amount, currency)) => Money(amount.times(number)?, currency),
        (Add, Date(date), Time(duration)) | (Add, Time(duration), Date(date)) => Date(duration.after(date)?),
        (Subtract, Date(date), Time(duration)) => Date(duration.negate()?.after(date)?),
        (Subtract, Date(to), Date(from)) => Time(Duration::between(from, to)?),
        (Add, Time(left), Time(right)) => Time(left.plus(right)?),
        (Subtract, Time(left), Time(right)) => Time(left.plus(right.negate()?)?),
        (Multiply, Time(duration), Number(number)) | (Multiply, Number(number), Time(duration)) => {
            Time(duration.times(number.to_whole()?)?)
        }
        _ => return None,
    })
}

fn exact(op: Operator, left: Exact, right: Exact) -> Option<Exact> {
    match op {
        Operator::Add => left.plus(right),
        Operator::Subtract => left.minus(right),
        Operator::Multiply => left.times(right),
        Operator::Divide => left.over(right),
    }
}

/// Which of two values comes first; nothing where they do not compare (semantics 1.3, 1.6).
pub(super) fn order(left: Value, right: Value) -> Option<Ordering> {
    orders(left, right).and_then(|(least, greatest)| (least == greatest).then_some(least))
}

/// The least and the greatest order that two values may have; nothing where they do not compare.
fn orders(left: Value, right: Value) -> Option<(Ordering, Ordering)> {
    let order = match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.cmp(&right),
        (Value::Money(left, one), Value::Money(right, other)) => {
            let comparable = one == other || left == Exact::ZERO || right == Exact::ZERO;
            comparable.then(|| left.cmp(&right))?
        }
        (Value::Date(left), Value::Date(right)) => left.cmp(&right),
        (Value::Duration(left), Value::Duration(right)) => return left.orders(right),
        _ => return None,
    };
    Some((order, order))
}

/// Whether the order of two values, known or between others, is one of those asked for (semantics 5.3).
pub(super) fn ordered(left: &Val, right: &Val, asked: fn(Ordering) -> bool) -> Truth {
    match (left, right) {
        (Val::None, _) | (_, Val::None) => Truth::False,
        _ => match (left.ends(), right.ends()) {
            (Some(left), Some(right)) => all_orders(left, right, asked),
            _ => Truth::Unknown,
        },
    }
}

/// The order is anything from that of the least left with the greatest right to that of the other ends.
fn all_orders(left: Ends, right: Ends, asked: fn(Ordering) -> bool) -> Truth {
    let orders_of = |left: Option<Value>, right: Option<Value>, without: Ordering| match (left, right) {
        (Some(left), Some(right)) => orders(left, right),
        _ => Some((without, without)),
    };
    let least = orders_of(left.0, right.1, Ordering::Less);
    let greatest = orders_of(left.1, right.0, Ordering::Greater);
    let (Some((least, _)), Some((_, greatest))) = (least, greatest) else {
        return Truth::Unknown;
    };
    let mut answers = [Ordering::Less, Ordering::Equal, Ordering::Greater]
        .into_iter()
        .filter(|order| least <= *order && *order <= greatest)
        .map(asked);
    let first = answers.next().unwrap_or(false);
    if answers.all(|answer| answer == first) { Truth::from(first) } else { Truth::Unknown }
}
