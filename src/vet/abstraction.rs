use super::points::{Item, Points};
use crate::policy::model::Comparison;
use crate::value::Value;

/// What an expression for one value can give: at least all of that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Abstract {
    /// The values.
    pub(super) points: Points,
    /// Whether it may be none.
    pub(super) none: bool,
    /// Whether nothing may be known of it.
    pub(super) open: bool,
}

/// What a condition can come out as: at least all of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Truths {
    pub(super) yes: bool,
    pub(super) no: bool,
    pub(super) unknown: bool,
}

/// How two values can be ordered that both are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Orders {
    pub(super) less: bool,
    pub(super) equal: bool,
    pub(super) greater: bool,
}

impl Abstract {
    /// Anything among some values, none, or not known.
    pub(super) const fn any(points: Points) -> Self {
        Self { points, none: true, open: true }
    }

    /// One of some values.
    pub(super) const fn known(points: Points) -> Self {
        Self { points, none: false, open: false }
    }

    /// Whether it can give nothing at all.
    pub(super) fn is_impossible(&self) -> bool {
        self.points.is_empty() && !self.none && !self.open
    }

    /// How it compares, where both are ordered in one of some ways.
    pub(super) fn compare(&self, op: Comparison, other: &Self, orders: Orders) -> Truths {
        let none = self.none || other.none;
        let can = |op| self.points.can(op, &other.points) && !orders.meet(Orders::of(op)).is_empty();
        let (yes, no) = (can(op), can(op.negated()));
        // Of amounts and lengths of time it may be undecided which is more; what lies between two values may overlap.
        let overlap = self.is_partial() || other.is_partial() || yes && no;
        let unknown = self.open || other.open || !self.points.decides(&other.points) && overlap;
        let unequal = op == Comparison::NotEqual;
        Truths { yes: yes || none && unequal, no: no || none && !unequal, unknown }
    }

    fn is_partial(&self) -> bool {
        let partial = |value| matches!(value, Value::Money(..) | Value::Duration(_));
        match &self.points {
            Points::Any => true,
            Points::Range(range) => [range.low, range.high].into_iter().flatten().any(|end| partial(end.value)),
            Points::Among(_) => false,
        }
    }

    /// As a condition.
    pub(super) fn truths(&self) -> Truths {
        let has = |truth| match &self.points {
            Points::Among(items) => items.contains(&Item::Value(Value::YesNo(truth))),
            _ => true,
        };
        Truths { yes: has(true), no: has(false) || self.none, unknown: self.open }
    }
}

impl Truths {
    /// Anything.
    pub(super) const ANY: Self = Self { yes: true, no: true, unknown: true };

    /// Whether it is true whatever is written.
    pub(super) const fn is_certain(self) -> bool {
        self.yes && !self.no && !self.unknown
    }

    /// What both can be.
    pub(super) const fn meet(self, other: Self) -> Self {
        Self { yes: self.yes && other.yes, no: self.no && other.no, unknown: self.unknown && other.unknown }
    }

    /// The opposite.
    pub(super) const fn not(self) -> Self {
        Self { yes: self.no, no: self.yes, unknown: self.unknown }
    }

    /// As a value.
    pub(super) fn value(self) -> Abstract {
        let items = [(self.yes, true), (self.no, false)].into_iter().filter(|(can, _)| *can);
        let items = items.map(|(_, truth)| Item::Value(Value::YesNo(truth))).collect();
        Abstract { points: Points::Among(items), none: false, open: self.unknown }
    }
}

impl Orders {
    /// Any order.
    pub(super) const ANY: Self = Self { less: true, equal: true, greater: true };

    /// The orders for which a comparison is true.
    pub(super) const fn of(op: Comparison) -> Self {
        let (less, equal, greater) = match op {
            Comparison::Equal => (false, true, false),
            Comparison::NotEqual => (true, false, true),
            Comparison::Less => (true, false, false),
            Comparison::LessEqual => (true, true, false),
            Comparison::Greater => (false, false, true),
            Comparison::GreaterEqual => (false, true, true),
        };
        Self { less, equal, greater }
    }

    /// What both allow.
    pub(super) const fn meet(self, other: Self) -> Self {
        Self { less: self.less && other.less, equal: self.equal && other.equal, greater: self.greater && other.greater }
    }

    /// Whether there is no such order.
    pub(super) const fn is_empty(self) -> bool {
        !self.less && !self.equal && !self.greater
    }

    /// The orders of the same values the other way round.
    pub(super) const fn turned(self) -> Self {
        Self { less: self.greater, equal: self.equal, greater: self.less }
    }
}
