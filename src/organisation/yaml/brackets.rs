//! After a syntax error in brackets: reading goes on after the next comma, or where the brackets end.
//!
//! Brackets that nothing closes end before the next line that begins an entry or item of the block around them, or of one
//! further out.

use granit_parser::{Event, ScanError, StructureStyle};

use super::flow::{Mark, first_bracket, marks, opening_of, unmatched};
use super::go_on::{Below, Stop};
use super::kind::{is_bracket_open, is_separator};
use super::line::{Line, key_length};
use super::{Key, Open, Reader, Shape, Stray};
use crate::diagnostic::{Code, Diagnostic, Phrase};
use crate::source::Span;

/// Stands before a part that is read, so that the parser takes its first bracket for a value.
const BEFORE: &str = "k: ";

/// Where to look on in brackets, and whether a value can begin there.
type From = (usize, bool);

impl Reader<'_> {
    /// The outermost brackets in which an error stands: which of the open containers they are.
    pub(super) fn bracket_at(&mut self, at: usize) -> Option<usize> {
        if let Some(level) = self.open.iter().position(|open| open.flow) {
            return Some(level);
        }
        // The parser tells of brackets at the beginning of a line only where it knows that they are no key.
        let from = self.offset(self.end);
        let start = from + first_bracket(self.file.text().get(from..).unwrap_or(""))?;
        if start > at || at < self.line_after(start) && self.closes(start, at) {
            return None;
        }
        self.open_bracket(start);
        Some(self.open.len() - 1)
    }

    /// Opens the container whose bracket stands at a byte.
    fn open_bracket(&mut self, at: usize) {
        let (shape, first) = match self.file.text().get(at..).is_some_and(|rest| rest.starts_with('[')) {
            true => (Shape::List, self.items.len()),
            false => (Shape::Map { key: Key::Awaited, merge: None }, self.entries.len()),
        };
        let (start, stray, rest) = (self.at(at), Stray::No, None);
        self.open.push(Open { start, flow: true, anchor: 0, lost: true, shape, first, stray, rest });
    }

    /// Reads the brackets again in which an error stands, as far as they can reach, and goes on after each error in them.
    pub(super) fn go_on_in_brackets(&mut self, level: usize, error: &ScanError, limit: usize) -> Option<Stop> {
        let start = self.open.get(level).map_or(0, |open| self.offset(open.start));
        let (end, origin) = (self.end_of_brackets(level, start, limit), self.origin);
        self.take_back(level);
        let told = self.errors.len();
        let mut next = self.bracket_part(start, end);
        if let Err(error) = &next
            && !is_bracket_open(error.kind())
            && self.is_block_below(start, end)
        {
            self.take_back(level);
            self.unclosed(level);
            self.abandon_to(level);
            return Some(Stop { from: self.line_after(start), told: false, below: Below::Block });
        }
        let mut read = start;
        let after = loop {
            let (from, fresh) = match next {
                Ok(after) => (after, false),
                Err(error) => {
                    let (from, fresh) = self.tell(&error, read, end)?;
                    self.catch_up(from, level);
                    (from, fresh)
                }
            };
            if self.open.len() <= level {
                break from;
            }
            if self.is_full() {
                return None;
            }
            let Some((place, mark)) = self.next_mark(from, fresh, end) else {
                (level..self.open.len()).for_each(|level| self.unclosed(level));
                self.abandon_to(level);
                break end;
            };
            next = match mark {
                Mark::Close(sign) => Ok(self.close_with(sign, level, place)),
                Mark::Comma | Mark::Line => {
                    self.lose_value();
                    read = place;
                    self.bracket_part(place, end)
                }
            };
        };
        if self.errors.len() == told {
            self.origin = origin;
            self.syntax_error(error);
            return Some(self.after_error(limit));
        }
        // What follows on the line of the closing bracket belongs to what is damaged.
        let from = if after < end { self.line_after(after) } else { end };
        Some(Stop { from, told: false, below: Below::Nothing })
    }

    /// Before which byte brackets end at the latest.
    fn end_of_brackets(&self, level: usize, start: usize, limit: usize) -> usize {
        let Some(block) = level.checked_sub(1).and_then(|level| self.open.get(level)) else { return limit };
        let (column, tabbed) = (self.column(block), self.line_at(start).tabbed);
        let from = self.line_after(start);
        let further = |limit| self.lines(from, limit).filter(|it| it.tabbed == tabbed && it.column <= column);
        let end = further(limit).find(Line::begins).map_or(limit, |line| line.start);
        // Those that something closes may hold lines that are indented as one likes.
        if self.closes(start, end) { end } else { further(end).next().map_or(end, |line| line.start) }
    }

    /// Whether brackets are closed before a byte.
    fn closes(&self, start: usize, end: usize) -> bool {
        let text = self.until(end);
        let sign = text.get(start..).and_then(|text| text.chars().next());
        marks(text, start + 1, true).any(|(_, mark)| matches!(mark, Mark::Close(it) if Some(opening_of(it)) == sign))
    }

    /// Takes back all that was read in brackets, which stay open.
    fn take_back(&mut self, level: usize) {
        while self.open.len() > level
            && let Some(mut open) = self.open.pop()
        {
            match &mut open.shape {
                Shape::List => self.items.truncate(open.first),
                Shape::Map { key, merge } => {
                    self.entries.truncate(open.first);
                    (*key, *merge) = (Key::Awaited, None);
                }
            }
            if self.open.len() == level {
                self.end = open.start + 1;
                self.open.push(open);
                break;
            }
        }
        let inside = |error: &Diagnostic| error.place().start >= self.end;
        while self.errors.len() > self.errors_before && self.errors.last().is_some_and(inside) {
            self.errors.pop();
        }
    }

    /// Whether brackets that are never closed stand above lines that are no part of them, but entries or items.
    fn is_block_below(&self, start: usize, end: usize) -> bool {
        let from = self.line_after(start);
        let block = self.lines(from, end).next().is_some() && self.below(from, end) == Below::Block;
        block && !self.closes(start, end)
    }

    /// The text of the file up to a byte.
    fn until(&self, end: usize) -> &str {
        self.file.text().get(..end).unwrap_or("")
    }

    /// Reads what stands in the innermost brackets from a byte on, which is the opening one or what parts two entries.
    ///
    /// Gives the byte after the closing bracket.
    fn bracket_part(&mut self, at: usize, end: usize) -> Result<usize, ScanError> {
        let depth = self.open.len();
        let sign = self.open.last().and_then(|open| self.sign(open)).unwrap_or('[');
        self.origin = isize::try_from(at).unwrap_or(0) - isize::try_from(BEFORE.len()).unwrap_or(0);
        self.end = self.end.max(self.at(at + 1));
        let text = format!("{BEFORE}{sign}{}", self.file.text().get(at + 1..end).unwrap_or(""));
        let mut parser = self.parser(&text);
        let mut begun = false;
        let result = loop {
            match parser.next_event() {
                None => break Ok(end),
                Some(Err(error)) => break Err(error),
                Some(Ok((event, span))) => match event {
                    // The brackets themselves, which are open already.
                    Event::MappingStart(StructureStyle::Flow, ..) | Event::SequenceStart(StructureStyle::Flow, ..)
                        if !begun =>
                    {
                        begun = true;
                    }
                    _ if !begun => {}
                    Event::MappingEnd | Event::SequenceEnd if self.open.len() == depth => {
                        self.event(event, &span);
                        break Ok(self.offset(self.span(&span).end));
                    }
                    event => self.event(event, &span),
                },
            }
            if self.is_full() {
                break Ok(end);
            }
        };
        self.next_anchor = parser.anchor_offset();
        result
    }

    /// Reports an error in brackets, and says where to look on: after the byte from which they were read.
    fn tell(&mut self, error: &ScanError, read: usize, end: usize) -> Option<From> {
        let (kind, at) = (error.kind(), self.offset(self.address(error.marker())));
        self.open.iter_mut().for_each(|open| open.lost = true);
        if is_bracket_open(kind) {
            return Some((end, false));
        }
        if is_separator(kind)
            && let Some(before) = self.missing_comma(at)
        {
            return Some((before, false));
        }
        if let Some(from) = self.missing_comma_beside(kind, at) {
            return Some((from.max(read + 1), true));
        }
        self.syntax_error(error);
        let last = self.errors.last()?;
        if last.code == Code::TooDeep {
            return None;
        }
        let (start, after) = (self.offset(last.place().start), self.offset(last.place().end));
        let (from, fresh) = match last.message.phrase {
            Phrase::BadEscape => (at, true),
            Phrase::WrongClose => (start, false),
            Phrase::YamlTextAfterQuote => (self.after_apostrophe(start), false),
            _ => (after, false),
        };
        Some((from.max(read + 1), fresh))
    }

    /// Opens and closes brackets before a byte of which the parser had not told yet.
    fn catch_up(&mut self, to: usize, level: usize) {
        let from = self.offset(self.end);
        for (at, sign) in unmatched(self.until(to), from) {
            match sign {
                '[' | '{' => self.open_bracket(at),
                _ => drop(self.close_with(sign, level, at)),
            }
        }
    }

    /// After the last quote of a text in which an apostrophe was taken for one: `'it's'`.
    fn after_apostrophe(&self, at: usize) -> usize {
        let quote = self.until(at).chars().next_back().unwrap_or('\'');
        let line = self.file.text().get(at..self.line_after(at)).unwrap_or("");
        let word = line.starts_with(char::is_alphanumeric);
        line.find(quote).filter(|_| word).map_or(at, |length| at + length + quote.len_utf8())
    }

    /// The next sign after which reading can go on in the innermost brackets.
    fn next_mark(&mut self, from: usize, fresh: bool, end: usize) -> Option<(usize, Mark)> {
        // An entry in a list, `[a: b]`, has no brackets of its own.
        while self.open.last().is_some_and(|open| self.sign(open).is_none()) {
            self.abandon_to(self.open.len() - 1);
        }
        let object = self.open.last().and_then(|open| self.sign(open)) == Some('{');
        let text = self.until(end);
        let goes_on = |(at, mark): &(usize, Mark)| match mark {
            Mark::Close(_) => true,
            Mark::Line => object,
            // What follows may be more of a value with a comma in it.
            Mark::Comma => !object || key_length(text.get(at + 1..).unwrap_or("").trim_start()).is_some(),
        };
        marks(text, from, fresh).find(goes_on)
    }

    /// Closes the innermost brackets that a sign fits, if there are any; gives the byte after it.
    fn close_with(&mut self, sign: char, level: usize, place: usize) -> usize {
        let inner = self.open.iter().rposition(|open| self.sign(open) == Some(opening_of(sign)));
        // One of which it was said that it closes the wrong bracket closes it all the same.
        let wrong =
            |error: &Diagnostic| error.message.phrase == Phrase::WrongClose && error.place().start == self.at(place);
        let taken = || self.errors.last().is_some_and(wrong).then(|| self.open.len() - 1);
        if let Some(inner) = inner.filter(|inner| *inner >= level).or_else(taken) {
            self.abandon_above(inner);
            self.end = self.end.max(self.at(place + 1));
            self.finish();
        }
        place + 1
    }

    /// The bracket with which a container begins.
    fn sign(&self, open: &Open) -> Option<char> {
        self.rest(open.start).chars().next().filter(|sign| open.flow && matches!(sign, '[' | '{'))
    }

    fn unclosed(&mut self, level: usize) {
        let Some(open) = self.open.get(level) else { return };
        if let Some(sign) = self.sign(open) {
            let error = self.unclosed_bracket(sign, open.start);
            self.errors.push(error);
        }
    }

    /// A comma that is missing before a line that begins with a key; says where it would stand.
    fn missing_comma(&mut self, at: usize) -> Option<usize> {
        let line = self.line_at(at);
        let key = self.file.text().get(line.start..at)?;
        let before = self.file.text().get(..line.start)?.trim_end();
        let previous = self.line_at(before.len().saturating_sub(1));
        let text = previous.text.split(" #").next().unwrap_or("").trim_end();
        if !line.is_entry() || key.contains([',', '[', ']', '{', '}']) || text.ends_with([',', '[', '{', ':']) {
            return None;
        }
        let end = previous.start + previous.column + text.len();
        let place = self.at(end);
        self.comma_at(Span::new(place, place), self.at(at));
        Some(end)
    }
}
