use super::{Missing, Step, Why};
use crate::evaluate::evaluator::bind;
use crate::evaluate::{Evaluator, Frame, Moment, Truth, Val};
use crate::policy::model::{ExprId, ExprKind, Filter, Many, Policy, Quantified};
use crate::value::{ThingId, Value};

impl Evaluator<'_> {
    /// Why a condition is true, false or unknown, without anything that would give a private value away (semantics 13.6).
    pub fn why(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Why {
        let why = self.why_truth(id, frame, moment);
        discreet(self.policy, why, false)
    }

    /// Why a thing is or is not of the kind that a rule is about; nothing where the rule is about an entity.
    pub fn why_of_kind(&mut self, range: ExprId, thing: ThingId, moment: Moment) -> Option<Why> {
        let ExprKind::KindExtent(kind) = self.policy.expr(range).kind else { return None };
        let kind = self.policy.kind(kind);
        let val = Val::Known(Value::Thing(thing));
        let mut frame = Frame::new();
        bind(&mut frame, kind.member, val.clone());
        let why = self.why(kind.condition, &mut frame, moment);
        Some(Why::step(Step::Member(kind.variable, val, None), None, moment, vec![why]))
    }

    /// Why a path gives what it gives, for one value or several, as discreetly.
    pub fn why_path(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Why {
        let why = match self.policy.expr(id).ty.many {
            Many::Several => self.why_members(id, frame, moment),
            Many::One | Many::Optional => self.why_value(id, frame, moment),
        };
        discreet(self.policy, why, false)
    }
}

impl Evaluator<'_> {
    /// Whether the proof of a quantifier says what it goes through: where no member decides. Where it asks something private that
    /// would tell whether one does, so it always says where private members stand, and of others nothing.
    pub(super) fn says_range(&self, id: ExprId, quantified: &Quantified, no_member_decides: bool) -> bool {
        match self.policy.private_group(id) {
            Some(_) => self.policy.private_group(quantified.range).is_some(),
            None => no_member_decides,
        }
    }
}

/// A proof without single members where their condition, or which there are, is private, and without what was read of what
/// a private value names.
fn discreet(policy: &Policy, mut why: Why, decided: bool) -> Why {
    // What is decided hangs on nothing that is missing.
    let decided = decided || matches!(why.truth, Some(Truth::True | Truth::False));
    if let Some(id) = why.expr.filter(|id| is_secretive(policy, *id)) {
        let mut missing = Vec::new();
        why.children = strip(policy, id, why.children, &mut missing);
        for missing in missing {
            if !why.all_missing().contains(&missing) {
                why.children.push(Why::missing(missing, why.moment));
            }
        }
    }
    if decided {
        why.children.retain(|child| !matches!(child.step, Step::Missing(Missing::Private(_))));
    }
    why.children = why.children.into_iter().map(|child| discreet(policy, child, decided)).collect();
    why
}

/// Whether what decides an expression is told by itself alone.
fn is_secretive(policy: &Policy, id: ExprId) -> bool {
    let private = |id: &ExprId| policy.private_group(*id).is_some();
    let expr = policy.expr(id);
    let given = match &expr.kind {
        ExprKind::Quantified(_) | ExprKind::Filtered(_) | ExprKind::Share(_) | ExprKind::Latest { .. } => private(&id),
        ExprKind::Call { args, .. } => args.iter().any(private),
        ExprKind::On { day, .. } => private(day),
        ExprKind::IsKind(value, _) => private(value),
        _ => false,
    };
    given || (expr.ty.many == Many::Several && private(&id))
}

/// What is left of the steps below: sets, with how many they have, and values that stand in them.
fn strip(policy: &Policy, id: ExprId, steps: Vec<Why>, missing: &mut Vec<Missing>) -> Vec<Why> {
    let keeps_values =
        !matches!(policy.expr(id).kind, ExprKind::Call { .. } | ExprKind::On { .. } | ExprKind::Latest { .. });
    let mut kept = Vec::new();
    for mut step in steps {
        match step.step {
            Step::Missing(missing) => {
                if !kept.iter().any(|other: &Why| matches!(other.step, Step::Missing(it) if it == missing)) {
                    kept.push(step);
                }
            }
            Step::Value(..) | Step::Count(..) if keeps_values && step.expr.is_some() => {
                step.children = strip(policy, id, step.children, missing);
                kept.push(step);
            }
            _ => missing.extend(step.all_missing().into_iter().map(|it| told(policy, id, it))),
        }
    }
    kept
}

/// What may be told of what is missing of a member: that its own private value is, where nothing else is asked of it; else
/// the message would say for whom the rest was asked.
fn told(policy: &Policy, id: ExprId, missing: Missing) -> Missing {
    match missing {
        Missing::Register(..) | Missing::Parameter(_) | Missing::TooDeep => missing,
        Missing::Field(_, field) if policy.field(field).private.is_some() && asks_one(policy, id) => missing,
        _ => Missing::Private(id),
    }
}

/// Whether members that anybody may see are asked for one private value.
fn asks_one(policy: &Policy, id: ExprId) -> bool {
    let filter = |filter: &Filter| (filter.range, filter.condition);
    let (range, condition) = match &policy.expr(id).kind {
        ExprKind::Quantified(quantified) => match (quantified.condition, quantified.body) {
            (Some(_), Some(_)) => return false,
            (one, other) => (quantified.range, one.or(other)),
        },
        ExprKind::Filtered(of) | ExprKind::Share(of) => filter(of),
        // What is asked of the arguments alone.
        ExprKind::On { day, .. } => return is_simple(policy, *day),
        _ => return false,
    };
    policy.private_group(range).is_none() && condition.is_some_and(|condition| is_simple(policy, condition))
}

fn is_simple(policy: &Policy, id: ExprId) -> bool {
    let kind = &policy.expr(id).kind;
    let simple = match kind {
        ExprKind::Compare(..)
        | ExprKind::In(..)
        | ExprKind::Not(_)
        | ExprKind::Given(_)
        | ExprKind::Empty(_)
        | ExprKind::Matches(..)
        | ExprKind::Variable(_)
        | ExprKind::Value(_)
        | ExprKind::Parameter(_)
        | ExprKind::Known(..)
        | ExprKind::Today
        | ExprKind::Arithmetic(..) => true,
        ExprKind::Field { base, .. } => policy.private_group(*base).is_none(),
        _ => false,
    };
    simple && kind.children().into_iter().all(|child| is_simple(policy, child))
}
