use super::ProofNode;
use super::broken::Case;
use super::words::Words;
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::{Evaluator, Frame, Moment, Outcome};
use crate::policy::model::{Effect, ExceptionId};
use crate::source::Span;

/// The proof of one outcome, whatever it is.
pub(super) fn prove(case: Case<'_>, words: &Words<'_>, evaluator: &mut Evaluator<'_>) -> Vec<ProofNode> {
    let Some(moment) = case.subject.moment else { return Vec::new() };
    let mut bindings = evaluator.bindings(case.rule, &case.subject.things);
    let mut nodes = Vec::new();
    if case.run.coming.is_none() && !case.rule.in_force.contains(moment.date) {
        let text = Text::new(Phrase::ProofRuleNotInForce).with("date", moment.date.to_string());
        let (text, truth) = (words.text(text), Some(false));
        return vec![ProofNode { text, truth, place: case.rule.span, ..ProofNode::default() }];
    }
    if let Some(condition) = case.rule.condition {
        nodes.push(words.proof(&evaluator.why(condition, &mut bindings, moment)));
    }
    nodes.extend(exceptions(case, words, evaluator, &mut bindings, moment));
    // What does not apply is not decided by what it asks for.
    if case.ran.outcome == Outcome::NotApplicable && !nodes.is_empty() {
        return nodes;
    }
    nodes.push(words.proof(&evaluator.why(case.clause.expr, &mut bindings, moment)));
    nodes
}

/// Which exceptions apply to an outcome, and which of them decides (semantics 11.4).
fn exceptions(
    case: Case<'_>,
    words: &Words<'_>,
    evaluator: &mut Evaluator<'_>,
    bindings: &mut Frame,
    moment: Moment,
) -> Vec<ProofNode> {
    let mut nodes = Vec::new();
    let (mut decides, mut unsure): (Option<ExceptionId>, bool) = (None, false);
    for id in case.clause.exceptions.iter().chain(&case.rule.exceptions) {
        let exception = words.policy.exception(*id);
        let in_force = exception.in_force.contains(moment.date);
        let condition = exception.condition.filter(|_| in_force);
        let why = condition.map(|it| words.proof(&evaluator.why(it, bindings, moment)));
        let truth = why.as_ref().map_or(Some(in_force), |why| why.truth);
        let over = decides.filter(|winner| goes_over(words, *winner, *id));
        let phrase = match (truth, exception.effect) {
            _ if !in_force => Phrase::ProofExceptionNotInForce,
            (Some(true), _) if over.is_some() => Phrase::ProofExceptionBeaten,
            // One of which it is unknown whether it applies may go over it.
            _ if unsure => Phrase::ProofException,
            (Some(true), Effect::Lifts) => Phrase::ProofExceptionLifts,
            (Some(true), Effect::Softens) => Phrase::ProofExceptionSoftens,
            _ => Phrase::ProofException,
        };
        let text = Text::new(phrase).with("name", &*exception.name).with("date", moment.date.to_string());
        let text = text.with("winner", over.map_or("", |winner| &*words.policy.exception(winner).name));
        unsure |= truth.is_none();
        if truth == Some(true) {
            decides = decides.or(Some(*id));
        }
        let place = if condition.is_some() { Span::default() } else { exception.span };
        let children = why.into_iter().collect();
        nodes.push(ProofNode { text: words.text(text), truth, place, children, ..ProofNode::default() });
    }
    nodes
}

/// Whether an exception goes over another, if need be through a third one.
fn goes_over(words: &Words<'_>, one: ExceptionId, other: ExceptionId) -> bool {
    // The checker refuses circles.
    let over = &words.policy.exception(one).over;
    over.contains(&other) || over.iter().any(|third| goes_over(words, *third, other))
}
