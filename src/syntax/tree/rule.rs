use super::{Expr, Literal, Name, Str, Texts};
use crate::diagnostic::Force;
use crate::source::Span;

/// `rule SG-104 "A task team is owned by anchor teams" { … }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The code that belongs to it for ever.
    pub code: Name,
    /// What it asks for.
    pub text: Str,
    /// The same in other languages.
    pub titles: Texts,
    /// Where it comes from.
    pub cites: Vec<Citation>,
    /// Whom it concerns.
    pub binders: Vec<Binder>,
    /// To which of them it applies.
    pub condition: Option<Expr>,
    /// When it is in force.
    pub in_force: super::Period,
    /// The day on which it is read.
    pub judged: Option<Expr>,
    /// Whether exceptions may be made.
    pub open: Option<Span>,
    /// Whose waivers count.
    pub waivable: Option<Waivable>,
    /// Where to point.
    pub at: Option<Expr>,
    /// What must or should be.
    pub clauses: Vec<Clause>,
    /// The clause of a form for which it stands; nothing where it is written out.
    pub form: Option<Span>,
}

/// `waivable by w where w.approver in team.leaders`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waivable {
    /// The words before the name.
    pub span: Span,
    /// The name of the waiver.
    pub name: Name,
    /// When it counts.
    pub condition: Expr,
}

/// `cites rammeverk "3.1"`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The source.
    pub source: Name,
    /// The section.
    pub section: Str,
}

/// `team in Team`, `a, b in Team` or `change of team in Team`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binder {
    /// Where `change of` stands, of a rule about what is otherwise than it was.
    pub change: Option<Span>,
    /// The names that are bound.
    pub names: Vec<Name>,
    /// To what.
    pub range: Expr,
}

/// `must anchors: every owner in team.owners: owner is anchor_team`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Where it stands, from its first word to the end of its expression.
    pub span: Span,
    /// `must` or `should`.
    pub force: Force,
    /// Its label.
    pub label: Option<Name>,
    /// What must be true.
    pub expr: Expr,
    /// The finding's sentence.
    pub says: Texts,
    /// What to do.
    pub help: Texts,
    /// Where to point.
    pub at: Option<Expr>,
}

/// `exception small to SG-153 { … }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// Its name.
    pub name: Name,
    /// The rule or clause that it excepts from.
    pub to: Name,
    /// What people call it.
    pub titles: Texts,
    /// Where it comes from.
    pub cites: Vec<Citation>,
    /// Names of its own for what the rule binds.
    pub names: Vec<Name>,
    /// When it applies.
    pub condition: Option<Expr>,
    /// Why.
    pub because: Texts,
    /// When it is in force.
    pub in_force: super::Period,
    /// The exceptions over which it goes.
    pub over: Vec<Name>,
    /// What it does.
    pub effect: Effect,
}

/// What an exception does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The rule does not apply.
    Lifts,
    /// A `must` becomes a `should`.
    Softens,
}

/// `test "…" on 2026-01-15 { … }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// What it shows.
    pub name: Str,
    /// The clock, as written.
    pub on: Name,
    /// The organisation's files.
    pub given: Vec<Block>,
    /// Those of the organisation as it was.
    pub before: Vec<Block>,
    /// Parameters that it sets.
    pub with: Vec<(Name, Literal)>,
    /// What must come out.
    pub expect: Vec<Expect>,
}

/// `"""yaml … """`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The format.
    pub format: Name,
    /// Where the text stands, without the quotes and the format: values are read from there, so that they keep
    /// their places.
    pub span: Span,
}

/// `expect SG-104.anchors broken on team/skule`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expect {
    /// Where it stands.
    pub span: Span,
    /// What is expected.
    pub kind: ExpectKind,
}

/// What a test expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExpectKind {
    /// An outcome of a clause, of a subject where one is named.
    Outcome {
        /// The code of the clause.
        code: Name,
        /// What must come out.
        outcome: ExpectedOutcome,
        /// The subject: one or a tuple.
        subject: Vec<Name>,
    },
    /// No finding but those expected, of a rule where one is named.
    NoOther(Option<Name>),
}

/// An outcome that a test expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedOutcome {
    /// `holds`
    Holds,
    /// `broken`
    Broken,
    /// `cannot tell`
    CannotTell,
    /// `not applicable`
    NotApplicable,
    /// `waived`: a waiver accepts what is broken or cannot be told.
    Waived,
    /// `not waived`: no waiver accepts what is broken or cannot be told.
    NotWaived,
}
