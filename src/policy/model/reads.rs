use super::{ClassId, ExprId, ExprKind, Filter, Origin, Policy, Quantifier};

impl ExprKind {
    /// The expressions directly below this one, in the order of the text.
    pub fn children(&self) -> Vec<ExprId> {
        match self {
            Self::Value(_)
            | Self::Known(..)
            | Self::Parameter(_)
            | Self::Today
            | Self::Organisation
            | Self::Variable(_)
            | Self::Extent(_)
            | Self::KindExtent(_)
            | Self::HistoryOfExtent(_) => Vec::new(),
            Self::Field { base, .. } | Self::HistoryOfField { base, .. } => vec![*base],
            Self::Call { args, .. } => args.clone(),
            Self::And(parts) | Self::Or(parts) | Self::ExactlyOne(parts) | Self::Set(parts) => parts.clone(),
            Self::Not(part)
            | Self::Given(part)
            | Self::Empty(part)
            | Self::IsClass(part, _)
            | Self::IsKind(part, _)
            | Self::Matches(part, _)
            | Self::Negate(part)
            | Self::Before(part)
            | Self::Aggregate(_, part)
            | Self::Distinct(part) => vec![*part],
            Self::If(one, other)
            | Self::Compare(_, one, other)
            | Self::In(one, other)
            | Self::Inside(one, other)
            | Self::OrElse(one, other)
            | Self::Arithmetic(_, one, other)
            | Self::Combine(_, one, other)
            | Self::On { value: one, day: other } => vec![*one, *other],
            Self::Quantified(quantified) => {
                let amount = match quantified.quantifier {
                    Quantifier::Exactly(amount) | Quantifier::AtLeast(amount) | Quantifier::AtMost(amount) => {
                        Some(amount)
                    }
                    Quantifier::Every | Quantifier::Some | Quantifier::No => None,
                };
                let parts = [amount, Some(quantified.range), quantified.condition, quantified.body];
                parts.into_iter().flatten().collect()
            }
            Self::Filtered(filter) | Self::Share(filter) => filter.children(),
            Self::Latest { members, by } => members.children().into_iter().chain([*by]).collect(),
            Self::LongestGap { dates, from, to } => vec![*dates, *from, *to],
        }
    }
}

impl Filter {
    fn children(&self) -> Vec<ExprId> {
        std::iter::once(self.range).chain(self.condition).collect()
    }
}

impl Policy {
    /// The classes all of whose things expressions may read, through definitions and kinds too, each once.
    pub fn classes_read(&self, exprs: &[ExprId]) -> Vec<ClassId> {
        let mut classes = Vec::new();
        let mut seen = rustc_hash::FxHashSet::default();
        let mut left: Vec<ExprId> = exprs.iter().rev().copied().collect();
        while let Some(id) = left.pop() {
            if !seen.insert(id) {
                continue;
            }
            let kind = &self.expr(id).kind;
            left.extend(kind.children().into_iter().rev());
            let class = match kind {
                ExprKind::Extent(class) | ExprKind::HistoryOfExtent(class) => Some(*class),
                ExprKind::KindExtent(kind) | ExprKind::IsKind(_, kind) => {
                    left.push(self.kind(*kind).condition);
                    matches!(self.expr(id).kind, ExprKind::KindExtent(_)).then(|| self.kind(*kind).class)
                }
                ExprKind::Call { define, .. } => {
                    left.push(self.define(*define).body);
                    None
                }
                ExprKind::Field { field, .. } | ExprKind::HistoryOfField { field, .. } => {
                    match self.field(*field).origin {
                        Origin::Inverse(of) => Some(self.field(of).class),
                        _ => None,
                    }
                }
                _ => None,
            };
            if let Some(class) = class.filter(|class| !classes.contains(class)) {
                classes.push(class);
            }
        }
        classes
    }
}
