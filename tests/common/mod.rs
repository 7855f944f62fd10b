//! What the tests of messages share.

use std::fmt::Write as _;

use mandat::diagnostic::{Diagnostic, Force, Lang};
use mandat::source::SourceMap;

/// Writes down what is said of something: code, message, each place with its text, and what to do, in two languages.
pub(crate) fn tell(map: &SourceMap, error: &Diagnostic, out: &mut String) {
    let warning = if error.force == Force::Should { " (warning)" } else { "" };
    for lang in [Lang::En, Lang::Nn] {
        writeln!(out, "  {} {}{warning}: {}", lang.name(), error.code.name(), error.message.words(lang)).unwrap();
        for label in &error.labels {
            let said = label.text.as_ref().map(|text| text.words(lang)).unwrap_or_default();
            let line = format!("     [{}] {said}", place(map, label.span));
            writeln!(out, "{}", line.trim_end()).unwrap();
        }
        for help in error.helps() {
            writeln!(out, "     help: {}", help.words(lang)).unwrap();
        }
    }
}

fn place(map: &SourceMap, span: mandat::source::Span) -> String {
    let Some(file) = map.file_of(span) else { return "nowhere".to_owned() };
    let at = file.location(span.start);
    format!("{} {}:{} {:?}", file.name(), at.line, at.column, map.text(span))
}
