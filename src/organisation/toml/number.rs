//! How TOML writes numbers and days.

use crate::value::Date;

/// What a text without quotes is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `true`, or a date or time.
    AsWritten,
    /// A number in digits as everybody writes them.
    Decimal,
    /// A number to base 16, 8 or 2.
    Radix(u32),
}

/// The kind of value that a text is, if it is one.
pub(super) fn kind(text: &str) -> Option<Kind> {
    match text.get(..2) {
        _ if matches!(text, "true" | "false") => Some(Kind::AsWritten),
        Some("0x") => radix(text, 16),
        Some("0o") => radix(text, 8),
        Some("0b") => radix(text, 2),
        _ if is_decimal(text) => Some(Kind::Decimal),
        _ => is_time(text).then_some(Kind::AsWritten),
    }
}

fn radix(text: &str, radix: u32) -> Option<Kind> {
    let digits = text.get(2..)?;
    grouped(digits, |sign| sign.is_digit(radix)).then_some(Kind::Radix(radix))
}

/// Digits with single `_` between them.
fn grouped(text: &str, is_digit: impl Fn(char) -> bool) -> bool {
    text.split('_').all(|group| !group.is_empty() && group.chars().all(&is_digit))
}

fn is_decimal(text: &str) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(text, "inf" | "nan") {
        return true;
    }
    let digits = |text: &str| grouped(text, |sign| sign.is_ascii_digit());
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (text, None),
    };
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number, None),
    };
    let leading = whole.len() > 1 && whole.starts_with('0');
    digits(whole) && !leading && fraction.is_none_or(digits) && exponent.is_none_or(digits)
}

/// Whether a text is built as a date or a time, right or wrong.
pub(super) fn looks_like_time(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = text.as_bytes().get(digits);
    digits == 4 && sign == Some(&b'-') || digits == 2 && sign == Some(&b':')
}

/// `2025-07-10`, `07:32`, `2025-07-10 07:32:00+02:00`
fn is_time(text: &str) -> bool {
    let Some(date) = text.get(..10).filter(|date| is_day(date)) else { return is_clock(text) };
    let rest = text.get(date.len()..).unwrap_or("");
    if rest.is_empty() {
        return true;
    }
    let Some(time) = rest.strip_prefix(['T', 't', ' ']) else { return false };
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return is_clock(clock);
    }
    match time.rfind(['+', '-']) {
        Some(at) => {
            let (clock, offset) = time.split_at(at);
            is_clock(clock) && offset.get(1..).is_some_and(|offset| offset.len() == 5 && is_clock(offset))
        }
        None => is_clock(time),
    }
}

fn is_day(text: &str) -> bool {
    let mut parts = text.split('-').map(|part| two_or_four(part).map(|number| (part.len(), number)));
    let (Some(Some((4, year))), Some(Some((2, month))), Some(Some((2, day))), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let small = |number: i16| i8::try_from(number).unwrap_or(0);
    Date::new(year, small(month), small(day)).is_ok()
}

/// `07:32`, `07:32:00.5`
fn is_clock(text: &str) -> bool {
    let (clock, fraction) = match text.split_once('.') {
        Some((clock, fraction)) => (clock, Some(fraction)),
        None => (text, None),
    };
    let parts: Vec<Option<i16>> = clock.split(':').map(|part| two_or_four(part).filter(|_| part.len() == 2)).collect();
    let inside = |part: Option<i16>, limit: i16| part.is_some_and(|part| part < limit);
    match *parts.as_slice() {
        [hour, minute] => fraction.is_none() && inside(hour, 24) && inside(minute, 60),
        [hour, minute, second] => {
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            // A leap second is the 61st of its minute.
            inside(hour, 24) && inside(minute, 60) && inside(second, 61) && fraction.is_none_or(digits)
        }
        _ => false,
    }
}

fn two_or_four(text: &str) -> Option<i16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}
