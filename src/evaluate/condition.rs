use super::{Evaluator, Frame, Moment, Truth, Val};
use crate::organisation::Stored;
use crate::policy::model::{Comparison, ExprId, ExprKind, FieldId, Slot};
use crate::value::Value;

/// A condition on a variable that is bound to one member after the other.
///
/// Most compare a field of the member with what does not hang on it: that is read once for all of them.
#[derive(Clone, Copy, Debug)]
pub(super) enum Condition {
    /// There is none.
    Always,
    /// A field of the member compares so with a value.
    Field { field: FieldId, op: Comparison, with: Stored, whole: ExprId },
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
            Some(Condition::Field { field, op, with: self.quick(other, frame, moment)?, whole })
        });
        found.unwrap_or(Condition::Whole(whole))
    }

    /// Whether the member to which the variable is bound meets a condition.
    pub(super) fn meets(&mut self, condition: Condition, member: &Val, frame: &mut Frame, moment: Moment) -> Truth {
        match condition {
            Condition::Always => Truth::True,
            Condition::Whole(whole) => self.truth(whole, frame, moment),
            Condition::Field { field, op, with, whole } => {
                let quick = match member {
                    Val::Known(Value::Thing(thing)) => self.quick_field(*thing, field, moment),
                    _ => None,
                };
                let truth = quick.and_then(|held| self.quickly(op, held, with, moment));
                truth.unwrap_or_else(|| self.truth(whole, frame, moment))
            }
        }
    }
}
