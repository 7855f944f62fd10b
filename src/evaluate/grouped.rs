//! Large sets in which the same is looked for again and again, by what an expression over one member gives.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::evaluator::bind;
use super::numbered::{Numbered, chosen};
use super::set::Set;
use super::{Evaluator, Frame, Members, Moment, Val};
use crate::policy::model::{Comparison, ExprId, ExprKind, Many, Slot};

/// Up to how many members are looked through one by one.
const FEW: usize = 16;

/// What of a member is held against what: the members of which neither side can be equal need not be looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side {
    /// An expression over the member alone; the member itself where there is none.
    what: Option<ExprId>,
    key: ExprId,
}

/// The set that an expression last gave, and its members by what they are held against.
#[derive(Debug)]
pub(super) struct Grouped {
    set: Rc<Members>,
    moment: Moment,
    /// What the members give is only found out where the set is asked once more.
    by: FxHashMap<Option<ExprId>, Option<Rc<Numbered>>>,
}

impl Evaluator<'_> {
    /// The members of a set that can fulfil all filters, in the order of the set. Every one is still asked.
    pub(super) fn narrowed(
        &mut self,
        set: Set,
        (range, member): (ExprId, Slot),
        filters: [Option<ExprId>; 2],
        frame: &mut Frame,
        moment: Moment,
    ) -> Set {
        let Set::Shared(members) = &set else { return set };
        if members.items.len() <= FEW {
            return set;
        }
        let members = Rc::clone(members);
        let sides = self.known_sides(range, member, filters);
        if sides.is_empty() {
            let found = self.with_wholes((range, member), &members, filters, frame, moment);
            return found.map_or(set, |numbers| Set::Own(chosen(&members, numbers)));
        }
        let mut numbers = Vec::new();
        for side in sides.iter() {
            let Val::Known(key) = self.value(side.key, frame, moment) else { return set };
            let by = self.is_plain(key).then(|| self.grouped(range, &members, (side.what, member), frame, moment));
            let Some(by) = by.flatten() else { return set };
            numbers.extend(by.numbers(self.facts.identity_of(key)));
        }
        Set::Own(chosen(&members, numbers))
    }

    /// The members of a large set that can be a value.
    pub(super) fn alike(&mut self, set: Set, range: ExprId, val: &Val, moment: Moment) -> Set {
        let (Set::Shared(members), Val::Known(value)) = (&set, val) else { return set };
        if members.items.len() <= FEW || !self.is_plain(*value) {
            return set;
        }
        let members = Rc::clone(members);
        let by = self.grouped(range, &members, (None, Slot(0)), &mut Frame::new(), moment);
        by.map_or(set, |by| Set::Own(by.with(self.facts.identity_of(*value), &members)))
    }

    /// The members of a set by what they give, where the same set is asked for it once more.
    fn grouped(
        &mut self,
        range: ExprId,
        members: &Rc<Members>,
        (what, member): (Option<ExprId>, Slot),
        frame: &mut Frame,
        moment: Moment,
    ) -> Option<Rc<Numbered>> {
        let is_same = |group: &&mut Grouped| Rc::ptr_eq(&group.set, members) && group.moment == moment;
        let Some(group) = self.groups.get_mut(&range).filter(is_same) else {
            let by = std::iter::once((what, None)).collect();
            self.groups.insert(range, Grouped { set: Rc::clone(members), moment, by });
            return None;
        };
        match group.by.get(&what) {
            Some(Some(by)) => return Some(Rc::clone(by)),
            Some(None) => {}
            None => {
                group.by.insert(what, None);
                return None;
            }
        }
        let by = self.numbered(members, |evaluator, of, given| {
            let val = match what {
                Some(what) => {
                    bind(frame, member, of.val.clone());
                    evaluator.value(what, frame, moment)
                }
                None => of.val.clone(),
            };
            given.add(val, true, None);
        });
        let by = Rc::new(by);
        if let Some(group) = self.groups.get_mut(&range).filter(is_same) {
            group.by.insert(what, Some(Rc::clone(&by)));
        }
        Some(by)
    }

    fn known_sides(&mut self, range: ExprId, member: Slot, filters: [Option<ExprId>; 2]) -> Rc<[Side]> {
        if let Some(sides) = self.sides.get(&range) {
            return Rc::clone(sides);
        }
        let sides = filters.into_iter().flatten().find_map(|filter| self.sides_of(filter, member));
        let sides: Rc<[Side]> = sides.unwrap_or_default().into();
        self.sides.insert(range, Rc::clone(&sides));
        sides
    }

    /// The equations of which one is true where a condition is.
    fn sides_of(&mut self, filter: ExprId, member: Slot) -> Option<Vec<Side>> {
        let policy = self.policy;
        match &policy.expr(filter).kind {
            ExprKind::And(parts) => parts.iter().find_map(|part| self.sides_of(*part, member)),
            ExprKind::Or(parts) => {
                let mut all = Vec::new();
                for part in parts {
                    all.extend(self.sides_of(*part, member)?);
                }
                Some(all)
            }
            ExprKind::Compare(Comparison::Equal, left, right) => {
                let (left, right) = (*left, *right);
                let side = self.side(left, right, member).or_else(|| self.side(right, left, member))?;
                Some(vec![side])
            }
            _ => None,
        }
    }

    fn side(&mut self, of: ExprId, key: ExprId, member: Slot) -> Option<Side> {
        if !self.hangs_on(of, member) || self.mentions(key, member) {
            return None;
        }
        let itself = matches!(self.policy.expr(of).kind, ExprKind::Variable(_));
        Some(Side { what: (!itself).then_some(of), key })
    }

    /// Whether an expression for one value reads a variable and no other, and no answer in it can be provisional.
    pub(super) fn hangs_on(&self, id: ExprId, member: Slot) -> bool {
        let policy = self.policy;
        let expr = policy.expr(id);
        if expr.ty.many == Many::Several {
            return false;
        }
        match &expr.kind {
            ExprKind::Variable(slot) => *slot == member,
            ExprKind::Field { base, .. } => self.hangs_on(*base, member),
            ExprKind::Call { define, args } => match args.as_slice() {
                [arg] => self.hangs_on(*arg, member) && !policy.define(*define).hangs_on_itself,
                _ => false,
            },
            _ => false,
        }
    }
}
