use super::{Evaluator, Moment, Truth};
use crate::organisation::{Bound, Fact, Facts, PeriodId, Term};
use crate::policy::model::FieldId;
use crate::value::{Date, ThingId};

impl Evaluator<'_> {
    /// Whether a thing exists at a moment (semantics 3.2, 3.3).
    pub(super) fn exists(&self, thing: ThingId, moment: Moment) -> Truth {
        if moment == self.presence.moment {
            return self.presence.exists.get(thing.0 as usize).copied().unwrap_or(Truth::False);
        }
        let facts = self.facts(moment);
        let mut exists = Truth::True;
        let mut at = Some(thing);
        while let Some(id) = at {
            let thing = facts.thing(id);
            exists = exists.and(in_force(facts, thing.period, moment.date));
            if exists == Truth::False {
                return exists;
            }
            at = thing.holder.map(|(holder, _)| holder);
        }
        exists
    }
}

/// Whether a period contains a date.
pub(super) fn in_force(facts: &Facts, period: PeriodId, date: Date) -> Truth {
    if period == PeriodId::default() {
        return Truth::True;
    }
    let Term { from, to } = facts.period(period);
    let begun = match from {
        Bound::Open => Truth::True,
        Bound::Day(day) => Truth::from(day <= date),
        Bound::Unread => Truth::Unknown,
    };
    let lasting = match to {
        Bound::Open => Truth::True,
        Bound::Day(day) => Truth::from(date <= day),
        Bound::Unread => Truth::Unknown,
    };
    begun.and(lasting)
}

impl Evaluator<'_> {
    /// Whether a reference in something dated that is in force leads to a thing that does not exist (semantics 3.8).
    pub fn has_lapsed(&self, thing: ThingId, field: FieldId, fact: &Fact, target: ThingId, moment: Moment) -> bool {
        let facts = self.facts(moment);
        let dated = self.policy.field(field).dated || facts.thing(thing).dated;
        let record = facts.thing(target).holder.is_some();
        dated
            && !record
            && in_force(facts, fact.period, moment.date) == Truth::True
            && self.exists(thing, moment) == Truth::True
            && self.exists(target, moment) == Truth::False
    }
}
