//! Sets in which the same is looked for again and again, by where a way from each member leads.

use std::sync::Arc;

use super::evaluator::bind;
use super::numbered::Numbered;
use super::{Evaluator, Members, Moment};
use crate::policy::model::{ClassId, DefineId, ExprId, ExprKind, Many, Slot};
use crate::value::{ThingId, Value};

/// A way from a member: a path over fields, or what a definition gives of the end of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    to: ExprId,
    member: Slot,
    /// The definition, where it ends with one.
    call: Option<DefineId>,
}

/// The members of a set by where a way from each leads.
#[derive(Debug)]
pub(super) struct Reach {
    pub(super) members: Members,
    by: Numbered,
}

/// Of which set ways lead on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Of {
    /// All things that ever were of a class.
    Class(ClassId),
    /// A set that hangs on no variable.
    Closed(ExprId),
}

/// Of which set, by which way, and when.
pub(super) type ReachKey = (Of, ExprId, Moment);

impl Evaluator<'_> {
    /// Where a way leads from the members of a set, if that can be found.
    ///
    /// It takes as long as to look at all of them once, and is done for the moment alone at which most is asked.
    pub(super) fn reach_of(&mut self, of: Of, way: Way, moment: Moment) -> Option<Arc<Reach>> {
        let shared = self.shared(moment)?;
        let key = (of, way.to, moment);
        if let Some(reach) = self.closed.reaches.get(&key) {
            return Some(Arc::clone(reach));
        }
        // What is asked while it is being answered gives what is known so far.
        if self.calls.stage.is_some() || way.call.is_some_and(|define| self.is_being_answered(define)) {
            return None;
        }
        let reach = shared.reaches.or_find(key, || self.reach(of, way, moment));
        self.closed.reaches.insert(key, Arc::clone(&reach));
        Some(reach)
    }

    fn reach(&mut self, of: Of, Way { to, member, .. }: Way, moment: Moment) -> Reach {
        let mut frame = self.frame();
        let members = match of {
            Of::Class(class) => self.history_of_extent(class, moment),
            Of::Closed(set) => self.members(set, &mut frame, moment),
        };
        let by = self.numbered(&members, |evaluator, of, given| {
            bind(&mut frame, member, of.val.clone());
            match evaluator.policy.expr(to).kind {
                ExprKind::Field { base, field } => {
                    evaluator.read_path_into(base, field, false, &mut frame, moment, given);
                }
                _ => given.clone_from(&evaluator.set(to, &mut frame, moment)),
            }
        });
        self.frames.push(frame);
        Reach { members, by }
    }

    /// A way from a member, where an expression is one.
    pub(super) fn way(&self, to: ExprId, member: Slot) -> Option<Way> {
        let expr = self.policy.expr(to);
        let (base, call) = match &expr.kind {
            ExprKind::Field { base, .. } => (*base, None),
            ExprKind::Call { define, args } if expr.ty.many == Many::Several => match args.as_slice() {
                [arg] => (*arg, Some(*define)),
                _ => return None,
            },
            _ => return None,
        };
        self.leads_from(base, member).then_some(Way { to, member, call })
    }

    /// Whether an expression is the member, or a path over fields from it.
    pub(super) fn leads_from(&self, id: ExprId, member: Slot) -> bool {
        match self.policy.expr(id).kind {
            ExprKind::Variable(slot) => slot == member,
            ExprKind::Field { base, .. } => self.leads_from(base, member),
            _ => false,
        }
    }
}

impl Reach {
    /// The members from which the way can lead to a value, in their order.
    pub(super) fn with(&self, value: Value) -> Members {
        self.by.with(value, &self.members)
    }

    /// Adds the things from which the way leads to a value, or to what is not known.
    pub(super) fn add_things(&self, value: Value, things: &mut Vec<ThingId>) {
        things.extend(self.by.numbers(value).filter_map(|number| self.thing(number)));
    }

    /// Adds the things from which the way leads to what is not known.
    pub(super) fn add_unknown(&self, things: &mut Vec<ThingId>) {
        things.extend(self.by.unknown().filter_map(|number| self.thing(number)));
    }

    fn thing(&self, number: u32) -> Option<ThingId> {
        match self.members.items.get(number as usize)?.val {
            super::Val::Known(Value::Thing(thing)) => Some(thing),
            _ => None,
        }
    }
}
