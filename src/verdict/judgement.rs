use std::cmp::Reverse;

use super::cause::Rested;
use super::told::{AllTold, Moved, broken};
use super::waiver::Waivers;
use super::words::Words;
use super::{Row, Summary};
use crate::diagnostic::Force;
use crate::evaluate::{ClauseRun, Evaluator, Keep, Moment, Outcome, Presence, RuleRun, touched};
use crate::organisation::Facts;
use crate::parallel;
use crate::policy::model::{Base, Binder, Effect, ExprId, FieldId, Policy, Rule, RuleId};
use crate::value::{Date, ThingId};

/// The outcomes of all rules for an organisation on a day.
#[derive(Debug)]
pub struct Judgement {
    /// The date for which it was asked.
    pub clock: Date,
    /// What came of each rule that was asked for, in the order of the policy.
    pub runs: Vec<RuleRun>,
    /// The clauses of each that were asked for, by their numbers.
    wanted: Vec<Vec<usize>>,
    /// The rules about a change that were asked for where nothing says how the organisation was (semantics 16.8).
    pub not_asked: Vec<RuleId>,
    /// What there is on the day.
    pub(super) presence: Presence,
    /// What waivers accept.
    pub(super) waivers: Waivers,
    /// What was told of each broken clause and subject, where that is kept.
    pub(super) told: Option<AllTold>,
    /// Which of it rested on which.
    pub(super) rested: Option<Rested>,
}

impl Judgement {
    /// Reads the rules for which `wanted` is true of a clause's code.
    pub fn new(policy: &Policy, facts: &Facts, clock: Date, keep: Keep, wanted: impl Fn(&str) -> bool) -> Self {
        let moment = Moment::now(clock);
        let (rules, not_asked): (Vec<RuleId>, Vec<RuleId>) = (0..)
            .map(RuleId)
            .zip(&policy.rules)
            .filter(|(_, rule)| rule.clauses.iter().any(|clause| wanted(&clause.code)))
            .map(|(id, _)| id)
            .partition(|id| facts.has_former() || !policy.rule(*id).is_about_change());
        let presence = Presence::new(policy, facts, moment);
        let asked: Vec<_> = rules.into_iter().map(|rule| (rule, None)).collect();
        let runs = run(policy, facts, &presence, &asked, keep);
        Self::of(policy, facts, (clock, presence), runs, not_asked, wanted)
    }

    /// The same after a file was read again: only rules that read something that is otherwise are read anew.
    pub fn renewed(
        self,
        policy: &Policy,
        facts: &Facts,
        moved: Moved<'_>,
        keep: Keep,
        wanted: impl Fn(&str) -> bool,
    ) -> Self {
        let renewal = moved.renewal;
        let presence = self.presence.renewed(policy, facts, renewal);
        let mut told = self.told.unwrap_or_default().into_iter();
        let told: Vec<AllTold> =
            self.runs.iter().zip(&self.wanted).map(|(run, of)| told.by_ref().take(broken(run, of)).collect()).collect();
        let field_of_drafts = |(field, _): (FieldId, _)| renewal.fields.contains_key(&field);
        let drafts = policy.classes.iter().filter_map(|class| class.draft).any(field_of_drafts);
        // The subjects that have to be asked again; nothing where that may be any of them.
        let again = |run: &RuleRun| {
            let rule = policy.rule(run.rule);
            match drafts || renewal.touches(policy.reads(rule)) {
                false => Some(Vec::new()),
                true if drafts || !run.is_noted(keep) => None,
                true => touched((policy, facts), &presence, renewal, rule),
            }
        };
        let rules: Vec<RuleId> = self.runs.iter().map(|run| run.rule).collect();
        let still = |run: RuleRun| again(&run).and_then(|things| Some((run.renewed(renewal)?, things)));
        let before: Vec<Option<(RuleRun, Vec<ThingId>)>> = self.runs.into_iter().map(still).collect();
        let only = before.iter().map(|before| before.as_ref().map(|(_, things)| things.as_slice()));
        let asked = rules.into_iter().zip(only);
        let asked: Vec<Asking<'_>> = asked.filter(|(_, only)| only.is_none_or(|only| !only.is_empty())).collect();
        let mut runs = run(policy, facts, &presence, &asked, keep).into_iter();
        let is_draft = |thing: ThingId| presence.is_of_draft(facts, thing);
        let mut still = AllTold::new();
        let mut all = Vec::with_capacity(before.len());
        for ((before, told), of) in before.into_iter().zip(told).zip(&self.wanted) {
            let start = still.len();
            let run = match before {
                Some((run, things)) if things.is_empty() => {
                    still.extend(moved.kept(policy, &run, told));
                    Some(run)
                }
                Some((run, things)) => runs.next().map(|now| run.again(&things, now, is_draft)),
                None => runs.next(),
            };
            let Some(run) = run else { continue };
            still.resize_with(start + broken(&run, of), || None);
            all.push(run);
        }
        // What was said of records that have other numbers now may look like what is said.
        let rested = self.rested.filter(|_| !renewal.moves());
        let told = Some(still);
        Self { told, rested, ..Self::of(policy, facts, (self.clock, presence), all, self.not_asked, wanted) }
    }

    /// What rules came to, and what waivers accept of it.
    fn of(
        policy: &Policy,
        facts: &Facts,
        (clock, presence): (Date, Presence),
        runs: Vec<RuleRun>,
        not_asked: Vec<RuleId>,
        wanted: impl Fn(&str) -> bool,
    ) -> Self {
        let named = |rule: RuleId, clause: usize| {
            !not_asked.contains(&rule) && policy.rule(rule).clauses.get(clause).is_some_and(|it| wanted(&it.code))
        };
        let waivers = Waivers::decide((policy, facts), &presence, &runs, Moment::now(clock), named);
        let wanted = runs.iter().map(|run| {
            let clauses = policy.rule(run.rule).clauses.iter().enumerate();
            clauses.filter(|(_, clause)| wanted(&clause.code)).map(|(number, _)| number).collect()
        });
        let wanted = wanted.collect();
        Self { clock, runs, wanted, not_asked, presence, waivers, told: None, rested: None }
    }

    /// The moment of the clock.
    pub fn moment(&self) -> Moment {
        Moment::now(self.clock)
    }

    /// The clauses that were asked for: the run, the clause's number in its rule, and what came of each subject.
    pub(super) fn clauses(&self) -> impl Iterator<Item = (&RuleRun, usize)> {
        self.runs.iter().zip(&self.wanted).flat_map(|(run, wanted)| wanted.iter().map(move |clause| (run, *clause)))
    }

    /// What the outcomes add up to; what is coming is not counted, what is of drafts and what is waived apart.
    pub fn summary(&self, policy: &Policy) -> Summary {
        let rules = self.runs.iter().map(|run| policy.rule(run.rule));
        let mut summary = Summary { not_asked: self.not_asked.len(), ..Summary::default() }.of_rules(rules, self.clock);
        for (run, number) in self.clauses().filter(|(run, _)| run.coming.is_none()) {
            summary.drafts += run.drafts();
            let [holds, broken, cannot_tell, not_applicable] = run.counts(number);
            let [waived_broken, waived_cannot_tell] = self.waived(run, number);
            summary.holds += holds;
            summary.broken += broken.saturating_sub(waived_broken);
            let cannot_tell = cannot_tell + usize::from(run.unknown.is_some());
            summary.cannot_tell += cannot_tell.saturating_sub(waived_cannot_tell);
            summary.not_applicable += not_applicable;
            summary.waived += waived_broken + waived_cannot_tell;
        }
        summary
    }

    /// How many outcomes of a clause that are not of drafts are waived: broken ones, and those that cannot be told.
    pub(super) fn waived(&self, run: &RuleRun, number: usize) -> [usize; 2] {
        let waived = |things: &[ThingId]| self.waivers.of(run, number, things).is_some();
        let subjects = run.subjects.iter().filter(|subject| !subject.draft && waived(&subject.things));
        let outcomes: Vec<Outcome> =
            subjects.filter_map(|subject| subject.outcomes.get(number)).map(|ran| ran.outcome).collect();
        let [broken, cannot_tell] =
            [Outcome::Broken, Outcome::CannotTell].map(|of| outcomes.iter().filter(|it| **it == of).count());
        [broken, cannot_tell + usize::from(run.unknown.is_some() && waived(&[]))]
    }

    /// Every outcome, sorted by code and subject.
    pub fn rows(&self, words: Words<'_>) -> Vec<Row> {
        let mut evaluator = Evaluator::new(words.policy, words.facts, &self.presence);
        let mut rows = Vec::new();
        for (run, number) in self.clauses() {
            let rule = words.policy.rule(run.rule);
            let Some(clause) = rule.clauses.get(number) else { continue };
            let row = |things: &[ThingId], ran: ClauseRun, empty: bool, draft: bool| Row {
                code: clause.code.to_string(),
                subject: words.subject(things),
                outcome: ran.outcome,
                excepted: ran
                    .exception
                    .filter(|_| ran.outcome == Outcome::NotApplicable)
                    .map(|id| words.policy.exception(id).name.to_string()),
                coming: run.coming,
                empty,
                draft,
                waiver: self.waivers.of(run, number, things).map(|waiver| words.facts.subject(words.policy, waiver)),
                force: softened(words, clause.force, ran),
                pack: words.policy.pack(rule.pack).name.to_string(),
            };
            if run.unknown.is_some() {
                let ran = ClauseRun { outcome: Outcome::CannotTell, exception: None };
                rows.push(row(&[], ran, false, false));
            }
            for subject in &run.subjects {
                let Some(ran) = subject.outcomes.get(number) else { continue };
                let empty = match subject.moment.filter(|_| ran.outcome == Outcome::Holds) {
                    Some(moment) => {
                        let mut bindings = evaluator.bindings(rule, &subject.things);
                        evaluator.is_empty(clause.expr, &mut bindings, moment)
                    }
                    None => false,
                };
                rows.push(row(&subject.things, *ran, empty, subject.draft));
            }
        }
        rows.sort();
        rows
    }
}

/// A rule that is asked: of all its subjects, or of some of them.
type Asking<'a> = (RuleId, Option<&'a [ThingId]>);

/// Reads rules at the moment of which `presence` tells; what came of them stands in their order.
fn run(policy: &Policy, facts: &Facts, presence: &Presence, rules: &[Asking<'_>], keep: Keep) -> Vec<RuleRun> {
    let start = || Evaluator::new(policy, facts, presence);
    // Those that promise to take longest come first: a long one that begins last would be waited for.
    let mut order: Vec<(usize, Asking<'_>)> = rules.iter().copied().enumerate().collect();
    order.sort_by_key(|(_, (rule, _))| Reverse(effort(policy, facts, policy.rule(*rule))));
    let run = |evaluator: &mut Evaluator<'_>, (at, (rule, only)): &(usize, Asking<'_>)| {
        (*at, evaluator.run(*rule, *only, presence.moment(), keep))
    };
    let mut runs = parallel::map(&order, start, run);
    runs.sort_unstable_by_key(|(at, _)| *at);
    runs.into_iter().map(|(_, run)| run).collect()
}

/// How long a rule may take, as far as that is seen from without: by the things that it is over, and by how much it says.
fn effort(policy: &Policy, facts: &Facts, rule: &Rule) -> usize {
    let all = |binder: &Binder| match policy.expr(binder.range).ty.base {
        Base::Thing(class) => facts.extent(class).things.len(),
        _ => 1,
    };
    let slots = rule.binders.iter().flat_map(|binder| binder.slots.iter().map(move |_| all(binder)));
    let expressions = rule.condition.iter().chain(rule.clauses.iter().map(|clause| &clause.expr));
    let said = expressions.map(|expr| size(policy, *expr)).sum();
    slots.fold(said, usize::saturating_mul)
}

fn size(policy: &Policy, expr: ExprId) -> usize {
    policy.expr(expr).kind.children().into_iter().map(|child| size(policy, child)).sum::<usize>() + 1
}

/// How binding a clause is for a subject, exceptions counted.
pub(super) fn softened(words: Words<'_>, force: Force, ran: ClauseRun) -> Force {
    let softens = |id| words.policy.exception(id).effect == Effect::Softens;
    if ran.exception.is_some_and(softens) { Force::Should } else { force }
}

impl Words<'_> {
    /// The subject of an outcome (semantics 10.2).
    pub fn subject(&self, things: &[ThingId]) -> String {
        super::place::Places { policy: self.policy, facts: self.facts }.subject(things)
    }
}
