use super::super::{Cell, CellState, Cells, Fact};
use super::{At, Reader, index};
use crate::policy::model::FieldId;
use crate::source::Span;
use crate::value::ThingId;

/// Which fields of a thing need a cell.
#[derive(Clone, Copy, Default)]
pub(super) struct Wanted {
    mask: u64,
    further: bool,
}

impl Reader<'_> {
    /// Adds a field of a thing to those that need a cell.
    pub(super) fn want(&self, wanted: &mut Wanted, thing: ThingId, field: FieldId) {
        let cells = &self.policy.class(self.class_of(thing)).cells;
        let Some(slot) = cells.get(field.0 as usize).copied().flatten() else { return };
        match 1u64.checked_shl(u32::from(slot)) {
            Some(bit) => wanted.mask |= bit,
            None => wanted.further = true,
        }
    }

    /// Gives a thing the cells that are wanted, beside those that it has.
    pub(super) fn open(&mut self, thing: ThingId, wanted: Wanted) {
        let had = self.facts.thing(thing).cells;
        let cells = Cells {
            first: index(self.facts.cells.len()),
            mask: had.mask | wanted.mask,
            further: had.further || wanted.further,
        };
        if (cells.mask, cells.further) == (had.mask, had.further) {
            return;
        }
        let slots = if cells.further { self.slots(thing) } else { u64::BITS - cells.mask.leading_zeros() };
        for slot in (0..slots).filter_map(|slot| u16::try_from(slot).ok()).filter(|slot| cells.at(*slot).is_some()) {
            let cell = had.at(slot).and_then(|at| self.facts.cells.get(at)).copied();
            self.facts.cells.push(cell.unwrap_or(Cell::ABSENT));
        }
        let first = self.close(had, cells.first);
        if let Some(thing) = self.facts.things.get_mut(thing.0 as usize) {
            thing.cells = Cells { first, ..cells };
        }
    }

    /// Gives the room of cells that were the last ones back to those that follow; says where these begin then.
    fn close(&mut self, had: Cells, first: u32) -> u32 {
        let count = had.mask.count_ones();
        if had.further || count == 0 || had.first + count != first {
            return first;
        }
        self.facts.cells.drain(had.first as usize..first as usize);
        had.first
    }

    /// How many cells a thing may have.
    fn slots(&self, thing: ThingId) -> u32 {
        index(self.policy.class(self.class_of(thing)).cells.iter().flatten().count())
    }

    /// The cell of a field, where the thing has been given one.
    pub(super) fn cell_mut(&mut self, thing: ThingId, field: FieldId) -> Option<&mut Cell> {
        let thing = self.facts.things.get(thing.0 as usize)?;
        let slot = (*self.policy.class(thing.class).cells.get(field.0 as usize)?)?;
        self.facts.cells.get_mut(thing.cells.at(slot)?)
    }

    /// Puts one value into a cell that was empty.
    pub(super) fn put(&mut self, thing: ThingId, field: FieldId, key: Span, fact: Option<Fact>) {
        let mut wanted = Wanted::default();
        self.want(&mut wanted, thing, field);
        self.open(thing, wanted);
        let first = index(self.facts.facts.len());
        self.facts.facts.extend(fact);
        let state = if fact.is_some() { CellState::Written } else { CellState::Unread };
        if let Some(cell) = self.cell_mut(thing, field) {
            *cell = Cell { first, count: u32::from(fact.is_some()), state, span: key };
        }
    }

    /// Moves what was read of a cell from the waiting facts into the cell.
    pub(super) fn settle(&mut self, at: At, mark: usize, whole: bool) {
        let first = index(self.facts.facts.len());
        self.facts.facts.extend(self.pending.drain(mark..));
        let count = index(self.facts.facts.len()) - first;
        let state = if whole { CellState::Written } else { CellState::Unread };
        if let Some(cell) = self.cell_mut(at.holder, at.field) {
            (cell.first, cell.count, cell.state) = (first, count, state);
        }
    }
}
