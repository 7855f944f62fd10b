use super::account::{Account, cite};
use super::clean::sentence;
use super::coverage_words::CoverageWords;
use super::json::force;
use crate::pipeline::CoverageRun;
use crate::policy::model::Period;
use crate::verdict::{Citing, Finding, Row, SectionCoverage, SourceCoverage};

/// Findings as RFC 4180 has it, for spreadsheets: a line of names, then a line a finding.
pub fn csv(account: &Account<'_>) -> String {
    let names = [
        "origin",
        "force",
        "outcome",
        "code",
        "subject",
        "pack",
        "coming",
        "draft",
        "waiver",
        "waived_until",
        "waived_because",
        "message",
        "help",
        "cites",
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
        "fingerprint",
    ];
    let findings = account.verdict.findings.iter();
    record(names) + &findings.map(|finding| record(cells(finding, account))).collect::<String>()
}

/// The ledger as RFC 4180 has it.
pub fn ledger_csv(rows: &[Row]) -> String {
    let names = ["code", "subject", "outcome", "excepted", "coming", "draft", "waiver", "empty", "force", "pack"];
    record(names) + &rows.iter().map(|row| record(ledger_cells(row))).collect::<String>()
}

/// The sections of sources as RFC 4180 has them.
pub fn coverage_csv(run: &CoverageRun) -> String {
    let names =
        ["pack", "source", "section", "title", "state", "covered_by", "out_of_force", "reason", "from", "until"];
    let mut text = record(names);
    for words in CoverageWords::new(run).iter() {
        for coverage in &run.coverage {
            text.extend(coverage.sections.iter().map(|section| record(section_cells(coverage, section, words))));
        }
    }
    text
}

fn section_cells(coverage: &SourceCoverage, section: &SectionCoverage, words: &CoverageWords<'_>) -> [String; 10] {
    let source = words.policy.source(coverage.source);
    let in_force = |by: &&Citing| by.in_force.contains(words.clock());
    let (covering, others): (Vec<&Citing>, Vec<&Citing>) = section.cited_by.iter().partition(in_force);
    let covering: Vec<String> = covering.iter().map(|by| citing(by, words)).collect();
    let others: Vec<String> =
        others.iter().map(|by| format!("{} {}", citing(by, words), interval(by.in_force))).collect();
    let [from, until] =
        [section.in_force.from, section.in_force.until].map(|day| day.map_or_else(String::new, |day| day.to_string()));
    [
        words.policy.pack(source.pack).name.to_string(),
        source.name.to_string(),
        section.name.to_string(),
        words.title(coverage, section).to_owned(),
        section.state.name().to_owned(),
        covering.join("; "),
        others.join("; "),
        words.reason(coverage, section).to_owned(),
        from,
        until,
    ]
}

/// A rule, or `FJ-1.enough (young)` for an exception: the same in every language.
fn citing(by: &Citing, words: &CoverageWords<'_>) -> String {
    let code = words.excepted_from(by);
    let exception = by.exception.map(|id| &*words.policy.exception(id).name);
    exception.map_or_else(|| code.to_owned(), |name| format!("{code} ({name})"))
}

/// The days from the first to the last as ISO 8601 has them, `..` where there is none.
fn interval(period: Period) -> String {
    let [from, until] = [period.from, period.until].map(|day| day.map_or("..".to_owned(), |day| day.to_string()));
    format!("{from}/{until}")
}

fn cells(finding: &Finding, account: &Account<'_>) -> [String; 20] {
    let lang = account.verdict.lang;
    let range = account.range(finding.place.span);
    let place = range.map(|range| [range.start.line, range.start.column, range.end.line, range.end.column]);
    let [line, column, end_line, end_column] =
        place.map_or_else(Default::default, |place| place.map(|number| number.to_string()));
    let cites: Vec<String> = finding.cites.iter().map(|at| cite(at, lang)).collect();
    let texts = [
        finding.origin.name(),
        force(finding.force),
        finding.outcome.name(),
        &finding.code,
        finding.subject.as_deref().unwrap_or_default(),
        finding.pack.as_deref().unwrap_or_default(),
    ];
    let [origin, binding, outcome, code, subject, pack] = texts.map(str::to_owned);
    let waiver = finding.waiver.as_ref();
    let [waived_by, waived_until, waived_because] = waiver.map_or_else(Default::default, |waiver| {
        [waiver.subject.clone(), waiver.until.to_string(), waiver.reason.clone()]
    });
    [
        origin,
        binding,
        outcome,
        code,
        subject,
        pack,
        finding.coming.map_or_else(String::new, |date| date.to_string()),
        finding.draft.to_string(),
        waived_by,
        waived_until,
        waived_because,
        finding.message.clone(),
        finding.help.join("\n"),
        cites.join("; "),
        range.map_or_else(String::new, |range| account.path(range.file)),
        line,
        column,
        end_line,
        end_column,
        finding.fingerprint.clone(),
    ]
}

fn ledger_cells(row: &Row) -> [String; 10] {
    [
        row.code.clone(),
        row.subject.clone(),
        row.outcome.name().to_owned(),
        row.excepted.clone().unwrap_or_default(),
        row.coming.map_or_else(String::new, |date| date.to_string()),
        row.draft.to_string(),
        row.waiver.clone().unwrap_or_default(),
        row.empty.to_string(),
        force(row.force).to_owned(),
        row.pack.clone(),
    ]
}

fn record<Text: AsRef<str>, const N: usize>(cells: [Text; N]) -> String {
    cells.each_ref().map(|cell| field(cell.as_ref())).join(",") + "\r\n"
}

/// A cell, in quotes where it has to be.
fn field(text: &str) -> String {
    let text = sentence(text);
    let text = if is_formula(&text) { format!("'{text}") } else { text.into_owned() };
    let quoted = text.contains(['"', ',', '\n', '\r']) || text.starts_with(' ') || text.ends_with(' ');
    if quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// Whether a spreadsheet would reckon with a text instead of showing it, the wide forms of the signs included.
fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'])
        || text.starts_with(['\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_says_what_it_says() {
        assert_eq!(record(["a", "b,c", "d \"e\"", "f\ng", ""]), "a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\",\r\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u{FF1D}1"] {
            assert!(field(text).trim_start_matches('"').starts_with('\''), "{text:?}");
        }
        assert_eq!(field("a-b"), "a-b");
    }
}
