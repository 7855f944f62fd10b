use super::broken::Case;
use super::place::Places;
use super::proof::decided;
use super::scope::Below;
use super::words::Words;
use super::{ProofNode, Said};
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::{Depth, Evaluator, Frame, Missing, Moment, Outcome, Truth, Why};
use crate::policy::model::{Effect, ExceptionId, Slot};
use crate::source::Span;
use crate::value::{Symbol, ThingId};

/// The proof of one outcome, whatever it is.
pub(super) fn prove(case: Case<'_>, words: &Words<'_>, evaluator: &mut Evaluator<'_>) -> Vec<ProofNode> {
    let Some(moment) = case.subject.moment else { return Vec::new() };
    let mut bindings = evaluator.bindings(case.rule, &case.subject.things);
    let mut nodes = bindings_of(case, words, &bindings, moment);
    let bound = nodes.iter().filter_map(|node| node.said.clone()).filter_map(|said| said.name.zip(said.value));
    let below = Below::of(bound.collect());
    if case.run.coming.is_none() && !case.rule.in_force.contains(moment.date) {
        let text = Text::new(Phrase::ProofRuleNotInForce).with("date", moment.date.to_string());
        let (text, truth) = (words.text(text), Some(false));
        let said = Said { kind: "in_force", day: Some(moment.date), ..Said::default() };
        let said = Some(said).filter(|_| words.depth == Depth::Whole);
        nodes.push(ProofNode { text, truth, place: case.rule.span, said, ..ProofNode::default() });
        return nodes;
    }
    nodes.extend(existence(case, words, evaluator, moment));
    nodes.extend(kinds(case, words, evaluator, moment));
    if let Some(condition) = case.rule.condition {
        let why = evaluator.why(condition, &mut bindings, moment);
        nodes.extend(words.reasons(&why, case.rule.form.is_some(), &below));
    }
    nodes.extend(exceptions(case, (words, &below), evaluator, &mut bindings, moment));
    // What does not apply is not decided by what it asks for.
    if case.ran.outcome == Outcome::NotApplicable && nodes.iter().any(|node| !is_binding(node)) {
        return nodes;
    }
    let why = evaluator.why(case.clause.expr, &mut bindings, moment);
    nodes.extend(words.reasons(&why, case.rule.form.is_some(), &below));
    let steps = if words.depth == Depth::Told { words.steps(&why) } else { Vec::new() };
    steps.into_iter().chain(nodes).collect()
}

/// Whether a step only says what a variable stands for.
fn is_binding(node: &ProofNode) -> bool {
    node.children.is_empty() && node.said.as_ref().is_some_and(|said| said.kind == "member")
}

/// Whether a subject exists on the day on which it is judged; where it does, only in a proof that is shown whole.
fn existence(case: Case<'_>, words: &Words<'_>, evaluator: &Evaluator<'_>, moment: Moment) -> Vec<ProofNode> {
    let asked = case.rule.judged.is_some() && !case.rule.is_about_change();
    let node = |thing: &ThingId| {
        let truth = match evaluator.exists(*thing, moment) {
            is if words.depth == Depth::Told && (is == Truth::True || case.ran.outcome == Outcome::Holds) => {
                return None;
            }
            is => decided(is),
        };
        let name = words.facts.subject(words.policy, *thing);
        let text = Text::new(Phrase::ProofExists).with("thing", name).with("date", moment.date.to_string());
        let value = Some(words.said_thing(*thing));
        let said = Said { kind: "exists", value, day: Some(moment.date), ..Said::default() };
        let said = Some(said).filter(|_| words.depth == Depth::Whole);
        let places = Places { policy: words.policy, facts: words.facts };
        let place = places.missing(Missing::Existence(*thing));
        Some(ProofNode { text: words.text(text), truth, place, said, ..ProofNode::default() })
    };
    case.subject.things.iter().filter(|_| asked).filter_map(node).collect()
}

/// Why a subject is of the kinds that the rule is about; where it is, only in a proof that is shown whole.
fn kinds(case: Case<'_>, words: &Words<'_>, evaluator: &mut Evaluator<'_>, moment: Moment) -> Vec<ProofNode> {
    let binders = case.rule.binders.iter().filter(|binder| binder.change.is_none());
    let ranges = binders.flat_map(|binder| binder.slots.iter().map(|_| binder.range));
    let whys =
        ranges.zip(&case.subject.things).filter_map(|(range, thing)| evaluator.why_of_kind(range, *thing, moment));
    let is_of_it = |why: &Why| why.children.iter().all(|child| child.truth == Some(Truth::True));
    let told = case.ran.outcome != Outcome::Holds;
    let whys = whys.filter(|why| words.depth == Depth::Whole || (told && !is_of_it(why)));
    whys.map(|why| words.proof(&why)).collect()
}

/// What the variables of the rule stand for, in a proof that is shown whole.
fn bindings_of(case: Case<'_>, words: &Words<'_>, bindings: &Frame, moment: Moment) -> Vec<ProofNode> {
    let shown = case.rule.binders.iter().filter(|_| words.depth == Depth::Whole);
    let bound = shown.flat_map(|binder| binder.names.iter().zip(&binder.slots));
    let node = |(name, slot): (&Symbol, &Slot)| {
        let name = words.policy.symbols.text(*name).to_owned();
        let value = bindings.get(usize::from(slot.0))?;
        let said = Said {
            kind: "member",
            name: Some(name.clone()),
            value: Some(words.said_value(value, false)),
            day: Some(moment.date),
            ..Said::default()
        };
        let text = Text::new(Phrase::ProofMember).with("name", name).with("value", words.val(value));
        let place = Places { policy: words.policy, facts: words.facts }.member(value, None);
        Some(ProofNode { text: words.text(text), place, said: Some(said), ..ProofNode::default() })
    };
    bound.filter_map(node).collect()
}

/// Which exceptions apply to an outcome, and which of them decides (semantics 11.4).
fn exceptions(
    case: Case<'_>,
    (words, below): (&Words<'_>, &Below),
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
        let names = case.rule.binders.iter().flat_map(|binder| &binder.names).map(|it| words.policy.symbols.text(*it));
        let below = below.renamed(names.zip(exception.names.iter().map(|name| &**name)));
        let why = condition.map(|it| words.step(&evaluator.why(it, bindings, moment), &below));
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
        let name = Some(exception.name.to_string());
        let said = Said { kind: "exception", name, day: Some(moment.date), ..Said::default() };
        let said = Some(said).filter(|_| words.depth == Depth::Whole);
        nodes.push(ProofNode { text: words.text(text), truth, place, children, said, ..ProofNode::default() });
    }
    nodes
}

/// Whether an exception goes over another, if need be through a third one.
fn goes_over(words: &Words<'_>, one: ExceptionId, other: ExceptionId) -> bool {
    // The checker refuses circles.
    let over = &words.policy.exception(one).over;
    over.contains(&other) || over.iter().any(|third| goes_over(words, *third, other))
}
