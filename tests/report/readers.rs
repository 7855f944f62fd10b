//! What programs that are not ours read out of the formats for other programs.

use std::path::Path;

use mandat::diagnostic::{Force, Lang};
use mandat::pipeline::{self, Limit, Request, Root, Run};
use mandat::report::{
    Account, csv, github, gitlab, json, junit, ledger_csv, ledger_json, ledger_markdown, markdown, sarif,
};
use mandat::value::Date;
use mandat::verdict::{Finding, Outcome};
use proptest::test_runner::{Config as ProptestConfig, RngSeed};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

use super::schema::errors;

const QUALITY: &str = include_str!("schemas/gitlab-code-quality.json");

/// A run over the organisation of the cases, whose texts could break every format.
struct Sample {
    request: Request,
    run: Run,
}

impl Sample {
    fn new(name: &str, rows: bool) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/formats").join(name);
        let request =
            Request { lang: Some(Lang::Nn), rows, ..Request::new(Root::Path(folder), Date::constant(2026, 11, 20)) };
        let run = pipeline::check(&request).unwrap();
        Self { request, run }
    }

    fn account(&self) -> Account<'_> {
        let verdict = &self.run.verdict;
        let policy = self.run.policy.as_ref();
        Account {
            verdict,
            sources: &self.run.sources,
            policy,
            clauses: policy.map_or_else(Vec::new, |policy| self.request.clauses(policy)),
            asked: Some((&verdict.organisation, verdict.clock)),
            rows: &self.run.rows,
            limit: Limit { deny: Some(Force::Must), cannot_tell: true },
            exit: 1,
            prefix: "",
            all: false,
        }
    }

    fn findings(&self) -> &[Finding] {
        &self.run.verdict.findings
    }
}

const ALL: [&str; 4] = ["organisation", "unreadable", "wrong_policy", "waived"];

/// A message as formats show it: without what a terminal obeys.
fn shown(text: &str) -> String {
    mandat::report::clean(text).into_owned()
}

#[test]
fn junit_is_xml_that_says_what_was_found() {
    for (name, rows) in ALL.iter().flat_map(|name| [(name, false), (name, true)]) {
        let sample = Sample::new(name, rows);
        let text = junit(&sample.account());
        let document = roxmltree::Document::parse(&text).unwrap();
        let messages: Vec<&str> = document.descendants().filter_map(|node| node.attribute("message")).collect();
        for finding in sample.findings() {
            assert!(messages.iter().any(|said| said.ends_with(&shown(&finding.message))), "{name}: {finding:?}");
        }
        for suite in document.descendants().filter(|node| node.has_tag_name("testsuite")) {
            for (count, tag) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error")] {
                let there = suite.descendants().filter(|node| node.has_tag_name(tag)).count();
                assert_eq!(suite.attribute(count).unwrap(), there.to_string(), "{name}: {count}");
            }
        }
    }
}

/// The cells of all tables, as text; `<br>` is a line end, and an empty comment nothing.
fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut cell, mut within) = (Vec::new(), String::new(), false);
    for event in Parser::new_ext(text, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => {
                cell = String::new();
                within = true;
            }
            Event::End(TagEnd::TableCell) => {
                rows.last_mut().unwrap().push(std::mem::take(&mut cell));
                within = false;
            }
            Event::Text(words) | Event::Code(words) => cell.push_str(&words),
            Event::InlineHtml(tag) if *tag == *"<br>" => cell.push('\n'),
            Event::InlineHtml(tag) if *tag == *"<!-- -->" => {}
            Event::Start(Tag::Table(_) | Tag::Paragraph | Tag::Heading { .. }) | Event::End(_) => {}
            other if within => panic!("{other:?} in {cell:?}"),
            _ => {}
        }
    }
    rows
}

#[test]
fn markdown_shows_texts_as_they_are() {
    let plain = |text: &str| shown(text).replace('`', "");
    for name in ALL {
        let sample = Sample::new(name, false);
        let rows = cells(&markdown(&sample.account(), false));
        assert_eq!(rows.len(), sample.findings().len() + 1, "{name}");
        for (cells, finding) in rows.iter().skip(1).zip(sample.findings()) {
            let [_, code, subject, _, found] = &cells[..] else { panic!("{cells:?}") };
            assert_eq!(*code, finding.code);
            assert_eq!(*subject, finding.subject.clone().unwrap_or_default());
            assert!(found.contains(&plain(&finding.message)), "{found:?}: {finding:?}");
            for cite in &finding.cites {
                assert!(found.contains(&cite.title) && found.contains(&cite.at), "{found:?}");
            }
        }
    }
    let sample = Sample::new("organisation", true);
    let account = sample.account();
    let rows = cells(&ledger_markdown(&account, true));
    assert_eq!(rows.iter().filter(|cells| cells.len() == 4).count(), account.rows.len() + 1);
}

#[test]
fn gitlab_finds_what_it_asks_for() {
    for name in ALL {
        let sample = Sample::new(name, false);
        let text = gitlab(&sample.account());
        assert_eq!(errors(QUALITY, &text), [""; 0], "{name}");
        let issues: Vec<Value> = serde_json::from_str(&text).unwrap();
        let mut prints: Vec<&str> = issues.iter().map(|issue| issue["fingerprint"].as_str().unwrap()).collect();
        prints.sort_unstable();
        prints.dedup();
        assert_eq!(prints.len(), sample.findings().len(), "{name}: each has a fingerprint of its own");
        assert_ne!(errors(QUALITY, &text.replacen("\"begin\": ", "\"begin\": -", 1)).len(), 0);
    }
}

/// A command as GitHub's runner takes it apart: up to the next `::`, then at commas and equals signs.
fn command(line: &str) -> (String, Vec<(String, String)>, String) {
    let back = |text: &str| {
        let text = text.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",");
        text.replace("%25", "%")
    };
    let (head, data) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (name, properties) = head.split_once(' ').unwrap();
    let properties = properties.split(',').map(|property| property.split_once('=').unwrap());
    (name.to_owned(), properties.map(|(name, value)| (name.to_owned(), back(value))).collect(), back(data))
}

#[test]
fn github_gets_a_command_a_finding() {
    for name in ALL {
        let sample = Sample::new(name, false);
        let text = github(&Account { prefix: "a,b:c %2C/", ..sample.account() });
        assert_eq!(text.lines().count(), sample.findings().len());
        for (line, finding) in text.lines().zip(sample.findings()) {
            let (name, properties, data) = command(line);
            assert!(["error", "warning", "notice"].contains(&&*name), "{line}");
            assert!(data.contains(&shown(&finding.message)), "{line}");
            let value = |name: &str| properties.iter().find(|(of, _)| of == name).map(|(_, value)| value.as_str());
            assert!(value("file").is_none_or(|file| file.starts_with("a,b:c %2C/")), "{line}");
            assert!(value("title").unwrap().contains(finding.subject.as_deref().unwrap_or(&finding.code)), "{line}");
        }
    }
}

#[test]
fn sarif_has_a_kind_for_every_outcome() {
    let sample = Sample::new("organisation", true);
    let account = sample.account();
    let log: Value = serde_json::from_str(&sarif(&account)).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    let count = |kind: &str| results.iter().filter(|result| result["kind"] == kind).count();
    let rows = |outcome| account.rows.iter().filter(|row| row.outcome == outcome).count();
    assert_eq!(count("pass"), rows(Outcome::Holds));
    assert_eq!(count("notApplicable"), rows(Outcome::NotApplicable));
    assert_eq!(count("fail"), rows(Outcome::Broken));
    assert!(count("open") >= rows(Outcome::CannotTell));
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(result["kind"] == "fail" || result["level"] == "none", "{result}");
    }
}

#[test]
fn json_follows_its_schemas() {
    for (name, rows) in ALL.iter().flat_map(|name| [(name, false), (name, true)]) {
        let sample = Sample::new(name, rows);
        let (verdict, sources) = (&sample.run.verdict, &sample.run.sources);
        let (schema, text) = match rows {
            false => (include_str!("../../docs/schema/findings-1.json"), json(verdict, sources)),
            true => (include_str!("../../docs/schema/ledger-1.json"), ledger_json(verdict, &sample.run.rows)),
        };
        assert_eq!(errors(schema, &text), [""; 0], "{name}");
    }
}

#[test]
fn sarif_suppresses_what_is_waived_and_nothing_else() {
    for name in ALL {
        let sample = Sample::new(name, false);
        let log: Value = serde_json::from_str(&sarif(&sample.account())).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap();
        for (result, finding) in results.iter().zip(sample.findings()) {
            let suppressions = result["suppressions"].as_array().unwrap();
            assert_eq!(suppressions.len(), usize::from(finding.waiver.is_some()), "{name}: {finding:?}");
            for (suppression, waiver) in suppressions.iter().zip(&finding.waiver) {
                assert_eq!(suppression["kind"], "external");
                assert_eq!(suppression["status"], "accepted");
                assert_eq!(suppression["justification"], shown(&waiver.reason));
            }
        }
        assert_eq!(name == "waived", sample.findings().iter().any(|finding| finding.waiver.is_some()));
    }
}

/// Signs that mean something in one format or another.
const SIGNS: &str = r##"[\\`*_\[\]<>\&\~|$!@#:.+='"(){},;%\- \n\t\ra1å😀\x00\x1b\u{fffe}\^/?]{0,24}"##;

proptest::proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, rng_seed: RngSeed::Fixed(7), ..ProptestConfig::default() })]
    #[test]
    fn no_text_breaks_a_format(message in SIGNS, subject in SIGNS) {
        let sample = ORGANISATION.get_or_init(|| Sample::new("organisation", false));
        let mut verdict = sample.run.verdict.clone();
        verdict.findings.truncate(1);
        verdict.findings[0].message.clone_from(&message);
        verdict.findings[0].subject = Some(subject.clone());
        let account = Account { verdict: &verdict, ..sample.account() };

        let words = |text: &str| shown(text).replace(char::is_whitespace, "").replace('\u{fffe}', "\u{fffd}");
        let rows = cells(&markdown(&account, true));
        let balanced = message.matches('`').count() % 2 == 0;
        let expected = if balanced { message.replace('`', "") } else { message.clone() };
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1].len(), 5, "{rows:?}");
        assert!(words(&rows[1][4]).starts_with(&words(&expected)), "{:?}", rows[1]);
        assert_eq!(words(&rows[1][2]), words(&subject));

        let text = junit(&account);
        let document = roxmltree::Document::parse(&text).unwrap();
        let failure = document.descendants().find(|node| node.has_tag_name("failure")).unwrap();
        assert_eq!(words(failure.attribute("message").unwrap()), words(&message));

        let text = github(&account);
        assert_eq!(text.lines().count(), 1);
        let (_, properties, data) = command(text.trim_end_matches('\n'));
        assert!(properties[0].1.ends_with(&shown(&subject)), "{text}");
        assert!(data.starts_with(&shown(&message)), "{text}");

        let rows = records(&csv(&account));
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[1].len(), rows[0].len());
        assert!(rows[1].iter().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{rows:?}");
        assert_eq!(rows[1][11].trim_start_matches('\''), shown(&message).trim_start_matches('\''));
    }
}

static ORGANISATION: std::sync::OnceLock<Sample> = std::sync::OnceLock::new();

/// CSV as RFC 4180 has it.
fn records(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    rows
}

/// Each format of a run, by name.
fn formats(account: &Account<'_>) -> [(&'static str, String); 8] {
    [
        ("sarif", sarif(account)),
        ("junit", junit(account)),
        ("github", github(account)),
        ("gitlab", gitlab(account)),
        ("markdown", markdown(account, false)),
        ("csv", csv(account)),
        ("ledger.md", ledger_markdown(account, false)),
        ("ledger.csv", ledger_csv(account.rows)),
    ]
}

#[test]
fn private_values_show_nowhere() {
    let sample = Sample::new("organisation", true);
    let mut seen = 0;
    for (name, text) in formats(&sample.account()) {
        assert!(!text.contains("hemmeleg"), "{name}");
        seen += usize::from(text.contains("FV-5.secret"));
    }
    assert_eq!(seen, 8, "the rule that reads it is everywhere");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for name in ALL {
        let [one, two] = [Sample::new(name, true), Sample::new(name, true)];
        assert_eq!(formats(&one.account()), formats(&two.account()));
    }
}
