//! The things of a class by what a field of theirs holds.

use std::sync::Arc;

use super::Evaluator;
use super::by_value::{ByValue, Putting};
use crate::organisation::{Bound, CellState, Fact, Facts, PeriodId, State, Stored, Term};
use crate::policy::model::{FieldId, Many, Origin};
use crate::value::{ThingId, Value};

/// The things of a class by what a field of theirs ever held.
///
/// It only narrows a search: every candidate is still asked, so that moments and missing values need no care here.
#[derive(Debug)]
pub(super) struct Index {
    by_value: ByValue<ThingId>,
    /// Things that may hold anything.
    unknown: Vec<ThingId>,
    /// Things in which nothing is written: they may hold anything, too, but nothing is given there.
    unwritten: Vec<ThingId>,
}

impl Evaluator<'_> {
    pub(super) fn index(&mut self, entry: (State, FieldId)) -> Arc<Index> {
        if let Some(index) = self.indexes.get(&entry) {
            return Arc::clone(index);
        }
        let find = || Index::new(self.policy, self.facts, entry.1, entry.0);
        let index = self.presence.shared.indexes.or_find(entry, find);
        self.indexes.insert(entry, Arc::clone(&index));
        index
    }
}

impl Index {
    /// The things whose field ever held a value.
    pub(super) fn holding(&self, value: Value) -> &[ThingId] {
        self.by_value.get(value)
    }

    /// The things whose field may hold any value; where it is asked, too, that something is given there, those in which
    /// nothing is written cannot.
    pub(super) fn open(&self, given: bool) -> impl Iterator<Item = ThingId> {
        let unwritten = self.unwritten.iter().filter(move |_| !given);
        self.unknown.iter().chain(unwritten).copied()
    }

    fn new(policy: &crate::policy::model::Policy, facts: &Facts, field: FieldId, state: State) -> Self {
        let (mut by_value, mut unknown, mut unwritten) = (Putting::default(), Vec::new(), Vec::new());
        let declared = policy.field(field);
        // Outside of its versions a required field is not written.
        let lapses = declared.dated && declared.ty.many == Many::One;
        for thing in &facts.extent_in(declared.class, state).things {
            let Some(cell) = facts.cell(policy, *thing, field) else { continue };
            let own = facts.thing(*thing);
            let none = declared.origin == Origin::ElseNone && !own.damaged;
            // A first day is that of what holds the record.
            let first_day = || policy.class(own.class).period.is_some_and(|(from, _)| from == field);
            if cell.state == CellState::Absent && cell.count == 0 && !none && !own.damaged && !first_day() {
                unwritten.push(*thing);
                continue;
            }
            let lapses = lapses && facts.facts(cell).iter().all(|fact| fact.period != PeriodId::default());
            let open = match cell.state {
                CellState::Lacking | CellState::Unread => true,
                CellState::Absent => !none,
                CellState::Written => false,
            };
            let vague = |fact: &Fact| matches!(fact.stored, Stored::Thing(of) if !facts.is_told_apart(of));
            // A value that only may be so is not known, and may be any.
            let may_be = |fact: &Fact| match fact.stored {
                Stored::Thing(of) => is_unread(facts, fact.period) || is_unread(facts, facts.thing(of).period),
                _ => is_unread(facts, fact.period),
            };
            let may_be = |fact: &Fact| declared.ty.many != Many::Several && may_be(fact);
            if lapses || open || facts.facts(cell).iter().any(|fact| vague(fact) || may_be(fact)) {
                unknown.push(*thing);
            }
            for fact in facts.facts(cell) {
                by_value.put(facts.identity_of(facts.value(fact)), *thing);
            }
        }
        Self { by_value: by_value.done(), unknown, unwritten }
    }
}

/// Whether an end of a period could not be read.
fn is_unread(facts: &Facts, period: PeriodId) -> bool {
    let Term { from, to } = facts.period(period);
    period != PeriodId::default() && [from, to].contains(&Bound::Unread)
}
