use std::cmp::Ordering;
use std::fmt;

use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, Zero};

/// An exact fraction.
///
/// Arithmetic that leaves what 128 bits hold gives nothing, never a rounded number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Exact(Ratio<i128>);

impl Exact {
    /// Nought.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));
    /// One.
    pub const ONE: Self = Self(Ratio::new_raw(1, 1));

    /// A whole number.
    pub fn whole(number: impl Into<i128>) -> Self {
        Self(Ratio::from_integer(number.into()))
    }

    /// A fraction; nothing where the lower number is nought.
    pub fn fraction(upper: i128, lower: i128) -> Option<Self> {
        (lower != 0 && upper != i128::MIN && lower != i128::MIN).then(|| Self(Ratio::new(upper, lower)))
    }

    /// Reads digits with an optional sign and decimal point: `12`, `-0.5`.
    pub fn decimal(text: &str) -> Option<Self> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(whole) || !plain(part) {
            return None;
        }
        let part = part.trim_end_matches('0');
        let lower = 10_i128.checked_pow(u32::try_from(part.len()).ok()?)?;
        let upper: i128 = whole.parse::<i128>().ok()?.checked_mul(lower)?;
        let upper = upper.checked_add(if part.is_empty() { 0 } else { part.parse().ok()? })?;
        Self::fraction(if negative { -upper } else { upper }, lower)
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(&other.0).map(Self)
    }

    /// The difference.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(&other.0).map(Self)
    }

    /// The product.
    pub fn times(self, other: Self) -> Option<Self> {
        self.0.checked_mul(&other.0).map(Self)
    }

    /// The quotient; nothing where the divisor is nought.
    pub fn over(self, other: Self) -> Option<Self> {
        if other.0.is_zero() { None } else { self.0.checked_div(&other.0).map(Self) }
    }

    /// The number with the other sign.
    pub fn negate(self) -> Option<Self> {
        Self::ZERO.minus(self)
    }

    /// Whether it is below nought.
    pub fn is_negative(self) -> bool {
        self.0.is_negative()
    }

    /// The number, where it is whole.
    pub fn to_whole(self) -> Option<i128> {
        self.0.is_integer().then(|| self.0.to_integer())
    }

    /// The upper and the lower number in lowest terms.
    pub fn parts(self) -> (i128, i128) {
        (*self.0.numer(), *self.0.denom())
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    /// Compares without overflow: whole parts first, then what is left, as continued fractions do.
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl fmt::Display for Exact {
    /// Decimals where they end (`2.5`), a fraction where they do not (`2/3`).
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (upper, lower) = self.parts();
        let mut places = 0;
        let mut power: i128 = 1;
        while power % lower != 0 {
            places += 1;
            match power.checked_mul(10).filter(|_| places <= 12) {
                Some(next) => power = next,
                None => return write!(formatter, "{upper}/{lower}"),
            }
        }
        match upper.checked_mul(power / lower) {
            Some(digits) if places > 0 => {
                let sign = if digits < 0 { "-" } else { "" };
                let digits = digits.unsigned_abs();
                let power = power.unsigned_abs();
                write!(formatter, "{sign}{}.{:0places$}", digits / power, digits % power)
            }
            _ if lower == 1 => write!(formatter, "{upper}"),
            _ => write!(formatter, "{upper}/{lower}"),
        }
    }
}

/// The digits of a number, its thousands set apart by a space.
pub fn in_thousands(number: &str, space: char) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let whole = digits.find(['.', '/']).unwrap_or(digits.len());
    let mut apart = String::from(sign);
    for (at, digit) in digits.char_indices() {
        if at > 0 && at < whole && (whole - at) % 3 == 0 {
            apart.push(space);
        }
        apart.push(digit);
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let shown = |text| in_thousands(text, ' ');
        assert_eq!(shown("1234567.5"), "1 234 567.5");
        assert_eq!(shown("-500000"), "-500 000");
        assert_eq!(shown("999"), "999");
    }

    fn exact(text: &str) -> Exact {
        Exact::decimal(text).unwrap()
    }

    #[test]
    fn decimals_are_read_and_shown_as_written() {
        for text in ["0", "12", "-3", "0.5", "-0.05", "1234567.89", "100"] {
            assert_eq!(exact(text).to_string(), text);
        }
        assert_eq!(exact("1.50").to_string(), "1.5");
        assert_eq!(Exact::fraction(2, 3).unwrap().to_string(), "2/3");
        assert_eq!(Exact::fraction(-7, 4).unwrap().to_string(), "-1.75");
        for text in ["", "-", "1.", ".5", "1e3", "1,5", "٣"] {
            assert_eq!(Exact::decimal(text), None, "{text}");
        }
    }

    #[test]
    fn nothing_is_rounded() {
        let third = Exact::ONE.over(exact("3")).unwrap();
        assert_eq!(third.times(exact("3")), Some(Exact::ONE));
        assert!(exact("0.33333") < third);
        let large = Exact::whole(i128::MAX);
        assert_eq!(large.plus(Exact::ONE), None);
        assert_eq!(Exact::ONE.over(Exact::ZERO), None);
        assert!(Exact::fraction(i128::MAX, 2).unwrap() > Exact::fraction(i128::MAX - 2, 2).unwrap());
    }
}
