//! After a syntax error: the next line that belongs to an object that is open is read as if nothing had been wrong.

use granit_parser::{Event, Parser, StructureStyle};
use rustc_hash::FxHashMap;

use super::{ERROR_LIMIT, Open, Reader, Shape, options};
use crate::diagnostic::Code;

impl<'a> Reader<'a> {
    /// Reads on in the document, each time from the next line that holds a key of an object that is open.
    ///
    /// All that is open stays marked: what the error hides may have belonged to any of it.
    pub(super) fn go_on(&mut self) {
        self.open.iter_mut().for_each(|open| open.lost = true);
        // What stands deeper than anybody writes is no organisation's.
        if self.errors.last().is_some_and(|error| error.code == Code::TooDeep) {
            return;
        }
        let mut from = self.after_error(0);
        let limit = self.end_of_document(from);
        let mut ends = FxHashMap::default();
        while self.errors.len() - self.errors_before < ERROR_LIMIT
            && let Some((start, column, level)) = self.next_key(from, limit)
        {
            self.abandon_above(level);
            let known = ends.get(&column).copied().filter(|end| *end > start);
            let end = known.unwrap_or_else(|| self.end_of_block(start, column, limit));
            ends.insert(column, end);
            from = self.part(start, end);
        }
        self.origin = 0;
    }

    /// The line after that of the last error, as a byte of the file; not before a byte.
    fn after_error(&self, least: usize) -> usize {
        let place = self.errors.last().map_or(0, |error| self.offset(error.place().start));
        self.line_after(place.max(least))
    }

    fn line_after(&self, at: usize) -> usize {
        let rest = self.file.text().get(at..).unwrap_or("");
        at + rest.find('\n').map_or(rest.len(), |end| end + 1)
    }

    /// The lines between two bytes that say something, each with where it begins.
    fn lines(&self, from: usize, limit: usize) -> impl Iterator<Item = (usize, &'a str)> + use<'a> {
        let text = self.file.text().get(from..limit).unwrap_or("");
        let mut at = from;
        let lines = text.split_inclusive('\n').map(move |line| {
            let start = at;
            at += line.len();
            (start, line.trim_end())
        });
        lines.filter(|(_, line)| !line.trim_start().is_empty() && !line.trim_start().starts_with('#'))
    }

    /// Whether a name stands behind `&` before the part that is being read: it may be the anchor that is meant.
    pub(super) fn is_anchored(&mut self, name: &str) -> bool {
        let (to, names) = &mut self.anchored;
        if *to < self.origin {
            let ends = |sign: char| sign.is_whitespace() || ",[]{}".contains(sign);
            let new = self.file.text().get(*to..self.origin).unwrap_or("");
            names.extend(new.split('&').skip(1).filter_map(|rest| rest.split(ends).next()));
            *to = self.origin;
        }
        self.origin > 0 && names.contains(name)
    }

    fn end_of_document(&self, from: usize) -> usize {
        let end = self.file.text().len();
        let mark = |line: &str| line.starts_with("---") || line.starts_with("...");
        self.lines(from, end).find(|(_, line)| mark(line)).map_or(end, |(start, _)| start)
    }

    /// Where a line stands that is indented less than the entries of an object.
    fn end_of_block(&self, start: usize, column: usize, limit: usize) -> usize {
        let less = |line: &str| indentation(line) < column;
        self.lines(start, limit).find(|(_, line)| column > 0 && less(line)).map_or(limit, |(start, _)| start)
    }

    /// The next line with a key of an object that is open: where it begins, its indentation, and which object it is.
    fn next_key(&self, from: usize, limit: usize) -> Option<(usize, usize, usize)> {
        let columns: Vec<Option<usize>> = self.open.iter().map(|open| self.column(open)).collect();
        // An object ends with the first line that is indented less.
        let mut least = usize::MAX;
        self.lines(from, limit).find_map(|(start, line)| {
            let column = indentation(line);
            least = least.min(column);
            let level = columns.iter().rposition(|of| *of == Some(column) && column <= least)?;
            is_entry(line.get(column..)?).then_some((start, column, level))
        })
    }

    /// How far the keys of an object are indented; nothing for what is none, or stands in braces.
    fn column(&self, open: &Open) -> Option<usize> {
        let before = self.file.text().get(..self.offset(open.start)).unwrap_or("");
        let line = before.rsplit('\n').next().unwrap_or("");
        (matches!(open.shape, Shape::Map { .. }) && !open.flow).then(|| line.chars().count())
    }

    /// Reads a part of the file as further entries of the innermost object; gives the byte from which to go on.
    fn part(&mut self, start: usize, end: usize) -> usize {
        let depth = self.open.len();
        self.origin = start;
        // Quotes of what is damaged are no quotes of what follows.
        self.end = self.end.max(self.at(start));
        let mut parser = Parser::new_from_str_with_options(self.file.text().get(start..end).unwrap_or(""), options());
        let mut begun = false;
        while let Some(next) = parser.next_event() {
            match next {
                Err(error) => {
                    self.syntax_error(&error);
                    self.open.iter_mut().for_each(|open| open.lost = true);
                    return self.after_error(start);
                }
                // The object itself, which is open already.
                Ok((Event::MappingStart(StructureStyle::Block, ..), _)) if !begun => begun = true,
                Ok((Event::MappingEnd, _)) if self.open.len() == depth => {}
                Ok((Event::Scalar(..) | Event::Alias(..) | Event::SequenceStart(..), _)) if !begun => break,
                Ok((event, span)) => self.event(event, &span),
            }
            if self.errors.len() - self.errors_before >= ERROR_LIMIT {
                break;
            }
        }
        end
    }
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Whether a line begins with a key: a plain word, or a text in quotes.
fn is_entry(line: &str) -> bool {
    let key = match line.split_once(": ") {
        Some((key, _)) => key,
        None => match line.strip_suffix(':') {
            Some(key) => key,
            None => return false,
        },
    };
    let quoted = |quote: char| key.len() > 1 && key.starts_with(quote) && key.ends_with(quote);
    let plain = key.starts_with(|sign: char| sign.is_alphanumeric() || sign == '_')
        && !key.contains(['{', '}', '[', ']', '"', '\'', '#', ',', ':', '&', '*', '!', '|', '>']);
    quoted('"') || quoted('\'') || plain
}
