//! Two evaluators tell the same: that of the program, and one in `second` that was written from `docs/semantics.md` alone.
//!
//! `MANDAT_CASES=10000` runs more rules, `MANDAT_SEED=7` others.

#[cfg(test)]
#[path = "soundness/clauses.rs"]
mod clauses;
#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "planted/consent.rs"]
mod consent;
#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "planted/delegation.rs"]
mod delegation;
#[cfg(test)]
#[path = "double/folders.rs"]
mod folders;
#[cfg(test)]
#[path = "double/forms.rs"]
mod forms;
#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/organisation.rs"]
mod organisation;
#[cfg(test)]
#[path = "soundness/random.rs"]
mod random;
#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "planted/role.rs"]
mod role;
#[cfg(test)]
#[expect(dead_code, reason = "each test uses a part of what they share")]
#[path = "soundness/run.rs"]
mod run;
#[cfg(test)]
#[path = "second/mod.rs"]
mod second;

/// What the organisations of forms are made as.
#[cfg(test)]
mod planted {
    #[expect(dead_code, reason = "what is found there is asked by another test")]
    pub(crate) struct Planted {
        pub(crate) json: String,
        pub(crate) found: std::collections::BTreeSet<(String, String)>,
    }
}

#[cfg(test)]
#[path = "double/input.rs"]
mod input;
#[cfg(test)]
#[path = "double/read.rs"]
mod read;
#[cfg(test)]
#[path = "double/shrink.rs"]
mod shrink;

#[cfg(test)]
mod both {
    use std::collections::BTreeMap;
    use std::path::Path;

    use mandat::diagnostic::Lang;
    use mandat::evaluate::{Depth, Evaluator as First, Keep, Presence, Val, Witness};
    use mandat::organisation::{Facts, Folder, Settings, read};
    use mandat::policy::model::Policy;
    use mandat::source::SourceMap;
    use mandat::value::Value;
    use mandat::verdict::{Judgement, Words};

    use serde_json::{Value as Json, json};

    use super::clauses::Clauses;
    use super::folders::{self, commands, compare, same, tests, write};
    use super::forms;
    use super::input::text_of;
    use super::organisation::Maker;
    use super::random::Random;
    use super::run::{facts, policy};
    use super::second::Case;
    use super::second::clause::used;
    use super::second::node::Node;
    use super::second::rules::{Outcome, Outcomes};
    use super::shrink::shrunk;

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");
    /// The cases of a run that does not say how many.
    const CASES: u64 = 2000;
    /// Rules that are asked of one organisation.
    const RULES: usize = 12;
    /// Those of them that ask of a change.
    const CHANGES: usize = 3;
    const CLOCK: &str = "2025-09-15";
    /// What stands between the vocabulary and the rules.
    const SEAM: &str = "# Rules\n";

    type Reached = BTreeMap<&'static str, usize>;

    /// What came of a run.
    #[derive(Default)]
    struct Tally {
        told: BTreeMap<Outcome, usize>,
        reached: Reached,
        failures: Vec<String>,
        /// How often something was told otherwise of each clause.
        differing: BTreeMap<String, usize>,
    }

    impl Tally {
        fn add(&mut self, part: Self) {
            part.told.into_iter().for_each(|(outcome, count)| *self.told.entry(outcome).or_default() += count);
            part.reached.into_iter().for_each(|(kind, count)| *self.reached.entry(kind).or_default() += count);
            self.failures.extend(part.failures);
            part.differing.into_iter().for_each(|(code, count)| *self.differing.entry(code).or_default() += count);
        }
    }

    fn setting(name: &str, default: u64) -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    }

    /// What the second evaluator tells of the same.
    fn second(packs: &str, organisation: &str, before: Option<&str>) -> Outcomes {
        let packs: Vec<String> = packs.split(SEAM).map(str::to_owned).collect();
        let (now, before) = (Node::read(organisation), before.map(Node::read));
        super::second::outcomes(&Case::new(&packs, &now, before.as_ref(), CLOCK))
    }

    /// Every test of a pack, all of its outcomes told by both.
    #[test]
    fn tests_of_packs() {
        let only = std::env::var("MANDAT_CASE").unwrap_or_default();
        let (mut differences, mut compared, mut left_out) = (Vec::new(), 0, Vec::new());
        for pack in ["sogndal", "kommunelova"] {
            let pack = Path::new("policies").join(pack).canonicalize().unwrap();
            for (number, (test, text)) in tests(&pack).into_iter().enumerate() {
                if !test.name.text.contains(&only) {
                    continue;
                }
                let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("second/{number}"));
                let before = write(&test, &text, &pack, &to);
                let packs = [pack.clone()];
                match compare(&to.join("now"), before.as_deref(), &packs, &test.on.text) {
                    Some((count, told)) => {
                        compared += count;
                        let told = told.into_iter().map(|line| format!("{}: {line}\n", test.name.text));
                        differences.extend(told);
                    }
                    None => left_out.push(test.name.text.to_string()),
                }
            }
        }
        println!("{compared} outcomes; left out: {left_out:?}");
        let shown: String = differences.iter().take(setting("MANDAT_SHOWN", 40) as usize).cloned().collect();
        assert!(differences.is_empty(), "{} told otherwise\n{shown}", differences.len());
        reached_by_one(used());
    }

    #[test]
    fn random_rules_of_random_organisations() {
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", CASES));
        let rounds = cases.div_ceil(RULES as u64);
        let mut tally = Tally::default();
        std::thread::scope(|scope| {
            let run = |part: u64| {
                let mut tally = Tally::default();
                for round in (part..rounds).step_by(2) {
                    round_of(seed.wrapping_mul(1_000_003).wrapping_add(round), &mut tally);
                }
                tally.reached = used();
                tally
            };
            let threads = [0, 1].map(|part| {
                let thread = std::thread::Builder::new().stack_size(1 << 28);
                thread.spawn_scoped(scope, move || run(part)).unwrap()
            });
            for thread in threads {
                tally.add(thread.join().unwrap());
            }
        });
        println!("seed {seed}: {cases} cases, {:?}", tally.told);
        tally.reached.iter().for_each(|(kind, count)| println!("{kind:20} {count}"));
        let shown: String = tally.failures.iter().take(setting("MANDAT_SHOWN", 3) as usize).cloned().collect();
        assert!(tally.failures.is_empty(), "seed {seed}: {} told otherwise\n{shown}", tally.failures.len());
        reached_by_one(tally.reached);
    }

    /// Every organisation of the cases and the examples that has no errors, with the packs and on the day of a command.
    #[test]
    fn organisations_of_cases() {
        let only = std::env::var("MANDAT_CASE").unwrap_or_default();
        let mut all = Vec::new();
        commands(Path::new("tests/cases"), &mut all);
        let (mut differences, mut outcomes, mut compared) = (Vec::new(), 0, 0);
        for (root, packs, clock) in all.iter().filter(|it| it.0.to_string_lossy().contains(&only)) {
            let told = std::panic::catch_unwind(|| compare(root, None, packs, clock));
            match told {
                Ok(Some((count, told))) => {
                    (outcomes, compared) = (outcomes + count, compared + 1);
                    differences.extend(told.into_iter().map(|line| format!("{}: {line}\n", root.display())));
                }
                Ok(None) => {}
                Err(_) => differences.push(format!("{}: the second cannot read it\n", root.display())),
            }
        }
        println!("{outcomes} outcomes of {compared} organisations, of {} that commands name", all.len());
        let shown: String = differences.iter().take(setting("MANDAT_SHOWN", 40) as usize).cloned().collect();
        assert!(differences.is_empty(), "{} told otherwise\n{shown}", differences.len());
        reached_by_one(used());
    }

    /// What each case of forms is judged by, and what differs.
    #[test]
    fn random_forms_of_random_organisations() {
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", CASES).div_ceil(5));
        let core = text_of(Path::new("policies/core")).unwrap();
        let mut tally = Tally::default();
        let run = |part: u64| {
            let (mut tally, core) = (Tally::default(), &core);
            for round in (part..cases.div_ceil(ORGANISATIONS)).step_by(2) {
                forms_of(core, seed.wrapping_mul(1_000_003).wrapping_add(round), &mut tally);
            }
            tally.reached = used();
            tally
        };
        let run = &run;
        std::thread::scope(|scope| {
            let threads = [0, 1].map(|part| {
                let thread = std::thread::Builder::new().stack_size(1 << 28);
                thread.spawn_scoped(scope, move || run(part)).unwrap()
            });
            threads.into_iter().for_each(|thread| tally.add(thread.join().unwrap()));
        });
        println!("seed {seed}: {cases} organisations, {:?} {:?}", tally.told, tally.differing);
        tally.reached.iter().for_each(|(clause, count)| println!("{clause:20} {count}"));
        let shown: String = tally.failures.iter().take(setting("MANDAT_SHOWN", 3) as usize).cloned().collect();
        assert!(tally.failures.is_empty(), "seed {seed}: {} told otherwise\n{shown}", tally.failures.len());
        reached_by_one(tally.reached);
    }

    /// What no outcome hangs on: errors of policies and files, and what a policy means where the program refuses it.
    const APART: &[&str] = &[
        "2.11", "2.12", "3.8", "4.12", "5.5", "7.2", "9.3", "16.9", "16.10", "16.11", "17.6", "17.9", "17.27", "18.4",
        "18.5", "18.6",
    ];

    /// The tests of this file that run, each over what the others do not reach.
    const TESTS: usize = 4;

    /// Notes what one of them reached; the last one to end asks that all of them together reached every clause, of no fewer cases
    /// than are run where nothing else is said.
    fn reached_by_one(part: Reached) {
        static ALL: std::sync::Mutex<(usize, Reached)> = std::sync::Mutex::new((0, Reached::new()));
        let mut all = ALL.lock().unwrap();
        all.0 += 1;
        part.into_iter().for_each(|(clause, count)| *all.1.entry(clause).or_default() += count);
        let enough = all.0 == TESTS && setting("MANDAT_CASES", CASES) >= CASES;
        let never = if enough { never(&all.1) } else { Vec::new() };
        assert!(never.is_empty(), "no case of any test reaches {never:?}");
    }

    /// The clauses of the specification that nothing was decided by.
    fn never(reached: &Reached) -> Vec<String> {
        let text = include_str!("../docs/semantics.md");
        let number = |line: &str| {
            let number = line.split_whitespace().next()?;
            let (section, _) = number.split_once('.')?;
            let section: usize = section.parse().ok()?;
            (section <= 11 || (16..=18).contains(&section)).then(|| number.to_owned())
        };
        let is_apart = |number: &String| APART.contains(&number.as_str());
        let all = text.lines().filter_map(number).filter(|it| it.split('.').all(|it| it.parse::<usize>().is_ok()));
        all.filter(|it| !is_apart(it) && !reached.contains_key(it.as_str())).collect()
    }

    /// Organisations that are put to one form.
    const ORGANISATIONS: u64 = 8;
    const FORM_CLOCK: &str = "2026-01-15";

    fn forms_of(core: &str, seed: u64, tally: &mut Tally) {
        let mut random = Random::new(seed);
        let of = random.pick(&[forms::Of::Role, forms::Of::Delegation, forms::Of::Consent, forms::Of::Consent]);
        let rules = (0..20).map(|_| forms::pack(&mut random, of)).find(|rules| policy(core, rules).is_ok());
        let rules = rules.unwrap_or_else(|| {
            let rules = forms::pack(&mut random, of);
            panic!("{rules}\n{:?}", policy(core, &rules).map(|_| ()))
        });
        let policy = policy(core, &rules).unwrap();
        let packs = [core.to_owned(), rules.clone()];
        for _ in 0..ORGANISATIONS {
            let mut now = forms::organisation(&mut random, of);
            let before = random.chance(50).then(|| forms::former(&mut now, &mut random));
            let both = |now: &Json, before: Option<&Json>| {
                let (now, before) = (now.to_string(), before.map(Json::to_string));
                let facts = with_former(&policy, facts(&policy, &now).0, before.as_deref());
                let (now, before) = (Node::read(&now), before.as_deref().map(Node::read));
                let case = Case::new(&packs, &now, before.as_ref(), FORM_CLOCK);
                let second = super::second::outcomes(&case);
                (told(&policy, &facts, FORM_CLOCK), second)
            };
            let (first, second) = both(&now, before.as_ref());
            first.values().flatten().for_each(|told| *tally.told.entry(told.outcome).or_default() += 1);
            let Some((code, subject)) = differences(&first, &second).into_iter().next() else { continue };
            *tally.differing.entry(code.clone()).or_default() += 1;
            let (mut now, mut before) = (now, before);
            if tally.failures.len() < setting("MANDAT_SHRUNK", 2) as usize {
                let still = |now: &Json, before: Option<&Json>| {
                    let (first, second) = both(now, before);
                    differences(&first, &second).iter().any(|key| key.0 == code)
                };
                if still(&now, None) {
                    before = None;
                }
                now = super::shrink::json(&now, &mut |less| still(less, before.as_ref()));
                before = before.map(|before| super::shrink::json(&before, &mut |less| still(&now, Some(less))));
            }
            let (first, second) = both(&now, before.as_ref());
            let keys = differences(&first, &second);
            let shown = keys.iter().filter(|key| key.0 == code).map(|key| {
                format!("{key:?}:\n   the first {:?}\n  the second {:?}\n", first.get(key), second.get(key))
            });
            tally.failures.push(format!(
                "{rules}\n{now}\n---- was {before:?}\n---- seed {seed} {code} {subject}:\n{}\n",
                shown.collect::<String>()
            ));
        }
    }

    /// What is written of an organisation, beside what was where that is said.
    fn with_former(policy: &Policy, now: Facts, before: Option<&str>) -> Facts {
        let Some(before) = before else { return now };
        let settings = Settings { symbols: now.symbols.clone(), ..Settings::defaults(policy) };
        let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
        let text = before.to_owned();
        let folder = Folder::of(vec!["all.json".to_owned()], move |_| Ok(text.clone().into_bytes()));
        let it = folder.organisation(None, &mut sources, &mut errors);
        let before = read(policy, &sources, &it.tree, &it.documents, &settings, &mut errors);
        now.beside(policy, before)
    }

    /// Other ways to declare a field, of which each says something else of what is not written.
    const FORMS: [&str; 7] = ["T", "T?", "T? else none", "dated T", "dated T?", "dated T? else none", "T? default D"];
    const LISTS: [&str; 6] = ["T*", "T+", "T* else none", "dated T*", "dated T+", "dated T* else none"];

    /// The vocabulary with some fields declared in other ways.
    fn vocabulary(random: &mut Random) -> String {
        let mut lines: Vec<String> = VOCABULARY.lines().map(str::to_owned).collect();
        for line in &mut lines {
            let words: Vec<&str> = line.split_whitespace().collect();
            let [name, rest @ ..] = &words[..] else { continue };
            let Some(ty) = rest.iter().find(|word| !["dated", "else", "none"].contains(word)) else { continue };
            let bare = ty.trim_end_matches(['?', '*', '+']);
            let is_field =
                line.starts_with("  ") && rest.len() <= 4 && bare.chars().all(|it| it.is_alphabetic() || it == '_');
            let fixed = ["inverse", "container", "key", "person", "act", "part", "pieces", "areas", "scope", "other"];
            if !is_field || words.iter().any(|word| fixed.contains(word)) || !random.chance(15) {
                continue;
            }
            let several = ty.ends_with(['*', '+']) || *name == "owners";
            let form = if several { random.pick(&LISTS) } else { random.pick(&FORMS) };
            // Versions where one value belongs are no value that could be understood.
            let form = if words.contains(&"dated") { form.replacen("T", "dated T", 1) } else { form.to_owned() };
            let form = form.replace("dated dated", "dated");
            let default = match *name {
                "lead" => "boss",
                "begun" => "from",
                _ => "",
            };
            if bare == "Membership" || form.contains("dated T? default") || form.contains('D') && default.is_empty() {
                continue;
            }
            *line = format!("  {name} {}", form.replace('T', bare).replace('D', default));
        }
        let dated = random.chance(15);
        let period = |line: String| if dated { line.replace("in people {", "in people dated {") } else { line };
        lines.into_iter().map(period).collect::<Vec<_>>().join("\n")
    }

    fn round_of(seed: u64, tally: &mut Tally) {
        let mut random = Random::new(seed);
        let vocabulary = if random.chance(50) {
            VOCABULARY.to_owned()
        } else {
            (0..99).map(|_| vocabulary(&mut random)).find(|it| policy(it, "").is_ok()).unwrap()
        };
        // Not every rule can be asked of every vocabulary.
        let can_be_asked = |rule: &String| policy(&vocabulary, rule).is_ok();
        let rules: Vec<String> = {
            let mut clauses = Clauses::new(&mut random);
            clauses.of_writing = true;
            let mut rule = |number: usize| {
                let (code, change) = (format!("R{number}"), number + CHANGES >= RULES);
                let mut some = (0..99).map(|_| if change { clauses.change(&code) } else { clauses.rule(&code) });
                some.find(|rule| !change && vocabulary == VOCABULARY || can_be_asked(rule)).unwrap()
            };
            (0..RULES).map(&mut rule).collect()
        };
        let mut written = Maker::organisation(&mut random).written();
        if vocabulary.contains("  lead dated") {
            written = with_versions(&written, &mut random);
        }
        let before = random.chance(50).then(|| {
            let mut now: Json = serde_json::from_str(&written).unwrap();
            let before = forms::former(&mut now, &mut random);
            written = now.to_string();
            before.to_string()
        });
        let before = before.as_deref();
        let written =
            if before.is_none() && random.chance(20) { with_no_object(&written, &mut random) } else { written };
        let packs = |rules: &str| format!("{vocabulary}\n{SEAM}{rules}");
        let (mut asked, mut first) = (rules.concat(), first(&packs(&rules.concat()), &written, before));
        if first.is_err() {
            asked = rules.iter().filter(|rule| can_be_asked(rule)).cloned().collect();
            first = self::first(&packs(&asked), &written, before);
        }
        let first = first.unwrap();
        let second = second(&packs(&asked), &written, before);
        let mut differences = differences(&first, &second);
        differences.dedup_by(|one, other| one.0 == other.0);
        for (code, subject) in differences {
            let rule = &rules[code[1..].parse::<usize>().unwrap()];
            let (rule, written) = match tally.failures.len() < setting("MANDAT_SHOWN", 3) as usize {
                true => shrunk(&packs(rule), &written, &|rules, written| differ(rules, written, before)),
                false => (packs(rule), written.clone()),
            };
            let both = [self::first(&rule, &written, before).unwrap(), self::second(&rule, &written, before)];
            tally.failures.push(format!(
                "{}\n{written}\n---- was {before:?}\n---- seed {seed} {code} {subject}:\n   the first {:?}\n  the second {:?}\n\n",
                apart(&rule),
                both[0],
                both[1]
            ));
        }
        first.values().flatten().for_each(|told| *tally.told.entry(told.outcome).or_default() += 1);
    }

    /// The same, where some teams had other leaders at other times, and some had none at some.
    fn with_versions(written: &str, random: &mut Random) -> String {
        let mut all: Json = serde_json::from_str(written).unwrap();
        for team in all["teams"].as_object_mut().into_iter().flat_map(|teams| teams.values_mut()) {
            let Some(lead) = team.get("lead").filter(|lead| lead.is_string() && random.chance(60)).cloned() else {
                continue;
            };
            let other = random.pick(&super::organisation::PEOPLE);
            team["lead"] = random.pick(&[
                json!([{ "value": lead, "to": "2025-03-01" }]),
                json!([{ "value": lead, "from": "2025-07-01" }]),
                json!([{ "value": lead, "from": "soon" }]),
                json!([{ "value": lead, "to": "2025-03-01" }, { "value": other, "from": "2025-07-01" }]),
                json!([{ "value": lead, "from": "2025-07-01", "to": "2025-03-01" }]),
            ]);
        }
        all.to_string()
    }

    /// The same, where a number stands behind the id of a thing: an entry that cannot be understood (4.11).
    fn with_no_object(written: &str, random: &mut Random) -> String {
        let mut lines: Vec<String> = written.lines().map(str::to_owned).collect();
        let things: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].starts_with("    \"")).collect();
        if !things.is_empty() {
            let line = &mut lines[random.pick(&things)];
            let comma = if line.ends_with(',') { "," } else { "" };
            *line = format!("{}: 3{comma}", line.split_once(": ").unwrap().0);
        }
        lines.join("\n") + "\n"
    }

    /// The rules, and the lines of the vocabulary that are others than those that most have.
    fn apart(packs: &str) -> String {
        let lines = packs.lines().filter(|line| VOCABULARY.lines().all(|other| other != *line));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What the program tells of a vocabulary with rules behind the seam; or what is wrong with them.
    fn first(packs: &str, now: &str, before: Option<&str>) -> Result<Outcomes, String> {
        let (vocabulary, rules) = packs.split_once(SEAM).unwrap_or((packs, ""));
        let policy = policy(vocabulary, rules)?;
        let facts = with_former(&policy, facts(&policy, now).0, before);
        Ok(told(&policy, &facts, CLOCK))
    }

    /// What the program tells, and for whom a clause that is broken fails.
    fn told(policy: &Policy, facts: &Facts, clock: &str) -> Outcomes {
        let judgement = Judgement::new(policy, facts, clock.parse().unwrap(), Keep::All, |_| true);
        // Where only what is not fulfilled is kept, the rest is counted.
        let counted = Judgement::new(policy, facts, clock.parse().unwrap(), Keep::Untold, |_| true);
        assert_eq!(counted.summary(policy), judgement.summary(policy));
        let sources = SourceMap::new();
        let words = Words { policy, facts, sources: &sources, lang: Lang::En, proofs: false, depth: Depth::Told };
        let mut all = folders::told(judgement.rows(words));
        let presence = Presence::new(policy, facts, judgement.moment());
        let mut evaluator = First::new(policy, facts, &presence);
        for run in &judgement.runs {
            let rule = policy.rule(run.rule);
            for subject in &run.subjects {
                for (clause, outcome) in rule.clauses.iter().zip(&subject.outcomes) {
                    let broken = same(outcome.outcome) == Outcome::Broken;
                    let Some(moment) = subject.moment.filter(|_| broken) else { continue };
                    let bound = evaluator.bindings(rule, &subject.things);
                    let witnesses = names(policy, facts, evaluator.witnesses(clause.expr, &bound, moment));
                    let key = (clause.code.to_string(), words.subject(&subject.things));
                    let mut told = all.get_mut(&key).unwrap().iter_mut();
                    let one = told.find(|told| told.outcome == Outcome::Broken && told.witnesses.is_empty());
                    one.unwrap().witnesses = witnesses;
                }
            }
        }
        all.values_mut().for_each(|told| told.sort());
        all
    }

    /// For whom a clause fails, as the second evaluator says it.
    fn names(policy: &Policy, facts: &Facts, witnesses: Vec<Witness>) -> Vec<String> {
        let name = |witness: Witness| match witness.member {
            None => String::new(),
            Some(Val::Known(Value::Thing(thing))) => facts.subject(policy, thing),
            Some(Val::Known(_)) => "a value".to_owned(),
            Some(_) => "not known".to_owned(),
        };
        let mut names: Vec<String> = witnesses.into_iter().map(name).collect();
        names.sort();
        names.dedup();
        names
    }

    fn differences(first: &Outcomes, second: &Outcomes) -> Vec<(String, String)> {
        let keys = first.keys().chain(second.keys().filter(|key| !first.contains_key(*key)));
        keys.filter(|key| first.get(*key) != second.get(*key)).cloned().collect()
    }

    /// Whether both read rules and an organisation, and tell otherwise.
    fn differ(rules: &str, written: &str, before: Option<&str>) -> bool {
        let told = std::panic::catch_unwind(|| {
            let first = first(rules, written, before).ok()?;
            Some((first, second(rules, written, before)))
        });
        matches!(told, Ok(Some((first, second))) if !differences(&first, &second).is_empty())
    }
}
