//! Values as proofs say them, how they lie to each other, and what is reckoned with them.

use std::cmp::Ordering::{self, Equal, Greater, Less};
use std::collections::BTreeSet;

use mandat::syntax::tree::{Comparison, Operator};
use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Zero};
use serde_json::Value as Json;

use crate::second::time::{Day, Length, add, read};
pub(crate) use crate::second::value::Truth::{self, False, True, Unknown};

/// What a proof says that an expression gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Val {
    Thing(String),
    /// A value of an enum, or a word in a policy that is a value of an enum or a known thing.
    Word(String),
    Text(String),
    /// A provision in the one way of writing it (1.9).
    Provision(String),
    /// A number, or so much of a currency.
    Amount(Ratio<i128>, String),
    Date(Day),
    Length(Length),
    YesNo(bool),
    /// What is known to lie between two others, of which one may be wanting.
    Between(Option<Box<Self>>, Option<Box<Self>>),
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
        let end = |text: &str| Some(Some(Box::new(Self::measure(text)?)));
        Some(match (json["kind"].as_str()?, &values[..]) {
            ("thing", [text]) => Self::Thing((*text).to_owned()),
            ("enum", [text]) => Self::Word((*text).to_owned()),
            ("text", [text]) => Self::Text((*text).to_owned()),
            ("yes_no", [text]) => Self::YesNo(*text == "yes"),
            ("date", [text]) => Self::Date(read(text)?),
            ("number" | "money" | "duration", [text]) => Self::measure(text)?,
            ("at_least", [least]) => Self::Between(end(least)?, None),
            ("at_most", [most]) => Self::Between(None, end(most)?),
            ("between", [least, most]) => Self::Between(end(least)?, end(most)?),
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
            [number] => Some(Self::Amount(number.parse().ok()?, String::new())),
            [number, currency] => Some(Self::Amount(number.parse().ok()?, currency.to_owned())),
            [months, "months", days, "days", ref since @ ..] => {
                let anchor = since.last().and_then(|day| read(day));
                Some(Self::Length(Length { months: months.parse().ok()?, days: days.parse().ok()?, anchor }))
            }
            _ => None,
        }
    }

    pub(crate) fn count(number: usize) -> Self {
        Self::Amount(Ratio::from_integer(number as i128), String::new())
    }

    /// Whether nothing is known of it but that it may be something.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self, Self::NotWritten | Self::Unknown | Self::Undefined)
    }

    pub(crate) fn is_known(&self) -> bool {
        !self.is_open() && !matches!(self, Self::None | Self::Between(..) | Self::Private)
    }

    /// The least and the greatest that it may be, as far as they are known.
    fn ends(&self) -> [Option<&Self>; 2] {
        match self {
            Self::Between(least, most) => [least.as_deref(), most.as_deref()],
            known => [Some(known).filter(|it| it.is_known()); 2],
        }
    }
}

/// How two known values that are no things may lie to each other (1.3, 1.6).
pub(crate) fn orders(one: &Val, other: &Val) -> Option<BTreeSet<Ordering>> {
    let order = match (one, other) {
        (Val::Amount(one, of), Val::Amount(other, by)) if of == by || one.is_zero() || other.is_zero() => {
            one.cmp(other)
        }
        // The sum of nothing has no unit.
        (Val::Amount(..), Val::Length(..)) => return orders(&Val::Length(Length::days(0, None)), other),
        (Val::Length(..), Val::Amount(..)) => return orders(one, &Val::Length(Length::days(0, None))),
        (Val::Date(one), Val::Date(other)) => one.cmp(other),
        (Val::Length(one), Val::Length(other)) => return one.orders(*other).map(BTreeSet::from),
        _ => return None,
    };
    Some(BTreeSet::from([order]))
}

/// Whether two values compare so (5.2, 5.3): both ends where they are not known exactly.
pub(crate) fn compare(one: &Val, op: Comparison, other: &Val) -> Truth {
    if *one == Val::None || *other == Val::None {
        return Truth::from(op == Comparison::NotEqual);
    }
    let ([low, high], [low_of_other, high_of_other]) = (one.ends(), other.ends());
    let mut may_be = BTreeSet::from([Less, Equal, Greater]);
    for (end, of_other, beyond) in [(high, low_of_other, Greater), (low, high_of_other, Less)] {
        let Some(ends) = end.zip(of_other).and_then(|(end, of_other)| orders(end, of_other)) else { continue };
        if !ends.contains(&beyond) {
            may_be.remove(&beyond);
            may_be.retain(|order| *order != Equal || ends.contains(&Equal));
        }
    }
    let is_so = |order: &Ordering| match op {
        Comparison::Equal => order.is_eq(),
        Comparison::NotEqual => order.is_ne(),
        Comparison::Less => order.is_lt(),
        Comparison::LessEqual => order.is_le(),
        Comparison::Greater => order.is_gt(),
        Comparison::GreaterEqual => order.is_ge(),
    };
    match may_be.iter().filter(|order| is_so(order)).count() {
        0 => False,
        so if so == may_be.len() => True,
        _ => Unknown,
    }
}

/// What arithmetic gives (7.1, 4.7, 5.3).
pub(crate) fn reckon(one: &Val, op: Operator, other: &Val) -> Option<Val> {
    for known in [Val::None, Val::Undefined] {
        if *one == known || *other == known {
            return Some(known);
        }
    }
    if one.is_open() || other.is_open() {
        return Some(Val::Unknown);
    }
    if one.is_known() && other.is_known() { known(one, op, other) } else { spread(one, op, other) }
}

/// The same of known values.
fn known(one: &Val, op: Operator, other: &Val) -> Option<Val> {
    use Operator::{Add, Divide, Multiply, Subtract};
    let numbers = |one: &Ratio<i128>, other: &Ratio<i128>| match op {
        Add => one.checked_add(other),
        Subtract => one.checked_sub(other),
        Multiply => one.checked_mul(other),
        Divide => Some(other).filter(|other| !other.is_zero()).and_then(|other| one.checked_div(other)),
    };
    let sign = if op == Subtract { -1 } else { 1 };
    let none = Val::Length(Length::days(0, None));
    let done = match (one, other) {
        (Val::Amount(one, of), Val::Amount(other, by)) => {
            let alike = of == by || one.is_zero() || other.is_zero();
            let unit = match op {
                Add | Subtract => Some(if one.is_zero() { by.clone() } else { of.clone() }).filter(|_| alike),
                Multiply => Some(if of.is_empty() { by.clone() } else { of.clone() }),
                Divide if by.is_empty() => Some(of.clone()),
                Divide => Some(String::new()).filter(|_| of == by || one.is_zero()),
            };
            unit.and_then(|unit| Some(Val::Amount(numbers(one, other)?, unit)))
        }
        (Val::Length(length), Val::Amount(by, _)) | (Val::Amount(by, _), Val::Length(length)) if op == Multiply => {
            let by = Some(by).filter(|by| by.is_integer()).and_then(|by| by.to_integer().try_into().ok());
            by.and_then(|by| length.times(by)).map(Val::Length)
        }
        (Val::Date(day), Val::Length(length)) => add(*day, *length, sign).map(Val::Date),
        (Val::Length(length), Val::Date(day)) => add(*day, *length, 1).map(Val::Date),
        (Val::Date(one), Val::Date(other)) => Some(Val::Length(Length::days(one - other, Some(*other)))),
        (Val::Length(one), Val::Length(other)) => Some(Val::Length(one.plus(*other, sign))),
        // The sum of nothing has no unit.
        (_, Val::Amount(nought, _)) if nought.is_zero() => return known(one, op, &none),
        (Val::Amount(nought, _), _) if nought.is_zero() => return known(&none, op, other),
        _ => return None,
    };
    Some(done.unwrap_or(Val::Undefined))
}

/// The same where one is known to lie between two others: between the least and the greatest of what the ends give.
fn spread(one: &Val, op: Operator, other: &Val) -> Option<Val> {
    if op == Operator::Divide && !other.is_known() {
        return Some(Val::Unknown);
    }
    let pairs: &[[usize; 2]] = match op {
        Operator::Add => &[[0, 0], [1, 1]],
        Operator::Subtract => &[[0, 1], [1, 0]],
        Operator::Multiply | Operator::Divide => &[[0, 0], [0, 1], [1, 0], [1, 1]],
    };
    let (ends, of_other) = (one.ends(), other.ends());
    // Where an end is beyond every number, which way that is of the first and of the second.
    let side = |end: Option<&Val>, which: usize| match end {
        Some(end) => orders(end, &Val::count(0)).and_then(|it| it.into_iter().next()).unwrap_or(Equal),
        None if which == 0 => Less,
        None => Greater,
    };
    let mut bounds: [Option<Val>; 2] = [None, None];
    let mut is_far = [false; 2];
    for [first, second] in pairs {
        let (end, by) = (ends[*first], of_other[*second]);
        let (side, of_by) = (side(end, *first), side(by, *second));
        let far = match op {
            _ if end.is_some() && by.is_some() => Equal,
            Operator::Add | Operator::Subtract if end.is_none() => side,
            Operator::Add => of_by,
            Operator::Subtract => of_by.reverse(),
            _ if side == Equal || of_by == Equal => Equal,
            _ => {
                if side == of_by {
                    Greater
                } else {
                    Less
                }
            }
        };
        if far != Equal {
            is_far[usize::from(far == Greater)] = true;
            continue;
        }
        let nought = Val::count(0);
        let given = known(end.unwrap_or(&nought), op, by.unwrap_or(&nought))?;
        if given == Val::Undefined {
            return Some(given);
        }
        for (bound, beyond) in bounds.iter_mut().zip([Less, Greater]) {
            let order = bound.as_ref().map_or(Some(beyond), |bound| orders(&given, bound)?.pop_first())?;
            if order == beyond {
                *bound = Some(given.clone());
            }
        }
    }
    let [least, most] = [0, 1].map(|which| bounds[which].take().filter(|_| !is_far[which]).map(Box::new));
    Some(match (least, most) {
        (None, None) => Val::Unknown,
        (Some(least), Some(most)) if least == most => *least,
        (least, most) => Val::Between(least, most),
    })
}
