//! What can be wrong with a TOML file, each named by what the reader met.

use super::Reader;
use super::key::Key;
use super::table::Held;
use crate::diagnostic::{Arg, Code, Complaint, Diagnostic, Phrase, Text};
use crate::nearest;
use crate::organisation::NESTING_LIMIT;
use crate::source::Span;

/// How much of a wrong word a message shows.
const SHOWN: usize = 24;

impl Reader<'_> {
    /// `= 1`, `a. = 1`, `[]`, `, a`
    pub(super) fn no_key(&mut self) {
        let error = self.found(Phrase::TomlKey.into());
        self.errors.push(error.help(Phrase::TomlKeyHelp.into()));
    }

    /// `nivå = 1`
    pub(super) fn bare_key(&mut self, start: usize, end: usize) {
        let word = self.shown(start, end);
        let help = Text::new(Phrase::JsonQuoteHelp).with("word", word.clone());
        self.report(Text::new(Phrase::TomlBareKey).with("key", word), start, end, help);
    }

    /// `a 1`, `a: 1`
    pub(super) fn no_equals(&mut self, path: &[Key<'_>]) {
        let key = path.last().map_or_else(String::new, |key| key.name.to_string());
        let error = self.found(Text::new(Phrase::TomlEquals).with("key", &*key));
        self.errors.push(error.help(Text::new(Phrase::TomlEqualsHelp).with("key", key)));
    }

    /// `a =`, `[1, = 2]`
    pub(super) fn no_value(&mut self) {
        let before = self.slice(0, self.at).trim_end_matches([' ', '\t']).chars().next_back();
        let message = match before {
            Some(before @ ('=' | ',' | '[' | ':')) => {
                Text::new(Phrase::JsonValueAfter).with("before", before.to_string())
            }
            _ => Phrase::JsonValue.into(),
        };
        let error = self.found(message);
        self.errors.push(error.help(Phrase::TomlValueHelp.into()));
    }

    /// `[1, , 2]`
    pub(super) fn no_value_after(&mut self, comma: usize) {
        let before = self.slice(comma, comma + 1);
        let error = self.found(Text::new(Phrase::JsonValueAfter).with("before", before));
        self.errors.push(error.help(Phrase::TomlValueHelp.into()));
        self.lose_innermost();
    }

    /// `[1; 2]`
    pub(super) fn no_separator(&mut self, list: bool) {
        let close = if list { "]" } else { "}" };
        let error = self.found(Text::new(Phrase::JsonSeparator).with("close", close));
        self.errors.push(error.help(Text::new(Phrase::JsonSeparatorHelp).with("close", close)));
    }

    /// `[1 2]`
    pub(super) fn missing_comma(&mut self) {
        let before = self.slice(0, self.at).trim_end().len();
        self.report(Phrase::JsonMissingComma, before, before, Phrase::JsonMissingCommaHelp);
    }

    /// `[1, 2}`
    pub(super) fn wrong_close(&mut self, start: usize, found: u8) {
        let open = self.slice(start, start + 1);
        let message = Text::new(Phrase::WrongClose).with("open", open).with("close", char::from(found).to_string());
        let error = Diagnostic::error(Code::Malformed, message, self.span(self.at, self.at + 1));
        let error = error.also(self.span(start, start + 1), Phrase::OpenedHere.into());
        self.errors.push(error.help(Text::new(Phrase::CloseHelp).with("close", closing(open))));
    }

    /// `[1, 2`, and then a new line that is no part of the list.
    pub(super) fn unclosed(&mut self, start: usize) {
        let open = self.slice(start, start + 1);
        let help = Text::new(Phrase::CloseHelp).with("close", closing(open));
        self.report(Text::new(Phrase::Unclosed).with("open", open), start, start + 1, help);
    }

    /// `[a`, `[[a]`
    pub(super) fn unclosed_heading(&mut self, start: usize, close: &str) {
        let help = Text::new(Phrase::CloseHelp).with("close", close);
        let open = self.slice(start, start + close.len());
        self.report(Text::new(Phrase::Unclosed).with("open", open), start, start + close.len(), help);
    }

    /// `a = 1 b = 2`
    pub(super) fn more_on_line(&mut self) {
        let line = self.line_end(self.at);
        let end = self.at + self.slice(self.at, line).trim_end().len();
        let end = end.max(self.after_sign(self.at));
        self.report(Phrase::TomlMore, self.at, end, Phrase::TomlMoreHelp);
        self.at = line;
    }

    /// Values inside each other beyond every use.
    pub(super) fn too_deep(&mut self, start: usize) {
        let message = Text::new(Phrase::TooDeep).with("limit", NESTING_LIMIT);
        let error = Diagnostic::error(Code::TooDeep, message, self.span(start, self.after_sign(start)));
        self.errors.push(error.help(Phrase::TooDeepInside.into()));
    }

    /// `a = 1` and then `a.b = 2` or `[a.b]`
    pub(super) fn takes_no_more(&mut self, held: Held, first: Span, key: &Key<'_>) {
        let (phrase, help) = match held {
            Held::Node(_) => (Phrase::TomlComplete, Phrase::TomlCompleteHelp),
            Held::Table(_) | Held::List(_) => (Phrase::TomlElsewhere, Phrase::TomlElsewhereHelp),
        };
        let message = Text::new(phrase).with("key", &*key.name);
        let error = Diagnostic::error(Code::DuplicateKey, message, key.span);
        let help = Text::new(help).with("key", &*key.name);
        self.errors.push(error.also(first, Phrase::FirstHere.into()).help(help));
    }

    /// `01`, `1__0`, `.5`, `0xg`
    pub(super) fn bad_number(&mut self, start: usize, end: usize) {
        let number = self.shown(start, end);
        let digits = number.trim_start_matches(['-', '+']);
        let help = match digits.as_bytes() {
            [b'0', b'0'..=b'9' | b'_', ..] => Phrase::JsonLeadingZeroHelp,
            [b'.', ..] | [.., b'.'] => Phrase::JsonPointHelp,
            _ => Phrase::JsonNumberHelp,
        };
        self.report(Text::new(Phrase::TomlNumber).with("number", number), start, end, help);
    }

    /// `2025-02-30`, `2025-1-1`, `25:00`
    pub(super) fn bad_time(&mut self, start: usize, end: usize) {
        let text = self.slice(start, end);
        let day = text.len() == 10 && text.chars().all(|sign| sign.is_ascii_digit() || sign == '-');
        let help = if day { nearest::day(text) } else { nearest::day_form(text) };
        let message = Text::new(Phrase::TomlTime).with("text", self.shown(start, end));
        self.report(message, start, end, help);
    }

    /// `a = anker`, `a = True`, `a = 500 000 NOK`
    pub(super) fn bad_word(&mut self, start: usize, end: usize) {
        let word = self.shown(start, end);
        let meant = match word.to_lowercase().as_str() {
            "true" | "yes" | "ja" | "on" => Some("true"),
            "false" | "no" | "nei" | "off" => Some("false"),
            _ => None,
        };
        let help = match meant {
            Some(meant) => Text::new(Phrase::JsonMeantHelp).with("word", meant),
            None if word.contains(['"', '…']) => Phrase::TomlQuoteHelp.into(),
            None => Text::new(Phrase::TomlTextHelp).with("word", word.clone()),
        };
        self.report(Text::new(Phrase::TomlWord).with("word", word), start, end, help);
    }

    /// `"abc` at the end of its line, `"""` that nothing ends; the rest is skipped.
    pub(super) fn unclosed_string(&mut self, start: usize, lines: bool) {
        if lines {
            let quotes = self.slice(start, start + 3);
            let help = Text::new(Phrase::CloseHelp).with("close", quotes);
            self.report(Text::new(Phrase::Unclosed).with("open", quotes), start, start + 3, help);
            // Nobody knows where the text was meant to end.
            (0..self.tables.len()).for_each(|table| self.lose(table));
            self.at = self.bytes.len();
        } else {
            self.report(Phrase::JsonUnclosedString, start, start + 1, Phrase::TomlUnclosedHelp);
            self.skip_line();
        }
    }

    /// A control character in a text or a comment.
    pub(super) fn control_character(&mut self, control: u8) {
        let message = Text::new(Phrase::JsonControl).with("code", format!("U+{control:04X}"));
        let help = Text::new(Phrase::WriteHelp).with("text", format!("\\u{control:04x}"));
        self.report(message, self.at, self.at + 1, help);
    }

    /// `"\d"`, `"\u12"`; the backslash and its character are skipped.
    pub(super) fn bad_escape(&mut self, digits: usize) {
        let rest = self.slice(self.at + 1, self.bytes.len());
        let sign = rest.chars().next().filter(|sign| !sign.is_control() && !matches!(sign, '"' | ' '));
        let end = self.at + 1 + sign.map_or(0, char::len_utf8);
        let help = match digits {
            0 => Phrase::TomlBackslashHelp.into(),
            _ => Text::new(Phrase::TomlCodeHelp).with("n", digits.to_string()),
        };
        let message = Text::new(Phrase::BadEscape).with("escape", self.shown(self.at, end));
        self.report(message, self.at, end, help);
        self.at = end;
    }

    fn report(&mut self, message: impl Into<Text>, start: usize, end: usize, help: impl Into<Text>) {
        let error = Diagnostic::error(Code::Malformed, message.into(), self.span(start, end));
        self.errors.push(error.help(help.into()));
    }

    /// What was expected, with what is here instead.
    fn found(&self, message: Text) -> Complaint {
        let rest = self.slice(self.at, self.bytes.len());
        let first = rest.chars().next();
        let word = self.word_end(self.at);
        let end = if word > self.at { word } else { self.at + first.map_or(0, char::len_utf8) };
        let (found, end): (Arg, usize) = match first {
            None => (Phrase::EndOfFile.into(), end),
            Some('\n') => (Phrase::TomlLineEnd.into(), self.at),
            Some('\r') if rest.starts_with("\r\n") => (Phrase::TomlLineEnd.into(), self.at),
            Some(sign) if sign.is_whitespace() || sign.is_control() || sign == '\u{feff}' => {
                (format!("`U+{:04X}`", u32::from(sign)).into(), end)
            }
            Some(_) => (format!("`{}`", self.shown(self.at, end)).into(), end),
        };
        Diagnostic::error(Code::Malformed, message.with("found", found), self.span(self.at, end))
    }

    /// The place after the sign at a place.
    fn after_sign(&self, at: usize) -> usize {
        at + self.slice(at, self.bytes.len()).chars().next().map_or(0, char::len_utf8)
    }

    fn shown(&self, start: usize, end: usize) -> String {
        let text = self.slice(start, end);
        match text.char_indices().nth(SHOWN) {
            Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or(text)),
            None => text.to_owned(),
        }
    }
}

fn closing(open: &str) -> &'static str {
    if open == "{" { "}" } else { "]" }
}
