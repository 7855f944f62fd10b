use super::draft::{At, Draft};
use super::find::in_turn;
use super::trial::{Bound, Env, Trial};
use crate::evaluate::{Truth, Val};
use crate::policy::model::{Combination, ExprId, ExprKind, FieldId, Many, Quantified, Quantifier, Slot};

/// Something that is to be so.
#[derive(Clone, Debug)]
pub(super) struct Goal {
    pub(super) id: ExprId,
    pub(super) want: Want,
    pub(super) env: Env,
    /// How much more is asked once it is so, about.
    pub(super) opens: u32,
    /// Whether it only leads to what is looked for, which may be there without it.
    pub(super) guides: bool,
}

/// How something is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Want {
    /// A condition comes out so.
    Truth(bool),
    /// An expression gives a value, and a set has a member.
    Value,
    /// An expression gives none.
    Nothing,
    /// Something stands in a field, be it that it holds nothing.
    Written,
    /// A thing is otherwise than it was.
    Changed(At, At),
}

impl Goal {
    pub(super) fn truth(id: ExprId, truth: bool, env: &Env) -> Self {
        Self::of(id, Want::Truth(truth), env)
    }

    pub(super) fn of(id: ExprId, want: Want, env: &Env) -> Self {
        Self { id, want, env: env.clone(), opens: 0, guides: false }
    }

    /// That something is to give a value before anything else can be asked, which is so much, about.
    pub(super) fn opening(id: ExprId, env: &Env, opens: u32) -> Self {
        Self { opens, ..Self::of(id, Want::Value, env) }
    }

    /// That something does not come out as it was to.
    pub(super) fn turned(self) -> Self {
        let want = match self.want {
            Want::Truth(truth) => Want::Truth(!truth),
            Want::Nothing => Want::Value,
            Want::Value | Want::Written => Want::Nothing,
            // What was and is can always be changed.
            Want::Changed(..) => self.want,
        };
        Self { want, ..self }
    }
}

impl Trial<'_> {
    /// Whether something is as it is to be.
    pub(super) fn is_met(&self, Goal { id, want, env, .. }: &Goal) -> bool {
        match want {
            Want::Truth(truth) => self.truth(*id, env) == Truth::from(*truth),
            Want::Value => self.is_there_any(*id, env),
            Want::Nothing => matches!(self.value(*id, env), Val::None),
            Want::Written => self.written_at(*id, env).is_some(),
            Want::Changed(was, is) => self.is_changed(*was, *is),
        }
    }

    /// Changes by which it may be so, the simplest first.
    pub(super) fn ways_to(&self, Goal { id, want, env, .. }: &Goal) -> Vec<Draft> {
        self.refuel();
        match want {
            Want::Truth(truth) => self.ways(*id, *truth, env),
            Want::Value => self.ensure(*id, env),
            Want::Nothing => self.unset(*id, env),
            Want::Written => {
                let mut ways = self.ensure(*id, env);
                ways.extend(self.unset(*id, env));
                ways
            }
            Want::Changed(_, is) => self.changes(*is),
        }
    }

    /// How much is missing from something's being as it is to be: nothing where it is.
    pub(super) fn lack(&self, goal: &Goal) -> u32 {
        self.refuel();
        match goal.want {
            Want::Truth(truth) => self.lack_of(goal.id, truth, &goal.env),
            _ if self.is_met(goal) => 0,
            Want::Value | Want::Written => goal.opens + self.lack_of_value(goal.id, &goal.env).max(1),
            Want::Nothing | Want::Changed(..) => 1,
        }
    }

    /// Whether something else is written of a thing than was; where it is not there in both states, it came or went.
    fn is_changed(&self, was: At, is: At) -> bool {
        let both = self.thing(was).zip(self.thing(is));
        both.is_none_or(|(was, is)| self.facts.is_changed(self.policy, is, was) == Some(true))
    }

    /// Changes by which something else is written of a thing than was.
    fn changes(&self, is: At) -> Vec<Draft> {
        let fields = self.draft.get(is).map(|made| &self.policy.class(made.class).fields);
        let fields = fields.into_iter().flatten().filter(|field| {
            let field = self.policy.field(**field);
            field.origin.is_stored() && field.private.is_none()
        });
        in_turn(fields.map(|field| self.other_values(is, *field)).collect())
    }

    fn is_there_any(&self, id: ExprId, env: &Env) -> bool {
        match self.policy.expr(id).ty.many {
            Many::Several => self.certain_member(id, env).is_some(),
            _ => self.known(id, env).is_some(),
        }
    }

    /// What has something written in the field that an expression reads.
    fn written_at(&self, id: ExprId, env: &Env) -> Option<(At, FieldId)> {
        let ExprKind::Field { base, field } = self.policy.expr(id).kind else { return None };
        let at = self.holders(base, env).into_iter().find(|at| self.draft.field(*at, field).is_some())?;
        Some((at, field))
    }

    fn lack_of(&self, id: ExprId, truth: bool, env: &Env) -> u32 {
        if self.truth(id, env) == Truth::from(truth) {
            return 0;
        }
        if !self.burn() {
            return 1;
        }
        let all = |parts: &[ExprId]| parts.iter().map(|part| self.lack_of(*part, truth, env)).sum::<u32>();
        let lack = match &self.policy.expr(id).kind {
            ExprKind::And(parts) if truth => all(parts),
            ExprKind::Or(parts) if !truth => all(parts),
            ExprKind::And(parts) | ExprKind::Or(parts) => {
                parts.iter().map(|part| self.lack_of(*part, truth, env)).min().unwrap_or(1)
            }
            ExprKind::Not(part) => self.lack_of(*part, !truth, env),
            ExprKind::If(condition, then) if truth => {
                self.lack_of(*then, true, env).min(self.lack_of(*condition, false, env))
            }
            ExprKind::If(condition, then) | ExprKind::Told(condition, then) => {
                self.lack_of(*condition, true, env) + self.lack_of(*then, truth, env)
            }
            ExprKind::Compare(_, left, right) => {
                let sides = [*left, *right];
                let counted = || sides.iter().filter_map(|side| self.weights.recount(*side)).min();
                let values = sides.iter().map(|side| self.lack_of_value(*side, env)).sum::<u32>();
                // Where both are there it takes others.
                1 + if values > 0 { values } else { counted().unwrap_or(0) }
            }
            ExprKind::In(value, set) if truth => 1 + self.lack_of_value(*value, env) + self.lack_of_value(*set, env),
            ExprKind::Inside(one, other) => 1 + self.lack_of_value(*one, env) + self.lack_of_value(*other, env),
            ExprKind::Given(value) if truth => self.lack_of_value(*value, env),
            ExprKind::Empty(set) if !truth => self.lack_of_value(*set, env),
            ExprKind::IsClass(value, _) => 1 + self.lack_of_value(*value, env),
            ExprKind::IsKind(value, kind) => {
                let kind = self.policy.kind(*kind);
                match self.located(*value, env) {
                    Some(at) if !env.is_deep() && self.is_of(at, kind.class) => {
                        self.lack_of(kind.condition, truth, &env.of_kind(kind, at))
                    }
                    _ => 2 + self.lack_of_value(*value, env) + self.weights.truth(kind.condition, truth),
                }
            }
            ExprKind::Quantified(quantified) => self.lack_of_members(quantified, truth, env),
            ExprKind::Call { define, args } => match self.frame_of(args, env) {
                Ok(inner) => self.lack_of(self.policy.define(*define).body, truth, &inner),
                Err(arg) => {
                    let body = self.weights.truth(self.policy.define(*define).body, truth);
                    1 + arg.map_or(0, |arg| self.lack_of_value(arg, env)) + body
                }
            },
            ExprKind::Before(value) => self.lack_of(*value, truth, &env.before()),
            ExprKind::On { value, day } => match self.on(*day, env) {
                Ok(inner) => self.lack_of(*value, truth, &inner),
                Err(_) => 1 + self.lack_of_value(*day, env) + self.weights.truth(*value, truth),
            },
            _ => self.lack_of_value(id, env),
        };
        lack.max(1)
    }

    fn lack_of_members(&self, of: &Quantified, truth: bool, env: &Env) -> u32 {
        let members = self.members_told(of.range, env);
        let lack = |member: &Bound, body: bool| {
            let inner = env.with(of.member, member.clone());
            let counts = of.condition.map_or(0, |condition| self.lack_of(condition, true, &inner));
            counts + of.body.map_or(0, |id| self.lack_of(id, body, &inner))
        };
        let falls_out = |member: &Bound, body: bool| {
            let inner = env.with(of.member, member.clone());
            let out = of.condition.map(|condition| self.lack_of(condition, false, &inner));
            let not = of.body.map(|id| self.lack_of(id, !body, &inner));
            out.into_iter().chain(not).min().unwrap_or(1)
        };
        let more = |body: bool| {
            let condition = of.condition.map_or(0, |condition| self.weights.truth(condition, true));
            let asked = condition + of.body.map_or(0, |id| self.weights.truth(id, body));
            let made = 2 + self.lack_of_value(of.range, env) + asked;
            let all = members.iter().map(|(member, certain)| lack(member, body) + u32::from(!certain));
            all.filter(|lack| *lack > 0).min().unwrap_or(made).min(made)
        };
        let less = |body: bool| members.iter().map(|(member, _)| falls_out(member, body)).sum::<u32>();
        match (of.quantifier, truth) {
            (Quantifier::Every, false) => more(false),
            (Quantifier::Every, true) => less(false),
            (Quantifier::Some | Quantifier::AtLeast(_), true)
            | (Quantifier::No | Quantifier::AtMost(_), false)
            | (Quantifier::Exactly(_), _) => more(true),
            (Quantifier::Some | Quantifier::AtLeast(_), false) | (Quantifier::No | Quantifier::AtMost(_), true) => {
                less(true)
            }
        }
    }

    /// How many things on the way to a value are missing, the value among them.
    fn lack_of_value(&self, id: ExprId, env: &Env) -> u32 {
        if self.is_there_any(id, env) || !self.burn() {
            return 0;
        }
        match &self.policy.expr(id).kind {
            ExprKind::Field { base, .. } | ExprKind::HistoryOfField { base, .. } => 1 + self.lack_of_value(*base, env),
            ExprKind::Filtered(filter) | ExprKind::Latest { members: filter, .. } => {
                let lack = |(member, certain): &(Bound, bool)| {
                    let inner = env.with(filter.member, member.clone());
                    let lack = filter.condition.map_or(0, |condition| self.lack_of(condition, true, &inner));
                    lack + u32::from(!certain)
                };
                let members = self.members_told(filter.range, env);
                let condition = filter.condition.map_or(0, |condition| self.weights.truth(condition, true));
                let made = 1 + self.lack_of_value(filter.range, env) + condition;
                members.iter().map(lack).min().unwrap_or(made).min(made).max(1)
            }
            ExprKind::Aggregate(_, of) | ExprKind::Distinct(of) => self.lack_of_value(*of, env).max(1),
            ExprKind::Combine(how, left, right) => {
                let [left, right] = [*left, *right].map(|side| self.lack_of_value(side, env));
                match how {
                    Combination::Either => left.min(right),
                    Combination::Both => left + right,
                    Combination::Without => left,
                }
                .max(1)
            }
            ExprKind::OrElse(one, other) => {
                [*one, *other].iter().map(|side| self.lack_of_value(*side, env)).min().unwrap_or(0).max(1)
            }
            ExprKind::Before(value) => self.lack_of_value(*value, &env.before()),
            ExprKind::On { value, day } => match self.on(*day, env) {
                Ok(inner) => self.lack_of_value(*value, &inner),
                Err(_) => self.lack_of_value(*day, env) + self.weights.value(*value).max(1),
            },
            ExprKind::Call { define, args } => match self.frame_of(args, env) {
                Ok(inner) => self.lack_of_value(self.policy.define(*define).body, &inner),
                Err(arg) => {
                    let body = self.weights.value(self.policy.define(*define).body).max(1);
                    arg.map_or(0, |arg| self.lack_of_value(arg, env)) + body
                }
            },
            ExprKind::Arithmetic(_, left, right) => self.lack_of_value(*left, env) + self.lack_of_value(*right, env),
            _ => 1,
        }
    }

    /// What the arguments of a definition are bound to, or the first that is not known.
    pub(super) fn frame_of(&self, args: &[ExprId], env: &Env) -> Result<Env, Option<ExprId>> {
        if env.is_deep() || !self.burn() {
            return Err(None);
        }
        let mut frame = std::collections::BTreeMap::new();
        for (slot, arg) in (0..).map(Slot).zip(args) {
            let bound = match self.policy.expr(*arg).kind {
                ExprKind::Variable(slot) => env.frame.get(&slot).cloned(),
                _ => self.known(*arg, env).map(Bound::Item),
            };
            frame.insert(slot, bound.ok_or(Some(*arg))?);
        }
        Ok(env.inside(frame))
    }
}
