use std::mem::discriminant;

use super::NewName;
use crate::organisation::read::FORMERLY;
use crate::organisation::{Cell, Facts, Setting};
use crate::policy::model::{ClassId, ClassKind, FieldId, Policy};
use crate::value::{Symbol, ThingId, Value};

/// Whether facts are the same but for the id of one entity, and what is written of its former ids.
pub fn same(policy: &Policy, before: &Facts, after: &Facts, name: NewName<'_>) -> bool {
    let both = Both { policy, before, after, name };
    both.things() && both.registers() && before.missing == after.missing && both.parameters()
}

struct Both<'a> {
    policy: &'a Policy,
    before: &'a Facts,
    after: &'a Facts,
    name: NewName<'a>,
}

impl Both<'_> {
    fn things(&self) -> bool {
        let count = self.before.things.len();
        count == self.after.things.len() && (0..).take(count).map(ThingId).all(|thing| self.thing(thing))
    }

    fn thing(&self, id: ThingId) -> bool {
        let (one, other) = (self.before.thing(id), self.after.thing(id));
        let known = |facts: &Facts, name: &str| {
            let symbol = facts.symbols.get(name)?;
            facts.ids.get(&(one.class, symbol)).copied()
        };
        let led =
            id != self.name.thing || [self.name.old, self.name.new].iter().all(|it| known(self.after, it) == Some(id));
        led && one.class == other.class
            && one.holder == other.holder
            && one.ordinal == other.ordinal
            && one.told == other.told
            && one.damaged == other.damaged
            && one.contested == other.contested
            && self.before.period(one.period) == self.after.period(other.period)
            && self.is_named(id, one.class, one.id, other.id)
            && self.policy.class(one.class).fields.iter().all(|field| self.cell(id, *field))
    }

    /// Whether a thing has its name still: the entity its new one, a record one that follows from its key.
    fn is_named(&self, id: ThingId, class: ClassId, one: Symbol, other: Symbol) -> bool {
        let (one, other) = (self.before.symbols.text(one), self.after.symbols.text(other));
        let is_record = matches!(self.policy.class(class).kind, ClassKind::Record { .. });
        let renamed = super::composed(one) == super::composed(self.name.old)
            && super::composed(other) == super::composed(self.name.new);
        if id == self.name.thing { renamed } else { one == other || is_record && renamed }
    }

    fn cell(&self, id: ThingId, field: FieldId) -> bool {
        let former = id == self.name.thing && &*self.policy.field(field).name == FORMERLY;
        match (self.before.cell(self.policy, id, field), self.after.cell(self.policy, id, field)) {
            _ if former => true,
            (None, None) => true,
            (Some(one), Some(other)) => one.state == other.state && self.values(one, other),
            _ => false,
        }
    }

    fn values(&self, one: &Cell, other: &Cell) -> bool {
        let (one, other) = (self.before.facts(one), self.after.facts(other));
        one.len() == other.len()
            && one.iter().zip(other).all(|(one, other)| {
                self.before.period(one.period) == self.after.period(other.period)
                    && self.value(self.before.value(one), self.after.value(other))
            })
    }

    fn value(&self, one: Value, other: Value) -> bool {
        let text = |one, other| self.before.symbols.text(one) == self.after.symbols.text(other);
        match (one, other) {
            (Value::Text(one), Value::Text(other)) => text(one, other),
            (Value::Money(one, of), Value::Money(other, as_well)) => one == other && text(of, as_well),
            (one, other) => one == other,
        }
    }

    fn registers(&self) -> bool {
        let extents = self.before.extents.iter().zip(&self.after.extents);
        let mut same = extents.map(|(one, other)| {
            let (mut one_things, mut other_things) = (one.things.clone(), other.things.clone());
            one_things.sort_unstable();
            other_things.sort_unstable();
            one_things == other_things && discriminant(&one.register) == discriminant(&other.register)
        });
        self.before.extents.len() == self.after.extents.len() && same.all(|same| same)
    }

    fn parameters(&self) -> bool {
        let pairs = self.before.parameters.iter().zip(&self.after.parameters);
        self.before.parameters.len() == self.after.parameters.len()
            && pairs.into_iter().all(|(one, other)| match (one, other) {
                (Setting::Value(one), Setting::Value(other)) => self.value(*one, *other),
                (Setting::Unread(_), Setting::Unread(_)) => true,
                _ => false,
            })
    }
}
