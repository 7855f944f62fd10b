use std::cmp::Ordering;

use super::Ends;
use super::arithmetic::{apply, order};
use crate::policy::model::Operator;
use crate::value::{Exact, Value};

/// An end of what a value lies between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// There is none: it may be less than whatever.
    Below,
    /// There it ends.
    At(Value),
    /// There is none: it may be more than whatever.
    Above,
}

impl End {
    /// The least and the greatest.
    pub(super) fn both((low, high): Ends) -> [Self; 2] {
        [low.map_or(Self::Below, Self::At), high.map_or(Self::Above, Self::At)]
    }

    pub(super) const fn value(self) -> Option<Value> {
        match self {
            Self::At(value) => Some(value),
            Self::Below | Self::Above => None,
        }
    }

    /// What arithmetic gives with two ends (semantics 5.3); nothing where that may be anything.
    pub(super) fn with(self, op: Operator, other: Self) -> Option<Self> {
        match (self, op, other) {
            (Self::At(left), op, Self::At(right)) => apply(op, left, right).map(Self::At),
            (end, Operator::Add, Self::At(_)) | (Self::At(_), Operator::Add, end) => Some(end),
            (left, Operator::Add, right) => (left == right).then_some(left),
            (left, Operator::Subtract, right) => left.with(Operator::Add, right.turned()),
            (left, Operator::Multiply | Operator::Divide, right) => match (left.sign()?, right.sign()?) {
                // However large it is: nought times it is nought.
                (Ordering::Equal, _) => Some(left),
                (_, Ordering::Equal) => Some(right).filter(|_| op == Operator::Multiply),
                (left, right) => Some(if left == right { Self::Above } else { Self::Below }),
            },
        }
    }

    /// Which end is the lesser one.
    pub(super) fn order(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::At(left), Self::At(right)) => order(left, right),
            (left, right) if left == right => Some(Ordering::Equal),
            (Self::Below, _) | (_, Self::Above) => Some(Ordering::Less),
            (Self::Above, _) | (_, Self::Below) => Some(Ordering::Greater),
        }
    }

    /// The same on the other side of nought, as far as it is none.
    const fn turned(self) -> Self {
        match self {
            Self::Below => Self::Above,
            Self::Above => Self::Below,
            at @ Self::At(_) => at,
        }
    }

    /// Whether it is below nought, nought, or above it.
    fn sign(self) -> Option<Ordering> {
        match self {
            Self::Below => Some(Ordering::Less),
            Self::Above => Some(Ordering::Greater),
            Self::At(Value::Number(number) | Value::Money(number, _)) => Some(number.cmp(&Exact::ZERO)),
            Self::At(_) => None,
        }
    }
}
