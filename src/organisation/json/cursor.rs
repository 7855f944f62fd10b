use std::borrow::Cow;

use super::ahead::DEPTH;
use super::scan;
use crate::organisation::NESTING_LIMIT;
use crate::source::{SourceFile, Span};

/// A walk over an object of a file that is read without a tree.
///
/// It takes what is right. Whatever else comes it refuses, and is of no more use: another reader tells what is wrong.
pub(in crate::organisation) struct Cursor<'a> {
    text: &'a str,
    /// What the first byte of the file has as its address.
    base: u32,
    at: usize,
    /// How many containers are open, those around the object too.
    depth: usize,
}

/// How a value begins.
pub(in crate::organisation) enum Token<'a> {
    /// `null`, or a text of nothing but white space.
    Null,
    /// A text, number or truth value: where it stands, and what it says.
    Scalar(Span, Cow<'a, str>),
    /// A list, whose bracket has been taken.
    List,
    /// An object whose bracket stands at this place, and has been taken.
    Map(usize),
}

impl<'a> Cursor<'a> {
    /// A walk that begins with an object in a collection.
    pub(in crate::organisation) fn new(file: &'a SourceFile, object: Span) -> Self {
        let at = object.start.saturating_sub(file.base()) as usize;
        Self { text: file.text(), base: file.base(), at, depth: DEPTH }
    }

    /// What was taken since a place.
    pub(in crate::organisation) fn since(&self, start: usize) -> Span {
        self.span(start, self.at)
    }

    /// The beginning of a value.
    pub(in crate::organisation) fn value(&mut self) -> Option<Token<'a>> {
        let start = self.next()?;
        match self.peek()? {
            b'"' => {
                let text = self.text()?;
                // Most begin with a letter or digit: no other white space needs to be looked for.
                let full = text.as_bytes().first().is_some_and(u8::is_ascii_graphic) || !text.trim().is_empty();
                Some(if full { Token::Scalar(self.since(start), text) } else { Token::Null })
            }
            b'{' => self.open(Token::Map(start)),
            b'[' => self.open(Token::List),
            b'-' | b'0'..=b'9' => {
                let end = scan::word(self.text.as_bytes(), start);
                let is_right = scan::number(self.text.as_bytes(), start) == Some(end);
                is_right.then(|| self.bare(end)).flatten()
            }
            _ => {
                let end = scan::word(self.text.as_bytes(), start);
                match self.text.get(start..end)? {
                    "true" | "false" => self.bare(end),
                    "null" => {
                        self.at = end;
                        Some(Token::Null)
                    }
                    _ => None,
                }
            }
        }
    }

    /// The key that comes next, and its colon; one with escapes is refused.
    pub(in crate::organisation) fn key(&mut self) -> Option<(Span, &'a str)> {
        let start = self.next()?;
        let Cow::Borrowed(key) = self.text()? else { return None };
        let span = self.since(start);
        self.next()?;
        self.take(b':').then_some((span, key))
    }

    /// The same, where it is just this one; else nothing is taken.
    pub(in crate::organisation) fn expected(&mut self, key: &str) -> Option<Span> {
        let start = self.next()?;
        let (bytes, end) = (self.text.as_bytes(), start + key.len() + 2);
        let is_there = bytes.get(start + 1..end - 1)? == key.as_bytes();
        if !is_there || bytes.get(start) != Some(&b'"') || bytes.get(end - 1) != Some(&b'"') {
            return None;
        }
        let colon = if bytes.get(end) == Some(&b':') { end } else { scan::blanks(bytes, end) };
        (bytes.get(colon) == Some(&b':')).then(|| {
            self.at = colon + 1;
            self.span(start, end)
        })
    }

    /// Whether anything stands in the container whose bracket was taken last, which this one would close.
    pub(in crate::organisation) fn begins(&mut self, close: u8) -> Option<bool> {
        self.next()?;
        Some(!self.close(close))
    }

    /// Whether a comma comes next, and not the end of the container.
    pub(in crate::organisation) fn goes_on(&mut self, close: u8) -> Option<bool> {
        self.next()?;
        if self.take(b',') {
            return Some(true);
        }
        self.close(close).then_some(false)
    }

    fn open(&mut self, token: Token<'a>) -> Option<Token<'a>> {
        self.at += 1;
        self.depth += 1;
        (self.depth <= NESTING_LIMIT).then_some(token)
    }

    fn close(&mut self, close: u8) -> bool {
        let closed = self.take(close);
        self.depth -= usize::from(closed);
        closed
    }

    fn bare(&mut self, end: usize) -> Option<Token<'a>> {
        let start = std::mem::replace(&mut self.at, end);
        Some(Token::Scalar(self.span(start, end), Cow::Borrowed(self.text.get(start..end)?)))
    }

    /// A text in quotes.
    fn text(&mut self) -> Option<Cow<'a, str>> {
        let (bytes, start) = (self.text.as_bytes(), self.at);
        if bytes.get(start) != Some(&b'"') {
            return None;
        }
        let mut end = scan::plain_text(bytes, start + 1);
        if bytes.get(end) == Some(&b'"') {
            self.at = end + 1;
            return self.text.get(start + 1..end).map(Cow::Borrowed);
        }
        while bytes.get(end) == Some(&b'\\') {
            end = scan::plain_text(bytes, end + 2);
        }
        self.at = end + 1;
        serde_json::from_str(self.text.get(start..self.at)?).map(Cow::Owned).ok()
    }

    /// The place of what comes next, behind blanks.
    fn next(&mut self) -> Option<usize> {
        if matches!(self.peek()?, b' ' | b'\n' | b'\r' | b'\t') {
            self.at = scan::blanks(self.text.as_bytes(), self.at);
        }
        Some(self.at)
    }

    fn take(&mut self, sign: u8) -> bool {
        let comes = self.peek() == Some(sign);
        self.at += usize::from(comes);
        comes
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The span of a range of bytes; offsets fit, because the source map took the file.
    fn span(&self, start: usize, end: usize) -> Span {
        let address = |at: usize| self.base + u32::try_from(at).unwrap_or(u32::MAX);
        Span::new(address(start), address(end))
    }
}
