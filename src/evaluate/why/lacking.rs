//! What keeps conditions from being known, listed without their proofs being put together.

use std::collections::VecDeque;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::{Missing, Why};
use crate::evaluate::define::Key;
use crate::evaluate::{Evaluator, Frame, Moment};
use crate::policy::model::ExprId;

/// What keeps something from being known by itself, and the calls on which it hangs besides.
#[derive(Debug)]
pub(in crate::evaluate) struct Lack {
    missing: Vec<Missing>,
    calls: Vec<Key>,
}

impl Evaluator<'_> {
    /// Everything that keeps a condition from being known, each once. Where definitions that call themselves lead to each
    /// other by many ways, each call is read once for all that ask it.
    pub fn lacking(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Vec<Missing> {
        if self.policy.private_group(id).is_some() {
            return self.why(id, frame, moment).all_missing();
        }
        let Lack { missing: mut found, calls } = self.lack(|evaluator| evaluator.why_truth(id, frame, moment));
        let mut told: FxHashSet<Missing> = found.iter().copied().collect();
        let mut asked: FxHashSet<Key> = FxHashSet::default();
        let mut left = VecDeque::from(calls);
        while let Some(key) = left.pop_front() {
            if !asked.insert(key.clone()) {
                continue;
            }
            let lack = self.lack_of_call(key);
            found.extend(lack.missing.iter().filter(|missing| told.insert(**missing)));
            left.extend(lack.calls.iter().filter(|call| !asked.contains(call)).cloned());
        }
        // What is told of a call ends long before its definitions do.
        if found.is_empty() && self.calls.too_deep {
            found.push(Missing::TooDeep);
        }
        found
    }

    /// Everything that keeps a day from being known, and that it is none.
    pub fn lacking_day(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Vec<Missing> {
        self.why_needed(id, frame, moment).iter().flat_map(Why::all_missing).collect()
    }

    /// The same of the body of a call that is not known, read once.
    fn lack_of_call(&mut self, key: Key) -> Rc<Lack> {
        if let Some(lack) = self.calls.lacks.get(&key) {
            return Rc::clone(lack);
        }
        let define = self.policy.define(key.define);
        let mut frame: Frame = key.args().to_vec();
        self.calls.proving.push(key.clone());
        let lack = Rc::new(self.lack(|evaluator| evaluator.why_truth(define.body, &mut frame, key.moment())));
        self.calls.proving.pop();
        self.calls.lacks.insert(key, Rc::clone(&lack));
        lack
    }

    /// Whether only what keeps something from being known is asked for: of what is known nothing need be shown then.
    pub(super) fn lists(&self) -> bool {
        self.calls.named.is_some()
    }

    fn lack(&mut self, why: impl FnOnce(&mut Self) -> Why) -> Lack {
        let before = self.calls.named.replace(Vec::new());
        let why = why(self);
        let calls = std::mem::replace(&mut self.calls.named, before).unwrap_or_default();
        Lack { missing: why.all_missing(), calls }
    }
}
