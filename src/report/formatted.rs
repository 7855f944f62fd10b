use similar::{ChangeTag, TextDiff};

use super::excerpt::covered;
use super::{Color, Style, clean};
use crate::diagnostic::{Lang, Phrase, Text};
use crate::pipeline::{Formatting, Layout};
use crate::source::SourceFile;

/// How many lines of a difference are shown.
const LINES: usize = 16;

/// Policies that were written in another way, or would be, a line each, and how many there are.
pub fn formatted(formatting: &Formatting, checked: bool, lang: Lang, style: Style, quiet: bool) -> String {
    let others = formatting.files.iter().filter(|file| formatting.layout(file) == Layout::Other);
    let mut text = String::new();
    for file in others {
        let phrase = if checked { Phrase::FormatWould } else { Phrase::FormatDone };
        text.push_str(&Text::new(phrase).with("file", &*clean(formatting.name(file))).words(lang));
        text.push('\n');
        if checked && !quiet {
            let before = formatting.sources.file(file.file).map_or("", SourceFile::text);
            text.push_str(&difference(before, file.text.as_deref().unwrap_or(""), lang, style));
        }
    }
    if quiet { text } else { text + &total(formatting, checked, lang) }
}

/// The first lines that differ.
pub(super) fn difference(before: &str, after: &str, lang: Lang, style: Style) -> String {
    let diff = TextDiff::from_lines(before, after);
    let changes = diff.iter_all_changes().filter(|change| change.tag() != ChangeTag::Equal);
    let mut text = String::new();
    let mut more = 0usize;
    for (at, change) in changes.enumerate() {
        if at >= LINES {
            more += 1;
            continue;
        }
        let removed = change.tag() == ChangeTag::Delete;
        let (sign, color) = if removed { ('-', Color::Error) } else { ('+', Color::Good) };
        let number = if removed { change.old_index() } else { change.new_index() }.map_or(0, |line| line + 1);
        let words = change.value();
        let line = format!("{number:>5} {sign} {}", clean(&covered(words.strip_suffix('\n').unwrap_or(words))));
        text.push_str(&style.paint(color, line.trim_end()));
        text.push('\n');
    }
    if more > 0 {
        let words = Text::new(Phrase::FormatMore).with("count", more).words(lang);
        text.push_str(&style.paint(Color::Dim, &format!("      {} {words}", style.mark("…", "..."))));
        text.push('\n');
    }
    text + "\n"
}

fn total(formatting: &Formatting, checked: bool, lang: Lang) -> String {
    if formatting.files.is_empty() {
        return format!("{}\n", Phrase::FormatNothing.template(lang));
    }
    let other = if checked { Phrase::FormatOther } else { Phrase::FormatChanged };
    let counts = [(other, Layout::Other), (Phrase::FormatRight, Layout::Right), (Phrase::FormatLeft, Layout::Left)];
    let counts = counts.into_iter().map(|(phrase, layout)| (phrase, formatting.count(layout)));
    let words = counts.filter(|(_, count)| *count > 0).map(|(phrase, count)| Text::new(phrase).with("count", count));
    format!("{}\n", words.map(|text| text.words(lang)).collect::<Vec<_>>().join(", "))
}

/// Errors, and then the names of the policies that were written in another way, or would be, one a line.
pub fn formatted_concise(formatting: &Formatting, lang: Lang) -> String {
    let errors = formatting.findings.iter().map(|found| super::concise::line(found, &formatting.sources, lang));
    let others = formatting.files.iter().filter(|file| formatting.layout(file) == Layout::Other);
    errors.chain(others.map(|file| format!("{}\n", clean(formatting.name(file))))).collect()
}
