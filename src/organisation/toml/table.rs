use std::collections::HashMap;

use super::Reader;
use super::key::Key;
use crate::organisation::duplicate::duplicate;
use crate::organisation::{Entry, NESTING_LIMIT, NodeId, ScalarText};
use crate::source::{Span, composed};

/// Up to this many keys are compared one by one.
const FEW: usize = 16;

/// An object that may still be added to.
pub(super) struct Table {
    pub(super) span: Span,
    pub(super) kind: Kind,
    depth: usize,
    slots: Vec<Slot>,
    /// Where each key stands, once there are many; its hasher is seeded, so that no file can make keys collide.
    index: HashMap<String, usize>,
    lost: bool,
}

/// What made a table, on which depends what may add to it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `[a]`, or the whole file.
    Heading,
    /// `a` in `[a.b]`.
    Implicit,
    /// `a` in `a.b = 1`.
    Dotted,
    /// `{ … }`
    Braces,
}

struct Slot {
    span: Span,
    key: ScalarText,
    held: Held,
    contested: bool,
}

#[derive(Clone, Copy)]
pub(super) enum Held {
    /// A value, to which nothing can be added.
    Node(NodeId),
    Table(usize),
    List(usize),
}

impl Table {
    pub(super) fn root(span: Span) -> Self {
        Self::new(span, Kind::Heading, 0)
    }

    pub(super) fn new(span: Span, kind: Kind, depth: usize) -> Self {
        Self { span, kind, depth, slots: Vec::new(), index: HashMap::new(), lost: false }
    }
}

impl<'a> Reader<'a> {
    /// A table inside another; nothing where that would be too deep.
    pub(super) fn new_table(&mut self, kind: Kind, span: Span, parent: usize) -> Option<usize> {
        let depth = self.depth(parent) + 1;
        if depth >= NESTING_LIMIT {
            let start = span.start.saturating_sub(self.file.base()) as usize;
            self.too_deep(start);
            self.lose(parent);
            return None;
        }
        self.tables.push(Table::new(span, kind, depth));
        Some(self.tables.len() - 1)
    }

    pub(super) fn depth(&self, table: usize) -> usize {
        self.tables.get(table).map_or(0, |table| table.depth)
    }

    pub(super) fn is(&self, table: usize, kind: Kind) -> bool {
        self.tables.get(table).is_some_and(|table| table.kind == kind)
    }

    /// Notes that something of a table could not be read.
    pub(super) fn lose(&mut self, table: usize) {
        if let Some(table) = self.tables.get_mut(table) {
            table.lost = true;
        }
    }

    /// What a table holds under a name, and where.
    pub(super) fn find(&self, table: usize, name: &str) -> Option<(usize, Held)> {
        let table = self.tables.get(table)?;
        let name = composed(name);
        let at = if table.slots.len() <= FEW {
            table.slots.iter().position(|slot| composed(self.tree.text_in(slot.key, self.file)) == name)
        } else {
            table.index.get(name.as_ref()).copied()
        }?;
        table.slots.get(at).map(|slot| (at, slot.held))
    }

    /// Adds what is not there yet.
    pub(super) fn add(&mut self, table: usize, key: &Key<'_>, held: Held) {
        let Some(table) = self.tables.get_mut(table) else { return };
        table.slots.push(Slot { span: key.span, key: key.text, held, contested: false });
        match table.slots.len() {
            count if count <= FEW => {}
            count if count == FEW + 1 => {
                for (at, slot) in table.slots.iter().enumerate() {
                    let name = composed(self.tree.text_in(slot.key, self.file)).into_owned();
                    table.index.entry(name).or_insert(at);
                }
            }
            count => {
                table.index.entry(composed(&key.name).into_owned()).or_insert(count - 1);
            }
        }
    }

    /// Adds a value under `a.b.c` to a table.
    pub(super) fn insert(&mut self, table: usize, path: &[Key<'a>], value: NodeId) {
        let Some((last, before)) = path.split_last() else { return };
        let end = self.tree.node(value).span.end;
        self.extend(table, end);
        let Some(parent) = self.descend_from(table, before, Kind::Dotted, Some(end)) else { return };
        match self.find(parent, &last.name) {
            None => self.add(parent, last, Held::Node(value)),
            Some((slot, _)) => self.twice(parent, slot, last),
        }
    }

    /// The table to which the parts of a heading before the last one lead.
    pub(super) fn descend(&mut self, path: &[Key<'a>], kind: Kind) -> Option<usize> {
        self.descend_from(0, path, kind, None)
    }

    fn descend_from(&mut self, from: usize, path: &[Key<'a>], kind: Kind, end: Option<u32>) -> Option<usize> {
        let mut table = from;
        for key in path {
            let found = self.find(table, &key.name);
            if let Some((slot, Held::Table(_))) = found {
                self.note_again(table, slot, key);
            }
            table = match found {
                None => {
                    let new = self.new_table(kind, key.span, table)?;
                    self.add(table, key, Held::Table(new));
                    new
                }
                Some((_, Held::Table(next))) if kind == Kind::Implicit => next,
                Some((_, Held::Table(next))) if !self.is(next, Kind::Heading) => {
                    self.tables.get_mut(next)?.kind = kind;
                    next
                }
                Some((_, Held::List(list))) if kind == Kind::Implicit => *self.lists.get(list)?.last()?,
                Some((slot, held)) => {
                    self.closed(table, slot, held, key);
                    return None;
                }
            };
            if let Some(end) = end {
                self.extend(table, end);
            }
        }
        Some(table)
    }

    /// Notes that a key leads into an object that is there already.
    pub(super) fn note_again(&mut self, table: usize, slot: usize, key: &Key<'_>) {
        let slot = self.tables.get(table).and_then(|table| table.slots.get(slot));
        if let Some(first) = slot.map(|slot| slot.span) {
            self.tree.note_again(first, key.span);
        }
    }

    fn extend(&mut self, table: usize, end: u32) {
        if let Some(table) = self.tables.get_mut(table).filter(|table| table.span.start > 0) {
            table.span.end = table.span.end.max(end);
        }
    }

    /// A key that stands in the table already. The first one stays, and is contested.
    pub(super) fn twice(&mut self, table: usize, slot: usize, key: &Key<'_>) {
        if let Some(first) = self.contest(table, slot) {
            self.errors.push(duplicate(&key.name, first, key.span));
        }
    }

    /// Something is added to what takes nothing more.
    fn closed(&mut self, table: usize, slot: usize, held: Held, key: &Key<'_>) {
        if let Some(first) = self.contest(table, slot) {
            self.takes_no_more(held, first, key);
        }
    }

    fn contest(&mut self, table: usize, slot: usize) -> Option<Span> {
        let table = self.tables.get_mut(table)?;
        table.lost = true;
        let slot = table.slots.get_mut(slot)?;
        slot.contested = true;
        Some(slot.span)
    }

    /// The finished table in the tree. Tables are not nested deeper than the limit.
    pub(super) fn node_of(&mut self, table: usize) -> NodeId {
        let Some(table) = self.tables.get_mut(table) else { return self.unknown(0, 0) };
        let (span, lost) = (table.span, table.lost);
        let slots = std::mem::take(&mut table.slots);
        let mut entries = Vec::with_capacity(slots.len());
        for slot in slots {
            let value = match slot.held {
                Held::Node(node) => node,
                Held::Table(table) => self.node_of(table),
                Held::List(list) => self.node_of_list(list),
            };
            if slot.contested {
                self.tree.mark_contested(value);
            }
            entries.push(Entry { key_span: slot.span, key: slot.key, value });
        }
        let id = self.tree.map(span, &entries);
        if lost {
            self.tree.mark_incomplete(id);
        }
        id
    }

    fn node_of_list(&mut self, list: usize) -> NodeId {
        let tables = self.lists.get_mut(list).map(std::mem::take).unwrap_or_default();
        let items: Vec<NodeId> = tables.into_iter().map(|table| self.node_of(table)).collect();
        let spans = items.iter().map(|item| self.tree.node(*item).span);
        let span = spans.reduce(Span::to).unwrap_or_default();
        self.tree.list(span, &items)
    }
}
