use std::cmp::Ordering;

use num_rational::Ratio;
use num_traits::Zero;

use super::time::{Day, Length};

/// A known value (semantics 1.1). A thing is a number by which the organisation knows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Value {
    Text(String),
    /// Where in an act something stands, in the one way of writing it (1.9).
    Provision(String),
    /// A number, or an amount of money with its currency.
    Number(Ratio<i128>, Option<String>),
    Date(Day),
    Length(Length),
    YesNo(bool),
    /// A value of an enum, or a thing that is known by its id: what the other side says.
    Word(String),
    Thing(usize),
}

/// What an expression for one value gives (4.1, 5.3).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum One {
    Known(Value),
    /// A value between two others, as far as they are known.
    Between(Option<Value>, Option<Value>),
    None,
    Absent {
        why: Why,
        /// Whether it may turn out to be none.
        optional: bool,
    },
}

/// Why nothing is known of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Why {
    NotWritten,
    Unknown,
    Undefined,
}

/// True, false or unknown (5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Truth {
    False,
    Unknown,
    True,
}

pub(crate) use Truth::{False, True, Unknown};

impl Value {
    pub(crate) fn whole(number: i128) -> Self {
        Self::Number(Ratio::from_integer(number), None)
    }
}

impl Truth {
    pub(crate) fn and(self, other: Self) -> Self {
        self.min(other)
    }

    pub(crate) fn or(self, other: Self) -> Self {
        self.max(other)
    }

    pub(crate) fn not(self) -> Self {
        match self {
            False => True,
            Unknown => Unknown,
            True => False,
        }
    }

    pub(crate) fn flip(self, flip: bool) -> Self {
        if flip { self.not() } else { self }
    }

    /// Not false where that is not certain.
    pub(crate) fn false_if(self, certain: bool) -> Self {
        if certain { self } else { self.max(Unknown) }
    }

    /// Not true where that is not certain.
    pub(crate) fn true_if(self, certain: bool) -> Self {
        if certain { self } else { self.min(Unknown) }
    }
}

impl From<bool> for Truth {
    fn from(truth: bool) -> Self {
        if truth { True } else { False }
    }
}

impl One {
    pub(crate) const UNDEFINED: Self = Self::absent(Why::Undefined, false);

    pub(crate) const fn absent(why: Why, optional: bool) -> Self {
        Self::Absent { why, optional }
    }

    pub(crate) const fn thing(thing: usize) -> Self {
        Self::Known(Value::Thing(thing))
    }

    pub(crate) const fn known(&self) -> Option<&Value> {
        if let Self::Known(value) = self { Some(value) } else { None }
    }

    /// The thing that it is.
    pub(crate) const fn as_thing(&self) -> Option<usize> {
        if let Self::Known(Value::Thing(thing)) = self { Some(*thing) } else { None }
    }

    /// The day that it is.
    pub(crate) const fn as_day(&self) -> Option<Day> {
        if let Self::Known(Value::Date(day)) = self { Some(*day) } else { None }
    }

    pub(crate) fn number(number: i128) -> Self {
        Self::Known(Value::whole(number))
    }

    /// The least and the greatest that it may be, as far as they are known.
    pub(crate) fn ends(&self) -> [Option<Value>; 2] {
        match self {
            Self::Known(value) => [Some(value.clone()), Some(value.clone())],
            Self::Between(least, most) => [least.clone(), most.clone()],
            Self::None | Self::Absent { .. } => [None, None],
        }
    }

    /// What lies between two ends, which may be the same.
    pub(crate) fn between(least: Option<Value>, most: Option<Value>) -> Self {
        match (least, most) {
            (Some(least), Some(most)) if least == most => Self::Known(most),
            (least, most) => Self::Between(least, most),
        }
    }
}

/// How two values of one type lie to each other; nothing where that is undefined.
pub(crate) fn order(left: &Value, right: &Value) -> Option<Ordering> {
    orders(left, right).and_then(|[least, most]| (least == most).then_some(least))
}

/// How they may lie to each other, at least and at most.
pub(crate) fn orders(left: &Value, right: &Value) -> Option<[Ordering; 2]> {
    let order = match (left, right) {
        // Nought is nought in every currency, and the sum of nothing has no currency and no unit (1.3, 8.2).
        (Value::Number(left, one), Value::Number(right, other)) => {
            let alike = one.is_none() || other.is_none() || one == other || left.is_zero() || right.is_zero();
            alike.then(|| left.cmp(right))?
        }
        (Value::Date(left), Value::Date(right)) => left.cmp(right),
        (Value::Length(left), Value::Length(right)) => return left.orders(*right),
        (Value::Number(..), Value::Length(right)) => return Length::days(0, None).orders(*right),
        (Value::Length(left), Value::Number(..)) => return left.orders(Length::days(0, None)),
        _ => return None,
    };
    Some([order; 2])
}
