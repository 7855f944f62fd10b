use std::collections::BTreeSet;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Evaluator, Frame, Val};
use crate::organisation::{Bound, Facts, PeriodId, Term};
use crate::policy::model::{ExprId, ExprKind, FieldId, Origin, Policy};
use crate::value::{Date, ThingId, Value};

/// So many days are kept in all lists of them, and things from which they were found.
const KEPT: usize = 1_000_000;

/// On which days of which what is read changes, found once.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// What expressions read; those that read the same have one number.
    reads: FxHashMap<ExprId, (usize, Rc<Reads>)>,
    /// Where paths over so many fields lead from some things, as is asked of one role after the other: the days.
    reached: FxHashMap<(usize, Vec<ThingId>), Rc<BTreeSet<Date>>>,
    /// How much that is.
    kept: usize,
}

/// What the answer of an expression may hang on.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Reads {
    fields: FxHashSet<FieldId>,
    /// Those of them that a class has, by its number.
    of_class: Vec<Box<[FieldId]>>,
    /// Whether it reads more than what its variables lead to.
    anything: bool,
    today: bool,
}

impl Evaluator<'_> {
    /// The days from the first to the last on which what an expression gives may begin to be another one, and the first.
    ///
    /// What is read changes only where a period begins or has ended.
    pub(super) fn changes(&mut self, id: ExprId, (first, last): (Date, Date), frame: &Frame) -> BTreeSet<Date> {
        let facts = self.facts;
        let (number, reads) = self.known_reads(id);
        let mut days = BTreeSet::from([first]);
        if reads.today {
            days.extend(std::iter::successors(Some(first), |day| day.tomorrow().ok()).take_while(|day| *day <= last));
        } else if reads.anything {
            facts.periods.iter().for_each(|term| bounds(*term, &mut days));
        } else {
            days.extend(self.known_bounds(number, &reads, frame).iter());
        }
        days.retain(|day| (first..=last).contains(day));
        days
    }

    fn known_reads(&mut self, id: ExprId) -> (usize, Rc<Reads>) {
        let known = &mut self.changes.reads;
        if let Some((number, reads)) = known.get(&id) {
            return (*number, Rc::clone(reads));
        }
        let reads = Reads::of(self.policy, id);
        let same = known.values().find(|(_, other)| **other == reads).cloned();
        let reads = same.unwrap_or_else(|| (known.len(), Rc::new(reads)));
        known.insert(id, reads.clone());
        reads
    }

    /// The bounds of all that paths over these fields can lead to from what is bound, whatever the day.
    fn known_bounds(&mut self, number: usize, reads: &Reads, frame: &Frame) -> Rc<BTreeSet<Date>> {
        let known = |val: &Val| match val {
            Val::Known(Value::Thing(thing)) => Some(*thing),
            _ => None,
        };
        let from: Vec<ThingId> = frame.iter().filter_map(known).chain([ThingId(0)]).collect();
        let key = (number, from);
        if let Some(days) = self.changes.reached.get(&key) {
            return Rc::clone(days);
        }
        let days = Rc::new(self.bounds_of_what_is_reached(reads, key.1.clone()));
        let Changes { reached, kept, .. } = &mut self.changes;
        // From each of many things all others may be reached.
        if *kept >= KEPT {
            reached.clear();
            *kept = 0;
        }
        *kept += days.len() + key.1.len();
        reached.insert(key, Rc::clone(&days));
        days
    }

    fn bounds_of_what_is_reached(&self, reads: &Reads, mut left: Vec<ThingId>) -> BTreeSet<Date> {
        let (facts, mut days) = (self.facts, BTreeSet::new());
        let mut seen = FxHashSet::default();
        while let Some(id) = left.pop() {
            if !seen.insert(id) {
                continue;
            }
            let thing = facts.thing(id);
            bounds_of(facts, thing.period, &mut days);
            left.extend(thing.holder.map(|(holder, _)| holder));
            for field in reads.of_class.get(usize::from(thing.class.0)).into_iter().flatten() {
                let Some(cell) = facts.cell(self.policy, id, *field) else { continue };
                for fact in facts.facts(cell) {
                    bounds_of(facts, fact.period, &mut days);
                    if let Value::Thing(target) = facts.value(fact) {
                        left.push(target);
                    }
                }
            }
        }
        days
    }
}

impl Reads {
    fn of(policy: &Policy, id: ExprId) -> Self {
        let mut reads = Self::default();
        for kind in policy.reached(&[id]) {
            match kind {
                ExprKind::Today => reads.today = true,
                ExprKind::Extent(_) | ExprKind::KindExtent(_) | ExprKind::HistoryOfExtent(_) => reads.anything = true,
                ExprKind::Known(class, _) => reads.anything |= policy.class(*class).period.is_some(),
                ExprKind::Field { field, .. } | ExprKind::HistoryOfField { field, .. } => reads.field(policy, *field),
                _ => {}
            }
        }
        let read = |field: &FieldId| reads.fields.contains(field);
        let of_class = policy.classes.iter().map(|class| class.fields.iter().copied().filter(read).collect());
        reads.of_class = of_class.collect();
        reads
    }

    fn field(&mut self, policy: &Policy, id: FieldId) {
        if !self.fields.insert(id) {
            return;
        }
        match &policy.field(id).origin {
            Origin::Default(path) => path.iter().for_each(|field| self.field(policy, *field)),
            Origin::Inverse(_) => self.anything = true,
            Origin::Written | Origin::ElseNone | Origin::Container | Origin::Id => {}
        }
    }
}

fn bounds_of(facts: &Facts, period: PeriodId, days: &mut BTreeSet<Date>) {
    if period != PeriodId::default() {
        bounds(facts.period(period), days);
    }
}

/// The first day of a period, and the day behind it.
fn bounds(term: Term, days: &mut BTreeSet<Date>) {
    if let Bound::Day(day) = term.from {
        days.insert(day);
    }
    if let Bound::Day(day) = term.to {
        days.extend(day.tomorrow().ok());
    }
}
