//! What the variables stand for that a step of a whole proof names, so that it can be checked by itself (semantics 13.9).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::said::SaidValue;
use super::words::Words;
use super::{ProofNode, Said};
use crate::evaluate::{Depth, Step, Why};
use crate::policy::model::{ExprId, ExprKind};

/// The variables that an expression may name, with what they stand for.
pub(super) type Scope = Rc<BTreeMap<String, SaidValue>>;

/// What a step stands below.
#[derive(Clone, Default)]
pub(super) struct Below {
    /// The least group that may be shown of members of what is above it.
    pub(super) private: Option<u32>,
    /// What variables stand for.
    pub(super) scope: Scope,
    /// The steps of the proof that were shown with all on which they rest.
    shown: Rc<RefCell<FxHashSet<String>>>,
}

/// The call of a definition.
pub(super) struct Call {
    body: ExprId,
    below: Below,
}

impl Below {
    /// Of variables that stand for something.
    pub(super) fn of(scope: BTreeMap<String, SaidValue>) -> Self {
        Self { scope: Rc::new(scope), ..Self::default() }
    }

    /// The same under other names, in their order.
    pub(super) fn renamed<'n>(&self, names: impl Iterator<Item = (&'n str, &'n str)>) -> Self {
        let mut scope = (*self.scope).clone();
        let taken: Vec<_> = names.filter_map(|(old, new)| Some((new.to_owned(), scope.remove(old)?))).collect();
        scope.extend(taken);
        Self { scope: Rc::new(scope), ..self.clone() }
    }

    /// The variables that a text names, whatever else is called so in it.
    pub(super) fn named(&self, expression: Option<&str>) -> BTreeMap<String, SaidValue> {
        let is_named = |name: &str| {
            let mut words = expression.unwrap_or_default().split(|it: char| !it.is_alphanumeric() && it != '_');
            words.any(|word| word == name)
        };
        let named = self.scope.iter().filter(|(name, _)| is_named(name));
        named.map(|(name, value)| (name.clone(), value.clone())).collect()
    }
}

impl Words<'_> {
    /// What stands below a step of a whole proof: a member binds its variable, and of a kind that is all there is.
    pub(super) fn below(&self, why: &Why, child: &Why, above: &Below) -> Below {
        let mut below = Below { private: self.members_private(why).or(above.private), ..above.clone() };
        if self.depth == Depth::Told {
            return below;
        }
        let kind = why.expr.map(|expr| &self.policy.expr(expr).kind);
        if let Step::Member(name, val, _) | Step::Nearest(name, val, _) = &why.step {
            let value = self.said_value(val, self.hides(why, above.private));
            Rc::make_mut(&mut below.scope).insert(self.policy.symbols.text(*name).to_owned(), value);
        } else if matches!(kind, Some(ExprKind::KindExtent(_) | ExprKind::IsKind(..))) && is_member(child) {
            below.scope = Scope::default();
        }
        below
    }

    /// The call that a step of a whole proof is about.
    pub(super) fn call(&self, why: &Why, above: &Below) -> Option<Call> {
        let id = why.expr.filter(|id| self.depth == Depth::Whole && self.policy.private_group(*id).is_none())?;
        let ExprKind::Call { define, .. } = self.policy.expr(id).kind else { return None };
        let private = self.members_private(why).or(above.private);
        let given = why.children.iter().filter(|child| is_argument(child));
        let scope = given.filter_map(|child| match &child.step {
            Step::Member(name, val, _) => {
                Some((self.policy.symbols.text(*name).to_owned(), self.said_value(val, self.hides(child, private))))
            }
            _ => None,
        });
        let below = Below { private, scope: Rc::new(scope.collect()), ..above.clone() };
        Some(Call { body: self.policy.define(define).body, below })
    }

    /// Adds a step below a call: what it is given is said of the body, which is read with it.
    pub(super) fn add_called(
        &self,
        (why, child): (&Why, &Why),
        call: &Call,
        above: &Below,
        [children, body]: [&mut Vec<ProofNode>; 2],
    ) {
        match child.expr {
            _ if is_argument(child) => {}
            Some(expr) if self.is_of_body(call.body, expr) => self.add_step(child, why, &call.below, body),
            _ => self.add_step(child, why, &self.below(why, child, above), children),
        }
    }

    /// What tells a step of a whole proof from all that say something else, where more stands below it than members.
    pub(super) fn key(&self, why: &Why, said: &Said) -> Option<String> {
        said.expression.as_ref().filter(|_| why.children.len() > members(why).count())?;
        let members: Vec<_> = members(why).map(|it| self.step(it, &Below::default()).said).collect();
        Some(format!("{said:?} {:?} {members:?}", why.truth))
    }

    /// A step that was shown before: it says what it did, and which members there are.
    pub(super) fn shown_before(
        &self,
        why: &Why,
        said: &Said,
        key: Option<&String>,
        above: &Below,
    ) -> Option<ProofNode> {
        key.filter(|key| above.shown.borrow().contains(*key))?;
        let below = Below { private: self.members_private(why).or(above.private), ..Below::default() };
        let said = Some(Said { elsewhere: true, ..said.clone() });
        let children = members(why).map(|member| self.step(member, &below)).collect();
        Some(ProofNode { children, said, ..self.bare(why, self.hides(why, above.private)) })
    }

    /// The step that a call rests on: its body, in which what is written out says nothing of its own. One that stands elsewhere
    /// says what it gives, and no more.
    pub(super) fn body(&self, why: &Why, call: &Call, mut steps: Vec<ProofNode>) -> ProofNode {
        let expression = self.policy.text(call.body, self.sources);
        let is_it = |node: &ProofNode| {
            let said = node.said.as_ref();
            said.is_some_and(|said| said.kind != "member" && said.expression.as_ref() == Some(&expression))
        };
        if let (true, Some(node)) = (steps.last().is_some_and(is_it), steps.pop()) {
            return node;
        }
        let step = match &why.step {
            Step::Value(val, _) => Step::Value(val.clone(), None),
            Step::Count(least, most, _) => Step::Count(*least, *most, None),
            _ => Step::Condition,
        };
        let bare = Why { step, expr: Some(call.body), children: Vec::new(), ..why.clone() };
        let hidden = self.hides(&bare, call.below.private);
        let with = call.below.named(Some(&expression));
        let kind = &self.policy.expr(call.body).kind;
        let is_plain = matches!(
            kind,
            ExprKind::Value(_)
                | ExprKind::Known(..)
                | ExprKind::Organisation
                | ExprKind::Variable(_)
                | ExprKind::Set(_)
        );
        steps.extend(members(why).map(|member| self.step(member, &call.below)));
        let said = Some(Said { with, elsewhere: !is_plain, ..self.said(&bare, hidden) });
        ProofNode { children: steps, said, ..self.bare(&bare, hidden) }
    }

    /// Whether an expression is the body of a definition, or a part of the list that this is.
    fn is_of_body(&self, body: ExprId, expr: ExprId) -> bool {
        match &self.policy.expr(body).kind {
            _ if body == expr => true,
            ExprKind::Set(items) => items.iter().any(|item| self.is_of_body(*item, expr)),
            _ => false,
        }
    }
}

impl Below {
    /// Keeps that a step was shown with all on which it rests.
    pub(super) fn show(&self, key: Option<String>) {
        self.shown.borrow_mut().extend(key);
    }
}

/// The members that a step shows.
fn members(why: &Why) -> impl Iterator<Item = &Why> {
    why.children.iter().filter(|it| it.expr.is_none() && matches!(it.step, Step::Value(..)))
}

fn is_member(why: &Why) -> bool {
    matches!(why.step, Step::Member(..))
}

/// Whether a step below a call says what is given to it.
fn is_argument(why: &Why) -> bool {
    is_member(why) && why.children.is_empty()
}
