use crate::organisation::State;
use crate::value::Date;

/// When and of which state of the organisation something is read (semantics 3.1).
///
/// Every memo is keyed by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The date.
    pub date: Date,
    /// The state of the organisation.
    pub state: State,
}

impl Moment {
    /// The moment of a date in the organisation as it is.
    pub fn now(date: Date) -> Self {
        Self { date, state: State::Now }
    }

    /// The moment of another date in the same state.
    pub fn on(self, date: Date) -> Self {
        Self { date, ..self }
    }

    /// The same date in the organisation as it was.
    pub fn before(self) -> Self {
        Self { state: State::Before, ..self }
    }
}
