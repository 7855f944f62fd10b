//! What a search that found nothing shows as the nearest (semantics 13.4).

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use mandat::pipeline::{Request, Root, check};
use mandat::verdict::ProofNode;

/// What a rule comes nearest to over some clubs, written as JSON.
fn nearest(name: &str, clause: &str, clubs: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("nearest").join(name);
    fs::create_dir_all(&folder).unwrap();
    let rules = format!(
        "pack rules \"Rules\" version 1\n\nentity Club in clubs {{ a number  b number }}\n\n\
         rule FJ-1 \"There is one\" {{\n  must {clause}\n}}\n"
    );
    fs::write(folder.join("rules.mandat"), rules).unwrap();
    let request = Request {
        packs: vec![folder.to_string_lossy().into_owned()],
        ..Request::new(Root::Text("clubs.json".to_owned(), clubs.to_owned(), None), "2026-01-15".parse().unwrap())
    };
    let run = check(&request).unwrap();
    assert_eq!(run.verdict.findings.len(), 1, "{:?}", run.verdict);
    let mut found = String::new();
    let because = run.verdict.findings.iter().flat_map(|finding| &finding.because);
    because.for_each(|node| collect(node, &mut found));
    found
}

fn collect(node: &ProofNode, found: &mut String) {
    if node.text.contains("nearest") {
        writeln!(found, "{}", node.text).unwrap();
    }
    node.children.iter().for_each(|child| collect(child, found));
}

#[test]
fn one_that_counts_comes_before_one_that_does_not() {
    let clubs = r#"{"clubs": {"other": {"a": 1, "b": 7}, "meant": {"a": 5, "b": 1}}}"#;
    assert_eq!(nearest("where", "some it in Club where it.a = 5: it.b = 7", clubs), "nearest: it = meant\n");
    // Without a `where` the first of those that are as near.
    assert_eq!(nearest("without", "some it in Club: it.a = 5 and it.b = 7", clubs), "nearest: it = other\n");
}

#[test]
fn of_very_many_the_first_thousand_are_looked_at() {
    let clubs = |near: usize| {
        let club =
            |number: usize| format!(r#""c{number:04}": {{"a": {}, "b": 1}}"#, if number == near { 5 } else { 1 });
        format!(r#"{{"clubs": {{{}}}}}"#, (0..1_200).map(club).collect::<Vec<_>>().join(", "))
    };
    let clause = "some it in Club: it.a = 5 and it.b = 7";
    assert_eq!(nearest("within", clause, &clubs(999)), "nearest: it = c0999\n");
    assert_eq!(nearest("beyond", clause, &clubs(1_000)), "nearest: it = c0000\n");
}
