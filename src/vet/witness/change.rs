use super::draft::{At, Draft};
use super::goal::{Goal, Want};
use super::trial::{Bound, Env, Trial};
use super::{Search, Subject};
use crate::organisation::State;
use crate::policy::model::{Base, Binder, Change, ClassId, ExprId, Rule};

impl Search<'_> {
    /// Subjects of a rule about a change: something that was and is, something new and something that is gone.
    pub(super) fn changed(&self, draft: &Draft, binder: &Binder, change: Change) -> Vec<Subject> {
        let (Base::Thing(class), Some(slot)) = (self.policy.expr(binder.range).ty.base, binder.slots.first()) else {
            return Vec::new();
        };
        let both = self.both(draft.clone(), class, change).map(|subject| {
            let is = subject.env.frame.get(&change.after).cloned();
            let things = subject.things.get(1).copied().into_iter().collect();
            let env = is.map_or_else(|| subject.env.clone(), |is| subject.env.with(*slot, is));
            Subject { env, things, ..subject }
        });
        let alone = [(State::Now, change.after, change.before), (State::Before, change.before, change.after)];
        let alone = alone.into_iter().filter_map(|(state, there, missing)| {
            let mut draft = draft.clone();
            let at = draft.entity(self.policy, class, state)?;
            draft.kept.insert((state.other(), draft.get(at)?.class));
            let env = Env::new(self.clock).with(*slot, thing(at)).with(there, thing(at));
            Some(Subject { draft, env: env.with(missing, Bound::Nothing), things: vec![at] })
        });
        both.into_iter().chain(alone).collect()
    }

    /// Something that was and is, of which the same is written in both states.
    pub(super) fn both(&self, mut draft: Draft, class: ClassId, change: Change) -> Option<Subject> {
        let is = draft.entity(self.policy, class, State::Now)?;
        let was = draft.in_state(is, State::Before)?;
        let env = Env::new(self.clock).with(change.before, thing(was)).with(change.after, thing(is));
        Some(Subject { draft, env, things: vec![was, is] })
    }

    /// What was and what is in the rule about a change in which a condition stands.
    pub(super) fn change_around(&self, id: ExprId) -> Option<Change> {
        let inner = self.policy.expr(id).span;
        let holds = |of: ExprId| {
            let span = self.policy.expr(of).span;
            span.start <= inner.start && inner.end <= span.end
        };
        let stands = |rule: &&Rule| {
            let exceptions = rule.clauses.iter().flat_map(|clause| &clause.exceptions).chain(&rule.exceptions);
            let conditions = exceptions.filter_map(|id| self.policy.exception(*id).condition);
            let waivable = rule.waivable.map(|waivable| waivable.condition);
            let all = rule.clauses.iter().map(|clause| clause.expr).chain(rule.condition).chain(waivable);
            all.chain(conditions).any(holds)
        };
        let mut rules = self.policy.rules.iter().filter(|rule| rule.is_about_change());
        rules.find(stands)?.binders.iter().find_map(|binder| binder.change)
    }
}

fn thing(at: At) -> Bound {
    Bound::Item(super::Item::Thing(at))
}

impl Trial<'_> {
    /// That what was and is did not stay as it was.
    pub(super) fn otherwise(&self, binder: &Binder, env: &Env) -> Option<Goal> {
        let Change { before, after } = binder.change?;
        let at = |slot| self.bound_item(env.frame.get(&slot)?)?.thing();
        Some(Goal::of(binder.range, Want::Changed(at(before)?, at(after)?), env))
    }
}
