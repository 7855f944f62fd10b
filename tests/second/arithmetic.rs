use mandat::syntax::tree::{Comparison, Operator};
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Zero};

use super::clause;
use super::time::{Length, add};
use super::value::{False, One, True, Truth, Unknown, Value, Why, order, orders};

/// How two values lie to each other: less, or less or equal (semantics 5.2, 5.3).
pub(crate) fn compare(left: &One, op: Comparison, right: &One) -> Truth {
    match op {
        Comparison::Greater | Comparison::GreaterEqual => return compare(right, op.turned(), left),
        _ => {}
    }
    match (left, right) {
        (One::None, _) | (_, One::None) => False,
        (One::Absent(_), _) | (_, One::Absent(_)) => {
            clause::by("4.10");
            Unknown
        }
        _ => {
            if !matches!((left, right), (One::Known(_), One::Known(_))) {
                clause::by("5.3");
            }
            let ([least, most], [least_other, most_other]) = (left.ends(), right.ends());
            let holds = |order: std::cmp::Ordering| order.is_lt() || op == Comparison::LessEqual && order.is_eq();
            let all = |pair: Option<(Value, Value)>, hold: bool| {
                let orders = pair.and_then(|(left, right)| orders(&left, &right));
                orders.is_some_and(|orders| orders.into_iter().all(|order| holds(order) == hold))
            };
            // At the ends that make it hardest, and at those that make it easiest.
            let (always, never) = (all(most.zip(least_other), true), all(least.zip(most_other), false));
            match (always, never) {
                (_, true) => False,
                (true, _) => True,
                _ => Unknown,
            }
        }
    }
}

/// What arithmetic gives that has no result (4.6).
fn undefined() -> One {
    clause::by("4.6");
    One::UNDEFINED
}

/// What two values give (7.1).
pub(crate) fn arithmetic(left: &One, op: Operator, right: &One) -> One {
    match (left, right) {
        (One::None, _) | (_, One::None) => One::None,
        (One::Absent(absence), _) | (_, One::Absent(absence)) if absence.why == Why::Undefined => One::UNDEFINED,
        (One::Absent(_), _) | (_, One::Absent(_)) => One::absent(Why::Unknown, true),
        (One::Known(left), One::Known(right)) => of_values(left, op, right).map_or_else(undefined, One::Known),
        _ => of_ranges(left, op, right).unwrap_or(One::absent(Why::Unknown, false)),
    }
}

/// Where one has no end: a sum lies between the sums of those ends that both have, a product between those of all ends.
fn of_open_ranges(left: &One, op: Operator, right: &One) -> Option<One> {
    let of = |left: &Option<Value>, right: &Option<Value>| of_values(left.as_ref()?, op, right.as_ref()?);
    let (ends, others) = (left.ends(), right.ends());
    let one = match op {
        Operator::Add => One::between(of(&ends[0], &others[0]), of(&ends[1], &others[1])),
        Operator::Subtract => One::between(of(&ends[0], &others[1]), of(&ends[1], &others[0])),
        Operator::Divide if others[0] != others[1] => return None,
        Operator::Multiply | Operator::Divide => {
            let far = |ends: [Option<Value>; 2]| ends.into_iter().zip([-1, 1]).map(|(end, far)| end.ok_or(far));
            let mut all = Vec::new();
            for left in far(ends) {
                for right in far(others.clone()) {
                    all.push(of_far(&left, op, &right)?);
                }
            }
            let beyond = |far: i32| all.contains(&Err(far));
            let known: Vec<&Value> = all.iter().filter_map(|end| end.as_ref().ok()).collect();
            let extreme = |asked: std::cmp::Ordering| {
                let mut best = (*known.first()?).clone();
                for value in &known {
                    if order(value, &best)? == asked {
                        best = (*value).clone();
                    }
                }
                Some(best)
            };
            let least = if beyond(-1) { None } else { extreme(std::cmp::Ordering::Less) };
            let most = if beyond(1) { None } else { extreme(std::cmp::Ordering::Greater) };
            One::between(least, most)
        }
    };
    (one.ends() != [None, None]).then_some(one)
}

/// The product or quotient of two ends, of which one that there is not is told by its side.
fn of_far(left: &Result<Value, i32>, op: Operator, right: &Result<Value, i32>) -> Option<Result<Value, i32>> {
    let side = |end: &Result<Value, i32>| match end {
        Err(far) => Some(*far),
        Ok(Value::Number(number) | Value::Money(number, _)) if number.is_zero() => Some(0),
        Ok(Value::Number(number) | Value::Money(number, _)) => Some(if *number < Zero::zero() { -1 } else { 1 }),
        Ok(_) => None,
    };
    match (left, right) {
        (Ok(left), Ok(right)) => of_values(left, op, right).map(Ok),
        _ => match (side(left)?, side(right)?) {
            (0, _) => Some(left.clone()),
            (_, 0) if op == Operator::Divide => None,
            (_, 0) => Some(right.clone()),
            (one, other) => Some(Err(one * other)),
        },
    }
}

/// The least and the greatest of what the ends give; nothing where it is divided by one that is not known.
fn of_ranges(left: &One, op: Operator, right: &One) -> Option<One> {
    let ([Some(least), Some(most)], [Some(least_other), Some(most_other)]) = (left.ends(), right.ends()) else {
        return of_open_ranges(left, op, right);
    };
    if op == Operator::Divide && least_other != most_other {
        return None;
    }
    let pairs = [(&least, &least_other), (&least, &most_other), (&most, &least_other), (&most, &most_other)];
    let all: Option<Vec<Value>> = pairs.into_iter().map(|(left, right)| of_values(left, op, right)).collect();
    let mut all = all?.into_iter();
    let first = all.next()?;
    let ends = all.try_fold((first.clone(), first), |(least, most), value| {
        let (below, above) = (order(&value, &least)?.is_lt(), order(&value, &most)?.is_gt());
        Some((if below { value.clone() } else { least }, if above { value } else { most }))
    })?;
    Some(One::between(Some(ends.0), Some(ends.1)))
}

/// What two known values give; nothing where that is undefined (4.6).
pub(crate) fn of_values(left: &Value, op: Operator, right: &Value) -> Option<Value> {
    use Value::{Date, Length as Long, Money, Number};
    let sign = if op == Operator::Subtract { -1 } else { 1 };
    match (left, op, right) {
        (Number(left), Operator::Add, Number(right)) => left.checked_add(right).map(Number),
        (Number(left), Operator::Subtract, Number(right)) => left.checked_sub(right).map(Number),
        (Number(left), Operator::Multiply, Number(right)) => left.checked_mul(right).map(Number),
        (Number(_) | Money(..), Operator::Divide, Number(right) | Money(right, _)) if right.is_zero() => None,
        (Number(left), Operator::Divide, Number(right)) => left.checked_div(right).map(Number),
        (Money(left, currency), Operator::Multiply, Number(right))
        | (Number(left), Operator::Multiply, Money(right, currency)) => {
            Some(Money(left.checked_mul(right)?, currency.clone()))
        }
        (Money(left, currency), Operator::Divide, Number(right)) => {
            Some(Money(left.checked_div(right)?, currency.clone()))
        }
        (Money(left, one), Operator::Divide, Money(right, other)) if one == other || left.is_zero() => {
            left.checked_div(right).map(Number)
        }
        (Money(left, one), Operator::Add | Operator::Subtract, Money(right, other)) => {
            let currency = match () {
                () if one == other || right.is_zero() => one,
                () if left.is_zero() => other,
                () => return None,
            };
            let sum = if sign > 0 { left.checked_add(right)? } else { left.checked_sub(right)? };
            Some(Money(sum, currency.clone()))
        }
        // The sum of nothing is nought of whatever it is asked for.
        (Number(nought), _, other) if nought.is_zero() => match (op, other) {
            (Operator::Add, other) => Some(other.clone()),
            (Operator::Subtract, other) => negated(other),
            (Operator::Divide, Money(..)) => Some(Number(*nought)),
            _ => None,
        },
        (other, Operator::Add | Operator::Subtract, Number(nought)) if nought.is_zero() => Some(other.clone()),
        (Date(day), Operator::Add | Operator::Subtract, Long(length)) => add(*day, *length, sign).map(Date),
        (Long(length), Operator::Add, Date(day)) => add(*day, *length, 1).map(Date),
        (Date(left), Operator::Subtract, Date(right)) => Some(Long(Length::days(left - right, Some(*right)))),
        (Long(left), Operator::Add | Operator::Subtract, Long(right)) => Some(Long(left.plus(*right, sign))),
        (Long(length), Operator::Multiply, Number(by)) | (Number(by), Operator::Multiply, Long(length)) => {
            if !by.is_integer() {
                return None;
            }
            length.times(i64::try_from(by.to_integer()).ok()?).map(Long)
        }
        _ => None,
    }
}

/// The same with the other sign.
pub(crate) fn negated(value: &Value) -> Option<Value> {
    match value {
        Value::Number(number) => Some(Value::Number(-number)),
        Value::Money(amount, currency) => Some(Value::Money(-amount, currency.clone())),
        Value::Length(length) => length.times(-1).map(Value::Length),
        _ => None,
    }
}

pub(crate) fn negate(one: &One) -> One {
    match one {
        One::Known(value) => negated(value).map_or(One::UNDEFINED, One::Known),
        One::Between(least, most) => {
            let turned = |end: &Option<Value>| end.as_ref().and_then(negated);
            One::between(turned(most), turned(least))
        }
        other => other.clone(),
    }
}
