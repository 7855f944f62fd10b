use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::check::body::{Body, Checked};
use crate::policy::check::strata::Sign;
use crate::policy::check::types::several;
use crate::policy::model::{Base, ExprKind, FieldId};
use crate::source::Span;
use crate::syntax::tree;

impl Body<'_, '_> {
    /// `team.level on case.date`
    pub(super) fn on(&mut self, span: Span, value: &tree::Expr, day: &tree::Expr, wanted: Option<Base>) -> Checked {
        let day = self.signed(Sign::Either, |body| body.one_of(day, Base::Date));
        // A definition that repeats itself on a day that it computes would never come to an end.
        let computed = day.filter(|day| !self.is_drawn(day.id));
        let computed = computed.map(|day| self.checker.policy.expr(day.id).span);
        let value = self.repeated(computed, |body| body.expr(value, wanted));
        let (value, day) = (value?, day?);
        self.push(span, value.ty, ExprKind::On { value: value.id, day: day.id })
    }

    /// `history of Team`, `history of team.roles`
    pub(super) fn history(&mut self, span: Span, of: &tree::Expr) -> Checked {
        let checked = self.expr(of, None)?;
        let kind = self.checker.policy.expr(checked.id).kind.clone();
        match kind {
            ExprKind::Extent(class) => self.push(span, several(Base::Thing(class)), ExprKind::HistoryOfExtent(class)),
            ExprKind::Field { base, field } if self.has_history(field) => {
                self.push(span, several(checked.ty.base), ExprKind::HistoryOfField { base, field })
            }
            ExprKind::Field { field, .. } => {
                let name = &*self.checker.policy.field(field).name;
                let message = Text::new(Phrase::NoHistory).with("name", name);
                let place = self.checker.field_span(field);
                let error = Diagnostic::error(Code::NoHistory, message, of.span);
                self.error(error.also(place, Phrase::DeclaredInPolicy.into()).help(Phrase::NoHistoryHelp.into()));
                None
            }
            _ => {
                let error = Diagnostic::error(Code::NoHistory, Phrase::HistoryOfOther.into(), of.span);
                self.error(error.help(Phrase::HistoryOfOtherHelp.into()));
                None
            }
        }
    }

    /// Whether a field is dated, or holds what is.
    fn has_history(&self, field: FieldId) -> bool {
        let field = self.checker.policy.field(field);
        field.dated || matches!(field.ty.base, Base::Thing(class) if self.dated(class))
    }

    fn dated(&self, class: crate::policy::model::ClassId) -> bool {
        let policy = &self.checker.policy;
        policy.class(class).subs.iter().any(|sub| policy.class(*sub).period.is_some())
    }
}
