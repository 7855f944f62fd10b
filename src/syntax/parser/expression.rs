//! Expressions from the widest to the narrowest: `and`, `or`, `not`, and what is open to the right.

use super::super::token::{Kind, native};
use super::super::tree::{Expr, ExprKind};
use super::super::words::ITEMS;
use super::{Parsed, Parser, Reported};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::source::Span;

/// What stands between two conditions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    And,
    Or,
}

impl Parser<'_> {
    /// expression, behind which a part of the block or a declaration must begin
    pub(super) fn whole_expression(&mut self) -> Expr {
        let start = self.peek().span;
        let read = self.expression().and_then(|expr| match self.ends_expression() {
            true => Ok(expr),
            false => Err(self.goes_on()),
        });
        read.unwrap_or_else(|_| {
            self.skip_to_part();
            Expr { span: self.since(start), kind: ExprKind::Invalid }
        })
    }

    /// Whether an expression may end before what comes next; a sign that is not needed may stand between.
    fn ends_expression(&self) -> bool {
        let next = usize::from(self.at_needless());
        let (token, word) = (self.nth(next), self.nth_word(next));
        let item = token.first && ITEMS.contains(&word);
        matches!(token.kind, Kind::End | Kind::CloseBrace) || self.parts.contains(&word) || item
    }

    /// The expression has ended, but nothing that may follow it stands here.
    fn goes_on(&mut self) -> Reported {
        let last = self.at.saturating_sub(1);
        let line = self.tokens.get(last).filter(|token| token.first);
        if line.is_some_and(|token| self.parts.contains(&self.file.slice(token.span))) {
            // What was read as a name begins the next part: the expression was not finished before it.
            self.at = last;
            return self.unexpected(Phrase::AnExpression);
        }
        self.unexpected(Phrase::AnOperator)
    }

    /// expression
    pub(super) fn expression(&mut self) -> Parsed<Expr> {
        self.deeper(|parser| {
            let (start, begin) = (parser.peek().span, parser.at);
            let first = parser.open_or_plain()?;
            let whole = parser.chain(start, first, Self::open_or_plain)?;
            parser.shallow(whole, begin)
        })
    }

    /// condition
    pub(super) fn condition(&mut self) -> Parsed<Expr> {
        self.deeper(|parser| {
            let (start, begin) = (parser.peek().span, parser.at);
            if parser.at_open() {
                let open = parser.open()?;
                return Err(parser.needs_parentheses(Phrase::QuantifierInWhere, open.span));
            }
            let first = parser.plain()?;
            let whole = parser.chain(start, first, Self::plain)?;
            parser.shallow(whole, begin)
        })
    }

    /// The rest of { first "and" } last or { first "or" } last
    pub(super) fn chain(&mut self, start: Span, first: Expr, next: fn(&mut Self) -> Parsed<Expr>) -> Parsed<Expr> {
        let Some(joint) = self.joint() else { return Ok(first) };
        let mut parts = vec![first];
        let mut place = self.peek().span;
        let mut told = false;
        while let Some(other) = self.joint() {
            self.closed(parts.last());
            if other != joint && !std::mem::replace(&mut told, true) {
                self.mixed(place);
            }
            place = self.bump().span;
            parts.push(next(self)?);
        }
        let kind = if joint == Joint::And { ExprKind::And(parts) } else { ExprKind::Or(parts) };
        Ok(Expr { span: self.since(start), kind })
    }

    /// What joins two conditions here. A sign of another language is told of, once.
    fn joint(&mut self) -> Option<Joint> {
        let foreign = self.at(Kind::Foreign);
        let joint = match if foreign { native(self.text()) } else { Some(self.word()) } {
            Some("and") => Joint::And,
            Some("or") if self.nth_word(1) != "else" => Joint::Or,
            _ => return None,
        };
        if foreign {
            self.foreign();
        }
        Some(joint)
    }

    /// `and` and `or` stand side by side.
    fn mixed(&mut self, first: Span) {
        let message = Text::new(Phrase::MixedAndOr);
        let place = self.peek().span;
        let diagnostic = Diagnostic::error(Code::MixedAndOr, message, place).also(first, Phrase::OtherJoint.into());
        self.report(diagnostic.help(Phrase::MixedAndOrHelp.into()));
    }

    /// What is open to the right comes last, or stands in parentheses.
    fn closed(&mut self, part: Option<&Expr>) {
        let Some(part) = part else { return };
        if self.is_open(part) {
            self.needs_parentheses(Phrase::OpenBeforeJoint, part.span);
        }
    }

    /// Whether a part is open to the right, so that what follows would belong to it. Parentheses close it.
    fn is_open(&self, part: &Expr) -> bool {
        match &part.kind {
            _ if self.file.slice(part.span).starts_with('(') => false,
            ExprKind::Quantified(_) | ExprKind::If { .. } | ExprKind::Told { .. } => true,
            ExprKind::Not(inside) => self.is_open(inside),
            _ => false,
        }
    }

    /// last
    pub(super) fn open_or_plain(&mut self) -> Parsed<Expr> {
        if self.at_not() {
            return self.negated(Self::open_or_plain);
        }
        if self.at_open() { self.open() } else { self.comparison() }
    }

    /// plain
    fn plain(&mut self) -> Parsed<Expr> {
        if self.at_not() { self.negated(Self::plain) } else { self.comparison() }
    }

    fn at_not(&self) -> bool {
        self.at_word("not") || self.at(Kind::Foreign) && self.text() == "!"
    }

    /// "not" and what it denies
    fn negated(&mut self, inside: fn(&mut Self) -> Parsed<Expr>) -> Parsed<Expr> {
        if self.at(Kind::Foreign) {
            self.foreign();
        }
        let start = self.bump().span;
        let inside = self.deeper(inside)?;
        Ok(Expr { span: self.since(start), kind: ExprKind::Not(Box::new(inside)) })
    }
}
