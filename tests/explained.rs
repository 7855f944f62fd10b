//! The example on a page of `explain` brings about what the page is of.
//!
//! An example is as short as it can be, so it stands in what is around it in a file: in one of a few places, and with
//! something written for its `…`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[expect(dead_code, reason = "each test uses a part of what they share")]
mod support;

use std::path::Path;

use mandat::diagnostic::{Code, Diagnostic, Lang, Text};
use mandat::policy::check;
use mandat::policy::load::{Library, PackFile, Wanted, load};
use mandat::policy::model::Policy;
use mandat::source::{SourceMap, Span};
use mandat::value::Date;
use mandat::vet::vet;

/// What examples of policies name.
const WORDS: &str = r#"
source framework act "Framework" in force from 2020-01-01
source law act "Law" in force from 2020-01-01
source bylaw regulation "Bylaw" in force from 2020-01-01 sections { "§ 1" }
enum Level { anker oppgave normal }
enum Urgency { normal urgent }
extend Team { level Level  simple yes_no? }
kind anchor_team = team in Team where team.level = anker
parameter forecast_age = 45 days within 7 days .. 60 days, stricter when smaller
"#;

/// Where an example may stand in a policy, at `@`.
const PLACES: &[&str] = &[
    "@",
    r#"rule SG-1 "One" { cites framework "3.1" for team in Team must count of team.owners > 5 } @"#,
    r#"rule SG-1 "One" { for team in Team open to exception must count of team.owners > 5 } @"#,
    r#"rule SG-1 "One" { for team in Team open to exception should count of team.owners > 5 } @"#,
    r#"rule SG-1 "One" { cites law "1" must Team is empty } @"#,
    r#"rule SG-1 "One" { for change of team in Team must after is given } @"#,
    r#"rule SG-1 "One" { @ must after is given }"#,
    r#"rule SG-1 "One" { for team in Team @ must count of team.owners > 5 }"#,
    r#"rule SG-1 "One" { for team in Team @ }"#,
    r#"rule SG-1 "One" { for team in Team must @ }"#,
    r#"rule SG-1 "One" { for team in Team must team.name @ }"#,
    r#"rule SG-1 "One" { for team in Team must count of team.owners > 5 @ }"#,
    "entity Thing in things { @ }",
    r#"source guide guideline "Guide" in force from 2020-01-01 @"#,
    r#"rule SG-1 "One" { for team in Team open to exception must count of team.owners > 5 }
       exception small to SG-1 { @ lifts }"#,
    "test \"One\" on 2026-01-01 { @\n teams: {}\n\"\"\"\n }",
    "test \"One\" on 2026-01-01 { @ }",
];

/// What may stand for `…`.
const FILLINGS: &[&str] = &[
    "team.name is given",
    "where team.name is given",
    "must team.name is given",
    "needs {team.name}",
    r#""One" { for team in Team must team.name is given }"#,
    "",
];

/// These take several files, or more than can be written here: cases show them (`tests/cases.rs`).
const OF_SEVERAL_FILES: &[Code] = &[
    Code::PolicyTooLarge,
    Code::UnknownPack,
    Code::CircleOfPacks,
    Code::Loosens,
    Code::RootTwice,
    Code::PackHeader,
    Code::PackTwice,
    Code::PackUnreadable,
];

/// One pack, and those that come with the program.
struct One(String);

impl Library for One {
    fn embedded(&self, name: &str) -> Option<Vec<PackFile>> {
        mandat::policy::Disk.embedded(name)
    }

    fn names(&self) -> Vec<&str> {
        vec!["core"]
    }

    fn folder(&self, folder: &Path) -> Option<Result<Vec<PackFile>, Text>> {
        let file = |name: &str, text: String| PackFile { name: format!("policy/{name}.mandat"), text };
        let words = format!("pack policy \"Policy\" version 1\n{WORDS}");
        (folder == Path::new("policy")).then(|| Ok(vec![file("words", words), file("policy", self.0.clone())]))
    }
}

/// What is found in a policy.
fn found(text: &str) -> Vec<Code> {
    let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
    let wanted = [Wanted { name: "policy".into(), span: Span::default(), root: None }];
    let packs = load(&wanted, &One(text.to_owned()), &mut sources, &mut errors);
    let policy = check(packs, &sources, &mut errors);
    errors.extend(policy.iter().flat_map(|policy| vetted(policy, &sources)));
    errors.iter().map(|error| error.code).collect()
}

fn vetted(policy: &Policy, sources: &SourceMap) -> Vec<Diagnostic> {
    let day: Date = "2026-01-01".parse().unwrap();
    let vetted = vet(policy, sources, day, false);
    vetted.findings.into_iter().chain(vetted.questions).collect()
}

/// Whether the example of a code brings it about more often in some place than that place does by itself.
fn brings_about(code: Code, places: &[(&str, Vec<Code>)]) -> bool {
    let example = code.page(Lang::En).example;
    let texts: Vec<String> = match example.contains('…') {
        true => FILLINGS.iter().map(|filling| example.replace('…', filling)).collect(),
        false => vec![example.to_owned()],
    };
    let count = |found: &[Code]| found.iter().filter(|it| **it == code).count();
    let more =
        |place: &str, empty: &[Code]| texts.iter().any(|text| count(&found(&place.replace('@', text))) > count(empty));
    places.iter().any(|(place, empty)| more(place, empty))
}

#[test]
fn examples_of_policies_bring_about_what_they_are_of() {
    let of_policies = |code: &&Code| {
        (Code::UnexpectedToken..=Code::EmptyEnum).contains(*code)
            || (Code::PolicyTooLarge..=Code::UndeclaredAbsence).contains(*code)
    };
    let codes = Code::ALL.iter().filter(of_policies).filter(|code| !OF_SEVERAL_FILES.contains(code));
    let places: Vec<_> = PLACES.iter().map(|place| (*place, found(&place.replace('@', "")))).collect();
    let wrong = codes.filter(|code| !brings_about(**code, &places));
    let wrong: Vec<String> = wrong.map(|code| format!("{}: {}", code.name(), code.page(Lang::En).example)).collect();
    assert_eq!(wrong, [""; 0]);
}

/// Where an example may stand in a file of an organisation.
const IN_FILES: &[&str] = &[
    "@",
    "teams: { skule: {}, havn: { @ } }",
    "teams: { havn: { members: @ } }",
    "people: { a: {}, b: {}, kari: { @ } }",
    "people: { a: {}, b: {} }\nteams: { havn: { leader: @ } }",
    "people: { ola: {} }\nteams: { havn: { @ } }",
    "people: { @ }",
    "people: { kari: @ }",
    "people: { skule: {} }\nteams: { skule: {} }\ndelegations: { d: { @ } }",
];

/// These are of settings or sheets, of what is no text, or of more than can be written here.
const ELSEWHERE: &[Code] = &[
    Code::TooDeep,
    Code::TooManyErrors,
    Code::UnreadFile,
    Code::UnknownColumn,
    Code::CellCount,
    Code::SheetIncomplete,
    Code::TooManyValues,
    Code::ParameterOutside,
    Code::RegisterConflict,
];

#[test]
fn examples_of_files_bring_about_what_they_are_of() {
    let found = |place: &str, example: &str| -> Vec<Code> {
        let text = place.replace('@', example);
        let words = include_str!("support/core.mandat");
        support::reading(words, &[("teams.yaml", &text)]).errors.iter().map(|error| error.code).collect()
    };
    let of_files = |code: &&Code| {
        (Code::Malformed..=Code::TooManyErrors).contains(*code)
            || (Code::UnreadFile..=Code::RegisterConflict).contains(*code)
    };
    let brings_about = |code: &Code| {
        let example = code.page(Lang::En).example;
        IN_FILES.iter().any(|place| found(place, example).contains(code) && !found(place, "").contains(code))
    };
    let codes = Code::ALL.iter().filter(of_files).filter(|code| !ELSEWHERE.contains(code));
    let wrong = codes.filter(|code| !brings_about(code));
    let wrong: Vec<String> = wrong.map(|code| format!("{}: {}", code.name(), code.page(Lang::En).example)).collect();
    assert_eq!(wrong, [""; 0]);
}
