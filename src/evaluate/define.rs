use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::circle::Circles;
use super::set::Set;
use super::tuples::{Tuple, Tuples};
use super::why::Lack;
use super::{Evaluator, Frame, Member, Members, Moment, Truth, Val};
use crate::organisation::Stored;
use crate::policy::model::{Base, DefineId, ExprId, ExprKind, Many};

/// How deep definitions may call each other; deeper is unknown, and the finding says so.
const DEPTH: usize = 20_000;

/// The longest chain that a proof looks for.
const HEIGHT: usize = 64;

/// A definition with its arguments at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    pub(super) define: DefineId,
    moment: Moment,
    args: Args,
}

/// The arguments of a call: most have one, which needs no room of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Args {
    One(Val),
    Several(Box<[Val]>),
}

impl Args {
    fn as_slice(&self) -> &[Val] {
        match self {
            Self::One(val) => std::slice::from_ref(val),
            Self::Several(vals) => vals,
        }
    }
}

/// A call with one argument that takes little room, at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct One {
    define: DefineId,
    moment: Moment,
    arg: Stored,
}

/// How many possible members of which nothing is known a definition that calls itself may put into a set.
const UNKNOWN: usize = 16;

/// What a call gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer {
    Truth(Truth),
    Val(Val),
    Members(Rc<Members>),
}

/// Calls that have an answer, and calls that are being answered.
#[derive(Debug, Default)]
pub(super) struct Calls {
    done: FxHashMap<Key, Answer>,
    /// The same of definitions that hang on none that calls itself.
    ones: FxHashMap<One, Answer>,
    circles: Circles,
    /// How many definitions are being read, each for one before.
    depth: usize,
    /// Whether a call went too deep.
    pub(super) too_deep: bool,
    /// Calls whose proofs are being made.
    pub(super) proving: Vec<Key>,
    /// Calls that nothing made true, through which a proof follows what came nearest.
    pub(super) followed: FxHashSet<Key>,
    /// The calls of definitions that call themselves on which it hangs that something is not known, where these are only named.
    pub(super) named: Option<Vec<Key>>,
    /// What keeps such calls from being known.
    pub(super) lacks: FxHashMap<Key, Rc<Lack>>,
    /// Whether what is being proven came nearest to what was looked for.
    pub(super) nearest: bool,
    /// How many steps definitions that call themselves may take, while a shortest chain is being shown.
    pub(super) stage: Option<usize>,
    staged: FxHashMap<(Key, usize), Answer>,
    tuples: Tuples<Answer>,
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
    pub(super) fn call_members(&mut self, id: DefineId, args: &[ExprId], frame: &mut Frame, moment: Moment) -> Set {
        match self.call(id, args, frame, moment) {
            Answer::Members(members) => Set::Shared(members),
            Answer::Truth(_) | Answer::Val(_) => Set::Own(Members::unknown()),
        }
    }

    fn call(&mut self, id: DefineId, args: &[ExprId], frame: &mut Frame, moment: Moment) -> Answer {
        if self.is_supposed_open(id, args, frame, moment) {
            return self.unknown(id);
        }
        if let [arg] = args {
            let arg = self.value(*arg, frame, moment);
            if let Some(answer) = self.of_one(id, &arg, moment) {
                return answer;
            }
            return self.answer(Key { define: id, moment, args: Args::One(arg) });
        }
        let mut inner = self.frame();
        for arg in args {
            let val = self.value(*arg, frame, moment);
            inner.push(val);
        }
        if !args.is_empty() && !self.policy.define(id).recursive {
            let answer = self.of_several(id, &mut inner, moment);
            self.frames.push(inner);
            return answer;
        }
        self.answer(Key { define: id, moment, args: Args::Several(inner.into()) })
    }

    /// The answer of a call with one argument, where none in it can be provisional: then nobody needs to know who asks.
    fn of_one(&mut self, id: DefineId, arg: &Val, moment: Moment) -> Option<Answer> {
        let Val::Known(value) = arg else { return None };
        let call = One { define: id, moment, arg: Stored::small(*value)? };
        if let Some(answer) = self.calls.ones.get(&call) {
            return Some(answer.clone());
        }
        if self.calls.stage.is_some() || self.policy.define(id).hangs_on_itself {
            return None;
        }
        if self.is_too_deep() {
            return Some(self.unknown(id));
        }
        let mut frame = self.frame();
        frame.push(arg.clone());
        let answer = self.body_with(id, &mut frame, moment);
        self.frames.push(frame);
        self.calls.ones.insert(call, answer.clone());
        Some(answer)
    }

    /// The same, where it is known already.
    pub(super) fn known_of_one(&self, id: DefineId, arg: Stored, moment: Moment) -> Option<Stored> {
        if self.supposed.is_some() {
            return None;
        }
        match self.calls.ones.get(&One { define: id, moment, arg })? {
            Answer::Val(Val::Known(value)) => Stored::small(*value),
            _ => None,
        }
    }

    /// The answer of a call with several arguments. There are very many such tuples, and they are only remembered for as
    /// long as the same ones come again.
    fn of_several(&mut self, id: DefineId, frame: &mut Frame, moment: Moment) -> Answer {
        let Some(tuple) = self.tuple(id, frame, moment) else {
            return if self.is_too_deep() { self.unknown(id) } else { self.body_with(id, frame, moment) };
        };
        if let Some(answer) = self.calls.tuples.found.get(&tuple) {
            let answer = answer.clone();
            self.calls.tuples.note(id, true);
            return answer;
        }
        self.calls.tuples.note(id, false);
        if self.is_too_deep() {
            return self.unknown(id);
        }
        let answer = self.body_with(id, frame, moment);
        self.calls.tuples.found.insert(tuple, answer.clone());
        answer
    }

    /// What a call with two or three arguments is remembered by, where it is worth it and no answer in it can be provisional.
    fn tuple(&mut self, id: DefineId, frame: &Frame, moment: Moment) -> Option<Tuple> {
        let small = |val: &Val| val.known().and_then(Stored::small);
        let (args, third) = match frame.as_slice() {
            [one, other] => ([small(one)?, small(other)?], None),
            [one, other, third] => ([small(one)?, small(other)?], Some(small(third)?)),
            _ => return None,
        };
        let worth =
            self.calls.tuples.is_worth_it(id) && self.calls.stage.is_none() && !self.policy.define(id).hangs_on_itself;
        worth.then_some(Tuple { define: id, moment, args, third })
    }

    /// The answer of a call, found once for each moment.
    pub(super) fn answer(&mut self, key: Key) -> Answer {
        if let Some(stage) = self.calls.stage {
            // What is found with so many steps is not what is found in the end, and nothing keeps it.
            let recursive = self.policy.define(key.define).recursive;
            return if recursive { self.answer_at(key, stage) } else { self.body(&key) };
        }
        if let Some(answer) = self.calls.done.get(&key) {
            return answer.clone();
        }
        if let Some(answer) = self.calls.circles.ask(&key) {
            return answer;
        }
        if self.is_too_deep() {
            return self.unknown(key.define);
        }
        let number = self.calls.circles.open(key.clone(), self.nothing(key.define));
        self.read_body(number, &key);
        while let Some((number, key)) = self.calls.circles.next_stale(number) {
            self.read_body(number, &key);
        }
        let answer = self.calls.circles.close(number, &mut self.calls.done);
        answer.unwrap_or_else(|| self.unknown(key.define))
    }

    /// Whether a definition, or one that it calls, waits for its own answer.
    pub(super) fn is_being_answered(&self, define: DefineId) -> bool {
        let asked = |id: DefineId| self.calls.circles.is_open(id);
        let called = |kind: &ExprKind| matches!(kind, ExprKind::Call { define, .. } if asked(*define));
        asked(define) || self.policy.reached(&[self.policy.define(define).body]).any(called)
    }

    /// Reads the body of an open call from what is known so far.
    fn read_body(&mut self, number: usize, key: &Key) {
        let asker = self.calls.circles.turn_to(Some(number));
        let answer = self.body(key);
        self.calls.circles.turn_to(asker);
        let recursive = self.policy.define(key.define).recursive;
        self.calls.circles.answered(number, if recursive { answer.with_an_end() } else { answer });
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
    ///
    /// What is true in some steps is true in more, so that most calls are asked once whether that is enough.
    pub(super) fn height(&mut self, key: &Key) -> Option<usize> {
        let stage = self.calls.stage;
        let (mut low, mut high) = (0, HEIGHT);
        let reached = self.is_true_at(key, high);
        while reached && high - low > 1 {
            let middle = low.midpoint(high);
            if self.is_true_at(key, middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        self.calls.stage = stage;
        self.calls.staged.clear();
        reached.then(|| high - 1)
    }

    fn is_true_at(&mut self, key: &Key, stage: usize) -> bool {
        self.calls.stage = Some(stage);
        self.answer_at(key.clone(), stage).is_true()
    }

    /// The body of a definition with arguments.
    fn body(&mut self, key: &Key) -> Answer {
        let mut frame = self.frame();
        frame.extend_from_slice(key.args.as_slice());
        let answer = self.body_with(key.define, &mut frame, key.moment);
        self.frames.push(frame);
        answer
    }

    /// An empty frame, which is to be given back.
    pub(super) fn frame(&mut self) -> Frame {
        let mut frame = self.frames.pop().unwrap_or_default();
        frame.clear();
        frame
    }

    fn body_with(&mut self, id: DefineId, frame: &mut Frame, moment: Moment) -> Answer {
        let define = self.policy.define(id);
        self.calls.depth += 1;
        let answer = match (define.ty.many, define.ty.base) {
            (Many::Several, _) => Answer::Members(self.set(define.body, frame, moment).into_shared()),
            (Many::One, Base::YesNo) => Answer::Truth(self.truth(define.body, frame, moment)),
            _ => Answer::Val(self.value(define.body, frame, moment)),
        };
        self.calls.depth -= 1;
        answer
    }

    /// Whether definitions call each other so deep that no further one is read, which is then noted.
    fn is_too_deep(&mut self) -> bool {
        let too_deep = self.calls.depth >= DEPTH;
        self.calls.too_deep |= too_deep;
        too_deep
    }

    /// What a call gives before anything is known of it.
    fn nothing(&self, id: DefineId) -> Answer {
        let ty = self.policy.define(id).ty;
        match (ty.many, ty.base) {
            (Many::Several, _) => Answer::Members(Rc::default()),
            (Many::One, Base::YesNo) => Answer::Truth(Truth::False),
            _ => Answer::Val(Val::None),
        }
    }

    fn unknown(&self, id: DefineId) -> Answer {
        match self.nothing(id) {
            Answer::Members(_) => Answer::Members(Rc::new(Members::unknown())),
            Answer::Truth(_) => Answer::Truth(Truth::Unknown),
            Answer::Val(_) => Answer::Val(Val::Unknown),
        }
    }
}

impl Answer {
    /// The same of a definition that calls itself: one that puts a member more of which nothing is known into a set each time it
    /// is read has no end, and its set is open (semantics 9.2).
    fn with_an_end(mut self) -> Self {
        if let Self::Members(members) = &mut self {
            let may_be = |member: &Member| !member.certain && member.val.known().is_none();
            let endless = members.items.iter().filter(|member| may_be(member)).count() > UNKNOWN;
            if members.open || endless {
                let members = Rc::make_mut(members);
                members.items.retain(|member| !may_be(member));
                members.open = true;
            }
        }
        self
    }

    pub(super) fn is_true(&self) -> bool {
        matches!(self, Self::Truth(Truth::True))
    }

    /// Whether it says the same as another; of members the order says nothing.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let (Self::Members(one), Self::Members(other)) = (self, other) else { return self == other };
        let parts = |members: &Members| -> FxHashSet<(Val, bool)> {
            members.items.iter().map(|member| (member.val.clone(), member.certain)).collect()
        };
        one.open == other.open && one.items.len() == other.items.len() && parts(one) == parts(other)
    }
}

impl Key {
    /// A call of a definition at a moment.
    pub(super) fn new(define: DefineId, args: Vec<Val>, moment: Moment) -> Self {
        let args = match <[Val; 1]>::try_from(args) {
            Ok([arg]) => Args::One(arg),
            Err(args) => Args::Several(args.into()),
        };
        Self { define, moment, args }
    }

    /// Of which definition it is.
    pub(super) fn define(&self) -> DefineId {
        self.define
    }

    /// What it is given.
    pub(super) fn args(&self) -> &[Val] {
        self.args.as_slice()
    }

    /// When it is asked.
    pub(super) fn moment(&self) -> Moment {
        self.moment
    }
}
