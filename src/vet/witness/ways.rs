use super::draft::{At, Draft, Item};
use super::find::in_turn;
use super::trial::{Bound, Env, Trial};
use crate::evaluate::Truth;
use crate::policy::model::{Base, ClassId, ClassKind, Comparison, ExprId, ExprKind, KindId, Quantified, Quantifier};
use crate::value::{Duration, Exact, Value};

impl Trial<'_> {
    /// Changes by which a condition may come out so, the simplest first.
    pub(super) fn ways(&self, id: ExprId, truth: bool, env: &Env) -> Vec<Draft> {
        if !self.burn() {
            return Vec::new();
        }
        let expr = self.policy.expr(id);
        match &expr.kind {
            ExprKind::And(parts) if truth => self.all(parts, truth, env),
            ExprKind::Or(parts) if !truth => self.all(parts, truth, env),
            ExprKind::And(parts) | ExprKind::Or(parts) => {
                in_turn(parts.iter().map(|part| self.ways(*part, truth, env)).collect())
            }
            ExprKind::ExactlyOne(parts) => {
                parts.iter().flat_map(|part| [true, false].map(|it| self.ways(*part, it, env)).concat()).collect()
            }
            ExprKind::Not(part) => self.ways(*part, !truth, env),
            ExprKind::If(condition, then) if truth => {
                [self.ways(*then, true, env), self.ways(*condition, false, env)].concat()
            }
            ExprKind::If(condition, then) if self.truth(*condition, env) == Truth::True => self.ways(*then, false, env),
            ExprKind::If(condition, _) => self.ways(*condition, true, env),
            ExprKind::Told(condition, then) if self.truth(*condition, env) == Truth::True => {
                self.ways(*then, truth, env)
            }
            ExprKind::Told(condition, _) => self.ways(*condition, true, env),
            ExprKind::Compare(op, left, right) => {
                self.compared(if truth { *op } else { op.negated() }, *left, *right, truth, env)
            }
            ExprKind::In(value, set) => self.within(*value, *set, truth, env),
            ExprKind::Inside(one, other) => self.inside(*one, *other, truth, env),
            ExprKind::Given(value) if truth => self.ensure(*value, env),
            ExprKind::Given(value) => self.unset(*value, env),
            ExprKind::Empty(set) if truth => self.shrink(*set, env),
            ExprKind::Empty(set) => self.grow(*set, env),
            ExprKind::IsClass(value, class) => self.of_class(*value, *class, truth, env),
            ExprKind::IsKind(value, kind) => self.of_kind(*value, *kind, truth, env),
            ExprKind::Quantified(quantified) => self.quantified(quantified, truth, env),
            ExprKind::Matches(value, _) => self.ensure(*value, env),
            ExprKind::Call { define, args } => match self.called(args, env) {
                Ok(inner) => self.ways(self.policy.define(*define).body, truth, &inner),
                Err(ways) => ways,
            },
            ExprKind::Before(value) => self.ways(*value, truth, &env.before()),
            ExprKind::On { value, day } => match self.on(*day, env) {
                Ok(inner) => self.ways(*value, truth, &inner),
                Err(ways) => ways,
            },
            // The day on which a rule is read is asked for as if it were a condition.
            _ if expr.ty.base != Base::YesNo => self.ensure(id, env),
            _ => {
                let mut ways = self.set(id, &Item::Value(Value::YesNo(truth)), env);
                if !truth {
                    ways.extend(self.unset(id, env));
                }
                ways
            }
        }
    }

    /// Changes to the first part that comes out otherwise and can be changed.
    fn all(&self, parts: &[ExprId], truth: bool, env: &Env) -> Vec<Draft> {
        let unmet = parts.iter().filter(|part| self.truth(**part, env) != Truth::from(truth));
        unmet.map(|part| self.ways(*part, truth, env)).find(|ways| !ways.is_empty()).unwrap_or_default()
    }

    /// The inside of what is called; where an argument is not known, changes by which it is.
    pub(super) fn called(&self, args: &[ExprId], env: &Env) -> Result<Env, Vec<Draft>> {
        self.frame_of(args, env).map_err(|arg| arg.map_or_else(Vec::new, |arg| self.ensure(arg, env)))
    }

    /// The same on another day; where that is not known, changes by which it is.
    pub(super) fn on(&self, day: ExprId, env: &Env) -> Result<Env, Vec<Draft>> {
        match self.known(day, env) {
            Some(Item::Value(Value::Date(date))) => Ok(env.on(date)),
            _ => Err(self.ensure(day, env)),
        }
    }

    fn compared(&self, op: Comparison, left: ExprId, right: ExprId, truth: bool, env: &Env) -> Vec<Draft> {
        let mut ways = Vec::new();
        for (side, other, op) in [(left, right, op), (right, left, op.turned())] {
            if let Some(value) = self.known(other, env) {
                ways.extend(targets(op, &value).iter().flat_map(|target| self.set(side, target, env)));
                if ways.is_empty() || matches!(value, Item::Thing(_) | Item::Text(_) | Item::Value(Value::Enum(..))) {
                    ways.extend(self.ensure(side, env));
                }
            }
        }
        if ways.is_empty() {
            ways = [self.ensure(left, env), self.ensure(right, env)].concat();
        }
        // What is none compares with nothing.
        if !truth || op == Comparison::NotEqual {
            ways.extend([self.unset(left, env), self.unset(right, env)].concat());
        }
        ways
    }

    fn within(&self, value: ExprId, set: ExprId, truth: bool, env: &Env) -> Vec<Draft> {
        let members = self.members(set, env);
        let items = members.iter().filter_map(|member| self.bound_item(member));
        if truth {
            let mut ways: Vec<Draft> = items.flat_map(|item| self.set(value, &item, env)).collect();
            match self.known(value, env) {
                Some(item) => ways.extend(self.add(&item, set, env)),
                None => ways.extend(self.ensure(value, env)),
            }
            ways.extend(self.grow(set, env));
            return ways;
        }
        in_turn(vec![self.shrink(set, env), self.ensure(value, env), self.unset(value, env)])
    }

    pub(super) fn bound_item(&self, bound: &Bound) -> Option<Item> {
        match bound {
            Bound::Item(item) => Some(item.clone()),
            Bound::Place(at, field, number) => self.draft.field(*at, *field)?.get(*number).cloned(),
            Bound::Nothing => None,
        }
    }

    /// Changes by which one record lies inside another, or outside.
    fn inside(&self, one: ExprId, other: ExprId, truth: bool, env: &Env) -> Vec<Draft> {
        let (Some(one_at), Some(other_at)) = (self.located(one, env), self.located(other, env)) else {
            return [self.ensure(one, env), self.ensure(other, env)].concat();
        };
        let Some(class) = self.draft.get(one_at).map(|made| made.class) else { return Vec::new() };
        let ClassKind::Record { within, .. } = &self.policy.class(class).kind else { return Vec::new() };
        let mut ways = Vec::new();
        for field in within {
            let (own, outer) = (self.draft.field(one_at, *field), self.draft.field(other_at, *field));
            let sample = || super::draft::simple(self.policy, self.policy.field(*field).ty.base, env.day, 0);
            let mut draft = self.draft.clone();
            match (truth, own, outer) {
                (true, Some(own), outer) if outer != Some(own) => {
                    own.iter().for_each(|item| draft.put(other_at, *field, item.clone()));
                }
                (true, None, Some(outer)) => outer.iter().for_each(|item| draft.put(one_at, *field, item.clone())),
                (true, None, None) if ways.is_empty() => {
                    let Some(item) = sample() else { continue };
                    draft.put(one_at, *field, item.clone());
                    draft.put(other_at, *field, item);
                }
                (false, ..) => {
                    for (at, number) in [(one_at, 0), (other_at, 1)] {
                        if self.draft.field(at, *field).is_none() || number == 1 {
                            let base = self.policy.field(*field).ty.base;
                            let Some(item) = super::draft::simple(self.policy, base, env.day, number) else { continue };
                            draft.put(at, *field, item);
                        }
                    }
                }
                _ => continue,
            }
            ways.push(draft);
        }
        ways
    }

    fn of_class(&self, value: ExprId, class: ClassId, truth: bool, env: &Env) -> Vec<Draft> {
        let Base::Thing(base) = self.policy.expr(value).ty.base else { return Vec::new() };
        let is = |of: &ClassId| self.policy.class(*of).supers.contains(&class);
        let fitting = self.policy.class(base).subs.iter().filter(|of| is(of) == truth).copied();
        let (mut ways, state) = (Vec::new(), self.state_of(value, env));
        if truth {
            let there = self.draft.all().filter(|(_, made)| made.state == state && made.holder.is_none());
            let there = there.filter(|(_, made)| is(&made.class)).take(1);
            ways.extend(there.flat_map(|(at, _)| self.set(value, &Item::Thing(at), env)));
        }
        for of in fitting.filter(|of| super::draft::concrete(self.policy, *of) == Some(*of)) {
            let mut draft = self.draft.clone();
            if let Some(made) = draft.entity(self.policy, of, state) {
                ways.extend(self.set_in(draft, value, &Item::Thing(made), env));
            }
        }
        if !truth {
            ways.extend(self.unset(value, env));
        }
        ways
    }

    fn of_kind(&self, value: ExprId, kind: KindId, truth: bool, env: &Env) -> Vec<Draft> {
        let class = self.policy.kind(kind).class;
        match self.located(value, env) {
            Some(at) if !truth || self.is_of(at, class) => {
                let mut ways = self.kind_ways(at, kind, truth, env);
                if truth {
                    ways.extend(self.ensure(value, env));
                }
                ways
            }
            _ if truth => self.of_class(value, class, true, env),
            _ => [self.ensure(value, env), self.unset(value, env)].concat(),
        }
    }

    /// Whether a thing is of a class.
    pub(super) fn is_of(&self, at: At, class: ClassId) -> bool {
        self.draft.get(at).is_some_and(|made| self.policy.class(made.class).supers.contains(&class))
    }

    /// Changes by which a thing is of a kind, or is not.
    pub(super) fn kind_ways(&self, at: At, kind: KindId, truth: bool, env: &Env) -> Vec<Draft> {
        if env.is_deep() {
            return Vec::new();
        }
        let kind = self.policy.kind(kind);
        self.ways(kind.condition, truth, &env.of_kind(kind, at))
    }

    fn quantified(&self, of: &Quantified, truth: bool, env: &Env) -> Vec<Draft> {
        let more = match (of.quantifier, truth) {
            (Quantifier::Some | Quantifier::AtLeast(_), truth) => truth,
            (Quantifier::No | Quantifier::AtMost(_), truth) => !truth,
            (Quantifier::Every, truth) => return self.every(of, truth, env),
            (Quantifier::Exactly(amount), truth) => {
                let few = self.known(amount, env).and_then(|amount| match amount {
                    Item::Value(Value::Number(amount)) => amount.to_whole(),
                    _ => None,
                });
                let such = self.members(of.range, env).into_iter().filter(|member| self.counts(of, member, true, env));
                let enough = i128::try_from(such.count()).ok() >= few;
                if truth { !enough } else { true }
            }
        };
        if more { self.one_more(of, true, env) } else { self.one_less(of, env) }
    }

    /// Whether a member certainly counts and is as is said, or is not.
    fn counts(&self, of: &Quantified, member: &Bound, truth: bool, env: &Env) -> bool {
        let inner = env.with(of.member, member.clone());
        let counts = of.condition.is_none_or(|condition| self.truth(condition, &inner) == Truth::True);
        counts && of.body.map_or(truth, |body| self.truth(body, &inner) == Truth::from(truth))
    }

    /// Whether a member certainly does not count or is not as is said.
    fn falls_out(&self, of: &Quantified, member: &Bound, env: &Env) -> bool {
        let inner = env.with(of.member, member.clone());
        of.condition.into_iter().chain(of.body).any(|part| self.truth(part, &inner) == Truth::False)
    }

    /// One more member that counts and of which the body is true, or false.
    fn one_more(&self, of: &Quantified, truth: bool, env: &Env) -> Vec<Draft> {
        let certain = self.certain_member(of.range, env).is_some();
        let mut ways = if certain { Vec::new() } else { self.grow(of.range, env) };
        for member in self.members(of.range, env).iter().filter(|member| !self.counts(of, member, truth, env)) {
            let inner = env.with(of.member, member.clone());
            let condition = of.condition.filter(|condition| self.truth(*condition, &inner) != Truth::True);
            ways.extend(match (condition, of.body) {
                (Some(condition), _) => self.ways(condition, true, &inner),
                (None, Some(body)) => self.ways(body, truth, &inner),
                (None, None) => Vec::new(),
            });
        }
        if certain {
            ways.extend(self.grow(of.range, env));
        }
        ways
    }

    /// One less member that counts and of which the body is true; where there is none, no unknown ones.
    fn one_less(&self, of: &Quantified, env: &Env) -> Vec<Draft> {
        let members = self.members(of.range, env);
        let first = members.iter().find(|member| !self.falls_out(of, member, env));
        let mut ways = Vec::new();
        if let Some(member) = first {
            let inner = env.with(of.member, member.clone());
            ways.extend(of.body.into_iter().chain(of.condition).flat_map(|part| self.ways(part, false, &inner)));
        }
        ways.extend(self.shrink(of.range, env));
        ways
    }

    fn every(&self, of: &Quantified, truth: bool, env: &Env) -> Vec<Draft> {
        if !truth {
            return self.one_more(of, false, env);
        }
        let members = self.members(of.range, env);
        let fine = |member: &Bound| {
            let inner = env.with(of.member, member.clone());
            of.body.is_none_or(|body| self.truth(body, &inner) == Truth::True)
                || of.condition.is_some_and(|condition| self.truth(condition, &inner) == Truth::False)
        };
        let mut ways = Vec::new();
        if let Some(member) = members.iter().find(|member| !fine(member)) {
            let inner = env.with(of.member, member.clone());
            ways.extend(of.body.map_or_else(Vec::new, |body| self.ways(body, true, &inner)));
            ways.extend(of.condition.map_or_else(Vec::new, |condition| self.ways(condition, false, &inner)));
        }
        ways.extend(self.shrink(of.range, env));
        ways
    }
}

/// Values that compare so with another, those first that lie at the limit.
fn targets(op: Comparison, value: &Item) -> Vec<Item> {
    let near = |by: i128| -> Option<Item> {
        Some(match value {
            Item::Value(Value::Number(number)) => Item::Value(Value::Number(number.plus(Exact::whole(by))?)),
            Item::Amount(amount, currency) => Item::Amount(amount.plus(Exact::whole(by))?, currency.clone()),
            Item::Value(Value::Date(day)) => {
                Item::Value(Value::Date(Duration::days(i32::try_from(by).ok()?).after(*day)?))
            }
            Item::Value(Value::Duration(length)) => {
                Item::Value(Value::Duration(length.plus(Duration::days(i32::try_from(by).ok()?))?))
            }
            Item::Value(Value::YesNo(truth)) if by == 1 => Item::Value(Value::YesNo(!truth)),
            Item::Value(Value::Enum(of, at)) => {
                Item::Value(Value::Enum(*of, u16::try_from(i128::from(*at) + by).ok()?))
            }
            Item::Text(text) if by == 1 => Item::Text(format!("{text} 2").into()),
            _ => return None,
        })
    };
    let part = |by: i128| match value {
        // Of what lies between nought and one, something a little more or less.
        Item::Value(Value::Number(number)) if number.to_whole().is_none() => {
            let step = Exact::fraction(by, 100)?;
            Some(Item::Value(Value::Number(number.plus(step)?)))
        }
        _ => None,
    };
    // Files have lengths of time in months or in days.
    let month = |by: i32| match value {
        Item::Value(Value::Duration(length)) if length.months != 0 => {
            Some(Item::Value(Value::Duration(length.plus(Duration::months(by))?)))
        }
        _ => None,
    };
    let same = || Some(value.clone());
    let all = match op {
        Comparison::Equal => vec![same()],
        Comparison::NotEqual => vec![near(1), near(-1), part(-1)],
        Comparison::Less => vec![near(-1), part(-1), near(-31), month(-1)],
        Comparison::LessEqual => vec![same(), near(-1)],
        Comparison::Greater => vec![near(1), part(1), near(31), month(1)],
        Comparison::GreaterEqual => vec![same(), near(1)],
    };
    all.into_iter().flatten().collect()
}
