use crate::source::Span;

/// A node of a [`Tree`](super::tree::Tree).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

/// One value of a file, whatever its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where the value stands, without its key, anchor or tag.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind,
}

/// What a node is.
///
/// Scalars are text: the vocabulary, not the format, says what kind of value they are. That is why `no` in YAML
/// and `"2025-01-01"` in JSON need no special care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// Not written: `null`, `~`, or nothing after a key.
    Null,
    /// A scalar.
    Scalar(Scalar),
    /// A list; the nodes are `tree.items(id)`.
    List(Children),
    /// An object; the entries are `tree.entries(id)`.
    Map(Children),
}

/// A scalar, and how it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// The text after escapes and folding.
    pub text: ScalarText,
    /// Whether it was quoted: `"true"` is never a truth value, `true` can be one.
    pub quoted: bool,
}

/// Where the text of a scalar or key stands: in the source itself, as it is, or in the tree, where escapes or folding changed it.
///
/// Eight bytes for either: addresses of sources have a bit to spare, which here says which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScalarText {
    /// The first byte; with the highest bit, of the tree's own text.
    start: u32,
    /// The byte after the last one; with the highest bit, of a text that a second thread has kept.
    end: u32,
}

/// The bit that addresses and numbers of what is in files have to spare.
pub(super) const SPARE: u32 = 1 << 31;

impl ScalarText {
    /// A text that stands in the source.
    pub const fn source(span: Span) -> Self {
        Self { start: span.start, end: span.end }
    }

    /// A text that the tree has kept, in the part with this bit.
    pub(super) const fn kept(start: u32, end: u32, part: u32) -> Self {
        Self { start: start | SPARE, end: end | part }
    }

    /// Where it stands in the source.
    pub fn in_source(self) -> Option<Span> {
        (self.start & SPARE == 0).then_some(Span::new(self.start, self.end))
    }

    /// Where it stands in the text of the part with this bit.
    pub(super) fn in_part(self) -> (u32, u32, u32) {
        (self.start & !SPARE, self.end & !SPARE, self.end & SPARE)
    }
}

/// A run of children in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Children {
    pub(super) first: u32,
    pub(super) count: u32,
}

/// One entry of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where the key stands.
    pub key_span: Span,
    /// The key.
    pub key: ScalarText,
    /// The value.
    pub value: NodeId,
}
