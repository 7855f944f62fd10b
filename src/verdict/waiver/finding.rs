use super::{Asked, Fate, Waivers};
use crate::diagnostic::{Code, Force, Phrase, Text};
use crate::evaluate::{Evaluator, Missing, Outcome, Read, Why};
use crate::nearest::{meant_or, subject_or};
use crate::policy::model::{ClassKind, FieldId, Waiving};
use crate::source::Span;
use crate::value::ThingId;
use crate::verdict::place::Places;
use crate::verdict::words::Words;
use crate::verdict::{Finding, Origin, Place, fingerprint};

impl Waivers {
    /// What is to be told of waivers (semantics 18.5).
    pub(in crate::verdict) fn findings(&self, words: &Words<'_>, evaluator: &mut Evaluator<'_>) -> Vec<Finding> {
        let Some(waiving) = words.policy.waiving else { return Vec::new() };
        let told = self.told.iter();
        told.map(|(waiver, fate)| Telling { words, waiving, waiver: *waiver, fate }.finding(evaluator)).collect()
    }
}

/// A waiver of which something is told.
struct Telling<'a> {
    words: &'a Words<'a>,
    waiving: Waiving,
    waiver: ThingId,
    fate: &'a Fate,
}

impl Telling<'_> {
    fn finding(&self, evaluator: &mut Evaluator<'_>) -> Finding {
        let words = self.words;
        let subject = words.facts.subject(words.policy, self.waiver);
        let (code, force, phrase, at) = self.kind();
        let why = match self.fate {
            Fate::Void(asked) | Fate::Unsure(asked) => asked.why(words.policy, evaluator),
            _ => None,
        };
        let filled = |text: Text| {
            let text = text.with("thing", subject.as_str()).with("code", self.text(self.waiving.code));
            words.text(text.with("subject", self.text(self.waiving.subject)))
        };
        let message = self.with_particulars(Text::new(phrase), why.as_ref());
        Finding {
            examples: Vec::new(),
            behind: None,
            fingerprint: fingerprint(&[code.name(), &subject]),
            origin: Origin::Vocabulary,
            code: code.name().to_owned(),
            force,
            outcome: if code == Code::WaiverUnsure { Outcome::CannotTell } else { Outcome::Broken },
            pack: None,
            coming: None,
            draft: false,
            waiver: None,
            message: filled(message),
            help: vec![filled(self.help())],
            cites: Vec::new(),
            place: Place { span: self.place(at, why.as_ref()), message: String::new() },
            related: Vec::new(),
            because: why.filter(|_| words.proofs).map(|why| words.proof(&why)).into_iter().collect(),
            blocks: Vec::new(),
            subject: Some(subject),
        }
    }

    /// Its code and force, what is said, and the field that is to be changed.
    fn kind(&self) -> (Code, Force, Phrase, FieldId) {
        use Force::{Must, Should};
        let Waiving { code, subject, period: (first, last), .. } = self.waiving;
        match self.fate {
            Fate::NoCode => (Code::WaiverNamesNothing, Must, Phrase::WaiverNoCode, code),
            Fate::NoSubject => (Code::WaiverNamesNothing, Must, Phrase::WaiverNoSubject, subject),
            Fate::SeveralClauses(_) => (Code::WaiverTooBroad, Must, Phrase::WaiverSeveral, code),
            Fate::Endless => (Code::WaiverTooBroad, Must, Phrase::WaiverEndless, last),
            Fate::NotWaivable => (Code::WaiverVoid, Must, Phrase::WaiverNotWaivable, code),
            Fate::Void(_) => (Code::WaiverVoid, Must, Phrase::WaiverVoid, first),
            Fate::Undated | Fate::Unsure(_) => (Code::WaiverUnsure, Must, Phrase::WaiverUnsure, first),
            Fate::Unused => (Code::WaiverUnused, Should, Phrase::WaiverUnused, subject),
            Fate::Ending(_) => (Code::WaiverEnding, Should, Phrase::WaiverEnding, last),
            Fate::Expired(_) => (Code::WaiverExpired, Should, Phrase::WaiverExpired, last),
        }
    }

    /// What is said, with the day that it names and with what is not known.
    fn with_particulars(&self, message: Text, why: Option<&Why>) -> Text {
        match self.fate {
            Fate::Void(Asked { moment, .. }) => message.with("date", moment.date.to_string()),
            Fate::Ending(day) | Fate::Expired(day) => message.with("date", day.to_string()),
            Fate::Undated => {
                let missing = Missing::Field(self.waiver, self.waiving.period.0);
                message.with("why", self.words.missing(missing))
            }
            Fate::Unsure(_) => message.with("why", why.map(|why| self.unknown(why)).unwrap_or_default()),
            _ => message,
        }
    }

    /// What keeps it from being known whether a waiver counts.
    fn unknown(&self, why: &Why) -> String {
        let words = self.words;
        why.all_missing().first().map(|missing| words.missing(*missing)).unwrap_or_else(|| {
            let text = Text::new(Phrase::ProofValue).with("value", words.text(Phrase::ValUnknown));
            words.text(text.with("expr", why.expr.map_or_else(String::new, |id| words.expr(id))))
        })
    }

    fn help(&self) -> Text {
        let policy = self.words.policy;
        match self.fate {
            Fate::NoCode => {
                let codes = policy.rules.iter().flat_map(|rule| &rule.clauses).map(|clause| &*clause.code);
                meant_or(self.text(self.waiving.code), codes, Phrase::WaiverNoCodeHelp)
            }
            Fate::NoSubject => {
                let (about, all) = (self.text(self.waiving.subject), self.entities());
                subject_or(about, all.iter().map(String::as_str), Phrase::WaiverNoSubjectHelp)
            }
            Fate::SeveralClauses(rule) => {
                let clauses = policy.rule(*rule).clauses.iter();
                let codes: Vec<String> = clauses.map(|clause| format!("`{}`", clause.code)).collect();
                Text::new(Phrase::WaiverSeveralHelp).with("names", codes.join(", "))
            }
            Fate::Endless => {
                Text::new(Phrase::WaiverEndlessHelp).with("field", self.words.field(self.waiving.period.1))
            }
            Fate::NotWaivable => Phrase::WaiverNotWaivableHelp.into(),
            Fate::Void(_) => Phrase::WaiverVoidHelp.into(),
            Fate::Undated | Fate::Unsure(_) => Phrase::WaiverUnsureHelp.into(),
            Fate::Unused => Phrase::WaiverUnusedHelp.into(),
            Fate::Ending(_) => Phrase::WaiverEndingHelp.into(),
            Fate::Expired(_) => Phrase::WaiverExpiredHelp.into(),
        }
    }

    /// Where to point: at the first value of the waiver on which a condition rests, else at the field to be changed.
    fn place(&self, at: FieldId, why: Option<&Why>) -> Span {
        let places = Places { policy: self.words.policy, facts: self.words.facts };
        let only = self.words.facts.cell(self.words.policy, self.waiver, at).filter(|cell| cell.count == 1);
        let field = Read { thing: self.waiver, field: at, fact: only.map(|cell| cell.first) };
        why.and_then(|why| places.of_proof(why, &[self.waiver])).unwrap_or_else(|| places.read(field))
    }

    /// What the waiver says in a field.
    fn text(&self, field: FieldId) -> &str {
        self.words.facts.text(self.words.policy, self.waiver, field).unwrap_or_default()
    }

    /// The subjects of all entities.
    fn entities(&self) -> Vec<String> {
        let (policy, facts) = (self.words.policy, self.words.facts);
        let all = (0..).map(ThingId).zip(&facts.things);
        let entities = all.filter(|(_, it)| matches!(policy.class(it.class).kind, ClassKind::Entity(_)));
        entities.map(|(thing, _)| facts.subject(policy, thing)).collect()
    }
}
