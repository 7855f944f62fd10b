use crate::evaluate::evaluator::bind;
use crate::evaluate::{Evaluator, Frame, Moment, Truth, Val};
use crate::policy::model::{ExprId, ExprKind, Quantifier};

/// What a clause fails for: the bindings of the members that make it false (semantics 12.1).
#[derive(Clone, Debug)]
pub struct Witness {
    /// The variables.
    pub frame: Frame,
    /// The member, where there is one.
    pub member: Option<Val>,
    /// The fact that makes it a member.
    pub fact: Option<u32>,
    /// The condition that is false, read with these bindings.
    pub expr: ExprId,
}

impl Evaluator<'_> {
    /// What a false condition fails for: each member for which the outermost failing `every` or `no` fails, else
    /// the condition itself.
    pub fn witnesses(&mut self, id: ExprId, frame: &Frame, moment: Moment) -> Vec<Witness> {
        let policy = self.policy;
        let mut frame = frame.clone();
        match &policy.expr(id).kind {
            ExprKind::And(parts) => {
                let mut all = Vec::new();
                for part in parts {
                    if self.truth(*part, &mut frame, moment) == Truth::False {
                        all.extend(self.witnesses(*part, &frame, moment));
                    }
                }
                all
            }
            ExprKind::If(_, then) => self.witnesses(*then, &frame, moment),
            ExprKind::Quantified(quantified) if matches!(quantified.quantifier, Quantifier::Every | Quantifier::No) => {
                let mut all = Vec::new();
                for member in self.members(quantified.range, &mut frame, moment).items {
                    bind(&mut frame, quantified.member, member.val.clone());
                    let fails = match quantified.quantifier {
                        Quantifier::Every => {
                            self.holds(quantified.condition, &mut frame, moment).certain()
                                && self.holds(quantified.body, &mut frame, moment) == Truth::False
                        }
                        _ => self.such(quantified, &mut frame, moment).certain(),
                    };
                    if fails && member.certain {
                        let body = quantified.body.or(quantified.condition);
                        all.push(Witness {
                            frame: frame.clone(),
                            member: Some(member.val),
                            fact: member.fact,
                            expr: body.unwrap_or(id),
                        });
                    }
                }
                all
            }
            _ => vec![Witness { frame, member: None, fact: None, expr: id }],
        }
    }
}
