use super::whole::{SHOWN, is_condition};
use super::{Missing, Read, Step, Why};
use crate::evaluate::aggregate::count;
use crate::evaluate::evaluator::bind;
use crate::evaluate::{Evaluator, Frame, Member, Members, Moment, Truth, Val};
use crate::organisation::CellState;
use crate::policy::model::{DefineId, ExprId, ExprKind, Filter, Many, Origin, Rule};
use crate::value::{ThingId, Value};

impl Evaluator<'_> {
    /// Why expressions have the values they have; what is written out in the policy needs no reason.
    pub(super) fn why_values(&mut self, ids: &[ExprId], frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let policy = self.policy;
        let mut whys = Vec::new();
        for id in ids {
            let expr = policy.expr(*id);
            match &expr.kind {
                _ if self.goes_without_saying(*id, frame, moment) => {}
                ExprKind::Set(items) => whys.extend(self.why_values(items, frame, moment)),
                _ if expr.ty.many == Many::Several => whys.push(self.why_members(*id, frame, moment)),
                // Where a condition is taken as a value, it rests on what it rests on as a condition.
                kind if is_condition(kind) && self.is_whole(*id) => whys.push(self.why_truth(*id, frame, moment)),
                _ => whys.push(self.why_value(*id, frame, moment)),
            }
        }
        whys
    }

    /// Whether an expression is written out in the policy, as `2/3` is.
    pub(super) fn is_literal(&self, id: ExprId) -> bool {
        match &self.policy.expr(id).kind {
            ExprKind::Value(_) => true,
            ExprKind::Negate(of) => self.is_literal(*of),
            ExprKind::Arithmetic(_, left, right) => self.is_literal(*left) && self.is_literal(*right),
            _ => false,
        }
    }

    /// What is left of `a * 2` when what is plain to see is left out.
    fn without_literal(&self, id: ExprId) -> ExprId {
        match &self.policy.expr(id).kind {
            ExprKind::Arithmetic(_, left, right) if self.is_literal(*right) => self.without_literal(*left),
            ExprKind::Arithmetic(_, left, right) if self.is_literal(*left) => self.without_literal(*right),
            _ => id,
        }
    }

    /// Why an expression has the value it has.
    pub(super) fn why_value(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Why {
        let policy = self.policy;
        // It is written as what is read there, so it is one step.
        if let ExprKind::Before(value) = policy.expr(id).kind {
            return self.why_value(value, frame, moment.before());
        }
        let (val, fact) = match &policy.expr(id).kind {
            ExprKind::Latest { members, by } => self.latest(members, *by, frame, moment),
            _ => self.value_and_fact(id, frame, moment),
        };
        if self.lists() && !val.is_open() {
            return Why::step(Step::Value(val, None), Some(id), moment, Vec::new());
        }
        let mut read = None;
        let mut children = Vec::new();
        match &policy.expr(id).kind {
            ExprKind::Field { base, field } => {
                let holder = self.value(*base, frame, moment);
                // Where it stands would tell what a private value names.
                if policy.private_group(*base).is_some() {
                    children.extend(self.why_values(&[*base], frame, moment));
                } else if let Val::Known(Value::Thing(thing)) = holder {
                    read = Some(Read { thing, field: *field, fact });
                    children.extend(match self.is_whole(id) {
                        true => self.why_values(&[*base], frame, moment),
                        false => self.why_way(*base, frame, moment),
                    });
                } else {
                    children.extend(self.why_values(&[*base], frame, moment));
                }
            }
            ExprKind::Arithmetic(_, left, right) => {
                let sides = [*left, *right].map(|side| match self.is_whole(id) {
                    true => side,
                    false => self.without_literal(side),
                });
                children.extend(self.why_values(&sides, frame, moment));
            }
            // Where the first is known, the other one says nothing.
            ExprKind::OrElse(left, right) => {
                let first = !self.is_whole(id) && matches!(self.value(*left, frame, moment), Val::Known(_));
                let sides = if first { &[*left][..] } else { &[*left, *right] };
                children.extend(self.why_values(sides, frame, moment));
            }
            ExprKind::Aggregate(_, of) => children.push(self.why_members(*of, frame, moment)),
            ExprKind::Negate(of) => children.extend(self.why_values(&[*of], frame, moment)),
            ExprKind::Share(filter) if self.is_whole(id) => {
                children.push(self.why_members(filter.range, frame, moment));
                children.extend(self.why_filtered(filter, None, frame, moment));
            }
            ExprKind::Share(filter) => children.push(self.why_share(filter, frame, moment)),
            ExprKind::Latest { members: filter, by } if self.is_whole(id) => {
                children.push(self.why_members(filter.range, frame, moment));
                children.extend(self.why_filtered(filter, Some(*by), frame, moment));
            }
            ExprKind::Call { define, args } if self.is_whole(id) => {
                children.extend(self.why_arguments(*define, args, frame, moment));
            }
            ExprKind::Call { define, args } => {
                children.extend(self.why_called(*define, args, frame, moment));
            }
            ExprKind::LongestGap { dates, from, to } => {
                children.extend(self.why_values(&[*from, *to], frame, moment));
                let things = matches!(policy.expr(*dates).ty.base, crate::policy::model::Base::Thing(_));
                let day = things.then(|| self.day_of_gap([*dates, *from, *to], &val, frame, moment)).flatten();
                let moment = day.map_or(moment, |day| moment.on(day));
                children.extend(self.why_values(&[*dates], frame, moment));
            }
            ExprKind::On { .. } if self.is_whole(id) => children.extend(self.why_set(id, frame, moment)),
            ExprKind::On { value, day } => match self.day(*day, frame, moment) {
                Some(date) => children.extend(self.why_values(&[*value], frame, moment.on(date))),
                None => children.extend(self.why_needed(*day, frame, moment)),
            },
            _ => {}
        }
        // What has no result because a part of it has none says so there.
        let told = |why: &Why| why.all_missing().iter().any(|it| matches!(it, Missing::Undefined(..)));
        let told = val == Val::Undefined && children.iter().any(told);
        match &policy.expr(id).kind {
            _ if !val.is_open() || told => {}
            // Inside, what it is given is a variable: why that is not known stands where it is given.
            ExprKind::Call { args, .. } if !self.is_whole(id) && !children.iter().any(Why::is_missing) => {
                children.extend(self.why_values(args, frame, moment).into_iter().filter(Why::is_missing));
            }
            ExprKind::Call { .. } => {}
            _ => children.extend(self.missing_in_value(id, &val, frame, moment)),
        }
        Why::step(Step::Value(val, read), Some(id), moment, children)
    }

    /// The things that a path goes through, where they are written: what holds a record is plain to see.
    fn why_way(&mut self, base: ExprId, frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let policy = self.policy;
        let expr = policy.expr(base);
        match &expr.kind {
            ExprKind::Field { field, .. } if policy.field(*field).origin == Origin::Container => Vec::new(),
            ExprKind::Field { .. } | ExprKind::Latest { .. } | ExprKind::Call { .. } | ExprKind::OrElse(..)
                if expr.ty.many != Many::Several =>
            {
                vec![self.why_value(base, frame, moment)]
            }
            _ => Vec::new(),
        }
    }

    /// Of how many a share is taken, and which of them count.
    fn why_share(&mut self, filter: &Filter, frame: &mut Frame, moment: Moment) -> Why {
        let mut why = self.why_members(filter.range, frame, moment);
        let Some(condition) = filter.condition else { return why };
        let members = self.members(filter.range, frame, moment);
        let (mut shown, mut left_out) = (Vec::new(), 0);
        for member in &members.items {
            bind(frame, filter.member, member.val.clone());
            if shown.len() == SHOWN {
                left_out += 1;
                continue;
            }
            let children = vec![self.why_truth(condition, frame, moment)];
            let step = Step::Member(filter.name, member.val.clone(), member.fact);
            shown.push(Why::step(step, None, moment, children));
        }
        if left_out > 0 {
            shown.push(Why::step(Step::More(left_out), None, moment, Vec::new()));
        }
        let missing = self.missing_in_filter(filter, &members, frame, moment);
        let ways = std::mem::replace(&mut why.children, shown);
        why.children.extend(missing.into_iter().filter(|it| matches!(it.step, Step::Missing(_))));
        if !why.is_missing() {
            why.children.extend(ways.into_iter().filter(Why::is_missing));
        }
        why
    }

    /// Why a definition gives the value it gives.
    fn why_called(&mut self, define: DefineId, args: &[ExprId], frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let vals: Vec<Val> = args.iter().map(|arg| self.value(*arg, frame, moment)).collect();
        let key = crate::evaluate::define::Key::new(define, vals.clone(), moment);
        let declared = self.policy.define(define);
        if self.calls.proving.contains(&key) || declared.ty.many == Many::Several {
            return Vec::new();
        }
        let mut inner: Frame = vals;
        if self.calls.proving.is_empty() {
            self.calls.followed.clear();
        }
        self.calls.proving.push(key);
        let why = self.why_values(&[declared.body], &mut inner, moment);
        self.calls.proving.pop();
        why
    }

    /// The things of a subject of which it is not known whether they exist, are of the rule's kind or belong to the rule's
    /// range, and why; the frame binds all of them.
    pub fn unsure(&mut self, rule: &Rule, things: &[ThingId], frame: &mut Frame, moment: Moment) -> Vec<Missing> {
        let mut missing = Vec::new();
        let binders = rule.binders.iter().flat_map(|binder| binder.slots.iter().map(move |_| binder));
        for (binder, thing) in binders.zip(things) {
            let range = binder.range;
            if binder.change.is_some() {
                missing.extend(self.unsure_change(*thing));
                missing.extend(self.unsure_kind(range, *thing, moment));
                continue;
            }
            if self.exists(*thing, moment) == Truth::Unknown {
                missing.push(Missing::Existence(*thing));
            }
            if let ExprKind::KindExtent(kind) = self.policy.expr(range).kind {
                let kind = self.policy.kind(kind);
                let mut inner = Frame::new();
                bind(&mut inner, kind.member, Val::Known(Value::Thing(*thing)));
                let why = self.why(kind.condition, &mut inner, moment);
                if why.truth == Some(Truth::Unknown) {
                    missing.extend(why.all_missing());
                }
            } else {
                missing.extend(self.unsure_member(range, *thing, frame, moment));
            }
        }
        missing
    }

    /// Why it is not known whether a thing belongs to a range: what it says itself, where it is that.
    fn unsure_member(&mut self, range: ExprId, thing: ThingId, frame: &mut Frame, moment: Moment) -> Vec<Missing> {
        let val = Val::Known(Value::Thing(thing));
        let members = self.members(range, frame, moment);
        if members.items.iter().all(|member| member.certain || member.val != val) {
            return Vec::new();
        }
        let all = self.why_path(range, frame, moment).all_missing();
        let of_it =
            |missing: &Missing| matches!(missing, Missing::Field(of, _) | Missing::Existence(of) if *of == thing);
        let own: Vec<Missing> = all.iter().copied().filter(of_it).collect();
        if own.is_empty() { all } else { own }
    }

    /// What the members of an expression for several values are.
    pub(super) fn why_members(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Why {
        if self.calls.stage.is_some() || !self.is_closed(id) {
            return self.why_these(id, frame, moment);
        }
        let entry = (id, moment, self.lists());
        if let Some(why) = self.closed.whys.get(&entry) {
            return why.clone();
        }
        let why = self.why_these(id, frame, moment);
        self.closed.whys.insert(entry, why.clone());
        why
    }

    fn why_these(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Why {
        let members = self.members(id, frame, moment);
        let number = count(&members);
        let known = |member: &Member| member.certain && member.val.known().is_some();
        if self.lists() && !members.open && members.items.iter().all(known) {
            return Why::step(Step::Count(number.least, number.most, None), Some(id), moment, Vec::new());
        }
        let read = self.read_of_members(id, frame, moment);
        let mut children = match &self.policy.expr(id).kind {
            _ if self.is_whole(id) => self.why_set(id, frame, moment),
            ExprKind::Field { base, .. } => self.why_way(*base, frame, moment),
            ExprKind::Combine(_, left, right) => self.why_values(&[*left, *right], frame, moment),
            _ => Vec::new(),
        };
        for member in members.items.iter().take(self.shown()) {
            let read = member.fact.and_then(|fact| read.map(|read| Read { fact: Some(fact), ..read }));
            let step = Step::Value(member.val.clone(), read);
            children.push(self.why_one(step, member.certain, moment, Vec::new()));
        }
        if members.items.len() > self.shown() {
            children.push(Why::step(Step::More(members.items.len() - self.shown()), None, moment, Vec::new()));
        }
        let missing = self.missing_in_members(id, &members, frame, moment);
        children.extend(missing.into_iter().flat_map(|why| self.unless_shown(id, why)));
        Why::step(Step::Count(number.least, number.most, read), Some(id), moment, children)
    }

    /// The field of which the members are read, where they stand in one thing.
    fn read_of_members(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Option<Read> {
        let policy = self.policy;
        match &policy.expr(id).kind {
            ExprKind::Field { base, .. } | ExprKind::HistoryOfField { base, .. }
                if policy.private_group(*base).is_some() =>
            {
                self.read_of_members(*base, frame, moment)
            }
            ExprKind::Field { base, field } | ExprKind::HistoryOfField { base, field } => {
                let base_expr = *base;
                let base: Members = self.members(*base, frame, moment);
                match base.items.as_slice() {
                    [one] => match one.val {
                        Val::Known(Value::Thing(thing)) => Some(Read { thing, field: *field, fact: None }),
                        _ => None,
                    },
                    // Of several things the place is where these are named.
                    _ => self.read_of_members(base_expr, frame, moment),
                }
            }
            ExprKind::Filtered(filter) => self.read_of_members(filter.range, frame, moment),
            ExprKind::Distinct(of) => self.read_of_members(*of, frame, moment),
            ExprKind::Call { define, args } => self.read_of_call(*define, args, frame, moment),
            _ => None,
        }
    }

    /// The field of which a definition reads its members, where `[]` is written there: that says of itself that there are none.
    fn read_of_call(&mut self, define: DefineId, args: &[ExprId], frame: &mut Frame, moment: Moment) -> Option<Read> {
        let vals: Vec<Val> = args.iter().map(|arg| self.value(*arg, frame, moment)).collect();
        let key = crate::evaluate::define::Key::new(define, vals.clone(), moment);
        if self.calls.proving.contains(&key) {
            return None;
        }
        let declared = self.policy.define(define);
        let mut inner: Frame = vals;
        self.calls.proving.push(key);
        let read = self.read_of_members(declared.body, &mut inner, moment);
        self.calls.proving.pop();
        read.filter(|read| {
            let cell = self.facts.cell(self.policy, read.thing, read.field);
            cell.is_some_and(|cell| cell.state == CellState::Written && cell.count == 0)
        })
    }
}
