use std::sync::OnceLock;

use super::{ExceptionId, ExprId, PackId, ParameterId, Period, Reads, SourceDocId, Words};
use super::{Slot, Type};
use crate::diagnostic::{Force, Lang};
use crate::source::Span;
pub use crate::syntax::tree::{Effect, ExpectedOutcome};
use crate::value::{Date, Symbol, Value};

/// What must or should be.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The code that belongs to it for ever.
    pub code: Box<str>,
    /// Where the code stands.
    pub span: Span,
    /// What it asks for.
    pub titles: Words,
    /// Where it comes from.
    pub cites: Vec<Citation>,
    /// Whom it concerns; none where it is about the organisation.
    pub binders: Vec<Binder>,
    /// To which of them it applies.
    pub condition: Option<ExprId>,
    /// When it is in force.
    pub in_force: Period,
    /// The day on which it is read.
    pub judged: Option<ExprId>,
    /// Whether exceptions may be made.
    pub open: bool,
    /// Whose waivers count; nobody's where there is nothing.
    pub waivable: Option<Waivable>,
    /// What must or should be true.
    pub clauses: Vec<Clause>,
    /// The variables: those of the binders, then those of the clauses.
    pub variables: Vec<Variable>,
    /// Exceptions to the whole rule, those that go over others first.
    pub exceptions: Vec<ExceptionId>,
    /// The pack that declares it.
    pub pack: PackId,
    /// The clause of a form that stands for it; nothing where it is written out.
    pub form: Option<Span>,
    /// What its outcomes hang on, once somebody has asked.
    pub(in crate::policy) reads: OnceLock<Reads>,
    /// What is told of its outcomes hangs on, once somebody has asked.
    pub(in crate::policy) tells: OnceLock<Reads>,
}

/// Whose waivers of a rule count.
#[derive(Clone, Copy, Debug)]
pub struct Waivable {
    /// Where it stands.
    pub span: Span,
    /// The variable of the waiver.
    pub waiver: Slot,
    /// What is true of those that count.
    pub condition: ExprId,
}

/// A variable of a rule.
#[derive(Clone, Debug)]
pub struct Variable {
    /// Its name.
    pub name: Box<str>,
    /// Its type.
    pub ty: Type,
}

/// A section of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The source.
    pub source: SourceDocId,
    /// The section.
    pub section: Box<str>,
}

/// What a rule is about.
#[derive(Clone, Debug)]
pub struct Binder {
    /// The variables: one, or several for unordered tuples of different members.
    pub slots: Vec<Slot>,
    /// Their names, texts of the policy.
    pub names: Vec<Symbol>,
    /// Of what.
    pub range: ExprId,
    /// What its variable was and is, in a rule about a change; it has one variable then.
    pub change: Option<Change>,
}

/// The variables `before` and `after`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What the thing was.
    pub before: Slot,
    /// What it is.
    pub after: Slot,
}

impl Binder {
    /// The variables that it binds, `before` and `after` among them.
    pub fn all_slots(&self) -> impl Iterator<Item = Slot> {
        let change = self.change.map(|Change { before, after }| [before, after]);
        self.slots.iter().copied().chain(change.into_iter().flatten())
    }
}

impl Rule {
    /// Whether it is about what is otherwise than it was.
    pub fn is_about_change(&self) -> bool {
        self.binders.iter().any(|binder| binder.change.is_some())
    }
}

/// A part of a rule with a code of its own.
#[derive(Clone, Debug)]
pub struct Clause {
    /// The code: that of the rule, with the label where there is one.
    pub code: Box<str>,
    /// Where it stands.
    pub span: Span,
    /// How binding it is.
    pub force: Force,
    /// What must be true.
    pub expr: ExprId,
    /// The finding's sentence.
    pub says: Vec<(Lang, Template)>,
    /// What to do.
    pub help: Vec<(Lang, Template)>,
    /// Where to point.
    pub at: Option<ExprId>,
    /// Exceptions to this clause alone, those that go over others first.
    pub exceptions: Vec<ExceptionId>,
}

/// A sentence with places for values.
#[derive(Clone, Debug, Default)]
pub struct Template {
    /// Its parts in order.
    pub parts: Vec<TemplatePart>,
}

/// A part of a sentence.
#[derive(Clone, Debug)]
pub enum TemplatePart {
    /// Words.
    Words(Box<str>),
    /// A value.
    Value(ExprId),
}

/// When a rule does not apply.
#[derive(Clone, Debug)]
pub struct Exception {
    /// Its name.
    pub name: Box<str>,
    /// Where the name stands.
    pub span: Span,
    /// What people call it.
    pub titles: Words,
    /// Where it comes from.
    pub cites: Vec<Citation>,
    /// When it applies, over the variables of the rule.
    pub condition: Option<ExprId>,
    /// What it calls these in their order, where it calls them otherwise.
    pub names: Vec<Box<str>>,
    /// Why.
    pub because: Words,
    /// When it is in force.
    pub in_force: Period,
    /// What it does.
    pub effect: Effect,
    /// The exceptions that it goes over, as written.
    pub over: Vec<ExceptionId>,
}

/// An example of rules.
#[derive(Clone, Debug)]
pub struct Test {
    /// What it shows.
    pub name: Box<str>,
    /// Where the name stands.
    pub span: Span,
    /// The clock.
    pub on: Date,
    /// The files: format and text.
    pub given: Vec<(GivenFormat, Span)>,
    /// The files of the organisation as it was; nothing where it does not say how it was.
    pub before: Vec<(GivenFormat, Span)>,
    /// Parameters that it sets.
    pub with: Vec<(ParameterId, Value)>,
    /// What must come out.
    pub expect: Vec<Expect>,
    /// The pack that declares it.
    pub pack: PackId,
}

/// The format of a test's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenFormat {
    /// YAML
    Yaml,
    /// JSON
    Json,
    /// TOML
    Toml,
}

/// What a test expects.
#[derive(Clone, Debug)]
pub struct Expect {
    /// Where it stands.
    pub span: Span,
    /// What is expected.
    pub kind: ExpectKind,
}

/// What a test expects.
#[derive(Clone, Debug)]
pub enum ExpectKind {
    /// An outcome of a clause; of every subject where none is named.
    Outcome {
        /// The code of the clause, or of the rule where it has one clause.
        code: Box<str>,
        /// What must come out.
        outcome: ExpectedOutcome,
        /// The subject as it is written.
        subject: Option<Box<str>>,
    },
    /// No finding but those expected, of codes that begin so.
    NoOther(Option<Box<str>>),
}
