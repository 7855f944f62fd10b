//! How reading goes on after an error.

use super::{Expect, Open, Reader, Shape, scan};
use crate::organisation::{NodeId, too_many_errors};

impl Reader<'_> {
    /// A value that began at `start` could not be read; reading goes on here, where a separator is due.
    ///
    /// Its key is kept with an incomplete nothing, so that no one reports the key as missing.
    pub(super) fn lost_value(&mut self, start: usize) -> Expect {
        let has_key = self.open.last().is_some_and(|open| open.key.is_some());
        if has_key {
            let id = self.tree.null(self.span(start, self.at));
            self.tree.mark_incomplete(id);
            self.complete(id);
        }
        self.lost()
    }

    /// As [`Self::lost_value`], but what follows makes no sense up to the next separator.
    pub(super) fn skip_value(&mut self) -> Expect {
        let start = self.at;
        self.skip();
        self.lost_value(start)
    }

    /// An entry could not be read at all: after a damaged key its value is skipped.
    pub(super) fn lost_entry(&mut self) -> Expect {
        let line_is_gone = matches!(self.peek(), None | Some(b'\n' | b'\r'));
        if !line_is_gone {
            self.skip();
        }
        self.lost()
    }

    /// Notes that the innermost container lost something, and that what comes next is not sure.
    pub(super) fn lost(&mut self) -> Expect {
        self.unsure = true;
        match self.open.last_mut() {
            Some(open) => open.lost = true,
            None => self.at = self.bytes.len(),
        }
        Expect::Separator
    }

    /// So much is wrong that the file is not read on.
    pub(super) fn give_up(&mut self) -> Option<NodeId> {
        too_many_errors(self.span(self.at, self.at), self.errors);
        self.close_all();
        if let Some(root) = self.root {
            self.tree.mark_incomplete(root);
        }
        self.root
    }

    /// Closes every container where the file ends.
    pub(super) fn close_all(&mut self) -> Expect {
        while let Some(open) = self.open.last_mut() {
            open.lost = true;
            self.finish();
        }
        Expect::End
    }

    /// Closes containers up to and with the innermost one of this shape; a bracket of that kind is here.
    ///
    /// Where there is none, the bracket is taken as the wrong one for the innermost container.
    pub(super) fn close_to(&mut self, shape: Shape) -> Expect {
        let inner = self.open.iter().rev().position(|open| open.shape == shape).unwrap_or(0);
        for _ in 0..inner {
            self.lost();
            self.finish();
        }
        self.lost();
        let next = self.close();
        self.unsure = true;
        next
    }

    /// Goes to the next `,`, `}` or `]` of the innermost container, past strings and nested containers.
    pub(super) fn skip(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b',' | b'}' | b']' if depth == 0 => return,
                b'}' | b']' => depth -= 1,
                b'{' | b'[' => depth += 1,
                // An escape outside a string is what a wrong quote left behind.
                b'\\' => self.at += 1,
                b'"' => self.at = scan::closed_string(self.bytes, self.at).map_or(self.at, |end| end - 1),
                _ => {}
            }
            self.at += 1;
        }
        self.at = self.bytes.len();
    }

    /// The bracket that opened the innermost container.
    pub(super) fn bracket(&self) -> Option<(usize, Shape)> {
        self.open.last().map(|Open { start, shape, .. }| (*start, *shape))
    }
}

impl Shape {
    pub(super) const fn opening(self) -> &'static str {
        match self {
            Self::List => "[",
            Self::Map => "{",
        }
    }

    pub(super) const fn closing(self) -> &'static str {
        match self {
            Self::List => "]",
            Self::Map => "}",
        }
    }
}
