//! The second part of a long file, read by another thread while the first is.
//!
//! Who reads the first part comes to the cut in just the state in which the other thread began, and goes on where it ended; where it
//! comes otherwise, or anything is wrong in the second part, it reads all of it itself.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{Builder, ScopedJoinHandle, scope};

use super::Tree;
use crate::parallel;

/// A shorter file is read sooner than a thread is started.
const WORTHWHILE: usize = 1 << 18;

/// Whether a file is so long that another thread should read a part of it.
pub(super) fn is_worth_it(bytes: &[u8], tree: &Tree) -> bool {
    bytes.len() >= WORTHWHILE && parallel::cores() > 1 && tree.takes_second()
}

/// Another thread that reads from a place on; when this is dropped, nobody waits for it.
pub(super) struct Helper<'scope, T> {
    cut: usize,
    /// Whether nobody waits for what it reads.
    vain: &'scope AtomicBool,
    thread: Option<ScopedJoinHandle<'scope, Option<T>>>,
}

impl<T> Helper<'_, T> {
    /// Where it began.
    pub(super) fn cut(&self) -> usize {
        self.cut
    }

    /// What it read, if nothing was wrong.
    pub(super) fn join(mut self) -> Option<T> {
        self.thread.take()?.join().ok().flatten()
    }
}

impl<T> Drop for Helper<'_, T> {
    fn drop(&mut self) {
        self.vain.store(true, Ordering::Relaxed);
    }
}

/// Reads a file, from a place on by another thread as well; that one is told when nobody waits for it.
pub(super) fn cut_at<T: Send, R>(
    cut: usize,
    second: impl FnOnce(&AtomicBool) -> Option<T> + Send,
    first: impl FnOnce(Option<Helper<'_, T>>) -> R,
) -> R {
    let vain = &AtomicBool::new(false);
    scope(|scope| {
        // Where no thread is to be had, this one reads all of it.
        let thread = Builder::new().spawn_scoped(scope, move || second(vain)).ok();
        first(thread.map(|thread| Helper { cut, vain, thread: Some(thread) }))
    })
}
