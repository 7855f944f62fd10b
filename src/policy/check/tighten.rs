use std::cmp::Ordering;

use super::Checker;
use super::names::Item;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::nearest::meant_or;
use crate::policy::model::{Bounds, PackId, ParameterId, Stricter};
use crate::source::Span;
use crate::syntax::tree;
use crate::value::Value;

/// A value that a pack lays down for a parameter of another.
#[derive(Clone, Copy)]
pub(super) struct Tightened {
    pub(super) parameter: ParameterId,
    pub(super) pack: PackId,
    value: Value,
    bounds: Bounds,
    /// Where the value and its range stand.
    pub(super) place: Span,
}

/// What a parameter is so far, for one pack.
#[derive(Clone, Copy)]
pub(super) struct SoFar {
    value: Value,
    pub(super) bounds: Bounds,
    place: Span,
}

impl Checker<'_> {
    /// Makes parameters stricter where packs say so that use those which declare them (semantics 2.11).
    pub(super) fn tighten(&mut self) {
        self.declared = self.policy.parameters.iter().map(|it| (it.default, it.within)).collect();
        for (pack, tree) in self.trees.tightenings.clone() {
            let Some((parameter, stricter)) = self.tightenable(pack, tree) else { continue };
            if let Some((value, bounds)) = self.tightening(pack, tree, parameter, stricter) {
                let end = tree.within.as_ref().map_or(tree.value.span, |(_, greatest)| greatest.span);
                let place = tree.value.span.to(end);
                self.tightened.push(Tightened { parameter, pack, value, bounds, place });
                self.join(parameter, stricter, value, bounds, place);
            }
        }
    }

    /// The parameter that is meant, where it can be made stricter at all.
    fn tightenable(&mut self, pack: PackId, tree: &tree::Tighten) -> Option<(ParameterId, Stricter)> {
        let name = &*tree.name.text;
        let found = self.names.find(pack, name);
        let Some(Item::Parameter(id)) = found.map(|found| found.item) else {
            let message = Text::new(Phrase::UnknownPolicyParameter).with("name", name);
            let error = Diagnostic::error(Code::UnknownName, message, tree.name.span);
            let error = found.into_iter().fold(error, |error, it| error.also(it.span, Phrase::DeclaredInPolicy.into()));
            let visible = self.names.visible(pack).filter(|(_, of)| matches!(of.item, Item::Parameter(_)));
            let names: Vec<&str> = visible.map(|(name, _)| name).collect();
            let help = meant_or(name, names, Text::new(Phrase::DeclareParameter).with("name", name));
            self.unknown(pack, error.help(help));
            return None;
        };
        // A parameter of which the value is wrong is told of already.
        (*self.parameter_types.get(usize::from(id.0))?)?;
        let parameter = self.policy.parameter(id);
        let (phrase, help) = match parameter.stricter {
            _ if parameter.pack == pack => (Phrase::TightensOwn, Phrase::TightensOwnHelp),
            None => (Phrase::NoDirection, Phrase::NoDirectionHelp),
            Some(stricter) => return Some((id, stricter)),
        };
        let error = Diagnostic::error(Code::CannotTighten, Text::new(phrase).with("name", name), tree.name.span);
        let error = error.also(parameter.span, Phrase::DeclaredInPolicy.into());
        self.error(error.help(help.into()));
        None
    }

    /// What a parameter is by its declaration and all tightenings that a pack sees.
    pub(super) fn so_far(&self, pack: PackId, id: ParameterId) -> SoFar {
        let parameter = self.policy.parameter(id);
        let (_, tree) = self.trees.parameters.get(usize::from(id.0)).copied().unzip();
        let place = tree.map_or(parameter.span, |tree| tree.default.span);
        let declared = self.declared.get(usize::from(id.0)).copied();
        let (value, bounds) = declared.unwrap_or((parameter.default, parameter.within));
        let mut so_far = SoFar { value, bounds, place };
        let seen = self.tightened.iter().filter(|it| it.parameter == id && self.names.sees(pack, it.pack));
        for it in seen {
            if parameter.stricter.is_some_and(|stricter| Self::is_as_strict(stricter, it.value, so_far.value)) {
                (so_far.value, so_far.place) = (it.value, it.place);
            }
            so_far.bounds = Self::both(so_far.bounds, it.bounds);
        }
        so_far
    }

    /// The value and range of a tightening, where they are no looser than what is laid down so far.
    fn tightening(
        &mut self,
        pack: PackId,
        tree: &tree::Tighten,
        id: ParameterId,
        stricter: Stricter,
    ) -> Option<(Value, Bounds)> {
        let so_far = self.so_far(pack, id);
        let base = (*self.parameter_types.get(usize::from(id.0))?)?;
        let value = self.bound(&tree.value, base)?;
        let place = tree.value.span;
        if Self::order(value, so_far.value).is_none() {
            let error = Diagnostic::error(Code::ParameterRange, Phrase::TightensUndecided.into(), place);
            let error = error.also(so_far.place, Phrase::ValueSoFar.into());
            self.error(error.help(Phrase::RangeUndecidedHelp.into()));
            return None;
        }
        if !Self::is_as_strict(stricter, value, so_far.value) {
            let direction = match stricter {
                Stricter::Smaller => Phrase::StricterSmaller,
                Stricter::Larger => Phrase::StricterLarger,
            };
            let message = Text::new(Phrase::Loosens).with("name", &*tree.name.text);
            let error = Diagnostic::error(Code::Loosens, message, place).label(direction.into());
            self.error(error.also(so_far.place, Phrase::ValueSoFar.into()).help(Phrase::LoosensHelp.into()));
            return None;
        }
        if !Self::lies_in(value, so_far.bounds) {
            let error = Diagnostic::error(Code::ParameterRange, Phrase::OutsideRange.into(), place);
            let range = self.range_place(pack, id);
            self.error(error.also(range, Phrase::RangeHere.into()).help(Phrase::InsideRangeHelp.into()));
            return None;
        }
        let Some(within) = &tree.within else { return Some((value, Self::no_looser(stricter, value, so_far.bounds))) };
        let bounds = self.range_around(within, value, place, base).filter(|bounds| Self::lies_in(value, *bounds))?;
        let inside = |bound: Option<Value>| bound.is_none_or(|bound| Self::lies_in(bound, so_far.bounds));
        if inside(bounds.least) && inside(bounds.greatest) {
            return Some((value, bounds));
        }
        let message = Text::new(Phrase::WidensRange).with("name", &*tree.name.text);
        let error = Diagnostic::error(Code::Loosens, message, within.0.span.to(within.1.span));
        let range = self.range_place(pack, id);
        self.error(error.also(range, Phrase::RangeHere.into()).help(Phrase::LoosensHelp.into()));
        None
    }

    /// Lays a tightening down beside those of other packs: the strictest value holds, and what all ranges allow.
    fn join(&mut self, id: ParameterId, stricter: Stricter, value: Value, bounds: Bounds, place: Span) {
        let parameter = self.policy.parameter(id);
        let before = self.tightened.iter().rev().skip(1).find(|it| it.parameter == id).map(|it| it.place);
        let strictest = if Self::is_as_strict(stricter, value, parameter.default) { value } else { parameter.default };
        let bounds = Self::both(parameter.within, bounds);
        if !Self::lies_in(strictest, bounds) {
            let message = Text::new(Phrase::TightenedApart).with("name", &*parameter.name);
            let error = Diagnostic::error(Code::ParameterRange, message, place);
            let error = before.into_iter().fold(error, |error, at| error.also(at, Phrase::TightenedHere.into()));
            self.error(error.help(Phrase::TightenedApartHelp.into()));
            return;
        }
        if let Some(parameter) = self.policy.parameters.get_mut(usize::from(id.0)) {
            parameter.default = strictest;
            parameter.within = bounds;
        }
    }

    fn is_as_strict(stricter: Stricter, value: Value, than: Value) -> bool {
        Self::order(value, than).is_some_and(|order| match stricter {
            Stricter::Smaller => order.is_le(),
            Stricter::Larger => order.is_ge(),
        })
    }

    /// A range of which nothing is left that is less strict than a value.
    fn no_looser(stricter: Stricter, value: Value, bounds: Bounds) -> Bounds {
        match stricter {
            Stricter::Smaller => Bounds { greatest: Some(value), ..bounds },
            Stricter::Larger => Bounds { least: Some(value), ..bounds },
        }
    }

    /// What two ranges both allow.
    fn both(one: Bounds, other: Bounds) -> Bounds {
        let narrower = |one: Option<Value>, other: Option<Value>, asked: Ordering| match (one, other) {
            (Some(one), Some(other)) if Self::order(other, one) == Some(asked) => Some(other),
            (one, other) => one.or(other),
        };
        Bounds {
            least: narrower(one.least, other.least, Ordering::Greater),
            greatest: narrower(one.greatest, other.greatest, Ordering::Less),
        }
    }
}
