//! Whoever is told to have a power has it, and nobody else: held against a search over all chains that knows nothing of
//! the language. Where something is missing, no answer is other than it was but `cannot tell`.
//!
//! `MANDAT_CASES=10000` runs more organisations, `MANDAT_SEED=7` others.

#[cfg(test)]
#[path = "soundness/random.rs"]
mod random;

#[cfg(test)]
mod ask {
    use std::fmt::Write;
    use std::path::Path;

    use mandat::evaluate::Outcome;
    use mandat::pipeline::{Power, Question, Request, Root, ask};
    use mandat::value::Date;

    use super::random::Random;

    const PACK: &str = "\
pack policy \"Handing down\" version 1
  uses core
kind council = body in Body where body.kind = elected
delegation authority {
  title nn \"delegering\" nb \"delegering\" en \"delegation\"
  governs d in Delegation
  starts at council
  must trace to the start
}
";
    const CLOCK: Date = Date::constant(2026, 1, 15);
    const PARTIES: [&str; 6] = ["council", "t1", "t2", "t3", "t4", "t5"];
    const POWERS: [&[&str]; 6] = [&["A"], &["A", "1"], &["A", "1", "x"], &["A", "2"], &["B"], &["B", "1"]];
    const AMOUNT: u32 = 200;

    /// What somebody has handed down.
    struct Handed {
        from: usize,
        to: usize,
        powers: Vec<&'static [&'static str]>,
        given: Date,
        ends: Option<Date>,
        revoked: Option<Date>,
        /// Without limit where there is none.
        amount: Option<u32>,
        replaces: Option<usize>,
    }

    fn setting(name: &str, default: u64) -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    }

    fn day(random: &mut Random) -> Date {
        let year = 2023 + i16::try_from(random.below(4)).unwrap();
        Date::constant(year, 1 + i8::try_from(random.below(12)).unwrap(), 1)
    }

    fn handed(random: &mut Random) -> Vec<Handed> {
        let count = 3 + random.below(7);
        let one = |at: usize, random: &mut Random| {
            let given = day(random);
            Handed {
                from: if random.chance(33) { 0 } else { random.below(6) },
                to: 1 + random.below(5),
                powers: (0..1 + random.below(2)).map(|_| random.pick(&POWERS)).collect(),
                given,
                ends: (random.below(6) == 0).then(|| day(random)).filter(|ends| *ends >= given),
                revoked: (random.below(6) == 0).then(|| day(random)),
                amount: (random.below(3) > 0).then(|| 100 * (1 + u32::try_from(random.below(5)).unwrap())),
                replaces: (at > 0 && random.below(4) == 0).then(|| random.below(at)),
            }
        };
        (0..count).map(|at| one(at, random)).collect()
    }

    fn written(all: &[Handed], without: Option<usize>) -> String {
        let mut text = "bodies:\n  council: { kind: elected }\nteams:\n".to_owned();
        for team in &PARTIES[1..] {
            writeln!(text, "  {team}: {{ established: 2020-01-01, members: [], roles: [] }}").unwrap();
        }
        text.push_str("delegations:\n");
        for (at, it) in all.iter().enumerate() {
            writeln!(text, "  d{at}:\n    from: {}\n    given: {}", PARTIES[it.from], it.given).unwrap();
            if without != Some(at) {
                writeln!(text, "    to: {}", PARTIES[it.to]).unwrap();
            }
            let power = |parts: &&[&str]| {
                let named = ["act", "provision", "paragraph"].iter().zip(*parts);
                named.map(|(name, part)| format!("{name}: \"{part}\"")).collect::<Vec<_>>().join(", ")
            };
            let powers: Vec<String> = it.powers.iter().map(|parts| format!("{{ {} }}", power(parts))).collect();
            writeln!(text, "    powers: [{}]", powers.join(", ")).unwrap();
            match it.amount {
                Some(amount) => writeln!(text, "    amount: {amount} NOK\n    basis: per_case").unwrap(),
                None => text.push_str("    unlimited: yes\n"),
            }
            for (name, date) in [("ends", it.ends), ("revoked", it.revoked)] {
                date.into_iter().for_each(|date| writeln!(text, "    {name}: {date}").unwrap());
            }
            it.replaces.into_iter().for_each(|old| writeln!(text, "    replaces: d{old}").unwrap());
        }
        text
    }

    /// Whether it stands on a day, whoever gave it.
    fn in_force(it: &Handed, on: Date) -> bool {
        it.given <= on && it.ends.is_none_or(|ends| on <= ends) && it.revoked.is_none_or(|revoked| on < revoked)
    }

    /// Whether it stood when another was given, or carries on what did.
    fn since(all: &[Handed], up: usize, given: Date) -> bool {
        let carries_on = |old: usize| all[old].to == all[up].to && since(all, old, given);
        in_force(&all[up], given) || all[up].replaces.is_some_and(carries_on)
    }

    /// Whether there is a way to the council on which each step has the power and the amount.
    fn carries(all: &[Handed], at: usize, asked: &[&str], amount: u32, way: &mut Vec<usize>) -> bool {
        let it = &all[at];
        let has = it.powers.iter().any(|power| asked.starts_with(power));
        if way.contains(&at) || !in_force(it, CLOCK) || !has || it.amount.is_some_and(|limit| limit < amount) {
            return false;
        }
        if it.from == 0 {
            return true;
        }
        way.push(at);
        let received = |up: &usize| all[*up].to == it.from && since(all, *up, it.given);
        let found = (0..all.len()).filter(received).any(|up| carries(all, up, asked, amount, way));
        way.pop();
        found
    }

    fn answer(pack: &Path, text: &str, who: &str, asked: &[&str]) -> Outcome {
        let request = Request {
            packs: vec![pack.to_string_lossy().into_owned()],
            ..Request::new(Root::Text("org.yaml".to_owned(), text.to_owned(), None), CLOCK)
        };
        let parts = asked.iter().map(|part| (*part).to_owned()).collect();
        let power = Power::new(parts, Some(&format!("{AMOUNT} NOK"))).unwrap();
        let asked = ask(&request, &Question::Can { who: who.to_owned(), power }).unwrap();
        asked.answer.unwrap_or_else(|| panic!("{text}\n{:?}", asked.run.verdict.findings)).outcome
    }

    #[test]
    fn whoever_has_a_power_is_told_and_nobody_else() {
        let folder = std::env::temp_dir().join(format!("mandat-ask-{}", std::process::id()));
        let pack = folder.join("policy");
        std::fs::create_dir_all(&pack).unwrap();
        std::fs::write(pack.join("policy.mandat"), PACK).unwrap();
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 150));
        let (mut counts, mut open) = ([0, 0], 0);
        for case in 0..cases {
            let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(case));
            let all = handed(&mut random);
            // Mostly of something that was handed down to them.
            let of = random.below(all.len());
            let parts: Vec<_> = POWERS.iter().filter(|it| it.starts_with(all[of].powers[0])).copied().collect();
            let asked = if random.chance(80) { random.pick(&parts) } else { random.pick(&POWERS) };
            let who = all[of].to;
            let received = |at: &usize| all[*at].to == who;
            let has = (0..all.len()).filter(received).any(|at| carries(&all, at, asked, AMOUNT, &mut Vec::new()));
            let text = written(&all, None);
            let told = answer(&pack, &text, PARTIES[who], asked);
            let right = if has { Outcome::Holds } else { Outcome::Broken };
            assert_eq!(told, right, "case {case}: {} {asked:?}\n{text}", PARTIES[who]);
            counts[usize::from(has)] += 1;
            let missing = random.below(all.len());
            let text = written(&all, Some(missing));
            let less = answer(&pack, &text, PARTIES[who], asked);
            assert!(less == told || less == Outcome::CannotTell, "case {case}: {less:?}\n{text}");
            open += usize::from(less == Outcome::CannotTell);
        }
        std::fs::remove_dir_all(&folder).unwrap();
        println!("seed {seed}: {counts:?}, {open} cannot be told");
        assert!(counts[1] * 6 > cases as usize && open > 0, "the cases show nothing: {counts:?}, {open}");
    }
}
