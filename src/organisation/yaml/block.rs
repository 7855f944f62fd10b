//! What is open on lines of its own, and the lines of the file.

use super::line::{Line, is_mark};
use super::{Open, Reader, Shape, Stray};

/// A container on lines of its own.
pub(super) struct Block {
    pub(super) level: usize,
    pub(super) column: usize,
    pub(super) list: bool,
    pub(super) tabbed: bool,
    /// How far is indented what stands in it.
    pub(super) inside: usize,
}

impl<'a> Reader<'a> {
    /// The containers that stand on lines of their own.
    pub(super) fn blocks(&self) -> Vec<Block> {
        let tabbed = self.open.iter().position(|open| open.stray == Stray::Tabbed).unwrap_or(usize::MAX);
        let block = |(level, open): (usize, &Open)| Block {
            level,
            column: self.column(open),
            list: matches!(open.shape, Shape::List),
            tabbed: level >= tabbed,
            inside: if let Stray::Spaced(inside) = open.stray { inside } else { 0 },
        };
        self.open.iter().enumerate().take_while(|(_, open)| !open.flow).map(block).collect()
    }

    /// How far the entries or items of a container are indented.
    pub(super) fn column(&self, open: &Open) -> usize {
        let before = self.file.text().get(..self.offset(open.start)).unwrap_or("");
        let line = before.rsplit('\n').next().unwrap_or("");
        line.trim_start_matches('\u{feff}').chars().count()
    }

    /// The lines between two bytes that say something.
    pub(super) fn lines(&self, from: usize, limit: usize) -> impl Iterator<Item = Line<'a>> + use<'a> {
        Line::all(self.file.text().get(from..limit).unwrap_or(""), from)
    }

    /// The line on which a byte stands.
    pub(super) fn line_at(&self, at: usize) -> Line<'a> {
        let before = self.file.text().get(..at).unwrap_or("");
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = self.lines(start, self.line_after(at)).next();
        line.unwrap_or(Line { start, column: 0, tabbed: false, text: "" })
    }

    pub(super) fn line_after(&self, at: usize) -> usize {
        let rest = self.file.text().get(at..).unwrap_or("");
        at + rest.find('\n').map_or(rest.len(), |end| end + 1)
    }

    /// Where the document ends in which a byte stands.
    pub(super) fn end_of_document(&self, at: usize) -> usize {
        let text = self.file.text();
        let is_mark = |start: &usize| text.get(*start..).is_some_and(is_mark);
        let line = self.line_at(at).start;
        // Its first line may hold a part of it.
        let from = if is_mark(&line) && at > line { self.line_after(at) } else { line };
        let breaks = text.get(from..).unwrap_or("").match_indices('\n').map(|(length, _)| from + length + 1);
        std::iter::once(from).chain(breaks).find(is_mark).unwrap_or(text.len())
    }

    /// Where the entry or item ends that begins on a line.
    pub(super) fn end_of_entry(&self, line: &Line<'a>, limit: usize) -> usize {
        let limit = if line.tabbed { self.tabs_told.min(limit) } else { limit };
        let blocks = self.blocks();
        let mut around = blocks.iter().rev().filter(|block| block.tabbed == line.tabbed);
        let inside = around.next().map_or(0, |block| block.inside);
        let around = around.next().filter(|_| inside > 0);
        // One that fits nowhere may stand left of the block to which it is taken to belong.
        let column = match inside {
            0 => line.column,
            usize::MAX => around.map_or(0, |block| block.column).max(line.column),
            inside => inside - 1,
        };
        // A list may stand below its key in the same column.
        let in_list = line.is_item() || around.is_some_and(|block| block.list && block.column == line.column);
        let ends = |other: &Line| {
            let beside = other.is_entry() || other.is_item() && (other.column != line.column || in_list);
            other.column <= column && beside && (line.tabbed || !other.tabbed)
        };
        self.lines(self.line_after(line.start), limit).find(ends).map_or(limit, |other| other.start)
    }
}
