//! What expressions give: members, each certain or only possible (semantics 6.2).

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::value::{False, True, Truth, Unknown, Val, orders};
use crate::second::literal;

pub(crate) type Variables = BTreeMap<String, Val>;

/// A member, and whether what is asked of it is so.
pub(crate) type Asked = ((Val, bool), Truth);

/// The members of a set, each certain or possible, and whether there may be more. What gives one value has that for a member,
/// or none where it gives none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Set {
    pub(crate) members: Vec<(Val, bool)>,
    pub(crate) open: bool,
}

pub(crate) fn one(value: Val) -> Set {
    let members = if value == Val::None { Vec::new() } else { vec![(value.clone(), !value.is_open())] };
    Set { members, open: false }
}

pub(crate) fn is(truth: Truth) -> Set {
    one(match truth {
        Unknown => Val::Unknown,
        truth => Val::YesNo(truth == True),
    })
}

impl Set {
    /// The one value that it is; of several nothing is known.
    pub(crate) fn value(&self) -> Val {
        match &self.members[..] {
            [] if !self.open => Val::None,
            [(value, certain)] if !self.open && (*certain || value.is_open()) => value.clone(),
            _ => Val::Unknown,
        }
    }

    pub(crate) fn truth(&self) -> Truth {
        match self.value() {
            Val::YesNo(yes) => yes.into(),
            Val::None => False,
            _ => Unknown,
        }
    }

    /// Whether there may be others than those that are known.
    pub(crate) fn is_unsure(&self) -> bool {
        self.open || self.members.iter().any(|(value, certain)| !certain || value.is_open())
    }

    /// Of which nothing is known.
    pub(crate) fn any() -> Self {
        Self { members: Vec::new(), open: true }
    }

    pub(crate) fn count(&self) -> Val {
        let so: Vec<Truth> = self.members.iter().map(|it| if it.1 { True } else { Unknown }).collect();
        number(&so, self.open)
    }

    /// The members of which something is not false; certain where it is true.
    pub(crate) fn of(all: Vec<Asked>, open: bool) -> Self {
        let so = all.into_iter().filter(|(_, so)| *so != False);
        Self { members: so.map(|((value, certain), so)| (value, certain && so == True)).collect(), open }
    }

    /// Each thing once, certain where it is so once.
    pub(crate) fn once(self) -> Self {
        let mut all = Self { members: Vec::new(), open: self.open };
        for (value, certain) in self.members {
            let there = all.members.iter_mut().find(|(other, _)| matches!(value, Val::Thing(_)) && *other == value);
            match there {
                Some(there) => there.1 |= certain,
                None => all.members.push((value, certain)),
            }
        }
        all
    }

    /// Whether both have the same members, in whatever order.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let mut left = other.members.clone();
        let mut take = |(value, certain): &(Val, bool)| {
            let at = left.iter().position(|(other, is)| is == certain && is_like(value, other));
            at.map(|at| left.swap_remove(at)).is_some()
        };
        self.open == other.open && self.members.iter().all(&mut take) && left.is_empty()
    }
}

/// Whether two values say the same: nothing known is nothing known, and nought has every currency.
pub(crate) fn is_like(one: &Val, other: &Val) -> bool {
    let open = |it: &Val| matches!(it, Val::NotWritten | Val::Unknown);
    let same = matches!(one, Val::Amount(..)) && orders(one, other) == Some(BTreeSet::from([Ordering::Equal]));
    let word = |it: &Val, of: &Val| matches!((it, of), (Val::Word(id), Val::Thing(thing)) if thing.ends_with(&format!("/{id}")));
    let alike = |one: &Val, other: &Val| {
        word(one, other) || matches!(other, Val::Provision(of) if provision(one).as_ref() == Some(of))
    };
    one == other || same || (open(one) && open(other)) || alike(one, other) || alike(other, one)
}

/// What a text says where it is a provision, in the one way of writing it (1.9).
pub(crate) fn provision(of: &Val) -> Option<String> {
    match of {
        Val::Provision(text) => Some(text.clone()),
        Val::Text(text) => literal::provision(text),
        _ => None,
    }
}

/// How many of several are so: certainly, and at most.
pub(crate) fn number(so: &[Truth], open: bool) -> Val {
    let count = |least: Truth| so.iter().filter(|it| **it >= least).count();
    between(count(True), Some(count(Unknown)).filter(|_| !open))
}

pub(crate) fn between(least: usize, most: Option<usize>) -> Val {
    let end = |number: usize| Box::new(Val::count(number));
    if most == Some(least) { Val::count(least) } else { Val::Between(Some(end(least)), most.map(end)) }
}
