use super::super::{CellState, Entry, NodeId, NodeKind};
use super::ids::FORMERLY;
use super::{At, Part, Reader, index};
use crate::policy::model::{ClassKind, FieldId, Origin};
use crate::value::ThingId;

impl<'a> Reader<'a> {
    /// Reads the fields of all objects whose ids are known.
    pub(super) fn fill(&mut self) {
        let parts = std::mem::take(&mut self.parts);
        for part in &parts {
            self.file = part.file;
            if !self.is_root(part.class) {
                continue;
            }
            if let Some((root, entries)) = part.thing.zip(self.entries(part.node)) {
                self.claim(root, entries);
            }
        }
        for part in &parts {
            self.file = part.file;
            match part.thing {
                Some(thing) if self.contested.contains(&thing) => {
                    self.check(part);
                    self.wipe(thing);
                }
                Some(thing) => self.body(thing, part.node),
                None => self.check(part),
            }
        }
    }

    /// Reads an object for its errors alone.
    fn check(&mut self, part: &Part) {
        let id = part.thing.map(|thing| self.facts.thing(thing).id);
        let id = id.unwrap_or_else(|| self.intern(""));
        self.try_out(|reader| {
            let thing = reader.thing(part.class, id, part.span, None, 1);
            reader.body(thing, part.node);
        });
    }

    /// Notes that nothing that is written of a thing can be believed.
    fn wipe(&mut self, thing: ThingId) {
        self.damage(thing);
        let policy = self.policy;
        for field in &policy.class(self.class_of(thing)).fields {
            let derived = matches!(policy.field(*field).origin, Origin::Id | Origin::Inverse(_));
            if let Some(cell) = self.cell_mut(thing, *field).filter(|_| !derived) {
                cell.state = CellState::Unread;
                cell.count = 0;
            }
        }
        self.set_period(thing);
    }

    fn entries(&self, node: NodeId) -> Option<&'a [Entry]> {
        match self.tree.node(node).kind {
            NodeKind::Map(children) => Some(self.tree.entries(children)),
            _ => None,
        }
    }

    /// Reads the object of an entity.
    fn body(&mut self, thing: ThingId, node: NodeId) {
        if self.is_spent() || self.tree.is_incomplete(node) {
            self.damage(thing);
        }
        let (class, found) = (self.class_of(thing), self.tree.node(node));
        match self.entries(node) {
            Some(entries) if self.is_root(class) => self.read_claimed(thing, entries),
            Some(entries) => self.object(thing, entries),
            None if found.kind == NodeKind::Null => {}
            None => {
                self.not_an_object(class, found);
                self.damage(thing);
            }
        }
        self.set_period(thing);
    }

    /// Reads the fields of a thing that are written in one object.
    pub(super) fn object(&mut self, thing: ThingId, entries: &'a [Entry]) {
        self.claim(thing, entries);
        self.read_claimed(thing, entries);
    }

    /// Notes which fields are written, so that one that stands twice is known before any is read.
    fn claim(&mut self, thing: ThingId, entries: &'a [Entry]) {
        for entry in entries {
            if !self.charge() {
                return self.damage(thing);
            }
            let class = self.class_of(thing);
            match self.lexicon.fields(class).get(self.key(entry)) {
                Some(field) => self.claim_field(thing, field, entry),
                None if self.is_built_in(thing, entry) => self.check_id(thing, entry),
                None => {
                    self.unknown_field(class, entry);
                    self.damage(thing);
                }
            }
        }
    }

    /// `id` and `formerly`, which every entity has.
    fn is_built_in(&self, thing: ThingId, entry: &Entry) -> bool {
        let class = self.policy.class(self.class_of(thing));
        matches!(class.kind, ClassKind::Entity(_)) && matches!(self.key(entry), "id" | FORMERLY)
    }

    fn claim_field(&mut self, thing: ThingId, field: FieldId, entry: &Entry) {
        match self.policy.field(field).origin {
            Origin::Id => return self.check_id(thing, entry),
            Origin::Inverse(_) | Origin::Container => {
                return self.derived_field(field, entry);
            }
            Origin::Written | Origin::ElseNone | Origin::Default(_) => {}
        }
        let lost = self.tree.is_incomplete(entry.value);
        let contested = self.tree.is_contested(entry.value);
        if self.tree.node(entry.value).kind == NodeKind::Null && !lost {
            return;
        }
        let Some(cell) = self.cell_mut(thing, field) else { return };
        if cell.state == CellState::Absent && cell.span.is_empty() {
            cell.span = entry.key_span;
            if contested {
                cell.state = CellState::Unread;
            }
        } else {
            cell.state = CellState::Unread;
            cell.count = 0;
            let first = cell.span;
            self.twice(entry, first);
        }
    }

    /// An id beside the key that is the id already must be the same.
    fn check_id(&mut self, thing: ThingId, entry: &Entry) {
        if self.key(entry) == FORMERLY {
            return;
        }
        let (class, id) = (self.class_of(thing), self.facts.thing(thing).id);
        let node = self.tree.node(entry.value);
        let NodeKind::Scalar(scalar) = node.kind else { return };
        let written = self.intern(self.tree.text(scalar.text, self.sources));
        let of = self.facts.ids.get(&(class, written));
        let same = written == id || of.is_some() && of == self.facts.ids.get(&(class, id));
        if !same && !self.facts.symbols.text(id).is_empty() {
            self.other_id(thing, node);
            self.damage(thing);
        }
    }

    fn read_claimed(&mut self, thing: ThingId, entries: &'a [Entry]) {
        let class = self.class_of(thing);
        for entry in entries {
            if self.is_spent() {
                return self.damage(thing);
            }
            if self.tree.node(entry.value).kind == NodeKind::Null && !self.tree.is_incomplete(entry.value) {
                continue;
            }
            if let Some(field) = self.lexicon.fields(class).get(self.key(entry)) {
                self.field(At { holder: thing, field, key: entry.key_span }, entry.value);
            }
        }
    }

    /// Reads the value of a field that is written once; one that is written twice is only checked.
    fn field(&mut self, at: At, node: NodeId) {
        let field = self.policy.field(at.field);
        if matches!(field.origin, Origin::Id | Origin::Inverse(_) | Origin::Container) {
            return;
        }
        let outer = self.private;
        self.private |= field.private.is_some();
        let contested =
            self.facts.cell(self.policy, at.holder, at.field).is_some_and(|cell| cell.state != CellState::Absent);
        if contested {
            self.try_out(|reader| {
                reader.values(at, node);
            });
        } else {
            let mark = self.pending.len();
            let whole = self.values(at, node);
            self.settle(at, mark, whole);
        }
        self.private = outer;
    }

    /// Moves what was read of a cell from the waiting facts into the cell.
    fn settle(&mut self, at: At, mark: usize, whole: bool) {
        let first = index(self.facts.facts.len());
        self.facts.facts.extend(self.pending.drain(mark..));
        let count = index(self.facts.facts.len()) - first;
        let state = if whole { CellState::Written } else { CellState::Unread };
        if let Some(cell) = self.cell_mut(at.holder, at.field) {
            (cell.first, cell.count, cell.state) = (first, count, state);
        }
    }
}
