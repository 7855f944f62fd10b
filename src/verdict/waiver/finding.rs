use super::{Fate, Waivers};
use crate::diagnostic::{Code, Force, Phrase, Text};
use crate::evaluate::{Evaluator, Missing, Outcome, Read};
use crate::nearest::{meant_or, subject_or};
use crate::policy::model::{ClassKind, FieldId, Waiving};
use crate::value::ThingId;
use crate::verdict::place::Places;
use crate::verdict::words::Words;
use crate::verdict::{Finding, Origin, Place, fingerprint};

/// What is said of a waiver.
struct Said {
    code: Code,
    force: Force,
    message: Text,
    help: Text,
    /// The field that is to be changed.
    at: Option<FieldId>,
}

impl Waivers {
    /// What is to be told of waivers (semantics 18.5).
    pub(in crate::verdict) fn findings(&self, words: &Words<'_>, evaluator: &mut Evaluator<'_>) -> Vec<Finding> {
        let Some(waiving) = words.policy.waiving else { return Vec::new() };
        self.told.iter().map(|(waiver, fate)| words.waiver_finding(waiving, *waiver, fate, evaluator)).collect()
    }
}

impl Words<'_> {
    fn waiver_finding(&self, waiving: Waiving, waiver: ThingId, fate: &Fate, evaluator: &mut Evaluator<'_>) -> Finding {
        let subject = self.facts.subject(self.policy, waiver);
        let mut said = self.said(waiving, fate);
        let places = Places { policy: self.policy, facts: self.facts };
        let mut span = said.at.map(|field| places.read(Read { thing: waiver, field, fact: self.only(waiver, field) }));
        let mut because = Vec::new();
        if let Fate::Void(asked) | Fate::Unsure(asked) = fate
            && let Some(why) = asked.why(self.policy, evaluator)
        {
            span = places.of_proof(&why, &[waiver]);
            let missing = why.all_missing().first().map(|missing| self.missing(*missing));
            let unknown = || {
                let asked = why.expr.map_or_else(String::new, |id| self.expr(id));
                self.text(
                    Text::new(Phrase::ProofValue).with("expr", asked).with("value", self.text(Phrase::ValUnknown)),
                )
            };
            said.message = said.message.with("why", missing.unwrap_or_else(unknown));
            because.extend(self.proofs.then(|| self.proof(&why)));
        }
        if let Fate::Undated = fate {
            said.message = said.message.with("why", self.missing(Missing::Field(waiver, waiving.period.0)));
        }
        let text = |field| self.facts.text(self.policy, waiver, field).unwrap_or_default();
        match fate {
            Fate::NoCode => {
                let codes = self.policy.rules.iter().flat_map(|rule| &rule.clauses).map(|clause| &*clause.code);
                said.help = meant_or(text(waiving.code), codes, said.help);
            }
            Fate::NoSubject => {
                let all = self.entities();
                said.help = subject_or(text(waiving.subject), all.iter().map(String::as_str), said.help);
            }
            _ => {}
        }
        let filled = |said: Text| {
            let filled = said.with("thing", subject.as_str()).with("code", text(waiving.code));
            self.text(filled.with("subject", text(waiving.subject)))
        };
        Finding {
            fingerprint: fingerprint(&[said.code.name(), &subject]),
            origin: Origin::Vocabulary,
            code: said.code.name().to_owned(),
            force: said.force,
            outcome: if said.code == Code::WaiverUnsure { Outcome::CannotTell } else { Outcome::Broken },
            pack: None,
            coming: None,
            draft: false,
            waiver: None,
            message: filled(said.message),
            help: vec![filled(said.help)],
            cites: Vec::new(),
            place: Place { span: span.unwrap_or(self.facts.thing(waiver).span), message: String::new() },
            related: Vec::new(),
            because,
            blocks: Vec::new(),
            subject: Some(subject),
        }
    }

    /// The subjects of all entities.
    fn entities(&self) -> Vec<String> {
        let all = (0..).map(ThingId).zip(&self.facts.things);
        let entities = all.filter(|(_, it)| matches!(self.policy.class(it.class).kind, ClassKind::Entity(_)));
        entities.map(|(thing, _)| self.facts.subject(self.policy, thing)).collect()
    }

    /// The one fact of a field.
    fn only(&self, thing: ThingId, field: FieldId) -> Option<u32> {
        let cell = self.facts.cell(self.policy, thing, field)?;
        (cell.count == 1).then_some(cell.first)
    }

    fn said(&self, waiving: Waiving, fate: &Fate) -> Said {
        let said = |code, force, message: Phrase, help: Phrase, at| Said {
            code,
            force,
            message: message.into(),
            help: help.into(),
            at: Some(at),
        };
        let Waiving { code, subject, period: (first, last), .. } = waiving;
        match fate {
            Fate::Endless => {
                let help = Text::new(Phrase::WaiverEndlessHelp).with("field", self.field(last));
                let about =
                    said(Code::WaiverTooBroad, Force::Must, Phrase::WaiverEndless, Phrase::WaiverEndlessHelp, last);
                Said { help, ..about }
            }
            Fate::SeveralClauses(rule) => {
                let clauses = self.policy.rule(*rule).clauses.iter();
                let codes: Vec<String> = clauses.map(|clause| format!("`{}`", clause.code)).collect();
                let help = Text::new(Phrase::WaiverSeveralHelp).with("names", codes.join(", "));
                let about =
                    said(Code::WaiverTooBroad, Force::Must, Phrase::WaiverSeveral, Phrase::WaiverSeveralHelp, code);
                Said { help, ..about }
            }
            Fate::NoCode => {
                said(Code::WaiverNamesNothing, Force::Must, Phrase::WaiverNoCode, Phrase::WaiverNoCodeHelp, code)
            }
            Fate::NoSubject => said(
                Code::WaiverNamesNothing,
                Force::Must,
                Phrase::WaiverNoSubject,
                Phrase::WaiverNoSubjectHelp,
                subject,
            ),
            Fate::NotWaivable => {
                said(Code::WaiverVoid, Force::Must, Phrase::WaiverNotWaivable, Phrase::WaiverNotWaivableHelp, code)
            }
            Fate::Undated => {
                said(Code::WaiverUnsure, Force::Must, Phrase::WaiverUnsure, Phrase::WaiverUnsureHelp, first)
            }
            Fate::Void(asked) => {
                let about = said(Code::WaiverVoid, Force::Must, Phrase::WaiverVoid, Phrase::WaiverVoidHelp, first);
                Said { message: about.message.with("date", asked.moment.date.to_string()), ..about }
            }
            Fate::Unsure(_) => {
                said(Code::WaiverUnsure, Force::Must, Phrase::WaiverUnsure, Phrase::WaiverUnsureHelp, first)
            }
            Fate::Unused => {
                said(Code::WaiverUnused, Force::Should, Phrase::WaiverUnused, Phrase::WaiverUnusedHelp, subject)
            }
            Fate::Ending(day) => {
                let about =
                    said(Code::WaiverEnding, Force::Should, Phrase::WaiverEnding, Phrase::WaiverEndingHelp, last);
                Said { message: about.message.with("date", day.to_string()), ..about }
            }
            Fate::Expired(day) => {
                let about =
                    said(Code::WaiverExpired, Force::Should, Phrase::WaiverExpired, Phrase::WaiverExpiredHelp, last);
                Said { message: about.message.with("date", day.to_string()), ..about }
            }
        }
    }
}
