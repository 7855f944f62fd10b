//! Large sets in which again and again a member is looked for that has a whole of something, or a part of it (semantics 2.8).

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::evaluator::bind;
use super::{Evaluator, Frame, Members, Moment, Val};
use crate::policy::model::{ClassKind, DefineId, ExprId, ExprKind, FieldId, Many, Quantifier, Slot};
use crate::value::Value;

/// What a record says of where it lies, from the whole to the part; nothing where it ends.
type Place = Box<[Option<Value>]>;

/// A condition that asks of a member whether some of its records contains one of these, or is a part of it.
#[derive(Clone, Debug)]
pub(super) struct Inclusion {
    /// What the definition was given in which it is asked, where it is asked in one.
    call: Option<Box<[ExprId]>>,
    member: Slot,
    /// What is looked for, where it is several: a path that does not begin at the member.
    several: Option<(ExprId, Slot)>,
    one: ExprId,
    sides: Sides,
    /// The records of the member: a path that begins there.
    records: ExprId,
}

/// On which sides of `inside` the record of a member may stand.
#[derive(Clone, Copy, Debug, Default)]
struct Sides {
    whole: bool,
    part: bool,
}

/// The members of a set by where their records lie, each by its number.
#[derive(Debug)]
pub(super) struct Wholes {
    set: Rc<Members>,
    moment: Moment,
    by: FxHashMap<Place, Vec<u32>>,
    /// The same by the wholes in which they lie.
    below: FxHashMap<Place, Vec<u32>>,
    /// Those of which it is not known where they lie.
    unknown: Vec<u32>,
}

impl Evaluator<'_> {
    /// The numbers of the members that can fulfil a search; nothing where it is none, or not known what is looked for.
    pub(super) fn with_wholes(
        &mut self,
        (range, member): (ExprId, Slot),
        members: &Rc<Members>,
        filters: [Option<ExprId>; 2],
        frame: &mut Frame,
        moment: Moment,
    ) -> Option<Vec<u32>> {
        let inclusion = self.known_inclusion(range, member, filters)?;
        // Of the member itself nothing is asked but where its records lie.
        let mut inner = Frame::new();
        let frame = match &inclusion.call {
            Some(args) => {
                for (at, arg) in (0..).zip(args) {
                    let is_member = Slot(at) == inclusion.member;
                    let val = if is_member { Val::Unknown } else { self.value(*arg, frame, moment) };
                    bind(&mut inner, Slot(at), val);
                }
                &mut inner
            }
            None => frame,
        };
        let wholes = self.wholes(range, members, &inclusion, frame, moment);
        let places = match inclusion.several {
            Some((several, slot)) => {
                let several = self.set(several, frame, moment);
                let places = several.items.iter().map(|one| {
                    bind(frame, slot, one.val.clone());
                    self.place_of(inclusion.one, frame, moment)
                });
                let places: Option<Vec<Place>> = places.collect();
                places.filter(|_| !several.open)?
            }
            None => vec![self.place_of(inclusion.one, frame, moment)?],
        };
        let mut numbers = wholes.unknown.clone();
        for place in &places {
            if inclusion.sides.part {
                numbers.extend(wholes.below.get(place).into_iter().flatten());
            }
            for whole in wholes_of(place).iter().filter(|_| inclusion.sides.whole) {
                numbers.extend(wholes.by.get(whole).into_iter().flatten());
            }
        }
        Some(numbers)
    }

    fn wholes(
        &mut self,
        range: ExprId,
        members: &Rc<Members>,
        inclusion: &Inclusion,
        frame: &mut Frame,
        moment: Moment,
    ) -> Rc<Wholes> {
        let known = self.wholes.get(&range).filter(|it| Rc::ptr_eq(&it.set, members) && it.moment == moment);
        if let Some(known) = known {
            return Rc::clone(known);
        }
        let [by, below] = [FxHashMap::default(), FxHashMap::default()];
        let mut wholes = Wholes { set: Rc::clone(members), moment, by, below, unknown: Vec::new() };
        for (of, number) in members.items.iter().zip(0..) {
            bind(frame, inclusion.member, of.val.clone());
            let records = self.set(inclusion.records, frame, moment);
            let places: Option<Vec<Place>> = records.items.iter().map(|it| self.place(&it.val, moment)).collect();
            match places.filter(|_| !records.open) {
                Some(places) => places.into_iter().for_each(|place| wholes.add(place, number)),
                None => wholes.unknown.push(number),
            }
        }
        let wholes = Rc::new(wholes);
        self.wholes.insert(range, Rc::clone(&wholes));
        wholes
    }

    fn place_of(&mut self, part: ExprId, frame: &mut Frame, moment: Moment) -> Option<Place> {
        let val = self.value(part, frame, moment);
        self.place(&val, moment)
    }

    /// Where a record lies, if all of that is known.
    fn place(&self, val: &Val, moment: Moment) -> Option<Place> {
        let Val::Known(Value::Thing(thing)) = val else { return None };
        let ClassKind::Record { within, .. } = &self.policy.class(self.facts.thing(*thing).class).kind else {
            return None;
        };
        within.iter().map(|field| self.step_of_place(val, *field, moment)).collect()
    }

    fn step_of_place(&self, val: &Val, field: FieldId, moment: Moment) -> Option<Option<Value>> {
        if self.policy.field(field).ty.many == Many::Several {
            return None;
        }
        match self.held(val, field, moment).items.as_slice() {
            [] => Some(None),
            [one] => {
                one.val.known().filter(|value| self.is_plain(*value)).map(|value| Some(self.facts.identity_of(value)))
            }
            _ => None,
        }
    }

    fn known_inclusion(&mut self, range: ExprId, member: Slot, filters: [Option<ExprId>; 2]) -> Option<Rc<Inclusion>> {
        if let Some(inclusion) = self.inclusions.get(&range) {
            return inclusion.clone();
        }
        // What is asked last is asked of the fewest.
        let inclusion =
            filters.into_iter().rev().flatten().find_map(|filter| self.inclusion(filter, member)).map(Rc::new);
        self.inclusions.insert(range, inclusion.clone());
        inclusion
    }

    /// What a condition looks for in a member, where it is true only of one that has it.
    fn inclusion(&self, filter: ExprId, member: Slot) -> Option<Inclusion> {
        let quantified = match &self.policy.expr(filter).kind {
            ExprKind::And(parts) => return parts.iter().find_map(|part| self.inclusion(*part, member)),
            ExprKind::Call { define, args } => return self.inclusion_in(*define, args, member),
            ExprKind::Quantified(quantified) if matches!(quantified.quantifier, Quantifier::Some) => quantified,
            _ => return None,
        };
        let asked = [quantified.condition, quantified.body].into_iter().flatten();
        if self.starts_at(quantified.range, member) {
            let (one, sides) =
                asked.into_iter().find_map(|asked| self.held_against(asked, quantified.member, member))?;
            return Some(Inclusion { call: None, member, several: None, one, sides, records: quantified.range });
        }
        let apart = self.is_path(quantified.range) && !self.mentions(quantified.range, member);
        let inner = asked.into_iter().find_map(|asked| self.inclusion(asked, member))?;
        let several = Some((quantified.range, quantified.member));
        (apart && inner.several.is_none()).then_some(Inclusion { several, ..inner })
    }

    /// The same in a definition that is given the member and other variables.
    fn inclusion_in(&self, define: DefineId, args: &[ExprId], member: Slot) -> Option<Inclusion> {
        let define = self.policy.define(define);
        let slot = |arg: &ExprId| match self.policy.expr(*arg).kind {
            ExprKind::Variable(slot) => Some(slot),
            _ => None,
        };
        let slots: Vec<Slot> = args.iter().map(slot).collect::<Option<_>>()?;
        let at = slots.iter().position(|slot| *slot == member).filter(|_| !define.recursive)?;
        let inner = self.inclusion(define.body, Slot(u16::try_from(at).ok()?))?;
        inner.call.is_none().then(|| Inclusion { call: Some(args.into()), ..inner })
    }

    /// What a record has to contain or to be a part of.
    fn held_against(&self, asked: ExprId, record: Slot, member: Slot) -> Option<(ExprId, Sides)> {
        let is_record = |id: ExprId| matches!(self.policy.expr(id).kind, ExprKind::Variable(slot) if slot == record);
        let apart = |id: ExprId| !self.mentions(id, record) && !self.mentions(id, member);
        match &self.policy.expr(asked).kind {
            ExprKind::And(parts) => parts.iter().find_map(|part| self.held_against(*part, record, member)),
            // Either of the two has to be about the same.
            ExprKind::Or(parts) => match parts.as_slice() {
                [one, other] => {
                    let (one, first) = self.held_against(*one, record, member)?;
                    let (other, second) = self.held_against(*other, record, member)?;
                    let sides = Sides { whole: first.whole || second.whole, part: first.part || second.part };
                    self.is_same_variable(one, other).then_some((one, sides))
                }
                _ => None,
            },
            ExprKind::Inside(one, whole) if is_record(*whole) && apart(*one) => {
                Some((*one, Sides { whole: true, part: false }))
            }
            ExprKind::Inside(part, one) if is_record(*part) && apart(*one) => {
                Some((*one, Sides { whole: false, part: true }))
            }
            _ => None,
        }
    }

    fn is_same_variable(&self, one: ExprId, other: ExprId) -> bool {
        match (&self.policy.expr(one).kind, &self.policy.expr(other).kind) {
            (ExprKind::Variable(one), ExprKind::Variable(other)) => one == other,
            _ => false,
        }
    }

    fn starts_at(&self, path: ExprId, member: Slot) -> bool {
        self.is_path(path) && self.mentions(path, member)
    }

    /// Whether an expression is a path over fields that begins at a variable.
    fn is_path(&self, path: ExprId) -> bool {
        match self.policy.expr(path).kind {
            ExprKind::Variable(_) => true,
            ExprKind::Field { base, .. } => self.is_path(base),
            _ => false,
        }
    }
}

impl Wholes {
    fn add(&mut self, place: Place, number: u32) {
        for whole in wholes_of(&place) {
            self.below.entry(whole).or_default().push(number);
        }
        self.by.entry(place).or_default().push(number);
    }
}

/// Where all wholes lie of which something is a part: itself, and what ends before it does.
fn wholes_of(part: &Place) -> Vec<Place> {
    let up_to = |end: usize| (0..).zip(part).map(|(at, step)| step.filter(|_| at < end)).collect();
    let mut all: Vec<Place> = (0..=part.len()).map(up_to).collect();
    all.dedup();
    all
}
