use super::{Reader, Sure, scan};
use crate::organisation::ScalarText;
use crate::source::Span;

impl Reader<'_> {
    /// The text in quotes that begins here and ends on its line; goes behind it.
    pub(super) fn quoted(&mut self) -> Sure<(Span, ScalarText)> {
        let (start, quote) = (self.at, self.peek()?);
        let mut at = start + 1;
        let mut escaped = false;
        let end = loop {
            at = scan::in_quotes(self.bytes, at)?;
            let doubled = quote == b'\'' && self.bytes.get(at + 1) == Some(&quote);
            match *self.bytes.get(at)? {
                b'\\' if quote == b'"' => {
                    escaped = true;
                    at += 2;
                }
                byte if byte == quote && doubled => {
                    escaped = true;
                    at += 2;
                }
                byte if byte == quote => break at,
                _ => at += 1,
            }
        };
        self.at = end + 1;
        let inner = self.span(start + 1, end);
        let text = match (escaped, quote) {
            (false, _) => ScalarText::source(inner),
            (true, b'\'') => self.tree.decode(&self.file.slice(inner).replace("''", "'")),
            (true, _) => self.tree.decode(&unescaped(self.file.slice(inner))?),
        };
        Some((self.span(start, end + 1), text))
    }
}

/// A text with what its escapes stand for; those that are seldom are not known here.
fn unescaped(text: &str) -> Sure<String> {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('\\') {
        decoded.push_str(before);
        let (sign, length) = match behind.chars().next()? {
            sign @ ('"' | '\\' | '/') => (sign, 1),
            'n' => ('\n', 1),
            't' => ('\t', 1),
            'r' => ('\r', 1),
            'u' => {
                let digits = behind.get(1..5).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
                (char::from_u32(u32::from_str_radix(digits, 16).ok()?)?, 5)
            }
            _ => return None,
        };
        decoded.push(sign);
        rest = behind.get(length..)?;
    }
    decoded.push_str(rest);
    Some(decoded)
}
