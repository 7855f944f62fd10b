//! Reading from the middle of a file on: before a line that is likely to begin an entry or item of a collection.

use std::sync::atomic::{AtomicBool, Ordering};

use super::{Block, Due, Reader, Sure, scan};
use crate::organisation::{Entry, NodeId, ScalarText, Tree, ahead};
use crate::source::{SourceFile, Span};

/// How deep the place lies at which a file is cut: in an object or list in an object.
pub(super) const DEPTH: usize = 2;

/// How much of a file is looked at for a place to cut it.
const WINDOW: usize = 1 << 15;

/// What was read from the cut on: the rest of each block that was open there, the inner one first.
pub(super) struct Ahead {
    tree: Tree,
    rest: Vec<Rest>,
}

/// The last children of a block, of which only one kind is there, and where they end.
pub(super) struct Rest {
    items: Vec<NodeId>,
    entries: Vec<Entry>,
    end: usize,
}

pub(super) type Helper<'scope> = ahead::Helper<'scope, Ahead>;

/// Reads a file, from the middle on by another thread where that is worth it.
pub(super) fn read(file: &SourceFile, tree: &mut Tree) -> Sure<NodeId> {
    let bytes = file.text().as_bytes();
    let long = ahead::is_worth_it(bytes, tree);
    match long.then(|| likely_cut(bytes, bytes.len() / 2)).flatten() {
        Some(cut) => read_cut(file, tree, cut),
        None => Reader::new(file, tree).document(None),
    }
}

/// Reads a file, from the beginning of a line on by another thread.
pub(super) fn read_cut(file: &SourceFile, tree: &mut Tree, cut: usize) -> Sure<NodeId> {
    let second = |vain: &AtomicBool| second_part(file, cut, vain);
    ahead::cut_at(cut, second, |helper| Reader::new(file, tree).document(helper))
}

/// The first line behind a place that is indented as little as any there, but is no key of the whole file.
fn likely_cut(bytes: &[u8], from: usize) -> Option<usize> {
    let window = bytes.get(from..bytes.len().min(from + WINDOW))?;
    let breaks = window.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| from + at + 1);
    let says_something = |line: &usize| {
        let text = scan::spaces(bytes, *line);
        match bytes.get(text) {
            None | Some(b'\n' | b'\r' | b'#') => false,
            Some(b'-') => true,
            Some(_) => text > *line,
        }
    };
    breaks.filter(says_something).min_by_key(|line| (scan::spaces(bytes, *line) - line, *line))
}

/// Reads from the cut on to the end; nothing where anything is not plain, or nobody waits for it.
fn second_part(file: &SourceFile, cut: usize, vain: &AtomicBool) -> Sure<Ahead> {
    let mut tree = Tree::second();
    tree.reserve((file.text().len() - cut) / super::BYTES_PER_VALUE);
    let mut reader = Reader::new(file, &mut tree);
    reader.at = cut;
    reader.ahead = Some(Vec::new());
    let mut next = reader.next_line()?;
    let due = if reader.is_dash() { Due::Item } else { Due::Entry };
    let key = Due::Value(Span::default(), ScalarText::source(Span::default()), 0);
    let block = |column, due| Block { column, start: cut, first: 0, due };
    reader.open.extend([block(0, key), block(next?, due)]);
    while let Some(column) = next {
        if vain.load(Ordering::Relaxed) {
            return None;
        }
        reader.line(column)?;
        next = reader.next_line()?;
    }
    while !reader.open.is_empty() {
        reader.close()?;
    }
    let rest = reader.ahead.take()?;
    Some(Ahead { tree, rest })
}

impl Reader<'_> {
    /// Goes on where the other thread ended, if this line is where it began.
    pub(super) fn take_over(&mut self, helper: Helper<'_>) -> Sure<bool> {
        let in_object = self.open.first().is_some_and(|block| block.column == 0 && !block.is_list());
        if self.open.len() != DEPTH || self.line != helper.cut() || !in_object {
            return Some(false);
        }
        let Some(Ahead { tree, rest }) = helper.join() else { return Some(false) };
        self.tree.join(tree);
        for Rest { items, entries, end } in rest {
            self.items.extend(items);
            self.entries.extend(entries);
            self.end = end;
            self.close()?;
        }
        self.at = self.bytes.len();
        Some(true)
    }

    /// Keeps the children of a block that was open at the cut for the thread that reads the first part.
    pub(super) fn keep(&mut self) -> Sure {
        let (items, entries) = (std::mem::take(&mut self.items), std::mem::take(&mut self.entries));
        self.ahead.as_mut()?.push(Rest { items, entries, end: self.end });
        if let Some(around) = self.open.last_mut() {
            around.due = Due::Entry;
        }
        Some(())
    }
}
