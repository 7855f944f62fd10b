use super::Reader;
use super::key::{Key, is_bare};
use super::table::{Kind, Table};
use crate::organisation::bracket::{is_too_many, too_many};
use crate::organisation::{NESTING_LIMIT, NodeId};

/// A bracket that is not closed yet.
pub(super) struct Open<'a> {
    pub(super) start: usize,
    /// The first of its items on their stack, or its table.
    pub(super) shape: Shape<'a>,
    pub(super) lost: bool,
    /// How deep it stands.
    level: usize,
}

pub(super) enum Shape<'a> {
    List { first: usize },
    Map { table: usize, key: Vec<Key<'a>> },
}

/// What comes next inside brackets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// An item, or the end of the list.
    Item,
    /// A key, or the end of the object.
    Key,
    /// `,` or the end.
    Separator,
    /// Nothing: the value is complete.
    Done(NodeId),
}

impl<'a> Reader<'a> {
    /// The value here. One that can't be read is an incomplete nothing.
    pub(super) fn value(&mut self) -> NodeId {
        let mut next = self.item();
        loop {
            if let Next::Done(node) = next {
                return node;
            }
            let new_line = self.gaps();
            if self.has_too_many_errors() {
                return self.close_all();
            }
            if new_line.is_some() && self.is_new_statement(next) {
                return self.abandon(new_line);
            }
            next = match (next, self.peek()) {
                (_, None) => return self.abandon(None),
                (Next::Item, Some(b']')) | (Next::Key, Some(b'}')) => self.close(),
                (Next::Item, _) => self.item(),
                (Next::Key, _) => self.braced_entry(),
                (Next::Separator, Some(byte)) => self.separator(byte),
                (Next::Done(node), _) => return node,
            };
        }
    }

    /// A value, or what opens one.
    fn item(&mut self) -> Next {
        let start = self.at;
        match self.peek() {
            Some(bracket @ (b'[' | b'{')) => self.open(bracket),
            Some(b'"' | b'\'') => match self.string() {
                Some((span, text)) => {
                    let node = self.tree.quoted(span, text, self.file);
                    self.complete(Some(node))
                }
                None => self.lost_value(start),
            },
            _ => match self.plain() {
                Some(node) => self.complete(Some(node)),
                None => self.lost_value(start),
            },
        }
    }

    fn open(&mut self, bracket: u8) -> Next {
        let (start, level) = (self.at, self.level() + 1);
        if level > NESTING_LIMIT {
            self.too_deep(start);
            self.skip_nested();
            return self.lost_value(start);
        }
        self.at += 1;
        let (shape, next) = if bracket == b'[' {
            (Shape::List { first: self.items.len() }, Next::Item)
        } else {
            self.tables.push(Table::new(self.span(start, self.at), Kind::Braces, level));
            (Shape::Map { table: self.tables.len() - 1, key: Vec::new() }, Next::Key)
        };
        self.open.push(Open { start, shape, lost: false, level });
        next
    }

    /// How deep the value stands that is read next.
    fn level(&self) -> usize {
        match self.open.last() {
            None => self.base,
            Some(Open { shape: Shape::List { .. }, level, .. }) => *level,
            Some(Open { shape: Shape::Map { key, .. }, level, .. }) => level + key.len(),
        }
    }

    /// `key = value` inside braces.
    fn braced_entry(&mut self) -> Next {
        let Some(path) = self.path() else {
            return self.lost_entry();
        };
        self.blanks();
        let equals = self.equals(&path);
        if let Some(Open { shape: Shape::Map { key, .. }, .. }) = self.open.last_mut() {
            *key = path;
        }
        if equals { self.item() } else { self.lost_value(self.at) }
    }

    fn separator(&mut self, byte: u8) -> Next {
        let Some(open) = self.open.last() else { return Next::Separator };
        let (list, start) = (matches!(open.shape, Shape::List { .. }), open.start);
        let next = if list { Next::Item } else { Next::Key };
        match byte {
            b',' => {
                let comma = self.at;
                self.at += 1;
                self.several_commas(comma);
                next
            }
            b']' if list => self.close(),
            b'}' if !list => self.close(),
            b']' | b'}' if is_too_many(self.file.text(), self.at) => {
                self.errors.push(too_many(self.span(self.at, self.at + 1)));
                self.at += 1;
                self.open.iter_mut().for_each(|open| open.lost = true);
                Next::Separator
            }
            b']' | b'}' => {
                self.wrong_close(start, byte);
                self.lose_innermost();
                self.close()
            }
            byte if is_bare(byte) || matches!(byte, b'"' | b'\'' | b'[' | b'{') => {
                self.missing_comma();
                self.lose_innermost();
                next
            }
            _ => {
                self.no_separator(list);
                self.lost_entry()
            }
        }
    }

    /// `[1, , 2]`
    fn several_commas(&mut self, comma: usize) {
        let after = self.at;
        self.gaps();
        if self.peek() != Some(b',') {
            self.at = after;
            return;
        }
        self.no_value_after(comma);
        while self.peek() == Some(b',') {
            self.at += 1;
            self.blanks();
        }
    }

    /// Closes the innermost bracket at the one here.
    fn close(&mut self) -> Next {
        self.at += 1;
        let node = self.finish();
        self.complete(Some(node))
    }

    pub(super) fn finish(&mut self) -> NodeId {
        let Some(open) = self.open.pop() else { return self.unknown(self.at, self.at) };
        let span = self.span(open.start, self.at);
        let node = match open.shape {
            Shape::List { first } => {
                let node = self.tree.list(span, self.items.get(first..).unwrap_or(&[]));
                self.items.truncate(first);
                node
            }
            Shape::Map { table, .. } => {
                if let Some(table) = self.tables.get_mut(table) {
                    table.span = span;
                }
                let node = self.node_of(table);
                // Tables that its dotted keys made come after it; nothing can add to any of them now.
                self.tables.truncate(table);
                node
            }
        };
        if open.lost {
            self.tree.mark_incomplete(node);
        }
        node
    }

    /// Gives a value to the bracket around it; none was there, where something was lost.
    pub(super) fn complete(&mut self, node: Option<NodeId>) -> Next {
        match self.open.last_mut() {
            None => {
                let node = node.unwrap_or_else(|| self.unknown(self.at, self.at));
                return Next::Done(node);
            }
            Some(Open { shape: Shape::List { .. }, .. }) => self.items.extend(node),
            Some(Open { shape: Shape::Map { table, key }, .. }) => {
                let (table, key) = (*table, std::mem::take(key));
                let node = node.unwrap_or_else(|| self.unknown(self.at, self.at));
                self.insert(table, &key, node);
            }
        }
        Next::Separator
    }

    /// Skips blanks, line ends and comments inside brackets; gives the last line break.
    fn gaps(&mut self) -> Option<usize> {
        let mut line_break = None;
        loop {
            self.blanks();
            match self.peek() {
                Some(b'\n') => {
                    line_break = Some(self.at);
                    self.at += 1;
                }
                Some(b'\r') if self.bytes.get(self.at + 1) == Some(&b'\n') => self.at += 1,
                Some(b'#') => self.comment(),
                _ => return line_break,
            }
        }
    }
}
