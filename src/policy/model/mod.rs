//! What a checked policy is made of.
//!
//! A [`Policy`] exists only where names and types are right, so nothing below has to doubt it.

mod expression;
mod private;
mod reads;
mod rule;
mod vocabulary;

pub use expression::*;
pub use private::stricter_group;
pub use reads::Reads;
pub use rule::*;
pub use vocabulary::*;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::diagnostic::Lang;
use crate::source::{SourceMap, Span};
use crate::value::Symbols;

/// Declares a small number that stands for an item of a policy.
macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident($number:ty);)*) => { $(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $number);
    )* };
}

ids! {
    /// An entity or record.
    ClassId(u16);
    /// A field of a class; a subtype has the fields of what it is under the same ids.
    FieldId(u16);
    /// A parameter.
    ParameterId(u16);
    /// A kind.
    KindId(u16);
    /// A definition.
    DefineId(u16);
    /// A rule.
    RuleId(u16);
    /// An exception.
    ExceptionId(u16);
    /// A source of rules.
    SourceDocId(u16);
    /// A pack.
    PackId(u16);
    /// An expression.
    ExprId(u32);
    /// A variable of a rule, kind or definition.
    Slot(u16);
}

/// All packs of a run, checked together.
#[derive(Debug, Default)]
pub struct Policy {
    /// The packs, each after those that it uses.
    pub packs: Vec<Pack>,
    /// Where rules come from.
    pub sources: Vec<SourceDoc>,
    /// What an organisation may set.
    pub parameters: Vec<Parameter>,
    /// Closed lists of values, by [`EnumId`](crate::value::EnumId).
    pub enums: Vec<Enum>,
    /// Entities and records.
    pub classes: Vec<Class>,
    /// Fields of classes.
    pub fields: Vec<Field>,
    /// Named subsets.
    pub kinds: Vec<Kind>,
    /// Definitions.
    pub defines: Vec<Define>,
    /// Rules.
    pub rules: Vec<Rule>,
    /// Exceptions.
    pub exceptions: Vec<Exception>,
    /// Tests.
    pub tests: Vec<Test>,
    /// Expressions of all of them.
    pub exprs: Vec<Expr>,
    /// What forms stand for.
    pub forms: Vec<Form>,
    /// How expressions are written that stand in no file, because a form stands there for them.
    pub texts: FxHashMap<ExprId, Box<str>>,
    /// Patterns of `matches`.
    pub patterns: Vec<regex::Regex>,
    /// Texts of literals.
    pub symbols: Symbols,
    /// The class of the organisation itself.
    pub root: Option<ClassId>,
    /// The entity whose things are waivers.
    pub waiving: Option<Waiving>,
    /// What [`private_group`](Self::private_group) found, by expression.
    private_groups: OnceLock<Vec<OnceLock<Option<u32>>>>,
}

/// A pack of a run.
#[derive(Clone, Debug)]
pub struct Pack {
    /// Its name.
    pub name: Box<str>,
    /// Its version.
    pub version: Box<str>,
    /// What people call it, by language; the header's text comes first.
    pub titles: Words,
    /// The digest of its files.
    pub digest: Box<str>,
    /// Where its files are.
    pub files: Vec<Span>,
    /// Whether it is asked for itself, and not only used by another.
    pub asked: bool,
}

/// What a form stands for.
#[derive(Clone, Debug)]
pub struct Form {
    /// The whole form.
    pub span: Span,
    /// Its name, which the codes of its clauses begin with.
    pub name: Box<str>,
    /// Where the name stands.
    pub named: Span,
    /// The declarations that stand in its place, as they are written.
    pub text: Box<str>,
}

/// Words in several languages; those without a language serve all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words that serve where a language has none.
    pub default: Box<str>,
    /// The words of languages.
    pub by_lang: Vec<(Lang, Box<str>)>,
}

impl Words {
    /// All words, whatever their language.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let default = Some(&*self.default).filter(|words| !words.is_empty());
        self.by_lang.iter().map(|(_, words)| &**words).chain(default)
    }

    /// The words in a language, or the nearest there are.
    pub fn get(&self, lang: Lang) -> &str {
        let find = |lang: Lang| self.by_lang.iter().find(|(of, _)| *of == lang).map(|(_, words)| &**words);
        let near = lang.fallbacks().into_iter().find_map(|near| {
            let far = near != lang && lang == Lang::En;
            if far && !self.default.is_empty() { None } else { find(near) }
        });
        near.unwrap_or(&self.default)
    }
}

/// Looks an item of a policy up by its id.
macro_rules! lookups {
    ($($name:ident($id:ident) -> $field:ident: $item:ty;)*) => {
        impl Policy { $(
            /// The item behind an id of this policy.
            #[expect(clippy::indexing_slicing, reason = "ids are made by the checker for this very policy")]
            pub fn $name(&self, id: $id) -> &$item {
                &self.$field[id.0 as usize]
            }
        )* }
    };
}

impl Policy {
    /// An expression as a policy has it, on one line.
    pub fn text(&self, id: ExprId, sources: &SourceMap) -> String {
        let text = match self.texts.get(&id) {
            Some(text) => text,
            None => sources.text(self.expr(id).span),
        };
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether two expressions are written as one: `a is not empty` is one condition.
    pub fn is_one_text(&self, one: ExprId, other: ExprId) -> bool {
        let same = self.expr(one).span == self.expr(other).span;
        same && self.texts.get(&one) == self.texts.get(&other)
    }

    /// The form of which a rule stands for a clause.
    pub fn form_of(&self, rule: &Rule) -> Option<&Form> {
        let clause = rule.form?;
        self.forms.iter().find(|form| form.span.start <= clause.start && clause.end <= form.span.end)
    }

    /// The codes of all rules and of their clauses.
    pub fn codes(&self) -> Vec<&str> {
        let clauses = self.rules.iter().flat_map(|rule| rule.clauses.iter().map(|clause| &*clause.code));
        self.rules.iter().map(|rule| &*rule.code).chain(clauses).collect()
    }
}

lookups! {
    class(ClassId) -> classes: Class;
    field(FieldId) -> fields: Field;
    parameter(ParameterId) -> parameters: Parameter;
    kind(KindId) -> kinds: Kind;
    define(DefineId) -> defines: Define;
    rule(RuleId) -> rules: Rule;
    exception(ExceptionId) -> exceptions: Exception;
    source(SourceDocId) -> sources: SourceDoc;
    pack(PackId) -> packs: Pack;
    expr(ExprId) -> exprs: Expr;
}
