use super::clause;

/// A day, counted from 1970-01-01.
pub(crate) type Day = i64;

/// A date, and whether the organisation is asked as it was (semantics 3.1, 16.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct At {
    pub(crate) day: Day,
    pub(crate) was: bool,
}

impl At {
    pub(crate) const fn now(day: Day) -> Self {
        Self { day, was: false }
    }
}

/// Months and days (semantics 1.5), and the day from which they are counted where they are a difference (1.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Length {
    pub(crate) months: i64,
    pub(crate) days: i64,
    pub(crate) anchor: Option<Day>,
}

impl Length {
    pub(crate) const fn days(days: i64, anchor: Option<Day>) -> Self {
        Self { months: 0, days, anchor }
    }

    pub(crate) fn plus(self, other: Self, sign: i64) -> Self {
        Self { months: self.months + sign * other.months, days: self.days + sign * other.days, anchor: None }
    }

    pub(crate) fn times(self, by: i64) -> Option<Self> {
        Some(Self { months: self.months.checked_mul(by)?, days: self.days.checked_mul(by)?, anchor: None })
    }

    /// How two lengths may compare, at least and at most, from whichever day they are counted.
    pub(crate) fn orders(self, other: Self) -> Option<[std::cmp::Ordering; 2]> {
        clause::by("1.6");
        if let Some(anchor) = self.anchor.or(other.anchor) {
            return Some([add(anchor, self, 1)?.cmp(&add(anchor, other, 1)?); 2]);
        }
        if self.months == other.months {
            return Some([self.days.cmp(&other.days); 2]);
        }
        // From every day of a few years, a leap day that is left out among them.
        let days = (0..12 * 366).flat_map(|day| [of(1896, 1, 1) + day, of(1999, 1, 1) + day]);
        let answers: Option<Vec<_>> = days.map(|day| Some(add(day, self, 1)?.cmp(&add(day, other, 1)?))).collect();
        let answers = answers?;
        Some([*answers.iter().min()?, *answers.iter().max()?])
    }
}

/// The day of a date (Howard Hinnant's counting of days from a year that begins in March).
pub(crate) const fn of(year: i64, month: i64, day: i64) -> Day {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The year, month and day of a day.
fn parts(day: Day) -> (i64, i64, i64) {
    // Not after its year: years before 1970 are counted as short, later ones as long.
    let mut year = 1970 + day.div_euclid(if day < 0 { 365 } else { 366 });
    while of(year + 1, 1, 1) <= day {
        year += 1;
    }
    let month = (1..=12).rev().find(|month| of(year, *month, 1) <= day).unwrap();
    (year, month, day - of(year, month, 1) + 1)
}

fn length_of_month(year: i64, month: i64) -> i64 {
    let next = if month == 12 { of(year + 1, 1, 1) } else { of(year, month + 1, 1) };
    next - of(year, month, 1)
}

/// A date, moved by the months and then by the days of a length, forwards or backwards.
pub(crate) fn add(day: Day, length: Length, sign: i64) -> Option<Day> {
    clause::by("1.5");
    let (year, month, of_month) = parts(day);
    let months = year * 12 + month - 1 + sign * length.months;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    let moved = of(year, month, of_month.min(length_of_month(year, month))) + sign * length.days;
    (of(-9999, 1, 1)..=of(9999, 12, 31)).contains(&moved).then_some(moved)
}

/// `2025-07-10`
pub(crate) fn read(text: &str) -> Option<Day> {
    clause::by("1.4");
    let parts: Vec<i64> = text.split('-').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [year, month, day] = parts[..] else { return None };
    let there_is = text.len() == 10 && (1..=12).contains(&month) && (1..=length_of_month(year, month)).contains(&day);
    there_is.then(|| of(year, month, day))
}

/// A date as it is written.
pub(crate) fn written(day: Day) -> String {
    let (year, month, day) = parts(day);
    format!("{year:04}-{month:02}-{day:02}")
}
