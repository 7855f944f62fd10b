//! Waivers: which outcome each of them accepts, and what is to be told of them (semantics 18). Whatever is asked, this
//! is where it is decided.

mod decide;
mod finding;
mod subject;

use rustc_hash::FxHashMap;
pub(super) use subject::current;

use super::scope::Below;
use super::{ProofNode, Waiver, Words};
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::{Evaluator, Frame, Moment, RuleRun, Val, Why};
use crate::organisation::{Bound, Facts};
use crate::policy::model::{Policy, RuleId, Waivable};
use crate::value::{Date, ThingId, Value};

/// What became of an organisation's waivers on a day.
#[derive(Debug, Default)]
pub(super) struct Waivers {
    /// Which waiver accepts which outcome.
    accepted: FxHashMap<Outcome, ThingId>,
    /// What is to be told, in the order of files.
    told: Vec<(ThingId, Fate)>,
}

/// An outcome by its rule, the number of its clause, and what the variables are bound to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Outcome {
    rule: RuleId,
    clause: usize,
    things: Box<[ThingId]>,
}

/// What is to be told of a waiver.
#[derive(Clone, Debug)]
enum Fate {
    /// It has no last day.
    Endless,
    /// It is about a rule with several clauses.
    SeveralClauses(RuleId),
    /// It is about a code that no rule has.
    NoCode,
    /// It is about something that stands in no file.
    NoSubject,
    /// It is about a rule that nobody may waive.
    NotWaivable,
    /// It does not say when it was approved.
    Undated,
    /// What the rule asks of its waivers was not so when it was approved.
    Void(Asked),
    /// It is unknown whether it was.
    Unsure(Asked),
    /// There is nothing that it could accept.
    Unused,
    /// It accepts something, and not for long.
    Ending(Date),
    /// It accepted something once that is still so.
    Expired(Date),
}

/// What a rule asks of a waiver, for an outcome.
#[derive(Clone, Debug)]
struct Asked {
    outcome: Outcome,
    waiver: ThingId,
    /// When it was approved.
    moment: Moment,
}

impl Asked {
    fn frame(&self, policy: &Policy, evaluator: &Evaluator<'_>, waivable: Waivable) -> Frame {
        let mut frame = evaluator.bindings(policy.rule(self.outcome.rule), &self.outcome.things);
        if let Some(place) = frame.get_mut(usize::from(waivable.waiver.0)) {
            *place = Val::Known(Value::Thing(self.waiver));
        }
        frame
    }

    /// Why it is so or not.
    fn why(&self, policy: &Policy, evaluator: &mut Evaluator<'_>) -> Option<Why> {
        let waivable = policy.rule(self.outcome.rule).waivable?;
        let mut frame = self.frame(policy, evaluator, waivable);
        Some(evaluator.why(waivable.condition, &mut frame, self.moment))
    }
}

impl Waivers {
    /// The waiver that accepts an outcome.
    pub(super) fn of(&self, run: &RuleRun, clause: usize, things: &[ThingId]) -> Option<ThingId> {
        if self.accepted.is_empty() {
            return None;
        }
        self.accepted.get(&Outcome { rule: run.rule, clause, things: things.into() }).copied()
    }
}

/// The last day of a waiver.
fn last_day(facts: &Facts, waiver: ThingId) -> Option<Date> {
    match facts.period(facts.thing(waiver).period).to {
        Bound::Day(day) => Some(day),
        Bound::Open | Bound::Unread => None,
    }
}

impl Words<'_> {
    /// The part of a proof that says which waiver accepts an outcome, and why that one counts.
    pub(super) fn waiver_node(
        &self,
        waiver: ThingId,
        (run, clause): (&RuleRun, usize),
        things: &[ThingId],
        evaluator: &mut Evaluator<'_>,
    ) -> Option<ProofNode> {
        let said = self.waiver(waiver)?;
        let outcome = Outcome { rule: run.rule, clause, things: things.into() };
        let Bound::Day(approved) = self.facts.period(self.facts.thing(waiver).period).from else { return None };
        let asked = Asked { outcome, waiver, moment: Moment::now(approved) };
        let why = asked.why(self.policy, evaluator)?;
        let text = Text::new(Phrase::ProofWaiver).with("thing", said.subject.as_str());
        let text = self.text(text.with("date", said.until.to_string()).with("why", said.reason));
        let rule = self.policy.rule(run.rule);
        let names = rule.binders.iter().flat_map(|binder| &binder.names).map(|it| self.policy.symbols.text(*it));
        let by =
            rule.waivable.and_then(|it| rule.variables.get(usize::from(it.waiver.0))).map(|it| (&*it.name, &waiver));
        let bound = names.zip(things).chain(by).map(|(name, thing)| (name.to_owned(), self.said_thing(*thing)));
        let children = vec![self.step(&why, &Below::of(bound.collect()))];
        Some(ProofNode { text, truth: Some(true), place: said.place, children, ..ProofNode::default() })
    }

    /// A waiver that accepts something.
    pub(super) fn waiver(&self, waiver: ThingId) -> Option<Waiver> {
        let reason = self.facts.text(self.policy, waiver, self.policy.waiving?.reason).unwrap_or_default();
        Some(Waiver {
            subject: self.facts.subject(self.policy, waiver),
            reason: reason.to_owned(),
            until: last_day(self.facts, waiver)?,
            place: self.facts.thing(waiver).span,
        })
    }

    /// Of several waivers the one that ends first.
    pub(super) fn shortest_waiver(&self, waivers: &[ThingId]) -> Option<Waiver> {
        waivers.iter().filter_map(|waiver| self.waiver(*waiver)).min_by_key(|waiver| waiver.until)
    }
}
