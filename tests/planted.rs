//! Breaches of each clause of a form, planted in organisations at random: the checker finds these and nothing else.
//!
//! A file of `planted` has the organisations of one form. `MANDAT_CASES=10000` runs more of them, `MANDAT_SEED=7` others.

#[cfg(test)]
#[path = "planted/consent.rs"]
mod consent;
#[cfg(test)]
#[path = "planted/delegation.rs"]
mod delegation;
#[cfg(test)]
#[path = "soundness/random.rs"]
mod random;
#[cfg(test)]
#[path = "planted/role.rs"]
mod role;

#[cfg(test)]
mod planted {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use mandat::diagnostic::Lang;
    use mandat::evaluate::Outcome;
    use mandat::pipeline::{Request, Root, Run, check};

    use serde_json::Value;

    use super::random::Random;
    use super::{consent, delegation, role};

    /// An organisation with breaches, and what is to be found of them: codes and subjects.
    pub(crate) struct Planted {
        pub(crate) json: String,
        pub(crate) found: BTreeSet<(String, String)>,
    }

    fn setting(name: &str, default: u64) -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    }

    fn run(pack: &str, json: &str, rows: bool) -> Run {
        let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/planted").join(pack);
        let root = Root::Text("organisation.json".to_owned(), json.to_owned(), None);
        let request = Request {
            packs: vec![pack.to_string_lossy().into_owned()],
            lang: Some(Lang::En),
            rows,
            proofs: false,
            ..Request::new(root, "2026-01-15".parse().unwrap())
        };
        check(&request).unwrap()
    }

    fn found(pack: &str, json: &str) -> BTreeSet<(String, String)> {
        let findings = run(pack, json, false).verdict.findings.into_iter();
        findings.map(|finding| (finding.code, finding.subject.unwrap_or_default())).collect()
    }

    /// Plants in organisations of a form, and holds what is found against it. Each code has to be found in some.
    fn hold(pack: &str, codes: &[&str], plant: impl Fn(Random) -> Planted) {
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 300));
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for case in 0..cases {
            let planted = plant(Random::new(seed.wrapping_mul(1_000_003).wrapping_add(case)));
            let found = found(pack, &planted.json);
            let more: Vec<_> = found.difference(&planted.found).collect();
            let less: Vec<_> = planted.found.difference(&found).collect();
            assert!(
                more.is_empty() && less.is_empty(),
                "seed {seed}, case {case}\nfound and not planted: {more:?}\nplanted and not found: {less:?}\n{}",
                planted.json
            );
            for (code, _) in found {
                *seen.entry(code).or_default() += 1;
            }
        }
        println!("seed {seed}: {cases} organisations, found {seen:?}");
        let unseen: Vec<_> = codes.iter().filter(|code| !seen.contains_key(**code)).collect();
        assert!(unseen.is_empty(), "never planted: {unseen:?}");
    }

    /// The outcomes of all clauses, by code and subject.
    fn outcomes(pack: &str, json: &str) -> BTreeMap<(String, String), Outcome> {
        let rows = run(pack, json, true).rows.into_iter();
        rows.map(|row| ((row.code, row.subject), row.outcome)).collect()
    }

    /// Takes values away of which nothing is known then, some of those that fields in collections hold.
    fn hide(json: &str, fields: &[(&str, &str)], random: &mut Random) -> String {
        let mut organisation: Value = serde_json::from_str(json).unwrap();
        for (collection, field) in fields {
            for thing in organisation[collection].as_object_mut().unwrap().values_mut() {
                if random.chance(3) {
                    thing.as_object_mut().unwrap().remove(*field);
                }
            }
        }
        organisation.to_string()
    }

    /// What is decided where values are missing is decided so where they are there.
    fn hold_with_less(pack: &str, fields: &[(&str, &str)], plant: impl Fn(Random) -> Planted) {
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 300).div_ceil(3));
        let (mut decided, mut open) = (0, 0);
        for case in 0..cases {
            let mut random = Random::new(seed.wrapping_mul(7_000_003).wrapping_add(case));
            let whole = plant(random.clone()).json;
            let less = hide(&whole, fields, &mut random);
            let all = outcomes(pack, &whole);
            for (of, outcome) in outcomes(pack, &less) {
                let now = all.get(&of).copied().unwrap_or(Outcome::NotApplicable);
                let fits = match outcome {
                    Outcome::CannotTell => true,
                    // What holds may turn out not to be asked for.
                    Outcome::Holds => matches!(now, Outcome::Holds | Outcome::NotApplicable),
                    other => other == now,
                };
                *(if outcome == Outcome::CannotTell { &mut open } else { &mut decided }) += 1;
                assert!(fits, "seed {seed}, case {case}: {of:?} {outcome:?}, and {now:?} with all\n{whole}\n{less}");
            }
        }
        println!("seed {seed}: {cases} organisations, {decided} decided, {open} not");
        assert!(open > 0 && decided > open, "the cases show nothing");
    }

    #[test]
    fn what_is_decided_of_delegations_stays_so_with_what_is_missing() {
        hold_with_less("delegation", delegation::MAY_LACK, delegation::plant);
    }

    #[test]
    fn breaches_of_delegations_are_found_and_nothing_else() {
        hold("delegation", delegation::CODES, delegation::plant);
    }

    #[test]
    fn breaches_of_roles_are_found_and_nothing_else() {
        hold("role", role::CODES, role::plant);
    }

    #[test]
    fn what_is_decided_of_roles_stays_so_with_what_is_missing() {
        hold_with_less("role", role::MAY_LACK, role::plant);
    }

    #[test]
    fn breaches_of_consents_are_found_and_nothing_else() {
        hold("consent", consent::CODES, consent::plant);
    }

    #[test]
    fn what_is_decided_of_consents_stays_so_with_what_is_missing() {
        hold_with_less("consent", consent::MAY_LACK, consent::plant);
    }
}
