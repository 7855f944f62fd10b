use std::ops::Range;

use rustc_hash::FxHashSet;

use super::exists::in_force;
use super::shared::Shared;
use super::{Evaluator, Moment, Truth, Val};
use crate::organisation::{Cell, Fact, Facts, PeriodId, Renewal, State, Stored, Thing};
use crate::parallel;
use crate::policy::model::{Base, ClassId, FieldId, Policy};
use crate::value::{ThingId, Value};

/// What exists and what is in force at the moment at which most is asked: found once for all rules, looked up ever after.
#[derive(Debug)]
pub struct Presence {
    moment: Moment,
    /// Whether a thing exists, by its number.
    exists: Vec<Truth>,
    /// Whether a fact is in force for who reads the field, by its number.
    now: Vec<Truth>,
    /// References in something dated that is in force to things that do not exist.
    pub lapsed: Vec<Lapsed>,
    /// Things that are drafts.
    drafts: FxHashSet<ThingId>,
    /// What whoever asks finds out for all others.
    pub(super) shared: Shared,
}

/// A reference in something dated that is in force to a thing that does not exist (semantics 3.8).
#[derive(Clone, Copy, Debug)]
pub struct Lapsed {
    /// What refers.
    pub thing: ThingId,
    /// The field in which it does.
    pub field: FieldId,
    /// The number of the fact.
    pub fact: u32,
    /// What does not exist.
    pub target: ThingId,
}

impl Presence {
    /// What there is at a moment.
    pub fn new(policy: &Policy, facts: &Facts, moment: Moment) -> Self {
        let (lapsed, drafts) = (Vec::new(), FxHashSet::default());
        let now = vec![Truth::Unknown; facts.facts.len()];
        let exists = vec![Truth::Unknown; facts.things.len()];
        let mut presence = Self { moment, exists, now, lapsed, drafts, shared: Shared::default() };
        presence.things(facts, 0..facts.things.len());
        presence.plain(facts, 0);
        let fields = stored(policy);
        let of_things = shares(facts.things.len());
        for open in parallel::map(&of_things, || (), |(), share| presence.open(policy, facts, &fields, share.clone())) {
            presence.take(open);
        }
        presence.drafts = drafts_of(policy, facts, &presence);
        presence
    }

    /// The same after a file was read again, if that changes nothing about when anything is there.
    pub fn renewed(self, policy: &Policy, facts: &Facts, renewal: &Renewal) -> Self {
        if renewal.times {
            return Self::new(policy, facts, self.moment);
        }
        let moved = |lapsed: Lapsed| {
            let thing = renewal.now(lapsed.thing)?;
            (!renewal.has(thing)).then_some(Lapsed { thing, target: renewal.now(lapsed.target)?, ..lapsed })
        };
        let lapsed = self.lapsed.into_iter().filter_map(moved).collect();
        let shared = self.shared.renewed(policy, renewal);
        let mut presence = Self { lapsed, shared, ..self };
        let records = renewal.records.start as usize..renewal.records.end as usize;
        presence.exists.splice(renewal.records_before(), records.clone().map(|_| Truth::Unknown));
        presence.things(facts, records);
        presence.now.resize(facts.facts.len(), Truth::Unknown);
        presence.plain(facts, renewal.first);
        let fields = stored(policy);
        for share in [&renewal.entities, &renewal.records] {
            let open = presence.open(policy, facts, &fields, share.start as usize..share.end as usize);
            presence.take(open);
        }
        presence.lapsed.sort_by_key(|lapsed| lapsed.thing);
        let of_drafts = |field: FieldId| renewal.touches(&policy.reads_of_field(field));
        if renewal.moves() || policy.classes.iter().filter_map(|class| class.draft).any(|(field, _)| of_drafts(field)) {
            presence.drafts = drafts_of(policy, facts, &presence);
        }
        presence
    }

    /// Finds which of some things exist.
    fn things(&mut self, facts: &Facts, share: Range<usize>) {
        // A thing stands after what holds it.
        for (thing, at) in facts.things.get(share.clone()).unwrap_or(&[]).iter().zip(share) {
            let holder = thing.holder.map_or(Truth::True, |(holder, _)| self.of_thing(holder));
            let exists = in_force(facts, thing.period, self.moment.date).and(holder);
            self.exists.get_mut(at).into_iter().for_each(|place| *place = exists);
        }
    }

    /// Finds what is in force of the facts from some on: most have no period and name nothing that has one; whatever they
    /// stand in, they are in force.
    fn plain(&mut self, facts: &Facts, first: usize) {
        let mut now = std::mem::take(&mut self.now);
        parallel::fill(now.get_mut(first..).unwrap_or_default(), WORTHWHILE, |before, places| {
            let mut places = places.iter_mut();
            for run in facts.facts.runs(first + before) {
                run.iter().zip(places.by_ref()).for_each(|(fact, place)| *place = self.always(fact));
            }
        });
        self.now = now;
    }

    /// Notes what was found of the other facts of some things.
    fn take(&mut self, open: Open) {
        for (fact, truth) in open.facts {
            if let Some(place) = self.now.get_mut(fact as usize) {
                *place = truth;
            }
        }
        self.lapsed.extend(open.lapsed);
    }

    /// Whether anything is a draft.
    pub fn has_drafts(&self) -> bool {
        !self.drafts.is_empty()
    }

    /// Whether a thing is a draft or stands inside one (semantics 12.8).
    pub fn is_of_draft(&self, facts: &Facts, thing: ThingId) -> bool {
        let mut at = if self.drafts.is_empty() { None } else { Some(thing) };
        while let Some(thing) = at {
            if self.drafts.contains(&thing) {
                return true;
            }
            at = facts.thing(thing).holder.map(|(holder, _)| holder);
        }
        false
    }

    /// What is in force of the other facts of some things.
    fn open(&self, policy: &Policy, facts: &Facts, fields: &[Vec<FieldId>], share: Range<usize>) -> Open {
        let mut open = Open::default();
        let things = facts.things.get(share.clone()).unwrap_or(&[]);
        for (thing, id) in things.iter().zip(share) {
            let cells = facts.cells_of(policy, thing);
            if !cells.iter().any(|cell| self.is_open(cell)) {
                continue;
            }
            let fields = fields.get(usize::from(thing.class.0)).map_or(&[][..], Vec::as_slice);
            for (slot, cell) in thing.cells.written(fields.len()).zip(cells) {
                if let Some(field) = fields.get(slot).filter(|_| self.is_open(cell)) {
                    self.cell(policy, facts, (number(id), *field), cell, &mut open);
                }
            }
        }
        open
    }

    /// Whether a fact is in force for anybody who reads it, as far as that needs no look at where it stands.
    fn always(&self, fact: &Fact) -> Truth {
        let exists = match fact.stored {
            Stored::Thing(target) => self.of_thing(target),
            _ => Truth::True,
        };
        if fact.period == PeriodId::default() && exists == Truth::True { Truth::True } else { Truth::Unknown }
    }

    /// Whether any fact of a cell is not known yet to be in force.
    fn is_open(&self, cell: &Cell) -> bool {
        let first = cell.first as usize;
        let now = self.now.get(first..first + cell.count as usize).unwrap_or(&[]);
        now.iter().any(|truth| *truth != Truth::True)
    }

    /// Finds what is in force of a cell.
    fn cell(&self, policy: &Policy, facts: &Facts, (id, field): (ThingId, FieldId), cell: &Cell, open: &mut Open) {
        let versions = Versions::of(policy, facts.thing(id), field, self.of_thing(id));
        for (number, fact) in (cell.first..).zip(facts.facts(cell)) {
            let truth = versions.truth(facts, fact, self.moment, |target| self.of_thing(target));
            open.facts.push((number, truth));
            if let (Versions::Now, Stored::Thing(target), Truth::False) = (versions, fact.stored, truth)
                && facts.thing(target).holder.is_none()
                && facts.state_of(id) == State::Now
                && self.of_thing(target) == Truth::False
                && in_force(facts, fact.period, self.moment.date) == Truth::True
            {
                open.lapsed.push(Lapsed { thing: id, field, fact: number, target });
            }
        }
    }

    /// The moment of which this tells.
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// Whether this tells what is at a moment, in whatever state.
    pub(super) fn is_at(&self, moment: Moment) -> bool {
        self.moment.date == moment.date
    }

    /// Whether a thing exists.
    pub(crate) fn of_thing(&self, thing: ThingId) -> Truth {
        self.exists.get(thing.0 as usize).copied().unwrap_or(Truth::False)
    }

    /// What a cell holds, where that is one value that is certainly in force.
    pub(super) fn of_cell(&self, facts: &Facts, number: usize) -> Option<Stored> {
        let cell = facts.cells.get(number)?;
        let certain = cell.count == 1 && self.of_fact(cell.first) == Truth::True;
        facts.facts.get(cell.first as usize).filter(|_| certain).map(|fact| fact.stored)
    }

    /// Whether a fact is in force for who reads the field that has it.
    pub(super) fn of_fact(&self, number: u32) -> Truth {
        self.now.get(number as usize).copied().unwrap_or(Truth::False)
    }
}

/// What is found of facts that are not in force always.
#[derive(Default)]
struct Open {
    facts: Vec<(u32, Truth)>,
    lapsed: Vec<Lapsed>,
}

/// Fewer than this are looked at sooner than a thread is started.
const WORTHWHILE: usize = 10_000;

/// Ranges of so many, one for each thread.
fn shares(count: usize) -> Vec<Range<usize>> {
    let threads = if count < WORTHWHILE { 1 } else { parallel::cores() };
    let share = count.div_ceil(threads).max(1);
    (0..count).step_by(share).map(|from| from..(from + share).min(count)).collect()
}

fn number(thing: usize) -> ThingId {
    ThingId(u32::try_from(thing).unwrap_or(u32::MAX))
}

/// The things whose own field says that they are drafts (semantics 2.13).
fn drafts_of(policy: &Policy, facts: &Facts, presence: &Presence) -> FxHashSet<ThingId> {
    let evaluator = Evaluator::new(policy, facts, presence);
    let mut drafts = FxHashSet::default();
    for (class, id) in policy.classes.iter().zip((0..).map(ClassId)) {
        let Some((field, value)) = class.draft else { continue };
        let says = |thing: &ThingId| {
            let thing = Val::Known(Value::Thing(*thing));
            evaluator.read_one(&thing, field, presence.moment).0 == Val::Known(value)
        };
        for state in facts.states() {
            drafts.extend(facts.extent_in(id, *state).things.iter().copied().filter(says));
        }
    }
    drafts
}

/// The fields of each class that have cells, in the order of these.
fn stored(policy: &Policy) -> Vec<Vec<FieldId>> {
    let has_cell = |field: &FieldId| policy.field(*field).origin.is_stored();
    policy.classes.iter().map(|class| class.fields.iter().copied().filter(has_cell).collect()).collect()
}

/// Which versions of a field are read (semantics 3.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Versions {
    /// Those of the moment.
    Now,
    /// Those of the moment, whatever the periods of what they refer to.
    NowUnfiltered,
    /// The one or the other: the thing possibly exists.
    NowPossibly,
    /// All.
    Ever,
}

impl Versions {
    /// Which versions are read of a field of a thing that exists so.
    pub(super) fn of(policy: &Policy, thing: &Thing, field: FieldId, exists: Truth) -> Self {
        let declared = policy.field(field);
        if !matches!(declared.ty.base, Base::Thing(_)) {
            return Self::NowUnfiltered;
        }
        let dated = declared.dated || thing.dated || !declared.origin.is_stored();
        match if dated { exists } else { Truth::False } {
            Truth::True => Self::Now,
            Truth::Unknown => Self::NowPossibly,
            Truth::False => Self::NowUnfiltered,
        }
    }

    /// Whether a fact is among them, where `exists` tells of things.
    pub(super) fn truth(self, facts: &Facts, fact: &Fact, moment: Moment, exists: impl Fn(ThingId) -> Truth) -> Truth {
        if self == Self::Ever {
            return Truth::True;
        }
        let now = in_force(facts, fact.period, moment.date);
        let Stored::Thing(target) = fact.stored else { return now };
        match self {
            Self::Now => now.and(exists(target)),
            // A record is written with what refers to it, and has its period.
            _ if facts.thing(target).holder.is_some() => {
                now.and(in_force(facts, facts.thing(target).period, moment.date))
            }
            Self::NowPossibly => now.and(exists(target).at_least_unknown()),
            Self::NowUnfiltered | Self::Ever => now,
        }
    }
}
