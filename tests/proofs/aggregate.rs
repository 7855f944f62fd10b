//! What is reckoned over members (semantics 8).

use std::cmp::Ordering::{self, Greater, Less};

use mandat::syntax::tree::{Aggregate, Expr, ExprKind, Filter, Operator};

use super::checker::{At, Checker, Given, Premise, Unsaid};
use super::set::{Asked, Set};
use super::value::{False, True, Val, orders, reckon};
use crate::second::time::{Day, Length};

impl Checker<'_> {
    /// `latest (x in S where c by k)` (8.4).
    pub(super) fn latest(&self, filter: &Filter, at: &At) -> Given<Option<Val>> {
        let counting = self.picked(filter, at)?;
        let by = filter.by.as_ref().ok_or(Unsaid)?;
        let all = at.bound(&filter.name.text, &at.with)?;
        let mut keys = Vec::new();
        for member in &counting.members {
            let (_, below) = all.iter().find(|((it, _), _)| *it == member.0).ok_or(Premise)?;
            keys.push((self.value(by, below)?, member));
        }
        if counting.open || !keys.iter().all(|it| it.0.is_known()) {
            return Ok(Some(Val::Unknown));
        }
        let Some(latest) = extreme(keys.iter().map(|it| &it.0), Less) else { return Ok(Some(Val::None)) };
        let mut as_late = keys.iter().filter(|it| it.0 == latest).map(|it| it.1);
        let first = as_late.next().ok_or(Unsaid)?;
        let is_it = first.1 && as_late.all(|it| it == first);
        Ok(Some(if is_it { first.0.clone() } else { Val::Unknown }))
    }

    /// Whether what an expression has are days, and no things.
    pub(super) fn is_of_days(&self, of: &Expr) -> bool {
        match &of.kind {
            ExprKind::Field { name, args: None, .. } => self.files.is_day(&name.text),
            ExprKind::Filtered(filter) => self.is_of_days(&filter.range),
            ExprKind::Distinct(of) | ExprKind::Combine { left: of, .. } | ExprKind::On { value: of, .. } => {
                self.is_of_days(of)
            }
            _ => false,
        }
    }
}

/// What is least or greatest of all, where none is beyond it for certain; nothing of none.
fn extreme<'v>(values: impl Iterator<Item = &'v Val> + Clone, beyond: Ordering) -> Option<Val> {
    let is_it = |it: &&Val| values.clone().all(|other| orders(it, other).is_some_and(|it| !it.contains(&beyond)));
    values.clone().next()?;
    Some(values.clone().find(is_it).cloned().unwrap_or(Val::Undefined))
}

/// What lies between two values, or one of them where they are the same.
pub(super) fn between(least: Val, most: Val) -> Option<Val> {
    match (&least, &most) {
        (Val::Undefined, _) | (_, Val::Undefined) => Some(Val::Undefined),
        _ if least == most => Some(least),
        _ if least.is_known() && most.is_known() => Some(Val::Between(Some(Box::new(least)), Some(Box::new(most)))),
        _ => None,
    }
}

/// A count, a sum, a least or a greatest (8.1, 8.2); nothing of what lies between two others.
pub(super) fn aggregate(function: Aggregate, of: &Set) -> Option<Val> {
    let all = || of.members.iter().map(|it| &it.0);
    let certain = || of.members.iter().filter(|it| it.1).map(|it| &it.0);
    if function == Aggregate::Count {
        return Some(of.count());
    }
    if of.open || all().any(|it| matches!(it, Val::NotWritten | Val::Unknown)) {
        return Some(Val::Unknown);
    }
    let beyond = match function {
        Aggregate::Min => Greater,
        Aggregate::Max => Less,
        _ => return sum(of),
    };
    let Some(end) = extreme(all(), beyond) else { return Some(Val::None) };
    let Some(other) = extreme(certain(), beyond) else { return Some(Val::Unknown) };
    if beyond == Greater { between(end, other) } else { between(other, end) }
}

/// What certain members give together, and with them those that are only possible and below nought, or above it.
fn sum(of: &Set) -> Option<Val> {
    let nought = Val::count(0);
    let add = |sum: Val, it: &Val| reckon(&sum, Operator::Add, it);
    of.members.iter().map(|it| &it.0).try_fold(nought.clone(), add).filter(|all| *all != Val::Undefined).map_or(
        Some(Val::Undefined),
        |_| {
            let end = |side: Ordering| {
                let counts = of.members.iter().filter(|(value, certain)| {
                    *certain || orders(value, &nought).is_some_and(|it| it.iter().eq([&side]))
                });
                counts.map(|it| &it.0).try_fold(nought.clone(), add)
            };
            between(end(Less)?, end(Greater)?)
        },
    )
}

/// How many of the members that there may be are so (8.1 to 8.3).
pub(super) fn share(open: bool, all: &[Asked]) -> Option<Val> {
    if all.is_empty() && !open {
        return Some(Val::None);
    }
    if !all.iter().any(|((_, certain), _)| *certain) {
        return Some(Val::Unknown);
    }
    if open {
        return between(Val::count(0), Val::count(1));
    }
    // Of those who are only possible the ones are there that make it less, or more.
    let end = |more: bool| {
        let counts = |so| if more { so != False } else { so == True };
        let there = all.iter().filter(|((_, certain), so)| *certain || counts(*so) == more);
        let (so, not): (Vec<_>, Vec<_>) = there.partition(|it| counts(it.1));
        reckon(&Val::count(so.len()), Operator::Divide, &Val::count(so.len() + not.len()))
    };
    between(end(false)?, end(true)?)
}

/// The longest time between days that are neighbours (8.5); nothing of things, which no step has on each day (8.7).
pub(super) fn gap(of: Option<Set>, from: &Val, to: &Val) -> Option<Val> {
    let (Val::Date(from), Val::Date(to)) = (from, to) else { return Some(Val::Unknown) };
    let no_time = Length::days(0, Some(*from));
    if to < from {
        return Some(Val::Length(no_time));
    }
    let of = of?;
    let gaps = |asked: fn(&&(Val, bool)) -> bool| {
        let days =
            of.members.iter().filter(asked).filter_map(|it| if let Val::Date(day) = it.0 { Some(day) } else { None });
        let mut days: Vec<Day> = days.filter(|day| from < day && day < to).chain([*from, *to]).collect();
        days.sort_unstable();
        days.windows(2).map(|pair| Length::days(pair[1] - pair[0], Some(pair[0]))).collect::<Vec<_>>()
    };
    let longest = |gaps: &[Length]| gaps.iter().rev().copied().max_by_key(|gap| gap.days).unwrap_or(no_time);
    let (certain, all) = (gaps(|it| it.1), gaps(|_| true));
    let any = of.open || of.members.iter().any(|it| it.0.is_open());
    let (least, mut most) = (if any { no_time } else { longest(&all) }, longest(&certain));
    if least == most {
        return Some(Val::Length(most));
    }
    // Fewer days than that may be more by months that begin on other days.
    most.anchor = most.anchor.filter(|_| certain.iter().filter(|gap| gap.days > most.days - 5).count() == 1);
    let least = Length { anchor: None, ..least };
    Some(Val::Between(Some(Box::new(Val::Length(least))), Some(Box::new(Val::Length(most)))))
}
