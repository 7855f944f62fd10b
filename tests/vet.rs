//! What is claimed of a policy is so for every organisation (`mandat vet`).
//!
//! Random rules are looked through, and what is claimed of them is held against random organisations, whole and with
//! values missing. `MANDAT_CASES=10000` runs more of them, `MANDAT_SEED=7` others.

#[cfg(test)]
#[path = "soundness/claims.rs"]
mod claims;
#[cfg(test)]
#[path = "soundness/clauses.rs"]
#[allow(dead_code, reason = "the other tests of outcomes use the rest")]
mod clauses;
#[cfg(test)]
#[path = "soundness/organisation.rs"]
#[allow(dead_code, reason = "the other tests of outcomes use the rest")]
mod organisation;
#[cfg(test)]
#[path = "soundness/random.rs"]
mod random;
#[cfg(test)]
#[path = "soundness/run.rs"]
#[allow(dead_code, reason = "the other tests of outcomes use the rest")]
mod run;
#[cfg(test)]
#[path = "soundness/witness.rs"]
mod witness;

#[cfg(test)]
mod vet {
    use std::collections::BTreeMap;

    use mandat::diagnostic::{Arg, Code, Diagnostic, Lang, Phrase};
    use mandat::evaluate::{Evaluator, Keep, Moment, Outcome, Presence, RuleRun};
    use mandat::organisation::{Facts, Setting};
    use mandat::policy::model::{Base, ExprId, ExprKind, ParameterId, Policy, RuleId, Slot};
    use mandat::source::{SourceMap, Span};
    use mandat::value::{Date, Duration, Exact, ThingId, Value};
    use mandat::vet::{Vetted, vet};

    use super::claims::Claims;
    use super::clauses::Clauses;
    use super::organisation::Maker;
    use super::random::Random;
    use super::run::{facts, facts_in, policy};
    use super::witness::{says, shown};

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");
    const MORE: &str = "
parameter goal = 2 within 1 .. 4
parameter age = 3 months within 1 month .. 4 months
parameter limit = 50 % within 10 % .. 90 %
kind middling = team in Team where team.level = mid and team.rank >= 2
kind nothing = team in Team where team.level = mid and team.level = high
define ranked(team: Team, bar: number): yes_no = team.rank >= bar
define above_all(team: Team): yes_no = every owner in team.owners: owner.rank < team.rank
";
    /// Rules that are looked through together, and organisations that they are held against.
    const RULES: usize = 12;
    const ORGANISATIONS: usize = 6;
    const FILLINGS: usize = 8;

    fn setting(name: &str, default: u64) -> u64 {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
    }

    /// What came of a run: how often each kind of thing was claimed, and what was claimed wrongly.
    #[derive(Default)]
    struct Tally {
        claims: BTreeMap<&'static str, usize>,
        /// Outcomes that a claim spoke of.
        held: usize,
        /// How often an example was given of each kind of thing.
        examples: BTreeMap<&'static str, usize>,
        failures: Vec<String>,
    }

    #[test]
    fn what_is_claimed_is_so_for_every_organisation() {
        let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 900));
        let mut tally = Tally::default();
        std::thread::scope(|scope| {
            let run = |part: u64| {
                let mut tally = Tally::default();
                for round in (part..cases.div_ceil(RULES as u64)).step_by(2) {
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
                part.claims.into_iter().for_each(|(code, count)| *tally.claims.entry(code).or_default() += count);
                part.examples.into_iter().for_each(|(code, count)| *tally.examples.entry(code).or_default() += count);
                tally.held += part.held;
                tally.failures.extend(part.failures);
            }
        });
        println!("seed {seed}: {cases} rules, {} outcomes held against {:?}", tally.held, tally.claims);
        println!("examples of them: {:?}", tally.examples);
        let shown: String = tally.failures.iter().take(3).cloned().collect();
        assert!(tally.failures.is_empty(), "seed {seed}: {} claimed wrongly\n{shown}", tally.failures.len());
        let codes = [Code::NeverApplies, Code::NeverHolds, Code::NeverFails, Code::ClausesContradict];
        let codes = codes.into_iter().chain([Code::ExceptionNeverApplies, Code::ExceptionShadowed, Code::NeverTrue]);
        for code in codes.chain([Code::AlwaysTrue]) {
            let count = tally.claims.get(code.name()).copied().unwrap_or(0);
            assert!(count as u64 * 400 >= cases, "{}: the cases show too little of it", code.name());
        }
        for code in [Code::ClausesContradict, Code::ExceptionShadowed, Code::UndeclaredAbsence] {
            let count = tally.examples.get(code.name()).copied().unwrap_or(0);
            assert!(count as u64 * 1500 >= cases, "{}: there are too few examples of it", code.name());
        }
        let elsewhere = tally.examples.get("elsewhere").copied().unwrap_or(0);
        assert!(elsewhere as u64 * 20 >= cases, "{elsewhere} examples of conditions are too few");
    }

    /// Each claim that has examples; a rule asks of its subjects what an example of a condition says.
    fn examples(
        (policy, clock): (&Policy, Date),
        text: &str,
        rules: &[String],
        vetted: &Vetted,
        seed: u64,
        tally: &mut Tally,
    ) {
        let claims = vetted.findings.iter().chain(&vetted.questions).filter(|claim| !claim.examples.is_empty());
        let vocabulary = format!("{VOCABULARY}{MORE}");
        let mut claims: Vec<&Diagnostic> = claims.collect();
        let asking = |claims: &[&Diagnostic]| {
            let rules = claims.iter().enumerate().map(|(at, claim)| asking(policy, claim, text, &format!("W{at}")));
            super::run::policy(&vocabulary, &format!("{text}{}", rules.collect::<String>()))
        };
        let more = asking(&claims).unwrap_or_else(|_| {
            // What is said of a member of something cannot be asked by itself.
            claims.retain(|claim| asking(&[claim]).is_ok());
            asking(&claims).unwrap()
        });
        for (at, claim) in claims.into_iter().enumerate() {
            let elsewhere = is_elsewhere(claim);
            *tally.examples.entry(if elsewhere { "elsewhere" } else { claim.code.name() }).or_default() += 1;
            for shown in shown(claim, &format!("W{at}")) {
                let named = |name: &str, text: &String| (name.to_owned(), text.clone());
                let settings = shown.settings.iter().map(|text| named("mandat.toml", text));
                let files: Vec<_> = settings.chain([named("all.yaml", &shown.organisation)]).collect();
                *tally.examples.entry("settings").or_default() += usize::from(shown.settings.is_some());
                let (facts, errors) = facts_in(&more, &files);
                let runs = runs(&more, &facts, shown.on.unwrap_or(clock));
                for (code, subject, expected) in &shown.outcomes {
                    let outcome = outcome_of(&more, &facts, &runs, code, subject);
                    if outcome != Some(*expected) {
                        let words = claim.examples[0].says.words(Lang::En);
                        let wrong = format!("{words}\n{code} of {subject}: {outcome:?}, not {expected:?} {errors:?}");
                        fail(tally, seed, rules, claim, &wrong, &shown.organisation);
                    }
                }
            }
        }
    }

    /// Whether an example is of a condition that comes out one way only where it stands.
    fn is_elsewhere(claim: &Diagnostic) -> bool {
        use Phrase::{VetElsewhereFalse, VetElsewhereFalseOf, VetElsewhereTrue, VetElsewhereTrueOf};
        let elsewhere = [VetElsewhereFalse, VetElsewhereFalseOf, VetElsewhereTrue, VetElsewhereTrueOf];
        claim.examples.iter().any(|example| elsewhere.contains(&says(example).phrase))
    }

    /// A rule that asks what an example says and no outcome shows: of the subjects of a rule whether two exceptions to
    /// it apply to them, or what a clause of it asks for that is lifted; of whatever its variables stand for whether a
    /// condition is true.
    fn asking(policy: &Policy, claim: &Diagnostic, text: &str, code: &str) -> String {
        let file = policy.packs.last().unwrap().files[0];
        let header = "pack rules \"Rules\" version 1\n".len() + file.start as usize;
        let written = |span: Span| text[span.start as usize - header..span.end as usize - header].to_owned();
        if is_elsewhere(claim) {
            let place = claim.place();
            let all = free(policy, place).into_iter().map(|(name, class)| format!("for {name} in {class}"));
            let (all, place) = (all.collect::<Vec<_>>().join(" "), written(place));
            return format!("rule {code} \"{code}\" {{ {all} must ({place}) }}\n");
        }
        let lifted = claim.examples[0].says.phrase == Phrase::VetLiftedExample;
        if claim.code != Code::ExceptionShadowed && !lifted {
            return String::new();
        }
        let spans: Vec<Span> = claim.labels.iter().map(|label| label.span).collect();
        let is_about = |rule: &&mandat::policy::model::Rule| {
            let of_clauses = rule.clauses.iter().flat_map(|clause| &clause.exceptions);
            let mut exceptions = rule.exceptions.iter().chain(of_clauses).map(|id| policy.exception(*id));
            let own = rule.clauses.iter().any(|clause| spans.contains(&clause.span));
            own || exceptions.any(|exception| exception.span == claim.place())
        };
        let rule = policy.rules.iter().find(is_about).unwrap();
        let ranges = rule.binders.iter().map(|binder| {
            let names = binder.slots.iter().map(|slot| &*rule.variables[slot.0 as usize].name).collect::<Vec<_>>();
            format!("for {} in {}", names.join(", "), written(policy.expr(binder.range).span))
        });
        let ranges = ranges.collect::<Vec<_>>().join(" ");
        if lifted {
            let clause = rule.clauses.iter().find(|clause| spans.contains(&clause.span)).unwrap();
            return format!(
                "rule {code} \"{code}\" {{ {ranges} must ({}) }}\n",
                written(policy.expr(clause.expr).span)
            );
        }
        let exceptions = policy.exceptions.iter().filter(|exception| spans.contains(&exception.span));
        let conditions = exceptions.filter_map(|exception| exception.condition).chain(rule.condition);
        let all: Vec<String> = conditions.map(|id| format!("({})", written(policy.expr(id).span))).collect();
        format!("rule {code} \"{code}\" {{ {ranges} must {} }}\n", all.join(" and "))
    }

    /// The variables of a condition that it does not bind itself, with their classes.
    fn free(policy: &Policy, place: Span) -> Vec<(String, String)> {
        let whole = policy.exprs.iter().rev().find(|expr| expr.span == place).unwrap();
        let (mut left, mut found) = (whole.kind.children(), Vec::new());
        let mut own = vec![];
        let mut kinds = vec![&whole.kind];
        while let Some(id) = left.pop() {
            kinds.push(&policy.expr(id).kind);
            left.extend(policy.expr(id).kind.children());
            let expr = policy.expr(id);
            if let (ExprKind::Variable(slot), Base::Thing(class)) = (&expr.kind, expr.ty.base) {
                found.push((*slot, policy.class(class).name.to_string()));
            }
        }
        for kind in kinds {
            match kind {
                ExprKind::Quantified(of) => own.push(of.member),
                ExprKind::Filtered(of) | ExprKind::Share(of) | ExprKind::Latest { members: of, .. } => {
                    own.push(of.member)
                }
                _ => {}
            }
        }
        found.retain(|(slot, _)| !own.contains(slot));
        found.sort();
        found.dedup();
        let rule = policy.rules.iter().find(|rule| {
            let clauses = rule.clauses.iter().map(|clause| clause.expr);
            let exceptions = rule.exceptions.iter().chain(rule.clauses.iter().flat_map(|clause| &clause.exceptions));
            let exceptions = exceptions.filter_map(|id| policy.exception(*id).condition);
            let inside = |id: ExprId| {
                let whole = policy.expr(id).span;
                whole.start <= place.start && place.end <= whole.end
            };
            clauses.chain(exceptions).chain(rule.condition).any(inside)
        });
        let name = |slot: Slot| rule.map_or("x".to_owned(), |rule| rule.variables[slot.0 as usize].name.to_string());
        found.into_iter().map(|(slot, class)| (name(slot), class)).collect()
    }

    fn outcome_of(policy: &Policy, facts: &Facts, runs: &[RuleRun], code: &str, subject: &str) -> Option<Outcome> {
        let mut found = policy.rules.iter().zip(runs).filter_map(|(rule, run)| {
            let at = rule.clauses.iter().position(|clause| *clause.code == *code)?;
            let name = |things: &[ThingId]| match things {
                [] => facts.subject(policy, ThingId(0)),
                things => {
                    let names: Vec<String> = things.iter().map(|thing| facts.subject(policy, *thing)).collect();
                    // What one that comes later stands in is not named besides.
                    let holds = |at: usize, name: &str| {
                        names[at + 1..].iter().any(|later| later.starts_with(&format!("{name}/")))
                    };
                    let told = names.iter().enumerate().filter(|(at, name)| !holds(*at, name));
                    told.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(",")
                }
            };
            let run = run.subjects.iter().find(|run| !run.open && name(&run.things) == subject)?;
            Some(run.outcomes[at].outcome)
        });
        found.next()
    }

    fn round_of(seed: u64, tally: &mut Tally) {
        let mut random = Random::new(seed);
        let rules: Vec<String> = (0..RULES).map(|number| rule(&mut random, number)).collect();
        let vocabulary = format!("{VOCABULARY}{MORE}");
        let text = rules.concat();
        let read = policy(&vocabulary, &text).unwrap_or_else(|errors| panic!("seed {seed}: {errors}"));
        let clock: Date = random.pick(&["2025-01-15", "2025-09-15"]).parse().unwrap();
        let sources = SourceMap::new();
        // Examples of questions take most of the time.
        let vetted = vet(&read, &sources, clock, seed.is_multiple_of(6));
        examples((&read, clock), &text, &rules, &vetted, seed, tally);
        let claims = vetted.findings;
        // A part of a condition is asked of by itself, where it can be.
        let parts = parts(&read, &claims, &text, &rules);
        let more = text.clone() + &parts.concat();
        let (policy, parts) = match policy(&vocabulary, &more) {
            Ok(policy) => (policy, parts),
            Err(_) => (read, Vec::new()),
        };
        for claim in &claims {
            *tally.claims.entry(claim.code.name()).or_default() += 1;
        }
        for _ in 0..ORGANISATIONS {
            let organisation = Maker::organisation(&mut random);
            let texts = (0..FILLINGS).map(|_| organisation.filled_somehow(&mut random));
            for written in [organisation.written()].into_iter().chain(texts.collect::<Vec<_>>()) {
                let (mut facts, _) = facts(&policy, &written);
                set(&policy, &mut facts, &mut random);
                let runs = runs(&policy, &facts, clock);
                for claim in &claims {
                    if let Some(wrong) = wrong(&policy, claim, &runs, tally) {
                        fail(tally, seed, &rules, claim, &wrong, &written);
                    }
                }
                for (at, part) in parts.iter().enumerate() {
                    let Some(run) = runs.get(rules_in(&text) + at) else { continue };
                    let forbidden = if part.contains("never true") { Outcome::Holds } else { Outcome::Broken };
                    if run.subjects.iter().any(|subject| subject.outcomes[0].outcome == forbidden) {
                        tally.failures.push(format!("seed {seed}\n{part}{written}\n"));
                    }
                }
            }
        }
    }

    fn rule(random: &mut Random, number: usize) -> String {
        let code = format!("R{number}");
        if random.chance(20) { Clauses::new(random).rule(&code) } else { Claims::new(random).rule(&code) }
    }

    fn rules_in(text: &str) -> usize {
        text.matches("rule R").count()
    }

    /// Rules that say of each subject the part of a condition that is claimed to be never true or never false.
    fn parts(policy: &Policy, claims: &[Diagnostic], text: &str, rules: &[String]) -> Vec<String> {
        let header = "pack rules \"Rules\" version 1\n".len();
        let file = policy.packs.last().unwrap().files[0];
        let mut parts = Vec::new();
        for claim in claims.iter().filter(|claim| matches!(claim.code, Code::NeverTrue | Code::AlwaysTrue)) {
            let words = claim.message.words(Lang::En);
            let place = claim.place();
            let from = (place.start - file.start) as usize;
            if words.ends_with("here") || from < header {
                continue;
            }
            let part = &text[from - header..(place.end - file.start) as usize - header];
            let binder = if part.contains("t.") || part.contains("(t") { "for t in Team " } else { "" };
            let rule = format!("rule P{} \"{words}\" {{ {binder}must {part} }}\n", parts.len());
            let alone = format!("{}{rule}", rules.concat());
            if super::run::policy(&format!("{VOCABULARY}{MORE}"), &alone).is_ok() {
                parts.push(rule);
            }
        }
        parts
    }

    fn set(policy: &Policy, facts: &mut Facts, random: &mut Random) {
        for (at, parameter) in policy.parameters.iter().enumerate() {
            let value = match &*parameter.name {
                "goal" => Exact::fraction(2 + random.below(7) as i128, 2),
                "limit" => Exact::fraction(10 + random.below(81) as i128, 100),
                "bar" => Exact::fraction(random.below(12) as i128 - 4, 2),
                "age" => {
                    place_months(facts, at, random);
                    None
                }
                _ => None,
            };
            let id = ParameterId(u16::try_from(at).unwrap());
            if let (Some(value), Some(place)) = (value, facts.parameters.get_mut(id.0 as usize)) {
                *place = Setting::Value(Value::Number(value));
            }
        }
    }

    fn place_months(facts: &mut Facts, at: usize, random: &mut Random) {
        let months = i32::try_from(1 + random.below(4)).unwrap();
        facts.parameters[at] = Setting::Value(Value::Duration(Duration::months(months)));
    }

    fn runs(policy: &Policy, facts: &Facts, clock: Date) -> Vec<RuleRun> {
        let moment = Moment::now(clock);
        let presence = Presence::new(policy, facts, moment);
        let mut evaluator = Evaluator::new(policy, facts, &presence);
        (0..u16::try_from(policy.rules.len()).unwrap())
            .map(|rule| evaluator.run(RuleId(rule), None, moment, Keep::All))
            .collect()
    }

    fn arg<'a>(claim: &'a Diagnostic, name: &str) -> &'a str {
        let arg = claim.message.args.iter().find(|(key, _)| *key == name).map(|(_, arg)| arg);
        match arg {
            Some(Arg::Verbatim(text)) => text,
            _ => "",
        }
    }

    /// What contradicts a claim.
    fn wrong(policy: &Policy, claim: &Diagnostic, runs: &[RuleRun], tally: &mut Tally) -> Option<String> {
        let code = arg(claim, "code");
        for (rule, run) in policy.rules.iter().zip(runs) {
            let at = |code: &str| rule.clauses.iter().position(|clause| *clause.code == *code);
            for subject in run.subjects.iter().filter(|subject| !subject.open) {
                let outcome = |at: Option<usize>| at.map(|at| subject.outcomes[at].outcome);
                let excepted = |name: &str| {
                    let decided = subject.outcomes.iter().filter_map(|clause| clause.exception);
                    decided.into_iter().any(|id| *policy.exception(id).name == *name)
                };
                let own = *rule.code == *code || at(code).is_some();
                let wrong = match claim.code {
                    Code::NeverHolds => outcome(at(code)) == Some(Outcome::Holds),
                    Code::NeverFails => outcome(at(code)) == Some(Outcome::Broken),
                    Code::NeverApplies => {
                        own && match at(code) {
                            Some(at) => outcome(Some(at)) == Some(Outcome::Broken),
                            None => subject.outcomes.iter().any(|clause| clause.outcome == Outcome::Broken),
                        }
                    }
                    Code::ClausesContradict => {
                        let both = [at(code), at(arg(claim, "other"))];
                        both.iter().all(|at| outcome(*at) == Some(Outcome::Holds))
                    }
                    Code::ExceptionNeverApplies | Code::ExceptionShadowed => excepted(arg(claim, "name")),
                    _ => false,
                };
                tally.held += usize::from(own);
                if wrong {
                    let things: Vec<String> = subject.things.iter().map(|thing| format!("{thing:?}")).collect();
                    return Some(format!("{:?} of {}", subject.outcomes, things.join(", ")));
                }
            }
        }
        None
    }

    fn fail(tally: &mut Tally, seed: u64, rules: &[String], claim: &Diagnostic, wrong: &str, written: &str) {
        let code = arg(claim, "code");
        let named = |rule: &&String| {
            let name = code.split('.').next().unwrap_or_default();
            rule.contains(&format!("rule {name} ")) || rule.contains(&format!("exception {} ", arg(claim, "name")))
        };
        let rule: String = rules.iter().filter(named).cloned().collect();
        let words = claim.message.words(Lang::En);
        tally.failures.push(format!("seed {seed}: {words}\n{rule}---- {wrong}\n{written}\n"));
    }
}
