use super::super::token::{Kind, native};
use super::super::tree::{Combination, Expr, ExprKind, Operator};
use super::{Parsed, Parser};

impl Parser<'_> {
    /// value_of
    pub(super) fn value_of(&mut self) -> Parsed<Expr> {
        let (start, begin, mut links) = (self.peek().span, self.at, 0);
        let mut left = self.sum()?;
        while self.eat_word("without").is_some() {
            let base = self.link(left, &mut links)?;
            let right = Box::new(self.sum()?);
            let kind = ExprKind::Combine { left: base, op: Combination::Without, right };
            left = Expr { span: self.since(start), kind };
        }
        if self.at_word("or") && self.nth_word(1) == "else" {
            self.bump();
            self.bump();
            let fallback = Box::new(self.sum()?);
            left = Expr { span: self.since(start), kind: ExprKind::OrElse { value: Box::new(left), fallback } };
        }
        self.shallow(left, begin)
    }

    /// sum
    pub(super) fn sum(&mut self) -> Parsed<Expr> {
        self.left_to_right(Self::term, |sign| match sign {
            "+" => Some(Operator::Add),
            "-" | "‐" | "‑" | "‒" | "–" | "—" | "―" | "−" => Some(Operator::Subtract),
            _ => None,
        })
    }

    /// term
    pub(super) fn term(&mut self) -> Parsed<Expr> {
        self.left_to_right(Self::factor, |sign| match sign {
            "*" => Some(Operator::Multiply),
            "/" => Some(Operator::Divide),
            _ => None,
        })
    }

    /// One or more operands with operators between them, taken from left to right.
    fn left_to_right(
        &mut self,
        operand: fn(&mut Self) -> Parsed<Expr>,
        operator: fn(&str) -> Option<Operator>,
    ) -> Parsed<Expr> {
        let (start, mut links) = (self.peek().span, 0);
        let mut left = operand(self)?;
        while let Some(op) = self.sign().and_then(operator) {
            if self.at(Kind::Foreign) {
                self.foreign();
            }
            self.bump();
            let base = self.link(left, &mut links)?;
            let right = Box::new(operand(self)?);
            left = Expr { span: self.since(start), kind: ExprKind::Arithmetic { left: base, op, right } };
        }
        Ok(left)
    }

    /// The sign that stands here, or the one that is written for it.
    fn sign(&self) -> Option<&str> {
        if self.at(Kind::Foreign) { native(self.text()) } else { Some(self.text()) }
    }

    /// factor
    fn factor(&mut self) -> Parsed<Expr> {
        let Some(start) = self.eat(Kind::Minus) else { return self.operand() };
        let inside = Box::new(self.operand()?);
        Ok(Expr { span: self.since(start), kind: ExprKind::Negate(inside) })
    }

    /// operand
    pub(super) fn operand(&mut self) -> Parsed<Expr> {
        match self.word() {
            "count" | "sum" | "min" | "max" | "history" | "distinct" | "longest" => self.deeper(Self::aggregate),
            _ => self.postfix(),
        }
    }

    /// postfix
    fn postfix(&mut self) -> Parsed<Expr> {
        let (start, mut links) = (self.peek().span, 0);
        let mut value = self.primary()?;
        while self.eat(Kind::Dot).is_some() {
            let base = self.link(value, &mut links)?;
            let name = self.field_name()?;
            let args = if self.at(Kind::Open) { Some(self.arguments()?) } else { None };
            value = Expr { span: self.since(start), kind: ExprKind::Field { base, name, args } };
        }
        if self.eat_word("on").is_some() {
            let day = Box::new(self.day()?);
            value = Expr { span: self.since(start), kind: ExprKind::On { value: Box::new(value), day } };
        }
        Ok(value)
    }

    /// day
    fn day(&mut self) -> Parsed<Expr> {
        match (self.peek().kind, self.word()) {
            (Kind::Date | Kind::OddDate, _) | (_, "today") => self.primary(),
            (Kind::Open, _) => self.parenthesis(),
            _ if self.name_at(0) => self.path(),
            _ => Err(self.unexpected(crate::diagnostic::Phrase::ADate)),
        }
    }
}
