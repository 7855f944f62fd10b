use std::sync::Arc;

use super::by_value::{ByValue, Putting};
use super::reach::{Each, Way};
use super::set::Set;
use super::{Evaluator, Frame, Members, Moment, Truth, Val};
use crate::organisation::{Bound, CellState, Fact, Facts, PeriodId, Register, State, Stored, Term, Twin};
use crate::policy::model::{
    Base, ClassId, ClassKind, Comparison, ExprId, ExprKind, FieldId, Many, Origin, Quantified, Quantifier, Slot,
};
use crate::value::{ThingId, Value};

/// The things of a class by what a field of theirs ever held.
///
/// It only narrows a search: every candidate is still asked, so that moments and missing values need no care here.
#[derive(Debug)]
pub(super) struct Index {
    by_value: ByValue<ThingId>,
    /// Things that may hold anything.
    unknown: Vec<ThingId>,
}

/// How a search can be narrowed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Narrowing {
    /// Over what it is asked, where it may be so of any.
    each: Each,
    to: To,
    key: ExprId,
    of: Of,
}

/// To what of the things that are searched, as the key says.
#[derive(Clone, Copy, Debug)]
enum To {
    /// Those whose field holds it.
    Holding(FieldId),
    /// It itself.
    Itself,
    /// Its members.
    Members,
    /// Those from which a way leads to it.
    Leading(Way),
}

/// What is searched.
#[derive(Clone, Copy, Debug)]
enum Of {
    /// The things of a class, now or ever.
    Class { class: ClassId, history: bool },
    /// A set that hangs on no variable.
    Closed(ExprId),
}

impl Evaluator<'_> {
    /// The members of a range that can fulfil all filters, in the order of the range.
    pub(super) fn range(
        &mut self,
        range: ExprId,
        member: Slot,
        filters: [Option<ExprId>; 2],
        frame: &mut Frame,
        moment: Moment,
    ) -> Set {
        let narrowing = self.known_narrowing(range, member, filters);
        if let Some(found) = narrowing.and_then(|narrowing| self.found_by(range, narrowing, frame, moment)) {
            return Set::Own(found);
        }
        let set = self.set(range, frame, moment);
        self.narrowed(set, (range, member), filters, frame, moment)
    }

    /// The members of a range for which a condition can be true, whatever else is asked of them there.
    pub(super) fn range_where(
        &mut self,
        range: ExprId,
        member: Slot,
        condition: ExprId,
        frame: &mut Frame,
        moment: Moment,
    ) -> Members {
        let narrowing = self.narrowing(range, member, [Some(condition), None]);
        let found = narrowing.and_then(|narrowing| self.found_by(range, narrowing, frame, moment));
        found.unwrap_or_else(|| self.members(range, frame, moment))
    }

    /// What is left of a narrowed search; nothing where the key is not known well enough.
    fn found_by(
        &mut self,
        range: ExprId,
        Narrowing { each, to, key, of }: Narrowing,
        frame: &mut Frame,
        moment: Moment,
    ) -> Option<Members> {
        match to {
            To::Members => return self.among(of, (each, key), frame, moment),
            To::Leading(way) => return self.reaching((range, way), (each, key), frame, moment),
            To::Holding(_) | To::Itself => {}
        }
        let key = self.value(key, frame, moment).known().filter(|key| self.is_told_apart(*key))?;
        match (of, to) {
            (Of::Class { class, history }, To::Holding(field)) => {
                Some(self.candidates(class, history, field, key, moment))
            }
            (Of::Class { class, history }, _) => self.itself(class, history, key, moment),
            (Of::Closed(set), To::Holding(field)) => self.closed_with(set, Some(field), key, moment),
            (Of::Closed(set), _) => self.closed_with(set, None, key, moment),
        }
    }

    /// The things of a class that are in sets of which all members are known.
    fn among(&mut self, of: Of, (each, set): (Each, ExprId), frame: &mut Frame, moment: Moment) -> Option<Members> {
        let Of::Class { class, history } = of else { return None };
        let mut things = Vec::new();
        self.for_each(&each, frame, moment, &mut |evaluator, frame| {
            evaluator.all_known(set, &mut things, frame, moment)
        })?;
        things.sort_unstable();
        things.dedup();
        let mut members = Members { items: Vec::new(), open: self.is_open(class, moment) };
        for thing in things {
            members.items.extend(self.itself(class, history, Value::Thing(thing), moment)?.items);
        }
        Some(members)
    }

    /// Puts the things of a set to others; nothing where it is not known of all which they are.
    fn all_known(&mut self, set: ExprId, things: &mut Vec<ThingId>, frame: &mut Frame, moment: Moment) -> Option<()> {
        let set = self.set(set, frame, moment);
        for member in &set.items {
            match member.val {
                Val::Known(value @ Value::Thing(thing)) if self.is_told_apart(value) => things.push(thing),
                _ => return None,
            }
        }
        (!set.open).then_some(())
    }

    /// Whether it is known of each value whether it is this one, as far as states of the organisation go.
    pub(super) fn is_told_apart(&self, value: Value) -> bool {
        !matches!(value, Value::Thing(thing) if !self.facts.is_told_apart(thing))
    }

    fn known_narrowing(&mut self, range: ExprId, member: Slot, filters: [Option<ExprId>; 2]) -> Option<Narrowing> {
        let at = range.0 as usize;
        if let Some(Some(narrowing)) = self.narrowings.get(at) {
            return *narrowing;
        }
        let narrowing = self.narrowing(range, member, filters);
        if self.narrowings.len() <= at {
            self.narrowings.resize(at + 1, None);
        }
        if let Some(place) = self.narrowings.get_mut(at) {
            *place = Some(narrowing);
        }
        narrowing
    }

    fn candidates(&mut self, class: ClassId, history: bool, field: FieldId, key: Value, moment: Moment) -> Members {
        let index = self.index((moment.state, field));
        let mut things = index.by_value.get(self.facts.identity_of(key)).to_vec();
        things.extend(&index.unknown);
        things.sort_unstable();
        things.dedup();
        let mut members = Members::default();
        for thing in things {
            let exists = if history { Truth::True } else { self.exists(thing, moment) };
            if exists.possible() && self.has_class(thing, class) {
                members.push(Val::Known(Value::Thing(thing)), exists.certain(), None);
            }
        }
        members.open = self.facts.extent_in(class, moment.state).register != Register::Kept;
        members
    }

    fn index(&mut self, entry: (State, FieldId)) -> Arc<Index> {
        if let Some(index) = self.indexes.get(&entry) {
            return Arc::clone(index);
        }
        let find = || Index::new(self.policy, self.facts, entry.1, entry.0);
        let index = self.presence.shared.indexes.or_find(entry, find);
        self.indexes.insert(entry, Arc::clone(&index));
        index
    }

    /// A thing, if it is one of a class.
    fn itself(&self, class: ClassId, history: bool, key: Value, moment: Moment) -> Option<Members> {
        let Value::Thing(thing) = key else { return None };
        let mut members = Members { items: Vec::new(), open: self.is_open(class, moment) };
        let thing = match self.facts.in_state(thing, moment.state) {
            Twin::One(thing) => thing,
            Twin::None => return Some(members),
            Twin::Unknown => return None,
        };
        let exists = if history { Truth::True } else { self.exists(thing, moment) };
        if exists.possible() && self.has_class(thing, class) {
            members.push(Val::Known(Value::Thing(thing)), exists.certain(), None);
        }
        Some(members)
    }

    /// How a search can be narrowed, if it can.
    fn narrowing(&mut self, range: ExprId, member: Slot, filters: [Option<ExprId>; 2]) -> Option<Narrowing> {
        let of = match self.policy.expr(range).kind {
            ExprKind::Extent(class) => Of::Class { class, history: false },
            ExprKind::HistoryOfExtent(class) => Of::Class { class, history: true },
            _ if self.is_closed(range) => Of::Closed(range),
            _ => return None,
        };
        // Records are the same when they say the same, wherever they stand.
        let entities = |class| !matches!(self.policy.class(class).kind, ClassKind::Record { .. });
        let of_entities = matches!(self.policy.expr(range).ty.base, Base::Thing(class) if entities(class));
        let filters = || filters.into_iter().flatten();
        let Some((field, key)) = filters().find_map(|filter| self.equation(filter, member)) else {
            let (each, to, key) = filters().find_map(|filter| self.asked_of(filter, member))?;
            let can = match to {
                To::Leading(_) => matches!(of, Of::Class { history: false, .. } | Of::Closed(_)),
                _ => of_entities && matches!(of, Of::Class { .. }),
            };
            return can.then_some(Narrowing { each, to, key, of });
        };
        let each = Each::default();
        let Some(field) = field else {
            return of_entities.then_some(Narrowing { each, to: To::Itself, key, of });
        };
        let declared = self.policy.field(field);
        let indexed = match declared.ty.base {
            Base::Thing(class) => !matches!(self.policy.class(class).kind, ClassKind::Record { .. }),
            Base::Text
            | Base::Provision
            | Base::Enum(_)
            | Base::Date
            | Base::YesNo
            | Base::Number
            | Base::Whole
            | Base::Share => true,
            Base::Money | Base::Duration => false,
        };
        let stored = matches!(declared.origin, Origin::Written | Origin::ElseNone);
        (indexed && (stored || matches!(of, Of::Closed(_)))).then_some(Narrowing {
            each,
            to: To::Holding(field),
            key,
            of,
        })
    }

    /// A conjunct that asks for the value of a field of the member, or for the member itself.
    fn equation(&self, filter: ExprId, member: Slot) -> Option<(Option<FieldId>, ExprId)> {
        match &self.policy.expr(filter).kind {
            ExprKind::And(parts) => parts.iter().find_map(|part| self.equation(*part, member)),
            ExprKind::Compare(Comparison::Equal, left, right) => {
                let asked = |side: ExprId, other: ExprId| {
                    let what = if self.is_variable(side, member) { None } else { Some(self.field_of(side, member)?) };
                    (!self.mentions(other, member)).then_some((what, other))
                };
                asked(*left, *right).or_else(|| asked(*right, *left))
            }
            ExprKind::In(value, set) => {
                let field = self.field_of(*set, member).filter(|_| !self.mentions(*value, member));
                field.map(|field| (Some(field), *value))
            }
            _ => None,
        }
    }

    /// A conjunct that asks whether the member is in a set or leads to something, be it for some member of other sets.
    fn asked_of(&self, filter: ExprId, member: Slot) -> Option<(Each, To, ExprId)> {
        match &self.policy.expr(filter).kind {
            ExprKind::And(parts) => parts.iter().find_map(|part| self.asked_of(*part, member)),
            ExprKind::In(value, set) if self.is_variable(*value, member) && !self.mentions(*set, member) => {
                Some((Each::default(), To::Members, *set))
            }
            ExprKind::Quantified(Quantified { quantifier: Quantifier::Some, member: one, range, body, .. })
                if !self.mentions(*range, member) =>
            {
                let (inner, to, key) = self.asked_of((*body)?, member)?;
                match inner {
                    [within, None] => Some(([Some((*range, *one)), within], to, key)),
                    _ => None,
                }
            }
            _ => self.way(filter, member).map(|(way, key)| (Each::default(), To::Leading(way), key)),
        }
    }

    pub(super) fn field_of(&self, id: ExprId, member: Slot) -> Option<FieldId> {
        let ExprKind::Field { base, field } = self.policy.expr(id).kind else { return None };
        self.is_variable(base, member).then_some(field)
    }

    fn is_variable(&self, id: ExprId, member: Slot) -> bool {
        matches!(self.policy.expr(id).kind, ExprKind::Variable(slot) if slot == member)
    }

    /// Whether an expression may read a variable: only what clearly does not is used as a key.
    pub(super) fn mentions(&self, id: ExprId, member: Slot) -> bool {
        match &self.policy.expr(id).kind {
            ExprKind::Variable(slot) => *slot == member,
            ExprKind::Field { base, .. } => self.mentions(*base, member),
            ExprKind::Value(_)
            | ExprKind::Known(..)
            | ExprKind::Parameter(_)
            | ExprKind::Today
            | ExprKind::Organisation => false,
            ExprKind::Call { args, .. } => args.iter().any(|arg| self.mentions(*arg, member)),
            ExprKind::Combine(_, left, right) => self.mentions(*left, member) || self.mentions(*right, member),
            _ => true,
        }
    }
}

impl Index {
    fn new(policy: &crate::policy::model::Policy, facts: &Facts, field: FieldId, state: State) -> Self {
        let (mut by_value, mut unknown) = (Putting::default(), Vec::new());
        let declared = policy.field(field);
        // Outside of its versions a required field is not written.
        let lapses = declared.dated && declared.ty.many == Many::One;
        for thing in &facts.extent_in(declared.class, state).things {
            let Some(cell) = facts.cell(policy, *thing, field) else { continue };
            let none = declared.origin == Origin::ElseNone && !facts.thing(*thing).damaged;
            let lapses = lapses && facts.facts(cell).iter().all(|fact| fact.period != PeriodId::default());
            let open = match cell.state {
                CellState::Lacking | CellState::Unread => true,
                CellState::Absent => !none,
                CellState::Written => false,
            };
            let vague = |fact: &Fact| matches!(fact.stored, Stored::Thing(of) if !facts.is_told_apart(of));
            // A value that only may be so is not known, and may be any.
            let may_be = |fact: &Fact| match fact.stored {
                Stored::Thing(of) => is_unread(facts, fact.period) || is_unread(facts, facts.thing(of).period),
                _ => is_unread(facts, fact.period),
            };
            let may_be = |fact: &Fact| declared.ty.many != Many::Several && may_be(fact);
            if lapses || open || facts.facts(cell).iter().any(|fact| vague(fact) || may_be(fact)) {
                unknown.push(*thing);
            }
            for fact in facts.facts(cell) {
                by_value.put(facts.identity_of(facts.value(fact)), *thing);
            }
        }
        Self { by_value: by_value.done(), unknown }
    }
}

/// Whether an end of a period could not be read.
fn is_unread(facts: &Facts, period: PeriodId) -> bool {
    let Term { from, to } = facts.period(period);
    period != PeriodId::default() && [from, to].contains(&Bound::Unread)
}
