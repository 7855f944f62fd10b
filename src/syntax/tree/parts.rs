use super::{Expr, ExprKind, Filter, Quantifier};

impl Expr {
    /// The expressions directly inside of this one, from left to right.
    pub fn parts_mut(&mut self) -> Vec<&mut Self> {
        match &mut self.kind {
            ExprKind::Invalid | ExprKind::Literal(_) | ExprKind::Today | ExprKind::Name(_) => Vec::new(),
            ExprKind::Call { args, .. } => args.iter_mut().collect(),
            ExprKind::Field { base, args, .. } => one_and(base, args.iter_mut().flatten()),
            ExprKind::On { value, day: other }
            | ExprKind::In { value, set: other, .. }
            | ExprKind::Inside { value, outer: other, .. }
            | ExprKind::OrElse { value, fallback: other }
            | ExprKind::If { condition: value, then: other }
            | ExprKind::Told { condition: value, then: other }
            | ExprKind::Compare { left: value, right: other, .. }
            | ExprKind::Arithmetic { left: value, right: other, .. }
            | ExprKind::Combine { left: value, right: other, .. } => vec![value, other],
            ExprKind::And(all) | ExprKind::Or(all) | ExprKind::ExactlyOne(all) | ExprKind::Set(all) => {
                all.iter_mut().collect()
            }
            ExprKind::Not(one)
            | ExprKind::Is { value: one, .. }
            | ExprKind::Matches { value: one, .. }
            | ExprKind::Negate(one)
            | ExprKind::Aggregate { of: one, .. }
            | ExprKind::Distinct(one)
            | ExprKind::History(one) => vec![one],
            ExprKind::Quantified(quantified) => {
                let parts = quantified.quantifier.amount_mut().into_iter().chain([&mut quantified.range]);
                parts.chain(&mut quantified.condition).chain(&mut quantified.body).collect()
            }
            ExprKind::Filtered(filter) | ExprKind::Share(filter) | ExprKind::Latest(filter) => filter.parts_mut(),
            ExprKind::LongestGap { dates, from, to } => vec![dates, from, to],
        }
    }
}

impl Filter {
    fn parts_mut(&mut self) -> Vec<&mut Expr> {
        one_and(&mut self.range, self.condition.iter_mut().chain(&mut self.by))
    }
}

impl Quantifier {
    fn amount_mut(&mut self) -> Option<&mut Expr> {
        match self {
            Self::Every | Self::Some | Self::No => None,
            Self::Exactly(amount) | Self::AtLeast(amount) | Self::AtMost(amount) => Some(amount),
        }
    }
}

fn one_and<'a>(one: &'a mut Expr, more: impl Iterator<Item = &'a mut Expr>) -> Vec<&'a mut Expr> {
    std::iter::once(one).chain(more).collect()
}
