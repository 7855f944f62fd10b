use mandat::syntax::tree::{Literal, LiteralKind, Unit};

use super::organisation::{length, number};
use super::time::read;
use super::value::Value;

/// What is written out.
pub(super) fn value(literal: &Literal) -> Value {
    match &literal.kind {
        LiteralKind::Number(digits) => Value::Number(number(digits).unwrap()),
        LiteralKind::Percent(digits) => Value::Number(number(digits).unwrap() / num_rational::Ratio::from_integer(100)),
        LiteralKind::Money(digits, currency) => Value::Money(number(digits).unwrap(), currency.text.to_string()),
        LiteralKind::Duration(digits, unit) => {
            let unit = match unit {
                Unit::Days => "days",
                Unit::Weeks => "weeks",
                Unit::Months => "months",
                Unit::Years => "years",
            };
            Value::Length(length(&format!("{digits} {unit}")).unwrap())
        }
        LiteralKind::Date(text) => Value::Date(read(text).unwrap()),
        LiteralKind::Text(text) => Value::Text(text.text.to_string()),
        LiteralKind::YesNo(truth) => Value::YesNo(*truth),
    }
}
