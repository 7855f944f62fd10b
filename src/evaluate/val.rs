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
    /// A number, amount or duration from the first to the second.
    Between(Box<(Value, Value)>),
}

impl Val {
    /// The value, where it is known.
    pub fn known(&self) -> Option<Value> {
        match self {
            Self::Known(value) => Some(*value),
            _ => None,
        }
    }

    /// A value between two others, known where they are the same.
    pub fn between(low: Value, high: Value) -> Self {
        if low == high { Self::Known(low) } else { Self::Between(Box::new((low, high))) }
    }

    /// The least and the greatest that it can be.
    pub fn bounds(&self) -> Option<(Value, Value)> {
        match self {
            Self::Known(value) => Some((*value, *value)),
            Self::Between(bounds) => Some(**bounds),
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
