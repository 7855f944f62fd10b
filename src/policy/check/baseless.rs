use super::{Checker, number};
use crate::diagnostic::{Code, Diagnostic, Force, Phrase, Text};
use crate::policy::model::{Combination, DefineId, ExprId, ExprKind, Many, Quantifier};

impl Checker<'_> {
    /// Refuses definitions that rest on nothing but themselves: their least solution is empty (semantics 9.2).
    pub(super) fn baseless(&mut self) {
        // What is wrong may hold the part that is looked for.
        if self.errors.iter().any(|error| error.force == Force::Must) {
            return;
        }
        let mut empty: Vec<bool> = self.policy.defines.iter().map(|define| define.recursive).collect();
        while let Some(at) = self.first_empty(&mut empty) {
            // What rests on it alone is told of with it.
            empty.get_mut(at).into_iter().for_each(|empty| *empty = false);
            let Some(define) = self.policy.defines.get(at) else { return };
            let several = define.ty.many == Many::Several;
            let phrase = if several { Phrase::BaselessSet } else { Phrase::BaselessTruth };
            let message = Text::new(phrase).with("name", &*define.name);
            let error = Diagnostic::error(Code::Baseless, message, define.span);
            let help = if several { Phrase::BaselessSetHelp } else { Phrase::BaselessTruthHelp };
            let help = Text::new(help).with("name", &*define.name);
            self.error(error.help(help));
        }
    }

    /// The first of the definitions that all are empty where they all are; leaves only these.
    fn first_empty(&self, empty: &mut Vec<bool>) -> Option<usize> {
        loop {
            let still = |(at, is): (usize, &bool)| *is && self.is_empty(self.body(at), empty);
            let next: Vec<bool> = empty.iter().enumerate().map(still).collect();
            if next == *empty {
                return next.iter().position(|is| *is);
            }
            *empty = next;
        }
    }

    fn body(&self, at: usize) -> ExprId {
        self.policy.define(DefineId(number(at))).body
    }

    /// Whether an expression is false, or has no member, where certain definitions are or have none.
    fn is_empty(&self, id: ExprId, empty: &[bool]) -> bool {
        let is = |id: &ExprId| self.is_empty(*id, empty);
        match &self.policy.expr(id).kind {
            ExprKind::Call { define, .. } => empty.get(usize::from(define.0)).copied().unwrap_or(false),
            ExprKind::And(parts) => parts.iter().any(is),
            ExprKind::Or(parts) | ExprKind::ExactlyOne(parts) => !parts.is_empty() && parts.iter().all(is),
            ExprKind::In(_, set) => is(set),
            ExprKind::On { value, .. } | ExprKind::Before(value) => is(value),
            ExprKind::Distinct(of) => is(of),
            ExprKind::Field { base, .. } => self.policy.expr(*base).ty.many == Many::Several && is(base),
            ExprKind::Combine(Combination::Both, left, right) => is(left) || is(right),
            ExprKind::Combine(Combination::Either, left, right) => is(left) && is(right),
            ExprKind::Combine(Combination::Without, left, _) => is(left),
            ExprKind::Filtered(filter) => is(&filter.range) || filter.condition.as_ref().is_some_and(is),
            ExprKind::Quantified(quantified) if matches!(quantified.quantifier, Quantifier::Some) => {
                is(&quantified.range) || quantified.condition.iter().chain(&quantified.body).any(is)
            }
            _ => false,
        }
    }
}
