use super::words::Words;
use super::{Finding, Origin, Place, fingerprint};
use crate::diagnostic::{Code, Force, Phrase, Text};
use crate::evaluate::{Evaluator, Moment, Outcome};
use crate::organisation::Stored;
use crate::policy::model::{Base, Class, ClassKind, FieldId};
use crate::value::ThingId;

impl Words<'_> {
    /// References in what is in force on the clock to things that do not exist on it (semantics 3.8).
    pub(super) fn lapsed(&self, evaluator: &Evaluator<'_>, clock: Moment) -> Vec<Finding> {
        let mut findings = Vec::new();
        let fields: Vec<Vec<FieldId>> = self.policy.classes.iter().map(|class| self.references(class)).collect();
        for (at, thing) in (0..).map(ThingId).zip(&self.facts.things) {
            for field in fields.get(usize::from(thing.class.0)).into_iter().flatten() {
                let Some(cell) = self.facts.cell(self.policy, at, *field).filter(|cell| cell.count > 0) else {
                    continue;
                };
                for fact in self.facts.facts(cell) {
                    if let Stored::Thing(target) = fact.stored
                        && evaluator.has_lapsed(at, *field, fact, target, clock)
                    {
                        findings.push(self.lapsed_finding(at, *field, target, fact.span));
                    }
                }
            }
        }
        findings
    }

    /// The fields of a class that name things.
    fn references(&self, class: &Class) -> Vec<FieldId> {
        let names = |field: &FieldId| match self.policy.field(*field).ty.base {
            Base::Thing(of) => !matches!(self.policy.class(of).kind, ClassKind::Record { .. }),
            _ => false,
        };
        class.fields.iter().copied().filter(names).collect()
    }

    fn lapsed_finding(&self, thing: ThingId, field: FieldId, target: ThingId, span: crate::source::Span) -> Finding {
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
