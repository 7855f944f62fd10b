use super::{Reader, scan};
use crate::organisation::ScalarText;
use crate::source::Span;

impl Reader<'_> {
    /// Reads the string whose quote is here; nothing, with an error, if it is damaged.
    ///
    /// After a string that is not closed the rest of its line is skipped.
    pub(super) fn string(&mut self) -> Option<(Span, ScalarText)> {
        let start = self.at;
        let end = scan::plain_text(self.bytes, start + 1);
        if self.bytes.get(end) == Some(&b'"') {
            self.at = end + 1;
            return Some((self.span(start, end + 1), ScalarText::source(self.span(start + 1, end))));
        }
        self.decoded.clear();
        self.at = start + 1;
        let whole = self.decode(start)?;
        Some((self.span(start, self.at), whole))
    }

    /// Reads on to the closing quote, with escapes; all errors of the string are reported.
    fn decode(&mut self, start: usize) -> Option<ScalarText> {
        let mut whole = true;
        loop {
            let end = scan::plain_text(self.bytes, self.at);
            self.decoded.push_str(self.file.text().get(self.at..end).unwrap_or(""));
            self.at = end;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return whole.then(|| self.tree.decode(&self.decoded));
                }
                Some(b'\\') => whole &= self.escape(),
                None | Some(b'\n' | b'\r') => {
                    self.unclosed_string(start);
                    return None;
                }
                Some(control) => {
                    whole = false;
                    self.control_character(control);
                    self.at += 1;
                }
            }
        }
    }

    /// Reads an escape; says whether it was right.
    fn escape(&mut self) -> bool {
        let plain = match self.bytes.get(self.at + 1) {
            Some(b'u') => return self.unicode_escape(),
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(*byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            _ => {
                self.bad_escape();
                return false;
            }
        };
        self.decoded.push(plain);
        self.at += 2;
        true
    }

    /// `\u00e5`, or two of them for a character beyond the first 65 536.
    fn unicode_escape(&mut self) -> bool {
        let Some(first) = self.four_digits(self.at) else {
            self.bad_escape();
            return false;
        };
        let (code, length) = match first {
            0xd800..=0xdbff => match self.four_digits(self.at + 6) {
                Some(second @ 0xdc00..=0xdfff) => (0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00), 12),
                _ => (first, 6),
            },
            _ => (first, 6),
        };
        let character = char::from_u32(code);
        match character {
            Some(character) => self.decoded.push(character),
            None => self.half_character(),
        }
        self.at += length;
        character.is_some()
    }

    fn four_digits(&self, at: usize) -> Option<u32> {
        let digits = self.bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
        digits.iter().try_fold(0, |code, digit| Some(code * 16 + char::from(*digit).to_digit(16)?))
    }
}
