use crate::policy::model::{ExprId, ExprKind, Policy, Quantified, Quantifier, Slot};

/// The variables of quantifiers that can be what a clause fails by: `owner` in `every owner in team.owners: …`.
pub(super) fn witnesses(policy: &Policy, clause: ExprId) -> Vec<Slot> {
    let mut found = Vec::new();
    let mut open = vec![(clause, false)];
    while let Some((expr, outcome)) = open.pop() {
        match &policy.expr(expr).kind {
            ExprKind::And(parts) | ExprKind::Or(parts) => open.extend(parts.iter().map(|part| (*part, outcome))),
            ExprKind::Not(of) => open.push((*of, !outcome)),
            ExprKind::If(condition, then) => open.extend([(*condition, !outcome), (*then, outcome)]),
            ExprKind::On { value, .. } => open.push((*value, outcome)),
            ExprKind::Quantified(quantified) => member(quantified, outcome, &mut found, &mut open),
            _ => {}
        }
    }
    found.sort();
    found
}

/// Whether one member shows that a quantifier has an outcome, and with what outcome of its parts.
fn member(quantified: &Quantified, outcome: bool, found: &mut Vec<Slot>, open: &mut Vec<(ExprId, bool)>) {
    let shows = match (quantified.quantifier, outcome) {
        (Quantifier::Every, false) => Some(false),
        (Quantifier::No | Quantifier::AtMost(_), false) | (Quantifier::Some | Quantifier::AtLeast(_), true) => {
            Some(true)
        }
        (Quantifier::Exactly(_), _) => {
            found.push(quantified.member);
            None
        }
        _ => None,
    };
    let Some(body) = shows else { return };
    found.push(quantified.member);
    open.extend(quantified.condition.map(|condition| (condition, true)));
    open.extend(quantified.body.map(|expr| (expr, body)));
}
