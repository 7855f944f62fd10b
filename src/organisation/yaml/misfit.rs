//! Lines that fit nowhere, and what they end.

use granit_parser::ScanError;

use super::go_on::{Below, Place, Stop};
use super::kind::is_unclosed_quote;
use super::line::Line;
use super::{Entry, Key, Open, Reader, Shape, Stray};
use crate::diagnostic::Phrase;
use crate::organisation::NodeKind;
use crate::source::Span;

/// Stands around a line that is read by itself, so that the parser takes it for one of an object.
const ENTRY: &str = " k: 1\n";

impl<'a> Reader<'a> {
    /// A line that fits nowhere, before an error or where it stands; the parser looks further ahead than it tells.
    pub(super) fn earlier_misfit(&self, place: usize) -> Option<usize> {
        let (from, here) = (self.line_after(self.offset(self.end)), self.line_at(place).start);
        let last = self.errors.last().map(|error| error.message.phrase);
        // A part begins with a line of which this was said.
        let told = matches!(last, Some(Phrase::YamlIndent | Phrase::YamlNoDash | Phrase::YamlTab));
        let to = if told || self.part == Some(here) { here } else { self.line_after(place) };
        match self.next_place(Stop { from, told: false, below: Below::Block }, to)? {
            Place::Misfit(line) => Some(line.start),
            Place::Bare(line, _) if line.start < here => Some(line.start),
            _ => None,
        }
    }

    /// Opens containers again that a line has ended which does not fit to what is around them.
    pub(super) fn reopen(&mut self, line: &Line<'a>) {
        let outer = self.blocks().last().map(|block| block.column);
        if line.tabbed || line.start < self.offset(self.end) || outer.is_some_and(|column| column >= line.column) {
            return;
        }
        while let Some(column) = self.reopen_last()
            && column <= line.column
        {}
    }

    /// Opens the last value of the innermost container again, if that stands on lines of its own; gives its column.
    fn reopen_last(&mut self) -> Option<usize> {
        let id = self.last_value()?;
        let node = self.tree.node(id);
        if self.file.slice(node.span).starts_with(['[', '{']) {
            return None;
        }
        let (shape, first) = match node.kind {
            NodeKind::List(children) => {
                self.take_last();
                let first = self.items.len();
                self.items.extend_from_slice(self.tree.items(children));
                (Shape::List, first)
            }
            NodeKind::Map(children) => {
                self.take_last();
                let first = self.entries.len();
                // What was merged into it stands elsewhere.
                let own =
                    |entry: &&Entry| node.span.start <= entry.key_span.start && entry.key_span.end <= node.span.end;
                self.entries.extend(self.tree.entries(children).iter().filter(own));
                (Shape::Map { key: Key::Awaited, merge: None }, first)
            }
            _ => return None,
        };
        self.tree.mark_incomplete(id);
        let (stray, rest) = (Stray::No, None);
        let open = Open { start: node.span.start, flow: false, anchor: 0, lost: true, shape, first, stray, rest };
        let column = self.column(&open);
        self.open.push(open);
        Some(column)
    }

    /// A line ends what is indented more; where it fits to nothing, it is taken for one of the outermost block of these.
    pub(super) fn end_deeper(&mut self, line: &Line<'a>) {
        let blocks = self.blocks();
        let mut same = blocks.iter().filter(|block| block.tabbed == line.tabbed);
        let deeper = same.clone().find(|block| block.column > line.column);
        let fits = same.any(|block| block.column == line.column);
        if let Some(block) = deeper {
            self.abandon_to(block.level + usize::from(!fits));
        }
    }

    /// Whether a line stands in something of which nobody knows where it belongs.
    pub(super) fn is_astray(&self, line: &Line) -> bool {
        self.open.iter().any(|open| match open.stray {
            Stray::No => false,
            Stray::Spaced(inside) => self.column(open) < line.column && inside <= line.column,
            Stray::Tabbed => true,
        })
    }

    /// How far is indented what stands in a line that fits nowhere, if anything does.
    pub(super) fn inside(&self, line: &Line<'a>, limit: usize) -> usize {
        let below = self.lines(self.line_after(line.start), limit).next();
        let below = below.filter(|below| line.text.ends_with([':', '-']) && below.column > line.column);
        below.map_or(usize::MAX, |below| below.column)
    }

    /// A line whose column is that of nothing ends what is indented more.
    pub(super) fn misfit(&mut self, line: &Line<'a>) {
        self.doubt_last();
        let blocks = self.blocks();
        let known = blocks.iter().rfind(|block| block.column == line.column);
        if !self.is_astray(line) {
            self.misplaced(line, known.is_some_and(|block| block.list));
        }
        self.end_deeper(line);
    }

    /// What is no entry where an object goes on, or no item where a list does.
    pub(super) fn bare(&mut self, line: &Line<'a>) {
        let start = self.at(line.start + line.column);
        let place = Span::new(start, start + u32::try_from(line.text.len()).unwrap_or(0));
        match self.open.last() {
            Some(Open { shape: Shape::List, .. }) => self.misplaced(line, true),
            _ if line.text.starts_with(|sign: char| sign.is_alphanumeric() || sign == '-') => self.bare_word(place),
            _ => match self.fault_of(line) {
                Some(error) if (place.start..place.end).contains(&self.address(error.marker())) => {
                    self.syntax_error(&error);
                }
                fault => self.without_end(fault.as_ref(), place),
            },
        }
    }

    /// What the parser says of a line behind an entry.
    fn fault_of(&mut self, line: &Line<'a>) -> Option<ScanError> {
        let before = isize::try_from(ENTRY.len() + 1).unwrap_or(0);
        self.origin = isize::try_from(line.start + line.column).unwrap_or(0) - before;
        // Quotes of what is damaged are no quotes of what follows.
        self.end = self.end.max(self.at(line.start));
        let text = format!("{ENTRY} {}\n{ENTRY}", line.text);
        self.parser(&text).find_map(Result::err)
    }

    /// A line at which nothing is wrong but that what it begins has no end, or that it is no entry.
    fn without_end(&mut self, fault: Option<&ScanError>, place: Span) {
        let first = self.rest(place.start).chars().next().unwrap_or_default();
        let error = match first {
            '[' | '{' if fault.is_some() => self.unclosed_bracket(first, place.start),
            '"' | '\'' if fault.is_some_and(|fault| is_unclosed_quote(fault.kind())) => {
                self.unclosed_quote(place.start)
            }
            _ => return self.bare_word(place),
        };
        self.errors.push(error);
    }
}
