use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;

use super::Moment;
use super::closed::{ByField, ClosedSet};
use super::index::Index;
use crate::organisation::State;
use crate::policy::model::{ExprId, FieldId};

/// What every evaluator of a run finds in the same way, so that one is enough to look for it.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// Sets that hang on no variable.
    pub(super) sets: Found<(ExprId, Moment), ClosedSet>,
    /// Their members by what a field of theirs holds, or by themselves.
    pub(super) by_field: Found<(ExprId, Option<FieldId>, Moment), ByField>,
    /// The things of a class by what a field of theirs ever held.
    pub(super) indexes: Found<(State, FieldId), Index>,
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

    fn all(&self) -> MutexGuard<'_, FxHashMap<K, Arc<V>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
