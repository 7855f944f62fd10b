use super::{Step, Why};
use crate::evaluate::evaluator::bind;
use crate::evaluate::{Evaluator, Frame, Moment, Truth, Val};
use crate::policy::model::{ExprId, ExprKind, Quantified, Quantifier};
use crate::value::Symbol;

/// What a clause fails for: the bindings of the members that make it false (semantics 12.1).
#[derive(Clone, Debug)]
pub struct Witness {
    /// The variables.
    pub frame: Frame,
    /// The member, where there is one.
    pub member: Option<Val>,
    /// The variable that stands for the member.
    pub name: Option<Symbol>,
    /// The fact that makes it a member.
    pub fact: Option<u32>,
    /// The condition that decides, read with these bindings.
    pub expr: ExprId,
    /// The `every` or `no` that fails for it.
    pub quantified: Option<ExprId>,
    /// Whether that is a `no`, which fails because the condition is true.
    pub no: bool,
}

impl Witness {
    /// Why it fails, below the member for which it does.
    pub fn of(&self, why: Why, private: bool) -> Why {
        match (self.name, &self.member) {
            (Some(name), Some(member)) if !private => {
                let moment = why.moment;
                let why = Why::step(Step::Member(name, member.clone(), self.fact), None, moment, vec![why]);
                match self.quantified.filter(|_| self.no) {
                    Some(no) => Why::condition(no, Truth::False, moment, vec![why]),
                    None => why,
                }
            }
            _ => why,
        }
    }
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
                once(id, all)
            }
            ExprKind::If(condition, then) | ExprKind::Told(condition, then) => {
                self.show(*condition, true, &mut frame, moment);
                self.witnesses(*then, &frame, moment)
            }
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
                        self.show_member(quantified, &mut frame, moment);
                        let body = quantified.body.or(quantified.condition);
                        all.push(Witness {
                            frame: frame.clone(),
                            member: Some(member.val),
                            name: Some(quantified.name),
                            fact: member.fact,
                            expr: body.unwrap_or(id),
                            quantified: Some(id),
                            no: matches!(quantified.quantifier, Quantifier::No),
                        });
                    }
                }
                all
            }
            _ => {
                self.show(id, false, &mut frame, moment);
                vec![Witness { frame, member: None, name: None, fact: None, expr: id, quantified: None, no: false }]
            }
        }
    }

    /// Binds the variables of quantifiers to members that show that a condition is true or false, as it is: the first of
    /// each. The checker lets sentences name those that are bound whatever part of a clause decides.
    fn show(&mut self, id: ExprId, outcome: bool, frame: &mut Frame, moment: Moment) {
        match &self.policy.expr(id).kind {
            ExprKind::And(parts) => self.show_parts(parts, outcome, !outcome, frame, moment),
            ExprKind::Or(parts) => self.show_parts(parts, outcome, outcome, frame, moment),
            ExprKind::Not(part) => self.show(*part, !outcome, frame, moment),
            ExprKind::If(condition, then) => {
                let applies = !outcome || self.truth(*condition, frame, moment) != Truth::False;
                if !outcome || !applies {
                    self.show(*condition, !outcome, frame, moment);
                }
                if applies {
                    self.show(*then, outcome, frame, moment);
                }
            }
            ExprKind::Told(condition, then) => {
                self.show(*condition, true, frame, moment);
                self.show(*then, outcome, frame, moment);
            }
            ExprKind::On { value, day } => {
                if let Some(date) = self.day(*day, frame, moment) {
                    self.show(*value, outcome, frame, moment.on(date));
                }
            }
            ExprKind::Before(value) => self.show(*value, outcome, frame, moment.before()),
            ExprKind::Quantified(quantified) => {
                let Some(body) = quantified.shown_by(outcome) else { return };
                let members = self.members(quantified.range, frame, moment).items;
                let mut certain = members.into_iter().filter(|member| member.certain);
                let shows = certain.find(|member| {
                    bind(frame, quantified.member, member.val.clone());
                    self.holds(quantified.condition, frame, moment).certain()
                        && self.holds(quantified.body, frame, moment) == Truth::from(body)
                });
                if shows.is_some() {
                    self.show_member(quantified, frame, moment);
                }
            }
            _ => {}
        }
    }

    /// Of parts of which one decides the first that does, else all.
    fn show_parts(&mut self, parts: &[ExprId], outcome: bool, one: bool, frame: &mut Frame, moment: Moment) {
        for part in parts {
            if !one {
                self.show(*part, outcome, frame, moment);
            } else if self.truth(*part, frame, moment) == Truth::from(outcome) {
                return self.show(*part, outcome, frame, moment);
            }
        }
    }

    /// The same within a quantifier whose variable is bound to a member that shows what it comes to.
    fn show_member(&mut self, quantified: &Quantified, frame: &mut Frame, moment: Moment) {
        let body = !matches!(quantified.quantifier, Quantifier::Every);
        quantified.condition.into_iter().for_each(|condition| self.show(condition, true, frame, moment));
        quantified.body.into_iter().for_each(|part| self.show(part, body, frame, moment));
    }
}

/// Of the witnesses of a conjunction each member once, and one for all that fails without a member.
fn once(conjunction: ExprId, witnesses: Vec<Witness>) -> Vec<Witness> {
    let alone = witnesses.iter().filter(|witness| witness.member.is_none()).count();
    let mut kept: Vec<Witness> = Vec::new();
    for mut witness in witnesses {
        if kept.iter().any(|other| other.member == witness.member) {
            continue;
        }
        if witness.member.is_none() && alone > 1 {
            witness.expr = conjunction;
        }
        kept.push(witness);
    }
    kept
}
