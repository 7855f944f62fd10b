use super::super::lexicon::Top;
use super::super::{Entry, NodeId, NodeKind};
use super::{Document, Part, Reader};
use crate::source::Span;

impl<'a> Reader<'a> {
    /// Reads the ids of all files.
    pub(super) fn collect(&mut self) {
        let documents = self.documents;
        for (at, document) in documents.iter().enumerate() {
            self.enter(at);
            if document.readable {
                for (number, root) in document.roots.iter().enumerate() {
                    if number == 0 || !self.is_stray(document, *root) {
                        self.file_root(*root);
                    }
                }
            } else {
                self.lose_all(document);
            }
        }
        for (class, place) in &self.suspects.open {
            self.gaps.hidden(self.policy, *class, *place);
        }
        self.note_formers();
        self.former_ids();
    }

    /// Notes that a file may hold anything that is not known.
    fn lose_all(&mut self, document: &Document) {
        self.hide_all(document.span.head());
    }

    pub(super) fn hide_all(&mut self, span: Span) {
        self.gaps.everything(span);
        if let Some(root) = self.root() {
            self.damage(root);
        }
    }

    fn file_root(&mut self, root: NodeId) {
        let node = self.tree.node(root);
        let NodeKind::Map(children) = node.kind else {
            if node.kind != NodeKind::Null || self.is_incomplete(root) {
                self.hide_all(node.span);
            }
            if node.kind != NodeKind::Null {
                self.not_a_file(node);
            }
            return;
        };
        if self.is_incomplete(root) {
            self.hide_all(node.span.tail());
        }
        let tree = self.tree;
        let mut seen: Vec<(Top, Span)> = Vec::new();
        let mut before: Option<&Entry> = None;
        for entry in tree.entries(children) {
            let above = before.replace(entry);
            let Some(top) = self.lexicon.top().get(self.key(entry)) else {
                self.unknown_top(entry, above);
                self.hide_all(entry.key_span);
                continue;
            };
            match seen.iter().find(|(other, _)| *other == top) {
                Some((_, first)) => self.twice(entry, *first),
                None => seen.push((top, entry.key_span)),
            }
            self.top(top, entry);
        }
    }

    fn top(&mut self, top: Top, entry: &Entry) {
        let (Top::Organisation(class), Some(thing)) = (top, self.root()) else {
            if let Top::Collection(class) = top {
                self.collection(class, entry);
            }
            return;
        };
        let set = self.facts.things.get_mut(thing.0 as usize).filter(|thing| thing.span == Span::default());
        if let Some(root) = set {
            root.span = entry.key_span;
        }
        let part = Part { class, thing: Some(thing), span: entry.key_span, node: entry.value, file: self.file };
        self.parts.push(part);
    }

    /// The text of a key.
    pub(super) fn key(&self, entry: &Entry) -> &'a str {
        self.text(entry.key)
    }
}
