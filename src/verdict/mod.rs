//! What came out, in the reader's language: findings, the ledger of all outcomes, and what they add up to.

mod behind;
mod broken;
mod cause;
mod chain;
mod concern;
mod coverage;
mod finding;
mod judgement;
mod lapsed;
mod place;
mod proof;
mod prove;
mod said;
mod scope;
mod tally;
mod told;
mod unknown;
mod voice;
mod waiver;
mod words;

pub use behind::{gather_alike, stand_alone};
pub use chain::Link;
pub use concern::Concern;
pub use coverage::{Citing, SectionCoverage, SectionState, SourceCoverage};
pub use finding::*;
pub use judgement::Judgement;
pub use said::{Said, SaidValue};
pub use tally::{Tally, Time};
pub use told::Moved;
pub use words::Words;

use broken::Case;
use cause::{Rested, Still};
use sha2::{Digest, Sha256};
use told::{AllTold, Told};

use crate::evaluate::{Evaluator, RuleRun};
use crate::parallel;

impl Judgement {
    /// All findings, those of errors in files included, in no order yet.
    pub fn findings(&self, words: Words<'_>, errors: Vec<Finding>) -> Vec<Finding> {
        let told = self.tell(&words, Vec::new());
        self.with_all_else(&words, told.into_iter().flatten().collect(), None, errors).0
    }

    /// The same, and keeps what may be told again after a file has changed.
    pub fn findings_to_renew(&mut self, words: Words<'_>, errors: Vec<Finding>) -> Vec<Finding> {
        let before = self.told.take().unwrap_or_default();
        let still: Vec<bool> = before.iter().map(Option::is_some).collect();
        let told = self.tell(&words, before);
        let of_each = told.iter().zip(still.into_iter().chain(std::iter::repeat(false)));
        let still = of_each.flat_map(|(told, still)| std::iter::repeat_n(still, told.len())).collect();
        let before = self.rested.take().map(|rested| (rested, still));
        let findings;
        (findings, self.rested) = self.with_all_else(&words, told.iter().flatten().cloned().collect(), before, errors);
        self.told = Some(told.into_iter().map(Some).collect());
        findings
    }

    /// What is told of each broken clause and subject: what was told before, where that is known.
    fn tell(&self, words: &Words<'_>, before: AllTold) -> Vec<Told> {
        let before = before.into_iter().chain(std::iter::repeat(None));
        let cases = self.cases(words, Outcome::Broken).zip(before);
        let (mut told, mut anew): (Vec<Told>, Vec<(usize, Case<'_>)>) = (Vec::new(), Vec::new());
        for (at, (case, before)) in cases.enumerate() {
            let before = before.filter(|before| case.is_as_told(before));
            if before.is_none() {
                anew.push((at, case));
            }
            told.push(before.unwrap_or_default());
        }
        let start = || Evaluator::new(words.policy, words.facts, &self.presence);
        for (at, now) in parallel::map(&anew, start, |evaluator, (at, case)| (*at, case.broken(words, evaluator))) {
            if let Some(place) = told.get_mut(at) {
                *place = now;
            }
        }
        told
    }

    /// What is told of broken clauses, and all else that there is to tell.
    fn with_all_else(
        &self,
        words: &Words<'_>,
        broken: Told,
        before: Option<Still>,
        mut errors: Vec<Finding>,
    ) -> (Vec<Finding>, Option<Rested>) {
        let mut evaluator = Evaluator::new(words.policy, words.facts, &self.presence);
        let mut findings = self.unknown(words, &mut evaluator, &mut errors);
        let (broken, rested) = cause::put_behind(words, &self.presence, broken, before);
        findings.extend(broken);
        findings.extend(words.lapsed(&self.presence));
        findings.extend(self.waivers.findings(words, &mut evaluator));
        findings.extend(errors);
        (findings, rested)
    }

    /// A clause and a subject with an outcome.
    fn case<'a>(&'a self, words: &Words<'a>, code: &str, subject: &str, outcome: Outcome) -> Option<Case<'a>> {
        let is_it = |case: &Case<'_>| *case.clause.code == *code && words.subject(&case.subject.things) == subject;
        self.cases(words, outcome).find(is_it)
    }

    /// The proof of one outcome; nothing where there is no such outcome.
    pub fn proof(&self, words: Words<'_>, code: &str, subject: &str, outcome: Outcome) -> Vec<ProofNode> {
        let mut evaluator = Evaluator::new(words.policy, words.facts, &self.presence).with_depth(words.depth);
        match self.case(&words, code, subject, outcome) {
            Some(case) => {
                let mut nodes = if !case.subject.open && case.subject.moment.is_some() {
                    prove::prove(case, &words, &mut evaluator)
                } else {
                    words.lacking(&case.missing(&words, &mut evaluator, self.moment()))
                };
                nodes.extend(case.waiver.and_then(|waiver| {
                    words.waiver_node(waiver, (case.run, case.number), &case.subject.things, &mut evaluator)
                }));
                nodes
            }
            None => {
                let of_row = |number: usize, run: &RuleRun| {
                    let clause = words.policy.rule(run.rule).clauses.get(number);
                    clause.is_some_and(|clause| *clause.code == *code)
                };
                let runs: Vec<(&RuleRun, usize)> =
                    self.clauses().filter(|(run, number)| of_row(*number, run)).collect();
                let unknown = runs.iter().filter_map(|(run, _)| Some((words.policy.rule(run.rule), run.unknown?)));
                let missing = unknown.flat_map(|(rule, unknown)| words.registers(rule, unknown));
                let mut nodes = words.lacking(&missing.collect::<Vec<_>>());
                for (run, number) in runs {
                    let waiver = self.waivers.of(run, number, &[]);
                    nodes.extend(waiver.and_then(|it| words.waiver_node(it, (run, number), &[], &mut evaluator)));
                }
                nodes
            }
        }
    }
}

/// What tells a finding from others: a digest of its parts.
pub fn fingerprint(parts: &[&str]) -> String {
    let digest = Sha256::digest(parts.join("\u{1f}"));
    let first = digest.iter().take(8).fold(0u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{first:016x}")
}
