use mandat::syntax::tree::{Aggregate, Operator};
use num_rational::Ratio;

use super::arithmetic::of_values;
use super::clause;
use super::members::{Member, Members};
use super::time::{Day, Length};
use super::value::{False, One, True, Truth, Unknown, Value, Why, order};

/// What no count reaches.
pub(crate) const NEVER: usize = 1 << 62;

pub(crate) fn number(number: usize) -> Value {
    Value::Number(Ratio::from_integer(i128::try_from(number).unwrap()))
}

/// What is counted or reckoned from a set or a bag (semantics 8.1, 8.2).
pub(crate) fn aggregate(function: Aggregate, of: &Members) -> One {
    if of.members.is_empty() && !of.open {
        clause::by("8.2");
    }
    match function {
        Aggregate::Count => {
            let (least, most) = of.count();
            One::between(Some(number(least)), most.or(Some(NEVER)).map(number))
        }
        Aggregate::Sum => sum(of),
        Aggregate::Min => extreme(of, true),
        Aggregate::Max => extreme(of, false),
    }
}

/// What is reckoned over members of which not all are known.
fn not_known(of: &Members) -> Option<One> {
    let mut whys = of.members.iter().filter(|member| member.value.is_none()).map(|member| member.why);
    match () {
        () if of.open || whys.clone().any(|why| why != Why::Undefined) => Some(One::absent(Why::Unknown, true)),
        () => whys.next().map(|_| One::UNDEFINED),
    }
}

fn sum(of: &Members) -> One {
    if let Some(one) = not_known(of) {
        return one;
    }
    let nought = number(0);
    let mut ends = [nought.clone(), nought.clone()];
    for Member { value, certain, .. } in &of.members {
        let value = value.as_ref().unwrap();
        let below = match value {
            Value::Money(amount, _) => *amount < Ratio::from_integer(0),
            value => order(value, &nought).is_some_and(std::cmp::Ordering::is_lt),
        };
        for (end, counts) in ends.iter_mut().zip([*certain || below, *certain || !below]) {
            if counts {
                let Some(sum) = of_values(end, Operator::Add, value) else { return One::UNDEFINED };
                *end = sum;
            }
        }
    }
    let [least, most] = ends;
    One::between(Some(least), Some(most))
}

/// The least, or the greatest.
fn extreme(of: &Members, least: bool) -> One {
    let nothing = of.members.is_empty() && !of.open;
    if nothing {
        return One::None;
    }
    if let Some(one) = not_known(of) {
        return one;
    }
    let best = |of: Vec<&Member>| -> Option<Value> {
        let values = || of.iter().filter_map(|member| member.value.as_ref());
        let first = |one: &Value, other: &Value| {
            order(one, other).is_some_and(|order| if least { order.is_le() } else { order.is_ge() })
        };
        values().find(|one| values().all(|other| first(one, other))).cloned()
    };
    // What all of them give is as far as it can be; what the certain ones give, as near.
    let Some(far) = best(of.members.iter().collect()) else { return One::UNDEFINED };
    let certain: Vec<&Member> = of.members.iter().filter(|member| member.certain).collect();
    if certain.is_empty() {
        return One::absent(Why::Unknown, true);
    }
    let Some(near) = best(certain) else { return One::UNDEFINED };
    if least { One::between(Some(far), Some(near)) } else { One::between(Some(near), Some(far)) }
}

/// The share of members for which a condition is true (8.3).
pub(crate) fn share(members: &[(bool, Truth)], open: bool) -> One {
    let count = |certain: bool, truths: &[Truth]| {
        members.iter().filter(|member| member.0 == certain && truths.contains(&member.1)).count()
    };
    let all = members.iter().filter(|member| member.0).count();
    if all == 0 {
        return if members.is_empty() && !open { One::None } else { One::absent(Why::Unknown, true) };
    }
    let (yes, perhaps) = (count(true, &[True]), count(true, &[True, Unknown]));
    let (against, by) = (count(false, &[False, Unknown]), count(false, &[True, Unknown]));
    let ratio = |part: usize, whole: usize| {
        let [part, whole] = [part, whole].map(|it| i128::try_from(it).unwrap());
        Value::Number(Ratio::new(part, whole))
    };
    // As many as can be are against it, or for it.
    let (least, most) = (ratio(yes, all + against), ratio(perhaps + by, all + by));
    if open {
        return One::between(Some(ratio(0, 1)), Some(ratio(1, 1)));
    }
    One::between(Some(least), Some(most))
}

/// The longest time between days (8.5).
pub(crate) fn gap(of: &Members, from: Day, to: Day) -> One {
    let known = of.members.iter().filter(|it| it.value.is_some() || it.certain);
    let day = |it: &Member| match it.value {
        Some(Value::Date(day)) => Some(day),
        _ => None,
    };
    let certain: Vec<Day> = known.clone().filter(|it| it.certain).filter_map(day).collect();
    let all: Vec<Day> = of.members.iter().filter_map(day).collect();
    let unknown = of.open || of.members.iter().any(|it| it.value.is_none());
    let most = gaps(&certain, from, to);
    let Some(longest) = most.iter().max_by_key(|gap| (gap.1, -gap.0)) else {
        return One::Known(Value::Length(Length::days(0, Some(from))));
    };
    let least = if unknown { 0 } else { gaps(&all, from, to).iter().map(|gap| gap.1).max().unwrap_or(0) };
    if least == longest.1 {
        let others =
            all.len() > certain.len() && gaps(&all, from, to).iter().filter(|gap| gap.1 > longest.1 - 5).count() > 1;
        let anchor = (!others).then_some(longest.0);
        return One::Known(Value::Length(Length::days(longest.1, anchor)));
    }
    let length = |days: i64| Some(Value::Length(Length::days(days, None)));
    let near = most.iter().filter(|gap| gap.1 > longest.1 - 5).count() > 1;
    let anchor = (!near).then_some(longest.0);
    One::between(length(least), Some(Value::Length(Length::days(longest.1, anchor))))
}

/// The times between neighbours, each with its first day.
fn gaps(days: &[Day], from: Day, to: Day) -> Vec<(Day, i64)> {
    if to < from {
        return Vec::new();
    }
    let mut all: Vec<Day> = days.iter().copied().filter(|day| (from..=to).contains(day)).chain([from, to]).collect();
    all.sort_unstable();
    all.windows(2).map(|pair| (pair[0], pair[1] - pair[0])).collect()
}

/// The longest row of days on which nothing is there (8.7); the days are those from `from` on.
pub(crate) fn empty_days(days: &[Truth], from: Day) -> One {
    clause::by("8.7");
    let longest = |empty: &dyn Fn(Truth) -> bool| {
        let (mut best, mut length) = ((0, 0), 0);
        for (number, truth) in days.iter().enumerate() {
            length = if empty(*truth) { length + 1 } else { 0 };
            if length > best.1 {
                best = (number + 1 - length, length);
            }
        }
        best
    };
    let (least, most) = (longest(&|truth| truth == True), longest(&|truth| truth != False));
    let length = |row: (usize, usize), anchored: bool| {
        let [first, days] = [row.0, row.1].map(|it| i64::try_from(it).unwrap());
        Value::Length(Length::days(days, anchored.then_some(from + first)))
    };
    if least.1 == most.1 {
        let known = !days.contains(&Unknown);
        return One::Known(length(least, known || least == most));
    }
    One::between(Some(length(least, false)), Some(length(most, true)))
}
