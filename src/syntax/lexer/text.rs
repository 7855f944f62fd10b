//! What stands between quotes.

use super::super::words::{begins_word, continues_word};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::source::Span;

/// What an escaped character stands for.
fn escaped(character: char) -> Option<char> {
    Some(match character {
        '"' => '"',
        '\\' => '\\',
        'n' => '\n',
        't' => '\t',
        _ => return None,
    })
}

/// The text between quotes, escapes resolved; a bad escape, reported already, stands for its character.
pub(crate) fn unescape(quoted: &str) -> String {
    let mut text = String::with_capacity(quoted.len());
    let mut rest = without_quotes(quoted).chars();
    while let Some(character) = rest.next() {
        let escape = if character == '\\' { rest.next() } else { None };
        text.push(escape.map_or(character, |escape| escaped(escape).unwrap_or(escape)));
    }
    text
}

/// What stands between the first and the last character, where the last one is a quote too.
pub(super) fn without_quotes(quoted: &str) -> &str {
    let mut characters = quoted.chars();
    let first = characters.next();
    let inside = characters.as_str();
    let closed = characters.next_back();
    match (first, closed) {
        (Some('"'), Some('"')) => characters.as_str(),
        (Some('"'), _) => inside,
        _ => characters.as_str(),
    }
}

/// Reports each escape that stands for nothing.
pub(super) fn bad_escapes(quoted: &str, span: Span, errors: &mut Vec<Diagnostic>) {
    let mut rest = quoted.char_indices();
    while let Some((at, character)) = rest.next() {
        let Some((_, escape)) = (if character == '\\' { rest.next() } else { None }) else { continue };
        if escaped(escape).is_none() {
            let start = span.start + u32::try_from(at).unwrap_or(0);
            let place = Span::new(start, start + 1 + u32::try_from(escape.len_utf8()).unwrap_or(1));
            let message = Text::new(Phrase::PolicyBadEscape).with("found", format!("\\{escape}"));
            errors.push(Diagnostic::error(Code::BadEscape, message, place).help(Phrase::BadEscapeHelp.into()));
        }
    }
}

/// The name of a block's format, and the text after its line; both as lengths from the start of the block.
pub(crate) fn block_parts(block: &str) -> (usize, usize) {
    let inside = block.get(3..).unwrap_or("");
    let after = inside.find(|character| !continues_word(character)).unwrap_or(inside.len());
    let rest = inside.get(after..).unwrap_or("");
    let line = rest.find('\n').map_or(0, |end| end + 1);
    let blank = rest.get(..line).is_some_and(|line| line.trim().is_empty());
    (3 + after, 3 + after + if blank { line } else { 0 })
}

/// Reports a block whose format is not named.
pub(super) fn format_missing(block: &str, span: Span, errors: &mut Vec<Diagnostic>) {
    if !block.chars().nth(3).is_some_and(begins_word) {
        let head = Span::new(span.start, span.start + 3);
        let message = Text::new(Phrase::FormatMissing);
        errors.push(Diagnostic::error(Code::FormatMissing, message, head).help(Phrase::FormatMissingHelp.into()));
    }
}

/// The text, but for what cannot be seen, which is shown as its number.
pub(super) fn visible(text: &str) -> String {
    let character = text.chars().next().unwrap_or(' ');
    if character.is_control() || !character.is_alphanumeric() && character.len_utf8() > 1 && character.is_whitespace() {
        format!("U+{:04X}", u32::from(character))
    } else {
        character.to_string()
    }
}
