use rustc_hash::{FxHashMap, FxHashSet};

use super::node::SPARE;
use super::{Children, Entry, Node, NodeId, NodeKind, Scalar, ScalarText};
use crate::source::{SourceFile, SourceMap, Span};

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
    /// What the values name that stand where YAML has an alias.
    aliases: FxHashMap<NodeId, NodeId>,
    /// How many bytes of the files lie in folded objects.
    folded: usize,
}

/// How much of each a tree has.
pub(super) struct Mark {
    lengths: [usize; 6],
    /// Whether no other thread had built a part.
    alone: bool,
}

/// What one thread has added to a tree.
#[derive(Debug, Default)]
struct Arrays {
    nodes: Vec<Packed>,
    /// Scalars whose text is not what stands at their place.
    scalars: Vec<Scalar>,
    /// The children of lists and objects.
    runs: Vec<Children>,
    items: Vec<NodeId>,
    entries: Vec<Entry>,
    decoded: String,
}

/// The bit of numbers of the second part.
const SECOND: u32 = SPARE;

/// A value as it is kept.
///
/// Nearly every scalar says just what stands at its place, with or without quotes: it needs no more than that.
#[derive(Clone, Copy, Debug)]
struct Packed {
    span: Span,
    what: What,
}

/// What a value is, in four bytes: two bits, and a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct What(u32);

impl What {
    const NULL: Self = Self(0);
    const BARE: Self = Self(1);
    const QUOTED: Self = Self(2);
    const FOLDED: Self = Self(3);
    const SCALAR: u32 = 1 << 30;
    const LIST: u32 = 2 << 30;
    const MAP: u32 = 3 << 30;

    /// One of its kind, by its number: a list or object takes two bytes or more, so that there are not more of them than
    /// fit beside the kind.
    fn numbered(kind: u32, number: usize) -> Self {
        Self(kind | index(number) & !Self::MAP)
    }

    fn kind(self) -> u32 {
        self.0 & Self::MAP
    }

    fn number(self) -> usize {
        (self.0 & !Self::MAP) as usize
    }
}

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
        self.folded += second.folded;
        self.incomplete.extend(second.incomplete);
        self.contested.extend(second.contested);
        self.again.extend(second.again);
        self.aliases.extend(second.aliases);
    }

    /// Takes everything out, and keeps the room for it.
    pub(super) fn clear(&mut self) {
        let mut own = std::mem::take(&mut self.own);
        own.clear();
        *self = Self { own, ..Self::default() };
    }

    /// Makes room for about so many further values.
    pub fn reserve(&mut self, values: usize) {
        self.own.nodes.reserve(values);
        self.own.entries.reserve(values);
    }

    /// How much there is by now, to go back to.
    pub(super) fn mark(&self) -> Mark {
        let Arrays { nodes, scalars, runs, items, entries, decoded } = &self.own;
        let lengths = [nodes.len(), scalars.len(), runs.len(), items.len(), entries.len(), decoded.len()];
        Mark { lengths, alone: self.takes_second() }
    }

    /// Takes out what was added since, of which nothing may have been marked.
    pub(super) fn forget(&mut self, &Mark { lengths, alone }: &Mark) {
        if alone {
            self.second = Arrays::default();
        }
        let [nodes, scalars, runs, items, entries, decoded] = lengths;
        let part = self.part;
        self.aliases.retain(|id, _| if id.0 & SECOND == part { place(id.0) < nodes } else { !alone });
        self.own.nodes.truncate(nodes);
        self.own.scalars.truncate(scalars);
        self.own.runs.truncate(runs);
        self.own.items.truncate(items);
        self.own.entries.truncate(entries);
        self.own.decoded.truncate(decoded);
    }

    /// How many values there are, and how many of them have a key; in folded objects, about how many.
    pub fn size(&self) -> (usize, usize) {
        let parts = [&self.own, &self.second];
        let of = |length: fn(&Arrays) -> usize| parts.map(length).iter().sum::<usize>() + values_in(self.folded);
        (of(|part| part.nodes.len()), of(|part| part.entries.len()))
    }

    /// Adds a value that is not written.
    pub fn null(&mut self, span: Span) -> NodeId {
        self.push(span, What::NULL)
    }

    /// Adds a scalar.
    pub fn scalar(&mut self, span: Span, text: ScalarText, quoted: bool) -> NodeId {
        let what = if text == between(span, quoted) {
            if quoted { What::QUOTED } else { What::BARE }
        } else {
            self.own.scalars.push(Scalar { text, quoted });
            What::numbered(What::SCALAR, self.own.scalars.len() - 1)
        };
        self.push(span, what)
    }

    /// Adds a text in quotes; one of nothing but white space is not written.
    pub fn quoted(&mut self, span: Span, text: ScalarText, file: &SourceFile) -> NodeId {
        // Most begin with a letter or digit: no other white space needs to be looked for.
        let full = self.bytes_in(text, file).first().is_some_and(u8::is_ascii_graphic);
        if !full && self.text_in(text, file).trim().is_empty() {
            self.null(span)
        } else {
            self.scalar(span, text, true)
        }
    }

    /// Adds a list of nodes that are in the tree.
    pub fn list(&mut self, span: Span, items: &[NodeId]) -> NodeId {
        let first = self.number(self.own.items.len());
        self.own.items.extend_from_slice(items);
        self.run(span, What::LIST, Children { first, count: index(items.len()) })
    }

    /// Adds an object whose values are in the tree.
    pub fn map(&mut self, span: Span, entries: &[Entry]) -> NodeId {
        let first = self.number(self.own.entries.len());
        self.own.entries.extend_from_slice(entries);
        self.run(span, What::MAP, Children { first, count: index(entries.len()) })
    }

    /// Adds what an alias names once more, at the place of the alias: the same text, the same children.
    pub fn alias(&mut self, place: Span, named: NodeId) -> NodeId {
        let id = match self.node(named).kind {
            NodeKind::Null => self.null(place),
            NodeKind::Scalar(scalar) => self.scalar(place, scalar.text, scalar.quoted),
            NodeKind::List(children) => self.run(place, What::LIST, children),
            NodeKind::Map(children) => self.run(place, What::MAP, children),
        };
        if self.is_incomplete(named) {
            self.mark_incomplete(id);
        }
        self.aliases.insert(id, named);
        id
    }

    /// What a value names that stands where an alias does.
    pub fn named(&self, id: NodeId) -> Option<NodeId> {
        self.aliases.get(&id).copied()
    }

    /// The places of all aliases, each with that of what it names.
    pub fn aliases(&self) -> FxHashMap<Span, Span> {
        self.aliases.iter().map(|(id, named)| (self.node(*id).span, self.node(*named).span)).collect()
    }

    /// Adds an object of which only the place is known: what stands in it is read when it is asked for, and then belongs to
    /// another tree. Here nothing stands in it.
    pub(super) fn fold(&mut self, span: Span) -> NodeId {
        self.folded += span.len() as usize;
        self.push(span, What::FOLDED)
    }

    /// Whether any object is folded.
    pub(super) fn has_folded(&self) -> bool {
        self.folded > 0
    }

    /// Whether only the place of an object is known.
    pub(super) fn is_folded(&self, id: NodeId) -> bool {
        self.part(id.0).nodes.get(place(id.0)).is_some_and(|node| node.what == What::FOLDED)
    }

    /// Keeps a text that escapes or folding changed.
    pub fn decode(&mut self, text: &str) -> ScalarText {
        let start = index(self.own.decoded.len());
        self.own.decoded.push_str(text);
        ScalarText::kept(start, index(self.own.decoded.len()), self.part)
    }

    /// The node behind an id of this tree.
    #[inline]
    pub fn node(&self, id: NodeId) -> Node {
        let part = self.part(id.0);
        let Some(packed) = part.nodes.get(place(id.0)) else {
            return Node { span: Span::default(), kind: NodeKind::Null };
        };
        Node { span: packed.span, kind: part.kind(*packed) }
    }

    /// Whether nothing is written there.
    #[inline]
    pub fn is_null(&self, id: NodeId) -> bool {
        self.part(id.0).nodes.get(place(id.0)).is_none_or(|node| node.what == What::NULL)
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
        text.in_source().map_or_else(|| self.decoded(text), |span| sources.text(span))
    }

    /// The text of a scalar or key that stands in this file.
    #[inline]
    pub fn text_in<'a>(&'a self, text: ScalarText, file: &'a SourceFile) -> &'a str {
        text.in_source().map_or_else(|| self.decoded(text), |span| file.slice(span))
    }

    /// The bytes of a scalar or key that stands in this file.
    pub fn bytes_in<'a>(&'a self, text: ScalarText, file: &'a SourceFile) -> &'a [u8] {
        let Some(span) = text.in_source() else { return self.decoded(text).as_bytes() };
        let (start, end) = (span.start.saturating_sub(file.base()), span.end.saturating_sub(file.base()));
        file.text().as_bytes().get(start as usize..end as usize).unwrap_or(&[])
    }

    /// Notes that a list or object may have further content that an error in the file hides.
    pub fn mark_incomplete(&mut self, id: NodeId) {
        self.incomplete.insert(id);
    }

    /// Whether a list or object may have further content that an error in the file hides.
    pub fn is_incomplete(&self, id: NodeId) -> bool {
        self.incomplete.contains(&id)
    }

    /// Whether no error in a file hides anything of it.
    pub fn is_whole(&self) -> bool {
        self.incomplete.is_empty() && self.contested.is_empty()
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

    fn run(&mut self, span: Span, kind: u32, children: Children) -> NodeId {
        self.own.runs.push(children);
        let what = What::numbered(kind, self.own.runs.len() - 1);
        self.push(span, what)
    }

    fn push(&mut self, span: Span, what: What) -> NodeId {
        let id = NodeId(self.number(self.own.nodes.len()));
        self.own.nodes.push(Packed { span, what });
        id
    }

    fn decoded(&self, text: ScalarText) -> &str {
        let (start, end, part) = text.in_part();
        self.part(part).decoded.get(start as usize..end as usize).unwrap_or("")
    }

    /// The number of what is added at a place.
    fn number(&self, place: usize) -> u32 {
        index(place) | self.part
    }

    /// The arrays in which a number leads somewhere.
    #[inline]
    fn part(&self, number: u32) -> &Arrays {
        if number & SECOND == self.part { &self.own } else { &self.second }
    }
}

impl Arrays {
    fn clear(&mut self) {
        let Self { nodes, scalars, runs, items, entries, decoded } = self;
        nodes.clear();
        scalars.clear();
        runs.clear();
        items.clear();
        entries.clear();
        decoded.clear();
    }

    /// What a value of this part is.
    #[inline]
    fn kind(&self, Packed { span, what }: Packed) -> NodeKind {
        let children = || self.runs.get(what.number()).copied().unwrap_or(Children { first: 0, count: 0 });
        match what.kind() {
            What::MAP => NodeKind::Map(children()),
            What::LIST => NodeKind::List(children()),
            What::SCALAR => self.scalars.get(what.number()).copied().map_or(NodeKind::Null, NodeKind::Scalar),
            _ if what == What::NULL => NodeKind::Null,
            _ if what == What::FOLDED => NodeKind::Map(Children { first: 0, count: 0 }),
            _ => {
                let quoted = what == What::QUOTED;
                NodeKind::Scalar(Scalar { text: between(span, quoted), quoted })
            }
        }
    }
}

/// What stands at a place, between its quotes where it has some.
fn between(span: Span, quoted: bool) -> ScalarText {
    let quote = u32::from(quoted);
    ScalarText::source(Span::new(span.start + quote, span.end.saturating_sub(quote)))
}

/// About how many values so many bytes of a file hold, where each takes few: to make room once.
pub(super) fn values_in(bytes: usize) -> usize {
    (bytes / 14).min(1 << 22)
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
