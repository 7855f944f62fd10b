use std::rc::Rc;

use super::abstraction::Abstract;
use crate::policy::model::Slot;

/// What the variables of an expression stand for, and on which day it is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    bound: Vec<(Slot, Bound)>,
    /// How many variables are bound inside expressions.
    depth: usize,
    /// The day that `on` names, in the words of keys; nothing on the day of the rule.
    pub(super) day: Rc<str>,
    /// Whether it is read of the organisation as it was.
    pub(super) before: bool,
    /// Whether this is read on behalf of another expression, which is told of instead.
    pub(super) silent: bool,
}

/// What a variable stands for.
#[derive(Clone, Debug)]
pub(super) struct Bound {
    /// The name under which facts are kept, the same for what is the same.
    pub(super) key: Option<Rc<str>>,
    /// What it can be, where that is known of the argument that it stands for.
    pub(super) value: Option<Abstract>,
}

impl Scope {
    /// What a variable stands for.
    pub(super) fn get(&self, slot: Slot) -> Option<&Bound> {
        self.bound.iter().rev().find(|(of, _)| *of == slot).map(|(_, bound)| bound)
    }

    /// With a variable of a rule, which means the same everywhere in it.
    pub(super) fn with_variable(mut self, slot: Slot) -> Self {
        self.bound.push((slot, Bound { key: Some(format!("v{}", slot.0).into()), value: None }));
        self
    }

    /// With a variable that is bound inside an expression, named by how deep it lies.
    pub(super) fn with_member(&self, slot: Slot, value: Option<Abstract>) -> Self {
        let mut scope = self.clone();
        scope.depth += 1;
        // None is no member of anything.
        let value = value.map(|value| Abstract { none: false, ..value });
        scope.bound.push((slot, Bound { key: Some(scope.member()), value }));
        scope
    }

    /// The key of the member that was bound last.
    pub(super) fn member(&self) -> Rc<str> {
        format!("m{}", self.depth).into()
    }

    /// The inside of a definition or kind.
    pub(super) fn inside(&self, arguments: impl IntoIterator<Item = (Slot, Bound)>) -> Self {
        Self {
            bound: arguments.into_iter().collect(),
            depth: self.depth,
            day: Rc::clone(&self.day),
            before: self.before,
            silent: true,
        }
    }

    /// On another day.
    pub(super) fn on(&self, day: String) -> Self {
        Self { day: day.into(), ..self.clone() }
    }

    /// Of the organisation as it was.
    pub(super) fn before(&self) -> Self {
        Self { before: true, ..self.clone() }
    }

    /// Read on behalf of another.
    pub(super) fn silent(&self) -> Self {
        Self { silent: true, ..self.clone() }
    }
}
