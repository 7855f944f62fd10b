use super::super::{Cell, CellState, Cells, Fact};
use super::{At, Reader, index};
use crate::policy::model::FieldId;
use crate::source::Span;
use crate::value::ThingId;

impl Reader<'_> {
    /// The bit of a field of a thing, where it may have a cell.
    pub(super) fn bit(&self, thing: ThingId, field: FieldId) -> u64 {
        let cells = &self.policy.class(self.class_of(thing)).cells;
        cells.get(field.0 as usize).copied().flatten().map_or(0, Cells::bit)
    }

    /// Gives a thing the cells that are wanted, beside those that it has.
    pub(super) fn open(&mut self, thing: ThingId, wanted: u64) {
        let had = self.facts.thing(thing).cells;
        let cells = Cells::new(index(self.facts.cells.len()), had.mask() | wanted);
        if cells.mask() == had.mask() {
            return;
        }
        let stored = self.policy.class(self.class_of(thing)).stored;
        self.facts.cells.own().resize(cells.first as usize + cells.count(stored), Cell::ABSENT);
        let cells = if had.mask() == 0 { cells } else { self.take_over(had, cells, stored) };
        if let Some(thing) = self.facts.things.get_mut(thing.0 as usize) {
            thing.cells = cells;
        }
    }

    /// Copies cells to where a thing has more of them; the room of those is given back where they were the last ones.
    fn take_over(&mut self, had: Cells, cells: Cells, stored: u16) -> Cells {
        for (from, to) in (0..stored).filter_map(|slot| had.at(slot).zip(cells.at(slot))) {
            self.facts.cells.own().copy_within(from..=from, to);
        }
        let (first, end) = (had.first as usize, had.first as usize + had.count(stored));
        if end != cells.first as usize {
            return cells;
        }
        self.facts.cells.own().drain(first..end);
        Cells::new(had.first, cells.mask())
    }

    /// The cell of a field, where the thing has been given one.
    pub(super) fn cell_mut(&mut self, thing: ThingId, field: FieldId) -> Option<&mut Cell> {
        let thing = self.facts.things.get(thing.0 as usize)?;
        let slot = (*self.policy.class(thing.class).cells.get(field.0 as usize)?)?;
        self.facts.cells.own().get_mut(thing.cells.at(slot)?)
    }

    /// Puts one value into a cell that was empty.
    pub(super) fn put(&mut self, thing: ThingId, field: FieldId, key: Span, fact: Option<Fact>) {
        self.open(thing, self.bit(thing, field));
        let first = index(self.facts.facts.len());
        self.facts.facts.own().extend(fact);
        let state = if fact.is_some() { CellState::Written } else { CellState::Unread };
        if let Some(cell) = self.cell_mut(thing, field) {
            *cell = Cell { first, count: u32::from(fact.is_some()), state, span: key };
        }
    }

    /// Moves what was read of a cell from the waiting facts into the cell.
    pub(super) fn settle(&mut self, at: At, mark: usize, whole: bool) {
        let first = index(self.facts.facts.len());
        self.facts.facts.own().extend(self.pending.drain(mark..));
        self.close(at, first, whole);
    }

    /// Notes that the facts of a cell are those since the first.
    pub(super) fn close(&mut self, at: At, first: u32, whole: bool) {
        let count = index(self.facts.facts.len()) - first;
        let state = match whole {
            false => CellState::Unread,
            true if !self.facts.blanks.is_empty() && self.facts.blanks.contains_key(&(at.holder, at.field)) => {
                CellState::Lacking
            }
            true => CellState::Written,
        };
        if let Some(cell) = self.cell_mut(at.holder, at.field) {
            *cell = Cell { first, count, state, span: at.key };
        }
    }
}
