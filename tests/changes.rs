//! Rules about a change (semantics 16): what is decided of it stays so however what is missing is filled, of what was and of
//! what is; nothing has changed between two states that say the same, and a new id that says which it was is the same thing.
//!
//! `MANDAT_CASES=10000` runs more cases, `MANDAT_SEED=7` others.

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
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/run.rs"]
mod run;

#[cfg(test)]
mod changes {
    use std::collections::BTreeSet;

    use mandat::diagnostic::{Arg, Code};
    use mandat::evaluate::Outcome;
    use mandat::organisation::{Facts, Folder, Settings, read_on};
    use mandat::policy::model::Policy;
    use mandat::source::SourceMap;
    use mandat::value::Date;
    use mandat::vet::vet;

    use super::clauses::Clauses;
    use super::organisation::{Maker, Organisation};
    use super::random::Random;
    use super::run::{Outcomes, outcomes, policy};

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");
    /// Rules that are asked of one change.
    const RULES: usize = 8;
    const FILLINGS: usize = 25;

    fn clock() -> Date {
        "2025-09-15".parse().unwrap()
    }

    fn setting(name: &str, default: u64) -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    }

    /// What is written of an organisation, beside what was.
    fn changed(policy: &Policy, before: &str, now: &str) -> Facts {
        let settings = Settings::defaults(policy);
        let now = written(policy, now, &settings);
        let settings = Settings { symbols: now.symbols.clone(), ..settings };
        let before = written(policy, before, &settings);
        now.beside(policy, before)
    }

    fn written(policy: &Policy, text: &str, settings: &Settings) -> Facts {
        let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
        let text = text.to_owned();
        let folder = Folder::of(vec!["all.json".to_owned()], move |_| Ok(text.clone().into_bytes()));
        let organisation = folder.organisation(None, &mut sources, &mut errors);
        read_on(Some(3), policy, &sources, &organisation.tree, &organisation.documents, settings, &mut errors)
    }

    /// Rules about changes that mix no states.
    fn rules(random: &mut Random) -> (Policy, Vec<String>) {
        let mut all: Vec<String> = Vec::new();
        while all.len() < RULES {
            let rule = Clauses::new(random).change(&format!("R{}", all.len()));
            if policy(VOCABULARY, &rule).is_ok() {
                all.push(rule);
            }
        }
        (policy(VOCABULARY, &all.concat()).unwrap(), all)
    }

    /// The same text, in which one team has another id that it says it had.
    fn renamed(text: &str) -> String {
        let renamed = text.replace("\"t1\"", "\"new\"");
        renamed.replacen("\"new\": {", "\"new\": {\"formerly\":[\"t1\"],", 1).replace(",}", "}")
    }

    #[derive(Default)]
    struct Tally {
        decided: usize,
        unknown: usize,
        broken: usize,
        claims: usize,
    }

    #[test]
    fn what_is_decided_of_a_change_stays_so_however_what_is_missing_is_filled() {
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 480));
        let mut tally = Tally::default();
        for round in 0..cases.div_ceil(RULES as u64) {
            round_of(seed.wrapping_mul(1_000_003).wrapping_add(round), &mut tally);
        }
        println!(
            "seed {seed}: {} decided, {} of them broken, {} not known, {} claims of the rules",
            tally.decided, tally.broken, tally.unknown, tally.claims
        );
        assert!(tally.decided > tally.unknown && tally.broken * 10 > tally.decided, "the cases show little");
        assert!(tally.claims > 0, "no rule is said anything of");
    }

    fn round_of(seed: u64, tally: &mut Tally) {
        let mut random = Random::new(seed);
        let (policy, rules) = rules(&mut random);
        // Half are the same but for what could not be read, so that it may be that nothing has changed. Of the others, nothing is
        // left out: that speaks of what is written (16.3), and filling it may make two the same.
        let whole = random.chance(60);
        let mut make = || Maker::organisation(&mut random);
        let mut left_in = || (0..20).map(|_| make()).find(Organisation::leaves_nothing_out).filter(|_| whole);
        let (before, now) = match (left_in(), left_in()) {
            (Some(before), Some(now)) => (before, Some(now)),
            _ => (Maker::organisation(&mut random), None),
        };
        let fill = |random: &mut Random| match &now {
            Some(now) => [before.filled_somehow(random), now.filled_somehow(random)],
            None => before.filled_twice(random),
        };
        let is = now.as_ref().unwrap_or(&before).written();
        let rename = random.chance(30);
        let as_it_is = |text: String| if rename { renamed(&text) } else { text };
        let told = |before: &str, now: &str| outcomes(&policy, &changed(&policy, before, now), clock());
        let written = (before.written(), as_it_is(is));
        let base = told(&written.0, &written.1);
        let claims = claims(&policy);
        tally.claims += claims.len();
        assert_eq!(wrong(&claims, &base), None, "seed {seed}\n{}", rules.concat());
        let mut seen: BTreeSet<(u16, String)> = BTreeSet::new();
        for _ in 0..FILLINGS {
            let [was, is] = fill(&mut random);
            let is = as_it_is(is);
            let filled = told(&was, &is);
            assert_eq!(wrong(&claims, &filled), None, "seed {seed}\n{}---- was\n{was}---- is\n{is}", rules.concat());
            for ((rule, subject), outcome) in &base {
                let after = filled.get(&(*rule, subject.clone())).copied();
                if contradicts(*outcome, after) && seen.insert((*rule, subject.clone())) {
                    panic!(
                        "seed {seed} {subject}: {outcome:?}, filled {after:?}\n{}---- was\n{}---- is\n{}---- was\n{was}---- is\n{is}",
                        rules[usize::from(*rule)],
                        written.0,
                        written.1
                    );
                }
            }
        }
        count(&base, tally);
    }

    /// What is said of rules as so for every organisation: that they never hold, are never broken or never apply.
    fn claims(policy: &Policy) -> Vec<(Code, u16)> {
        let claims = vet(policy, &SourceMap::new(), clock(), false).findings.into_iter().filter_map(|claim| {
            let code = claim.message.args.iter().find_map(|(name, arg)| match arg {
                Arg::Verbatim(code) if *name == "code" => Some(code.clone()),
                _ => None,
            });
            let at = code.and_then(|code| policy.rules.iter().position(|rule| *rule.code == *code))?;
            Some((claim.code, u16::try_from(at).unwrap()))
        });
        claims.collect()
    }

    /// A claim that outcomes contradict.
    fn wrong(claims: &[(Code, u16)], outcomes: &Outcomes) -> Option<(Code, u16)> {
        let has = |rule: u16, outcome| outcomes.iter().any(|((of, _), it)| *of == rule && *it == outcome);
        let wrong = |(code, rule): &&(Code, u16)| match code {
            Code::NeverHolds => has(*rule, Outcome::Holds),
            Code::NeverFails | Code::NeverApplies => has(*rule, Outcome::Broken),
            _ => false,
        };
        claims.iter().find(wrong).copied()
    }

    fn count(base: &Outcomes, tally: &mut Tally) {
        for outcome in base.values() {
            match outcome {
                Outcome::CannotTell => tally.unknown += 1,
                Outcome::Broken => (tally.decided, tally.broken) = (tally.decided + 1, tally.broken + 1),
                Outcome::Holds | Outcome::NotApplicable => tally.decided += 1,
            }
        }
    }

    /// Whether an outcome can't be another one later. What holds may turn out not to be asked for.
    fn contradicts(outcome: Outcome, filled: Option<Outcome>) -> bool {
        match outcome {
            Outcome::CannotTell => false,
            Outcome::Holds => !matches!(filled, None | Some(Outcome::Holds | Outcome::NotApplicable)),
            Outcome::NotApplicable => !matches!(filled, None | Some(Outcome::NotApplicable)),
            Outcome::Broken => filled != Some(Outcome::Broken),
        }
    }

    /// Two states that say the same, and one of them under another id.
    #[test]
    fn what_says_the_same_is_not_changed() {
        let policy = policy(
            VOCABULARY,
            "rule R \"R\" { for change of x in Team must after is missing }\nrule S \"S\" { for change of x in Person must after is missing }",
        );
        let policy = policy.unwrap_or_else(|errors| panic!("{errors}"));
        for seed in 0..setting("MANDAT_CASES", 100) {
            let mut random = Random::new(seed);
            let text = Maker::organisation(&mut random).filled_somehow(&mut random);
            let told = |now: &str| outcomes(&policy, &changed(&policy, &text, now), clock());
            assert_eq!(told(&text), Outcomes::new(), "seed {seed}\n{text}");
            let subjects: Vec<String> = told(&renamed(&text)).into_keys().map(|(_, subject)| subject).collect();
            assert_eq!(subjects, ["team/new"], "seed {seed}\n{text}\n{}", renamed(&text));
        }
    }
}
