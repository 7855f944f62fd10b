use std::cmp::Ordering;

use jiff::Span;

use super::Date;

/// A length of time in months and days.
///
/// A month has no fixed number of days. Where the length was counted between two days, the first of them is kept,
/// and it decides exactly how many days a month has; otherwise the bounds of all months do, and where they do not
/// decide, nothing does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    /// Whole months; a year is twelve.
    pub months: i32,
    /// Days besides the months.
    pub days: i32,
    /// The day from which it was counted.
    pub since: Option<Date>,
}

impl Duration {
    /// A number of days.
    pub const fn days(days: i32) -> Self {
        Self { months: 0, days, since: None }
    }

    /// A number of months.
    pub const fn months(months: i32) -> Self {
        Self { months, days: 0, since: None }
    }

    /// The time from one day to another.
    pub fn between(from: Date, to: Date) -> Option<Self> {
        let days = to.since((jiff::Unit::Day, from)).ok()?.get_days();
        Some(Self { months: 0, days, since: Some(from) })
    }

    /// The day that lies this long after another; a day that a month lacks is its last one.
    pub fn after(self, day: Date) -> Option<Date> {
        let months = Span::new().try_months(self.months).ok()?;
        let days = Span::new().try_days(self.days).ok()?;
        day.checked_add(months).and_then(|day| day.checked_add(days)).ok()
    }

    /// The same length the other way.
    pub fn negate(self) -> Option<Self> {
        Some(Self { months: self.months.checked_neg()?, days: self.days.checked_neg()?, since: None })
    }

    /// The sum of two lengths.
    pub fn plus(self, other: Self) -> Option<Self> {
        let months = self.months.checked_add(other.months)?;
        Some(Self { months, days: self.days.checked_add(other.days)?, since: None })
    }

    /// A whole number of times this length.
    pub fn times(self, number: i128) -> Option<Self> {
        let number = i32::try_from(number).ok()?;
        let months = self.months.checked_mul(number)?;
        Some(Self { months, days: self.days.checked_mul(number)?, since: None })
    }

    /// Which is longer; nothing where that depends on which months are meant.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        self.orders(other).and_then(|(least, greatest)| (least == greatest).then_some(least))
    }

    /// The least and the greatest order that they may have, whichever months are meant: 28 days are less than a month, or as long.
    pub fn orders(self, other: Self) -> Option<(Ordering, Ordering)> {
        let same = |order: Ordering| (order, order);
        if let Some(day) = self.since.or(other.since) {
            return Some(same(self.after(day)?.cmp(&other.after(day)?)));
        }
        if self.months == other.months {
            return Some(same(self.days.cmp(&other.days)));
        }
        // Months that both have are the same ones: only how many more one has is open.
        let more = Self { months: self.months.checked_sub(other.months)?, days: 0, since: None }.bounds();
        let days = i64::from(other.days) - i64::from(self.days);
        Some((more.0.cmp(&days), more.1.cmp(&days)))
    }

    /// The least and the greatest number of days.
    fn bounds(self) -> (i64, i64) {
        /// Days of the shortest and the longest run of so many months.
        const RUNS: [(i64, i64); 12] = [
            (0, 0),
            (28, 31),
            (59, 62),
            (89, 92),
            (120, 123),
            (150, 153),
            (181, 184),
            (212, 215),
            (242, 245),
            (273, 276),
            (303, 306),
            (334, 337),
        ];
        let months = i64::from(self.months.unsigned_abs());
        let run = usize::try_from(months % 12).ok().and_then(|at| RUNS.get(at)).copied().unwrap_or((0, 31));
        let years = leap_years(months / 12);
        let (least, greatest) = (months / 12 * 365 + years.0 + run.0, months / 12 * 365 + years.1 + run.1);
        let days = i64::from(self.days);
        if self.months < 0 { (days - greatest, days - least) } else { (days + least, days + greatest) }
    }
}

/// How many of so many years in a row have a leap day: at least and at most.
fn leap_years(years: i64) -> (i64, i64) {
    let up = |by: i64| (years + by - 1) / by;
    let least = years / 4 - up(100) + years / 400;
    (least.max(0), up(4).min(up(4) - years / 100 + up(400)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_after_the_31st_is_the_last_day() {
        assert_eq!(Duration::months(1).after(date(2025, 1, 31)), Some(date(2025, 2, 28)));
        assert_eq!(Duration::months(1).after(date(2024, 1, 31)), Some(date(2024, 2, 29)));
        assert_eq!(Duration::months(12).after(date(2024, 2, 29)), Some(date(2025, 2, 28)));
    }

    #[test]
    fn months_and_days_compare_by_the_day_they_count_from() {
        let february = Duration::between(date(2025, 2, 1), date(2025, 3, 1)).unwrap();
        assert_eq!(february.compare(Duration::months(1)), Some(Ordering::Equal));
        let january = Duration::between(date(2025, 1, 1), date(2025, 1, 29)).unwrap();
        assert_eq!(january.compare(Duration::months(1)), Some(Ordering::Less));
    }

    #[test]
    fn without_such_a_day_only_clear_cases_are_decided() {
        assert_eq!(Duration::days(30).compare(Duration::months(1)), None);
        assert_eq!(Duration::days(45).compare(Duration::months(2)), Some(Ordering::Less));
        assert_eq!(Duration::days(32).compare(Duration::months(1)), Some(Ordering::Greater));
        assert_eq!(Duration::months(24).compare(Duration::months(12)), Some(Ordering::Greater));
    }

    #[test]
    fn months_of_both_are_the_same_ones() {
        let more = |months, days| Duration { months, days, since: None };
        assert_eq!(more(13, 0).compare(more(12, 27)), Some(Ordering::Greater));
        assert_eq!(more(12, 32).compare(more(13, 0)), Some(Ordering::Greater));
        assert_eq!(more(12, 30).compare(more(13, 0)), None);
        assert_eq!(more(48, 0).compare(more(0, 1462)), Some(Ordering::Less));
        assert_eq!(more(48, 0).compare(more(0, 1461)), None);
    }

    #[test]
    fn as_long_as_the_shortest_month_is_no_longer_than_any() {
        let orders = |one: Duration, other: Duration| one.orders(other).unwrap();
        assert_eq!(orders(Duration::days(28), Duration::months(1)), (Ordering::Less, Ordering::Equal));
        assert_eq!(orders(Duration::months(1), Duration::days(31)), (Ordering::Less, Ordering::Equal));
        assert_eq!(orders(Duration::months(12), Duration::days(365)), (Ordering::Equal, Ordering::Greater));
        assert_eq!(orders(Duration::days(30), Duration::months(1)), (Ordering::Less, Ordering::Greater));
    }

    #[test]
    fn the_bounds_hold_for_every_month() {
        for months in (0..=30).chain([47, 48, 49, 96, 1199, 1200, 4800]) {
            let (least, greatest) = Duration::months(months).bounds();
            let mut day = date(1895, 1, 1);
            while day < date(1905, 1, 1) {
                let end = Duration::months(months).after(day).unwrap();
                let days = i64::from(Duration::between(day, end).unwrap().days);
                assert!(least <= days && days <= greatest, "{months} months from {day}: {days}");
                day = day.tomorrow().unwrap();
            }
        }
    }
}
