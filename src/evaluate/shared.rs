use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;

use super::Moment;
use super::closed::ClosedSet;
use super::index::Index;
use super::numbered::Numbered;
use super::reach::{Of, Reach, ReachKey};
use crate::organisation::{Renewal, State};
use crate::policy::model::{ExprId, FieldId, Policy};

/// What every evaluator of a run finds in the same way, so that one is enough to look for it.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// Sets that hang on no variable.
    pub(super) sets: Found<(ExprId, Moment), ClosedSet>,
    /// Their members by what a field of theirs holds, or by themselves.
    pub(super) by_field: Found<(ExprId, Option<FieldId>, Moment), Numbered>,
    /// The members of ranges by where a way from each leads.
    pub(super) reaches: Found<ReachKey, Reach>,
    /// The things of a class by what a field of theirs ever held.
    pub(super) indexes: Found<(State, FieldId), Index>,
}

impl Shared {
    /// What is still so after a file was read again, where nothing is there at other times.
    pub(super) fn renewed(mut self, policy: &Policy, renewal: &Renewal) -> Self {
        if renewal.moves() {
            return Self::default();
        }
        let same = |field: FieldId| !renewal.touches(&policy.reads_of_field(field));
        let still = |read: &[ExprId]| !renewal.touches(&policy.reads_of(read));
        self.indexes.retain(|(_, field), _| same(*field));
        self.sets.retain(|(set, _), found| {
            found.renew(renewal);
            still(&[*set])
        });
        self.reaches.retain(|(of, way, _), found| {
            found.members.renew(renewal);
            match of {
                Of::Class(_) => still(&[*way]),
                Of::Closed(set) => still(&[*set, *way]),
            }
        });
        let (sets, by_field) = (&mut self.sets, &mut self.by_field);
        by_field.retain(|(set, field, moment), _| sets.has(&(*set, *moment)) && field.is_none_or(same));
        self
    }
}

/// What was found, by what was looked for.
#[derive(Debug)]
pub(super) struct Found<K, V>(Mutex<FxHashMap<K, Arc<V>>>);

impl<K, V> Default for Found<K, V> {
    fn default() -> Self {
        Self(Mutex::new(FxHashMap::default()))
    }
}

impl<K: Eq + Hash, V> Found<K, V> {
    /// What was found, or is now. Where two look at the same time, they find the same, and one of it is kept.
    pub(super) fn or_find(&self, key: K, find: impl FnOnce() -> V) -> Arc<V> {
        let known = self.all().get(&key).map(Arc::clone);
        // Nobody waits for what another one looks for: it may look for this, too.
        known.unwrap_or_else(|| {
            let found = Arc::new(find());
            Arc::clone(self.all().entry(key).or_insert(found))
        })
    }

    fn has(&self, key: &K) -> bool {
        self.all().contains_key(key)
    }

    /// Keeps what is to be kept and nobody else holds.
    fn retain(&mut self, keep: impl Fn(&K, &mut V) -> bool) {
        self.all().retain(|key, found| Arc::get_mut(found).is_some_and(|found| keep(key, found)));
    }

    fn all(&self) -> MutexGuard<'_, FxHashMap<K, Arc<V>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
