//! What stands on a line behind a value that is complete, or a key in the middle of one: mostly a second entry.

use granit_parser::ErrorKind;

use super::super::bracket::opened_above;
use super::Reader;
use super::fault::malformed;
use super::kind::is_separator;
use super::line::key_length;
use crate::diagnostic::{Diagnostic, Phrase, Text};
use crate::source::Span;

impl Reader<'_> {
    /// A comma that is missing in brackets behind a value that is complete, before a key on the same line: `{ a: {} b: {} }`.
    ///
    /// Says from where to look on.
    pub(super) fn missing_comma_beside(&mut self, kind: &ErrorKind, at: usize) -> Option<usize> {
        let quoted =
            matches!(kind, ErrorKind::InvalidTrailingDoubleQuotedScalar | ErrorKind::InvalidTrailingSingleQuotedScalar);
        let text = self.file.text();
        let before = text.get(..at)?.trim_end_matches([' ', '\t']);
        let last = before.rsplit([' ', '\t', '\n', ',', '[', '{']).next().unwrap_or("");
        let complete = before.ends_with([']', '}', '"', '\'']) || last.starts_with('*') && last.len() > 1;
        let apart = before.len() < at;
        let key = text.get(at..).is_some_and(|rest| key_length(rest).is_some());
        if !(complete && apart && key && (quoted || is_separator(kind))) {
            return None;
        }
        let place = self.at(before.len());
        self.comma_at(Span::new(place, place), self.at(at));
        Some(at)
    }

    /// A colon in a value without quotes.
    pub(super) fn colon(&self, at: u32) -> Diagnostic {
        let rest = self.rest(at).strip_prefix(':').unwrap_or("");
        if rest.starts_with(['{', '[']) {
            return malformed(Phrase::YamlNoSpace.into(), self.character(at)).help(Phrase::YamlNoSpaceHelp.into());
        }
        let error = malformed(Phrase::YamlColonInValue.into(), self.character(at));
        error.help(self.second_entry(at, rest).unwrap_or_else(|| Phrase::YamlQuoteHelp.into()))
    }

    /// How long the word is that stands before a colon, where the parser names the word: `b:{}`.
    pub(super) fn word_before_colon(&self, at: u32) -> u32 {
        let word = self.rest(at).split(char::is_whitespace).next().unwrap_or("");
        word.find(':').and_then(|length| u32::try_from(length).ok()).unwrap_or(0)
    }

    /// Where to put what may be a further entry: a key behind a value, or before what hardly is a text, brackets or an alias.
    fn second_entry(&self, colon: u32, rest: &str) -> Option<Text> {
        let before = self.file.text().get(..self.offset(colon))?;
        let key = before.rsplit([' ', '\t', '\n', ',', '[', '{']).next().filter(|key| !key.is_empty())?;
        let value = before.strip_suffix(key).unwrap_or("").trim_end_matches([' ', '\t']);
        let behind =
            value.chars().next_back().is_some_and(|sign| !matches!(sign, ':' | '-' | '?' | ',' | '\n' | '[' | '{'));
        let entry = rest.trim_start_matches([' ', '\t']).starts_with(['{', '[', '*']) || key == "<<" || behind;
        let phrase = match self.open.iter().any(|open| open.flow) {
            true => Phrase::YamlCommaHelp,
            false => Phrase::YamlOwnLineHelp,
        };
        entry.then(|| Text::new(phrase).with("key", key))
    }

    /// What stands on a line behind its value: `a: [x] b: y`.
    pub(super) fn more_on_line(&self, at: u32) -> Diagnostic {
        let error = malformed(Phrase::YamlMore.into(), self.character(at));
        let before = self.file.text().get(..self.offset(at)).unwrap_or("").trim_end_matches([' ', '\t']);
        // More of what was opened further up, behind the bracket that closes it too early.
        let early = before.ends_with([']', '}']) && self.rest(at).starts_with(',');
        let Some(opened) = Some(before).filter(|_| early).and_then(opened_above).map(|opened| self.at(opened)) else {
            return error.help(Phrase::YamlMoreHelp.into());
        };
        let error = error.also(Span::new(opened, opened + 1), Phrase::YamlClosedHere.into());
        error.help(Phrase::YamlClosedEarlyHelp.into())
    }

    /// A dash alone, which may stand for nothing: `roles: -`.
    pub(super) fn lone_dash(&self, at: u32) -> bool {
        let line = self.rest(at).lines().next().unwrap_or("");
        let rest = line.strip_prefix('-').and_then(|rest| rest.split(" #").next()).map(str::trim_start);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([',', ']', '}']))
    }
}
