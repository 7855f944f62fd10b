use super::{Step, Why};
use crate::evaluate::evaluator::bind;
use crate::evaluate::{Evaluator, Frame, Member, Members, Moment, Truth, Val};
use crate::policy::model::{DefineId, ExprId, ExprKind, Filter, Quantifier};
use crate::value::Value;

/// How many members a proof shows of those that all say the same.
pub(super) const SHOWN: usize = 5;

/// How much proofs show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// What people need to see why it is so.
    Told,
    /// All that a program needs which trusts nothing but the files: every member, and where each set comes from.
    Whole,
}

impl Evaluator<'_> {
    /// How many members are shown.
    pub(super) fn shown(&self) -> usize {
        if self.depth == Depth::Whole { usize::MAX } else { SHOWN }
    }

    /// Whether the proof of an expression is shown whole: of what is private, no more shows than is told.
    pub(super) fn is_whole(&self, id: ExprId) -> bool {
        self.depth == Depth::Whole && self.policy.private_group(id).is_none()
    }

    /// Where the members of a set come from.
    pub(super) fn why_set(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let policy = self.policy;
        match &policy.expr(id).kind {
            ExprKind::Field { base, .. } | ExprKind::HistoryOfField { base, .. } | ExprKind::Distinct(base) => {
                self.why_values(&[*base], frame, moment)
            }
            ExprKind::Combine(_, left, right) => self.why_values(&[*left, *right], frame, moment),
            ExprKind::Set(items) => self.why_values(items, frame, moment),
            ExprKind::Filtered(filter) => {
                let mut whys = vec![self.why_members(filter.range, frame, moment)];
                whys.extend(self.why_filtered(filter, None, frame, moment));
                whys
            }
            ExprKind::KindExtent(kind) => {
                let kind = policy.kind(*kind);
                let name = kind.variable;
                let of_kind = |it: &mut Self, member: Member| {
                    let mut inner = Frame::new();
                    bind(&mut inner, kind.member, member.val.clone());
                    let truth = it.why_truth(kind.condition, &mut inner, moment);
                    it.why_one(Step::Member(name, member.val, None), member.certain, moment, vec![truth])
                };
                let all = self.extent(kind.class, moment).items;
                all.into_iter().map(|member| of_kind(self, member)).collect()
            }
            ExprKind::Call { define, args } => self.why_arguments(*define, args, frame, moment),
            ExprKind::On { value, day } => {
                let mut whys = self.why_values(&[*day], frame, moment);
                if let Some(date) = self.day(*day, frame, moment) {
                    whys.extend(self.why_values(&[*value], frame, moment.on(date)));
                }
                whys
            }
            _ => Vec::new(),
        }
    }

    /// Each member of a range with what is true of it, and by what it is ordered.
    pub(super) fn why_filtered(
        &mut self,
        filter: &Filter,
        by: Option<ExprId>,
        frame: &mut Frame,
        moment: Moment,
    ) -> Vec<Why> {
        let Members { items, .. } = self.members(filter.range, frame, moment);
        let mut whys = Vec::new();
        for member in items {
            bind(frame, filter.member, member.val.clone());
            let mut children: Vec<Why> =
                filter.condition.iter().map(|condition| self.why_truth(*condition, frame, moment)).collect();
            children.extend(by.map(|by| self.why_value(by, frame, moment)));
            let step = Step::Member(filter.name, member.val, member.fact);
            whys.push(self.why_one(step, member.certain, moment, children));
        }
        whys
    }

    /// A member, certain or not.
    pub(super) fn why_one(&self, step: Step, certain: bool, moment: Moment, children: Vec<Why>) -> Why {
        Why { possible: !certain, ..Why::step(step, None, moment, children) }
    }

    /// What a definition is given, and what its body is then.
    pub(super) fn why_arguments(
        &mut self,
        define: DefineId,
        args: &[ExprId],
        frame: &mut Frame,
        moment: Moment,
    ) -> Vec<Why> {
        let mut whys = self.why_values(args, frame, moment);
        let vals: Vec<Val> = args.iter().map(|arg| self.value(*arg, frame, moment)).collect();
        let declared = self.policy.define(define);
        for ((name, _), val) in declared.arguments.iter().zip(&vals) {
            whys.push(Why::step(Step::Member(*name, val.clone(), None), None, moment, Vec::new()));
        }
        let key = crate::evaluate::define::Key::new(define, vals.clone(), moment);
        if self.calls.proving.contains(&key) || (declared.recursive && !self.calls.followed.insert(key.clone())) {
            return whys;
        }
        let mut inner: Frame = vals;
        self.calls.proving.push(key);
        whys.extend(self.why_values(&[declared.body], &mut inner, moment));
        self.calls.proving.pop();
        whys
    }

    /// What keeps something from being known, without the steps that a whole proof has shown in their places.
    pub(super) fn unless_shown(&self, id: ExprId, why: Why) -> Vec<Why> {
        if !self.is_whole(id) {
            return vec![why];
        }
        let moment = why.moment;
        why.all_missing().into_iter().map(|missing| Why::missing(missing, moment)).collect()
    }

    /// Whether a quantifier needs no more than those members that decide.
    pub(super) fn is_decided_by_one(quantifier: Quantifier, truth: Truth) -> bool {
        matches!(
            (quantifier, truth),
            (Quantifier::Some, Truth::True) | (Quantifier::Every | Quantifier::No, Truth::False)
        )
    }

    /// Whether nothing need be said of what an expression gives.
    pub(super) fn goes_without_saying(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> bool {
        match &self.policy.expr(id).kind {
            ExprKind::Value(_) | ExprKind::Known(..) | ExprKind::Organisation => true,
            // Which thing a variable stands for is said where it is bound.
            ExprKind::Variable(_) => matches!(self.value(id, frame, moment), Val::Known(Value::Thing(_))),
            ExprKind::Extent(_) | ExprKind::KindExtent(_) if self.depth == Depth::Told => {
                !self.members(id, frame, moment).open
            }
            _ => self.depth == Depth::Told && self.is_literal(id),
        }
    }
}

/// Whether an expression is a condition whatever stands in it.
pub(super) const fn is_condition(kind: &ExprKind) -> bool {
    use ExprKind::{
        And, Compare, Empty, ExactlyOne, Given, If, In, Inside, IsClass, IsKind, Matches, Not, Or, Quantified, Told,
    };
    matches!(
        kind,
        And(_)
            | Or(_)
            | Not(_)
            | If(..)
            | Told(..)
            | ExactlyOne(_)
            | Compare(..)
            | In(..)
            | Inside(..)
            | Given(_)
            | Empty(_)
            | IsClass(..)
            | IsKind(..)
            | Matches(..)
            | Quantified(_)
    )
}
