//! What would be known if some calls of definitions were not.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::closed::Closed;
use super::define::Calls;
use super::{Evaluator, Frame, Moment, Truth, Val};
use crate::policy::model::{DefineId, ExprId, ExprKind};

/// A definition with what it is given, at whatever moment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Call {
    /// Which definition.
    pub define: DefineId,
    /// What it is given.
    pub args: Box<[Val]>,
}

/// A condition with what its variables stand for, at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The condition.
    pub expr: ExprId,
    /// The variables.
    pub frame: Frame,
    /// When.
    pub moment: Moment,
    /// What it is: a witness of `no` fails because something is so.
    pub is: bool,
}

/// Calls of which nothing is taken to be known.
#[derive(Debug)]
pub(super) struct Supposed {
    open: Arc<FxHashSet<Call>>,
    /// Those of them that are known all the same.
    but: Box<[Call]>,
    /// Those that were asked, in the order in which they were.
    asked: Vec<Call>,
}

impl Evaluator<'_> {
    /// The calls that a false condition needs to be otherwise: of yes-or-no definitions that are to be true, and of
    /// sets that are not to be empty; those that it makes itself, and those that these make of what they are given. What is
    /// asked of the members of a set, or on another day, is asked of others.
    pub fn needed(&mut self, asked: &Asked) -> Vec<Call> {
        let mut found = Vec::new();
        self.add_needed(asked.expr, &mut asked.frame.clone(), asked.moment, &mut found);
        found
    }

    fn add_needed(&mut self, id: ExprId, frame: &mut Frame, moment: Moment, found: &mut Vec<Call>) {
        let policy = self.policy;
        let may_need = match &policy.expr(id).kind {
            ExprKind::And(_) | ExprKind::Or(_) | ExprKind::If(..) | ExprKind::Call { .. } => true,
            ExprKind::Not(part) => matches!(policy.expr(*part).kind, ExprKind::Empty(_)),
            _ => false,
        };
        if !may_need || self.truth(id, frame, moment) != Truth::False {
            return;
        }
        match &policy.expr(id).kind {
            ExprKind::And(parts) | ExprKind::Or(parts) => {
                parts.iter().for_each(|part| self.add_needed(*part, frame, moment, found));
            }
            ExprKind::If(_, then) | ExprKind::Told(_, then) => self.add_needed(*then, frame, moment, found),
            ExprKind::Not(part) => {
                if let ExprKind::Empty(set) = policy.expr(*part).kind
                    && let ExprKind::Call { define, args } = &policy.expr(set).kind
                {
                    found.extend(self.told_call(*define, args, frame, moment));
                }
            }
            ExprKind::Call { define, args } => {
                let call = self.told_call(*define, args, frame, moment).filter(|call| !found.contains(call));
                let Some(call) = call else { return };
                let declared = policy.define(*define);
                let mut inner: Frame = call.args.to_vec();
                found.push(call);
                self.add_needed(declared.body, &mut inner, moment, found);
            }
            _ => {}
        }
    }

    /// A call of which all that it is given is told.
    fn told_call(&mut self, define: DefineId, args: &[ExprId], frame: &mut Frame, moment: Moment) -> Option<Call> {
        let is_told = |arg: &Val| matches!(arg, Val::Known(_) | Val::None | Val::Unwritten);
        let args: Box<[Val]> = args.iter().map(|arg| self.value(*arg, frame, moment)).collect();
        args.iter().all(is_told).then_some(Call { define, args })
    }

    /// Whether a condition may be otherwise where nothing is known of some calls: then those of them that were asked.
    pub fn may_differ(&mut self, asked: &Asked, open: &Arc<FxHashSet<Call>>, but: &[Call]) -> Option<Vec<Call>> {
        self.forget();
        self.supposed = Some(Supposed { open: Arc::clone(open), but: but.into(), asked: Vec::new() });
        let truth = self.truth(asked.expr, &mut asked.frame.clone(), asked.moment);
        let supposed = self.supposed.take();
        self.forget();
        supposed.filter(|_| truth != Truth::from(asked.is)).map(|supposed| supposed.asked)
    }

    /// Whether nothing is taken to be known of a call.
    pub(super) fn is_supposed_open(
        &mut self,
        define: DefineId,
        args: &[ExprId],
        frame: &mut Frame,
        moment: Moment,
    ) -> bool {
        if self.supposed.as_ref().is_none_or(|supposed| supposed.open.is_empty()) {
            return false;
        }
        let args: Box<[Val]> = args.iter().map(|arg| self.value(*arg, frame, moment)).collect();
        let call = Call { define, args };
        let Some(supposed) = &mut self.supposed else { return false };
        let open = supposed.open.contains(&call) && !supposed.but.contains(&call);
        if open && !supposed.asked.contains(&call) {
            supposed.asked.push(call);
        }
        open
    }

    /// Lets go of all that may hang on a call; what is looked up in the files stays.
    fn forget(&mut self) {
        self.calls = Calls::default();
        self.closed = Closed::default();
        self.groups.clear();
        self.wholes.clear();
        self.paths.clear();
    }
}
