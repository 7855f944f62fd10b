//! No rule holds because text of a file was lost (semantics 4.11).
//!
//! Random organisations with much that is none where it is not written are damaged: lines move, signs come and go, documents
//! begin where none should. Wherever an error is told of, no rule holds that is broken in the right file, and nobody who
//! breaks one is gone unnoticed. A damage that leaves a file without errors gives another organisation, and is left out.
//! `MANDAT_CASES=100000` runs more of them, `MANDAT_SEED=7` others.

#[cfg(test)]
#[path = "lost/organisation.rs"]
mod organisation;
#[cfg(test)]
#[path = "soundness/random.rs"]
mod random;
#[cfg(test)]
#[path = "soundness/run.rs"]
#[expect(dead_code, reason = "each test uses a part of what they share")]
mod run;

#[cfg(test)]
mod lost {
    use std::collections::BTreeMap;

    use mandat::evaluate::Outcome;
    use mandat::value::Date;

    use super::organisation::{Form, Organisation};
    use super::random::Random;
    use super::run::{facts_of, outcomes, policy};

    const VOCABULARY: &str = include_str!("lost/vocabulary.mandat");

    /// Conditions on a club, most of which what is lost would make true.
    const OF_CLUBS: [&str; 17] = [
        "every p in club.friends: p = kari",
        "no p in club.friends: p = ola",
        "count of club.friends <= 1",
        "club.friends is empty",
        "not ola in club.friends",
        "no s in club.seats: s.person = ola",
        "count of club.seats <= 1",
        "every s in club.seats: s.voice is missing",
        "club.treasurer is missing",
        "club.treasurer != ola",
        "club.leader is missing",
        "club.note is missing",
        "club.home is missing",
        "club.home.rooms is empty",
        "sum of club.hires.cost <= 100 NOK",
        "every h in club.hires: h.cost <= 100 NOK",
        "club.size <= 3",
    ];

    /// Conditions on the organisation.
    const OF_ALL: [&str; 7] = [
        "count of Club <= 1",
        "no c in Club: c.size > 10",
        "no c in Club: c.treasurer is given",
        "count of Club.seats <= 1",
        "count of Hall = 0",
        "no h in Hall: h.owner is given",
        "every c in Club: c.friends is empty",
    ];

    fn setting(name: &str, default: u64) -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    }

    fn clock() -> Date {
        "2026-01-15".parse().unwrap()
    }

    fn rules() -> Vec<String> {
        let of_clubs = OF_CLUBS.iter().map(|clause| format!("for club in Club must {clause}"));
        of_clubs.chain(OF_ALL.iter().map(|clause| format!("must {clause}"))).collect()
    }

    #[test]
    fn nothing_holds_because_text_was_lost() {
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 3000));
        let rules = rules();
        let texts: String =
            rules.iter().enumerate().map(|(number, rule)| format!("rule R-{number} \"R\" {{ {rule} }}\n")).collect();
        let policy = policy(VOCABULARY, &texts).unwrap_or_else(|errors| panic!("{errors}"));
        let (mut judged, mut held, mut failures) = (BTreeMap::new(), 0, Vec::new());
        for case in 0..cases {
            let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(case));
            let form = random.pick(&Form::ALL);
            let right = Organisation::random(&mut random).written(form, &mut random);
            let (before, errors) = facts_of(&policy, form.name(), &right);
            assert!(errors.is_empty(), "case {case}: {}\n{right}", errors.concat());
            let before = outcomes(&policy, &before, clock());
            let (kind, damaged) = form.damaged(&right, &mut random);
            let (after, errors) = facts_of(&policy, form.name(), &damaged);
            if errors.is_empty() {
                continue;
            }
            let after = outcomes(&policy, &after, clock());
            *judged.entry((form.name(), kind)).or_insert(0) += 1;
            held += after.values().filter(|outcome| **outcome == Outcome::Holds).count();
            for ((rule, subject), _) in before.iter().filter(|(_, outcome)| **outcome == Outcome::Broken) {
                let there = |subject: &str| after.get(&(*rule, subject.to_owned())).copied();
                let now = there(subject).or_else(|| there("further ones"));
                if !matches!(now, Some(Outcome::Broken | Outcome::CannotTell)) {
                    let rule = &rules[usize::from(*rule)];
                    failures.push(format!(
                        "case {case}, {kind}: `{rule}` of {subject}: {now:?}\n{right}---- damaged\n{damaged}----\n{}\n",
                        errors.concat()
                    ));
                    break;
                }
            }
        }
        println!("seed {seed}: {judged:?}; {held} outcomes hold");
        let shown: String = failures.iter().take(3).cloned().collect();
        assert!(failures.is_empty(), "seed {seed}: {} lost\n{shown}", failures.len());
        assert!(judged.len() >= 20 && held as u64 > cases, "the cases show nothing: {judged:?}");
    }
}
