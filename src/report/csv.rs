use super::account::{Account, cite};
use super::clean::sentence;
use super::json::force;
use crate::verdict::{Finding, Row};

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
    let names = ["code", "subject", "outcome", "excepted", "coming", "draft", "empty", "force", "pack"];
    record(names) + &rows.iter().map(|row| record(ledger_cells(row))).collect::<String>()
}

fn cells(finding: &Finding, account: &Account<'_>) -> [String; 17] {
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
    [
        origin,
        binding,
        outcome,
        code,
        subject,
        pack,
        finding.coming.map_or_else(String::new, |date| date.to_string()),
        finding.draft.to_string(),
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

fn ledger_cells(row: &Row) -> [String; 9] {
    [
        row.code.clone(),
        row.subject.clone(),
        row.outcome.name().to_owned(),
        row.excepted.clone().unwrap_or_default(),
        row.coming.map_or_else(String::new, |date| date.to_string()),
        row.draft.to_string(),
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
