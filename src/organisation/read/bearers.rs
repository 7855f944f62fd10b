use super::super::Facts;
use crate::value::{Symbol, ThingId};

/// Which thing has an id, by the id's number.
#[derive(Debug, Default)]
pub(super) struct Bearers(Vec<ThingId>);

impl Bearers {
    const NONE: ThingId = ThingId(u32::MAX);
    const SEVERAL: ThingId = ThingId(u32::MAX - 1);

    /// Whose the ids of all entities are, former ones included.
    #[expect(clippy::iter_over_hash_type, reason = "whether an id has one bearer hangs on no order")]
    pub(super) fn new(facts: &Facts) -> Self {
        let mut things = vec![Self::NONE; facts.symbols.count() as usize];
        for ((_, id), thing) in facts.ids.iter() {
            if let Some(bearer) = things.get_mut(id.number() as usize) {
                *bearer = if *bearer == Self::NONE { *thing } else { Self::SEVERAL };
            }
        }
        Self(things)
    }

    /// The one thing that has an id.
    pub(super) fn only(&self, id: Symbol) -> Option<ThingId> {
        self.0.get(id.number() as usize).copied().filter(|bearer| ![Self::NONE, Self::SEVERAL].contains(bearer))
    }
}
