use super::by_value::{ByValue, Putting};
use super::{Evaluator, Member, Members};
use crate::value::Value;

/// The members of a set by what something that is read of each gives, each by its number.
#[derive(Debug)]
pub(super) struct Numbered {
    by_value: ByValue<u32>,
    /// Those that may give anything.
    unknown: Vec<u32>,
}

impl Numbered {
    /// The members of the set that can give a value, in its order and each once.
    pub(super) fn with(&self, value: Value, set: &Members) -> Members {
        chosen(set, self.numbers(value).collect())
    }

    /// The numbers of the members that can give a value.
    pub(super) fn numbers(&self, value: Value) -> impl Iterator<Item = u32> {
        self.certain(value).chain(self.unknown())
    }

    /// The numbers of the members that do, where that is known.
    pub(super) fn certain(&self, value: Value) -> impl Iterator<Item = u32> {
        self.by_value.get(value).iter().copied()
    }

    /// The numbers of the members that may give anything.
    pub(super) fn unknown(&self) -> impl Iterator<Item = u32> {
        self.unknown.iter().copied()
    }
}

/// The members of these numbers, in their order and each once.
pub(super) fn chosen(set: &Members, mut numbers: Vec<u32>) -> Members {
    numbers.sort_unstable();
    numbers.dedup();
    let items = numbers.into_iter().filter_map(|number| set.items.get(number as usize).cloned());
    Members { items: items.collect(), open: set.open }
}

impl Evaluator<'_> {
    /// Puts the members of a set under what is read of each.
    pub(super) fn numbered(
        &mut self,
        set: &Members,
        mut read: impl FnMut(&mut Self, &Member, &mut Members),
    ) -> Numbered {
        let (mut by_value, mut unknown) = (Putting::default(), Vec::new());
        let mut given = Members::default();
        for (member, number) in set.items.iter().zip(0..) {
            given.items.clear();
            given.open = false;
            read(self, member, &mut given);
            let plain = |item: &Member| item.val.known().is_some_and(|value| self.is_plain(value));
            if given.open || !given.items.iter().all(plain) {
                unknown.push(number);
            }
            for value in given.items.iter().filter_map(|item| item.val.known()) {
                by_value.put(self.facts.identity_of(value), number);
            }
        }
        Numbered { by_value: by_value.done(), unknown }
    }
}
