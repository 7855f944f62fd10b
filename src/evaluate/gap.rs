use super::{Evaluator, Frame, Moment, Truth, Val};
use crate::policy::model::{Base, ExprId};
use crate::value::{Date, Duration, Value};

/// Two days, and what lies between them.
type Days = (Date, Date);

impl Evaluator<'_> {
    /// The longest time between neighbours among days (semantics 8.5), or without a thing in a set (8.7).
    pub(super) fn longest_gap(&mut self, [of, from, to]: [ExprId; 3], frame: &mut Frame, moment: Moment) -> Val {
        let (Some(from), Some(to)) = (self.day(from, frame, moment), self.day(to, frame, moment)) else {
            return Val::Unknown;
        };
        if to < from {
            return Val::Known(Value::Duration(no_time(from)));
        }
        match self.policy.expr(of).ty.base {
            Base::Thing(_) => self.gap_of_empty_days(of, (from, to), frame, moment),
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
        let least = if unknown { Some((no_time(from), 0)) } else { widest(neighbours(all), from) };
        between(least, widest(neighbours(certain), from))
    }

    /// The longest row of days on which the set is empty, as it is read on each of them (semantics 8.7).
    fn gap_of_empty_days(&mut self, set: ExprId, days: Days, frame: &mut Frame, moment: Moment) -> Val {
        let rows = self.empty_days(set, days, frame, moment);
        let longest = |so: fn(Truth) -> bool| widest(joined(&rows, so), days.0);
        between(longest(Truth::certain), longest(Truth::possible))
    }

    /// Rows of days on each of which the same is so, each with the day behind it and whether the set is empty.
    fn empty_days(&mut self, set: ExprId, days: Days, frame: &mut Frame, moment: Moment) -> Vec<(Days, Truth)> {
        let starts = self.changes(set, days, frame);
        let behind = days.1.tomorrow().unwrap_or(days.1);
        let ends = starts.iter().skip(1).copied().chain([behind]).collect::<Vec<_>>();
        let rows = starts.into_iter().zip(ends);
        rows.map(|(first, end)| ((first, end), self.set(set, frame, moment.on(first)).is_empty())).collect()
    }

    /// The day on which the members of a set say most of a gap: its first one, or one of which nobody can tell.
    pub(super) fn day_of_gap(
        &mut self,
        [of, from, to]: [ExprId; 3],
        val: &Val,
        frame: &mut Frame,
        moment: Moment,
    ) -> Option<Date> {
        if let Val::Known(Value::Duration(gap)) = val {
            return gap.since.filter(|_| gap.days > 0);
        }
        let days = (self.day(from, frame, moment)?, self.day(to, frame, moment)?);
        let rows = self.empty_days(of, days, frame, moment);
        rows.into_iter().find(|(_, empty)| *empty == Truth::Unknown).map(|((first, _), _)| first)
    }
}

/// The rows of which something is so, those that touch as one.
fn joined(rows: &[(Days, Truth)], so: impl Fn(Truth) -> bool) -> Vec<Days> {
    let mut joined: Vec<Days> = Vec::new();
    for ((first, end), _) in rows.iter().filter(|(_, truth)| so(*truth)) {
        match joined.last_mut() {
            Some(last) if last.1 == *first => last.1 = *end,
            _ => joined.push((*first, *end)),
        }
    }
    joined
}

fn neighbours(mut days: Vec<Date>) -> Vec<Days> {
    days.sort_unstable();
    days.iter().copied().zip(days.iter().copied().skip(1)).collect()
}

/// More than the number of days by which as many months differ, wherever they begin.
const MONTHS_DIFFER: i32 = 5;

/// No time, from a day on.
fn no_time(from: Date) -> Duration {
    Duration { since: Some(from), ..Duration::days(0) }
}

/// The longest time, the first of the longest ones, and the days of the next; where there is none, no time from a day on.
fn widest(gaps: Vec<Days>, from: Date) -> Option<(Duration, i32)> {
    let (mut widest, mut next) = (no_time(from), 0);
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
            Val::Between(Box::new((Some(Value::Duration(least)), Some(Value::Duration(greatest)))))
        }
        _ => Val::Undefined,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_touch_are_one() {
        let day = |text: &str| -> Date { text.parse().unwrap() };
        let row = |from, to| (day(from), day(to));
        let rows = [
            (row("2026-01-01", "2026-01-05"), Truth::True),
            (row("2026-01-05", "2026-01-09"), Truth::Unknown),
            (row("2026-01-09", "2026-01-11"), Truth::False),
            (row("2026-01-11", "2026-02-01"), Truth::True),
        ];
        assert_eq!(joined(&rows, Truth::certain), [rows[0].0, rows[3].0]);
        assert_eq!(joined(&rows, Truth::possible), [row("2026-01-01", "2026-01-09"), rows[3].0]);
    }
}
