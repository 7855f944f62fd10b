use super::words::Words;
use super::{Finding, Origin, Place, fingerprint};
use crate::diagnostic::{Code, Force, Phrase, Text};
use crate::evaluate::{Lapsed, Outcome, Presence};
use crate::source::Span;

impl Words<'_> {
    /// References in what is in force on the clock to things that do not exist on it (semantics 3.8).
    pub(super) fn lapsed(&self, presence: &Presence) -> Vec<Finding> {
        let finding = |lapsed: &Lapsed| Finding {
            draft: presence.is_of_draft(self.facts, lapsed.thing),
            ..self.lapsed_finding(lapsed)
        };
        presence.lapsed.iter().map(finding).collect()
    }

    fn lapsed_finding(&self, &Lapsed { thing, field, fact, target }: &Lapsed) -> Finding {
        let span = self.facts.facts.get(fact as usize).map_or_else(Span::default, |fact| fact.span);
        let subject = self.facts.subject(self.policy, thing);
        let other = self.facts.subject(self.policy, target);
        let text = Text::new(Phrase::Lapsed).with("thing", subject.as_str()).with("target", other.as_str());
        Finding {
            fingerprint: fingerprint(&[Code::Lapsed.name(), &subject, &self.policy.field(field).name, &other]),
            origin: Origin::Vocabulary,
            code: Code::Lapsed.name().to_owned(),
            force: Force::Should,
            outcome: Outcome::Broken,
            subject: Some(subject),
            pack: None,
            coming: None,
            draft: false,
            message: self.text(text.with("field", self.field(field))),
            help: vec![self.text(Phrase::LapsedHelp)],
            cites: Vec::new(),
            place: Place { span, message: String::new() },
            related: vec![Place { span: self.facts.thing(target).span, message: self.text(Phrase::LapsedThing) }],
            because: Vec::new(),
            blocks: Vec::new(),
        }
    }
}
