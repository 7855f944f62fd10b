use rustc_hash::FxHashMap;

use super::evaluator::bind;
use super::index::Narrowing;
use super::{Evaluator, Frame, Members, Moment, Truth, Val};
use crate::policy::model::{Base, DefineId, ExprId, Many, Slot};

/// How deep definitions may call each other; deeper is unknown, and the finding says so.
const DEPTH: usize = 20_000;

/// The longest chain that a proof looks for.
const HEIGHT: usize = 64;

/// A definition with its arguments at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) define: DefineId,
    moment: Moment,
    args: Vec<Val>,
}

/// What a call gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer {
    Truth(Truth),
    Val(Val),
    Members(Members),
}

/// Calls that have an answer, and calls that are being answered.
///
/// A definition that calls itself stands for the least solution (semantics 9.2). A call that is asked for while it is being
/// answered gives what is known so far, nothing at first; the outermost call of a circle is answered again until its
/// answer stays. What was answered on the way with a provisional answer is provisional itself, down to the outermost call
/// that it hangs on.
#[derive(Debug, Default)]
pub(super) struct Calls {
    done: FxHashMap<Key, Answer>,
    provisional: FxHashMap<Key, (Answer, usize)>,
    active: FxHashMap<Key, (Answer, usize)>,
    /// The outermost active call that was asked for since.
    hangs_on: Option<usize>,
    pub(super) narrowings: FxHashMap<ExprId, Option<Narrowing>>,
    /// Whether a call went too deep.
    pub(super) too_deep: bool,
    /// Calls whose proofs are being made.
    pub(super) proving: Vec<Key>,
    /// How many steps definitions that call themselves may take, while a shortest chain is being shown.
    pub(super) stage: Option<usize>,
    staged: FxHashMap<(Key, usize), Answer>,
}

impl Evaluator<'_> {
    /// Whether the call of a predicate is true.
    pub(super) fn call_truth(&mut self, id: DefineId, args: &[ExprId], frame: &mut Frame, moment: Moment) -> Truth {
        match self.call(id, args, frame, moment) {
            Answer::Truth(truth) => truth,
            Answer::Val(Val::Known(crate::value::Value::YesNo(truth))) => Truth::from(truth),
            Answer::Val(_) | Answer::Members(_) => Truth::Unknown,
        }
    }

    /// The one value of a call.
    pub(super) fn call_value(&mut self, id: DefineId, args: &[ExprId], frame: &mut Frame, moment: Moment) -> Val {
        match self.call(id, args, frame, moment) {
            Answer::Val(val) => val,
            Answer::Truth(Truth::Unknown) | Answer::Members(_) => Val::Unknown,
            Answer::Truth(truth) => Val::Known(crate::value::Value::YesNo(truth.certain())),
        }
    }

    /// The values of a call.
    pub(super) fn call_members(&mut self, id: DefineId, args: &[ExprId], frame: &mut Frame, moment: Moment) -> Members {
        match self.call(id, args, frame, moment) {
            Answer::Members(members) => members,
            Answer::Truth(_) | Answer::Val(_) => Members::unknown(),
        }
    }

    fn call(&mut self, id: DefineId, args: &[ExprId], frame: &mut Frame, moment: Moment) -> Answer {
        let args: Vec<Val> = args.iter().map(|arg| self.value(*arg, frame, moment)).collect();
        self.answer(Key { define: id, moment, args })
    }

    /// The answer of a call, found once for each moment.
    pub(super) fn answer(&mut self, key: Key) -> Answer {
        if let Some(stage) = self.calls.stage
            && self.policy.define(key.define).recursive
        {
            return self.answer_at(key, stage);
        }
        if let Some(answer) = self.calls.done.get(&key) {
            return answer.clone();
        }
        let known = self.calls.active.get(&key).or_else(|| self.calls.provisional.get(&key));
        if let Some((answer, depth)) = known.cloned() {
            self.calls.hang_on(depth);
            return answer;
        }
        let depth = self.calls.active.len();
        if depth >= DEPTH {
            self.calls.too_deep = true;
            return self.unknown(key.define);
        }
        let outer = self.calls.hangs_on.take();
        let mut answer = self.nothing(key.define);
        loop {
            self.calls.active.insert(key.clone(), (answer.clone(), depth));
            self.calls.hangs_on = None;
            let next = self.body(&key);
            let itself = self.calls.hangs_on.is_some_and(|on| on <= depth);
            if next == answer || !itself {
                answer = next;
                break;
            }
            answer = next;
            self.calls.provisional.retain(|_, (_, on)| *on < depth);
        }
        self.calls.active.remove(&key);
        match self.calls.hangs_on.filter(|on| *on < depth) {
            Some(on) => {
                self.calls.provisional.insert(key, (answer.clone(), on));
            }
            None => {
                self.calls.hangs_on = None;
                self.calls.settle(depth);
                self.calls.done.insert(key, answer.clone());
            }
        }
        self.calls.hangs_on = [outer, self.calls.hangs_on].into_iter().flatten().min();
        answer
    }

    /// The answer of a call that may take so many steps through definitions that call themselves.
    fn answer_at(&mut self, key: Key, stage: usize) -> Answer {
        let Some(before) = stage.checked_sub(1) else { return self.nothing(key.define) };
        let entry = (key, stage);
        if let Some(answer) = self.calls.staged.get(&entry) {
            return answer.clone();
        }
        self.calls.stage = Some(before);
        let answer = self.body(&entry.0);
        self.calls.stage = Some(stage);
        self.calls.staged.insert(entry, answer.clone());
        answer
    }

    /// The least number of steps in which a true call becomes true, where it is not too many to show.
    pub(super) fn height(&mut self, key: &Key) -> Option<usize> {
        let stage = self.calls.stage;
        let height = (1..=HEIGHT).find(|height| {
            self.calls.stage = Some(*height);
            self.answer_at(key.clone(), *height) == Answer::Truth(Truth::True)
        });
        self.calls.stage = stage;
        self.calls.staged.clear();
        height.map(|height| height - 1)
    }

    /// The body of a definition with arguments.
    fn body(&mut self, key: &Key) -> Answer {
        let define = self.policy.define(key.define);
        let mut frame = Frame::with_capacity(define.slots as usize);
        for (slot, arg) in (0..).map(Slot).zip(&key.args) {
            bind(&mut frame, slot, arg.clone());
        }
        match (define.ty.many, define.ty.base) {
            (Many::Several, _) => Answer::Members(self.members(define.body, &mut frame, key.moment)),
            (Many::One, Base::YesNo) => Answer::Truth(self.truth(define.body, &mut frame, key.moment)),
            _ => Answer::Val(self.value(define.body, &mut frame, key.moment)),
        }
    }

    /// What a call gives before anything is known of it.
    fn nothing(&self, id: DefineId) -> Answer {
        let ty = self.policy.define(id).ty;
        match (ty.many, ty.base) {
            (Many::Several, _) => Answer::Members(Members::default()),
            (Many::One, Base::YesNo) => Answer::Truth(Truth::False),
            _ => Answer::Val(Val::None),
        }
    }

    fn unknown(&self, id: DefineId) -> Answer {
        match self.nothing(id) {
            Answer::Members(_) => Answer::Members(Members::unknown()),
            Answer::Truth(_) => Answer::Truth(Truth::Unknown),
            Answer::Val(_) => Answer::Val(Val::Unknown),
        }
    }
}

impl Calls {
    fn hang_on(&mut self, depth: usize) {
        self.hangs_on = Some(self.hangs_on.map_or(depth, |on| on.min(depth)));
    }

    /// Answers that hung on a call that is now answered are final.
    fn settle(&mut self, depth: usize) {
        if self.provisional.is_empty() {
            return;
        }
        let settled: Vec<Key> =
            self.provisional.iter().filter(|(_, (_, on))| *on >= depth).map(|(key, _)| key.clone()).collect();
        for key in settled {
            if let Some((answer, _)) = self.provisional.remove(&key) {
                self.done.insert(key, answer);
            }
        }
    }
}

impl Key {
    /// A call of a definition at a moment.
    pub(super) fn new(define: DefineId, args: Vec<Val>, moment: Moment) -> Self {
        Self { define, moment, args }
    }
}
