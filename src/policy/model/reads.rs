use rustc_hash::FxHashSet;

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
            | Self::Told(one, other)
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
    /// The parts of expressions, those of the definitions and kinds that they name too, each once.
    pub fn reached<'a>(&'a self, exprs: &[ExprId]) -> impl Iterator<Item = &'a ExprKind> + use<'a> {
        let mut seen = FxHashSet::default();
        let mut left: Vec<ExprId> = exprs.iter().rev().copied().collect();
        let next = move || {
            let id = std::iter::from_fn(|| left.pop()).find(|id| seen.insert(*id))?;
            let kind = &self.expr(id).kind;
            left.extend(kind.children().into_iter().rev());
            match kind {
                ExprKind::KindExtent(kind) | ExprKind::IsKind(_, kind) => left.push(self.kind(*kind).condition),
                ExprKind::Call { define, .. } => left.push(self.define(*define).body),
                _ => {}
            }
            Some(kind)
        };
        std::iter::from_fn(next)
    }

    /// The classes all of whose things expressions may read, through definitions and kinds too, each once.
    pub fn classes_read(&self, exprs: &[ExprId]) -> Vec<ClassId> {
        let mut classes = Vec::new();
        let read = self.reached(exprs).filter_map(|kind| match kind {
            ExprKind::Extent(class) | ExprKind::HistoryOfExtent(class) => Some(*class),
            ExprKind::KindExtent(kind) => Some(self.kind(*kind).class),
            ExprKind::Field { field, .. } | ExprKind::HistoryOfField { field, .. } => match self.field(*field).origin {
                Origin::Inverse(of) => Some(self.field(of).class),
                _ => None,
            },
            _ => None,
        });
        for class in read {
            if !classes.contains(&class) {
                classes.push(class);
            }
        }
        classes
    }
}
