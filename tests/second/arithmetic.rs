use mandat::syntax::tree::{Comparison, Operator};
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};

use super::clause;
use super::time::{Length, add};
use super::value::{False, One, True, Truth, Unknown, Value, Why, order, orders};

/// Whether two values that are no things lie so to each other (semantics 5.2, 5.3).
pub(crate) fn compare(left: &One, op: Comparison, right: &One) -> Truth {
    match (left, op, right) {
        (_, Comparison::Greater | Comparison::GreaterEqual, _) => compare(right, op.turned(), left),
        (_, Comparison::Equal, _) => {
            compare(left, Comparison::LessEqual, right).and(compare(left, Comparison::GreaterEqual, right))
        }
        (_, Comparison::NotEqual, _) => compare(left, Comparison::Equal, right).not(),
        (One::None, ..) | (.., One::None) => False,
        (One::Absent { .. }, ..) | (.., One::Absent { .. }) => {
            clause::by("4.10");
            Unknown
        }
        _ => {
            clause::when(!matches!((left, right), (One::Known(_), One::Known(_))), "5.3");
            let ([least, most], [least_other, most_other]) = (left.ends(), right.ends());
            let holds = |order: std::cmp::Ordering| order.is_lt() || op == Comparison::LessEqual && order.is_eq();
            let all = |pair: Option<(Value, Value)>, hold: bool| {
                let orders = pair.and_then(|(left, right)| orders(&left, &right));
                orders.is_some_and(|orders| orders.into_iter().all(|order| holds(order) == hold))
            };
            // At the ends that make it hardest, and at those that make it easiest.
            match (all(most.zip(least_other), true), all(least.zip(most_other), false)) {
                (_, true) => False,
                (true, _) => True,
                _ => Unknown,
            }
        }
    }
}

/// What two values give (7.1).
pub(crate) fn arithmetic(left: &One, op: Operator, right: &One) -> One {
    match (left, right) {
        (One::None, _) | (_, One::None) => One::None,
        (One::Absent { why: Why::Undefined, .. }, _) | (_, One::Absent { why: Why::Undefined, .. }) => One::UNDEFINED,
        (One::Absent { .. }, _) | (_, One::Absent { .. }) => One::absent(Why::Unknown, true),
        (One::Known(left), One::Known(right)) => of_values(left, op, right).map_or(One::UNDEFINED, One::Known),
        _ => of_ranges(left, op, right).unwrap_or(One::absent(Why::Unknown, false)),
    }
}

/// An end of a range; of one that there is not, whether it is beyond all that is less or all that is more.
type End = Result<Value, i32>;

/// The least and the greatest of what the ends give; nothing where it is divided by one that is not known (5.3).
fn of_ranges(left: &One, op: Operator, right: &One) -> Option<One> {
    let ends = |one: &One| {
        let [least, most] = one.ends();
        [least.ok_or(-1), most.ok_or(1)]
    };
    let (ends, others) = (ends(left), ends(right));
    let pairs: &[(usize, usize)] = match op {
        Operator::Add => &[(0, 0), (1, 1)],
        Operator::Subtract => &[(0, 1), (1, 0)],
        Operator::Divide if others[0] != others[1] => return None,
        Operator::Multiply | Operator::Divide => &[(0, 0), (0, 1), (1, 0), (1, 1)],
    };
    let all = pairs.iter().map(|(end, other)| of_ends(&ends[*end], op, &others[*other]));
    let all: Vec<End> = all.collect::<Option<_>>()?;
    let extreme = |side: i32, first: fn(std::cmp::Ordering) -> bool| {
        let mut known = all.iter().filter(|_| !all.contains(&Err(side))).flatten();
        let best = known.next()?.clone();
        known.try_fold(best, |best, it| Some(if first(order(it, &best)?) { it.clone() } else { best }))
    };
    let ends = (extreme(-1, std::cmp::Ordering::is_lt), extreme(1, std::cmp::Ordering::is_gt));
    (ends != (None, None)).then(|| One::between(ends.0, ends.1))
}

/// What two ends give: beyond every number nothing is added to and nothing is taken from, and nought times it is nought.
fn of_ends(left: &End, op: Operator, right: &End) -> Option<End> {
    let side = |end: &End| match end {
        Err(side) => Some(*side),
        Ok(Value::Number(number, _)) => i32::try_from(number.signum().to_integer()).ok(),
        Ok(_) => None,
    };
    Some(match (left, op, right) {
        (Ok(left), _, Ok(right)) => Ok(of_values(left, op, right)?),
        (Err(_), Operator::Add | Operator::Subtract, _) => left.clone(),
        (_, Operator::Add, _) => right.clone(),
        (_, Operator::Subtract, _) => Err(-side(right)?),
        _ => match (side(left)?, side(right)?) {
            (0, _) => left.clone(),
            (_, 0) if op == Operator::Divide => return None,
            (_, 0) => right.clone(),
            (one, other) => Err(one * other),
        },
    })
}

/// What two known values give; nothing where that is undefined (4.6).
pub(crate) fn of_values(left: &Value, op: Operator, right: &Value) -> Option<Value> {
    use Operator::{Add, Divide, Multiply, Subtract};
    use Value::{Date, Length as Long, Number};
    let sign = if op == Subtract { -1 } else { 1 };
    let value = match (left, op, right) {
        (Number(left, one), _, Number(right, other)) => {
            let alike = one == other || left.is_zero() || right.is_zero();
            match op {
                Add if alike => left.checked_add(right).zip(Some(if left.is_zero() { other } else { one })),
                Subtract if alike => left.checked_sub(right).zip(Some(if left.is_zero() { other } else { one })),
                Multiply => left.checked_mul(right).zip(Some(if one.is_some() { one } else { other })),
                Divide if right.is_zero() => None,
                Divide if other.is_none() => left.checked_div(right).zip(Some(one)),
                Divide if alike => left.checked_div(right).zip(Some(&None)),
                _ => None,
            }
            .map(|(number, currency)| Number(number, currency.clone()))
        }
        // The sum of nothing is nought of whatever it is asked for.
        (Number(nought, _), Add, other) | (other, Add | Subtract, Number(nought, _)) if nought.is_zero() => {
            Some(other.clone())
        }
        (Number(nought, _), Subtract, Long(length)) if nought.is_zero() => length.times(-1).map(Long),
        (Date(day), Add | Subtract, Long(length)) => add(*day, *length, sign).map(Date),
        (Long(length), Add, Date(day)) => add(*day, *length, 1).map(Date),
        (Date(left), Subtract, Date(right)) => Some(Long(Length::days(left - right, Some(*right)))),
        (Long(left), Add | Subtract, Long(right)) => Some(Long(left.plus(*right, sign))),
        (Long(length), Multiply, Number(by, _)) | (Number(by, _), Multiply, Long(length)) if by.is_integer() => {
            length.times(i64::try_from(by.to_integer()).ok()?).map(Long)
        }
        _ => None,
    };
    clause::when(value.is_none(), "4.6");
    value
}
