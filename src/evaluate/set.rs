use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use super::closed::ClosedSet;
use super::{Evaluator, Frame, Members, Moment, Val};
use crate::policy::model::{ExprId, ExprKind, FieldId, Many, Slot};
use crate::value::{ThingId, Value};

/// Members to look at: one's own, or those that others look at too.
#[derive(Debug)]
pub(super) enum Set {
    Own(Members),
    Shared(Rc<Members>),
    /// Of one that hangs on no variable.
    Closed(Arc<ClosedSet>),
}

impl Deref for Set {
    type Target = Members;

    fn deref(&self) -> &Members {
        match self {
            Self::Own(members) => members,
            Self::Shared(members) => members,
            Self::Closed(set) => &set.members,
        }
    }
}

impl Set {
    pub(super) fn into_shared(self) -> Rc<Members> {
        match self {
            Self::Own(members) => Rc::new(members),
            Self::Shared(members) => members,
            Self::Closed(set) => Rc::new(set.members.clone()),
        }
    }

    pub(super) fn into_members(self) -> Members {
        match self {
            Self::Own(members) => members,
            Self::Shared(members) => Rc::unwrap_or_clone(members),
            Self::Closed(set) => set.members.clone(),
        }
    }
}

/// What a path over fields last gave, and from which thing: inside of a loop over something else it is asked again
/// and again, and where it is not, its room is used again.
#[derive(Debug)]
pub(super) struct Path {
    start: ThingId,
    moment: Moment,
    members: Rc<Members>,
}

impl Evaluator<'_> {
    /// What an expression for several values gives, to be looked at.
    pub(super) fn set(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Set {
        let policy = self.policy;
        if let ExprKind::Call { define, args } = &policy.expr(id).kind {
            return self.call_members(*define, args, frame, moment);
        }
        let Some((base, field, history, slot)) = self.path_from(id) else {
            let closed = self.closed(id, moment).map(Set::Closed);
            return closed.unwrap_or_else(|| Set::Own(self.members(id, frame, moment)));
        };
        let Some(Val::Known(Value::Thing(start))) = frame.get(slot.0 as usize) else {
            return Set::Own(self.read_path(base, field, history, frame, moment));
        };
        let start = *start;
        // Another expression for the same step may have read it last.
        let is_step = !history && matches!(policy.expr(base).kind, ExprKind::Variable(_));
        let step = is_step.then(|| self.steps.get(&field).copied()).flatten();
        let known = [Some(id), step].into_iter().flatten().find_map(|id| self.known_path(id, start, moment));
        if let Some(members) = known {
            return Set::Shared(members);
        }
        if is_step {
            self.steps.insert(field, id);
        }
        let last = self.paths.get_mut(id.0 as usize).and_then(Option::take);
        let mut members = last.map(|path| path.members).unwrap_or_default();
        match Rc::get_mut(&mut members) {
            Some(members) => {
                members.items.clear();
                members.open = false;
                self.read_path_into(base, field, history, frame, moment, members);
            }
            None => members = Rc::new(self.read_path(base, field, history, frame, moment)),
        }
        self.keep_path(id, Some(Path { start, moment, members: Rc::clone(&members) }));
        Set::Shared(members)
    }

    /// The last step of a path over fields for several values, and the variable from which the path starts.
    fn path_from(&self, id: ExprId) -> Option<(ExprId, FieldId, bool, Slot)> {
        let expr = self.policy.expr(id);
        let (base, field, history) = match expr.kind {
            ExprKind::Field { base, field } if expr.ty.many == Many::Several => (base, field, false),
            ExprKind::HistoryOfField { base, field } => (base, field, true),
            _ => return None,
        };
        let mut at = base;
        loop {
            match self.policy.expr(at).kind {
                ExprKind::Field { base, .. } | ExprKind::HistoryOfField { base, .. } => at = base,
                ExprKind::Variable(slot) => return Some((base, field, history, slot)),
                _ => return None,
            }
        }
    }

    /// What a path last gave, where it was read from a thing at a moment.
    fn known_path(&self, id: ExprId, start: ThingId, moment: Moment) -> Option<Rc<Members>> {
        let last = self.paths.get(id.0 as usize)?.as_ref();
        last.filter(|path| path.start == start && path.moment == moment).map(|path| Rc::clone(&path.members))
    }

    fn keep_path(&mut self, id: ExprId, path: Option<Path>) {
        let at = id.0 as usize;
        if self.paths.len() <= at {
            self.paths.resize_with(at + 1, || None);
        }
        if let Some(place) = self.paths.get_mut(at) {
            *place = path;
        }
    }
}
