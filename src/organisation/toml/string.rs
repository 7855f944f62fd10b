use super::Reader;
use crate::organisation::ScalarText;
use crate::source::Span;

impl Reader<'_> {
    /// The text whose quote is here, of any of the four kinds; nothing, with an error, if it is damaged.
    ///
    /// After a text that is not closed the rest of its line is skipped.
    pub(super) fn string(&mut self) -> Option<(Span, ScalarText)> {
        let start = self.at;
        let quote = self.peek()?;
        let long = if quote == b'"' { "\"\"\"" } else { "'''" };
        let lines = self.starts_with(long);
        self.at += if lines { 3 } else { 1 };
        if lines {
            self.line_break();
        }
        let inner = self.at;
        self.decoded.clear();
        let mut whole = true;
        let mut same = true;
        loop {
            let from = self.at;
            self.at = self.plain_text(quote);
            if !same {
                self.decoded.push_str(self.file.text().get(from..self.at).unwrap_or(""));
            }
            match self.peek() {
                Some(byte) if byte == quote => match self.closing(quote, lines) {
                    Some(quotes) => {
                        // Up to two quotes before the last three belong to the text.
                        let own = quotes - if lines { 3 } else { 1 };
                        let end = self.at + own;
                        if !same {
                            self.decoded.push_str(self.file.text().get(self.at..end).unwrap_or(""));
                        }
                        self.at += quotes;
                        let span = self.span(start, self.at);
                        let text = match same {
                            true => ScalarText::source(self.span(inner, end)),
                            false => self.tree.decode(&self.decoded),
                        };
                        return whole.then_some((span, text));
                    }
                    None => self.keep_quote(quote, same),
                },
                Some(b'\\') => {
                    self.decode_from(inner, &mut same);
                    whole &= self.escape(lines);
                }
                Some(b'\n') if lines => self.keep_line_break(same),
                // A file that was written on Windows says the same as any other.
                Some(b'\r') if lines && self.bytes.get(self.at + 1) == Some(&b'\n') => {
                    self.decode_from(inner, &mut same);
                    self.at += 1;
                }
                None | Some(b'\n') => return self.unclosed_text(start, lines),
                Some(b'\r') if self.bytes.get(self.at + 1) == Some(&b'\n') => return self.unclosed_text(start, lines),
                Some(control) => {
                    whole = false;
                    self.control_character(control);
                    self.at += 1;
                }
            }
        }
    }

    fn unclosed_text(&mut self, start: usize, lines: bool) -> Option<(Span, ScalarText)> {
        self.unclosed_string(start, lines);
        None
    }

    /// How many quotes close the text here, if they do.
    fn closing(&self, quote: u8, lines: bool) -> Option<usize> {
        if !lines {
            return Some(1);
        }
        let quotes = self.bytes.get(self.at..).unwrap_or(&[]).iter().take(5).take_while(|byte| **byte == quote).count();
        (quotes >= 3).then_some(quotes)
    }

    fn keep_quote(&mut self, quote: u8, same: bool) {
        if !same {
            self.decoded.push(char::from(quote));
        }
        self.at += 1;
    }

    fn keep_line_break(&mut self, same: bool) {
        if !same {
            self.decoded.push('\n');
        }
        self.at += 1;
    }

    /// From here on the text is not as it stands in the file.
    fn decode_from(&mut self, inner: usize, same: &mut bool) {
        if *same {
            *same = false;
            self.decoded.push_str(self.file.text().get(inner..self.at).unwrap_or(""));
        }
    }

    /// Where something stands that is not plainly part of the text.
    fn plain_text(&self, quote: u8) -> usize {
        let rest = self.bytes.get(self.at..).unwrap_or(&[]);
        let special = |byte: &u8| match *byte {
            b'\t' => false,
            b'\\' => quote == b'"',
            byte => byte == quote || byte < 0x20 || byte == 0x7f,
        };
        self.at + rest.iter().position(special).unwrap_or(rest.len())
    }

    fn line_break(&mut self) {
        match self.peek() {
            Some(b'\n') => self.at += 1,
            Some(b'\r') if self.bytes.get(self.at + 1) == Some(&b'\n') => self.at += 2,
            _ => {}
        }
    }

    /// Reads an escape; says whether it was right.
    fn escape(&mut self, lines: bool) -> bool {
        let plain = match self.bytes.get(self.at + 1) {
            Some(b'x') => return self.code(2),
            Some(b'u') => return self.code(4),
            Some(b'U') => return self.code(8),
            Some(byte @ (b'"' | b'\\')) => char::from(*byte),
            Some(b'b') => '\u{8}',
            Some(b'e') => '\u{1b}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b' ' | b'\t' | b'\n' | b'\r') if lines && self.folded() => return true,
            _ => {
                self.bad_escape(0);
                return false;
            }
        };
        self.decoded.push(plain);
        self.at += 2;
        true
    }

    /// A backslash at the end of a line, after which all blanks are left out.
    fn folded(&mut self) -> bool {
        let rest = self.slice(self.at + 1, self.bytes.len());
        let text = rest.trim_start_matches([' ', '\t']);
        if !text.starts_with('\n') && !text.starts_with("\r\n") {
            return false;
        }
        let mut end = rest.len();
        let mut signs = rest.char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            let blank = matches!(sign, ' ' | '\t' | '\n');
            let line_end = sign == '\r' && signs.peek().is_some_and(|(_, next)| *next == '\n');
            if !blank && !line_end {
                end = at;
                break;
            }
        }
        self.at += 1 + end;
        true
    }

    /// `\u00e5`, with so many digits.
    fn code(&mut self, digits: usize) -> bool {
        let code = self.bytes.get(self.at + 2..self.at + 2 + digits).unwrap_or(&[]);
        let number = code.iter().try_fold(0_u32, |number, digit| Some(number * 16 + char::from(*digit).to_digit(16)?));
        match number.filter(|_| code.len() == digits).and_then(char::from_u32) {
            Some(character) => {
                self.decoded.push(character);
                self.at += 2 + digits;
                true
            }
            None => {
                self.bad_escape(digits);
                false
            }
        }
    }
}
