use crate::value::Value;

/// What an expression for one value gives (semantics 4.1).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Val {
    /// A value.
    Known(Value),
    /// Certainly no value.
    None,
    /// No value is written.
    Unwritten,
    /// Something was written that could not be read, or the value hangs on what is missing.
    Unknown,
    /// A computation that has no result.
    Undefined,
    /// A number, amount or duration from the first to the second, of which one may be missing.
    Between(Box<Ends>),
}

/// What a value lies between: nothing where it may be as small or as large as whatever.
pub type Ends = (Option<Value>, Option<Value>);

impl Val {
    /// The value, where it is known.
    pub fn known(&self) -> Option<Value> {
        match self {
            Self::Known(value) => Some(*value),
            _ => None,
        }
    }

    /// A value between two others, known where they are the same.
    pub fn between(low: Option<Value>, high: Option<Value>) -> Self {
        match (low, high) {
            (None, None) => Self::Unknown,
            (Some(low), Some(high)) if low == high => Self::Known(low),
            ends => Self::Between(Box::new(ends)),
        }
    }

    /// The least and the greatest that it can be.
    pub fn ends(&self) -> Option<Ends> {
        match self {
            Self::Known(value) => Some((Some(*value), Some(*value))),
            Self::Between(ends) => Some(**ends),
            _ => None,
        }
    }

    /// Whether anything may still be found out about it.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Unwritten | Self::Unknown | Self::Undefined | Self::Between(_))
    }
}

impl From<Option<Value>> for Val {
    fn from(value: Option<Value>) -> Self {
        value.map_or(Self::Undefined, Self::Known)
    }
}
