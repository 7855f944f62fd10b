//! Where texts without quotes end, on bytes.

use super::{Reader, Sure};

/// Where a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Block,
    /// In brackets, where a comma ends it.
    Flow,
}

/// What ends a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    Line,
    Comment,
    Colon,
    /// A comma or bracket.
    Flow,
}

/// A text without quotes.
pub(super) struct Plain {
    /// Where it ends, without the spaces behind it.
    pub(super) end: usize,
    /// Where what ends it stands.
    pub(super) at: usize,
    pub(super) stop: Stop,
}

/// What a byte may be in a text, beside itself.
const ENDS: u8 = 1;
const ENDS_IN_FLOW: u8 = 2;
const ENDS_QUOTES: u8 = 4;
/// A control character, or the first byte of what may be one.
const ODD: u8 = 8;

/// What a byte may be.
const fn sign(byte: u8) -> u8 {
    match byte {
        0..=0x1f | 0x7f | 0xc2 | 0xe2 | 0xef => ODD,
        b':' | b'#' => ENDS,
        b',' | b'[' | b']' | b'{' | b'}' => ENDS_IN_FLOW,
        b'"' | b'\'' | b'\\' => ENDS_QUOTES,
        _ => 0,
    }
}

/// The first byte from a place on that is one of some.
fn find(bytes: &[u8], at: usize, wanted: u8) -> usize {
    let rest = bytes.get(at..).unwrap_or(&[]);
    let found = rest.iter().position(|byte| sign(*byte) & wanted != 0);
    at + found.unwrap_or(rest.len())
}

/// The byte behind spaces.
pub(super) fn spaces(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or(&[]);
    at + rest.iter().position(|byte| *byte != b' ').unwrap_or(rest.len())
}

/// Where a character ends that begins with an odd byte, if it is none to be careful with: a control character, a mark of order or
/// a line break that is none for everybody.
fn harmless(bytes: &[u8], at: usize) -> Sure<usize> {
    match (bytes.get(at)?, bytes.get(at + 1)?, bytes.get(at + 2)) {
        (0xc2, 0xa0.., _) => Some(at + 2),
        (0xe2, 0x80, Some(0xa8 | 0xa9)) => None,
        (0xe2, _, Some(_)) => Some(at + 3),
        _ => None,
    }
}

/// The first byte from a place on that ends a text in quotes, or needs care in it; not beyond the line.
pub(super) fn in_quotes(bytes: &[u8], mut at: usize) -> Sure<usize> {
    loop {
        at = find(bytes, at, ENDS_QUOTES | ODD);
        match bytes.get(at)? {
            b'"' | b'\'' | b'\\' => return Some(at),
            _ => at = harmless(bytes, at)?,
        }
    }
}

/// The end of a line of text, before its break; not beyond what is odd.
pub(super) fn text_line(bytes: &[u8], mut at: usize) -> Sure<usize> {
    loop {
        at = find(bytes, at, ODD);
        match (bytes.get(at), bytes.get(at + 1)) {
            (None | Some(b'\n'), _) | (Some(b'\r'), Some(b'\n')) => return Some(at),
            _ => at = harmless(bytes, at)?,
        }
    }
}

/// The end of a comment, before the line break.
pub(super) fn comment(bytes: &[u8], mut at: usize) -> Sure<usize> {
    loop {
        at = find(bytes, at, ODD);
        match (bytes.get(at), bytes.get(at + 1)) {
            (None | Some(b'\n'), _) | (Some(b'\r'), Some(b'\n')) => return Some(at),
            (Some(b'\t'), _) => at += 1,
            _ => at = harmless(bytes, at)?,
        }
    }
}

/// Whether a text without quotes can begin with a byte, before another one.
fn begins(byte: u8, next: Option<u8>) -> bool {
    match byte {
        b'-' | b'?' | b':' => next.is_some_and(|next| next.is_ascii_alphanumeric()),
        b'<' => next != Some(b'<'),
        b'#' | b'&' | b'*' | b'!' | b'|' | b'>' | b'%' | b'@' | b'`' => false,
        _ => sign(byte) & (ENDS | ENDS_IN_FLOW) == 0 && byte != b'"' && byte != b'\'',
    }
}

impl Reader<'_> {
    /// The text without quotes that begins here; nothing is passed over.
    pub(super) fn plain(&self, kind: Kind) -> Sure<Plain> {
        let bytes = self.bytes;
        if !begins(self.peek()?, bytes.get(self.at + 1).copied()) {
            return None;
        }
        let wanted = if kind == Kind::Flow { ENDS | ENDS_IN_FLOW | ODD } else { ENDS | ODD };
        let mut at = self.at;
        let stop = loop {
            at = find(bytes, at, wanted);
            let next = bytes.get(at + 1);
            match bytes.get(at) {
                None | Some(b'\n') => break Stop::Line,
                Some(b'\r') if next == Some(&b'\n') => break Stop::Line,
                Some(b':') => match next {
                    None | Some(b' ' | b'\n' | b'\r') => break Stop::Colon,
                    Some(b',' | b'[' | b']' | b'{' | b'}') if kind == Kind::Flow => return None,
                    Some(_) => at += 1,
                },
                Some(b'#') if bytes.get(at.wrapping_sub(1)) == Some(&b' ') => break Stop::Comment,
                Some(b'#') => at += 1,
                Some(b',' | b'[' | b']' | b'{' | b'}') => break Stop::Flow,
                Some(_) => at = harmless(bytes, at)?,
            }
        };
        let text = bytes.get(self.at..at)?;
        let trailing = text.iter().rev().take_while(|byte| **byte == b' ').count();
        Some(Plain { end: at - trailing, at, stop })
    }
}
