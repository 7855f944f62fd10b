//! Of which state of the organisation things are, in a rule about a change (semantics 16.5).

use super::body::{Body, Checked, Typed};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{Base, ExprId, ExprKind, Filter, Slot};
use crate::source::Span;
use crate::syntax::tree;

/// Of which state what an expression gives is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Of {
    /// Of the one in which the expression is read: every organisation has it.
    #[default]
    Any,
    /// Of the organisation as it is.
    Now,
    /// Of the organisation as it was.
    Before,
    /// Of either.
    Both,
}

impl Of {
    /// What is of one of two states.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (one, Self::Any) => one,
            (Self::Any, other) => other,
            (one, other) if one == other => one,
            _ => Self::Both,
        }
    }

    /// What it is where it is read as the organisation is.
    fn here(self) -> Self {
        if self == Self::Any { Self::Now } else { self }
    }
}

impl Body<'_, '_> {
    /// The variables of `for change of team in Team`.
    pub(super) fn bind_change(&mut self, team: Slot, place: Span) -> [Slot; 2] {
        self.about_change = true;
        let base = self.local(team).and_then(|local| local.ty).map(|ty| ty.base);
        self.is_of(team, Of::Both);
        [("before", Of::Before), ("after", Of::Now)].map(|(name, of)| {
            let ty = base.map(super::types::optional);
            let slot = self.bind(&tree::Name { text: name.into(), span: place }, ty);
            self.is_of(slot, of);
            slot
        })
    }

    /// Notes of which state a variable is that stands for a member of something.
    pub(super) fn bind_state(&mut self, slot: Slot, range: Checked) {
        if let Some(range) = range.filter(|_| self.about_change) {
            let of = self.state(range.id);
            self.is_of(slot, of);
        }
    }

    fn is_of(&mut self, slot: Slot, of: Of) {
        if let Some(local) = self.locals.get_mut(usize::from(slot.0)) {
            local.of = of;
        }
    }

    /// What a definition or kind gives, read in the state of what it is given.
    pub(super) fn in_state(&mut self, span: Span, given: &[ExprId], checked: Checked) -> Checked {
        let checked = checked?;
        if !self.about_change {
            return Some(checked);
        }
        let things = given.iter().filter(|id| matches!(self.checker.policy.expr(**id).ty.base, Base::Thing(_)));
        match things.map(|id| self.state(*id)).fold(Of::Any, Of::or) {
            Of::Any | Of::Now => Some(checked),
            Of::Before => self.push(span, checked.ty, ExprKind::Before(checked.id)),
            Of::Both => {
                let error = Diagnostic::error(Code::UnclearState, Phrase::MixedStates.into(), span);
                self.error(error.help(Phrase::MixedStatesHelp.into()));
                None
            }
        }
    }

    /// Refuses to read a field of the variable that names a thing in both states.
    pub(super) fn is_one_thing(&mut self, of: Typed, name: &tree::Name) -> Option<()> {
        let ExprKind::Variable(slot) = self.checker.policy.expr(of.id).kind else { return Some(()) };
        if !self.about_change || slot != Slot(0) {
            return Some(());
        }
        let thing = self.local(slot).map_or("", |local| &local.name);
        let message = Text::new(Phrase::FieldOfBoth).with("name", thing).with("field", &*name.text);
        let error = Diagnostic::error(Code::UnclearState, message, name.span);
        self.error(error.help(Text::new(Phrase::FieldOfBothHelp).with("field", &*name.text)));
        None
    }

    /// Of which state what an expression gives is.
    fn state(&self, id: ExprId) -> Of {
        let policy = &self.checker.policy;
        let of = |filter: &Filter| self.state(filter.range);
        match &policy.expr(id).kind {
            ExprKind::Variable(slot) => self.local(*slot).map_or(Of::Now, |local| local.of),
            ExprKind::Known(..) | ExprKind::Organisation => Of::Any,
            ExprKind::Before(_) => Of::Before,
            ExprKind::Field { base, .. } | ExprKind::HistoryOfField { base, .. } => self.state(*base).here(),
            ExprKind::On { value, .. } | ExprKind::Distinct(value) => self.state(*value),
            ExprKind::OrElse(one, other) | ExprKind::Combine(_, one, other) => {
                self.state(*one).here().or(self.state(*other).here())
            }
            ExprKind::Set(items) => items.iter().map(|item| self.state(*item).here()).fold(Of::Any, Of::or),
            ExprKind::Filtered(filter) | ExprKind::Latest { members: filter, .. } => of(filter),
            _ => Of::Now,
        }
    }
}
