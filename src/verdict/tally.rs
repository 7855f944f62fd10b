use super::coverage::reading_order;
use super::judgement::Judgement;
use crate::evaluate::{Evaluator, Outcome, RuleRun};
use crate::organisation::Facts;
use crate::parallel;
use crate::policy::model::{Clause, Policy, Rule, RuleId};
use crate::value::Date;

/// How many subjects of a clause came out how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The rule.
    pub rule: RuleId,
    /// The number of the clause in it.
    pub clause: usize,
    /// Where the rule stands in time.
    pub time: Time,
    /// How many of each outcome, in the order of [`Outcome::ALL`].
    pub counts: [usize; 4],
    /// How many of those that hold do so because there was nothing to look at.
    pub empty: usize,
    /// How many of those that do not apply are lifted by an exception.
    pub excepted: usize,
    /// How many of the broken ones are waived, and how many of those that cannot be told.
    pub waived: [usize; 2],
}

/// Where a rule stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// It is in force, or judged on days of its own.
    InForce,
    /// It comes into force on a day.
    Coming(Date),
    /// Its time is over.
    Over,
}

impl Time {
    /// Where a rule stands on a day.
    pub fn of(rule: &Rule, clock: Date) -> Self {
        match rule.in_force.from.filter(|from| *from > clock) {
            Some(day) => Self::Coming(day),
            None if rule.judged.is_some() || rule.in_force.contains(clock) => Self::InForce,
            None => Self::Over,
        }
    }
}

impl Tally {
    /// How many came out so.
    pub fn of(&self, outcome: Outcome) -> usize {
        let at = Outcome::ALL.iter().position(|other| *other == outcome);
        at.and_then(|at| self.counts.get(at)).copied().unwrap_or(0)
    }

    /// Whether the organisation learns nothing from the clause (semantics 15.5).
    pub fn says_nothing(&self) -> bool {
        let [holds, broken, cannot_tell, _] = self.counts;
        self.time == Time::InForce && broken + cannot_tell == 0 && holds == self.empty
    }
}

impl Judgement {
    /// How the subjects of each clause came out, by codes; every one of them must have been kept.
    pub fn tallies(&self, policy: &Policy, facts: &Facts) -> Vec<Tally> {
        let start = || Evaluator::new(policy, facts, &self.presence);
        let mut clauses: Vec<(&RuleRun, usize)> = self.clauses().collect();
        clauses.sort_by_cached_key(|(run, number)| (reading_order(&policy.rule(run.rule).code), *number));
        parallel::map(&clauses, start, |evaluator, (run, clause)| self.tally(evaluator, policy, run, *clause))
    }

    fn tally(&self, evaluator: &mut Evaluator<'_>, policy: &Policy, run: &RuleRun, number: usize) -> Tally {
        let rule = policy.rule(run.rule);
        let time = Time::of(rule, self.clock);
        let mut counts = run.counts(number);
        if let Some(count) =
            Outcome::ALL.iter().position(|it| *it == Outcome::CannotTell).and_then(|at| counts.get_mut(at))
        {
            *count += usize::from(run.unknown.is_some());
        }
        let waived = self.waived(run, number);
        let mut tally = Tally { rule: run.rule, clause: number, time, counts, empty: 0, excepted: 0, waived };
        let Some(Clause { expr, .. }) = rule.clauses.get(number) else { return tally };
        for subject in run.subjects.iter().filter(|subject| !subject.draft) {
            let Some(ran) = subject.outcomes.get(number) else { continue };
            tally.excepted += usize::from(ran.outcome == Outcome::NotApplicable && ran.exception.is_some());
            if let Some(moment) = subject.moment.filter(|_| ran.outcome == Outcome::Holds) {
                let mut bindings = evaluator.bindings(rule, &subject.things);
                tally.empty += usize::from(evaluator.is_empty(*expr, &mut bindings, moment));
            }
        }
        tally
    }
}
