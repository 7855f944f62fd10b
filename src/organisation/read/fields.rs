use super::super::{CellState, Cells, Entry, Fact, NodeId, NodeKind, PeriodId, ScalarText};
use super::ids::FORMERLY;
use super::record::Key;
use super::{At, Part, Reader, index};
use crate::policy::model::{ClassId, ClassKind, FieldId, Origin};
use crate::source::Span;
use crate::value::ThingId;

impl<'a> Reader<'a> {
    /// Reads the fields of all objects whose ids are known.
    pub(super) fn fill(&mut self) {
        let parts = std::mem::take(&mut self.parts);
        for part in &parts {
            self.enter(part.file);
            if !self.is_root(part.class) {
                continue;
            }
            if let Some((root, entries)) = part.thing.zip(self.entries(part.node)) {
                let mark = self.understand(part.class, entries);
                self.claim(root, entries, mark);
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
        if self.tree.has_folded() { self.fill_unfolding(parts) } else { self.fill_open(parts) }
    }

    /// Reads the fields of objects that are not folded.
    pub(super) fn fill_open(&mut self, parts: &[Part]) {
        for part in parts {
            self.enter(part.file);
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
        let id = part.thing.map_or(self.nameless, |thing| self.facts.thing(thing).id);
        self.checking = true;
        self.try_out(|reader| {
            let thing = reader.thing(part.class, id, part.span, None, 1);
            reader.body(thing, part.node);
            // Of what has no sure id, nobody can tell whether it is an entity at all.
            if part.thing.is_some() {
                let understood = reader.facts.understood(reader.policy, reader.sources, thing.0, |_| true);
                reader.facts.aside.extend(understood);
            }
        });
        self.checking = false;
    }

    /// Notes that nothing that is written of a thing can be believed.
    pub(super) fn wipe(&mut self, thing: ThingId) {
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
        if self.is_spent() || self.is_incomplete(node) {
            self.damage(thing);
        }
        let (class, found) = (self.class_of(thing), self.tree.node(node));
        match self.entries(node) {
            Some(entries) if self.is_root(class) => {
                let mark = self.understand(class, entries);
                self.read_claimed(thing, entries, mark);
                self.meanings.truncate(mark);
            }
            Some(entries) => self.object(thing, entries, None),
            None if found.kind == NodeKind::Null => {}
            None => {
                self.not_an_object(class, node);
                self.doubt_word(self.facts.thing(thing).span);
                self.damage_at(thing, found.span);
            }
        }
        self.set_period(thing);
    }

    /// Reads the fields of a thing that are written in one object, and in the key of it where that stands for one.
    pub(super) fn object(&mut self, thing: ThingId, entries: &'a [Entry], key: Option<Key<'a>>) {
        let class = self.class_of(thing);
        let mark = self.understand(class, entries);
        let of_key = key.map_or(0, |key| self.bit(thing, key.field));
        let cells = self.cells_of_once(thing, class, of_key, mark).filter(|_| self.charge_all(entries.len()));
        // Cells of a thing lie side by side: to make room for all at once is to move none.
        cells.into_iter().for_each(|cells| self.open(thing, cells));
        if let Some(key) = key {
            self.put_key(thing, key);
        }
        match cells {
            Some(_) => self.read_once(thing, entries, mark),
            None => {
                self.claim(thing, entries, mark);
                self.read_claimed(thing, entries, mark);
            }
        }
        self.meanings.truncate(mark);
    }

    /// Looks up what the keys of an object mean; says from where on that stands.
    fn understand(&mut self, class: ClassId, entries: &'a [Entry]) -> usize {
        let mark = self.meanings.len();
        for (number, entry) in entries.iter().enumerate() {
            let meaning = self.meaning_of(class, number, self.key(entry));
            self.meanings.push(meaning);
        }
        mark
    }

    /// What a key means that stands at a place in an object.
    pub(super) fn meaning_of(&mut self, class: ClassId, place: usize, key: &'a str) -> Option<FieldId> {
        match self.usual.get(class, place) {
            Some((before, field)) if before == key => Some(field),
            _ => self.lexicon.fields(class).get(key).inspect(|field| self.usual.keep(class, place, key, *field)),
        }
    }

    /// The cells that an object fills in which each key is a field, and each field stands once: of most objects this is
    /// so, and what it holds can be read at once.
    fn cells_of_once(&self, thing: ThingId, class: ClassId, of_key: u64, mark: usize) -> Option<u64> {
        if !self.tree.is_whole() || !self.suspects.is_empty() {
            return None;
        }
        let places = &self.policy.class(class).cells;
        let mut cells = self.facts.thing(thing).cells.mask() | of_key;
        for field in self.meanings.get(mark..)? {
            let bit = Cells::own_bit((*places.get((*field)?.0 as usize)?)?)?;
            if cells & bit != 0 {
                return None;
            }
            cells |= bit;
        }
        Some(cells)
    }

    /// Reads an object whose fields have their cells, and each of which stands once.
    fn read_once(&mut self, thing: ThingId, entries: &'a [Entry], mark: usize) {
        for (number, entry) in entries.iter().enumerate() {
            if self.is_spent() {
                return self.damage(thing);
            }
            let Some(field) = self.meaning(mark, number) else { continue };
            let (at, node) = (At { holder: thing, field, key: entry.key_span }, self.tree.node(entry.value));
            match node.kind {
                NodeKind::Null => self.hide_blank(at),
                NodeKind::Scalar(scalar) if self.lexicon.is_simple(field) => {
                    self.fill_simple(at, node.span, scalar.text)
                }
                _ => self.guarded(at, entry.value, |reader| reader.fill_cell(at, entry.value)),
            }
        }
    }

    /// What the key of an entry means.
    fn meaning(&self, mark: usize, number: usize) -> Option<FieldId> {
        self.meanings.get(mark + number).copied().flatten()
    }

    /// Fills the cell of a simple field with what a text stands for.
    fn fill_simple(&mut self, at: At, span: Span, text: ScalarText) {
        let value = if self.charge() { self.scalar(at, self.text(text), span) } else { None };
        let first = index(self.facts.facts.len());
        if let Some(value) = value {
            let stored = self.facts.store(value);
            self.facts.facts.own().push(Fact { stored, span, period: PeriodId::default() });
        }
        self.close(at, first, value.is_some());
    }

    /// Notes which fields are written, so that one that stands twice is known before any is read.
    fn claim(&mut self, thing: ThingId, entries: &'a [Entry], mark: usize) {
        let written = self.meanings.get(mark..).unwrap_or(&[]).iter().flatten();
        let wanted = written.fold(0, |wanted, field| wanted | self.bit(thing, *field));
        self.open(thing, wanted);
        let mut twice = None;
        for (number, entry) in entries.iter().enumerate() {
            if !self.charge() {
                self.damage(thing);
                break;
            }
            let meaning = self.meaning(mark, number);
            twice = twice.or_else(|| self.stands_twice(entries, mark, number));
            match meaning {
                Some(field) => match self.beside_nothing(field, entries, mark, number) {
                    Some(first) => self.contest(thing, field, entry, first),
                    None => self.claim_field(thing, field, entry),
                },
                None if self.is_built_in(thing, entry) => self.check_id(thing, entry),
                None => {
                    self.unknown_field(self.class_of(thing), entry);
                    self.damage_at(thing, entry.key_span);
                    self.doubt_key(thing, entry);
                }
            }
        }
        if let Some(first) = twice {
            self.may_be_of_another(thing, entries, mark, first);
        }
    }

    /// Which entry is the first of two with one key or of one field, of which this one may be the first or the second.
    fn stands_twice(&self, entries: &[Entry], mark: usize, number: usize) -> Option<usize> {
        if entries.get(number).is_some_and(|entry| self.tree.is_contested(entry.value)) {
            return Some(number);
        }
        let field = self.meaning(mark, number)?;
        (0..number).find(|earlier| self.meaning(mark, *earlier) == Some(field))
    }

    /// Where a key stands twice, the key of another thing may be lost between the two: in a block of YAML nobody can tell of
    /// which one the entries behind the first of them are (semantics 4.11).
    fn may_be_of_another(&mut self, thing: ThingId, entries: &[Entry], mark: usize, first: usize) {
        for (number, entry) in entries.iter().enumerate().skip(first + 1) {
            let Some(field) = self.meaning(mark, number).filter(|_| self.begins_line(entry)) else { continue };
            if let Some(cell) = self.cell_mut(thing, field) {
                (cell.state, cell.count) = (CellState::Unread, 0);
            }
        }
    }

    /// `id` and `formerly`, which every entity has.
    fn is_built_in(&self, thing: ThingId, entry: &Entry) -> bool {
        let class = self.policy.class(self.class_of(thing));
        matches!(class.kind, ClassKind::Entity(_)) && matches!(self.key(entry), "id" | FORMERLY)
    }

    /// Where a field stands already, in other words, of which one of the two places says nothing: that is no value, and
    /// still says something else than the other.
    fn beside_nothing(&self, field: FieldId, entries: &[Entry], mark: usize, number: usize) -> Option<Span> {
        let says_nothing = |entry: &Entry| self.tree.is_null(entry.value) && !self.is_incomplete(entry.value);
        let entry = entries.get(number)?;
        let meanings = self.meanings.get(mark..mark + number)?;
        let first = entries.get(meanings.iter().position(|meaning| *meaning == Some(field))?)?;
        let stored = self.policy.field(field).origin.is_stored();
        (stored && (says_nothing(first) || says_nothing(entry))).then_some(first.key_span)
    }

    /// Notes that a field stands twice, so that neither is believed.
    fn contest(&mut self, thing: ThingId, field: FieldId, entry: &Entry, first: Span) {
        if let Some(cell) = self.cell_mut(thing, field) {
            (cell.state, cell.count) = (CellState::Unread, 0);
            if cell.span.is_empty() {
                cell.span = entry.key_span;
            }
        }
        self.twice(entry, first);
        self.doubt_twice(thing, entry.key_span);
    }

    fn claim_field(&mut self, thing: ThingId, field: FieldId, entry: &Entry) {
        match self.policy.field(field).origin {
            Origin::Id => return self.check_id(thing, entry),
            Origin::Inverse(_) | Origin::Container => {
                return self.derived_field(field, entry);
            }
            Origin::Written | Origin::ElseNone | Origin::Default(_) => {}
        }
        let lost = self.is_incomplete(entry.value);
        let contested = self.tree.is_contested(entry.value);
        if self.tree.is_null(entry.value) && !lost {
            return;
        }
        // A key that is written again inside is held against it when it is read.
        if self.is_outer_key(thing, field) {
            return;
        }
        let Some(cell) = self.cell_mut(thing, field) else { return };
        if cell.state == CellState::Absent && cell.span.is_empty() {
            cell.span = entry.key_span;
            if contested {
                cell.state = CellState::Unread;
                self.doubt_twice(thing, entry.key_span);
            }
        } else {
            let first = cell.span;
            self.contest(thing, field, entry, first);
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
        let written = self.intern(self.text(scalar.text));
        let of = self.facts.ids.get(&(class, written));
        let same = written == id || of.is_some() && of == self.facts.ids.get(&(class, id));
        if !same && !self.facts.symbols.text(id).is_empty() {
            self.other_id(thing, node);
            self.doubt_twice(thing, node.span);
            self.damage_at(thing, node.span);
        }
    }

    fn read_claimed(&mut self, thing: ThingId, entries: &'a [Entry], mark: usize) {
        for (number, entry) in entries.iter().enumerate() {
            if self.is_spent() {
                return self.damage(thing);
            }
            let null = self.tree.is_null(entry.value);
            if let Some(field) = self.meaning(mark, number).filter(|_| !null || self.is_incomplete(entry.value)) {
                self.field(At { holder: thing, field, key: entry.key_span }, entry.value);
            }
        }
    }

    /// Reads the value of a field that is written once; one that is written twice is only checked.
    fn field(&mut self, at: At, node: NodeId) {
        if !self.policy.field(at.field).origin.is_stored() {
            return;
        }
        let outer = self.is_outer_key(at.holder, at.field);
        let contested =
            self.facts.cell(self.policy, at.holder, at.field).is_some_and(|cell| cell.state != CellState::Absent);
        self.guarded(at, node, |reader| {
            if outer {
                return reader.key_again(at, node);
            }
            if contested {
                reader.try_out(|reader| {
                    reader.values(at, node);
                });
                return false;
            }
            reader.fill_cell(at, node)
        });
    }

    /// Whether the key under which a record stands is what fills a field: nothing else is read before its object is.
    fn is_outer_key(&self, thing: ThingId, field: FieldId) -> bool {
        let cell = self.facts.cell(self.policy, thing, field);
        self.facts.thing(thing).holder.is_some() && cell.is_some_and(|cell| cell.state == CellState::Written)
    }

    /// The key of a record that is written inside too must be the same; says whether it is.
    fn key_again(&mut self, at: At, node: NodeId) -> bool {
        let first = |reader: &Self, facts: &[Fact]| facts.first().map(|fact| reader.facts.value(fact));
        let key =
            self.facts.cell(self.policy, at.holder, at.field).and_then(|cell| first(self, self.facts.facts(cell)));
        let mut inside = None;
        self.try_out(|reader| {
            let mark = reader.pending.len();
            reader.values(at, node);
            inside = first(reader, reader.pending.get(mark..).unwrap_or(&[]));
        });
        if inside.is_some() && inside == key {
            return true;
        }
        if inside.is_some() {
            self.other_key(at, self.tree.node(node));
        }
        if let Some(cell) = self.cell_mut(at.holder, at.field) {
            (cell.state, cell.count) = (CellState::Unread, 0);
        }
        false
    }

    /// Reads what is written in a field into its cell; says whether all of it became facts.
    fn fill_cell(&mut self, at: At, node: NodeId) -> bool {
        let mark = self.pending.len();
        let whole = self.values(at, node);
        self.settle(at, mark, whole);
        whole && !self.checking
    }

    /// Notes where a private field without a value stands: YAML may take for something else what was meant as one.
    pub(super) fn hide_blank(&mut self, at: At) {
        if self.policy.field(at.field).private.is_some() {
            self.facts.hidden.push(at.key.tail());
        }
    }

    /// Reads a field that may be private: what could not be read of it must not be shown either.
    fn guarded(&mut self, at: At, node: NodeId, read: impl FnOnce(&mut Self) -> bool) {
        let outer = self.private;
        let whole = self.guarding(at, read);
        if !whole && !outer && self.policy.field(at.field).private.is_some() {
            self.facts.hidden.push(self.tree.node(node).span);
        }
    }

    /// Reads a field that may be private: nothing is shown of what is wrong in it.
    pub(super) fn guarding<T>(&mut self, at: At, read: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.private;
        self.private |= self.policy.field(at.field).private.is_some();
        let found = read(self);
        self.private = outer;
        found
    }
}
