use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::check::body::{Body, Checked, Typed};
use crate::policy::check::strata::Sign;
use crate::policy::check::types::{comparable, is_number, is_ordered};
use crate::policy::model::{Base, ExprId, ExprKind, Many};
use crate::source::Span;
use crate::syntax::tree::{self, Comparison};
use crate::value::{Symbol, Value};

impl Body<'_, '_> {
    /// `a = b`, `a < b`
    pub(super) fn compare(&mut self, span: Span, left: &tree::Expr, op: Comparison, right: &tree::Expr) -> Checked {
        let (left, right) = self.signed(Sign::Either, |body| {
            let sides = body.sides(left, right);
            body.on_was_for_the_left(left, op, right);
            sides
        });
        let single = |body: &mut Self, side: Checked, other: Checked| match body.uncounted(span, side, other) {
            Some(help) => body.single_or(side?, help),
            None => body.single(side?),
        };
        let (one, other) = (single(self, left, right), single(self, right, left));
        let (left, right) = self.meet(one?, other?);
        if !comparable(&self.checker.policy, left.ty.base, right.ty.base) {
            return self.mismatch(Phrase::Incomparable, left, right);
        }
        if !matches!(op, Comparison::Equal | Comparison::NotEqual) && !is_ordered(left.ty.base) {
            let message = Text::new(Phrase::NotOrdered).with("type", self.checker.type_words(left.ty));
            let error = Diagnostic::error(Code::WrongType, message, span);
            self.error(error.help(Phrase::NotOrderedHelp.into()));
            return None;
        }
        self.same_currency(left, right)?;
        self.truth(span, ExprKind::Compare(op, left.id, right.id))
    }

    /// How to write a comparison of several things with a number: it is their count that was meant.
    fn uncounted(&self, whole: Span, side: Checked, other: Checked) -> Option<Text> {
        let (side, other) = (side?, other?);
        if side.ty.many != Many::Several || is_number(side.ty.base) || !is_number(other.ty.base) {
            return None;
        }
        let text = |span: Span| self.checker.sources.text(span).split_whitespace().collect::<Vec<_>>().join(" ");
        let place = self.checker.policy.expr(side.id).span;
        let (before, after) = (Span::new(whole.start, place.start), Span::new(place.end, whole.end));
        let [before, several, after] = [before, place, after].map(text);
        let form = [before, format!("count of {several}"), after].join(" ");
        Some(Text::new(Phrase::CountHelp).with("form", form.trim()))
    }

    /// Checks two expressions of which each can say which value a bare name on the other side is.
    pub(super) fn sides(&mut self, left: &tree::Expr, right: &tree::Expr) -> (Checked, Checked) {
        if self.is_open(left) && !self.is_open(right) {
            let right = self.expr(right, None);
            let left = right.and_then(|right| self.expr(left, Some(right.ty.base)));
            return (left, right);
        }
        let left = self.expr(left, None);
        // Without the left side nobody knows which value a bare name on the right is.
        if left.is_none() && self.is_open(right) {
            return (None, None);
        }
        let right = self.expr(right, left.map(|left| left.ty.base));
        (left, right)
    }

    /// Says that two sides do not go together, and of what types they are.
    pub(super) fn mismatch(&mut self, phrase: Phrase, left: Typed, right: Typed) -> Checked {
        let (one, other) = (self.checker.type_words(left.ty), self.checker.type_words(right.ty));
        let message = Text::new(phrase).with("left", one.clone()).with("right", other.clone());
        let (here, there) = (self.checker.policy.expr(left.id).span, self.checker.policy.expr(right.id).span);
        let error = Diagnostic::error(Code::WrongType, message, here);
        let error = error.label(Text::new(Phrase::IsOfType).with("type", one));
        let error = error.also(there, Text::new(Phrase::IsOfType).with("type", other));
        let help = self.of_one_type(phrase, left, right);
        self.error(error.help(help));
        None
    }

    /// Refuses two amounts that are written in different currencies.
    pub(super) fn same_currency(&mut self, left: Typed, right: Typed) -> Option<()> {
        if left.ty.base != Base::Money {
            return Some(());
        }
        let (Some(one), Some(other)) = (self.currency(left.id), self.currency(right.id)) else { return Some(()) };
        if one == other {
            return Some(());
        }
        let words = |symbol| self.checker.policy.symbols.text(symbol).to_owned();
        let message = Text::new(Phrase::TwoCurrencies).with("left", words(one)).with("right", words(other));
        let place = self.checker.policy.expr(left.id).span.to(self.checker.policy.expr(right.id).span);
        self.error(Diagnostic::error(Code::TwoCurrencies, message, place).help(Phrase::TwoCurrenciesHelp.into()));
        None
    }

    /// The currency of an amount that is written in the policy.
    fn currency(&self, id: ExprId) -> Option<Symbol> {
        let policy = &self.checker.policy;
        let value = match &policy.expr(id).kind {
            ExprKind::Value(value) => *value,
            ExprKind::Parameter(parameter) => policy.parameter(*parameter).default,
            ExprKind::Arithmetic(_, left, right) => return self.currency(*left).or_else(|| self.currency(*right)),
            ExprKind::Negate(of) => return self.currency(*of),
            _ => return None,
        };
        match value {
            Value::Money(_, currency) => Some(currency),
            _ => None,
        }
    }
}
