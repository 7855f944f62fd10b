use super::exists::in_force;
use super::{Moment, Truth};
use crate::organisation::Facts;

/// Which things exist at the moment at which most is asked: found once, looked up ever after.
#[derive(Debug)]
pub(super) struct Presence {
    pub(super) moment: Moment,
    /// By the number of the thing.
    pub(super) exists: Vec<Truth>,
}

impl Presence {
    /// What exists at a moment, where a thing stands after what holds it.
    pub(super) fn new(facts: &Facts, moment: Moment) -> Self {
        let mut exists: Vec<Truth> = Vec::with_capacity(facts.things.len());
        for thing in &facts.things {
            let holder = thing.holder.and_then(|(holder, _)| exists.get(holder.0 as usize)).copied();
            exists.push(in_force(facts, thing.period, moment.date).and(holder.unwrap_or(Truth::True)));
        }
        Self { moment, exists }
    }
}
