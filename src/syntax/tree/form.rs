use super::{Citation, Name, Period, Texts};
use crate::diagnostic::Force;
use crate::source::Span;

/// What a form says of all its clauses, before them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormHead {
    /// What people call it.
    pub titles: Texts,
    /// Where it comes from.
    pub cites: Vec<Citation>,
    /// When what it asks for is in force.
    pub in_force: Period,
    /// Whether exceptions may be made.
    pub open: Option<Span>,
}

/// A clause of a form that asks for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormClause<Asks> {
    /// Its words, without what stands in braces behind them.
    pub span: Span,
    /// `must`, which may be left out, or `should`.
    pub force: Force,
    /// Its label, where its first word does not tell it from another clause.
    pub label: Option<Name>,
    /// What it asks for.
    pub asks: Asks,
    /// What stands in braces behind it.
    pub own: Own,
}

/// What a clause says in place of what its form says of all clauses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// What it asks for, in words.
    pub titles: Texts,
    /// Where it comes from.
    pub cites: Vec<Citation>,
    /// The finding's sentence.
    pub says: Texts,
    /// What to do.
    pub help: Texts,
}
