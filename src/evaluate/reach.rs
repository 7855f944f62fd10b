//! Sets in which the same is looked for again and again, by where a way from each member leads.

use std::sync::Arc;

use super::evaluator::bind;
use super::numbered::{Numbered, chosen};
use super::{Evaluator, Frame, Members, Moment};
use crate::policy::model::{Comparison, DefineId, ExprId, ExprKind, Many, Slot};

/// A way from a member: a path over fields, or what a definition gives of the end of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    to: ExprId,
    member: Slot,
    /// The definition, where it ends with one.
    call: Option<DefineId>,
}

/// The members of a range by where a way from each leads.
#[derive(Debug)]
pub(super) struct Reach {
    pub(super) members: Members,
    by: Numbered,
}

/// Of which range, by which way, and when.
pub(super) type ReachKey = (ExprId, ExprId, Moment);

/// Sets over which something is asked, one inside the other, and the variable of a member of each.
pub(super) type Each = [Option<(ExprId, Slot)>; 2];

impl Evaluator<'_> {
    /// The members of a range that hangs on no variable from which a way can lead to what a key gives for some member of
    /// each of these sets; in the order of the range. Nothing where a key is not known.
    ///
    /// To find out where ways lead takes as long as to look at all of them once, and is done for the moment alone at which
    /// most is asked.
    pub(super) fn reaching(
        &mut self,
        (range, way): (ExprId, Way),
        (each, key): (Each, ExprId),
        frame: &mut Frame,
        moment: Moment,
    ) -> Option<Members> {
        let reach = self.reach_of(range, way, moment)?;
        let mut numbers = Vec::new();
        self.for_each(&each, frame, moment, &mut |evaluator, frame| {
            let value = evaluator.value(key, frame, moment).known().filter(|value| evaluator.is_told_apart(*value))?;
            numbers.extend(reach.by.numbers(evaluator.facts.identity_of(value)));
            Some(())
        })?;
        Some(chosen(&reach.members, numbers))
    }

    /// Does something for each member of a set, for each of these of the next set; nothing more where one is not known.
    pub(super) fn for_each(
        &mut self,
        each: &[Option<(ExprId, Slot)>],
        frame: &mut Frame,
        moment: Moment,
        run: &mut dyn FnMut(&mut Self, &mut Frame) -> Option<()>,
    ) -> Option<()> {
        let Some((Some((range, slot)), rest)) = each.split_first() else { return run(self, frame) };
        let set = self.set(*range, frame, moment);
        if set.open {
            return None;
        }
        for member in &set.items {
            member.val.known()?;
            bind(frame, *slot, member.val.clone());
            self.for_each(rest, frame, moment, run)?;
        }
        Some(())
    }

    fn reach_of(&mut self, range: ExprId, way: Way, moment: Moment) -> Option<Arc<Reach>> {
        let shared = self.shared(moment)?;
        let key = (range, way.to, moment);
        if let Some(reach) = self.closed.reaches.get(&key) {
            return Some(Arc::clone(reach));
        }
        // What is asked while it is being answered gives what is known so far.
        if self.calls.stage.is_some() || way.call.is_some_and(|define| self.is_being_answered(define)) {
            return None;
        }
        let reach = shared.reaches.or_find(key, || self.reach(range, way, moment));
        self.closed.reaches.insert(key, Arc::clone(&reach));
        Some(reach)
    }

    fn reach(&mut self, range: ExprId, Way { to, member, .. }: Way, moment: Moment) -> Reach {
        let mut frame = self.frame();
        let members = self.members(range, &mut frame, moment);
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

    /// A conjunct that asks whether a way from the member leads to something, and to what.
    pub(super) fn way(&self, filter: ExprId, member: Slot) -> Option<(Way, ExprId)> {
        let way = |to: ExprId, key: ExprId| {
            let expr = self.policy.expr(to);
            let (base, call) = match &expr.kind {
                ExprKind::Field { base, .. } => (*base, None),
                ExprKind::Call { define, args } if expr.ty.many == Many::Several => match args.as_slice() {
                    [arg] => (*arg, Some(*define)),
                    _ => return None,
                },
                _ => return None,
            };
            let asked = self.leads_from(base, member) && !self.mentions(key, member);
            asked.then_some((Way { to, member, call }, key))
        };
        match &self.policy.expr(filter).kind {
            ExprKind::In(value, set) => way(*set, *value),
            ExprKind::Compare(Comparison::Equal, left, right) => way(*left, *right).or_else(|| way(*right, *left)),
            _ => None,
        }
    }

    /// Whether an expression is the member, or a path over fields from it.
    fn leads_from(&self, id: ExprId, member: Slot) -> bool {
        match self.policy.expr(id).kind {
            ExprKind::Variable(slot) => slot == member,
            ExprKind::Field { base, .. } => self.leads_from(base, member),
            _ => false,
        }
    }
}
