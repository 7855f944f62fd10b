use rustc_hash::{FxHashMap, FxHashSet};

use super::read::FORMERLY;
use super::{Cell, CellState, Facts, Register, State};
use crate::policy::model::{FieldId, Policy};
use crate::value::{Symbol, ThingId, Value};

/// Which entities are the same as they were and as they are (semantics 16.2).
#[derive(Clone, Debug, Default)]
pub(super) struct Twins {
    /// Each beside the other, both ways.
    of: FxHashMap<ThingId, ThingId>,
    /// Entities without a partner of which former ids could not be read.
    vague: FxHashSet<ThingId>,
}

/// The same thing in the other state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twin {
    /// This one.
    One(ThingId),
    /// It is not there.
    None,
    /// It may be there.
    Unknown,
}

impl Facts {
    /// An entity in the other state (semantics 16.4).
    pub fn twin(&self, thing: ThingId) -> Twin {
        let Some(former) = &self.former else { return Twin::Unknown };
        if let Some(twin) = former.twins.of.get(&thing) {
            return Twin::One(*twin);
        }
        let other = self.state_of(thing).other();
        let class = self.thing(thing).class;
        let may_be = |of: &ThingId| self.thing(*of).class == class && !former.twins.of.contains_key(of);
        let others = &self.extent_in(class, other).things;
        let vague = |of: &ThingId| former.twins.vague.contains(of);
        let may_be_one =
            !former.twins.vague.is_empty() && others.iter().any(|of| may_be(of) && (vague(of) || vague(&thing)));
        if may_be_one || self.extent_in(class, other).own != Register::Kept { Twin::Unknown } else { Twin::None }
    }

    /// Whether two entities of different states are the same one; nothing where that is not known.
    pub fn are_twins(&self, one: ThingId, other: ThingId) -> Option<bool> {
        let Some(former) = &self.former else { return Some(false) };
        let of = |thing: ThingId| former.twins.of.get(&thing).copied();
        if self.state_of(one) == self.state_of(other) || self.thing(one).class != self.thing(other).class {
            return Some(false);
        }
        match (of(one), of(other)) {
            (None, None) if [one, other].iter().any(|it| former.twins.vague.contains(it)) => None,
            (twin, _) => Some(twin == Some(other)),
        }
    }

    /// A thing in each state in which it is known to be.
    pub fn both_states(&self, thing: ThingId) -> Vec<ThingId> {
        let twin = self.former.as_ref().and_then(|former| former.twins.of.get(&thing).copied());
        std::iter::once(thing).chain(twin).collect()
    }

    /// A thing as it is in a state.
    pub fn in_state(&self, thing: ThingId, state: State) -> Twin {
        if self.state_of(thing) == state { Twin::One(thing) } else { self.twin(thing) }
    }

    /// The same of a value: whatever is equal to it in either state has this one.
    pub fn identity_of(&self, value: Value) -> Value {
        match value {
            Value::Thing(thing) => Value::Thing(self.identity(thing)),
            other => other,
        }
    }

    /// The one thing that stands for a thing in both states.
    pub fn identity(&self, thing: ThingId) -> ThingId {
        match &self.former {
            Some(former) if thing >= former.first => former.twins.of.get(&thing).copied().unwrap_or(thing),
            _ => thing,
        }
    }

    /// Whether it is known of each thing of the other state whether it is the same.
    pub fn is_told_apart(&self, thing: ThingId) -> bool {
        self.former.as_ref().is_none_or(|former| !former.twins.vague.contains(&thing))
    }

    /// The same of all things.
    pub fn tells_all_apart(&self) -> bool {
        self.former.as_ref().is_none_or(|former| former.twins.vague.is_empty())
    }

    /// The entities of a class without a partner of which former ids could not be read, in both states; sorted.
    pub fn vague(&self, like: ThingId) -> Vec<ThingId> {
        let Some(former) = &self.former else { return Vec::new() };
        let class = self.thing(like).class;
        let mut vague: Vec<ThingId> =
            former.twins.vague.iter().copied().filter(|thing| self.thing(*thing).class == class).collect();
        vague.sort_unstable();
        vague
    }

    /// The field of an entity that names its former ids.
    pub fn formerly(&self, policy: &Policy, thing: ThingId) -> Option<FieldId> {
        let fields = &policy.class(self.thing(thing).class).fields;
        fields.iter().copied().find(|field| &*policy.field(*field).name == FORMERLY)
    }
}

impl Twins {
    /// Finds the partners of two states that stand beside each other.
    pub(super) fn new(policy: &Policy, facts: &Facts) -> Self {
        let mut twins = Self::default();
        let Some(former) = &facts.former else { return twins };
        let all = || (0..number(facts.present())).map(ThingId).filter(|thing| facts.thing(*thing).holder.is_none());
        let was = |thing: ThingId, id: Symbol| former.ids.get(&(facts.thing(thing).class, id)).copied();
        // What bears the id itself goes before what once bore it.
        let bears = |thing: ThingId, id: Symbol| facts.thing(thing).id == id;
        for thing in all() {
            let id = facts.thing(thing).id;
            let twin = was(thing, id).filter(|twin| bears(*twin, id));
            twins.pair(thing, twin);
        }
        for thing in all() {
            for id in former_ids(policy, facts, thing) {
                twins.pair(thing, was(thing, id).filter(|twin| bears(*twin, id)));
            }
        }
        for thing in all() {
            twins.pair(thing, was(thing, facts.thing(thing).id));
        }
        let entities = (0..number(facts.things.len())).map(ThingId).filter(|it| facts.thing(*it).holder.is_none());
        let vague = entities.filter(|thing| !twins.of.contains_key(thing) && is_vague(policy, facts, *thing));
        twins.vague = vague.collect();
        twins
    }

    fn pair(&mut self, thing: ThingId, twin: Option<ThingId>) {
        let Some(twin) = twin.filter(|twin| !self.of.contains_key(twin) && !self.of.contains_key(&thing)) else {
            return;
        };
        self.of.insert(thing, twin);
        self.of.insert(twin, thing);
    }
}

/// The ids that an entity had, in the order in which they are written.
fn former_ids(policy: &Policy, facts: &Facts, thing: ThingId) -> Vec<Symbol> {
    let cell = facts.formerly(policy, thing).and_then(|field| facts.cell(policy, thing, field));
    let values = cell.map_or(&[][..], |cell| facts.facts(cell)).iter().map(|fact| facts.value(fact));
    let text = |value| match value {
        Value::Text(id) => Some(id),
        _ => None,
    };
    values.filter_map(text).collect()
}

/// Whether an entity may have had ids that are not known.
fn is_vague(policy: &Policy, facts: &Facts, thing: ThingId) -> bool {
    let cell = facts.formerly(policy, thing).and_then(|field| facts.cell(policy, thing, field));
    let unread = |cell: &Cell| match cell.state {
        CellState::Unread | CellState::Lacking => true,
        CellState::Absent => facts.thing(thing).damaged,
        CellState::Written => false,
    };
    cell.is_some_and(unread)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
