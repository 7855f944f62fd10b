use crate::source::{Location, SourceMap, Span, is_blotted};

/// A place as people write it: the file's name, and lines and columns from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range<'a> {
    /// The file's name.
    pub file: &'a str,
    /// Its name below the root of the organisation.
    pub own: &'a str,
    /// Whether it is of the organisation as it was.
    pub before: bool,
    /// The first character.
    pub start: Location,
    /// The character after the last one.
    pub end: Location,
}

impl<'a> Range<'a> {
    /// Where a span lies; nothing for nowhere.
    pub fn of(sources: &'a SourceMap, span: Span) -> Option<Self> {
        let file = sources.file_of(span)?;
        let start = file.location(span.start);
        // Where all of it is private, its length is so too.
        let private = file.slice(span).chars().all(|letter| is_blotted(letter) || letter == '\n' || letter == '\r');
        let end = if private { start } else { file.location(span.end) };
        Some(Self { file: file.name(), own: file.own_name(), before: file.is_before(), start, end })
    }
}

impl std::fmt::Display for Range<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.start.line, self.start.column)
    }
}
