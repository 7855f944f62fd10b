use std::collections::VecDeque;

use rustc_hash::FxHashSet;

use super::draft::At;
use super::goal::{Goal, Want};
use super::trial::{Bound, Env, Trial};
use crate::organisation::State;
use crate::policy::model::{ClassId, ExprId, ExprKind, FieldId, Filter, Policy, Quantified, Quantifier};

/// The ways from conditions down to where a field is read, the shortest first.
pub(super) fn paths(policy: &Policy, roots: &[ExprId], field: FieldId) -> Vec<Vec<ExprId>> {
    let (mut found, mut seen) = (Vec::new(), FxHashSet::default());
    let mut left: VecDeque<Vec<ExprId>> = roots.iter().map(|root| vec![*root]).collect();
    while let Some(path) = left.pop_front() {
        let Some(last) = path.last().filter(|last| seen.insert(**last)) else { continue };
        let kind = &policy.expr(*last).kind;
        let inner = match kind {
            ExprKind::Call { define, .. } => Some(policy.define(*define).body),
            ExprKind::KindExtent(kind) | ExprKind::IsKind(_, kind) => Some(policy.kind(*kind).condition),
            _ => None,
        };
        for next in inner.into_iter().chain(kind.children()) {
            left.push_back(path.iter().copied().chain([next]).collect());
        }
        if matches!(kind, ExprKind::Field { field: of, .. } if *of == field) {
            found.push(path);
        }
    }
    found
}

impl Trial<'_> {
    /// What should be so that a condition hangs on what is at the end of a path: all else on the way leaves it open.
    pub(super) fn along(&self, path: &[ExprId], env: &Env) -> Vec<Goal> {
        let (mut goals, mut env) = (Vec::new(), env.clone());
        for (at, id) in path.iter().enumerate() {
            let Some(next) = path.get(at + 1) else {
                goals.push(Goal::of(*id, Want::Written, &env));
                break;
            };
            match self.past(*id, *next, &env, &mut goals) {
                Some(inner) => env = inner,
                None => {
                    let hidden = path.get(at..).map_or(0, |rest| self.hidden(rest));
                    if let Some(goal) = goals.last_mut() {
                        goal.opens = hidden;
                    }
                    break;
                }
            }
        }
        goals.into_iter().map(|goal| Goal { guides: true, ..goal }).collect()
    }

    /// How much else is asked on the rest of a path, about, than what is asked at its beginning.
    fn hidden(&self, path: &[ExprId]) -> u32 {
        let truth = |id: ExprId, truth| self.weights.truth(id, truth);
        let range = |at: usize, of: ExprId| if at == 0 { 0 } else { self.weights.value(of) };
        let steps = path.iter().zip(path.iter().skip(1)).enumerate();
        let steps = steps.map(|(at, (id, next))| match &self.policy.expr(*id).kind {
            ExprKind::And(parts) => parts.iter().filter(|part| *part != next).map(|part| truth(*part, true)).sum(),
            ExprKind::Or(parts) | ExprKind::ExactlyOne(parts) => {
                parts.iter().filter(|part| *part != next).map(|part| truth(*part, false)).sum()
            }
            ExprKind::If(condition, then) if next == condition => truth(*then, false),
            ExprKind::If(condition, _) | ExprKind::Told(condition, _) => truth(*condition, true),
            ExprKind::Compare(_, left, right)
            | ExprKind::Inside(left, right)
            | ExprKind::In(left, right)
            | ExprKind::Arithmetic(_, left, right) => self.weights.value(if next == left { *right } else { *left }),
            ExprKind::Quantified(of) if *next != of.range => {
                let condition = of.condition.filter(|condition| condition != next);
                range(at, of.range) + condition.map_or(1, |condition| truth(condition, true))
            }
            ExprKind::Filtered(of) | ExprKind::Share(of) | ExprKind::Latest { members: of, .. }
                if *next != of.range =>
            {
                range(at, of.range)
            }
            _ => 0,
        });
        1 + steps.sum::<u32>()
    }

    /// What has to be so that an expression hangs on one of its parts, and what variables stand for there; nothing where
    /// that is not known yet.
    fn past(&self, id: ExprId, next: ExprId, env: &Env, goals: &mut Vec<Goal>) -> Option<Env> {
        let value = |id: ExprId| Goal::of(id, Want::Value, env);
        let truth = |id: ExprId, truth: bool| Goal::truth(id, truth, env);
        let others = |parts: &[ExprId], is: bool| {
            let parts = parts.iter().filter(|part| **part != next);
            parts.map(|part| truth(*part, is)).collect::<Vec<_>>()
        };
        match &self.policy.expr(id).kind {
            ExprKind::And(parts) => goals.extend(others(parts, true)),
            ExprKind::Or(parts) | ExprKind::ExactlyOne(parts) => goals.extend(others(parts, false)),
            ExprKind::If(condition, then) if next == *condition => goals.push(truth(*then, false)),
            ExprKind::If(condition, _) | ExprKind::Told(condition, _) if next != *condition => {
                goals.push(truth(*condition, true));
            }
            ExprKind::Compare(_, left, right) | ExprKind::Inside(left, right) | ExprKind::In(left, right) => {
                goals.push(value(if next == *left { *right } else { *left }));
            }
            ExprKind::Arithmetic(_, left, right) => goals.push(value(if next == *left { *right } else { *left })),
            ExprKind::OrElse(first, _) if next != *first => {
                goals.push(Goal::of(*first, Want::Nothing, env));
            }
            ExprKind::Quantified(of) => return self.past_member(of, next, env, goals),
            ExprKind::Filtered(of) | ExprKind::Share(of) | ExprKind::Latest { members: of, .. } => {
                return if next == of.range { Some(env.clone()) } else { self.past_filter(of, next, env, goals) };
            }
            ExprKind::Call { define, args } if next == self.policy.define(*define).body => {
                return match self.frame_of(args, env) {
                    Ok(inner) => Some(inner),
                    Err(arg) => {
                        goals.extend(arg.map(value));
                        None
                    }
                };
            }
            ExprKind::On { value: of, day } if next == *of => match self.on(*day, env) {
                Ok(inner) => return Some(inner),
                Err(_) => {
                    goals.push(value(*day));
                    return None;
                }
            },
            ExprKind::IsKind(of, kind) if next == self.policy.kind(*kind).condition => {
                let kind = self.policy.kind(*kind);
                let Some(at) = self.located(*of, env) else {
                    goals.push(value(*of));
                    return None;
                };
                return Some(env.of_kind(kind, at));
            }
            ExprKind::Before(_) => return Some(env.before()),
            ExprKind::KindExtent(kind) => {
                let kind = self.policy.kind(*kind);
                let bound = env.frame.values().find_map(|bound| self.stands_for(bound, kind.class));
                let at = bound.or_else(|| self.first(kind.class, env.state))?;
                return Some(env.of_kind(kind, at));
            }
            _ => {}
        }
        Some(env.clone())
    }

    fn past_member(&self, of: &Quantified, next: ExprId, env: &Env, goals: &mut Vec<Goal>) -> Option<Env> {
        let body = Some(next) == of.body;
        if !body && Some(next) != of.condition {
            return Some(env.clone());
        }
        let inner = self.with_member(of.range, env, goals)?;
        let inner = env.with(of.member, inner);
        if body {
            goals.extend(of.condition.map(|condition| Goal::truth(condition, true, &inner)));
        } else {
            let shows = !matches!(of.quantifier, Quantifier::Every);
            goals.extend(of.body.map(|body| Goal::truth(body, shows, &inner)));
        }
        Some(inner)
    }

    fn past_filter(&self, of: &Filter, next: ExprId, env: &Env, goals: &mut Vec<Goal>) -> Option<Env> {
        let inner = self.with_member(of.range, env, goals)?;
        let inner = env.with(of.member, inner);
        let condition = of.condition.filter(|condition| *condition != next);
        goals.extend(condition.map(|condition| Goal::truth(condition, true, &inner)));
        Some(inner)
    }

    /// A certain member of a set; where there is none yet, that there is to be one.
    fn with_member(&self, range: ExprId, env: &Env, goals: &mut Vec<Goal>) -> Option<Bound> {
        let member = self.certain_member(range, env);
        if member.is_none() {
            goals.push(Goal::of(range, Want::Value, env));
        }
        member
    }

    fn stands_for(&self, bound: &Bound, class: ClassId) -> Option<At> {
        let at = self.bound_item(bound)?.thing()?;
        self.is_of(at, class).then_some(at)
    }

    fn first(&self, class: ClassId, state: State) -> Option<At> {
        let mut all = self.draft.all().filter(|(_, made)| made.state == state).map(|(at, _)| at);
        all.find(|at| self.is_of(*at, class))
    }
}
