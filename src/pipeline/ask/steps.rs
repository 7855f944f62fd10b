use super::authority::Asking;
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::Outcome;
use crate::source::Span;
use crate::verdict::{Judgement, Link, ProofNode};

impl Asking<'_> {
    /// The steps by which something was handed down, the last one first, up to those with whom it starts or to the step
    /// that breaks; the whole proof where there are none.
    pub(super) fn steps(&self, judgement: &Judgement, code: &str, subject: &str, outcome: Outcome) -> Vec<ProofNode> {
        let define = self.rules.carries(code);
        let links = judgement.chain(self.words, code, subject, outcome, &define);
        let mut nodes: Vec<ProofNode> = links.iter().map(|link| self.words.step_of(link)).collect();
        match links.last() {
            None => nodes = judgement.proof(self.words, code, subject, outcome),
            Some(last) if last.truth == Some(true) && self.rules.is_traced(code) => nodes.extend(self.origin(last)),
            Some(_) => {}
        }
        self.unplace(&mut nodes);
        nodes
    }

    /// From whom the first of them came.
    fn origin(&self, link: &Link) -> Option<ProofNode> {
        let who = self.words.written(link.thing, "from")?;
        let text = self.words.text(Text::new(Phrase::AskStart).with("who", who));
        Some(ProofNode { text, truth: Some(true), place: Span::default(), ..ProofNode::default() })
    }
}
