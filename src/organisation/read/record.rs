use super::super::{CellState, Fact, Node, NodeId, NodeKind, PeriodId};
use super::{At, Reader};
use crate::organisation::Stored;
use crate::policy::model::{Base, ClassId, ClassKind, FieldId, Many};
use crate::source::Span;
use crate::value::{ThingId, Value};

/// The key of a record that is written as the key of an object.
#[derive(Clone, Copy)]
pub(super) struct Key<'a> {
    pub(super) field: FieldId,
    pub(super) text: &'a str,
    pub(super) span: Span,
}

/// Which records a field holds.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    class: ClassId,
    pub(super) key: Option<FieldId>,
    pub(super) short: Option<FieldId>,
}

impl Shape {
    /// Whether a text stands behind a key for which the record is short itself.
    pub(super) fn says_more(self, key: Key<'_>, text: &str) -> bool {
        self.short == Some(key.field) && text != key.text
    }
}

/// Where a record begins and ends, with the key under which it stands.
pub(super) fn whole_record(key: Option<Key<'_>>, value: Span) -> Span {
    match key {
        Some(key) if key.span.start <= value.start => key.span.to(value),
        _ => value,
    }
}

impl<'a> Reader<'a> {
    /// Reads the records of a field; says whether those are all.
    pub(super) fn records(&mut self, at: At, class: ClassId, id: NodeId) -> bool {
        let (tree, node, mark) = (self.tree, self.tree.node(id), self.pending.len());
        let field = self.policy.field(at.field);
        let several = field.ty.many == Many::Several;
        let dated = field.dated || self.policy.class(class).period.is_some();
        let shape = self.shape(class);
        let mut number = 0;
        let whole = match (node.kind, shape.key) {
            (NodeKind::List(children), _) if several || dated => {
                let mut whole = !self.is_incomplete(id);
                for item in tree.items(children) {
                    number += 1;
                    whole &= self.record(at, shape, *item, None, number);
                }
                whole
            }
            _ if self.says_none(at, node) => !self.is_incomplete(id),
            (NodeKind::Map(_), Some(key)) if several => self.keyed(at, shape, key, id),
            (NodeKind::Map(_) | NodeKind::Scalar(_), _) if several => {
                self.wrong_kind(at, id);
                false
            }
            _ => self.record(at, shape, id, None, 1),
        };
        let apart = several || self.apart(at, mark);
        self.keys_apart(at, class, mark) && apart && whole
    }

    pub(super) fn shape(&self, class: ClassId) -> Shape {
        let (key, short) = match &self.policy.class(class).kind {
            ClassKind::Record { key, short, .. } => (key.first().copied(), *short),
            _ => (None, None),
        };
        Shape { class, key, short }
    }

    /// Records in an object keyed by the first key: one a key, or a list of those that share it.
    fn keyed(&mut self, at: At, shape: Shape, field: FieldId, id: NodeId) -> bool {
        let NodeKind::Map(children) = self.tree.node(id).kind else { return true };
        let tree = self.tree;
        let mut whole = !self.is_incomplete(id);
        let mut number = 0;
        for entry in tree.entries(children) {
            let key = Some(Key { field, text: self.key(entry), span: entry.key_span });
            let items: &[NodeId] = match tree.node(entry.value).kind {
                NodeKind::List(children) => tree.items(children),
                _ => std::slice::from_ref(&entry.value),
            };
            whole &= !self.is_incomplete(entry.value) || matches!(tree.node(entry.value).kind, NodeKind::Map(_));
            for item in items {
                number += 1;
                whole &= self.record(at, shape, *item, key, number);
            }
        }
        whole
    }

    /// One record: an object, or the value of its short form.
    fn record(&mut self, at: At, shape: Shape, id: NodeId, key: Option<Key<'a>>, number: u32) -> bool {
        let node = self.tree.node(id);
        if !self.charge() {
            return false;
        }
        match node.kind {
            NodeKind::Null => {
                self.blank(at, key.map_or(node.span, |key| key.span));
                return !self.is_incomplete(id);
            }
            NodeKind::Map(_) => {}
            NodeKind::Scalar(_) if shape.short.is_some() => {}
            NodeKind::Scalar(_) | NodeKind::List(_) => {
                self.not_an_object(shape.class, id);
                return false;
            }
        }
        if let Some(whole) = self.record_version(at, shape, id, number) {
            return whole;
        }
        let thing = self.new_record(at, shape, node.span, key, number);
        let says_more = |key: &Key<'_>| match node.kind {
            NodeKind::Scalar(scalar) => shape.says_more(*key, self.text(scalar.text)),
            _ => false,
        };
        let alone = match key.filter(says_more) {
            // `harbour: who may lie at the quay`, where `harbour` is all that a record is short for.
            Some(key) => {
                self.put_key(thing, key);
                self.beside_key(shape.class, key.text, node.span);
                self.damage_at(thing, node.span);
                true
            }
            None => self.record_fields(thing, shape, id, node, key),
        };
        self.set_period(thing);
        self.name(thing, shape);
        let period = self.facts.thing(thing).period;
        self.pending.push(Fact { stored: Stored::Thing(thing), span: node.span, period });
        alone
    }

    /// A record without a period of its own, as one of the versions of a dated field.
    fn record_version(&mut self, at: At, shape: Shape, id: NodeId, number: u32) -> Option<bool> {
        let dated = self.policy.field(at.field).dated && self.policy.class(shape.class).period.is_none();
        let NodeKind::Map(children) = self.tree.node(id).kind else { return None };
        let entries = self.tree.entries(children);
        let is_value =
            |key: &str| matches!(key, "value" | "verdi") && self.lexicon.fields(shape.class).get(key).is_none();
        if !dated || !entries.iter().any(|entry| is_value(self.key(entry))) {
            return None;
        }
        let version = self.version(id)?;
        let period = self.version_period(at, &version);
        let Some(value) = version.value else {
            self.blank(at, self.tree.node(id).span);
            return Some(version.whole);
        };
        let mark = self.pending.len();
        let whole = self.record(at, shape, value, None, number);
        let from = mark.min(self.pending.len());
        self.pending.get_mut(from..).unwrap_or(&mut []).iter_mut().for_each(|fact| fact.period = period);
        Some(version.whole && whole)
    }

    pub(super) fn new_record(
        &mut self,
        at: At,
        shape: Shape,
        value: Span,
        key: Option<Key<'a>>,
        number: u32,
    ) -> ThingId {
        let id = key.map_or(self.nameless, |key| self.intern(key.text));
        self.thing(shape.class, id, whole_record(key, value), Some((at.holder, at.field)), number)
    }

    /// Fills the field that the key stands for under which a record is written.
    pub(super) fn put_key(&mut self, thing: ThingId, key: Key<'a>) {
        self.put_scalar(thing, key.field, key.text, key.span, key.span);
        self.doubt_record_key(thing, key);
    }

    /// A key that could not be read, and looks like a field, may be one: of the record before it, or of what holds them.
    fn doubt_record_key(&mut self, thing: ThingId, key: Key<'a>) {
        if !self.is_read(thing, key.field) && self.is_like_entry(key.text) {
            self.damage(thing);
            self.doubt(key.span);
            // Or one of a thing of which the header is lost.
            self.doubt_others(key.text, key.span);
        }
    }

    fn is_read(&self, thing: ThingId, field: FieldId) -> bool {
        self.facts.cell(self.policy, thing, field).is_none_or(|cell| cell.state != CellState::Unread)
    }

    /// Fills the fields of a record; says whether what stands there is one record, and not the ids of several.
    fn record_fields(&mut self, thing: ThingId, shape: Shape, id: NodeId, node: Node, key: Option<Key<'a>>) -> bool {
        match (node.kind, shape.short) {
            (NodeKind::Map(children), _) => {
                if self.is_incomplete(id) {
                    self.damage(thing);
                }
                let tree = self.tree;
                self.object(thing, tree.entries(children), key);
                true
            }
            (NodeKind::Scalar(scalar), Some(short)) => {
                let text = self.text(scalar.text);
                let wanted = key.map_or(0, |key| self.bit(thing, key.field)) | self.bit(thing, short);
                self.open(thing, wanted);
                if let Some(key) = key {
                    self.put_key(thing, key);
                }
                self.put_scalar(thing, short, text, node.span, node.span);
                if self.is_read(thing, short) {
                    return true;
                }
                if self.is_like_entry(text) {
                    self.damage(thing);
                }
                let Base::Thing(class) = self.policy.field(short).ty.base else { return true };
                self.several_ids(class, text).is_none()
            }
            _ => true,
        }
    }

    /// Fills a field with the value of one text.
    pub(super) fn put_scalar(&mut self, thing: ThingId, field: FieldId, text: &str, span: Span, key: Span) {
        let at = At { holder: thing, field, key };
        let value = self.guarding(at, |reader| reader.scalar(at, text, span));
        let fact = value.map(|value| Fact { stored: self.facts.store(value), span, period: PeriodId::default() });
        self.put(thing, field, key, fact);
    }

    /// Names a record by its first key, wherever and in whatever language that is written.
    pub(super) fn name(&mut self, thing: ThingId, shape: Shape) {
        let Some(field) = shape.key else { return };
        let cell = self.facts.cell(self.policy, thing, field);
        let Some(fact) = cell.and_then(|cell| self.facts.facts(cell).first()) else { return };
        let id = match self.facts.value(fact) {
            Value::Text(text) => text,
            Value::Thing(thing) => self.facts.thing(thing).id,
            Value::Enum(of, at) => {
                let value = self.policy.enums.get(of.0 as usize).and_then(|of| of.values.get(at as usize));
                let Some(value) = value else { return };
                self.intern(&value.name)
            }
            Value::Date(date) => self.intern(&date.to_string()),
            Value::Number(number) => self.intern(&number.to_string()),
            Value::YesNo(_) | Value::Money(..) | Value::Duration(_) => return,
        };
        if let Some(thing) = self.facts.things.get_mut(thing.0 as usize) {
            thing.id = id;
        }
    }
}
