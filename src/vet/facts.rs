use std::collections::BTreeMap;
use std::rc::Rc;

use super::abstraction::{Abstract, Orders, Truths};
use crate::source::Span;

/// What is taken for granted in a place, and what says so.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    values: BTreeMap<Rc<str>, Fact<Abstract>>,
    truths: BTreeMap<Rc<str>, Fact<Truths>>,
    orders: BTreeMap<(Rc<str>, Rc<str>), Fact<Orders>>,
    /// Where something was said that cannot be so together with what was said before, and where that stands.
    pub(super) conflict: Option<(Span, Vec<Span>)>,
}

/// Something that is taken for granted.
#[derive(Clone, Debug)]
pub(super) struct Fact<T> {
    pub(super) what: T,
    /// The conditions that say so.
    pub(super) from: Vec<Span>,
}

/// How much is taken for granted of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strength {
    /// It is so.
    Certain,
    /// It is not otherwise, and may be not known.
    NotOtherwise,
}

impl Facts {
    pub(super) fn value(&self, key: &str) -> Option<&Fact<Abstract>> {
        self.values.get(key)
    }

    pub(super) fn truths(&self, key: &str) -> Option<&Fact<Truths>> {
        self.truths.get(key)
    }

    /// How the values of two keys are ordered.
    pub(super) fn orders(&self, left: &Rc<str>, right: &Rc<str>) -> Option<Fact<Orders>> {
        if left <= right {
            return self.orders.get(&(Rc::clone(left), Rc::clone(right))).cloned();
        }
        let fact = self.orders.get(&(Rc::clone(right), Rc::clone(left)))?;
        Some(Fact { what: fact.what.turned(), from: fact.from.clone() })
    }

    /// Takes something for granted of a value. What is impossible is kept from what follows where it may be not known.
    pub(super) fn assume_value(&mut self, key: &Rc<str>, what: Abstract, at: Span, strength: Strength) {
        let from = self.values.get(key).map(|fact| fact.from.clone()).unwrap_or_default();
        if what.points.is_empty() && (strength == Strength::NotOtherwise || what.is_impossible()) {
            self.contradict(at, &from, strength);
            return;
        }
        self.values.insert(Rc::clone(key), Fact { what, from: with(from, at) });
    }

    /// Takes for granted that a value is not known, so that it is none, or nobody knows which.
    pub(super) fn assume_no_value(&mut self, key: &Rc<str>, what: Abstract, at: Span) {
        let from = self.values.get(key).map(|fact| fact.from.clone()).unwrap_or_default();
        self.values.insert(Rc::clone(key), Fact { what, from: with(from, at) });
    }

    pub(super) fn assume_truths(&mut self, key: &Rc<str>, what: Truths, at: Span, strength: Strength) {
        let from = self.truths.get(key).map(|fact| fact.from.clone()).unwrap_or_default();
        if !what.yes && !what.no && (strength == Strength::NotOtherwise || !what.unknown) {
            self.contradict(at, &from, strength);
            return;
        }
        self.truths.insert(Rc::clone(key), Fact { what, from: with(from, at) });
    }

    pub(super) fn assume_orders(&mut self, keys: (&Rc<str>, &Rc<str>), what: Orders, at: Span, strength: Strength) {
        let fact = self.orders(keys.0, keys.1);
        let from = fact.map(|fact| fact.from).unwrap_or_default();
        if what.is_empty() {
            self.contradict(at, &from, strength);
            return;
        }
        let (key, what) = if keys.0 <= keys.1 {
            ((Rc::clone(keys.0), Rc::clone(keys.1)), what)
        } else {
            ((Rc::clone(keys.1), Rc::clone(keys.0)), what.turned())
        };
        self.orders.insert(key, Fact { what, from: with(from, at) });
    }

    fn contradict(&mut self, at: Span, from: &[Span], strength: Strength) {
        if strength == Strength::Certain && self.conflict.is_none() {
            self.conflict = Some((at, from.to_vec()));
        }
    }
}

fn with(mut from: Vec<Span>, at: Span) -> Vec<Span> {
    if !from.contains(&at) {
        from.push(at);
    }
    from
}
