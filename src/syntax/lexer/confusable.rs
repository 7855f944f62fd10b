//! Warnings of text that does not read as it looks.

use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::source::{SourceFile, Span};

/// Whether a character changes the direction of the text around it and shows nothing.
pub(super) fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Warns of every direction mark, wherever it stands.
pub(super) fn direction_marks(file: &SourceFile, errors: &mut Vec<Diagnostic>) {
    if file.text().is_ascii() {
        return;
    }
    for (at, character) in file.text().char_indices().filter(|(_, character)| is_direction_mark(*character)) {
        let start = file.base() + u32::try_from(at).unwrap_or(0);
        let place = Span::new(start, start + u32::try_from(character.len_utf8()).unwrap_or(1));
        let name = format!("U+{:04X}", u32::from(character));
        let message = Text::new(Phrase::DirectionMark).with("found", name);
        errors.push(Diagnostic::warning(Code::ConfusableName, message, place).help(Phrase::DirectionMarkHelp.into()));
    }
}

/// Warns of a word in which Latin letters stand beside Greek or Cyrillic ones that look like them.
pub(super) fn mixed_scripts(word: &str, span: Span, errors: &mut Vec<Diagnostic>) {
    let other = word.chars().find(|character| is_greek(*character) || is_cyrillic(*character));
    let Some(other) = other.filter(|_| word.chars().any(is_latin)) else { return };
    let script = if is_greek(other) { Phrase::Greek } else { Phrase::Cyrillic };
    let message = Text::new(Phrase::MixedScripts).with("word", word);
    let label = Text::new(Phrase::MixedScriptsHere).with("letter", other.to_string()).with("script", script);
    let help = Text::new(Phrase::MixedScriptsHelp);
    errors.push(Diagnostic::warning(Code::ConfusableName, message, span).label(label).help(help));
}

fn is_latin(character: char) -> bool {
    character.is_alphabetic() && matches!(character, 'A'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

fn is_greek(character: char) -> bool {
    matches!(character, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

fn is_cyrillic(character: char) -> bool {
    matches!(character, '\u{400}'..='\u{52f}')
}
