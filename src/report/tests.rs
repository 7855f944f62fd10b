use super::{Color, Human, Style, clean};
use crate::diagnostic::{Force, Lang, Phrase, Text};
use crate::pipeline::{Coverage, TestResult, TestRun};
use crate::verdict::{Finding, Origin, Outcome};

/// The tests of packs, a line each, what failed in full, and what they cover.
pub fn tests(run: &TestRun, style: Style, quiet: bool) -> String {
    let lang = run.verdict.lang;
    let human = Human { sources: &run.sources, lang, style, why: None, all: false };
    let mut text = human.findings(&run.verdict.findings);
    for test in run.results.iter().filter(|test| !quiet || !test.failures.is_empty()) {
        text.push_str(&line(test, style));
        if !test.failures.is_empty() {
            text.push('\n');
            text.push_str(&human.findings(&test.failures));
        }
    }
    if !quiet {
        let gap = if text.is_empty() || text.ends_with("\n\n") { "" } else { "\n" };
        text.push_str(gap);
        text.push_str(&sums(run, style));
    }
    text
}

/// What the tests add up to, and what they cover.
pub(super) fn sums(run: &TestRun, style: Style) -> String {
    let lang = run.verdict.lang;
    let unread = |finding: &Finding| finding.origin == Origin::Policy && finding.force == Force::Must;
    // Of a policy that can't be read, nobody knows which tests it has.
    let is_read = !run.verdict.findings.iter().any(unread);
    let totals = if is_read { totals(&run.results, lang, style) } else { String::new() };
    totals + &coverage(&run.coverage, lang, style)
}

fn line(test: &TestResult, style: Style) -> String {
    let mark = match test.failures.is_empty() {
        true => style.paint(Color::Good, style.mark("✓", "+")),
        false => style.paint(Color::Error, style.mark("✗", "x")),
    };
    format!("{mark} {}: {}\n", clean(&test.pack), clean(&test.name))
}

fn totals(results: &[TestResult], lang: Lang, style: Style) -> String {
    if results.is_empty() {
        return format!("{}\n", Phrase::TestsNone.template(lang));
    }
    let passed = results.iter().filter(|test| test.failures.is_empty()).count();
    let failed = results.len() - passed;
    let words = Text::new(if results.len() == 1 { Phrase::TestsOne } else { Phrase::TestsMany })
        .with("count", results.len())
        .with("passed", passed)
        .with("failed", failed)
        .words(lang);
    format!("{}\n", style.paint(if failed == 0 { Color::Good } else { Color::Error }, &words))
}

fn coverage(clauses: &[Coverage], lang: Lang, style: Style) -> String {
    if clauses.is_empty() {
        return String::new();
    }
    let shown = |outcome| clauses.iter().filter(|clause| clause.of(outcome) > 0).count();
    let all = Outcome::ALL.iter().fold(Text::new(Phrase::CoverageOf).with("count", clauses.len()), |text, outcome| {
        text.with(outcome.name(), shown(*outcome))
    });
    let never = |outcome| {
        let codes = clauses.iter().filter(|clause| clause.of(outcome) == 0).map(|clause| &*clause.code);
        codes.collect::<Vec<_>>().join(", ")
    };
    let list = |phrase: Phrase, codes: String| match codes.is_empty() {
        true => String::new(),
        false => format!("{}: {codes}", phrase.template(lang)),
    };
    let lines = [
        all.words(lang),
        list(Phrase::NeverBroken, never(Outcome::Broken)),
        list(Phrase::NeverHolds, never(Outcome::Holds)),
    ];
    lines
        .iter()
        .flat_map(|line| Style::wrap(&clean(line), style.width))
        .filter(|line| !line.is_empty())
        .map(|line| line + "\n")
        .collect()
}
