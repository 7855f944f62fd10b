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

/// A state of the organisation, by its place among those that a run compares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct State(pub u8);

impl Moment {
    /// The moment of another date in the same state.
    pub fn on(self, date: Date) -> Self {
        Self { date, ..self }
    }
}
