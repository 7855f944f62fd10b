use crate::policy::model::{Aggregate, Combination, ExprId, ExprKind, Policy, Quantified, Quantifier};

/// Nothing weighs more.
const HEAVY: u32 = 60;

/// How much has to be written for each expression of a policy where nothing is written yet, about: so what shows only
/// once something else is written does not come as a surprise.
pub(super) struct Weights {
    of: Vec<Weight>,
}

/// How much has to be written for one expression.
#[derive(Clone, Copy, Default)]
struct Weight {
    is_true: Known,
    is_false: Known,
    /// That it gives a value.
    value: Known,
    /// That it counts otherwise; nothing where it counts nothing.
    recount: Known,
}

/// What is known of a weight.
#[derive(Clone, Copy, Default)]
enum Known {
    #[default]
    Open,
    /// It is being looked at, so that it hangs on itself.
    Asked,
    Is(u32),
}

/// What is asked of an expression.
#[derive(Clone, Copy, Debug)]
enum Ask {
    Truth(bool),
    Value,
    Recount,
}

impl Weight {
    const fn place(&mut self, ask: Ask) -> &mut Known {
        match ask {
            Ask::Truth(true) => &mut self.is_true,
            Ask::Truth(false) => &mut self.is_false,
            Ask::Value => &mut self.value,
            Ask::Recount => &mut self.recount,
        }
    }
}

impl Weights {
    pub(super) fn new(policy: &Policy) -> Self {
        let mut weighing = Weighing { policy, of: vec![Weight::default(); policy.exprs.len()] };
        for id in (0..).map(ExprId).take(policy.exprs.len()) {
            for ask in [Ask::Truth(true), Ask::Truth(false), Ask::Value, Ask::Recount] {
                weighing.weigh(id, ask);
            }
        }
        Self { of: weighing.of }
    }

    fn get(&self, id: ExprId, ask: Ask) -> u32 {
        match self.of.get(usize::try_from(id.0).unwrap_or(usize::MAX)).copied().map(|mut of| *of.place(ask)) {
            Some(Known::Is(weight)) => weight,
            _ => 0,
        }
    }

    /// For a condition that is to come out so.
    pub(super) fn truth(&self, id: ExprId, truth: bool) -> u32 {
        self.get(id, Ask::Truth(truth))
    }

    /// For an expression that is to give a value.
    pub(super) fn value(&self, id: ExprId) -> u32 {
        self.get(id, Ask::Value)
    }

    /// For a number of things that is to be another one; nothing where nothing is counted.
    pub(super) fn recount(&self, id: ExprId) -> Option<u32> {
        Some(self.get(id, Ask::Recount)).filter(|weight| *weight > 0)
    }
}

struct Weighing<'a> {
    policy: &'a Policy,
    of: Vec<Weight>,
}

impl Weighing<'_> {
    fn weigh(&mut self, id: ExprId, ask: Ask) -> u32 {
        let at = usize::try_from(id.0).unwrap_or(usize::MAX);
        let Some(known) = self.of.get_mut(at).map(|of| of.place(ask)) else { return 0 };
        match *known {
            Known::Is(weight) => return weight,
            Known::Asked => return 1,
            Known::Open => *known = Known::Asked,
        }
        let weight = match ask {
            Ask::Truth(truth) => self.truth(id, truth).max(1),
            Ask::Value => self.value(id),
            Ask::Recount => self.recount(id),
        };
        let weight = weight.min(HEAVY);
        if let Some(of) = self.of.get_mut(at) {
            *of.place(ask) = Known::Is(weight);
        }
        weight
    }

    fn truth(&mut self, id: ExprId, truth: bool) -> u32 {
        let policy = self.policy;
        match &policy.expr(id).kind {
            ExprKind::And(parts) if truth => self.all(parts, truth),
            ExprKind::Or(parts) if !truth => self.all(parts, truth),
            ExprKind::And(parts) | ExprKind::Or(parts) | ExprKind::ExactlyOne(parts) => {
                parts.iter().map(|part| self.weigh(*part, Ask::Truth(truth))).min().unwrap_or(1)
            }
            ExprKind::Not(part) => self.weigh(*part, Ask::Truth(!truth)),
            ExprKind::If(condition, then) if truth => {
                self.weigh(*then, Ask::Truth(true)).min(self.weigh(*condition, Ask::Truth(false)))
            }
            ExprKind::If(condition, then) | ExprKind::Told(condition, then) => {
                self.weigh(*condition, Ask::Truth(true)) + self.weigh(*then, Ask::Truth(truth))
            }
            ExprKind::Compare(_, left, right) | ExprKind::Inside(left, right) => {
                1 + self.weigh(*left, Ask::Value) + self.weigh(*right, Ask::Value)
            }
            ExprKind::In(value, set) if truth => 1 + self.weigh(*value, Ask::Value) + self.weigh(*set, Ask::Value),
            // What is not written is not given, and of what is not written there is nothing.
            ExprKind::Given(_) if !truth => 1,
            ExprKind::Given(value) => self.weigh(*value, Ask::Value),
            ExprKind::Empty(_) if truth => 1,
            ExprKind::Empty(set) => self.weigh(*set, Ask::Value),
            ExprKind::IsClass(value, _) => 1 + self.weigh(*value, Ask::Value),
            ExprKind::IsKind(value, kind) => {
                let condition = policy.kind(*kind).condition;
                2 + self.weigh(*value, Ask::Value) + self.weigh(condition, Ask::Truth(truth))
            }
            ExprKind::Quantified(of) => self.members(of, truth),
            ExprKind::Call { define, .. } => self.weigh(policy.define(*define).body, Ask::Truth(truth)),
            ExprKind::Before(value) => self.weigh(*value, Ask::Truth(truth)),
            ExprKind::On { value, day } => self.weigh(*value, Ask::Truth(truth)) + self.weigh(*day, Ask::Value),
            _ => self.weigh(id, Ask::Value),
        }
    }

    fn all(&mut self, parts: &[ExprId], truth: bool) -> u32 {
        parts.iter().map(|part| self.weigh(*part, Ask::Truth(truth))).sum()
    }

    fn members(&mut self, of: &Quantified, truth: bool) -> u32 {
        let body = match (of.quantifier, truth) {
            (Quantifier::Every, false) => false,
            (Quantifier::Some | Quantifier::AtLeast(_), true)
            | (Quantifier::No | Quantifier::AtMost(_), false)
            | (Quantifier::Exactly(_), _) => true,
            _ => return 1,
        };
        let condition = of.condition.map_or(0, |condition| self.weigh(condition, Ask::Truth(true)));
        let body = of.body.map_or(0, |id| self.weigh(id, Ask::Truth(body)));
        2 + self.weigh(of.range, Ask::Value) + condition + body
    }

    fn value(&mut self, id: ExprId) -> u32 {
        let policy = self.policy;
        match &policy.expr(id).kind {
            ExprKind::Variable(_)
            | ExprKind::Value(_)
            | ExprKind::Known(..)
            | ExprKind::Parameter(_)
            | ExprKind::Today
            | ExprKind::Organisation => 0,
            ExprKind::Field { base, .. } | ExprKind::HistoryOfField { base, .. } => 1 + self.weigh(*base, Ask::Value),
            ExprKind::Filtered(filter) | ExprKind::Latest { members: filter, .. } => {
                let condition = filter.condition.map_or(0, |condition| self.weigh(condition, Ask::Truth(true)));
                1 + self.weigh(filter.range, Ask::Value) + condition
            }
            ExprKind::Aggregate(_, of) | ExprKind::Distinct(of) | ExprKind::Negate(of) => self.weigh(*of, Ask::Value),
            ExprKind::Combine(Combination::Without, of, _) => self.weigh(*of, Ask::Value),
            ExprKind::OrElse(one, other) | ExprKind::Combine(Combination::Either, one, other) => {
                self.weigh(*one, Ask::Value).min(self.weigh(*other, Ask::Value))
            }
            ExprKind::Arithmetic(_, left, right) | ExprKind::Combine(_, left, right) => {
                self.weigh(*left, Ask::Value) + self.weigh(*right, Ask::Value)
            }
            ExprKind::Before(value) => self.weigh(*value, Ask::Value),
            ExprKind::On { value, day } => self.weigh(*value, Ask::Value) + self.weigh(*day, Ask::Value),
            ExprKind::Call { define, .. } => self.weigh(policy.define(*define).body, Ask::Value),
            _ => 1,
        }
    }

    fn recount(&mut self, id: ExprId) -> u32 {
        let policy = self.policy;
        match &policy.expr(id).kind {
            ExprKind::Aggregate(Aggregate::Count, of) => self.weigh(*of, Ask::Value).max(1),
            ExprKind::On { value, .. } | ExprKind::Before(value) => self.weigh(*value, Ask::Recount),
            ExprKind::Call { define, .. } => self.weigh(policy.define(*define).body, Ask::Recount),
            ExprKind::OrElse(left, right) | ExprKind::Arithmetic(_, left, right) => {
                let both = [*left, *right].map(|side| self.weigh(side, Ask::Recount));
                both.into_iter().filter(|weight| *weight > 0).min().unwrap_or(0)
            }
            _ => 0,
        }
    }
}
