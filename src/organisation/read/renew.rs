//! One file read again into the facts that were read before, where it still holds the fields of the same things.
//!
//! What it says of them is put behind all that was read; its records stand where the ones before stood, so that things keep
//! the order of the files, and those behind them move where there are more or fewer.

use std::mem;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::lexicon::Vocabulary;
use super::super::{Cell, Cells, Extent, Fact, Facts, PeriodId, Register, Settings, Stored, Thing, Told, Tree};
use super::doubt::Suspects;
use super::heads::{Heads, Sort};
use super::register::Gaps;
use super::{Document, Part, Reader, index};
use crate::policy::model::{ClassId, ClassKind, FieldId, Policy, Reads};
use crate::source::{SourceMap, Span};
use crate::value::ThingId;

/// A file in the text that it has now.
pub struct Anew<'a> {
    /// Its values.
    pub tree: &'a Tree,
    /// The whole of it.
    pub document: &'a Document,
    /// What it holds.
    pub heads: &'a Heads,
    /// Where its text before stood.
    pub before: Span,
}

/// What is otherwise since a file was read again.
#[derive(Debug, Default)]
pub struct Renewal {
    /// Fields of which something is otherwise, and where.
    pub fields: FxHashMap<FieldId, Stir>,
    /// Classes whose things may be other ones, or no longer be all.
    pub classes: FxHashSet<ClassId>,
    /// Whether anything is there at other times than before.
    pub times: bool,
    /// Whether it may be otherwise of which classes all things are known.
    pub registers: bool,
    /// The entities of the file.
    pub entities: Range<u32>,
    /// Its records, by the numbers that they have now.
    pub records: Range<u32>,
    /// What each of the records that it had before is now, where that is as it was or in other words.
    became: Vec<Option<ThingId>>,
    /// The number that a fact of the file has now where its field says the same as before.
    facts: FxHashMap<u32, u32>,
    /// The first fact that is new.
    pub first: usize,
}

/// Where a field is otherwise.
#[derive(Debug, Default)]
pub struct Stir {
    /// The things in which it is, by the numbers that they have now; those that are new among them.
    pub things: Vec<ThingId>,
    /// The entities that it names there, or named.
    pub named: Vec<ThingId>,
    /// Whether it may name others there, or might have, or does at some times.
    pub open: bool,
}

impl Renewal {
    /// The number that a thing has now; nothing for a record that may be gone.
    pub fn now(&self, thing: ThingId) -> Option<ThingId> {
        match thing.0.checked_sub(self.records.start) {
            None => Some(thing),
            Some(at) => match self.became.get(at as usize) {
                Some(now) => *now,
                None => Some(self.behind(thing)),
            },
        }
    }

    /// The number that a fact has now, where what reads its field reads nothing that is otherwise.
    pub fn fact_now(&self, fact: u32) -> u32 {
        self.facts.get(&fact).copied().unwrap_or(fact)
    }

    /// The records of the file, by the numbers that they had before.
    pub fn records_before(&self) -> Range<usize> {
        let start = self.records.start as usize;
        start..start + self.became.len()
    }

    /// Whether any of what somebody reads may be otherwise.
    pub fn touches(&self, reads: &Reads) -> bool {
        let classes = || reads.classes.iter().any(|class| self.classes.contains(class));
        self.times || reads.fields.iter().any(|field| self.fields.contains_key(field)) || classes()
    }

    /// Whether any record has another number than before.
    pub fn moves(&self) -> bool {
        let stays = |(now, number): (&Option<ThingId>, u32)| now.is_none_or(|now| now.0 == number);
        self.became.len() != self.records.len() || !self.became.iter().zip(self.records.clone()).all(stays)
    }

    /// The things of the file, by the numbers that they have now.
    pub fn things(&self) -> impl Iterator<Item = ThingId> {
        self.entities.clone().chain(self.records.clone()).map(ThingId)
    }

    /// Whether a thing is of the file, by the number that it has now.
    pub fn has(&self, thing: ThingId) -> bool {
        self.entities.contains(&thing.0) || self.records.contains(&thing.0)
    }

    /// The number of a record that stands behind those of the file.
    fn behind(&self, thing: ThingId) -> ThingId {
        ThingId(thing.0 - index(self.became.len()) + index(self.records.len()))
    }

    /// The same of any thing that was not of the file.
    fn moved(&self, thing: ThingId) -> ThingId {
        let behind = self.records_before().end <= thing.0 as usize;
        if behind { self.behind(thing) } else { thing }
    }
}

/// Reads a file again into what was read of all; nothing where that would not be what reading all of them gives.
pub fn renew(
    vocabulary: &Vocabulary<'_>,
    sources: &SourceMap,
    settings: &Settings,
    anew: &Anew<'_>,
    mut facts: Facts,
) -> Option<(Facts, Renewal)> {
    let policy = vocabulary.policy();
    let hidden = facts.extents.iter().any(|extent| matches!(extent.own, Register::Incomplete(_)));
    if facts.has_former() || hidden || !facts.damage.is_empty() || !facts.aside.is_empty() {
        return None;
    }
    let parts = parts(policy, &facts, anew)?;
    let first = parts.first().and_then(|part| part.thing).map_or(0, |thing| thing.0);
    let entities = first..first + index(parts.len());
    let records = records(&facts, &entities);
    let was: Vec<Thing> = facts.things.get(entities.start as usize..entities.end as usize)?.to_vec();
    // Where anything of the file stood or stands.
    let places = anew.before.max(anew.document.span);
    forget(&mut facts, &entities, &records, places);
    for part in &parts {
        let thing = part.thing.and_then(|thing| facts.things.get_mut(thing.0 as usize))?;
        let (period, cells) = (PeriodId::default(), Cells::default());
        *thing = Thing { span: part.span, period, cells, told: Told::Key, ..*thing };
    }
    let before = facts.things.len();
    let first = facts.facts.len();
    let nothing = Suspects::default();
    let documents = std::slice::from_ref(anew.document);
    let mut reader = Reader::new(vocabulary, sources, anew.tree, documents, settings, &nothing);
    reader.gaps = Gaps::of(policy, &facts);
    reader.given = given(policy);
    reader.nameless = facts.symbols.intern("");
    reader.facts = facts;
    reader.fill_in_turn(&parts);
    let told = !reader.errors.told.is_empty() || !reader.unnamed.is_empty() || !reader.doubts.is_nothing();
    if told || !reader.facts.damage.is_empty() || !reader.facts.aside.is_empty() {
        return None;
    }
    let mut compared = Compared {
        policy,
        facts: &reader.facts,
        was: &was,
        before: index(before),
        renewal: Renewal {
            became: vec![None; records.len()],
            records: records.start..records.start + index(reader.facts.things.len() - before),
            entities,
            first,
            ..Renewal::default()
        },
    };
    compared.all();
    let mut renewal = compared.renewal;
    let gone = place(&mut reader.facts, &renewal, before);
    let was: Vec<(ThingId, Thing)> = renewal.things().zip(was.into_iter().chain(gone)).collect();
    reader.derive(&mut renewal, &was, places);
    Some((reader.facts, renewal))
}

/// The objects of a file; nothing where one is of a thing that every organisation has.
fn parts(policy: &Policy, facts: &Facts, anew: &Anew<'_>) -> Option<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    for head in &anew.heads.0 {
        let Sort::Thing(id) = &head.sort else { continue };
        let thing = *facts.ids.get(&(head.class, facts.symbols.get(id)?))?;
        let next = parts.last().and_then(|last| last.thing).map(|last| last.0 + 1);
        if (thing.0 as usize) < given(policy) || next.is_some_and(|next| next != thing.0) {
            return None;
        }
        parts.push(Part { class: head.class, thing: Some(thing), span: head.span, node: head.node, file: 0 });
    }
    Some(parts)
}

/// How many things every organisation has.
fn given(policy: &Policy) -> usize {
    policy.classes.iter().map(|class| class.known.len()).sum::<usize>() + usize::from(policy.root.is_some())
}

/// The records in some entities, which stand side by side.
fn records(facts: &Facts, entities: &Range<u32>) -> Range<u32> {
    let all = &facts.things;
    let first = all.partition_point(|thing| thing.holder.is_none());
    let in_entity_before = |thing: &Thing, end: u32| entity_of(facts, thing).0 < end;
    let behind = |end: u32| {
        let records = all.get(first..).unwrap_or(&[]);
        index(first + records.partition_point(|thing| in_entity_before(thing, end)))
    };
    behind(entities.start)..behind(entities.end)
}

/// The entity in which a record stands.
fn entity_of(facts: &Facts, record: &Thing) -> ThingId {
    let mut at = record.holder.map_or(ThingId(0), |(holder, _)| holder);
    while let Some((holder, _)) = facts.thing(at).holder {
        at = holder;
    }
    at
}

/// Takes out what the file said before, where it is kept by things and places.
fn forget(facts: &mut Facts, entities: &Range<u32>, records: &Range<u32>, places: Span) {
    facts.blanks.retain(|(thing, _), _| !entities.contains(&thing.0) && !records.contains(&thing.0));
    facts.hidden.retain(|place| place.start < places.start || places.end < place.start);
    facts.cells.gather();
    facts.facts.gather();
}

/// Puts the records that were read behind everything where those of the file stood before, which are given back.
fn place(facts: &mut Facts, renewal: &Renewal, before: usize) -> Vec<Thing> {
    let number = |thing: ThingId| match thing.0.checked_sub(index(before)) {
        Some(at) => ThingId(renewal.records.start + at),
        None => renewal.moved(thing),
    };
    let thing = |thing: &Thing| Thing { holder: thing.holder.map(|(holder, field)| (number(holder), field)), ..*thing };
    let fact = |fact: &mut Fact| {
        if let Stored::Thing(thing) = fact.stored {
            fact.stored = Stored::Thing(number(thing));
        }
    };
    let new = facts.things.split_off(before);
    let gone = facts.things.splice(renewal.records_before(), new.iter().map(thing)).collect();
    let (old, new) = facts.facts.own().split_at_mut(renewal.first);
    new.iter_mut().for_each(fact);
    if renewal.moves() {
        old.iter_mut().for_each(fact);
        facts.things.iter_mut().skip(renewal.records.end as usize).for_each(|behind| *behind = thing(behind));
    }
    let blanks = mem::take(&mut facts.blanks).into_iter();
    facts.blanks = blanks.map(|((thing, field), place)| ((number(thing), field), place)).collect();
    gone
}

impl Reader<'_> {
    /// Finds again what follows from what is written.
    fn derive(&mut self, renewal: &mut Renewal, was: &[(ThingId, Thing)], places: Span) {
        let elsewhere = |(thing, field): &(ThingId, FieldId)| {
            let thing = renewal.now(*thing)?;
            (!renewal.has(thing)).then_some((thing, *field))
        };
        let mut missing: Vec<_> = self.facts.missing.iter().filter_map(elsewhere).collect();
        missing.extend(self.missing(renewal.things()));
        missing.sort_by_key(|(thing, _)| *thing);
        self.facts.missing = missing;
        let same = !renewal.moves() && was.iter().all(|(thing, was)| self.facts.thing(*thing).class == was.class);
        let (entities, records) = was.split_at(renewal.entities.len());
        // What hides things first does so in the order of all: entities of a file stand side by side in it, and records do.
        if same && self.hide_elsewhere(places) && self.hide_alike(entities) && self.hide_alike(records) {
            return self.renew_inverses(&renewal.fields, was);
        }
        let mut extents = self.extents();
        self.record_gaps().lower(&mut extents);
        self.facts.inverses = self.inverses(&extents);
        let was = mem::replace(&mut self.facts.extents, extents);
        let other = |(was, now): (&Extent, &Extent)| was.register != now.register || was.own != now.own;
        let both = was.iter().zip(&self.facts.extents).zip((0..).map(ClassId));
        let others: Vec<ClassId> = both.filter(|(both, _)| other(*both)).map(|(_, class)| class).collect();
        renewal.registers = !others.is_empty();
        renewal.classes.extend(others);
    }
}

/// What a file says, held against what it said before.
struct Compared<'a> {
    policy: &'a Policy,
    facts: &'a Facts,
    /// Its entities as they were.
    was: &'a [Thing],
    /// The first thing that is new.
    before: u32,
    renewal: Renewal,
}

impl Compared<'_> {
    fn all(&mut self) {
        for entity in self.renewal.entities.clone().map(ThingId) {
            self.thing(entity, entity);
        }
    }

    fn before(&self, thing: ThingId) -> Thing {
        let entity = thing.0.checked_sub(self.renewal.entities.start).and_then(|at| self.was.get(at as usize));
        *entity.unwrap_or_else(|| self.facts.thing(thing))
    }

    /// Holds a thing against what it was; says whether it is the same one.
    fn thing(&mut self, was: ThingId, is: ThingId) -> bool {
        let (policy, one, other) = (self.policy, self.before(was), *self.facts.thing(is));
        let told = |thing: &Thing| (thing.class, thing.id, thing.ordinal, thing.told);
        if told(&one) != told(&other) {
            return false;
        }
        if self.facts.period(one.period) != self.facts.period(other.period) {
            if one.holder.is_some() {
                return false;
            }
            self.renewal.times = true;
        }
        let class = policy.class(one.class);
        let mut same = true;
        for field in class.fields.iter().copied().filter(|field| policy.field(*field).origin.is_stored()) {
            let (before, now) = (self.cell(&one, field), self.cell(&other, field));
            if self.cells(before, now) {
                continue;
            }
            self.stir(field, before, None);
            self.stir(field, now, Some(is));
            same &= !matches!(&class.kind, ClassKind::Record { key, .. } if key.contains(&field));
        }
        if same && let Some(at) = was.0.checked_sub(self.renewal.records.start) {
            let now = self.placed(is);
            if let Some(became) = self.renewal.became.get_mut(at as usize) {
                *became = Some(now);
            }
        }
        same
    }

    fn cell(&self, thing: &Thing, field: FieldId) -> Cell {
        let slot = self.policy.class(thing.class).cells.get(field.0 as usize).copied().flatten();
        let cell = slot.and_then(|slot| self.facts.cells.get(thing.cells.at(slot)?));
        *cell.unwrap_or(&Cell::ABSENT)
    }

    /// Whether two cells say the same.
    fn cells(&mut self, was: Cell, is: Cell) -> bool {
        let facts = self.facts;
        let (before, now) = (facts.facts(&was), facts.facts(&is));
        let mut same = was.state == is.state && before.len() == now.len();
        if same {
            for (one, other) in before.iter().zip(now) {
                same &= self.values(one, other);
            }
        }
        if same {
            self.renewal.facts.extend((was.first..).zip(is.first..).take(now.len()));
        } else {
            before.iter().chain(now).for_each(|fact| self.other(fact));
        }
        same
    }

    fn values(&mut self, was: &Fact, is: &Fact) -> bool {
        let facts = self.facts;
        let values = match (was.stored, is.stored) {
            (Stored::Thing(one), Stored::Thing(other)) if other.0 >= self.before => self.thing(one, other),
            (one, other) => facts.read(one) == facts.read(other),
        };
        values && facts.period(was.period) == facts.period(is.period)
    }

    /// The number that a thing will have: those that were read now come where the ones before stood.
    fn placed(&self, thing: ThingId) -> ThingId {
        thing.0.checked_sub(self.before).map_or(thing, |at| ThingId(self.renewal.records.start + at))
    }

    /// Notes what a field that is otherwise says, or said, and of which thing it does now.
    fn stir(&mut self, field: FieldId, cell: Cell, now: Option<ThingId>) {
        let (facts, placed) = (self.facts, now.map(|thing| self.placed(thing)));
        let named = facts.facts(&cell).iter().filter_map(|fact| match fact.stored {
            Stored::Thing(thing) if facts.thing(thing).holder.is_none() => Some(thing),
            _ => None,
        });
        let stir = self.renewal.fields.entry(field).or_default();
        stir.things.extend(placed);
        stir.named.extend(named);
        stir.open |= facts.may_name_others(self.policy, field, &cell);
    }

    /// Notes that a record, if it is one, may be another one than before, with all that it holds.
    fn other(&mut self, fact: &Fact) {
        let Stored::Thing(record) = fact.stored else { return };
        let thing = self.before(record);
        if thing.holder.is_none() {
            return;
        }
        let class = self.policy.class(thing.class);
        self.renewal.classes.extend(&class.supers);
        let now = (record.0 >= self.before).then_some(record);
        for field in class.fields.iter().copied() {
            let cell = self.cell(&thing, field);
            self.stir(field, cell, now);
            self.facts.facts(&cell).iter().for_each(|fact| self.other(fact));
        }
    }
}
