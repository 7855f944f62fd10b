use super::{Missing, Why};
use crate::evaluate::arithmetic::{compute, order};
use crate::evaluate::{Evaluator, Frame, Moment, Val};
use crate::policy::model::{Aggregate, ExprId, ExprKind, Operator};
use crate::value::{Exact, Value};

/// Why a computation has no result (semantics 4.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Nothing can be told unless a condition is true, and it is not.
    Untold,
    /// What is asked for a day, or for an order, is none.
    None,
    /// Several come last, and no single one.
    Tie,
    /// It divides by nought.
    Nought,
    /// Its amounts are in two currencies.
    Currencies,
    /// Two lengths of time of which either may be the longer one.
    Durations,
    /// A length of time is taken a number of times that is not whole.
    NotWhole,
    /// The day lies outside of the calendar.
    Calendar,
    /// The number is too large.
    TooLarge,
}

impl Evaluator<'_> {
    /// A result that a computation does not have, where nothing missing explains it.
    pub(super) fn undefined(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Why {
        Why::missing(Missing::Undefined(id, self.reason(id, frame, moment)), moment)
    }

    /// Why an expression has no result, where it or what it computes with is known not to have one.
    pub(super) fn reason(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Option<Reason> {
        let kind = &self.policy.expr(id).kind;
        match kind {
            ExprKind::Arithmetic(_, left, right) | ExprKind::Compare(_, left, right) => {
                let sides = [*left, *right].map(|side| (side, self.value(side, frame, moment)));
                if let Some((side, _)) = sides.iter().find(|(_, val)| *val == Val::Undefined) {
                    return self.reason(*side, frame, moment);
                }
                let [left, right] = sides.map(|(_, val)| val.known());
                match kind {
                    ExprKind::Arithmetic(op, ..) => no_result(*op, left?, right?),
                    _ => no_order(left?, right?),
                }
            }
            ExprKind::Negate(of) if self.value(*of, frame, moment) == Val::Undefined => self.reason(*of, frame, moment),
            ExprKind::Negate(_) => Some(Reason::TooLarge),
            ExprKind::Latest { .. } => Some(Reason::Tie),
            ExprKind::Combine(_, left, right) => {
                let [left, right] = [*left, *right].map(|side| self.members(side, frame, moment));
                let pairs = left.items.iter().flat_map(|one| right.items.iter().map(move |other| (one, other)));
                pairs.filter_map(|(one, other)| no_order(one.val.known()?, other.val.known()?)).next()
            }
            ExprKind::Before(value) => self.reason(*value, frame, moment.before()),
            ExprKind::Aggregate(function, of) => {
                let members = self.members(*of, frame, moment);
                let values: Option<Vec<Value>> = members.items.iter().map(|member| member.val.known()).collect();
                among(*function, &values?)
            }
            _ => None,
        }
    }
}

/// Why two values give nothing.
fn no_result(op: Operator, left: Value, right: Value) -> Option<Reason> {
    if compute(op, &Val::Known(left), &Val::Known(right)) != Val::Undefined {
        return None;
    }
    Some(match (op, left, right) {
        (Operator::Divide, _, Value::Number(by) | Value::Money(by, _)) if by == Exact::ZERO => Reason::Nought,
        (_, Value::Money(..), Value::Money(..)) if order(left, right).is_none() => Reason::Currencies,
        (_, Value::Duration(_), Value::Number(times)) | (_, Value::Number(times), Value::Duration(_))
            if times.to_whole().is_none() =>
        {
            Reason::NotWhole
        }
        (_, Value::Date(_), _) | (_, _, Value::Date(_)) => Reason::Calendar,
        _ => Reason::TooLarge,
    })
}

/// Why it is not known which of two values comes first.
fn no_order(left: Value, right: Value) -> Option<Reason> {
    match (left, right) {
        _ if order(left, right).is_some() => None,
        (Value::Money(..), Value::Money(..)) => Some(Reason::Currencies),
        (Value::Duration(one), Value::Duration(other)) if one.since.or(other.since).is_none() => {
            Some(Reason::Durations)
        }
        (Value::Duration(_), Value::Duration(_)) => Some(Reason::Calendar),
        _ => None,
    }
}

/// Why values have no sum, no least or no greatest one.
fn among(function: Aggregate, values: &[Value]) -> Option<Reason> {
    let pairs = values.iter().enumerate().flat_map(|(at, one)| values.iter().skip(at + 1).map(|other| (*one, *other)));
    let mut reasons = pairs.filter_map(|(one, other)| no_order(one, other));
    match function {
        Aggregate::Count => None,
        Aggregate::Sum => Some(reasons.find(|it| *it == Reason::Currencies).unwrap_or(Reason::TooLarge)),
        Aggregate::Min | Aggregate::Max => reasons.next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{Date, Duration};

    fn number(text: &str) -> Value {
        Value::Number(Exact::decimal(text).unwrap())
    }

    #[test]
    fn each_reason_is_told_from_the_others() {
        let (week, last) = (Value::Duration(Duration::days(7)), Value::Date(Date::MAX));
        assert_eq!(no_result(Operator::Divide, number("1"), number("0")), Some(Reason::Nought));
        assert_eq!(no_result(Operator::Divide, number("1"), number("2")), None);
        assert_eq!(no_result(Operator::Multiply, week, number("0.5")), Some(Reason::NotWhole));
        assert_eq!(no_result(Operator::Add, last, week), Some(Reason::Calendar));
        let huge = number("99999999999999999999999999999999999999");
        assert_eq!(no_result(Operator::Multiply, huge, huge), Some(Reason::TooLarge));
        let month = Value::Duration(Duration::months(1));
        assert_eq!(no_order(month, Value::Duration(Duration::days(30))), Some(Reason::Durations));
        assert_eq!(no_order(month, week), None);
    }
}
