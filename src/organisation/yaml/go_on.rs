//! After a syntax error: the next line that begins an entry or item of what is open is read as if nothing had been wrong.
//!
//! From then on each entry is read by itself, so that what is damaged in one can reach no further than to its end, and every
//! part of a file is read again at most once for each container around it.

use std::borrow::Cow;

use granit_parser::{Event, Parser, ScanError, StrInput, StructureStyle};

use super::line::Line;
use super::{Entry, Key, NESTING_LIMIT, Open, Reader, Rest, Shape, Stray, options};
use crate::diagnostic::{Code, Phrase};
use crate::organisation::NodeKind;
use crate::source::Span;

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
enum Place<'a> {
    /// It goes on with a container.
    Known(Line<'a>, usize),
    /// With it goes on the value of a key of which the first line could not be read: after so many containers.
    Value(Line<'a>, usize),
    /// It stands below something damaged, and nobody knows where it belongs.
    Astray(Line<'a>),
    /// Its column is that of nothing.
    Misfit(Line<'a>),
    /// A word in a container in which an entry or item is due.
    Bare(Line<'a>, usize),
    /// The first of lines that tabs indent.
    Tabbed(Line<'a>),
}

/// A container on lines of its own.
struct Block {
    level: usize,
    column: usize,
    list: bool,
    tabbed: bool,
    /// How far is indented what stands in it.
    inside: usize,
}

impl<'a> Reader<'a> {
    /// Reports a syntax error, and reads on in the document.
    ///
    /// All that is open stays marked: what the error hides may have belonged to any of it.
    pub(super) fn go_on(&mut self, error: &ScanError) {
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
        // What stands deeper than anybody writes is no organisation's.
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

    /// A line that fits nowhere, before an error or where it stands; the parser looks further ahead than it tells.
    fn earlier_misfit(&self, place: usize) -> Option<usize> {
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
    fn reopen(&mut self, line: &Line<'a>) {
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
        let (stray, rest) = (Stray::No, None);
        let open = Open { start: node.span.start, flow: false, anchor: 0, lost: true, shape, first, stray, rest };
        let column = self.column(&open);
        self.open.push(open);
        Some(column)
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
            Phrase::YamlUnclosedQuote | Phrase::YamlTextAfterQuote | Phrase::BadEscape => Below::Quoted,
            _ => self.below(from, limit),
        };
        Stop { from, told: false, below }
    }

    /// A line ends what is indented more; where it fits to nothing, it is taken for one of the outermost block of these.
    fn end_deeper(&mut self, line: &Line<'a>) {
        let blocks = self.blocks();
        let mut same = blocks.iter().filter(|block| block.tabbed == line.tabbed);
        let deeper = same.clone().find(|block| block.column > line.column);
        let fits = same.any(|block| block.column == line.column);
        if let Some(block) = deeper {
            self.abandon_to(block.level + usize::from(!fits));
        }
    }

    /// Whether a line stands in something of which nobody knows where it belongs.
    fn is_astray(&self, line: &Line) -> bool {
        self.open.iter().any(|open| match open.stray {
            Stray::No => false,
            Stray::Spaced(inside) => self.column(open) < line.column && inside <= line.column,
            Stray::Tabbed => true,
        })
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
    fn next_place(&self, stop: Stop, limit: usize) -> Option<Place<'a>> {
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
                let bare = line.is_word() && !told && stop.below != Below::Quoted;
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

    /// How far is indented what stands in a line that fits nowhere, if anything does.
    fn inside(&self, line: &Line<'a>, limit: usize) -> usize {
        let below = self.lines(self.line_after(line.start), limit).next();
        let below = below.filter(|below| line.text.ends_with([':', '-']) && below.column > line.column);
        below.map_or(usize::MAX, |below| below.column)
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

    /// A line whose column is that of nothing ends what is indented more.
    fn misfit(&mut self, line: &Line<'a>) {
        self.doubt_last();
        let blocks = self.blocks();
        let known = blocks.iter().rfind(|block| block.column == line.column);
        if !self.is_astray(line) {
            self.misplaced(line, known.is_some_and(|block| block.list));
        }
        self.end_deeper(line);
    }

    /// A word where a list goes on, or an object.
    fn bare(&mut self, line: &Line<'a>) {
        let start = self.at(line.start + line.column);
        let place = Span::new(start, start + u32::try_from(line.text.len()).unwrap_or(0));
        match self.open.last() {
            Some(Open { shape: Shape::List, .. }) => self.misplaced(line, true),
            _ => self.bare_word(place),
        }
    }

    /// The containers that stand on lines of their own.
    fn blocks(&self) -> Vec<Block> {
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
    fn end_of_document(&self, at: usize) -> usize {
        let line = self.line_at(at);
        // Its first line may hold a part of it.
        let from = if line.is_mark() && at > line.start { self.line_after(at) } else { line.start };
        let end = self.file.text().len();
        self.lines(from, end).find(Line::is_mark).map_or(end, |line| line.start)
    }

    /// Where the entry or item ends that begins on a line.
    fn end_of_entry(&self, line: &Line<'a>, limit: usize) -> usize {
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
