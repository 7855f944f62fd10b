use crate::policy::check::body::{Body, Checked};
use crate::policy::check::strata::Sign;
use crate::policy::model::{ExprId, ExprKind};
use crate::source::Span;
use crate::syntax::tree;

impl Body<'_, '_> {
    /// `a and b`, `a or b`
    pub(super) fn all(&mut self, span: Span, parts: &[tree::Expr], kind: fn(Vec<ExprId>) -> ExprKind) -> Checked {
        // Every part is checked, so that each error is reported.
        let parts: Vec<Option<ExprId>> = parts.iter().map(|part| self.predicate(part)).collect();
        let parts: Option<Vec<ExprId>> = parts.into_iter().collect();
        self.truth(span, kind(parts?))
    }

    /// `exactly one of (a, b)`
    pub(super) fn exactly_one(&mut self, span: Span, parts: &[tree::Expr]) -> Checked {
        self.signed(Sign::Either, |body| body.all(span, parts, ExprKind::ExactlyOne))
    }

    /// `not a`
    pub(super) fn not(&mut self, span: Span, of: &tree::Expr) -> Checked {
        let of = self.signed(Sign::Less, |body| body.predicate(of))?;
        self.truth(span, ExprKind::Not(of))
    }

    /// `if a then b`
    pub(super) fn implication(&mut self, span: Span, condition: &tree::Expr, then: &tree::Expr) -> Checked {
        let condition = self.signed(Sign::Less, |body| body.predicate(condition));
        let then = self.predicate(then);
        self.truth(span, ExprKind::If(condition?, then?))
    }

    /// `if a then b else unknown`
    pub(super) fn told(&mut self, span: Span, condition: &tree::Expr, then: &tree::Expr) -> Checked {
        // What becomes true takes an answer from where there was none.
        let condition = self.signed(Sign::Either, |body| body.predicate(condition));
        let then = self.predicate(then);
        self.truth(span, ExprKind::Told(condition?, then?))
    }

    /// The same, or its opposite where it is negated.
    pub(super) fn negated(&mut self, span: Span, negated: bool, kind: ExprKind) -> Checked {
        let checked = self.truth(span, kind)?;
        if negated { self.truth(span, ExprKind::Not(checked.id)) } else { Some(checked) }
    }
}
