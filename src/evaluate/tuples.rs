use rustc_hash::FxHashMap;

use super::Moment;
use crate::organisation::Stored;
use crate::policy::model::DefineId;

/// So many calls show whether the same ones come again.
const TRIED: u32 = 1_000;

/// A call with two or three arguments at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Tuple {
    pub(super) define: DefineId,
    pub(super) moment: Moment,
    pub(super) args: [Stored; 2],
    pub(super) third: Option<Stored>,
}

/// Answers of calls with two or three arguments, of definitions of which the same calls come again.
#[derive(Debug)]
pub(super) struct Tuples<A> {
    pub(super) found: FxHashMap<Tuple, A>,
    /// By the numbers of definitions.
    tried: Vec<Tried>,
}

/// How often the calls of a definition were asked, and how often the answer was known.
#[derive(Clone, Copy, Debug, Default)]
struct Tried {
    asked: u32,
    known: u32,
}

impl<A> Default for Tuples<A> {
    fn default() -> Self {
        Self { found: FxHashMap::default(), tried: Vec::new() }
    }
}

impl<A> Tuples<A> {
    pub(super) fn note(&mut self, define: DefineId, known: bool) {
        let at = usize::from(define.0);
        if self.tried.len() <= at {
            self.tried.resize(at + 1, Tried::default());
        }
        if let Some(tried) = self.tried.get_mut(at) {
            tried.asked = tried.asked.saturating_add(1);
            tried.known = tried.known.saturating_add(u32::from(known));
        }
    }

    /// Whether one call of eight was known, or too few were asked to tell.
    pub(super) fn is_worth_it(&self, define: DefineId) -> bool {
        let tried = self.tried.get(usize::from(define.0)).copied().unwrap_or_default();
        tried.asked < TRIED || tried.known >= tried.asked / 8
    }
}
