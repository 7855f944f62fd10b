//! Objects read on several threads: each thread reads some of them into facts of its own, which are then put behind
//! each other as if one had read them all.

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::super::{Facts, Tree, Understood};
use super::shift::{Base, Shift};
use super::{Doubts, Errors, Part, Reader, SEARCHES, Usual, index};
use crate::parallel;
use crate::source::Span;
use crate::value::ThingId;

/// Fewer objects than this are read sooner than a thread is started.
pub(super) const WORTHWHILE: usize = 1_000;

/// In how many blocks the objects are for each thread: nobody knows beforehand how long one takes.
const BLOCKS: usize = 16;

/// Blocks of objects that nobody has read yet. The first thread takes those at the front, so that what it reads needs no
/// new numbers; the others take those at the back.
struct Line<'p>(Mutex<VecDeque<(usize, &'p [Part])>>);

impl<'p> Line<'p> {
    fn blocks(&self) -> MutexGuard<'_, VecDeque<(usize, &'p [Part])>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn front(&self) -> Option<(usize, &'p [Part])> {
        self.blocks().pop_front()
    }

    fn back(&self) -> Option<(usize, &'p [Part])> {
        self.blocks().pop_back()
    }
}

/// A reader on a thread of its own, and what it has read.
struct Branch<'a, 'p> {
    reader: Reader<'a>,
    blocks: Vec<Block<'p>>,
}

/// What a branch has made of a block.
struct Block<'p> {
    /// Its place among all blocks.
    number: usize,
    parts: &'p [Part],
    /// The things that are new, by their numbers in the branch.
    things: Range<usize>,
    /// The first of them in the whole.
    to: usize,
    /// The facts, by their numbers in the branch.
    facts: Range<usize>,
    hidden: Vec<Span>,
    aside: Vec<Understood>,
    errors: Errors,
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
        let blocks = self.blocks(parts, threads * BLOCKS);
        let line = Line(Mutex::new(blocks.iter().copied().enumerate().collect()));
        let branches = (1..threads).map(|_| Branch { reader: self.branch(), blocks: Vec::new() }).collect();
        let mut mine = 0;
        let own = || {
            while let Some((number, block)) = line.front() {
                self.fill_in_turn(block);
                mine = number + 1;
            }
        };
        let branches = parallel::beside(branches, |branch: Branch<'a, '_>| branch.fill(&line, threads), own);
        self.refused |= branches.iter().any(|branch| branch.reader.is_in_vain());
        if self.is_as_in_turn(&base, branches.iter().map(|branch| &branch.reader)) {
            return self.join(branches, &base);
        }
        // What may be read or searched would have run out sooner: what the branches went on with is not taken.
        blocks.iter().skip(mine).for_each(|block| self.fill_in_turn(block));
    }

    /// Objects in so many blocks that are about as long in the files.
    fn blocks<'p>(&self, parts: &'p [Part], count: usize) -> Vec<&'p [Part]> {
        let length = |part: &Part| u64::from(self.tree.node(part.node).span.len());
        let share = parts.iter().map(length).sum::<u64>() / u64::from(index(count)).max(1) + 1;
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
            cells: index(facts.cells.len()),
            facts: index(facts.facts.len()),
            wide: index(facts.wide.len()),
            periods: index(facts.periods.len()),
            symbols: facts.symbols.count(),
            budgets: self.budgets.clone(),
            searches: self.searches,
        }
    }

    /// A reader that knows what this one knows.
    fn branch(&self) -> Self {
        Self { facts: self.facts.clone(), budgets: self.budgets.clone(), ..self.beside(self.tree) }
    }

    /// A reader of a tree that knows what this one knows, but for the facts and how much may still be read.
    pub(super) fn beside<'b>(&self, tree: &'b Tree) -> Reader<'b>
    where
        'a: 'b,
    {
        Reader {
            policy: self.policy,
            sources: self.sources,
            tree,
            documents: self.documents,
            settings: self.settings,
            lexicon: Arc::clone(&self.lexicon),
            facts: Facts::default(),
            pending: Vec::new(),
            cells: Vec::new(),
            meanings: Vec::new(),
            errors: Errors::default(),
            parts: Vec::new(),
            formers: Vec::new(),
            given: self.given,
            bearers: Arc::clone(&self.bearers),
            met: self.met.clone(),
            contested: self.contested.clone(),
            gaps: self.gaps.clone(),
            doubts: Doubts::default(),
            suspects: self.suspects,
            budgets: Vec::new(),
            file: self.file,
            source: self.source,
            usual: Usual::new(self.policy),
            nameless: self.nameless,
            private: self.private,
            checking: self.checking,
            searches: self.searches,
            unnamed: Vec::new(),
            language: None,
            threads: self.threads,
            refused: false,
            scratch: Tree::new(),
        }
    }

    /// Puts what branches have read behind what is here: things in the order of the files, and what is in them as each
    /// branch has laid it.
    fn join(&mut self, mut branches: Vec<Branch<'a, '_>>, base: &Base) {
        let mut blocks: Vec<&mut Block<'_>> = branches.iter_mut().flat_map(|branch| &mut branch.blocks).collect();
        blocks.sort_unstable_by_key(|block| block.number);
        let things = &mut self.facts.things;
        let mut next = things.len();
        for block in blocks {
            block.to = next;
            next += block.things.len();
            self.facts.hidden.append(&mut block.hidden);
            self.facts.aside.append(&mut block.aside);
            self.errors.extend(std::mem::take(&mut block.errors));
        }
        // Room for them, which the branches fill.
        if let Some(any) = things.first().copied() {
            things.resize(next, any);
        }
        for branch in branches {
            self.take(branch, base);
        }
    }

    /// Puts what a branch has read into the room for it.
    fn take(&mut self, Branch { reader, blocks }: Branch<'a, '_>, base: &Base) {
        self.doubts.extend(reader.doubts);
        self.unnamed.extend(reader.unnamed);
        let (here, read) = (&mut self.facts, reader.facts);
        let shift = Shift {
            base,
            cells: index(here.cells.len()) - base.cells,
            facts: index(here.facts.len()) - base.facts,
            wide: index(here.wide.len()) - base.wide,
            periods: index(here.periods.len()) - base.periods,
            symbols: read.symbols.since(base.symbols).map(|text| here.symbols.intern(text)).collect(),
        };
        let Facts { things, mut cells, mut facts, wide, periods, damage, repeating, blanks, .. } = read;
        let objects = || {
            for block in &blocks {
                let moved = shift.moved(block.things.start, block.to);
                let new = things.get(block.things.clone()).unwrap_or(&[]);
                for (place, thing) in here.things.iter_mut().skip(block.to).zip(new) {
                    *place = moved.thing(thing);
                }
                for id in block.parts.iter().filter_map(|part| part.thing) {
                    let at = id.0 as usize;
                    if let (Some(place), Some(thing)) = (here.things.get_mut(at), things.get(at)) {
                        *place = moved.thing(thing);
                    }
                }
            }
            cells.own().iter_mut().skip(base.cells as usize).for_each(|cell| *cell = shift.cell(*cell));
        };
        let values = || {
            for block in &blocks {
                let moved = shift.moved(block.things.start, block.to);
                let new = facts.own().get_mut(block.facts.clone()).unwrap_or_default();
                new.iter_mut().for_each(|fact| *fact = moved.fact(*fact));
            }
            here.wide.extend(wide.into_iter().skip(base.wide as usize).map(|value| shift.value(value)));
            here.periods.extend(periods.into_iter().skip(base.periods as usize));
        };
        parallel::both(true, objects, values);
        here.cells.join(cells, base.cells as usize);
        here.facts.join(facts, base.facts as usize);
        let whole = |thing: ThingId| {
            let block = blocks.iter().find(|block| block.things.contains(&(thing.0 as usize)));
            block.map_or(thing, |block| shift.moved(block.things.start, block.to).thing_id(thing))
        };
        here.damage.extend(damage.into_iter().map(|(thing, place)| (whole(thing), place)));
        here.blanks.extend(blanks.into_iter().map(|((thing, field), place)| ((whole(thing), field), place)));
        here.repeating.extend(repeating);
    }
}

impl<'p> Branch<'_, 'p> {
    /// Reads the fields of the objects of one block after the other, beginning with the last, as one of so many threads.
    fn fill(mut self, line: &Line<'p>, threads: usize) -> Self {
        let (values, keys) = self.reader.tree.size();
        self.reader.facts.reserve(values / threads, keys / threads);
        while let Some((number, parts)) = line.back() {
            let facts = &self.reader.facts;
            let (things, before, hidden) = (facts.things.len(), facts.facts.len(), facts.hidden.len());
            let aside = facts.aside.len();
            self.reader.fill_in_turn(parts);
            let facts = &mut self.reader.facts;
            self.blocks.push(Block {
                number,
                parts,
                things: things..facts.things.len(),
                to: things,
                facts: before..facts.facts.len(),
                hidden: facts.hidden.split_off(hidden),
                aside: facts.aside.split_off(aside),
                errors: std::mem::take(&mut self.reader.errors),
            });
        }
        self
    }
}
