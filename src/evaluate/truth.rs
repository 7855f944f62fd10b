use std::ops::Not;

/// A truth value of Kleene's strong logic (semantics 5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Truth {
    /// It is not so.
    False,
    /// Something missing could decide it either way.
    Unknown,
    /// It is so.
    True,
}

impl Truth {
    /// Both are true.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            _ => Self::Unknown,
        }
    }

    /// One is true.
    pub fn or(self, other: Self) -> Self {
        !(!self).and(!other)
    }

    /// Unknown unless false.
    pub fn at_most_unknown(self) -> Self {
        self.and(Self::Unknown)
    }

    /// Unknown unless true.
    pub fn at_least_unknown(self) -> Self {
        self.or(Self::Unknown)
    }

    /// Whether it may be true.
    pub fn possible(self) -> bool {
        self != Self::False
    }

    /// Whether it is certainly true.
    pub fn certain(self) -> bool {
        self == Self::True
    }
}

impl Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(truth: bool) -> Self {
        if truth { Self::True } else { Self::False }
    }
}

impl From<Option<bool>> for Truth {
    fn from(truth: Option<bool>) -> Self {
        truth.map_or(Self::Unknown, Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, False, True, Unknown};

    #[test]
    fn the_tables_are_kleenes() {
        let all = [False, Unknown, True];
        for (row, left) in all.into_iter().enumerate() {
            for (column, right) in all.into_iter().enumerate() {
                assert_eq!(left.and(right), all[row.min(column)]);
                assert_eq!(left.or(right), all[row.max(column)]);
            }
        }
        assert_eq!(all.map(|truth| !truth), [True, Unknown, False]);
        assert_eq!(Truth::from(None), Unknown);
    }
}
