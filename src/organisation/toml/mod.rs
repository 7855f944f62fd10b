//! TOML 1.1 read into the tree: dotted keys and headings become the objects that they mean.
//!
//! Written by hand as the reader of JSON is: what libraries say of an error is English, and they list all signs of a
//! file before they read one. Tables may be added to until the file ends, so they wait in a list of their own.

mod fault;
mod heading;
mod key;
mod number;
mod recover;
mod scalar;
mod string;
mod table;
mod value;

use super::{ERROR_LIMIT, NodeId, Tree, too_many_errors};
use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};
use key::Key;
pub(super) use key::needs_no_quotes;
use table::Table;
use value::Open;

/// Reads a TOML file into the tree.
///
/// After an error it goes on in the next line, or at the next `,` inside brackets; an object or list in which something
/// was lost is marked incomplete.
pub fn read_toml(file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> NodeId {
    Reader::new(file, tree, errors).document()
}

struct Reader<'a> {
    file: &'a SourceFile,
    bytes: &'a [u8],
    at: usize,
    tree: &'a mut Tree,
    errors: &'a mut Vec<Diagnostic>,
    /// How many errors were known before this file.
    errors_before: usize,
    /// The tables that may still be added to; the first is the whole file.
    tables: Vec<Table>,
    /// Lists of tables, `[[a]]`.
    lists: Vec<Vec<usize>>,
    /// The table under whose heading this is.
    here: usize,
    /// How deep the value stands that is being read.
    base: usize,
    /// Brackets of the value that is being read.
    open: Vec<Open<'a>>,
    items: Vec<NodeId>,
    decoded: String,
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
            tables: vec![Table::root(file.span())],
            lists: Vec::new(),
            here: 0,
            base: 0,
            open: Vec::new(),
            items: Vec::new(),
            decoded: String::new(),
        }
    }

    fn document(mut self) -> NodeId {
        loop {
            self.blanks();
            if self.has_too_many_errors() {
                too_many_errors(self.span(self.at, self.at), self.errors);
                (0..self.tables.len()).for_each(|table| self.lose(table));
                return self.node_of(0);
            }
            match self.peek() {
                None => return self.node_of(0),
                Some(b'\n') => self.at += 1,
                Some(b'\r') if self.bytes.get(self.at + 1) == Some(&b'\n') => self.at += 2,
                Some(b'#') => self.comment(),
                Some(b'[') => self.heading(),
                Some(_) => self.entry(),
            }
        }
    }

    /// Whether so much is wrong that the file is not read on.
    fn has_too_many_errors(&self) -> bool {
        self.errors.len() - self.errors_before >= ERROR_LIMIT
    }

    /// `key = value`
    fn entry(&mut self) {
        let Some(path) = self.path() else {
            self.lose(self.here);
            return self.skip_line();
        };
        self.blanks();
        if !self.equals(&path) {
            let value = self.unknown(self.at, self.at);
            self.insert(self.here, &path, value);
            return self.skip_line();
        }
        self.base = self.depth(self.here) + path.len();
        let value = self.value();
        self.insert(self.here, &path, value);
        self.end_of_line();
    }

    /// Goes past the `=` after a key; says whether there is one, or what may stand for it.
    fn equals(&mut self, path: &[Key<'a>]) -> bool {
        match self.peek() {
            Some(b'=') => {}
            Some(b':') => self.no_equals(path),
            _ => {
                self.no_equals(path);
                return false;
            }
        }
        self.at += 1;
        self.blanks();
        true
    }

    /// Nothing but a comment may follow on the line.
    fn end_of_line(&mut self) {
        self.blanks();
        match self.peek() {
            None | Some(b'\n') => {}
            Some(b'\r') if self.bytes.get(self.at + 1) == Some(&b'\n') => {}
            Some(b'#') => self.comment(),
            Some(_) => self.more_on_line(),
        }
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    /// Skips a comment, in which control characters are errors.
    fn comment(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'\n' => return,
                b'\r' if self.bytes.get(self.at + 1) == Some(&b'\n') => return,
                0..=8 | 0x0b..=0x1f | 0x7f => self.control_character(byte),
                _ => {}
            }
            self.at += 1;
        }
    }

    fn skip_line(&mut self) {
        self.at = self.line_end(self.at);
    }

    /// Where the line of a place ends.
    fn line_end(&self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or(&[]);
        from + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len())
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn starts_with(&self, text: &str) -> bool {
        self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(text.as_bytes()))
    }

    fn slice(&self, start: usize, end: usize) -> &'a str {
        self.file.text().get(start..end).unwrap_or("")
    }

    /// The span of a range of bytes; offsets fit, because the source map took the file.
    fn span(&self, start: usize, end: usize) -> Span {
        let address = |at: usize| self.file.base() + u32::try_from(at).unwrap_or(u32::MAX);
        Span::new(address(start), address(end))
    }

    /// A value that stands here, but could not be read.
    fn unknown(&mut self, start: usize, end: usize) -> NodeId {
        let id = self.tree.null(self.span(start, end));
        self.tree.mark_incomplete(id);
        id
    }
}

#[cfg(test)]
mod tests;
