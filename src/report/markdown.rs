use super::account::{Account, cite, force_word, message, notes};
use super::clean::sentence;
use super::coverage_words::CoverageWords;
use super::gathered::Gathered;
use super::markdown_text::{code, linked, plain, prose};
use super::{Range, Style, clean, human, ledger, summary, tests, totals};
use crate::diagnostic::{Lang, Phrase};
use crate::pipeline::{CoverageRun, TestRun};
use crate::verdict::{Finding, Row, SourceCoverage};

/// What a sum is written for: no line of it is broken.
const WIDE: Style = Style { width: usize::MAX, color: false, unicode: true };

/// Findings as a table, for a comment on a change or the summary of a job.
pub fn markdown(account: &Account<'_>, quiet: bool) -> String {
    let sums = if quiet { String::new() } else { summary(account.verdict, WIDE) };
    document(&[heading(account), paragraph(&sums), findings(account)])
}

/// The ledger as a table, below what is wrong with files.
pub fn ledger_markdown(account: &Account<'_>, quiet: bool) -> String {
    let sums = if quiet { String::new() } else { totals(account.verdict, WIDE) };
    document(&[heading(account), paragraph(&sums), findings(account), rows(account)])
}

/// What failed in tests as a table, and what they add up to.
pub fn tests_markdown(run: &TestRun, account: &Account<'_>, quiet: bool) -> String {
    let sums = if quiet { String::new() } else { tests::sums(run, WIDE) };
    document(&[paragraph(&sums), findings(account)])
}

/// The sections of each source as a table, and the clauses where an organisation is asked about.
pub fn coverage_markdown(run: &CoverageRun, account: &Account<'_>, quiet: bool) -> String {
    let Some(words) = CoverageWords::new(run) else { return document(&[findings(account)]) };
    let head = run.organisation().map_or_else(String::new, |_| heading(account));
    let mut blocks = vec![head, findings(account)];
    for coverage in &run.coverage {
        let sums = if quiet { String::new() } else { paragraph(&words.sections(coverage)) };
        blocks.push(format!("#### {}\n", prose(&clean(&words.source(coverage)).replace('\n', " "))));
        blocks.extend([sums, sections(coverage, &words)]);
    }
    let tallies = run.tallies.iter().flatten();
    let rows = tallies.map(|tally| [code(&clean(words.clause(tally))), prose(&clean(&words.outcomes(tally)))]);
    let clauses = table(&[Phrase::ColumnRule, Phrase::ColumnOutcome], rows, words.lang());
    if !clauses.is_empty() {
        blocks.extend([format!("#### {}\n", words.day()), clauses]);
    }
    let notes = words.notes().into_iter().chain(words.silent()).collect::<Vec<_>>().join("\n");
    let sums = if quiet { notes } else { format!("{notes}\n{}", totals(&run.verdict, WIDE)) };
    blocks.push(paragraph(sums.trim()));
    document(&blocks)
}

fn sections(coverage: &SourceCoverage, words: &CoverageWords<'_>) -> String {
    let columns = [Phrase::ColumnSection, Phrase::ColumnAbout, Phrase::ColumnCoveredBy];
    let rows = coverage.sections.iter().map(|section| {
        let cells = [&*section.name, words.title(coverage, section), &words.covered_by(coverage, section)];
        cells.map(|cell| prose(&clean(cell)))
    });
    table(&columns, rows, words.lang())
}

/// Blocks with an empty line between them.
fn document(blocks: &[String]) -> String {
    let blocks: Vec<&str> = blocks.iter().map(|block| &**block).filter(|block| !block.is_empty()).collect();
    blocks.join("\n")
}

fn heading(account: &Account<'_>) -> String {
    format!("### {}\n", plain(&clean(&account.verdict.organisation).replace('\n', " ")))
}

fn paragraph(text: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() { String::new() } else { format!("{}\n", plain(text)) }
}

fn findings(account: &Account<'_>) -> String {
    let columns =
        [Phrase::ColumnForce, Phrase::ColumnRule, Phrase::ColumnSubject, Phrase::ColumnPlace, Phrase::ColumnFinding];
    let gathered = Gathered::new(&account.verdict.findings, account.all);
    let told = account.verdict.findings.iter().filter(|finding| gathered.tells(finding));
    table(&columns, told.map(|finding| cells(finding, account, &gathered)), account.verdict.lang)
}

fn rows(account: &Account<'_>) -> String {
    let columns = [Phrase::ColumnOutcome, Phrase::ColumnForce, Phrase::ColumnRule, Phrase::ColumnSubject];
    let lang = account.verdict.lang;
    table(&columns, account.rows.iter().map(|row| ledger_cells(row, lang)), lang)
}

fn table<const N: usize>(columns: &[Phrase; N], rows: impl Iterator<Item = [String; N]>, lang: Lang) -> String {
    let rows: String = rows.map(|cells| format!("| {} |\n", cells.join(" | "))).collect();
    let names = columns.map(|column| column.template(lang)).join(" | ");
    if rows.is_empty() { rows } else { format!("| {names} |\n|{}\n{rows}", " --- |".repeat(N)) }
}

fn cells(finding: &Finding, account: &Account<'_>, gathered: &Gathered<'_>) -> [String; 5] {
    let lang = account.verdict.lang;
    let place = account.range(finding.place.span).map(|range| place(range, account));
    let gathered = gathered.notes(finding, account.sources, lang).into_iter();
    let gathered = gathered.map(|(label, words)| format!("{}: {words}", label.template(lang)));
    let notes = notes(finding, lang).into_iter().map(|(label, words)| (label, sentence(&words).into_owned()));
    let note = |(label, words): (Phrase, String)| match label {
        Phrase::LabelAskedBy => format!("{}: {}", plain(label.template(lang)), cites(finding, lang)),
        _ => prose(&format!("{}: {words}", label.template(lang))),
    };
    let lines =
        [prose(&message(finding, lang))].into_iter().chain(notes.map(note)).chain(gathered.map(|it| prose(&it)));
    [
        human::word(finding).template(lang).to_owned(),
        code(&clean(&finding.code)),
        finding.subject.as_ref().map_or_else(String::new, |subject| code(&clean(subject))),
        place.unwrap_or_default(),
        lines.collect::<Vec<_>>().join("<br>"),
    ]
}

/// Which sections ask for it, each with a way to its source where that has an address.
fn cites(finding: &Finding, lang: Lang) -> String {
    let cites = finding.cites.iter().map(|at| linked(&cite(at, lang), at.address.as_deref()));
    cites.collect::<Vec<_>>().join("; ")
}

/// `lag/skule.yaml:8:5`
fn place(range: Range<'_>, account: &Account<'_>) -> String {
    code(&format!("{}:{}:{}", account.path(range.file), range.start.line, range.start.column))
}

fn ledger_cells(row: &Row, lang: Lang) -> [String; 4] {
    let outcome = [ledger::word(row.outcome).template(lang).to_owned()];
    let words: Vec<String> = outcome.into_iter().chain(ledger::special(row, lang)).collect();
    [
        prose(&clean(&words.join(", "))),
        force_word(row.force).template(lang).to_owned(),
        code(&clean(&row.code)),
        code(&clean(&row.subject)),
    ]
}
