use super::{Evaluator, Frame, Moment, Val};
use crate::organisation::{Bound, Facts, Term};
use crate::policy::model::{Base, ExprId};
use crate::value::{Date, Duration, ThingId, Value};

/// Days without a gap between them: the first and the last.
type Days = (Date, Date);

impl Evaluator<'_> {
    /// The longest time between neighbours among days, or without any of the things (semantics 8.5, 8.7).
    pub(super) fn longest_gap(&mut self, [of, from, to]: [ExprId; 3], frame: &mut Frame, moment: Moment) -> Val {
        let (Some(from), Some(to)) = (self.day(from, frame, moment), self.day(to, frame, moment)) else {
            return Val::Unknown;
        };
        if to < from {
            return Val::Known(Value::Duration(Duration { since: Some(from), ..Duration::days(0) }));
        }
        match self.policy.expr(of).ty.base {
            Base::Thing(_) => self.gap_between_periods(of, (from, to), frame, moment),
            _ => self.gap_between_days(of, (from, to), frame, moment),
        }
    }

    fn gap_between_days(&mut self, dates: ExprId, (from, to): Days, frame: &mut Frame, moment: Moment) -> Val {
        let members = self.set(dates, frame, moment);
        let mut certain = vec![from, to];
        let mut all = vec![from, to];
        let mut unknown = members.open;
        for member in &members.items {
            match member.val {
                Val::Known(Value::Date(date)) if from < date && date < to => {
                    all.push(date);
                    if member.certain {
                        certain.push(date);
                    }
                }
                Val::Known(_) => {}
                _ => unknown = true,
            }
        }
        let least = if unknown { Some((Duration::days(0), 0)) } else { widest(neighbours(all)) };
        between(least, widest(neighbours(certain)))
    }

    /// The longest row of days on which none of the things exists.
    fn gap_between_periods(&mut self, things: ExprId, days: Days, frame: &mut Frame, moment: Moment) -> Val {
        let members = self.set(things, frame, moment);
        let facts = self.facts(moment);
        let (mut certain, mut possible) = (Vec::new(), Vec::new());
        let mut unknown = members.open;
        for member in &members.items {
            let Val::Known(Value::Thing(thing)) = member.val else {
                unknown |= member.val != Val::None;
                continue;
            };
            let (surely, perhaps) = existence(facts, thing, days);
            certain.extend(surely.filter(|_| member.certain));
            possible.extend(perhaps);
        }
        let least = if unknown { Some((Duration::days(0), 0)) } else { widest(without(possible, days)) };
        between(least, widest(without(certain, days)))
    }
}

/// The days among some on which a thing certainly exists, and those on which it may.
fn existence(facts: &Facts, thing: ThingId, (first, last): Days) -> (Option<Days>, Option<Days>) {
    let (mut from, mut to, mut sure) = (first, last, true);
    let mut at = Some(thing);
    while let Some(id) = at {
        let thing = facts.thing(id);
        let Term { from: begins, to: ends } = facts.period(thing.period);
        match begins {
            Bound::Day(day) => from = from.max(day),
            Bound::Open => {}
            Bound::Unread => sure = false,
        }
        match ends {
            Bound::Day(day) => to = to.min(day),
            Bound::Open => {}
            Bound::Unread => sure = false,
        }
        at = thing.holder.map(|(holder, _)| holder);
    }
    let days = (from <= to).then_some((from, to));
    (days.filter(|_| sure), days)
}

/// The days among some that lie in none of these periods, each row of them with the day behind it.
fn without(mut periods: Vec<Days>, (first, last): Days) -> Vec<Days> {
    periods.sort_unstable();
    let mut rows = Vec::new();
    let mut next = Some(first);
    for (from, to) in periods {
        let Some(free) = next else { return rows };
        if free < from {
            rows.push((free, from));
        }
        next = to.tomorrow().ok().map(|day| day.max(free));
    }
    if let (Some(free), Ok(end)) = (next, last.tomorrow())
        && free < end
    {
        rows.push((free, end));
    }
    rows
}

fn neighbours(mut days: Vec<Date>) -> Vec<Days> {
    days.sort_unstable();
    days.iter().copied().zip(days.iter().copied().skip(1)).collect()
}

/// More than the number of days by which as many months differ, wherever they begin.
const MONTHS_DIFFER: i32 = 5;

/// The longest time, the first of the longest ones, and the days of the next.
fn widest(gaps: Vec<Days>) -> Option<(Duration, i32)> {
    let (mut widest, mut next) = (Duration::days(0), 0);
    for (from, to) in gaps {
        let gap = Duration::between(from, to)?;
        if gap.days > widest.days {
            (widest, next) = (gap, widest.days);
        } else {
            next = next.max(gap.days);
        }
    }
    Some((widest, next))
}

/// The longest time, where the shortest and the longest that it may be are the same; else what it lies between.
fn between(least: Option<(Duration, i32)>, greatest: Option<(Duration, i32)>) -> Val {
    match (least, greatest) {
        (Some((least, _)), Some((greatest, _))) if least == greatest => Val::Known(Value::Duration(greatest)),
        // Which gap it is, and so from where its months count, hangs on what is not known. What is left of the
        // greatest one is shorter by any months; so is another one that is shorter by more than months differ.
        (Some((least, _)), Some((greatest, next))) => {
            let alone = next + MONTHS_DIFFER <= greatest.days;
            let greatest = if alone { greatest } else { Duration::days(greatest.days) };
            let least = Duration::days(least.days);
            Val::Between(Box::new((Value::Duration(least), Value::Duration(greatest))))
        }
        _ => Val::Undefined,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn rows_of_days_lie_between_periods() {
        let days = |periods: &[(&str, &str)]| -> Vec<Days> {
            let periods = periods.iter().map(|(from, to)| (day(from), day(to))).collect();
            without(periods, (day("2026-01-01"), day("2026-01-31")))
        };
        let row = |from, to| (day(from), day(to));
        assert_eq!(days(&[]), [row("2026-01-01", "2026-02-01")]);
        assert_eq!(days(&[("2026-01-01", "2026-01-31")]), []);
        assert_eq!(days(&[("2026-01-01", "2026-01-10"), ("2026-01-11", "2026-01-31")]), []);
        let inner = [("2026-01-05", "2026-01-20"), ("2026-01-07", "2026-01-08")];
        assert_eq!(days(&inner), [row("2026-01-01", "2026-01-05"), row("2026-01-21", "2026-02-01")]);
    }
}
