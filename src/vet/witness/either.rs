use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::draft::{At, Draft, Item, is_several};
use super::find::{unnamed, without_kept};
use super::goal::Goal;
use super::path::paths;
use super::trial::Trial;
use super::{Search, Shown, Subject, goals, outcome_of, reads_parameters, surroundings, yaml};
use crate::diagnostic::Lang;
use crate::evaluate::Outcome;
use crate::policy::model::{Clause, ExprId, FieldId, Policy, Rule};

/// So many ways to where a field is read are followed.
const PATHS: usize = 3;

/// A way to write a field, and what comes of a clause by it.
pub(in crate::vet) struct Way {
    pub(in crate::vet) shown: Shown,
    pub(in crate::vet) outcome: Outcome,
}

/// A clause of a rule, and a field on which it hangs.
#[derive(Clone, Copy)]
struct Asked<'r> {
    rule: &'r Rule,
    clause: &'r Clause,
    field: FieldId,
}

impl Asked<'_> {
    fn outcome(self, trial: &Trial<'_>, things: &[At]) -> Option<Outcome> {
        outcome_of(trial, self.rule, self.clause, things).map(|run| run.outcome)
    }

    /// Things of which the field is written.
    fn places(self, trial: &Trial<'_>) -> Vec<At> {
        let written = trial.draft.all().filter(|(_, made)| made.fields.contains_key(&self.field));
        written.map(|(at, _)| at).collect()
    }
}

/// Two organisations that differ in one field of one thing.
#[derive(Clone, Debug)]
struct Pair {
    place: (At, FieldId),
    drafts: [Draft; 2],
    outcomes: [Outcome; 2],
}

/// How far a clause is from where it reads a field.
pub(in crate::vet) fn distance(policy: &Policy, rule: &Rule, clause: &Clause, field: FieldId) -> usize {
    paths(policy, &roots(rule, clause), field).first().map_or(usize::MAX, Vec::len)
}

fn roots(rule: &Rule, clause: &Clause) -> Vec<ExprId> {
    [clause.expr].into_iter().chain(surroundings(rule)).collect()
}

impl Search<'_> {
    /// Two ways to write a field by which different things come of a clause, where nothing can be told if it is left
    /// out, all else being the same.
    pub(in crate::vet) fn either_way(&mut self, rule: &Rule, clause: &Clause, field: FieldId) -> Option<[Way; 2]> {
        let asked = Asked { rule, clause, field };
        let lifted = self.no_lift(rule, clause)?;
        let roots = roots(rule, clause);
        if self.settable && !reads_parameters(self.policy, &roots) {
            return None;
        }
        let paths = paths(self.policy, &roots, field);
        let both = paths.iter().take(PATHS).flat_map(|path| [false, true].map(|truth| (path, truth)));
        let mut both = both.collect::<Vec<_>>().into_iter();
        both.find_map(|(path, truth)| self.from(asked, &lifted, path, truth))
    }

    /// The same from an organisation in which the clause comes out so, and hangs on what is at the end of a path.
    fn from(&mut self, asked: Asked<'_>, lifted: &[(ExprId, bool)], path: &[ExprId], truth: bool) -> Option<[Way; 2]> {
        let first = if truth { Outcome::Holds } else { Outcome::Broken };
        let wanted: Vec<_> = [(asked.clause.expr, truth)].into_iter().chain(lifted.iter().copied()).collect();
        let open = |trial: &Trial<'_>, things: &[At], at: At| self.is_open(asked, &trial.draft, things, at);
        let hangs = |trial: &Trial<'_>, things: &[At]| {
            asked.outcome(trial, things) == Some(first)
                && asked.places(trial).into_iter().any(|at| open(trial, things, at))
        };
        let on_path = |trial: &Trial<'_>, env: &super::Env| {
            let mut all = goals(trial, asked.rule, env, &wanted);
            let env = all.last().map_or(env, |goal| &goal.env).clone();
            all.extend(trial.along(path, &env));
            all
        };
        let mut search = Search::new(self.reading, self.words, self.clock).settable(self.settable);
        let (subject, found) = search.subject(asked.rule, &on_path, &hangs)?;
        let places = self.with(&found, |trial| asked.places(trial))?;
        let places = places.into_iter().filter(|at| self.is_open(asked, &found, &subject.things, *at));
        let pair = places.collect::<Vec<_>>().into_iter().find_map(|at| {
            let (other, outcome) = self.other_way((asked, path), &found, &subject, at, first)?;
            Some(Pair { place: (at, asked.field), drafts: [found.clone(), other], outcomes: [first, outcome] })
        })?;
        let pair = self.least_pair(asked, pair, &subject.things);
        let bound = subject.bound(asked.rule);
        let ways = pair.drafts.into_iter().zip(pair.outcomes);
        let ways = ways.map(|(draft, outcome)| Way { shown: Shown { draft, bound: bound.clone() }, outcome });
        let ways: [Way; 2] = ways.collect::<Vec<_>>().try_into().ok()?;
        let [one, other] = ways;
        Some(if truth { [one, other] } else { [other, one] })
    }

    fn outcome(&self, asked: Asked<'_>, draft: &Draft, things: &[At]) -> Option<Outcome> {
        self.with(draft, |trial| asked.outcome(trial, things))?
    }

    /// Whether nothing can be told of a clause where a field is left out.
    fn is_open(&self, asked: Asked<'_>, draft: &Draft, things: &[At], at: At) -> bool {
        let mut without = draft.clone();
        without.leave_out(at, asked.field);
        self.outcome(asked, &without, things) == Some(Outcome::CannotTell)
    }

    /// An organisation in which something else comes of a clause, by another way to write one field; what else is
    /// otherwise there makes no difference where the field is written in the first way.
    fn other_way(
        &self,
        (asked, path): (Asked<'_>, &[ExprId]),
        first: &Draft,
        subject: &Subject,
        at: At,
        before: Outcome,
    ) -> Option<(Draft, Outcome)> {
        let things = &subject.things;
        let other = |trial: &Trial<'_>| {
            let outcome = asked.outcome(trial, things)?;
            let known = outcome != before && outcome != Outcome::CannotTell;
            (known && trial.draft.field(at, asked.field).is_some()).then_some(outcome)
        };
        let is_other = |trial: &Trial<'_>| other(trial).is_some();
        // What else is changed makes no difference where the field is written in the first way, or left out.
        let known = RefCell::new(FxHashMap::default());
        let fits = |trial: &Trial<'_>| {
            let mut rest = trial.draft.clone();
            rest.leave_out(at, asked.field);
            let Some(files) = yaml::yaml(self.policy, &rest, Lang::En) else { return false };
            let same = || {
                let back = with_field(&trial.draft, first, (at, asked.field));
                back.and_then(|back| self.outcome(asked, &back, things)) == Some(before)
                    && self.is_open(asked, &trial.draft, things, at)
            };
            *known.borrow_mut().entry(files).or_insert_with(same)
        };
        let env = &subject.env;
        let flipped = [(asked.clause.expr, before == Outcome::Broken)];
        let clause_flips = |trial: &Trial<'_>| goals(trial, asked.rule, env, &flipped);
        // Or the rule does not apply any more, because of what the path goes through or of its own condition.
        let on_path = |goal: &Goal| path.iter().take(2).any(|id| *id == goal.id);
        let not_applying = |trial: &Trial<'_>| {
            let applying = goals(trial, asked.rule, env, &[]);
            let turned = applying.iter().find(|goal| on_path(goal)).or(applying.last()).cloned();
            turned.map(Goal::turned).into_iter().collect::<Vec<_>>()
        };
        let in_clause = path.first() == Some(&asked.clause.expr);
        let mut search = Search::new(self.reading, self.words, self.clock);
        let others = self.with(first, |trial| trial.other_values(at, asked.field))?;
        // Of what is alike the last one goes on.
        let starts = || others.iter().rev().chain([first]).cloned().collect::<Vec<_>>();
        let may_not_apply = self.with(first, |trial| !not_applying(trial).is_empty())?;
        let mut found = None;
        for flips in [in_clause, !in_clause] {
            if found.is_some() || !flips && !may_not_apply {
                continue;
            }
            search.begin();
            let goals: &dyn Fn(&Trial<'_>) -> Vec<Goal> = if flips { &clause_flips } else { &not_applying };
            found = search.find_fitting(starts(), goals, &fits, &is_other);
        }
        let found = found?;
        let outcome = self.with(&found, other)??;
        Some((found, outcome))
    }

    /// Both without what is not needed, the field apart being the same in both.
    fn least_pair(&self, asked: Asked<'_>, mut pair: Pair, things: &[At]) -> Pair {
        let (at, field) = pair.place;
        let kept: Vec<At> = things.iter().copied().chain([at]).collect();
        let is_so = |draft: &Draft, outcome: Outcome| self.outcome(asked, draft, things) == Some(outcome);
        for side in [1, 0] {
            let (Some(own), Some(other)) = (pair.drafts.get(side), pair.drafts.get(1 - side)) else { break };
            let (Some(own_is), Some(other_is)) = (pair.outcomes.get(side), pair.outcomes.get(1 - side)) else { break };
            let shows = |trial: &Trial<'_>| {
                trial.draft.field(at, field).is_some()
                    && asked.outcome(trial, things) == Some(*own_is)
                    && with_field(&trial.draft, other, (at, field)).is_some_and(|back| is_so(&back, *other_is))
                    && self.is_open(asked, &trial.draft, things, at)
            };
            let least = self.least(own.clone(), &shows, &kept);
            let Some(back) = with_field(&least, other, (at, field)) else { break };
            pair.drafts = if side == 1 { [back, least] } else { [least, back] };
        }
        for (draft, outcome) in pair.drafts.iter_mut().zip(pair.outcomes) {
            let several = is_several(self.policy.field(field));
            let count = draft.field(at, field).map_or(0, Vec::len);
            for number in (0..count).rev().filter(|_| several) {
                let mut fewer = draft.clone();
                fewer.replace(at, field, number, None);
                if is_so(&fewer, outcome) {
                    *draft = fewer;
                }
            }
            // Whom only one of them names is left out of the other; of two states ids tell who is the same, and stay.
            let fewer = without_kept(unnamed(self.policy, draft.clone(), &kept));
            let id = |draft: &Draft, at: At| yaml::id(self.policy, draft, at, Lang::En);
            let same_ids = !draft.has_former() || fewer.all().all(|(at, _)| id(&fewer, at) == id(draft, at));
            if same_ids && is_so(&fewer, outcome) {
                *draft = fewer;
            }
        }
        pair
    }
}

/// A draft with what another has in a field, the things being the same; nothing where what is named there is gone.
fn with_field(draft: &Draft, other: &Draft, (at, field): (At, FieldId)) -> Option<Draft> {
    let items = other.field(at, field)?.clone();
    let mut draft = draft.clone();
    draft.get(at)?;
    draft.clear(at, field);
    let mut left: Vec<At> = items.iter().filter_map(Item::thing).collect();
    while let Some(thing) = left.pop() {
        if draft.get(thing).is_some() {
            continue;
        }
        let made = other.get(thing).filter(|made| made.holder.is_some())?.clone();
        left.extend(made.fields.values().flatten().filter_map(Item::thing));
        *draft.things.get_mut(thing)? = Some(made);
    }
    draft.fill(at, field, items);
    Some(draft)
}
