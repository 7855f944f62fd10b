//! What stands in brackets, as far as it can be seen without reading it: quotes, brackets, commas.

use super::line::key_length;

/// A sign that parts what stands in a pair of brackets, or ends it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Comma,
    /// A line that begins with a key although no comma stands before it.
    Line,
    Close(char),
}

/// The brackets, commas and line breaks of a text, outside of quotes and comments.
///
/// A quote that is not closed on its line is none.
struct Signs<'a> {
    text: &'a str,
    at: usize,
    /// Whether a value can begin here, so that a quote begins a text.
    fresh: bool,
}

impl<'a> Signs<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// How long a text in quotes or a comment is that begins here.
    fn skipped(&self, sign: char) -> Option<usize> {
        let line = || self.rest().split('\n').next().unwrap_or("");
        let before = || self.text.get(..self.at).and_then(|text| text.chars().next_back());
        match sign {
            '#' if before().is_none_or(char::is_whitespace) => Some(line().len()),
            '"' | '\'' if self.fresh => closing_quote(line(), sign),
            _ => None,
        }
    }
}

impl Iterator for Signs<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(sign) = self.rest().chars().next() {
            if let Some(length) = self.skipped(sign) {
                self.at += length;
                self.fresh = false;
                continue;
            }
            let at = self.at;
            self.at += sign.len_utf8();
            self.fresh = matches!(sign, '[' | '{' | ',' | ':') || self.fresh && sign.is_whitespace();
            if matches!(sign, '[' | ']' | '{' | '}' | ',' | '\n') {
                return Some((at, sign));
            }
        }
        None
    }
}

/// Brackets that are open, and where.
#[derive(Default)]
struct Nest {
    open: Vec<(usize, char)>,
    /// How many of them are lists.
    lists: usize,
}

impl Nest {
    fn open(&mut self, at: usize, sign: char) {
        self.lists += usize::from(sign == '[');
        self.open.push((at, sign));
    }

    /// Closes the innermost ones that a sign fits, and what is open in them; says whether there are any.
    fn close(&mut self, sign: char) -> bool {
        let lists = self.lists;
        let fit = if sign == ']' { lists } else { self.open.len() - lists };
        while fit > 0
            && let Some((_, opening)) = self.open.pop()
        {
            self.lists -= usize::from(opening == '[');
            if opening == opening_of(sign) {
                return true;
            }
        }
        false
    }
}

/// The bracket that a closing one fits.
pub(super) fn opening_of(sign: char) -> char {
    if sign == ']' { '[' } else { '{' }
}

/// The signs that part or end what stands in brackets, from a byte on which can be in the middle of a value.
///
/// Brackets that are opened after it are passed over with what stands in them.
pub(super) fn marks(text: &str, at: usize, fresh: bool) -> impl Iterator<Item = (usize, Mark)> {
    let mut nest = Nest::default();
    Signs { text, at, fresh }.filter_map(move |(at, sign)| {
        let line = || text.get(at + 1..).is_some_and(|rest| key_length(rest.trim_start_matches([' ', '\t'])).is_some());
        match sign {
            '[' | '{' => {
                nest.open(at, sign);
                None
            }
            ']' | '}' if nest.close(sign) => None,
            ']' | '}' => {
                nest = Nest::default();
                Some((at, Mark::Close(sign)))
            }
            _ if !nest.open.is_empty() => None,
            ',' => Some((at, Mark::Comma)),
            _ => line().then_some((at, Mark::Line)),
        }
    })
}

/// The brackets from a byte on of which the other one does not stand there: closing ones, and after them opening ones.
pub(super) fn unmatched(text: &str, from: usize) -> Vec<(usize, char)> {
    let (mut closing, mut nest) = (Vec::new(), Nest::default());
    for (at, sign) in (Signs { text, at: from, fresh: true }) {
        match sign {
            '[' | '{' => nest.open(at, sign),
            ']' | '}' if !nest.close(sign) => {
                nest = Nest::default();
                closing.push((at, sign));
            }
            _ => {}
        }
    }
    closing.extend(nest.open);
    closing
}

/// How long a text in quotes is that is closed on its line.
fn closing_quote(line: &str, quote: char) -> Option<usize> {
    let mut signs = line.char_indices().skip(1).peekable();
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, sign)| *sign);
        match sign {
            '\\' if quote == '"' => drop(signs.next()),
            _ if sign == quote && quote == '\'' && next == Some('\'') => drop(signs.next()),
            _ if sign == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The bracket with which the next value of a block begins, behind dashes, a colon, an anchor and comments.
pub(super) fn first_bracket(text: &str) -> Option<usize> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let skipped = match rest.chars().next()? {
            '[' | '{' => return Some(text.len() - rest.len()),
            '#' => rest.find('\n')?,
            '-' | '?' | ':' if rest.get(1..).is_some_and(|rest| rest.starts_with(char::is_whitespace)) => 1,
            '&' | '!' => rest.find(char::is_whitespace)?,
            _ => return None,
        };
        rest = rest.get(skipped..)?;
    }
}
