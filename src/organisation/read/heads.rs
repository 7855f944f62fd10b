use super::super::lexicon::{Top, Vocabulary};
use super::super::{Entry, NodeId, NodeKind, Settings, Tree};
use super::doubt::Suspects;
use super::{Document, Part, Reader};
use crate::policy::model::ClassId;
use crate::source::{SourceMap, Span};

/// Whose fields a file holds: its collections, and the ids in them, in its order.
pub struct Heads(pub(super) Vec<Head>);

/// A collection or a thing of one.
pub(super) struct Head {
    pub(super) class: ClassId,
    pub(super) sort: Sort,
    /// Where the id stands.
    pub(super) span: Span,
    pub(super) node: NodeId,
}

#[derive(PartialEq, Eq)]
pub(super) enum Sort {
    /// A collection, and whether anything is written in it.
    Collection(bool),
    /// A thing, by its id.
    Thing(String),
}

impl Heads {
    /// Whether another text of the file holds the fields of the same things, in the same order.
    pub fn are_as_in(&self, other: &Self) -> bool {
        let same = |(one, other): (&Head, &Head)| one.class == other.class && one.sort == other.sort;
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(same)
    }
}

/// What each file holds; nothing of one that holds anything but things under the ids that they always had.
pub fn heads(
    vocabulary: &Vocabulary<'_>,
    sources: &SourceMap,
    tree: &Tree,
    documents: &[Document],
    settings: &Settings,
) -> Vec<Option<Heads>> {
    let nothing = Suspects::default();
    let mut reader = Reader::new(vocabulary, sources, tree, documents, settings, &nothing);
    let of_file = |(number, document): (usize, &Document)| {
        reader.enter(number);
        reader.heads(document)
    };
    documents.iter().enumerate().map(of_file).collect()
}

impl Reader<'_> {
    fn heads(&self, document: &Document) -> Option<Heads> {
        let mut heads = Vec::new();
        for root in &document.roots {
            for entry in self.entries_of(*root)? {
                let Top::Collection(class) = self.lexicon.top().get(self.key(entry))? else { return None };
                self.heads_of(class, entry, &mut heads)?;
            }
        }
        Some(Heads(heads))
    }

    fn heads_of(&self, class: ClassId, entry: &Entry, heads: &mut Vec<Head>) -> Option<()> {
        let kind = self.tree.node(entry.value).kind;
        let written = kind != NodeKind::Null;
        heads.push(Head { class, sort: Sort::Collection(written), span: entry.key_span, node: entry.value });
        match kind {
            NodeKind::Null => {}
            NodeKind::Map(children) => {
                for entry in self.tree.entries(children) {
                    heads.push(self.head(class, self.key(entry), entry.key_span, entry.value)?);
                }
            }
            NodeKind::List(children) => {
                for item in self.tree.items(children) {
                    let (id, span) = self.listed_id(class, *item)?;
                    heads.push(self.head(class, id, span, *item)?);
                }
            }
            NodeKind::Scalar(_) => return None,
        }
        Some(())
    }

    fn head(&self, class: ClassId, id: &str, span: Span, node: NodeId) -> Option<Head> {
        let object = Part { class, thing: None, span, node, file: self.file };
        let named_once = self.former(&object, self.source?).is_none();
        named_once.then(|| Head { class, sort: Sort::Thing(id.to_owned()), span, node })
    }

    fn entries_of(&self, node: NodeId) -> Option<&[Entry]> {
        match self.tree.node(node).kind {
            NodeKind::Map(children) => Some(self.tree.entries(children)),
            _ => None,
        }
    }
}
