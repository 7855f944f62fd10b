use super::Reader;
use super::number::{self, Kind};
use crate::organisation::{NodeId, ScalarText};

impl Reader<'_> {
    /// A value without quotes: a number, a date or a truth value. Nothing, with an error, for all else.
    pub(super) fn plain(&mut self) -> Option<NodeId> {
        let (start, end) = (self.at, self.plain_end());
        if start == end {
            self.no_value();
            return None;
        }
        let text = self.slice(start, end);
        let Some(kind) = number::kind(text) else { return self.odd_value(start, end) };
        self.at = end;
        let Some(kept) = self.number_text(text, kind, start, end) else {
            self.bad_number(start, end);
            return None;
        };
        Some(self.tree.scalar(self.span(start, end), kept, false))
    }

    /// The text as files of all formats have it: no `_`, no `+`, and ten fingers.
    fn number_text(&mut self, text: &str, kind: Kind, start: usize, end: usize) -> Option<ScalarText> {
        match kind {
            Kind::Radix(radix) => {
                let digits = text.get(2..).unwrap_or("").replace('_', "");
                let number = u128::from_str_radix(&digits, radix).ok()?;
                Some(self.tree.decode(&number.to_string()))
            }
            Kind::Decimal if text.contains(['_', '+']) => {
                let text = text.strip_prefix('+').unwrap_or(text).replace('_', "");
                Some(self.tree.decode(&text))
            }
            Kind::Decimal | Kind::AsWritten => Some(ScalarText::source(self.span(start, end))),
        }
    }

    /// What is no value as a whole: its beginning may be one, and what is meant may need quotes.
    fn odd_value(&mut self, start: usize, end: usize) -> Option<NodeId> {
        let text = self.slice(start, end);
        let word = text.split([' ', '\t']).next().unwrap_or(text);
        if word.len() < text.len() && self.open.is_empty() && number::kind(word).is_some() && text.contains('=') {
            // `a = 1 b = 2`: what follows is told of at the end of the line.
            self.at = start + word.len();
            let span = self.span(start, self.at);
            return Some(self.tree.scalar(span, ScalarText::source(span), false));
        }
        match () {
            () if number::looks_like_time(text) => self.bad_time(start, end),
            () if is_number_like(text) => self.bad_number(start, end),
            () => self.bad_word(start, end),
        }
        self.at = end;
        None
    }

    /// Where a text without quotes ends that may be meant as a value: on a line of its own it may hold commas.
    fn plain_end(&self) -> usize {
        let ends = |byte: &u8| match byte {
            b'\n' | b'#' => true,
            b',' | b']' | b'}' => !self.open.is_empty(),
            _ => false,
        };
        let rest = self.bytes.get(self.at..).unwrap_or(&[]);
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        let text = self.slice(self.at, self.at + length);
        self.at + text.trim_end_matches([' ', '\t', '\r']).len()
    }
}

fn is_number_like(text: &str) -> bool {
    let numbers = text.chars().all(|sign| sign.is_ascii_hexdigit() || "+-_.xXoO".contains(sign));
    numbers && text.starts_with(|sign: char| sign.is_ascii_digit() || "+-._".contains(sign))
}
