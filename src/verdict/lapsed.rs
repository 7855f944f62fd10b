use rustc_hash::FxHashSet;

use super::place::Places;
use super::words::Words;
use super::{Finding, Origin, Place, fingerprint};
use crate::diagnostic::{Code, Force, Phrase, Text};
use crate::evaluate::{Lapsed, Outcome, Presence, Read};
use crate::policy::model::FieldId;
use crate::source::Span;
use crate::value::ThingId;

impl Words<'_> {
    /// References in what is in force on the clock to things that do not exist on it (semantics 3.8).
    pub(super) fn lapsed(&self, presence: &Presence) -> Vec<Finding> {
        let mut told = FxHashSet::default();
        let finding = |lapsed: &Lapsed| Finding {
            draft: presence.is_of_draft(self.facts, lapsed.thing),
            ..self.lapsed_finding(lapsed)
        };
        let found = presence.lapsed.iter().map(finding);
        // How many of several private references have lapsed is private too.
        found.filter(|finding| told.insert(finding.fingerprint.clone())).collect()
    }

    fn lapsed_finding(&self, &Lapsed { thing, field, fact, target }: &Lapsed) -> Finding {
        let own = self.policy.field(field).private.map(|_| (thing, field));
        if let Some((thing, field)) = self.facts.private_holder(self.policy, thing).or(own) {
            let span = Places { policy: self.policy, facts: self.facts }.read(Read { thing, field, fact: None });
            return self.lapsed_in((thing, field), span, Phrase::LapsedPrivate, None);
        }
        let span = self.facts.facts.get(fact as usize).map_or_else(Span::default, |fact| fact.span);
        self.lapsed_in((thing, field), span, Phrase::Lapsed, Some(target))
    }

    fn lapsed_in(
        &self,
        (thing, field): (ThingId, FieldId),
        span: Span,
        phrase: Phrase,
        to: Option<ThingId>,
    ) -> Finding {
        let subject = self.facts.subject(self.policy, thing);
        let other = to.map(|target| self.facts.subject(self.policy, target)).unwrap_or_default();
        let text = Text::new(phrase).with("thing", subject.as_str()).with("target", other.as_str());
        let related =
            to.map(|target| Place { span: self.facts.thing(target).span, message: self.text(Phrase::LapsedThing) });
        Finding {
            examples: Vec::new(),
            behind: None,
            fingerprint: fingerprint(&[Code::Lapsed.name(), &subject, &self.policy.field(field).name, &other]),
            origin: Origin::Vocabulary,
            code: Code::Lapsed.name().to_owned(),
            force: Force::Should,
            outcome: Outcome::Broken,
            subject: Some(subject),
            pack: None,
            coming: None,
            draft: false,
            waiver: None,
            message: self.text(text.with("field", self.field(field))),
            help: vec![self.text(Phrase::LapsedHelp)],
            cites: Vec::new(),
            place: Place { span, message: String::new() },
            related: related.into_iter().collect(),
            because: Vec::new(),
            blocks: Vec::new(),
        }
    }
}
