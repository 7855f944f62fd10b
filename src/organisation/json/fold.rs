//! The objects in the collections of a file, each read when it is asked for, so that there is never a tree of all of them.
//!
//! Where one ends is told by its brackets and quotes alone. Who reads it comes to just that place, or something is wrong: where nothing
//! is, the file says the same as if it had been read in one go.

use super::{DEPTH, Expect, Open, Reader, Shape, ahead};
use crate::organisation::{NodeId, Tree};
use crate::source::{SourceFile, Span};

/// Which keys at the top of a file have objects under ids.
pub type Collections<'a> = &'a (dyn Fn(&str) -> bool + Sync);

/// Reads a file but for the objects in its collections; nothing where anything is wrong.
pub(in crate::organisation) fn outline(
    file: &SourceFile,
    tree: &mut Tree,
    collections: Collections<'_>,
) -> Option<NodeId> {
    let mut errors = Vec::new();
    let root = ahead::read(file, tree, &mut errors, Some(collections));
    root.filter(|_| errors.is_empty())
}

/// Reads objects that are folded; nothing where anything is wrong with one of them.
pub(in crate::organisation) fn unfold(
    file: &SourceFile,
    objects: impl Iterator<Item = Span>,
    tree: &mut Tree,
) -> Option<Vec<NodeId>> {
    let mut errors = Vec::new();
    let mut reader = Reader::new(file, tree, &mut errors);
    // They stand as deep as in the file, and come into the inner one of these.
    let around = || Open::new(0, Shape::List, 0);
    reader.open.extend([around(), around()]);
    for object in objects {
        reader.at = object.start.saturating_sub(file.base()) as usize;
        let end = reader.at + object.len() as usize;
        let mut expect = reader.value(None);
        while reader.open.len() > DEPTH && reader.errors.is_empty() {
            reader.blanks();
            expect = reader.next(expect);
        }
        if reader.at != end || !reader.errors.is_empty() {
            return None;
        }
    }
    Some(reader.items)
}

impl Reader<'_> {
    /// Whether the object that begins here is a collection.
    pub(super) fn is_in_collection(&self) -> bool {
        let key = self.open.last().and_then(|open| open.key);
        self.collections.zip(key).is_some_and(|(of, (_, key))| of(self.tree.text_in(key, self.file)))
    }

    /// Goes on behind an object that ends there.
    pub(super) fn fold(&mut self, end: usize) -> Expect {
        let id = self.tree.fold(self.span(self.at, end));
        self.at = end;
        self.complete(id)
    }
}
