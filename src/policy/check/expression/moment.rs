use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::check::body::{Body, Checked};
use crate::policy::check::strata::Sign;
use crate::policy::check::types::several;
use crate::policy::model::{Base, ExprId, ExprKind, FieldId};
use crate::source::Span;
use crate::syntax::tree::{self, Comparison};

impl Body<'_, '_> {
    /// `team.level on case.date`
    pub(super) fn on(&mut self, span: Span, value: &tree::Expr, day: &tree::Expr, wanted: Option<Base>) -> Checked {
        let day = self.signed(Sign::Either, |body| body.one_of(day, Base::Date));
        // A definition that repeats itself on a day that it computes would never come to an end.
        let computed = day.filter(|day| !self.is_drawn(day.id));
        let computed = computed.map(|day| self.checker.policy.expr(day.id).span);
        let value_span = value.span;
        let value = self.repeated(computed, |body| body.expr(value, wanted));
        let value = value?;
        if self.is_fixed(value.id) {
            let message = Text::new(Phrase::SameEveryDay).with("what", self.checker.sources.text(value_span));
            let error = Diagnostic::error(Code::SameEveryDay, message, value_span);
            self.error(error.help(Phrase::SameEveryDayHelp.into()));
            return None;
        }
        self.push(span, value.ty, ExprKind::On { value: value.id, day: day?.id })
    }

    /// Says how a comparison is written whose `on` was meant for its left side: `count of team.members >= 2 on day`.
    pub(super) fn on_was_for_the_left(&mut self, left: &tree::Expr, op: Comparison, right: &tree::Expr) {
        let tree::ExprKind::On { value, day } = &right.kind else { return };
        if matches!(left.kind, tree::ExprKind::On { .. }) {
            return;
        }
        let text = |tree: &tree::Expr| self.checker.sources.text(tree.span);
        let plain = matches!(left.kind, tree::ExprKind::Name(_) | tree::ExprKind::Field { .. });
        let plain = plain || is_enclosed(text(left));
        let read = if plain { text(left).to_owned() } else { format!("({})", text(left)) };
        let meant = format!("{read} on {} {} {}", text(day), op.sign(), text(value));
        let error = self.checker.errors.last_mut().filter(|error| error.place() == value.span);
        if let Some(error) = error.filter(|error| error.code == Code::SameEveryDay && !meant.contains('\n')) {
            error.help_instead(Text::new(Phrase::WriteHelp).with("text", meant));
        }
    }

    /// Whether an expression gives the same at every moment.
    pub(super) fn is_fixed(&self, id: ExprId) -> bool {
        let policy = &self.checker.policy;
        let kind = &policy.expr(id).kind;
        match kind {
            ExprKind::Today | ExprKind::Extent(_) | ExprKind::KindExtent(_) | ExprKind::Field { .. } => false,
            ExprKind::HistoryOfField { .. } | ExprKind::Call { .. } | ExprKind::IsKind(..) => false,
            ExprKind::Inside(..) => false,
            ExprKind::On { day, .. } => self.is_fixed(*day),
            ExprKind::Before(value) => self.is_fixed(*value),
            ExprKind::Variable(_) => true,
            // Records are compared field by field, and fields are read at the moment.
            _ => kind.children().into_iter().all(|child| self.is_fixed(child) && !self.is_of_records(child)),
        }
    }

    fn is_of_records(&self, id: ExprId) -> bool {
        matches!(self.checker.policy.expr(id).ty.base, Base::Thing(class) if self.checker.is_record(class))
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

/// Whether one pair of parentheses stands around a whole text.
fn is_enclosed(text: &str) -> bool {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at > 0 && at + 1 == text.len();
        }
    }
    false
}
