//! Times the stages between files and findings, and the readers of others beside our own.
//!
//! `cargo bench --manifest-path benches/peers/Cargo.toml --bench stages` first shows each stage by itself. Then the readers run
//! in turn over the same text, and a table says how they stand to each other; `ratios` as an argument leaves out the rest.

#[path = "../../../organisation/mod.rs"]
mod organisation;
mod ratios;

use std::sync::Mutex;

use divan::{Bencher, counter::BytesCount};
use mandat::diagnostic::Lang;
use mandat::evaluate::{Depth, Keep};
use mandat::organisation::{
    Document, Facts, Folder, Settings, Tree, Vocabulary, read, read_folded, read_json, read_toml, read_yaml,
};
use mandat::pipeline::{self, Request, Root};
use mandat::policy::model::Policy;
use mandat::report;
use mandat::source::SourceMap;
use mandat::value::Date;
use mandat::verdict::{Judgement, Verdict, Words};

/// How large the organisations are.
const PEOPLE: [usize; 2] = [1_000, 10_000];

/// The day for which it is asked.
const CLOCK: Date = Date::constant(2026, 1, 15);

fn main() {
    if !std::env::args().any(|word| word == "ratios") {
        divan::main();
    }
    PEOPLE.into_iter().for_each(ratios::table);
}

/// An organisation in a format.
fn text(format: &str, people: usize) -> String {
    let value = organisation::organisation(people, 1);
    match format {
        "json" => serde_json::to_string(&value).unwrap(),
        "yaml" => organisation::yaml(&value),
        _ => toml::to_string(&value).unwrap(),
    }
}

/// An organisation that is read, and the rules by which it is judged.
struct Organisation {
    policy: Policy,
    sources: SourceMap,
    tree: Tree,
    documents: Vec<Document>,
}

impl Organisation {
    /// Reads one from a format, by the fifty rules that `benches/whole.rs` checks.
    fn new(format: &str, people: usize) -> Self {
        let packs = vec![concat!(env!("CARGO_MANIFEST_DIR"), "/../policy").to_owned()];
        let request = Request { packs, ..Request::new(Root::Text("none.yaml".into(), String::new(), None), CLOCK) };
        let run = pipeline::policies(&request).unwrap();
        let mut sources = run.sources;
        let (tree, documents) = nodes(&mut sources, format, text(format, people));
        Self { policy: run.policy.unwrap(), sources, tree, documents }
    }

    /// Lays the vocabulary over the files.
    fn facts(&self) -> Facts {
        let Self { policy, sources, tree, documents } = self;
        let mut errors = Vec::new();
        let facts = read(policy, sources, tree, documents, &Settings::defaults(policy), &mut errors);
        assert_eq!(errors, []);
        facts
    }

    /// Reads a text as far as the facts, as a check does: of JSON there is no tree of all.
    fn read(&self, format: &str, text: String) -> (SourceMap, Facts) {
        let (policy, settings) = (&self.policy, Settings::defaults(&self.policy));
        let (vocabulary, mut sources, mut errors) = (Vocabulary::new(policy), SourceMap::new(), Vec::new());
        let text = Mutex::new(text.into_bytes());
        let once = move |_: &str| Ok(std::mem::take(&mut *text.lock().unwrap()));
        let folder = Folder::of(vec![format!("organisation.{format}")], once);
        let is_collection = |key: &str| vocabulary.is_collection(key);
        let organisation = folder.outline(None, &is_collection, &mut sources, &mut errors);
        let (tree, documents) = (&organisation.tree, &organisation.documents);
        let facts = if organisation.is_folded() {
            read_folded(None, &vocabulary, &sources, tree, documents, &settings).unwrap()
        } else {
            read(policy, &sources, tree, documents, &settings, &mut errors)
        };
        assert_eq!(errors, []);
        (sources, facts)
    }

    fn judgement(&self, facts: &Facts) -> Judgement {
        Judgement::new(&self.policy, facts, CLOCK, Keep::Untold, |_| true)
    }

    /// Findings as lines.
    fn told(&self, facts: &Facts, judgement: &Judgement) -> String {
        let (policy, sources, lang) = (&self.policy, &self.sources, Lang::En);
        let words = Words { policy, facts, sources, lang, proofs: false, depth: Depth::Told };
        let findings = judgement.findings(words, Vec::new());
        let summary = judgement.summary(policy);
        let verdict = Verdict { clock: CLOCK, organisation: String::new(), lang, packs: Vec::new(), summary, findings };
        report::concise(&verdict, sources)
    }
}

/// Reads a text to nodes.
fn nodes(sources: &mut SourceMap, format: &str, text: String) -> (Tree, Vec<Document>) {
    let (mut tree, mut errors) = (Tree::default(), Vec::new());
    let id = sources.add(format!("organisation.{format}"), text).unwrap();
    let file = sources.file(id).unwrap();
    let roots = match format {
        "json" => read_json(file, &mut tree, &mut errors).into_iter().collect(),
        "yaml" => read_yaml(file, &mut tree, &mut errors),
        _ => vec![read_toml(file, &mut tree, &mut errors)],
    };
    assert_eq!(errors, []);
    let documents = vec![Document { span: file.span(), roots, readable: true }];
    (tree, documents)
}

fn reading(bencher: Bencher<'_, '_>, format: &str, people: usize) {
    let text = text(format, people);
    let inputs = bencher.counter(BytesCount::of_str(&text)).with_inputs(|| (SourceMap::new(), text.clone()));
    // What was read is given back after the clock has stopped.
    inputs.bench_local_values(|(mut sources, text)| (nodes(&mut sources, format, text), sources));
}

#[divan::bench(args = PEOPLE)]
fn a_reading_json(bencher: Bencher<'_, '_>, people: usize) {
    reading(bencher, "json", people);
}

#[divan::bench(args = PEOPLE)]
fn b_reading_yaml(bencher: Bencher<'_, '_>, people: usize) {
    reading(bencher, "yaml", people);
}

#[divan::bench(args = PEOPLE)]
fn c_reading_toml(bencher: Bencher<'_, '_>, people: usize) {
    reading(bencher, "toml", people);
}

#[divan::bench(args = PEOPLE)]
fn d_laying_the_vocabulary(bencher: Bencher<'_, '_>, people: usize) {
    let organisation = Organisation::new("json", people);
    bencher.bench_local(|| organisation.facts());
}

#[divan::bench(args = PEOPLE)]
fn e_judging(bencher: Bencher<'_, '_>, people: usize) {
    let organisation = Organisation::new("json", people);
    let facts = organisation.facts();
    bencher.bench_local(|| organisation.judgement(&facts));
}

#[divan::bench(args = PEOPLE)]
fn f_telling(bencher: Bencher<'_, '_>, people: usize) {
    let organisation = Organisation::new("json", people);
    let facts = organisation.facts();
    let judgement = organisation.judgement(&facts);
    bencher.bench_local(|| organisation.told(&facts, &judgement));
}
