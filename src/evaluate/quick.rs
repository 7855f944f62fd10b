use std::cmp::Ordering;

use super::{Evaluator, Frame, Moment, Truth, Val};
use crate::organisation::Stored;
use crate::policy::model::{Comparison, ExprId, ExprKind, FieldId, Many};
use crate::value::ThingId;

/// What most expressions for one value come to: a variable, or a path over fields with one value in force. It is read
/// here without care for anything else; what needs care gives nothing here and is read in full.
impl Evaluator<'_> {
    /// The value of an expression, where that is quickly found.
    pub(super) fn quick(&self, id: ExprId, frame: &Frame, moment: Moment) -> Option<Stored> {
        let expr = self.policy.expr(id);
        match expr.kind {
            ExprKind::Variable(slot) => match frame.get(slot.0 as usize)? {
                Val::Known(value) => Stored::small(*value),
                _ => None,
            },
            ExprKind::Value(value) => Stored::small(value),
            ExprKind::Today => Some(Stored::Date(moment.date)),
            ExprKind::Known(class, at) => self.known_thing(class, at, moment).known().and_then(Stored::small),
            ExprKind::Field { base, field } if expr.ty.many != Many::Several => {
                match self.quick(base, frame, moment)? {
                    Stored::Thing(thing) => self.quick_field(thing, field, moment),
                    _ => None,
                }
            }
            ExprKind::Call { define, ref args } => match args.as_slice() {
                [arg] => self.known_of_one(define, self.quick(*arg, frame, moment)?, moment),
                _ => None,
            },
            _ => None,
        }
    }

    /// What a field for one value holds, where one is written and certainly in force.
    pub(super) fn quick_field(&self, thing: ThingId, field: FieldId, moment: Moment) -> Option<Stored> {
        self.quick_cell(thing, field, moment).map(|(_, stored)| stored)
    }

    /// The same, with the number of the cell.
    pub(super) fn quick_cell(&self, thing: ThingId, field: FieldId, moment: Moment) -> Option<(usize, Stored)> {
        let cell = self.facts.cell_number(self.policy, thing, field)?;
        Some((cell, self.quick_single(cell, moment)?))
    }

    /// What a cell holds, where that is one value that is certainly in force: looked up at the moment at which most is
    /// asked, and at all others seen where it is in force on every day.
    pub(super) fn quick_single(&self, cell: usize, moment: Moment) -> Option<Stored> {
        if self.presence.is_at(moment) {
            self.presence.of_cell(self.facts, cell)
        } else {
            self.facts.single_always(cell)
        }
    }

    /// Whether two values compare so, where that takes no arithmetic and no look into records.
    pub(super) fn quickly(&self, op: Comparison, left: Stored, right: Stored) -> Option<Truth> {
        let order = match (left, right) {
            (Stored::Date(left), Stored::Date(right)) => left.cmp(&right),
            _ if !matches!(op, Comparison::Equal | Comparison::NotEqual) => return None,
            (Stored::Thing(left), Stored::Thing(right)) => {
                let same = left == right;
                // A record is the same as another one that says the same.
                if !same && self.facts.thing(left).holder.is_some() {
                    return None;
                }
                equal(same || self.facts.are_twins(left, right)?)
            }
            (Stored::Text(left), Stored::Text(right)) => equal(left == right),
            (Stored::YesNo(left), Stored::YesNo(right)) => equal(left == right),
            (Stored::Enum(..), Stored::Enum(..)) => equal(left == right),
            _ => return None,
        };
        Some(Truth::from(match op {
            Comparison::Equal => order.is_eq(),
            Comparison::NotEqual => order.is_ne(),
            Comparison::Less => order.is_lt(),
            Comparison::LessEqual => order.is_le(),
            Comparison::Greater => order.is_gt(),
            Comparison::GreaterEqual => order.is_ge(),
        }))
    }
}

fn equal(same: bool) -> Ordering {
    if same { Ordering::Equal } else { Ordering::Less }
}
