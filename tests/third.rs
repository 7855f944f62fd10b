//! A third opinion: rules that need no three-valued logic, as answer set programs, have the same outcomes.
//!
//! The rules are translated from their trees, over what the files say, and solved by clingo, which `.ci/third` installs; without it nothing
//! is asked, and it is said so. What is translated: conditions, quantifiers, paths, sets, counts, comparisons of whole numbers, days, words and
//! things, kinds, and definitions that call themselves. `MANDAT_CASES=10000` runs more rules, `MANDAT_SEED=7` others.

#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/clauses.rs"]
mod clauses;
#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/organisation.rs"]
mod organisation;
#[cfg(test)]
#[path = "third/program.rs"]
mod program;
#[cfg(test)]
#[allow(dead_code, reason = "each test uses a part of what they share")]
#[path = "proofs/mod.rs"]
mod proofs;
#[cfg(test)]
#[path = "soundness/random.rs"]
mod random;
#[cfg(test)]
#[path = "double/read.rs"]
mod read;
#[cfg(test)]
#[path = "soundness/run.rs"]
mod run;
#[cfg(test)]
#[expect(dead_code, reason = "no more than the reader of the second evaluator is shared")]
#[path = "second/mod.rs"]
mod second;

#[cfg(test)]
mod third {
    use std::collections::{BTreeMap, BTreeSet};
    use std::io::Write;
    use std::path::PathBuf;
    use std::process::{Command, Stdio};

    use mandat::evaluate::Outcome;
    use mandat::organisation::Folder;

    use super::clauses::Clauses;
    use super::organisation::Maker;
    use super::program::{Program, facts_of};
    use super::proofs::files::Files;
    use super::random::Random;
    use super::read::root;
    use super::run::{facts, outcomes, policy};
    use super::second::time::read;
    use super::second::vocabulary::{Vocabulary, parsed};

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");
    const CLOCK: &str = "2025-09-15";
    /// Rules that are asked of one organisation, of which some can be translated.
    const RULES: usize = 60;

    fn setting(name: &str, default: u64) -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    }

    fn python() -> Option<PathBuf> {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        Some(root.join("target/tools/third-1/bin/python")).filter(|python| python.is_file())
    }

    /// The subjects that are broken, by rules.
    fn solved(python: &PathBuf, program: &str) -> BTreeSet<(String, Vec<String>)> {
        const SOLVE: &str = "
import sys, clingo
control = clingo.Control(['--warn=none', '0'])
control.add('base', [], sys.stdin.read())
control.ground([('base', [])])
models = []
control.solve(on_model=lambda model: models.append([str(atom) for atom in model.symbols(shown=True)]))
assert len(models) == 1, f'{len(models)} models'
print('\\n'.join(sorted(models[0])))
";
        let mut child =
            Command::new(python).args(["-c", SOLVE]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(program.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "clingo refuses\n{program}");
        let read = |line: &str| {
            // `broken("R1","team/t1","person/p1")`
            let inside = line.strip_prefix("broken(")?.strip_suffix(')')?;
            let mut words = inside.split(',').map(|word| word.trim_matches('"').to_owned());
            Some((words.next()?, words.collect()))
        };
        String::from_utf8(output.stdout).unwrap().lines().filter_map(read).collect()
    }

    /// What a subject is called.
    fn subject(files: &Files, things: &[String]) -> String {
        let called = |thing: &String| match files.things.get(thing) {
            Some(number) => files.organisation.things[*number].subject.clone(),
            None => thing.clone(),
        };
        things.iter().map(called).collect::<Vec<_>>().join(",")
    }

    #[test]
    fn clingo_tells_the_same() {
        let Some(python) = python() else {
            println!("SKIPPED: clingo is not there; `.ci/third` installs it");
            return;
        };
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 2400));
        let (mut translated, mut compared, mut broken) = (0, 0, 0);
        for round in 0..cases.div_ceil(RULES as u64) {
            let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(round));
            let rules: Vec<String> = {
                let mut clauses = Clauses::new(&mut random);
                (0..RULES).map(|number| clauses.rule(&format!("R{number}"))).collect()
            };
            let written = Maker::organisation(&mut random).filled_somehow(&mut random);
            let vocabulary = Vocabulary::new(vec![parsed(VOCABULARY), parsed(&rules.concat())]);
            let text = written.clone().into_bytes();
            let folder = Folder::of(vec!["all.json".to_owned()], move |_| Ok(text.clone()));
            let files = Files::new(vocabulary, &root(&folder).0);
            let Some(base) = facts_of(&files, read(CLOCK).unwrap()) else { continue };
            let mut program = Program::new(&files, read(CLOCK).unwrap());
            let names: Vec<&str> =
                files.rules.iter().filter(|rule| program.rule(rule).is_some()).map(|rule| &*rule.code.text).collect();
            translated += names.len();
            let third = solved(&python, &format!("{base}{}#show broken/2. #show broken/3.\n", program.text()));
            let third: BTreeSet<(String, String)> =
                third.into_iter().map(|(code, things)| (code, subject(&files, &things))).collect();
            let policy = policy(VOCABULARY, &rules.concat()).unwrap();
            let first: BTreeMap<(u16, String), Outcome> =
                outcomes(&policy, &facts(&policy, &written).0, CLOCK.parse().unwrap());
            for ((rule, subject), outcome) in first {
                let code = format!("R{rule}");
                if !names.contains(&&*code) || outcome == Outcome::CannotTell || subject == "further ones" {
                    continue;
                }
                let fails = third.contains(&(code.clone(), subject.clone()));
                compared += 1;
                broken += usize::from(fails);
                let text = &rules[usize::from(rule)];
                assert_eq!(
                    outcome == Outcome::Broken,
                    fails,
                    "seed {seed} round {round} {subject}: {outcome:?}\n{text}{written}"
                );
            }
        }
        println!(
            "seed {seed}: {translated} of {cases} rules translated, {compared} outcomes compared, {broken} broken"
        );
        assert!(translated > 50 && broken > 50, "little was asked: {translated} rules, {broken} broken");
    }
}
