use super::super::token::Kind;
use super::super::tree::{Expr, ExprKind, Literal, LiteralKind, Name, Quantified, Quantifier};
use super::{Parsed, Parser};
use crate::diagnostic::{Arg, Code, Diagnostic, Phrase, Text};
use crate::source::Span;

impl Parser<'_> {
    /// Whether something begins here that is open to the right.
    pub(super) fn at_open(&self) -> bool {
        match self.word() {
            "every" | "some" | "if" => true,
            "no" => self.name_at(1) && self.nth_word(2) == "in",
            "at" => matches!(self.nth_word(1), "least" | "most"),
            "exactly" => !self.at_exactly_one_of(),
            _ => false,
        }
    }

    /// Whether `exactly one of (` stands here, which is closed.
    pub(super) fn at_exactly_one_of(&self) -> bool {
        (self.nth_word(1), self.nth_word(2)) == ("one", "of") && self.nth(3).kind == Kind::Open
    }

    /// open
    pub(super) fn open(&mut self) -> Parsed<Expr> {
        self.deeper(|parser| if parser.at_word("if") { parser.implication() } else { parser.quantified() })
    }

    /// implication
    fn implication(&mut self) -> Parsed<Expr> {
        let start = self.expect_word("if")?;
        let condition = Box::new(self.expression()?);
        self.expect_word("then")?;
        let then = Box::new(self.expression()?);
        let kind = match self.otherwise() {
            true => ExprKind::Told { condition, then },
            false => ExprKind::If { condition, then },
        };
        Ok(Expr { span: self.since(start), kind })
    }

    /// `else unknown`: nothing else can stand behind `else`.
    fn otherwise(&mut self) -> bool {
        if self.eat_word("else").is_none() {
            return false;
        }
        if self.eat_word("unknown").is_none() {
            self.unexpected_with(Arg::Verbatim("`unknown`".to_owned()), Phrase::ElseHelp.into());
        }
        true
    }

    /// quantified
    fn quantified(&mut self) -> Parsed<Expr> {
        let start = self.peek().span;
        let quantifier = self.quantifier()?;
        let name = self.name()?;
        self.expect_word("in")?;
        let range = self.value_of()?;
        let condition = self.where_condition()?;
        let colon = self.eat(Kind::Colon).is_some() || self.lacks_colon(&name);
        let body = if colon { Some(self.expression()?) } else { None };
        if quantifier == Quantifier::Every && body.is_none() {
            self.without_body(self.since(start));
        }
        let quantified = Quantified { quantifier, name, range, condition, body };
        Ok(Expr { span: self.since(start), kind: ExprKind::Quantified(Box::new(quantified)) })
    }

    fn quantifier(&mut self) -> Parsed<Quantifier> {
        let first = self.bump().span;
        Ok(match self.file.slice(first) {
            "every" => Quantifier::Every,
            "some" => Quantifier::Some,
            "no" => Quantifier::No,
            "exactly" => Quantifier::Exactly(self.amount()?),
            _ if self.eat_word("least").is_some() => Quantifier::AtLeast(self.amount()?),
            _ => {
                self.expect_word("most")?;
                Quantifier::AtMost(self.amount()?)
            }
        })
    }

    /// amount
    pub(super) fn amount(&mut self) -> Parsed<Expr> {
        match self.peek().kind {
            Kind::Number => {
                let number = self.number()?;
                let literal = Literal { span: number.span, kind: LiteralKind::Number(number.text) };
                Ok(Expr { span: number.span, kind: ExprKind::Literal(literal) })
            }
            Kind::Open => self.parenthesis(),
            _ if self.name_at(0) => self.path(),
            _ => Err(self.unexpected(Phrase::ANumber)),
        }
    }

    /// [ "where" condition ]
    pub(super) fn where_condition(&mut self) -> Parsed<Option<Expr>> {
        if self.eat_word("where").is_none() {
            return Ok(None);
        }
        self.condition().map(Some)
    }

    /// Whether what holds of the members follows without a colon, which is then reported: it begins with the member, or with
    /// what nothing but an expression begins with.
    fn lacks_colon(&mut self, member: &Name) -> bool {
        // `title nn "…"` behind `no title in …` is the title of a definition, and no body that begins with the member.
        let joined = matches!(self.nth_word(1), "in" | "is" | "inside" | "not" | "matches");
        let compared = [Kind::Equal, Kind::NotEqual, Kind::Less, Kind::LessEqual, Kind::Greater, Kind::GreaterEqual];
        let goes_on = joined || self.nth(1).kind == Kind::Dot || compared.contains(&self.nth(1).kind);
        let of_member = self.at(Kind::Word) && self.word() == &*member.text && goes_on && !self.at_part();
        let begins = !self.peek().first && (self.at_open() || self.is_negation() || self.at(Kind::Open));
        if !of_member && !begins {
            return false;
        }
        let help = Text::new(Phrase::ColonHelp).with("word", self.text()).with("name", &*member.text);
        self.unexpected_with(Arg::Verbatim("`:`".to_owned()), help);
        true
    }

    /// `not` before a condition, and no part of a form: `not delegable`.
    fn is_negation(&self) -> bool {
        self.word() == "not" && !self.parts.contains(&"not")
    }

    /// `every` says nothing of its members.
    fn without_body(&mut self, place: Span) {
        if self.at(Kind::Unknown) {
            return;
        }
        let message = Text::new(Phrase::EveryWithoutBody);
        self.report(
            Diagnostic::error(Code::EveryWithoutBody, message, place).help(Phrase::EveryWithoutBodyHelp.into()),
        );
    }
}
