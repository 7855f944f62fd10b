use super::draft::{At, Draft, Item, concrete, must_be_written, simple};
use super::find::in_turn;
use super::trial::{Env, Trial};
use super::values::written;
use crate::evaluate::Truth;
use crate::organisation::State;
use crate::policy::model::{
    Base, ClassId, ClassKind, Combination, ExprId, ExprKind, FieldId, Filter, KindId, Many, Origin,
};
use crate::value::Value;

/// So many members are written at once.
const CROWD: i128 = 24;

impl Trial<'_> {
    /// Changes by which a set has one more member.
    pub(super) fn grow(&self, id: ExprId, env: &Env) -> Vec<Draft> {
        let expr = self.policy.expr(id);
        match &expr.kind {
            ExprKind::Extent(class) | ExprKind::HistoryOfExtent(class) => self.grow_class(*class, env.state),
            ExprKind::KindExtent(kind) => self.grow_kind(*kind, env),
            ExprKind::Field { base, field } | ExprKind::HistoryOfField { base, field } => {
                self.grow_field(*base, *field, env)
            }
            ExprKind::Filtered(filter) => self.grow_filtered(filter, env),
            ExprKind::Combine(Combination::Either, left, right) => {
                [self.grow(*left, env), self.grow(*right, env)].concat()
            }
            ExprKind::Combine(Combination::Without, left, right) => {
                [self.grow(*left, env), self.shrink(*right, env)].concat()
            }
            ExprKind::Combine(Combination::Both, left, right) => {
                let mut ways = Vec::new();
                for (one, other) in [(left, right), (right, left)] {
                    for member in self.members(*one, env).iter().filter_map(|member| self.bound_item(member)) {
                        ways.extend(self.add(&member, *other, env));
                    }
                }
                ways.extend(self.grow(*left, env));
                ways
            }
            ExprKind::Distinct(of) => self.grow(*of, env),
            ExprKind::Set(items) => {
                let open = items.iter().filter(|item| self.known(**item, env).is_none());
                open.flat_map(|item| self.ensure(*item, env)).collect()
            }
            ExprKind::Call { define, args } => match self.called(args, env) {
                Ok(inner) => self.grow(self.policy.define(*define).body, &inner),
                Err(ways) => ways,
            },
            ExprKind::Before(value) => self.grow(*value, &env.before()),
            ExprKind::On { value, day } => match self.on(*day, env) {
                Ok(inner) => self.grow(*value, &inner),
                Err(ways) => ways,
            },
            _ if expr.ty.many != Many::Several => self.ensure(id, env),
            _ => Vec::new(),
        }
    }

    /// One more thing of a class; a record stands in a field of something new.
    fn grow_class(&self, class: ClassId, state: State) -> Vec<Draft> {
        let mut draft = self.draft.clone();
        if !matches!(self.policy.class(class).kind, ClassKind::Record { .. }) {
            return draft.entity(self.policy, class, state).map(|_| draft).into_iter().collect();
        }
        let holding = (0..).map(FieldId).zip(&self.policy.fields);
        let holding = holding.filter(|(_, field)| field.ty.base == Base::Thing(class) && field.origin.is_stored());
        let mut ways = Vec::new();
        for (id, field) in holding {
            for at in self
                .draft
                .all()
                .filter(|(_, made)| made.state == state && self.policy.class(made.class).supers.contains(&field.class))
                .map(|(at, _)| at)
                .collect::<Vec<_>>()
            {
                let mut draft = self.draft.clone();
                ways.extend(draft.record(self.policy, at, id, super::draft::is_several(field)).map(|_| draft));
            }
            let mut draft = self.draft.clone();
            let made = draft.entity(self.policy, field.class, state);
            let made = made.and_then(|at| draft.record(self.policy, at, id, true));
            ways.extend(made.map(|_| draft));
        }
        ways
    }

    fn grow_kind(&self, kind: KindId, env: &Env) -> Vec<Draft> {
        let class = self.policy.kind(kind).class;
        let condition = self.policy.kind(kind).condition;
        let mut ways = Vec::new();
        let all = self.draft.all().filter(|(_, made)| made.state == env.state);
        let fits = all.filter(|(_, made)| self.policy.class(made.class).supers.contains(&class));
        for at in fits.map(|(at, _)| at).collect::<Vec<_>>() {
            if self.truth(condition, &env.of_kind(self.policy.kind(kind), at)) != Truth::True {
                ways.extend(self.kind_ways(at, kind, true, env));
            }
        }
        ways.extend(self.grow_class(class, env.state));
        ways
    }

    pub(super) fn grow_filtered(&self, filter: &Filter, env: &Env) -> Vec<Draft> {
        let mut ways = Vec::new();
        if let Some(condition) = filter.condition {
            for member in self.members(filter.range, env) {
                let inner = env.with(filter.member, member);
                if self.truth(condition, &inner) != Truth::True {
                    ways.extend(self.ways(condition, true, &inner));
                }
            }
        }
        ways.extend(self.grow(filter.range, env));
        ways
    }

    fn grow_field(&self, base: ExprId, field: FieldId, env: &Env) -> Vec<Draft> {
        let holders = self.holders(base, env);
        let own = || holders.iter().flat_map(|at| self.grow_of(*at, field)).collect::<Vec<_>>();
        if self.policy.expr(base).ty.many != Many::Several {
            return if holders.is_empty() { self.ensure(base, env) } else { own() };
        }
        // Where each has one value, one more of them has one more.
        let more = self.ensure(base, env);
        if must_be_written(self.policy.field(field)) { [more, own()].concat() } else { [own(), more].concat() }
    }

    /// The things of the draft that the base of a path gives.
    pub(super) fn holders(&self, base: ExprId, env: &Env) -> Vec<At> {
        self.members(base, env).iter().filter_map(|bound| self.bound_item(bound)?.thing()).collect()
    }

    /// One more value in a field of a thing.
    pub(super) fn grow_of(&self, at: At, field: FieldId) -> Vec<Draft> {
        let declared = self.policy.field(field);
        let (mut draft, state) = (self.draft.clone(), self.draft.state(at));
        let several = super::draft::is_several(declared);
        match (&declared.origin, declared.ty.base) {
            (Origin::Inverse(of), _) => {
                let pointing = self.policy.field(*of);
                let Some(made) = draft.entity(self.policy, pointing.class, state) else { return Vec::new() };
                if super::draft::is_several(pointing) {
                    draft.push(made, *of, Item::Thing(at));
                } else {
                    draft.put(made, *of, Item::Thing(at));
                }
            }
            (Origin::Container | Origin::Id, _) => return Vec::new(),
            (_, Base::Thing(class)) if matches!(self.policy.class(class).kind, ClassKind::Record { .. }) => {
                if draft.record(self.policy, at, field, several).is_none() {
                    return Vec::new();
                }
            }
            (_, Base::Thing(class)) => {
                // Somebody who is there, and somebody new.
                let named = self.draft.field(at, field);
                let fits = |of| self.policy.class(of).supers.contains(&class);
                let is_new = |other: At| named.is_none_or(|items| items.iter().all(|item| item.thing() != Some(other)));
                let mut there = self.draft.all().filter(|(_, made)| made.state == state && made.holder.is_none());
                let there = there.find(|(other, made)| *other != at && fits(made.class) && is_new(*other));
                let there = there
                    .map(|(other, _)| self.changed(|draft| add_to(draft, (at, field), Item::Thing(other), several)));
                let made = concrete(self.policy, class).and_then(|class| draft.entity(self.policy, class, state));
                let new = made.map(|made| {
                    add_to(&mut draft, (at, field), Item::Thing(made), several);
                    draft
                });
                let known = (!self.policy.class(class).known.is_empty()).then(|| {
                    self.changed(|draft| {
                        let number = draft.field(at, field).map_or(0, Vec::len);
                        let known = draft.known(class, u16::try_from(number).unwrap_or(0), state);
                        add_to(draft, (at, field), Item::Thing(known), several);
                    })
                });
                return new.into_iter().chain(there).chain(known).collect();
            }
            (_, base) => {
                let number = self.draft.field(at, field).map_or(0, Vec::len);
                let Some(item) = simple(self.policy, base, draft.clock, number) else { return Vec::new() };
                add_to(&mut draft, (at, field), item, several);
            }
        }
        vec![draft]
    }

    /// Changes by which a value is in a set.
    pub(super) fn add(&self, item: &Item, set: ExprId, env: &Env) -> Vec<Draft> {
        match &self.policy.expr(set).kind {
            ExprKind::Field { base, field } | ExprKind::HistoryOfField { base, field } => {
                let holders = self.holders(*base, env);
                let mut ways: Vec<Draft> =
                    holders.iter().filter_map(|at| self.add_of(*at, *field, item, env)).collect();
                if holders.is_empty() {
                    ways.extend(self.ensure(*base, env));
                }
                if self.policy.expr(*base).ty.many == Many::Several {
                    ways.extend(self.add_beside(*base, *field, item, env));
                }
                ways
            }
            ExprKind::Filtered(filter) => self.add(item, filter.range, env),
            ExprKind::Distinct(of) => self.add(item, *of, env),
            ExprKind::Combine(Combination::Without, left, _) => self.add(item, *left, env),
            ExprKind::Combine(_, left, right) => [self.add(item, *left, env), self.add(item, *right, env)].concat(),
            ExprKind::Call { define, args } => match self.called(args, env) {
                Ok(inner) => self.add(item, self.policy.define(*define).body, &inner),
                Err(ways) => ways,
            },
            ExprKind::Before(value) => self.add(item, *value, &env.before()),
            ExprKind::On { value, day } => match self.on(*day, env) {
                Ok(inner) => self.add(item, *value, &inner),
                Err(ways) => ways,
            },
            _ => Vec::new(),
        }
    }

    /// One more of the things whose field is read, which has the value there.
    fn add_beside(&self, base: ExprId, field: FieldId, item: &Item, env: &Env) -> Vec<Draft> {
        let class = self.policy.field(field).class;
        let has = |draft: &Draft, at: At| {
            draft.get(at).is_some_and(|made| self.policy.class(made.class).supers.contains(&class))
        };
        let filled = |mut draft: Draft| {
            let new = (self.draft.things.len()..draft.things.len()).find(|at| has(&draft, *at))?;
            if super::draft::is_several(self.policy.field(field)) {
                let item = draft.named_in(item, draft.state(new))?;
                draft.clear(new, field);
                draft.push(new, field, item);
                return Some(draft);
            }
            written(self, draft, (new, field), item, env)
        };
        self.grow(base, env).into_iter().filter_map(filled).collect()
    }

    fn add_of(&self, at: At, field: FieldId, item: &Item, env: &Env) -> Option<Draft> {
        let declared = self.policy.field(field);
        let several = super::draft::is_several(declared);
        let mut draft = self.draft.clone();
        let item = &draft.named_in(item, draft.state(at))?;
        if let (Base::Thing(class), Some(named)) = (declared.ty.base, item.thing()) {
            let of = draft.get(named)?;
            if let ClassKind::Record { short: Some(short), .. } = self.policy.class(class).kind {
                let made = draft.record(self.policy, at, field, several)?;
                draft.put(made, short, item.clone());
                return Some(draft);
            }
            if !self.policy.class(of.class).supers.contains(&class) || of.holder.is_some() {
                return None;
            }
        }
        match declared.origin {
            Origin::Written | Origin::ElseNone | Origin::Default(_) if several => {
                add_to(&mut draft, (at, field), item.clone(), true);
                Some(draft)
            }
            Origin::Inverse(of) => {
                let pointing = super::draft::is_several(self.policy.field(of));
                add_to(&mut draft, (item.thing()?, of), Item::Thing(at), pointing);
                Some(draft)
            }
            _ => written(self, draft, (at, field), item, env),
        }
    }

    /// Changes by which a set has one member less, or no more than are known of.
    pub(super) fn shrink(&self, id: ExprId, env: &Env) -> Vec<Draft> {
        let expr = self.policy.expr(id);
        match &expr.kind {
            ExprKind::Extent(class) | ExprKind::HistoryOfExtent(class) => self.shrink_class(*class, env.state),
            ExprKind::KindExtent(kind) => {
                let mut ways = Vec::new();
                for member in self.members(id, env).iter().filter_map(|member| self.bound_item(member)?.thing()) {
                    ways.extend(self.kind_ways(member, *kind, false, env));
                }
                ways.extend(self.shrink_class(self.policy.kind(*kind).class, env.state));
                ways
            }
            ExprKind::Field { base, field } | ExprKind::HistoryOfField { base, field } => {
                let holders = self.holders(*base, env);
                let several = self.policy.expr(*base).ty.many == Many::Several;
                let mut ways: Vec<Draft> = holders.iter().flat_map(|at| self.shrink_of(*at, *field, env)).collect();
                match (holders.is_empty(), several) {
                    (_, true) => ways.extend(self.shrink(*base, env)),
                    (true, false) => ways.extend(self.ensure(*base, env)),
                    (false, false) => {}
                }
                ways
            }
            ExprKind::Filtered(filter) => {
                let mut ways = Vec::new();
                if let Some(condition) = filter.condition {
                    let members = self.members(filter.range, env);
                    let inner = members.into_iter().map(|member| env.with(filter.member, member));
                    let counts = |inner: &Env| self.truth(condition, inner) != Truth::False;
                    ways.extend(inner.filter(counts).flat_map(|inner| self.ways(condition, false, &inner)));
                }
                ways.extend(self.shrink(filter.range, env));
                ways
            }
            ExprKind::Combine(Combination::Without, left, right) => {
                let members = self.members(*left, env);
                let members = members.iter().filter_map(|member| self.bound_item(member));
                let mut ways = self.shrink(*left, env);
                ways.extend(members.flat_map(|member| self.add(&member, *right, env)));
                ways
            }
            ExprKind::Combine(_, left, right) => [self.shrink(*left, env), self.shrink(*right, env)].concat(),
            ExprKind::Distinct(of) => self.shrink(*of, env),
            ExprKind::Set(items) => items.iter().flat_map(|item| self.unset(*item, env)).collect(),
            ExprKind::Call { define, args } => match self.called(args, env) {
                Ok(inner) => self.shrink(self.policy.define(*define).body, &inner),
                Err(ways) => ways,
            },
            ExprKind::Before(value) => self.shrink(*value, &env.before()),
            ExprKind::On { value, day } => match self.on(*day, env) {
                Ok(inner) => self.shrink(*value, &inner),
                Err(ways) => ways,
            },
            _ if expr.ty.many != Many::Several => self.unset(id, env),
            _ => Vec::new(),
        }
    }

    fn shrink_class(&self, class: ClassId, state: State) -> Vec<Draft> {
        let concrete = self.policy.class(class).subs.iter().filter(|of| concrete(self.policy, **of) == Some(**of));
        let missing: Vec<_> = concrete.map(|of| (state, *of)).filter(|of| !self.draft.kept.contains(of)).collect();
        if !missing.is_empty() {
            return vec![self.changed(|draft| draft.kept.extend(missing))];
        }
        let all = self.draft.all().filter(|(_, made)| made.state == state);
        let last = all.filter(|(_, made)| self.policy.class(made.class).supers.contains(&class)).last();
        last.map(|(at, _)| self.changed(|draft| draft.take_away(at))).into_iter().collect()
    }

    fn shrink_of(&self, at: At, field: FieldId, env: &Env) -> Vec<Draft> {
        let declared = self.policy.field(field);
        if let Origin::Inverse(of) = declared.origin {
            return self.shrink_inverse(at, of);
        }
        if !declared.origin.is_stored() {
            return Vec::new();
        }
        let last = self.draft.field(at, field).and_then(|items| items.len().checked_sub(1));
        let mut ways = Vec::new();
        // What is read on an earlier day may have begun since.
        if let Some(made) = self.draft.field(at, field).and_then(|items| items.last()?.thing())
            && let Some((from, _)) = self.draft.get(made).and_then(|made| self.policy.class(made.class).period)
            && env.day < self.draft.clock
        {
            let begins = Item::Value(Value::Date(self.draft.clock));
            ways.push(self.changed(|draft| draft.put(made, from, begins)));
        }
        if !must_be_written(declared) {
            ways.push(self.changed(|draft| draft.clear(at, field)));
        }
        ways.extend(last.map(|last| self.changed(|draft| draft.replace(at, field, last, None))));
        ways
    }

    /// That nothing more points at a thing.
    fn shrink_inverse(&self, at: At, of: FieldId) -> Vec<Draft> {
        let (pointing, state) = (self.policy.field(of), self.draft.state(at));
        let kept = self.shrink_class(pointing.class, state);
        let unkept = |draft: &Draft| draft.kept.len() > self.draft.kept.len();
        if let Some(kept) = kept.into_iter().find(unkept) {
            return vec![kept];
        }
        let all = self.draft.all().filter(|(_, made)| made.state == state);
        let all = all.filter(|(_, made)| self.policy.class(made.class).supers.contains(&pointing.class));
        let mut ways = Vec::new();
        for (other, made) in all {
            let names = made.fields.get(&of);
            let open = names.is_none() && pointing.origin != Origin::ElseNone;
            let points = names.is_some_and(|items| items.iter().any(|item| item.thing() == Some(at)));
            if (open || points) && !must_be_written(pointing) {
                ways.push(self.changed(|draft| draft.clear(other, of)));
            } else if points {
                ways.push(self.changed(|draft| draft.take_away(other)));
            }
        }
        ways
    }

    /// Changes by which a set has so many members.
    pub(super) fn resize(&self, id: ExprId, number: i128, env: &Env) -> Vec<Draft> {
        let members = self.members_told(id, env);
        let length = |count: usize| i128::try_from(count).unwrap_or(i128::MAX);
        let (count, certain) = (length(members.len()), length(members.iter().filter(|(_, certain)| *certain).count()));
        if !(0..=CROWD).contains(&number) {
            return Vec::new();
        }
        if certain >= number {
            return self.shrink(id, env);
        }
        let mut ways = self.grow(id, env);
        // Of those that may be members some are to be, and the others not.
        if count >= number {
            return in_turn(vec![ways, self.shrink(id, env)]);
        }
        // Where one more can be written in the same way, so can the rest.
        if let ExprKind::Field { base, field } = self.policy.expr(id).kind
            && let Some(at) = self.located(base, env)
        {
            for way in &mut ways {
                for _ in count + 1..number {
                    self.one_more_of(way, at, field);
                }
            }
        }
        ways
    }

    fn one_more_of(&self, draft: &mut Draft, at: At, field: FieldId) {
        let declared = self.policy.field(field);
        if !super::draft::is_several(declared) || !declared.origin.is_stored() {
            return;
        }
        match declared.ty.base {
            Base::Thing(class) if matches!(self.policy.class(class).kind, ClassKind::Record { .. }) => {
                draft.record(self.policy, at, field, true);
            }
            Base::Thing(class) => {
                if let Some(made) = draft.entity(self.policy, class, draft.state(at)) {
                    draft.push(at, field, Item::Thing(made));
                }
            }
            base => {
                let number = draft.field(at, field).map_or(0, Vec::len);
                if let Some(item) = simple(self.policy, base, draft.clock, number) {
                    draft.push(at, field, item);
                }
            }
        }
    }
}

fn add_to(draft: &mut Draft, (at, field): (At, FieldId), item: Item, several: bool) {
    if several {
        draft.push(at, field, item);
    } else {
        draft.put(at, field, item);
    }
}
