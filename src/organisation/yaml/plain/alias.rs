//! Values with a name, and where they stand again.

use super::{Due, Reader, Sure, scan};
use crate::organisation::NodeId;

impl<'a> Reader<'a> {
    /// `*name`: the value that has this name; goes behind it.
    pub(super) fn alias(&mut self) -> Sure<NodeId> {
        let start = self.at;
        self.at += 1;
        let name = self.name()?;
        let named = self.anchors.get(name).copied()?;
        Some(self.tree.alias(self.span(start, self.at), named))
    }

    /// `&name` before a value on the same line; goes to that.
    pub(super) fn anchor(&mut self) -> Sure<&'a str> {
        self.at += 1;
        let name = self.name()?;
        let behind = scan::spaces(self.bytes, self.at);
        let has_value = behind > self.at && !matches!(self.bytes.get(behind)?, b'\n' | b'\r' | b'#');
        self.at = behind;
        has_value.then_some(name)
    }

    /// `&name …` in a block.
    pub(super) fn named(&mut self) -> Sure {
        let name = self.anchor()?;
        if matches!(self.peek()?, b'*' | b'&') {
            return None;
        }
        self.value()?;
        self.goes_on = None;
        let id = match self.open.last()?.due {
            Due::Item => *self.items.last()?,
            Due::Entry => self.entries.last()?.value,
            Due::Dashed | Due::Value(..) => return None,
        };
        self.anchors.insert(name, id);
        Some(())
    }

    fn name(&mut self) -> Sure<&'a str> {
        let rest = self.file.text().get(self.at..)?;
        let length =
            rest.find(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '_' | '-')).unwrap_or(rest.len());
        let start = self.at;
        self.at += length;
        let ends = matches!(self.peek(), None | Some(b' ' | b'\n' | b'\r' | b',' | b']' | b'}'));
        self.file.text().get(start..self.at).filter(|name| ends && !name.is_empty())
    }
}
