use super::authority::Asking;
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::Outcome;
use crate::organisation::Bound;
use crate::policy::model::FieldId;
use crate::source::Span;
use crate::value::ThingId;
use crate::verdict::{Judgement, Link, ProofNode};

impl Asking<'_> {
    /// The steps by which something was handed down, the last one first, up to those with whom it starts or to the step
    /// that breaks; the whole proof where there are none.
    pub(super) fn steps(&self, judgement: &Judgement, code: &str, subject: &str, outcome: Outcome) -> Vec<ProofNode> {
        let define = self.rules.carries(code);
        let links = judgement.chain(self.words, code, subject, outcome, &define);
        let mut nodes: Vec<ProofNode> = links.iter().map(|link| self.step(link)).collect();
        match links.last() {
            None => nodes = judgement.proof(self.words, code, subject, outcome),
            Some(last) if last.truth == Some(true) && self.rules.is_traced(code) => nodes.extend(self.origin(last)),
            Some(_) => {}
        }
        self.unplace(&mut nodes);
        nodes
    }

    /// What is written of a delegation, in a line.
    fn step(&self, link: &Link) -> ProofNode {
        let written = |name: &str| self.written(link.thing, name);
        let told = |phrase: Phrase, value: Option<String>| match value {
            Some(value) => Text::new(phrase).with("value", value).words(self.words.lang),
            None => String::new(),
        };
        let term = self.words.facts.period(self.words.facts.thing(link.thing).period);
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
        ];
        let somebody = || self.words.text(Phrase::AskSomebody);
        let text = Text::new(Phrase::AskStep)
            .with("delegation", self.subject(link.thing))
            .with("from", written("from").unwrap_or_else(somebody))
            .with("to", written("to").unwrap_or_else(somebody))
            .with("rest", rest.concat());
        ProofNode {
            text: self.words.text(text),
            truth: link.truth,
            place: self.words.facts.thing(link.thing).span,
            children: link.because.clone(),
            ..ProofNode::default()
        }
    }

    /// From whom the first of them came.
    fn origin(&self, link: &Link) -> Option<ProofNode> {
        let who = self.written(link.thing, "from")?;
        let text = self.words.text(Text::new(Phrase::AskStart).with("who", who));
        Some(ProofNode { text, truth: Some(true), place: Span::default(), ..ProofNode::default() })
    }

    /// The one value of a field, as people read it.
    fn written(&self, thing: ThingId, name: &str) -> Option<String> {
        let (policy, facts) = (self.words.policy, self.words.facts);
        let fields = &policy.class(facts.thing(thing).class).fields;
        let is_it = |field: &&FieldId| &*policy.field(**field).name == name && policy.field(**field).private.is_none();
        let cell = facts.cell(policy, thing, *fields.iter().find(is_it)?)?;
        match facts.facts(cell) {
            [fact] => Some(self.words.value(facts.value(fact))),
            _ => None,
        }
    }
}
