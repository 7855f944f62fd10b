//! What can be wrong with a JSON file, each named by what the reader met.

use super::{Expect, Reader, Shape, scan};
use crate::diagnostic::{Arg, Code, Complaint, Diagnostic, Phrase, Text};
use crate::organisation::bracket::{is_too_many, too_many};
use crate::organisation::{NESTING_LIMIT, ScalarText};
use crate::source::Span;

/// How much of a wrong word a message shows.
const SHOWN: usize = 24;

impl Reader<'_> {
    /// An empty file.
    pub(super) fn empty_file(&mut self) {
        self.report(Phrase::JsonEmpty, self.at, self.at, |error| {
            error.help(Text::new(Phrase::JsonEmptyHelp).with("braces", "{}"))
        });
    }

    /// `{"a": }`, `[1, , 2]`, `[1, ]`, `[}`, `{"a": 'b'}`, `.5`
    pub(super) fn no_value(&mut self, after: Option<usize>) -> Expect {
        let before = after.and_then(|at| self.bytes.get(at).copied());
        match (self.peek(), self.bracket(), after) {
            (None, Some(_), _) => self.unclosed(),
            (Some(b']'), Some((_, Shape::List)), Some(comma)) => self.trailing_comma(comma),
            (Some(found @ (b']' | b'}')), Some(_), _) if before != Some(b':') => self.wrong_close(found),
            (Some(b'\''), ..) => match self.single_quoted() {
                Some((span, text)) => self.quoted(span, text),
                None => self.skip_value(),
            },
            (Some(b'.' | b'+'), ..) => self.bad_number(scan::word(self.bytes, self.at)),
            _ => {
                let message = match before {
                    Some(before) => Text::new(Phrase::JsonValueAfter).with("before", char::from(before).to_string()),
                    None => Phrase::JsonValue.into(),
                };
                self.report_found(message, Phrase::JsonValueHelp);
                self.skip_value()
            }
        }
    }

    /// `{a: 1}`, `{'a': 1}`, `{1: 2}`, `{"a": 1,, "b": 2}`; gives the key where it can be read all the same.
    pub(super) fn odd_key(&mut self) -> Option<(Span, ScalarText)> {
        match self.peek() {
            Some(b'\'') => return self.single_quoted(),
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'$' | 0x80..) => {}
            _ => {
                self.report_found(Phrase::JsonKey, Phrase::JsonKeyHelp);
                return None;
            }
        }
        let (start, end) = (self.at, scan::word(self.bytes, self.at));
        let word = self.shown(start, end);
        self.report(Text::new(Phrase::JsonBareKey).with("key", word.clone()), start, end, |error| {
            error.help(Text::new(Phrase::JsonQuoteHelp).with("word", word))
        });
        self.at = end;
        let span = self.span(start, end);
        Some((span, ScalarText::source(span)))
    }

    /// `{"a" 1}`
    pub(super) fn no_colon(&mut self, (key, _): (Span, ScalarText)) -> Expect {
        if self.peek().is_none() {
            return self.unclosed();
        }
        let message = Text::new(Phrase::JsonColon).with("key", self.file.slice(key));
        self.report_found(message, Phrase::JsonColonHelp);
        self.lost_entry()
    }

    /// `[1 2]`, `{"a": 1 "b": 2}`, `["a" b]`
    pub(super) fn no_separator(&mut self, shape: Shape) -> Expect {
        let next = match (shape, self.peek()) {
            (Shape::Map, Some(b'"')) => Expect::Key { after: self.value_end },
            (Shape::List, Some(b'"' | b'{' | b'[' | b'-' | b'0'..=b'9')) => Expect::Value { after: None },
            _ => return self.garbage(shape),
        };
        if !self.unsure {
            let gap = self.value_end;
            self.report(Phrase::JsonMissingComma, gap, gap, |error| error.help(Phrase::JsonMissingCommaHelp.into()));
        }
        next
    }

    /// `{"a": "say "hi""}`, `["a": 1]`
    fn garbage(&mut self, shape: Shape) -> Expect {
        let key_in_list = shape == Shape::List && self.peek() == Some(b':');
        // The brackets of an object that was written as a list: said once for all its keys.
        let said = key_in_list && self.open.last().is_some_and(|open| open.lost);
        let quote = self.at == self.value_end && self.bytes.get(self.at.wrapping_sub(1)) == Some(&b'"');
        if !self.unsure && !said {
            let error = self.found(Text::new(Phrase::JsonSeparator).with("close", shape.closing()));
            self.errors.push(error.help(if key_in_list {
                Text::new(Phrase::JsonObjectHelp).with("braces", "{}")
            } else if quote {
                Phrase::JsonInnerQuoteHelp.into()
            } else {
                Text::new(Phrase::JsonSeparatorHelp).with("close", shape.closing())
            }));
        }
        self.skip();
        self.lost()
    }

    /// The end of an object, where a key could come: right after `{`, wrong after `,`.
    pub(super) fn close_after(&mut self, after: usize) -> Expect {
        if self.bytes.get(after) == Some(&b',') { self.trailing_comma(after) } else { self.close() }
    }

    /// `[1, ]`
    fn trailing_comma(&mut self, comma: usize) -> Expect {
        self.report(Phrase::JsonTrailingComma, comma, comma + 1, |error| {
            error.help(Phrase::JsonTrailingCommaHelp.into())
        });
        self.close()
    }

    /// `[1, 2}`
    pub(super) fn wrong_close(&mut self, found: u8) -> Expect {
        if is_too_many(self.file.text(), self.at) {
            if !self.unsure {
                self.errors.push(too_many(self.span(self.at, self.at + 1)));
            }
            self.at += 1;
            self.open.iter_mut().for_each(|open| open.lost = true);
            return self.lost();
        }
        if let (false, Some((start, shape))) = (self.unsure, self.bracket()) {
            let opened = self.span(start, start + 1);
            let message = Text::new(Phrase::WrongClose)
                .with("open", shape.opening())
                .with("close", char::from(found).to_string());
            let help = Text::new(Phrase::CloseHelp).with("close", shape.closing());
            self.report(message, self.at, self.at + 1, |error| {
                error.also(opened, Phrase::OpenedHere.into()).help(help)
            });
        }
        self.close_to(if found == b']' { Shape::List } else { Shape::Map })
    }

    /// `{"a": 1`
    pub(super) fn unclosed(&mut self) -> Expect {
        if let (false, Some((start, shape))) = (self.unsure, self.bracket()) {
            let end = self.span(self.at, self.at);
            let help = Text::new(Phrase::CloseHelp).with("close", shape.closing());
            self.report(Text::new(Phrase::Unclosed).with("open", shape.opening()), start, start + 1, |error| {
                error.also(end, Phrase::FileEnds.into()).help(help)
            });
        }
        self.close_all()
    }

    /// `{} x`
    ///
    /// A bracket or comma that is left over after another error follows from it: one stood too early.
    pub(super) fn after_the_end(&mut self) -> Expect {
        let Some(found) = self.peek() else { return Expect::End };
        let follows = self.errors.len() > self.errors_before && matches!(found, b'}' | b']' | b',');
        if !self.unsure && !follows {
            let (start, end) = self.word_here();
            self.report(Phrase::JsonAfterEnd, start, end, |error| error.help(Phrase::JsonAfterEndHelp.into()));
        }
        if let Some(root) = self.root {
            self.tree.mark_incomplete(root);
        }
        Expect::End
    }

    /// More containers inside each other than [`NESTING_LIMIT`].
    pub(super) fn too_deep(&mut self) -> Expect {
        let message = Text::new(Phrase::TooDeep).with("limit", NESTING_LIMIT);
        let error = Diagnostic::error(Code::TooDeep, message, self.span(self.at, self.at + 1));
        self.errors.push(error.help(Phrase::TooDeepInside.into()));
        self.skip_value()
    }

    /// `01`, `.5`, `5.`, `+1`, `1e`, `0x1f`, `1_000`
    pub(super) fn bad_number(&mut self, end: usize) -> Expect {
        let start = self.at;
        let number = self.shown(start, end);
        let digits = number.trim_start_matches(['-', '+']);
        let help = match digits.as_bytes() {
            [b'0', b'0'..=b'9', ..] => Phrase::JsonLeadingZeroHelp,
            [b'.', ..] | [.., b'.'] => Phrase::JsonPointHelp,
            _ if number.starts_with('+') => Phrase::JsonPlusHelp,
            _ => Phrase::JsonNumberHelp,
        };
        self.report(Text::new(Phrase::JsonNumber).with("number", number), start, end, |error| error.help(help.into()));
        self.at = end;
        self.lost_value(start)
    }

    /// `True`, `None`, `NaN`, `yes`, `nulll`
    pub(super) fn bad_word(&mut self, end: usize) -> Expect {
        let start = self.at;
        let word = self.shown(start, end);
        let meant = match word.to_ascii_lowercase().as_str() {
            "true" | "yes" => Some("true"),
            "false" | "no" => Some("false"),
            "null" | "none" | "nil" | "undefined" | "nan" => Some("null"),
            _ => None,
        };
        let help = match meant {
            Some(meant) => Text::new(Phrase::JsonMeantHelp).with("word", meant),
            None => Text::new(Phrase::JsonQuoteHelp).with("word", word.clone()),
        };
        self.report(Text::new(Phrase::JsonWord).with("word", word), start, end, |error| error.help(help));
        self.at = end;
        self.lost_value(start)
    }

    /// `'text'`, kept as what was meant where it is plain.
    fn single_quoted(&mut self) -> Option<(Span, ScalarText)> {
        let start = self.at;
        let rest = self.bytes.get(start + 1..scan::line(self.bytes, start)).unwrap_or(&[]);
        let end = rest.iter().position(|byte| *byte == b'\'').map(|length| start + 1 + length);
        let shown_end = end.map_or(start + 1, |end| end + 1);
        self.report(Phrase::JsonSingleQuotes, start, shown_end, |error| {
            error.help(Phrase::JsonSingleQuotesHelp.into())
        });
        let end = end.filter(|_| !rest.contains(&b'\\'))?;
        self.at = end + 1;
        Some((self.span(start, end + 1), ScalarText::source(self.span(start + 1, end))))
    }

    /// `// …`, `/* … */`, `# …`; says whether there was one.
    pub(super) fn comment(&mut self) -> bool {
        let start = self.at;
        let end = match (self.peek(), self.bytes.get(start + 1)) {
            (Some(b'#'), _) | (_, Some(b'/')) => scan::line(self.bytes, start),
            (_, Some(b'*')) => {
                let rest = self.file.text().get(start + 2..).unwrap_or("");
                rest.find("*/").map_or(self.bytes.len(), |length| start + length + 4)
            }
            _ => return false,
        };
        self.report(Phrase::JsonComment, start, end, |error| error.help(Phrase::JsonCommentHelp.into()));
        self.at = end;
        true
    }

    /// `"abc` at the end of its line; the rest of the line is skipped.
    pub(super) fn unclosed_string(&mut self, start: usize) {
        self.report(Phrase::JsonUnclosedString, start, start + 1, |error| {
            error.help(Phrase::JsonUnclosedStringHelp.into())
        });
        self.at = scan::line(self.bytes, self.at);
    }

    /// A tab or another control character in a string.
    pub(super) fn control_character(&mut self, control: u8) {
        let escape = if control == b'\t' { "\\t".to_owned() } else { format!("\\u{control:04x}") };
        let message = Text::new(Phrase::JsonControl).with("code", format!("U+{control:04X}"));
        self.report(message, self.at, self.at + 1, |error| {
            error.help(Text::new(Phrase::WriteHelp).with("text", escape))
        });
    }

    /// `"\x41"`, `"C:\dir"`, `"\u12"`; the backslash and its character are skipped.
    pub(super) fn bad_escape(&mut self) {
        let rest = self.file.text().get(self.at + 1..).unwrap_or("");
        let character = rest.chars().next().filter(|character| !character.is_control() && *character != '"');
        let end = self.at + 1 + character.map_or(0, char::len_utf8);
        let help = if character == Some('u') { Phrase::JsonUnicodeHelp } else { Phrase::BackslashHelp };
        let message = Text::new(Phrase::BadEscape).with("escape", self.shown(self.at, end));
        self.report(message, self.at, end, |error| error.help(help.into()));
        self.at = end;
    }

    /// `"\ud800"`
    pub(super) fn half_character(&mut self) {
        let end = self.at + 6;
        let message = Text::new(Phrase::JsonHalfCharacter).with("escape", self.shown(self.at, end));
        self.report(message, self.at, end, |error| error.help(Phrase::JsonHalfCharacterHelp.into()));
    }

    fn report(
        &mut self,
        message: impl Into<Text>,
        start: usize,
        end: usize,
        more: impl FnOnce(Complaint) -> Diagnostic,
    ) {
        let error = Diagnostic::error(Code::Malformed, message.into(), self.span(start, end));
        self.errors.push(more(error));
    }

    /// Reports what was expected with what is here instead.
    fn report_found(&mut self, message: impl Into<Text>, help: Phrase) {
        let error = self.found(message.into());
        self.errors.push(error.help(help.into()));
    }

    fn found(&self, message: Text) -> Complaint {
        let (start, end) = self.word_here();
        let found: Arg = match self.file.text().get(start..end).and_then(|word| word.chars().next()) {
            None => Phrase::EndOfFile.into(),
            Some(character) if character.is_whitespace() || character.is_control() || character == '\u{feff}' => {
                format!("`U+{:04X}`", u32::from(character)).into()
            }
            Some(_) => format!("`{}`", self.shown(start, end)).into(),
        };
        Diagnostic::error(Code::Malformed, message.with("found", found), self.span(start, end))
    }

    /// The word here, or the single character.
    fn word_here(&self) -> (usize, usize) {
        let first = self.file.text().get(self.at..).and_then(|rest| rest.chars().next());
        let end = match first {
            Some(character) if character.is_alphanumeric() => scan::word(self.bytes, self.at),
            _ => self.at + first.map_or(0, char::len_utf8),
        };
        (self.at, end)
    }

    fn shown(&self, start: usize, end: usize) -> String {
        let text = self.file.text().get(start..end).unwrap_or("");
        match text.char_indices().nth(SHOWN) {
            Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or(text)),
            None => text.to_owned(),
        }
    }
}
