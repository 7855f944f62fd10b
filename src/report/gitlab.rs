use serde::Serialize;

use super::account::{Account, Level, message, note_lines, of_files};
use super::clean;
use super::json::write;
use crate::source::Location;
use crate::verdict::Finding;

/// A report of code quality, as GitLab reads it.
pub fn gitlab(account: &Account<'_>) -> String {
    write(&account.verdict.findings.iter().map(|finding| Issue::new(finding, account)).collect::<Vec<_>>())
}

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: &'a str,
    severity: &'static str,
    location: Place,
}

#[derive(Serialize)]
struct Place {
    path: String,
    lines: Lines,
    #[serde(skip_serializing_if = "Option::is_none")]
    positions: Option<Positions>,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

#[derive(Serialize)]
struct Positions {
    begin: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: u32,
    column: u32,
}

impl<'a> Issue<'a> {
    fn new(finding: &'a Finding, account: &Account<'_>) -> Self {
        Self {
            description: description(finding, account),
            check_name: &finding.code,
            fingerprint: &finding.fingerprint,
            severity: severity(finding),
            location: Place::new(finding, account),
        }
    }
}

/// All on one line, which is all that is shown.
fn description(finding: &Finding, account: &Account<'_>) -> String {
    let lang = account.verdict.lang;
    let subject = finding.subject.as_ref().map_or(String::new(), |subject| format!("{}: ", clean(subject)));
    let lines = [subject + &message(finding, lang)].into_iter().chain(note_lines(finding, lang));
    lines.collect::<Vec<_>>().join(" · ").replace('\n', " ")
}

fn severity(finding: &Finding) -> &'static str {
    match Level::of(finding) {
        Level::Error if of_files(finding) => "blocker",
        Level::Error => "critical",
        Level::Warning => "minor",
        Level::Note => "info",
    }
}

impl Place {
    fn new(finding: &Finding, account: &Account<'_>) -> Self {
        let Some(range) = account.range(finding.place.span) else {
            return Self { path: account.anywhere(), lines: Lines { begin: 1, end: 1 }, positions: None };
        };
        let position = |at: Location| Position { line: at.line, column: at.column };
        Self {
            path: account.path(range.file),
            lines: Lines { begin: range.start.line, end: range.end.line },
            positions: Some(Positions { begin: position(range.start), end: position(range.end) }),
        }
    }
}
