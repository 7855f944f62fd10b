use super::super::token::Kind;
use super::super::tree::{Expr, ExprKind, Filter, Name};
use super::{Parsed, Parser};
use crate::diagnostic::Phrase;
use crate::source::Span;

const PARENTHESES: (Kind, Kind) = (Kind::Open, Kind::Close);
const BRACES: (Kind, Kind) = (Kind::OpenBrace, Kind::CloseBrace);

impl Parser<'_> {
    /// primary
    pub(super) fn primary(&mut self) -> Parsed<Expr> {
        match self.peek().kind {
            Kind::Open => self.parenthesis(),
            Kind::OpenBrace => self.set(),
            Kind::Word => self.worded_primary(),
            Kind::Number | Kind::Version | Kind::Date | Kind::OddDate | Kind::Text => self.written(),
            _ => Err(self.unexpected(Phrase::AnExpression)),
        }
    }

    fn worded_primary(&mut self) -> Parsed<Expr> {
        match self.word() {
            "every" | "some" | "if" | "at" | "exactly" if self.at_open() => self.misplaced_open(),
            "no" if self.at_open() => self.misplaced_open(),
            "not" => self.misplaced_not(),
            "yes" | "no" | "true" | "false" | "null" => self.written(),
            "today" => {
                let span = self.bump().span;
                Ok(Expr { span, kind: ExprKind::Today })
            }
            "share" | "latest" | "both" | "either" | "exactly" => self.deeper(Self::combination),
            _ if self.name_at(0) => self.name_or_call(),
            _ => Err(self.unexpected(Phrase::AnExpression)),
        }
    }

    /// literal; one that is told of stands as a hole, so that the expression goes on behind it.
    fn written(&mut self) -> Parsed<Expr> {
        let start = self.peek().span;
        let kind = self.literal().map_or(ExprKind::Invalid, ExprKind::Literal);
        Ok(Expr { span: self.since(start), kind })
    }

    /// NAME [ arguments ]
    fn name_or_call(&mut self) -> Parsed<Expr> {
        let name = self.name()?;
        let start = name.span;
        let kind =
            if self.at(Kind::Open) { ExprKind::Call { name, args: self.arguments()? } } else { ExprKind::Name(name) };
        Ok(Expr { span: self.since(start), kind })
    }

    /// arguments
    pub(super) fn arguments(&mut self) -> Parsed<Vec<Expr>> {
        let start = self.peek().span;
        let read = self.bracketed(PARENTHESES, |parser| parser.expressions(Kind::Close))?;
        Ok(read.unwrap_or_else(|| vec![Expr { span: self.since(start), kind: ExprKind::Invalid }]))
    }

    /// set
    fn set(&mut self) -> Parsed<Expr> {
        let start = self.peek().span;
        let read = self.bracketed(BRACES, |parser| parser.expressions(Kind::CloseBrace))?;
        Ok(Expr { span: self.since(start), kind: read.map_or(ExprKind::Invalid, ExprKind::Set) })
    }

    /// [ expression { "," expression } ]
    fn expressions(&mut self, end: Kind) -> Parsed<Vec<Expr>> {
        let mut all = Vec::new();
        while !self.at(end) {
            all.push(self.expression()?);
            if !self.at(Kind::Comma) {
                break;
            }
            if self.nth(1).kind == end {
                self.not_needed(Phrase::CommaNotNeededHelp);
            } else {
                self.bump();
            }
        }
        Ok(all)
    }

    /// "(" expression { "," expression } ")"
    pub(super) fn one_or_more(&mut self) -> Parsed<Option<Vec<Expr>>> {
        self.bracketed(PARENTHESES, |parser| {
            if parser.at(Kind::Close) {
                Err(parser.unexpected(Phrase::AnExpression))
            } else {
                parser.expressions(Kind::Close)
            }
        })
    }

    /// "(" expression "," expression ")"
    pub(super) fn pair(&mut self) -> Parsed<Option<(Expr, Expr)>> {
        self.bracketed(PARENTHESES, |parser| {
            let left = parser.expression()?;
            parser.expect(Kind::Comma, ",")?;
            Ok((left, parser.expression()?))
        })
    }

    /// filtered | "(" expression ")"
    pub(super) fn parenthesis(&mut self) -> Parsed<Expr> {
        let start = self.peek().span;
        let inside = self.bracketed(PARENTHESES, Self::inside_parenthesis)?;
        Ok(Expr { span: self.since(start), kind: inside.map_or(ExprKind::Invalid, |inside| inside.kind) })
    }

    /// `m in team.members where …` is a filter, and `m in team.members` the question whether it is among them.
    fn inside_parenthesis(&mut self) -> Parsed<Expr> {
        if !self.name_at(0) || self.nth_word(1) != "in" {
            return self.expression();
        }
        self.deeper(|parser| {
            let start = parser.peek().span;
            let (name, range) = parser.member()?;
            if matches!(parser.word(), "where" | "by") {
                let filter = parser.filter(name, range)?;
                return Ok(Expr { span: parser.since(start), kind: ExprKind::Filtered(Box::new(filter)) });
            }
            let value = Box::new(Expr { span: name.span, kind: ExprKind::Name(name) });
            let kind = ExprKind::In { value, set: Box::new(range), negated: false };
            let first = Expr { span: parser.since(start), kind };
            parser.chain(start, first, Self::open_or_plain)
        })
    }

    /// filtered
    pub(super) fn filtered(&mut self) -> Parsed<Option<Filter>> {
        if !self.at(Kind::Open) {
            return Err(self.unexpected(Phrase::AFilter));
        }
        self.bracketed(PARENTHESES, |parser| {
            let (name, range) = parser.member()?;
            parser.filter(name, range)
        })
    }

    /// NAME "in" value_of
    fn member(&mut self) -> Parsed<(Name, Expr)> {
        let name = self.name()?;
        self.expect_word("in")?;
        Ok((name, self.value_of()?))
    }

    /// [ "where" condition ] [ "by" sum ]
    fn filter(&mut self, name: Name, range: Expr) -> Parsed<Filter> {
        let condition = self.where_condition()?;
        let by = if self.eat_word("by").is_some() { Some(self.sum()?) } else { None };
        Ok(Filter { name, range, condition, by })
    }

    /// What is open to the right stands where only what is closed may stand.
    fn misplaced_open(&mut self) -> Parsed<Expr> {
        let open = self.open()?;
        Err(self.needs_parentheses(Phrase::OpenInside, open.span))
    }

    fn misplaced_not(&mut self) -> Parsed<Expr> {
        let start: Span = self.bump().span;
        self.deeper(Self::comparison)?;
        Err(self.needs_parentheses(Phrase::OpenInside, self.since(start)))
    }
}
