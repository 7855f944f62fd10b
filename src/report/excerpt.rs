use std::borrow::Cow;
use std::ops::Range;

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::clean;
use crate::source::{SourceFile, Span, is_blotted};

/// What stands for all that is blotted out in a row, however much it is.
const COVER: &str = "***";
/// How many lines are shown around a place.
const CONTEXT: usize = 1;
/// How many columns of a line are shown before its place when the line is cut.
const LEAD: usize = 30;
/// The longest line that is shown whole, in characters.
const LONGEST: usize = 160;

/// The few lines of a file that a report shows.
///
/// They are found by the file's index of lines and copied, so that neither a file's length nor a line's matters.
/// Line ends are `\n`, and a very long line is cut to a window around its place.
#[derive(Debug)]
pub(super) struct Excerpt {
    name: String,
    text: String,
    lines: Vec<Line>,
    places: Vec<Range<usize>>,
    /// The columns in the file at which the places begin, from 0.
    columns: Vec<usize>,
}

/// A line of an excerpt.
#[derive(Debug)]
struct Line {
    /// Its number in the file, from 0.
    number: usize,
    /// Where it begins in the excerpt.
    start: usize,
}

/// A place in a line of the file: the line's number and the bytes in it.
struct Spot {
    line: usize,
    range: Range<usize>,
}

impl Excerpt {
    /// The lines around places of a file; a place of several lines is shown by its first.
    pub(super) fn new(file: &SourceFile, spans: &[Span]) -> Self {
        let spots: Vec<Spot> = spans.iter().map(|span| Spot::new(file, *span)).collect();
        let mut numbers: Vec<usize> = spots.iter().flat_map(|spot| spot.context(file)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut excerpt = Self {
            name: clean(file.name()).into_owned(),
            text: String::new(),
            lines: Vec::new(),
            places: vec![0..0; spots.len()],
            columns: vec![0; spots.len()],
        };
        for number in numbers {
            excerpt.push(file, number, &spots);
        }
        excerpt
    }

    /// The places, in the order in which they were given, as bytes of the excerpt.
    pub(super) fn places(&self) -> &[Range<usize>] {
        &self.places
    }

    fn push(&mut self, file: &SourceFile, number: usize, spots: &[Spot]) {
        let text = line_text(file, number);
        let first = spots.iter().filter(|spot| spot.line == number).map(|spot| spot.range.start).min().unwrap_or(0);
        let window = Window::new(text, first);
        let start = self.text.len();
        self.lines.push(Line { number, start });
        window.write(text, &mut self.text);
        let places = self.places.iter_mut().zip(&mut self.columns);
        for (spot, (place, column)) in spots.iter().zip(places).filter(|(spot, _)| spot.line == number) {
            let end = self.text.len();
            let at = |byte: usize| (start + window.place(text, byte)).min(end);
            *place = at(spot.range.start)..at(spot.range.end);
            let begin = file.lines().get(number).copied().unwrap_or(0);
            let address = file.base() + begin + u32::try_from(spot.range.start).unwrap_or(0);
            *column = file.location(address).column.saturating_sub(1) as usize;
        }
        self.text.push('\n');
    }

    /// The place of a line among the lines, by a byte of it.
    fn line_at(&self, byte: usize) -> usize {
        self.lines.partition_point(|line| line.start <= byte).saturating_sub(1)
    }

    /// How far lines follow one another without a gap, from a line by at most so many.
    fn reach(&self, from: usize, by: usize, step: fn(usize) -> Option<usize>) -> usize {
        let mut at = from;
        for _ in 0..by {
            match step(at) {
                Some(next) if self.adjacent(at, next) => at = next,
                _ => break,
            }
        }
        at
    }

    fn adjacent(&self, a: usize, b: usize) -> bool {
        let number = |at: usize| self.lines.get(at).map(|line| line.number);
        number(a).zip(number(b)).is_some_and(|(a, b)| a.abs_diff(b) == 1)
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let end = span.offset() + span.len();
        let (first, last) = (self.line_at(span.offset()), self.line_at(end.saturating_sub(1).max(span.offset())));
        if (first..last).any(|at| !self.adjacent(at, at + 1)) || end > self.text.len() {
            return Err(MietteError::OutOfBounds);
        }
        let top = self.reach(first, before, |at| at.checked_sub(1));
        let bottom = self.reach(last, after, |at| at.checked_add(1));
        let line = |at: usize| self.lines.get(at).ok_or(MietteError::OutOfBounds);
        let stop = self.lines.get(bottom + 1).map_or(self.text.len(), |line| line.start);
        let (start, column) = match before + after {
            0 => (span.offset(), self.column(span.offset())),
            _ => (line(top)?.start, 0),
        };
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            self.text.as_bytes().get(start..stop).ok_or(MietteError::OutOfBounds)?,
            (start, stop - start).into(),
            line(top)?.number,
            column,
            bottom - top + 1,
        )))
    }
}

impl Excerpt {
    /// The column in the file of what begins at a byte: nothing but places is asked for.
    fn column(&self, byte: usize) -> usize {
        let mut begins = self.places.iter().zip(&self.columns);
        begins.find(|(place, _)| place.start == byte).map_or(0, |(_, column)| *column)
    }
}

impl Spot {
    fn new(file: &SourceFile, span: Span) -> Self {
        let offset = span.start.saturating_sub(file.base());
        let line = file.lines().partition_point(|start| *start <= offset).saturating_sub(1);
        let begin = file.lines().get(line).copied().unwrap_or(0);
        let start = offset.saturating_sub(begin) as usize;
        let length = line_text(file, line).len();
        let end = (start + span.len() as usize).min(length);
        Self { line, range: start.min(length)..end.max(start.min(length)) }
    }

    fn context(&self, file: &SourceFile) -> Range<usize> {
        // What follows the last line end is a line only for a place in it.
        let ended = file.text().is_empty() || file.text().ends_with('\n');
        let last = file.lines().len() - usize::from(ended);
        self.line.saturating_sub(CONTEXT)..(self.line + CONTEXT + 1).min(last).max(self.line + 1)
    }
}

/// Whether two places can be seen in one excerpt: those far apart on a line that is cut cannot.
pub(super) fn are_seen_together(file: &SourceFile, one: Span, other: Span) -> bool {
    let [one, other] = [one, other].map(|span| Spot::new(file, span));
    let text = line_text(file, one.line);
    if one.line != other.line || signs(text).nth(LONGEST).is_none() {
        return true;
    }
    let between = one.range.start.min(other.range.start)..one.range.end.max(other.range.end);
    signs(text.get(between).unwrap_or("")).nth(LONGEST - LEAD).is_none()
}

/// The text of a line without its end.
fn line_text(file: &SourceFile, number: usize) -> &str {
    let start = file.lines().get(number).map_or(0, |start| *start as usize);
    let end = file.lines().get(number + 1).map_or(file.text().len(), |start| *start as usize);
    file.text().get(start..end).unwrap_or("").trim_end_matches(['\n', '\r'])
}

/// The part of a line that is shown.
struct Window {
    bytes: Range<usize>,
    cut_after: bool,
}

impl Window {
    /// A window around a byte of a line; what is far from it is not looked at.
    fn new(text: &str, first: usize) -> Self {
        if signs(text).nth(LONGEST).is_none() {
            return Self { bytes: 0..text.len(), cut_after: false };
        }
        let start = back(text.get(..first).unwrap_or(""), LEAD);
        let shown = text.get(start..).unwrap_or("");
        let end = signs(shown).nth(LONGEST).map_or(text.len(), |at| start + at);
        Self { bytes: start..end, cut_after: end < text.len() }
    }

    fn write(&self, text: &str, to: &mut String) {
        if self.bytes.start > 0 {
            to.push('…');
        }
        to.push_str(&clean(&covered(text.get(self.bytes.clone()).unwrap_or(""))));
        if self.cut_after {
            to.push('…');
        }
    }

    /// Where a byte of the line is in what is written of it.
    fn place(&self, text: &str, byte: usize) -> usize {
        let mark = if self.bytes.start > 0 { '…'.len_utf8() } else { 0 };
        let byte = byte.clamp(self.bytes.start, self.bytes.end);
        mark + clean(&covered(text.get(self.bytes.start..byte).unwrap_or(""))).len()
    }
}

/// Where the letters of a line begin; all that is blotted out in a row counts as one, so that no length shows.
fn signs(text: &str) -> impl Iterator<Item = usize> {
    let mut within = false;
    text.char_indices().filter_map(move |(at, letter)| {
        let again = within && is_blotted(letter);
        within = is_blotted(letter);
        (!again).then_some(at)
    })
}

/// Where the last of its signs begins that has so many behind it.
fn back(text: &str, behind: usize) -> usize {
    let (mut begin, mut left, mut within) = (text.len(), behind + 1, false);
    for (at, letter) in text.char_indices().rev() {
        let again = within && is_blotted(letter);
        if !again && left == 0 {
            return begin;
        }
        left -= usize::from(!again);
        (begin, within) = (at, is_blotted(letter));
    }
    0
}

/// A text with one mark for all that is blotted out in a row.
pub(super) fn covered(text: &str) -> Cow<'_, str> {
    if !text.contains(is_blotted) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut within = false;
    for letter in text.chars() {
        match is_blotted(letter) {
            true if within => {}
            true => shown.push_str(COVER),
            false => shown.push(letter),
        }
        within = is_blotted(letter);
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceMap;

    fn excerpt(text: &str, spans: &[(usize, usize)]) -> Excerpt {
        let mut sources = SourceMap::new();
        let id = sources.add("a.yaml", text).unwrap();
        let file = sources.file(id).unwrap();
        let at = |byte: usize| file.base() + u32::try_from(byte).unwrap();
        let spans: Vec<Span> = spans.iter().map(|(start, end)| Span::new(at(*start), at(*end))).collect();
        Excerpt::new(file, &spans)
    }

    #[test]
    fn lines_end_as_lines_whatever_ends_them() {
        let excerpt = excerpt("a: 1\r\nb: 2\r\nc: 3\r\n", &[(9, 10)]);
        assert_eq!(excerpt.text, "a: 1\nb: 2\nc: 3\n");
        assert_eq!(&excerpt.text[excerpt.places()[0].clone()], "2");
    }

    #[test]
    fn a_long_line_is_cut_around_its_place() {
        let text = format!("{}here{}", "æ".repeat(5000), "b".repeat(5000));
        let excerpt = excerpt(&text, &[(10_000, 10_004)]);
        assert_eq!(&excerpt.text[excerpt.places()[0].clone()], "here");
        assert!(excerpt.text.chars().count() < 200);
        let contents = excerpt.read_span(&(excerpt.places()[0].start, 4).into(), 0, 0).unwrap();
        assert_eq!(contents.column(), 5000);
    }

    #[test]
    fn the_signs_before_a_place_are_the_same_from_either_side() {
        for text in ["", "a", "æøå og meir", "ab\u{1}\u{1}\u{80}cd\u{1}e", "\u{1}\u{1}ab", "a\u{1}\u{1}"] {
            let signs: Vec<usize> = signs(text).collect();
            for behind in 0..8 {
                assert_eq!(back(text, behind), signs.iter().rev().nth(behind).copied().unwrap_or(0), "{text:?}");
            }
        }
    }

    #[test]
    fn places_far_apart_are_read_apart() {
        let text = (1..=50).map(|n| format!("line {n}\n")).collect::<String>();
        let excerpt = excerpt(&text, &[(0, 4), (text.len() - 3, text.len() - 1)]);
        assert_eq!(excerpt.text, "line 1\nline 2\nline 49\nline 50\n");
        let (first, last) = (excerpt.places()[0].clone(), excerpt.places()[1].clone());
        assert!(excerpt.read_span(&(first.start, last.end).into(), 1, 1).is_err());
        assert_eq!(excerpt.read_span(&(last.start, 2).into(), 1, 1).unwrap().line(), 48);
    }

    #[test]
    fn neither_letters_nor_their_number_show_where_they_are_blotted_out() {
        let shown = |text: &str, hidden: (u32, u32), place: (u32, u32)| {
            let mut sources = SourceMap::new();
            let id = sources.add("a.yaml", text).unwrap();
            let base = sources.file(id).unwrap().base();
            let span = |(start, end)| Span::new(base + start, base + end);
            sources.blot(&[span(hidden)]);
            let excerpt = Excerpt::new(sources.file(id).unwrap(), &[span(place)]);
            let at = excerpt.places()[0].clone();
            let column = excerpt.column(at.start);
            (excerpt.text.clone(), excerpt.text[at].to_owned(), column)
        };
        let text = |words: &str| format!("a: {words}, b: 1\n");
        assert_eq!(shown(&text("yes"), (3, 6), (11, 12)), (text("***"), "1".to_owned(), 3));
        assert_eq!(shown(&text("no"), (3, 5), (3, 5)), (text("***"), "***".to_owned(), 3));
        assert_eq!(shown(&text("så æ"), (3, 9), (14, 15)), (text("***"), "1".to_owned(), 3));
    }

    #[test]
    fn the_end_of_a_file_has_a_line() {
        let excerpt = excerpt("a: [\n", &[(5, 5)]);
        assert_eq!(excerpt.text, "a: [\n\n");
        assert_eq!(excerpt.places().first(), Some(&(5..5)));
    }
}
