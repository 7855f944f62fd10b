use rustc_hash::FxHashSet;

use super::{Truth, Val};
use crate::policy::model::Base;
use crate::value::Value;

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

    /// Keeps each thing once, certain where it is so once.
    pub fn once(&mut self) {
        if self.items.len() <= FEW {
            return self.once_of_few();
        }
        let certain: FxHashSet<Value> =
            self.items.iter().filter(|member| member.certain).filter_map(|member| member.val.known()).collect();
        let mut seen = FxHashSet::default();
        self.items.retain_mut(|member| match member.val.known() {
            Some(value) => {
                member.certain = certain.contains(&value);
                seen.insert(value)
            }
            None => true,
        });
    }

    /// The same without hashing, which costs more than it saves where there are few.
    fn once_of_few(&mut self) {
        let mut at = 0;
        while let Some(member) = self.items.get(at) {
            let (before, certain) = (self.items.get(..at).unwrap_or(&[]), member.certain);
            let known = member.val.known();
            match before.iter().position(|other| known.is_some() && other.val.known() == known) {
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
            members.once();
            let certain: Vec<bool> = members.items.iter().map(|member| member.certain).collect();
            assert_eq!(certain, [false, length > 4, false, true], "{length}");
        }
    }
}
