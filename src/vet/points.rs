use std::cmp::Ordering;

use crate::policy::model::{Base, ClassId, Comparison, Policy};
use crate::value::{Exact, Value};

/// The values that an expression can have, where it has one: at least all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Points {
    /// Any of its type.
    Any,
    /// Those from one to another.
    Range(Range),
    /// One of these.
    Among(Vec<Item>),
}

/// The values between two ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) low: Option<End>,
    pub(super) high: Option<End>,
    /// Whether only whole numbers are meant.
    pub(super) whole: bool,
}

/// Where a range ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    pub(super) value: Value,
    /// Whether the value itself lies in the range.
    pub(super) included: bool,
}

/// One of several values that are not ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Value(Value),
    Known(ClassId, u16),
}

impl Points {
    /// All values of a type.
    pub(super) fn of_type(policy: &Policy, base: Base) -> Self {
        match base {
            Base::Whole => Self::count(None),
            Base::Share => Self::Range(Range::between(Exact::ZERO, Exact::ONE)),
            Base::YesNo => Self::Among([true, false].map(|it| Item::Value(Value::YesNo(it))).to_vec()),
            Base::Enum(id) => {
                let values = policy.enums.get(usize::from(id.0)).map_or(0, |of| of.values.len());
                let value = |at| Item::Value(Value::Enum(id, at));
                Self::Among((0..u16::try_from(values).unwrap_or(u16::MAX)).map(value).collect())
            }
            Base::Text
            | Base::Provision
            | Base::Number
            | Base::Money
            | Base::Date
            | Base::Duration
            | Base::Thing(_) => Self::Any,
        }
    }

    /// One value.
    pub(super) fn one(value: Value) -> Self {
        match value {
            Value::Number(_) | Value::Money(..) | Value::Date(_) | Value::Duration(_) => {
                let end = Some(End { value, included: true });
                Self::Range(Range { low: end, high: end, whole: false })
            }
            Value::YesNo(_) | Value::Text(_) | Value::Enum(..) | Value::Thing(_) => {
                Self::Among(vec![Item::Value(value)])
            }
        }
    }

    /// So many and no more, or any number.
    pub(super) fn count(most: Option<u64>) -> Self {
        let end = |number: u64| Some(End { value: Value::Number(Exact::whole(number)), included: true });
        Self::Range(Range { low: end(0), high: most.and_then(end), whole: true })
    }

    /// Whether there is no such value.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Any => false,
            Self::Range(range) => range.is_empty(),
            Self::Among(items) => items.is_empty(),
        }
    }

    /// The only value, where there is but one.
    pub(super) fn only(&self) -> Option<Item> {
        match self {
            Self::Range(Range { low: Some(low), high: Some(high), .. }) if low == high => Some(Item::Value(low.value)),
            Self::Among(items) if items.len() == 1 => items.first().copied(),
            _ => None,
        }
    }

    /// Whether it is but one value on either side, of which it is decided how they compare.
    pub(super) fn decides(&self, other: &Self) -> bool {
        match (self.only(), other.only()) {
            (Some(Item::Value(one)), Some(Item::Value(other))) => match one {
                Value::YesNo(_) | Value::Text(_) | Value::Enum(..) | Value::Thing(_) => true,
                Value::Number(_) | Value::Money(..) | Value::Date(_) | Value::Duration(_) => {
                    order(one, other).is_some()
                }
            },
            (Some(_), Some(_)) => true,
            _ => false,
        }
    }

    /// The values of both.
    pub(super) fn both(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Any, points) | (points, Self::Any) => points.clone(),
            (Self::Range(one), Self::Range(other)) => Self::Range(one.both(*other)),
            (Self::Among(one), Self::Among(other)) => {
                Self::Among(one.iter().filter(|item| other.contains(item)).copied().collect())
            }
            (points, _) => points.clone(),
        }
    }

    /// The values of either.
    pub(super) fn either(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Range(one), Self::Range(other)) => Self::Range(one.either(*other)),
            (Self::Among(one), Self::Among(other)) => {
                let more = other.iter().filter(|item| !one.contains(item));
                Self::Among(one.iter().chain(more).copied().collect())
            }
            _ => Self::Any,
        }
    }

    /// Those that may compare so with some value of others.
    pub(super) fn that(&self, op: Comparison, others: &Self) -> Self {
        if let (Self::Among(items), Comparison::NotEqual) = (self, op) {
            let only = others.only();
            return Self::Among(items.iter().filter(|item| Some(**item) != only).copied().collect());
        }
        match (others, op) {
            (_, Comparison::Equal) => self.both(others),
            (_, Comparison::NotEqual) | (Self::Any | Self::Among(_), _) => self.clone(),
            (Self::Range(others), _) => self.both(&Self::Range(others.reach(op))),
        }
    }

    /// Whether some value may compare so with some value of others.
    pub(super) fn can(&self, op: Comparison, others: &Self) -> bool {
        if self.is_empty() || others.is_empty() {
            return false;
        }
        match op {
            Comparison::NotEqual => self.only().is_none() || self.only() != others.only(),
            _ => !self.that(op, others).is_empty(),
        }
    }
}

impl Range {
    /// From one number to another.
    pub(super) fn between(low: Exact, high: Exact) -> Self {
        let end = |number| Some(End { value: Value::Number(number), included: true });
        Self { low: end(low), high: end(high), whole: false }
    }

    fn is_empty(self) -> bool {
        let (Some(low), Some(high)) = (self.low, self.high) else { return false };
        match order(low.value, high.value) {
            Some(Ordering::Greater) => true,
            Some(Ordering::Equal) => !(low.included && high.included),
            _ => false,
        }
    }

    fn both(self, other: Self) -> Self {
        let whole = self.whole || other.whole;
        let low = tighter(self.low, other.low, Ordering::Greater);
        let high = tighter(self.high, other.high, Ordering::Less);
        Self { low, high, whole }.rounded()
    }

    fn either(self, other: Self) -> Self {
        let wider = |one: Option<End>, other: Option<End>, asked| match (one?, other?) {
            (one, other) if one.value == other.value => Some(End { included: one.included || other.included, ..one }),
            (one, other) => match order(one.value, other.value)? {
                order if order == asked => Some(one),
                _ => Some(other),
            },
        };
        let low = wider(self.low, other.low, Ordering::Less);
        Self { low, high: wider(self.high, other.high, Ordering::Greater), whole: self.whole && other.whole }
    }

    /// What compares so with some value of this range.
    fn reach(self, op: Comparison) -> Self {
        let end = |end: Option<End>, included| end.map(|end: End| End { included: end.included && included, ..end });
        match op {
            Comparison::Less => Self { high: end(self.high, false), ..Self::default() },
            Comparison::LessEqual => Self { high: end(self.high, true), ..Self::default() },
            Comparison::Greater => Self { low: end(self.low, false), ..Self::default() },
            Comparison::GreaterEqual => Self { low: end(self.low, true), ..Self::default() },
            Comparison::Equal => self,
            Comparison::NotEqual => Self::default(),
        }
    }

    /// Ends at whole numbers, where only these are meant.
    fn rounded(self) -> Self {
        if !self.whole {
            return self;
        }
        let round = |end: End, up: bool| {
            let Value::Number(number) = end.value else { return end };
            let (upper, lower) = number.parts();
            let floor = upper.div_euclid(lower);
            let whole = match (number.to_whole(), end.included) {
                (Some(whole), true) => whole,
                (Some(whole), false) if up => whole.saturating_add(1),
                (Some(whole), false) => whole.saturating_sub(1),
                (None, _) if up => floor.saturating_add(1),
                (None, _) => floor,
            };
            End { value: Value::Number(Exact::whole(whole)), included: true }
        };
        Self { low: self.low.map(|end| round(end, true)), high: self.high.map(|end| round(end, false)), whole: true }
    }
}

/// The end that leaves less; the first where they do not compare.
fn tighter(one: Option<End>, other: Option<End>, asked: Ordering) -> Option<End> {
    let (Some(first), Some(second)) = (one, other) else { return one.or(other) };
    match order(second.value, first.value) {
        Some(Ordering::Equal) if first.included => Some(second),
        Some(order) if order == asked => Some(second),
        _ => Some(first),
    }
}

/// Which value comes first; nothing where that is not decided. Nought is nought in every currency.
fn order(left: Value, right: Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => Some(left.cmp(&right)),
        (Value::Money(left, one), Value::Money(right, other)) => {
            (one == other || left == Exact::ZERO || right == Exact::ZERO).then(|| left.cmp(&right))
        }
        (Value::Date(left), Value::Date(right)) => Some(left.cmp(&right)),
        (Value::Duration(left), Value::Duration(right)) => left.compare(right),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Points {
        Points::one(Value::Number(Exact::decimal(text).unwrap()))
    }

    #[test]
    fn a_share_lies_between_nought_and_one() {
        let share = Points::Range(Range::between(Exact::ZERO, Exact::ONE));
        assert!(!share.can(Comparison::Greater, &number("1")));
        assert!(share.can(Comparison::GreaterEqual, &number("1")));
        assert!(!share.can(Comparison::Less, &number("0")));
        assert!(share.can(Comparison::Equal, &number("0.5")));
    }

    #[test]
    fn a_count_is_whole() {
        let count = Points::count(None);
        assert!(!count.can(Comparison::Equal, &number("2.5")));
        let above = count.that(Comparison::Greater, &number("2"));
        assert!(!above.can(Comparison::Less, &number("3")));
        assert!(above.can(Comparison::LessEqual, &number("3")));
        assert!(!Points::count(Some(3)).can(Comparison::Greater, &number("3")));
    }

    #[test]
    fn what_does_not_compare_is_not_claimed() {
        use crate::value::Duration;
        let days = |days| Points::one(Value::Duration(Duration::days(days)));
        let month = Points::one(Value::Duration(Duration::months(1)));
        let above = Points::Any.that(Comparison::Greater, &days(30));
        assert!(above.can(Comparison::Less, &month));
        let above = Points::Any.that(Comparison::Greater, &days(32));
        assert!(!above.can(Comparison::Less, &month));
    }
}
