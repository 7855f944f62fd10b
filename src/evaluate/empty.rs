use super::evaluator::bind;
use super::{Evaluator, Frame, Moment, Truth, Val};
use crate::policy::model::{Aggregate, Comparison, DefineId, ExprId, ExprKind, Quantified, Quantifier};

impl Evaluator<'_> {
    /// Whether a condition that is true is so only because there was nothing to look at (semantics 13.3).
    pub fn is_empty(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> bool {
        let policy = self.policy;
        // That there is nothing private is private too.
        if policy.private_group(id).is_some() {
            return false;
        }
        match &policy.expr(id).kind {
            ExprKind::And(parts) => parts.iter().all(|part| self.is_empty(*part, frame, moment)),
            // The first part that is true decides.
            ExprKind::Or(parts) => {
                let decides = parts.iter().find(|part| self.truth(**part, frame, moment).certain());
                decides.is_some_and(|part| self.is_empty(*part, frame, moment))
            }
            ExprKind::If(condition, then) => {
                self.truth(*condition, frame, moment) == Truth::False || self.is_empty(*then, frame, moment)
            }
            ExprKind::Told(_, then) => self.is_empty(*then, frame, moment),
            ExprKind::On { value, day } => {
                self.day(*day, frame, moment).is_some_and(|date| self.is_empty(*value, frame, moment.on(date)))
            }
            ExprKind::Before(value) => self.is_empty(*value, frame, moment.before()),
            ExprKind::Quantified(quantified) => self.is_over_nothing(quantified, frame, moment),
            ExprKind::Call { define, args } => self.in_body(*define, args, frame, moment, Self::is_empty),
            ExprKind::Not(part) => self.is_vainly_false(*part, frame, moment),
            ExprKind::Compare(Comparison::NotEqual, left, right) => {
                self.is_of_nothing(*left, frame, moment) || self.is_of_nothing(*right, frame, moment)
            }
            _ => false,
        }
    }

    /// Whether a condition that is false is so only because a value in it is none over nothing (semantics 8.2), or
    /// because what it denies is empty.
    fn is_vainly_false(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> bool {
        let policy = self.policy;
        match &policy.expr(id).kind {
            // The first part that is false decides.
            ExprKind::And(parts) => {
                let decides = parts.iter().find(|part| self.truth(**part, frame, moment) == Truth::False);
                decides.is_some_and(|part| self.is_vainly_false(*part, frame, moment))
            }
            ExprKind::Or(parts) => parts.iter().all(|part| self.is_vainly_false(*part, frame, moment)),
            ExprKind::Not(part) => self.is_empty(*part, frame, moment),
            ExprKind::Told(_, then) => self.is_vainly_false(*then, frame, moment),
            ExprKind::On { value, day } => {
                self.day(*day, frame, moment).is_some_and(|date| self.is_vainly_false(*value, frame, moment.on(date)))
            }
            ExprKind::Before(value) => self.is_vainly_false(*value, frame, moment.before()),
            ExprKind::Call { define, args } => self.in_body(*define, args, frame, moment, Self::is_vainly_false),
            ExprKind::Compare(_, left, right) | ExprKind::Inside(left, right) => {
                self.is_of_nothing(*left, frame, moment) || self.is_of_nothing(*right, frame, moment)
            }
            ExprKind::In(value, _)
            | ExprKind::IsClass(value, _)
            | ExprKind::IsKind(value, _)
            | ExprKind::Matches(value, _) => self.is_of_nothing(*value, frame, moment),
            ExprKind::Field { .. } | ExprKind::OrElse(..) => self.is_of_nothing(id, frame, moment),
            _ => false,
        }
    }

    /// Whether a value is none because a share, a least, greatest or latest in it is one of nothing.
    fn is_of_nothing(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> bool {
        let policy = self.policy;
        if policy.private_group(id).is_some() || self.value(id, frame, moment) != Val::None {
            return false;
        }
        match &policy.expr(id).kind {
            ExprKind::Aggregate(Aggregate::Min | Aggregate::Max, _) | ExprKind::Share(_) | ExprKind::Latest { .. } => {
                true
            }
            ExprKind::Field { base: of, .. } | ExprKind::Negate(of) => self.is_of_nothing(*of, frame, moment),
            ExprKind::Arithmetic(_, left, right) => {
                self.is_of_nothing(*left, frame, moment) || self.is_of_nothing(*right, frame, moment)
            }
            ExprKind::OrElse(_, last) => self.is_of_nothing(*last, frame, moment),
            ExprKind::On { value, day } => {
                self.day(*day, frame, moment).is_some_and(|date| self.is_of_nothing(*value, frame, moment.on(date)))
            }
            ExprKind::Before(value) => self.is_of_nothing(*value, frame, moment.before()),
            ExprKind::Call { define, args } => self.in_body(*define, args, frame, moment, Self::is_of_nothing),
            _ => false,
        }
    }

    /// Whether there is no member of which something could be said that is not itself over nothing.
    fn is_over_nothing(&mut self, quantified: &Quantified, frame: &mut Frame, moment: Moment) -> bool {
        let condition = match quantified.quantifier {
            Quantifier::Every => quantified.condition,
            // Where nothing follows it, the condition is itself what is said.
            Quantifier::No | Quantifier::AtMost(_) => quantified.condition.filter(|_| quantified.body.is_some()),
            Quantifier::Some | Quantifier::Exactly(_) | Quantifier::AtLeast(_) => return false,
        };
        let members = self.range(quantified.range, quantified.member, [condition, None], frame, moment);
        members.items.iter().all(|member| {
            bind(frame, quantified.member, member.val.clone());
            let body = quantified.body.filter(|_| matches!(quantified.quantifier, Quantifier::Every));
            self.holds(condition, frame, moment) == Truth::False
                || body.is_some_and(|body| self.is_empty(body, frame, moment))
        })
    }

    /// The same of the body of a definition. One that calls itself rests on what ends its chain, which was looked at.
    fn in_body(
        &mut self,
        id: DefineId,
        args: &[ExprId],
        frame: &mut Frame,
        moment: Moment,
        asked: fn(&mut Self, ExprId, &mut Frame, Moment) -> bool,
    ) -> bool {
        let define = self.policy.define(id);
        if define.recursive {
            return false;
        }
        let vals: Vec<Val> = args.iter().map(|arg| self.value(*arg, frame, moment)).collect();
        let mut inner: Frame = vals;
        asked(self, define.body, &mut inner, moment)
    }
}
