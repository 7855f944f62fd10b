//! How reading goes on after an error inside brackets.

use super::Reader;
use super::value::{Next, Shape};
use crate::organisation::NodeId;

impl Reader<'_> {
    /// A value could not be read: reading goes on at the next separator, or in the next line.
    pub(super) fn lost_value(&mut self, start: usize) -> Next {
        match self.open.last_mut() {
            None => {
                let end = self.at;
                self.skip_line();
                Next::Done(self.unknown(start, end))
            }
            Some(open) => {
                let list = matches!(open.shape, Shape::List { .. });
                open.lost |= list;
                self.skip();
                let node = (!list).then(|| self.unknown(start, self.at));
                self.complete(node)
            }
        }
    }

    pub(super) fn lost_entry(&mut self) -> Next {
        self.lose_innermost();
        self.skip();
        Next::Separator
    }

    pub(super) fn lose_innermost(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.lost = true;
        }
    }

    /// The innermost bracket is never closed; what is open ends here, before the line break, if there is one.
    pub(super) fn abandon(&mut self, line_break: Option<usize>) -> NodeId {
        self.at = line_break.unwrap_or(self.bytes.len());
        if let Some(open) = self.open.last() {
            self.unclosed(open.start);
        }
        self.close_all()
    }

    /// Closes all brackets here.
    pub(super) fn close_all(&mut self) -> NodeId {
        loop {
            self.lose_innermost();
            let done = self.finish();
            if let Next::Done(node) = self.complete(Some(done)) {
                return node;
            }
        }
    }

    /// Goes to the next `,` or closing bracket on this line, past texts.
    fn skip(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b',' | b']' | b'}' | b'\n' => return,
                b'"' | b'\'' => {
                    let rest = self.bytes.get(self.at + 1..).unwrap_or(&[]);
                    let end = rest.iter().position(|it| matches!(*it, b'\n') || *it == byte);
                    self.at += end.filter(|end| rest.get(*end) == Some(&byte)).map_or(0, |end| end + 1);
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    /// Goes past brackets inside each other, to the line's end at most.
    pub(super) fn skip_nested(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'\n' => return,
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }

    /// Whether the line that begins here is no part of the brackets: `[heading]` or `key =`.
    pub(super) fn is_new_statement(&self, next: Next) -> bool {
        let rest = self.slice(self.at, self.line_end(self.at));
        is_heading(rest) || next != Next::Key && is_assignment(rest)
    }
}

/// Whether a line can only be a heading: a list would not hold a bare word.
fn is_heading(line: &str) -> bool {
    let line = line.split_once('#').map_or(line, |(before, _)| before).trim_end();
    let Some(inner) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else { return false };
    let inner = inner.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(inner).trim();
    let first = inner.split('.').next().unwrap_or("").trim();
    let word =
        first.starts_with(|sign: char| sign.is_alphabetic()) && !matches!(first, "true" | "false" | "inf" | "nan");
    word && !inner.contains([',', '=', '[', ']', '{', '}'])
}

fn is_assignment(line: &str) -> bool {
    let word = line.find(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '_' | '-' | '.')).unwrap_or(0);
    word > 0 && line.get(word..).is_some_and(|rest| rest.trim_start().starts_with('='))
}
