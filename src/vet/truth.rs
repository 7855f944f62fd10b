use super::Analyst;
use super::abstraction::{Abstract, Orders, Truths};
use super::dead::Dead;
use super::facts::{Facts, Strength};
use super::points::Points;
use super::scope::Scope;
use crate::policy::model::{Base, Comparison, ExprId, ExprKind, Filter, KindId, Quantified, Quantifier, Slot};
use crate::source::Span;

impl Analyst<'_> {
    /// What a condition can come out as, where some facts are taken for granted.
    ///
    /// A condition that cannot be true, or cannot be false, is kept as dead.
    pub(super) fn truth(&mut self, id: ExprId, scope: &Scope, facts: &Facts) -> Truths {
        if !self.burn() {
            return Truths::ANY;
        }
        let policy = self.policy;
        let expr = policy.expr(id);
        let (before, touched) = (self.dead.len(), self.touched.len());
        let truths = match &expr.kind {
            ExprKind::And(parts) => self.all(parts, true, scope, facts),
            ExprKind::Or(parts) => self.all(parts, false, scope, facts),
            ExprKind::Not(part) => {
                let part = self.truth(*part, scope, facts);
                self.turn_dead(before, id);
                part.not()
            }
            ExprKind::If(condition, then) => self.conditional(*condition, *then, scope, facts),
            ExprKind::Told(condition, then) => self.told(*condition, *then, scope, facts),
            ExprKind::ExactlyOne(parts) => self.exactly_one(parts, scope, facts),
            ExprKind::Compare(op, left, right) => return self.comparison(id, *op, *left, *right, scope, facts),
            ExprKind::In(value, set) => self.is_in(*value, *set, scope, facts),
            ExprKind::Given(value) => {
                let value = self.value(*value, scope, facts);
                Truths { yes: !value.points.is_empty(), no: value.none || value.open, unknown: value.open }
            }
            ExprKind::Empty(set) => self.emptiness(*set, scope, facts),
            ExprKind::IsClass(value, class) => {
                self.look_into(*value, scope, facts);
                let related = match policy.expr(*value).ty.base {
                    Base::Thing(of) => {
                        policy.class(of).subs.iter().any(|sub| policy.class(*sub).supers.contains(class))
                    }
                    _ => true,
                };
                Truths { yes: related, ..Truths::ANY }
            }
            ExprKind::IsKind(value, kind) => self.is_kind(*value, *kind, scope, facts),
            ExprKind::Quantified(quantified) => self.quantified(id, quantified, scope, facts),
            // What a form adds is no fault of whoever writes one, be it dead.
            ExprKind::Call { define, args } if policy.define(*define).made => {
                let silent = scope.silent();
                let read = |it: &mut Self, body, scope: &Scope| it.truth(body, scope, facts);
                let truths = self.call(*define, args, &silent, facts, read, id);
                return self.with_facts(id, truths, scope, facts, &mut Vec::new());
            }
            ExprKind::Call { define, args } => {
                self.call(*define, args, scope, facts, |it, body, scope| it.truth(body, scope, facts), id)
            }
            ExprKind::On { value, day } => {
                let inner = self.on(*day, scope);
                Truths { unknown: true, ..self.truth(*value, &inner, facts) }
            }
            ExprKind::Before(value) => Truths { unknown: true, ..self.truth(*value, &scope.before(), facts) },
            ExprKind::Matches(value, _) => {
                self.look_into(*value, scope, facts);
                Truths::ANY
            }
            ExprKind::Inside(one, other) => {
                self.look_into(*one, scope, facts);
                self.look_into(*other, scope, facts);
                Truths::ANY
            }
            _ => self.value(id, scope, facts).truths(),
        };
        let mut from = Vec::new();
        let truths = self.with_facts(id, truths, scope, facts, &mut from);
        let dead = !truths.yes || !truths.no;
        if dead && !scope.silent && self.dead.len() == before && !matches!(expr.kind, ExprKind::Value(_)) {
            from.extend(self.touched.drain(touched.min(self.touched.len())..));
            let plain = self.truth(id, &scope.silent(), &Facts::default());
            let here = if truths.yes { plain.no } else { plain.yes };
            if !here {
                from.clear();
            }
            let dead = Dead::new(expr.span).of(id);
            self.add_dead(Dead { from, here, never: Some(!truths.yes), ..dead }, scope);
        }
        truths
    }

    /// What facts say of a condition as a whole.
    fn with_facts(&self, id: ExprId, truths: Truths, scope: &Scope, facts: &Facts, from: &mut Vec<Span>) -> Truths {
        let key = self.key(id, scope);
        let Some(key) = key else { return truths };
        let fact = facts.truths(&key).map(|fact| (fact.what, &fact.from));
        let value = facts.value(&key).map(|fact| (fact.what.truths(), &fact.from));
        [fact, value].into_iter().flatten().fold(truths, |truths, (what, said)| {
            from.extend(said);
            truths.meet(what)
        })
    }

    /// All of several conditions; with `sense` false: one of them.
    fn all(&mut self, parts: &[ExprId], sense: bool, scope: &Scope, facts: &Facts) -> Truths {
        let mut known = facts.clone();
        let mut all = Truths { yes: true, no: false, unknown: false };
        let mut decided = false;
        for part in parts {
            let truths = self.truth(*part, scope, &known);
            let truths = if sense { truths } else { truths.not() };
            all.yes &= truths.yes;
            all.no |= truths.no;
            all.unknown |= truths.unknown;
            decided |= !truths.yes && !truths.unknown;
            self.assume(*part, sense, Strength::NotOtherwise, scope, &mut known);
        }
        if decided {
            all = Truths { yes: false, no: true, unknown: false };
        }
        if all.yes
            && let Some((place, from)) = self.conflict(parts, sense, scope, facts)
        {
            all.yes = false;
            let dead = Dead { from, here: true, never: Some(sense), ..self.dead_part(parts, place) };
            self.add_dead(dead, scope);
        }
        if sense { all } else { all.not() }
    }

    /// What stands at a place, which is one of several conditions or lies inside one.
    fn dead_part(&self, parts: &[ExprId], place: Span) -> Dead {
        match parts.iter().find(|part| self.policy.expr(**part).span == place) {
            Some(part) => Dead::new(place).of(*part),
            None => Dead::new(place),
        }
    }

    /// The first part of several conditions that cannot be so together with those before it, and which these are.
    pub(super) fn conflict(
        &mut self,
        parts: &[ExprId],
        sense: bool,
        scope: &Scope,
        facts: &Facts,
    ) -> Option<(Span, Vec<Span>)> {
        let mut certain = facts.clone();
        for part in parts {
            self.assume(*part, sense, Strength::Certain, scope, &mut certain);
            if let Some((place, mut from)) = certain.conflict {
                let whole = self.policy.expr(*part).span;
                if whole.start <= place.start && place.end <= whole.end {
                    return Some((place, from));
                }
                // What is said in a kind or definition is said where that is named.
                from.push(place);
                return Some((whole, from));
            }
        }
        None
    }

    fn conditional(&mut self, condition: ExprId, then: ExprId, scope: &Scope, facts: &Facts) -> Truths {
        let truths = self.truth(condition, scope, facts);
        let mut known = facts.clone();
        self.assume(condition, true, Strength::NotOtherwise, scope, &mut known);
        let then = self.truth(then, scope, &known);
        // Where one side decides, nothing hangs on the other.
        let decided = truths.not().is_certain() || then.is_certain();
        let unknown = !decided && (truths.unknown || then.unknown);
        Truths { yes: truths.no || then.yes, no: truths.yes && then.no, unknown }
    }

    /// What is asked where something is true, and cannot be told elsewhere.
    fn told(&mut self, condition: ExprId, then: ExprId, scope: &Scope, facts: &Facts) -> Truths {
        let truths = self.truth(condition, scope, facts);
        let mut known = facts.clone();
        self.assume(condition, true, Strength::NotOtherwise, scope, &mut known);
        let then = self.truth(then, scope, &known);
        let unknown = truths.no || truths.unknown || then.unknown;
        Truths { yes: truths.yes && then.yes, no: truths.yes && then.no, unknown }
    }

    fn exactly_one(&mut self, parts: &[ExprId], scope: &Scope, facts: &Facts) -> Truths {
        let truths: Vec<Truths> = parts.iter().map(|part| self.truth(*part, scope, facts)).collect();
        let certain = truths.iter().filter(|truths| truths.is_certain()).count();
        Truths { yes: certain < 2 && truths.iter().any(|truths| truths.yes), ..Truths::ANY }
    }

    fn comparison(
        &mut self,
        id: ExprId,
        op: Comparison,
        left: ExprId,
        right: ExprId,
        scope: &Scope,
        facts: &Facts,
    ) -> Truths {
        let before = self.dead.len();
        let (one, other) = (self.value(left, scope, facts), self.value(right, scope, facts));
        let (orders, mut from) = self.orders(left, right, scope, facts);
        let truths = one.compare(op, &other, orders);
        let truths = self.with_facts(id, truths, scope, facts, &mut from);
        if truths.yes && truths.no || scope.silent {
            return truths;
        }
        // What is so whatever was said before is not told with it.
        let silent = scope.silent();
        let alone = [left, right].map(|side| self.value(side, &silent, &Facts::default()));
        let [plain, others] = &alone;
        let plain = plain.compare(op, others, self.orders(left, right, scope, &Facts::default()).0);
        let here = if truths.yes { plain.no } else { plain.yes };
        let sides = if here {
            [(left, one), (right, other)]
        } else {
            let [one, other] = alone;
            [(left, one), (right, other)]
        };
        if here {
            for (side, _) in &sides {
                let fact = self.key(*side, scope).and_then(|key| facts.value(&key).cloned());
                from.extend(fact.into_iter().flat_map(|fact| fact.from));
            }
        } else {
            from.clear();
        }
        let told = |(side, value): (ExprId, Abstract)| {
            let literal = matches!(self.policy.expr(side).kind, ExprKind::Value(_) | ExprKind::Known(..));
            (!literal && value.points != Points::Any).then_some((side, value.points))
        };
        let sides = sides.into_iter().filter_map(told).collect();
        let same = one_key(self.key(left, scope), self.key(right, scope));
        let dead = Dead { from, here, sides, same, ..Dead::new(self.policy.expr(id).span).of(id) };
        self.keep_dead(truths, before, dead, scope);
        truths
    }

    /// How two values are ordered, and what says so.
    pub(super) fn orders(&mut self, left: ExprId, right: ExprId, scope: &Scope, facts: &Facts) -> (Orders, Vec<Span>) {
        let (Some(one), Some(other)) = (self.key(left, scope), self.key(right, scope)) else {
            return (Orders::ANY, Vec::new());
        };
        if one == other {
            return (Orders::of(Comparison::Equal), Vec::new());
        }
        let (apart, mut from) = self.orders_apart(left, right, scope, facts);
        match facts.orders(&one, &other) {
            Some(fact) => {
                from.extend(fact.from);
                (apart.meet(fact.what), from)
            }
            None => (apart, from),
        }
    }

    fn is_in(&mut self, value: ExprId, set: ExprId, scope: &Scope, facts: &Facts) -> Truths {
        let one = self.value(value, scope, facts);
        let ExprKind::Set(items) = &self.policy.expr(set).kind else {
            self.members(set, scope, facts);
            return Truths::ANY;
        };
        let mut found = Truths { yes: false, no: true, unknown: one.open };
        for item in items {
            let (orders, _) = self.orders(value, *item, scope, facts);
            let equal = self.value(*item, scope, facts);
            let equal = one.compare(Comparison::Equal, &equal, orders);
            found.yes |= equal.yes;
            found.no &= equal.no;
            found.unknown |= equal.unknown;
        }
        // It may be one of the items and none of the others each time: together they may be all there is.
        let all = self.members(set, scope, facts).item.points;
        let left = match (&one.points, &all) {
            (Points::Among(values), Points::Among(items)) => values.iter().any(|value| !items.contains(value)),
            _ => true,
        };
        let constant = items.iter().all(|item| matches!(self.policy.expr(*item).kind, ExprKind::Value(_)));
        found.no &= left || one.none || !constant;
        found
    }

    fn emptiness(&mut self, set: ExprId, scope: &Scope, facts: &Facts) -> Truths {
        let most = self.members(set, scope, facts).most;
        let count = Points::count(most);
        let fact = self.count_key(set, scope).and_then(|key| facts.value(&key).cloned());
        let (count, open) = match fact {
            Some(fact) => (count.both(&fact.what.points), fact.what.open),
            None => (count, true),
        };
        let nought = Points::count(Some(0));
        let (yes, no) = (count.can(Comparison::Equal, &nought), count.can(Comparison::NotEqual, &nought));
        Truths { yes, no, unknown: open || yes && no }
    }

    fn is_kind(&mut self, value: ExprId, kind: KindId, scope: &Scope, facts: &Facts) -> Truths {
        self.look_into(value, scope, facts);
        let inner = self.kind_scope(value, kind, scope);
        let condition = self.truth(self.policy.kind(kind).condition, &inner, facts);
        // A subject is there, and of its class; what is read of others may be none.
        let there = match self.policy.expr(value).kind {
            ExprKind::Variable(slot) => scope.get(slot).is_some_and(|bound| bound.value.is_none()),
            _ => false,
        };
        let of_class = match self.policy.expr(value).ty.base {
            Base::Thing(class) => self.policy.class(class).supers.contains(&self.policy.kind(kind).class),
            _ => false,
        };
        if there && of_class { condition } else { Truths { no: true, unknown: true, ..condition } }
    }

    /// The inside of a kind for one thing.
    pub(super) fn kind_scope(&self, value: ExprId, kind: KindId, scope: &Scope) -> Scope {
        let bound = super::scope::Bound { key: self.key(value, scope), value: None };
        scope.inside([(self.policy.kind(kind).member, bound)])
    }

    fn quantified(&mut self, id: ExprId, of: &Quantified, scope: &Scope, facts: &Facts) -> Truths {
        let filter = Filter { member: of.member, name: of.name, range: of.range, condition: of.condition };
        let members = self.members(of.range, scope, facts);
        if members.most == Some(0) {
            return self.of_nobody(id, of, scope, facts);
        }
        let inner = scope.with_member(of.member, Some(members.item.clone()));
        let known = self.of_kind(of.range, of.member, Strength::NotOtherwise, &inner, facts);
        let counts = of
            .condition
            .map_or(Truths { yes: true, no: false, unknown: false }, |condition| self.truth(condition, &inner, &known));
        let mut such = known.clone();
        if let Some(condition) = filter.condition {
            self.assume(condition, true, Strength::NotOtherwise, &inner, &mut such);
        }
        let body =
            of.body.map_or(Truths { yes: true, no: false, unknown: false }, |body| self.truth(body, &inner, &such));
        if matches!(of.quantifier, Quantifier::Every) {
            return Truths { no: counts.yes && body.no, ..Truths::ANY };
        }
        let parts: Vec<ExprId> = of.condition.into_iter().chain(of.body).collect();
        let mut some = counts.yes && body.yes;
        if some && let Some((place, from)) = self.conflict(&parts, true, &inner, &known) {
            some = false;
            let dead = self.dead_part(&parts, place);
            self.add_dead(Dead { from, here: true, never: Some(true), ..dead }, scope);
        }
        let (amount, op) = match of.quantifier {
            Quantifier::Some => return Truths { yes: some, ..Truths::ANY },
            Quantifier::Every | Quantifier::No => return Truths { no: some, ..Truths::ANY },
            Quantifier::Exactly(amount) => (amount, Comparison::Equal),
            Quantifier::AtLeast(amount) => (amount, Comparison::GreaterEqual),
            Quantifier::AtMost(amount) => (amount, Comparison::LessEqual),
        };
        let count = Points::count(if some { members.most } else { Some(0) });
        let count = Abstract { points: count, none: false, open: true };
        let amount = self.value(amount, scope, facts);
        let truths = count.compare(op, &amount, Orders::ANY);
        if some && !(truths.yes && truths.no) {
            let never = Some(!truths.yes);
            let place = self.policy.expr(id).span;
            self.add_dead(Dead { never, few: members.most.map(|most| (of.range, most)), ..Dead::new(place) }, scope);
        }
        truths
    }

    /// The scope and the facts for what is said of the members that a condition leaves.
    pub(super) fn filter_condition(&mut self, filter: &Filter, scope: &Scope, facts: &Facts) -> (Scope, Facts) {
        let silent = scope.silent();
        let item = self.members(filter.range, &silent, facts).item;
        let inner = scope.with_member(filter.member, Some(item));
        let mut known = self.of_kind(filter.range, filter.member, Strength::NotOtherwise, &inner, facts);
        if let Some(condition) = filter.condition {
            self.truth(condition, &inner, &known);
            self.assume(condition, true, Strength::NotOtherwise, &inner, &mut known);
        }
        (inner, known)
    }

    /// What comes out of a quantifier over what never has a member, though it may have some of which nobody knows.
    fn of_nobody(&mut self, id: ExprId, of: &Quantified, scope: &Scope, facts: &Facts) -> Truths {
        let nought = Abstract { points: Points::count(Some(0)), none: false, open: true };
        let mut counted = |amount: ExprId, op| nought.compare(op, &self.value(amount, scope, facts), Orders::ANY);
        let truths = match of.quantifier {
            Quantifier::Every | Quantifier::No => Truths { no: false, ..Truths::ANY },
            Quantifier::Some => Truths { yes: false, ..Truths::ANY },
            Quantifier::Exactly(amount) => counted(amount, Comparison::Equal),
            Quantifier::AtLeast(amount) => counted(amount, Comparison::GreaterEqual),
            Quantifier::AtMost(amount) => counted(amount, Comparison::LessEqual),
        };
        if !(truths.yes && truths.no) {
            let place = self.policy.expr(id).span;
            let dead = Dead { never: Some(!truths.yes), few: Some((of.range, 0)), ..Dead::new(place) };
            self.add_dead(dead, scope);
        }
        truths
    }

    /// Whether nothing is ever of a kind.
    pub(super) fn nothing_is(&mut self, kind: KindId) -> bool {
        let (policy, dead) = (self.policy, self.dead.len());
        let scope = Scope::default().with_variable(policy.kind(kind).member).silent();
        let condition = policy.kind(kind).condition;
        let truths = self.truth(condition, &scope, &Facts::default());
        let never = !truths.yes || self.conflict(&[condition], true, &scope, &Facts::default()).is_some();
        self.dead.truncate(dead);
        never
    }

    /// Whether a range is a kind that nothing is ever of; keeps that as what is dead.
    pub(super) fn tell_empty(&mut self, range: ExprId, scope: &Scope) -> bool {
        let ExprKind::KindExtent(kind) = self.policy.expr(range).kind else { return false };
        if !self.nothing_is(kind) {
            return false;
        }
        let from = vec![self.policy.expr(self.policy.kind(kind).condition).span];
        let dead = Dead { never: Some(true), few: Some((range, 0)), from, ..Dead::new(self.policy.expr(range).span) };
        self.add_dead(dead, scope);
        true
    }

    /// What is known of a member of a range: the condition of a kind.
    pub(super) fn of_kind(
        &mut self,
        range: ExprId,
        member: Slot,
        strength: Strength,
        scope: &Scope,
        facts: &Facts,
    ) -> Facts {
        let mut known = facts.clone();
        if let ExprKind::KindExtent(kind) = self.policy.expr(range).kind {
            let key = scope.get(member).and_then(|bound| bound.key.clone());
            let bound = super::scope::Bound { key, value: None };
            let inner = scope.inside([(self.policy.kind(kind).member, bound)]);
            let condition = self.policy.kind(kind).condition;
            self.assume(condition, true, strength, &inner, &mut known);
        }
        known
    }
}

fn one_key(left: Option<std::rc::Rc<str>>, right: Option<std::rc::Rc<str>>) -> bool {
    left.is_some() && left == right
}
