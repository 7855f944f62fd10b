//! Objects read on several threads: each thread reads a part of them into facts of its own, which are then put behind
//! each other as if one had read them all.

use std::sync::Arc;

use super::super::{Cell, Cells, Fact, Facts, PeriodId, Stored, Thing};
use super::{Errors, Part, Reader, SEARCHES, Usual, index};
use crate::parallel;
use crate::value::{Symbol, ThingId, Value};

/// Fewer objects than this are read sooner than a thread is started.
pub(super) const WORTHWHILE: usize = 1_000;

/// How much of everything there was before the branches.
struct Base {
    things: u32,
    cells: u32,
    facts: u32,
    wide: u32,
    periods: u32,
    symbols: u32,
    hidden: usize,
    budgets: Vec<u64>,
    searches: u32,
}

/// What the numbers of a branch are in the whole.
struct Shift<'b> {
    base: &'b Base,
    things: u32,
    cells: u32,
    facts: u32,
    wide: u32,
    periods: u32,
    /// The symbols that were new in the branch.
    symbols: Vec<Symbol>,
}

impl<'a> Reader<'a> {
    /// Reads the fields of objects, on all cores where there are many.
    pub(super) fn fill_parts(&mut self, parts: &[Part]) {
        let worthwhile = || if parts.len() < WORTHWHILE { 1 } else { parallel::cores() };
        let threads = self.threads.unwrap_or_else(worthwhile).min(parts.len());
        if threads < 2 {
            return self.fill_in_turn(parts);
        }
        let base = self.base();
        let mut shares = self.shares(parts, threads).into_iter();
        let first = shares.next().unwrap_or(&[]);
        let rest: Vec<_> = shares.map(|share| (self.branch(), share)).collect();
        let rest =
            parallel::beside(rest, |(branch, share)| branch.fill_share(share, threads), || self.fill_in_turn(first));
        let in_turn = self.is_as_in_turn(&base, rest.iter().map(|(branch, _)| branch));
        for (branch, share) in rest {
            match in_turn {
                true => self.join(branch, &base, share),
                // What may be read or searched would have run out sooner: what a branch went on with is not taken.
                false => self.fill_in_turn(share),
            }
        }
    }

    /// Reads the fields of objects, one share of so many.
    fn fill_share(mut self, share: &[Part], of: usize) -> (Self, &[Part]) {
        let (values, keys) = self.tree.size();
        self.facts.reserve(values / of, keys / of);
        self.fill_in_turn(share);
        (self, share)
    }

    /// Objects in shares that are about as long in the files.
    fn shares<'p>(&self, parts: &'p [Part], threads: usize) -> Vec<&'p [Part]> {
        let length = |part: &Part| u64::from(self.tree.node(part.node).span.len());
        let share = parts.iter().map(length).sum::<u64>() / u64::from(index(threads)).max(1) + 1;
        let mut before = 0;
        parts
            .chunk_by(|part, _| {
                let at = before / share;
                before += length(part);
                at == before / share
            })
            .collect()
    }

    /// Whether reading in turn would have read and searched the same.
    fn is_as_in_turn<'b>(&'b self, before: &Base, branches: impl Iterator<Item = &'b Self> + Clone) -> bool {
        let all = || std::iter::once(self).chain(branches.clone());
        let searched: u32 = all().map(|reader| SEARCHES - reader.searches).sum();
        let left = before.budgets.iter().enumerate().all(|(file, budget)| {
            let of = |reader: &Self| reader.budgets.get(file).map_or(0, |left| budget - left);
            all().map(of).sum::<u64>() < *budget
        });
        left && searched <= before.searches
    }

    fn base(&self) -> Base {
        let facts = &self.facts;
        Base {
            things: index(facts.things.len()),
            cells: index(facts.cells.len()),
            facts: index(facts.facts.len()),
            wide: index(facts.wide.len()),
            periods: index(facts.periods.len()),
            symbols: facts.symbols.count(),
            hidden: facts.hidden.len(),
            budgets: self.budgets.clone(),
            searches: self.searches,
        }
    }

    /// A reader that knows what this one knows.
    fn branch(&self) -> Self {
        Self {
            policy: self.policy,
            sources: self.sources,
            tree: self.tree,
            documents: self.documents,
            settings: self.settings,
            lexicon: Arc::clone(&self.lexicon),
            facts: self.facts.clone(),
            pending: Vec::new(),
            meanings: Vec::new(),
            errors: Errors::default(),
            parts: Vec::new(),
            formers: Vec::new(),
            given: self.given,
            met: self.met.clone(),
            contested: self.contested.clone(),
            gaps: self.gaps.clone(),
            budgets: self.budgets.clone(),
            file: self.file,
            source: self.source,
            usual: Usual::new(self.policy),
            private: self.private,
            checking: self.checking,
            searches: self.searches,
            threads: self.threads,
        }
    }

    /// Puts what a branch has read behind what is here.
    fn join(&mut self, branch: Self, base: &Base, parts: &[Part]) {
        let read = branch.facts;
        let symbols = read.symbols.since(base.symbols).map(|text| self.facts.symbols.intern(text)).collect();
        let here = &mut self.facts;
        let shift = Shift {
            base,
            things: index(here.things.len()) - base.things,
            cells: index(here.cells.len()) - base.cells,
            facts: index(here.facts.len()) - base.facts,
            wide: index(here.wide.len()) - base.wide,
            periods: index(here.periods.len()) - base.periods,
            symbols,
        };
        for part in parts {
            shift.take_thing(here, &read, part);
        }
        let Facts { things, cells, facts, wide, periods, hidden, damage, repeating, blanks, .. } = read;
        here.damage.extend(damage.into_iter().map(|(thing, place)| (shift.thing_id(thing), place)));
        here.repeating.extend(repeating);
        here.blanks.extend(blanks.into_iter().map(|((thing, field), place)| ((shift.thing_id(thing), field), place)));
        here.hidden.extend(hidden.into_iter().skip(base.hidden));
        let objects = || {
            here.things.extend(things.into_iter().skip(base.things as usize).map(|thing| shift.thing(&thing)));
            here.cells.join(cells, base.cells as usize, |cell| *cell = shift.cell(*cell));
        };
        let values = || {
            here.facts.join(facts, base.facts as usize, |fact| *fact = shift.fact(*fact));
            here.wide.extend(wide.into_iter().skip(base.wide as usize).map(|value| shift.value(value)));
            here.periods.extend(periods.into_iter().skip(base.periods as usize));
        };
        parallel::both(true, objects, values);
        self.errors.extend(branch.errors);
    }
}

impl Shift<'_> {
    /// What a branch has found out of an object that was known before.
    fn take_thing(&self, here: &mut Facts, read: &Facts, part: &Part) {
        let Some(id) = part.thing else { return };
        let at = id.0 as usize;
        if let (Some(to), Some(from)) = (here.things.get_mut(at), read.things.get(at)) {
            let (damaged, contested) = (to.damaged, to.contested);
            *to = self.thing(from);
            to.damaged |= damaged;
            to.contested |= contested;
        }
    }

    fn thing(&self, thing: &Thing) -> Thing {
        let Cells { first, .. } = thing.cells;
        Thing {
            id: self.symbol(thing.id),
            holder: thing.holder.map(|(holder, field)| (self.thing_id(holder), field)),
            period: self.period(thing.period),
            cells: Cells::new(shifted(first, self.base.cells, self.cells), thing.cells.mask()),
            ..*thing
        }
    }

    fn stored(&self, stored: Stored) -> Stored {
        match stored {
            Stored::Thing(thing) => Stored::Thing(self.thing_id(thing)),
            Stored::Text(symbol) => Stored::Text(self.symbol(symbol)),
            Stored::Wide(at) => Stored::Wide(shifted(at, self.base.wide, self.wide)),
            Stored::Date(_) | Stored::Enum(..) | Stored::YesNo(_) => stored,
        }
    }

    fn value(&self, value: Value) -> Value {
        match value {
            Value::Money(amount, currency) => Value::Money(amount, self.symbol(currency)),
            other => other,
        }
    }

    fn thing_id(&self, thing: ThingId) -> ThingId {
        ThingId(shifted(thing.0, self.base.things, self.things))
    }

    fn cell(&self, cell: Cell) -> Cell {
        Cell { first: shifted(cell.first, self.base.facts, self.facts), ..cell }
    }

    fn fact(&self, fact: Fact) -> Fact {
        Fact { stored: self.stored(fact.stored), period: self.period(fact.period), ..fact }
    }

    fn period(&self, period: PeriodId) -> PeriodId {
        PeriodId(shifted(period.0, self.base.periods, self.periods))
    }

    fn symbol(&self, symbol: Symbol) -> Symbol {
        let new = symbol.number().checked_sub(self.base.symbols);
        new.and_then(|new| self.symbols.get(new as usize)).copied().unwrap_or(symbol)
    }
}

/// A number of the branch in the whole: what was there before keeps its own.
fn shifted(number: u32, base: u32, by: u32) -> u32 {
    if number < base { number } else { number + by }
}
