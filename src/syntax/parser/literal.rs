use super::super::token::Kind;
use super::super::tree::{Literal, LiteralKind, Name, Unit};
use super::{Parsed, Parser};
use crate::diagnostic::Phrase;
use crate::source::Span;

impl Parser<'_> {
    /// literal
    pub(super) fn literal(&mut self) -> Parsed<Literal> {
        let start = self.peek().span;
        let kind = self.literal_kind()?;
        Ok(Literal { span: self.since(start), kind })
    }

    fn literal_kind(&mut self) -> Parsed<LiteralKind> {
        match (self.peek().kind, self.word()) {
            (Kind::Number, _) => Ok(self.quantity()),
            (Kind::Date, _) => Ok(LiteralKind::Date(self.taken().text)),
            (Kind::Text, _) => self.string().map(LiteralKind::Text),
            (_, word @ ("yes" | "no")) => {
                self.bump();
                Ok(LiteralKind::YesNo(word == "yes"))
            }
            (Kind::OddDate | Kind::Version, _) => Err(self.odd_date()),
            (_, "true" | "false" | "null") => Err(self.foreign_literal()),
            _ => Err(self.unexpected(Phrase::AValue)),
        }
    }

    /// NUMBER [ "%" | CURRENCY | unit ]
    fn quantity(&mut self) -> LiteralKind {
        let number = self.bump().span;
        let digits = self.digits(number);
        if self.eat(Kind::Percent).is_some() {
            LiteralKind::Percent(digits)
        } else if let Some(unit) = unit(self.word()) {
            self.bump();
            LiteralKind::Duration(digits, unit)
        } else if is_currency(self.word()) {
            LiteralKind::Money(digits, self.taken())
        } else {
            LiteralKind::Number(digits)
        }
    }

    /// NUMBER
    pub(super) fn number(&mut self) -> Parsed<Name> {
        let Some(span) = self.eat(Kind::Number) else { return Err(self.unexpected(Phrase::ANumber)) };
        Ok(Name { text: self.digits(span), span })
    }

    /// The digits of a number, without spaces.
    fn digits(&self, span: Span) -> Box<str> {
        self.file.slice(span).chars().filter(|character| !character.is_whitespace()).collect::<String>().into()
    }

    /// `true`, `false` and `null` of other languages.
    fn foreign_literal(&mut self) -> super::Reported {
        let reported = self.wrong_literal();
        self.bump();
        reported
    }
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "day" | "days" => Unit::Days,
        "week" | "weeks" => Unit::Weeks,
        "month" | "months" => Unit::Months,
        "year" | "years" => Unit::Years,
        _ => return None,
    })
}

fn is_currency(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|letter| letter.is_ascii_uppercase())
}
