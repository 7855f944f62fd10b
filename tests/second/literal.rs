use mandat::syntax::tree::{Literal, LiteralKind, Unit};
use num_rational::Ratio;

use super::clause;
use super::time::{Length, read};
use super::value::Value;

/// What is written out in a policy.
pub(crate) fn value(literal: &Literal) -> Value {
    let of = |ty: &str, text: &str| plain(ty, text).unwrap();
    match &literal.kind {
        LiteralKind::Number(digits) => of("number", digits),
        LiteralKind::Percent(digits) => Value::Number(share(&format!("{digits}%")).unwrap(), None),
        LiteralKind::Money(digits, currency) => of("money", &format!("{digits} {}", currency.text)),
        LiteralKind::Duration(digits, unit) => {
            let unit = match unit {
                Unit::Days => "days",
                Unit::Weeks => "weeks",
                Unit::Months => "months",
                Unit::Years => "years",
            };
            of("duration", &format!("{digits} {unit}"))
        }
        LiteralKind::Date(text) => of("date", text),
        LiteralKind::Text(text) => Value::Text(text.text.to_string()),
        LiteralKind::YesNo(truth) => Value::YesNo(*truth),
    }
}

/// A value of a type that needs no vocabulary.
pub(super) fn plain(ty: &str, text: &str) -> Option<Value> {
    let number_if = |found: Option<Ratio<i128>>, is: fn(&Ratio<i128>) -> bool| {
        found.filter(is).map(|number| Value::Number(number, None))
    };
    match ty {
        "text" => Some(Value::Text(text.to_owned())),
        "provision" => provision(text).map(Value::Provision),
        "number" => number_if(number(text), |_| true),
        "whole" => number_if(number(text), |it| it.is_integer() && *it >= Ratio::ZERO),
        "share" => number_if(share(text), |it| (Ratio::ZERO..=Ratio::ONE).contains(it)),
        "money" => {
            clause::by("1.3");
            let (amount, currency) = text.split_at(text.find(char::is_alphabetic)?);
            let decimals = amount.trim_end().split_once('.').map_or(0, |it| it.1.len());
            let amount = number(amount.trim_end()).filter(|_| decimals != 3)?;
            Some(Value::Number(amount, Some(currency.to_owned())))
        }
        "date" => read(text).map(Value::Date),
        "duration" => length(text).map(Value::Length),
        "yes_no" => match text {
            "yes" | "ja" | "true" => Some(Value::YesNo(true)),
            "no" | "nei" | "false" => Some(Value::YesNo(false)),
            _ => None,
        },
        _ => None,
    }
}

/// `1 000.5`
fn number(text: &str) -> Option<Ratio<i128>> {
    clause::by("1.2");
    let digits = text.replace(' ', "");
    let (whole, rest) = digits.split_once('.').unwrap_or((&digits, ""));
    let _: i128 = whole.parse().ok()?;
    let scale = 10_i128.checked_pow(u32::try_from(rest.len()).ok()?)?;
    Some(Ratio::new(format!("{whole}{rest}").parse().ok()?, scale))
}

/// `2/3`, `60 %` or `0.6`
fn share(text: &str) -> Option<Ratio<i128>> {
    let (part, whole) = match text.strip_suffix('%') {
        Some(percent) => (percent, "100"),
        None => text.split_once('/').unwrap_or((text, "1")),
    };
    let [part, whole] = [number(part.trim())?, number(whole.trim())?];
    (whole != Ratio::ZERO).then(|| part / whole)
}

/// `45 days`
fn length(text: &str) -> Option<Length> {
    let (count, unit) = text.rsplit_once(' ')?;
    let count: i64 = count.parse().ok()?;
    let (months, days) = match unit {
        "day" | "days" | "dag" | "dagar" | "dager" => (0, count),
        "week" | "weeks" | "veke" | "veker" | "uke" | "uker" => (0, 7 * count),
        "month" | "months" | "månad" | "månader" | "måned" | "måneder" => (count, 0),
        "year" | "years" | "år" => (12 * count, 0),
        _ => return None,
    };
    Some(Length { months, days, anchor: None })
}

/// A provision in one way of writing it (semantics 1.9); nothing where more is said than that.
pub(crate) fn provision(text: &str) -> Option<String> {
    clause::by("1.9");
    let dashes = ['‐', '‑', '‒', '–'];
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace(dashes, "-");
    let bare = text.trim_start_matches(['§', ' ']);
    let sign = if text.starts_with('§') { "§ " } else { "" };
    let first = bare.chars().next()?;
    if !first.is_ascii_digit() {
        return Some(format!("{sign}{bare}"));
    }
    let number = regex::Regex::new(r"^(\d(?:[\w./-]*\d)?) ?(\p{L})?$").unwrap();
    let parts = number.captures(bare)?;
    let letter = parts.get(2).map_or(String::new(), |letter| format!(" {}", letter.as_str()));
    Some(format!("§ {}{letter}", &parts[1]))
}
