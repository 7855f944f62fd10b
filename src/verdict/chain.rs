use super::{Judgement, Outcome, ProofNode, Words};
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::{Evaluator, Step, Truth, Val, Why};
use crate::organisation::Bound;
use crate::policy::model::{ExprKind, FieldId};
use crate::value::{ThingId, Value};

/// A step of a chain: a call of a definition that calls itself, of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Of what.
    pub thing: ThingId,
    /// What came of it.
    pub truth: Option<bool>,
    /// Why, where the reason is not in the next step.
    pub because: Vec<ProofNode>,
}

impl Judgement {
    /// The calls of a definition through which the proof of an outcome goes, each inside the one before.
    pub fn chain(&self, words: Words<'_>, code: &str, subject: &str, outcome: Outcome, define: &str) -> Vec<Link> {
        let Some(case) = self.case(&words, code, subject, outcome) else { return Vec::new() };
        let Some(moment) = case.subject.moment.filter(|_| !case.subject.open) else { return Vec::new() };
        let mut evaluator = Evaluator::new(words.policy, words.facts, &self.presence);
        let mut bindings = evaluator.bindings(case.rule, &case.subject.things);
        let why = evaluator.why(case.clause.expr, &mut bindings, moment);
        links(&words, &why, define)
    }
}

/// The calls of a definition through which a proof goes, each inside the one before.
fn links(words: &Words<'_>, why: &Why, define: &str) -> Vec<Link> {
    let mut links = Vec::new();
    let mut call = find(words, why, define);
    while let Some(why) = call {
        call = why.children.iter().find_map(|child| find(words, child, define));
        let Some(thing) = of(why) else { break };
        let mut because = Vec::new();
        if why.truth != Some(Truth::True) {
            reasons(words, why, define, &mut because);
            leave_what_follows(&mut because);
        }
        let because = because.into_iter().map(|why| words.proof(why)).collect();
        let truth = match why.truth {
            Some(Truth::True) => Some(true),
            Some(Truth::False) => Some(false),
            Some(Truth::Unknown) | None => None,
        };
        links.push(Link { thing, truth, because });
        if call.is_none() && truth == Some(false) {
            links.extend(broken_above(words, why, define));
            mark_decided_above(&mut links);
        }
    }
    links
}

/// What came nearest to the step that lacks, where another one of that kind did: it is the one that breaks.
fn broken_above(words: &Words<'_>, why: &Why, define: &str) -> Option<Link> {
    let near = nearest(words, why)?;
    let Step::Nearest(_, Val::Known(Value::Thing(thing)), _) = near.step else { return None };
    let mut because = Vec::new();
    reasons(words, near, define, &mut because);
    leave_what_follows(&mut because);
    let because: Vec<ProofNode> = because.into_iter().map(|why| words.proof(why)).collect();
    (!because.is_empty()).then_some(Link { thing, truth: Some(false), because })
}

fn nearest<'w>(words: &Words<'_>, why: &'w Why) -> Option<&'w Why> {
    match why.step {
        Step::Nearest(_, Val::Known(Value::Thing(thing)), _) if words.is_delegation(thing) => Some(why),
        _ => why.children.iter().find_map(|child| nearest(words, child)),
    }
}

/// Why a step breaks is said where it does.
fn mark_decided_above(links: &mut [Link]) {
    if let [.., before, _] = links {
        before.because.clear();
    }
}

impl Words<'_> {
    /// The steps by which something was handed down, where the proof of a finding goes over them: the last one first, up
    /// to the one that breaks.
    pub(super) fn steps(&self, why: &Why) -> Vec<ProofNode> {
        let Some(define) = self.handed_down(why) else { return Vec::new() };
        links(self, why, define).iter().map(|link| self.step_of(link)).collect()
    }

    /// The definition that calls itself, of a delegation.
    fn handed_down(&self, why: &Why) -> Option<&str> {
        match why.step {
            Step::Call(id)
                if self.policy.define(id).recursive && of(why).is_some_and(|thing| self.is_delegation(thing)) =>
            {
                Some(&self.policy.define(id).name)
            }
            _ => why.children.iter().find_map(|child| self.handed_down(child)),
        }
    }

    fn is_delegation(&self, thing: ThingId) -> bool {
        let supers = &self.policy.class(self.facts.thing(thing).class).supers;
        supers.iter().any(|class| &*self.policy.class(*class).name == "Delegation")
    }

    /// What is written of a delegation, in a line.
    pub fn step_of(&self, link: &Link) -> ProofNode {
        let written = |name: &str| self.written(link.thing, name);
        let told = |phrase: Phrase, value: Option<String>| match value {
            Some(value) => Text::new(phrase).with("value", value).words(self.lang),
            None => String::new(),
        };
        let term = self.facts.period(self.facts.thing(link.thing).period);
        let day = |bound: Bound| match bound {
            Bound::Day(day) => Some(day.to_string()),
            Bound::Open | Bound::Unread => None,
        };
        let amount = [written("amount"), written("basis")].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let rest = [
            told(Phrase::AskStepGiven, day(term.from)),
            told(Phrase::AskStepEnds, day(term.to)),
            told(Phrase::AskStepRevoked, written("revoked")),
            told(Phrase::AskStepAmount, Some(amount).filter(|amount| !amount.is_empty())),
            told(Phrase::AskStepDecision, written("decision")),
            told(Phrase::AskStepConditions, self.all_written(link.thing, "conditions")),
        ];
        let somebody = || self.text(Phrase::AskSomebody);
        let text = Text::new(Phrase::AskStep)
            .with("delegation", self.facts.subject(self.policy, link.thing))
            .with("from", written("from").unwrap_or_else(somebody))
            .with("to", written("to").unwrap_or_else(somebody))
            .with("rest", rest.concat());
        ProofNode {
            text: self.text(text),
            truth: link.truth,
            place: self.facts.thing(link.thing).span,
            children: link.because.clone(),
            step: true,
            ..ProofNode::default()
        }
    }

    /// The one value of a field, as people read it.
    pub fn written(&self, thing: ThingId, name: &str) -> Option<String> {
        match &*self.values_written(thing, name) {
            [value] => Some(value.clone()),
            _ => None,
        }
    }

    /// All values of a field, one behind the other.
    fn all_written(&self, thing: ThingId, name: &str) -> Option<String> {
        Some(self.values_written(thing, name).join("; ")).filter(|values| !values.is_empty())
    }

    fn values_written(&self, thing: ThingId, name: &str) -> Vec<String> {
        let (policy, facts) = (self.policy, self.facts);
        let fields = &policy.class(facts.thing(thing).class).fields;
        let is_it = |field: &&FieldId| &*policy.field(**field).name == name && policy.field(**field).private.is_none();
        let cell = fields.iter().find(is_it).and_then(|field| facts.cell(policy, thing, *field));
        let values = cell.map_or(&[][..], |cell| facts.facts(cell)).iter();
        values.map(|fact| self.value(facts.value(fact))).collect()
    }
}

/// The first call of a definition in a proof.
fn find<'w>(words: &Words<'_>, why: &'w Why, define: &str) -> Option<&'w Why> {
    match why.step {
        Step::Call(id) if *words.policy.define(id).name == *define => Some(why),
        _ => why.children.iter().find_map(|child| find(words, child, define)),
    }
}

/// Of what a definition was called.
fn of(why: &Why) -> Option<ThingId> {
    why.children.iter().find_map(|child| match child.step {
        Step::Member(_, Val::Known(Value::Thing(thing)), _) => Some(thing),
        _ => None,
    })
}

/// What decides a call, but for what its next step decides: what is false or unknown in it, part by part.
fn reasons<'w>(words: &Words<'_>, why: &'w Why, define: &str, found: &mut Vec<&'w Why>) {
    let goes_on = |child: &&Why| find(words, child, define).is_some();
    // Of several ways the proof shows the one that goes on.
    let ways = matches!(kind(words, why), Some(ExprKind::Or(_))) && why.children.iter().any(|child| goes_on(&child));
    for child in why.children.iter().filter(|child| !ways || goes_on(child)) {
        match child.step {
            Step::Call(id) if *words.policy.define(id).name == *define => {}
            Step::Member(..) | Step::Nearest(..) => reasons(words, child, define, found),
            Step::Missing(_) => found.push(child),
            _ if matches!(child.truth, None | Some(Truth::True)) => {}
            Step::Call(_) => reasons(words, child, define, found),
            _ if goes_on(&child) || matches!(kind(words, child), Some(ExprKind::And(_))) => {
                reasons(words, child, define, found);
            }
            _ => found.push(child),
        }
    }
}

/// Leaves out a reason that rests on all that another one before it does: what is not so today was, where the same is written,
/// not so on other days either.
fn leave_what_follows(because: &mut Vec<&Why>) {
    let mut told: Vec<Vec<(ThingId, FieldId)>> = Vec::new();
    because.retain(|why| {
        let mut rests = Vec::new();
        read_in(why, &mut rests);
        let follows = told.iter().any(|before| !before.is_empty() && before.iter().all(|read| rests.contains(read)));
        if !follows {
            told.push(rests);
        }
        !follows
    });
}

/// The fields that a proof reads.
fn read_in(why: &Why, found: &mut Vec<(ThingId, FieldId)>) {
    if let Step::Value(_, Some(read)) | Step::Count(_, _, Some(read)) = why.step {
        found.push((read.thing, read.field));
    }
    why.children.iter().for_each(|child| read_in(child, found));
}

fn kind<'p>(words: &Words<'p>, why: &Why) -> Option<&'p ExprKind> {
    why.expr.map(|expr| &words.policy.expr(expr).kind)
}
