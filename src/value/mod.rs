//! The values that rules speak of: exact, comparable, and the same in every file format.

mod duration;
mod exact;
mod provision;
mod symbol;

pub use duration::Duration;
pub use exact::{Exact, in_thousands};
pub use jiff::civil::Date;
pub use provision::{Behind, provision};
pub use symbol::{Symbol, Symbols};

/// A thing of an organisation: an entity or a record in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThingId(pub u32);

/// An enum of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnumId(pub u16);

/// One value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// `yes` or `no`
    YesNo(bool),
    /// A number or a share.
    Number(Exact),
    /// An amount with its currency.
    Money(Exact, Symbol),
    /// A day.
    Date(Date),
    /// A length of time.
    Duration(Duration),
    /// A text.
    Text(Symbol),
    /// A value of an enum, by its place in the declaration.
    Enum(EnumId, u16),
    /// An entity or a record.
    Thing(ThingId),
}
