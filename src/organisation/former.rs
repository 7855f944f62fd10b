use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::twin::Twins;
use super::{Cells, Extent, Fact, Facts, Inverse, PeriodId, Stored, Thing};
use crate::policy::model::{ClassId, FieldId, Policy};
use crate::value::{Symbol, ThingId};

/// A state of the organisation that a run looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// As it is.
    #[default]
    Now,
    /// As it was, where a run compares (semantics 16).
    Before,
}

impl State {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Now => Self::Before,
            Self::Before => Self::Now,
        }
    }
}

/// What is written of an organisation as it was, beside what is written of it as it is.
///
/// Its things stand behind those that are, and its cells and facts too, so that a thing tells by itself of which state it
/// is and all that reads one reads both. What belongs to no thing is here.
#[derive(Clone, Debug)]
pub struct Former {
    /// The first thing that was: the organisation itself.
    pub(super) first: ThingId,
    /// The first fact that was.
    first_fact: u32,
    /// As [`Facts::extents`].
    pub(super) extents: Vec<Extent>,
    /// As [`Facts::inverses`].
    pub(super) inverses: FxHashMap<FieldId, Inverse>,
    /// As [`Facts::ids`].
    pub(super) ids: Arc<FxHashMap<(ClassId, Symbol), ThingId>>,
    /// Which things are the same in both states.
    pub(super) twins: Twins,
}

impl Facts {
    /// Adds what is written of the organisation as it was, which was read with the texts of this one.
    #[must_use]
    pub fn beside(mut self, policy: &Policy, former: Self) -> Self {
        let shift = Shift {
            things: number(self.things.len()),
            cells: number(self.cells.len()),
            facts: number(self.facts.len()),
            wide: number(self.wide.len()),
            periods: number(self.periods.len()),
        };
        self.symbols = former.symbols;
        self.things.extend(former.things.iter().map(|thing| shift.thing(thing)));
        self.cells.append(former.cells, |cell| cell.first += shift.facts);
        self.facts.append(former.facts, |fact| *fact = shift.fact(*fact));
        self.wide.extend(former.wide);
        self.periods.extend(former.periods);
        self.repeating.extend(former.repeating);
        let of_field = |((thing, field), place)| ((shift.id(thing), field), place);
        self.blanks.extend(former.blanks.into_iter().map(of_field));
        self.damage.extend(former.damage.into_iter().map(|(thing, place)| (shift.id(thing), place)));
        self.hidden.extend(former.hidden);
        self.aside.extend(former.aside);
        let ids = former.ids.iter().map(|(key, thing)| (*key, shift.id(*thing)));
        let former = Former {
            first: ThingId(shift.things),
            first_fact: shift.facts,
            extents: former.extents.into_iter().map(|extent| shift.extent(extent)).collect(),
            inverses: former.inverses.into_iter().map(|(field, inverse)| (field, shift.inverse(inverse))).collect(),
            ids: Arc::new(ids.collect()),
            twins: Twins::default(),
        };
        self.former = Some(Box::new(former));
        let twins = Twins::new(policy, &self);
        if let Some(former) = &mut self.former {
            former.twins = twins;
        }
        self
    }

    /// The state to which a thing belongs.
    pub fn state_of(&self, thing: ThingId) -> State {
        match &self.former {
            Some(former) if thing >= former.first => State::Before,
            _ => State::Now,
        }
    }

    /// The state to which a fact belongs, by its number.
    pub fn state_of_fact(&self, fact: u32) -> State {
        match &self.former {
            Some(former) if fact >= former.first_fact => State::Before,
            _ => State::Now,
        }
    }

    /// What belongs to no thing of a state that has it apart.
    fn apart(&self, state: State) -> Option<&Former> {
        self.former.as_deref().filter(|_| state == State::Before)
    }

    /// The things of a class in a state.
    #[expect(clippy::indexing_slicing, reason = "there is one extent for each class of the policy in each state")]
    pub fn extent_in(&self, class: ClassId, state: State) -> &Extent {
        match self.apart(state) {
            Some(former) => &former.extents[class.0 as usize],
            None => self.extent(class),
        }
    }

    /// Who points where by a field in a state.
    pub(super) fn inverse_in(&self, field: FieldId, state: State) -> Option<&Inverse> {
        self.apart(state).map_or(&self.inverses, |former| &former.inverses).get(&field)
    }

    /// The entity of a class with an id in a state.
    pub fn named(&self, class: ClassId, id: Symbol, state: State) -> Option<ThingId> {
        self.apart(state).map_or(&self.ids, |former| &former.ids).get(&(class, id)).copied()
    }

    /// The states that there are.
    pub fn states(&self) -> &'static [State] {
        if self.has_former() { &[State::Now, State::Before] } else { &[State::Now] }
    }

    /// Whether there is a state to compare with.
    pub fn has_former(&self) -> bool {
        self.former.is_some()
    }

    /// The organisation itself.
    pub fn root(&self, state: State) -> ThingId {
        self.apart(state).map_or(ThingId(0), |former| former.first)
    }

    /// How many things there are of the organisation as it is.
    pub fn present(&self) -> usize {
        self.former.as_ref().map_or(self.things.len(), |former| former.first.0 as usize)
    }
}

/// By how much the numbers of a state grow that stands behind another one.
struct Shift {
    things: u32,
    cells: u32,
    facts: u32,
    wide: u32,
    periods: u32,
}

impl Shift {
    fn id(&self, id: ThingId) -> ThingId {
        ThingId(id.0 + self.things)
    }

    fn thing(&self, thing: &Thing) -> Thing {
        Thing {
            holder: thing.holder.map(|(holder, field)| (self.id(holder), field)),
            period: self.period(thing.period),
            cells: Cells::new(thing.cells.first + self.cells, thing.cells.mask()),
            ..*thing
        }
    }

    /// The period that is always keeps its number, by which it is known.
    fn period(&self, period: PeriodId) -> PeriodId {
        if period == PeriodId::default() { period } else { PeriodId(period.0 + self.periods) }
    }

    fn fact(&self, fact: Fact) -> Fact {
        let stored = match fact.stored {
            Stored::Thing(thing) => Stored::Thing(self.id(thing)),
            Stored::Wide(at) => Stored::Wide(at + self.wide),
            other => other,
        };
        Fact { stored, period: self.period(fact.period), ..fact }
    }

    fn extent(&self, extent: Extent) -> Extent {
        Extent { things: extent.things.into_iter().map(|thing| self.id(thing)).collect(), ..extent }
    }

    fn inverse(&self, inverse: Inverse) -> Inverse {
        Inverse {
            first: inverse.first + self.things,
            offsets: inverse.offsets,
            pointers: inverse.pointers.into_iter().map(|(thing, fact)| (self.id(thing), fact + self.facts)).collect(),
            unknown: inverse.unknown.into_iter().map(|thing| self.id(thing)).collect(),
            lapsing: inverse.lapsing.into_iter().map(|thing| self.id(thing)).collect(),
        }
    }
}

/// A number that fits: all sources together hold 2 GiB.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
