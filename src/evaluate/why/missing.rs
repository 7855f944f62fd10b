use super::{Missing, Reason, Why};
use crate::evaluate::evaluator::bind;
use crate::evaluate::exists::in_force;
use crate::evaluate::{Evaluator, Frame, Members, Moment, Truth, Val};
use crate::organisation::{CellState, Fact, Register, State, Stored};
use crate::policy::model::{ClassId, ClassKind, ExprId, ExprKind, FieldId, Filter, Many, Origin};
use crate::value::{ThingId, Value};

impl Evaluator<'_> {
    /// What keeps a value from being known, itself: its parts say their own.
    pub(super) fn missing_in_value(&mut self, id: ExprId, val: &Val, frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let policy = self.policy;
        let missing = |missing: Vec<Missing>| missing.into_iter().map(|it| Why::missing(it, moment)).collect();
        match &policy.expr(id).kind {
            ExprKind::Field { base, field } => match self.value(*base, frame, moment) {
                Val::Known(Value::Thing(thing)) => missing(self.missing_in_path(id, *base, thing, *field, moment)),
                _ => Vec::new(),
            },
            ExprKind::Call { define, args } => {
                let vals: Vec<Val> = args.iter().map(|arg| self.value(*arg, frame, moment)).collect();
                let key = crate::evaluate::define::Key::new(*define, vals.clone(), moment);
                if self.calls.proving.contains(&key) {
                    return Vec::new();
                }
                let given: Vec<ExprId> =
                    args.iter().zip(&vals).filter(|(_, val)| val.is_open()).map(|(arg, _)| *arg).collect();
                let mut inner: Frame = vals;
                if self.calls.proving.is_empty() {
                    self.calls.followed.clear();
                }
                // What keeps a call of a circle from being known is said once: each leads to most of the others.
                if policy.define(*define).recursive && !self.calls.followed.insert(key.clone()) {
                    return Vec::new();
                }
                self.calls.proving.push(key);
                let mut why = self.why_values(&[policy.define(*define).body], &mut inner, moment);
                self.calls.proving.pop();
                // Inside, what it is given is a variable: why that is not known stands where it is given.
                if !why.iter().any(Why::is_missing) {
                    why.extend(self.why_values(&given, frame, moment));
                }
                why
            }
            // A whole proof shows every member anyway.
            ExprKind::Latest { .. } | ExprKind::LongestGap { .. } if self.is_whole(id) => Vec::new(),
            ExprKind::Latest { members: filter, by } => {
                let all = self.members(filter.range, frame, moment);
                let mut whys = self.missing_in_filter(filter, &all, frame, moment);
                let members = self.filtered(filter, frame, moment);
                let mut sure = !members.open && members.items.iter().all(|member| member.certain);
                for member in &members.items {
                    bind(frame, filter.member, member.val.clone());
                    whys.extend(self.why_needed(*by, frame, moment).into_iter().filter(Why::is_missing));
                    sure &= self.value(*by, frame, moment).known().is_some();
                }
                if sure {
                    whys.push(self.undefined(id, frame, moment));
                }
                whys
            }
            ExprKind::LongestGap { from, to, .. } => {
                let ends = [*from, *to].into_iter().filter(|end| self.value(*end, frame, moment) == Val::None);
                missing(ends.map(|end| Missing::Undefined(end, Some(Reason::None))).collect())
            }
            ExprKind::Parameter(parameter) => missing(vec![Missing::Parameter(*parameter)]),
            ExprKind::Variable(_) => match val {
                Val::Unknown => missing(self.calls.too_deep.then_some(Missing::TooDeep).into_iter().collect()),
                _ => Vec::new(),
            },
            _ if *val == Val::Undefined => vec![self.undefined(id, frame, moment)],
            _ => Vec::new(),
        }
    }

    /// Why a value is what it is without which nothing is known, be it that it is none.
    pub(super) fn why_needed(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let mut whys = self.why_values(&[id], frame, moment);
        if self.value(id, frame, moment) == Val::None {
            whys.push(Why::missing(Missing::Undefined(id, Some(Reason::None)), moment));
        }
        whys
    }

    /// What keeps known values from being compared: fields of records that are not known, else what they are.
    pub(super) fn undecided(&mut self, id: ExprId, sides: [ExprId; 2], frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let (mut missing, mut known) = (Vec::new(), true);
        for side in sides {
            let several = self.policy.expr(side).ty.many == Many::Several;
            let mut members = Members::default();
            match several {
                true => members = self.members(side, frame, moment),
                false => members.push(self.value(side, frame, moment), true, None),
            }
            known &= !members.open && members.items.iter().all(|member| !member.val.is_open());
            for member in members.items {
                if let Val::Known(Value::Thing(thing)) = member.val {
                    let in_record = self.missing_in_record(thing, moment);
                    let private = self.policy.private_group(side).is_some();
                    missing.extend(in_record.into_iter().map(|it| if private { Missing::Private(side) } else { it }));
                }
            }
        }
        let mut whys: Vec<Why> = missing.into_iter().map(|it| Why::missing(it, moment)).collect();
        if let (ExprKind::In(..), [one, of], true) = (&self.policy.expr(id).kind, sides, whys.is_empty()) {
            whys.extend(self.missing_of_kind(one, of, frame, moment));
        }
        // Why a variable is not known stands where it is bound.
        let reason = self.reason(id, frame, moment);
        if whys.is_empty() && (known || reason.is_some()) {
            whys.push(Why::missing(Missing::Undefined(id, reason), moment));
        }
        whys
    }

    /// What keeps it from being known whether a thing is of a kind, or one of a class, all of which need not be shown.
    fn missing_of_kind(&mut self, one: ExprId, of: ExprId, frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let val = self.value(one, frame, moment);
        let Val::Known(Value::Thing(thing)) = val else { return Vec::new() };
        let kind = match self.policy.expr(of).kind {
            ExprKind::Extent(_) => None,
            ExprKind::KindExtent(kind) => Some(self.policy.kind(kind)),
            _ => return Vec::new(),
        };
        let mut whys = Vec::new();
        if self.exists(thing, moment) == Truth::Unknown {
            whys.push(Why::missing(Missing::Existence(thing), moment));
        }
        if let Some(kind) = kind {
            let mut inner = Frame::new();
            bind(&mut inner, kind.member, val);
            whys.push(self.why_truth(kind.condition, &mut inner, moment));
        }
        whys.into_iter().filter(Why::is_missing).flat_map(|why| self.unless_shown(of, why)).collect()
    }

    /// What keeps a record, with the records in it, from being compared with another one.
    fn missing_in_record(&self, thing: ThingId, moment: Moment) -> Vec<Missing> {
        let class = self.policy.class(self.facts.thing(thing).class);
        if !matches!(class.kind, ClassKind::Record { .. }) {
            return Vec::new();
        }
        let mut missing = Vec::new();
        for field in &class.fields {
            let declared = self.policy.field(*field);
            if matches!(declared.origin, Origin::Container | Origin::Inverse(_)) {
                continue;
            }
            missing.extend(self.missing_in_field(thing, *field, moment));
            for member in self.held(&Val::Known(Value::Thing(thing)), *field, moment).items {
                if let Val::Known(Value::Thing(inner)) = member.val {
                    missing.extend(self.missing_in_record(inner, moment));
                }
            }
        }
        missing
    }

    /// Adds what keeps members that are known from being told apart, where it is not told yet.
    fn add_missing_between(&self, members: &Members, moment: Moment, whys: &mut Vec<Why>) {
        let mut told: Vec<Missing> = whys.iter().flat_map(Why::all_missing).collect();
        for member in &members.items {
            let Val::Known(Value::Thing(thing)) = member.val else { continue };
            for missing in self.missing_in_record(thing, moment) {
                if !told.contains(&missing) {
                    told.push(missing);
                    whys.push(Why::missing(missing, moment));
                }
            }
        }
    }

    /// What keeps the members of a set from being known.
    pub(super) fn missing_in_members(
        &mut self,
        id: ExprId,
        members: &Members,
        frame: &mut Frame,
        moment: Moment,
    ) -> Vec<Why> {
        let uncertain = members.items.iter().any(|member| !member.certain || member.val.known().is_none());
        if !members.open && !uncertain {
            return Vec::new();
        }
        let policy = self.policy;
        match &policy.expr(id).kind {
            ExprKind::Extent(class) | ExprKind::HistoryOfExtent(class) => self.missing_in_extent(*class, moment),
            ExprKind::KindExtent(kind) => {
                let kind = policy.kind(*kind);
                let mut whys = self.missing_in_extent(kind.class, moment);
                for member in members.items.iter().filter(|member| !member.certain) {
                    let mut inner = Frame::new();
                    bind(&mut inner, kind.member, member.val.clone());
                    whys.push(self.why_truth(kind.condition, &mut inner, moment));
                }
                whys
            }
            ExprKind::Field { base, field } | ExprKind::HistoryOfField { base, field } => {
                let things = self.members(*base, frame, moment);
                let mut whys = self.missing_in_members(*base, &things, frame, moment);
                for thing in things.items.iter().filter_map(|member| match member.val {
                    Val::Known(Value::Thing(thing)) => Some(thing),
                    _ => None,
                }) {
                    let missing = self.missing_in_path(id, *base, thing, *field, moment);
                    whys.extend(missing.into_iter().map(|it| Why::missing(it, moment)));
                }
                whys
            }
            ExprKind::Filtered(filter) => {
                let all = self.members(filter.range, frame, moment);
                self.missing_in_filter(filter, &all, frame, moment)
            }
            ExprKind::Combine(_, left, right) => {
                let mut whys = Vec::new();
                for side in [*left, *right] {
                    let members = self.members(side, frame, moment);
                    whys.extend(self.missing_in_members(side, &members, frame, moment));
                    self.add_missing_between(&members, moment, &mut whys);
                }
                // Amounts in two currencies are not told apart.
                let reason = self.reason(id, frame, moment);
                whys.extend(reason.map(|reason| Why::missing(Missing::Undefined(id, Some(reason)), moment)));
                whys
            }
            ExprKind::Distinct(of) => {
                let members = self.members(*of, frame, moment);
                let mut whys = self.missing_in_members(*of, &members, frame, moment);
                self.add_missing_between(&members, moment, &mut whys);
                whys
            }
            ExprKind::On { value, day } => match self.day(*day, frame, moment) {
                Some(date) => self.missing_in_members(*value, members, frame, moment.on(date)),
                None => self.why_needed(*day, frame, moment),
            },
            ExprKind::Before(value) => self.missing_in_members(*value, members, frame, moment.before()),
            ExprKind::Set(items) => self.why_values(items, frame, moment),
            _ => self.missing_in_value(id, &Val::Unknown, frame, moment),
        }
    }

    /// What keeps the members of a filtered set from being known: of the set, and of the condition on them.
    pub(super) fn missing_in_filter(
        &mut self,
        filter: &Filter,
        members: &Members,
        frame: &mut Frame,
        moment: Moment,
    ) -> Vec<Why> {
        let mut whys = self.missing_in_members(filter.range, members, frame, moment);
        let Some(condition) = filter.condition else { return whys };
        for member in &members.items {
            bind(frame, filter.member, member.val.clone());
            if self.truth(condition, frame, moment) == Truth::Unknown {
                whys.push(self.why_truth(condition, frame, moment));
            }
        }
        whys
    }

    /// The collections of a class that are not known, where its things are not all.
    fn missing_registers(&self, class: ClassId, state: State) -> Vec<Missing> {
        if self.facts.extent_in(class, state).register == Register::Kept {
            return Vec::new();
        }
        let classes = self.facts.not_kept(self.policy, class, state).into_iter();
        classes.map(|class| Missing::Register(class, state)).collect()
    }

    fn missing_in_extent(&self, class: ClassId, moment: Moment) -> Vec<Why> {
        let facts = self.facts;
        let mut missing = Vec::new();
        missing.extend(self.missing_registers(class, moment.state));
        let things = &facts.extent_in(class, moment.state).things;
        let unsure = things.iter().filter(|thing| self.exists(**thing, moment) == Truth::Unknown);
        missing.extend(unsure.map(|thing| Missing::Existence(*thing)));
        missing.into_iter().map(|it| Why::missing(it, moment)).collect()
    }

    /// What keeps the values of a field from being known. Of what a private value names, nothing is said.
    fn missing_in_path(
        &self,
        id: ExprId,
        base: ExprId,
        thing: ThingId,
        field: FieldId,
        moment: Moment,
    ) -> Vec<Missing> {
        let missing = self.missing_in_field(thing, field, moment);
        let reached = self.policy.private_group(base).is_some();
        let named = self.policy.field(field).private.is_some();
        let told = |missing| match missing {
            _ if reached => Missing::Private(id),
            Missing::Existence(_) if named => Missing::Private(id),
            other => other,
        };
        let mut told: Vec<Missing> = missing.into_iter().map(told).collect();
        told.dedup();
        told
    }

    /// The same, whatever is private.
    fn missing_in_field(&self, thing: ThingId, field: FieldId, moment: Moment) -> Vec<Missing> {
        let (policy, facts) = (self.policy, self.facts);
        if let Origin::Inverse(of) = policy.field(field).origin {
            let class = policy.field(of).class;
            let mut missing = Vec::new();
            let state = facts.state_of(thing);
            missing.extend(self.missing_registers(class, state));
            let unknown = self.may_point(of, state, Some(moment));
            missing.extend(unknown.into_iter().map(|source| Missing::Field(source, of)));
            missing.extend(facts.pointers(of, thing).iter().filter_map(|(source, number)| {
                let period = facts.facts.get(*number as usize).map_or_else(Default::default, |fact| fact.period);
                match (in_force(facts, period, moment.date), self.exists(*source, moment)) {
                    (Truth::True, Truth::Unknown) => Some(Missing::Existence(*source)),
                    (Truth::Unknown, exists) if exists.possible() => Some(Missing::Field(*source, of)),
                    _ => None,
                }
            }));
            return missing;
        }
        let Some(cell) = facts.cell(policy, thing, field) else { return Vec::new() };
        let unsure = |fact: &Fact| in_force(facts, fact.period, moment.date) == Truth::Unknown;
        let mut missing: Vec<Missing> = Vec::new();
        for fact in facts.facts(cell) {
            match fact.stored {
                // A record is there in its own period, whether what holds it exists or not (semantics 3.5).
                Stored::Thing(target) if facts.thing(target).holder.is_some() && unsure(fact) => {
                    missing.push(Missing::Existence(target));
                }
                Stored::Thing(target) if self.exists(target, moment) == Truth::Unknown => {
                    missing.push(Missing::Existence(target));
                }
                _ if unsure(fact) && !missing.contains(&Missing::Field(thing, field)) => {
                    missing.push(Missing::Field(thing, field));
                }
                _ => {}
            }
        }
        // Not written may mean none, or what the default gives.
        let complete = match cell.state {
            CellState::Written => true,
            CellState::Lacking | CellState::Unread => false,
            CellState::Absent => {
                let held = self.held(&Val::Known(Value::Thing(thing)), field, moment);
                !held.open && held.items.iter().all(|member| member.val.known().is_some())
            }
        };
        let known = match self.read_one(&Val::Known(Value::Thing(thing)), field, moment).0 {
            Val::Known(_) | Val::None => true,
            _ => complete && cell.count > 0 && policy.field(field).ty.many == Many::Several,
        };
        // What is written and leads to something of which the dates are not known is not missing itself.
        if !complete || (!known && missing.is_empty()) {
            let (thing, field) = self.unread_behind(thing, field, moment).unwrap_or((thing, field));
            let own = Missing::Field(thing, field);
            missing.retain(|it| *it != own);
            missing.insert(0, own);
        }
        missing
    }

    /// What could not be read, where the default of a field that is not written leads to it: to write the field itself
    /// is no remedy then.
    fn unread_behind(&self, thing: ThingId, field: FieldId, moment: Moment) -> Option<(ThingId, FieldId)> {
        let (policy, facts) = (self.policy, self.facts);
        match (facts.cell(policy, thing, field)?.state, &policy.field(field).origin) {
            (CellState::Unread, _) => Some((thing, field)),
            (CellState::Absent, Origin::Default(path)) if !facts.thing(thing).damaged => {
                let (last, steps) = path.split_last()?;
                let mut at = thing;
                for step in steps {
                    match self.read_one(&Val::Known(Value::Thing(at)), *step, moment).0 {
                        Val::Known(Value::Thing(next)) => at = next,
                        _ => return self.unread_behind(at, *step, moment),
                    }
                }
                self.unread_behind(at, *last, moment)
            }
            _ => None,
        }
    }
}
