use std::cmp::Ordering;

use super::arithmetic::{order, ordered};
use super::{Evaluator, Frame, Members, Moment, Truth, Val};
use crate::organisation::Twin;
use crate::policy::model::{ClassKind, Comparison, ExprId, ExprKind, FieldId, Many, Origin};
use crate::value::{ThingId, Value};

impl Evaluator<'_> {
    /// Whether two values compare so (semantics 5.2, 5.3).
    pub(super) fn compare(
        &mut self,
        op: Comparison,
        left: ExprId,
        right: ExprId,
        frame: &mut Frame,
        moment: Moment,
    ) -> Truth {
        let (one, other) = (self.quick(left, frame, moment), self.quick(right, frame, moment));
        if let (Some(one), Some(other)) = (one, other)
            && let Some(truth) = self.quickly(op, one, other)
        {
            return truth;
        }
        let facts = self.facts;
        let left = one.map_or_else(|| self.value(left, frame, moment), |one| Val::Known(facts.read(one)));
        let right = other.map_or_else(|| self.value(right, frame, moment), |other| Val::Known(facts.read(other)));
        self.compare_values(op, &left, &right, moment)
    }

    /// Whether two values compare so.
    pub(super) fn compare_values(&self, op: Comparison, left: &Val, right: &Val, moment: Moment) -> Truth {
        match op {
            Comparison::Equal => self.equal(left, right, moment),
            Comparison::NotEqual => !self.equal(left, right, moment),
            Comparison::Less => ordered(left, right, Ordering::is_lt),
            Comparison::LessEqual => ordered(left, right, Ordering::is_le),
            Comparison::Greater => ordered(left, right, Ordering::is_gt),
            Comparison::GreaterEqual => ordered(left, right, Ordering::is_ge),
        }
    }

    /// Whether two values are the same (semantics 1.7).
    pub(super) fn equal(&self, left: &Val, right: &Val, moment: Moment) -> Truth {
        match (left, right) {
            (Val::None, _) | (_, Val::None) => Truth::False,
            (Val::Known(left), Val::Known(right)) => self.same(*left, *right, moment),
            _ => ordered(left, right, Ordering::is_eq),
        }
    }

    /// Whether two known values are the same.
    pub(super) fn same(&self, left: Value, right: Value, moment: Moment) -> Truth {
        match (left, right) {
            (Value::Thing(left), Value::Thing(right)) => self.same_thing(left, right, moment),
            (Value::Number(_) | Value::Money(..) | Value::Duration(_), _) => {
                Truth::from(order(left, right).map(Ordering::is_eq))
            }
            _ => Truth::from(left == right),
        }
    }

    /// Entities are the same by identity, records field by field.
    fn same_thing(&self, left: ThingId, right: ThingId, moment: Moment) -> Truth {
        let facts = self.facts;
        if left == right {
            return Truth::True;
        }
        if facts.thing(left).holder.is_none() {
            return Truth::from(facts.are_twins(left, right));
        }
        if facts.is_written_alike(self.policy, left, right) {
            return Truth::True;
        }
        let (one, other) = (facts.thing(left).class, facts.thing(right).class);
        let class = self.policy.class(one);
        if one != other || !matches!(class.kind, ClassKind::Record { .. }) {
            return Truth::False;
        }
        let mut same = Truth::True;
        for field in &class.fields {
            let declared = self.policy.field(*field);
            if matches!(declared.origin, Origin::Container | Origin::Inverse(_)) {
                continue;
            }
            let equal = if declared.ty.many == Many::Several {
                self.same_several(left, right, *field, moment)
            } else {
                let left = self.read_one(&Val::Known(Value::Thing(left)), *field, moment).0;
                let right = self.read_one(&Val::Known(Value::Thing(right)), *field, moment).0;
                self.equal_field(&left, &right, moment)
            };
            same = same.and(equal);
            if same == Truth::False {
                break;
            }
        }
        same
    }

    /// Whether a field for one value says the same in two records: there none is the same as none, and may be the same
    /// as what is not known.
    fn equal_field(&self, left: &Val, right: &Val, moment: Moment) -> Truth {
        match (left, right) {
            (Val::None, Val::None) => Truth::True,
            (Val::None, other) | (other, Val::None) if other.is_open() => Truth::Unknown,
            _ => self.equal(left, right, moment),
        }
    }

    /// Whether a field for several values holds the same in two records, whatever the order.
    fn same_several(&self, left: ThingId, right: ThingId, field: FieldId, moment: Moment) -> Truth {
        let (mut one, mut other) = (Members::default(), Members::default());
        one.open |= self.several_values(left, field, false, moment, &mut one);
        other.open |= self.several_values(right, field, false, moment, &mut other);
        if self.may_repeat(field) {
            self.once(&mut one, moment);
            self.once(&mut other, moment);
        }
        let decided = |members: &Members| !members.open && members.items.iter().all(|member| member.certain);
        if !decided(&one) || !decided(&other) {
            return Truth::Unknown;
        }
        let mut same = Truth::from(one.items.len() == other.items.len());
        // Those of both: one that has no match among the others tells them apart, on whichever side it stands.
        for member in one.items.iter().chain(&other.items) {
            // Records among them may be the same or not: at least so many are the same as this one, at most so many.
            let count = |members: &Members| {
                let equal = members.items.iter().map(|item| self.equal(&item.val, &member.val, moment));
                equal.fold((0, 0), |(least, most), equal| {
                    (least + usize::from(equal.certain()), most + usize::from(equal.possible()))
                })
            };
            let ((least, most), (other_least, other_most)) = (count(&one), count(&other));
            same = same.and(if most < other_least || other_most < least {
                Truth::False
            } else if least == most && other_least == other_most {
                Truth::True
            } else {
                Truth::Unknown
            });
        }
        same
    }

    /// Whether a value is in a set or bag (semantics 6.3).
    pub(super) fn is_in(&mut self, value: ExprId, set: ExprId, frame: &mut Frame, moment: Moment) -> Truth {
        let val = self.value(value, frame, moment);
        if val == Val::None {
            return Truth::False;
        }
        if let (Val::Known(Value::Thing(thing)), ExprKind::Extent(class)) = (&val, &self.policy.expr(set).kind) {
            match self.facts.in_state(*thing, moment.state) {
                Twin::One(thing) => {
                    return Truth::from(self.has_class(thing, *class)).and(self.exists(thing, moment));
                }
                Twin::None if !self.is_open(*class, moment) => return Truth::False,
                Twin::None | Twin::Unknown => {}
            }
        }
        if let Some(set) = self.closed(set, moment) {
            return self.in_closed(&set, &val, moment);
        }
        let members = self.set(set, frame, moment);
        let members = self.alike(members, set, &val, moment);
        self.contains(&members, &val, moment)
    }

    /// Whether a value is among members.
    pub(super) fn contains(&self, members: &Members, val: &Val, moment: Moment) -> Truth {
        let mut found = if members.open { Truth::Unknown } else { Truth::False };
        for member in &members.items {
            let equal = self.equal(&member.val, val, moment);
            found = found.or(if member.certain { equal } else { equal.at_most_unknown() });
            if found == Truth::True {
                break;
            }
        }
        found
    }

    /// Whether a record lies inside another by the containment of its class (semantics 2.8).
    pub(super) fn inside(&mut self, value: ExprId, outer: ExprId, frame: &mut Frame, moment: Moment) -> Truth {
        let val = self.value(value, frame, moment);
        let outer = self.value(outer, frame, moment);
        let (Val::Known(Value::Thing(thing)), Val::Known(Value::Thing(whole))) = (&val, &outer) else {
            return Truth::from((val == Val::None || outer == Val::None).then_some(false));
        };
        let class = self.facts.thing(*whole).class;
        let ClassKind::Record { within, .. } = &self.policy.class(class).kind else { return Truth::False };
        self.inside_from(*thing, *whole, within, moment)
    }

    /// The same from one of the fields on: it is equal in both, or the whole ends before it.
    fn inside_from(&mut self, part: ThingId, whole: ThingId, fields: &[FieldId], moment: Moment) -> Truth {
        let Some((field, rest)) = fields.split_first() else { return Truth::True };
        let [inner, outer] =
            [part, whole].map(|thing| self.read_one(&Val::Known(Value::Thing(thing)), *field, moment).0);
        let inside = self.equal_field(&inner, &outer, moment);
        let inside =
            if inside == Truth::False { inside } else { inside.and(self.inside_from(part, whole, rest, moment)) };
        if inside == Truth::True { inside } else { inside.or(self.ends_before(whole, fields, moment)) }
    }

    /// Whether all of these fields are none.
    fn ends_before(&mut self, whole: ThingId, fields: &[FieldId], moment: Moment) -> Truth {
        let mut ends = Truth::True;
        for field in fields {
            ends = ends.and(match self.read_one(&Val::Known(Value::Thing(whole)), *field, moment).0 {
                Val::None => Truth::True,
                Val::Known(_) | Val::Between(_) => Truth::False,
                Val::Unwritten | Val::Unknown | Val::Undefined => Truth::Unknown,
            });
        }
        ends
    }

    /// Whether something is written (semantics 4.8).
    pub(super) fn given(&mut self, value: ExprId, frame: &mut Frame, moment: Moment) -> Truth {
        match self.value(value, frame, moment) {
            Val::Known(_) | Val::Between(_) => Truth::True,
            Val::None | Val::Unwritten | Val::Undefined => Truth::False,
            Val::Unknown => Truth::Unknown,
        }
    }

    /// Whether a text matches a pattern (semantics 1.8).
    pub(super) fn matches(&mut self, value: ExprId, pattern: u16, frame: &mut Frame, moment: Moment) -> Truth {
        match self.value(value, frame, moment) {
            Val::Known(Value::Text(symbol)) => {
                let text = self.facts.symbols.text(symbol);
                let pattern = self.policy.patterns.get(pattern as usize);
                Truth::from(pattern.map(|pattern| pattern.is_match(text)))
            }
            Val::None => Truth::False,
            _ => Truth::Unknown,
        }
    }
}
