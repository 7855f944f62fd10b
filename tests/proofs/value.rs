use std::cmp::Ordering;
use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use mandat::syntax::tree::{Comparison, Literal, LiteralKind, Operator, Unit};
use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Zero};
use serde_json::Value as Json;

/// True, false or unknown (semantics 5.1): `and` is the least of them, `or` the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Truth {
    False,
    Unknown,
    True,
}

pub(crate) use Truth::{False, True, Unknown};

impl Truth {
    pub(crate) fn not(self) -> Self {
        match self {
            False => True,
            Unknown => Unknown,
            True => False,
        }
    }

    pub(crate) fn flip(self, flip: bool) -> Self {
        if flip { self.not() } else { self }
    }
}

impl From<bool> for Truth {
    fn from(truth: bool) -> Self {
        if truth { True } else { False }
    }
}

type Number = Ratio<i128>;

/// What a proof says that an expression gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Val {
    Thing(String),
    /// A value of an enum, or a word in a policy that is a value of an enum or a known thing.
    Word(String),
    Text(String),
    Number(Number),
    Money(Number, String),
    Date(Date),
    /// Months, days, and the day from which they are counted.
    Length(i64, i64, Option<Date>),
    YesNo(bool),
    AtLeast(Box<Self>),
    AtMost(Box<Self>),
    Between(Box<[Self; 2]>),
    None,
    NotWritten,
    Unknown,
    Undefined,
    /// What a proof does not show: nothing follows from it.
    Private,
}

impl Val {
    /// As a proof has it.
    pub(crate) fn read(json: &Json) -> Option<Self> {
        let values: Vec<&str> = json["values"].as_array()?.iter().filter_map(Json::as_str).collect();
        let one = |text: &&str| Self::measure(text);
        Some(match (json["kind"].as_str()?, &values[..]) {
            ("thing", [text]) => Self::Thing((*text).to_owned()),
            ("enum", [text]) => Self::Word((*text).to_owned()),
            ("text", [text]) => Self::Text((*text).to_owned()),
            ("yes_no", [text]) => Self::YesNo(*text == "yes"),
            ("date", [text]) => Self::Date(text.parse().ok()?),
            ("number" | "money" | "duration", [text]) => one(text)?,
            ("at_least", [least]) => Self::AtLeast(Box::new(one(least)?)),
            ("at_most", [most]) => Self::AtMost(Box::new(one(most)?)),
            ("between", [least, most]) => Self::Between(Box::new([one(least)?, one(most)?])),
            ("none", []) => Self::None,
            ("not_written", []) => Self::NotWritten,
            ("unknown", []) => Self::Unknown,
            ("undefined", []) => Self::Undefined,
            ("private", []) => Self::Private,
            _ => return None,
        })
    }

    /// `20/3`, `1250 NOK` or `2 months 10 days from 2026-01-01`.
    fn measure(text: &str) -> Option<Self> {
        match text.split(' ').collect::<Vec<_>>()[..] {
            [number] => number.parse().ok().map(Self::Number),
            [number, currency] => Some(Self::Money(number.parse().ok()?, currency.to_owned())),
            [months, "months", days, "days", ref since @ ..] => {
                let since = since.last().map(|day| day.parse()).transpose().ok()?;
                Some(Self::Length(months.parse().ok()?, days.parse().ok()?, since))
            }
            _ => None,
        }
    }

    pub(crate) fn literal(literal: &Literal) -> Option<Self> {
        Some(match &literal.kind {
            LiteralKind::Number(digits) => Self::Number(decimal(digits)?),
            LiteralKind::Percent(digits) => Self::Number(decimal(digits)? / Ratio::from_integer(100)),
            LiteralKind::Money(digits, currency) => Self::Money(decimal(digits)?, currency.text.to_string()),
            LiteralKind::Duration(digits, unit) => {
                let number: i64 = digits.parse().ok()?;
                match unit {
                    Unit::Days => Self::Length(0, number, None),
                    Unit::Weeks => Self::Length(0, 7 * number, None),
                    Unit::Months => Self::Length(number, 0, None),
                    Unit::Years => Self::Length(12 * number, 0, None),
                }
            }
            LiteralKind::Date(text) => Self::Date(text.parse().ok()?),
            LiteralKind::Text(text) => Self::Text(text.text.to_string()),
            LiteralKind::YesNo(yes) => Self::YesNo(*yes),
        })
    }

    pub(crate) fn count(number: usize) -> Self {
        Self::Number(Ratio::from_integer(number as i128))
    }

    pub(crate) fn is_known(&self) -> bool {
        use Val::{AtLeast, AtMost, Between, None, NotWritten, Private, Undefined, Unknown};
        !matches!(self, AtLeast(_) | AtMost(_) | Between(_) | None | NotWritten | Unknown | Undefined | Private)
    }

    /// The least and the greatest that it may be, as far as they are known.
    pub(crate) fn ends(&self) -> [Option<&Self>; 2] {
        match self {
            Self::AtLeast(least) => [Some(least), None],
            Self::AtMost(most) => [None, Some(most)],
            Self::Between(ends) => [Some(&ends[0]), Some(&ends[1])],
            known if known.is_known() => [Some(known); 2],
            _ => [None; 2],
        }
    }
}

/// `1 000.5`
pub(crate) fn decimal(text: &str) -> Option<Number> {
    let digits = text.replace(' ', "");
    let (whole, rest) = digits.split_once('.').unwrap_or((&digits, ""));
    let scale = 10_i128.checked_pow(u32::try_from(rest.len()).ok()?)?;
    Some(Ratio::new(format!("{whole}{rest}").parse().ok()?, scale))
}

fn moved(day: Date, months: i64, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_months(months).ok()?).ok()?.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// How two known values that are no things lie to each other (1.3, 1.6).
pub(crate) fn order(one: &Val, other: &Val) -> Option<Ordering> {
    match (one, other) {
        (Val::Number(one), Val::Number(other)) => Some(one.cmp(other)),
        (Val::Money(one, of), Val::Money(other, by)) if of == by || one.is_zero() || other.is_zero() => {
            Some(one.cmp(other))
        }
        // The sum of nothing has no unit.
        (Val::Number(one), Val::Money(other, _)) | (Val::Money(one, _), Val::Number(other)) => Some(one.cmp(other)),
        (Val::Number(_), Val::Length(..)) => order(&Val::Length(0, 0, None), other),
        (Val::Length(..), Val::Number(_)) => order(one, &Val::Length(0, 0, None)),
        (Val::Date(one), Val::Date(other)) => Some(one.cmp(other)),
        (Val::Length(months, days, since), Val::Length(of_other, days_of_other, other)) => {
            if let Some(since) = since.or(*other) {
                return Some(moved(since, *months, *days)?.cmp(&moved(since, *of_other, *days_of_other)?));
            }
            if months == of_other {
                return Some(days.cmp(days_of_other));
            }
            let all = orders_of_lengths((*months, *days), (*of_other, *days_of_other))?;
            all.first().copied().filter(|_| all.len() == 1)
        }
        _ => None,
    }
}

/// How lengths of so many months and days may lie to each other, from whichever day they are counted (1.6).
fn orders_of_lengths(one: (i64, i64), other: (i64, i64)) -> Option<BTreeSet<Ordering>> {
    // From every day of some years, a leap day that is left out among them.
    let starts = [jiff::civil::date(1896, 1, 1), jiff::civil::date(1999, 1, 1)];
    let all = starts.into_iter().flat_map(|day| (0..12 * 366).map(move |number| day + number.days()));
    all.map(|day| Some(moved(day, one.0, one.1)?.cmp(&moved(day, other.0, other.1)?))).collect()
}

/// The orders that two values may have; nothing where they do not compare.
fn orders(one: &Val, other: &Val) -> Option<BTreeSet<Ordering>> {
    match (one, other) {
        (Val::Length(months, days, None), Val::Length(more, further, None)) if months != more => {
            orders_of_lengths((*months, *days), (*more, *further))
        }
        _ => Some(BTreeSet::from([order(one, other)?])),
    }
}

/// Whether two values compare so (5.2, 5.3): both ends where they are not known exactly.
pub(crate) fn compare(one: &Val, op: Comparison, other: &Val) -> Truth {
    if *one == Val::None || *other == Val::None {
        return Truth::from(op == Comparison::NotEqual);
    }
    let ([low, high], [low_of_other, high_of_other]) = (one.ends(), other.ends());
    let is = |one: Option<&Val>, other: Option<&Val>, wanted: &[Ordering]| match (one, other) {
        (Some(one), Some(other)) => orders(one, other).map(|all| all.iter().all(|order| wanted.contains(order))),
        _ => None,
    };
    use Ordering::{Equal, Greater, Less};
    let (surely, surely_not) = match op {
        Comparison::Less => (is(high, low_of_other, &[Less]), is(low, high_of_other, &[Greater, Equal])),
        Comparison::LessEqual => (is(high, low_of_other, &[Less, Equal]), is(low, high_of_other, &[Greater])),
        Comparison::Greater => (is(low, high_of_other, &[Greater]), is(high, low_of_other, &[Less, Equal])),
        Comparison::GreaterEqual => (is(low, high_of_other, &[Greater, Equal]), is(high, low_of_other, &[Less])),
        Comparison::NotEqual => return compare(one, Comparison::Equal, other).not(),
        Comparison::Equal => {
            let known = one.is_known() && other.is_known();
            let same = if known { is(low, low_of_other, &[Equal]) } else { None };
            let apart = [is(high, low_of_other, &[Less]), is(low, high_of_other, &[Greater])];
            (same, Some(apart.contains(&Some(true))))
        }
    };
    match (surely, surely_not) {
        (Some(true), _) => True,
        (_, Some(true)) => False,
        _ => Unknown,
    }
}

/// What arithmetic with known values gives (7.1); nothing of values between two others, which are not reckoned here.
pub(crate) fn reckon(one: &Val, op: Operator, other: &Val) -> Option<Val> {
    if *one == Val::None || *other == Val::None {
        return Some(Val::None);
    }
    if *one == Val::Undefined || *other == Val::Undefined {
        return Some(Val::Undefined);
    }
    let open = |val: &Val| matches!(val, Val::NotWritten | Val::Unknown);
    if open(one) || open(other) {
        return Some(Val::Unknown);
    }
    if !one.is_known() || !other.is_known() {
        return None;
    }
    let numbers = |one: &Number, other: &Number| match op {
        Operator::Add => one.checked_add(other),
        Operator::Subtract => one.checked_sub(other),
        Operator::Multiply => one.checked_mul(other),
        Operator::Divide => Some(other).filter(|other| !other.is_zero()).and_then(|other| one.checked_div(other)),
    };
    let sign = if op == Operator::Subtract { -1 } else { 1 };
    let moves = matches!(op, Operator::Add | Operator::Subtract);
    let done = match (one, other) {
        (Val::Number(one), Val::Number(other)) => numbers(one, other).map(Val::Number),
        (Val::Money(one, of), Val::Money(other, by)) if op == Operator::Divide => {
            Some(()).filter(|()| of == by || one.is_zero()).and_then(|()| numbers(one, other)).map(Val::Number)
        }
        (Val::Money(one, of), Val::Money(other, by)) => {
            let currency = if one.is_zero() && moves { by } else { of };
            let alike = of == by || one.is_zero() || other.is_zero();
            numbers(one, other).filter(|_| alike).map(|sum| Val::Money(sum, currency.clone()))
        }
        (Val::Money(one, of), Val::Number(other)) => numbers(one, other).map(|sum| Val::Money(sum, of.clone())),
        (Val::Number(one), Val::Money(other, of)) if op != Operator::Divide => {
            numbers(one, other).map(|sum| Val::Money(sum, of.clone()))
        }
        (Val::Date(day), Val::Length(months, days, _)) => moved(*day, sign * months, sign * days).map(Val::Date),
        (Val::Length(months, days, _), Val::Date(day)) if op == Operator::Add => {
            moved(*day, *months, *days).map(Val::Date)
        }
        (Val::Date(one), Val::Date(other)) => {
            let days = other.until(*one).ok()?.get_days();
            Some(Val::Length(0, i64::from(days), Some(*other)))
        }
        (Val::Length(months, days, _), Val::Length(more, further, _)) => {
            Some(Val::Length(months + sign * more, days + sign * further, None))
        }
        // Lengths times numbers, and what is nought of no unit, are not reckoned here.
        _ => return None,
    };
    Some(done.unwrap_or(Val::Undefined))
}
