use super::{Name, Str};
use crate::source::Span;

/// A value that is written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: LiteralKind,
}

/// What a literal is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LiteralKind {
    /// `12`, `500 000`, `1.5`: the digits as written, without the spaces.
    Number(Box<str>),
    /// `60 %`
    Percent(Box<str>),
    /// `500 000 NOK`
    Money(Box<str>, Name),
    /// `45 days`
    Duration(Box<str>, Unit),
    /// `2025-07-10`, as written: the checker of names and types says whether there is such a day.
    Date(Box<str>),
    /// `"text"`
    Text(Str),
    /// `yes` or `no`
    YesNo(bool),
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// `day`, `days`
    Days,
    /// `week`, `weeks`
    Weeks,
    /// `month`, `months`
    Months,
    /// `year`, `years`
    Years,
}
