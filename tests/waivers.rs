//! Waivers at random: each accepts what the semantics say, is told of as they say, and hides nothing.

#[cfg(test)]
mod waivers {
    use std::collections::BTreeMap;
    use std::path::Path;

    use mandat::diagnostic::Lang;
    use mandat::pipeline::{Request, Root, Run, check};
    use mandat::value::Date;
    use proptest::prelude::*;
    use proptest::test_runner::{Config, RngSeed};

    const CLOCK: Date = Date::constant(2026, 2, 1);
    const TEAMS: usize = 4;
    /// The days of waivers, around the clock, the 30 days after it and the day on which the power to waive was given.
    const DAYS: [&str; 9] = [
        "2024-12-31",
        "2025-01-01",
        "2025-12-01",
        "2026-01-31",
        "2026-02-01",
        "2026-02-02",
        "2026-03-03",
        "2026-03-04",
        "2026-12-31",
    ];

    /// A waiver as it is written.
    #[derive(Clone, Debug)]
    struct Written {
        code: &'static str,
        team: usize,
        allowed: bool,
        approved: Option<&'static str>,
        ends: Option<&'static str>,
    }

    impl Written {
        fn yaml(&self, at: usize) -> String {
            let subject = if self.team < TEAMS { format!("team/t{}", self.team) } else { "team/none".to_owned() };
            let day = |name: &str, day: Option<&str>| day.map_or(String::new(), |day| format!(", {name}: {day}"));
            let (code, approver) = (self.code, if self.allowed { "top" } else { "t0" });
            let days = day("approved", self.approved) + &day("ends", self.ends);
            format!("  w{at:02}: {{ code: {code}, subject: {subject}, reason: so, approver: {approver}{days} }}\n")
        }

        fn day(day: Option<&str>) -> Option<Date> {
            day.map(|day| day.parse().unwrap())
        }

        fn is_over(&self) -> bool {
            Self::day(self.ends).is_some_and(|ends| ends < CLOCK)
        }

        /// Whether it is about the same as another.
        fn same(&self, other: &Self) -> bool {
            (self.code, self.team) == (other.code, other.team)
        }
    }

    fn written() -> impl Strategy<Value = Written> {
        let code = prop_oneof![6 => Just("FJ-1.enough"), 1 => Just("FJ-1"), 1 => Just("FJ-3"), 1 => Just("FJ-9")];
        let (first, last) = (prop::option::weighted(0.9, 0..DAYS.len()), prop::option::weighted(0.9, 0..DAYS.len()));
        (code, 0..=TEAMS, prop::bool::weighted(0.8), first, last).prop_map(|(code, team, allowed, first, last)| {
            // A period that ends before it begins is an error in the file.
            let (first, last) = match (first, last) {
                (Some(first), Some(last)) => (Some(first.min(last)), Some(first.max(last))),
                other => other,
            };
            Written { code, team, allowed, approved: first.map(|at| DAYS[at]), ends: last.map(|at| DAYS[at]) }
        })
    }

    /// Of each team how many members it has, and whether it has a name.
    type Teams = Vec<(usize, bool)>;

    /// What must come out: the numbers of waivers that accept something, and what is told of the others.
    fn expected(teams: &Teams, all: &[Written]) -> (Vec<usize>, BTreeMap<usize, &'static str>) {
        let broken = |of: &Written| match (teams.get(of.team), of.code) {
            (Some((members, _)), "FJ-1.enough") => *members < 3,
            (Some((_, named)), "FJ-3") => !named,
            _ => false,
        };
        let counts = |of: &Written| {
            let approved = Written::day(of.approved);
            let in_force = approved.is_some_and(|day| day <= CLOCK) && of.ends.is_some() && !of.is_over();
            let power = approved.is_some_and(|day| day >= Date::constant(2025, 1, 1));
            of.code == "FJ-1.enough" && broken(of) && in_force && of.allowed && power
        };
        let numbered = || all.iter().enumerate();
        let longer = |at: usize, other: usize| (all[other].ends, at) > (all[at].ends, other);
        let accepts = |at: usize| {
            let rivals = || numbered().filter(|(_, it)| it.same(&all[at]) && counts(it));
            counts(&all[at]) && !rivals().any(|(other, _)| other != at && longer(at, other))
        };
        let accepting: Vec<usize> = (0..all.len()).filter(|at| accepts(*at)).collect();
        let renewed = |of: &Written| {
            let next = Written::day(of.ends).unwrap().tomorrow().unwrap();
            let goes_on = |it: &Written| {
                let begun = Written::day(it.approved).is_some_and(|day| day <= next);
                it.same(of) && begun && Written::day(it.ends).is_some_and(|day| day >= next)
            };
            all.iter().any(goes_on)
        };
        let told = |at: usize| {
            let of = &all[at];
            let soon = Written::day(of.ends).is_some_and(|day| day <= Date::constant(2026, 3, 3));
            let later = Written::day(of.approved).is_some_and(|day| day > CLOCK);
            let last = !numbered().any(|(other, it)| other != at && it.same(of) && it.is_over() && longer(at, other));
            let waived = accepting.iter().any(|other| all[*other].same(of));
            match of.code {
                _ if of.is_over() => (broken(of) && !waived && last).then_some("waiver-expired"),
                "FJ-9" => Some("waiver-names-nothing"),
                "FJ-1" => Some("waiver-too-broad"),
                "FJ-3" => Some("waiver-void"),
                _ if of.ends.is_none() => Some("waiver-too-broad"),
                _ if later => None,
                _ if of.team == TEAMS => Some("waiver-names-nothing"),
                _ if !broken(of) => Some("waiver-unused"),
                _ if of.approved.is_none() => Some("waiver-unsure"),
                _ if !counts(of) => Some("waiver-void"),
                _ => (accepting.contains(&at) && soon && !renewed(of)).then_some("waiver-ending"),
            }
        };
        (accepting.clone(), (0..all.len()).filter_map(|at| Some((at, told(at)?))).collect())
    }

    fn yaml(teams: &Teams) -> String {
        let members = |count: usize| (0..count).map(|at| format!("p{at}")).collect::<Vec<_>>().join(", ");
        let team = |(at, (count, named)): (usize, &(usize, bool))| {
            let name = if *named { format!("name: T{at}, ") } else { String::new() };
            format!("  t{at}: {{ {name}owners: [top], members: [{}] }}\n", members(*count))
        };
        let teams: String = teams.iter().enumerate().map(team).collect();
        format!(
            "people: {{ p0: {{}}, p1: {{}}, p2: {{}}, p3: {{}} }}\nteams:\n  top: {{ name: Top, owners: [], members: [{}] }}\n\
             {teams}delegations:\n  d: {{ from: t0, to: top, given: 2025-01-01, powers: [{{ act: bylaw, provision: § 9 }}] }}\n",
            members(3)
        )
    }

    fn run(yaml: String) -> Run {
        let pack = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/language/waivers/policy");
        let request = Request {
            packs: vec![pack.to_string_lossy().into_owned()],
            lang: Some(Lang::En),
            rows: true,
            proofs: false,
            ..Request::new(Root::Text("org.yaml".to_owned(), yaml, None), CLOCK)
        };
        check(&request).unwrap()
    }

    proptest::proptest! {
        #![proptest_config(Config { cases: 300, failure_persistence: None, rng_seed: RngSeed::Fixed(11), ..Config::default() })]
        #[test]
        fn waivers_do_what_the_semantics_say(
            teams in prop::collection::vec((0usize..5, prop::bool::weighted(0.7)), TEAMS),
            all in prop::collection::vec(written(), 0..12),
        ) {
            let without = yaml(&teams);
            let waivers: String = all.iter().enumerate().map(|(at, waiver)| waiver.yaml(at)).collect();
            let with = if all.is_empty() { without.clone() } else { format!("{without}waivers:\n{waivers}") };
            let (without, with) = (run(without), run(with));
            prop_assert_eq!(with.verdict.summary.input_errors, 0);
            let (accepting, told) = expected(&teams, &all);

            let mut waived: Vec<(String, String)> = Vec::new();
            for (row, before) in with.rows.iter().zip(&without.rows) {
                waived.extend(row.waiver.clone().map(|waiver| (row.subject.clone(), waiver)));
                let unmarked = mandat::verdict::Row { waiver: None, ..row.clone() };
                prop_assert_eq!(&unmarked, before);
            }
            prop_assert_eq!(with.rows.len(), without.rows.len());
            let mut should: Vec<(String, String)> =
                accepting.iter().map(|at| (format!("team/t{}", all[*at].team), format!("waiver/w{at:02}"))).collect();
            should.sort();
            prop_assert_eq!(waived, should);
            prop_assert_eq!(with.verdict.summary.waived, accepting.len());
            prop_assert_eq!(with.verdict.summary.broken + accepting.len(), without.verdict.summary.broken);

            let of_waivers = |code: &str| code.starts_with("waiver-");
            let mut found: Vec<(usize, &str)> = Vec::new();
            for finding in with.verdict.findings.iter().filter(|finding| of_waivers(&finding.code)) {
                let number = finding.subject.as_ref().unwrap().strip_prefix("waiver/w").unwrap();
                found.push((number.parse().unwrap(), &finding.code));
            }
            found.sort_unstable();
            prop_assert_eq!(found, told.into_iter().collect::<Vec<_>>());

            // Nothing is hidden: what is found without waivers is found with them.
            let prints = |run: &Run| -> Vec<String> {
                let findings = run.verdict.findings.iter().filter(|finding| !of_waivers(&finding.code));
                findings.map(|finding| finding.fingerprint.clone()).collect()
            };
            prop_assert_eq!(prints(&with), prints(&without));
        }
    }
}
