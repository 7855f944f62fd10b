/// What came of a clause for a subject (semantics 10.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The clause is true, or would be if the rule applied.
    Holds,
    /// The rule applies and the clause is false.
    Broken,
    /// What is missing could decide it either way.
    CannotTell,
    /// The rule does not concern the subject, is not in force, or is lifted by an exception.
    NotApplicable,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 4] = [Self::Holds, Self::Broken, Self::CannotTell, Self::NotApplicable];

    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Broken => "broken",
            Self::CannotTell => "cannot_tell",
            Self::NotApplicable => "not_applicable",
        }
    }
}
