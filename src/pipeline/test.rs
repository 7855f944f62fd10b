use super::expectation::{failure, outcome_of};
use super::{Coverage, Failure, Request, TestResult, TestRun, check, covers};
use crate::diagnostic::{Diagnostic, Lang};
use crate::evaluate::{Depth, Keep};
use crate::organisation::{Document, Facts, Setting, Settings, Tree, read, read_json, read_toml, read_yaml};
use crate::parallel::{self, on_deep_stack};
use crate::policy::model::{ExpectKind, GivenFormat, PackId, Policy, Test};
use crate::report;
use crate::source::{SourceMap, Span};
use crate::verdict::{Judgement, Origin, Outcome, Words};

/// Runs the tests of packs: of those asked for, not of those that they use.
pub fn test(request: &Request) -> Result<TestRun, Failure> {
    let run = super::policies(request)?;
    let lang = run.verdict.lang;
    let Some(policy) = run.policy else {
        let (results, coverage) = (Vec::new(), Vec::new());
        return Ok(TestRun { sources: run.sources, policy: None, verdict: run.verdict, results, coverage });
    };
    let asked = asked(&policy);
    if asked.is_empty() && run.verdict.findings.is_empty() {
        return Err(check::no_packs(&request.root));
    }
    let tests: Vec<&Test> = policy.tests.iter().filter(|test| asked.contains(&test.pack)).collect();
    let sources = &run.sources;
    let results = on_deep_stack(|| parallel::map(&tests, || (), |(), test| result(&policy, test, sources, lang)));
    // What a test only expected in vain, it does not show.
    let passed = tests.into_iter().zip(&results).filter(|(_, result)| result.failures.is_empty());
    let passed: Vec<&Test> = passed.map(|(test, _)| test).collect();
    let coverage = coverage(&policy, &asked, &passed, request);
    Ok(TestRun { results, coverage, sources: run.sources, policy: Some(policy), verdict: run.verdict })
}

/// The packs that are asked for, without those that only they use.
fn asked(policy: &Policy) -> Vec<PackId> {
    (0..).map(PackId).zip(&policy.packs).filter(|(_, pack)| pack.asked).map(|(id, _)| id).collect()
}

/// What became of a test.
fn result(policy: &Policy, test: &Test, sources: &SourceMap, lang: Lang) -> TestResult {
    let mut errors = Vec::new();
    let facts = organisation(policy, test, sources, &mut errors);
    let pack = policy.pack(test.pack).name.to_string();
    let words = Words { policy, facts: &facts, sources, lang, proofs: true, depth: Depth::Told };
    let wanted = |code: &str| test.expect.iter().any(|expect| expect.is_about(code));
    let judgement = Judgement::new(policy, &facts, test.on, Keep::All, wanted);
    let rows = judgement.rows(words);
    let mut failures = report::findings(&errors, Origin::Input, sources, lang);
    for expect in &test.expect {
        failures.extend(failure(expect, test, &rows, &judgement, words));
    }
    check::sort(&mut failures, sources);
    TestResult { pack, name: test.name.to_string(), span: test.span, failures }
}

/// The organisation of a test, beside what it was where the test says that.
fn organisation(policy: &Policy, test: &Test, sources: &SourceMap, errors: &mut Vec<Diagnostic>) -> Facts {
    let mut settings = Settings::defaults(policy);
    for (parameter, value) in &test.with {
        if let Some(place) = settings.parameters.get_mut(parameter.0 as usize) {
            *place = Setting::Value(*value);
        }
    }
    let facts = written(policy, &test.given, &settings, sources, errors);
    if test.before.is_empty() {
        return facts;
    }
    let settings = Settings { symbols: facts.symbols.clone(), ..settings };
    let former = written(policy, &test.before, &settings, sources, errors);
    facts.beside(policy, former)
}

/// What is written in texts of a test, read where they stand in the policy.
fn written(
    policy: &Policy,
    texts: &[(GivenFormat, Span)],
    settings: &Settings,
    sources: &SourceMap,
    errors: &mut Vec<Diagnostic>,
) -> Facts {
    let mut tree = Tree::new();
    let mut documents = Vec::new();
    for (format, span) in texts {
        let Some(file) = sources.file_of(*span).map(|file| file.part(*span)) else { continue };
        let roots = match format {
            GivenFormat::Yaml => read_yaml(&file, &mut tree, errors),
            GivenFormat::Json => read_json(&file, &mut tree, errors).into_iter().collect(),
            GivenFormat::Toml => vec![read_toml(&file, &mut tree, errors)],
        };
        documents.push(Document { span: *span, roots, readable: true });
    }
    read(policy, sources, &tree, &documents, settings, errors)
}

/// Which outcomes of each clause the tests expect.
fn coverage(policy: &Policy, asked: &[PackId], tests: &[&Test], request: &Request) -> Vec<Coverage> {
    let rules = policy.rules.iter().filter(|rule| asked.contains(&rule.pack));
    let clauses = rules.flat_map(|rule| &rule.clauses).filter(|clause| request.wants(&clause.code));
    let expected = |code: &str, outcome: Outcome| {
        let expects = |test: &&&Test| {
            test.expect.iter().any(|expect| match &expect.kind {
                ExpectKind::Outcome { code: of, outcome: it, .. } => {
                    covers(of, code) && outcome_of(*it) == Some(outcome)
                }
                ExpectKind::NoOther(_) => false,
            })
        };
        tests.iter().filter(expects).count()
    };
    let seen = |code: &str| Outcome::ALL.map(|outcome| expected(code, outcome));
    clauses.map(|clause| Coverage { code: clause.code.to_string(), seen: seen(&clause.code) }).collect()
}
