use mandat::syntax::tree::{Aggregate, Operator};
use num_rational::Ratio;

use super::arithmetic::of_values;
use super::clause;
use super::members::{Member, Members};
use super::time::{Day, Length};
use super::value::{False, One, True, Truth, Unknown, Value, Why, order};

/// A number that lies between two numbers of members; without a greatest where there may be any.
pub(crate) fn count(least: usize, most: Option<usize>) -> One {
    let number = |number: usize| i128::try_from(number).ok().map(Value::whole);
    One::between(number(least), most.and_then(number))
}

/// What is counted or reckoned from a set or a bag (semantics 8.1, 8.2).
pub(crate) fn aggregate(function: Aggregate, of: &Members) -> One {
    clause::when(of.members.is_empty() && !of.open, "8.2");
    let is = |why: Why| of.members.iter().any(|it| it.value == One::absent(why, false));
    match function {
        Aggregate::Count => {
            let certain = of.members.iter().filter(|member| member.certain).count();
            count(certain, (!of.open).then_some(of.members.len()))
        }
        _ if of.open || is(Why::NotWritten) || is(Why::Unknown) => One::absent(Why::Unknown, true),
        _ if is(Why::Undefined) => One::UNDEFINED,
        Aggregate::Sum => sum(of).unwrap_or(One::UNDEFINED),
        Aggregate::Min | Aggregate::Max if of.members.is_empty() => One::None,
        Aggregate::Min | Aggregate::Max => extreme(of, function == Aggregate::Min).unwrap_or(One::UNDEFINED),
    }
}

fn sum(of: &Members) -> Option<One> {
    let nought = Value::whole(0);
    let mut ends = [nought.clone(), nought.clone()];
    for Member { value, certain } in &of.members {
        let value = value.known()?;
        let below = order(value, &nought).is_some_and(std::cmp::Ordering::is_lt);
        for (end, counts) in ends.iter_mut().zip([*certain || below, *certain || !below]) {
            if counts {
                *end = of_values(end, Operator::Add, value)?;
            }
        }
    }
    let [least, most] = ends;
    Some(One::between(Some(least), Some(most)))
}

/// The least, or the greatest.
fn extreme(of: &Members, least: bool) -> Option<One> {
    let best = |certain: bool| {
        let values = || of.members.iter().filter(|it| it.certain || !certain).filter_map(|it| it.value.known());
        let first = |one: &Value, other: &Value| {
            order(one, other).is_some_and(|order| if least { order.is_le() } else { order.is_ge() })
        };
        values().find(|one| values().all(|other| first(one, other))).cloned()
    };
    // What all of them give is as far as it can be; what the certain ones give, as near.
    let far = Some(best(false)?);
    if of.members.iter().all(|member| !member.certain) {
        return Some(One::absent(Why::Unknown, true));
    }
    let near = Some(best(true)?);
    Some(if least { One::between(far, near) } else { One::between(near, far) })
}

/// The share of members for which a condition is true (8.3).
pub(crate) fn share(members: &[(bool, Truth)], open: bool) -> One {
    let count = |certain: bool, truths: &[Truth]| {
        members.iter().filter(|member| member.0 == certain && truths.contains(&member.1)).count()
    };
    let all = members.iter().filter(|member| member.0).count();
    let ratio = |part: usize, whole: usize| {
        let [part, whole] = [part, whole].map(|it| i128::try_from(it).unwrap());
        Some(Value::Number(Ratio::new(part, whole), None))
    };
    // As many as can be are against it, or for it.
    let (against, by) = (count(false, &[False, Unknown]), count(false, &[True, Unknown]));
    match () {
        () if members.is_empty() && !open => One::None,
        () if all == 0 => One::absent(Why::Unknown, true),
        () if open => One::between(ratio(0, 1), ratio(1, 1)),
        () => One::between(
            ratio(count(true, &[True]), all + against),
            ratio(count(true, &[True, Unknown]) + by, all + by),
        ),
    }
}

/// A length of days, counted from the first of them where that is known.
fn length(days: i64, anchor: Option<Day>) -> Option<Value> {
    Some(Value::Length(Length::days(days, anchor)))
}

/// The longest time between days (8.5).
pub(crate) fn gap(of: &Members, from: Day, to: Day) -> One {
    let days = |certain: bool| {
        let of = of.members.iter().filter(move |it| it.certain || !certain);
        of.filter_map(|it| it.value.as_day())
    };
    let [sure, all] = [true, false].map(|certain| gaps(days(certain).collect(), from, to));
    let longest = |gaps: &[(Day, i64)]| gaps.iter().copied().max_by_key(|gap| (gap.1, -gap.0)).unwrap_or((from, 0));
    let unknown = of.open || of.members.iter().any(|it| it.value.known().is_none());
    let (most, least) = (longest(&sure), if unknown { 0 } else { longest(&all).1 });
    // Without an anchor where it may be another gap that is nearly as long.
    let near = |gaps: &[(Day, i64)]| gaps.iter().filter(|gap| gap.1 > most.1 - 5).count() > 1;
    let another = if least == most.1 { all.len() > sure.len() && near(&all) } else { near(&sure) };
    let anchor = (!another).then_some(most.0);
    One::between(length(least, anchor.filter(|_| least == most.1)), length(most.1, anchor))
}

/// The times between neighbours, each with its first day.
fn gaps(mut days: Vec<Day>, from: Day, to: Day) -> Vec<(Day, i64)> {
    days.retain(|day| (from..=to).contains(day));
    days.extend(if from <= to { vec![from, to] } else { Vec::new() });
    days.sort_unstable();
    days.windows(2).map(|pair| (pair[0], pair[1] - pair[0])).collect()
}

/// The longest row of days on which nothing is there (8.7); the days are those from `from` on.
pub(crate) fn empty_days(days: &[Truth], from: Day) -> One {
    clause::by("8.7");
    // The number of its first day, and of its days.
    let longest = |at_least: Truth| {
        let (mut first, mut best) = (0, (0, 0));
        for (truth, next) in days.iter().zip(1..) {
            if *truth < at_least {
                first = next;
            } else if next - first > best.1 {
                best = (first, next - first);
            }
        }
        best
    };
    let (least, most) = (longest(True), longest(Unknown));
    let anchor = (least == most || least.1 < most.1).then_some(from + most.0);
    One::between(length(least.1, anchor.filter(|_| least == most)), length(most.1, anchor))
}
