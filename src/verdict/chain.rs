use super::{Judgement, Outcome, ProofNode, Words};
use crate::evaluate::{Evaluator, Step, Truth, Val, Why};
use crate::policy::model::ExprKind;
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
        let mut links = Vec::new();
        let mut call = find(&words, &why, define);
        while let Some(why) = call {
            call = why.children.iter().find_map(|child| find(&words, child, define));
            let Some(thing) = of(why) else { break };
            let mut because = Vec::new();
            if why.truth != Some(Truth::True) {
                reasons(&words, why, define, &mut because);
            }
            let because = because.into_iter().map(|why| words.proof(why)).collect();
            let truth = match why.truth {
                Some(Truth::True) => Some(true),
                Some(Truth::False) => Some(false),
                Some(Truth::Unknown) | None => None,
            };
            links.push(Link { thing, truth, because });
        }
        links
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

fn kind<'p>(words: &Words<'p>, why: &Why) -> Option<&'p ExprKind> {
    why.expr.map(|expr| &words.policy.expr(expr).kind)
}
