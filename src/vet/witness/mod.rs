//! Examples of what is claimed: an organisation as small as can be, in which it is seen.
//!
//! Each is written as a file, read as any other and asked by the evaluator: what is not so is no example. It is looked
//! for from an empty organisation on, by changes that may let a condition come out as it is to.

mod change;
mod draft;
mod either;
mod find;
mod goal;
mod path;
mod sets;
mod shown;
mod trial;
mod values;
mod ways;
mod weight;
mod yaml;

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use self::draft::{At, Draft, Item};
pub(super) use self::either::{Way, distance};
use self::goal::Goal;
pub(super) use self::trial::Reading;
use self::trial::{Bound, Env, Trial};
use super::rules::lifts;
use super::words::Words;
use crate::diagnostic::{Files, Lang};
use crate::evaluate::{ClauseRun, Outcome};
use crate::organisation::State;
use crate::policy::model::{
    Base, ClassId, ClassKind, Clause, Exception, ExprId, ExprKind, Field, FieldId, Period, Policy, Rule, RuleId, Slot,
};
use crate::value::{Date, ThingId, Value};

/// So many organisations are tried for one example, after the last one that came nearer.
const TRIES: u32 = 40;
/// So many are tried at most.
const ALL_TRIES: u32 = 160;

/// An organisation that shows something, and what its variables stand for.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    draft: Draft,
    bound: Vec<(String, At)>,
}

/// Looks for organisations that show a claim about a rule, or about a condition.
pub(super) struct Search<'a> {
    policy: &'a Policy,
    reading: &'a Reading<'a>,
    words: Words<'a>,
    clock: Date,
    /// Whether parameters may be set.
    settable: bool,
    /// How many more are tried, and how many at most.
    tries: u32,
    all_tries: u32,
    /// How little was missing from what is looked for.
    nearest: u32,
    seen: FxHashSet<Files>,
}

/// A subject of a rule in the making.
#[derive(Clone, Debug)]
struct Subject {
    draft: Draft,
    env: Env,
    things: Vec<At>,
}

impl Subject {
    /// Its things with the names of the variables of a rule that stand for them.
    fn bound(&self, rule: &Rule) -> Vec<(String, At)> {
        let slots = rule.binders.iter().flat_map(|binder| &binder.slots);
        let names = slots.filter_map(|slot| rule.variables.get(usize::from(slot.0)));
        names.map(|variable| variable.name.to_string()).zip(self.things.iter().copied()).collect()
    }
}

impl<'a> Search<'a> {
    pub(super) fn new(reading: &'a Reading<'a>, words: Words<'a>, clock: Date) -> Self {
        Self {
            policy: words.policy,
            reading,
            words,
            clock,
            settable: false,
            tries: TRIES,
            all_tries: ALL_TRIES,
            nearest: u32::MAX,
            seen: FxHashSet::default(),
        }
    }

    /// What is found in a draft once it is read.
    fn with<T>(&self, draft: &Draft, look: impl FnOnce(&Trial<'_>) -> T) -> Option<T> {
        self.reading.with(draft.clone(), Lang::En, look)
    }

    /// Asks on a day in a period: on that which is asked about, else on the first one that comes, or the last one that
    /// was; nothing where there is none.
    pub(super) fn on_a_day_in(mut self, period: Period) -> Option<Self> {
        if !period.contains(self.clock) {
            self.clock = period.from.filter(|from| *from > self.clock).or(period.until)?;
        }
        period.contains(self.clock).then_some(self)
    }

    /// The same where parameters may be set otherwise than the packs do, or not.
    pub(super) fn settable(self, settable: bool) -> Self {
        Self { settable, ..self }
    }

    /// What is found where parameters are as the packs have them; else where they may be set, if any is read.
    fn unset_or_set<T>(&mut self, read: &[ExprId], mut look: impl FnMut(&mut Self) -> Option<T>) -> Option<T> {
        let found = look(self);
        if found.is_some() || self.settable || !reads_parameters(self.policy, read) {
            return found;
        }
        self.settable = true;
        let found = look(self);
        self.settable = false;
        found
    }

    /// An organisation of which nothing is written yet.
    fn nothing(&self) -> Draft {
        let draft = Draft::new(self.policy, self.clock);
        if self.settable { draft.settable() } else { draft }
    }

    fn begin(&mut self) {
        (self.tries, self.all_tries, self.nearest) = (TRIES, ALL_TRIES, u32::MAX);
        self.seen.clear();
    }

    /// Where a rule applies and some conditions are true.
    pub(super) fn all_true(&mut self, rule: &Rule, conditions: &[ExprId]) -> Option<Shown> {
        let wanted = conditions.iter().map(|id| (*id, true)).collect::<Vec<_>>();
        let is_one = |trial: &Trial<'_>, things: &[At]| {
            rule.clauses.first().is_some_and(|clause| outcome_of(trial, rule, clause, things).is_some())
        };
        self.of_subject(rule, &wanted, &is_one)
    }

    /// Where one clause holds and another is broken.
    pub(super) fn one_holds(&mut self, rule: &Rule, holds: &Clause, broken: &Clause) -> Option<Shown> {
        let mut wanted = vec![(holds.expr, true), (broken.expr, false)];
        wanted.extend(self.no_lift(rule, holds)?);
        wanted.extend(self.no_lift(rule, broken)?);
        let as_said = |trial: &Trial<'_>, things: &[At]| {
            let is =
                |clause, outcome| outcome_of(trial, rule, clause, things).is_some_and(|run| run.outcome == outcome);
            is(holds, Outcome::Holds) && is(broken, Outcome::Broken)
        };
        self.of_subject(rule, &wanted, &as_said)
    }

    /// Where a clause is not as it is to be, and an exception lifts it.
    pub(super) fn lifted(&mut self, rule: &Rule, clause: &Clause, exception: &Exception) -> Option<Shown> {
        let wanted: Vec<_> =
            [(clause.expr, false)].into_iter().chain(exception.condition.map(|id| (id, true))).collect();
        let as_said = |trial: &Trial<'_>, things: &[At]| {
            let run = outcome_of(trial, rule, clause, things);
            run.is_some_and(|run| run.outcome == Outcome::NotApplicable && run.exception.is_some())
        };
        self.of_subject(rule, &wanted, &as_said)
    }

    /// Where a condition comes out so, whatever its variables stand for.
    pub(super) fn comes_out(&mut self, id: ExprId, truth: bool) -> Option<Shown> {
        self.unset_or_set(&[id], |search| search.coming_out(id, truth))
    }

    fn coming_out(&mut self, id: ExprId, truth: bool) -> Option<Shown> {
        self.begin();
        let variables = self.variables(id);
        let draft = self.nothing();
        // What is alone is an organisation as any other.
        let was = self.change_around(id).and_then(|change| {
            let (_, base, _) = variables.iter().find(|(slot, ..)| *slot == change.before)?;
            Some((change, *base))
        });
        let start = match was {
            Some((change, Base::Thing(class))) => self.both(draft.with_former(), class, change)?,
            _ => Subject { draft, env: Env::new(self.clock), things: Vec::new() },
        };
        let mut all = vec![Subject { things: Vec::new(), ..start }];
        for (slot, base, _) in &variables {
            let Base::Thing(class) = *base else { return None };
            let range = self.range_of(*slot, id);
            let bound = |mut subject: Subject| {
                if let Some(Bound::Item(Item::Thing(at))) = subject.env.frame.get(slot) {
                    subject.things.push(*at);
                    return vec![subject];
                }
                let among = range.map_or_else(Vec::new, |range| self.bound(subject.clone(), range, *slot));
                if among.is_empty() { self.bound_to(subject, class, *slot).into_iter().collect() } else { among }
            };
            all = all.into_iter().flat_map(bound).take(2).collect();
        }
        all.into_iter().find_map(|Subject { draft, env, things }| {
            self.begin();
            let goals = [Goal::truth(id, truth, &env)];
            let there = |trial: &Trial<'_>| things.iter().all(|at| trial.is_there(*at));
            let found = self.find(vec![draft], &|_| goals.to_vec(), &there)?;
            let shows = |trial: &Trial<'_>| goals.iter().all(|goal| trial.is_met(goal)) && there(trial);
            let draft = self.least(found, &shows, &things);
            let names = variables.iter().map(|(.., name)| name.clone());
            Some(Shown { draft, bound: names.zip(things.iter().copied()).collect() })
        })
    }

    /// The set from which an expression around a condition takes what a variable stands for.
    fn range_of(&self, slot: Slot, id: ExprId) -> Option<ExprId> {
        let inner = self.policy.expr(id).span;
        let around = self.policy.exprs.iter().filter(|it| it.span.start <= inner.start && inner.end <= it.span.end);
        let taken = |kind: &ExprKind| match kind {
            ExprKind::Quantified(of) if of.member == slot => Some(of.range),
            ExprKind::Filtered(of) | ExprKind::Share(of) | ExprKind::Latest { members: of, .. }
                if of.member == slot =>
            {
                Some(of.range)
            }
            _ => None,
        };
        around.filter_map(|expr| taken(&expr.kind)).next()
    }

    /// The same with a variable that stands for something of a class.
    fn bound_to(&self, mut subject: Subject, class: ClassId, slot: Slot) -> Option<Subject> {
        let at = match self.policy.class(class).kind {
            ClassKind::Record { .. } => self.standing(&mut subject.draft, class)?,
            ClassKind::Root => 0,
            ClassKind::Entity(_) => subject.draft.entity(self.policy, class, State::Now)?,
        };
        subject.env.frame.insert(slot, Bound::Item(Item::Thing(at)));
        subject.things.push(at);
        Some(subject)
    }

    /// A record that stands in the first field that holds such ones.
    fn standing(&self, draft: &mut Draft, class: ClassId) -> Option<At> {
        let policy = self.policy;
        let holds = |field: &Field| {
            let entity = matches!(policy.class(field.class).kind, ClassKind::Entity(_));
            field.ty.base == Base::Thing(class) && field.origin.is_stored() && entity
        };
        let (field, declared) = (0..).map(FieldId).zip(&policy.fields).find(|(_, field)| holds(field))?;
        let holder = draft.entity(policy, declared.class, State::Now)?;
        let is_there = draft.field(holder, field).and_then(|items| items.first()?.thing());
        is_there.or_else(|| draft.record(policy, holder, field, true))
    }

    /// The variables of an expression that it does not bind itself, with their types and names.
    fn variables(&self, id: ExprId) -> Vec<(Slot, Base, String)> {
        let mut found: Vec<(Slot, Base, String)> = Vec::new();
        let (mut left, mut own) = (vec![id], BTreeSet::new());
        while let Some(id) = left.pop() {
            let expr = self.policy.expr(id);
            match &expr.kind {
                ExprKind::Variable(slot) if !found.iter().any(|(of, ..)| of == slot) => {
                    found.push((*slot, expr.ty.base, self.policy.text(id, self.words.sources)));
                }
                ExprKind::Quantified(of) => drop(own.insert(of.member)),
                ExprKind::Filtered(of) | ExprKind::Share(of) | ExprKind::Latest { members: of, .. } => {
                    own.insert(of.member);
                }
                _ => {}
            }
            left.extend(expr.kind.children());
        }
        found.retain(|(slot, ..)| !own.contains(slot));
        found.sort_by_key(|(slot, ..)| *slot);
        found
    }

    /// A subject to which a rule applies and of which conditions come out so, as small as can be.
    fn of_subject(
        &mut self,
        rule: &Rule,
        wanted: &[(ExprId, bool)],
        as_said: &dyn Fn(&Trial<'_>, &[At]) -> bool,
    ) -> Option<Shown> {
        let of_rule = |trial: &Trial<'_>, env: &Env| goals(trial, rule, env, wanted);
        let read: Vec<ExprId> = wanted.iter().map(|(id, _)| *id).chain(surroundings(rule)).collect();
        let (subject, found) = self.unset_or_set(&read, |search| search.subject(rule, &of_rule, as_said))?;
        let shows = |trial: &Trial<'_>| {
            let met = of_rule(trial, &subject.env).iter().all(|goal| trial.is_met(goal));
            met && as_said(trial, &subject.things)
        };
        let draft = self.least(found, &shows, &subject.things);
        Some(Shown { draft, bound: subject.bound(rule) })
    }

    /// A subject of a rule of which all goals are met and something is as said.
    fn subject(
        &mut self,
        rule: &Rule,
        goals: &dyn Fn(&Trial<'_>, &Env) -> Vec<Goal>,
        as_said: &dyn Fn(&Trial<'_>, &[At]) -> bool,
    ) -> Option<(Subject, Draft)> {
        let subjects = self.subjects(rule, goals);
        subjects.into_iter().find_map(|subject| {
            self.begin();
            let said = |trial: &Trial<'_>| as_said(trial, &subject.things);
            let found = self.find(vec![subject.draft.clone()], &|trial| goals(trial, &subject.env), &said)?;
            Some((subject, found))
        })
    }

    /// Subjects of a rule, as little being written of them as can be.
    fn subjects(&self, rule: &Rule, goals: &dyn Fn(&Trial<'_>, &Env) -> Vec<Goal>) -> Vec<Subject> {
        let draft = self.with_known(rule);
        if let Some((binder, change)) = rule.binders.iter().find_map(|binder| Some((binder, binder.change?))) {
            let lack = |Subject { draft, env, .. }: &Subject| {
                let lack = |trial: &Trial<'_>| goals(trial, env).iter().map(|goal| trial.lack(goal)).sum::<u32>();
                self.with(draft, lack).unwrap_or(u32::MAX)
            };
            let mut changed = self.changed(&draft, binder, change);
            changed.sort_by_cached_key(lack);
            return changed;
        }
        let mut all = vec![Subject { draft, env: Env::new(self.clock), things: Vec::new() }];
        for binder in &rule.binders {
            for slot in &binder.slots {
                all = all.into_iter().flat_map(|subject| self.bound(subject, binder.range, *slot)).take(4).collect();
            }
        }
        all
    }

    /// Nothing but the things of every organisation that a rule names, so that they can be given to definitions.
    fn with_known(&self, rule: &Rule) -> Draft {
        let mut draft = self.nothing();
        if rule.is_about_change() {
            draft = draft.with_former();
        }
        let exprs: Vec<ExprId> = rule.condition.into_iter().chain(rule.clauses.iter().map(|it| it.expr)).collect();
        for kind in self.policy.reached(&exprs) {
            if let ExprKind::Known(class, number) = kind {
                for state in draft.states() {
                    draft.known(*class, *number, *state);
                }
            }
        }
        draft
    }

    /// The same with one variable more.
    fn bound(&self, subject: Subject, range: ExprId, slot: Slot) -> Vec<Subject> {
        let class = match self.policy.expr(range).kind {
            ExprKind::Extent(class) => Some(class),
            ExprKind::KindExtent(kind) => Some(self.policy.kind(kind).class),
            _ => None,
        };
        let with = |draft: Draft, at: At| {
            let mut things = subject.things.clone();
            things.push(at);
            Subject { draft, env: subject.env.with(slot, Bound::Item(Item::Thing(at))), things }
        };
        if let Some(class) = class.filter(|class| !matches!(self.policy.class(*class).kind, ClassKind::Record { .. })) {
            let mut draft = subject.draft.clone();
            return draft.entity(self.policy, class, State::Now).map(|at| with(draft, at)).into_iter().collect();
        }
        let mut left = vec![(subject.draft.clone(), 0)];
        let mut found = Vec::new();
        while let Some((draft, steps)) = left.pop() {
            let looked = self.with(&draft, |trial| {
                let members = trial.members(range, &subject.env);
                let mut items = members.iter().filter_map(|member| trial.bound_item(member)?.thing());
                let new = items.find(|at| !subject.things.contains(at));
                new.ok_or_else(|| if steps < 3 { trial.grow(range, &subject.env) } else { Vec::new() })
            });
            match looked {
                Some(Ok(at)) => found.push(with(draft, at)),
                Some(Err(ways)) => left.extend(ways.into_iter().take(3).rev().map(|draft| (draft, steps + 1))),
                None => {}
            }
            if found.len() == 2 {
                break;
            }
        }
        found
    }

    /// That no exception lifts a clause; nothing where one always does.
    fn no_lift(&self, rule: &Rule, clause: &Clause) -> Option<Vec<(ExprId, bool)>> {
        let exceptions = clause.exceptions.iter().chain(&rule.exceptions);
        let exceptions = exceptions.map(|id| self.policy.exception(*id)).filter(|it| lifts(it.effect));
        let in_force = |it: &&Exception| rule.judged.is_some() || it.in_force.contains(self.clock);
        exceptions.filter(in_force).map(|it| Some((it.condition?, false))).collect()
    }
}

/// What a rule is about, and when it applies.
fn surroundings(rule: &Rule) -> impl Iterator<Item = ExprId> {
    rule.condition.into_iter().chain(rule.binders.iter().map(|binder| binder.range))
}

/// Whether what is set decides what comes out.
pub(super) fn reads_parameters(policy: &Policy, exprs: &[ExprId]) -> bool {
    policy.reached(exprs).any(|kind| matches!(kind, ExprKind::Parameter(_)))
}

/// That a rule applies to its subject, and further conditions of that.
fn goals(trial: &Trial<'_>, rule: &Rule, env: &Env, wanted: &[(ExprId, bool)]) -> Vec<Goal> {
    let policy = trial.policy;
    let mut env = env.clone();
    if let Some(judged) = rule.judged {
        match trial.known(judged, &env) {
            Some(Item::Value(Value::Date(day))) => env = env.on(day),
            // It is not there as long as the day is not known.
            _ => {
                let asked = rule.condition.map(|id| (id, true)).into_iter().chain(wanted.iter().copied());
                let asked = asked.map(|(id, truth)| trial.weights.truth(id, truth)).sum();
                return vec![Goal::opening(judged, &env, asked)];
            }
        }
    }
    let mut goals = Vec::new();
    for binder in &rule.binders {
        goals.extend(trial.otherwise(binder, &env));
        let ExprKind::KindExtent(kind) = policy.expr(binder.range).kind else { continue };
        let kind = policy.kind(kind);
        for at in binder.slots.iter().filter_map(|slot| trial.bound_item(env.frame.get(slot)?)?.thing()) {
            let env = Env { state: trial.draft.state(at), ..env.clone() };
            goals.push(Goal::truth(kind.condition, true, &env.of_kind(kind, at)));
        }
    }
    let wanted = rule.condition.map(|id| (id, true)).into_iter().chain(wanted.iter().copied());
    goals.extend(wanted.map(|(id, truth)| Goal::truth(id, truth, &env)));
    goals
}

/// What comes of a clause for a subject.
fn outcome_of(trial: &Trial<'_>, rule: &Rule, clause: &Clause, things: &[At]) -> Option<ClauseRun> {
    let policy = trial.policy;
    let id = policy.rules.iter().position(|of| of.code == rule.code)?;
    let at = rule.clauses.iter().position(|of| of.code == clause.code)?;
    let mut wanted = things.iter().map(|at| trial.thing(*at)).collect::<Option<Vec<ThingId>>>()?;
    wanted.sort_unstable();
    let run = trial.run(RuleId(u16::try_from(id).ok()?));
    let found = run.subjects.iter().filter(|subject| !subject.open).find(|subject| {
        let mut things = subject.things.to_vec();
        things.sort_unstable();
        things == wanted
    });
    found?.outcomes.get(at).copied()
}
