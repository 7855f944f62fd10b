use super::super::{CellState, Entry, NodeId, NodeKind};
use super::ids::FORMERLY;
use super::{At, Part, Reader};
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
                let mark = self.claim(root, entries);
                self.meanings.truncate(mark);
            }
        }
        // What every organisation has may be written in several places, and comes first; any other thing in one.
        let is_given = |part: &Part| part.thing.is_some_and(|thing| (thing.0 as usize) < self.given);
        let (given, others): (Vec<Part>, Vec<Part>) = parts.into_iter().partition(is_given);
        self.fill_in_turn(&given);
        self.fill_parts(&others);
    }

    /// Reads the fields of objects.
    pub(super) fn fill_in_turn(&mut self, parts: &[Part]) {
        for part in parts {
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
        self.checking = true;
        self.try_out(|reader| {
            let thing = reader.thing(part.class, id, part.span, None, 1);
            reader.body(thing, part.node);
        });
        self.checking = false;
    }

    /// Notes that nothing that is written of a thing can be believed.
    fn wipe(&mut self, thing: ThingId) {
        let policy = self.policy;
        for field in &policy.class(self.class_of(thing)).fields {
            if let Some(cell) = self.cell_mut(thing, *field) {
                cell.state = CellState::Unread;
                cell.count = 0;
            }
        }
        if let Some(thing) = self.facts.things.get_mut(thing.0 as usize) {
            (thing.damaged, thing.contested) = (true, true);
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
            Some(entries) if self.is_root(class) => {
                let mark = self.understand(thing, entries);
                self.read_claimed(thing, entries, mark);
                self.meanings.truncate(mark);
            }
            Some(entries) => self.object(thing, entries),
            None if found.kind == NodeKind::Null => {}
            None => {
                self.not_an_object(class, found);
                self.damage_at(thing, found.span);
            }
        }
        self.set_period(thing);
    }

    /// Reads the fields of a thing that are written in one object.
    pub(super) fn object(&mut self, thing: ThingId, entries: &'a [Entry]) {
        let mark = self.claim(thing, entries);
        self.read_claimed(thing, entries, mark);
        self.meanings.truncate(mark);
    }

    /// Looks up what the keys of an object mean; says from where on that stands.
    fn understand(&mut self, thing: ThingId, entries: &'a [Entry]) -> usize {
        let (mark, class) = (self.meanings.len(), self.class_of(thing));
        for entry in entries {
            let meaning = self.lexicon.fields(class).get(self.key(entry));
            self.meanings.push(meaning);
        }
        mark
    }

    /// What the key of an entry means.
    fn meaning(&self, mark: usize, number: usize) -> Option<FieldId> {
        self.meanings.get(mark + number).copied().flatten()
    }

    /// Notes which fields are written, so that one that stands twice is known before any is read.
    fn claim(&mut self, thing: ThingId, entries: &'a [Entry]) -> usize {
        let mark = self.understand(thing, entries);
        let written = self.meanings.get(mark..).unwrap_or(&[]).iter().flatten();
        let wanted = written.fold(0, |wanted, field| wanted | self.bit(thing, *field));
        self.open(thing, wanted);
        for (number, entry) in entries.iter().enumerate() {
            if !self.charge() {
                self.damage(thing);
                break;
            }
            match self.meaning(mark, number) {
                Some(field) => self.claim_field(thing, field, entry),
                None if self.is_built_in(thing, entry) => self.check_id(thing, entry),
                None => {
                    self.unknown_field(self.class_of(thing), entry);
                    self.damage_at(thing, entry.key_span);
                }
            }
        }
        mark
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
            self.damage_at(thing, node.span);
        }
    }

    fn read_claimed(&mut self, thing: ThingId, entries: &'a [Entry], mark: usize) {
        for (number, entry) in entries.iter().enumerate() {
            if self.is_spent() {
                return self.damage(thing);
            }
            let null = self.tree.node(entry.value).kind == NodeKind::Null;
            if let Some(field) = self.meaning(mark, number).filter(|_| !null || self.tree.is_incomplete(entry.value)) {
                self.field(At { holder: thing, field, key: entry.key_span }, entry.value);
            }
        }
    }

    /// Reads the value of a field that is written once; one that is written twice is only checked.
    fn field(&mut self, at: At, node: NodeId) {
        let field = self.policy.field(at.field);
        if !field.origin.is_stored() {
            return;
        }
        let outer = self.private;
        self.private |= field.private.is_some();
        let contested =
            self.facts.cell(self.policy, at.holder, at.field).is_some_and(|cell| cell.state != CellState::Absent);
        let whole = if contested {
            self.try_out(|reader| {
                reader.values(at, node);
            });
            false
        } else {
            let mark = self.pending.len();
            let whole = self.values(at, node);
            self.settle(at, mark, whole);
            whole && !self.checking
        };
        if self.private && !outer && !whole {
            self.facts.hidden.push(self.tree.node(node).span);
        }
        self.private = outer;
    }
}
