use rustc_hash::FxHashMap;

use super::{Truth, Val};
use crate::organisation::Renewal;
use crate::policy::model::Base;
use crate::value::{ThingId, Value};

/// Up to how many members are compared one by one.
const FEW: usize = 12;

/// What an expression for several values gives (semantics 6.2).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Members {
    /// The members that are known of.
    pub items: Vec<Member>,
    /// Whether there may be more of which nothing is known.
    pub open: bool,
}

/// A member of a set or bag.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Its value; not always known.
    pub val: Val,
    /// Whether it certainly is a member.
    pub certain: bool,
    /// The fact that makes it one, by its number, where one does.
    pub fact: Option<u32>,
}

impl Members {
    /// Nothing is known of it.
    pub fn unknown() -> Self {
        Self { items: Vec::new(), open: true }
    }

    /// The same after a file was read again, by the numbers that facts have now.
    pub(super) fn renew(&mut self, renewal: &Renewal) {
        let facts = self.items.iter_mut().filter_map(|member| member.fact.as_mut());
        facts.for_each(|fact| *fact = renewal.fact_now(*fact));
    }

    /// Adds a member.
    pub fn push(&mut self, val: Val, certain: bool, fact: Option<u32>) {
        self.items.push(Member { val, certain, fact });
    }

    /// Adds what an expression for one value gives: nothing where it is none.
    pub fn add(&mut self, val: Val, certain: bool, fact: Option<u32>) {
        if val != Val::None {
            let certain = certain && matches!(val, Val::Known(_) | Val::Between(_));
            self.push(val, certain, fact);
        }
    }

    /// Adds what a field for one value holds. A thing that is not known could be any, also one that is here
    /// already: that leaves a set open.
    pub fn add_of(&mut self, base: Base, val: Val, certain: bool, fact: Option<u32>) {
        match val {
            Val::None => {}
            Val::Unwritten | Val::Unknown | Val::Undefined if matches!(base, Base::Thing(_)) => self.open = true,
            val => self.push(val, certain, fact),
        }
    }

    /// Keeps each value once, certain where it is so once; values that are one are so under the same identity.
    pub fn once(&mut self, identity: impl Fn(Value) -> Value) {
        if self.items.len() <= FEW {
            return self.once_of_few(identity);
        }
        let mut first = Values::default();
        let mut certain: Vec<bool> = Vec::with_capacity(self.items.len());
        self.items.retain(|member| {
            let Some(value) = member.val.known() else {
                certain.push(member.certain);
                return true;
            };
            let next = u32::try_from(certain.len()).unwrap_or(u32::MAX);
            let at = first.entry(identity(value), next);
            match certain.get_mut(at as usize) {
                Some(certain) => *certain |= member.certain,
                None => certain.push(member.certain),
            }
            at == next
        });
        self.items.iter_mut().zip(certain).for_each(|(member, certain)| member.certain = certain);
    }

    /// The same without hashing, which costs more than it saves where there are few.
    fn once_of_few(&mut self, identity: impl Fn(Value) -> Value) {
        let mut at = 0;
        while let Some(member) = self.items.get(at) {
            let (before, certain) = (self.items.get(..at).unwrap_or(&[]), member.certain);
            let known = member.val.known().map(&identity);
            match before.iter().position(|other| known.is_some() && other.val.known().map(&identity) == known) {
                Some(first) => {
                    self.items.remove(at);
                    if let Some(first) = self.items.get_mut(first) {
                        first.certain |= certain;
                    }
                }
                None => at += 1,
            }
        }
    }

    /// Whether there is no member (semantics 6.4).
    pub fn is_empty(&self) -> Truth {
        if self.items.iter().any(|member| member.certain) {
            Truth::False
        } else if self.items.is_empty() && !self.open {
            Truth::True
        } else {
            Truth::Unknown
        }
    }

    /// The one member of a set that has at most one.
    pub fn only(self) -> (Val, Option<u32>) {
        let open = self.open;
        match <[Member; 1]>::try_from(self.items) {
            Ok([member]) if member.certain && !open => (member.val, member.fact),
            Ok(_) => (Val::Unknown, None),
            Err(items) if items.is_empty() && !open => (Val::None, None),
            Err(_) => (Val::Unknown, None),
        }
    }
}

/// Numbers by value; those of things, which are most, in little room.
#[derive(Debug, Default)]
pub(super) struct Values {
    things: FxHashMap<ThingId, u32>,
    others: FxHashMap<Value, u32>,
}

impl Values {
    /// The number of a value: the one it has, else this one.
    pub(super) fn entry(&mut self, value: Value, number: u32) -> u32 {
        match value {
            Value::Thing(thing) => *self.things.entry(thing).or_insert(number),
            value => *self.others.entry(value).or_insert(number),
        }
    }

    /// The number of a value, where it has one.
    pub(super) fn get(&self, value: Value) -> Option<u32> {
        match value {
            Value::Thing(thing) => self.things.get(&thing).copied(),
            value => self.others.get(&value).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Exact;

    #[test]
    fn few_and_many_members_are_told_apart_alike() {
        for length in [3, FEW, FEW + 1, 40] {
            let mut members = Members::default();
            for number in 0..length {
                let value = Value::Number(Exact::whole(i64::try_from(number % 3).unwrap()));
                members.push(Val::Known(value), number >= 3 && number % 3 == 1, None);
            }
            members.push(Val::Unknown, true, None);
            members.once(|value| value);
            let certain: Vec<bool> = members.items.iter().map(|member| member.certain).collect();
            assert_eq!(certain, [false, length > 4, false, true], "{length}");
        }
    }
}
