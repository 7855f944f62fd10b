//! Every step of a proof follows from those below it and from the files.
//!
//! A checker that trusts no evaluator reads what `why --format json` writes, and the organisation, and holds each step against
//! `docs/semantics.md`. `MANDAT_CASES=10000` runs more rules, `MANDAT_SEED=7` others, `MANDAT_SUBJECTS=9999` all subjects of the large example.

#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/clauses.rs"]
mod clauses;
#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/organisation.rs"]
mod organisation;
#[cfg(test)]
#[path = "proofs/mod.rs"]
mod proofs;
#[cfg(test)]
#[path = "soundness/random.rs"]
mod random;
#[cfg(test)]
#[path = "double/read.rs"]
mod read;
#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/run.rs"]
mod run;
#[cfg(test)]
#[expect(dead_code, reason = "no more than the reader of the second evaluator is shared")]
#[path = "second/mod.rs"]
mod second;

#[cfg(test)]
mod proven {
    use std::collections::BTreeMap;
    use std::path::Path;

    use mandat::diagnostic::Lang;
    use mandat::evaluate::{Depth, Keep};
    use mandat::organisation::{Folder, Settings};
    use mandat::pipeline::{Proof, Request, Root, expand};
    use mandat::policy::Disk;
    use mandat::policy::load::{Library, Wanted, load};
    use mandat::report::proofs_json;
    use mandat::source::{SourceMap, Span};
    use mandat::syntax::tree::Policy;
    use mandat::value::Date;
    use mandat::verdict::{Judgement, Outcome, Row, Summary, Verdict, Words};
    use serde_json::Value as Json;

    use super::clauses::Clauses;
    use super::organisation::Maker;
    use super::proofs::checker::Checker;
    use super::proofs::files::Files;
    use super::proofs::lies::{LIES, with};
    use super::proofs::outcome::Asked;
    use super::proofs::step::Step;
    use super::random::Random;
    use super::read::root;
    use super::run::Packs;
    use super::second::time::read as day;
    use super::second::vocabulary::{Vocabulary, parsed};

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");
    /// Rules that are asked of one organisation.
    const RULES: usize = 12;

    /// How many steps of each kind were found right, and how many nothing could be said of.
    type Judged = BTreeMap<String, [usize; 2]>;

    fn setting(name: &str, default: u64) -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    }

    /// An organisation of one file.
    fn one_file(text: &str) -> Folder<'static> {
        let text = text.as_bytes().to_vec();
        Folder::of(vec!["all.json".to_owned()], move |_| Ok(text.clone()))
    }

    /// What `why --format json` writes of every outcome; nothing of rules that are refused.
    fn written(vocabulary: &str, rules: &str, organisation: &str) -> Option<Json> {
        let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
        let packs = [("core", vocabulary), ("rules", rules)];
        let wanted = [Wanted { name: "rules".to_owned(), span: Span::default(), root: None }];
        let loaded = load(&wanted, &Packs(&packs), &mut sources, &mut errors);
        let policy = mandat::policy::check(loaded, &sources, &mut errors)?;
        let folder = one_file(organisation);
        let read = folder.organisation(None, &mut sources, &mut errors);
        let settings = Settings::defaults(&policy);
        let facts = mandat::organisation::read(&policy, &sources, &read.tree, &read.documents, &settings, &mut errors);
        let clock = "2025-09-15".parse().unwrap();
        let judgement = Judgement::new(&policy, &facts, clock, Keep::All, |_| true);
        let (lang, depth) = (Lang::En, Depth::Whole);
        let words = Words { policy: &policy, facts: &facts, sources: &sources, lang, proofs: true, depth };
        let proof = |row: Row| Proof {
            because: judgement.proof(words, &row.code, &row.subject, row.outcome),
            row,
            title: String::new(),
            cites: Vec::new(),
        };
        let proofs: Vec<Proof> = judgement.rows(words).into_iter().map(proof).collect();
        let (packs, findings, summary) = (Vec::new(), Vec::new(), Summary::default());
        let verdict = Verdict { clock, organisation: String::new(), lang, packs, summary, findings };
        Some(serde_json::from_str(&proofs_json(&verdict, &proofs, &sources)).unwrap())
    }

    /// What a vocabulary and rules declare, and an organisation of one file.
    fn files_of(vocabulary: &str, rules: &str, organisation: &str) -> Files {
        let vocabulary = Vocabulary::new(vec![parsed(vocabulary), parsed(rules)]);
        Files::new(vocabulary, &root(&one_file(organisation)).0)
    }

    /// What is wrong with proofs.
    fn check(json: &Json, files: &Files, judged: &mut Judged) -> Vec<String> {
        let mut all = Vec::new();
        let clock = day(json["clock"].as_str().unwrap()).unwrap();
        for proof in json["proofs"].as_array().unwrap() {
            let code = proof["code"].as_str().unwrap();
            let is_it = |rule: &mandat::syntax::tree::Rule| {
                let label = |name: &mandat::syntax::tree::Name| format!("{}.{}", rule.code.text, name.text) == code;
                let is_it = |clause: &mandat::syntax::tree::Clause| clause.label.as_ref().is_some_and(label);
                if *rule.code.text == *code { Some(0) } else { rule.clauses.iter().position(is_it) }
            };
            let (rule, number) = files.rules.iter().find_map(|rule| Some((rule, is_it(rule)?))).unwrap();
            let mut checker = Checker::new(files);
            let outcome = proof["outcome"].as_str().unwrap();
            let mut names = BTreeMap::new();
            files.names(proof, &mut names);
            let subject = proof["subject"].as_str().unwrap();
            let asked = Asked { outcome, subject, coming: !proof["coming"].is_null(), clock };
            checker.outcome((rule, number), &asked, &Step::read(proof, &names));
            for (kind, count) in checker.judged {
                let sum = judged.entry(kind).or_default();
                sum.iter_mut().zip(count).for_each(|(sum, count)| *sum += count);
            }
            let told = format!("{} {}", proof["code"], proof["subject"]);
            all.extend(checker.faults.into_iter().map(|fault| format!("{told}: {fault}\n")));
        }
        all
    }

    fn round_of(seed: u64, judged: &mut Judged) -> Vec<String> {
        let mut random = Random::new(seed);
        let rules: String = {
            let mut clauses = Clauses::new(&mut random);
            clauses.of_writing = true;
            (0..RULES).map(|number| clauses.rule(&format!("R{number}"))).collect()
        };
        let rules = format!("pack rules \"Rules\" version 1\n{rules}");
        let organisation = Maker::organisation(&mut random).written();
        let files = files_of(VOCABULARY, &rules, &organisation);
        let written = written(VOCABULARY, &rules, &organisation);
        let mut all = written.map_or_else(Vec::new, |json| check(&json, &files, judged));
        if let Some(last) = all.last_mut() {
            last.push_str(&format!("---- seed {seed}\n{rules}{organisation}"));
        }
        all
    }

    /// The packs of an organisation with what their forms stand for, that which is asked of last: of two that know nothing
    /// of each other both may call something by one name.
    fn packs(root: &Path, clock: Date, names: &[String], asked: &str) -> Vec<Policy> {
        let own = Request::new(Root::Path(root.to_owned()), clock);
        let embedded = names.iter().filter(|name| Disk.embedded(name).is_some());
        let of = |name: &String| expand(&Request { packs: vec![name.clone()], ..own.clone() }).unwrap().files;
        let mut all: Vec<_> = embedded.clone().filter(|name| *name != asked).flat_map(of).collect();
        all.extend(expand(&own).unwrap().files.into_iter().filter(|_| Disk.embedded(asked).is_none()));
        all.extend(embedded.filter(|name| *name == asked).flat_map(of));
        all.iter().map(|(_, text)| parsed(text)).collect()
    }

    /// Checks proofs of an example: of each clause and each outcome those of the first so many subjects.
    fn example(name: &str, clock: &str, subjects: usize, judged: &mut Judged) -> Vec<String> {
        let at = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
        let clock: Date = clock.parse().unwrap();
        let request = Request { rows: true, ..Request::new(Root::Path(at.clone()), clock) };
        let run = mandat::pipeline::check(&request).unwrap();
        let settings: toml::Table = std::fs::read_to_string(at.join("mandat.toml")).unwrap().parse().unwrap();
        let set = settings.get("parameters").and_then(|set| set.as_table()).cloned().unwrap_or_default();
        let written = root(&Folder::at(&at).unwrap()).0;
        let names: Vec<String> = run.verdict.packs.iter().map(|pack| pack.0.clone()).collect();
        let of_pack = |asked: &String| {
            let mut vocabulary = Vocabulary::new(packs(&at, clock, &names, asked));
            let text = |value: &toml::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            set.iter().for_each(|(name, value)| vocabulary.set(name, &text(value)));
            (asked.clone(), Files::new(vocabulary, &written))
        };
        let files: BTreeMap<String, Files> = names.iter().map(of_pack).collect();
        let mut faults = Vec::new();
        let mut shown: BTreeMap<(&str, Outcome), usize> = BTreeMap::new();
        for row in &run.rows {
            let number = shown.entry((&row.code, row.outcome)).or_default();
            *number += 1;
            if *number <= subjects {
                let proof = mandat::pipeline::proof(&run, row, Depth::Whole).unwrap();
                let json: Json = serde_json::from_str(&proofs_json(&run.verdict, &[proof], &run.sources)).unwrap();
                faults.extend(check(&json, &files[json["proofs"][0]["pack"].as_str().unwrap()], judged));
            }
        }
        faults
    }

    /// The proofs of whole organisations.
    #[test]
    fn every_step_of_the_proofs_of_examples_follows() {
        let subjects = setting("MANDAT_SUBJECTS", 1) as usize;
        let run = move || {
            let mut judged = Judged::new();
            let mut failures = example("first", "2026-01-15", usize::MAX, &mut judged);
            failures.extend(example("utstrand", "2026-11-20", usize::MAX, &mut judged));
            failures.extend(example("fagerdal", "2026-11-20", subjects, &mut judged));
            (judged, failures)
        };
        let thread = std::thread::Builder::new().stack_size(1 << 28);
        let (judged, failures) = thread.spawn(run).unwrap().join().unwrap();
        println!("examples, steps that follow and steps of which nothing is said: {judged:?}");
        let shown: String = failures.iter().take(setting("MANDAT_SHOWN", 5) as usize).cloned().collect();
        assert!(failures.is_empty(), "{} steps do not follow\n{shown}", failures.len());
        assert!(judged["condition"][0] > 300, "{judged:?}");
    }

    #[test]
    fn each_sort_of_lie_is_noticed() {
        let mut told = vec![(0, 0); LIES.len()];
        for seed in 0..40 {
            let mut random = Random::new(seed);
            let rules: String = {
                let mut clauses = Clauses::new(&mut random);
                (0..RULES).map(|number| clauses.rule(&format!("R{number}"))).collect()
            };
            let rules = format!("pack rules \"Rules\" version 1\n{rules}");
            let organisation = Maker::organisation(&mut random).written();
            let json = written(VOCABULARY, &rules, &organisation).unwrap();
            let files = files_of(VOCABULARY, &rules, &organisation);
            let proofs = json["proofs"].as_array().unwrap();
            for ((name, lie, _), (told, missed)) in LIES.iter().zip(&mut told) {
                // From one on, those in which it can be told: few proofs have a length of time.
                let first = random.below(proofs.len());
                let from_there = proofs.iter().cycle().skip(first).take(proofs.len());
                let lies = from_there.filter_map(|proof| Some((proof, with(*lie, proof, &mut random)?)));
                for (proof, (lied, of)) in lies.take(6) {
                    *told += 1;
                    if check(
                        &serde_json::json!({ "clock": json["clock"], "proofs": [lied] }),
                        &files,
                        &mut Judged::new(),
                    )
                    .is_empty()
                    {
                        *missed += 1;
                        println!(
                            "not noticed in seed {seed}: {name} of {of} in {} {}",
                            proof["code"], proof["subject"]
                        );
                    }
                }
            }
        }
        let mut fits = true;
        for ((name, _, most), (told, missed)) in LIES.iter().zip(told) {
            println!("{name}: {told} told, {missed} not noticed");
            fits &= told > 1 && missed * 100 <= told * most;
        }
        assert!(fits, "a sort of lie is told too seldom, or too often not noticed");
    }

    #[test]
    fn every_step_of_the_proofs_of_random_rules_follows() {
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 600));
        let mut judged = Judged::new();
        let mut failures = Vec::new();
        let thread = std::thread::Builder::new().stack_size(1 << 28);
        let run = move || {
            for round in 0..cases.div_ceil(RULES as u64) {
                failures.extend(round_of(seed.wrapping_mul(1_000_003).wrapping_add(round), &mut judged));
            }
            (judged, failures)
        };
        let (judged, failures) = thread.spawn(run).unwrap().join().unwrap();
        println!("seed {seed}: {cases} rules, steps that follow and steps of which nothing is said: {judged:?}");
        let shown: String = failures.iter().take(setting("MANDAT_SHOWN", 5) as usize).cloned().collect();
        assert!(failures.is_empty(), "seed {seed}: {} steps do not follow\n{shown}", failures.len());
    }
}
