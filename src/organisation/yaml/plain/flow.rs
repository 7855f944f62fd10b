use super::scan::{Kind, Stop};
use super::{Reader, Sure, scan};
use crate::organisation::{Entry, NodeId, ScalarText};

/// Deeper brackets are not plain.
const DEPTH: usize = 32;

impl Reader<'_> {
    /// The list or object in brackets that begins here; goes behind it.
    fn flow(&mut self, depth: usize) -> Sure<NodeId> {
        if depth > DEPTH {
            return None;
        }
        let (start, list) = (self.at, self.peek()? == b'[');
        let end = if list { b']' } else { b'}' };
        let (items, entries) = (self.items.len(), self.entries.len());
        self.at += 1;
        self.gap()?;
        while self.peek()? != end {
            if list {
                self.flow_item(depth)?
            } else {
                self.flow_entry(depth)?
            }
            self.gap()?;
            match self.peek()? {
                b',' => self.at += 1,
                byte if byte == end => break,
                _ => return None,
            }
            self.gap()?;
        }
        self.at += 1;
        let span = self.span(start, self.at);
        if !list {
            return self.map(span, entries);
        }
        let id = self.tree.list(span, self.items.get(items..)?);
        self.items.truncate(items);
        Some(id)
    }

    fn flow_item(&mut self, depth: usize) -> Sure {
        let id = self.flow_node(depth)?;
        self.items.push(id);
        Some(())
    }

    fn flow_entry(&mut self, depth: usize) -> Sure {
        let start = self.at;
        let quoted = matches!(self.peek()?, b'"' | b'\'');
        let (key_span, key) = if quoted {
            self.quoted()?
        } else {
            let plain = self.plain(Kind::Flow).filter(|plain| plain.stop == Stop::Colon)?;
            self.at = plain.at;
            let span = self.span(start, plain.end);
            (span, ScalarText::source(span))
        };
        if !self.colon(start)? {
            return None;
        }
        self.gap()?;
        let value = self.flow_node(depth)?;
        self.entries.push(Entry { key_span, key, value });
        Some(())
    }

    /// A value in brackets, or one that is brackets; goes behind it.
    pub(super) fn flow_node(&mut self, depth: usize) -> Sure<NodeId> {
        match self.peek()? {
            b'[' | b'{' => self.flow(depth + 1),
            b'*' => self.alias(),
            b'&' => {
                let name = self.anchor()?;
                let id = if matches!(self.peek()?, b'*' | b'&') { None } else { self.flow_node(depth) }?;
                self.anchors.insert(name, id);
                Some(id)
            }
            b'"' | b'\'' => {
                let (span, text) = self.quoted()?;
                Some(self.tree.quoted(span, text, self.file))
            }
            _ => {
                let plain = self.plain(Kind::Flow).filter(|plain| matches!(plain.stop, Stop::Flow | Stop::Line))?;
                let span = self.span(self.at, plain.end);
                self.at = plain.at;
                Some(self.bare(span))
            }
        }
    }

    /// Passes over spaces, and over ends of lines where the next one is indented more than the block around.
    fn gap(&mut self) -> Sure {
        self.at = scan::spaces(self.bytes, self.at);
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'#')) {
            self.line_end()?;
            self.line = self.at;
            let text = scan::spaces(self.bytes, self.at);
            match self.bytes.get(text) {
                Some(b'\n' | b'\r' | b'#') => {}
                _ if text - self.line < self.open.last()?.column => return None,
                _ => self.at = text,
            }
        }
        Some(())
    }
}
