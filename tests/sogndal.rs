//! The pack `sogndal`: its tests show every outcome, and its README says where each requirement stands.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use mandat::pipeline::{Request, Root, test};
use mandat::value::Date;

const FOLDER: &str = "policies/sogndal";

/// Rules that are asked of whatever there is: no condition, kind or exception takes anything out of them.
const ASKED_OF_ALL: &[&str] = &[
    "SG-101",
    "SG-105",
    "SG-106",
    "SG-107",
    "SG-108",
    "SG-130",
    "SG-131",
    "SG-132",
    "SG-133",
    "SG-134",
    "SG-135",
    "SG-137",
    "SG-140",
    "SG-157",
    "SG-170",
    "SG-180",
    "SG-190",
    "SG-191",
    "SG-200",
    "SG-201",
    "SG-202",
    "SG-203",
    "SG-203b",
    "SG-204",
    "SG-205",
    "SG-208",
    "SG-210",
    "SG-211",
    "SG-220",
    "SG-230",
    "SG-250",
    "fasilitator.required",
    "foremalsvaktar.required",
    "formelt_personalansvarleg.required",
    "kriseansvarleg.required",
    "lov_og_avtaleansvarleg.required",
    "skrivar.required",
];

/// Clauses of which there is always an answer: whether a field of the organisation itself is written.
const ALWAYS_TOLD: &[&str] = &["SG-180.chosen"];

/// The numbers of the catalogue: the first and the last of each group.
const CATALOGUE: &[(u16, u16)] = &[
    (101, 109),
    (120, 124),
    (130, 140),
    (150, 158),
    (170, 175),
    (180, 184),
    (190, 194),
    (200, 207),
    (210, 211),
    (220, 220),
    (230, 241),
    (250, 252),
];

/// A code of a clause, and whether a test shows that it holds, is broken, cannot be told, does not apply.
type Shown = (String, [bool; 4]);

/// What the tests of the pack show of each clause, and the rules that have a condition or exceptions.
fn shown() -> (Vec<Shown>, BTreeSet<String>) {
    let day: Date = "2026-01-15".parse().unwrap();
    let run = test(&Request { packs: vec![FOLDER.into()], ..Request::new(Root::Path(".".into()), day) }).unwrap();
    assert!(run.verdict.findings.is_empty());
    let failed: Vec<&str> =
        run.results.iter().filter(|test| !test.failures.is_empty()).map(|test| test.name.as_str()).collect();
    assert!(failed.is_empty(), "{failed:?}");
    let rules = run.policy.unwrap().rules;
    let apart = |rule: &&mandat::policy::model::Rule| {
        rule.condition.is_some()
            || !rule.exceptions.is_empty()
            || rule.clauses.iter().any(|clause| !clause.exceptions.is_empty())
    };
    let apart = rules.iter().filter(apart).map(|rule| rule.code.to_string()).collect();
    let coverage = run.coverage.into_iter().map(|clause| (clause.code, clause.seen.map(|count| count > 0))).collect();
    (coverage, apart)
}

/// The code of a rule: of a clause that is written out, what stands before its label.
fn rule_of(clause: &str) -> &str {
    if clause.starts_with("SG-") { clause.split('.').next().unwrap_or(clause) } else { clause }
}

#[test]
fn tests_show_each_outcome_of_each_clause() {
    let (clauses, apart) = shown();
    assert!(clauses.len() > 100);
    for (code, [holds, broken, cannot_tell, not_applicable]) in &clauses {
        assert!(holds & broken, "{code} is not shown holding and broken");
        assert_ne!(*cannot_tell, ALWAYS_TOLD.contains(&code.as_str()), "whether {code} can be told");
        let of_all = ASKED_OF_ALL.contains(&rule_of(code));
        assert_ne!(*not_applicable, of_all, "whether {code} applies");
        assert!(!of_all || !apart.contains(rule_of(code)), "{code} need not apply, so that a test can show it");
    }
    let rules: BTreeSet<&str> = clauses.iter().map(|(code, _)| rule_of(code)).collect();
    assert!(ASKED_OF_ALL.iter().all(|code| rules.contains(code)));
}

/// What stands between backticks in a column of the tables.
fn codes(line: &str) -> impl Iterator<Item = &str> {
    line.split('|').nth(2).unwrap_or_default().split('`').skip(1).step_by(2)
}

#[test]
fn the_readme_says_where_each_requirement_stands() {
    let readme = std::fs::read_to_string(format!("{FOLDER}/README.md")).unwrap();
    let (clauses, _) = shown();
    let rules: BTreeSet<&str> = clauses.iter().map(|(code, _)| rule_of(code)).collect();
    let rows = || readme.lines().filter(|line| line.starts_with("| SG-") || line.starts_with("| – |"));
    let ids: Vec<&str> =
        rows().filter_map(|row| row.split('|').nth(1)).map(str::trim).filter(|id| *id != "–").collect();
    let wanted: Vec<String> =
        CATALOGUE.iter().flat_map(|&(first, last)| first..=last).map(|number| format!("SG-{number}")).collect();
    assert_eq!(ids, wanted);
    let told: BTreeSet<&str> = rows().flat_map(codes).collect();
    assert_eq!(told, rules);
    // Where a row says that a test stands, there is one.
    for row in rows() {
        let tests: String = row
            .split('`')
            .filter(|word| word.starts_with("testar_"))
            .map(|file| std::fs::read_to_string(format!("{FOLDER}/{file}")).unwrap())
            .collect();
        for code in codes(row) {
            assert!(tests.contains(&format!("expect {code}")), "no test of {code} where the README says");
        }
    }
}
