use crate::syntax::tree::{Expr, ExprKind, Filter, Is, Name, Quantifier};

/// Calls back with every name that an expression mentions, whatever it stands for.
pub(super) fn mentions<'t>(expr: &'t Expr, found: &mut impl FnMut(&'t Name)) {
    let mut open = vec![expr];
    while let Some(expr) = open.pop() {
        match &expr.kind {
            ExprKind::Name(name) | ExprKind::Call { name, .. } | ExprKind::Field { name, .. } => found(name),
            ExprKind::Is { what: Is::Kind(name), .. } => found(name),
            _ => {}
        }
        parts(expr, &mut open);
    }
}

/// Adds the expressions of which another is made.
pub(super) fn parts<'t>(expr: &'t Expr, to: &mut Vec<&'t Expr>) {
    match &expr.kind {
        ExprKind::Invalid | ExprKind::Literal(_) | ExprKind::Today | ExprKind::Name(_) => {}
        ExprKind::Call { args: list, .. }
        | ExprKind::And(list)
        | ExprKind::Or(list)
        | ExprKind::ExactlyOne(list)
        | ExprKind::Set(list) => to.extend(list),
        ExprKind::Field { base, args, .. } => {
            to.push(base);
            to.extend(args.iter().flatten());
        }
        ExprKind::Not(of) | ExprKind::Negate(of) | ExprKind::Distinct(of) | ExprKind::History(of) => to.push(of),
        ExprKind::Is { value: of, .. } | ExprKind::Matches { value: of, .. } | ExprKind::Aggregate { of, .. } => {
            to.push(of);
        }
        ExprKind::On { value: left, day: right }
        | ExprKind::If { condition: left, then: right }
        | ExprKind::Told { condition: left, then: right }
        | ExprKind::Compare { left, right, .. }
        | ExprKind::In { value: left, set: right, .. }
        | ExprKind::Inside { value: left, outer: right, .. }
        | ExprKind::OrElse { value: left, fallback: right }
        | ExprKind::Arithmetic { left, right, .. }
        | ExprKind::Combine { left, right, .. } => to.extend([&**left, &**right]),
        ExprKind::LongestGap { dates, from, to: last } => to.extend([&**dates, &**from, &**last]),
        ExprKind::Filtered(filter) | ExprKind::Share(filter) | ExprKind::Latest(filter) => filter_parts(filter, to),
        ExprKind::Quantified(quantified) => {
            if let Quantifier::Exactly(n) | Quantifier::AtLeast(n) | Quantifier::AtMost(n) = &quantified.quantifier {
                to.push(n);
            }
            to.push(&quantified.range);
            to.extend(quantified.condition.iter().chain(&quantified.body));
        }
    }
}

fn filter_parts<'t>(filter: &'t Filter, to: &mut Vec<&'t Expr>) {
    to.push(&filter.range);
    to.extend(filter.condition.iter().chain(&filter.by));
}
