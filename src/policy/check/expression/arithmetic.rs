use crate::diagnostic::{Code, Diagnostic, Phrase};
use crate::policy::check::body::{Body, Checked, Typed};
use crate::policy::check::strata::Sign;
use crate::policy::check::types::{comparable, is_number};
use crate::policy::model::{Base, ExprKind, Many, Type};
use crate::source::Span;
use crate::syntax::tree::{self, Operator};
use crate::value::Value;

impl Body<'_, '_> {
    /// `a + b`
    pub(super) fn arithmetic(&mut self, span: Span, left: &tree::Expr, op: Operator, right: &tree::Expr) -> Checked {
        let (left, right) = self.signed(Sign::Either, |body| (body.one(left, None), body.one(right, None)));
        let (left, right) = (left?, right?);
        let Some(base) = result(op, left.ty.base, right.ty.base) else { return self.no_result(left, op, right) };
        if matches!(op, Operator::Add | Operator::Subtract | Operator::Divide) && right.ty.base == Base::Money {
            self.same_currency(left, right)?;
        }
        self.whole_times(left, right)?;
        let many = if left.ty.many == Many::One { right.ty.many } else { left.ty.many };
        self.push(span, Type { base, many }, ExprKind::Arithmetic(op, left.id, right.id))
    }

    fn no_result(&mut self, left: Typed, op: Operator, right: Typed) -> Checked {
        let phrase = match op {
            Operator::Add => Phrase::CannotAdd,
            Operator::Subtract => Phrase::CannotSubtract,
            Operator::Multiply => Phrase::CannotMultiply,
            Operator::Divide => Phrase::CannotDivide,
        };
        self.mismatch(phrase, left, right)
    }

    /// A length of time can only be taken a whole number of times.
    fn whole_times(&mut self, left: Typed, right: Typed) -> Option<()> {
        let number = match (left.ty.base, right.ty.base) {
            (Base::Duration, base) if is_number(base) => right,
            (base, Base::Duration) if is_number(base) => left,
            _ => return Some(()),
        };
        let expr = self.checker.policy.expr(number.id);
        let ExprKind::Value(Value::Number(value)) = expr.kind else { return Some(()) };
        if value.to_whole().is_some() {
            return Some(());
        }
        let error = Diagnostic::error(Code::BadNumber, Phrase::DurationNotWhole.into(), expr.span);
        self.error(error.help(Phrase::DurationNotWholeHelp.into()));
        None
    }

    /// `-a`
    pub(super) fn negate(&mut self, span: Span, of: &tree::Expr) -> Checked {
        let of = self.signed(Sign::Either, |body| body.one(of, None))?;
        if is_number(of.ty.base) || matches!(of.ty.base, Base::Money | Base::Duration) {
            let base = if of.ty.base == Base::Whole { Base::Number } else { of.ty.base };
            return self.push(span, Type { base, ..of.ty }, ExprKind::Negate(of.id));
        }
        self.wrong(of, crate::policy::check::types::one(Base::Number));
        None
    }

    /// `a or else b`
    pub(super) fn or_else(
        &mut self,
        span: Span,
        value: &tree::Expr,
        fallback: &tree::Expr,
        wanted: Option<Base>,
    ) -> Checked {
        let (value, fallback) = self.signed(Sign::Either, |body| {
            let value = body.one(value, wanted);
            let base = value.map(|value| value.ty.base).or(wanted);
            (value, body.one(fallback, base))
        });
        let (value, fallback) = (value?, fallback?);
        if !comparable(&self.checker.policy, value.ty.base, fallback.ty.base) {
            return self.mismatch(Phrase::CannotStandFor, value, fallback);
        }
        let base = crate::policy::check::types::common(&self.checker.policy, value.ty.base, fallback.ty.base)?;
        self.push(span, Type { base, many: fallback.ty.many }, ExprKind::OrElse(value.id, fallback.id))
    }
}

/// What two types give, if they give anything.
fn result(op: Operator, left: Base, right: Base) -> Option<Base> {
    let numbers = is_number(left) && is_number(right);
    // What is taken from a whole number may lie below nought.
    let number = |left, right| if left == right && left != Base::Whole { left } else { Base::Number };
    match op {
        Operator::Add | Operator::Subtract => match (left, right) {
            _ if numbers => Some(number(left, right)),
            (Base::Money, Base::Money) => Some(Base::Money),
            (Base::Duration, Base::Duration) => Some(Base::Duration),
            (Base::Date, Base::Duration) => Some(Base::Date),
            (Base::Date, Base::Date) if op == Operator::Subtract => Some(Base::Duration),
            _ => None,
        },
        Operator::Multiply => match (left, right) {
            _ if numbers => Some(number(left, right)),
            (base @ (Base::Money | Base::Duration), other) | (other, base @ (Base::Money | Base::Duration)) => {
                is_number(other).then_some(base)
            }
            _ => None,
        },
        Operator::Divide => match (left, right) {
            _ if numbers => Some(Base::Number),
            (Base::Money, Base::Money) => Some(Base::Number),
            (Base::Money, other) => is_number(other).then_some(Base::Money),
            _ => None,
        },
    }
}
