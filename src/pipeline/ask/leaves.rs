use rustc_hash::{FxHashMap, FxHashSet};

use super::authority::Asking;
use super::{Answer, Ground};
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::{Keep, Outcome};
use crate::organisation::{Bound, Facts, PeriodId, Term};
use crate::pipeline::Failure;
use crate::policy::model::RuleId;
use crate::value::{Date, ThingId};
use crate::verdict::{Finding, Judgement, Words};

/// What a rule is asked of, and of which of its clauses.
type Key<'j> = (RuleId, usize, &'j [ThingId]);

impl Asking<'_> {
    /// Whether all stands where somebody's last day was the one before the clock.
    pub(super) fn if_leaves(&self, who: ThingId) -> Result<Answer, Failure> {
        let Words { policy, facts, .. } = self.words;
        let subject = self.subject(who);
        if policy.class(facts.thing(who).class).period.is_none() {
            let message = Text::new(Phrase::AskNoPeriod).with("who", subject.as_str());
            return Err(Failure::new(message, Phrase::AskNoPeriodHelp));
        }
        let clock = self.request.clock;
        let gone = without(facts, who, clock);
        let asked = |code: &str| code.starts_with(&self.rules.prefix) || self.request.wants(code);
        let before = Judgement::new(policy, facts, clock, Keep::All, asked);
        let after = Judgement::new(policy, &gone, clock, Keep::All, asked);
        let then = Asking { words: Words { facts: &gone, ..self.words }, ..*self };
        let held = outcomes(&before);
        let change = Change { asking: &then, who, held: &held, after: &after };
        let mut grounds = change.roles();
        grounds.extend(change.delegations(&before));
        let findings = change.findings();
        let any = |outcome: Outcome| {
            grounds.iter().any(|it| it.outcome == outcome) || findings.iter().any(|it| it.outcome == outcome)
        };
        let outcome = match () {
            () if any(Outcome::Broken) => Outcome::Broken,
            () if any(Outcome::CannotTell) => Outcome::CannotTell,
            () => Outcome::Holds,
        };
        let question = Text::new(Phrase::AskIfLeaves).with("who", subject).with("date", clock.to_string());
        let asked = |rule: &RuleId| !policy.rule(*rule).code.starts_with(&self.rules.prefix);
        let bad = |(key, outcome): &(&Key<'_>, &Outcome)| {
            asked(&key.0) && matches!(outcome, Outcome::Broken | Outcome::CannotTell)
        };
        let already = held.iter().filter(bad).count();
        let notes = (already > 0).then(|| Text::new(Phrase::AskAlready).with("count", already));
        Ok(Answer { question, outcome, grounds, parts: Vec::new(), findings, notes: notes.into_iter().collect() })
    }
}

/// What is otherwise without somebody.
struct Change<'a> {
    /// As it is then.
    asking: &'a Asking<'a>,
    who: ThingId,
    held: &'a FxHashMap<Key<'a>, Outcome>,
    after: &'a Judgement,
}

impl Change<'_> {
    /// Roles that somebody holds, and nobody then.
    fn roles(&self) -> Vec<Ground> {
        let runs = self.asking.runs(self.after, "-roles");
        let subjects = runs.flat_map(|(rule, run)| run.subjects.iter().map(move |subject| (rule, run, subject)));
        let mut grounds = Vec::new();
        for (rule, run, subject) in subjects {
            let Some(outcome) = subject.outcomes.first().map(|ran| ran.outcome) else { continue };
            let worse = self.is_worse((run.rule, 0, &subject.things), outcome);
            let [party, role] = *subject.things else { continue };
            if !worse || party == self.who {
                continue;
            }
            let name = self.asking.words.subject(&subject.things);
            let says = Text::new(Phrase::AskVacant).with("role", name.as_str());
            let because = match outcome {
                Outcome::CannotTell => self.asking.proof(self.after, &rule.code, &name, outcome),
                _ => Vec::new(),
            };
            let place = self.asking.words.facts.thing(role).span;
            grounds.push(Ground { outcome, says, subject: name, place, because });
        }
        grounds
    }

    /// Delegations that stand, and not then, or that nobody receives then who receives them.
    fn delegations(&self, before: &Judgement) -> Vec<Ground> {
        let now = outcomes(self.after);
        let mut grounds = Vec::new();
        let mut told = FxHashSet::default();
        let runs = self.asking.runs(before, "");
        for (rule, run, subject) in runs.flat_map(|(rule, run)| run.subjects.iter().map(move |it| (rule, run, it))) {
            let stood = subject.outcomes.first().is_some_and(|ran| ran.outcome == Outcome::Holds);
            let (true, Some(delegation)) = (stood, subject.things.first()) else { continue };
            let name = self.asking.words.subject(&subject.things);
            let own = self.asking.subject(*delegation);
            let place = self.asking.words.facts.thing(*delegation).span;
            let received = subject.things.contains(&self.who);
            let (outcome, phrase) = match now.get(&(run.rule, 0, &*subject.things)) {
                Some(Outcome::Holds) => continue,
                None | Some(Outcome::NotApplicable) if received => (Outcome::Broken, Phrase::AskNobodyReceives),
                // Another subject tells of what it is given to.
                None | Some(Outcome::NotApplicable) => continue,
                Some(outcome) => (*outcome, Phrase::AskFalls),
            };
            if !told.insert((*delegation, received)) {
                continue;
            }
            let says = Text::new(phrase).with("delegation", own.as_str());
            let because = match phrase {
                Phrase::AskFalls => self.asking.steps(self.after, &rule.code, &name, outcome),
                _ => Vec::new(),
            };
            grounds.push(Ground { outcome, says, subject: own, place, because });
        }
        grounds
    }

    /// What would be found that is not found now.
    fn findings(&self) -> Vec<Finding> {
        let words = self.asking.words;
        let policy = words.policy;
        let mut worse = FxHashSet::default();
        for run in &self.after.runs {
            let rule = policy.rule(run.rule);
            for subject in &run.subjects {
                for (number, ran) in subject.outcomes.iter().enumerate() {
                    let key = (run.rule, number, &*subject.things);
                    if !subject.things.contains(&self.who)
                        && self.is_worse(key, ran.outcome)
                        && let Some(clause) = rule.clauses.get(number)
                    {
                        worse.insert((clause.code.to_string(), words.subject(&subject.things)));
                    }
                }
            }
        }
        let asked = |code: &str| code.starts_with(&self.asking.rules.prefix);
        let mut findings = self.after.findings(words, Vec::new());
        findings.retain(|finding| {
            let of = finding.subject.as_ref().map(|subject| (finding.code.clone(), subject.clone()));
            !asked(&finding.code) && of.is_some_and(|of| worse.contains(&of))
        });
        findings
    }

    /// Whether an outcome is worse than it is now.
    fn is_worse(&self, key: Key<'_>, outcome: Outcome) -> bool {
        let now = self.held.get(&key);
        match outcome {
            Outcome::Broken => now != Some(&Outcome::Broken),
            Outcome::CannotTell => !matches!(now, Some(Outcome::Broken | Outcome::CannotTell)),
            Outcome::Holds | Outcome::NotApplicable => false,
        }
    }
}

fn outcomes(judgement: &Judgement) -> FxHashMap<Key<'_>, Outcome> {
    let mut all = FxHashMap::default();
    for run in &judgement.runs {
        for subject in &run.subjects {
            for (number, ran) in subject.outcomes.iter().enumerate() {
                all.insert((run.rule, number, &*subject.things), ran.outcome);
            }
        }
    }
    all
}

/// The organisation in which a thing was there for the last time on the day before.
fn without(facts: &Facts, who: ThingId, day: Date) -> Facts {
    let mut gone = facts.clone();
    let Term { from, .. } = facts.period(facts.thing(who).period);
    let last = day.yesterday().map_or(Bound::Unread, Bound::Day);
    let period = PeriodId(u32::try_from(gone.periods.len()).unwrap_or(u32::MAX));
    gone.periods.push(Term { from, to: last });
    if let Some(thing) = gone.things.get_mut(who.0 as usize) {
        (thing.period, thing.dated) = (period, true);
    }
    // What it holds goes with it; a thing stands after what holds it.
    for at in 0..gone.things.len() {
        let holder = gone.things.get(at).and_then(|thing| thing.holder).map(|(holder, _)| holder);
        let within = holder.is_some_and(|holder| holder == who || gone.thing(holder).dated);
        if let Some(thing) = gone.things.get_mut(at).filter(|_| within) {
            thing.dated = true;
        }
    }
    gone
}
