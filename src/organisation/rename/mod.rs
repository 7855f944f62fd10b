//! Another id for an entity: which places of its files change, and whether the files then say the same.

mod former;
mod places;
mod same;
mod token;

use super::lexicon::Lexicon;
use super::{Facts, Organisation};
use crate::diagnostic::Lang;
use crate::policy::model::{ClassId, Policy};
use crate::source::{SourceFile, SourceMap, Span, composed};
use crate::value::ThingId;
pub use same::same;

/// A change to a file: what stands at a place becomes something else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// Where; empty where something is put in.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// An entity and the id that it is to have.
#[derive(Clone, Copy, Debug)]
pub struct NewName<'a> {
    /// The entity.
    pub thing: ThingId,
    /// The id that it has.
    pub old: &'a str,
    /// The id that it is to have.
    pub new: &'a str,
}

/// The changes that give an entity another id wherever it is named, and note the old one among its former ones, each
/// place once and in the order of the files. All else, comments and layout too, stays as it is.
pub fn rename(
    policy: &Policy,
    sources: &SourceMap,
    organisation: &Organisation,
    facts: &Facts,
    name: NewName<'_>,
    lang: Lang,
) -> Vec<Edit> {
    let lexicon = Lexicon::new(policy);
    let class = facts.thing(name.thing).class;
    let mut renamer = Renamer { policy, sources, organisation, facts, lexicon, class, name, lang, edits: Vec::new() };
    renamer.own_places();
    renamer.references();
    let mut edits = renamer.edits;
    edits.sort();
    edits.dedup();
    edits
}

struct Renamer<'a> {
    policy: &'a Policy,
    sources: &'a SourceMap,
    organisation: &'a Organisation,
    facts: &'a Facts,
    lexicon: Lexicon<'a>,
    class: ClassId,
    name: NewName<'a>,
    lang: Lang,
    edits: Vec<Edit>,
}

impl<'a> Renamer<'a> {
    fn file(&self, span: Span) -> Option<&'a SourceFile> {
        self.sources.file_of(span)
    }

    fn edit(&mut self, span: Span, text: impl Into<String>) {
        self.edits.push(Edit { span, text: text.into() });
    }

    /// Whether a text is the id that changes.
    fn is_old(&self, text: &str) -> bool {
        composed(text) == composed(self.name.old)
    }
}
