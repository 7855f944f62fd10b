use super::read::FORMERLY;
use super::{Bound, Cell, CellState, Fact, Facts, PeriodId, Term};
use crate::policy::model::{FieldId, Policy};
use crate::value::{ThingId, Value};

impl Facts {
    /// Whether what is written of a thing, and not private, differs from what is written of it in the other state (semantics
    /// 16.3); nothing where that is not known.
    pub fn is_changed(&self, policy: &Policy, one: ThingId, other: ThingId) -> Option<bool> {
        let id = Some(self.thing(one).id != self.thing(other).id);
        any([id, Written { facts: self, policy, private: false }.fields_differ(one, other)])
    }

    /// Whether the same is written of two records of different states, though something of it be written nowhere.
    pub fn is_written_alike(&self, policy: &Policy, one: ThingId, other: ThingId) -> bool {
        let written = Written { facts: self, policy, private: true };
        self.state_of(one) != self.state_of(other) && written.thing_differs(one, other) == Some(false)
    }

    /// The fields of which it is not known whether they differ, each of the thing of which it could not be read.
    pub fn undecided_changes(&self, policy: &Policy, one: ThingId, other: ThingId) -> Vec<(ThingId, FieldId)> {
        let written = Written { facts: self, policy, private: false };
        let unread = |thing: ThingId, field: FieldId| {
            let cell = self.cell(policy, thing, field);
            cell.is_some_and(|cell| cell.state == CellState::Unread || written.hides(thing, cell))
        };
        let of_field = |field: FieldId| {
            let own: Vec<(ThingId, FieldId)> =
                [one, other].into_iter().filter(|thing| unread(*thing, field)).map(|thing| (thing, field)).collect();
            if own.is_empty() { vec![(one, field)] } else { own }
        };
        written.fields(one).filter(|field| written.differs(one, other, *field).is_none()).flat_map(of_field).collect()
    }
}

/// Compares what is written of two things.
#[derive(Clone, Copy)]
struct Written<'a> {
    facts: &'a Facts,
    policy: &'a Policy,
    /// Whether what is private counts too.
    private: bool,
}

impl<'a> Written<'a> {
    /// The fields by which a thing is compared: those that a file writes.
    fn fields(self, thing: ThingId) -> impl Iterator<Item = FieldId> + use<'a> {
        let fields = self.policy.class(self.facts.thing(thing).class).fields.iter().copied();
        fields.filter(move |field| {
            let field = self.policy.field(*field);
            let shown = self.private || field.private.is_none();
            shown && field.origin.is_stored() && &*field.name != FORMERLY
        })
    }

    fn fields_differ(self, one: ThingId, other: ThingId) -> Option<bool> {
        any(self.fields(one).map(|field| self.differs(one, other, field)))
    }

    fn differs(self, one: ThingId, other: ThingId, field: FieldId) -> Option<bool> {
        let cell = |thing| self.facts.cell(self.policy, thing, field);
        let (Some(left), Some(right)) = (cell(one), cell(other)) else { return Some(false) };
        let unread = left.state == CellState::Unread || right.state == CellState::Unread;
        if unread || self.hides(one, left) || self.hides(other, right) {
            return None;
        }
        if left.state != right.state || left.count != right.count {
            return Some(true);
        }
        self.values_differ(left, right)
    }

    /// Whether something may be written where nothing was read.
    fn hides(self, thing: ThingId, cell: &Cell) -> bool {
        cell.state == CellState::Absent && self.facts.thing(thing).damaged
    }

    /// Whether a cell has another value than one with as many, in whatever order.
    fn values_differ(self, left: &Cell, right: &Cell) -> Option<bool> {
        let (left, right) = (self.facts.facts(left), self.facts.facts(right));
        let mut others: Vec<&Fact> = right.iter().collect();
        let mut known = Some(false);
        for fact in left {
            match others.iter().position(|other| self.fact_differs(fact, other) == Some(false)) {
                Some(at) => drop(others.swap_remove(at)),
                None => known = None,
            }
        }
        let differ = || self.has_more(left, right) || self.has_more(right, left);
        if known.is_none() && differ() { Some(true) } else { known }
    }

    /// Whether something stands in one list more often than it can in another.
    fn has_more(self, all: &[Fact], others: &[Fact]) -> bool {
        let count = |fact: &Fact, among: &[Fact], so: fn(Option<bool>) -> bool| {
            among.iter().filter(|other| so(self.fact_differs(fact, other))).count()
        };
        let more = |fact: &Fact| {
            count(fact, all, |differs| differs == Some(false)).max(1)
                > count(fact, others, |differs| differs != Some(true))
        };
        all.iter().any(more)
    }

    fn fact_differs(self, one: &Fact, other: &Fact) -> Option<bool> {
        let value = match (self.facts.value(one), self.facts.value(other)) {
            (Value::Thing(one), Value::Thing(other)) => self.thing_differs(one, other),
            (one, other) => Some(one != other),
        };
        any([self.period_differs(one.period, other.period), value])
    }

    /// Whether a field names something else, or holds a record in which something else is written.
    fn thing_differs(self, one: ThingId, other: ThingId) -> Option<bool> {
        if one == other {
            return Some(false);
        }
        let (left, right) = (self.facts.thing(one), self.facts.thing(other));
        match (left.holder, right.holder) {
            (None, None) => self.facts.are_twins(one, other).map(|same| !same),
            (Some(_), Some(_)) if left.class == right.class => self.record_differs(one, other),
            _ => Some(true),
        }
    }

    /// Whether something else is written in a record. A period that ends before it begins tells nothing of its ends,
    /// though each of them was read as a day.
    fn record_differs(self, one: ThingId, other: ThingId) -> Option<bool> {
        let ends = self.policy.class(self.facts.thing(one).class).period;
        let unread = Term { from: Bound::Unread, to: Bound::Unread };
        let believed = [one, other].iter().all(|thing| self.facts.period(self.facts.thing(*thing).period) != unread);
        let is_end = |field: FieldId| ends.is_some_and(|(from, to)| field == from || field == to);
        any(self.fields(one).map(|field| match believed || !is_end(field) {
            true => self.differs(one, other, field),
            false => None,
        }))
    }

    fn period_differs(self, one: PeriodId, other: PeriodId) -> Option<bool> {
        let (one, other): (Term, Term) = (self.facts.period(one), self.facts.period(other));
        let bound = |one, other| match (one, other) {
            (Bound::Unread, _) | (_, Bound::Unread) => None,
            (one, other) => Some(one != other),
        };
        any([bound(one.from, other.from), bound(one.to, other.to)])
    }
}

/// Whether one of several is so; nothing where that is not known.
fn any(all: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = Some(false);
    for one in all {
        match one {
            Some(true) => return Some(true),
            Some(false) => {}
            None => known = None,
        }
    }
    known
}
