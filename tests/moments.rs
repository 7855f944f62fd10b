//! What time does to outcomes: dates at which things are read, rules that come and go, days that are counted, and
//! definitions that call themselves.

#[cfg(test)]
#[path = "soundness/run.rs"]
#[allow(dead_code, reason = "the other tests of outcomes use the rest")]
mod run;

#[cfg(test)]
mod moments {
    use std::fmt::Write;
    use std::time::{Duration, Instant};

    use mandat::evaluate::{Depth, Outcome};
    use mandat::pipeline::{Request, Root, Run, check, proof};

    use super::run::{facts_of, outcomes, policy};

    const VOCABULARY: &str = r#"
        pack core "Small" version 1
        root entity Organisation { name text? }
        enum Level { low high }
        entity Team in teams dated {
          level   dated Level
          lead    Person?
          begun   date?
          rank    number?
          owners  dated Team*
          roles   Role*
          costs   money*
          days    date*
        }
        record Role key person short person dated { person Person }
        entity Person in people dated { boss Person?  age number? }
        entity Decision in decisions { by Person?  made date?  team Team? }
        define owned_by(team: Team, top: Team): yes_no =
          top in team.owners or some owner in team.owners: owned_by(owner, top)
        define level_of(team: Team): Level = team.level
        define roles_of(person: Person): Team* = (team in Team where person in team.roles.person)
    "#;

    /// What comes of rules on a day: the code, the subject and the outcome, a line each.
    fn told(rules: &str, text: &str, clock: &str) -> String {
        let policy = policy(VOCABULARY, rules).unwrap_or_else(|errors| panic!("{errors}"));
        let (facts, errors) = facts_of(&policy, "all.yaml", text);
        assert!(errors.is_empty(), "{}", errors.concat());
        let mut lines = String::new();
        for ((rule, subject), outcome) in outcomes(&policy, &facts, clock.parse().unwrap()) {
            writeln!(lines, "{} {subject} {}", policy.rules[rule as usize].code, outcome.name()).unwrap();
        }
        lines
    }

    /// One clause about every team, for one team `a`.
    fn of_team(clause: &str, fields: &str) -> Outcome {
        let policy = policy(VOCABULARY, &format!("rule R \"R\" {{ for t in Team must {clause} }}"));
        let policy = policy.unwrap_or_else(|errors| panic!("{clause}: {errors}"));
        let text =
            format!("teams: {{ a: {{ level: low, {fields} }} }}\npeople: {{ p: {{}}, q: {{}} }}\ndecisions: {{}}");
        let (facts, errors) = facts_of(&policy, "all.yaml", &text);
        assert!(errors.is_empty(), "{clause}: {}", errors.concat());
        let told = outcomes(&policy, &facts, "2025-06-15".parse().unwrap());
        *told.values().next().unwrap()
    }

    #[track_caller]
    fn holds(clause: &str, fields: &str) {
        assert_eq!(of_team(clause, fields), Outcome::Holds, "{clause} for {fields}");
    }

    #[track_caller]
    fn broken(clause: &str, fields: &str) {
        assert_eq!(of_team(clause, fields), Outcome::Broken, "{clause} for {fields}");
    }

    #[track_caller]
    fn unknown(clause: &str, fields: &str) {
        assert_eq!(of_team(clause, fields), Outcome::CannotTell, "{clause} for {fields}");
    }

    #[test]
    fn one_definition_is_read_at_two_dates_in_one_rule() {
        let fields = "begun: 2025-01-01, level: [{ value: low, to: 2025-03-31 }, { value: high, from: 2025-04-01 }]";
        let fields = fields.trim_start_matches("level: low, ");
        let policy_text = "rule R \"R\" { for t in Team
          must now: level_of(t) = high
          must then: (level_of(t) on t.begun) = low
          must both: level_of(t) != (level_of(t) on t.begun)
          must last: (level_of(t) on 2025-03-31) = low and (level_of(t) on 2025-04-01) = high
        }";
        let policy = policy(VOCABULARY, policy_text).unwrap_or_else(|errors| panic!("{errors}"));
        let (facts, _) = facts_of(&policy, "all.yaml", &format!("teams: {{ a: {{ {fields} }} }}"));
        let moment = mandat::evaluate::Moment::now("2025-06-15".parse().unwrap());
        let presence = mandat::evaluate::Presence::new(&policy, &facts, moment);
        let mut evaluator = mandat::evaluate::Evaluator::new(&policy, &facts, &presence);
        let run = evaluator.run(mandat::policy::model::RuleId(0), None, moment, mandat::evaluate::Keep::All);
        let found: Vec<Outcome> = run.subjects[0].outcomes.iter().map(|clause| clause.outcome).collect();
        assert_eq!(found, [Outcome::Holds; 4]);
    }

    #[test]
    fn a_required_field_outside_of_its_versions_is_not_written() {
        let rules = "rule R \"R\" { for t in Team must t.level = high }
                     rule S \"S\" { must some t in Team: t.level = high }
                     rule T \"T\" { must every t in Team where t.level = high: t.rank > 3 }";
        let text = "teams: { a: { rank: 1, level: [{ value: low, to: 2025-03-31 }] } }";
        let expected = "R team/a cannot_tell\nS  cannot_tell\nT  cannot_tell\n";
        assert_eq!(told(rules, text, "2025-06-15"), expected);
        let expected = "R team/a broken\nS  broken\nT  holds\n";
        assert_eq!(told(rules, text, "2025-03-31"), expected);
    }

    #[test]
    fn periods_include_their_first_and_last_day() {
        let rules = "rule R \"R\" { for t in Team must t.roles is not empty }";
        let text = "teams: { a: { from: 2025-01-10, to: 2025-01-20, level: low,
                      roles: { p: { from: 2025-01-12, to: 2025-01-18 } } } }\npeople: { p: {} }";
        let on = |day: &str| told(rules, text, day);
        assert_eq!(on("2025-01-09"), "");
        assert_eq!(on("2025-01-10"), "R team/a broken\n");
        assert_eq!(on("2025-01-12"), "R team/a holds\n");
        assert_eq!(on("2025-01-18"), "R team/a holds\n");
        assert_eq!(on("2025-01-19"), "R team/a broken\n");
        assert_eq!(on("2025-01-21"), "");
    }

    #[test]
    fn who_is_gone_is_left_out_of_what_is_dated_and_kept_in_what_is_not() {
        let rules = "rule R \"R\" { for t in Team must t.roles.person is not empty }
                     rule S \"S\" { for d in Decision must d.by.age > 1 }
                     rule T \"T\" { for t in Team must some r in history of t.roles: r.person.age > 1 }";
        let text = "teams: { a: { level: low, roles: [p], owners: [] } }
people: { p: { to: 2025-01-31, age: 2 } }
decisions: { d: { by: p } }";
        assert_eq!(told(rules, text, "2025-01-31"), "R team/a holds\nS decision/d holds\nT team/a holds\n");
        assert_eq!(told(rules, text, "2025-02-01"), "R team/a broken\nS decision/d holds\nT team/a broken\n");
    }

    #[test]
    fn judged_on_reads_the_rule_and_its_period_at_the_day_of_the_subject() {
        let rules = "rule R \"R\" {
          for d in Decision
          judged on d.made
          from 2025-01-01 until 2025-12-31
          must d.by in d.team.roles.person
        }";
        let text = "teams: { a: { level: low, roles: { p: { from: 2025-02-01, to: 2025-03-31 } } } }
people: { p: {} }
decisions:
  early: { by: p, made: 2024-12-31, team: a }
  before: { by: p, made: 2025-01-15, team: a }
  during: { by: p, made: 2025-02-15, team: a }
  undated: { by: p, team: a }
";
        let expected = "R decision/before broken\nR decision/during holds\nR decision/early not_applicable\nR \
                        decision/undated cannot_tell\n";
        assert_eq!(told(rules, text, "2026-06-15"), expected);
    }

    #[test]
    fn judged_on_a_day_of_the_second_variable_takes_each_subject_by_its_own() {
        let rules = "rule R \"R\" { for t in Team, r in t.roles judged on r.from must t.level = high }";
        let text = "teams:
  a: { level: [{ value: low, to: 2025-03-31 }, { value: high, from: 2025-04-01 }],
       roles: { p: { from: 2025-01-01 }, q: { from: 2025-05-01 } } }
  b: { level: [{ value: high, to: 2025-03-31 }, { value: low, from: 2025-04-01 }],
       roles: { p: { from: 2025-01-01, to: 2025-01-31 }, q: { from: 2025-05-01 } } }
people: { p: {}, q: {} }";
        let expected = "R team/a,team/a/roles/p broken\nR team/a,team/a/roles/q holds\n\
                        R team/b,team/b/roles/p holds\nR team/b,team/b/roles/q broken\n";
        assert_eq!(told(rules, text, "2025-06-15"), expected);
    }

    #[test]
    fn a_rule_that_is_over_or_still_to_come() {
        let rules = "rule OLD \"O\" { for t in Team until 2025-05-31 must t.level = high }
                     rule NEW \"N\" { for t in Team from 2025-07-01 must t.level = high }";
        let policy = policy(VOCABULARY, rules).unwrap();
        let (facts, _) = facts_of(&policy, "all.yaml", "teams: { a: { level: low } }");
        let (open, _) = facts_of(&policy, "all.yaml", "people: {}");
        for (facts, expected) in [(&facts, Some(Outcome::NotApplicable)), (&open, None)] {
            let told = outcomes(&policy, facts, "2025-06-15".parse().unwrap());
            assert_eq!(told.iter().find(|((rule, _), _)| *rule == 0).map(|(_, outcome)| *outcome), expected);
        }
        let told = outcomes(&policy, &facts, "2025-06-15".parse().unwrap());
        assert_eq!(told[&(1, "team/a".to_owned())], Outcome::Broken, "what is coming is read at the clock");
    }

    #[test]
    fn days_are_counted_to_the_last_of_a_shorter_month() {
        holds("2025-01-31 + 1 month = 2025-02-28", "");
        holds("2024-01-31 + 1 month = 2024-02-29", "");
        holds("2025-03-31 - 1 month = 2025-02-28", "");
        holds("2024-02-29 + 1 year = 2025-02-28", "");
        holds("2025-01-31 + 1 month + 1 month = 2025-03-28", "");
        holds("2025-01-31 + (1 month + 1 month) = 2025-03-31", "");
        holds("2025-01-31 + (1 month + 1 day) = 2025-03-01", "");
    }

    #[test]
    fn a_time_between_two_days_knows_how_long_its_months_are() {
        holds("2025-03-01 - 2025-02-01 = 1 month", "");
        broken("2025-02-28 - 2025-02-01 >= 1 month", "");
        holds("2025-02-01 - 2025-01-01 = 1 month", "");
        broken("2025-01-29 - 2025-01-01 >= 1 month", "");
        holds("30 days < 2 months", "");
        unknown("30 days < 1 month", "");
        holds("12 months = 1 year", "");
        unknown("(2025-03-01 - 2025-02-01) + 0 days = 1 month", "");
    }

    #[test]
    fn the_longest_gap_hangs_on_days_that_are_not_known() {
        let days = "days: [2025-02-01, 2025-03-01]";
        holds("longest gap in t.days from 2025-01-01 to 2025-03-15 = 31 days", days);
        holds("longest gap in t.days from 2025-01-01 to 2025-03-15 <= 1 month", days);
        broken("longest gap in t.days from 2025-01-01 to 2025-06-01 < 3 months", days);
        unknown("longest gap in t.days from 2025-01-01 to 2025-06-01 < 3 months", "");
        holds("longest gap in t.days from 2025-01-01 to 2025-02-01 <= 31 days", "");
        holds("longest gap in t.days from 2025-06-01 to 2025-01-01 = 0 days", days);
    }

    #[test]
    fn what_has_no_result_is_not_known() {
        unknown("t.rank / 0 > 1", "rank: 1");
        unknown("not (t.rank / 0 > 1)", "rank: 1");
        unknown("sum of t.costs > 1 NOK", "costs: [1 NOK, 1 EUR]");
        unknown("t.costs is not empty and (every a in t.costs: a < 2 EUR)", "costs: [1 NOK]");
        unknown("max of t.costs > 1 NOK", "costs: [1 NOK, 1 EUR]");
        let large = "100000000000000000000000000000";
        unknown(&format!("t.rank * {large} > 1"), &format!("rank: {large}"));
        holds("every a in t.costs: a = 0 EUR", "costs: [0 NOK]");
        holds("sum of t.costs / 5 EUR = 0", "costs: []");
        unknown("5 EUR / sum of t.costs = 0", "costs: []");
        holds("t.rank / 0 > 1 or t.rank = 1", "rank: 1");
    }

    #[test]
    fn nought_of_nought_never_passes() {
        broken("share of (d in t.days where d > today) >= 0 %", "days: []");
        broken("share of (d in t.days where d > today) <= 100 %", "days: []");
        broken("max of t.costs <= 1 NOK", "costs: []");
        holds("count of t.days = 0 and sum of t.costs = 0 NOK", "days: [], costs: []");
    }

    #[test]
    fn circles_of_owners_end() {
        let rules = "rule R \"R\" { for t in Team must not owned_by(t, t) }
                     rule S \"S\" { for t in Team, top in Team where top.rank = 9 must owned_by(t, top) }";
        let text = "teams:
  a: { level: low, rank: 1, owners: [b] }
  b: { level: low, rank: 1, owners: [c] }
  c: { level: low, rank: 1, owners: [a, d] }
  d: { level: low, rank: 9, owners: [] }";
        let expected = "R team/a broken\nR team/b broken\nR team/c broken\nR team/d holds\n\
                        S team/a,team/d holds\nS team/b,team/d holds\nS team/c,team/d holds\nS team/d,team/d broken\n";
        let told = told(rules, text, "2025-06-15");
        let told: String = told.split_inclusive('\n').filter(|line| !line.contains("not_applicable")).collect();
        assert_eq!(told, expected);
    }

    /// Answers that grow within a circle while its head stays as it is.
    #[test]
    fn every_call_of_a_circle_has_its_last_answer() {
        let rules = "
          define counts(team: Team): yes_no =
            (some owner in team.owners: (counts(owner) and team.rank != 1)) or team.rank = 7
          rule R \"R\" { for t in Team must counts(t) }";
        // a asks b, b asks x, x asks a and b; only then does b find 7, which a does not count.
        let teams = [
            "  a: { level: low, rank: 1, owners: [b] }\n",
            "  b: { level: low, rank: 2, owners: [x, z] }\n",
            "  x: { level: low, rank: 2, owners: [a, b] }\n",
            "  z: { level: low, rank: 7, owners: [] }\n",
        ];
        let expected = "R team/a broken\nR team/b holds\nR team/x holds\nR team/z holds\n";
        for order in [[0, 1, 2, 3], [2, 1, 0, 3], [1, 2, 3, 0], [3, 0, 2, 1]] {
            let text = format!("teams:\n{}", order.map(|at: usize| teams[at]).concat());
            assert_eq!(told(rules, &text, "2025-06-15"), expected, "{text}");
        }
    }

    /// Circles within circles, in every shape that chance gives, against the plainest way to a least solution.
    #[test]
    fn circles_have_the_least_solution() {
        let rules = "
          define counts(team: Team): yes_no =
            team.rank = 7 or (team.rank != 1 and some owner in team.owners: counts(owner))
            or (team.rank = 2 and some owner in team.owners: (owner.rank != 3 and some next in owner.owners: counts(next)))
          rule R \"R\" { for t in Team must counts(t) }";
        let mut seed = 1_u64;
        let mut below = |limit: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from((seed >> 33) % limit).unwrap()
        };
        for _ in 0..300 {
            let teams: Vec<(usize, Vec<usize>)> = (0..9)
                .map(|_| (if below(9) == 0 { 7 } else { below(5) }, (0..below(4)).map(|_| below(9)).collect()))
                .collect();
            let mut counts = [false; 9];
            for _ in 0..teams.len() {
                for (at, (rank, owners)) in teams.iter().enumerate() {
                    let next = |owner: &usize| teams[*owner].1.iter().any(|next| counts[*next]);
                    counts[at] |= *rank == 7
                        || *rank != 1 && owners.iter().any(|owner| counts[*owner])
                        || *rank == 2 && owners.iter().any(|owner| teams[*owner].0 != 3 && next(owner));
                }
            }
            let mut text = "teams:\n".to_owned();
            for (at, (rank, owners)) in teams.iter().enumerate() {
                let mut owners: Vec<String> = owners.iter().map(|owner| format!("t{owner}")).collect();
                owners.sort();
                owners.dedup();
                let owners = owners.join(", ");
                writeln!(text, "  t{at}: {{ level: low, rank: {rank}, owners: [{owners}] }}").unwrap();
            }
            let mut expected = String::new();
            for (at, counts) in counts.iter().enumerate() {
                writeln!(expected, "R team/t{at} {}", if *counts { "holds" } else { "broken" }).unwrap();
            }
            assert_eq!(told(rules, &text, "2025-06-15"), expected, "{text}");
        }
    }

    /// In a line that is owned both ways each answer grows only after the one beside it.
    #[test]
    fn what_grows_in_a_circle_is_asked_again_alone() {
        let rules = "
          define reaches(team: Team): yes_no = team.rank = 9 or some owner in team.owners: reaches(owner)
          rule R \"R\" { for t in Team must reaches(t) }";
        deep(move || {
            let mut text = "teams:\n  t0000: { level: low, rank: 9, owners: [t0001] }\n".to_owned();
            for at in 1..4_000 {
                let next = (at + 1).min(3_999);
                let before = at - 1;
                let owners = format!("[t{next:04}, t{before:04}]");
                writeln!(text, "  t{at:04}: {{ level: low, rank: 1, owners: {owners} }}").unwrap();
            }
            let policy = policy(VOCABULARY, rules).unwrap();
            let (facts, errors) = facts_of(&policy, "all.yaml", &text);
            assert!(errors.is_empty(), "{errors:?}");
            let start = Instant::now();
            let told = outcomes(&policy, &facts, "2025-06-15".parse().unwrap());
            assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
            assert!(told.len() == 4_000 && told.values().all(|outcome| *outcome == Outcome::Holds));
        });
    }

    fn chain(length: usize, circle: bool) -> String {
        let mut text = "teams:\n".to_owned();
        for number in 0..length {
            let owner = match number + 1 {
                next if next < length => format!("t{next}"),
                _ if circle => "t0".to_owned(),
                _ => String::new(),
            };
            let rank = if number + 1 == length { 9 } else { 1 };
            writeln!(text, "  t{number}: {{ level: low, rank: {rank}, owners: [{owner}] }}").unwrap();
        }
        text
    }

    /// On a thread with as much room as the pipeline gives.
    fn deep(run: impl FnOnce() + Send) {
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(1 << 30);
            thread.spawn_scoped(scope, run).unwrap().join().unwrap();
        });
    }

    #[test]
    fn ten_thousand_owners_neither_overflow_nor_take_long() {
        let rules =
            "rule R \"R\" { for top in Team where top.rank = 9 must every t in Team where t != top: owned_by(t, top) }";
        for circle in [false, true] {
            deep(move || {
                let text = chain(10_000, circle);
                let policy = policy(VOCABULARY, rules).unwrap();
                let (facts, _) = facts_of(&policy, "all.yaml", &text);
                let start = Instant::now();
                let told = outcomes(&policy, &facts, "2025-06-15".parse().unwrap());
                let took = start.elapsed();
                println!("a chain of 10 000, circle {circle}: {took:?}");
                assert_eq!(told[&(0, "team/t9999".to_owned())], Outcome::Holds);
                assert!(took < Duration::from_secs(20), "{took:?}");
            });
        }
    }

    /// A run of the whole pipeline, with a pack of its own beside `core`.
    fn checked(name: &str, rules: &str, text: &str) -> Run {
        let folder = std::env::temp_dir().join(format!("mandat-moments-{}-{name}", std::process::id()));
        let pack = folder.join("policy");
        std::fs::create_dir_all(&pack).unwrap();
        std::fs::write(pack.join("policy.mandat"), format!("pack policy \"Policy\" version 1 uses core\n{rules}"))
            .unwrap();
        let request = Request {
            packs: vec![pack.to_string_lossy().into_owned()],
            rows: true,
            ..Request::new(Root::Text("all.yaml".to_owned(), text.to_owned(), None), "2025-06-15".parse().unwrap())
        };
        let run = check(&request).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        run
    }

    #[test]
    fn a_proof_shows_a_shortest_chain() {
        let rules = "rule R \"R\" { for t in Team where t.status = active
                       must some top in Team where top.status = draft: owned_by(t, top) }";
        let text = "teams:
  a: { status: active, owners: [b, c] }
  b: { owners: [d] }
  c: { owners: [top] }
  d: { owners: [c] }
  top: { status: draft, owners: [] }";
        let run = checked("chain", rules, text);
        let row = run.rows.iter().find(|row| row.subject == "team/a").unwrap_or_else(|| panic!("{:?}", run.verdict));
        assert_eq!(row.outcome, Outcome::Holds);
        let proof = format!("{:?}", proof(&run, row, Depth::Told).unwrap().because);
        assert!(proof.contains("owner = c") && !proof.contains("owner = b"), "{proof}");
    }

    /// Chains that are too long to be shown are not looked for at every step.
    #[test]
    fn a_long_circle_has_a_finding_for_each_without_taking_long() {
        let mut text = "teams:\n".to_owned();
        for at in 0..300 {
            writeln!(text, "  t{at}: {{ owners: [t{}] }}", (at + 1) % 300).unwrap();
        }
        let start = Instant::now();
        let run = checked("ring", "rule R \"R\" { for t in Team must not owned_by(t, t) }", &text);
        assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
        let broken = run.verdict.findings.iter().filter(|finding| finding.code == "R").count();
        assert_eq!(broken, 300);
    }

    #[test]
    fn what_has_no_result_is_a_finding_of_its_own_code() {
        let rules = "rule R \"R\" { for unit in Unit must unit.fixed_frame / (count of unit.members) < 5 NOK }
                     rule S \"S\" { for unit in Unit must unit.fixed_frame < 5 EUR }";
        let text = "units: { a: { fixed_frame: 100 NOK, members: [] } }";
        let run = checked("undefined", rules, text);
        let found: Vec<(&str, Outcome, &str)> = run
            .verdict
            .findings
            .iter()
            .map(|finding| (finding.code.as_str(), finding.outcome, finding.subject.as_deref().unwrap_or_default()))
            .collect();
        assert_eq!(found, [("R", Outcome::CannotTell, "unit/a"), ("S", Outcome::CannotTell, "unit/a")]);
    }
}
