//! How what is looked for in a large set is found without looking at all of it.
//!
//! A search only leaves out what cannot fulfil a condition: what it finds is still asked.

use std::cell::RefCell;
use std::rc::Rc;

use super::evaluator::bind;
use super::index::Index;
use super::reach::{Of, Way};
use super::set::Set;
use super::{Evaluator, Frame, Members, Moment, Truth, Val};
use crate::organisation::{Register, Twin};
use crate::policy::model::{
    Base, ClassId, ClassKind, Comparison, DefineId, ExprId, ExprKind, FieldId, Origin, Quantified, Quantifier, Slot,
};
use crate::value::{ThingId, Value};

/// At how many expressions is looked for a search, so that definitions that call each other have an end.
const LOOKED_AT: usize = 200;

/// How the members of a range are found that can fulfil a condition.
#[derive(Debug)]
pub(super) enum Narrowing {
    /// Things of a class, now or ever.
    Things { class: ClassId, history: bool, search: Search },
    /// Members of a set that hangs on no variable, by what a key says of them.
    Closed { set: ExprId, by: By, key: ExprId },
    /// The same that are among things of a class.
    Among { set: ExprId, class: ClassId, search: Search },
}

/// What of a member is what a key gives.
#[derive(Debug)]
pub(super) enum By {
    Itself,
    Field(FieldId),
    Way(Way),
}

/// Which things of a class can fulfil a condition. Keys and sets hang on what is bound, and not on the thing.
#[derive(Debug)]
pub(super) enum Search {
    /// What a key gives.
    Itself(ExprId),
    /// The members of a set.
    In(ExprId),
    /// Those whose field holds what a key gives; whether it is asked, too, that something is given there, and what else.
    Holding { field: FieldId, given: bool, key: ExprId, alone: Alone },
    /// Those from which a way leads to what a key gives.
    Leading(Way, ExprId),
    /// Those from which a way leads to a thing of another class that is found itself.
    Through { way: Way, class: ClassId, then: Box<Search> },
    /// Those found for some member of a set.
    Each { range: ExprId, member: Slot, then: Box<Search> },
    /// Those found in one way or another.
    Either(Vec<Search>),
    /// Those found by the body of a definition that is given this.
    Within { args: Box<[ExprId]>, then: Box<Search> },
}

/// What is asked of a thing by itself, beside what its field holds.
///
/// Whatever is looked for, things in which nothing is written there may hold it; but most of them do not fulfil the rest.
#[derive(Debug)]
pub(super) struct Alone {
    member: Slot,
    parts: Box<[ExprId]>,
    /// Those that may hold anything and can fulfil it at a moment, found once.
    open: RefCell<Option<(Moment, Rc<[ThingId]>)>>,
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
        if let Some(narrowing) = self.known_narrowing(range, member, filters) {
            if let Some(found) = self.found_by(&narrowing, frame, moment) {
                return Set::Own(found);
            }
            // What is looked for is not known, so that every thing can be it; where something else is not so, none is.
            if let Narrowing::Things { class, .. } = &*narrowing
                && filters.iter().flatten().any(|filter| self.excludes_all(*filter, member, frame, moment))
            {
                return Set::Own(Members { items: Vec::new(), open: self.is_open(*class, moment) });
            }
        }
        let set = self.set(range, frame, moment);
        self.narrowed(set, (range, member), filters, frame, moment)
    }

    /// Whether a condition is seen to be false of every member, by what does not hang on it.
    fn excludes_all(&self, filter: ExprId, member: Slot, frame: &Frame, moment: Moment) -> bool {
        match &self.policy.expr(filter).kind {
            // It is noted which calls the other parts make that are taken not to be known.
            ExprKind::And(_) if self.supposed.is_some() => false,
            ExprKind::And(parts) => parts.iter().any(|part| self.excludes_all(*part, member, frame, moment)),
            ExprKind::Compare(op, left, right) if !self.mentions(*left, member) && !self.mentions(*right, member) => {
                let (left, right) = (self.quick(*left, frame, moment), self.quick(*right, frame, moment));
                let seen = left.zip(right).and_then(|(left, right)| self.quickly(*op, left, right));
                seen == Some(Truth::False)
            }
            _ => false,
        }
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
        let found = narrowing.and_then(|narrowing| self.found_by(&narrowing, frame, moment));
        found.unwrap_or_else(|| self.members(range, frame, moment))
    }

    /// The members of a range that are found so; nothing where a key is not known well enough.
    fn found_by(&mut self, narrowing: &Narrowing, frame: &mut Frame, moment: Moment) -> Option<Members> {
        match narrowing {
            Narrowing::Things { class, history, search } => {
                let things = self.find(search, *class, frame, moment)?;
                let mut members = Members { items: Vec::with_capacity(things.len()), open: false };
                for thing in things {
                    let exists = if *history { Truth::True } else { self.exists(thing, moment) };
                    if exists.possible() && self.has_class(thing, *class) {
                        members.push(Val::Known(Value::Thing(thing)), exists.certain(), None);
                    }
                }
                members.open = self.facts.extent_in(*class, moment.state).register != Register::Kept;
                Some(members)
            }
            Narrowing::Closed { set, by, key } => {
                let key = self.key(*key, frame, moment)?;
                match by {
                    By::Itself => self.closed_with(*set, None, key, moment),
                    By::Field(field) => self.closed_with(*set, Some(*field), key, moment),
                    By::Way(way) => {
                        Some(self.reach_of(Of::Closed(*set), *way, moment)?.with(self.facts.identity_of(key)))
                    }
                }
            }
            Narrowing::Among { set, class, search } => {
                let things = self.find(search, *class, frame, moment)?;
                self.closed_among(*set, &things, moment)
            }
        }
    }

    /// The things of a class that a search finds, in their order and each once.
    pub(super) fn find(
        &mut self,
        search: &Search,
        class: ClassId,
        frame: &mut Frame,
        moment: Moment,
    ) -> Option<Vec<ThingId>> {
        let mut things = Vec::new();
        self.find_into(&mut things, search, class, frame, moment)?;
        things.sort_unstable();
        things.dedup();
        Some(things)
    }

    fn find_into(
        &mut self,
        things: &mut Vec<ThingId>,
        search: &Search,
        class: ClassId,
        frame: &mut Frame,
        moment: Moment,
    ) -> Option<()> {
        match search {
            Search::Itself(key) => {
                let key = self.key(*key, frame, moment)?;
                self.add_itself(things, key, moment)?;
            }
            Search::In(set) => {
                let set = self.set(*set, frame, moment);
                for member in &set.items {
                    let value = member.val.known().filter(|value| self.is_told_apart(*value))?;
                    self.add_itself(things, value, moment)?;
                }
                return (!set.open).then_some(());
            }
            Search::Holding { field, given, key, alone } => {
                let key = self.key(*key, frame, moment)?;
                let index = self.index((moment.state, *field));
                things.extend(index.holding(self.facts.identity_of(key)));
                self.add_open(things, (&index, *given), alone, moment);
            }
            Search::Leading(way, key) => {
                let key = self.key(*key, frame, moment)?;
                let reach = self.reach_of(Of::Class(class), *way, moment)?;
                reach.add_things(self.facts.identity_of(key), things);
            }
            Search::Through { way, class: inner, then } => {
                let found = self.find(then, *inner, frame, moment)?;
                let reach = self.reach_of(Of::Class(class), *way, moment)?;
                reach.add_unknown(things);
                for thing in found {
                    reach.add_things(self.facts.identity_of(Value::Thing(thing)), things);
                }
            }
            Search::Each { range, member, then } => {
                let set = self.set(*range, frame, moment);
                for of in &set.items {
                    of.val.known()?;
                    bind(frame, *member, of.val.clone());
                    self.find_into(things, then, class, frame, moment)?;
                }
                return (!set.open).then_some(());
            }
            Search::Either(ways) => {
                for search in ways {
                    self.find_into(things, search, class, frame, moment)?;
                }
            }
            Search::Within { args, then } => {
                // Of a call of which nothing is taken to be known, what it is made of says nothing.
                if self.supposed.is_some() {
                    return None;
                }
                let mut inner = self.frame();
                for arg in args {
                    let val = self.value(*arg, frame, moment);
                    inner.push(val);
                }
                let found = self.find_into(things, then, class, &mut inner, moment);
                self.frames.push(inner);
                return found;
            }
        }
        Some(())
    }

    /// Adds the things that may hold anything in a field, but for those that certainly do not fulfil the rest.
    fn add_open(&mut self, things: &mut Vec<ThingId>, (index, given): (&Index, bool), alone: &Alone, moment: Moment) {
        // At other moments hardly the same is asked again.
        if alone.parts.is_empty() || self.shared(moment).is_none() {
            return things.extend(index.open(given));
        }
        let known = alone.open.borrow().clone().filter(|(at, _)| *at == moment);
        let open = known.map_or_else(|| self.open_alone((index, given), alone, moment), |(_, open)| open);
        things.extend(open.iter());
    }

    fn open_alone(&mut self, (index, given): (&Index, bool), alone: &Alone, moment: Moment) -> Rc<[ThingId]> {
        let mut frame = self.frame();
        let mut fulfils = |thing: &ThingId| {
            bind(&mut frame, alone.member, Val::Known(Value::Thing(*thing)));
            alone.parts.iter().all(|part| self.truth(*part, &mut frame, moment).possible())
        };
        let open: Rc<[ThingId]> = index.open(given).filter(|thing| fulfils(thing)).collect();
        self.frames.push(frame);
        alone.open.replace(Some((moment, Rc::clone(&open))));
        open
    }

    /// What a key gives, where that is known and nothing else may be the same.
    fn key(&mut self, key: ExprId, frame: &mut Frame, moment: Moment) -> Option<Value> {
        self.value(key, frame, moment).known().filter(|key| self.is_told_apart(*key))
    }

    /// Adds the thing that a value is in the state of a moment, where there is one.
    fn add_itself(&self, things: &mut Vec<ThingId>, value: Value, moment: Moment) -> Option<()> {
        let Value::Thing(thing) = value else { return None };
        match self.facts.in_state(thing, moment.state) {
            Twin::One(thing) => things.push(thing),
            Twin::None => {}
            Twin::Unknown => return None,
        }
        Some(())
    }

    /// Whether it is known of each value whether it is this one, as far as states of the organisation go.
    pub(super) fn is_told_apart(&self, value: Value) -> bool {
        !matches!(value, Value::Thing(thing) if !self.facts.is_told_apart(thing))
    }

    fn known_narrowing(&mut self, range: ExprId, member: Slot, filters: [Option<ExprId>; 2]) -> Option<Rc<Narrowing>> {
        let at = range.0 as usize;
        if let Some(Some(narrowing)) = self.narrowings.get(at) {
            return narrowing.clone();
        }
        let narrowing = self.narrowing(range, member, filters).map(Rc::new);
        if self.narrowings.len() <= at {
            self.narrowings.resize(at + 1, None);
        }
        if let Some(place) = self.narrowings.get_mut(at) {
            *place = Some(narrowing.clone());
        }
        narrowing
    }

    /// How a search can be narrowed, if it can.
    fn narrowing(&mut self, range: ExprId, member: Slot, filters: [Option<ExprId>; 2]) -> Option<Narrowing> {
        let things = match self.policy.expr(range).kind {
            ExprKind::Extent(class) => Some((class, false)),
            ExprKind::HistoryOfExtent(class) => Some((class, true)),
            _ => None,
        };
        if let Some((class, history)) = things {
            let search = self.search(class, member, filters)?;
            return Some(Narrowing::Things { class, history, search });
        }
        if !self.is_closed(range) {
            return None;
        }
        let (by, key) = match self.first(filters, |filter| self.equation(filter, member)) {
            Some((None, key)) => (self.is_of_entities(range).then_some(By::Itself), key),
            Some((Some(field), key)) => (self.is_indexed(field).then_some(By::Field(field)), key),
            None => match self.first(filters, |filter| self.led_to(filter, member)) {
                Some((way, key)) => (Some(By::Way(way)), key),
                None => return self.among(range, member, filters),
            },
        };
        Some(Narrowing::Closed { set: range, by: by?, key })
    }

    /// How members of a set that hangs on no variable are found as other things of their class are.
    fn among(&self, set: ExprId, member: Slot, filters: [Option<ExprId>; 2]) -> Option<Narrowing> {
        let Base::Thing(class) = self.policy.expr(set).ty.base else { return None };
        let search = self.search(class, member, filters).filter(|_| self.is_entity(class))?;
        Some(Narrowing::Among { set, class, search })
    }

    /// How the things of a class are found that can fulfil all filters.
    pub(super) fn search(&self, class: ClassId, member: Slot, filters: [Option<ExprId>; 2]) -> Option<Search> {
        let mut left = LOOKED_AT;
        self.search_in(class, member, filters, &mut left)
    }

    fn search_in(
        &self,
        class: ClassId,
        member: Slot,
        filters: [Option<ExprId>; 2],
        left: &mut usize,
    ) -> Option<Search> {
        let equation = self.first(filters, |filter| self.equation(filter, member));
        let search = equation.and_then(|(field, key)| match field {
            Some(field) => self.is_looked_up(field).then(|| {
                let given = self.first(filters, |filter| self.asks_given(filter, field, member)).is_some();
                Search::Holding { field, given, key, alone: self.alone(filters, member) }
            }),
            None => self.is_entity(class).then_some(Search::Itself(key)),
        });
        search.or_else(|| self.first(filters, |filter| self.search_by(class, member, filter, left)))
    }

    /// What filters ask of a thing by itself: comparisons of paths from it with what is the same for all.
    fn alone(&self, filters: [Option<ExprId>; 2], member: Slot) -> Alone {
        let mut parts = Vec::new();
        self.first(filters, |part| {
            if let ExprKind::Compare(_, left, right) = self.policy.expr(part).kind {
                let is_fixed = |side: ExprId| {
                    let kind = &self.policy.expr(side).kind;
                    matches!(kind, ExprKind::Value(_) | ExprKind::Parameter(_) | ExprKind::Today)
                };
                let is_own = |side: ExprId| is_fixed(side) || self.leads_from(side, member);
                parts.extend((is_own(left) && is_own(right)).then_some(part));
            }
            None::<()>
        });
        Alone { member, parts: parts.into(), open: RefCell::default() }
    }

    /// The first of what conjuncts of filters give.
    fn first<T>(&self, filters: [Option<ExprId>; 2], mut of: impl FnMut(ExprId) -> Option<T>) -> Option<T> {
        filters.into_iter().flatten().find_map(|filter| self.first_conjunct(filter, &mut of))
    }

    fn first_conjunct<T>(&self, filter: ExprId, of: &mut impl FnMut(ExprId) -> Option<T>) -> Option<T> {
        match &self.policy.expr(filter).kind {
            ExprKind::And(parts) => parts.iter().find_map(|part| self.first_conjunct(*part, of)),
            _ => of(filter),
        }
    }

    /// How things are found for which a condition can be true that is neither a conjunction nor an equation.
    fn search_by(&self, class: ClassId, member: Slot, filter: ExprId, left: &mut usize) -> Option<Search> {
        *left = left.checked_sub(1)?;
        match &self.policy.expr(filter).kind {
            ExprKind::In(value, set) if self.is_variable(*value, member) => {
                (self.is_entity(class) && !self.mentions(*set, member)).then_some(Search::In(*set))
            }
            ExprKind::Or(parts) => {
                let ways = parts.iter().map(|part| self.search_in(class, member, [Some(*part), None], left));
                ways.collect::<Option<_>>().map(Search::Either)
            }
            ExprKind::Call { define, args } => self.search_within(class, member, (*define, args), left),
            ExprKind::Quantified(quantified) if matches!(quantified.quantifier, Quantifier::Some) => {
                self.search_for_some(class, member, quantified, left)
            }
            _ => self.led_to(filter, member).map(|(way, key)| Search::Leading(way, key)),
        }
    }

    /// How things are found for which something is so of some member of a set, be it that they lead to it.
    fn search_for_some(&self, class: ClassId, member: Slot, some: &Quantified, left: &mut usize) -> Option<Search> {
        let filters = [some.condition, some.body];
        if !self.mentions(some.range, member) {
            let then = self.search_in(class, member, filters, left)?;
            return Some(Search::Each { range: some.range, member: some.member, then: Box::new(then) });
        }
        let way = self.way(some.range, member)?;
        let Base::Thing(inner) = self.policy.expr(some.range).ty.base else { return None };
        let then = self.search_in(inner, some.member, filters, left)?;
        let apart = self.is_entity(inner) && !self.hangs_on_slot(&then, member);
        apart.then(|| Search::Through { way, class: inner, then: Box::new(then) })
    }

    /// The same by the body of a definition that is given the thing and what does not hang on it.
    fn search_within(
        &self,
        class: ClassId,
        member: Slot,
        (define, args): (DefineId, &[ExprId]),
        left: &mut usize,
    ) -> Option<Search> {
        let define = self.policy.define(define);
        let at = args.iter().position(|arg| self.is_variable(*arg, member)).filter(|_| !define.recursive)?;
        if args.iter().enumerate().any(|(other, arg)| other != at && self.mentions(*arg, member)) {
            return None;
        }
        let then = self.search_in(class, Slot(u16::try_from(at).ok()?), [Some(define.body), None], left)?;
        Some(Search::Within { args: args.into(), then: Box::new(then) })
    }

    /// Whether a key or set of a search may read a variable.
    fn hangs_on_slot(&self, search: &Search, slot: Slot) -> bool {
        match search {
            Search::Itself(key) | Search::In(key) | Search::Holding { key, .. } | Search::Leading(_, key) => {
                self.mentions(*key, slot)
            }
            Search::Through { then, .. } => self.hangs_on_slot(then, slot),
            Search::Each { range, then, .. } => self.mentions(*range, slot) || self.hangs_on_slot(then, slot),
            Search::Either(ways) => ways.iter().any(|search| self.hangs_on_slot(search, slot)),
            Search::Within { args, .. } => args.iter().any(|arg| self.mentions(*arg, slot)),
        }
    }

    /// An equation with a field of the member, or with the member itself.
    fn equation(&self, filter: ExprId, member: Slot) -> Option<(Option<FieldId>, ExprId)> {
        match &self.policy.expr(filter).kind {
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

    /// A way from the member that is asked to lead to what a key gives.
    fn led_to(&self, filter: ExprId, member: Slot) -> Option<(Way, ExprId)> {
        let led = |to: ExprId, key: ExprId| {
            let way = self.way(to, member)?;
            (!self.mentions(key, member)).then_some((way, key))
        };
        match &self.policy.expr(filter).kind {
            ExprKind::In(value, set) => led(*set, *value),
            ExprKind::Compare(Comparison::Equal, left, right) => led(*left, *right).or_else(|| led(*right, *left)),
            _ => None,
        }
    }

    /// Whether it is asked that something is given in a field of the member.
    fn asks_given(&self, filter: ExprId, field: FieldId, member: Slot) -> Option<()> {
        match &self.policy.expr(filter).kind {
            ExprKind::Given(value) => (self.field_of(*value, member) == Some(field)).then_some(()),
            _ => None,
        }
    }

    /// Whether what things hold in a field is looked up where it is stored.
    fn is_looked_up(&self, field: FieldId) -> bool {
        matches!(self.policy.field(field).origin, Origin::Written | Origin::ElseNone) && self.is_indexed(field)
    }

    /// Whether values of a field are the same only where they are one: not amounts, nor records, which say the same in
    /// several ways.
    fn is_indexed(&self, field: FieldId) -> bool {
        match self.policy.field(field).ty.base {
            Base::Thing(class) => self.is_entity(class),
            Base::Text
            | Base::Provision
            | Base::Enum(_)
            | Base::Date
            | Base::YesNo
            | Base::Number
            | Base::Whole
            | Base::Share => true,
            Base::Money | Base::Duration => false,
        }
    }

    fn is_of_entities(&self, range: ExprId) -> bool {
        matches!(self.policy.expr(range).ty.base, Base::Thing(class) if self.is_entity(class))
    }

    /// Whether things of a class are told apart by what they are, and not by what they say.
    fn is_entity(&self, class: ClassId) -> bool {
        !matches!(self.policy.class(class).kind, ClassKind::Record { .. })
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
