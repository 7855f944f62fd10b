use super::Checker;
use super::types::is_number;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text, provision_help};
use crate::nearest;
use crate::policy::model::{Base, Period};
use crate::source::Span;
use crate::syntax::tree::{Literal, LiteralKind, Name, Unit};
use crate::value::{Date, Duration, Exact, Value, provision};
use std::cmp::Ordering;

impl Checker<'_> {
    /// The value that is written out, and its type.
    pub(super) fn value_of(&mut self, literal: &Literal) -> Option<(Value, Base)> {
        let span = literal.span;
        match &literal.kind {
            LiteralKind::Number(digits) => Some((Value::Number(self.exact(digits, span)?), Base::Number)),
            LiteralKind::Percent(digits) => {
                let share = self.exact(digits, span)?.over(Exact::whole(100));
                Some((Value::Number(self.fitting(share, span)?), Base::Share))
            }
            LiteralKind::Money(digits, currency) => {
                let amount = self.exact(digits, span)?;
                if digits.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3) {
                    let error = Diagnostic::error(Code::BadNumber, Phrase::ThousandOrOne.into(), span);
                    self.error(error.help(Phrase::HelpThousandOrOne.into()));
                    return None;
                }
                Some((Value::Money(amount, self.policy.symbols.intern(&currency.text)), Base::Money))
            }
            LiteralKind::Duration(digits, unit) => {
                let number = self.exact(digits, span)?;
                Some((Value::Duration(self.duration(number, *unit, span)?), Base::Duration))
            }
            LiteralKind::Date(digits) => Some((Value::Date(self.date(digits, span)?), Base::Date)),
            LiteralKind::Text(text) => Some((Value::Text(self.policy.symbols.intern(&text.text)), Base::Text)),
            LiteralKind::YesNo(yes) => Some((Value::YesNo(*yes), Base::YesNo)),
        }
    }

    /// The value that is written out where a type is asked for: a text may be a provision there.
    pub(super) fn value_for(&mut self, literal: &Literal, wanted: Option<Base>) -> Option<(Value, Base)> {
        let LiteralKind::Text(text) = &literal.kind else { return self.value_of(literal) };
        if wanted != Some(Base::Provision) {
            return self.value_of(literal);
        }
        match provision(&text.text) {
            Ok(written) => Some((Value::Text(self.policy.symbols.intern(&written)), Base::Provision)),
            Err(behind) => {
                let message = Text::new(Phrase::NotAProvision).with("text", &*text.text);
                let help = provision_help(behind, Phrase::NotAProvisionHelp);
                self.error(Diagnostic::error(Code::WrongType, message, literal.span).help(help));
                None
            }
        }
    }

    fn exact(&mut self, digits: &str, span: Span) -> Option<Exact> {
        self.fitting(Exact::decimal(digits), span)
    }

    fn fitting<T>(&mut self, number: Option<T>, span: Span) -> Option<T> {
        if number.is_none() {
            let error = Diagnostic::error(Code::BadNumber, Phrase::NumberTooLarge.into(), span);
            self.error(error.help(Phrase::NumberTooLargeHelp.into()));
        }
        number
    }

    fn duration(&mut self, number: Exact, unit: Unit, span: Span) -> Option<Duration> {
        let Some(whole) = number.to_whole() else {
            let error = Diagnostic::error(Code::BadNumber, Phrase::DurationNotWhole.into(), span);
            self.error(error.help(Phrase::DurationNotWholeHelp.into()));
            return None;
        };
        let duration = match unit {
            Unit::Days => Duration::days(1).times(whole),
            Unit::Weeks => Duration::days(7).times(whole),
            Unit::Months => Duration::months(1).times(whole),
            Unit::Years => Duration::months(12).times(whole),
        };
        self.fitting(duration, span)
    }

    /// The day that is written, if there is such a day.
    pub(super) fn date(&mut self, digits: &str, span: Span) -> Option<Date> {
        let date = digits.parse().ok();
        if date.is_none() {
            let message = Text::new(Phrase::NoSuchDay).with("date", digits);
            self.error(Diagnostic::error(Code::NoSuchDay, message, span).help(nearest::day(digits)));
        }
        date
    }

    pub(super) fn named_date(&mut self, name: &Name) -> Option<Date> {
        self.date(&name.text, name.span)
    }

    /// The days from the first to the last; one that ends before it begins is an error.
    pub(super) fn period_of(&mut self, period: &crate::syntax::tree::Period) -> Period {
        let from = period.from.as_ref().and_then(|day| self.named_date(day));
        let until = period.until.as_ref().and_then(|day| self.named_date(day));
        if let (Some(first), Some(last), Some(from), Some(until)) = (&period.from, &period.until, from, until)
            && until < from
        {
            let error = Diagnostic::error(Code::EndsBeforeItBegins, Phrase::EndsBeforeItBegins.into(), last.span);
            self.error(error.also(first.span, Phrase::BeginsHere.into()).help(Phrase::HelpBackwards.into()));
        }
        Period { from, until }
    }

    /// The order of two values of one type; nothing where they have none.
    pub(super) fn order(left: Value, right: Value) -> Option<Ordering> {
        match (left, right) {
            (Value::Number(left), Value::Number(right)) => Some(left.cmp(&right)),
            (Value::Money(left, one), Value::Money(right, other)) => (one == other).then(|| left.cmp(&right)),
            (Value::Date(left), Value::Date(right)) => Some(left.cmp(&right)),
            (Value::Duration(left), Value::Duration(right)) => left.compare(right),
            _ => None,
        }
    }

    /// Whether a literal can stand where a type is asked for.
    pub(super) fn literal_fits(value: Base, place: Base) -> bool {
        value == place || is_number(value) && is_number(place)
    }
}
