use std::cmp::Ordering;

use super::Checker;
use super::types::{is_ordered, one, plain_type};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{Base, Bounds, PackId, ParameterId};
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
            let within = within.unwrap_or_default();
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
            let help = Text::new(Phrase::HelpAsIn).with("text", super::example::literal(asked));
            self.error(Diagnostic::error(Code::WrongType, message, span).help(help));
        }
        fits
    }

    fn parameter_range(&mut self, tree: &tree::Parameter, default: Value, base: Base) -> Option<Bounds> {
        if (tree.within.is_some() || tree.stricter.is_some()) && !is_ordered(base) {
            let message = Text::new(Phrase::NotOrdered).with("type", self.type_words(one(base)));
            let place = tree.within.as_ref().map_or(tree.name.span, |(least, greatest)| least.span.to(greatest.span));
            let error = Diagnostic::error(Code::ParameterRange, message, place);
            self.error(error.help(Phrase::NotOrderedRangeHelp.into()));
            return None;
        }
        self.range_around(tree.within.as_ref()?, default, tree.default.span, base)
    }

    /// The range that is written, which has values, and in which a value must lie.
    pub(super) fn range_around(
        &mut self,
        within: &(tree::Literal, tree::Literal),
        value: Value,
        place: Span,
        base: Base,
    ) -> Option<Bounds> {
        let (least, greatest) = (self.bound(&within.0, base), self.bound(&within.1, base));
        let (least, greatest) = (least?, greatest?);
        let range = within.0.span.to(within.1.span);
        match Self::order(least, greatest) {
            Some(Ordering::Greater) => {
                let error = Diagnostic::error(Code::ParameterRange, Phrase::EmptyRange.into(), range);
                self.error(error.help(Phrase::EmptyRangeHelp.into()));
                return None;
            }
            None => return self.no_order(range, None),
            Some(_) => {}
        }
        let below = Self::order(least, value);
        let above = Self::order(value, greatest);
        if below.is_none() || above.is_none() {
            return self.no_order(place, Some(range));
        }
        if below == Some(Ordering::Greater) || above == Some(Ordering::Greater) {
            let error = Diagnostic::error(Code::ParameterRange, Phrase::OutsideRange.into(), place);
            self.error(error.also(range, Phrase::RangeHere.into()).help(Phrase::OutsideRangeHelp.into()));
        }
        Some(Bounds { least: Some(least), greatest: Some(greatest) })
    }

    fn no_order<T>(&mut self, place: Span, range: Option<Span>) -> Option<T> {
        let error = Diagnostic::error(Code::ParameterRange, Phrase::RangeUndecided.into(), place);
        let error = range.into_iter().fold(error, |error, range| error.also(range, Phrase::RangeHere.into()));
        self.error(error.help(Phrase::RangeUndecidedHelp.into()));
        None
    }

    pub(super) fn bound(&mut self, literal: &tree::Literal, base: Base) -> Option<Value> {
        let (value, found) = self.value_of(literal)?;
        self.literal_type(literal.span, found, base).then_some(value)
    }

    /// The value that a test gives a parameter, checked as that of an organisation would be which uses the test's pack:
    /// packs that use this one have no say.
    pub(super) fn parameter_set(&mut self, pack: PackId, id: ParameterId, literal: &tree::Literal) -> Option<Value> {
        let asked = (*self.parameter_types.get(usize::from(id.0))?)?;
        let value = self.bound(literal, asked)?;
        if Self::lies_in(value, self.so_far(pack, id).bounds) {
            return Some(value);
        }
        let error = Diagnostic::error(Code::ParameterRange, Phrase::OutsideRange.into(), literal.span);
        let place = self.range_place(pack, id);
        self.error(error.also(place, Phrase::RangeHere.into()).help(Phrase::InsideRangeHelp.into()));
        None
    }

    /// Whether a value lies between bounds; one that can't be compared with them does not.
    pub(super) fn lies_in(value: Value, bounds: Bounds) -> bool {
        let before = |one, other| Self::order(one, other).is_some_and(Ordering::is_le);
        bounds.least.is_none_or(|least| before(least, value))
            && bounds.greatest.is_none_or(|greatest| before(value, greatest))
    }

    /// Where the range of a parameter stands: where it was tightened last that a pack sees, else where it is declared.
    pub(super) fn range_place(&self, pack: PackId, id: ParameterId) -> Span {
        let mut seen = self.tightened.iter().rev().filter(|it| self.names.sees(pack, it.pack));
        if let Some(place) = seen.find(|it| it.parameter == id).map(|it| it.place) {
            return place;
        }
        let within = self.trees.parameters.get(usize::from(id.0)).and_then(|(_, tree)| tree.within.as_ref());
        within.map_or(self.policy.parameter(id).span, |(least, greatest)| least.span.to(greatest.span))
    }
}
