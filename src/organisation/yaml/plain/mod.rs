//! What most YAML is: keys and dashes on lines of their own, with values behind or below them.
//!
//! One pass over the bytes, which makes nothing per value. It reads only what it is sure of: tags, merge keys, a second document, tabs, keys
//! that stand twice, and whatever is wrong are not for it. Then nothing of the file counts as read, and all of it is read by events, which
//! know everything and say what is wrong. So this one never reports, and what it reads it reads as the events do; the tests hold both
//! against each other.

mod ahead;
mod alias;
mod flow;
mod fold;
mod quoted;
mod scan;

use rustc_hash::FxHashMap;

use self::ahead::{Helper, Rest};
use self::scan::{Kind, Stop};
use crate::organisation::duplicate::any_twice;
use crate::organisation::{Entry, NESTING_LIMIT, NodeId, NodeKind, ScalarText, Tree};
use crate::source::{SourceFile, Span};

/// How many bytes of a file a value takes, where it takes few: to make room once.
const BYTES_PER_VALUE: usize = 16;

/// Longer keys need a `?` before them.
const KEY_LIMIT: usize = 1000;

/// Reads a file into the tree where all of it is plain; else gives nothing, and leaves the tree as it was.
pub(super) fn read(file: &SourceFile, tree: &mut Tree) -> Option<NodeId> {
    let mark = tree.mark();
    tree.reserve((file.text().len() / BYTES_PER_VALUE).min(1 << 22));
    let root = ahead::read(file, tree);
    if root.is_none() {
        tree.forget(&mark);
    }
    root
}

struct Reader<'a> {
    file: &'a SourceFile,
    bytes: &'a [u8],
    at: usize,
    /// Where the line begins.
    line: usize,
    tree: &'a mut Tree,
    open: Vec<Block>,
    items: Vec<NodeId>,
    entries: Vec<Entry>,
    root: Option<NodeId>,
    /// Where the last key or value ended.
    end: usize,
    /// Where the last value begins, if it is one that the next line may go on with.
    goes_on: Option<usize>,
    /// The values that have a name.
    anchors: FxHashMap<&'a str, NodeId>,
    /// What is kept of the blocks around, where only the second part of the file is read.
    ahead: Option<Vec<Rest>>,
}

/// An object or list that is not complete.
struct Block {
    /// How far its keys or dashes are indented.
    column: usize,
    start: usize,
    /// Where its children begin on their stack.
    first: usize,
    due: Due,
}

/// What a block waits for.
#[derive(Clone, Copy)]
enum Due {
    Item,
    /// What stands below a dash.
    Dashed,
    Entry,
    /// The value of a key, of which the colon ends here.
    Value(Span, ScalarText, usize),
}

impl Block {
    fn is_list(&self) -> bool {
        matches!(self.due, Due::Item | Due::Dashed)
    }
}

/// Nothing, where something is not plain.
type Sure<T = ()> = Option<T>;

impl<'a> Reader<'a> {
    fn new(file: &'a SourceFile, tree: &'a mut Tree) -> Self {
        let at = if file.text().starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self {
            file,
            bytes: file.text().as_bytes(),
            at,
            line: at,
            tree,
            open: Vec::new(),
            items: Vec::new(),
            entries: Vec::new(),
            root: None,
            end: 0,
            goes_on: None,
            anchors: FxHashMap::default(),
            ahead: None,
        }
    }

    fn document(mut self, mut helper: Option<Helper<'_>>) -> Sure<NodeId> {
        let mut next = self.next_line()?;
        if next == Some(0) && self.bytes.get(self.at..self.at + 3) == Some(b"---") {
            self.at += 3;
            self.line_end()?;
            next = self.next_line()?;
        }
        while let Some(column) = next {
            if !self.below(column)? {
                self.end_deeper(column)?;
                let reached = helper.take_if(|helper| helper.cut() <= self.line);
                if !reached.map_or(Some(false), |helper| self.take_over(helper))? {
                    self.member(column)?;
                }
            }
            next = self.next_line()?;
        }
        while !self.open.is_empty() {
            self.close()?;
        }
        // A word alone may be a mark of a document.
        self.root.filter(|root| matches!(self.tree.node(*root).kind, NodeKind::List(_) | NodeKind::Map(_)))
    }

    /// Goes to the next line that says something, and gives its column.
    fn next_line(&mut self) -> Sure<Option<usize>> {
        loop {
            self.line = self.at;
            self.at = scan::spaces(self.bytes, self.at);
            match self.peek() {
                None => return Some(None),
                Some(b'\n') => self.at += 1,
                Some(b'\r') => self.line_end()?,
                Some(b'#') => {
                    self.goes_on = None;
                    self.at = scan::comment(self.bytes, self.at)?;
                    self.line_end()?;
                }
                Some(_) => return Some(Some(self.at - self.line)),
            }
        }
    }

    /// Goes to the next line, where nothing but a comment stands before it.
    fn line_end(&mut self) -> Sure {
        let spaces = scan::spaces(self.bytes, self.at);
        if self.bytes.get(spaces) == Some(&b'#') && spaces > self.at {
            self.goes_on = None;
            self.at = scan::comment(self.bytes, spaces)?;
        } else {
            self.at = spaces;
        }
        self.at = match (self.peek(), self.bytes.get(self.at + 1)) {
            (None, _) => self.at,
            (Some(b'\n'), _) => self.at + 1,
            (Some(b'\r'), Some(b'\n')) => self.at + 2,
            _ => return None,
        };
        Some(())
    }

    fn line(&mut self, column: usize) -> Sure {
        if self.below(column)? {
            return Some(());
        }
        self.end_deeper(column)?;
        self.member(column)
    }

    /// Reads a line that stands below what is due or goes on; says whether it is one.
    fn below(&mut self, column: usize) -> Sure<bool> {
        let Some(block) = self.open.last() else {
            return if self.root.is_none() { self.node(column).map(|()| true) } else { None };
        };
        let below = block.column < column;
        match block.due {
            Due::Dashed if below => self.node(column)?,
            Due::Value(..) if below || block.column == column && self.is_dash() => self.node(column)?,
            Due::Dashed => return None,
            Due::Value(.., colon) => {
                self.nothing(colon)?;
                return Some(false);
            }
            _ if below => self.go_on(column)?,
            _ => return Some(false),
        }
        Some(true)
    }

    /// Completes what a line ends: what is indented more, and a list below its key in the same column.
    fn end_deeper(&mut self, column: usize) -> Sure {
        let dash = self.is_dash();
        while let Some(block) = self.open.last()
            && (block.column > column || block.column == column && block.is_list() && !dash)
        {
            self.close()?;
        }
        self.open.last().filter(|block| block.column == column && block.is_list() == dash).map(|_| ())
    }

    /// An item or entry of the block that is open.
    fn member(&mut self, column: usize) -> Sure {
        if self.is_dash() { self.item(column) } else { self.entry() }
    }

    /// What stands on a line or behind a dash: a dash, a key or a value.
    fn node(&mut self, column: usize) -> Sure {
        if self.is_dash() {
            self.begin(column, self.at, self.items.len(), Due::Item)?;
            return self.item(column);
        }
        let start = self.at;
        match self.peek()? {
            b'[' | b'{' | b'|' | b'>' | b'*' | b'&' => self.value(),
            b'"' | b'\'' => {
                let (span, text) = self.quoted()?;
                if self.colon(start)? { self.first_entry(column, start, (span, text)) } else { self.scalar(span, text) }
            }
            _ => {
                let plain = self.plain(Kind::Block)?;
                if plain.stop == Stop::Colon {
                    self.at = plain.at;
                    self.colon(start)?;
                    let span = self.span(start, plain.end);
                    self.first_entry(column, start, (span, ScalarText::source(span)))
                } else {
                    self.words(start, &plain)
                }
            }
        }
    }

    /// `- …`, from the dash on.
    fn item(&mut self, column: usize) -> Sure {
        let behind = scan::spaces(self.bytes, self.at + 1);
        if matches!(self.bytes.get(behind), None | Some(b'\n' | b'\r' | b'#')) {
            self.at += 1;
            self.open.last_mut()?.due = Due::Dashed;
            return self.line_end();
        }
        let inner = column + behind - self.at;
        self.at = behind;
        self.node(inner)
    }

    /// `key: …`, in an object that is open.
    fn entry(&mut self) -> Sure {
        let start = self.at;
        let key = match self.peek()? {
            b'"' | b'\'' => self.quoted()?,
            _ => {
                let plain = self.plain(Kind::Block)?;
                self.at = plain.at;
                let span = self.span(start, plain.end);
                (span, ScalarText::source(span))
            }
        };
        if self.colon(start)? { self.value_of(key) } else { None }
    }

    fn first_entry(&mut self, column: usize, start: usize, key: (Span, ScalarText)) -> Sure {
        self.begin(column, start, self.entries.len(), Due::Entry)?;
        self.value_of(key)
    }

    /// Whether a colon follows that makes a key of what began at a place; goes behind it.
    fn colon(&mut self, start: usize) -> Sure<bool> {
        let colon = scan::spaces(self.bytes, self.at);
        let after = self.bytes.get(colon + 1);
        if self.bytes.get(colon) != Some(&b':') || !matches!(after, None | Some(b' ' | b'\n' | b'\r')) {
            return Some(false);
        }
        self.at = colon + 1;
        (self.at - start < KEY_LIMIT).then_some(true)
    }

    /// What stands behind the colon of a key.
    fn value_of(&mut self, (span, text): (Span, ScalarText)) -> Sure {
        let colon = self.at;
        self.open.last_mut()?.due = Due::Value(span, text, colon);
        self.end = (span.end - self.file.base()) as usize;
        let behind = scan::spaces(self.bytes, colon);
        match self.bytes.get(behind) {
            None | Some(b'\n' | b'\r' | b'#') => self.line_end(),
            _ => {
                self.at = behind;
                self.value()
            }
        }
    }

    /// A value that ends with its line, or goes on below it.
    fn value(&mut self) -> Sure {
        let start = self.at;
        match self.peek()? {
            b'"' | b'\'' => {
                let (span, text) = self.quoted()?;
                self.scalar(span, text)
            }
            b'[' | b'{' | b'*' => {
                let id = self.flow_node(0)?;
                self.end = self.at;
                self.complete(id)?;
                self.line_end()
            }
            b'&' => self.named(),
            b'|' | b'>' => self.block_text(),
            _ => {
                let plain = self.plain(Kind::Block)?;
                self.words(start, &plain)
            }
        }
    }

    /// A text without quotes in a block.
    fn words(&mut self, start: usize, plain: &scan::Plain) -> Sure {
        if plain.stop == Stop::Colon {
            return None;
        }
        let span = self.span(start, plain.end);
        let id = self.bare(span);
        self.at = plain.end;
        self.end = plain.end;
        self.complete(id)?;
        self.line_end()?;
        self.goes_on = (plain.stop == Stop::Line).then_some(start);
        Some(())
    }

    /// A text in quotes, up to which it was read.
    fn scalar(&mut self, span: Span, text: ScalarText) -> Sure {
        let id = self.tree.quoted(span, text, self.file);
        self.end = self.at;
        self.complete(id)?;
        self.line_end()
    }

    /// A text without quotes, or nothing where it says so.
    fn bare(&mut self, span: Span) -> NodeId {
        match self.file.slice(span) {
            "~" | "null" | "Null" | "NULL" => self.tree.null(span),
            _ => self.tree.scalar(span, ScalarText::source(span), false),
        }
    }

    /// The key before has no value; its place is behind the colon.
    fn nothing(&mut self, colon: usize) -> Sure {
        let id = self.tree.null(self.span(colon, colon));
        self.end = self.end.max(colon);
        self.complete(id)
    }

    fn begin(&mut self, column: usize, start: usize, first: usize, due: Due) -> Sure {
        self.open.push(Block { column, start, first, due });
        (self.open.len() < NESTING_LIMIT).then_some(())
    }

    /// Moves the children of the innermost block to the tree.
    fn close(&mut self) -> Sure {
        if let Some(Block { due: Due::Value(.., colon), .. }) = self.open.last() {
            self.nothing(*colon)?;
        }
        let block = self.open.pop().filter(|block| !matches!(block.due, Due::Dashed))?;
        if self.ahead.as_ref().is_some_and(|kept| self.open.len() + kept.len() < ahead::DEPTH) {
            return self.keep();
        }
        let span = self.span(block.start, self.end);
        let id = match block.due {
            Due::Dashed | Due::Value(..) => return None,
            Due::Item => {
                let id = self.tree.list(span, self.items.get(block.first..)?);
                self.items.truncate(block.first);
                id
            }
            Due::Entry => self.map(span, block.first)?,
        };
        self.complete(id)
    }

    fn map(&mut self, span: Span, first: usize) -> Sure<NodeId> {
        let entries = self.entries.get(first..)?;
        if any_twice(entries, self.tree, self.file) {
            return None;
        }
        let id = self.tree.map(span, entries);
        self.entries.truncate(first);
        Some(id)
    }

    /// Gives a complete value to the block around it.
    fn complete(&mut self, id: NodeId) -> Sure {
        self.goes_on = None;
        match self.open.last_mut() {
            None if self.root.is_some() => return None,
            None => self.root = Some(id),
            Some(block) => match block.due {
                Due::Item | Due::Dashed => {
                    block.due = Due::Item;
                    self.items.push(id);
                }
                Due::Value(key_span, key, _) => {
                    block.due = Due::Entry;
                    self.entries.push(Entry { key_span, key, value: id });
                }
                Due::Entry => return None,
            },
        }
        Some(())
    }

    /// Whether a dash begins an item here.
    fn is_dash(&self) -> bool {
        self.peek() == Some(b'-') && matches!(self.bytes.get(self.at + 1), None | Some(b' ' | b'\n' | b'\r'))
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
