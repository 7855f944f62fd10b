use std::collections::BTreeMap;

use super::draft::{At, Draft, must_be_written};
use super::trial::Trial;
use super::{Goal, Search, TRIES, yaml};
use crate::diagnostic::Lang;
use crate::policy::model::{FieldId, Policy};

/// So many changes more are made where one thing less is missing.
const LACK: u32 = 4;
/// What has more lines is made shorter, be it only in numbers.
const CROWD: usize = 14;
/// So many changes more are made before one that brings nothing nearer is followed.
const SIDEWAYS: u32 = 4;
/// So many changes are tried one after the other in one place.
const WIDE: usize = 20;

/// An organisation that was tried, and what may be changed of it.
struct Node {
    draft: Draft,
    /// The changes that are left, once they were looked for.
    ways: Option<std::vec::IntoIter<Draft>>,
    /// How much is missing from what is looked for.
    lack: u32,
    /// How many changes led to it.
    steps: u32,
    /// How many were made of it.
    taken: u32,
}

impl Node {
    /// What is tried first: where the least is missing, and of such the shortest ways.
    fn rank(&self) -> u32 {
        self.lack.saturating_mul(LACK) + self.steps + self.taken
    }
}

/// What was found in an organisation that was tried.
enum Tried {
    /// So much is missing from what is looked for, and whether it is there all the same.
    Lacks(u32, bool),
    /// It was tried before, cannot be read or does not fit.
    Unfit,
    /// No more are tried.
    Enough,
}

impl Search<'_> {
    /// The first organisation in which all goals are met and something is as said; else one in which all are that do not
    /// guide alone.
    pub(super) fn find(
        &mut self,
        starts: Vec<Draft>,
        goals: &dyn Fn(&Trial<'_>) -> Vec<Goal>,
        as_said: &dyn Fn(&Trial<'_>) -> bool,
    ) -> Option<Draft> {
        self.find_fitting(starts, goals, &|_| true, as_said)
    }

    /// The same among those alone that fit.
    pub(super) fn find_fitting(
        &mut self,
        starts: Vec<Draft>,
        goals: &dyn Fn(&Trial<'_>) -> Vec<Goal>,
        fits: &dyn Fn(&Trial<'_>) -> bool,
        as_said: &dyn Fn(&Trial<'_>) -> bool,
    ) -> Option<Draft> {
        let mut open: Vec<Node> = Vec::new();
        let mut next: Vec<(Draft, u32, u32)> = starts.into_iter().map(|draft| (draft, 0, u32::MAX)).collect();
        // What is as said though not all that leads to it is so.
        let mut aside = None;
        loop {
            for (draft, steps, before) in std::mem::take(&mut next) {
                match self.tried(&draft, goals, fits, as_said) {
                    Tried::Enough => return aside,
                    Tried::Unfit => {}
                    Tried::Lacks(0, true) => return Some(draft),
                    Tried::Lacks(lack, found) => {
                        if found {
                            aside.get_or_insert_with(|| draft.clone());
                        }
                        let steps = if lack < before { steps } else { steps + SIDEWAYS };
                        open.push(Node { draft, ways: None, lack, steps, taken: 0 });
                    }
                }
            }
            // Of those that are alike the last one goes on.
            let best = open.iter_mut().enumerate().rev().min_by_key(|(_, node)| node.rank());
            let Some((at, best)) = best else { return aside };
            let found = || self.with(&best.draft, |trial| ways(trial, &goals(trial))).unwrap_or_default().into_iter();
            let way = best.ways.get_or_insert_with(found).next();
            best.taken += 1;
            match way {
                Some(way) => next.push((way, best.steps + 1, best.lack)),
                None => drop(open.swap_remove(at)),
            }
        }
    }

    /// What is found in an organisation of what is looked for.
    fn tried(
        &mut self,
        draft: &Draft,
        goals: &dyn Fn(&Trial<'_>) -> Vec<Goal>,
        fits: &dyn Fn(&Trial<'_>) -> bool,
        as_said: &dyn Fn(&Trial<'_>) -> bool,
    ) -> Tried {
        let Some(files) = yaml::yaml(self.policy, draft, Lang::En) else { return Tried::Unfit };
        if !self.seen.insert(files.clone()) {
            return Tried::Unfit;
        }
        let left = self.tries.checked_sub(1).zip(self.all_tries.checked_sub(1));
        let Some(left) = left else { return Tried::Enough };
        (self.tries, self.all_tries) = left;
        let lack = self.reading.with_files(draft.clone(), files, Lang::En, |trial| {
            let goals = goals(trial);
            let lacks: Vec<u32> = goals.iter().map(|goal| trial.lack(goal)).collect();
            let is_met = goals.iter().zip(&lacks).all(|(goal, lack)| *lack == 0 || goal.guides);
            let found = is_met && as_said(trial);
            let lack = lacks.iter().sum::<u32>();
            fits(trial).then_some(if found { (lack, true) } else { (lack.max(1), false) })
        });
        let Some((lack, found)) = lack.flatten() else { return Tried::Unfit };
        if lack < self.nearest {
            (self.nearest, self.tries) = (lack, TRIES);
        }
        Tried::Lacks(lack, found)
    }

    /// Without what is not needed.
    pub(super) fn least(&self, mut draft: Draft, shows: &dyn Fn(&Trial<'_>) -> bool, things: &[At]) -> Draft {
        let shows = |draft: &Draft| self.with(draft, |trial| shows(trial)) == Some(true);
        let files = yaml::yaml(self.policy, &draft, Lang::En);
        // How many there are of what is counted stays, for that lies at the limit, unless they are too many to be read.
        let many = files.is_some_and(|files| files.lines() > CROWD);
        for at in (1..draft.things.len()).rev().filter(|at| !things.contains(at)) {
            if draft.is_root(at) {
                continue;
            }
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
        for parameter in draft.parameters.iter().flat_map(BTreeMap::keys).copied().collect::<Vec<_>>() {
            let mut fewer = draft.clone();
            fewer.parameters.iter_mut().for_each(|parameters| drop(parameters.remove(&parameter)));
            if shows(&fewer) {
                draft = fewer;
            }
        }
        let fewer = unnamed(self.policy, draft.clone(), things);
        if shows(&fewer) {
            draft = fewer;
        }
        // Of what is in one state the other says that it is not there.
        for kept in draft.kept.clone() {
            let mut fewer = draft.clone();
            fewer.kept.remove(&kept);
            if !draft.all().any(|(_, made)| made.class == kept.1) && shows(&fewer) {
                draft = fewer;
            }
        }
        draft
    }
}

/// Changes of an organisation by which what is not met may be; where all is met, by which something else decides.
fn ways(trial: &Trial<'_>, goals: &[Goal]) -> Vec<Draft> {
    let unmet: Vec<&Goal> = goals.iter().filter(|goal| !trial.is_met(goal)).collect();
    let asked = if unmet.is_empty() { goals.iter().collect() } else { unmet };
    let mut ways = in_turn(asked.into_iter().map(|goal| trial.ways_to(goal)).collect());
    ways.truncate(WIDE);
    ways
}

/// The first of each, then the second of each, and so on.
pub(super) fn in_turn(all: Vec<Vec<Draft>>) -> Vec<Draft> {
    let mut all: Vec<_> = all.into_iter().map(Vec::into_iter).collect();
    let mut ways = Vec::new();
    loop {
        let before = ways.len();
        ways.extend(all.iter_mut().filter_map(Iterator::next));
        if ways.len() == before {
            return ways;
        }
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
            !draft.is_root(*at) && made.holder.is_none() && bare && !things.contains(at) && !is_named(&draft, *at)
        });
        let Some(at) = lost.map(|(at, _)| at) else { return draft };
        draft.take_away(at);
    }
}

/// Without collections of which there is nothing.
pub(super) fn without_kept(mut draft: Draft) -> Draft {
    let made: Vec<_> = draft.all().map(|(_, made)| made.class).collect();
    draft.kept.retain(|(_, class)| made.contains(class));
    draft
}
