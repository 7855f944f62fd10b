use super::dead::Dead;
use super::points::{End, Item, Points};
use crate::diagnostic::{Arg, Code, Complaint, Diagnostic, Phrase, Text};
use crate::policy::model::{Base, ExprId, Policy};
use crate::source::{SourceMap, Span};
use crate::value::{Exact, Value, in_thousands};

/// So much of an expression is shown in a sentence.
const LONG: usize = 60;
/// So many values of a list are named.
const FEW: usize = 6;

/// Puts what is found into words.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) policy: &'a Policy,
    pub(super) sources: &'a SourceMap,
}

impl Words<'_> {
    /// A condition that cannot come out both ways.
    pub(super) fn dead(&self, dead: &Dead) -> Diagnostic {
        let never = dead.never == Some(true);
        let (code, phrase) = match (never, !dead.here) {
            (true, true) => (Code::NeverTrue, Phrase::VetNeverTrue),
            (true, false) => (Code::NeverTrue, Phrase::VetNeverTrueHere),
            (false, true) => (Code::AlwaysTrue, Phrase::VetNeverFalse),
            (false, false) => (Code::AlwaysTrue, Phrase::VetNeverFalseHere),
        };
        let message = Text::new(phrase).with("expr", self.text(dead.span));
        let help = if never { Phrase::VetNeverTrueHelp } else { Phrase::VetNeverFalseHelp };
        self.because(Diagnostic::warning(code, message, dead.span), dead).help(help.into())
    }

    /// Adds why a condition is so: what its sides can be, and what was said before.
    pub(super) fn because(&self, finding: Complaint, dead: &Dead) -> Complaint {
        let finding = finding.shown(dead.elsewhere.clone());
        let finding = match self.reason(dead) {
            Some(reason) => finding.label(reason),
            None => finding,
        };
        dead.from.iter().fold(finding, |finding, from| finding.also(*from, Phrase::VetBecause.into()))
    }

    fn reason(&self, dead: &Dead) -> Option<Text> {
        if dead.same {
            return Some(Phrase::VetSame.into());
        }
        if let Some((range, most)) = dead.few {
            let phrase = match most {
                0 => Phrase::VetFewNone,
                1 => Phrase::VetFewOne,
                _ => Phrase::VetFew,
            };
            let what = self.text(self.policy.expr(range).span);
            return Some(Text::new(phrase).with("what", what).with("count", most.to_string()));
        }
        let never = if dead.never == Some(true) { Phrase::VetNeverTrueLabel } else { Phrase::VetNeverFalseLabel };
        let sides: Vec<Text> = dead.sides.iter().filter_map(|(side, points)| self.side(*side, points)).collect();
        match &sides[..] {
            [] => Some(never.into()),
            [one] => Some(one.clone()),
            [one, other, ..] => Some(Text::new(Phrase::VetBoth).with("one", one.clone()).with("other", other.clone())),
        }
    }

    /// What one side of a comparison can be.
    fn side(&self, side: ExprId, points: &Points) -> Option<Text> {
        let share = self.policy.expr(side).ty.base == Base::Share;
        let value = |end: &End| self.value(&Item::Value(end.value), share);
        let text = match points {
            Points::Any => return None,
            Points::Among(items) if items.len() > FEW => return None,
            Points::Among(items) if items.is_empty() => Text::new(Phrase::VetNothing),
            Points::Among(items) => {
                let names = items.iter().map(|item| self.value(item, share)).collect();
                Text::new(Phrase::VetIs).with("value", Arg::AnyOf(names))
            }
            Points::Range(range) => match (&range.low, &range.high) {
                (None, None) => return None,
                (Some(low), Some(high)) if low == high => Text::new(Phrase::VetIs).with("value", value(low)),
                (Some(low), Some(high)) if low.included && high.included => {
                    Text::new(Phrase::VetBetween).with("low", value(low)).with("high", value(high))
                }
                (Some(low), Some(high)) => {
                    let phrase = match (low.included, high.included) {
                        (true, _) => Phrase::VetFromBelow,
                        (false, true) => Phrase::VetAboveTo,
                        (false, false) => Phrase::VetAboveBelow,
                    };
                    Text::new(phrase).with("low", value(low)).with("high", value(high))
                }
                (Some(low), None) => {
                    let phrase = match (range.whole, low.included) {
                        (true, _) => Phrase::VetWhole,
                        (false, true) => Phrase::VetAtLeast,
                        (false, false) => Phrase::VetAbove,
                    };
                    Text::new(phrase).with("low", value(low))
                }
                (None, Some(high)) => {
                    let phrase = if high.included { Phrase::VetAtMost } else { Phrase::VetBelow };
                    Text::new(phrase).with("high", value(high))
                }
            },
        };
        Some(text.with("what", self.text(self.policy.expr(side).span)))
    }

    pub(super) fn value(&self, item: &Item, share: bool) -> Arg {
        match item {
            Item::Known(class, at) => {
                let known = self.policy.class(*class).known.get(usize::from(*at));
                Arg::Verbatim(known.map_or_else(String::new, |known| format!("`{}`", known.name)))
            }
            Item::Value(Value::YesNo(true)) => Phrase::Yes.into(),
            Item::Value(Value::YesNo(false)) => Phrase::No.into(),
            Item::Value(Value::Number(number)) => Arg::Verbatim(percent(*number, share)),
            Item::Value(Value::Money(amount, currency)) => {
                let amount = in_thousands(&amount.to_string(), '\u{a0}');
                Arg::Verbatim(format!("{amount} {}", self.policy.symbols.text(*currency)))
            }
            Item::Value(Value::Date(date)) => Arg::Verbatim(date.to_string()),
            Item::Value(Value::Duration(duration)) => {
                let (number, one, many) = match (duration.months, duration.days) {
                    (0, days) => (days, Phrase::OneDay, Phrase::Days),
                    (months, _) if months % 12 == 0 => (months / 12, Phrase::OneYear, Phrase::Years),
                    (months, _) => (months, Phrase::OneMonth, Phrase::Months),
                };
                let phrase = if number.abs() == 1 { one } else { many };
                Text::new(phrase).with("n", number.to_string()).into()
            }
            Item::Value(Value::Text(text)) => Arg::Verbatim(format!("\"{}\"", self.policy.symbols.text(*text))),
            Item::Value(Value::Enum(of, at)) => {
                let of = self.policy.enums.get(usize::from(of.0));
                let name = of.and_then(|of| of.values.get(usize::from(*at))).map_or("", |named| &named.name);
                Arg::Verbatim(format!("`{name}`"))
            }
            Item::Value(Value::Thing(_)) => Arg::Verbatim(String::new()),
        }
    }

    /// What is written in a place, on one line and not too long.
    pub(super) fn text(&self, place: Span) -> String {
        let words: Vec<&str> = self.sources.text(place).split_whitespace().collect();
        let text = words.join(" ");
        if text.chars().count() <= LONG {
            return text;
        }
        text.chars().take(LONG).chain(['…']).collect()
    }
}

/// A share as people write one, where that ends.
fn percent(number: Exact, share: bool) -> String {
    let percent = number.times(Exact::whole(100)).filter(|percent| share && percent.to_whole().is_some());
    percent.map_or_else(|| number.to_string(), |percent| format!("{percent} %"))
}
