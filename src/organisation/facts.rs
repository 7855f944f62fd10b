use std::ops::Range;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Former, Series, Setting, State, Understood};
use crate::policy::model::{ClassId, ClassKind, FieldId, Origin, Policy};
use crate::source::Span;
use crate::value::{Date, EnumId, Exact, Symbol, Symbols, ThingId, Value};

/// What is written of an organisation, in the words of a policy's vocabulary.
///
/// Nothing is left out for its date: a moment decides what exists, when it is asked.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// All entities and records; the organisation itself is the first.
    pub things: Vec<Thing>,
    /// The cells of all things, those of one side by side: of the fields that a file names.
    pub cells: Series<Cell>,
    /// The values in the cells.
    pub facts: Series<Fact>,
    /// Values of facts that take more room than the others: numbers, amounts and durations.
    pub wide: Vec<Value>,
    /// Periods of things and facts; the first is always.
    pub periods: Vec<Term>,
    /// The things of each class and of what is one, in the order of ids, and whether they are all.
    pub extents: Vec<Extent>,
    /// Which things point where, for each field that has an inverse.
    pub inverses: FxHashMap<FieldId, Inverse>,
    /// Entities by class and id, former ids included.
    ///
    /// Who reads a part of the files on another thread looks into the same table.
    pub ids: Arc<FxHashMap<(ClassId, Symbol), ThingId>>,
    /// Fields in which some list names a thing twice: a set has it once.
    pub repeating: FxHashSet<FieldId>,
    /// Required fields in which nothing is written, though no error hides that it is, in the order of things.
    pub missing: Vec<(ThingId, FieldId)>,
    /// What parameters are set to, by their ids.
    pub parameters: Vec<Setting>,
    /// Texts: those of the policy first, under the same symbols.
    pub symbols: Symbols,
    /// The first place in a field where a value is left out of several: an empty member of a list, a version or a key
    /// without a value.
    pub blanks: FxHashMap<(ThingId, FieldId), Span>,
    /// The first place in a damaged thing that could not be understood, where it is known; else it lies in what holds it.
    pub damage: FxHashMap<ThingId, Span>,
    /// References to nothing that resembles an id, and of which class an id was meant.
    pub unnamed: FxHashMap<Span, ClassId>,
    /// Where private values stand that are in no cell, because they could not be read or stand twice.
    pub hidden: Vec<Span>,
    /// What was understood of entities that stand twice, of which no cell holds anything.
    pub aside: Vec<Understood>,
    /// The organisation as it was, where a run compares.
    pub former: Option<Box<Former>>,
}

/// An entity or record.
#[derive(Clone, Copy, Debug)]
pub struct Thing {
    /// What it is.
    pub class: ClassId,
    /// The id of an entity; for a record the first key, or the empty text.
    pub id: Symbol,
    /// Where it stands: the key or id of an entity, the beginning of a record.
    pub span: Span,
    /// What holds a record, and in which field.
    pub holder: Option<(ThingId, FieldId)>,
    /// Which of the records in that field it is, from 1.
    pub ordinal: u32,
    /// Its period.
    pub period: PeriodId,
    /// Whether it or what holds it has a period.
    pub dated: bool,
    /// Which cells it has.
    pub cells: Cells,
    /// Whether an error in it hides that something is written: what is not written may then be there.
    pub damaged: bool,
    /// Whether nothing that is written of it can be believed.
    pub contested: bool,
    /// What tells a record from the others in its field.
    pub told: Told,
}

/// What tells a record from the others in the same field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Its key, where all of that is written.
    Key,
    /// Its key and its first day: there are others of the same key, at other times.
    Day,
    /// Its key and its number: nothing else is sure to tell it from one that the same words name.
    Number,
}

/// The cells of a thing: those of the first fields of its class where they are needed, and of further ones all.
///
/// Most fields of most things are left out, and what takes no room takes no time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    /// The first cell.
    pub first: u32,
    /// Which of the first fields have a cell, a bit for each, and whether the further ones do; in two halves, which fit
    /// beside each other without a gap.
    mask: [u32; 2],
}

impl Cells {
    /// The bit of all fields that have none of their own.
    const FURTHER: u16 = 63;

    /// Cells from a place on.
    pub fn new(first: u32, mask: u64) -> Self {
        let half = |half: u64| u32::try_from(half & u64::from(u32::MAX)).unwrap_or_default();
        Self { first, mask: [half(mask), half(mask >> 32)] }
    }

    /// Which fields have a cell.
    pub fn mask(self) -> u64 {
        let [low, high] = self.mask;
        u64::from(low) | u64::from(high) << 32
    }

    /// The bit of a field that shares it with no other.
    pub fn own_bit(slot: u16) -> Option<u64> {
        (slot < Self::FURTHER).then(|| Self::bit(slot))
    }

    /// The bit of a field, by the field's number in its class.
    pub fn bit(slot: u16) -> u64 {
        1 << slot.min(Self::FURTHER)
    }

    /// How many there are, of a class whose things may have so many.
    pub fn count(self, stored: u16) -> usize {
        let further =
            if self.mask() & Self::bit(Self::FURTHER) == 0 { 0 } else { stored.saturating_sub(Self::FURTHER + 1) };
        self.mask().count_ones() as usize + usize::from(further)
    }

    /// The numbers of the fields that have a cell, of a class with so many, in the order of the cells.
    pub fn written(self, stored: usize) -> impl Iterator<Item = usize> {
        let mut left = self.mask();
        let first = std::iter::from_fn(move || {
            let slot = left.trailing_zeros();
            left &= left.wrapping_sub(1);
            (slot < u64::BITS).then_some(slot as usize)
        });
        let further = usize::from(Self::FURTHER) + 1;
        let rest =
            if self.mask() & Self::bit(Self::FURTHER) == 0 { further..further } else { further..stored.max(further) };
        first.chain(rest)
    }

    /// The number of the cell of a field, by the field's number in its class.
    pub fn at(self, slot: u16) -> Option<usize> {
        let (mask, bit) = (self.mask(), Self::bit(slot));
        let before = (mask & (bit - 1)).count_ones() + u32::from(slot.saturating_sub(Self::FURTHER));
        (mask & bit != 0).then_some((self.first + before) as usize)
    }
}

/// A period of [`Facts::periods`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PeriodId(pub u32);

/// A first and a last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Term {
    /// The first day.
    pub from: Bound,
    /// The last day.
    pub to: Bound,
}

/// An end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// None is written: since the holder began, or until further notice.
    Open,
    /// A day.
    Day(Date),
    /// Something is written that could not be read.
    Unread,
}

/// What is written in a field of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The first fact.
    pub first: u32,
    /// The number of facts.
    pub count: u32,
    /// What is known of them.
    pub state: CellState,
    /// Where the key stands; nowhere where nothing is written.
    pub span: Span,
}

impl Cell {
    /// A cell in which nothing is written.
    pub const ABSENT: Self = Self { first: 0, count: 0, state: CellState::Absent, span: Span::NOWHERE };
    /// A cell of which nothing can be believed.
    pub const UNREAD: Self = Self { state: CellState::Unread, ..Self::ABSENT };
}

/// What is known of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellState {
    /// Nothing is written.
    Absent,
    /// The facts are all.
    Written,
    /// The facts are what is written, but a value is left out among them: there may be more.
    Lacking,
    /// Something was written that could not be read: there may be more than the facts.
    Unread,
}

/// A value that is written.
#[derive(Clone, Copy, Debug)]
pub struct Fact {
    /// The value, as [`Facts::value`] reads it.
    pub stored: Stored,
    /// Where it stands.
    pub span: Span,
    /// When it is so.
    pub period: PeriodId,
}

/// A value in the eight bytes that most need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stored {
    /// An entity or a record.
    Thing(ThingId),
    /// A text.
    Text(Symbol),
    /// A day.
    Date(Date),
    /// A value of an enum.
    Enum(EnumId, u16),
    /// `yes` or `no`
    YesNo(bool),
    /// A value of [`Facts::wide`].
    Wide(u32),
}

impl Stored {
    /// A value that needs no room elsewhere.
    pub fn small(value: Value) -> Option<Self> {
        match value {
            Value::Thing(thing) => Some(Self::Thing(thing)),
            Value::Text(symbol) => Some(Self::Text(symbol)),
            Value::Date(date) => Some(Self::Date(date)),
            Value::Enum(of, at) => Some(Self::Enum(of, at)),
            Value::YesNo(truth) => Some(Self::YesNo(truth)),
            Value::Number(_) | Value::Money(..) | Value::Duration(_) => None,
        }
    }
}

/// All things of a class.
#[derive(Clone, Debug, Default)]
pub struct Extent {
    /// The things, in the order of files.
    pub things: Vec<ThingId>,
    /// Whether they are all.
    pub register: Register,
    /// Whether the collection of the class itself is kept, those of its subtypes left aside.
    pub own: Register,
}

/// Whether the things of a class are all there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Register {
    /// They are all.
    Kept,
    /// The collection stands in no file.
    #[default]
    NotWritten,
    /// The organisation says that it does not keep it, and where it says so.
    NotKept(Span),
    /// An error at this place hides that there may be more.
    Incomplete(Span),
}

/// Which things point at a thing by a field.
#[derive(Clone, Debug, Default)]
pub struct Inverse {
    /// The first thing that is pointed at.
    pub first: u32,
    /// Where the pointers to a thing begin, by its number after the first; one more than there are up to the last.
    pub offsets: Vec<u32>,
    /// Who points, and by which fact.
    pub pointers: Vec<(ThingId, u32)>,
    /// Things whose field is not known, so that they may point at anything.
    pub unknown: Vec<ThingId>,
    /// Things of which it is not known in some moments: their field needs a value, and has none then.
    pub lapsing: Vec<ThingId>,
}

impl Inverse {
    /// Which pointers lead to a thing.
    pub(super) fn range(&self, id: ThingId) -> Option<Range<usize>> {
        let at = id.0.checked_sub(self.first)? as usize;
        Some(*self.offsets.get(at)? as usize..*self.offsets.get(at + 1)? as usize)
    }
}

impl Facts {
    /// A thing of these facts.
    #[expect(clippy::indexing_slicing, reason = "ids of things are made by these facts")]
    pub fn thing(&self, id: ThingId) -> &Thing {
        &self.things[id.0 as usize]
    }

    /// The number of the cell of a field of a thing, where it has one.
    pub fn cell_number(&self, policy: &Policy, id: ThingId, field: FieldId) -> Option<usize> {
        let thing = self.thing(id);
        thing.cells.at((*policy.class(thing.class).cells.get(field.0 as usize)?)?)
    }

    /// The one value of a cell, where it is in force on every day, whoever asks.
    pub fn single_always(&self, cell: usize) -> Option<Stored> {
        let cell = self.cells.get(cell).filter(|cell| cell.count == 1)?;
        let fact = self.facts.get(cell.first as usize)?;
        let always = match fact.stored {
            Stored::Thing(target) => self.exists_always(target),
            _ => true,
        };
        (always && fact.period == PeriodId::default()).then_some(fact.stored)
    }

    /// Whether neither a thing nor what holds it has a period.
    fn exists_always(&self, id: ThingId) -> bool {
        let mut at = Some(id);
        while let Some(id) = at {
            let thing = self.thing(id);
            if thing.period != PeriodId::default() {
                return false;
            }
            at = thing.holder.map(|(holder, _)| holder);
        }
        true
    }

    /// What is written in a field of a thing; nothing where its class has no such field, or one that is implied.
    pub fn cell(&self, policy: &Policy, id: ThingId, field: FieldId) -> Option<&Cell> {
        self.cell_in(policy, self.thing(id), field)
    }

    /// The same of a thing as it is or was.
    pub(super) fn cell_in(&self, policy: &Policy, thing: &Thing, field: FieldId) -> Option<&Cell> {
        let slot = (*policy.class(thing.class).cells.get(field.0 as usize)?)?;
        let cell = thing.cells.at(slot).and_then(|at| self.cells.get(at));
        Some(cell.unwrap_or(if thing.contested { &Cell::UNREAD } else { &Cell::ABSENT }))
    }

    /// The cells of a thing.
    pub fn cells_of(&self, policy: &Policy, thing: &Thing) -> &[Cell] {
        self.cells.run(thing.cells.first as usize, thing.cells.count(policy.class(thing.class).stored))
    }

    /// Whether a cell of a field may name other things than those it does, or others at some times.
    pub fn may_name_others(&self, policy: &Policy, field: FieldId, cell: &Cell) -> bool {
        let declared = policy.field(field);
        let is_none = cell.state == CellState::Absent && declared.origin == Origin::ElseNone;
        let ends = || self.facts(cell).iter().any(|fact| fact.period != PeriodId::default());
        cell.state != CellState::Written && !is_none || declared.dated && ends()
    }

    /// The values of a cell.
    pub fn facts(&self, cell: &Cell) -> &[Fact] {
        self.facts.run(cell.first as usize, cell.count as usize)
    }

    /// The one text that a field holds, whatever the day.
    pub fn text(&self, policy: &Policy, id: ThingId, field: FieldId) -> Option<&str> {
        match self.facts(self.cell(policy, id, field)?) {
            [Fact { stored: Stored::Text(symbol), .. }] => Some(self.symbols.text(*symbol)),
            _ => None,
        }
    }

    /// Where a value is left out of a field that was read otherwise.
    pub fn blank(&self, policy: &Policy, id: ThingId, field: FieldId) -> Option<Span> {
        let lacking = self.cell(policy, id, field).is_some_and(|cell| cell.state == CellState::Lacking);
        self.blanks.get(&(id, field)).copied().filter(|_| lacking)
    }

    /// Makes room for what so many values of files, of which so many have a key, may become: to grow on the way would be
    /// to copy again and again.
    pub fn reserve(&mut self, values: usize, keys: usize) {
        self.things.reserve(values / 4);
        self.cells.own().reserve(keys);
        self.facts.own().reserve(values);
        self.wide.reserve(values / 16);
        self.periods.reserve(values / 16);
        self.symbols.reserve(values / 8);
    }

    /// The value of a fact.
    pub fn value(&self, fact: &Fact) -> Value {
        self.read(fact.stored)
    }

    /// A value that is kept.
    pub fn read(&self, stored: Stored) -> Value {
        match stored {
            Stored::Thing(thing) => Value::Thing(thing),
            Stored::Text(symbol) => Value::Text(symbol),
            Stored::Date(date) => Value::Date(date),
            Stored::Enum(of, at) => Value::Enum(of, at),
            Stored::YesNo(truth) => Value::YesNo(truth),
            Stored::Wide(at) => self.wide.get(at as usize).copied().unwrap_or(Value::Number(Exact::ZERO)),
        }
    }

    /// Keeps a value.
    pub fn store(&mut self, value: Value) -> Stored {
        Stored::small(value).unwrap_or_else(|| {
            let at = u32::try_from(self.wide.len()).unwrap_or(u32::MAX);
            self.wide.push(value);
            Stored::Wide(at)
        })
    }

    /// The period behind an id.
    pub fn period(&self, id: PeriodId) -> Term {
        self.periods.get(id.0 as usize).copied().unwrap_or(Term { from: Bound::Open, to: Bound::Open })
    }

    /// The things of a class.
    #[expect(clippy::indexing_slicing, reason = "there is one extent for each class of the policy")]
    pub fn extent(&self, class: ClassId) -> &Extent {
        &self.extents[class.0 as usize]
    }

    /// Of a class whose things may not be all, it and its subtypes whose own collections keep them from being so; itself
    /// where it is none of these.
    pub fn not_kept(&self, policy: &Policy, class: ClassId, state: State) -> Vec<ClassId> {
        let subs = policy.class(class).subs.iter().copied();
        let own: Vec<ClassId> = subs.filter(|sub| self.extent_in(*sub, state).own != Register::Kept).collect();
        if own.is_empty() { vec![class] } else { own }
    }

    /// Whether the collection of a class is kept; where that says nothing, whether all its things are there.
    pub fn register(&self, class: ClassId, state: State) -> Register {
        let extent = self.extent_in(class, state);
        if extent.own == Register::Kept { extent.register } else { extent.own }
    }

    /// The things of a state of which the field is not known, so that they may point at anything.
    pub fn may_point(&self, field: FieldId, state: State) -> &[ThingId] {
        self.inverse_in(field, state).map_or(&[], |inverse| &inverse.unknown)
    }

    /// The things of a state of which the field, which needs a value, may have none at some moments.
    pub fn may_lapse(&self, field: FieldId, state: State) -> &[ThingId] {
        self.inverse_in(field, state).map_or(&[], |inverse| &inverse.lapsing)
    }

    /// Who points at a thing by a field, and by which fact.
    pub fn pointers(&self, field: FieldId, id: ThingId) -> &[(ThingId, u32)] {
        let inverse = self.inverse_in(field, self.state_of(id));
        inverse.and_then(|inverse| inverse.pointers.get(inverse.range(id)?)).unwrap_or(&[])
    }

    /// The name of a thing in findings: `team/skule`, `team/skule/roles/skrivar/ola`.
    pub fn subject(&self, policy: &Policy, id: ThingId) -> String {
        let thing = self.thing(id);
        let class = policy.class(thing.class);
        let Some((holder, field)) = thing.holder else {
            return match class.kind {
                ClassKind::Root => class.subject.to_string(),
                _ => format!("{}/{}", class.subject, self.symbols.text(thing.id)),
            };
        };
        let mut subject = format!("{}/{}", self.subject(policy, holder), policy.field(field).name);
        for part in self.key(policy, id) {
            subject.push('/');
            subject.push_str(&part);
        }
        subject
    }

    /// What tells a record from others in the same field: its key where all of it is written, and what more that takes;
    /// else its number.
    pub fn key(&self, policy: &Policy, id: ThingId) -> Vec<String> {
        self.key_by(policy, id, |value| self.key_part(policy, value))
    }

    /// The same in other words for its values.
    pub fn key_by(&self, policy: &Policy, id: ThingId, part: impl Fn(Value) -> Option<String>) -> Vec<String> {
        let thing = self.thing(id);
        let ClassKind::Record { key, .. } = &policy.class(thing.class).kind else { return Vec::new() };
        let value = |field: &FieldId| Some(self.value(self.facts(self.cell(policy, id, *field)?).first()?));
        let parts: Option<Vec<String>> = key.iter().map(|field| part(value(field)?)).collect();
        let number = || thing.ordinal.to_string();
        let Some(mut parts) = parts.filter(|parts| !parts.is_empty()) else { return vec![number()] };
        match (thing.told, self.period(thing.period).from) {
            (Told::Day, Bound::Day(first)) => parts.push(first.to_string()),
            (Told::Number, _) => parts.push(number()),
            (Told::Key | Told::Day, _) => {}
        }
        parts
    }

    fn key_part(&self, policy: &Policy, value: Value) -> Option<String> {
        Some(match value {
            Value::Thing(thing) => self.symbols.text(self.thing(thing).id).to_owned(),
            Value::Text(symbol) => self.symbols.text(symbol).to_owned(),
            Value::Date(date) => date.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Enum(of, at) => policy.enums.get(of.0 as usize)?.values.get(at as usize)?.name.to_string(),
            Value::YesNo(_) | Value::Money(..) | Value::Duration(_) => return None,
        })
    }
}
