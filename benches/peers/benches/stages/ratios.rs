//! How our readers stand to those of others over the same text, all in turn.
//!
//! Others give less: `simd-json` a tape and `serde_json` values without places, the parsers of YAML events and no tree. Long
//! files are read by us on two threads, where there are two.

use std::hint::black_box;
use std::time::Instant;

use mandat::source::SourceMap;

use crate::{Organisation, nodes, text};

/// Counted runs of each, after one that is not.
const RUNS: usize = 21;

/// A reader that is not ours: reads a text, which it may change, and says how long that took.
type Other = (&'static str, fn(String) -> f64);

const JSON: [Other; 2] = [("simd-json, tape", tape), ("serde_json, values", values)];

const YAML: [Other; 3] =
    [("saphyr-parser, events", saphyr), ("granit-parser, events", granit), ("libyaml-safer, events", libyaml)];

const TOML: [Other; 1] = [("toml, values", toml_values)];

/// Prints how long each reader takes, and how our way to nodes, and on to facts, stands to it.
pub fn table(people: usize) {
    println!("\n| people | format | reader | median | nodes / it | facts / it |");
    println!("|---|---|---|---|---|---|");
    rows(people, "json", &JSON);
    rows(people, "yaml", &YAML);
    rows(people, "toml", &TOML);
}

fn rows(people: usize, format: &str, others: &[Other]) {
    let (organisation, text) = (Organisation::new(format, people), text(format, people));
    let round = || {
        let reading = timed(text.clone(), |text| {
            let mut sources = SourceMap::new();
            (nodes(&mut sources, format, text), sources)
        });
        let facts = timed(text.clone(), |text| organisation.read(format, text));
        let others = others.iter().map(|(_, other)| other(text.clone()));
        [reading, facts].into_iter().chain(others).collect()
    };
    let rounds: Vec<Vec<f64>> = (0..=RUNS).map(|_| round()).skip(1).collect();
    let names = ["mandat, nodes", "mandat, facts"].into_iter().chain(others.iter().map(|(name, _)| *name));
    for (at, name) in names.enumerate() {
        let of = |what: &dyn Fn(&Vec<f64>) -> f64| median(rounds.iter().map(what).collect());
        let (time, nodes, facts) =
            (of(&|round| round[at]), of(&|round| round[0] / round[at]), of(&|round| round[1] / round[at]));
        println!("| {people} | {format} | {name} | {:.2} ms | {nodes:.2} | {facts:.2} |", time * 1e3);
    }
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

/// How long something takes; what it gives is dropped when the clock has stopped.
fn timed<I, O>(input: I, run: impl FnOnce(I) -> O) -> f64 {
    let begun = Instant::now();
    let given = black_box(run(black_box(input)));
    let took = begun.elapsed().as_secs_f64();
    drop(given);
    took
}

fn tape(text: String) -> f64 {
    let mut bytes = text.into_bytes();
    timed(&mut bytes, |bytes| simd_json::to_tape(bytes).unwrap())
}

fn values(text: String) -> f64 {
    timed(&text, |text| serde_json::from_str::<serde_json::Value>(text).unwrap())
}

fn saphyr(text: String) -> f64 {
    timed(&text, |text| saphyr_parser::Parser::new_from_str(text).map(Result::unwrap).count())
}

fn granit(text: String) -> f64 {
    timed(&text, |text| granit_parser::Parser::new_from_str(text).map(Result::unwrap).count())
}

fn libyaml(text: String) -> f64 {
    timed(&text, |text| {
        let mut parser = libyaml_safer::Parser::new();
        let mut bytes = text.as_bytes();
        parser.set_input_string(&mut bytes);
        parser.map(Result::unwrap).count()
    })
}

fn toml_values(text: String) -> f64 {
    timed(&text, |text| toml::from_str::<toml::Table>(text).unwrap())
}
