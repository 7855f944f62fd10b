use super::exists::in_force;
use super::presence::Versions;
use super::{Evaluator, Frame, Members, Moment, Truth, Val};
use crate::organisation::{Cell, CellState, Facts, Register, State};
use crate::policy::model::{Base, ExprId, FieldId, Many, Origin};
use crate::value::{Date, ThingId, Value};

impl Evaluator<'_> {
    /// Reads a field for one value, with the fact that says so.
    pub(super) fn read_one(&self, base: &Val, field: FieldId, moment: Moment) -> (Val, Option<u32>) {
        match base {
            Val::Known(Value::Thing(thing)) => self.one_value(*thing, field, moment),
            Val::Between(_) | Val::Known(_) => (Val::Unknown, None),
            other => (other.clone(), None),
        }
    }

    /// Reads a field of each member of a base (semantics 6.1).
    pub(super) fn read_path(
        &mut self,
        base: ExprId,
        field: FieldId,
        history: bool,
        frame: &mut Frame,
        moment: Moment,
    ) -> Members {
        let mut members = Members::default();
        self.read_path_into(base, field, history, frame, moment, &mut members);
        members
    }

    /// The same, into members that are empty.
    pub(super) fn read_path_into(
        &mut self,
        base: ExprId,
        field: FieldId,
        history: bool,
        frame: &mut Frame,
        moment: Moment,
        members: &mut Members,
    ) {
        let expr = self.policy.expr(base);
        if expr.ty.many != Many::Several {
            match self.value(base, frame, moment) {
                Val::None => {}
                Val::Known(Value::Thing(thing)) => self.step(thing, field, history, moment, members),
                _ => members.open = true,
            }
            if self.may_repeat(field) {
                self.once(members, moment);
            }
            return;
        }
        let base = self.set(base, frame, moment);
        members.open = base.open;
        for member in &base.items {
            let Val::Known(Value::Thing(thing)) = member.val else {
                // A thing that is not known has one value all the same where it is a field for one.
                let ty = self.policy.field(field).ty;
                match ty.many == Many::Several || history {
                    true => members.open = true,
                    false => members.add_of(ty.base, Val::Unknown, member.certain && ty.many == Many::One, None),
                }
                continue;
            };
            if member.certain {
                self.step(thing, field, history, moment, members);
                continue;
            }
            // By itself: among others that name the same it would be taken for one that is certain.
            let mut possible = Members::default();
            self.step(thing, field, history, moment, &mut possible);
            members.open |= possible.open;
            possible.items.into_iter().for_each(|it| members.push(it.val, false, it.fact));
        }
        let things = matches!(self.policy.field(field).ty.base, Base::Thing(_));
        if things && base.items.len() > 1 || self.may_repeat(field) {
            self.once(members, moment);
        }
    }

    /// Whether one thing may name another in a field, or be named by it, more than once: in a list, or at two times.
    pub(super) fn may_repeat(&self, field: FieldId) -> bool {
        let field = match self.policy.field(field).origin {
            Origin::Inverse(of) => of,
            _ => field,
        };
        let declared = self.policy.field(field);
        matches!(declared.ty.base, Base::Thing(_)) && (declared.dated || self.facts.repeating.contains(&field))
    }

    /// Adds what a field of one thing holds.
    fn step(&self, thing: ThingId, field: FieldId, history: bool, moment: Moment, members: &mut Members) {
        let ty = self.policy.field(field).ty;
        if ty.many == Many::Several || history {
            members.open |= self.several_values(thing, field, history, moment, members);
        } else {
            let (val, fact) = self.one_value(thing, field, moment);
            let certain = ty.many == Many::One || !val.is_open();
            members.add_of(ty.base, val, certain, fact);
        }
    }

    /// What a field of a thing holds, for one value or several.
    pub(super) fn held(&self, val: &Val, field: FieldId, moment: Moment) -> Members {
        let Val::Known(Value::Thing(thing)) = val else { return Members::unknown() };
        let mut members = Members::default();
        if self.policy.field(field).ty.many == Many::Several {
            members.open = self.several_values(*thing, field, false, moment, &mut members);
            if self.may_repeat(field) {
                self.once(&mut members, moment);
            }
        } else {
            let (val, fact) = self.one_value(*thing, field, moment);
            members.add(val, true, fact);
        }
        members
    }

    /// What a field for one value holds at a moment.
    fn one_value(&self, thing: ThingId, field: FieldId, moment: Moment) -> (Val, Option<u32>) {
        let (policy, facts) = (self.policy, self.facts);
        if let Some((cell, stored)) = self.quick_cell(thing, field, moment) {
            return (Val::Known(facts.read(stored)), facts.cells.get(cell).map(|cell| cell.first));
        }
        let declared = policy.field(field);
        match &declared.origin {
            Origin::Id => return (Val::Known(Value::Text(facts.thing(thing).id)), None),
            Origin::Container => {
                let holder = facts.thing(thing).holder.map(|(holder, _)| Value::Thing(holder));
                return (holder.map_or(Val::None, Val::Known), None);
            }
            Origin::Inverse(_) => {
                let mut members = Members::default();
                members.open |= self.several_values(thing, field, false, moment, &mut members);
                self.once(&mut members, moment);
                return members.only();
            }
            Origin::Written | Origin::ElseNone | Origin::Default(_) => {}
        }
        let Some(cell) = facts.cell(policy, thing, field) else { return (Val::None, None) };
        if cell.count == 0 {
            // `[]` says that there is none, also where a key that could not be understood stands beside it.
            let val = match (cell.state, declared.ty.many) {
                (CellState::Written, Many::One) => Val::Unwritten,
                (CellState::Written, _) => Val::None,
                _ => self.unwritten(thing, field, cell, moment),
            };
            return (val, None);
        }
        let mut found = None;
        for (number, value, truth) in self.in_force_facts(facts, cell, (thing, field), false, moment) {
            match truth {
                Truth::True => return (Val::Known(value), Some(number)),
                Truth::Unknown => found = Some(number),
                Truth::False => {}
            }
        }
        if found.is_some() {
            return (Val::Unknown, found);
        }
        // What a version names that is in force is not there, and leaves no room for another.
        if declared.dated && is_sure(facts, cell, moment.date) {
            return (Val::None, None);
        }
        if cell.state == CellState::Unread {
            return (Val::Unknown, None);
        }
        if cell.state == CellState::Lacking {
            return (self.unwritten(thing, field, cell, moment), None);
        }
        let lapsed = declared.ty.many == Many::One && declared.dated && self.none_dated(facts, cell, moment);
        (if lapsed { Val::Unwritten } else { Val::None }, None)
    }

    /// Whether no version of a cell is in force, whatever it refers to.
    fn none_dated(&self, facts: &Facts, cell: &Cell, moment: Moment) -> bool {
        facts.facts(cell).iter().all(|fact| in_force(facts, fact.period, moment.date) == Truth::False)
    }

    /// What stands for a value that is not written (semantics 4.2, 4.3, 3.2).
    fn unwritten(&self, thing: ThingId, field: FieldId, cell: &Cell, moment: Moment) -> Val {
        let (policy, facts) = (self.policy, self.facts);
        let own = facts.thing(thing);
        if own.damaged || cell.state == CellState::Unread {
            return Val::Unknown;
        }
        // Something was begun there: nothing else stands for it.
        if cell.state == CellState::Lacking {
            return Val::Unwritten;
        }
        match &policy.field(field).origin {
            Origin::Default(path) => {
                let start = Val::Known(Value::Thing(thing));
                path.iter().fold(start, |val, field| self.read_one(&val, *field, moment).0)
            }
            Origin::ElseNone => Val::None,
            _ => {
                let first_day = policy.class(own.class).period.is_some_and(|(from, _)| from == field);
                match own.holder.filter(|_| first_day) {
                    Some((holder, _)) => self.first_day(holder, moment),
                    None => Val::Unwritten,
                }
            }
        }
    }

    /// The first day of what holds a record.
    fn first_day(&self, holder: ThingId, moment: Moment) -> Val {
        let facts = self.facts;
        match self.policy.class(facts.thing(holder).class).period {
            Some((from, _)) => self.one_value(holder, from, moment).0,
            None => match facts.thing(holder).holder {
                Some((outer, _)) => self.first_day(outer, moment),
                None => Val::Unwritten,
            },
        }
    }

    /// Adds what a field for several values holds; says whether there may be more.
    pub(super) fn several_values(
        &self,
        thing: ThingId,
        field: FieldId,
        history: bool,
        moment: Moment,
        members: &mut Members,
    ) -> bool {
        let (policy, facts) = (self.policy, self.facts);
        let declared = policy.field(field);
        match declared.origin {
            Origin::Inverse(of) => {
                let versions = self.versions(thing, field, history, moment);
                return self.pointing(thing, of, versions, moment, members);
            }
            Origin::Id | Origin::Container => {
                let (val, fact) = self.one_value(thing, field, moment);
                members.add(val, true, fact);
                return false;
            }
            Origin::Written | Origin::ElseNone | Origin::Default(_) => {}
        }
        let Some(cell) = facts.cell(policy, thing, field) else { return false };
        members.items.reserve(cell.count as usize);
        if !history && self.presence.is_at(moment) {
            for (number, fact) in (cell.first..).zip(facts.facts(cell)) {
                let truth = self.presence.of_fact(number);
                if truth.possible() {
                    members.push(Val::Known(facts.value(fact)), truth.certain(), Some(number));
                }
            }
        } else {
            for (number, value, truth) in self.in_force_facts(facts, cell, (thing, field), history, moment) {
                if truth.possible() {
                    members.push(Val::Known(value), truth.certain(), Some(number));
                }
            }
        }
        match (cell.state, &declared.origin) {
            (CellState::Lacking | CellState::Unread, _) => true,
            (CellState::Absent, _) if declared.ty.many != Many::Several => {
                // Nobody knows how many values there were.
                let val = self.unwritten(thing, field, cell, moment);
                let known = matches!(val, Val::Known(_) | Val::None);
                members.add_of(declared.ty.base, if known { val } else { Val::None }, true, None);
                !known
            }
            (CellState::Written, _) => false,
            (CellState::Absent, _) if facts.thing(thing).damaged => true,
            (CellState::Absent, Origin::Default(path)) => {
                let start = Val::Known(Value::Thing(thing));
                let val = path.iter().fold(start, |val, field| self.read_one(&val, *field, moment).0);
                members.add_of(declared.ty.base, val, true, None);
                false
            }
            (CellState::Absent, origin) => *origin != Origin::ElseNone,
        }
    }

    /// Adds the things whose field holds this one; says whether there may be more.
    fn pointing(&self, thing: ThingId, of: FieldId, versions: Versions, moment: Moment, members: &mut Members) -> bool {
        let facts = self.facts;
        for (source, number) in facts.pointers(of, thing) {
            let period = facts.facts.get(*number as usize).map_or_else(Default::default, |fact| fact.period);
            let truth = match versions {
                Versions::Ever => Truth::True,
                Versions::NowUnfiltered => in_force(facts, period, moment.date),
                Versions::Now => in_force(facts, period, moment.date).and(self.exists(*source, moment)),
                Versions::NowPossibly => {
                    in_force(facts, period, moment.date).and(self.exists(*source, moment).at_least_unknown())
                }
            };
            if truth.possible() {
                members.push(Val::Known(Value::Thing(*source)), truth.certain(), Some(*number));
            }
        }
        let moment_of = (versions != Versions::Ever).then_some(moment);
        let unknown = self.may_point(of, facts.state_of(thing), moment_of);
        for source in &unknown {
            if versions != Versions::Now || self.exists(*source, moment).possible() {
                members.push(Val::Known(Value::Thing(*source)), false, None);
            }
        }
        if !unknown.is_empty() {
            self.once(members, moment);
        }
        facts.extent_in(self.policy.field(of).class, facts.state_of(thing)).register != Register::Kept
    }

    /// The things of a state of which the field is not known, at a moment or ever, so that they may point at anything.
    pub(super) fn may_point(&self, of: FieldId, state: State, moment: Option<Moment>) -> Vec<ThingId> {
        let facts = self.facts;
        let declared = self.policy.field(of);
        // A version for one value that is in force leaves no room for another, at whatever else was begun there.
        let one_at_a_time = moment.filter(|_| declared.dated && declared.ty.many != Many::Several);
        let sure = |source: ThingId| {
            let cell = one_at_a_time.zip(facts.cell(self.policy, source, of));
            cell.is_some_and(|(moment, cell)| is_sure(facts, cell, moment.date))
        };
        let lapsing = facts.may_lapse(of, state).iter().filter(|_| moment.is_some());
        facts.may_point(of, state).iter().chain(lapsing).copied().filter(|source| !sure(*source)).collect()
    }

    /// The facts of a cell, with whether each is read.
    fn in_force_facts<'f>(
        &'f self,
        facts: &'f Facts,
        cell: &Cell,
        (thing, field): (ThingId, FieldId),
        history: bool,
        moment: Moment,
    ) -> impl Iterator<Item = (u32, Value, Truth)> + 'f {
        let looked_up = !history && self.presence.is_at(moment);
        let versions = if looked_up { Versions::Ever } else { self.versions(thing, field, history, moment) };
        (cell.first..).zip(facts.facts(cell)).map(move |(number, fact)| {
            let truth = match looked_up {
                true => self.presence.of_fact(number),
                false => {
                    versions.truth(facts, fact, moment, |target| self.exists_beside(thing, target, versions, moment))
                }
            };
            (number, facts.value(fact), truth)
        })
    }

    /// Whether what a thing names exists: what it holds itself does so in its own period, where the thing is seen to.
    fn exists_beside(&self, thing: ThingId, target: ThingId, versions: Versions, moment: Moment) -> Truth {
        let named = self.facts.thing(target);
        let is_held = versions == Versions::Now && named.holder.is_some_and(|(holder, _)| holder == thing);
        if is_held { in_force(self.facts, named.period, moment.date) } else { self.exists(target, moment) }
    }

    fn versions(&self, thing: ThingId, field: FieldId, history: bool, moment: Moment) -> Versions {
        if history {
            return Versions::Ever;
        }
        Versions::of(self.policy, self.facts.thing(thing), field, self.exists(thing, moment))
    }
}

/// Whether a version of a cell is in force, whatever it refers to.
fn is_sure(facts: &Facts, cell: &Cell, date: Date) -> bool {
    facts.facts(cell).iter().any(|fact| in_force(facts, fact.period, date) == Truth::True)
}
