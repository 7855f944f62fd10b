mod suites;

use std::collections::{BTreeMap, BTreeSet};

use suites::Suites;

use super::account::{Account, force_word, message, of_files};
use super::clean::sentence;
use super::xml::Xml;
use super::{Human, Style, clean, human, ledger};
use crate::diagnostic::{Force, Phrase};
use crate::pipeline::{TestResult, TestRun};
use crate::policy::model::{Clause, Rule};
use crate::verdict::{Finding, Outcome, Row};

/// The suite of what is wrong with files.
const FILES: &str = "files";
/// The suite of what the vocabulary asks for.
const VOCABULARY: &str = "vocabulary";
/// The width of the texts inside.
const WIDTH: usize = 100;

/// Findings as failed tests, and a test for each clause that has none.
///
/// A test fails by what counts for the exit status; what does not is skipped.
pub fn junit(account: &Account<'_>) -> String {
    let mut suites = Suites::default();
    for finding in &account.verdict.findings {
        suites.add(suite_of(finding), Case::of_finding(finding, account));
    }
    if account.rows.is_empty() {
        let (blocked, lang) = (blocked(account), account.verdict.lang);
        for (rule, clause) in untold(account) {
            let come = blocked.get(&*clause.code).map_or(Come::Passed, |finding| Come::Skipped {
                why: format!("{}: {}", Phrase::WordCannotTell.template(lang), message(finding, lang)),
            });
            let pack = account.policy.map_or(VOCABULARY, |policy| &policy.pack(rule.pack).name);
            let name = rule.titles.get(lang);
            suites.add(pack, Case { class: clean(&clause.code).into(), name: sentence(name).into(), come });
        }
    }
    for row in account.other_rows() {
        suites.add(&row.pack, Case::of_row(row, account));
    }
    suites.write(account)
}

/// Tests of packs as tests, and what is wrong with the packs.
pub fn tests_junit(run: &TestRun, account: &Account<'_>) -> String {
    let mut suites = Suites::default();
    for finding in &run.verdict.findings {
        suites.add(suite_of(finding), Case::of_finding(finding, account));
    }
    for test in &run.results {
        suites.add(&test.pack, Case::of_test(test, account));
    }
    suites.write(account)
}

/// The clauses without a finding of their own.
fn untold<'a>(account: &Account<'a>) -> impl Iterator<Item = (&'a Rule, &'a Clause)> {
    let codes: BTreeSet<&str> = account.verdict.findings.iter().map(|finding| &*finding.code).collect();
    account.clauses.clone().into_iter().filter(move |(_, clause)| !codes.contains(&*clause.code))
}

/// What keeps an outcome of a clause from being known, by the clause's code.
fn blocked<'a>(account: &Account<'a>) -> BTreeMap<&'a str, &'a Finding> {
    let findings = account.verdict.findings.iter();
    findings.flat_map(|finding| finding.blocks.iter().map(move |blocked| (&*blocked.code, finding))).collect()
}

fn suite_of(finding: &Finding) -> &str {
    if of_files(finding) { FILES } else { finding.pack.as_deref().unwrap_or(VOCABULARY) }
}

/// A test.
struct Case {
    class: String,
    name: String,
    come: Come,
}

/// What came of a test.
enum Come {
    Passed,
    Skipped { why: String },
    Failed { sort: &'static str, why: String, text: String },
    Stopped { why: String, text: String },
}

impl Case {
    fn of_finding(finding: &Finding, account: &Account<'_>) -> Self {
        let lang = account.verdict.lang;
        let place = account.range(finding.place.span);
        let place = place.map(|range| account.path(&range.to_string()));
        let name = finding.subject.as_ref().map(|subject| sentence(subject).into_owned());
        let why = message(finding, lang);
        let come = match of_files(finding) {
            true if finding.force == Force::Must => Come::Stopped { why, text: text(finding, account) },
            false if account.limit.denies(finding) => {
                Come::Failed { sort: finding.outcome.name(), why, text: text(finding, account) }
            }
            _ => Come::Skipped { why: format!("{}: {why}", human::word(finding).template(lang)) },
        };
        Self { class: clean(&finding.code).into(), name: name.or(place).unwrap_or_else(|| account.anywhere()), come }
    }

    fn of_row(row: &Row, account: &Account<'_>) -> Self {
        let lang = account.verdict.lang;
        let words = || {
            let word = ledger::word(row.outcome).template(lang).to_owned();
            [word].into_iter().chain(ledger::special(row, lang)).collect::<Vec<_>>().join(", ")
        };
        let come = match row.outcome {
            Outcome::Holds => Come::Passed,
            Outcome::NotApplicable => Come::Skipped { why: sentence(&words()).into() },
            Outcome::Broken | Outcome::CannotTell => {
                Come::Skipped { why: format!("{}: {}", force_word(row.force).template(lang), sentence(&words())) }
            }
        };
        Self { class: clean(&row.code).into(), name: sentence(&row.subject).into(), come }
    }

    fn of_test(test: &TestResult, account: &Account<'_>) -> Self {
        let whys: Vec<String> = test.failures.iter().map(|finding| message(finding, account.verdict.lang)).collect();
        let texts: String = test.failures.iter().map(|finding| text(finding, account)).collect();
        let come = match test.failures.is_empty() {
            true => Come::Passed,
            false => Come::Failed { sort: "unexpected", why: whys.join("; "), text: texts },
        };
        Self { class: clean(&test.pack).into(), name: sentence(&test.name).into(), come }
    }

    fn write(&self, xml: &mut Xml) {
        let attributes = [("classname", &*self.class), ("name", &*self.name)];
        match &self.come {
            Come::Passed => xml.leaf("testcase", &attributes, ""),
            Come::Skipped { why } => {
                xml.element("testcase", &attributes, |xml| xml.leaf("skipped", &[("message", why)], ""));
            }
            Come::Failed { sort, why, text } => xml.element("testcase", &attributes, |xml| {
                xml.leaf("failure", &[("type", sort), ("message", why)], text);
            }),
            Come::Stopped { why, text } => xml.element("testcase", &attributes, |xml| {
                xml.leaf("error", &[("type", "unusable"), ("message", why)], text);
            }),
        }
    }
}

/// The finding as people read it, with the lines of its file.
fn text(finding: &Finding, account: &Account<'_>) -> String {
    let human = Human {
        sources: account.sources,
        lang: account.verdict.lang,
        style: Style::plain(WIDTH),
        why: None,
        all: false,
    };
    human.finding(finding)
}
