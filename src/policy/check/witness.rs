use std::collections::BTreeSet;

use crate::policy::model::{ExprId, ExprKind, Policy, Quantified, Slot};

/// The variables of quantifiers that are bound to a member wherever a clause is broken (semantics 12.1): `owner` in
/// `every owner in team.owners: …`, and neither variable of two such parts, of which either may be why.
pub(super) fn witnesses(policy: &Policy, clause: ExprId) -> BTreeSet<Slot> {
    shown(policy, clause, false, Parts::Every)
}

/// Those that are bound where some part of the clause is why it is broken.
pub(super) fn possible_witnesses(policy: &Policy, clause: ExprId) -> BTreeSet<Slot> {
    shown(policy, clause, false, Parts::Some)
}

/// Of parts of which one decides: what each of them binds, or what one of them does.
#[derive(Clone, Copy)]
enum Parts {
    Every,
    Some,
}

/// The variables whose members show that a condition has an outcome.
fn shown(policy: &Policy, expr: ExprId, outcome: bool, parts: Parts) -> BTreeSet<Slot> {
    let of = |expr: ExprId, outcome: bool| shown(policy, expr, outcome, parts);
    match &policy.expr(expr).kind {
        ExprKind::And(all) if outcome => all.iter().flat_map(|part| of(*part, true)).collect(),
        ExprKind::And(all) => either(all.iter().map(|part| of(*part, false)), parts),
        ExprKind::Or(all) if outcome => either(all.iter().map(|part| of(*part, true)), parts),
        ExprKind::Or(all) => all.iter().flat_map(|part| of(*part, false)).collect(),
        ExprKind::Not(part) => of(*part, !outcome),
        ExprKind::If(condition, then) if outcome => either([of(*condition, false), of(*then, true)].into_iter(), parts),
        ExprKind::If(condition, then) => of(*condition, true).union(&of(*then, false)).copied().collect(),
        ExprKind::Told(condition, then) => of(*condition, true).union(&of(*then, outcome)).copied().collect(),
        ExprKind::On { value, .. } | ExprKind::Before(value) => of(*value, outcome),
        ExprKind::Quantified(quantified) => member(quantified, outcome, of),
        _ => BTreeSet::new(),
    }
}

/// What is bound where one of several parts decides, and it is not said which.
fn either(all: impl Iterator<Item = BTreeSet<Slot>>, parts: Parts) -> BTreeSet<Slot> {
    let join = |one: BTreeSet<Slot>, other: BTreeSet<Slot>| match parts {
        Parts::Every => one.intersection(&other).copied().collect(),
        Parts::Some => one.union(&other).copied().collect(),
    };
    all.reduce(join).unwrap_or_default()
}

/// Whether one member shows that a quantifier has an outcome, and what is bound for it.
fn member(quantified: &Quantified, outcome: bool, of: impl Fn(ExprId, bool) -> BTreeSet<Slot>) -> BTreeSet<Slot> {
    let Some(body) = quantified.shown_by(outcome) else { return BTreeSet::new() };
    let mut found = BTreeSet::from([quantified.member]);
    found.extend(quantified.condition.into_iter().flat_map(|condition| of(condition, true)));
    found.extend(quantified.body.into_iter().flat_map(|expr| of(expr, body)));
    found
}
