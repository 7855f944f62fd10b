//! Examples of what is claimed: an organisation as small as can be, in which it is seen.
//!
//! Each is written as a file, read as any other and asked by the evaluator: what is not so is no example. It is looked
//! for from an empty organisation on, by changes that may let a condition come out as it is to.

mod draft;
mod sets;
mod trial;
mod values;
mod ways;
mod yaml;

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use self::draft::{At, Draft, Item, must_be_written};
use self::trial::{Bound, Env, Trial};
use super::rules::lifts;
use super::words::Words;
use crate::diagnostic::{Arg, Example, Lang, Phrase, Text};
use crate::evaluate::{ClauseRun, Outcome, Truth};
use crate::policy::model::{
    Base, Clause, ClassKind, Exception, ExprId, ExprKind, FieldId, Policy, Rule, RuleId, Slot,
};
use crate::value::{Date, ThingId, Value};

/// So many organisations are tried for one example.
const TRIES: u32 = 160;
/// So many changes lead to one.
const LONG: usize = 14;
/// No example is longer, in lines.
const LINES: usize = 16;
/// So many changes are tried one after the other in one place.
const WIDE: usize = 10;

/// A condition, and how it is to come out.
#[derive(Clone, Debug)]
struct Goal {
    id: ExprId,
    truth: bool,
    env: Env,
}

/// An organisation that shows something, and what its variables stand for.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    draft: Draft,
    bound: Vec<(String, At)>,
}

/// Looks for organisations that show a claim about a rule, or about a condition.
pub(super) struct Search<'a> {
    policy: &'a Policy,
    words: Words<'a>,
    clock: Date,
    tries: u32,
    seen: FxHashSet<String>,
}

/// A subject of a rule in the making.
#[derive(Clone, Debug)]
struct Subject {
    draft: Draft,
    env: Env,
    things: Vec<At>,
}

impl<'a> Search<'a> {
    pub(super) fn new(words: Words<'a>, clock: Date) -> Self {
        Self { policy: words.policy, words, clock, tries: TRIES, seen: FxHashSet::default() }
    }

    fn begin(&mut self) {
        self.tries = TRIES;
        self.seen.clear();
    }

    /// Where a rule applies and some conditions are true.
    pub(super) fn all_true(&mut self, rule: &Rule, conditions: &[ExprId]) -> Option<Shown> {
        let wanted = conditions.iter().map(|id| (*id, true)).collect::<Vec<_>>();
        self.of_subject(rule, &wanted, &|_, _| true).map(|(_, shown)| shown)
    }

    /// Where one clause holds and another is broken.
    pub(super) fn one_holds(&mut self, rule: &Rule, holds: &Clause, broken: &Clause) -> Option<Shown> {
        let mut wanted = vec![(holds.expr, true), (broken.expr, false)];
        wanted.extend(self.no_lift(rule, holds)?);
        wanted.extend(self.no_lift(rule, broken)?);
        let as_said = |trial: &Trial<'_>, things: &[At]| {
            let is = |clause, outcome| outcome_of(trial, rule, clause, things).is_some_and(|run| run.outcome == outcome);
            is(holds, Outcome::Holds) && is(broken, Outcome::Broken)
        };
        self.of_subject(rule, &wanted, &as_said).map(|(_, shown)| shown)
    }

    /// Where a clause is not as it is to be, and an exception lifts it.
    pub(super) fn lifted(&mut self, rule: &Rule, clause: &Clause, exception: &Exception) -> Option<Shown> {
        let wanted: Vec<_> = [(clause.expr, false)].into_iter().chain(exception.condition.map(|id| (id, true))).collect();
        let as_said = |trial: &Trial<'_>, things: &[At]| {
            let run = outcome_of(trial, rule, clause, things);
            run.is_some_and(|run| run.outcome == Outcome::NotApplicable && run.exception.is_some())
        };
        self.of_subject(rule, &wanted, &as_said).map(|(_, shown)| shown)
    }

    /// Two ways to write a field of which one lets a clause hold and the other breaks it, where nothing can be told
    /// if it is left out, all else being the same.
    pub(super) fn either_way(&mut self, rule: &Rule, clause: &Clause, field: FieldId) -> Option<[Shown; 2]> {
        let lifted = self.no_lift(rule, clause)?;
        [true, false].into_iter().find_map(|truth| self.first_way(rule, clause, field, &lifted, truth))
    }

    fn first_way(
        &mut self,
        rule: &Rule,
        clause: &Clause,
        field: FieldId,
        lifted: &[(ExprId, bool)],
        truth: bool,
    ) -> Option<[Shown; 2]> {
        let policy = self.policy;
        let outcome = |truth| if truth { Outcome::Holds } else { Outcome::Broken };
        let is = |trial: &Trial<'_>, things: &[At], outcome| {
            outcome_of(trial, rule, clause, things).is_some_and(|run| run.outcome == outcome)
        };
        let hangs = |trial: &Trial<'_>, things: &[At]| {
            is(trial, things, outcome(truth)) && self::hanging(trial, field).any(|at| {
                let without = trial.changed(|draft| draft.leave_out(at, field));
                Trial::of(policy, without, Lang::En).is_some_and(|trial| is(&trial, things, Outcome::CannotTell))
            })
        };
        let wanted: Vec<_> = [(clause.expr, truth)].into_iter().chain(lifted.iter().copied()).collect();
        let (subject, shown) = self.of_subject(rule, &wanted, &hangs)?;
        let first = Trial::of(policy, shown.draft.clone(), Lang::En)?;
        for at in self::hanging(&first, field).collect::<Vec<_>>() {
            let without = first.changed(|draft| draft.leave_out(at, field));
            let open = Trial::of(policy, without, Lang::En)?;
            if !is(&open, &subject.things, Outcome::CannotTell) {
                continue;
            }
            if let Some(other) = self.other_way(&first, &subject, clause.expr, (at, field), &|trial: &Trial<'_>| {
                is(trial, &subject.things, outcome(!truth))
            }) {
                let other = Shown { draft: other, bound: shown.bound.clone() };
                return Some(if truth { [shown, other] } else { [other, shown] });
            }
        }
        None
    }

    /// Another way to write one field, by which a condition comes out the other way.
    fn other_way(
        &mut self,
        first: &Trial<'_>,
        subject: &Subject,
        id: ExprId,
        (at, field): (At, FieldId),
        as_said: &dyn Fn(&Trial<'_>) -> bool,
    ) -> Option<Draft> {
        let rest = |draft: &Draft| {
            let mut draft = draft.clone();
            draft.leave_out(at, field);
            unnamed(self.policy, draft, &subject.things)
        };
        let same = rest(&first.draft);
        let env = subject.env.clone();
        let truth = first.truth(id, &env) == Truth::True;
        let mut left = vec![(first.draft.clone(), 0)];
        let mut tries = TRIES;
        while let Some((draft, steps)) = left.pop() {
            let trial = Trial::of(self.policy, draft, Lang::En)?;
            for way in trial.ways(id, !truth, &env).into_iter().take(WIDE) {
                tries = tries.checked_sub(1)?;
                let new = rest(&way);
                if yaml::yaml(self.policy, &new, Lang::En) != yaml::yaml(self.policy, &same, Lang::En) {
                    continue;
                }
                let Some(trial) = Trial::of(self.policy, way, Lang::En) else { continue };
                if as_said(&trial) {
                    let keep = |trial: &Trial<'_>| as_said(trial);
                    let written = trial.draft.field(at, field).is_some();
                    return written.then(|| self.without_unnamed(trial, &subject.things, &keep));
                }
                if steps < 4 {
                    left.push((trial.draft, steps + 1));
                }
            }
        }
        None
    }

    /// Without things that nothing names, where it shows the same.
    fn without_unnamed(&self, trial: Trial<'a>, things: &[At], keep: &dyn Fn(&Trial<'_>) -> bool) -> Draft {
        let fewer = unnamed(self.policy, trial.draft.clone(), things);
        match Trial::of(self.policy, fewer, Lang::En).filter(|fewer| keep(fewer)) {
            Some(fewer) => fewer.draft,
            None => trial.draft,
        }
    }

    /// Where a condition comes out so, whatever its variables stand for.
    pub(super) fn comes_out(&mut self, id: ExprId, truth: bool) -> Option<Shown> {
        self.begin();
        let mut draft = Draft::new(self.policy, self.clock);
        let (mut env, mut bound) = (Env::new(self.clock), Vec::new());
        for (slot, base, name) in self.variables(id) {
            let Base::Thing(class) = base else { return None };
            let at = match self.policy.class(class).kind {
                ClassKind::Record { .. } => self.standing(&mut draft, class)?,
                ClassKind::Root => 0,
                ClassKind::Entity(_) => draft.entity(self.policy, class)?,
            };
            env.frame.insert(slot, Bound::Item(Item::Thing(at)));
            bound.push((name, at));
        }
        let goals = [Goal { id, truth, env }];
        let things: Vec<At> = bound.iter().map(|(_, at)| *at).collect();
        let found = self.find(draft, &|_| goals.to_vec(), &|_| true, 0)?;
        let draft = self.least(found, &|_| goals.to_vec(), &|_| true, &things);
        Some(Shown { draft, bound })
    }

    /// A record that stands in the first field that holds such ones.
    fn standing(&self, draft: &mut Draft, class: crate::policy::model::ClassId) -> Option<At> {
        let policy = self.policy;
        let holds = |field: &crate::policy::model::Field| {
            let entity = matches!(policy.class(field.class).kind, ClassKind::Entity(_));
            field.ty.base == Base::Thing(class) && field.origin.is_stored() && entity
        };
        let (field, declared) = (0..).map(FieldId).zip(&policy.fields).find(|(_, field)| holds(field))?;
        let holder = draft.entity(policy, declared.class)?;
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
                    found.push((*slot, expr.ty.base, self.words.text(expr.span)));
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

    /// A subject to which a rule applies and of which conditions come out so.
    fn of_subject(
        &mut self,
        rule: &Rule,
        wanted: &[(ExprId, bool)],
        as_said: &dyn Fn(&Trial<'_>, &[At]) -> bool,
    ) -> Option<(Subject, Shown)> {
        if rule.is_about_change() || rule.judged.is_none() && !rule.in_force.contains(self.clock) {
            return None;
        }
        let subjects = self.subjects(rule);
        subjects.into_iter().find_map(|subject| {
            self.begin();
            let goals = |trial: &Trial<'_>| self::goals(trial, rule, &subject.env, wanted);
            let said = |trial: &Trial<'_>| as_said(trial, &subject.things);
            let found = self.find(subject.draft.clone(), &goals, &said, 0)?;
            let draft = self.least(found, &goals, &said, &subject.things);
            let slots = rule.binders.iter().flat_map(|binder| &binder.slots);
            let names = slots.filter_map(|slot| rule.variables.get(usize::from(slot.0)));
            let names = names.map(|variable| variable.name.to_string());
            let bound = names.zip(subject.things.iter().copied()).collect();
            Some((Subject { draft: draft.clone(), ..subject.clone() }, Shown { draft, bound }))
        })
    }

    /// Subjects of a rule, as little being written of them as can be.
    fn subjects(&self, rule: &Rule) -> Vec<Subject> {
        let draft = Draft::new(self.policy, self.clock);
        let mut all = vec![Subject { draft, env: Env::new(self.clock), things: Vec::new() }];
        for binder in &rule.binders {
            for slot in &binder.slots {
                all = all.into_iter().flat_map(|subject| self.bound(subject, binder.range, *slot)).take(4).collect();
            }
        }
        all
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
            return draft.entity(self.policy, class).map(|at| with(draft, at)).into_iter().collect();
        }
        let mut left = vec![(subject.draft.clone(), 0)];
        let mut found = Vec::new();
        while let Some((draft, steps)) = left.pop() {
            let Some(trial) = Trial::of(self.policy, draft, Lang::En) else { continue };
            let members = trial.members(range, &subject.env);
            let items = members.iter().filter_map(|member| trial.bound_item(member)?.thing());
            let new: Vec<At> = items.filter(|at| !subject.things.contains(at)).collect();
            if let Some(at) = new.first() {
                found.push(with(trial.draft, *at));
                if found.len() == 2 {
                    break;
                }
            } else if steps < 3 {
                left.extend(trial.grow(range, &subject.env).into_iter().take(3).rev().map(|draft| (draft, steps + 1)));
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

    /// The first organisation in which all goals are met and something is as said.
    fn find(
        &mut self,
        draft: Draft,
        goals: &dyn Fn(&Trial<'_>) -> Vec<Goal>,
        as_said: &dyn Fn(&Trial<'_>) -> bool,
        steps: usize,
    ) -> Option<Trial<'a>> {
        self.tries = self.tries.checked_sub(1)?;
        let trial = Trial::of(self.policy, draft, Lang::En)?;
        if !self.seen.insert(trial.text.clone()) {
            return None;
        }
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
    fn least(
        &self,
        found: Trial<'a>,
        goals: &dyn Fn(&Trial<'_>) -> Vec<Goal>,
        as_said: &dyn Fn(&Trial<'_>) -> bool,
        things: &[At],
    ) -> Draft {
        let mut draft = found.draft;
        let shows = |draft: &Draft| {
            let Some(trial) = Trial::of(self.policy, draft.clone(), Lang::En) else { return false };
            let met = |goal: &Goal| trial.truth(goal.id, &goal.env) == Truth::from(goal.truth);
            goals(&trial).iter().all(met) && as_said(&trial)
        };
        for at in (1..draft.things.len()).rev().filter(|at| !things.contains(at)) {
            let mut fewer = draft.clone();
            fewer.take_away(at);
            if draft.get(at).is_some() && shows(&fewer) {
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

/// Things of which a field is written.
fn hanging<'t>(trial: &'t Trial<'_>, field: FieldId) -> impl Iterator<Item = At> + 't {
    trial.draft.all().filter(move |(_, made)| made.fields.contains_key(&field)).map(|(at, _)| at)
}

/// Without entities that nothing names, but for some.
fn unnamed(policy: &Policy, mut draft: Draft, things: &[At]) -> Draft {
    loop {
        let named = |at: At| draft.all().any(|(_, made)| made.fields.values().flatten().any(|it| it.thing() == Some(at)));
        let lost = draft.all().find(|(at, made)| {
            let bare = made.fields.keys().all(|field| must_be_written(policy.field(*field)));
            *at != 0 && made.holder.is_none() && bare && !things.contains(at) && !named(*at)
        });
        let Some(at) = lost.map(|(at, _)| at) else { return draft };
        draft.take_away(at);
    }
}

/// That a rule applies to its subject, and further conditions of that.
fn goals(trial: &Trial<'_>, rule: &Rule, env: &Env, wanted: &[(ExprId, bool)]) -> Vec<Goal> {
    let policy = trial.policy;
    let mut env = env.clone();
    if let Some(judged) = rule.judged {
        match trial.known(judged, &env) {
            Some(Item::Value(Value::Date(day))) => env = env.on(day),
            // It is not there as long as the day is not known.
            _ => return vec![Goal { id: judged, truth: true, env }],
        }
    }
    let mut goals = Vec::new();
    for binder in &rule.binders {
        let ExprKind::KindExtent(kind) = policy.expr(binder.range).kind else { continue };
        let kind = policy.kind(kind);
        for bound in binder.slots.iter().filter_map(|slot| env.frame.get(slot)) {
            let frame = std::iter::once((kind.member, bound.clone())).collect();
            goals.push(Goal { id: kind.condition, truth: true, env: env.inside(frame) });
        }
    }
    let wanted = rule.condition.map(|id| (id, true)).into_iter().chain(wanted.iter().copied());
    goals.extend(wanted.map(|(id, truth)| Goal { id, truth, env: env.clone() }));
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

impl Shown {
    /// The example with a sentence about the subject; nothing where it is too long to be read.
    pub(super) fn of_subject(&self, words: Words<'_>, says: impl FnOnce(Arg) -> Text) -> Option<Example> {
        let (files, names) = self.read(words.policy)?;
        let subjects = names.into_iter().map(|(lang, names)| (lang, names.join(",")));
        let subjects: Vec<(Lang, String)> = subjects.collect();
        Some(Example { says: says(named(subjects)?), files })
    }

    /// The example with what the variables of a condition stand for, where it comes out otherwise.
    pub(super) fn otherwise(&self, words: Words<'_>, truth: bool) -> Option<Example> {
        let (files, names) = self.read(words.policy)?;
        let variable = |(at, (variable, _)): (usize, &(String, At))| {
            let name = |(lang, names): &(Lang, Vec<String>)| Some((*lang, format!("`{}`", names.get(at)?)));
            let names = names.iter().filter_map(name).collect();
            Some(Text::new(Phrase::VetIs).with("what", &**variable).with("value", named(names)?).into())
        };
        let all: Option<Vec<Arg>> = self.bound.iter().enumerate().map(variable).collect();
        let all = all.filter(|all| !all.is_empty());
        let phrase = match (truth, all.is_some()) {
            (true, true) => Phrase::VetElsewhereTrueOf,
            (true, false) => Phrase::VetElsewhereTrue,
            (false, true) => Phrase::VetElsewhereFalseOf,
            (false, false) => Phrase::VetElsewhereFalse,
        };
        let says = Text::new(phrase);
        let says = match all {
            Some(all) => says.with("all", Arg::AllOf(all)),
            None => says,
        };
        Some(Example { says, files })
    }

    /// The file in each language, and what its variables stand for there.
    fn read(&self, policy: &Policy) -> Option<(Vec<(Lang, String)>, Vec<(Lang, Vec<String>)>)> {
        let (mut files, mut names) = (Vec::new(), Vec::new());
        for lang in Lang::ALL {
            let trial = Trial::of(policy, self.draft.clone(), lang)?;
            if trial.text.lines().count() > LINES {
                return None;
            }
            let subjects = self.bound.iter().map(|(_, at)| Some(trial.facts.subject(policy, trial.thing(*at)?)));
            let mut subjects = subjects.collect::<Option<Vec<String>>>()?;
            if subjects.is_empty() {
                subjects.push(trial.facts.subject(policy, ThingId(0)));
            }
            names.push((lang, subjects));
            files.push((lang, trial.text));
        }
        Some((files, names))
    }
}

/// A name that is another one in each language.
fn named(words: Vec<(Lang, String)>) -> Option<Arg> {
    let (_, name) = words.iter().find(|(lang, _)| *lang == Lang::En)?;
    Some(Arg::Named { name: name.clone(), words })
}
