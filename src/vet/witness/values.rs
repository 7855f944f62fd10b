use super::draft::{At, Draft, Item, concrete, simple};
use super::find::in_turn;
use super::trial::{Env, Trial};
use crate::organisation::State;
use crate::policy::model::{Aggregate, Base, ClassKind, ExprId, ExprKind, FieldId, Many, Operator, Origin};
use crate::value::{Exact, Value};

/// So many things that are there are named before another is made.
const FEW: usize = 3;
/// So many values of a type are tried.
const SAMPLES: usize = 3;

impl Trial<'_> {
    /// The same with something else in the place of the draft.
    pub(super) fn changed(&self, change: impl FnOnce(&mut Draft)) -> Draft {
        let mut draft = self.draft.clone();
        change(&mut draft);
        draft
    }

    /// Changes by which an expression gives some value.
    pub(super) fn ensure(&self, id: ExprId, env: &Env) -> Vec<Draft> {
        let expr = self.policy.expr(id);
        if expr.ty.many == Many::Several {
            return self.grow(id, env);
        }
        if let ExprKind::Field { base, field } = expr.kind
            && self.is_record(field)
            && self.policy.field(field).origin.is_stored()
        {
            let Some(at) = self.located(base, env) else { return self.ensure(base, env) };
            let mut draft = self.draft.clone();
            let made = draft.record(self.policy, at, field, false);
            return made.map(|_| draft).into_iter().collect();
        }
        match &expr.kind {
            ExprKind::Before(value) => return self.ensure(*value, &env.before()),
            ExprKind::Latest { members, .. } => return self.grow_filtered(members, env),
            ExprKind::Call { define, args } => {
                return match self.called(args, env) {
                    Ok(inner) => self.ensure(self.policy.define(*define).body, &inner),
                    Err(ways) => ways,
                };
            }
            _ => {}
        }
        let Base::Thing(class) = expr.ty.base else {
            let samples = (0..SAMPLES).filter_map(|number| simple(self.policy, expr.ty.base, env.day, number));
            return samples.flat_map(|item| self.set(id, &item, env)).collect();
        };
        let (fits, state) = (|of| self.policy.class(of).supers.contains(&class), self.state_of(id, env));
        let there = self.draft.all().filter(|(_, made)| made.state == state && fits(made.class));
        let there = there.filter(|(_, made)| made.holder.is_none()).take(FEW);
        let there: Vec<At> = there.map(|(at, _)| at).collect();
        let subs = self.policy.class(class).subs.iter().copied();
        let made = subs.filter(|sub| concrete(self.policy, *sub) == Some(*sub)).map(|sub| {
            let mut draft = self.draft.clone();
            let made = draft.entity(self.policy, sub, state);
            made.map_or_else(Vec::new, |made| self.set_in(draft, id, &Item::Thing(made), env))
        });
        let mut made = made.collect::<Vec<_>>().into_iter();
        let mut ways = made.next().unwrap_or_default();
        ways.extend(there.into_iter().flat_map(|at| self.set(id, &Item::Thing(at), env)));
        ways.extend(made.flatten());
        for (number, _) in (0..).zip(&self.policy.class(class).known).take(SAMPLES) {
            let mut draft = self.draft.clone();
            let known = draft.known(class, number, state);
            ways.extend(self.set_in(draft, id, &Item::Thing(known), env));
        }
        ways
    }

    /// The same with something else in one field.
    pub(super) fn other_values(&self, at: At, field: FieldId) -> Vec<Draft> {
        let declared = self.policy.field(field);
        let several = super::draft::is_several(declared);
        let mut ways = Vec::new();
        if let Base::Thing(class) = declared.ty.base
            && !self.is_record(field)
        {
            let mut draft = self.draft.clone();
            if let Some(made) = draft.entity(self.policy, class, draft.state(at)) {
                draft.fill(at, field, vec![Item::Thing(made)]);
                ways.push(draft);
            }
        } else if several && self.is_record(field) {
            ways.extend(self.another_record(at, field));
        } else {
            let samples =
                (0..SAMPLES).filter_map(|number| simple(self.policy, declared.ty.base, self.draft.clock, number));
            ways.extend(samples.map(|item| self.changed(|draft| draft.fill(at, field, vec![item]))));
        }
        if several || !declared.required {
            ways.push(self.changed(|draft| draft.clear(at, field)));
        }
        if several {
            ways.extend(self.grow_of(at, field));
        }
        ways
    }

    /// One record alone in a field, which names others than those before.
    fn another_record(&self, at: At, field: FieldId) -> Option<Draft> {
        let mut draft = self.draft.clone();
        let made = draft.record(self.policy, at, field, true)?;
        draft.fill(at, field, vec![Item::Thing(made)]);
        Some(draft)
    }

    fn is_record(&self, field: FieldId) -> bool {
        match self.policy.field(field).ty.base {
            Base::Thing(class) => matches!(self.policy.class(class).kind, ClassKind::Record { .. }),
            _ => false,
        }
    }

    /// The state in which it is written what an expression gives: that of the thing from which its path starts.
    pub(super) fn state_of(&self, id: ExprId, env: &Env) -> State {
        match &self.policy.expr(id).kind {
            ExprKind::Field { base, .. } | ExprKind::HistoryOfField { base, .. } => self.state_of(*base, env),
            ExprKind::Variable(slot) => {
                let thing = env.frame.get(slot).and_then(|bound| self.bound_item(bound)?.thing());
                thing.map_or(env.state, |at| self.draft.state(at))
            }
            ExprKind::Filtered(of) | ExprKind::Latest { members: of, .. } => self.state_of(of.range, env),
            ExprKind::On { value, .. } | ExprKind::OrElse(value, _) => self.state_of(*value, env),
            ExprKind::Before(_) => State::Before,
            _ => env.state,
        }
    }

    /// Changes by which an expression gives a value.
    pub(super) fn set(&self, id: ExprId, item: &Item, env: &Env) -> Vec<Draft> {
        self.set_in(self.draft.clone(), id, item, env)
    }

    /// The same in a draft that has more things.
    pub(super) fn set_in(&self, draft: Draft, id: ExprId, item: &Item, env: &Env) -> Vec<Draft> {
        let expr = self.policy.expr(id);
        match &expr.kind {
            ExprKind::Variable(slot) => match env.frame.get(slot) {
                Some(super::trial::Bound::Place(at, field, number)) => {
                    let mut draft = draft;
                    draft.replace(*at, *field, *number, Some(item.clone()));
                    vec![draft]
                }
                _ => Vec::new(),
            },
            ExprKind::Field { base, field } => match self.located(*base, env) {
                Some(at) => written(self, draft, (at, *field), item, env).into_iter().collect(),
                None => self.ensure(*base, env),
            },
            ExprKind::Parameter(parameter) => draft.set(*parameter, item.clone()).into_iter().collect(),
            ExprKind::Call { define, args } => match self.called(args, env) {
                Ok(inner) => self.set_in(draft, self.policy.define(*define).body, item, &inner),
                Err(ways) => ways,
            },
            ExprKind::Before(value) => self.set_in(draft, *value, item, &env.before()),
            ExprKind::On { value, day } => match self.on(*day, env) {
                Ok(inner) => self.set_in(draft, *value, item, &inner),
                Err(ways) => ways,
            },
            ExprKind::OrElse(value, other) => {
                let ways = self.set_in(draft.clone(), *value, item, env);
                // Where the first is not written it is the other one that tells.
                if self.known(*value, env).is_some() {
                    return ways;
                }
                in_turn(vec![ways, self.set_in(draft, *other, item, env)])
            }
            ExprKind::Arithmetic(op, left, right) => self.solved(*op, *left, *right, item, env),
            ExprKind::Negate(of) => match item {
                Item::Value(Value::Number(number)) => match number.negate() {
                    Some(number) => self.set(*of, &Item::Value(Value::Number(number)), env),
                    None => Vec::new(),
                },
                _ => Vec::new(),
            },
            ExprKind::Aggregate(Aggregate::Count, of) => match item {
                Item::Value(Value::Number(number)) => {
                    number.to_whole().map_or_else(Vec::new, |n| self.resize(*of, n, env))
                }
                _ => Vec::new(),
            },
            ExprKind::Aggregate(function, of) => self.gathered(*function, *of, item, env),
            ExprKind::Share(filter) => {
                let members = self.members(filter.range, env);
                let inner = members.into_iter().map(|member| env.with(filter.member, member));
                let ways = inner.flat_map(|inner| {
                    let condition = filter.condition.into_iter();
                    condition
                        .flat_map(|condition| [true, false].map(|it| self.ways(condition, it, &inner)).concat())
                        .collect::<Vec<_>>()
                });
                let mut ways: Vec<Draft> = ways.collect();
                ways.extend(self.grow(filter.range, env));
                ways
            }
            ExprKind::Latest { members, .. } => self.grow_filtered(members, env),
            ExprKind::LongestGap { dates, from, to } => self.spread((*dates, *from, *to), item, env),
            _ => Vec::new(),
        }
    }

    /// Changes by which the longest time between days is a value: it begins so long before the last day, or the last of
    /// the others lies there.
    fn spread(&self, (dates, from, to): (ExprId, ExprId, ExprId), item: &Item, env: &Env) -> Vec<Draft> {
        let mut ways = Vec::new();
        let last = self.known(to, env);
        if let Some(begins) = last.as_ref().and_then(|last| undone(Operator::Add, last, item)) {
            ways.extend(self.set(from, &begins, env));
            ways.extend(self.add(&begins, dates, env));
        } else {
            ways.extend(self.ensure(to, env));
        }
        if self.known(from, env).is_none() {
            ways.extend(self.ensure(from, env));
        }
        ways.extend(self.shrink(dates, env));
        ways
    }

    /// Changes by which arithmetic gives a value.
    fn solved(&self, op: Operator, left: ExprId, right: ExprId, item: &Item, env: &Env) -> Vec<Draft> {
        let (one, other) = (self.known(left, env), self.known(right, env));
        let mut ways = Vec::new();
        if let Some(value) = other.as_ref().and_then(|other| undone(op, item, other)) {
            ways.extend(self.set(left, &value, env));
        }
        if let Some(value) = one.as_ref().and_then(|one| completed(op, item, one)) {
            ways.extend(self.set(right, &value, env));
        }
        let zero = Item::Value(Value::Number(Exact::ZERO));
        let adds = matches!((op, item), (Operator::Add, Item::Value(Value::Number(_))));
        for (side, value) in [(left, one), (right, other)] {
            if value.is_none() {
                // What is nought changes no sum.
                ways.extend(if adds { self.set(side, &zero, env) } else { Vec::new() });
                ways.extend(self.ensure(side, env));
            }
        }
        ways
    }

    /// Changes by which a sum, the least or the greatest is a value.
    fn gathered(&self, function: Aggregate, of: ExprId, item: &Item, env: &Env) -> Vec<Draft> {
        let mut ways = Vec::new();
        if let ExprKind::Field { base, field } = self.policy.expr(of).kind {
            let holders = self.members(base, env).into_iter().filter_map(|bound| self.bound_item(&bound)?.thing());
            for at in holders.collect::<Vec<_>>() {
                ways.extend(written(self, self.draft.clone(), (at, field), item, env));
            }
        }
        let Item::Value(Value::Number(number)) = item else {
            ways.extend(self.grow(of, env));
            return ways;
        };
        if function == Aggregate::Sum && *number == Exact::ZERO {
            ways.extend(self.shrink(of, env));
        }
        ways.extend(self.add(item, of, env));
        ways.extend(self.grow(of, env));
        ways
    }

    /// Changes by which an expression gives none.
    pub(super) fn unset(&self, id: ExprId, env: &Env) -> Vec<Draft> {
        match &self.policy.expr(id).kind {
            ExprKind::Field { base, field } => {
                let declared = self.policy.field(*field);
                let Some(at) = self.located(*base, env) else { return self.ensure(*base, env) };
                let mut ways = self.unset(*base, env);
                match declared.origin {
                    _ if declared.required => {}
                    Origin::ElseNone => ways.insert(0, self.changed(|draft| draft.leave_out(at, *field))),
                    Origin::Written | Origin::Default(_) => {
                        ways.insert(0, self.changed(|draft| draft.clear(at, *field)));
                    }
                    Origin::Inverse(_) | Origin::Container | Origin::Id => {}
                }
                ways
            }
            ExprKind::Call { define, args } => match self.called(args, env) {
                Ok(inner) => self.unset(self.policy.define(*define).body, &inner),
                Err(ways) => ways,
            },
            ExprKind::Before(value) => self.unset(*value, &env.before()),
            ExprKind::On { value, day } => match self.on(*day, env) {
                Ok(inner) => self.unset(*value, &inner),
                Err(ways) => ways,
            },
            ExprKind::Aggregate(_, of) => self.shrink(*of, env),
            ExprKind::Latest { members, .. } => self.shrink(members.range, env),
            _ => Vec::new(),
        }
    }
}

/// A draft with one value in a field, on a day where the field has versions.
pub(super) fn written(
    trial: &Trial<'_>,
    mut draft: Draft,
    (at, field): (At, FieldId),
    item: &Item,
    env: &Env,
) -> Option<Draft> {
    let declared = trial.policy.field(field);
    let item = &draft.named_in(item, draft.state(at))?;
    if let (Base::Thing(class), Item::Thing(named)) = (declared.ty.base, item) {
        let of = draft.get(*named)?;
        if !trial.policy.class(of.class).supers.contains(&class) || of.holder.is_some() {
            return None;
        }
    }
    match declared.origin {
        Origin::Written | Origin::ElseNone | Origin::Default(_) if !declared.dated => {
            draft.put(at, field, item.clone())
        }
        Origin::Written | Origin::ElseNone | Origin::Default(_) => version(&mut draft, (at, field), item, env),
        Origin::Inverse(of) => draft.put(item.thing()?, of, Item::Thing(at)),
        Origin::Container | Origin::Id => return None,
    }
    Some(draft)
}

/// Writes what a field with versions holds on a day: until the day before something else may be so, and from the day of
/// the run on.
fn version(draft: &mut Draft, (at, field): (At, FieldId), item: &Item, env: &Env) {
    let clock = draft.clock;
    let before = draft.field(at, field).cloned().unwrap_or_default();
    let own = |item: &Item| match item {
        Item::Dated(item, ..) => (**item).clone(),
        item => item.clone(),
    };
    if env.day == clock {
        let past = before.iter().find_map(|version| match version {
            Item::Dated(item, _, Some(until)) if *until < clock => Some(((**item).clone(), *until)),
            _ => None,
        });
        draft.put(at, field, item.clone());
        if let Some((past, until)) = past {
            draft.put(at, field, Item::Dated(Box::new(past), None, Some(until)));
            draft.push(at, field, Item::Dated(Box::new(item.clone()), until.tomorrow().ok(), None));
        }
        return;
    }
    let (earlier, later) = (env.day < clock, before.last().map(own));
    let Some(later) = later else { return draft.put(at, field, item.clone()) };
    let (first, second, until) =
        if earlier { (item.clone(), later, Some(env.day)) } else { (later, item.clone(), env.day.yesterday().ok()) };
    draft.put(at, field, Item::Dated(Box::new(first), None, until));
    draft.push(at, field, Item::Dated(Box::new(second), until.and_then(|day| day.tomorrow().ok()), None));
}

/// What the left side has to be.
fn undone(op: Operator, whole: &Item, right: &Item) -> Option<Item> {
    Some(match (op, whole, right) {
        (_, Item::Value(Value::Number(whole)), Item::Value(Value::Number(right))) => {
            Item::Value(Value::Number(match op {
                Operator::Add => whole.minus(*right)?,
                Operator::Subtract => whole.plus(*right)?,
                Operator::Multiply => whole.over(*right)?,
                Operator::Divide => whole.times(*right)?,
            }))
        }
        (Operator::Add, Item::Value(Value::Date(day)), Item::Value(Value::Duration(length))) => {
            Item::Value(Value::Date(length.negate()?.after(*day)?))
        }
        (Operator::Subtract, Item::Value(Value::Date(day)), Item::Value(Value::Duration(length))) => {
            Item::Value(Value::Date(length.after(*day)?))
        }
        (Operator::Subtract, Item::Value(Value::Duration(length)), Item::Value(Value::Date(day))) => {
            Item::Value(Value::Date(length.after(*day)?))
        }
        (Operator::Add, Item::Amount(whole, currency), Item::Amount(right, _)) => {
            Item::Amount(whole.minus(*right)?, currency.clone())
        }
        (Operator::Subtract, Item::Amount(whole, currency), Item::Amount(right, _)) => {
            Item::Amount(whole.plus(*right)?, currency.clone())
        }
        (Operator::Multiply, Item::Amount(whole, currency), Item::Value(Value::Number(right))) => {
            Item::Amount(whole.over(*right)?, currency.clone())
        }
        (Operator::Divide, Item::Amount(whole, currency), Item::Value(Value::Number(right))) => {
            Item::Amount(whole.times(*right)?, currency.clone())
        }
        _ => return None,
    })
}

/// What the right side has to be.
fn completed(op: Operator, whole: &Item, left: &Item) -> Option<Item> {
    Some(match (op, whole, left) {
        (Operator::Add, Item::Value(Value::Number(_)), _) | (Operator::Add, Item::Amount(..), _) => {
            undone(Operator::Add, whole, left)?
        }
        (Operator::Multiply, Item::Value(Value::Number(_)), _) => undone(Operator::Multiply, whole, left)?,
        (Operator::Subtract, Item::Value(Value::Number(whole)), Item::Value(Value::Number(left))) => {
            Item::Value(Value::Number(left.minus(*whole)?))
        }
        (Operator::Subtract, Item::Amount(whole, currency), Item::Amount(left, _)) => {
            Item::Amount(left.minus(*whole)?, currency.clone())
        }
        (Operator::Subtract, Item::Value(Value::Duration(length)), Item::Value(Value::Date(day))) => {
            Item::Value(Value::Date(length.negate()?.after(*day)?))
        }
        _ => return None,
    })
}
