use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::check::body::{Body, Checked, Typed};
use crate::policy::check::strata::Sign;
use crate::policy::check::types::{is_number, one};
use crate::policy::model::{Base, ExprKind, Many, Type};
use crate::source::Span;
use crate::syntax::tree::{self, Aggregate};

impl Body<'_, '_> {
    /// `count of team.members`, `sum of team.costs.amount`
    pub(super) fn aggregate(&mut self, span: Span, function: Aggregate, of: &tree::Expr) -> Checked {
        let checked = self.signed(Sign::Either, |body| body.expr(of, None))?;
        let checked = self.several(checked)?;
        let base = checked.ty.base;
        let adds = is_number(base) || matches!(base, Base::Money | Base::Duration);
        let ordered = adds || base == Base::Date;
        let (fits, phrase, ty) = match function {
            Aggregate::Count => (true, Phrase::CannotSum, one(Base::Number)),
            Aggregate::Sum => (adds, Phrase::CannotSum, one(base)),
            Aggregate::Min => (ordered, Phrase::NoLeast, Type { base, many: Many::Optional }),
            Aggregate::Max => (ordered, Phrase::NoGreatest, Type { base, many: Many::Optional }),
        };
        if fits {
            return self.push(span, ty, ExprKind::Aggregate(function, checked.id));
        }
        let message = Text::new(phrase).with("found", self.checker.type_words(checked.ty));
        let help = if phrase == Phrase::CannotSum { Phrase::CannotSumHelp } else { Phrase::NoLeastHelp };
        self.error(Diagnostic::error(Code::WrongType, message, of.span).help(help.into()));
        None
    }

    /// Refuses one value where several are asked for.
    pub(super) fn several(&mut self, checked: Typed) -> Checked {
        if checked.ty.many == Many::Several {
            return Some(checked);
        }
        let place = self.checker.policy.expr(checked.id).span;
        let message = Text::new(Phrase::NotASet).with("found", self.checker.type_words(checked.ty));
        let error = Diagnostic::error(Code::NotASet, message, place);
        self.error(error.help(Text::new(Phrase::WriteASet).with("set", "{ … }")));
        None
    }

    /// `longest gap in team.surveys.date from a to b`
    pub(super) fn longest_gap(
        &mut self,
        span: Span,
        dates: &tree::Expr,
        from: &tree::Expr,
        to: &tree::Expr,
    ) -> Checked {
        let (dates, from, to) = self.signed(Sign::Either, |body| {
            let dates = body.expr(dates, None).and_then(|dates| body.several(dates));
            (dates, body.one_of(from, Base::Date), body.one_of(to, Base::Date))
        });
        let dates = dates.and_then(|dates| self.dates(dates));
        let (dates, from, to) = (dates?.id, from?, to?);
        let many = if from.ty.many == Many::One { to.ty.many } else { from.ty.many };
        let ty = Type { base: Base::Duration, many };
        self.push(span, ty, ExprKind::LongestGap { dates, from: from.id, to: to.id })
    }

    /// Days, or things that are there on some days and not on others.
    fn dates(&mut self, checked: Typed) -> Checked {
        match checked.ty.base {
            Base::Date => return Some(checked),
            Base::Thing(_) if self.is_fixed(checked.id) => {
                let span = self.checker.policy.expr(checked.id).span;
                let message = Text::new(Phrase::NoGaps).with("what", self.checker.sources.text(span));
                self.error(Diagnostic::error(Code::SameEveryDay, message, span).help(Phrase::NoGapsHelp.into()));
                return None;
            }
            Base::Thing(_) => return Some(checked),
            _ => {}
        }
        let dates = Type { base: Base::Date, many: Many::Several };
        let asked = Text::new(Phrase::OrThings).with("dates", self.checker.type_words(dates));
        self.wrong_for(checked, asked, self.checker.how_to_write(dates));
        None
    }
}
