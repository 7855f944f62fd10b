use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::subject::current;
use super::{Asked, Fate, Outcome, Waivers};
use crate::evaluate::{self, Evaluator, Moment, Presence, RuleRun, Truth};
use crate::organisation::{Bound, Facts};
use crate::policy::model::{Policy, RuleId, Waiving};
use crate::value::{Date, ThingId};
use crate::verdict::place::Places;

/// So many days before its end it is told that a waiver ends.
const SOON: i32 = 30;

/// What a waiver says.
struct Written<'a> {
    thing: ThingId,
    code: &'a str,
    subject: String,
    from: Bound,
    to: Bound,
}

/// What becomes of one waiver by itself.
enum Become {
    /// Nothing is to be told of it, or not by this run.
    Nothing,
    Told(Fate),
    /// It may accept an outcome.
    Accepts(Outcome),
    /// It is over, and what it was about is as it was.
    Over(Outcome),
}

/// What is broken or cannot be told of a clause, by subjects.
type Open = FxHashMap<String, Box<[ThingId]>>;

struct Deciding<'a> {
    policy: &'a Policy,
    facts: &'a Facts,
    waiving: Waiving,
    clock: Moment,
    runs: &'a [RuleRun],
    evaluator: Evaluator<'a>,
    open: FxHashMap<(RuleId, usize), Open>,
    /// All that may be a subject, once that is asked.
    things: Option<FxHashSet<String>>,
}

impl Waivers {
    /// Decides all waivers, of which those count that are about a clause for which `wanted` is true.
    pub(in crate::verdict) fn decide(
        (policy, facts): (&Policy, &Facts),
        presence: &Presence,
        runs: &[RuleRun],
        clock: Moment,
        wanted: impl Fn(RuleId, usize) -> bool,
    ) -> Self {
        let Some(waiving) = policy.waiving else { return Self::default() };
        let things = &facts.extent(waiving.class).things;
        if things.is_empty() {
            return Self::default();
        }
        let evaluator = Evaluator::new(policy, facts, presence);
        let (open, things) = (FxHashMap::default(), things.iter().filter(|it| !presence.is_of_draft(facts, **it)));
        let mut deciding = Deciding { policy, facts, waiving, clock, runs, evaluator, open, things: None };
        let written: Vec<Written<'_>> = things.filter_map(|thing| deciding.written(*thing)).collect();
        let became: Vec<Become> = written.iter().map(|waiver| deciding.becomes(waiver, &wanted)).collect();
        deciding.together(&written, became)
    }
}

impl<'a> Deciding<'a> {
    /// What a waiver says; nothing where it lacks something, of which the vocabulary or an error tells.
    fn written(&self, thing: ThingId) -> Option<Written<'a>> {
        let text = |field| self.facts.text(self.policy, thing, field).filter(|text| !text.trim().is_empty());
        let (code, subject) = (text(self.waiving.code)?, text(self.waiving.subject)?);
        text(self.waiving.reason)?;
        let period = self.facts.period(self.facts.thing(thing).period);
        let subject = current(self.policy, self.facts, subject);
        Some(Written { thing, code, subject, from: period.from, to: period.to })
    }

    fn becomes(&mut self, waiver: &Written<'_>, wanted: impl Fn(RuleId, usize) -> bool) -> Become {
        let today = self.clock.date;
        let over = matches!(waiver.to, Bound::Day(last) if last < today);
        let (rule, clause) = match self.clause(waiver.code) {
            Ok((rule, clause)) if wanted(rule, clause) => (rule, clause),
            Err(fate) if !over => return Become::Told(fate),
            Ok(_) | Err(_) => return Become::Nothing,
        };
        let outcome = self.outcome(rule, clause, &waiver.subject);
        if over {
            return outcome.map_or(Become::Nothing, Become::Over);
        }
        let Some(waivable) = self.policy.rule(rule).waivable else { return Become::Told(Fate::NotWaivable) };
        let approved = match (waiver.from, waiver.to) {
            (_, Bound::Open) => return Become::Told(Fate::Endless),
            // An error in its file tells what is wrong with it; and what lies ahead is decided when it begins.
            (_, Bound::Unread) | (Bound::Unread, _) => return Become::Nothing,
            (Bound::Day(first), _) if first > today => return Become::Nothing,
            (Bound::Day(first), _) => Some(first),
            (Bound::Open, _) => None,
        };
        let Some(outcome) = outcome else {
            return Become::Told(if self.is_known(&waiver.subject) { Fate::Unused } else { Fate::NoSubject });
        };
        let Some(approved) = approved else { return Become::Told(Fate::Undated) };
        let asked = Asked { outcome, waiver: waiver.thing, moment: self.clock.on(approved) };
        let mut frame = asked.frame(self.policy, &self.evaluator, waivable);
        match self.evaluator.truth(waivable.condition, &mut frame, asked.moment) {
            Truth::True => Become::Accepts(asked.outcome),
            Truth::False => Become::Told(Fate::Void(asked)),
            Truth::Unknown => Become::Told(Fate::Unsure(asked)),
        }
    }

    /// Which clause a waiver is about.
    fn clause(&self, code: &str) -> Result<(RuleId, usize), Fate> {
        for (id, rule) in (0..).map(RuleId).zip(&self.policy.rules) {
            if let Some(clause) = rule.clauses.iter().position(|clause| *clause.code == *code) {
                return Ok((id, clause));
            }
            if *rule.code == *code {
                return if rule.clauses.len() == 1 { Ok((id, 0)) } else { Err(Fate::SeveralClauses(id)) };
            }
        }
        Err(Fate::NoCode)
    }

    /// The outcome that is broken or cannot be told.
    fn outcome(&mut self, rule: RuleId, clause: usize, subject: &str) -> Option<Outcome> {
        if !self.open.contains_key(&(rule, clause)) {
            let open = self.open_of(rule, clause);
            self.open.insert((rule, clause), open);
        }
        let things = self.open.get(&(rule, clause))?.get(subject)?.clone();
        Some(Outcome { rule, clause, things })
    }

    fn open_of(&self, rule: RuleId, clause: usize) -> Open {
        use evaluate::Outcome::{Broken, CannotTell};
        let places = Places { policy: self.policy, facts: self.facts };
        let mut open = Open::default();
        for run in self.runs.iter().filter(|run| run.rule == rule) {
            let untold = run.subjects.iter().filter(|subject| {
                subject.outcomes.get(clause).is_some_and(|ran| matches!(ran.outcome, Broken | CannotTell))
            });
            open.extend(untold.map(|subject| (places.subject(&subject.things), subject.things.clone())));
            if run.unknown.is_some() {
                open.insert(places.subject(&[]), Box::default());
            }
        }
        open
    }

    /// Whether all that a subject names stands in some file.
    fn is_known(&mut self, subject: &str) -> bool {
        let (policy, facts) = (self.policy, self.facts);
        let all = || {
            let things = (0..).map(ThingId).take(facts.things.len());
            // No outcome is about what is private, and whether it is there is nobody's to know.
            let public = things.filter(|thing| facts.private_holder(policy, *thing).is_none());
            public.map(|thing| facts.subject(policy, thing)).collect()
        };
        let things = self.things.get_or_insert_with(all);
        subject.split(',').all(|part| things.contains(part))
    }

    /// What becomes of all waivers, of which several may be about one outcome.
    fn together(&self, written: &[Written<'_>], became: Vec<Become>) -> Waivers {
        let mut told: Vec<(usize, Fate)> = Vec::new();
        let (mut accepting, mut past) = (FxHashMap::default(), FxHashMap::default());
        for (at, became) in became.into_iter().enumerate() {
            let last = written.get(at).map(|waiver| (waiver.to, Reverse(at)));
            let (outcome, among) = match became {
                Become::Nothing => continue,
                Become::Told(fate) => {
                    told.push((at, fate));
                    continue;
                }
                Become::Accepts(outcome) => (outcome, &mut accepting),
                Become::Over(outcome) => (outcome, &mut past),
            };
            let Some((Bound::Day(day), order)) = last else { continue };
            let longest = among.entry(outcome).or_insert((day, order));
            *longest = (*longest).max((day, order));
        }
        let ended = past.into_iter().filter(|(outcome, _)| !accepting.contains_key(outcome));
        told.extend(ended.map(|(_, (day, Reverse(at)))| (at, Fate::Expired(day))));
        let soon = self.clock.date.checked_add(jiff::Span::new().days(SOON)).unwrap_or(Date::MAX);
        let ending = accepting.values().filter(|(day, _)| *day <= soon);
        let ending = ending.filter(|(day, Reverse(at))| !written.get(*at).is_some_and(|it| renewed(it, *day, written)));
        told.extend(ending.map(|(day, Reverse(at))| (*at, Fate::Ending(*day))));
        told.sort_by_key(|(at, _)| *at);
        let thing = |at: usize| written.get(at).map(|waiver| waiver.thing);
        Waivers {
            accepted: accepting.into_iter().filter_map(|(of, (_, Reverse(at)))| Some((of, thing(at)?))).collect(),
            told: told.into_iter().filter_map(|(at, fate)| Some((thing(at)?, fate))).collect(),
        }
    }
}

/// Whether another waiver of the same goes on where one ends.
fn renewed(waiver: &Written<'_>, last: Date, all: &[Written<'_>]) -> bool {
    let Ok(next) = last.tomorrow() else { return false };
    let same = |other: &&Written<'_>| other.code == waiver.code && other.subject == waiver.subject;
    all.iter().filter(same).any(|other| {
        let begun = matches!(other.from, Bound::Day(first) if first <= next);
        begun && matches!(other.to, Bound::Day(end) if end >= next)
    })
}
