//! Expressions: each kind of node is a group, so that the loosest words are those at which a line is broken first.

use super::doc::Piece;
use super::printer::{HANG, Printer, STEP};
use crate::syntax::Kind;
use crate::syntax::tree::{Combination, Expr, ExprKind, Filter, LiteralKind, Operator, Quantified, Quantifier};

impl Printer<'_> {
    /// expression, with the parentheses that stand around it
    pub(super) fn expr(&mut self, expr: &Expr) {
        self.around(expr, |printer| printer.inside(expr));
    }

    /// An expression with the parentheses that stand around it
    pub(super) fn around(&mut self, expr: &Expr, inside: impl FnOnce(&mut Self)) {
        // Before the group, which they need not break.
        self.comments(false);
        let own = usize::from(matches!(expr.kind, ExprKind::Filtered(_)));
        let around = self.parentheses(expr.span).saturating_sub(own);
        (0..around).for_each(|_| self.token());
        self.push(Piece::Open);
        inside(self);
        self.push(Piece::Close);
        (0..around).for_each(|_| self.token());
    }

    fn inside(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Invalid | ExprKind::Today | ExprKind::Name(_) => self.token(),
            ExprKind::Literal(literal) => self.spaced(literal.span),
            ExprKind::Call { args, .. } => {
                self.token();
                self.arguments(args);
            }
            ExprKind::Field { base, args, .. } => {
                self.linked(base);
                self.token();
                self.token();
                args.iter().for_each(|args| self.arguments(args));
            }
            ExprKind::And(parts) | ExprKind::Or(parts) => self.chain(parts, STEP),
            ExprKind::Not(inside) | ExprKind::Distinct(inside) => {
                self.token();
                self.space();
                self.expr(inside);
            }
            ExprKind::Negate(inside) => {
                self.token();
                self.expr(inside);
            }
            ExprKind::If { condition, then } => self.conditional(condition, then),
            ExprKind::Told { condition, then } => {
                self.conditional(condition, then);
                self.push(Piece::In(STEP));
                self.push(Piece::Line(1));
                self.tokens(2);
                self.push(Piece::Out);
            }
            ExprKind::Is { value, negated, .. } => {
                self.expr(value);
                self.space();
                self.tokens(if *negated { 3 } else { 2 });
            }
            ExprKind::Matches { value, .. } => {
                self.expr(value);
                self.space();
                self.tokens(2);
            }
            ExprKind::Aggregate { of, .. } | ExprKind::History(of) => {
                self.tokens(2);
                self.space();
                self.expr(of);
            }
            ExprKind::Quantified(quantified) => self.quantified(quantified),
            ExprKind::Filtered(filter) => self.filter(filter),
            ExprKind::Share(filter) => {
                self.tokens(2);
                self.space();
                self.filter(filter);
            }
            ExprKind::Latest(filter) => {
                self.token();
                self.space();
                self.filter(filter);
            }
            ExprKind::LongestGap { dates, from, to } => {
                self.tokens(3);
                self.space();
                self.expr(dates);
                self.broken(STEP, from);
                self.broken(STEP, to);
            }
            ExprKind::ExactlyOne(args) => {
                self.tokens(3);
                self.space();
                self.arguments(args);
            }
            ExprKind::Set(members) => self.set(members),
            ExprKind::Combine { left, op: Combination::Both | Combination::Either, right } => {
                self.token();
                self.arguments([&**left, right]);
            }
            _ => self.infix(expr),
        }
    }

    /// What stands on both sides of a sign or of words. A chain of like ones is one group.
    fn infix(&mut self, expr: &Expr) {
        let (ExprKind::On { value: left, day: right }
        | ExprKind::In { value: left, set: right, .. }
        | ExprKind::Inside { value: left, outer: right, .. }
        | ExprKind::OrElse { value: left, fallback: right }
        | ExprKind::Compare { left, right, .. }
        | ExprKind::Arithmetic { left, right, .. }
        | ExprKind::Combine { left, right, .. }) = &expr.kind
        else {
            return;
        };
        self.comments(false);
        if level(left).is_some() && level(left) == level(expr) && self.parentheses(left.span) == 0 {
            self.infix(left);
        } else {
            self.expr(left);
        }
        if is_fraction(left, expr, right) {
            self.token();
            self.expr(right);
        } else {
            self.broken(STEP, right);
        }
    }

    /// `if`, what is asked first, and what then.
    fn conditional(&mut self, condition: &Expr, then: &Expr) {
        self.token();
        self.space();
        self.push(Piece::In(STEP));
        self.expr(condition);
        self.push(Piece::Out);
        self.broken(STEP, then);
    }

    /// A place to break a line, and the words and the expression that stand behind it.
    fn broken(&mut self, indent: usize, expr: &Expr) {
        self.push(Piece::In(indent));
        self.push(Piece::Line(1));
        self.tokens_before(expr.span.start);
        self.expr(expr);
        self.push(Piece::Out);
    }

    /// What a field is read of: a long path is one group.
    fn linked(&mut self, base: &Expr) {
        let plain = matches!(base.kind, ExprKind::Field { .. } | ExprKind::Name(_));
        if plain && self.parentheses(base.span) == 0 {
            self.inside(base);
        } else {
            self.expr(base);
        }
    }

    /// Conditions with `and` or `or` between them
    pub(super) fn chain(&mut self, parts: &[Expr], indent: usize) {
        let mut parts = parts.iter();
        parts.next().into_iter().for_each(|first| self.expr(first));
        parts.for_each(|part| self.broken(indent, part));
    }

    /// arguments
    fn arguments<'t>(&mut self, args: impl IntoIterator<Item = &'t Expr>) {
        let mut left = args.into_iter();
        self.parenthesised(|printer| left.next().into_iter().for_each(|arg| printer.expr(arg)));
    }

    /// quantified
    fn quantified(&mut self, quantified: &Quantified) {
        self.push(Piece::Open);
        match &quantified.quantifier {
            Quantifier::Every | Quantifier::Some | Quantifier::No => self.token(),
            Quantifier::Exactly(amount) | Quantifier::AtLeast(amount) | Quantifier::AtMost(amount) => {
                self.tokens_before(amount.span.start);
                self.expr(amount);
            }
        }
        self.space();
        self.tokens_before(quantified.range.span.start);
        self.expr(&quantified.range);
        // Further in than what is said of the members.
        let indent = if quantified.body.is_some() { HANG } else { STEP };
        quantified.condition.iter().for_each(|condition| self.broken(indent, condition));
        self.push(Piece::Close);
        if let Some(body) = &quantified.body {
            self.eat(Kind::Colon);
            self.broken(STEP, body);
        }
    }

    /// filtered
    fn filter(&mut self, filter: &Filter) {
        self.push(Piece::Open);
        self.token();
        self.tokens_before(filter.range.span.start);
        self.expr(&filter.range);
        // Further in than what goes on behind the filter.
        filter.condition.iter().for_each(|condition| self.broken(HANG, condition));
        filter.by.iter().for_each(|by| self.broken(HANG, by));
        self.token();
        self.push(Piece::Close);
    }
}

/// Whether a number over a number ends here, `2/3`, which reads as one value. Behind a `*` it makes no difference which
/// is reckoned first; behind a `/` it would.
fn is_fraction(left: &Expr, expr: &Expr, right: &Expr) -> bool {
    let number = |expr: &Expr| {
        let ExprKind::Literal(literal) = &expr.kind else { return false };
        literal.span == expr.span && matches!(literal.kind, LiteralKind::Number(_))
    };
    let numerator = match &left.kind {
        ExprKind::Arithmetic { op: Operator::Multiply, right, .. } => right,
        _ => left,
    };
    let over = matches!(expr.kind, ExprKind::Arithmetic { op: Operator::Divide, .. });
    over && number(right) && number(numerator) && numerator.span.end == left.span.end
}

/// How tightly operators bind that stand side by side without parentheses.
fn level(expr: &Expr) -> Option<u8> {
    match &expr.kind {
        ExprKind::Combine { op: Combination::Without, .. } => Some(0),
        ExprKind::Arithmetic { op: Operator::Add | Operator::Subtract, .. } => Some(1),
        ExprKind::Arithmetic { op: Operator::Multiply | Operator::Divide, .. } => Some(2),
        _ => None,
    }
}
