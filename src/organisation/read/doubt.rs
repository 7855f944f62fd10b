//! What may have gone on: where an entry cannot be understood, whatever ended just before it is open (semantics 4.11).
//!
//! The first reading notes where such entries stand. Where there is any, what may have gone on is looked up once, and the
//! files are read again by one who knows it: a file without errors pays nothing.

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::folder::Format;
use super::super::lexicon::{Lexicon, Top};
use super::super::{Entry, NodeId, NodeKind, Tree};
use super::{At, Document, Reader};
use crate::diagnostic::{Diagnostic, Force};
use crate::policy::model::ClassId;
use crate::source::{SourceMap, Span};
use crate::value::ThingId;

/// What a reading has met that could not be understood.
#[derive(Default)]
pub(super) struct Doubts {
    /// Where it begins.
    places: Vec<Span>,
    /// Where it begins if it is called as something in files is: where brackets say what belongs where, nothing else is astray.
    /// Each with where the name stands.
    named: Vec<(Span, Span)>,
    /// Collections in which it may be a thing.
    open: Vec<(ClassId, Span)>,
    /// Collections of which it may be a thing, if it begins there.
    swallowed: Vec<(ClassId, Span)>,
    /// Where the header of a table may be lost: in TOML what belongs to it may stand anywhere in the file.
    tables: Vec<Span>,
    /// Keys of collections that are fields of what stands before them, and no ids.
    fields: Vec<Span>,
}

impl Doubts {
    /// Whether all could be understood.
    pub(super) fn is_nothing(&self) -> bool {
        let Self { places, named, open, swallowed, tables, fields } = self;
        [places, tables, fields].iter().all(|places| places.is_empty())
            && named.is_empty()
            && open.is_empty()
            && swallowed.is_empty()
    }

    pub(super) fn extend(&mut self, other: Self) {
        self.places.extend(other.places);
        self.named.extend(other.named);
        self.swallowed.extend(other.swallowed);
        self.open.extend(other.open);
        self.tables.extend(other.tables);
        self.fields.extend(other.fields);
    }

    /// What may have gone on by these, and by errors that were found before the vocabulary was laid over the files.
    pub(super) fn suspects(self, files: &Files<'_, '_>, errors: &[Diagnostic]) -> Option<Suspects> {
        let unread = errors.iter().filter(|error| error.force == Force::Must).map(Diagnostic::place);
        let [places, unread, tables] = [self.places, unread.collect(), self.tables].map(in_turn);
        let mut named = self.named;
        named.sort_unstable_by_key(|(place, name)| (place.start, name.start));
        let mut suspects =
            Suspects { fields: self.fields.into_iter().collect(), open: self.open, ..Suspects::default() };
        for document in files.documents {
            let Some(format) = files.format(document) else { continue };
            let [places, unread, tables] = [&places, &unread, &tables].map(|places| within(document, places, |it| *it));
            // Where brackets or headings say what belongs where, what resembles no name of the vocabulary is in its place.
            let ordered = unread.is_empty() && (format != Format::Yaml || files.is_in_brackets(document));
            let named = within(document, &named, |(place, _)| *place).iter();
            let astray = named.filter(|(_, name)| !ordered || files.resembles_a_name(*name)).map(|(place, _)| *place);
            let places = in_turn(places.iter().copied().chain(astray).collect());
            let key = |place: &Span| (place.start, place.end);
            let astray = |(_, place): &&(ClassId, Span)| places.binary_search_by_key(&key(place), key).is_ok();
            suspects.open.extend(self.swallowed.iter().filter(astray));
            if !places.is_empty() || !unread.is_empty() {
                Order::of(files, document).judge(files, format, (&places, unread, tables), &mut suspects);
            }
        }
        suspects.open.sort_unstable_by_key(|(class, span)| (span.start, span.end, class.0));
        suspects.open.dedup();
        Some(suspects).filter(|suspects| !suspects.is_nothing())
    }
}

/// Places in the order of the files, each once.
fn in_turn(mut places: Vec<Span>) -> Vec<Span> {
    places.sort_unstable_by_key(|place| (place.start, place.end));
    places.dedup();
    places
}

/// What of all stands in a file, in the order of its places.
fn within<'p, T>(document: &Document, all: &'p [T], place: impl Fn(&T) -> Span) -> &'p [T] {
    let first = all.partition_point(|it| place(it).start < document.span.start);
    let end = all.partition_point(|it| place(it).start <= document.span.end);
    all.get(first..end).unwrap_or(&[])
}

/// What was read, and by which words.
pub(super) struct Files<'a, 'l> {
    pub(super) sources: &'a SourceMap,
    pub(super) tree: &'a Tree,
    pub(super) documents: &'a [Document],
    pub(super) lexicon: &'l Lexicon<'a>,
}

impl Files<'_, '_> {
    /// Whether a place stands in a line that begins as the heading of a table does.
    fn is_heading(&self, place: u32) -> bool {
        let Some(file) = self.sources.file_of(Span::new(place, place)) else { return false };
        let before = file.slice(Span::new(file.base(), place));
        let line = before.rsplit('\n').next().unwrap_or("");
        line.trim_start().starts_with('[') || line.trim().is_empty()
    }

    /// Whether brackets hold all of a file.
    fn is_in_brackets(&self, document: &Document) -> bool {
        document.roots.len() == 1 && self.sources.text(document.span).trim_start().starts_with('{')
    }

    /// Whether a key is called, or almost called, as anything in files is.
    fn resembles_a_name(&self, key: Span) -> bool {
        self.lexicon.resembles(self.sources.text(key).trim_matches('"'))
    }

    /// How a file is written; nothing of a sheet, in which each row is judged by itself.
    fn format(&self, document: &Document) -> Option<Format> {
        let file = self.sources.file_of(document.span)?;
        Some(Format::of(file.name())?.known(file.text()))
    }
}

/// What may have gone on, so that it holds more than is read in it.
#[derive(Default)]
pub(super) struct Suspects {
    nodes: FxHashSet<NodeId>,
    pub(super) open: Vec<(ClassId, Span)>,
    fields: FxHashSet<Span>,
}

impl Suspects {
    pub(super) fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    fn is_nothing(&self) -> bool {
        self.nodes.is_empty() && self.open.is_empty() && self.fields.is_empty()
    }

    pub(super) fn has(&self, node: NodeId) -> bool {
        self.nodes.contains(&node)
    }

    /// Whether a key of a collection is no id, but a field of what stands before it.
    pub(super) fn is_field(&self, key: Span) -> bool {
        self.fields.contains(&key)
    }
}

/// What a value stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    File,
    Collection(ClassId),
    Within,
}

/// The values of a file in the order in which they begin.
#[derive(Default)]
struct Order {
    begins: Vec<(u32, NodeId)>,
    /// What holds a value; what has a name in YAML may be held in several places.
    holders: FxHashMap<NodeId, Vec<NodeId>>,
    /// Values of fields that are nothing as far as they could be read.
    fields: FxHashSet<NodeId>,
    /// Files and collections, which have reasons of their own to be open.
    wide: FxHashSet<NodeId>,
    /// Keys in a collection, and at the top of a file, that are also fields: what they hold, and where they stand.
    named_as_fields: FxHashMap<NodeId, Span>,
}

impl Order {
    fn of(files: &Files<'_, '_>, document: &Document) -> Self {
        let mut order = Self::default();
        let mut seen = FxHashSet::default();
        let mut left: Vec<(NodeId, Level)> = document.roots.iter().rev().map(|root| (*root, Level::File)).collect();
        for root in &document.roots {
            order.begins.push((files.tree.node(*root).span.start, *root));
        }
        while let Some((node, level)) = left.pop() {
            if !seen.insert(node) {
                continue;
            }
            if level != Level::Within {
                order.wide.insert(node);
            }
            // What an alias names has its children once, and is held wherever the alias is.
            if let Some(named) = files.tree.named(node) {
                order.holders.entry(named).or_default().push(node);
                left.push((named, level));
                continue;
            }
            match files.tree.node(node).kind {
                NodeKind::Map(children) => {
                    for entry in files.tree.entries(children) {
                        order.add(entry.key_span.start, entry.value, node);
                        if level == Level::Within && files.tree.is_null(entry.value) {
                            order.fields.insert(entry.value);
                        }
                        left.push((entry.value, order.below(files, level, entry)));
                    }
                }
                NodeKind::List(children) => {
                    for item in files.tree.items(children) {
                        order.add(files.tree.node(*item).span.start, *item, node);
                        left.push((*item, Level::Within));
                    }
                }
                NodeKind::Null | NodeKind::Scalar(_) => {}
            }
        }
        // Of those that begin in one place the inner one comes last.
        order.begins.sort_by_key(|(start, _)| *start);
        order
    }

    fn add(&mut self, start: u32, node: NodeId, holder: NodeId) {
        self.begins.push((start, node));
        self.holders.entry(node).or_default().push(holder);
    }

    /// What stands in an entry.
    fn below(&mut self, files: &Files<'_, '_>, level: Level, entry: &Entry) -> Level {
        let key = files.tree.text(entry.key, files.sources);
        let (is_field, below) = match level {
            Level::File => match files.lexicon.top().get(key) {
                Some(Top::Collection(class)) => (files.lexicon.is_field(key), Level::Collection(class)),
                Some(Top::Organisation(_)) | None => (false, Level::Within),
            },
            Level::Collection(class) => (files.lexicon.fields(class).get(key).is_some(), Level::Within),
            Level::Within => (false, Level::Within),
        };
        if is_field {
            self.named_as_fields.insert(entry.value, entry.key_span);
        }
        below
    }

    /// Marks what may have gone on in a file: by what the vocabulary does not know, by what is not of the format, and where the
    /// heading of a table may be lost.
    fn judge(
        &self,
        files: &Files<'_, '_>,
        format: Format,
        (places, unread, tables): (&[Span], &[Span], &[Span]),
        suspects: &mut Suspects,
    ) {
        // Where the one value of a field could not be read, its reader has marked it; a quote may have taken more with it.
        let marked = |value: NodeId| files.tree.is_incomplete(value) && self.fields.contains(&value);
        let one = |place: Span| !files.sources.text(place).contains(['=', ':', '[', '{', '"', '\'']);
        let lost = |place: &&Span| !one(**place) || !self.before(place.start).is_some_and(marked);
        let unread: Vec<u32> = unread.iter().filter(lost).map(|place| place.start).collect();
        match format {
            Format::Json => self.open_collections(&unread, suspects),
            Format::Toml if !unread.is_empty() || !tables.is_empty() => {
                self.suspect_all(unread.iter().any(|place| files.is_heading(*place)), files.tree, suspects);
            }
            Format::Toml | Format::Yaml | Format::Unnamed => {}
        }
        suspects.nodes.extend(unread.iter().filter_map(|place| self.cut_off(*place, files)));
        let places = places.iter().map(|place| place.start).chain(unread).collect();
        self.suspect(places, files.tree, suspects);
    }

    /// A text or number right behind which an error stands: it may be a part of one. A bracket that closes nothing is none.
    fn cut_off(&self, place: u32, files: &Files<'_, '_>) -> Option<NodeId> {
        let wrong = files.sources.text(Span::new(place, place + 1));
        let before = self.before(place).filter(|_| !matches!(wrong, "}" | "]"))?;
        let node = files.tree.node(before);
        let between = files.sources.text(Span::new(node.span.end.min(place), place));
        let near =
            matches!(node.kind, NodeKind::Scalar(_)) && between.chars().all(|it| matches!(it, ' ' | '\t' | '}' | ']'));
        near.then_some(before)
    }

    /// What begins last before a place.
    fn before(&self, place: u32) -> Option<NodeId> {
        let before = self.begins.partition_point(|(start, _)| *start < place);
        before.checked_sub(1).and_then(|at| self.begins.get(at)).map(|(_, node)| *node)
    }

    /// Marks the collections in which errors stand that a quote may have brought about: it turns text and signs about, as far as
    /// the line goes, and whole objects with them.
    fn open_collections(&self, places: &[u32], suspects: &mut Suspects) {
        let mut left: Vec<NodeId> = places.iter().filter_map(|place| self.before(*place)).collect();
        let mut seen = FxHashSet::default();
        while let Some(node) = left.pop() {
            if !seen.insert(node) {
                continue;
            }
            let holders = self.holders.get(&node);
            if self.wide.contains(&node) && holders.is_some() {
                suspects.nodes.insert(node);
            }
            left.extend(holders.into_iter().flatten());
        }
    }

    /// Marks everything, where a heading could not be read collections too.
    fn suspect_all(&self, collections: bool, tree: &Tree, suspects: &mut Suspects) {
        let may_hold = |node: &NodeId| {
            (collections || !self.wide.contains(node)) && !matches!(tree.node(*node).kind, NodeKind::Scalar(_))
        };
        suspects.nodes.extend(self.begins.iter().map(|(_, node)| *node).filter(may_hold));
    }

    /// Marks what ended just before each place, with all that holds it.
    fn suspect(&self, mut places: Vec<u32>, tree: &Tree, suspects: &mut Suspects) {
        while let Some(place) = places.pop() {
            let mut left: Vec<NodeId> = self.before(place).into_iter().collect();
            while let Some(node) = left.pop() {
                let kind = tree.node(node).kind;
                // What is called like a field may be one, of what stands before it.
                if let Some(key) = self.named_as_fields.get(&node)
                    && (self.wide.contains(&node) || kind == NodeKind::Null)
                    && suspects.fields.insert(*key)
                {
                    places.push(key.start);
                }
                let marked = !self.wide.contains(&node) && !matches!(kind, NodeKind::Scalar(_));
                if !marked || suspects.nodes.insert(node) {
                    left.extend(self.holders.get(&node).into_iter().flatten());
                }
            }
        }
    }
}

impl<'a> Reader<'a> {
    /// Whether a value may have further content, which an error in the file hides.
    pub(super) fn is_incomplete(&self, node: NodeId) -> bool {
        self.tree.is_incomplete(node) || self.suspects.has(node)
    }

    /// Notes that an entry could not be understood that begins there.
    pub(super) fn doubt(&mut self, place: Span) {
        self.doubts.places.push(place);
    }

    /// Notes that a key or a text could not be understood.
    pub(super) fn doubt_word(&mut self, place: Span) {
        self.doubts.named.push((place, place));
    }

    /// Notes that the header of a table may be lost there.
    pub(super) fn doubt_tables(&mut self, place: Span) {
        self.doubts.tables.push(place);
    }

    /// Notes that a text is no value of its field: one that looks like an entry may be one.
    pub(super) fn doubt_text(&mut self, text: &str, span: Span) {
        if self.is_like_entry(text) || self.sources.text(span).contains('\n') {
            self.doubt(span);
        }
    }

    /// Whether what stands for a value begins as a field does, or has a sign that parts keys and values.
    pub(super) fn is_like_entry(&self, text: &str) -> bool {
        let first = text.split_whitespace().next().unwrap_or("");
        text.contains([':', '=', '{']) || self.lexicon.is_field(first)
    }

    /// Notes that a value is an object or a list where none belongs: what stands in it may belong around it. An object behind a
    /// dash may be another thing like that which holds the list, of which the line was joined to the one before.
    pub(super) fn doubt_value(&mut self, at: At, node: NodeId) {
        let found = self.tree.node(node);
        if !matches!(found.kind, NodeKind::Map(_) | NodeKind::List(_)) {
            return;
        }
        self.doubt_all(node);
        let class = self.class_of(self.outermost(at.holder));
        if !self.is_root(class) && self.is_behind_dash(found.span) {
            self.doubts.swallowed.push((class, found.span));
        }
    }

    pub(super) fn is_behind_dash(&self, place: Span) -> bool {
        let before = self.source.map_or("", |file| file.slice(Span::new(file.base(), place.start)));
        before.trim_end_matches(' ').ends_with('-')
    }

    /// Notes that a value could not be understood, whatever it is.
    ///
    /// What has a name in YAML may stand in many places, and in itself many times over: it is gone through once for a value,
    /// and where that is still too much, whatever stands in the value is in doubt.
    pub(super) fn doubt_all(&mut self, node: NodeId) {
        let place = self.tree.node(node).span;
        let most = self.source.map_or(0, |file| file.text().len().saturating_mul(4)).saturating_add(10_000);
        let (mut left, mut seen) = (vec![node], FxHashSet::default());
        while let Some(node) = left.pop() {
            if self.doubts.named.len() > most {
                return self.doubt(place);
            }
            if !seen.insert(node) {
                continue;
            }
            let found = self.tree.node(node);
            self.doubts.named.push((place, found.span));
            if let Some(named) = self.tree.named(node) {
                left.push(named);
                continue;
            }
            match found.kind {
                NodeKind::Map(children) => {
                    for entry in self.tree.entries(children) {
                        self.doubts.named.push((place, entry.key_span));
                        left.push(entry.value);
                    }
                }
                NodeKind::List(children) => left.extend(self.tree.items(children)),
                NodeKind::Null | NodeKind::Scalar(_) => {}
            }
        }
    }

    /// Notes that there may be more things of a class than could be understood.
    pub(super) fn doubt_class(&mut self, class: ClassId, place: Span) {
        self.doubts.open.push((class, place));
    }

    /// Notes that a key in a thing could not be understood: it may be a field of whatever holds that or stood before it, or a
    /// thing of any class in which there are such things.
    pub(super) fn doubt_key(&mut self, thing: ThingId, entry: &Entry) {
        let (place, key) = (entry.key_span, self.key(entry));
        match self.tree.node(entry.value).kind {
            NodeKind::Scalar(_) => self.doubt_word(place),
            _ => self.doubt(place),
        }
        let holder = self.outermost(thing);
        let class = self.class_of(holder);
        let is_object = matches!(self.tree.node(entry.value).kind, NodeKind::Map(_) | NodeKind::Null);
        if is_object && !self.is_root(class) {
            self.doubt_class(class, place);
        }
        if is_object || self.lexicon.top().get(key).is_some() {
            self.doubt_tables(place);
        }
        self.doubt_top(key, place);
        self.doubt_others(key, place);
        let (id, span) = (self.facts.thing(holder).id, self.facts.thing(holder).span);
        let id = self.facts.symbols.text(id).to_owned();
        if !self.is_root(class) && self.lexicon.fields(class).get(&id).is_some() {
            self.doubt_field(class, span);
        }
        self.doubt_top(&id, span);
    }

    /// Notes that what is called as a field of some entities may be one, of a thing that nobody has seen begin.
    pub(super) fn doubt_others(&mut self, key: &str, place: Span) {
        let others = self.lexicon.entities_with(self.policy, key);
        if !others.is_empty() {
            self.doubt_tables(place);
        }
        others.into_iter().for_each(|other| self.doubt_class(other, place));
    }

    /// Notes that a key of a collection is no id, but a field of what stands before it.
    pub(super) fn doubt_field(&mut self, class: ClassId, key: Span) {
        self.doubt(key);
        self.doubt_class(class, key);
        self.doubts.fields.push(key);
    }

    /// Notes that keys of a thing stand twice: it may be two.
    pub(super) fn doubt_twice(&mut self, thing: ThingId, place: Span) {
        self.doubt(place);
        self.doubt_tables(place);
        let class = self.class_of(self.outermost(thing));
        if !self.is_root(class) {
            self.doubt_class(class, place);
        }
    }

    /// A key that is the name of a collection, where none belongs, may be one.
    fn doubt_top(&mut self, key: &str, place: Span) {
        if let Some(Top::Collection(class)) = self.lexicon.top().get(key) {
            self.doubt_class(class, place);
        }
    }

    /// The entity in which a record stands.
    fn outermost(&self, mut thing: ThingId) -> ThingId {
        while let Some((holder, _)) = self.facts.thing(thing).holder {
            thing = holder;
        }
        thing
    }
}
