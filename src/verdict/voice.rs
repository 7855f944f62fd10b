//! What a form has words for: steps of a proof are told by them, and not by what the form stands for (semantics 13.10).

use super::words::Words;
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::{Depth, Step, Truth, Val, Why};
use crate::policy::model::{Aggregate, Define, ExprId, ExprKind, Many, Quantifier};

impl<'p> Words<'p> {
    /// The titles of a definition that a form has words for, where an expression calls it.
    pub(super) fn voiced(&self, id: ExprId) -> Option<&'p str> {
        let ExprKind::Call { define, .. } = &self.policy.expr(id).kind else { return None };
        let define: &'p Define = self.policy.define(*define);
        define.voiced.then(|| define.titles.get(self.lang))
    }

    /// What a step says in those words.
    pub(super) fn voice(&self, why: &Why, hidden: bool) -> Option<String> {
        let title = self.voiced(why.expr.filter(|_| self.depth == Depth::Told)?)?;
        let told = |phrase: Phrase| Text::new(phrase).with("title", title);
        Some(match &why.step {
            Step::Condition | Step::Call(_) => title.to_owned(),
            Step::Value(..) | Step::Count(..) if hidden => {
                self.text(told(Phrase::ProofTitled).with("value", self.text(Phrase::Private)))
            }
            Step::Value(val, _) => self.text(told(Phrase::ProofTitled).with("value", self.val(val))),
            Step::Count(least, Some(most), _) if least == most => {
                self.text(told(Phrase::ProofTitled).with("value", least.to_string()))
            }
            _ => return None,
        })
    }

    /// Whether a step says nothing beside those below it: it only joins what the form has words for, or gives what the words
    /// above it say already.
    pub(super) fn is_joint(&self, why: &Why, above: Option<&Why>) -> bool {
        let Some(id) = why.expr.filter(|_| self.depth == Depth::Told && !why.empty && !why.children.is_empty()) else {
            return false;
        };
        if self.voiced(id).is_some() || matches!(why.step, Step::Member(..) | Step::Nearest(..) | Step::Missing(_)) {
            return false;
        }
        let said = above.and_then(|above| above.expr).is_some_and(|above| self.voiced(above).is_some());
        if said && why.truth.is_none() && self.policy.expr(id).ty.many != Many::Several {
            return true;
        }
        self.joins(id) && self.speaks_of_voiced(id)
    }

    /// Whether an expression is made of others by words that say nothing alone.
    fn joins(&self, id: ExprId) -> bool {
        match &self.policy.expr(id).kind {
            ExprKind::And(_)
            | ExprKind::Or(_)
            | ExprKind::Not(_)
            | ExprKind::If(..)
            | ExprKind::Told(..)
            | ExprKind::Compare(..)
            | ExprKind::Arithmetic(..)
            | ExprKind::OrElse(..)
            | ExprKind::Empty(_)
            | ExprKind::Filtered(_)
            | ExprKind::Aggregate(Aggregate::Count, _) => true,
            ExprKind::Quantified(quantified) => matches!(quantified.quantifier, Quantifier::Every),
            _ => false,
        }
    }

    /// Whether it names something that the form has words for.
    fn speaks_of_voiced(&self, id: ExprId) -> bool {
        let parts = self.policy.expr(id).kind.children();
        self.voiced(id).is_some() || parts.into_iter().any(|part| self.speaks_of_voiced(part))
    }

    /// Whether a step below another says nothing: what a definition is given that is told by its title, and what is not
    /// written where something else stands for it.
    pub(super) fn is_idle(&self, above: &Why, why: &Why) -> bool {
        let Some(id) = above.expr.filter(|_| self.depth == Depth::Told) else { return false };
        match (&self.policy.expr(id).kind, &why.step) {
            (ExprKind::Call { .. }, Step::Member(..)) => self.voiced(id).is_some(),
            (ExprKind::OrElse(left, _), Step::Value(Val::None | Val::Unwritten, _)) => {
                why.expr == Some(*left) && self.joins(id) && self.speaks_of_voiced(id)
            }
            (ExprKind::Aggregate(Aggregate::Count, _), Step::Count(0, Some(0), None)) => self.speaks_of_voiced(id),
            _ => self.is_path(why) && why.children.is_empty() && self.is_way(above, why),
        }
    }

    /// Whether a step reads a field: where a record is picked from several, it says which.
    fn is_path(&self, why: &Why) -> bool {
        why.expr.is_some_and(|id| matches!(self.policy.expr(id).kind, ExprKind::Field { .. }))
    }

    /// The reasons for what a clause of a form came out as: without what joins them, for the sentence says that.
    pub(super) fn is_head(&self, why: &Why) -> bool {
        let Some(id) = why.expr.filter(|_| self.depth == Depth::Told && !why.empty && !why.children.is_empty()) else {
            return false;
        };
        let parts = matches!(why.truth, Some(Truth::True | Truth::False | Truth::Unknown));
        parts
            && match &self.policy.expr(id).kind {
                ExprKind::And(_) | ExprKind::Or(_) | ExprKind::If(..) | ExprKind::Told(..) | ExprKind::On { .. } => {
                    true
                }
                ExprKind::Quantified(quantified) => matches!(quantified.quantifier, Quantifier::Every),
                _ => false,
            }
    }
}
