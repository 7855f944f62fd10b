use std::sync::OnceLock;

use super::Span;

/// A file of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// A file's name and text, with its place in the address space.
#[derive(Debug)]
pub struct SourceFile {
    name: String,
    /// How much of the name is the folder of the organisation as it was, for a file of that.
    before: Option<usize>,
    text: String,
    base: u32,
    /// Where something blotted out begins, on each of its lines.
    blots: Vec<u32>,
    lines: OnceLock<Vec<u32>>,
    characters: OnceLock<Vec<u32>>,
}

/// What some editors write before a text that is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// After how many bytes characters are counted anew, so that a place far out on a long line is found at once.
const BLOCK: usize = 255;

/// A place as people count it: lines and columns from 1, columns in Unicode characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in Unicode characters.
    pub column: u32,
}

/// How much text the files of a run may hold: 2 GiB.
///
/// Half of what addresses reach, so that every number of something in a file has a bit to spare.
pub const TEXT_LIMIT: u32 = 1 << 31;

/// The files of a run hold more text than is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// All files of a run, one after the other in one address space of `u32`.
///
/// Between two files lies one address that belongs to neither, so that an empty span at the end of a file is not
/// one at the beginning of the next. Address 0 belongs to no file: `Span::default()` is nowhere.
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
    /// How many addresses are left free behind each file.
    spare: u32,
}

impl SourceMap {
    /// A map without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// A map in which files can become longer by about so much, without another one getting other addresses.
    pub fn with_spare(spare: u32) -> Self {
        Self { files: Vec::new(), spare }
    }

    /// Adds a file under the name that reports show.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> Result<SourceId, TooLarge> {
        self.push(name.into(), None, text.into())
    }

    /// Adds a file of the organisation as it was, which lies in a folder of its own.
    pub fn add_before(&mut self, folder: &str, name: &str, text: impl Into<String>) -> Result<SourceId, TooLarge> {
        let folder = format!("{}/", folder.trim_end_matches('/'));
        self.push(format!("{folder}{name}"), Some(folder.len()), text.into())
    }

    fn push(&mut self, name: String, before: Option<usize>, text: String) -> Result<SourceId, TooLarge> {
        let base = self.next().ok_or(TooLarge)?;
        fits(base, &text, TEXT_LIMIT)?;
        let id = SourceId(u32::try_from(self.files.len()).map_err(|_| TooLarge)?);
        self.files.push(SourceFile::new(name, before, text, base));
        Ok(id)
    }

    /// The address of the next file.
    fn next(&self) -> Option<u32> {
        self.files.last().map_or(Some(1), |file| file.end().checked_add(1)?.checked_add(self.spare))
    }

    /// Gives a file another text, if there is room for it before the next one.
    pub fn replace(&mut self, id: SourceId, text: String) -> Result<(), TooLarge> {
        let at = id.0 as usize;
        let limit = self.files.get(at + 1).map_or(TEXT_LIMIT, |next| next.base);
        let file = self.files.get_mut(at).ok_or(TooLarge)?;
        fits(file.base, &text, limit)?;
        *file = SourceFile::new(std::mem::take(&mut file.name), file.before, text, file.base);
        Ok(())
    }

    /// How many bytes the next file may have.
    pub fn room(&self) -> u64 {
        let base = self.next().unwrap_or(TEXT_LIMIT);
        u64::from(TEXT_LIMIT).saturating_sub(u64::from(base) + 1)
    }

    /// The files in the order in which they were added.
    pub fn files(&self) -> impl Iterator<Item = (SourceId, &SourceFile)> {
        (0u32..).map(SourceId).zip(&self.files)
    }

    /// The file behind an id of this map.
    pub fn file(&self, id: SourceId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }

    /// The file in which a span lies.
    pub fn file_of(&self, span: Span) -> Option<&SourceFile> {
        if let Some(last) = self.files.last().filter(|file| file.base <= span.start) {
            return Some(last).filter(|file| span.end <= file.end());
        }
        let after = self.files.partition_point(|file| file.base <= span.start);
        self.files.get(after.checked_sub(1)?).filter(|file| span.end <= file.end())
    }

    /// Blots out what stands at some places; every other address stays what it was, in its line and column.
    pub fn blot(&mut self, places: &[Span]) {
        for place in places {
            let after = self.files.partition_point(|file| file.base <= place.start);
            let Some(file) = after.checked_sub(1).and_then(|at| self.files.get_mut(at)) else { continue };
            let range = (place.start - file.base) as usize..place.end.saturating_sub(file.base) as usize;
            let Some(text) = file.text.get(range.clone()) else { continue };
            let blotted: String = text.chars().map(blot).collect();
            let lines = blotted.match_indices('\n').map(|(at, _)| at + 1).filter(|at| *at < blotted.len());
            file.blots.extend(std::iter::once(0).chain(lines).map(|at| count(range.start + at)));
            file.text.replace_range(range, &blotted);
        }
        for file in &mut self.files {
            file.blots.sort_unstable();
            // What was blotted out before may be so again.
            file.blots.dedup();
        }
    }

    /// The text that a span covers.
    pub fn text(&self, span: Span) -> &str {
        self.file_of(span).map_or("", |file| file.slice(span))
    }
}

/// The signs that stand for blotted letters of one to four bytes: none of them is written by anybody.
const BLOTS: [char; 4] = ['\u{1}', '\u{80}', '\u{FFFE}', '\u{1FFFE}'];

/// A sign as long as the letter for which it stands. Lines stay lines.
fn blot(letter: char) -> char {
    match letter {
        '\n' | '\r' => letter,
        _ => BLOTS.into_iter().find(|sign| sign.len_utf8() == letter.len_utf8()).unwrap_or(letter),
    }
}

/// Whether a letter is blotted out. How many there are must not show either: `yes` is longer than `no`.
pub fn is_blotted(letter: char) -> bool {
    BLOTS.contains(&letter)
}

/// Whether a text ends before a limit.
fn fits(base: u32, text: &str, limit: u32) -> Result<(), TooLarge> {
    let length = u32::try_from(text.len()).map_err(|_| TooLarge)?;
    base.checked_add(length).filter(|end| *end < limit).map(|_| ()).ok_or(TooLarge)
}

impl SourceFile {
    fn new(name: String, before: Option<usize>, text: String, base: u32) -> Self {
        let (lines, characters) = (OnceLock::new(), OnceLock::new());
        Self { name, before, text, base, blots: Vec::new(), lines, characters }
    }

    /// The name that reports show.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name below the root of the organisation.
    pub fn own_name(&self) -> &str {
        self.name.get(self.before.unwrap_or(0)..).unwrap_or(&self.name)
    }

    /// Whether it is of the organisation as it was.
    pub fn is_before(&self) -> bool {
        self.before.is_some()
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The address of the first byte.
    pub fn base(&self) -> u32 {
        self.base
    }

    /// The span of the whole file.
    pub fn span(&self) -> Span {
        Span::new(self.base, self.end())
    }

    /// The text that a span inside this file covers.
    pub fn slice(&self, span: Span) -> &str {
        let start = span.start.saturating_sub(self.base) as usize;
        let end = span.end.saturating_sub(self.base) as usize;
        self.text.get(start..end).unwrap_or("")
    }

    /// A part of the file as a file of its own, with the same addresses.
    pub fn part(&self, span: Span) -> Self {
        Self::new(self.name.clone(), self.before, self.slice(span).to_owned(), span.start)
    }

    /// Where an address of this file lies. What follows something blotted out on its line is told to lie where that
    /// begins: its own column would tell how long the hidden text is.
    pub fn location(&self, address: u32) -> Location {
        let offset = address.saturating_sub(self.base);
        let line = self.lines().partition_point(|start| *start <= offset).max(1);
        let start = self.lines().get(line - 1).copied().unwrap_or(0);
        let blot = self.blots.get(self.blots.partition_point(|blot| *blot < start)).copied();
        let offset = blot.map_or(offset, |blot| blot.min(offset));
        let column = self.characters_before(offset as usize).saturating_sub(self.characters_before(start as usize));
        Location { line: count(line), column: column + 1 }
    }

    /// The number of characters that begin before an offset.
    fn characters_before(&self, offset: usize) -> u32 {
        let bytes = self.text.as_bytes();
        let blocks = self.characters.get_or_init(|| {
            let mut sum = 0;
            let after = bytes.chunks(BLOCK).map(|block| {
                sum += characters(block);
                sum
            });
            std::iter::once(0).chain(after).collect()
        });
        let block = offset / BLOCK;
        let rest = bytes.get(block * BLOCK..offset).unwrap_or(&[]);
        blocks.get(block).copied().unwrap_or(0) + characters(rest)
    }

    /// The byte offsets at which the lines begin: the first one behind a byte order mark, which no editor counts.
    pub fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let breaks = memchr::memchr_iter(b'\n', self.text.as_bytes()).map(|at| count(at + 1));
            let mark = if self.text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 };
            std::iter::once(count(mark)).chain(breaks).collect()
        })
    }

    fn end(&self) -> u32 {
        self.base + count(self.text.len())
    }
}

/// The number of characters that begin in some bytes.
fn characters(bytes: &[u8]) -> u32 {
    let begins = |byte: &u8| u8::from(byte.cast_signed() >= -0x40);
    // As many as fit in a byte are counted in one, sixteen of which are added at once.
    let shares = bytes.chunks(u8::MAX.into());
    shares.map(|share| u32::from(share.iter().map(begins).fold(0, u8::wrapping_add))).sum()
}

/// A count that fits, because a file is at most 2 GiB.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_knows_its_file_and_line() {
        let mut map = SourceMap::new();
        map.add("a", "one\ntwå\n").unwrap();
        let second = map.add("b", "æøå: x").unwrap();
        let base = map.file(second).unwrap().base();
        let span = Span::new(base + 8, base + 9);
        let file = map.file_of(span).unwrap();
        assert_eq!(file.name(), "b");
        assert_eq!(map.text(span), "x");
        assert_eq!(file.location(span.start), Location { line: 1, column: 6 });
        assert!(map.file_of(Span::default()).is_none());
    }

    #[test]
    fn columns_count_characters_however_long_the_line() {
        for length in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK] {
            let mut map = SourceMap::new();
            let text = "å".repeat(length);
            let id = map.add("a", text.clone()).unwrap();
            let file = map.file(id).unwrap();
            for at in (0..=text.len()).step_by(2) {
                let column = file.location(file.base() + count(at)).column;
                assert_eq!(column, count(at / 2 + 1), "{at} of {length}");
            }
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        let mut map = SourceMap::new();
        let id = map.add("a", "\u{feff}øl\nx").unwrap();
        let file = map.file(id).unwrap();
        let columns = [0, 3, 5, 7].map(|at| file.location(file.base() + at));
        assert_eq!(columns.map(|it| (it.line, it.column)), [(1, 1), (1, 1), (1, 2), (2, 1)]);
    }

    #[test]
    fn a_text_may_become_another_where_there_is_room() {
        let mut map = SourceMap::with_spare(4);
        let [first, second] = ["a", "b"].map(|name| map.add(name, "one\ntwo").unwrap());
        let base = map.file(second).unwrap().base();
        assert_eq!(map.file(first).unwrap().lines().len(), 2);
        map.replace(first, "one\n\ntwo\n3".to_owned()).unwrap();
        assert_eq!(map.file(first).unwrap().lines().len(), 4);
        assert_eq!((map.file(second).unwrap().base(), map.text(Span::new(base, base + 3))), (base, "one"));
        assert_eq!(map.replace(first, "one\n\ntwo\n3456".to_owned()), Err(TooLarge));
        assert_eq!(map.file(first).unwrap().text(), "one\n\ntwo\n3");
        map.replace(second, "x".repeat(100)).unwrap();
        assert_eq!(map.file_of(Span::new(base + 99, base + 100)).map(SourceFile::name), Some("b"));
    }

    #[test]
    fn the_end_of_a_file_is_not_the_beginning_of_the_next() {
        let mut map = SourceMap::new();
        let first = map.add("a", "").unwrap();
        let second = map.add("b", "").unwrap();
        for (id, name) in [(first, "a"), (second, "b")] {
            let span = map.file(id).unwrap().span();
            assert_eq!(map.file_of(span).unwrap().name(), name);
        }
    }

    #[test]
    fn what_follows_something_blotted_out_does_not_tell_how_long_it_is() {
        let column = |text: &str, hidden: std::ops::Range<u32>, place: u32| {
            let mut map = SourceMap::new();
            let id = map.add("a.yaml", text).unwrap();
            let base = map.file(id).unwrap().base();
            map.blot(&[Span::new(base + hidden.start, base + hidden.end)]);
            let at = map.file(id).unwrap().location(base + place);
            (at.line, at.column)
        };
        assert_eq!(column("a: yes, b: 1\nc: 2\n", 3..6, 11), (1, 4));
        assert_eq!(column("a: no, b: 1\nc: 2\n", 3..5, 10), (1, 4));
        assert_eq!(column("a: yes, b: 1\nc: 2\n", 3..6, 1), (1, 2));
        assert_eq!(column("a: yes, b: 1\nc: 2\n", 3..6, 16), (2, 4));
        assert_eq!(column("a: |\n  one\n  two, b: 1\n", 3..16, 21), (3, 1));
    }
}
