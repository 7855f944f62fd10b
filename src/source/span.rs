/// A range of bytes in the address space of a [`SourceMap`](super::SourceMap).
///
/// Empty spans are allowed and point between two characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// No place at all.
    pub const NOWHERE: Self = Self::new(0, 0);

    /// A span over `start..end`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The smallest span that covers both.
    pub fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// An empty span at the beginning of this one.
    pub const fn head(self) -> Self {
        Self::new(self.start, self.start)
    }

    /// An empty span at the end of this one.
    pub const fn tail(self) -> Self {
        Self::new(self.end, self.end)
    }

    /// The number of bytes covered.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether no byte is covered.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }
}
