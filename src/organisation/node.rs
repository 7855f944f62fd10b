use rustc_hash::{FxHashMap, FxHashSet};

use crate::source::{SourceFile, SourceMap, Span};

/// A node of a [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

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

/// Where the text of a scalar stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScalarText {
    /// In the source itself, as it is.
    Source(Span),
    /// In the tree, because escapes or folding changed it.
    Decoded {
        /// The first byte in the tree's decoded text.
        start: u32,
        /// The byte after the last one.
        end: u32,
    },
}

/// A run of children in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Children {
    first: u32,
    count: u32,
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

/// The values of files in flat arrays; scalars point into the sources.
///
/// Children are complete before their parent is added, so building never allocates per node. Two threads can build parts
/// of one tree: what a second one adds lies in arrays of its own, and its numbers have the highest bit.
#[derive(Debug, Default)]
pub struct Tree {
    own: Arrays,
    second: Arrays,
    /// The bit of the numbers of what is added.
    part: u32,
    incomplete: FxHashSet<NodeId>,
    contested: FxHashSet<NodeId>,
    /// Where a key stands again that leads further into the object to which its first place leads.
    again: FxHashMap<Span, Vec<Span>>,
}

/// What one thread has added to a tree.
#[derive(Debug, Default)]
struct Arrays {
    nodes: Vec<Node>,
    items: Vec<NodeId>,
    entries: Vec<Entry>,
    decoded: String,
}

/// The bit of numbers of the second part.
const SECOND: u32 = 1 << 31;

impl Tree {
    /// A tree without nodes.
    pub fn new() -> Self {
        Self::default()
    }

    /// A tree for the part that another thread builds.
    pub fn second() -> Self {
        Self { part: SECOND, ..Self::default() }
    }

    /// Whether another thread may still build a part.
    pub fn takes_second(&self) -> bool {
        self.part == 0 && self.second.nodes.is_empty()
    }

    /// Takes the part that another thread has built; its numbers stay.
    pub fn join(&mut self, second: Self) {
        self.second = second.own;
        self.incomplete.extend(second.incomplete);
        self.contested.extend(second.contested);
        self.again.extend(second.again);
    }

    /// Makes room for about so many further values.
    pub fn reserve(&mut self, values: usize) {
        self.own.nodes.reserve(values);
        self.own.entries.reserve(values);
    }

    /// How many values there are, and how many of them have a key.
    pub fn size(&self) -> (usize, usize) {
        let parts = [&self.own, &self.second];
        (parts.map(|part| part.nodes.len()).iter().sum(), parts.map(|part| part.entries.len()).iter().sum())
    }

    /// Adds a value that is not written.
    pub fn null(&mut self, span: Span) -> NodeId {
        self.push(span, NodeKind::Null)
    }

    /// Adds a scalar.
    pub fn scalar(&mut self, span: Span, text: ScalarText, quoted: bool) -> NodeId {
        self.push(span, NodeKind::Scalar(Scalar { text, quoted }))
    }

    /// Adds a list of nodes that are in the tree.
    pub fn list(&mut self, span: Span, items: &[NodeId]) -> NodeId {
        let first = self.number(self.own.items.len());
        self.own.items.extend_from_slice(items);
        self.push(span, NodeKind::List(Children { first, count: index(items.len()) }))
    }

    /// Adds an object whose values are in the tree.
    pub fn map(&mut self, span: Span, entries: &[Entry]) -> NodeId {
        let first = self.number(self.own.entries.len());
        self.own.entries.extend_from_slice(entries);
        self.push(span, NodeKind::Map(Children { first, count: index(entries.len()) }))
    }

    /// Keeps a text that escapes or folding changed.
    pub fn decode(&mut self, text: &str) -> ScalarText {
        let start = self.number(self.own.decoded.len());
        self.own.decoded.push_str(text);
        ScalarText::Decoded { start, end: self.number(self.own.decoded.len()) }
    }

    /// The node behind an id of this tree.
    pub fn node(&self, id: NodeId) -> Node {
        self.part(id.0).nodes.get(place(id.0)).copied().unwrap_or(Node { span: Span::default(), kind: NodeKind::Null })
    }

    /// The nodes of a list.
    pub fn items(&self, children: Children) -> &[NodeId] {
        slice(&self.part(children.first).items, children)
    }

    /// The entries of an object, in the order of the file.
    pub fn entries(&self, children: Children) -> &[Entry] {
        slice(&self.part(children.first).entries, children)
    }

    /// The text of a scalar or key.
    pub fn text<'a>(&'a self, text: ScalarText, sources: &'a SourceMap) -> &'a str {
        match text {
            ScalarText::Source(span) => sources.text(span),
            ScalarText::Decoded { start, end } => self.decoded(start, end),
        }
    }

    /// The text of a scalar or key that stands in this file.
    pub fn text_in<'a>(&'a self, text: ScalarText, file: &'a SourceFile) -> &'a str {
        match text {
            ScalarText::Source(span) => file.slice(span),
            ScalarText::Decoded { start, end } => self.decoded(start, end),
        }
    }

    /// The bytes of a scalar or key that stands in this file.
    pub fn bytes_in<'a>(&'a self, text: ScalarText, file: &'a SourceFile) -> &'a [u8] {
        let (all, start, end) = match text {
            ScalarText::Source(span) => {
                (file.text(), span.start.saturating_sub(file.base()), span.end.saturating_sub(file.base()))
            }
            ScalarText::Decoded { start, end } => return self.decoded(start, end).as_bytes(),
        };
        all.as_bytes().get(start as usize..end as usize).unwrap_or(&[])
    }

    /// Notes that a list or object may have further content that an error in the file hides.
    pub fn mark_incomplete(&mut self, id: NodeId) {
        self.incomplete.insert(id);
    }

    /// Whether a list or object may have further content that an error in the file hides.
    pub fn is_incomplete(&self, id: NodeId) -> bool {
        self.incomplete.contains(&id)
    }

    /// Notes that a key stands again, and leads further into the object to which its first place leads.
    pub fn note_again(&mut self, first: Span, again: Span) {
        self.again.entry(first).or_default().push(again);
    }

    /// Where a key stands again, besides its first place.
    pub fn again(&self, first: Span) -> &[Span] {
        self.again.get(&first).map_or(&[], Vec::as_slice)
    }

    /// Notes that the key of a value stands again in the same object, so that it may not be the one that is meant.
    pub fn mark_contested(&mut self, id: NodeId) {
        self.contested.insert(id);
    }

    /// Whether the key of a value stands again in the same object, so that it may not be the one that is meant.
    pub fn is_contested(&self, id: NodeId) -> bool {
        self.contested.contains(&id)
    }

    fn push(&mut self, span: Span, kind: NodeKind) -> NodeId {
        let id = NodeId(self.number(self.own.nodes.len()));
        self.own.nodes.push(Node { span, kind });
        id
    }

    fn decoded(&self, start: u32, end: u32) -> &str {
        self.part(start).decoded.get(place(start)..place(end)).unwrap_or("")
    }

    /// The number of what is added at a place.
    fn number(&self, place: usize) -> u32 {
        index(place) | self.part
    }

    /// The arrays in which a number leads somewhere.
    fn part(&self, number: u32) -> &Arrays {
        if number & SECOND == self.part { &self.own } else { &self.second }
    }
}

/// The place to which a number leads in its part.
fn place(number: u32) -> usize {
    (number & !SECOND) as usize
}

fn slice<T>(all: &[T], children: Children) -> &[T] {
    let first = place(children.first);
    all.get(first..first + children.count as usize).unwrap_or(&[])
}

/// An index that fits: every node takes at least a byte of a source, and all sources together are below 2 GiB.
fn index(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX) & !SECOND
}
