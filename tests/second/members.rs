use super::clause;
use super::value::{One, Truth, Unknown, Value, Why};

/// A member of a set or a bag (semantics 6.2).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Member {
    /// What it is, be it known or not.
    pub(crate) value: One,
    pub(crate) certain: bool,
}

/// A set of entities, in which each is once, or a bag of values and records (6.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Members {
    pub(crate) members: Vec<Member>,
    /// Whether there may be further ones.
    pub(crate) open: bool,
}

impl Member {
    /// A member of what it is one of where that is so: only a possible one where that is not known.
    pub(crate) fn picked(self, is: Truth) -> Option<Self> {
        (is != Truth::False).then(|| Self { certain: self.certain && is == Truth::True, ..self })
    }
}

impl Members {
    pub(crate) const OPEN: Self = Self { members: Vec::new(), open: true };

    /// Those of which something is not false (6.5).
    pub(crate) fn picked(self, is: impl Fn(&One) -> Truth) -> Self {
        let members = self.members.into_iter().filter_map(|member| {
            let is = is(&member.value);
            member.picked(is)
        });
        Self { members: members.collect(), ..self }
    }

    /// The range of one value: it has one member or none, and a possible one where it is not known (6.9).
    pub(crate) fn of(one: One) -> Self {
        clause::by("6.9");
        let mut all = Self::default();
        match one {
            One::None => {}
            One::Between(..) => all.add(One::absent(Why::Unknown, false), true),
            One::Absent { why, .. } => all.add(One::absent(why, false), false),
            known => all.add(known, true),
        }
        all
    }

    pub(crate) fn add(&mut self, value: One, certain: bool) {
        clause::when(!certain, "6.2");
        self.members.push(Member { value, certain });
    }

    pub(crate) fn add_all(&mut self, other: Self, certain: bool) {
        self.open |= other.open;
        let others = other.members.into_iter();
        self.members.extend(others.map(|member| Member { certain: member.certain && certain, ..member }));
    }

    /// Each member once, where `same` says which are; one that may be there already is only possible.
    pub(crate) fn once(self, same: impl Fn(&Value, &Value) -> Truth) -> Self {
        let mut all = Self { members: Vec::new(), open: self.open };
        let mut members = self.members;
        members.sort_by_key(|member| (member.value.known().is_none(), !member.certain));
        for member in members {
            let is = |other: &Member| match member.value.known().zip(other.value.known()) {
                Some((value, other)) => same(value, other),
                None => Unknown,
            };
            let there = all.members.iter().map(is).max();
            if there != Some(Truth::True) {
                let certain = member.certain && there != Some(Unknown);
                all.members.push(Member { certain, ..member });
            }
        }
        all
    }
}
