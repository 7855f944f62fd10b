use super::clause;
use super::value::{One, Truth, Ty, Unknown, Value, Why};

/// A member of a set or a bag (semantics 6.2).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Member {
    /// Its value, or why that is not known.
    pub(crate) value: Result<Value, Why>,
    pub(crate) certain: bool,
}

/// A set of entities, in which each is once, or a bag of values and records (6.1).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Members {
    pub(crate) members: Vec<Member>,
    /// Whether there may be further ones.
    pub(crate) open: bool,
    /// Of which class or type those are of which nothing is known.
    pub(crate) ty: Ty,
}

impl Member {
    /// A member of what it is one of where that is so: only a possible one where that is not known.
    pub(crate) fn picked(self, is: Truth) -> Option<Self> {
        (is != Truth::False).then(|| Self { certain: self.certain && is == Truth::True, ..self })
    }

    pub(crate) fn one(&self) -> One {
        self.value.clone().map_or_else(|why| One::absent(why, false), One::Known)
    }
}

impl Members {
    /// Those of which something is not false (6.5).
    pub(crate) fn picked(self, is: impl Fn(&One) -> Truth) -> Self {
        let members = self.members.into_iter().filter_map(|member| {
            let is = is(&member.one());
            member.picked(is)
        });
        Self { members: members.collect(), ..self }
    }

    pub(crate) fn none_of(ty: &Ty) -> Self {
        Self { ty: ty.clone(), ..Self::default() }
    }

    pub(crate) const fn open() -> Self {
        Self { members: Vec::new(), open: true, ty: None }
    }

    /// The range of one value: it has one member or none, and a possible one where it is not known (6.9).
    pub(crate) fn of(one: One) -> Self {
        clause::by("6.9");
        let mut all = Self::default();
        match one {
            One::Known(value) => all.add(Ok(value), true),
            One::Between(..) => all.add(Err(Why::Unknown), true),
            One::Absent(absence) => {
                all.add(Err(absence.why), false);
                all.ty = absence.ty;
            }
            One::None => {}
        }
        all
    }

    pub(crate) fn add(&mut self, value: Result<Value, Why>, certain: bool) {
        clause::when(!certain, "6.2");
        self.members.push(Member { value, certain });
    }

    pub(crate) fn add_all(&mut self, other: Self, certain: bool) {
        self.open |= other.open;
        self.ty = self.ty.take().or(other.ty);
        let others = other.members.into_iter();
        self.members.extend(others.map(|member| Member { certain: member.certain && certain, ..member }));
    }

    /// Each member once, where `same` says which are; one that may be there already is only possible.
    pub(crate) fn once(self, same: impl Fn(&Value, &Value) -> Truth) -> Self {
        let mut all = Self { members: Vec::new(), open: self.open, ty: self.ty };
        let mut members = self.members;
        members.sort_by_key(|member| (member.value.is_err(), !member.certain));
        for member in members {
            let is = |other: &Member| match (&member.value, &other.value) {
                (Ok(value), Ok(other)) => same(value, other),
                _ => Unknown,
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
