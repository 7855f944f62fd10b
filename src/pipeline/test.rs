use super::{Coverage, Failure, Request, TestResult, TestRun, check, covers};
use crate::diagnostic::{Diagnostic, Force, Lang, Phrase, Text};
use crate::evaluate::Keep;
use crate::organisation::{Document, Facts, Setting, Settings, Tree, read, read_json, read_toml, read_yaml};
use crate::parallel::{self, on_deep_stack};
use crate::policy::model::{Expect, ExpectKind, ExpectedOutcome, GivenFormat, PackId, Policy, Test};
use crate::report;
use crate::source::{SourceMap, Span};
use crate::verdict::{Finding, Judgement, Origin, Outcome, Place, Row, Words, fingerprint};

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
        return Err(check::no_packs());
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
    let words = Words { policy, facts: &facts, sources, lang, proofs: true };
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

/// What came out otherwise than expected.
fn failure(expect: &Expect, test: &Test, rows: &[Row], judgement: &Judgement, words: Words<'_>) -> Option<Finding> {
    match &expect.kind {
        ExpectKind::Outcome { code, outcome, subject } => {
            let asked = |row: &&Row| covers(code, &row.code) && subject.as_ref().is_none_or(|it| **it == *row.subject);
            let of_code: Vec<&Row> = rows.iter().filter(asked).collect();
            let wrong = of_code.iter().find(|row| row.outcome != outcome_of(*outcome));
            let text = match wrong {
                None if !of_code.is_empty() => return None,
                None => Text::new(Phrase::TestNoSubject),
                Some(row) => Text::new(Phrase::TestOtherOutcome).with("found", said(row.outcome)),
            };
            let shown = subject.as_deref().map_or_else(|| words.text(Phrase::AnySubject), |it| format!("`{it}`"));
            let text = text.with("code", &**code).with("subject", shown).with("expected", said(outcome_of(*outcome)));
            Some(finding(expect, text, wrong.copied(), judgement, words))
        }
        ExpectKind::NoOther(code) => {
            let expected = |row: &Row| {
                test.expect.iter().any(|other| match &other.kind {
                    ExpectKind::Outcome { code, outcome, subject } => {
                        covers(code, &row.code)
                            && outcome_of(*outcome) == row.outcome
                            && subject.as_ref().is_none_or(|it| **it == *row.subject)
                    }
                    ExpectKind::NoOther(_) => false,
                })
            };
            let bad = |row: &&Row| matches!(row.outcome, Outcome::Broken | Outcome::CannotTell);
            let asked = |row: &&Row| code.as_ref().is_none_or(|code| covers(code, &row.code));
            let row = rows.iter().filter(bad).filter(asked).find(|row| !expected(row))?;
            let text = Text::new(Phrase::TestUnexpected).with("code", row.code.as_str());
            let text = text.with("subject", row.subject.as_str()).with("found", said(row.outcome));
            Some(finding(expect, text, Some(row), judgement, words))
        }
    }
}

fn finding(expect: &Expect, text: Text, row: Option<&Row>, judgement: &Judgement, words: Words<'_>) -> Finding {
    let code = row.map_or_else(|| "test".to_owned(), |row| row.code.clone());
    let subject = row.map(|row| row.subject.clone());
    let message = words.text(text);
    Finding {
        fingerprint: fingerprint(&["test", &code, subject.as_deref().unwrap_or_default(), &message]),
        origin: Origin::Rule,
        code,
        force: Force::Must,
        outcome: Outcome::Broken,
        subject,
        pack: row.map(|row| row.pack.clone()),
        coming: None,
        draft: false,
        waiver: None,
        message,
        help: Vec::new(),
        cites: Vec::new(),
        place: Place { span: expect.span, message: String::new() },
        related: Vec::new(),
        because: row.map(|row| judgement.proof(words, &row.code, &row.subject, row.outcome)).unwrap_or_default(),
        blocks: Vec::new(),
    }
}

impl Expect {
    /// Whether a clause matters to what is expected.
    fn is_about(&self, clause: &str) -> bool {
        match &self.kind {
            ExpectKind::Outcome { code, .. } | ExpectKind::NoOther(Some(code)) => covers(code, clause),
            ExpectKind::NoOther(None) => true,
        }
    }
}

fn outcome_of(expected: ExpectedOutcome) -> Outcome {
    match expected {
        ExpectedOutcome::Holds => Outcome::Holds,
        ExpectedOutcome::Broken => Outcome::Broken,
        ExpectedOutcome::CannotTell => Outcome::CannotTell,
        ExpectedOutcome::NotApplicable => Outcome::NotApplicable,
    }
}

fn said(outcome: Outcome) -> Phrase {
    match outcome {
        Outcome::Holds => Phrase::SaidHolds,
        Outcome::Broken => Phrase::SaidBroken,
        Outcome::CannotTell => Phrase::SaidCannotTell,
        Outcome::NotApplicable => Phrase::SaidNotApplicable,
    }
}

/// Which outcomes of each clause the tests expect.
fn coverage(policy: &Policy, asked: &[PackId], tests: &[&Test], request: &Request) -> Vec<Coverage> {
    let rules = policy.rules.iter().filter(|rule| asked.contains(&rule.pack));
    let clauses = rules.flat_map(|rule| &rule.clauses).filter(|clause| request.wants(&clause.code));
    let expected = |code: &str, outcome: Outcome| {
        let expects = |test: &&&Test| {
            test.expect.iter().any(|expect| match &expect.kind {
                ExpectKind::Outcome { code: of, outcome: it, .. } => covers(of, code) && outcome_of(*it) == outcome,
                ExpectKind::NoOther(_) => false,
            })
        };
        tests.iter().filter(expects).count()
    };
    let seen = |code: &str| Outcome::ALL.map(|outcome| expected(code, outcome));
    clauses.map(|clause| Coverage { code: clause.code.to_string(), seen: seen(&clause.code) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_can_be_expected() {
        let all = [
            ExpectedOutcome::Holds,
            ExpectedOutcome::Broken,
            ExpectedOutcome::CannotTell,
            ExpectedOutcome::NotApplicable,
        ];
        assert_eq!(all.map(outcome_of), Outcome::ALL);
    }
}
