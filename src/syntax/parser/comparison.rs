use super::super::token::{Kind, native};
use super::super::tree::{Comparison, Expr, ExprKind, Is};
use super::{Parsed, Parser};
use crate::diagnostic::{Arg, Code, Diagnostic, Phrase, Text};
use crate::source::Span;

impl Parser<'_> {
    /// comparison
    pub(super) fn comparison(&mut self) -> Parsed<Expr> {
        let start = self.peek().span;
        let left = self.value_of()?;
        self.compared(start, left)
    }

    /// [ relation ]
    pub(super) fn compared(&mut self, start: Span, left: Expr) -> Parsed<Expr> {
        let expr = Expr { kind: self.relation(left)?, span: self.since(start) };
        if matches!(expr.kind, ExprKind::Compare { .. }) && self.comparison_sign().is_some() {
            let message = Text::new(Phrase::ChainedComparison);
            let place = self.peek().span;
            let diagnostic = Diagnostic::error(Code::ChainedComparison, message, place);
            return Err(self.report(diagnostic.help(Phrase::ChainedComparisonHelp.into())));
        }
        Ok(expr)
    }

    /// relation
    fn relation(&mut self, left: Expr) -> Parsed<ExprKind> {
        let negated = self.at_word("not") && matches!(self.nth_word(1), "in" | "inside");
        if negated {
            self.bump();
        }
        if let Some(op) = self.comparison_sign() {
            if self.at(Kind::Foreign) {
                self.foreign();
            }
            self.bump();
            let right = Box::new(self.value_of()?);
            return Ok(ExprKind::Compare { left: Box::new(left), op, right });
        }
        self.worded_relation(left, negated)
    }

    /// A relation that begins with a word, or none.
    fn worded_relation(&mut self, left: Expr, negated: bool) -> Parsed<ExprKind> {
        let word = self.word();
        if !matches!(word, "in" | "inside" | "is" | "matches") {
            return Ok(left.kind);
        }
        self.bump();
        let value = Box::new(left);
        match word {
            "in" => Ok(ExprKind::In { value, set: Box::new(self.value_of()?), negated }),
            "inside" => Ok(ExprKind::Inside { value, outer: Box::new(self.value_of()?), negated }),
            "is" => {
                let negated = self.eat_word("not").is_some();
                Ok(ExprKind::Is { value, negated, what: self.is()? })
            }
            _ => Ok(ExprKind::Matches { value, pattern: self.string()? }),
        }
    }

    /// "given" | "missing" | "empty" | NAME
    fn is(&mut self) -> Parsed<Is> {
        let what = match self.word() {
            "given" => Is::Given,
            "missing" => Is::Missing,
            "empty" => Is::Empty,
            "null" => return Err(self.wrong_literal()),
            _ if self.at(Kind::Word) => return self.name().map(Is::Kind),
            _ => {
                let mut states: Vec<Arg> = ["`given`", "`missing`", "`empty`"].map(Arg::from).into();
                states.push(Phrase::AKind.into());
                return Err(self.unexpected(Arg::AnyOf(states)));
            }
        };
        self.bump();
        Ok(what)
    }

    /// The comparison that a sign stands for, be it one of another language.
    fn comparison_sign(&self) -> Option<Comparison> {
        let token = self.peek();
        let sign = if token.kind == Kind::Foreign { native(self.text())? } else { self.text() };
        Some(match sign {
            "=" => Comparison::Equal,
            "!=" => Comparison::NotEqual,
            "<" => Comparison::Less,
            "<=" => Comparison::LessEqual,
            ">" => Comparison::Greater,
            ">=" => Comparison::GreaterEqual,
            _ => return None,
        })
    }
}
