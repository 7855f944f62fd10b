use std::collections::BTreeMap;

use super::Words;
use crate::evaluate::{Step, Val, Why};
use crate::organisation::State;
use crate::value::{Date, Duration, ThingId, Value};

/// What a step of a proof says, for programs: in no language, and without words around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// `condition`, `value`, `members`, `member`, `nearest`, `more`, `missing`, `exists`, `in_force`
    /// or `exception`.
    pub kind: &'static str,
    /// The expression, as the policy has it.
    pub expression: Option<String>,
    /// The day on which it is read.
    pub day: Option<Date>,
    /// Whether it is read of the organisation as it was.
    pub before: bool,
    /// The variable that is bound, or the exception.
    pub name: Option<String>,
    /// What the expression gives, or what the variable is bound to.
    pub value: Option<SaidValue>,
    /// How many there are at least.
    pub least: Option<usize>,
    /// How many there are at most, where that is bounded.
    pub most: Option<usize>,
    /// Whether it is of a member that may not be one.
    pub possible: bool,
    /// What each variable stands for that the expression names.
    pub with: BTreeMap<String, SaidValue>,
    /// Whether on what it rests is said by another step, of the same expression with the same variables.
    pub elsewhere: bool,
}

/// A value without words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidValue {
    /// What kind of value it is, or why there is none.
    pub kind: &'static str,
    /// The value; of one that is only known to lie between two others, the least and the greatest.
    pub values: Vec<String>,
}

impl Words<'_> {
    /// What a step says; of what is private no value.
    pub(super) fn said(&self, why: &Why, hidden: bool) -> Said {
        let value = |val: &Val| Some(self.said_value(val, hidden));
        let name = |name| Some(self.policy.symbols.text(name).to_owned());
        let base = Said {
            expression: why.expr.map(|id| self.policy.text(id, self.sources)),
            day: Some(why.moment.date),
            before: why.moment.state == State::Before,
            possible: why.possible,
            ..Said::default()
        };
        match &why.step {
            Step::Condition | Step::Call(_) => Said { kind: "condition", ..base },
            Step::Value(val, _) => Said { kind: "value", value: value(val), ..base },
            Step::Count(..) if hidden => Said { kind: "members", ..base },
            Step::Count(least, most, _) => Said { kind: "members", least: Some(*least), most: *most, ..base },
            Step::Member(of, val, _) => Said { kind: "member", name: name(*of), value: value(val), ..base },
            Step::Nearest(of, val, _) => Said { kind: "nearest", name: name(*of), value: value(val), ..base },
            Step::More(number) => Said { kind: "more", least: Some(*number), ..base },
            Step::Missing(_) => Said { kind: "missing", ..base },
        }
    }

    /// A value without words; nothing but that it is private, where it is.
    pub(super) fn said_value(&self, val: &Val, hidden: bool) -> SaidValue {
        let none = |kind| SaidValue { kind, values: Vec::new() };
        match val {
            _ if hidden || self.is_of_private(val) => none("private"),
            Val::None => none("none"),
            Val::Unwritten => none("not_written"),
            Val::Unknown => none("unknown"),
            Val::Undefined => none("undefined"),
            Val::Known(value) => SaidValue { kind: kind(*value), values: vec![self.exactly(*value)] },
            Val::Between(ends) => {
                let kind = match **ends {
                    (Some(_), Some(_)) => "between",
                    (_, None) => "at_least",
                    (None, _) => "at_most",
                };
                let values = [ends.0, ends.1].into_iter().flatten().map(|end| self.exactly(end)).collect();
                SaidValue { kind, values }
            }
        }
    }

    /// A thing.
    pub(super) fn said_thing(&self, thing: ThingId) -> SaidValue {
        self.said_value(&Val::Known(Value::Thing(thing)), false)
    }

    fn is_of_private(&self, val: &Val) -> bool {
        matches!(val, Val::Known(Value::Thing(thing)) if self.facts.private_holder(self.policy, *thing).is_some())
    }

    fn exactly(&self, value: Value) -> String {
        match value {
            Value::YesNo(yes) => (if yes { "yes" } else { "no" }).to_owned(),
            Value::Number(number) => fraction(number.parts()),
            Value::Money(amount, currency) => {
                format!("{} {}", fraction(amount.parts()), self.facts.symbols.text(currency))
            }
            Value::Duration(Duration { months, days, since }) => {
                let since = since.map_or_else(String::new, |day| format!(" from {day}"));
                format!("{months} months {days} days{since}")
            }
            Value::Date(date) => date.to_string(),
            Value::Text(symbol) => self.facts.symbols.text(symbol).to_owned(),
            Value::Enum(..) | Value::Thing(_) => self.canonical(&Val::Known(value)),
        }
    }
}

fn fraction((upper, lower): (i128, i128)) -> String {
    if lower == 1 { upper.to_string() } else { format!("{upper}/{lower}") }
}

const fn kind(value: Value) -> &'static str {
    match value {
        Value::YesNo(_) => "yes_no",
        Value::Number(_) => "number",
        Value::Money(..) => "money",
        Value::Date(_) => "date",
        Value::Duration(_) => "duration",
        Value::Text(_) => "text",
        Value::Enum(..) => "enum",
        Value::Thing(_) => "thing",
    }
}
