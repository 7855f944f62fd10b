//! An outcome that is decided is right for every filling of what is missing (semantics 5.5).
//!
//! Random rules are asked of random organisations of which something is missing, then of each organisation that these
//! could be. `MANDAT_CASES=10000` runs more of them, `MANDAT_SEED=7` others.

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
mod soundness {
    use std::collections::BTreeSet;
    use std::fmt::Write;

    use mandat::diagnostic::Lang;
    use mandat::evaluate::{Depth, Keep, Outcome};
    use mandat::source::SourceMap;
    use mandat::value::Date;
    use mandat::verdict::{Judgement, Origin, Words};

    use super::clauses::Clauses;
    use super::organisation::{Maker, Organisation};
    use super::random::Random;
    use super::run::{Outcomes, facts, outcomes, policy, policy_of};

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");
    /// Rules that are asked of one organisation.
    const RULES: usize = 12;
    const FILLINGS: usize = 120;
    /// How many of a hundred outcomes that cannot be told no filling of those tried tells apart.
    const WEAK: usize = 52;

    /// What came of a run.
    #[derive(Default)]
    struct Tally {
        decided: usize,
        undefined: usize,
        witnessed: usize,
        weak: usize,
        failures: Vec<String>,
    }

    fn clock() -> Date {
        "2025-09-15".parse().unwrap()
    }

    fn setting(name: &str, default: u64) -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    }

    #[test]
    fn what_is_decided_stays_so_however_what_is_missing_is_filled() {
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 2400));
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
                tally.decided += part.decided;
                tally.undefined += part.undefined;
                tally.witnessed += part.witnessed;
                tally.weak += part.weak;
                tally.failures.extend(part.failures);
            }
        });
        let unknown = tally.witnessed + tally.weak;
        println!(
            "seed {seed}: {cases} cases, {} outcomes decided, {} undefined, {unknown} not known; of these {} told apart by \
             no filling ({} %)",
            tally.decided,
            tally.undefined,
            tally.weak,
            tally.weak * 100 / unknown.max(1)
        );
        let shown: String = tally.failures.iter().take(3).cloned().collect();
        assert!(tally.failures.is_empty(), "seed {seed}: {} contradicted\n{shown}", tally.failures.len());
        assert!(tally.weak * 100 <= unknown * WEAK, "more cannot be told than before");
        assert!(unknown > 0 && tally.decided > unknown, "the cases show nothing");
    }

    fn round_of(seed: u64, tally: &mut Tally) {
        let mut random = Random::new(seed);
        let rules: Vec<String> = {
            let mut clauses = Clauses::new(&mut random);
            (0..RULES).map(|number| clauses.rule(&format!("R{number}"))).collect()
        };
        let policy = policy(VOCABULARY, &rules.concat()).unwrap_or_else(|errors| panic!("seed {seed}: {errors}"));
        let organisation = Maker::organisation(&mut random);
        let written = organisation.written();
        let base = outcomes(&policy, &facts(&policy, &written).0, clock());
        let mut seen: Vec<BTreeSet<Option<Outcome>>> = vec![BTreeSet::new(); base.len()];
        let mut failed = BTreeSet::new();
        for text in fillings(&organisation, &mut random) {
            let (facts, errors) = facts(&policy, &text);
            assert!(errors.is_empty(), "seed {seed}: a filling has errors\n{}\n{text}", errors.concat());
            let filled = outcomes(&policy, &facts, clock());
            for (((rule, subject), outcome), seen) in base.iter().zip(&mut seen) {
                let now = filled.get(&(*rule, subject.clone())).copied();
                if contradicts(*outcome, now) && failed.insert((*rule, subject.clone())) {
                    let mut text = shown(&rules[*rule as usize], &written, &text);
                    writeln!(text, "---- seed {seed} R{rule} {subject}: {outcome:?}, filled {now:?}\n").unwrap();
                    tally.failures.push(text);
                }
                seen.insert(now);
            }
            further(&base, &filled, &rules, (&written, &text), tally, &mut failed);
        }
        for (outcome, seen) in base.values().zip(seen) {
            match (*outcome, seen.len()) {
                // What is undefined stays so; what no filling decides is not weaker than it could be.
                (Outcome::CannotTell, _) if seen.contains(&Some(Outcome::CannotTell)) => tally.undefined += 1,
                (Outcome::CannotTell, 0 | 1) => tally.weak += 1,
                (Outcome::CannotTell, _) => tally.witnessed += 1,
                _ => tally.decided += 1,
            }
        }
    }

    /// Whether an outcome can't be another one later. What holds may turn out not to be asked for.
    fn contradicts(outcome: Outcome, filled: Option<Outcome>) -> bool {
        match outcome {
            Outcome::CannotTell => false,
            Outcome::Holds => !matches!(filled, None | Some(Outcome::Holds | Outcome::NotApplicable)),
            Outcome::NotApplicable => !matches!(filled, None | Some(Outcome::NotApplicable)),
            Outcome::Broken => !matches!(filled, Some(Outcome::Broken)),
        }
    }

    /// A subject that is broken in a filling was there, or it was said that there may be further ones.
    fn further(
        base: &Outcomes,
        filled: &Outcomes,
        rules: &[String],
        (written, text): (&str, &str),
        tally: &mut Tally,
        failed: &mut BTreeSet<(u16, String)>,
    ) {
        for ((rule, subject), outcome) in filled {
            let there = |subject: &str| base.contains_key(&(*rule, subject.to_owned()));
            if *outcome == Outcome::Broken
                && !there(subject)
                && !there("further ones")
                && failed.insert((*rule, subject.clone()))
            {
                let text = shown(&rules[*rule as usize], written, text);
                tally.failures.push(format!("{text}---- {subject} came from nowhere\n"));
            }
        }
    }

    /// A rule, an organisation, and the lines of a filling that differ.
    fn shown(rule: &str, written: &str, filled: &str) -> String {
        let differ = filled.lines().filter(|line| !written.lines().any(|other| other == *line));
        format!("{rule}{written}---- filled\n{}\n", differ.collect::<Vec<_>>().join("\n"))
    }

    /// All fillings, or some where they are too many.
    fn fillings(organisation: &Organisation, random: &mut Random) -> Vec<String> {
        match organisation.ways() {
            ways @ 0..=FILLINGS => (0..ways).map(|number| organisation.filled(number)).collect(),
            _ => (0..FILLINGS).map(|_| organisation.filled_somehow(random)).collect(),
        }
    }

    /// Sets of which the gaps are looked for, of a team `t`.
    const SETS: &[&str] = &[
        "t.owners",
        "t.owned",
        "t.members",
        "t.members.person",
        "(history of t.members)",
        "t.owners.members.person",
        "t.projects",
        "t.members.home",
        "(p in t.members.person where p.age >= 2)",
        "(o in t.owners where o.status = low)",
        "(o in Team where t in o.owners)",
        "above(t)",
        "big",
    ];

    /// A gap is looked for on the days on which something can change. Where the set reads `today`, that is every day.
    #[test]
    fn gaps_are_the_same_when_every_day_is_read() {
        let rule = |(number, set): (usize, &&str)| {
            let days = "from 2025-07-01 to 2026-01-31";
            let every = format!("(zz in {set} where today = today)");
            format!(
                "rule R{number} \"R\" {{ for t in Team must (longest gap in {set} {days}) = (longest gap in {every} {days}) }}\n"
            )
        };
        let rules: String = SETS.iter().enumerate().map(rule).collect();
        let policy = policy(VOCABULARY, &rules).unwrap();
        let mut held = 0;
        for seed in 0..200 {
            let text = Maker::organisation(&mut Random::new(seed)).written();
            for ((rule, subject), outcome) in outcomes(&policy, &facts(&policy, &text).0, clock()) {
                let set = SETS[usize::from(rule)];
                assert_ne!(outcome, Outcome::Broken, "seed {seed}: {set} of {subject}\n{text}");
                held += u64::from(outcome == Outcome::Holds);
            }
        }
        assert!(held > 500, "{held} gaps were told");
    }

    /// Whatever cannot be told says what keeps it from that: a value, a collection, or why something has no result.
    #[test]
    fn what_cannot_be_told_says_why() {
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 2400));
        let (mut told, mut silent) = (0, Vec::new());
        for round in 0..cases.div_ceil(RULES as u64) {
            let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(round));
            let rules: Vec<String> = {
                let mut clauses = Clauses::new(&mut random);
                (0..RULES).map(|number| clauses.rule(&format!("R{number}"))).collect()
            };
            let mut sources = SourceMap::new();
            let Ok(policy) = policy_of(VOCABULARY, &rules.concat(), &mut sources) else { continue };
            let written = Maker::organisation(&mut random).written();
            let facts = &facts(&policy, &written).0;
            let (lang, depth) = (Lang::En, Depth::Told);
            let words = Words { policy: &policy, facts, sources: &sources, lang, proofs: false, depth };
            let judgement = Judgement::new(&policy, facts, clock(), Keep::Untold, |_| true);
            let findings = judgement.findings(words, Vec::new()).into_iter();
            for finding in findings.filter(|it| it.outcome == Outcome::CannotTell && it.origin == Origin::Rule) {
                told += 1;
                if finding.message.ends_with("()") || finding.message.ends_with("has no result)") {
                    let rule = rules.iter().find(|rule| rule.contains(&format!("rule {} ", finding.code)));
                    silent.push(format!("{}\n{}\n{written}\n", finding.message, rule.map_or("", |it| it)));
                }
            }
        }
        println!("{told} told, {} silent", silent.len());
        let shown: String = silent.iter().take(3).cloned().collect();
        assert!(silent.is_empty(), "seed {seed}: {} of {told} say nothing:\n{shown}", silent.len());
    }

    /// Rules over an organisation, and what must come of each: what random cases or readers found once.
    #[test]
    fn nothing_passes_that_once_did() {
        let team = r#""rank": 1, "level": "low", "status": "low", "owners": [], "members": {}, "tags": [], "days": []"#;
        let people = r#""people": { "p1": { "active": true }, "p2": { "active": true, "age": 2 } }"#;
        let (part, hidden) = (r#"{ "act": "a", "pieces": [] }"#, r#"{ "act": "a", "zzzz": 1 }"#);
        let pieces = [r#""weight": []"#, r#""zzzz": 1"#]
            .map(|it| format!(r#"{{ "act": "a", "pieces": [{{ "name": "x", {it} }}] }}"#));
        let pieces = format!("\"scope\": {}, \"other\": {}", pieces[0], pieces[1]);
        let alike = format!("\"scope\": {part}, \"other\": {hidden}");
        let cases = [
            // A value that is not written is no value of what a path ever gave.
            ("for t in Team must (history of t.phase) is empty", "\"name\": \"a\"", Outcome::CannotTell),
            ("for t in Team must count of (history of t.status) = 1", "\"name\": \"a\"", Outcome::Holds),
            // One that may be there already.
            ("for t in Team must count of distinct Person.age = 2", "\"name\": \"a\"", Outcome::CannotTell),
            ("for t in Team must 2 in distinct Person.age", "\"name\": \"a\"", Outcome::Holds),
            // A whole that does not say what it is of.
            ("for t in Team must t.scope inside t.scope", "\"scope\": {}", Outcome::CannotTell),
            ("for t in Team must t.scope inside t.scope", "\"scope\": {\"act\": \"a\"}", Outcome::Holds),
            // None may be the same as what could not be read, in a record and in records inside it.
            ("for t in Team must t.scope != t.other", &alike, Outcome::CannotTell),
            ("for t in Team must t.other != t.scope", &alike, Outcome::CannotTell),
            ("for t in Team must not t.scope inside t.other", &alike, Outcome::CannotTell),
            ("for t in Team must count of distinct either({t.scope}, {t.other}) = 2", &alike, Outcome::CannotTell),
            ("for t in Team must t.scope != t.other", &pieces, Outcome::CannotTell),
            // Nothing but an empty list says that there is none.
            ("for t in Team must not t.phase = low", "\"phase\": { \"from\": \"2020-01-01\" }", Outcome::CannotTell),
            ("for t in Team must no a in t.areas: a.act = \"a\"", "\"areas\": [null]", Outcome::CannotTell),
            // Who leads is not written: that is a subject.
            ("for t in Team, p in t.lead must p.age = 3", "\"name\": \"a\"", Outcome::CannotTell),
            // The longest gap may be another one of as many days.
            (
                "for t in Team must longest gap in t.days from 2025-02-01 to 2025-05-01 > 1 month",
                "\"days\": [\"2025-03-03\", \"2025-04-01\", \"soon\"]",
                Outcome::CannotTell,
            ),
            // Nought has every currency.
            ("for t in Team must (sum of t.projects.cost) / 5 NOK = 0", "\"name\": \"a\"", Outcome::Holds),
            // A softening that may go over what lifts.
            (
                "for t in Team open to exception must t.rank = 2 } exception L to R { for t where t.rank = 1 lifts }
                 exception S to R { for t where t.active over L softens to should",
                "\"name\": \"a\"",
                Outcome::CannotTell,
            ),
        ];
        for (rule, fields, expected) in cases {
            let policy = policy(VOCABULARY, &format!("rule R \"R\" {{ {rule} }}")).unwrap_or_else(|it| panic!("{it}"));
            let text = format!(r#"{{ "teams": {{ "t1": {{ {team}, {fields} }} }}, {people}, "projects": {{}} }}"#);
            let text = if fields.contains("days") { text.replacen(r#", "days": []"#, "", 1) } else { text };
            let (facts, _) = facts(&policy, &text);
            let told: Vec<Outcome> = outcomes(&policy, &facts, clock()).into_values().collect();
            assert_eq!(told, [expected], "{rule}");
        }
    }
}
