use super::super::{Bound, Entry, Fact, NodeId, NodeKind, PeriodId, Term};
use super::{At, Reader, index};
use crate::organisation::Stored;
use crate::policy::model::{FieldId, Many};
use crate::source::Span;
use crate::value::ThingId;

/// The words of a version, in every language.
pub(in crate::organisation) const VALUE: [&str; 2] = ["value", "verdi"];
pub(in crate::organisation) const FROM: [&str; 3] = ["from", "frå", "fra"];
pub(in crate::organisation) const TO: [&str; 2] = ["to", "til"];

/// `{ value: X, from: D, to: D }`
#[derive(Default)]
pub(super) struct Version {
    pub(super) value: Option<NodeId>,
    from: Option<(Span, NodeId)>,
    to: Option<(Span, NodeId)>,
    /// Whether nothing else stands in it.
    pub(super) whole: bool,
    /// Whether a key is lost in it, which may have been meant for an end.
    lost: bool,
}

/// An end of a period, and where it stands.
type End = (Bound, Span);

impl<'a> Reader<'a> {
    /// Reads a field that is written as one value or as a list of versions.
    pub(super) fn versions(&mut self, at: At, id: NodeId) -> bool {
        let (tree, node, mark) = (self.tree, self.tree.node(id), self.pending.len());
        let several = self.policy.field(at.field).ty.many == Many::Several;
        let whole = match node.kind {
            NodeKind::List(children) => {
                let mut whole = !self.is_incomplete(id);
                for item in tree.items(children) {
                    whole &= self.version_or_value(at, *item, several);
                }
                whole
            }
            NodeKind::Map(_) => self.version_or_value(at, id, several),
            _ => self.plain(at, id, PeriodId::default()),
        };
        (several || self.apart(at, mark)) && whole
    }

    fn version_or_value(&mut self, at: At, item: NodeId, several: bool) -> bool {
        let node = self.tree.node(item);
        match self.version(item) {
            Some(version) => {
                let period = self.version_period(at, &version);
                match version.value {
                    Some(value) => version.whole & self.version_value(at, value, period),
                    None => {
                        self.blank(at, node.span);
                        version.whole
                    }
                }
            }
            None if node.kind == NodeKind::Null || several => self.one(at, item, PeriodId::default()),
            None => {
                self.not_a_version(at, item);
                false
            }
        }
    }

    /// The value of one version: where the field has several, one of them or a list.
    fn version_value(&mut self, at: At, value: NodeId, period: PeriodId) -> bool {
        match self.tree.node(value).kind {
            NodeKind::Scalar(_) => self.one(at, value, period),
            _ => self.plain(at, value, period),
        }
    }

    /// The parts of a version, where an object is one.
    pub(super) fn version(&mut self, id: NodeId) -> Option<Version> {
        let NodeKind::Map(children) = self.tree.node(id).kind else { return None };
        let tree = self.tree;
        let lost = self.is_incomplete(id);
        let mut version = Version { whole: !lost, lost, ..Version::default() };
        for entry in tree.entries(children) {
            self.version_part(&mut version, entry);
        }
        Some(version)
    }

    fn version_part(&mut self, version: &mut Version, entry: &Entry) {
        if !self.charge() {
            version.whole = false;
            return;
        }
        let key = super::composed(self.key(entry));
        let written = (self.tree.node(entry.value).kind != NodeKind::Null).then_some(entry.value);
        version.whole &= !self.tree.is_contested(entry.value);
        version.whole &= written.is_some() || !self.is_incomplete(entry.value);
        let twice = match key.as_ref() {
            key if VALUE.contains(&key) => {
                let before = version.value;
                version.value = before.or(written);
                before.map(|before| self.tree.node(before).span)
            }
            key if FROM.contains(&key) => set(&mut version.from, entry, written),
            key if TO.contains(&key) => set(&mut version.to, entry, written),
            _ => {
                self.unknown_version_key(entry);
                (version.whole, version.lost) = (false, true);
                return;
            }
        };
        if let Some(first) = twice.filter(|_| written.is_some()) {
            self.twice(entry, first);
            version.whole = false;
        }
    }

    /// The period of a version.
    pub(super) fn version_period(&mut self, at: At, version: &Version) -> PeriodId {
        let from = self.version_end(at, version.from, version.lost);
        let to = self.version_end(at, version.to, version.lost);
        self.period(from, to)
    }

    /// An end of a version; of one in which a key is lost nobody knows those that are not written (semantics 4.3).
    fn version_end(&mut self, at: At, end: Option<(Span, NodeId)>, lost: bool) -> End {
        let Some((_, id)) = end else { return (if lost { Bound::Unread } else { Bound::Open }, Span::default()) };
        let node = self.tree.node(id);
        (self.day(at, node).map_or(Bound::Unread, Bound::Day), node.span)
    }

    /// The period from one day to another; one that ends before it begins is an error.
    pub(super) fn period(&mut self, from: End, to: End) -> PeriodId {
        let mut term = Term { from: from.0, to: to.0 };
        if let (Bound::Day(first), Bound::Day(last)) = (term.from, term.to)
            && first > last
        {
            self.backwards((first, from.1), (last, to.1));
            term = Term { from: Bound::Unread, to: Bound::Unread };
        }
        if term == (Term { from: Bound::Open, to: Bound::Open }) {
            return PeriodId::default();
        }
        let id = PeriodId(index(self.facts.periods.len()));
        self.facts.periods.push(term);
        id
    }

    /// Gives a thing of a dated class the period that its fields say.
    pub(super) fn set_period(&mut self, thing: ThingId) {
        let Some((from, to)) = self.policy.class(self.class_of(thing)).period else { return };
        let (from, to) = (self.end(thing, from), self.end(thing, to));
        let period = self.period(from, to);
        if let Some(thing) = self.facts.things.get_mut(thing.0 as usize) {
            thing.period = period;
        }
    }

    fn end(&self, thing: ThingId, field: FieldId) -> End {
        let Some(cell) = self.facts.cell(self.policy, thing, field) else { return (Bound::Open, Span::default()) };
        let (unread, nowhere) = (Bound::Unread, cell.span);
        match (cell.state, self.facts.facts(cell).first()) {
            (super::CellState::Written, Some(Fact { stored: Stored::Date(day), span, .. })) => {
                (Bound::Day(*day), *span)
            }
            (super::CellState::Unread | super::CellState::Lacking, _) => (unread, nowhere),
            _ if self.facts.thing(thing).damaged => (unread, nowhere),
            _ => (Bound::Open, nowhere),
        }
    }
}

/// Notes an end of a version; gives back the place of one that was there.
fn set(end: &mut Option<(Span, NodeId)>, entry: &Entry, written: Option<NodeId>) -> Option<Span> {
    let before = end.map(|(key, _)| key);
    *end = end.or(written.map(|node| (entry.key_span, node)));
    before
}
