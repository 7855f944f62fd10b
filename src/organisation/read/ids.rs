use super::super::folder::Format;
use super::super::{Entry, Node, NodeId, NodeKind};
use super::branch::WORTHWHILE;
use super::slip::before_brace;
use super::{Part, Reader};
use crate::parallel;
use crate::policy::model::ClassId;
use crate::source::{SourceFile, Span};
use crate::value::ThingId;

/// The field of every entity that names its earlier ids.
pub(in crate::organisation) const FORMERLY: &str = "formerly";
/// Its names in other languages.
const FORMERLY_ELSEWHERE: [&str; 2] = ["tidlegare", "tidligere"];

impl<'a> Reader<'a> {
    /// Reads the ids of a collection: an object keyed by them, or a list of objects with `id`.
    pub(super) fn collection(&mut self, class: ClassId, entry: &Entry) {
        let (tree, node) = (self.tree, self.tree.node(entry.value));
        if node.kind != NodeKind::Null {
            self.gaps.written(class);
            self.hold_against_settings(class, entry);
        }
        if self.is_incomplete(entry.value) {
            self.gaps.hidden(self.policy, class, node.span.tail());
        }
        match node.kind {
            NodeKind::Null => {}
            NodeKind::Map(children) => {
                let entries = tree.entries(children);
                self.ids().reserve(entries.len());
                for (number, entry) in entries.iter().enumerate() {
                    match self.misplaced(class, entry) {
                        Some(field) => self.field_among_ids(class, field, entries, number),
                        None => self.entity(class, self.key(entry), entry.key_span, entry.value),
                    }
                }
            }
            NodeKind::List(children) => {
                for item in tree.items(children) {
                    self.listed(class, *item);
                }
            }
            NodeKind::Scalar(_) => {
                self.not_a_collection(class, entry, node);
                self.gaps.hidden(self.policy, class, node.span);
            }
        }
    }

    fn listed(&mut self, class: ClassId, item: NodeId) {
        match self.listed_id(class, item) {
            Some((id, span)) => self.entity(class, id, span, item),
            None => self.no_id(class, self.tree.node(item), item),
        }
    }

    /// The id of an object in a list.
    pub(super) fn listed_id(&self, class: ClassId, item: NodeId) -> Option<(&'a str, Span)> {
        let NodeKind::Map(children) = self.tree.node(item).kind else { return None };
        self.tree.entries(children).iter().find(|entry| self.is_id(class, entry)).and_then(|entry| self.id_text(entry))
    }

    fn hides_id(&self, class: ClassId, item: NodeId) -> bool {
        let id = match self.tree.node(item).kind {
            NodeKind::Map(children) => self.tree.entries(children).iter().find(|entry| self.is_id(class, entry)),
            _ => None,
        };
        self.is_incomplete(id.map_or(item, |id| id.value))
    }

    /// Whether an entry is the id of an entity.
    fn is_id(&self, class: ClassId, entry: &Entry) -> bool {
        let key = self.key(entry);
        match self.lexicon.id_field(class) {
            Some(id) => self.lexicon.fields(class).get(key) == Some(id),
            None => key == "id",
        }
    }

    fn id_text(&self, entry: &Entry) -> Option<(&'a str, Span)> {
        let node = self.tree.node(entry.value);
        let NodeKind::Scalar(scalar) = node.kind else { return None };
        Some((self.text(scalar.text), node.span)).filter(|(id, _)| !id.is_empty())
    }

    fn no_id(&mut self, class: ClassId, node: Node, item: NodeId) {
        // What could not be read of it may be the id.
        if !self.hides_id(class, item) {
            self.missing_id(class, node);
        }
        self.gaps.hidden(self.policy, class, node.span);
        if matches!(node.kind, NodeKind::Map(_)) {
            self.parts.push(Part { class, thing: None, span: node.span, node: item, file: self.file });
        }
    }

    fn entity(&mut self, class: ClassId, id: &str, span: Span, node: NodeId) {
        if !self.charge() {
            return self.gaps.hidden(self.policy, class, span);
        }
        if id.is_empty() {
            let node = self.tree.node(node);
            self.missing_id(class, Node { span, ..node });
            return self.gaps.hidden(self.policy, class, span);
        }
        if self.suspects.is_field(span) {
            self.gaps.hidden(self.policy, class, span);
            return self.parts.push(Part { class, thing: None, span, node, file: self.file });
        }
        if let Some(right) = self.before_brace(id, span) {
            return self.lost_colon(class, right, id, span);
        }
        let colon = self.colon_too_many(id, span);
        if colon.is_some() || !is_id(id) {
            match colon {
                Some(right) => self.id_with_colon(id, right, span),
                None => self.bad_id(id, span),
            }
            self.gaps.hidden(self.policy, class, span);
            return self.parts.push(Part { class, thing: None, span, node, file: self.file });
        }
        let symbol = self.intern(id);
        let thing = match self.facts.ids.get(&(class, symbol)) {
            None => {
                let thing = self.thing(class, symbol, span, None, 1);
                self.ids().insert((class, symbol), thing);
                thing
            }
            Some(thing) => {
                let thing = *thing;
                self.again(class, thing, id, span);
                thing
            }
        };
        if self.tree.is_contested(node) {
            self.contested.insert(thing);
            self.doubt_twice(thing, span);
        }
        self.parts.push(Part { class, thing: Some(thing), span, node, file: self.file });
    }

    /// What an id was meant to be of which the colon is lost: `kari { name: Kari }`. In quotes it is meant so.
    fn before_brace<'i>(&self, id: &'i str, span: Span) -> Option<&'i str> {
        let right = before_brace(id).filter(|_| self.sources.text(span).starts_with(id))?;
        (self.format() == Some(Format::Yaml) && is_id(right)).then_some(right)
    }

    /// An entity that has an id, and of which nothing else is known.
    fn lost_colon(&mut self, class: ClassId, id: &str, key: &str, span: Span) {
        self.id_with_brace(key, id, span);
        let symbol = self.intern(id);
        if !self.facts.ids.contains_key(&(class, symbol)) {
            let thing = self.thing(class, symbol, span, None, 1);
            self.ids().insert((class, symbol), thing);
            self.damage_at(thing, span);
        }
    }

    /// What an id is without the colon with which it ends: `choir::`. In quotes it is meant.
    fn colon_too_many<'i>(&self, id: &'i str, span: Span) -> Option<&'i str> {
        let right = id.strip_suffix(':')?;
        (self.format() == Some(Format::Yaml) && self.sources.text(span).ends_with(':')).then_some(right)
    }

    /// An id that is known: a thing of the policy to which a file adds fields, or an id that stands twice.
    fn again(&mut self, class: ClassId, thing: ThingId, id: &str, span: Span) {
        if (thing.0 as usize) < self.given && self.met.insert(thing) {
            if let Some(thing) = self.facts.things.get_mut(thing.0 as usize) {
                thing.span = span;
            }
            return;
        }
        let first = self.facts.thing(thing).span;
        self.duplicate_id(class, id, first, span);
        self.doubt(span);
        self.contested.insert(thing);
        self.gaps.incomplete(self.policy, class, span);
    }

    /// Remembers the earlier ids of entities, which references may still use.
    pub(super) fn note_formers(&mut self) {
        let threads = if self.parts.len() < WORTHWHILE { 1 } else { parallel::cores() };
        let shares: Vec<&[Part]> = self.parts.chunks(self.parts.len().div_ceil(threads).max(1)).collect();
        let found = parallel::map(&shares, || (), |(), share| self.with_former(share));
        for (part, former) in found.into_iter().flatten() {
            self.enter(part.file);
            self.note_former(part, former.value);
        }
    }

    /// Those of some objects in which earlier ids are named, with what names them: of most none, and to see that each of
    /// their keys is read.
    fn with_former(&self, parts: &[Part]) -> Vec<(Part, Entry)> {
        let mut found = Vec::new();
        let mut source = (0, self.source_of(0));
        let may_name =
            |part: &&Part| part.thing.is_some() && !self.is_root(part.class) && !self.tree.is_folded(part.node);
        for part in parts.iter().filter(may_name) {
            if source.0 != part.file {
                source = (part.file, self.source_of(part.file));
            }
            found.extend(source.1.and_then(|file| self.former(part, file)).map(|entry| (*part, entry)));
        }
        found
    }

    /// What names earlier ids in an object of a file.
    pub(super) fn former(&self, part: &Part, file: &SourceFile) -> Option<Entry> {
        let NodeKind::Map(children) = self.tree.node(part.node).kind else { return None };
        let names = |entry: &&Entry| self.is_former(part.class, self.tree.text_in(entry.key, file));
        self.tree.entries(children).iter().find(names).copied()
    }

    fn note_former(&mut self, part: Part, value: NodeId) {
        let tree = self.tree;
        let nodes: &[NodeId] = match tree.node(value).kind {
            NodeKind::List(children) => tree.items(children),
            NodeKind::Null => &[],
            _ => std::slice::from_ref(&value),
        };
        for node in nodes {
            let node = tree.node(*node);
            match (node.kind, part.thing) {
                (NodeKind::Scalar(scalar), Some(thing)) => match self.text(scalar.text) {
                    // What no entity could be called, none was.
                    id if id.is_empty() || !is_id(id) => self.bad_former_id(id, node.span),
                    id => {
                        let id = self.intern(id);
                        self.formers.push((thing, node.span, id));
                    }
                },
                (NodeKind::Null, _) => {}
                _ => self.not_a_former_id(node),
            }
        }
    }

    /// Whether a key of a class names former ids, in whatever language.
    fn is_former(&self, class: ClassId, key: &str) -> bool {
        let word = || {
            let field = self.lexicon.fields(class).get(key);
            field.is_some_and(|field| &*self.policy.field(field).name == FORMERLY)
        };
        // Most keys are none of these, and are not looked up for it.
        key == FORMERLY || FORMERLY_ELSEWHERE.contains(&key) && word()
    }

    /// Makes former ids lead to what bears another name now.
    pub(super) fn former_ids(&mut self) {
        for (thing, span, id) in std::mem::take(&mut self.formers) {
            let class = self.class_of(thing);
            match self.facts.ids.get(&(class, id)).copied() {
                None => {
                    self.ids().insert((class, id), thing);
                }
                Some(other) if other == thing => {}
                Some(other) => {
                    let text = self.facts.symbols.text(id).to_owned();
                    self.former_id_taken(thing, &text, span, other);
                }
            }
        }
    }
}

/// Whether an entity may be called so (semantics 2.1).
pub(super) fn is_id(id: &str) -> bool {
    !id.contains('/') && id.trim() == id
}
