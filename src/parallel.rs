//! Work on several threads, each with room for definitions that call each other deep.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::thread::{Builder, available_parallelism, scope};

/// How much stack a thread has; what is not used costs nothing.
const STACK: usize = 1 << 30;

/// Runs something on a thread with room for definitions that call each other deep.
pub(crate) fn on_deep_stack<T: Send>(run: impl FnOnce() -> T + Send) -> T {
    let mut done = None;
    let mut run = Some(run);
    let mut once = || done = run.take().map(|run| run());
    scope(|scope| {
        let spawned = Builder::new().stack_size(STACK).spawn_scoped(scope, &mut once);
        if let Ok(Err(panic)) = spawned.map(|handle| handle.join()) {
            resume_unwind(panic);
        }
    });
    match (done, run) {
        (Some(done), _) => done,
        (None, Some(run)) => run(),
        (None, None) => std::process::abort(),
    }
}

/// What comes of each item, in the order of the items; each thread starts once and then takes one item after the other.
pub(crate) fn map<T: Sync, S, R: Send>(
    items: &[T],
    start: impl Fn() -> S + Sync,
    each: impl Fn(&mut S, &T) -> R + Sync,
) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut state = start();
        let mut done = Vec::new();
        while let Some((number, item)) = take(&next, items) {
            done.push((number, each(&mut state, item)));
        }
        done
    };
    let threads = cores().min(items.len());
    let mut done = scope(|scope| {
        let others: Vec<_> =
            (1..threads).filter_map(|_| Builder::new().stack_size(STACK).spawn_scoped(scope, work).ok()).collect();
        let mut done = work();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Fills a slice, on all cores where there are many places; who fills some of them is told the number of the first.
pub(crate) fn fill<T: Send>(all: &mut [T], worthwhile: usize, each: impl Fn(usize, &mut [T]) + Sync) {
    let threads = if all.len() < worthwhile { 1 } else { cores() };
    let share = all.len().div_ceil(threads).max(1);
    let shares = Mutex::new(all.chunks_mut(share).zip((0..).step_by(share)));
    let next = || shares.lock().unwrap_or_else(PoisonError::into_inner).next();
    let work = || {
        while let Some((places, first)) = next() {
            each(first, places);
        }
    };
    scope(|scope| {
        // Where no thread is to be had, this one takes all shares.
        for _ in 1..threads {
            let _ = Builder::new().spawn_scoped(scope, work);
        }
        work();
    });
}

/// How many threads can work at once: the system is asked once, for it reads files to tell.
pub(crate) fn cores() -> usize {
    static CORES: OnceLock<usize> = OnceLock::new();
    *CORES.get_or_init(|| available_parallelism().map_or(1, usize::from))
}

/// What comes of each item, each on a thread of its own, while this one does something else.
pub(crate) fn beside<T: Send, R: Send>(items: Vec<T>, each: impl Fn(T) -> R + Sync, own: impl FnOnce()) -> Vec<R> {
    let mut slots: Vec<(Option<T>, Option<R>)> = items.into_iter().map(|item| (Some(item), None)).collect();
    let run = |slot: &mut (Option<T>, Option<R>)| {
        if let Some(item) = slot.0.take() {
            slot.1 = Some(each(item));
        }
    };
    scope(|scope| {
        let spawn = |slot| Builder::new().stack_size(STACK).spawn_scoped(scope, || run(slot)).ok();
        let others: Vec<_> = slots.iter_mut().filter_map(spawn).collect();
        own();
        for other in others {
            other.join().unwrap_or_else(|panic| resume_unwind(panic));
        }
    });
    // Where no thread was to be had, this one does it.
    slots.iter_mut().for_each(run);
    slots.into_iter().filter_map(|(_, done)| done).collect()
}

/// Does two things, one of them on another thread where that is worth it and there is one.
pub(crate) fn both<A: Send, B>(worthwhile: bool, one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    if !worthwhile {
        return (one(), other());
    }
    let (mut one, mut done) = (Some(one), None);
    let mut once = || {
        if let Some(one) = one.take() {
            done = Some(one());
        }
    };
    let other = scope(|scope| {
        let spawned = Builder::new().spawn_scoped(scope, &mut once).ok();
        let other = other();
        if let Some(Err(panic)) = spawned.map(|handle| handle.join()) {
            resume_unwind(panic);
        }
        other
    });
    once();
    match done {
        Some(done) => (done, other),
        None => std::process::abort(),
    }
}

/// The next item that nobody has taken.
fn take<'a, T>(next: &AtomicUsize, items: &'a [T]) -> Option<(usize, &'a T)> {
    let number = next.fetch_add(1, Ordering::Relaxed);
    items.get(number).map(|item| (number, item))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        assert_eq!(map(&items, || (), |(), item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        assert_eq!(map(&[] as &[usize], || (), |(), item| *item), Vec::<usize>::new());
    }

    #[test]
    fn every_place_is_filled() {
        for worthwhile in [0, 2_000] {
            let mut places = vec![0; 1_001];
            let double = |first: usize, places: &mut [usize]| {
                places.iter_mut().zip(first..).for_each(|(place, at)| *place = at * 2);
            };
            fill(&mut places, worthwhile, double);
            assert_eq!(places, (0..1_001).map(|at| at * 2).collect::<Vec<_>>());
            fill(&mut [], worthwhile, double);
        }
    }

    #[test]
    fn both_are_done_once() {
        for worthwhile in [false, true] {
            let (mut one, mut other) = (0, 0);
            let given = both(
                worthwhile,
                || {
                    one += 1;
                    "one"
                },
                || {
                    other += 1;
                    "other"
                },
            );
            assert_eq!((one, other, given), (1, 1, ("one", "other")));
        }
    }

    #[test]
    fn a_deep_stack_is_deep() {
        fn depth(left: usize) -> usize {
            let here = [left; 64];
            if left == 0 { 0 } else { depth(left - 1) + usize::from(std::hint::black_box(here)[0] == left) }
        }
        assert_eq!(on_deep_stack(|| depth(100_000)), 100_000);
    }
}
