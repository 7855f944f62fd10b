//! The municipality that lives by the framework (`examples/fagerdal`), and as it was before: every rule shows something.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "common/copy.rs"]
mod copy;
#[path = "common/program.rs"]
mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use copy::copy;
use serde_json::Value;

const EXAMPLE: &str = "examples/fagerdal";
const DAY: &str = "2026-11-20";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a command writes as data, and how it ends.
fn json(line: &str) -> (Value, Option<i32>) {
    let written = program::run(&format!("{line} --format json"), root());
    assert_eq!(written.err, "", "{line}");
    (serde_json::from_str(&written.out).unwrap(), written.status)
}

/// The example with other files over its own, in a folder of this name.
fn with(files: &str, name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    copy(&root().join(EXAMPLE), &folder);
    copy(&root().join(files), &folder);
    folder
}

/// How often something came of each clause of the pack, in one run.
fn counted(line: &str, count: impl Fn(&Value) -> u64) -> BTreeMap<String, u64> {
    let (coverage, _) = json(line);
    let clauses = coverage["clauses"].as_array().unwrap().iter().filter(|clause| clause["pack"] == "sogndal");
    clauses.map(|clause| (clause["code"].as_str().unwrap().to_owned(), count(clause))).collect()
}

/// How often each clause holds by something that was looked at.
fn held(line: &str) -> BTreeMap<String, u64> {
    counted(line, |clause| clause["holds"].as_u64().unwrap() - clause["empty"].as_u64().unwrap())
}

#[test]
fn it_passes_but_for_a_handful() {
    let (run, status) = json(&format!("check {EXAMPLE} --as-of {DAY}"));
    assert_eq!(status, Some(0));
    let findings = run["findings"].as_array().unwrap();
    let (waived, open): (Vec<&Value>, Vec<&Value>) = findings.iter().partition(|finding| !finding["waiver"].is_null());
    assert_eq!(waived.len(), 1);
    assert!((3..=6).contains(&open.len()));
    assert!(open.iter().all(|finding| finding["force"] == "should" && finding["origin"] == "rule"));
}

/// Each clause of the pack holds by something that was looked at: nobody learns anything from what holds over nothing.
///
/// Rules about a change ask what it was like before two mandates, a guardian and a team changed. That a team is dissolved is
/// asked on its last day, for later what was delegated to it is over.
#[test]
fn every_rule_is_seen_to_be_followed() {
    let before = with("tests/example/before", "fagerdal-before");
    let before = before.display();
    let run = held(&format!("coverage {EXAMPLE} --as-of {DAY} --before {before}"));
    let last_day = held(&format!("coverage {EXAMPLE} --as-of 2026-08-31 --before {before} --only SG-175b"));
    let missing: Vec<&String> = run
        .iter()
        .filter(|(code, held)| **held == 0 && last_day.get(*code).is_none_or(|held| *held == 0))
        .map(|(code, _)| code)
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(run.len(), 171);
    // So large is it.
    assert_eq!(run["SG-207.plain_pay"], 250, "employees");
    assert_eq!(run["SG-103.owned"], 4, "anchor teams");
    assert_eq!(run["SG-120.occasion"], 28, "task teams");
}

/// As it was found, each clause of the pack is broken, in ways that happen. Only that nothing at all was chosen of the unions goes
/// together with no other rule about them, so that it is looked for in the files as they were before.
#[test]
fn as_it_was_found_every_rule_was_broken() {
    const FOUND: &str = "tests/cases/example/as_it_was_found";
    let broken = |clause: &Value| clause["broken"].as_u64().unwrap();
    let run = counted(&format!("coverage {FOUND} --before {FOUND}/.før --as-of 2025-11-20"), broken);
    let before = counted(&format!("coverage {FOUND}/.før --pack sogndal --as-of 2025-08-31 --only SG-180"), broken);
    let whole: Vec<&String> = run.iter().filter(|(_, broken)| **broken == 0).map(|(code, _)| code).collect();
    assert_eq!(whole, ["SG-180.chosen"]);
    assert_eq!(before["SG-180.chosen"], 1);
    assert_eq!(run.len(), 171);
}
