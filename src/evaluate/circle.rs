use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::define::{Answer, Key};
use crate::policy::model::DefineId;

/// Calls that have no final answer yet.
///
/// A definition that calls itself stands for the least solution (semantics 9.2). A call that is asked for while it is being
/// answered gives what is known so far, nothing at first. Calls that hang on each other so are a circle; the first of
/// them to be asked is its head. This is Tarjan's search for strongly connected components, with numbers that are given in
/// the order in which calls are first asked. Each call of a circle is read once on the way; what its head has to read
/// again are only those that read an answer which has grown since, until none has. So a circle in which nothing grows
/// is read once, and one of so many steps about twice.
#[derive(Debug, Default)]
pub(super) struct Circles {
    /// Open calls, in the order in which they were first asked.
    calls: Vec<Open>,
    numbers: FxHashMap<Key, usize>,
    /// The call whose body is being read.
    asker: Option<usize>,
    /// The first open call on which what was asked since hangs.
    hangs_on: Option<usize>,
    /// Calls that read an answer which has grown since.
    stale: VecDeque<usize>,
}

/// A call without a final answer.
#[derive(Debug)]
struct Open {
    key: Key,
    /// What is known so far; it only grows.
    answer: Answer,
    /// Who read that.
    readers: Vec<usize>,
    /// Whether it is among the stale.
    stale: bool,
    /// What its asker hung on before it was asked.
    outer: Option<usize>,
    /// How many stale calls there were before: those belong to circles further out.
    stale_before: usize,
}

impl Circles {
    /// Whether a call of a definition waits for its answer.
    pub(super) fn is_open(&self, define: DefineId) -> bool {
        self.calls.iter().any(|call| call.key.define() == define)
    }

    /// What is known so far of an open call; who asks hangs on it.
    pub(super) fn ask(&mut self, key: &Key) -> Option<Answer> {
        let number = *self.numbers.get(key)?;
        let answer = self.calls.get(number)?.answer.clone();
        // What is true stays true, and whoever reads it need not wait for more.
        if !answer.is_true() {
            self.hang_on(number);
            self.is_read(number);
        }
        Some(answer)
    }

    /// Opens a call of which nothing is known.
    pub(super) fn open(&mut self, key: Key, nothing: Answer) -> usize {
        let number = self.calls.len();
        self.numbers.insert(key.clone(), number);
        self.calls.push(Open {
            key,
            answer: nothing,
            readers: Vec::new(),
            stale: false,
            outer: self.hangs_on.take(),
            stale_before: self.stale.len(),
        });
        number
    }

    /// Says which call's body is read from now on; gives the one before.
    pub(super) fn turn_to(&mut self, number: Option<usize>) -> Option<usize> {
        std::mem::replace(&mut self.asker, number)
    }

    /// Takes what the body of an open call gave. Where that is more than was known, who read it is stale.
    pub(super) fn answered(&mut self, number: usize, answer: Answer) {
        let Some(call) = self.calls.get_mut(number).filter(|call| !call.answer.is_same(&answer)) else { return };
        call.answer = answer;
        for reader in std::mem::take(&mut call.readers) {
            let reads = self.calls.get_mut(reader).filter(|reader| !reader.stale && !reader.answer.is_true());
            if let Some(call) = reads {
                call.stale = true;
                self.stale.push_back(reader);
            }
        }
    }

    /// The next stale call of the circle of which a call is the head, if it is one.
    pub(super) fn next_stale(&mut self, head: usize) -> Option<(usize, Key)> {
        let first = self.calls.get(head).filter(|_| self.is_head(head))?.stale_before;
        let number = self.stale.remove(first)?;
        let call = self.calls.get_mut(number)?;
        call.stale = false;
        Some((number, call.key.clone()))
    }

    /// Ends the first reading of a call. The answers of a circle are final when that of its head is.
    pub(super) fn close(&mut self, number: usize, done: &mut FxHashMap<Key, Answer>) -> Option<Answer> {
        let call = self.calls.get(number)?;
        let (answer, outer) = (call.answer.clone(), call.outer);
        if self.is_head(number) {
            self.hangs_on = None;
            for call in self.calls.drain(number..) {
                self.numbers.remove(&call.key);
                done.insert(call.key, call.answer);
            }
        } else {
            self.is_read(number);
        }
        self.hangs_on = [outer, self.hangs_on].into_iter().flatten().min();
        Some(answer)
    }

    /// Whether nothing that was asked since a call was opened hangs on a call before it.
    fn is_head(&self, number: usize) -> bool {
        self.hangs_on.is_none_or(|on| on >= number)
    }

    fn hang_on(&mut self, number: usize) {
        self.hangs_on = Some(self.hangs_on.map_or(number, |on| on.min(number)));
    }

    /// Notes that the call whose body is being read reads another.
    fn is_read(&mut self, number: usize) {
        let Some(asker) = self.asker else { return };
        let call = self.calls.get_mut(number).filter(|call| call.readers.last() != Some(&asker));
        call.into_iter().for_each(|call| call.readers.push(asker));
    }
}
