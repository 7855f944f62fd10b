use std::cmp::Ordering;

use super::Checker;
use super::types::{is_ordered, one, plain_type};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{Base, ParameterId};
use crate::source::Span;
use crate::syntax::tree;
use crate::value::Value;

impl Checker<'_> {
    /// Checks the values that an organisation may set.
    pub(super) fn parameters(&mut self) {
        for (at, (_, tree)) in self.trees.parameters.clone().into_iter().enumerate() {
            let found = self.parameter_value(tree);
            self.parameter_types.push(found.map(|(_, base)| base));
            let within = found.and_then(|(default, base)| self.parameter_range(tree, default, base));
            if let (Some(parameter), Some((default, ty))) = (self.policy.parameters.get_mut(at), found) {
                parameter.default = default;
                parameter.ty = ty;
                parameter.within = within;
            }
        }
    }

    fn parameter_value(&mut self, tree: &tree::Parameter) -> Option<(Value, Base)> {
        let value = self.value_of(&tree.default);
        let Some(name) = &tree.ty else { return value };
        let Some(base) = plain_type(&name.text) else {
            let message = Text::new(Phrase::ParameterType).with("name", &*name.text);
            let error = Diagnostic::error(Code::NotAType, message, name.span);
            self.error(error.help(Phrase::ParameterTypeHelp.into()));
            return None;
        };
        let (value, found) = value?;
        self.literal_type(tree.default.span, found, base).then_some((value, base))
    }

    /// Whether a literal has the type that is asked for; reports where it has not.
    pub(super) fn literal_type(&mut self, span: Span, found: Base, asked: Base) -> bool {
        let fits = Self::literal_fits(found, asked);
        if !fits {
            let found = self.type_words(one(found));
            let message = Text::new(Phrase::WrongType).with("asked", self.type_words(one(asked))).with("found", found);
            self.error(Diagnostic::error(Code::WrongType, message, span));
        }
        fits
    }

    fn parameter_range(&mut self, tree: &tree::Parameter, default: Value, base: Base) -> Option<(Value, Value)> {
        if (tree.within.is_some() || tree.stricter.is_some()) && !is_ordered(base) {
            let message = Text::new(Phrase::NotOrdered).with("type", self.type_words(one(base)));
            let place = tree.within.as_ref().map_or(tree.name.span, |(least, greatest)| least.span.to(greatest.span));
            self.error(Diagnostic::error(Code::ParameterRange, message, place));
            return None;
        }
        let (least_tree, greatest_tree) = tree.within.as_ref()?;
        let (least, greatest) = (self.bound(least_tree, base), self.bound(greatest_tree, base));
        let (least, greatest) = (least?, greatest?);
        let range = least_tree.span.to(greatest_tree.span);
        match Self::order(least, greatest) {
            Some(Ordering::Greater) => {
                self.error(Diagnostic::error(Code::ParameterRange, Phrase::EmptyRange.into(), range));
                return None;
            }
            None => return self.no_order(range, None),
            Some(_) => {}
        }
        let below = Self::order(least, default);
        let above = Self::order(default, greatest);
        if below.is_none() || above.is_none() {
            return self.no_order(tree.default.span, Some(range));
        }
        if below == Some(Ordering::Greater) || above == Some(Ordering::Greater) {
            let error = Diagnostic::error(Code::ParameterRange, Phrase::OutsideRange.into(), tree.default.span);
            self.error(error.also(range, Phrase::RangeHere.into()));
        }
        Some((least, greatest))
    }

    fn no_order<T>(&mut self, place: Span, range: Option<Span>) -> Option<T> {
        let error = Diagnostic::error(Code::ParameterRange, Phrase::RangeUndecided.into(), place);
        let error = range.into_iter().fold(error, |error, range| error.also(range, Phrase::RangeHere.into()));
        self.error(error.help(Phrase::RangeUndecidedHelp.into()));
        None
    }

    fn bound(&mut self, literal: &tree::Literal, base: Base) -> Option<Value> {
        let (value, found) = self.value_of(literal)?;
        self.literal_type(literal.span, found, base).then_some(value)
    }

    /// The value that a test gives a parameter, checked as an organisation's would be.
    pub(super) fn parameter_set(&mut self, id: ParameterId, literal: &tree::Literal) -> Option<Value> {
        let asked = (*self.parameter_types.get(usize::from(id.0))?)?;
        let value = self.bound(literal, asked)?;
        let Some((least, greatest)) = self.policy.parameter(id).within else { return Some(value) };
        let inside = |one, other| Self::order(one, other).is_some_and(Ordering::is_le);
        if inside(least, value) && inside(value, greatest) {
            return Some(value);
        }
        let (_, tree) = *self.trees.parameters.get(usize::from(id.0))?;
        let (least, greatest) = tree.within.as_ref()?;
        let error = Diagnostic::error(Code::ParameterRange, Phrase::OutsideRange.into(), literal.span);
        self.error(error.also(least.span.to(greatest.span), Phrase::RangeHere.into()));
        None
    }
}
