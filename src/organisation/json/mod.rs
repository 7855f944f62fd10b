//! JSON as RFC 8259 lays it down, read into the tree in one pass over the bytes.
//!
//! Written by hand because the readers with places take longer than all that follows them: this one makes nothing
//! per value, scalars are places in the source, and the children of open containers lie on one stack.

mod ahead;
mod cursor;
mod fault;
mod fold;
mod recover;
mod scan;
mod string;

use self::ahead::{DEPTH, Helper};
pub(super) use self::cursor::{Cursor, Token};
pub use self::fold::Collections;
pub(super) use self::fold::{outline, unfold};
use super::duplicate::{Keys, refuse_duplicates};
use super::tree::values_in;
use super::{ERROR_LIMIT, Entry, NESTING_LIMIT, NodeId, ScalarText, Tree};
use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};

/// Reads a JSON file into the tree.
///
/// Gives nothing where nothing could be read. After an error it goes on at the next `,`, `}` or `]`; a container in
/// which something was lost is marked incomplete.
pub fn read_json(file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> Option<NodeId> {
    tree.reserve(values_in(file.text().len()));
    ahead::read(file, tree, errors, None)
}

struct Reader<'a> {
    file: &'a SourceFile,
    bytes: &'a [u8],
    at: usize,
    tree: &'a mut Tree,
    errors: &'a mut Vec<Diagnostic>,
    open: Vec<Open>,
    items: Vec<NodeId>,
    entries: Vec<Entry>,
    decoded: String,
    root: Option<NodeId>,
    /// Where the last value ended.
    value_end: usize,
    /// Whether the last thing read was an error: what looks wrong next may only follow from it.
    unsure: bool,
    /// How many errors were known before this file.
    errors_before: usize,
    /// From where on another thread reads.
    cut: usize,
    /// Which objects stay folded: those in objects at the top of the file that have these keys.
    collections: Option<Collections<'a>>,
    /// Whether the object at the top of the file that is being read has such a key.
    folding: bool,
}

/// An object or list that is not closed yet.
struct Open {
    start: usize,
    shape: Shape,
    /// Where its children begin on their stack.
    first: usize,
    key: Option<(Span, ScalarText)>,
    keys: Keys,
    lost: bool,
}

impl Open {
    fn new(start: usize, shape: Shape, first: usize) -> Self {
        Self { start, shape, first, key: None, keys: Keys::default(), lost: false }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    List,
    Map,
}

/// What has to come next.
#[derive(Clone, Copy)]
enum Expect {
    /// A value, after the byte at this place, if any.
    Value { after: Option<usize> },
    /// A key, after the `{` or `,` at this place.
    Key { after: usize },
    /// The first item of a list, or its end.
    FirstItem { after: usize },
    /// `,` or the end of the container.
    Separator,
    /// Nothing.
    End,
}

impl<'a> Reader<'a> {
    fn new(file: &'a SourceFile, tree: &'a mut Tree, errors: &'a mut Vec<Diagnostic>) -> Self {
        Self {
            file,
            bytes: file.text().as_bytes(),
            at: if file.text().starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 },
            tree,
            errors_before: errors.len(),
            errors,
            open: Vec::new(),
            items: Vec::new(),
            entries: Vec::new(),
            decoded: String::new(),
            root: None,
            value_end: 0,
            unsure: false,
            cut: usize::MAX,
            collections: None,
            folding: false,
        }
    }

    fn document(mut self, mut helper: Option<Helper<'_>>) -> Option<NodeId> {
        self.cut = helper.as_ref().map_or(usize::MAX, Helper::cut);
        self.blanks();
        if self.peek().is_none() {
            self.empty_file();
            return None;
        }
        let mut expect = Expect::Value { after: None };
        loop {
            if let Some(waiting) = helper.take_if(|helper| helper.cut() <= self.at) {
                self.cut = usize::MAX;
                expect = self.take_over(waiting, expect);
            }
            self.blanks();
            match self.errors.len() - self.errors_before {
                0 => {}
                // Who wants objects folded reads all of a file in which anything is wrong.
                _ if self.collections.is_some() => return None,
                ERROR_LIMIT.. => return self.give_up(),
                _ => {}
            }
            if let Expect::End = expect {
                return self.root;
            }
            expect = self.next(expect);
        }
    }

    fn next(&mut self, expect: Expect) -> Expect {
        match expect {
            Expect::Value { after } => self.value(after),
            Expect::Key { after } => self.entry(after),
            Expect::FirstItem { .. } if self.peek() == Some(b']') => self.close(),
            Expect::FirstItem { after } => self.items(after),
            Expect::Separator => self.separator(),
            Expect::End => Expect::End,
        }
    }

    fn value(&mut self, after: Option<usize>) -> Expect {
        match self.peek() {
            Some(b'"') => self.text(),
            Some(b'{') => self.open(Shape::Map),
            Some(b'[') => self.open(Shape::List),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'a'..=b'z' | b'A'..=b'Z') => self.word(),
            _ => self.no_value(after),
        }
    }

    fn text(&mut self) -> Expect {
        let start = self.at;
        match self.string() {
            Some((span, text)) => self.quoted(span, text),
            None => self.lost_value(start),
        }
    }

    fn number(&mut self) -> Expect {
        match self.plain() {
            Some(id) => self.complete(id),
            None => self.bad_number(scan::word(self.bytes, self.at)),
        }
    }

    fn word(&mut self) -> Expect {
        let (start, end) = (self.at, scan::word(self.bytes, self.at));
        match self.bytes.get(start..end) {
            Some(b"true" | b"false") => {
                self.at = end;
                let span = self.span(start, end);
                self.bare(span)
            }
            Some(b"null") => {
                self.at = end;
                let id = self.tree.null(self.span(start, end));
                self.complete(id)
            }
            _ => self.bad_word(end),
        }
    }

    /// A text without escapes or a number, as most values are.
    fn plain(&mut self) -> Option<NodeId> {
        let start = self.at;
        match self.peek()? {
            b'"' => {
                let end = scan::plain_text(self.bytes, start + 1);
                if self.bytes.get(end) != Some(&b'"') {
                    return None;
                }
                self.at = end + 1;
                let text = ScalarText::source(self.span(start + 1, end));
                Some(self.tree.quoted(self.span(start, end + 1), text, self.file))
            }
            b'-' | b'0'..=b'9' => {
                let end = scan::word(self.bytes, start);
                if scan::number(self.bytes, start) != Some(end) {
                    return None;
                }
                self.at = end;
                let span = self.span(start, end);
                Some(self.tree.scalar(span, ScalarText::source(span), false))
            }
            _ => None,
        }
    }

    /// Whether a comma follows at once, and then a quote, so that what they part can be read on end; says where the comma is.
    fn goes_on(&mut self) -> Option<usize> {
        self.value_end = self.at;
        self.unsure = false;
        let comma = self.at;
        if self.peek() != Some(b',') || comma + 1 >= self.cut {
            return None;
        }
        let at_once = self.bytes.get(comma + 1) == Some(&b'"');
        let next = if at_once { comma + 1 } else { scan::blanks(self.bytes, comma + 1) };
        (self.bytes.get(next) == Some(&b'"')).then(|| {
            self.at = next;
            comma
        })
    }

    /// The first items of a list: all of them, where they are plain.
    fn items(&mut self, mut after: usize) -> Expect {
        while let Some(id) = self.plain() {
            self.items.push(id);
            match self.goes_on() {
                Some(comma) => after = comma,
                None => return Expect::Separator,
            }
        }
        self.value(Some(after))
    }

    fn quoted(&mut self, span: Span, text: ScalarText) -> Expect {
        let id = self.tree.quoted(span, text, self.file);
        self.complete(id)
    }

    fn bare(&mut self, span: Span) -> Expect {
        let id = self.tree.scalar(span, ScalarText::source(span), false);
        self.complete(id)
    }

    fn open(&mut self, shape: Shape) -> Expect {
        if self.open.len() >= NESTING_LIMIT {
            return self.too_deep();
        }
        match self.open.len() {
            1 => self.folding = shape == Shape::Map && self.is_in_collection(),
            DEPTH if self.folding && shape == Shape::Map => {
                if let Some(end) = scan::container_end(self.bytes, self.at) {
                    return self.fold(end);
                }
            }
            _ => {}
        }
        let start = self.at;
        let (first, next) = match shape {
            Shape::List => (self.items.len(), Expect::FirstItem { after: start }),
            Shape::Map => (self.entries.len(), Expect::Key { after: start }),
        };
        self.open.push(Open::new(start, shape, first));
        self.at += 1;
        next
    }

    /// `"key":`, or the end of the object; and the entries behind it, as long as their values are plain.
    fn entry(&mut self, mut after: usize) -> Expect {
        loop {
            let key = match self.peek() {
                Some(b'"') => self.string(),
                Some(b'}') => return self.close_after(after),
                _ => self.odd_key(),
            };
            let Some(key) = key else { return self.lost_entry() };
            self.blanks();
            if self.peek() != Some(b':') {
                return self.no_colon(key);
            }
            let colon = self.at;
            self.at += 1;
            if let Some(open) = self.open.last_mut() {
                open.keys.add(self.tree.bytes_in(key.1, self.file));
                open.key = Some(key);
            }
            self.blanks();
            let Some(value) = self.plain() else { return self.value(Some(colon)) };
            if let Some((key_span, key)) = self.open.last_mut().and_then(|open| open.key.take()) {
                self.entries.push(Entry { key_span, key, value });
            }
            match self.goes_on() {
                Some(comma) => after = comma,
                None => return Expect::Separator,
            }
        }
    }

    fn separator(&mut self) -> Expect {
        let Some(shape) = self.open.last().map(|open| open.shape) else { return self.after_the_end() };
        match (shape, self.peek()) {
            (_, Some(b',')) => self.comma(shape),
            (Shape::List, Some(b']')) | (Shape::Map, Some(b'}')) => self.close(),
            (_, Some(found @ (b']' | b'}'))) => self.wrong_close(found),
            (_, None) => self.unclosed(),
            (_, Some(_)) => self.no_separator(shape),
        }
    }

    fn comma(&mut self, shape: Shape) -> Expect {
        let after = self.at;
        self.at += 1;
        self.unsure = false;
        match shape {
            Shape::Map => Expect::Key { after },
            Shape::List => Expect::Value { after: Some(after) },
        }
    }

    /// Closes the innermost container at the bracket here.
    fn close(&mut self) -> Expect {
        self.at += 1;
        self.finish()
    }

    /// Moves the children of the innermost container to the tree; it ends here.
    fn finish(&mut self) -> Expect {
        let Some(open) = self.open.pop() else { return Expect::End };
        let span = self.span(open.start, self.at);
        let mut lost = open.lost;
        let id = match open.shape {
            Shape::List => {
                let id = self.tree.list(span, self.items.get(open.first..).unwrap_or(&[]));
                self.items.truncate(open.first);
                id
            }
            Shape::Map => {
                lost |= !open.keys.differ()
                    && refuse_duplicates(&mut self.entries, open.first, self.tree, self.file, self.errors);
                let id = self.tree.map(span, self.entries.get(open.first..).unwrap_or(&[]));
                self.entries.truncate(open.first);
                id
            }
        };
        if lost {
            self.tree.mark_incomplete(id);
        }
        self.complete(id)
    }

    /// Gives a complete value to the container around it.
    fn complete(&mut self, id: NodeId) -> Expect {
        self.value_end = self.at;
        self.unsure = false;
        match self.open.last_mut() {
            None => self.root = Some(id),
            Some(Open { shape: Shape::List, .. }) => self.items.push(id),
            Some(Open { key, .. }) => {
                if let Some((key_span, key)) = key.take() {
                    self.entries.push(Entry { key_span, key, value: id });
                }
            }
        }
        Expect::Separator
    }

    /// Skips blanks, and comments with an error.
    #[inline]
    fn blanks(&mut self) {
        if matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t' | b'/' | b'#')) {
            self.skip_blanks();
        }
    }

    fn skip_blanks(&mut self) {
        self.at = scan::blanks(self.bytes, self.at);
        while matches!(self.peek(), Some(b'/' | b'#')) && self.comment() {
            self.at = scan::blanks(self.bytes, self.at);
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The span of a range of bytes; offsets fit, because the source map took the file.
    fn span(&self, start: usize, end: usize) -> Span {
        let address = |at: usize| self.file.base() + u32::try_from(at).unwrap_or(u32::MAX);
        Span::new(address(start), address(end))
    }
}

#[cfg(test)]
mod tests;
