use std::borrow::Cow;

use super::Reader;
use crate::organisation::ScalarText;
use crate::source::Span;

/// One part of a key.
#[derive(Clone, Debug)]
pub(super) struct Key<'a> {
    pub(super) span: Span,
    pub(super) text: ScalarText,
    pub(super) name: Cow<'a, str>,
}

impl<'a> Reader<'a> {
    /// `a.b."c d"`; nothing, with an error, where a part can't be read.
    pub(super) fn path(&mut self) -> Option<Vec<Key<'a>>> {
        let mut path = Vec::with_capacity(1);
        loop {
            self.blanks();
            path.push(self.key()?);
            let end = self.at;
            self.blanks();
            if self.peek() != Some(b'.') {
                self.at = end;
                return Some(path);
            }
            self.at += 1;
        }
    }

    fn key(&mut self) -> Option<Key<'a>> {
        let start = self.at;
        match self.peek() {
            Some(b'"' | b'\'') if self.starts_with("\"\"\"") || self.starts_with("'''") => {
                self.no_key();
                None
            }
            Some(b'"' | b'\'') => {
                let (span, text) = self.string()?;
                let name = match text.in_source() {
                    Some(inner) => Cow::Borrowed(self.file.slice(inner)),
                    None => Cow::Owned(self.decoded.clone()),
                };
                Some(Key { span, text, name })
            }
            _ => {
                let end = self.word_end(start);
                if end == start {
                    self.no_key();
                    return None;
                }
                self.at = end;
                let name = self.slice(start, end);
                if !needs_no_quotes(name) {
                    self.bare_key(start, end);
                }
                let span = self.span(start, end);
                Some(Key { span, text: ScalarText::source(span), name: Cow::Borrowed(name) })
            }
        }
    }

    /// Where a word ends that may be meant as a key, whether TOML takes it or not.
    pub(super) fn word_end(&self, from: usize) -> usize {
        let rest = self.slice(from, self.bytes.len());
        let ends = |sign: char| {
            sign.is_whitespace() || sign.is_control() || sign == '\u{feff}' || "=.:,[]{}#\"'".contains(sign)
        };
        from + rest.find(ends).unwrap_or(rest.len())
    }
}

/// Whether a key needs no quotes.
pub(in crate::organisation) fn needs_no_quotes(key: &str) -> bool {
    !key.is_empty() && key.bytes().all(is_bare)
}

/// What keys without quotes are made of.
pub(super) fn is_bare(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}
