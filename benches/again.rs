//! Times checking again after one file of an invented organisation has changed, where each team has a file of its own.
//!
//! `cargo bench --bench again -- [--pack PACK] [PEOPLE …]`; without numbers, 1 000 and 10 000 people. Everything is one process:
//! that of `check --watch`, which has read the organisation and waits.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a bench is run by hand, and may stop anywhere"
)]

#[allow(dead_code, reason = "the other bench writes YAML too")]
mod organisation;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use mandat::pipeline::{Request, Root, Session};
use serde_json::{Map, Value, json};

/// Counted runs of each edit, there and back.
const RUNS: usize = 11;

/// The fifty rules that are checked where no others are asked for.
const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/policy");

/// People in a team.
const TEAM: usize = 8;

/// What is edited in the file of a team: a title, and where something else stands.
const EDITS: &[(&str, &str, Option<&str>)] = &[
    ("somebody's competence", "/people/p24/competence", Some(r#"["hr", "law"]"#)),
    ("somebody's name", "/people/p24/name", Some(r#""Ada Li""#)),
    ("who has a role", "/teams/team3/roles/kriseansvarleg", Some(r#""p25""#)),
    ("a role less", "/teams/team3/roles/skrivar", None),
    ("an amount", "/delegations/d3/amount", Some(r#""7 000 NOK""#)),
    ("an owner", "/teams/team3/owners", Some(r#"["anchor1"]"#)),
    ("an outcome", "/decisions/v3/outcome", Some(r#""rejected""#)),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let pack = words.iter().position(|word| word == "--pack").and_then(|at| words.get(at + 1)).map_or(PACK, |it| it);
    let mut sizes: Vec<usize> = words.iter().filter_map(|word| word.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![1_000, 10_000];
    }
    println!("| people | files | what changes | all anew | that alone | least |");
    println!("|---|---|---|---|---|---|");
    for people in sizes {
        measure(people, pack);
    }
}

fn measure(people: usize, pack: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("again").join(people.to_string());
    let files = written(&folder, people);
    let clock = "2026-01-15".parse().unwrap();
    let root = Root::Path(folder.clone());
    let request = Request { packs: vec![pack.to_owned()], proofs: false, ..Request::new(root, clock) };
    let mut session = Session::new(&request);
    let (anew, _) = middle((0..RUNS).map(|_| timed(|| drop(session.check()))).collect());
    let file = "team3.json";
    for (what, place, now) in EDITS {
        let text = serde_json::to_string(&files[file]).unwrap();
        let other = edited(&files[file], place, *now);
        let before = session.renewed();
        let mut times = Vec::new();
        for text in (0..RUNS).flat_map(|_| [&other, &text]) {
            fs::write(folder.join(file), text).unwrap();
            times.push(timed(|| drop(session.again(file))));
        }
        // Now and then all is read anew, for what the file said before takes room.
        assert!(session.renewed() - before >= 2 * RUNS - 1, "{what}: the file alone");
        let (again, least) = middle(times);
        println!("| {people} | {} | {what} | {anew:.1} ms | {again:.1} ms | {least:.1} ms |", files.len());
    }
}

/// The text of a file in which something else stands at a place, or nothing.
fn edited(file: &Value, place: &str, now: Option<&str>) -> String {
    let mut file = file.clone();
    match now {
        Some(now) => *file.pointer_mut(place).unwrap() = serde_json::from_str(now).unwrap(),
        None => {
            let (holder, key) = place.rsplit_once('/').unwrap();
            file.pointer_mut(holder).and_then(Value::as_object_mut).and_then(|it| it.remove(key)).unwrap();
        }
    }
    serde_json::to_string(&file).unwrap()
}

/// Writes an organisation: a file for each team and what is about it, and one for the rest.
fn written(folder: &Path, people: usize) -> BTreeMap<String, Value> {
    let mut files: BTreeMap<String, Value> = BTreeMap::new();
    for (collection, things) in organisation::organisation(people, 1).as_object().unwrap() {
        for (id, thing) in things.as_object().unwrap() {
            let digits = id.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
            let file = match (collection.as_str(), digits.parse::<usize>()) {
                ("people", Ok(number)) => format!("team{}.json", number / TEAM),
                (_, Ok(number)) if !id.starts_with("anchor") => format!("team{number}.json"),
                _ => "rest.json".to_owned(),
            };
            let file = files.entry(file).or_insert_with(|| Value::Object(Map::new()));
            file.as_object_mut().unwrap().entry(collection).or_insert_with(|| json!({}))[id] = thing.clone();
        }
        if things.as_object().unwrap().is_empty() {
            let rest = files.entry("rest.json".to_owned()).or_insert_with(|| Value::Object(Map::new()));
            rest[collection] = json!({});
        }
    }
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).unwrap();
    for (name, value) in &files {
        let path: PathBuf = folder.join(name);
        fs::write(path, serde_json::to_string(value).unwrap()).unwrap();
    }
    files
}

fn timed(run: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    run();
    begun.elapsed().as_secs_f64() * 1e3
}

/// The median and the least.
fn middle(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[0])
}
