//! Reading from the middle of a file on: behind a comma that is likely to stand between the entries of a collection.

use std::sync::atomic::{AtomicBool, Ordering};

use super::{Collections, Expect, NodeId, Open, Reader, Shape, scan};
use crate::diagnostic::Diagnostic;
use crate::organisation::tree::values_in;
use crate::organisation::{Entry, Tree, ahead};
use crate::source::SourceFile;

/// How deep the place lies at which a file is cut: in an object in an object.
pub(super) const DEPTH: usize = 2;

/// What was read from the cut on: the entries of each object that was open there, the inner one first, and where it ends.
pub(super) struct Ahead {
    tree: Tree,
    rest: Vec<(Vec<Entry>, usize)>,
}

pub(super) type Helper<'scope> = ahead::Helper<'scope, Ahead>;

/// Reads a file, from the middle on by another thread where that is worth it; what stays folded is said, if anything does.
pub(super) fn read(
    file: &SourceFile,
    tree: &mut Tree,
    errors: &mut Vec<Diagnostic>,
    collections: Option<Collections<'_>>,
) -> Option<NodeId> {
    let bytes = file.text().as_bytes();
    let long = ahead::is_worth_it(bytes, tree);
    match long.then(|| scan::likely_cut(bytes, bytes.len() / 2)).flatten() {
        Some(cut) => read_cut(file, tree, errors, collections, cut),
        None => Reader { collections, ..Reader::new(file, tree, errors) }.document(None),
    }
}

/// Reads a file, from a place on by another thread.
pub(super) fn read_cut(
    file: &SourceFile,
    tree: &mut Tree,
    errors: &mut Vec<Diagnostic>,
    collections: Option<Collections<'_>>,
    cut: usize,
) -> Option<NodeId> {
    let second = |vain: &AtomicBool| second_part(file, cut, collections, vain);
    ahead::cut_at(cut, second, |helper| Reader { collections, ..Reader::new(file, tree, errors) }.document(helper))
}

/// Reads from the cut on to the end; nothing where anything is wrong, or nobody waits for it.
fn second_part(
    file: &SourceFile,
    cut: usize,
    collections: Option<Collections<'_>>,
    vain: &AtomicBool,
) -> Option<Ahead> {
    let (mut tree, mut errors, mut rest) = (Tree::second(), Vec::new(), Vec::new());
    // The cut should be in a collection.
    let folding = collections.is_some();
    tree.reserve(if folding { 0 } else { values_in(file.text().len() - cut) });
    let mut reader = Reader { at: cut, collections, folding, ..Reader::new(file, &mut tree, &mut errors) };
    let open = || Open::new(cut, Shape::Map, 0);
    reader.open.extend([open(), open()]);
    let mut expect = Expect::Key { after: cut };
    while rest.len() < DEPTH && reader.errors.is_empty() && !vain.load(Ordering::Relaxed) {
        reader.blanks();
        let ends = reader.open.len() + rest.len() == DEPTH && reader.peek() == Some(b'}');
        expect = match expect {
            Expect::Separator if ends => {
                reader.at += 1;
                reader.open.pop();
                rest.push((std::mem::take(&mut reader.entries), reader.at));
                Expect::Separator
            }
            Expect::End => return None,
            expect => reader.next(expect),
        };
    }
    (errors.is_empty() && rest.len() == DEPTH).then_some(Ahead { tree, rest })
}

impl Reader<'_> {
    /// Goes on where the other thread ended, if this is where it began.
    pub(super) fn take_over(&mut self, helper: Helper<'_>, expect: Expect) -> Expect {
        let is_there = self.at == helper.cut() && matches!(expect, Expect::Key { .. }) && self.open.len() == DEPTH;
        let is_alike = self.folding == self.collections.is_some();
        if !is_there || !is_alike || self.errors.len() > self.errors_before {
            return expect;
        }
        helper.join().map_or(expect, |ahead| self.join(ahead))
    }

    fn join(&mut self, ahead: Ahead) -> Expect {
        self.tree.join(ahead.tree);
        let mut expect = Expect::Separator;
        for (entries, end) in ahead.rest {
            self.entries.extend(entries);
            self.open.last_mut().into_iter().for_each(|open| open.keys.add_unknown());
            self.at = end;
            expect = self.finish();
        }
        expect
    }
}
