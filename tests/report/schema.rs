//! The published schemas, held against what is written, by a validator that is not ours.

use mandat::diagnostic::Lang;
use mandat::pipeline::{Formatting, Power, Question, Request, Root, ask, coverage};
use mandat::report::{answer_json, coverage_json, formatted_json, json, ledger_json, proofs_json, tests_json};
use serde_json::Value;

use super::sample::Sample;

pub(crate) fn errors(schema: &str, document: &str) -> Vec<String> {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let document: Value = serde_json::from_str(document).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

const ANSWER: &str = include_str!("../../docs/schema/answer-1.json");
const COVERAGE: &str = include_str!("../../docs/schema/coverage-1.json");
const FINDINGS: &str = include_str!("../../docs/schema/findings-1.json");
const FORMATTED: &str = include_str!("../../docs/schema/formatted-1.json");
const LEDGER: &str = include_str!("../../docs/schema/ledger-1.json");
const PROOFS: &str = include_str!("../../docs/schema/proofs-1.json");
const TESTS: &str = include_str!("../../docs/schema/tests-1.json");

#[test]
fn proofs_and_tests_follow_their_schemas() {
    let sample = Sample::new(Lang::Nn);
    assert_eq!(errors(PROOFS, &proofs_json(&sample.verdict, &sample.proofs(), &sample.sources)), [""; 0]);
    assert_eq!(errors(TESTS, &tests_json(&sample.tests())), [""; 0]);
}

/// Whoever has it, what cannot be told because of damage, and what would be found.
#[test]
fn answers_follow_their_schema() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/ask");
    let of = |file: &str, question: Question| {
        let request = Request {
            root: Root::Path(root.join(file)),
            before: None,
            packs: vec![root.join("policy").to_string_lossy().into_owned()],
            clock: "2026-01-15".parse().unwrap(),
            lang: None,
            locale: Lang::Nn,
            only: Vec::new(),
            skip: Vec::new(),
            about: Vec::new(),
            rows: false,
            proofs: true,
        };
        let asked = ask(&request, &question).unwrap();
        answer_json(asked.answer.as_ref().unwrap(), &asked.run)
    };
    let power = || Power::new(vec!["Harbour Act".to_owned(), "12".to_owned()], None).unwrap();
    let text = of("damaged.yaml", Question::WhoCan { power: power() });
    assert!(text.contains("\"cannot_tell\"") && text.contains("\"yes\""), "{text}");
    let without = of("nordvik.yaml", Question::IfLeaves { who: "kari".to_owned() });
    assert!(!without.contains("\"would_be_found\": []") && without.contains("\"no\""), "{without}");
    for document in [&text, &without] {
        assert_eq!(errors(ANSWER, document), [""; 0]);
    }
    for (from, to) in [("\"answer\": \"yes\"", "\"answer\": \"holds\""), ("2026-01-15", "in autumn")] {
        assert_ne!(errors(ANSWER, &text.replacen(from, to, 1)).len(), 0, "{from} -> {to}");
    }
}

/// An organisation, a pack alone, and a policy that can't be used.
#[test]
fn coverage_follows_its_schema() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let of = |folder: &str| {
        let request =
            Request { locale: Lang::Nn, ..Request::new(Root::Path(root.join(folder)), "2026-11-20".parse().unwrap()) };
        coverage_json(&coverage(&request).unwrap())
    };
    let text = of("examples/utstrand");
    assert!(text.contains("\"needs_no_rule\"") && text.contains("\"says_nothing\""));
    for document in [&text, &of("examples/utstrand/reglar"), &of("tests/cases/cli/coverage/misspelt")] {
        assert_eq!(errors(COVERAGE, document), [""; 0]);
    }
    for (from, to) in [("\"covered\"", "\"bare\""), ("\"holds\"", "\"held\""), ("2026-11-20", "in autumn")] {
        assert_ne!(errors(COVERAGE, &text.replacen(from, to, 1)).len(), 0, "{from} -> {to}");
    }
}

#[test]
fn formatted_policies_follow_their_schema() {
    let formatting = Formatting::of_text("right.mandat", Ok("kind a = b in C where b.d\n".to_owned()), Lang::Nn);
    assert_eq!(errors(FORMATTED, &formatted_json(&formatting)), [""; 0]);
    let formatting = Formatting::of_text("wrong.mandat", Ok("kind a = b in\n".to_owned()), Lang::Nn);
    assert_eq!(errors(FORMATTED, &formatted_json(&formatting)), [""; 0]);
    assert_ne!(errors(FORMATTED, &formatted_json(&formatting).replace("\"left\"", "\"read\"")).len(), 0);
}

#[test]
fn findings_follow_their_schema() {
    let sample = Sample::new(Lang::Nn);
    assert_eq!(errors(FINDINGS, &json(&sample.verdict, &sample.sources)), [""; 0]);
}

#[test]
fn the_ledger_follows_its_schema() {
    let sample = Sample::new(Lang::Nn);
    assert_eq!(errors(LEDGER, &ledger_json(&sample.verdict, &sample.rows)), [""; 0]);
}

#[test]
fn the_schema_refuses_what_it_does_not_describe() {
    let sample = Sample::new(Lang::Nn);
    let text = json(&sample.verdict, &sample.sources);
    for (from, to) in [("\"broken\"", "\"bad\""), ("\"fingerprint\"", "\"print\""), ("2026-01-15", "in January")] {
        assert_ne!(errors(FINDINGS, &text.replacen(from, to, 1)).len(), 0, "{from} -> {to}");
    }
}
