//! After a syntax error: the next line that begins an entry or item of what is open is read as if nothing had been wrong.
//!
//! From then on each entry is read by itself, so that what is damaged in one can reach no further than to its end, and every
//! part of a file is read again at most once for each container around it.

use std::borrow::Cow;

use granit_parser::{ErrorKind, Event, Parser, ScanError, StrInput, StructureStyle};

use super::block::Block;
use super::line::Line;
use super::{Key, NESTING_LIMIT, Open, Reader, Rest, Shape, Stray, options};
use crate::diagnostic::{Code, Phrase};

/// Where reading has stopped, and what is known of the lines below.
#[derive(Clone, Copy)]
pub(super) struct Stop {
    /// Where the line begins from which to look on.
    pub(super) from: usize,
    /// Whether it was said of this line that it stands in a wrong place.
    pub(super) told: bool,
    pub(super) below: Below,
}

/// What lines that are indented more may be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Below {
    /// Entries or items.
    Block,
    /// More of a text.
    Text,
    /// More of a text in quotes, which may reach to any line that begins no entry or item.
    Quoted,
    /// Nothing that is right: what stands above is closed.
    Nothing,
}

/// What a line is to what is open.
pub(super) enum Place<'a> {
    /// It goes on with a container.
    Known(Line<'a>, usize),
    /// With it goes on the value of a key of which the first line could not be read: after so many containers.
    Value(Line<'a>, usize),
    /// It stands below something damaged, and nobody knows where it belongs.
    Astray(Line<'a>),
    /// Its column is that of nothing.
    Misfit(Line<'a>),
    /// What begins no entry or item, in a container in which one is due.
    Bare(Line<'a>, usize),
    /// The first of lines that tabs indent.
    Tabbed(Line<'a>),
}

impl<'a> Reader<'a> {
    /// Reports a syntax error, and reads on in the document.
    ///
    /// All that is open stays marked: what the error hides may have belonged to any of it.
    pub(super) fn go_on(&mut self, error: &ScanError) {
        // What stands deeper than anybody writes is no organisation's.
        if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
            return self.syntax_error(error);
        }
        let limit = self.end_of_document(self.offset(self.address(error.marker())));
        let mut stop = self.stop(error, limit);
        while let Some(from) = stop.filter(|_| !self.is_full())
            && let Some(place) = self.next_place(from, limit)
        {
            stop = self.read_on(place, from, limit);
        }
        (self.origin, self.part) = (0, None);
    }

    /// Reports an error, and says from where to look on; nothing where nothing more is to be read.
    fn stop(&mut self, error: &ScanError, limit: usize) -> Option<Stop> {
        self.open.iter_mut().for_each(|open| open.lost = true);
        if let Some(level) = self.bracket_at(self.offset(self.address(error.marker()))) {
            return self.go_on_in_brackets(level, error, limit);
        }
        self.syntax_error(error);
        let last = self.errors.last()?;
        if last.code == Code::TooDeep {
            return None;
        }
        let place = self.offset(last.place().start);
        self.reopen(&self.line_at(place));
        if let Some(from) = self.earlier_misfit(place) {
            self.errors.pop();
            return Some(Stop { from, told: false, below: Below::Block });
        }
        Some(self.after_error(limit))
    }

    /// From where to look on after the last error.
    pub(super) fn after_error(&mut self, limit: usize) -> Stop {
        let (phrase, place) =
            self.errors.last().map_or((Phrase::YamlValue, 0), |it| (it.message.phrase, self.offset(it.place().start)));
        let line = self.line_at(place);
        if place == line.start + line.column {
            self.end_deeper(&line);
        }
        let misplaced = match phrase {
            // The line with which a part begins was told of before.
            _ if self.part.is_some_and(|start| line.start <= start) => false,
            Phrase::YamlIndent | Phrase::YamlNoDash => true,
            Phrase::YamlTab => line.tabbed,
            _ => false,
        };
        // Where it is not known what belongs where, nothing stands in a wrong place.
        if misplaced && !line.tabbed && self.is_astray(&line) {
            self.errors.pop();
        }
        if line.tabbed || !misplaced {
            self.note_rest(&line);
        }
        if misplaced {
            return Stop { from: line.start, told: true, below: Below::Block };
        }
        let from = self.line_after(place.max(self.part.unwrap_or(0)));
        let below = match phrase {
            Phrase::YamlUnclosedQuote => Below::Quoted,
            Phrase::YamlTextAfterQuote if self.has_quote(place) => Below::Quoted,
            Phrase::BadEscape if !self.has_quote(place) => Below::Quoted,
            _ => self.below(from, limit),
        };
        Stop { from, told: false, below }
    }

    /// Whether a quote stands behind a byte on its line: of a text that is closed there, or of one that begins.
    fn has_quote(&self, at: usize) -> bool {
        self.file.text().get(at..self.line_after(at)).is_some_and(|rest| rest.contains(['"', '\'']))
    }

    /// Notes where the value goes on of which the damaged line is the first one.
    fn note_rest(&mut self, line: &Line<'a>) {
        let rest = if line.tabbed { Rest::Anywhere } else { Rest::At(line.column) };
        match self.open.last() {
            None => self.root_rest = Some(rest),
            Some(Open { shape: Shape::Map { key: Key::Plain(key, _), .. }, flow: false, stray: Stray::No, .. }) => {
                let below = self.offset(key.start) < line.start;
                if let Some(open) = self.open.last_mut().filter(|_| below) {
                    open.rest = Some(rest);
                }
            }
            Some(_) => {}
        }
    }

    /// What the lines are that are indented more than all that is open: entries or items, if each of them is one.
    pub(super) fn below(&self, from: usize, limit: usize) -> Below {
        let deepest = self.blocks().iter().map(|block| block.column).max();
        let deeper = |line: &Line| !line.tabbed && deepest.is_none_or(|column| line.column > column);
        let mut lines = self.lines(from, limit).take_while(deeper);
        let Some(first) = lines.next() else { return Below::Block };
        let ordered = |line: &Line| line.begins() && !line.text.ends_with(',');
        let mut beside = lines.take_while(|line| line.column >= first.column).filter(|it| it.column == first.column);
        if ordered(&first) && beside.all(|line| ordered(&line)) { Below::Block } else { Below::Text }
    }

    /// The next line from which something can be read.
    pub(super) fn next_place(&self, stop: Stop, limit: usize) -> Option<Place<'a>> {
        let blocks = self.blocks();
        // A block ends with the first line that is indented less.
        let mut least = [usize::MAX; 2];
        self.lines(stop.from, limit).find_map(|line| {
            let least = least.get_mut(usize::from(line.tabbed))?;
            let before = std::mem::replace(least, line.column.min(*least));
            let told = stop.told && line.start == stop.from;
            if line.tabbed && line.start >= self.tabs_told {
                return (told || stop.below == Below::Block).then_some(Place::Tabbed(line));
            }
            let open = || blocks.iter().filter(|block| block.tabbed == line.tabbed && block.column <= before);
            let around = |block: &&Block| block.column >= line.column || line.column < block.inside;
            let here = || open().rev().take_while(around).filter(|block| block.column == line.column);
            if line.begins()
                && let Some(block) = here().find(|block| block.list == line.is_item())
            {
                return Some(Place::Known(line, block.level));
            }
            if !line.begins() {
                let bare = line.is_meant() && !told && stop.below != Below::Quoted;
                return here().next().filter(|_| bare).map(|block| Place::Bare(line, block.level));
            }
            if let Some(depth) = self.rest_at(&line, &blocks) {
                return Some(Place::Value(line, depth));
            }
            match open().next_back().is_none_or(|block| line.column > block.column) {
                true if told => Some(Place::Astray(line)),
                true if open().next_back().is_some_and(|block| line.column < block.inside) => Some(Place::Misfit(line)),
                true if stop.below == Below::Block => Some(Place::Astray(line)),
                true => (stop.below == Below::Nothing).then_some(Place::Misfit(line)),
                false if told => Some(Place::Astray(line)),
                false => Some(Place::Misfit(line)),
            }
        })
    }

    /// After how many containers a line goes on with the value of a key of which the first line could not be read.
    fn rest_at(&self, line: &Line, blocks: &[Block]) -> Option<usize> {
        let holder = blocks.iter().rfind(|block| !block.tabbed && block.column < line.column);
        let (depth, rest) = match holder {
            None if self.open.iter().all(|open| open.stray != Stray::No) => (0, self.root_rest),
            None => return None,
            Some(block) => (block.level + 1, self.open.get(block.level).and_then(|open| open.rest)),
        };
        let fits = match rest? {
            Rest::At(column) => column == line.column,
            // What a tab indents may be what holds the lines below it.
            Rest::Anywhere => !self.file.text().get(..line.start).unwrap_or("").trim_end().ends_with(':'),
        };
        (fits && !line.tabbed).then_some(depth)
    }

    fn read_on(&mut self, place: Place<'a>, stop: Stop, limit: usize) -> Option<Stop> {
        if !matches!(place, Place::Known(Line { tabbed: true, .. }, _) | Place::Astray(Line { tabbed: true, .. })) {
            self.leave_tabs();
        }
        let line = match place {
            Place::Known(line, level) => {
                self.abandon_above(level);
                line
            }
            Place::Value(line, depth) => {
                self.abandon_to(depth);
                match self.open.last_mut() {
                    Some(open) => open.rest = None,
                    None => self.root_rest = None,
                }
                self.begin(&line, Stray::No);
                line
            }
            Place::Astray(line) => {
                let misfit = stop.told && line.start == stop.from;
                let inside = if misfit { self.inside(&line, limit) } else { 0 };
                self.begin(&line, if line.tabbed { Stray::Tabbed } else { Stray::Spaced(inside) });
                line
            }
            Place::Misfit(line) => {
                self.misfit(&line);
                self.begin(&line, Stray::Spaced(self.inside(&line, limit)));
                line
            }
            Place::Bare(line, level) => {
                self.abandon_above(level);
                self.bare(&line);
                return Some(self.after_error(limit));
            }
            Place::Tabbed(line) => {
                if !(stop.told && line.start == stop.from) {
                    self.tab_at(self.at(line.start));
                    self.note_rest(&line);
                }
                let after = self.lines(line.start, limit).find(|line| !line.tabbed);
                self.tabs_told = after.map_or(limit, |line| line.start);
                return Some(Stop { from: line.start, told: true, below: Below::Block });
            }
        };
        self.part(&line, limit)
    }

    /// Opens the container of which a line is an entry or item.
    fn begin(&mut self, line: &Line<'a>, stray: Stray) {
        let (shape, first) = match line.is_item() {
            true => (Shape::List, self.items.len()),
            false => (Shape::Map { key: Key::Awaited, merge: None }, self.entries.len()),
        };
        let start = self.at(line.start + line.column);
        self.open.push(Open { start, flow: false, anchor: 0, lost: true, shape, first, stray, rest: None });
    }

    /// What tabs indent ends with them.
    fn leave_tabs(&mut self) {
        if let Some(depth) = self.open.iter().position(|open| open.stray == Stray::Tabbed) {
            self.abandon_to(depth);
        }
    }

    /// Reads what begins on a line as a further entry or item of the innermost container.
    fn part(&mut self, line: &Line<'a>, limit: usize) -> Option<Stop> {
        let (depth, end) = (self.open.len(), self.end_of_entry(line, limit));
        (self.origin, self.part) = (isize::try_from(line.start).unwrap_or(0), Some(line.start));
        // Quotes of what is damaged are no quotes of what follows.
        self.end = self.end.max(self.at(line.start));
        let text = self.file.text().get(line.start..end).unwrap_or("");
        let text = if line.tabbed { spaced(text) } else { Cow::Borrowed(text) };
        let mut parser = self.parser(&text);
        let mut begun = false;
        let error = loop {
            match parser.next_event() {
                None => break None,
                Some(Err(error)) => break Some(error),
                Some(Ok((event, span))) => match event {
                    Event::StreamStart | Event::DocumentStart(..) => {}
                    // The container itself, which is open already.
                    Event::MappingStart(StructureStyle::Block, ..)
                    | Event::SequenceStart(StructureStyle::Block, ..)
                        if !begun =>
                    {
                        begun = true;
                    }
                    _ if !begun => break None,
                    Event::MappingEnd | Event::SequenceEnd if self.open.len() == depth => {}
                    event => self.event(event, &span),
                },
            }
            if self.is_full() {
                return None;
            }
        };
        self.next_anchor = parser.anchor_offset();
        match error {
            Some(error) => self.stop(&error, limit),
            None => Some(Stop { from: end, told: false, below: Below::Block }),
        }
    }

    /// A parser of a part of the file; it goes as deep as what is open allows.
    pub(super) fn parser<'t>(&self, text: &'t str) -> Parser<'t, StrInput<'t>> {
        let depth = (NESTING_LIMIT + 1).saturating_sub(self.open.len());
        let mut parser = Parser::new_from_str_with_options(text, options(depth));
        parser.set_anchor_offset(self.next_anchor);
        parser
    }
}

/// A text in which spaces indent instead of tabs.
fn spaced(text: &str) -> Cow<'_, str> {
    let line = |line: &str| {
        let rest = line.trim_start_matches([' ', '\t']);
        format!("{}{rest}", " ".repeat(line.len() - rest.len()))
    };
    Cow::Owned(text.split_inclusive('\n').map(line).collect())
}
