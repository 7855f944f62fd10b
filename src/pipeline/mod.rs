//! The whole way from files to a verdict, for the command line and for whoever builds on this crate.

mod ask;
mod check;
mod coverage;
mod entity;
mod expand;
mod expectation;
mod format;
mod former;
mod init;
mod language;
mod lock;
mod packs;
mod part;
mod prove;
mod rename;
mod replace;
mod session;
mod test;
mod vet;
mod watch;

use std::path::PathBuf;

pub use self::ask::{Answer, Asked, Ground, Power, Question, ask};
pub use self::check::{check, facts, policies};
pub use self::coverage::{CoverageRun, coverage};
pub use self::entity::subject_now;
pub use self::expand::{Expanded, expand};
pub use self::format::{Formatted, Formatting, Layout};
pub use self::init::Start;
pub use self::language::language;
pub use self::lock::{LockedSettings, Locking, lock};
pub use self::part::is_part;
pub use self::prove::proof;
pub use self::rename::{Renamed, Renaming, rename};
pub use self::replace::replace;
pub use self::session::Session;
pub use self::test::test;
pub use self::vet::{VetRun, vet};
pub use self::watch::Watched;
use crate::diagnostic::{Force, Lang, Text};
use crate::organisation::Facts;
use crate::policy::model::{Clause, Policy, Rule};
use crate::source::{SourceMap, Span};
use crate::value::Date;
use crate::verdict::{Cite, Finding, Judgement, Outcome, ProofNode, Row, Verdict};

/// What is asked of a run.
#[derive(Clone, Debug)]
pub struct Request {
    /// Where the organisation is.
    pub root: Root,
    /// The folder of the organisation as it was, with which rules about a change compare.
    pub before: Option<PathBuf>,
    /// The packs asked for, by name or folder; those of the organisation's settings where none is.
    pub packs: Vec<String>,
    /// The date for which it is asked.
    pub clock: Date,
    /// The language asked for; that of the organisation's settings where none is.
    pub lang: Option<Lang>,
    /// The language where neither asks for one.
    pub locale: Lang,
    /// The codes that are asked for; all where none is.
    pub only: Vec<String>,
    /// The codes that are left out.
    pub skip: Vec<String>,
    /// The entities about which it is asked, as `team/skule` or by ids alone; all where none is.
    pub about: Vec<String>,
    /// Whether every outcome is asked for, not only findings.
    pub rows: bool,
    /// Whether findings are to have their proofs and the places these rest on: who shows neither need not wait for them.
    pub proofs: bool,
}

/// Where an organisation is.
#[derive(Clone, Debug)]
pub enum Root {
    /// A folder or a single file.
    Path(PathBuf),
    /// The name that reports show, a text in YAML, TOML or JSON, and the folder whose settings hold for it.
    Text(String, String, Option<PathBuf>),
}

/// What became of a run.
#[derive(Debug)]
pub struct Run {
    /// The files.
    pub sources: SourceMap,
    /// The policy; nothing where it can't be used.
    pub policy: Option<Policy>,
    /// What is written of the organisation; nothing where there is no policy to read it by.
    pub facts: Option<Facts>,
    /// The outcomes behind the verdict; nothing where there are none.
    pub judgement: Option<Judgement>,
    /// What there is to say.
    pub verdict: Verdict,
    /// Every outcome, sorted by code and subject, where it is asked for.
    pub rows: Vec<Row>,
}

/// One outcome and its proof.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The outcome.
    pub row: Row,
    /// What the rule asks for.
    pub title: String,
    /// Which sections ask for it.
    pub cites: Vec<Cite>,
    /// Why it came out so.
    pub because: Vec<ProofNode>,
}

/// What became of the tests of packs.
#[derive(Debug)]
pub struct TestRun {
    /// The files.
    pub sources: SourceMap,
    /// The policy; nothing where it can't be used.
    pub policy: Option<Policy>,
    /// What is wrong with the policy, and the language and packs of the run.
    pub verdict: Verdict,
    /// Each test.
    pub results: Vec<TestResult>,
    /// Each clause of the packs under test.
    pub coverage: Vec<Coverage>,
}

/// What became of a test.
#[derive(Clone, Debug)]
pub struct TestResult {
    /// The pack that has it.
    pub pack: String,
    /// What it shows.
    pub name: String,
    /// Where its name stands.
    pub span: Span,
    /// What came out otherwise than expected; nothing where it passed.
    pub failures: Vec<Finding>,
}

/// Which outcomes of a clause the tests that passed show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The code of the clause.
    pub code: String,
    /// How many tests expect each outcome, in the order of [`Outcome::ALL`].
    pub seen: [usize; 4],
}

/// Why there is no run at all: something that was asked for is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub help: Text,
}

impl Request {
    /// Asks for all of an organisation's own packs at a date, for findings with their proofs.
    pub fn new(root: Root, clock: Date) -> Self {
        Self {
            root,
            before: None,
            packs: Vec::new(),
            clock,
            lang: None,
            locale: Lang::En,
            only: Vec::new(),
            skip: Vec::new(),
            about: Vec::new(),
            rows: false,
            proofs: true,
        }
    }

    /// Whether a clause is asked for: its code or that of its rule is, and neither is left out.
    pub fn wants(&self, code: &str) -> bool {
        let among = |codes: &[String]| codes.iter().any(|asked| covers(asked, code));
        (self.only.is_empty() || among(&self.only)) && !among(&self.skip)
    }

    /// The clauses that are asked for, each behind its rule.
    pub fn clauses<'p>(&self, policy: &'p Policy) -> Vec<(&'p Rule, &'p Clause)> {
        let all = policy.rules.iter().flat_map(|rule| rule.clauses.iter().map(move |clause| (rule, clause)));
        all.filter(|(_, clause)| self.wants(&clause.code)).collect()
    }
}

/// Whether a code is the one asked for, or that of a clause of the rule asked for.
pub fn covers(asked: &str, code: &str) -> bool {
    code.strip_prefix(asked).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

impl Failure {
    /// What is wrong, and what to do.
    pub fn new(message: impl Into<Text>, help: impl Into<Text>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

impl Coverage {
    /// How many tests expect an outcome.
    pub fn of(&self, outcome: Outcome) -> usize {
        let at = Outcome::ALL.iter().position(|other| *other == outcome);
        at.and_then(|at| self.seen.get(at)).copied().unwrap_or(0)
    }
}

/// How a finding counts for those who wait for the exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The least force that counts; nothing where none does.
    pub deny: Option<Force>,
    /// Whether what cannot be told counts like what is broken.
    pub cannot_tell: bool,
}

impl Limit {
    /// Whether a finding counts. What is coming does not, nor what is of a draft or waived.
    pub fn denies(self, finding: &Finding) -> bool {
        let apart = finding.coming.is_some() || finding.draft || finding.waiver.is_some();
        !apart && self.counts(finding.force, finding.outcome)
    }

    /// Whether an outcome counts, as the findings do that it gives.
    pub fn denies_row(self, row: &Row) -> bool {
        row.coming.is_none() && !row.draft && row.waiver.is_none() && self.counts(row.force, row.outcome)
    }

    fn counts(self, force: Force, outcome: Outcome) -> bool {
        let tells = match outcome {
            Outcome::Broken => true,
            Outcome::CannotTell => self.cannot_tell,
            Outcome::Holds | Outcome::NotApplicable => false,
        };
        tells && self.deny.is_some_and(|least| force >= least)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_covers_its_clauses_and_no_other_rule() {
        assert!(covers("SG-104", "SG-104"));
        assert!(covers("SG-104", "SG-104.anchors"));
        assert!(!covers("SG-104", "SG-1040"));
        assert!(!covers("SG-104.anchors", "SG-104"));
    }
}
