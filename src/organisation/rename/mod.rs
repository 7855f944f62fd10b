//! Another id for an entity: which places of its files change, and whether the files then say the same.

mod former;
mod heading;
mod language;
mod places;
mod same;
mod token;
mod writing;

use super::lexicon::Lexicon;
use rustc_hash::FxHashSet;

use super::{Facts, NodeId, NodeKind, Organisation, Scalar, Sheet};
use crate::diagnostic::Lang;
use crate::policy::model::{ClassId, Policy};
use crate::source::{SourceFile, SourceMap, Span, composed};
use crate::value::ThingId;
pub use same::same;
use writing::Writing;

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

/// A sheet that has no place where the former id of an entity could be noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoPlace {
    /// The file.
    pub file: String,
    /// What former ids are called there.
    pub field: &'static str,
}

/// The changes that give an entity another id wherever it is named, and note the old one among its former ones, each
/// place once and in the order of the files. All else, comments and layout too, stays as it is.
pub fn rename(
    policy: &Policy,
    sources: &SourceMap,
    (organisation, sheets): (&Organisation, &[Sheet]),
    facts: &Facts,
    name: NewName<'_>,
    lang: Lang,
) -> Result<Vec<Edit>, NoPlace> {
    let lexicon = Lexicon::new(policy);
    let class = facts.thing(name.thing).class;
    let (keys, edits) = (FxHashSet::default(), Vec::new());
    let mut renamer = Renamer {
        policy,
        sources,
        organisation,
        sheets,
        facts,
        lexicon,
        class,
        name,
        lang,
        keys,
        edits,
        no_place: None,
    };
    renamer.keys_of_toml();
    renamer.own_places();
    renamer.references();
    let Renamer { mut edits, no_place, .. } = renamer;
    edits.sort();
    edits.dedup();
    no_place.map_or(Ok(edits), Err)
}

struct Renamer<'a> {
    policy: &'a Policy,
    sources: &'a SourceMap,
    organisation: &'a Organisation,
    sheets: &'a [Sheet],
    facts: &'a Facts,
    lexicon: Lexicon<'a>,
    class: ClassId,
    name: NewName<'a>,
    lang: Lang,
    /// The keys in files of TOML.
    keys: FxHashSet<Span>,
    edits: Vec<Edit>,
    no_place: Option<NoPlace>,
}

impl<'a> Renamer<'a> {
    fn file(&self, span: Span) -> Option<&'a SourceFile> {
        self.sources.file_of(span)
    }

    fn writing(&self, span: Span) -> Option<Writing> {
        self.file(span).map(|file| Writing::of(file, self.sheets))
    }

    fn keys_of_toml(&mut self) {
        for document in &self.organisation.documents {
            if self.writing(document.span) == Some(Writing::Toml) {
                document.roots.iter().for_each(|root| self.keys_of(*root));
            }
        }
    }

    fn keys_of(&mut self, node: NodeId) {
        let tree = &self.organisation.tree;
        match tree.node(node).kind {
            NodeKind::Map(entries) => {
                for entry in tree.entries(entries) {
                    self.keys.insert(entry.key_span);
                    self.keys.extend(tree.again(entry.key_span));
                    self.keys_of(entry.value);
                }
            }
            NodeKind::List(items) => tree.items(items).iter().for_each(|item| self.keys_of(*item)),
            NodeKind::Scalar(_) | NodeKind::Null => {}
        }
    }

    fn edit(&mut self, span: Span, text: impl Into<String>) {
        self.edits.push(Edit { span, text: text.into() });
    }

    /// Whether a text is the id that there is to be.
    fn is_new(&self, text: &str) -> bool {
        composed(text.trim()) == composed(self.name.new)
    }

    /// What a scalar says.
    fn text(&self, scalar: Scalar) -> &'a str {
        self.organisation.tree.text(scalar.text, self.sources)
    }

    /// Whether a text is the id that changes.
    fn is_old(&self, text: &str) -> bool {
        composed(text) == composed(self.name.old)
    }
}
