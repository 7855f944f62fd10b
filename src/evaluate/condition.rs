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
    Field { class: ClassId, slot: u16, compared: Compared },
    /// Something else of the member does.
    Of { what: ExprId, compared: Compared },
    /// Anything else.
    Whole(ExprId),
}

/// With what something of each member is compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Compared {
    op: Comparison,
    with: Stored,
    whole: ExprId,
    /// Whether that is the whole condition, and not one of several that all have to be fulfilled.
    alone: bool,
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
        let compared = |part: ExprId, alone: bool| {
            let ExprKind::Compare(op, left, right) = self.policy.expr(part).kind else { return None };
            let turned = matches!(op, Comparison::Equal | Comparison::NotEqual).then_some((right, left));
            std::iter::once((left, right)).chain(turned).find_map(|(one, other)| {
                if !self.hangs_on(one, member) || self.mentions(other, member) {
                    return None;
                }
                let compared = Compared { op, with: self.quick(other, frame, moment)?, whole, alone };
                Some(self.of_field(one, member, compared).unwrap_or(Condition::Of { what: one, compared }))
            })
        };
        let found = match &self.policy.expr(whole).kind {
            // What one of them excludes is excluded, whatever the others say; but it is noted which calls those make that are
            // taken not to be known.
            ExprKind::And(_) if self.supposed.is_some() => None,
            ExprKind::And(parts) => parts.iter().find_map(|part| compared(*part, false)),
            _ => compared(whole, true),
        };
        found.unwrap_or(Condition::Whole(whole))
    }

    /// The comparison of a field that the member itself has.
    fn of_field(&self, id: ExprId, member: Slot, compared: Compared) -> Option<Condition> {
        let field = self.field_of(id, member)?;
        let class = self.policy.field(field).class;
        let slot = (*self.policy.class(class).cells.get(field.0 as usize)?)?;
        Some(Condition::Field { class, slot, compared })
    }

    /// Whether a member meets a condition. The variable is bound to it only where that is not seen at once.
    pub(super) fn meets(
        &mut self,
        condition: Condition,
        (slot, member): (Slot, &Val),
        frame: &mut Frame,
        moment: Moment,
    ) -> Truth {
        let (whole, seen) = match condition {
            Condition::Always => return Truth::True,
            Condition::Whole(whole) => {
                bind(frame, slot, member.clone());
                (whole, None)
            }
            Condition::Field { class, slot: cell, compared } => {
                let held = self.held_in(class, cell, member, moment);
                let seen = held.and_then(|held| self.compared(compared, held));
                if seen.is_none() {
                    bind(frame, slot, member.clone());
                }
                (compared.whole, seen)
            }
            Condition::Of { what, compared } => {
                bind(frame, slot, member.clone());
                let held = self.quick(what, frame, moment);
                (compared.whole, held.and_then(|held| self.compared(compared, held)))
            }
        };
        seen.unwrap_or_else(|| self.truth(whole, frame, moment))
    }

    /// What a comparison says of a condition, where that is enough.
    fn compared(&self, Compared { op, with, alone, .. }: Compared, held: Stored) -> Option<Truth> {
        self.quickly(op, held, with).filter(|truth| alone || *truth == Truth::False)
    }

    /// What a cell of a member holds, where it is a thing of just that class and the cell has one value in force.
    fn held_in(&self, class: ClassId, slot: u16, member: &Val, moment: Moment) -> Option<Stored> {
        let Val::Known(Value::Thing(thing)) = member else { return None };
        let thing = self.facts.thing(*thing);
        if thing.class == class { self.quick_single(thing.cells.at(slot)?, moment) } else { None }
    }
}
