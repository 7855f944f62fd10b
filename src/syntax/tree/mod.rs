//! The syntax tree of policies, as `grammar/mandat.ebnf` has it.

mod consent;
mod delegation;
mod expression;
mod form;
mod literal;
mod parts;
mod role;
mod rule;
mod vocabulary;

pub use consent::*;
pub use delegation::*;
pub use expression::*;
pub use form::*;
pub use literal::*;
pub use role::*;
pub use rule::*;
pub use vocabulary::*;

use crate::diagnostic::Lang;
use crate::source::Span;

/// A file of a pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// The header, in one file of each pack.
    pub pack: Option<Pack>,
    /// What is declared, in the order of the file.
    pub items: Vec<Item>,
    /// Where errors stand, with what they may hide.
    pub damaged: Vec<Damage>,
}

/// A declaration, or what was meant as one, that could not be read in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Where it stands.
    pub span: Span,
    /// What it may declare that nobody could read.
    pub hides: Hides,
}

/// What a damaged declaration may declare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hides {
    /// A rule, an exception or a test, which others know by its code alone.
    Code,
    /// A name that stands somewhere in it.
    Words,
    /// Anything, such as the fields of an entity.
    Anything,
}

/// `pack sogndal "Utfordrarrammeverket" version 1.0`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The name by which other packs use it.
    pub name: Name,
    /// What people call it.
    pub text: Str,
    /// Its version, as written.
    pub version: Name,
    /// Titles in other languages.
    pub titles: Texts,
    /// The packs whose vocabulary it uses.
    pub uses: Vec<Name>,
}

/// A declaration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// Where rules come from.
    Source(Source),
    /// A value that an organisation may set.
    Parameter(Parameter),
    /// A stricter value of a parameter of another pack.
    Tighten(Tighten),
    /// A closed list of values.
    Enum(Enum),
    /// A kind of thing nested in another.
    Record(Record),
    /// A kind of thing with identity.
    Entity(Entity),
    /// Fields or values added to what another pack declared.
    Extend(Extend),
    /// Things that every organisation has.
    Known(Known),
    /// A named subset.
    Kind(Kind),
    /// A named predicate or value.
    Define(Define),
    /// What must or should be.
    Rule(Rule),
    /// A role that things have, and what is asked of it.
    Role(Role),
    /// Who may hand which authority to whom, and what is asked of it.
    Delegation(Delegation),
    /// Who must agree to what, and what is asked of that.
    Consent(Consent),
    /// When a rule does not apply.
    Exception(Exception),
    /// An example of a rule.
    Test(Test),
}

/// A word where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The word, in Unicode's composed form.
    pub text: Box<str>,
    /// Where.
    pub span: Span,
}

/// A quoted text where it stands; the span covers the quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Str {
    /// The text after escapes.
    pub text: Box<str>,
    /// Where.
    pub span: Span,
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LangText {
    /// The language.
    pub lang: Lang,
    /// The text.
    pub text: Str,
}

/// A text in several languages.
pub type Texts = Vec<LangText>;
