//! The second part of a long file, read by another thread while the first is.
//!
//! The file is cut behind a comma that is likely to stand between the entries of a collection. Who reads the first part
//! comes to that place in just the state in which the other thread began, and goes on where it ended; where it comes
//! otherwise, or anything is wrong in the second part, it reads all of it itself.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{Builder, ScopedJoinHandle, scope};

use super::{Expect, NodeId, Open, Reader, Shape, scan};
use crate::diagnostic::Diagnostic;
use crate::organisation::{Entry, Tree};
use crate::parallel;
use crate::source::SourceFile;

/// A shorter file is read sooner than a thread is started.
const WORTHWHILE: usize = 1 << 18;

/// How deep the place lies at which a file is cut: in an object in an object.
const DEPTH: usize = 2;

/// What was read from the cut on: the entries of each object that was open there, the inner one first, and where it ends.
pub(super) struct Ahead {
    tree: Tree,
    rest: Vec<(Vec<Entry>, usize)>,
}

/// Another thread that reads from a place on.
pub(super) struct Helper<'scope> {
    cut: usize,
    /// Whether nobody waits for what it reads.
    vain: &'scope AtomicBool,
    thread: ScopedJoinHandle<'scope, Option<Ahead>>,
}

impl Helper<'_> {
    /// Whether who reads the first part has come to the cut.
    pub(super) fn is_reached(&self, at: usize) -> bool {
        self.cut <= at
    }
}

/// Reads a file, from the middle on by another thread where that is worth it.
pub(super) fn read(file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> Option<NodeId> {
    let bytes = file.text().as_bytes();
    let long = bytes.len() >= WORTHWHILE && parallel::cores() > 1 && tree.takes_second();
    match long.then(|| scan::likely_cut(bytes, bytes.len() / 2)).flatten() {
        Some(cut) => read_cut(file, tree, errors, cut),
        None => Reader::new(file, tree, errors).document(None),
    }
}

/// Reads a file, from a place on by another thread.
pub(super) fn read_cut(file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>, cut: usize) -> Option<NodeId> {
    let vain = &AtomicBool::new(false);
    scope(|scope| {
        // Where no thread is to be had, this one reads all of it.
        let thread = Builder::new().spawn_scoped(scope, move || ahead(file, cut, vain)).ok();
        Reader::new(file, tree, errors).document(thread.map(|thread| Helper { cut, vain, thread }))
    })
}

/// Reads from the cut on to the end; nothing where anything is wrong, or nobody waits for it.
fn ahead(file: &SourceFile, cut: usize, vain: &AtomicBool) -> Option<Ahead> {
    let (mut tree, mut errors, mut rest) = (Tree::second(), Vec::new(), Vec::new());
    tree.reserve((file.text().len() - cut) / super::BYTES_PER_VALUE);
    let mut reader = Reader::new(file, &mut tree, &mut errors);
    reader.at = cut;
    let open = || Open { start: cut, shape: Shape::Map, first: 0, key: None, lost: false };
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
        let is_there = self.at == helper.cut && matches!(expect, Expect::Key { .. }) && self.open.len() == DEPTH;
        if !is_there || self.errors.len() > self.errors_before {
            helper.vain.store(true, Ordering::Relaxed);
            return expect;
        }
        helper.thread.join().ok().flatten().map_or(expect, |ahead| self.join(ahead))
    }

    fn join(&mut self, ahead: Ahead) -> Expect {
        self.tree.join(ahead.tree);
        let mut expect = Expect::Separator;
        for (entries, end) in ahead.rest {
            self.entries.extend(entries);
            self.at = end;
            expect = self.finish();
        }
        expect
    }
}
