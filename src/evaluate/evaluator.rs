use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::closed::Closed;
use super::days::Changes;
use super::define::Calls;
use super::grouped::{Grouped, Side};
use super::index::Index;
use super::presence::Presence;
use super::search::Narrowing;
use super::set::Path;
use super::supposed::Supposed;
use super::wholes::{Inclusion, Wholes};
use super::{Depth, Members, Moment, Truth, Val};
use crate::organisation::{Facts, Setting, State};
use crate::policy::model::{Base, ExprId, ExprKind, FieldId, Many, Policy, Slot};
use crate::value::{Date, Value};

/// Reads expressions of a policy over an organisation, as it is and as it was.
///
/// Pure: the same policy, facts and moment give the same answer, whatever was asked before. What it remembers is
/// only what it would find again.
pub struct Evaluator<'a> {
    pub(super) policy: &'a Policy,
    pub(super) facts: &'a Facts,
    pub(super) calls: Calls,
    pub(super) indexes: FxHashMap<(State, FieldId), Arc<Index>>,
    /// How the search in a range is narrowed, by the range's number.
    pub(super) narrowings: Vec<Option<Option<Rc<Narrowing>>>>,
    pub(super) closed: Closed,
    /// Large sets that expressions last gave, by what is looked for in them, and what that is.
    pub(super) groups: FxHashMap<ExprId, Grouped>,
    pub(super) sides: FxHashMap<ExprId, Rc<[Side]>>,
    pub(super) wholes: FxHashMap<ExprId, Rc<Wholes>>,
    pub(super) inclusions: FxHashMap<ExprId, Option<Rc<Inclusion>>>,
    pub(super) presence: &'a Presence,
    pub(super) changes: Changes,
    /// What paths over fields last gave, by their numbers.
    pub(super) paths: Vec<Option<Path>>,
    /// Which of them last read a field of a variable.
    pub(super) steps: FxHashMap<FieldId, ExprId>,
    /// Frames that nobody uses.
    pub(super) frames: Vec<Frame>,
    /// How much proofs show.
    pub(super) depth: Depth,
    /// Calls of which nothing is taken to be known.
    pub(super) supposed: Option<Supposed>,
}

/// What the variables of a rule, kind or definition are bound to.
pub type Frame = Vec<Val>;

impl<'a> Evaluator<'a> {
    /// An evaluator that has read nothing; most will be asked at the moment of which `presence` tells.
    pub fn new(policy: &'a Policy, facts: &'a Facts, presence: &'a Presence) -> Self {
        Self {
            policy,
            facts,
            calls: Calls::default(),
            indexes: FxHashMap::default(),
            narrowings: Vec::new(),
            closed: Closed::default(),
            groups: FxHashMap::default(),
            sides: FxHashMap::default(),
            wholes: FxHashMap::default(),
            inclusions: FxHashMap::default(),
            presence,
            changes: Changes::default(),
            paths: Vec::new(),
            steps: FxHashMap::default(),
            frames: Vec::new(),
            depth: Depth::Told,
            supposed: None,
        }
    }

    /// The same evaluator, whose proofs show so much.
    pub fn with_depth(self, depth: Depth) -> Self {
        Self { depth, ..self }
    }

    /// Whether a condition is true.
    pub fn truth(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Truth {
        let policy = self.policy;
        match &policy.expr(id).kind {
            ExprKind::And(parts) => self.all(parts, frame, moment),
            ExprKind::Or(parts) => self.any(parts, frame, moment),
            ExprKind::Not(part) => !self.truth(*part, frame, moment),
            ExprKind::If(condition, then) => match self.truth(*condition, frame, moment) {
                Truth::False => Truth::True,
                condition => (!condition).or(self.truth(*then, frame, moment)),
            },
            ExprKind::Told(condition, then) => match self.truth(*condition, frame, moment) {
                Truth::True => self.truth(*then, frame, moment),
                _ => Truth::Unknown,
            },
            ExprKind::ExactlyOne(parts) => self.exactly_one(parts, frame, moment),
            ExprKind::Compare(op, left, right) => self.compare(*op, *left, *right, frame, moment),
            ExprKind::In(value, set) => self.is_in(*value, *set, frame, moment),
            ExprKind::Inside(value, outer) => self.inside(*value, *outer, frame, moment),
            ExprKind::Given(value) => self.given(*value, frame, moment),
            ExprKind::Empty(set) => self.set(*set, frame, moment).is_empty(),
            ExprKind::IsClass(value, class) => {
                let val = self.value(*value, frame, moment);
                self.is_class(&val, *class)
            }
            ExprKind::IsKind(value, kind) => {
                let val = self.value(*value, frame, moment);
                self.is_kind(&val, *kind, moment)
            }
            ExprKind::Matches(value, pattern) => self.matches(*value, *pattern, frame, moment),
            ExprKind::Quantified(quantified) => self.quantified(quantified, frame, moment),
            ExprKind::Call { define, args } => self.call_truth(*define, args, frame, moment),
            ExprKind::On { value, day } => match self.day(*day, frame, moment) {
                Some(date) => self.truth(*value, frame, moment.on(date)),
                None => Truth::Unknown,
            },
            ExprKind::Before(value) => self.truth(*value, frame, moment.before()),
            _ => match self.value(id, frame, moment) {
                Val::Known(Value::YesNo(truth)) => Truth::from(truth),
                Val::None => Truth::False,
                _ => Truth::Unknown,
            },
        }
    }

    /// What an expression for one value gives.
    pub fn value(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Val {
        let policy = self.policy;
        match &policy.expr(id).kind {
            ExprKind::Value(value) => Val::Known(*value),
            ExprKind::Known(class, at) => self.known_thing(*class, *at, moment),
            ExprKind::Parameter(parameter) => match self.facts.parameters.get(parameter.0 as usize) {
                Some(Setting::Value(value)) => Val::Known(*value),
                Some(Setting::Unread(_)) => Val::Unknown,
                None => Val::Known(policy.parameter(*parameter).default),
            },
            ExprKind::Today => Val::Known(Value::Date(moment.date)),
            ExprKind::Organisation => Val::Known(Value::Thing(self.facts.root(moment.state))),
            ExprKind::Variable(slot) => variable(frame, *slot),
            ExprKind::Field { base, field } => self.value_and_fact_of(*base, *field, frame, moment).0,
            ExprKind::Call { define, args } => self.call_value(*define, args, frame, moment),
            ExprKind::On { value, day } => match self.day(*day, frame, moment) {
                Some(date) => self.value(*value, frame, moment.on(date)),
                None => Val::Unknown,
            },
            ExprKind::Before(value) => self.value(*value, frame, moment.before()),
            ExprKind::OrElse(value, fallback) => match self.value(*value, frame, moment) {
                Val::None | Val::Unwritten => self.value(*fallback, frame, moment),
                val => val,
            },
            ExprKind::Arithmetic(op, left, right) => {
                let left = self.value(*left, frame, moment);
                let right = self.value(*right, frame, moment);
                super::arithmetic::compute(*op, &left, &right)
            }
            ExprKind::Negate(value) => super::arithmetic::negate(&self.value(*value, frame, moment)),
            ExprKind::Aggregate(function, of) => self.aggregate(*function, *of, frame, moment),
            ExprKind::Share(filter) => self.share(filter, frame, moment),
            ExprKind::Latest { members, by } => self.latest(members, *by, frame, moment).0,
            ExprKind::LongestGap { dates, from, to } => self.longest_gap([*dates, *from, *to], frame, moment),
            _ => match self.truth(id, frame, moment) {
                Truth::True => Val::Known(Value::YesNo(true)),
                Truth::False => Val::Known(Value::YesNo(false)),
                Truth::Unknown => Val::Unknown,
            },
        }
    }

    /// What an expression for several values gives; one for a single value is a set of at most one (semantics 6.9).
    pub fn members(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Members {
        let policy = self.policy;
        let expr = policy.expr(id);
        match &expr.kind {
            ExprKind::Extent(class) => self.extent(*class, moment),
            ExprKind::KindExtent(kind) => self.kind_extent(*kind, moment),
            ExprKind::HistoryOfExtent(class) => self.history_of_extent(*class, moment),
            ExprKind::Field { base, field } if expr.ty.many == Many::Several => {
                self.read_path(*base, *field, false, frame, moment)
            }
            ExprKind::HistoryOfField { base, field } => self.read_path(*base, *field, true, frame, moment),
            ExprKind::Call { define, args } if expr.ty.many == Many::Several => {
                self.call_members(*define, args, frame, moment).into_members()
            }
            ExprKind::On { value, day } if expr.ty.many == Many::Several => match self.day(*day, frame, moment) {
                Some(date) => self.members(*value, frame, moment.on(date)),
                None => Members::unknown(),
            },
            ExprKind::Before(value) if expr.ty.many == Many::Several => self.members(*value, frame, moment.before()),
            ExprKind::Filtered(filter) => self.filtered(filter, frame, moment),
            ExprKind::Combine(how, left, right) => {
                let left = self.members(*left, frame, moment);
                let right = self.members(*right, frame, moment);
                self.combine(*how, left, right, moment)
            }
            ExprKind::Distinct(of) => {
                let members = self.members(*of, frame, moment);
                self.distinct(members, moment)
            }
            ExprKind::Set(items) => {
                let mut members = Members::default();
                for item in items {
                    let val = self.value(*item, frame, moment);
                    members.add(val, true, None);
                }
                // Whom two parts name is one.
                if matches!(expr.ty.base, Base::Thing(_)) {
                    self.once(&mut members, moment);
                }
                members
            }
            _ => {
                let (val, fact) = self.value_and_fact(id, frame, moment);
                let mut members = Members::default();
                members.add(val, true, fact);
                members
            }
        }
    }

    /// What an expression for one value gives, with the fact that says so.
    pub fn value_and_fact(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> (Val, Option<u32>) {
        match &self.policy.expr(id).kind {
            ExprKind::Field { base, field } => self.value_and_fact_of(*base, *field, frame, moment),
            _ => (self.value(id, frame, moment), None),
        }
    }

    fn value_and_fact_of(
        &mut self,
        base: ExprId,
        field: FieldId,
        frame: &mut Frame,
        moment: Moment,
    ) -> (Val, Option<u32>) {
        if let ExprKind::Variable(slot) = self.policy.expr(base).kind
            && let Some(val) = frame.get(slot.0 as usize)
        {
            return self.read_one(val, field, moment);
        }
        let base = self.value(base, frame, moment);
        self.read_one(&base, field, moment)
    }

    /// The day that an expression gives, where it is known.
    pub(super) fn day(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Option<Date> {
        match self.value(id, frame, moment) {
            Val::Known(Value::Date(date)) => Some(date),
            _ => None,
        }
    }

    fn all(&mut self, parts: &[ExprId], frame: &mut Frame, moment: Moment) -> Truth {
        let mut truth = Truth::True;
        for part in parts {
            truth = truth.and(self.truth(*part, frame, moment));
            if truth == Truth::False {
                break;
            }
        }
        truth
    }

    fn any(&mut self, parts: &[ExprId], frame: &mut Frame, moment: Moment) -> Truth {
        let mut truth = Truth::False;
        for part in parts {
            truth = truth.or(self.truth(*part, frame, moment));
            if truth == Truth::True {
                break;
            }
        }
        truth
    }

    fn exactly_one(&mut self, parts: &[ExprId], frame: &mut Frame, moment: Moment) -> Truth {
        let (mut certain, mut possible) = (0, 0);
        for part in parts {
            let truth = self.truth(*part, frame, moment);
            certain += usize::from(truth.certain());
            possible += usize::from(truth.possible());
        }
        match (certain, possible) {
            (1, 1) => Truth::True,
            (2.., _) | (_, 0) => Truth::False,
            _ => Truth::Unknown,
        }
    }
}

/// What a variable is bound to.
pub(super) fn variable(frame: &Frame, slot: Slot) -> Val {
    frame.get(slot.0 as usize).cloned().unwrap_or(Val::Unknown)
}

/// Binds a variable.
pub(super) fn bind(frame: &mut Frame, slot: Slot, val: Val) {
    let at = slot.0 as usize;
    if frame.len() <= at {
        frame.resize(at + 1, Val::Unknown);
    }
    if let Some(place) = frame.get_mut(at) {
        *place = val;
    }
}
