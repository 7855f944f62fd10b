//! How to write what is asked for: a value of a type, or what goes together with another.

use super::Checker;
use super::body::{Body, Typed};
use super::types::{comparable, one};
use crate::diagnostic::{Phrase, Text};
use crate::policy::model::{Base, ExprKind, Many, Named, Type};

/// A value of a type as policies write it; of a list or a class, nothing that every policy has.
pub(super) fn literal(base: Base) -> &'static str {
    match base {
        Base::Text => "\"…\"",
        Base::Provision => "\"§ 1\"",
        Base::Number | Base::Whole => "3",
        Base::Share => "60 %",
        Base::Money => "500 000 NOK",
        Base::Date => "2025-07-10",
        Base::Duration => "45 days",
        Base::YesNo => "yes",
        Base::Enum(_) | Base::Thing(_) => "…",
    }
}

impl Checker<'_> {
    /// What to write where a type is asked for.
    pub(super) fn how_to_write(&self, asked: Type) -> Text {
        let words = self.type_words(asked);
        let value = match asked.base {
            _ if asked.many == Many::Several => None,
            Base::Thing(_) => None,
            Base::Enum(id) => {
                let values = self.policy.enums.get(usize::from(id.0)).map_or(&[][..], |of| &of.values);
                values.first().map(|value| &*value.name)
            }
            base => Some(literal(base)),
        };
        match value {
            Some(value) => Text::new(Phrase::WantedHelp).with("example", value).with("asked", words),
            None => Text::new(Phrase::WantedPathHelp).with("asked", words),
        }
    }
}

impl Body<'_, '_> {
    /// What to do about two sides that do not go together.
    pub(super) fn of_one_type(&self, phrase: Phrase, left: Typed, right: Typed) -> Text {
        match phrase {
            Phrase::CannotAdd | Phrase::CannotSubtract
                if left.ty.base == Base::Date && right.ty.base == Base::Number && self.is_written(right) =>
            {
                let number = self.checker.sources.text(self.checker.policy.expr(right.id).span);
                return Text::new(Phrase::DaysHelp).with("number", number);
            }
            Phrase::CannotAdd => return Phrase::CannotAddHelp.into(),
            Phrase::CannotSubtract => return Phrase::CannotSubtractHelp.into(),
            Phrase::CannotMultiply => return Phrase::CannotMultiplyHelp.into(),
            Phrase::CannotDivide => return Phrase::CannotDivideHelp.into(),
            _ => {}
        }
        // A value that is written out is the side to change.
        if self.is_written(right) {
            return self.in_place_of(right, left);
        }
        if self.is_written(left) {
            return self.in_place_of(left, right);
        }
        let path = self.field_like(left, right).or_else(|| self.field_like(right, left));
        match path {
            Some(path) => Text::new(Phrase::FieldOfHelp).with("path", path),
            None => Phrase::SameTypeHelp.into(),
        }
    }

    /// What to write instead of a value, so that it goes together with what stands beside it.
    fn in_place_of(&self, value: Typed, beside: Typed) -> Text {
        let policy = &self.checker.policy;
        let bare = self.checker.sources.text(policy.expr(value.id).span).trim_matches('"');
        let meant = match beside.ty.base {
            Base::Date => bare.parse::<crate::value::Date>().is_ok().then_some(bare),
            Base::YesNo => Some(bare).filter(|bare| matches!(*bare, "yes" | "no")),
            Base::Enum(id) => {
                let values = policy.enums.get(usize::from(id.0)).map_or(&[][..], |of| &of.values);
                let called = |value: &&Named| &*value.name == bare || value.names.words().any(|word| word == bare);
                values.iter().find(called).map(|value| &*value.name)
            }
            _ => None,
        };
        match (meant, self.field_like(beside, value)) {
            (Some(meant), _) => Text::new(Phrase::WriteHelp).with("text", meant),
            (None, Some(path)) => Text::new(Phrase::FieldOfHelp).with("path", path),
            (None, None) => self.checker.how_to_write(one(beside.ty.base)),
        }
    }

    fn is_written(&self, side: Typed) -> bool {
        matches!(self.checker.policy.expr(side.id).kind, ExprKind::Value(_))
    }

    /// The path on from one side to a field that goes together with the other.
    fn field_like(&self, side: Typed, other: Typed) -> Option<String> {
        let policy = &self.checker.policy;
        let Base::Thing(class) = side.ty.base else { return None };
        if side.ty.many == Many::Several {
            return None;
        }
        let fields = policy.class(class).fields.iter().map(|field| policy.field(*field));
        let mut fields = fields.filter(|field| self.checker.names.sees(self.pack, field.pack));
        let field =
            fields.find(|field| field.ty.many != Many::Several && comparable(policy, field.ty.base, other.ty.base))?;
        Some(format!("{}.{}", self.checker.sources.text(policy.expr(side.id).span), field.name))
    }
}
