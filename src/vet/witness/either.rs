use super::draft::{At, Draft};
use super::find::{unnamed, without_kept};
use super::trial::{Env, Trial};
use super::{Search, Shown, TRIES, goals, outcome_of, yaml};
use crate::diagnostic::Lang;
use crate::evaluate::Outcome;
use crate::policy::model::{Clause, ExprId, FieldId, Rule};

/// So many changes lead from one way to the other.
const STEPS: usize = 4;
/// So many changes are tried one after the other in one place.
const WIDE: usize = 10;

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

impl Search<'_> {
    /// Two ways to write a field by which different things come of a clause, where nothing can be told if it is left
    /// out, all else being the same.
    pub(in crate::vet) fn either_way(&mut self, rule: &Rule, clause: &Clause, field: FieldId) -> Option<[Way; 2]> {
        let asked = Asked { rule, clause, field };
        let lifted = self.no_lift(rule, clause)?;
        [false, true].into_iter().find_map(|truth| self.from(asked, &lifted, truth))
    }

    fn from(&mut self, asked: Asked<'_>, lifted: &[(ExprId, bool)], truth: bool) -> Option<[Way; 2]> {
        let first = if truth { Outcome::Holds } else { Outcome::Broken };
        let open = |trial: &Trial<'_>, things: &[At], at: At| {
            let without = self.reading_of(trial.changed(|draft| draft.leave_out(at, asked.field)));
            without.is_some_and(|trial| asked.outcome(&trial, things) == Some(Outcome::CannotTell))
        };
        let hangs = |trial: &Trial<'_>, things: &[At]| {
            asked.outcome(trial, things) == Some(first)
                && asked.places(trial).into_iter().any(|at| open(trial, things, at))
        };
        let wanted: Vec<_> = [(asked.clause.expr, truth)].into_iter().chain(lifted.iter().copied()).collect();
        let mut search = Search::new(self.reading, self.words, self.clock);
        let (subject, shown) = search.of_subject(asked.rule, &wanted, &hangs)?;
        let trial = self.reading_of(shown.draft.clone())?;
        let places = asked.places(&trial).into_iter().filter(|at| open(&trial, &subject.things, *at));
        places.collect::<Vec<_>>().into_iter().find_map(|at| {
            let (other, outcome) = self.other_way(asked, &trial, (&subject.env, &subject.things), at, first)?;
            let other = Way { shown: Shown { draft: other, bound: shown.bound.clone() }, outcome };
            let first = Way { shown: shown.clone(), outcome: first };
            Some(if truth { [first, other] } else { [other, first] })
        })
    }

    /// Another way to write one field, by which something else comes of a clause.
    fn other_way(
        &self,
        asked: Asked<'_>,
        first: &Trial<'_>,
        (env, things): (&Env, &[At]),
        at: At,
        before: Outcome,
    ) -> Option<(Draft, Outcome)> {
        let rest = |draft: &Draft| {
            let mut draft = draft.clone();
            draft.leave_out(at, asked.field);
            yaml::yaml(self.policy, &without_kept(unnamed(self.policy, draft, things)), Lang::En)
        };
        let (same, mut tries) = (rest(&first.draft), TRIES);
        let other = |trial: &Trial<'_>| {
            let outcome = asked.outcome(trial, things)?;
            let known = outcome != before && outcome != Outcome::CannotTell;
            (known && trial.draft.field(at, asked.field).is_some()).then_some(outcome)
        };
        let mut left = vec![(first.draft.clone(), 0)];
        while let Some((draft, steps)) = left.pop() {
            let Some(trial) = self.reading_of(draft) else { continue };
            let mut ways = trial.ways(asked.clause.expr, before == Outcome::Broken, env);
            if before == Outcome::Broken {
                // Or the rule does not apply any more.
                let applying = goals(&trial, asked.rule, env, &[]);
                ways.extend(applying.iter().flat_map(|goal| trial.ways(goal.id, !goal.truth, &goal.env)));
            }
            for way in ways.into_iter().filter(|way| rest(way) == same).take(WIDE) {
                tries = tries.checked_sub(1)?;
                let Some(trial) = self.reading_of(way) else { continue };
                if let Some(outcome) = other(&trial) {
                    let fewer = without_kept(unnamed(self.policy, trial.draft.clone(), things));
                    let fewer = self.reading_of(fewer).filter(|fewer| other(fewer) == Some(outcome));
                    return Some((fewer.map_or(trial.draft, |fewer| fewer.draft), outcome));
                }
                if steps < STEPS {
                    left.push((trial.draft, steps + 1));
                }
            }
        }
        None
    }
}
