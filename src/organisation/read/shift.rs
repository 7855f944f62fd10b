//! What numbers become in the whole, when facts that another thread has read are put behind those that are there.

use super::super::{Cell, Cells, Fact, PeriodId, Stored, Thing};
use super::index;
use crate::value::{Symbol, ThingId, Value};

/// How much of everything there was before the branches.
pub(super) struct Base {
    pub(super) cells: u32,
    pub(super) facts: u32,
    pub(super) wide: u32,
    pub(super) periods: u32,
    pub(super) symbols: u32,
    pub(super) budgets: Vec<u64>,
    pub(super) searches: u32,
}

/// What the numbers of a branch are in the whole; those of things hang on the block.
pub(super) struct Shift<'b> {
    pub(super) base: &'b Base,
    pub(super) cells: u32,
    pub(super) facts: u32,
    pub(super) wide: u32,
    pub(super) periods: u32,
    /// The symbols that were new in the branch.
    pub(super) symbols: Vec<Symbol>,
}

/// What the numbers in a block are in the whole.
pub(super) struct Moved<'b> {
    branch: &'b Shift<'b>,
    /// The number of its first thing in the branch, and in the whole.
    things: (u32, u32),
}

impl<'b> Shift<'b> {
    /// Of a block whose first thing has a number in the branch and another in the whole.
    pub(super) fn moved(&'b self, from: usize, to: usize) -> Moved<'b> {
        Moved { branch: self, things: (index(from), index(to)) }
    }

    pub(super) fn cell(&self, cell: Cell) -> Cell {
        Cell { first: shifted(cell.first, self.base.facts, self.facts), ..cell }
    }

    pub(super) fn value(&self, value: Value) -> Value {
        match value {
            Value::Money(amount, currency) => Value::Money(amount, self.symbol(currency)),
            other => other,
        }
    }

    fn period(&self, period: PeriodId) -> PeriodId {
        PeriodId(shifted(period.0, self.base.periods, self.periods))
    }

    fn symbol(&self, symbol: Symbol) -> Symbol {
        let new = symbol.number().checked_sub(self.base.symbols);
        new.and_then(|new| self.symbols.get(new as usize)).copied().unwrap_or(symbol)
    }
}

impl Moved<'_> {
    pub(super) fn thing(&self, thing: &Thing) -> Thing {
        let Cells { first, .. } = thing.cells;
        Thing {
            id: self.branch.symbol(thing.id),
            holder: thing.holder.map(|(holder, field)| (self.thing_id(holder), field)),
            period: self.branch.period(thing.period),
            cells: Cells::new(shifted(first, self.branch.base.cells, self.branch.cells), thing.cells.mask()),
            ..*thing
        }
    }

    pub(super) fn fact(&self, fact: Fact) -> Fact {
        let stored = match fact.stored {
            Stored::Thing(thing) => Stored::Thing(self.thing_id(thing)),
            Stored::Text(symbol) => Stored::Text(self.branch.symbol(symbol)),
            Stored::Wide(at) => Stored::Wide(shifted(at, self.branch.base.wide, self.branch.wide)),
            Stored::Date(_) | Stored::Enum(..) | Stored::YesNo(_) => fact.stored,
        };
        Fact { stored, period: self.branch.period(fact.period), ..fact }
    }

    /// What a block refers to is known to all, or new in it.
    pub(super) fn thing_id(&self, thing: ThingId) -> ThingId {
        let (from, to) = self.things;
        ThingId(thing.0.checked_sub(from).map_or(thing.0, |at| to + at))
    }
}

/// A number of the branch in the whole: what was there before keeps its own.
fn shifted(number: u32, base: u32, by: u32) -> u32 {
    if number < base { number } else { number + by }
}
