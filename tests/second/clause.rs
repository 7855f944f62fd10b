use std::cell::RefCell;
use std::collections::BTreeMap;

thread_local! {
    static USED: RefCell<BTreeMap<&'static str, usize>> = const { RefCell::new(BTreeMap::new()) };
}

/// Notes that something was decided by a clause of `docs/semantics.md`.
pub(super) fn by(clause: &'static str) {
    USED.with_borrow_mut(|used| *used.entry(clause).or_default() += 1);
}

/// How often each clause has decided since this was asked last.
pub(super) fn used() -> BTreeMap<&'static str, usize> {
    USED.take()
}
