//! Makes parts of trees that stand for a clause.

use crate::source::Span;
use crate::syntax::tree::{
    Aggregate, Combination, Comparison, Expr, ExprKind, Filter, Is, Literal, LiteralKind, Name, Operator, Quantified,
    Quantifier, Str, Unit,
};

/// Where the words of a clause stand, and with them what it stands for.
#[derive(Clone, Copy)]
pub(super) struct Make(pub(super) Span);

impl Make {
    pub(super) fn name(self, text: &str) -> Name {
        Name { text: text.into(), span: self.0 }
    }

    fn expr(self, kind: ExprKind) -> Expr {
        Expr { span: self.0, kind }
    }

    pub(super) fn today(self) -> Expr {
        self.expr(ExprKind::Today)
    }

    pub(super) fn variable(self, name: &str) -> Expr {
        named(&self.name(name))
    }

    /// `base.f`
    pub(super) fn field(self, base: Expr, name: &str) -> Expr {
        self.expr(ExprKind::Field { base: Box::new(base), name: self.name(name), args: None })
    }

    /// `base.f(arg)`
    pub(super) fn of(self, base: Expr, name: &str, arg: Expr) -> Expr {
        self.expr(ExprKind::Field { base: Box::new(base), name: self.name(name), args: Some(vec![arg]) })
    }

    /// `name(a, b)`
    pub(super) fn call(self, name: &str, args: Vec<Expr>) -> Expr {
        self.expr(ExprKind::Call { name: self.name(name), args })
    }

    pub(super) fn not(self, part: Expr) -> Expr {
        self.expr(ExprKind::Not(Box::new(part)))
    }

    pub(super) fn inside(self, value: Expr, outer: Expr) -> Expr {
        self.expr(ExprKind::Inside { value: Box::new(value), outer: Box::new(outer), negated: false })
    }

    pub(super) fn text(self, text: &Str) -> Expr {
        Expr {
            span: text.span,
            kind: ExprKind::Literal(Literal { span: text.span, kind: LiteralKind::Text(text.clone()) }),
        }
    }

    pub(super) fn no(self) -> Expr {
        self.expr(ExprKind::Literal(Literal { span: self.0, kind: LiteralKind::YesNo(false) }))
    }

    pub(super) fn yes(self) -> Expr {
        self.expr(ExprKind::Literal(Literal { span: self.0, kind: LiteralKind::YesNo(true) }))
    }

    pub(super) fn one_day(self) -> Expr {
        let literal = Literal { span: self.0, kind: LiteralKind::Duration("1".into(), Unit::Days) };
        self.expr(ExprKind::Literal(literal))
    }

    /// `base.f(args)`, or `base.f` where there are none
    pub(super) fn method(self, base: Expr, name: &str, args: Vec<Expr>) -> Expr {
        let args = (!args.is_empty()).then_some(args);
        self.expr(ExprKind::Field { base: Box::new(base), name: self.name(name), args })
    }

    pub(super) fn times(self, left: Expr, right: Expr) -> Expr {
        self.arithmetic(left, Operator::Multiply, right)
    }

    /// `max of { left, right }`
    pub(super) fn later(self, left: Expr, right: Expr) -> Expr {
        let of = Box::new(self.expr(ExprKind::Set(vec![left, right])));
        self.expr(ExprKind::Aggregate { function: Aggregate::Max, of })
    }

    pub(super) fn when(self, condition: Option<Expr>, then: Expr) -> Expr {
        match condition {
            Some(condition) => self.expr(ExprKind::If { condition: Box::new(condition), then: Box::new(then) }),
            None => then,
        }
    }

    /// `if a and b then c else unknown`, where anything has to be so for it to be told.
    pub(super) fn told(self, conditions: Vec<Expr>, then: Expr) -> Expr {
        if conditions.is_empty() {
            return then;
        }
        self.expr(ExprKind::Told { condition: Box::new(self.and(conditions)), then: Box::new(then) })
    }

    pub(super) fn compare(self, left: Expr, op: Comparison, right: Expr) -> Expr {
        self.expr(ExprKind::Compare { left: Box::new(left), op, right: Box::new(right) })
    }

    pub(super) fn equal(self, left: Expr, right: Expr) -> Expr {
        self.compare(left, Comparison::Equal, right)
    }

    pub(super) fn is_in(self, value: Expr, set: Expr) -> Expr {
        self.expr(ExprKind::In { value: Box::new(value), set: Box::new(set), negated: false })
    }

    pub(super) fn is(self, value: Expr, negated: bool, what: Is) -> Expr {
        self.expr(ExprKind::Is { value: Box::new(value), negated, what })
    }

    pub(super) fn all(self, parts: Vec<Expr>) -> Expr {
        self.expr(ExprKind::And(parts))
    }

    /// `a and b`, or the only part.
    pub(super) fn and(self, mut parts: Vec<Expr>) -> Expr {
        match parts.len() {
            1 => parts.swap_remove(0),
            _ => self.all(parts),
        }
    }

    /// `a or b`, or the only part.
    pub(super) fn or(self, mut parts: Vec<Expr>) -> Expr {
        match parts.len() {
            1 => parts.swap_remove(0),
            _ => self.any(parts),
        }
    }

    pub(super) fn either(self, left: Expr, right: Expr) -> Expr {
        let op = Combination::Either;
        self.expr(ExprKind::Combine { left: Box::new(left), op, right: Box::new(right) })
    }

    pub(super) fn number(self, digits: &str) -> Expr {
        let literal = Literal { span: self.0, kind: LiteralKind::Number(digits.into()) };
        self.expr(ExprKind::Literal(literal))
    }

    pub(super) fn on(self, value: Expr, day: Expr) -> Expr {
        self.expr(ExprKind::On { value: Box::new(value), day: Box::new(day) })
    }

    pub(super) fn or_else(self, value: Expr, fallback: Expr) -> Expr {
        self.expr(ExprKind::OrElse { value: Box::new(value), fallback: Box::new(fallback) })
    }

    pub(super) fn any(self, parts: Vec<Expr>) -> Expr {
        self.expr(ExprKind::Or(parts))
    }

    /// `one and other`, where there is one.
    pub(super) fn both(self, one: Option<Expr>, other: Expr) -> Expr {
        match one {
            Some(one) => self.all(vec![other, one]),
            None => other,
        }
    }

    pub(super) fn plus(self, left: Expr, right: Expr) -> Expr {
        self.arithmetic(left, Operator::Add, right)
    }

    pub(super) fn minus(self, left: Expr, right: Expr) -> Expr {
        self.arithmetic(left, Operator::Subtract, right)
    }

    fn arithmetic(self, left: Expr, op: Operator, right: Expr) -> Expr {
        self.expr(ExprKind::Arithmetic { left: Box::new(left), op, right: Box::new(right) })
    }

    pub(super) fn longest_gap(self, of: Expr, from: Expr, to: Expr) -> Expr {
        self.expr(ExprKind::LongestGap { dates: Box::new(of), from: Box::new(from), to: Box::new(to) })
    }

    pub(super) fn count(self, of: Expr) -> Expr {
        self.expr(ExprKind::Aggregate { function: Aggregate::Count, of: Box::new(of) })
    }

    pub(super) fn history(self, of: Expr) -> Expr {
        self.expr(ExprKind::History(Box::new(of)))
    }

    /// `(name in range where condition)`
    pub(super) fn those(self, name: &str, range: Expr, condition: Expr) -> Expr {
        let filter = Filter { name: self.name(name), range, condition: Some(condition), by: None };
        self.expr(ExprKind::Filtered(Box::new(filter)))
    }

    /// `every name in range where condition: body`
    pub(super) fn quantified(
        self,
        quantifier: Quantifier,
        name: &str,
        range: Expr,
        condition: Option<Expr>,
        body: Expr,
    ) -> Expr {
        let quantified = Quantified { quantifier, name: self.name(name), range, condition, body: Some(body) };
        self.expr(ExprKind::Quantified(Box::new(quantified)))
    }
}

/// What a name stands for, where the name stands.
pub(super) fn named(name: &Name) -> Expr {
    Expr { span: name.span, kind: ExprKind::Name(name.clone()) }
}

/// `RoleKind` as `role_kind`.
pub(in crate::policy) fn snake(name: &str) -> String {
    let mut snake = String::new();
    let mut after_small = false;
    for letter in name.chars() {
        if letter.is_uppercase() && after_small {
            snake.push('_');
        }
        after_small = !letter.is_uppercase() && letter != '_';
        snake.extend(letter.to_lowercase());
    }
    snake
}
