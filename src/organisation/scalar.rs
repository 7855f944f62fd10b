//! What scalars mean, whatever the file format: one function a type.

use crate::diagnostic::Phrase;
use crate::policy::model::Base;
use crate::source::{composed, is_plain};
use crate::value::{Date, Duration, Exact, Symbol, Symbols, Value, provision};

/// Why a text is not a value of the type that is asked for, as a help text; nothing where the type says enough.
pub(crate) type Fault = Option<Phrase>;

/// A value of a type that needs no vocabulary; of others, the text.
pub(super) fn literal(base: Base, text: &str, symbols: &mut Symbols) -> Result<Value, Fault> {
    Ok(match base {
        Base::Number => Value::Number(number(text)?),
        Base::Whole => Value::Number(whole(text)?),
        Base::Share => Value::Number(share(text)?),
        Base::Money => {
            let (amount, currency) = money(text)?;
            Value::Money(amount, symbols.intern(currency))
        }
        Base::Date => Value::Date(date(text)?),
        Base::Duration => Value::Duration(duration(text)?),
        Base::YesNo => Value::YesNo(yes_no(text)?),
        Base::Provision => {
            let written = provision(text).map_err(|_| Some(Phrase::HelpProvision))?;
            Value::Text(intern(symbols, &written))
        }
        Base::Text | Base::Enum(_) | Base::Thing(_) => Value::Text(intern(symbols, text)),
    })
}

/// The symbol of a text, in composed form. What is among the symbols is so: a text that is found there need not be asked.
pub(super) fn intern(symbols: &mut Symbols, text: &str) -> Symbol {
    if is_plain(text) {
        return symbols.intern(text);
    }
    symbols.get(text).unwrap_or_else(|| symbols.intern(&composed(text)))
}

/// `12`, `-0.5`, `1 000`
pub(super) fn number(text: &str) -> Result<Exact, Fault> {
    if let Some(number) = few_digits(text) {
        return Ok(Exact::whole(number));
    }
    let negative = text.strip_prefix(['-', '−']);
    let digits = ungrouped(negative.unwrap_or(text))?;
    let number = Exact::decimal(&digits).filter(|_| !digits.starts_with('-')).ok_or_else(|| number_fault(text))?;
    if negative.is_none() { Ok(number) } else { number.negate().ok_or(None) }
}

/// Digits alone, as most numbers are.
fn few_digits(text: &str) -> Option<i64> {
    let few = (1..=18).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    few.then(|| text.bytes().fold(0, |number, digit| number * 10 + i64::from(digit - b'0')))
}

/// Takes the spaces between thousands away: groups of three, the first of one to three.
fn ungrouped(text: &str) -> Result<String, Fault> {
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut digits = String::with_capacity(text.len());
    for (at, group) in whole.split([' ', '\u{a0}', '\u{202f}']).enumerate() {
        let grouped = whole.len() != group.len();
        let fits = if at == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
        if grouped && (!fits || !group.bytes().all(|byte| byte.is_ascii_digit())) {
            return Err(number_fault(text));
        }
        digits.push_str(group);
    }
    digits.push_str(rest);
    Ok(digits)
}

fn number_fault(text: &str) -> Fault {
    let exponent = |text: &str| text.contains(['e', 'E']) && text.chars().all(|c| "0123456789.+-eE".contains(c));
    match () {
        () if text.contains(',') && text.bytes().any(|byte| byte.is_ascii_digit()) => Some(Phrase::HelpDecimalPoint),
        () if exponent(text) => Some(Phrase::HelpNoExponent),
        () => Some(Phrase::HelpNumber),
    }
}

/// `0`, `12`, `1 000`, `3.0`
fn whole(text: &str) -> Result<Exact, Fault> {
    let number = number(text)?;
    let counts = number.to_whole().is_some() && !number.is_negative();
    if counts { Ok(number) } else { Err(Some(Phrase::HelpWhole)) }
}

/// `2/3`, `60 %`, `0.6`
pub(super) fn share(text: &str) -> Result<Exact, Fault> {
    let number = |text: &str| {
        number(text).map_err(|fault| if fault == Some(Phrase::HelpNumber) { Some(Phrase::HelpShare) } else { fault })
    };
    let share = match (text.split_once('/'), text.strip_suffix('%')) {
        (Some((upper, lower)), _) => {
            let (upper, lower) = (number(upper.trim())?, number(lower.trim())?);
            upper.over(lower).ok_or(Some(Phrase::HelpShare))?
        }
        (None, Some(percent)) => number(percent.trim_end())?.over(Exact::whole(100)).ok_or(None)?,
        (None, None) => number(text)?,
    };
    let inside = !share.is_negative() && share <= Exact::ONE;
    if inside { Ok(share) } else { Err(Some(Phrase::HelpShareBounds)) }
}

/// `500 000 NOK`: the amount and the currency.
pub(crate) fn money(text: &str) -> Result<(Exact, &str), Fault> {
    let split = text.find(|c: char| c.is_alphabetic()).ok_or(Some(Phrase::HelpCurrency))?;
    let (amount, currency) = text.split_at(split);
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(Some(Phrase::HelpCurrency));
    }
    let amount = amount.trim_end();
    if is_thousand_or_one(amount) {
        return Err(Some(Phrase::HelpThousandOrOne));
    }
    Ok((number(amount)?, currency))
}

/// `1.000`: who writes it may mean a thousand.
fn is_thousand_or_one(amount: &str) -> bool {
    let decimals = amount.split_once(['.', ',']).map_or("", |(_, decimals)| decimals);
    decimals.len() == 3 && decimals.bytes().all(|byte| byte.is_ascii_digit())
}

/// `2025-07-10`, a day that exists.
pub(super) fn date(text: &str) -> Result<Date, Fault> {
    let bytes = text.as_bytes();
    let form = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !form {
        return Err(Some(Phrase::HelpDate));
    }
    let number = |from: usize, to: usize| {
        let digits = bytes.get(from..to).unwrap_or(&[]);
        digits.iter().fold(0_i16, |number, digit| number * 10 + i16::from(digit - b'0'))
    };
    let small = |from: usize| i8::try_from(number(from, from + 2)).unwrap_or_default();
    Date::new(number(0, 4), small(5), small(8)).map_err(|_| Some(Phrase::HelpNoSuchDay))
}

/// `45 days`, `2 veker`, `1 år`
pub(super) fn duration(text: &str) -> Result<Duration, Fault> {
    let fault = Some(Phrase::HelpDuration);
    let split = text.find(|c: char| c.is_alphabetic()).ok_or(fault)?;
    let (count, unit) = text.split_at(split);
    let count = number(count.trim_end())
        .map_err(|_| fault)?
        .to_whole()
        .and_then(|count| i32::try_from(count).ok())
        .ok_or(fault)?;
    let (months, days) = match composed(unit).as_ref() {
        "day" | "days" | "dag" | "dagar" | "dager" => (0, 1),
        "week" | "weeks" | "veke" | "veker" | "uke" | "uker" => (0, 7),
        "month" | "months" | "månad" | "månader" | "måned" | "måneder" => (1, 0),
        "year" | "years" | "år" => (12, 0),
        _ => return Err(fault),
    };
    let times = |unit: i32| count.checked_mul(unit).filter(|_| count >= 0).ok_or(fault);
    Ok(Duration { months: times(months)?, days: times(days)?, since: None })
}

/// `yes`, `no`, `true`, `false`, `ja`, `nei`
pub(super) fn yes_no(text: &str) -> Result<bool, Fault> {
    match text {
        "yes" | "true" | "ja" => Ok(true),
        "no" | "false" | "nei" => Ok(false),
        _ => Err(Some(Phrase::HelpYesNo)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_exact_and_grouped_by_three() {
        for (text, value) in [("12", "12"), ("1 000", "1000"), ("1\u{a0}234 567.50", "1234567.5"), ("-0.5", "-0.5")] {
            assert_eq!(number(text).unwrap().to_string(), value);
        }
        assert_eq!(number("1e3"), Err(Some(Phrase::HelpNoExponent)));
        assert_eq!(number("0,5"), Err(Some(Phrase::HelpDecimalPoint)));
        for text in ["many", "1 00", "1000 000", "--1", "1  000", "1. 5", ".5", "+1"] {
            assert_eq!(number(text), Err(Some(Phrase::HelpNumber)), "{text}");
        }
    }

    #[test]
    fn a_whole_number_counts_from_nought_up() {
        for (text, value) in [("0", "0"), ("12", "12"), ("1 000", "1000"), ("3.0", "3")] {
            assert_eq!(whole(text).unwrap().to_string(), value);
        }
        for text in ["1.5", "-1", "0.999"] {
            assert_eq!(whole(text), Err(Some(Phrase::HelpWhole)), "{text}");
        }
        assert_eq!(whole("many"), Err(Some(Phrase::HelpNumber)));
    }

    #[test]
    fn a_share_is_between_nought_and_one() {
        for (text, value) in [("2/3", "2/3"), ("2 / 4", "0.5"), ("60 %", "0.6"), ("60%", "0.6"), ("1", "1"), ("0", "0")]
        {
            assert_eq!(share(text).unwrap().to_string(), value);
        }
        for text in ["3/2", "101 %", "-0.1"] {
            assert_eq!(share(text), Err(Some(Phrase::HelpShareBounds)), "{text}");
        }
        assert_eq!(share("1/0"), Err(Some(Phrase::HelpShare)));
    }

    #[test]
    fn an_amount_has_a_currency() {
        assert_eq!(money("500 000 NOK").map(|(amount, of)| (amount.to_string(), of)), Ok(("500000".to_owned(), "NOK")));
        for text in ["500 000", "500 kr", "500 nok", "NOK"] {
            assert!(money(text).is_err(), "{text}");
        }
        for text in ["1.000 NOK", "-12.500NOK", "1 000.000 NOK", "1,000 NOK"] {
            assert_eq!(money(text), Err(Some(Phrase::HelpThousandOrOne)), "{text}");
        }
        for text in ["1.00 NOK", "1.5 NOK", "1.0000 NOK"] {
            assert!(money(text).is_ok(), "{text}");
        }
        assert!(number("1.000").is_ok());
    }

    #[test]
    fn a_date_is_a_day_that_exists() {
        assert_eq!(date("2024-02-29").unwrap().to_string(), "2024-02-29");
        assert_eq!(date("2025-02-29"), Err(Some(Phrase::HelpNoSuchDay)));
        for text in ["2025-2-1", "01.02.2025", "2025-02-01T00:00", "20250201", ""] {
            assert_eq!(date(text), Err(Some(Phrase::HelpDate)), "{text}");
        }
    }

    #[test]
    fn durations_have_units_in_three_languages() {
        for (text, months, days) in
            [("45 days", 0, 45), ("1 veke", 0, 7), ("2 uker", 0, 14), ("3 måneder", 3, 0), ("1 år", 12, 0)]
        {
            assert_eq!(duration(text), Ok(Duration { months, days, since: None }), "{text}");
        }
        for text in ["45", "1.5 years", "-1 days", "3 moons", "9999999999 days"] {
            assert!(duration(text).is_err(), "{text}");
        }
    }
}
