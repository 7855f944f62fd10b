use crate::policy::check::body::{Body, Typed};
use crate::policy::check::types::{along, comparable};
use crate::policy::model::{Base, ClassKind, ExprKind, Type};

impl Body<'_, '_> {
    /// Two sides that are held against each other: where a record meets something else, its short field is meant
    /// (semantics 7.5).
    pub(super) fn meet(&mut self, left: Typed, right: Typed) -> (Typed, Typed) {
        if let Some(left) = self.shortened(left, right.ty.base) {
            return (left, right);
        }
        let right = self.shortened(right, left.ty.base).unwrap_or(right);
        (left, right)
    }

    /// The short field of records, where that is asked for and not the records themselves.
    pub(super) fn shortened(&mut self, checked: Typed, asked: Base) -> Option<Typed> {
        let policy = &self.checker.policy;
        let Base::Thing(class) = checked.ty.base else { return None };
        let ClassKind::Record { short: Some(field), .. } = policy.class(class).kind else { return None };
        let short = policy.field(field).ty;
        if comparable(policy, checked.ty.base, asked) || !comparable(policy, short.base, asked) {
            return None;
        }
        let ty = Type { base: short.base, many: along(checked.ty.many, short.many) };
        let text = policy.texts.get(&checked.id).cloned();
        let short = self.push(policy.expr(checked.id).span, ty, ExprKind::Field { base: checked.id, field })?;
        // Nobody wrote the field: it reads like the record.
        if let Some(text) = text {
            self.checker.policy.texts.insert(short.id, text);
        }
        Some(short)
    }
}
