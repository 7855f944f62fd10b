//! Policies and organisations that are put together wrongly, through all stages: no panic, no long time, one layout.
//!
//! `tests/damage.rs` and `tests/lost.rs` damage bytes and lines, which readers and the parser refuse; here whole expressions, declarations
//! and values take each other's places, so that much of it gets past them: to names and types, the lowering of forms, evaluation,
//! `vet` and the formatter. What brings about an error or an outcome that nothing did before is changed further. Three seconds a
//! target; `MANDAT_SECONDS=600` more, `MANDAT_SEED=7` otherwise. What was found lies in `fuzz/corpus`, and is tried first.

#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/clauses.rs"]
mod clauses;
#[cfg(test)]
#[path = "fuzz/mod.rs"]
mod fuzz;
#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/organisation.rs"]
mod organisation;
#[cfg(test)]
#[path = "soundness/random.rs"]
mod random;
#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/run.rs"]
mod run;

#[cfg(test)]
mod targets {
    use std::collections::BTreeSet;
    use std::path::Path;
    use std::time::{Duration, Instant};

    use serde_json::Value as Json;

    use super::clauses::Clauses;
    use super::fuzz::mutate::{Parts, changed_policy, changed_values};
    use super::fuzz::stages::{Reached, through_all};
    use super::organisation::Maker;
    use super::random::Random;

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");
    /// An input that takes so long has no end: tests are built without optimisation, and run beside others.
    const LONG: Duration = Duration::from_secs(120);
    /// So many inputs are kept to be changed further.
    const KEPT: usize = 400;

    fn setting(name: &str, default: u64) -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    }

    /// A vocabulary, rules over it, and an organisation.
    type Input = (String, String, String);

    /// What an input reaches; it is shown where it makes a stage fail.
    fn tried(input: &Input) -> Reached {
        let begun = Instant::now();
        let reached = std::panic::catch_unwind(|| through_all(&input.0, &input.1, &input.2));
        let reached =
            reached.unwrap_or_else(|_| panic!("{}\n# Rules\n{}\n# Organisation\n{}", input.0, input.1, input.2));
        assert!(begun.elapsed() < LONG, "took {:?}: {}\n{}\n{}", begun.elapsed(), input.0, input.1, input.2);
        reached
    }

    /// Changes inputs, and those that reach something new again, until the time is over.
    fn run(name: &str, seeds: Vec<Input>, change: impl Fn(&Input, &mut Random) -> Input) {
        let (seed, seconds) = (setting("MANDAT_SEED", 1), setting("MANDAT_SECONDS", 3));
        let mut random = Random::new(seed);
        let mut reached: Reached = seeds.iter().flat_map(tried).collect();
        let at_first = reached.len();
        let mut kept = seeds;
        let (begun, mut count) = (Instant::now(), 0);
        // A slow machine is given longer to find the first thing that is new.
        let at_most = |reached: usize| Duration::from_secs(if reached > at_first { seconds } else { seconds * 20 });
        while begun.elapsed() < at_most(reached.len()) {
            let mut input = random.pick(&kept);
            for _ in 0..=random.below(3) {
                input = change(&input, &mut random);
            }
            let new: BTreeSet<String> = tried(&input).difference(&reached).cloned().collect();
            count += 1;
            if !new.is_empty() {
                reached.extend(new);
                if kept.len() < KEPT {
                    kept.push(input);
                }
            }
        }
        println!(
            "{name}, seed {seed}: {count} inputs, {} things reached, {at_first} of them by the first ones",
            reached.len()
        );
        assert!(count > 5 && reached.len() > at_first, "{name}: nothing new in {count} inputs");
    }

    /// On a stack as the program has it.
    fn deep(work: impl FnOnce() + Send + 'static) {
        let thread = std::thread::Builder::new().stack_size(1 << 28).spawn(work).unwrap();
        thread.join().unwrap();
    }

    fn random_seeds() -> Vec<Input> {
        let seed = |number| {
            let mut random = Random::new(number);
            let rules: String = {
                let mut clauses = Clauses::new(&mut random);
                clauses.of_writing = true;
                (0..6).map(|number| clauses.rule(&format!("R{number}"))).collect()
            };
            (
                VOCABULARY.to_owned(),
                format!("pack rules \"Rules\" version 1\n{rules}"),
                Maker::organisation(&mut random).written(),
            )
        };
        (0..6).map(seed).collect()
    }

    #[test]
    fn rules_whose_expressions_change_places() {
        deep(|| {
            let seeds = random_seeds();
            let parts = Parts::of(seeds.iter().flat_map(|seed| [&*seed.0, &*seed.1]));
            run("rules", seeds, move |(vocabulary, rules, organisation), random| {
                let rules = changed_policy(rules, &parts, random);
                (vocabulary.clone(), rules, organisation.clone())
            });
        });
    }

    #[test]
    fn vocabularies_whose_declarations_change_places() {
        deep(|| {
            let seeds = random_seeds();
            let parts = Parts::of(seeds.iter().flat_map(|seed| [&*seed.0, &*seed.1]));
            run("vocabulary", seeds, move |(vocabulary, rules, organisation), random| {
                let vocabulary = changed_policy(vocabulary, &parts, random);
                (vocabulary, rules.clone(), organisation.clone())
            });
        });
    }

    /// Forms of all kinds over the common vocabulary, each through its lowering.
    #[test]
    fn forms_whose_parts_change_places() {
        deep(|| {
            let root = Path::new(env!("CARGO_MANIFEST_DIR"));
            let organisation = r#"{"people": {"kari": {"name": "K"}, "ola": {"name": "O"}}, "teams": {"vik": {"name": "V", "members": ["kari"]}},
                "decisions": {"one": {"date": "2025-03-01"}}, "delegations": {"d": {"to": "vik", "powers": []}}}"#;
            let of = |form: &str| {
                let rules = std::fs::read_to_string(root.join(format!("tests/planted/{form}/rules.mandat"))).unwrap();
                (String::new(), rules, organisation.to_owned())
            };
            let forms: Vec<Input> = ["consent", "delegation", "role"].map(of).to_vec();
            let parts = Parts::of(forms.iter().map(|form| &*form.1));
            run("forms", forms, move |(core, rules, organisation), random| {
                (core.clone(), changed_policy(rules, &parts, random), organisation.clone())
            });
        });
    }

    #[test]
    fn organisations_whose_values_change_places() {
        deep(|| {
            run("organisation", random_seeds(), |(vocabulary, rules, organisation), random| {
                let mut json: Json = serde_json::from_str(organisation).unwrap();
                changed_values(&mut json, random);
                (vocabulary.clone(), rules.clone(), json.to_string())
            });
        });
    }

    /// What made a stage fail once.
    #[test]
    fn what_was_found() {
        deep(|| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
            for file in std::fs::read_dir(folder).unwrap() {
                let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
                let (vocabulary, rest) = text.split_once("# Rules\n").unwrap_or((&text, ""));
                let (rules, organisation) = rest.split_once("# Organisation\n").unwrap_or((rest, "{}"));
                tried(&(vocabulary.to_owned(), rules.to_owned(), organisation.to_owned()));
            }
        });
    }
}
