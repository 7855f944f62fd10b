//! Two evaluators tell the same: that of the program, and one in `second` that was written from `docs/semantics.md` alone.
//!
//! `MANDAT_CASES=10000` runs more rules, `MANDAT_SEED=7` others.

#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/clauses.rs"]
mod clauses;
#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/organisation.rs"]
mod organisation;
#[cfg(test)]
#[path = "soundness/random.rs"]
mod random;
#[cfg(test)]
#[path = "soundness/run.rs"]
mod run;
#[cfg(test)]
#[path = "second/mod.rs"]
mod second;

#[cfg(test)]
mod both {
    use std::collections::BTreeMap;

    use mandat::evaluate::Outcome as First;
    use mandat::source::SourceMap;
    use mandat::syntax::parse;
    use mandat::syntax::tree::Policy as Tree;

    use super::clauses::Clauses;
    use super::organisation::Maker;
    use super::random::Random;
    use super::run::{facts, outcomes, policy};
    use super::second::evaluator::Evaluator;
    use super::second::organisation::Organisation;
    use super::second::rules::{Outcome, Outcomes, Rules};
    use super::second::shrink::shrunk;
    use super::second::time;
    use super::second::vocabulary::Vocabulary;
    use super::second::world::World;

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");
    /// Rules that are asked of one organisation.
    const RULES: usize = 12;
    const CLOCK: &str = "2025-09-15";

    type Reached = BTreeMap<&'static str, usize>;

    /// What came of a run.
    #[derive(Default)]
    struct Tally {
        told: BTreeMap<Outcome, usize>,
        reached: Reached,
        failures: Vec<String>,
    }

    fn setting(name: &str, default: u64) -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    }

    fn tree(text: &str) -> Tree {
        let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
        let file = sources.add("policy.mandat", text).unwrap();
        let tree = parse(sources.file(file).unwrap(), &mut errors);
        assert!(errors.is_empty(), "{errors:?}");
        tree
    }

    /// What the second evaluator tells of texts of packs and an organisation.
    fn second(packs: &[&str], organisation: &str, clock: &str, reached: &mut Reached) -> Outcomes {
        let vocabulary = Vocabulary::new(packs.iter().map(|text| tree(text)).collect());
        let organisation = Organisation::read(&vocabulary, organisation);
        let evaluator = Evaluator::new(World { vocabulary: &vocabulary, organisation: &organisation });
        let told = Rules { evaluator: &evaluator, clock: time::read(clock).unwrap() }.all();
        evaluator.reached.take().into_iter().for_each(|(kind, count)| *reached.entry(kind).or_default() += count);
        told
    }

    const fn same(first: First) -> Outcome {
        match first {
            First::Holds => Outcome::Holds,
            First::Broken => Outcome::Broken,
            First::CannotTell => Outcome::CannotTell,
            First::NotApplicable => Outcome::NotApplicable,
        }
    }

    #[test]
    fn random_rules_of_random_organisations() {
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 2000));
        let rounds = cases.div_ceil(RULES as u64);
        let mut tally = Tally::default();
        std::thread::scope(|scope| {
            let run = |part: u64| {
                let mut tally = Tally::default();
                for round in (part..rounds).step_by(2) {
                    round_of(seed.wrapping_mul(1_000_003).wrapping_add(round), &mut tally);
                }
                tally
            };
            let threads = [0, 1].map(|part| {
                let thread = std::thread::Builder::new().stack_size(1 << 28);
                thread.spawn_scoped(scope, move || run(part)).unwrap()
            });
            for thread in threads {
                let part = thread.join().unwrap();
                part.told.into_iter().for_each(|(outcome, count)| *tally.told.entry(outcome).or_default() += count);
                part.reached.into_iter().for_each(|(kind, count)| *tally.reached.entry(kind).or_default() += count);
                tally.failures.extend(part.failures);
            }
        });
        println!("seed {seed}: {cases} cases, {:?}", tally.told);
        tally.reached.iter().for_each(|(kind, count)| println!("{kind:20} {count}"));
        let shown: String = tally.failures.iter().take(setting("MANDAT_SHOWN", 3) as usize).cloned().collect();
        assert!(tally.failures.is_empty(), "seed {seed}: {} told otherwise\n{shown}", tally.failures.len());
    }

    fn round_of(seed: u64, tally: &mut Tally) {
        let mut random = Random::new(seed);
        let rules: Vec<String> = {
            let mut clauses = Clauses::new(&mut random);
            clauses.of_writing = true;
            (0..RULES).map(|number| clauses.rule(&format!("R{number}"))).collect()
        };
        let written = Maker::organisation(&mut random).written();
        let first = first(&rules.concat(), &written).unwrap_or_else(|errors| panic!("seed {seed}: {errors}"));
        let second = second(&[VOCABULARY, &rules.concat()], &written, CLOCK, &mut tally.reached);
        let mut differences = differences(&first, &second);
        differences.dedup_by(|one, other| one.0 == other.0);
        for (code, subject) in differences {
            let rule = &rules[code[1..].parse::<usize>().unwrap()];
            let (rule, written) = match tally.failures.len() < setting("MANDAT_SHOWN", 3) as usize {
                true => shrunk(rule, &written, &differ),
                false => (rule.clone(), written.clone()),
            };
            let mut unused = Reached::new();
            let both = [
                self::first(&rule, &written).unwrap(),
                self::second(&[VOCABULARY, &rule], &written, CLOCK, &mut unused),
            ];
            tally.failures.push(format!(
                "{rule}\n{written}\n---- seed {seed} {code} {subject}:\n   the first {:?}\n  the second {:?}\n\n",
                both[0], both[1]
            ));
        }
        first.values().for_each(|outcome| *tally.told.entry(*outcome).or_default() += 1);
    }

    /// What the program tells of rules; or what is wrong with them.
    fn first(rules: &str, written: &str) -> Result<Outcomes, String> {
        let policy = policy(VOCABULARY, rules)?;
        let told = outcomes(&policy, &facts(&policy, written).0, CLOCK.parse().unwrap()).into_iter();
        Ok(told
            .map(|((rule, subject), outcome)| {
                let subject = if subject.is_empty() { "organisation".to_owned() } else { subject };
                ((policy.rules[rule as usize].code.to_string(), subject), same(outcome))
            })
            .collect())
    }

    fn differences(first: &Outcomes, second: &Outcomes) -> Vec<(String, String)> {
        let keys = first.keys().chain(second.keys().filter(|key| !first.contains_key(*key)));
        keys.filter(|key| first.get(*key) != second.get(*key)).cloned().collect()
    }

    /// Whether both read rules and an organisation, and tell otherwise.
    fn differ(rules: &str, written: &str) -> bool {
        let told = std::panic::catch_unwind(|| {
            let first = first(rules, written).ok()?;
            Some((first, second(&[VOCABULARY, rules], written, CLOCK, &mut Reached::new())))
        });
        matches!(told, Ok(Some((first, second))) if !differences(&first, &second).is_empty())
    }
}
