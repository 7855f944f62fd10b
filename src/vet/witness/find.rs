use super::draft::{At, Draft, must_be_written};
use super::trial::Trial;
use super::{Goal, Search, yaml};
use crate::diagnostic::Lang;
use crate::evaluate::Truth;
use crate::policy::model::{FieldId, Policy};

/// So many changes lead to one organisation.
const LONG: usize = 14;
/// What has more lines is made shorter, be it only in numbers.
const CROWD: usize = 14;
/// So many changes are tried one after the other in one place.
const WIDE: usize = 10;

impl<'a> Search<'a> {
    /// The first organisation in which all goals are met and something is as said.
    pub(super) fn find(
        &mut self,
        draft: Draft,
        goals: &dyn Fn(&Trial<'_>) -> Vec<Goal>,
        as_said: &dyn Fn(&Trial<'_>) -> bool,
        steps: usize,
    ) -> Option<Trial<'a>> {
        let text = yaml::yaml(self.policy, &draft, Lang::En)?;
        if !self.seen.insert(text.clone()) {
            return None;
        }
        self.tries = self.tries.checked_sub(1)?;
        let trial = Trial::read(self.reading, draft, text, Lang::En)?;
        let goals_now = goals(&trial);
        let unmet = goals_now.iter().filter(|goal| trial.truth(goal.id, &goal.env) != Truth::from(goal.truth));
        let unmet: Vec<&Goal> = unmet.collect();
        if unmet.is_empty() && as_said(&trial) {
            return Some(trial);
        }
        if steps >= LONG {
            return None;
        }
        // Where all are met and it is not as said, something else has to decide.
        let asked = if unmet.is_empty() { goals_now.iter().collect() } else { unmet };
        let ways = asked.iter().map(|goal| trial.ways(goal.id, goal.truth, &goal.env));
        let ways = ways.into_iter().find(|ways| !ways.is_empty())?;
        drop(trial);
        ways.into_iter().take(WIDE).find_map(|way| self.find(way, goals, as_said, steps + 1))
    }

    /// Without what is not needed.
    pub(super) fn least(
        &self,
        found: Trial<'a>,
        goals: &dyn Fn(&Trial<'_>) -> Vec<Goal>,
        as_said: &dyn Fn(&Trial<'_>) -> bool,
        things: &[At],
    ) -> Draft {
        let mut draft = found.draft;
        let shows = |draft: &Draft| {
            let Some(trial) = Trial::of(self.reading, draft.clone(), Lang::En) else { return false };
            let met = |goal: &Goal| trial.truth(goal.id, &goal.env) == Truth::from(goal.truth);
            goals(&trial).iter().all(met) && as_said(&trial)
        };
        // How many there are of what is counted stays, for that lies at the limit, unless they are too many to be read.
        let many = found.text.lines().count() > CROWD;
        for at in (1..draft.things.len()).rev().filter(|at| !things.contains(at)) {
            let mut fewer = draft.clone();
            fewer.take_away(at);
            if draft.get(at).is_some() && (many || !is_named(&draft, at)) && shows(&fewer) {
                draft = fewer;
            }
        }
        let written: Vec<(At, FieldId)> =
            draft.all().flat_map(|(at, made)| made.fields.keys().map(move |field| (at, *field))).collect();
        for (at, field) in written.into_iter().rev() {
            let mut fewer = draft.clone();
            fewer.leave_out(at, field);
            if !must_be_written(self.policy.field(field)) && draft.field(at, field).is_some() && shows(&fewer) {
                draft = fewer;
            }
        }
        let fewer = unnamed(self.policy, draft.clone(), things);
        if shows(&fewer) {
            draft = fewer;
        }
        for class in draft.kept.clone() {
            let mut fewer = draft.clone();
            fewer.kept.remove(&class);
            if !draft.all().any(|(_, made)| made.class == class) && shows(&fewer) {
                draft = fewer;
            }
        }
        draft
    }
}

/// Whether some field names a thing.
fn is_named(draft: &Draft, at: At) -> bool {
    draft.all().any(|(_, made)| made.fields.values().flatten().any(|item| item.thing() == Some(at)))
}

/// Without entities that nothing names, but for some.
pub(super) fn unnamed(policy: &Policy, mut draft: Draft, things: &[At]) -> Draft {
    loop {
        let lost = draft.all().find(|(at, made)| {
            let bare = made.fields.keys().all(|field| must_be_written(policy.field(*field)));
            *at != 0 && made.holder.is_none() && bare && !things.contains(at) && !is_named(&draft, *at)
        });
        let Some(at) = lost.map(|(at, _)| at) else { return draft };
        draft.take_away(at);
    }
}

/// Without collections of which there is nothing.
pub(super) fn without_kept(mut draft: Draft) -> Draft {
    let made: Vec<_> = draft.all().map(|(_, made)| made.class).collect();
    draft.kept.retain(|class| made.contains(class));
    draft
}
