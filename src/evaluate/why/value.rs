use super::{Missing, Read, Step, Why};
use crate::evaluate::aggregate::count;
use crate::evaluate::evaluator::bind;
use crate::evaluate::{Evaluator, Frame, Members, Moment, Truth, Val};
use crate::policy::model::{ExprId, ExprKind, Many, Rule};
use crate::value::{ThingId, Value};

/// How many members a proof shows of an aggregate.
const SHOWN: usize = 5;

impl Evaluator<'_> {
    /// Why expressions have the values they have; what is written out in the policy needs no reason.
    pub(super) fn why_values(&mut self, ids: &[ExprId], frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let policy = self.policy;
        let mut whys = Vec::new();
        for id in ids {
            let expr = policy.expr(*id);
            match &expr.kind {
                ExprKind::Value(_) | ExprKind::Known(..) | ExprKind::Organisation => {}
                _ if self.is_literal(*id) => {}
                ExprKind::Extent(_) | ExprKind::KindExtent(_) if !self.members(*id, frame, moment).open => {}
                ExprKind::Set(items) => whys.extend(self.why_values(items, frame, moment)),
                _ if expr.ty.many == Many::Several => whys.push(self.why_members(*id, frame, moment)),
                _ => whys.push(self.why_value(*id, frame, moment)),
            }
        }
        whys
    }

    /// Whether an expression is written out in the policy, as `2/3` is.
    fn is_literal(&self, id: ExprId) -> bool {
        match &self.policy.expr(id).kind {
            ExprKind::Value(_) => true,
            ExprKind::Negate(of) => self.is_literal(*of),
            ExprKind::Arithmetic(_, left, right) => self.is_literal(*left) && self.is_literal(*right),
            _ => false,
        }
    }

    /// Why an expression has the value it has.
    pub(super) fn why_value(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Why {
        let policy = self.policy;
        let (val, fact) = match &policy.expr(id).kind {
            ExprKind::Latest { members, by } => self.latest(members, *by, frame, moment),
            _ => self.value_and_fact(id, frame, moment),
        };
        let mut read = None;
        let mut children = Vec::new();
        match &policy.expr(id).kind {
            ExprKind::Field { base, field } => {
                let holder = self.value(*base, frame, moment);
                if let Val::Known(Value::Thing(thing)) = holder {
                    read = Some(Read { thing, field: *field, fact });
                } else {
                    children.extend(self.why_values(&[*base], frame, moment));
                }
            }
            ExprKind::Arithmetic(_, left, right) | ExprKind::OrElse(left, right) => {
                children.extend(self.why_values(&[*left, *right], frame, moment));
            }
            ExprKind::Aggregate(_, of) | ExprKind::Negate(of) => {
                children.extend(self.why_values(&[*of], frame, moment))
            }
            ExprKind::Share(filter) | ExprKind::Latest { members: filter, .. } => {
                children.extend(self.why_values(&[filter.range], frame, moment));
                if val.is_open() {
                    let members = self.members(filter.range, frame, moment);
                    children.extend(self.missing_in_filter(filter, &members, frame, moment));
                }
            }
            ExprKind::LongestGap { dates, from, to } => {
                children.extend(self.why_values(&[*from, *to, *dates], frame, moment));
            }
            ExprKind::On { value, day } => match self.day(*day, frame, moment) {
                Some(date) => children.extend(self.why_values(&[*value], frame, moment.on(date))),
                None => children.extend(self.why_values(&[*day], frame, moment)),
            },
            _ => {}
        }
        if val.is_open() {
            children.extend(self.missing_in_value(id, &val, frame, moment));
        }
        Why::step(Step::Value(val, read), Some(id), moment, children)
    }

    /// Why a path gives what it gives, for one value or several.
    pub fn why_path(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Why {
        match self.policy.expr(id).ty.many {
            Many::Several => self.why_members(id, frame, moment),
            Many::One | Many::Optional => self.why_value(id, frame, moment),
        }
    }

    /// The things of a subject of which it is not known whether they exist or are of the rule's kind, and why.
    pub fn unsure(&mut self, rule: &Rule, things: &[ThingId], moment: Moment) -> Vec<Missing> {
        let mut missing = Vec::new();
        let ranges = rule.binders.iter().flat_map(|binder| binder.slots.iter().map(|_| binder.range));
        for (range, thing) in ranges.zip(things) {
            if self.exists(*thing, moment) == Truth::Unknown {
                missing.push(Missing::Existence(*thing));
            }
            if let ExprKind::KindExtent(kind) = self.policy.expr(range).kind {
                let kind = self.policy.kind(kind);
                let mut inner = Frame::new();
                bind(&mut inner, kind.member, Val::Known(Value::Thing(*thing)));
                let why = self.why(kind.condition, &mut inner, moment);
                if why.truth == Some(Truth::Unknown) {
                    missing.extend(why.all_missing());
                }
            }
        }
        missing
    }

    /// What the members of an expression for several values are.
    pub(super) fn why_members(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Why {
        let members = self.members(id, frame, moment);
        let number = count(&members);
        let read = self.read_of_members(id, frame, moment);
        let mut children = Vec::new();
        for member in members.items.iter().take(SHOWN) {
            let read = member.fact.and_then(|fact| read.map(|read| Read { fact: Some(fact), ..read }));
            children.push(Why::step(Step::Value(member.val.clone(), read), None, moment, Vec::new()));
        }
        if members.items.len() > SHOWN {
            children.push(Why::step(Step::More(members.items.len() - SHOWN), None, moment, Vec::new()));
        }
        children.extend(self.missing_in_members(id, &members, frame, moment));
        Why::step(Step::Count(number.least, number.most, read), Some(id), moment, children)
    }

    /// The field of which the members are read, where they stand in one thing.
    fn read_of_members(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Option<Read> {
        let policy = self.policy;
        match &policy.expr(id).kind {
            ExprKind::Field { base, field } | ExprKind::HistoryOfField { base, field } => {
                let base: Members = self.members(*base, frame, moment);
                match base.items.as_slice() {
                    [one] => match one.val {
                        Val::Known(Value::Thing(thing)) => Some(Read { thing, field: *field, fact: None }),
                        _ => None,
                    },
                    _ => None,
                }
            }
            ExprKind::Filtered(filter) => self.read_of_members(filter.range, frame, moment),
            ExprKind::Distinct(of) => self.read_of_members(*of, frame, moment),
            _ => None,
        }
    }

    /// A result that a computation does not have, where nothing missing explains it.
    pub(super) fn undefined(id: ExprId, moment: Moment) -> Why {
        Why::missing(Missing::Undefined(id), moment)
    }
}
