//! What the program tells of a case, a line for each outcome and each thing found.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::PathBuf;
use std::{fs, io};

use mandat::diagnostic::{Diagnostic, Force, Lang};
use mandat::evaluate::Keep;
use mandat::organisation::{Facts, Folder, Settings, read};
use mandat::pipeline::{Request, Root};
use mandat::policy::check;
use mandat::policy::load::{Wanted, load};
use mandat::policy::model::Policy;
use mandat::source::{SourceMap, Span};
use mandat::value::Date;
use mandat::verdict::{Finding, Judgement, Origin, Outcome, Row, SourceCoverage, Tally, Words};

use super::case::{Case, counted};
use super::packs::Packs;

type Lines = BTreeSet<String>;

pub(crate) fn told(case: &Case) -> Lines {
    let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
    let packs = Packs::new(case);
    let wanted = [Wanted { name: packs.name.to_owned(), span: Span::default(), root: None }];
    let loaded = load(&wanted, &packs, &mut sources, &mut errors);
    let policy = check(loaded, &sources, &mut errors);
    let refused = lines(&errors, "error ");
    let Some(policy) = policy.filter(|_| refused.is_empty()) else { return refused };
    let mut lines = outcomes(case, &policy, &mut sources);
    if case.asks_tests {
        lines.extend(tests(case, &packs));
    }
    lines
}

/// The codes of errors, each once.
fn lines(errors: &[Diagnostic], before: &str) -> Lines {
    let errors = errors.iter().filter(|error| error.force == Force::Must);
    errors.map(|error| format!("{before}{}", error.code.name())).collect()
}

fn outcomes(case: &Case, policy: &Policy, sources: &mut SourceMap) -> Lines {
    let (facts, errors) = facts(case, policy, sources);
    let clock: Date = case.clock.parse().unwrap_or_else(|_| panic!("{} is no date", case.clock));
    let judgement = Judgement::new(policy, &facts, clock, Keep::All, |_| true);
    let words =
        Words { policy, facts: &facts, sources, lang: Lang::En, proofs: false, depth: mandat::evaluate::Depth::Told };
    let rows = judgement.rows(words);
    let mut told = lines(&errors, "error in a file: ");
    told.extend(rows.iter().map(|row| outcome(policy, row)));
    assert!(rows.len() == rows.iter().map(|row| (&row.code, &row.subject)).collect::<BTreeSet<_>>().len());
    if case.asks_empty {
        let empty = rows.iter().filter(|row| row.empty);
        told.extend(empty.map(|row| format!("empty: {} {}", row.code, row.subject)));
    }
    if case.asks_findings || case.asks_counts {
        told.extend(findings(case, &judgement.findings(words, Vec::new())));
    }
    if case.asks_silent {
        let silent = judgement.tallies(policy, &facts).into_iter().filter(Tally::says_nothing);
        told.extend(silent.map(|it| format!("silent: {}", policy.rule(it.rule).clauses[it.clause].code)));
    }
    if case.asks_sections {
        told.extend(sections(policy, clock));
    }
    told
}

/// What is told without a rule, and how often each broken clause of a subject is told of.
fn findings(case: &Case, all: &[Finding]) -> Lines {
    let (rules, others): (Vec<&Finding>, Vec<&Finding>) =
        all.iter().partition(|finding| finding.origin == Origin::Rule);
    let mut told = Lines::new();
    if case.asks_findings {
        told.extend(counted(others.into_iter().map(finding)));
    }
    if case.asks_counts {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let broken = rules.into_iter().filter(|finding| finding.outcome == Outcome::Broken);
        broken.for_each(|it| *counts.entry(finding(it)).or_default() += 1);
        told.extend(
            counts.into_iter().map(|(of, count)| of.replacen("finding:", "findings of", 1) + &format!(" = {count}")),
        );
    }
    told
}

/// Which sections of sources rules cover.
fn sections(policy: &Policy, clock: Date) -> Lines {
    let mut told = Lines::new();
    for coverage in SourceCoverage::of_all(policy, clock, |_| true) {
        let source = &policy.sources[usize::from(coverage.source.0)].name;
        for section in &coverage.sections {
            let state = section.state.name().replace('_', " ");
            let needless = if section.is_needless() { ", needlessly excused" } else { "" };
            told.insert(format!("section {source} {} = {state}{needless}", section.name));
        }
    }
    told
}

/// What is written of the organisation as it is and was, and what is wrong with its files.
fn facts(case: &Case, policy: &Policy, sources: &mut SourceMap) -> (Facts, Vec<Diagnostic>) {
    let mut errors = Vec::new();
    let folder = folder(&case.files);
    let mut manifest = folder.manifest(sources, &mut errors);
    if let Some(manifest) = &mut manifest {
        manifest.check_sheets(policy, &mut errors);
    }
    let settings = match &manifest {
        Some(manifest) => Settings::new(policy, manifest, &mut errors),
        None => Settings::defaults(policy),
    };
    let organisation = folder.organisation(manifest.as_ref(), sources, &mut errors);
    let facts = read(policy, sources, &organisation.tree, &organisation.documents, &settings, &mut errors);
    let Some(before) = &case.before else { return (facts, errors) };
    let organisation = self::folder(before).organisation(manifest.as_ref(), sources, &mut Vec::new());
    let settings = Settings { symbols: facts.symbols.clone(), ..settings };
    let (tree, documents) = (&organisation.tree, &organisation.documents);
    let former = read(policy, sources, tree, documents, &settings, &mut Vec::new());
    (facts.beside(policy, former), errors)
}

fn folder(files: &[(String, String)]) -> Folder<'_> {
    let text = |name: &str| files.iter().find(|file| file.0 == name).map(|file| file.1.clone().into_bytes());
    let names = files.iter().map(|file| file.0.clone()).collect();
    Folder::of(names, move |name| text(name).ok_or_else(|| io::Error::from(ErrorKind::NotFound)))
}

/// An outcome in the words of the kit.
fn outcome(policy: &Policy, row: &Row) -> String {
    let outcome = match row.outcome {
        Outcome::Holds => "holds",
        Outcome::Broken => "breaks",
        Outcome::NotApplicable => "does not apply",
        Outcome::CannotTell => "cannot tell",
    };
    let clauses = policy.rules.iter().flat_map(|rule| &rule.clauses);
    let force = clauses.filter(|clause| *clause.code == *row.code).map(|clause| clause.force).next();
    let marks = [
        row.excepted.as_ref().map(|name| format!("excepted by {name}")),
        (force != Some(row.force)).then(|| "softened".to_owned()),
        row.coming.map(|_| "coming".to_owned()),
        row.draft.then(|| "of a draft".to_owned()),
        row.waiver.as_ref().map(|waiver| format!("waived by {waiver}")),
    ];
    let marks: String = marks.into_iter().flatten().map(|mark| format!(", {mark}")).collect();
    format!("{} {} = {outcome}{marks}", row.code, row.subject)
}

fn finding(finding: &Finding) -> String {
    let subject = finding.subject.as_deref().unwrap_or_default();
    format!("finding: {} {subject}", finding.code).trim_end().to_owned()
}

/// What became of the tests in the policy; these are run from a disk, as nobody runs them otherwise.
fn tests(case: &Case, packs: &Packs<'_>) -> Lines {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("conformance").join(&case.name);
    let own = packs.own();
    for (name, text) in &own {
        fs::create_dir_all(root.join(name)).unwrap();
        fs::write(root.join(name).join("pack.mandat"), text).unwrap();
    }
    let named = root.join(packs.name).to_string_lossy().into_owned();
    let request = Request { packs: vec![named], ..Request::new(Root::Path(root.clone()), Date::constant(2026, 1, 1)) };
    let run = mandat::pipeline::test(&request).unwrap();
    assert!(run.policy.is_some(), "{:?}", run.verdict.findings);
    let passes = |failures: &[Finding]| if failures.is_empty() { "passes" } else { "fails" };
    run.results.iter().map(|test| format!("test {} = {}", test.name, passes(&test.failures))).collect()
}
