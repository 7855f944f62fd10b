use super::{Evaluator, Moment, Truth};
use crate::organisation::{Bound, Facts, PeriodId, Term};
use crate::value::{Date, ThingId};

impl Evaluator<'_> {
    /// Whether a thing exists at a moment (semantics 3.2, 3.3).
    pub fn exists(&self, thing: ThingId, moment: Moment) -> Truth {
        if self.presence.is_at(moment) {
            return self.presence.of_thing(thing);
        }
        let facts = self.facts;
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
