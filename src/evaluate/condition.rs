use super::evaluator::bind;
use super::{Evaluator, Frame, Moment, Truth, Val};
use crate::organisation::Stored;
use crate::policy::model::{ClassId, Comparison, ExprId, ExprKind, Slot};
use crate::value::Value;

/// A condition on a variable that is bound to one member after the other.
///
/// Most compare a field of the member with what does not hang on it: that is read once for all of them.
#[derive(Clone, Copy, Debug)]
pub(super) enum Condition {
    /// There is none.
    Always,
    /// A field of the member, which things of a class have in a cell of theirs, compares so with a value.
    Field { class: ClassId, slot: u16, op: Comparison, with: Stored, whole: ExprId },
    /// Anything else.
    Whole(ExprId),
}

impl Evaluator<'_> {
    /// A condition, to be asked of the members that a variable will be bound to.
    pub(super) fn condition(
        &self,
        condition: Option<ExprId>,
        member: Slot,
        frame: &Frame,
        moment: Moment,
    ) -> Condition {
        let Some(whole) = condition else { return Condition::Always };
        let ExprKind::Compare(op, left, right) = self.policy.expr(whole).kind else { return Condition::Whole(whole) };
        let turned = matches!(op, Comparison::Equal | Comparison::NotEqual).then_some((right, left));
        let found = std::iter::once((left, right)).chain(turned).find_map(|(one, other)| {
            let field = self.field_of(one, member).filter(|_| !self.mentions(other, member))?;
            let class = self.policy.field(field).class;
            let slot = (*self.policy.class(class).cells.get(field.0 as usize)?)?;
            let with = self.quick(other, frame, moment)?;
            Some(Condition::Field { class, slot, op, with, whole })
        });
        found.unwrap_or(Condition::Whole(whole))
    }

    /// Whether a member meets a condition. The variable is bound to it only where that is not seen at once.
    pub(super) fn meets(
        &mut self,
        condition: Condition,
        (slot, member): (Slot, &Val),
        frame: &mut Frame,
        moment: Moment,
    ) -> Truth {
        let whole = match condition {
            Condition::Always => return Truth::True,
            Condition::Whole(whole) => whole,
            Condition::Field { class, slot, op, with, whole } => {
                let held = self.held_in(class, slot, member, moment);
                if let Some(truth) = held.and_then(|held| self.quickly(op, held, with)) {
                    return truth;
                }
                whole
            }
        };
        bind(frame, slot, member.clone());
        self.truth(whole, frame, moment)
    }

    /// What a cell of a member holds, where it is a thing of just that class and the cell has one value in force.
    fn held_in(&self, class: ClassId, slot: u16, member: &Val, moment: Moment) -> Option<Stored> {
        let Val::Known(Value::Thing(thing)) = member else { return None };
        let thing = self.facts.thing(*thing);
        if thing.class == class { self.quick_single(thing.cells.at(slot)?, moment) } else { None }
    }
}
