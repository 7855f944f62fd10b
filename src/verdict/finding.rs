use super::{Said, Time};
use crate::diagnostic::{Files, Force, Lang};
pub use crate::evaluate::Outcome;
use crate::policy::model::Rule;
use crate::source::Span;
use crate::value::Date;

/// Who found something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// A file of a policy is wrong.
    Policy,
    /// A file of the organisation is wrong.
    Input,
    /// The vocabulary asks for a value that is not written, or a rule needs it.
    Vocabulary,
    /// A rule.
    Rule,
    /// A policy was looked through for what cannot be meant.
    Vet,
}

impl Origin {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Policy => "policy",
            Self::Input => "input",
            Self::Vocabulary => "vocabulary",
            Self::Rule => "rule",
            Self::Vet => "vet",
        }
    }
}

/// One thing to know, with its words already in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Who found it.
    pub origin: Origin,
    /// The code of the clause, or of what the checker itself reports.
    pub code: String,
    /// How binding it is.
    pub force: Force,
    /// What came out: broken or cannot tell.
    pub outcome: Outcome,
    /// What it is about; nothing where a file can't be read.
    pub subject: Option<String>,
    /// The pack of the rule.
    pub pack: Option<String>,
    /// The day on which the rule comes into force, where that lies ahead.
    pub coming: Option<Date>,
    /// Whether it is of a draft.
    pub draft: bool,
    /// The waiver that accepts it.
    pub waiver: Option<Waiver>,
    /// One sentence that stands alone.
    pub message: String,
    /// What to do.
    pub help: Vec<String>,
    /// Which sections ask for it.
    pub cites: Vec<Cite>,
    /// The smallest place to change, and what is to be said of it.
    pub place: Place,
    /// Other places that matter.
    pub related: Vec<Place>,
    /// The proof in short.
    pub because: Vec<ProofNode>,
    /// The outcomes that it keeps from being known.
    pub blocks: Vec<Blocked>,
    /// Files of an organisation that show it, where a policy was looked through.
    pub examples: Vec<Shown>,
    /// The finding that is to be mended before it.
    pub behind: Option<Behind>,
    /// What tells it from other findings, whatever its wording, force and place.
    pub fingerprint: String,
}

/// A file of an organisation that shows something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What it shows.
    pub says: String,
    /// The day on which it is so, where that is another one than the day that was asked about.
    pub on: Option<Date>,
    /// The files.
    pub files: Files,
}

/// Why one finding stands behind another one, which is named by its fingerprint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    /// It may be gone when the other one is mended (semantics 12.10).
    RestsOn(String),
    /// It says the same of another place.
    Alike(String),
}

impl Behind {
    /// The fingerprint of what it rests on.
    pub fn rests_on(&self) -> Option<&str> {
        match self {
            Self::RestsOn(first) => Some(first),
            Self::Alike(_) => None,
        }
    }

    /// The fingerprint of what it is like.
    pub fn alike(&self) -> Option<&str> {
        match self {
            Self::Alike(first) => Some(first),
            Self::RestsOn(_) => None,
        }
    }

    /// The fingerprint of the other one.
    pub fn first(&self) -> &str {
        match self {
            Self::RestsOn(first) | Self::Alike(first) => first,
        }
    }
}

/// A waiver that accepts something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    /// What it is called: `waiver/havn`.
    pub subject: String,
    /// Why.
    pub reason: String,
    /// The last day on which it does.
    pub until: Date,
    /// Where it stands.
    pub place: Span,
}

/// A place in a file; nowhere with [`Span::default`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Where.
    pub span: Span,
    /// What is there; may be empty.
    pub message: String,
}

/// A section of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cite {
    /// The name of the source in policies.
    pub source: String,
    /// What people call the source.
    pub title: String,
    /// The section.
    pub at: String,
    /// Where the source can be read.
    pub address: Option<String>,
}

/// An outcome that something missing keeps from being known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Blocked {
    /// The code of the clause.
    pub code: String,
    /// The subject.
    pub subject: String,
}

/// A step of a proof.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProofNode {
    /// What is so, in words.
    pub text: String,
    /// Whether it is true; nothing where it can't be known or is no statement.
    pub truth: Option<bool>,
    /// Whether it is true only because there was nothing to look at.
    pub empty: bool,
    /// Where it is written: in the organisation's files for a value, else in the policy.
    pub place: Span,
    /// Why it is so.
    pub children: Vec<ProofNode>,
    /// Whether it is a step by which something was handed down.
    pub step: bool,
    /// What it says, for programs, in a proof that is shown whole.
    pub said: Option<Said>,
}

/// One line of the ledger: what came of a clause for a subject.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// The code of the clause.
    pub code: String,
    /// The subject.
    pub subject: String,
    /// What came out.
    pub outcome: Outcome,
    /// Why it does not apply: the name of the exception that lifts it.
    pub excepted: Option<String>,
    /// The day on which the rule comes into force, where that lies ahead.
    pub coming: Option<Date>,
    /// Whether it holds only because there was nothing to look at.
    pub empty: bool,
    /// Whether it is of a draft.
    pub draft: bool,
    /// The waiver that accepts it.
    pub waiver: Option<String>,
    /// How binding the clause is.
    pub force: Force,
    /// The pack of the rule.
    pub pack: String,
}

/// All that a run has to say.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The date for which it was asked.
    pub clock: Date,
    /// The name of the organisation, or of its folder.
    pub organisation: String,
    /// The language of the words.
    pub lang: Lang,
    /// The packs: name, version, digest.
    pub packs: Vec<(String, String, String)>,
    /// What it adds up to.
    pub summary: Summary,
    /// What there is to know, sorted by file, place, code and subject: what others rest on and errors in files come first.
    pub findings: Vec<Finding>,
}

impl Verdict {
    /// The same with other findings.
    #[must_use]
    pub fn with(&self, findings: Vec<Finding>) -> Self {
        Self {
            clock: self.clock,
            organisation: self.organisation.clone(),
            lang: self.lang,
            packs: self.packs.clone(),
            summary: self.summary,
            findings,
        }
    }
}

/// Numbers of rules and outcomes; what is coming is not counted among outcomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rules in force, or judged on days of their own.
    pub rules: usize,
    /// Rules that come into force later.
    pub rules_coming: usize,
    /// Rules whose time is over.
    pub rules_over: usize,
    /// Outcomes that hold.
    pub holds: usize,
    /// Outcomes that are broken.
    pub broken: usize,
    /// Outcomes that cannot be told.
    pub cannot_tell: usize,
    /// Outcomes that do not apply.
    pub not_applicable: usize,
    /// Outcomes of drafts, whatever they are; they are not counted among those above.
    pub drafts: usize,
    /// Rules about a change that were not asked, as nothing says how the organisation was; they are not among the rules.
    pub not_asked: usize,
    /// Outcomes that a waiver accepts; they are not counted among those above.
    pub waived: usize,
    /// Errors in the files.
    pub input_errors: usize,
}

impl Summary {
    /// With so many rules, by where each stands on a day.
    #[must_use]
    pub fn of_rules<'a>(self, rules: impl Iterator<Item = &'a Rule>, clock: Date) -> Self {
        rules.fold(Self { rules: 0, rules_coming: 0, rules_over: 0, ..self }, |mut sum, rule| {
            match Time::of(rule, clock) {
                Time::InForce => sum.rules += 1,
                Time::Coming(_) => sum.rules_coming += 1,
                Time::Over => sum.rules_over += 1,
            }
            sum
        })
    }
}
