use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::members::Values;
use super::numbered::{Numbered, chosen};
use super::reach::{Reach, ReachKey};
use super::shared::Shared;
use super::{Evaluator, Frame, Members, Moment, Truth, Val, Why};
use crate::organisation::Renewal;
use crate::policy::model::{ExprId, ExprKind, FieldId};
use crate::value::{ThingId, Value};

/// The members of sets that hang on no variable: found once for a moment, whoever asks.
#[derive(Debug, Default)]
pub(super) struct Closed {
    /// Whether an expression hangs on no variable and on no definition that calls itself, whose answer may be provisional.
    is_closed: Vec<Option<bool>>,
    sets: FxHashMap<(ExprId, Moment), Arc<ClosedSet>>,
    by_field: FxHashMap<(ExprId, Option<FieldId>, Moment), Arc<Numbered>>,
    pub(super) reaches: FxHashMap<ReachKey, Arc<Reach>>,
    /// What proofs say of them, and where only what keeps them from being known is listed, that.
    pub(super) whys: FxHashMap<(ExprId, Moment, bool), Why>,
}

/// A set that hangs on no variable.
#[derive(Debug)]
pub(super) struct ClosedSet {
    pub(super) members: Members,
    /// Certain members that are equal only to themselves.
    certain: Values,
    /// All others.
    rest: Members,
}

impl ClosedSet {
    /// The same after a file was read again, by the numbers that facts have now.
    pub(super) fn renew(&mut self, renewal: &Renewal) {
        self.members.renew(renewal);
        self.rest.renew(renewal);
    }
}

impl<'a> Evaluator<'a> {
    /// The members of a set that hangs on no variable; nothing where it does.
    pub(super) fn closed(&mut self, id: ExprId, moment: Moment) -> Option<Arc<ClosedSet>> {
        if self.calls.stage.is_some() || !self.is_closed(id) {
            return None;
        }
        let entry = (id, moment);
        if let Some(set) = self.closed.sets.get(&entry) {
            return Some(Arc::clone(set));
        }
        let set = match self.shared(moment) {
            Some(shared) => shared.sets.or_find(entry, || self.closed_set(id, moment)),
            None => Arc::new(self.closed_set(id, moment)),
        };
        self.closed.sets.insert(entry, Arc::clone(&set));
        Some(set)
    }

    /// Where all evaluators look for what hangs on no variable: of the moment at which most is asked, and where all is
    /// known that is.
    pub(super) fn shared(&self, moment: Moment) -> Option<&'a Shared> {
        let presence = self.presence;
        (self.supposed.is_none() && presence.is_at(moment)).then_some(&presence.shared)
    }

    fn closed_set(&mut self, id: ExprId, moment: Moment) -> ClosedSet {
        let members = self.members(id, &mut Frame::new(), moment);
        let mut certain = Values::default();
        let mut rest = Members { items: Vec::new(), open: members.open };
        for member in &members.items {
            match member.val {
                Val::Known(value) if member.certain && self.is_plain(value) => {
                    certain.entry(self.facts.identity_of(value), 0);
                }
                _ => rest.items.push(member.clone()),
            }
        }
        ClosedSet { members, certain, rest }
    }

    /// Whether a value is in a set that hangs on no variable.
    pub(super) fn in_closed(&self, set: &ClosedSet, val: &Val, moment: Moment) -> Truth {
        match val {
            Val::Known(value) if self.is_plain(*value) => {
                if set.certain.get(self.facts.identity_of(*value)).is_some() {
                    Truth::True
                } else {
                    self.contains(&set.rest, val, moment)
                }
            }
            _ => self.contains(&set.members, val, moment),
        }
    }

    /// The members of a closed set whose field can hold a value, or that can be it, in the order of the set.
    pub(super) fn closed_with(
        &mut self,
        id: ExprId,
        field: Option<FieldId>,
        value: Value,
        moment: Moment,
    ) -> Option<Members> {
        let (set, index) = self.closed_by(id, field, moment)?;
        Some(index.with(self.facts.identity_of(value), &set.members))
    }

    /// The members of a closed set that can be one of some things, in the order of the set.
    pub(super) fn closed_among(&mut self, id: ExprId, things: &[ThingId], moment: Moment) -> Option<Members> {
        let (set, index) = self.closed_by(id, None, moment)?;
        let values = things.iter().map(|thing| self.facts.identity_of(Value::Thing(*thing)));
        Some(chosen(&set.members, values.flat_map(|value| index.certain(value)).chain(index.unknown()).collect()))
    }

    /// A closed set, and its members by what a field of theirs holds, or by themselves.
    fn closed_by(
        &mut self,
        id: ExprId,
        field: Option<FieldId>,
        moment: Moment,
    ) -> Option<(Arc<ClosedSet>, Arc<Numbered>)> {
        let set = self.closed(id, moment)?;
        let entry = (id, field, moment);
        if let Some(index) = self.closed.by_field.get(&entry) {
            return Some((set, Arc::clone(index)));
        }
        let index = match self.shared(moment) {
            Some(shared) => shared.by_field.or_find(entry, || self.by_field(&set.members, field, moment)),
            None => Arc::new(self.by_field(&set.members, field, moment)),
        };
        self.closed.by_field.insert(entry, Arc::clone(&index));
        Some((set, index))
    }

    fn by_field(&mut self, members: &Members, field: Option<FieldId>, moment: Moment) -> Numbered {
        self.numbered(members, |evaluator, member, given| match field {
            Some(field) => *given = evaluator.held(&member.val, field, moment),
            None => given.items.push(member.clone()),
        })
    }

    /// Whether a value is equal to what has its identity and to nothing else: not a record, and not one of several ways to
    /// say the same.
    pub(super) fn is_plain(&self, value: Value) -> bool {
        match value {
            Value::Thing(thing) => self.facts.thing(thing).holder.is_none() && self.facts.is_told_apart(thing),
            Value::Text(_) | Value::Enum(..) | Value::Date(_) | Value::YesNo(_) | Value::Number(_) => true,
            Value::Money(..) | Value::Duration(_) => false,
        }
    }

    pub(super) fn is_closed(&mut self, id: ExprId) -> bool {
        if let Some(Some(closed)) = self.closed.is_closed.get(id.0 as usize) {
            return *closed;
        }
        let kind = &self.policy.expr(id).kind;
        let closed = match kind {
            ExprKind::Variable(_) | ExprKind::Extent(_) => false,
            ExprKind::Field { base, .. } | ExprKind::HistoryOfField { base, .. } => {
                let whole = matches!(self.policy.expr(*base).kind, ExprKind::Extent(_) | ExprKind::Organisation);
                whole || self.is_closed(*base)
            }
            ExprKind::KindExtent(kind) => !self.policy.kind(*kind).hangs_on_itself,
            ExprKind::Call { define, args } if args.is_empty() => !self.policy.define(*define).hangs_on_itself,
            ExprKind::Combine(_, left, right) => self.is_closed(*left) && self.is_closed(*right),
            _ => false,
        };
        let known = &mut self.closed.is_closed;
        known.resize(known.len().max(id.0 as usize + 1), None);
        known.get_mut(id.0 as usize).into_iter().for_each(|known| *known = Some(closed));
        closed
    }
}
