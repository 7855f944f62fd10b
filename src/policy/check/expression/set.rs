use crate::diagnostic::{Code, Diagnostic, Phrase};
use crate::policy::check::body::{Body, Checked, Typed};
use crate::policy::check::strata::Sign;
use crate::policy::check::types::{common, comparable, several};
use crate::policy::model::{Base, ExprId, ExprKind};
use crate::source::Span;
use crate::syntax::tree::{self, Combination};

impl Body<'_, '_> {
    /// `both(a, b)`, `either(a, b)`, `a without b`
    pub(super) fn combine(
        &mut self,
        span: Span,
        left: &tree::Expr,
        op: Combination,
        right: &tree::Expr,
        wanted: Option<Base>,
    ) -> Checked {
        let sign = if op == Combination::Without { Sign::Less } else { Sign::More };
        let left = self.expr(left, wanted).and_then(|left| self.several(left));
        let base = left.map(|left| left.ty.base).or(wanted);
        let right = self.signed(sign, |body| body.expr(right, base)).and_then(|right| self.several(right));
        let (left, right) = self.meet(left?, right?);
        let policy = &self.checker.policy;
        let base = match op {
            Combination::Either => common(policy, left.ty.base, right.ty.base),
            Combination::Both | Combination::Without => {
                comparable(policy, left.ty.base, right.ty.base).then_some(left.ty.base)
            }
        };
        let Some(base) = base else { return self.mismatch(Phrase::Unlike, left, right) };
        self.push(span, several(base), ExprKind::Combine(op, left.id, right.id))
    }

    /// `distinct team.members.profession`
    pub(super) fn distinct(&mut self, span: Span, of: &tree::Expr) -> Checked {
        let of = self.expr(of, None)?;
        let of = self.several(of)?;
        self.push(span, of.ty, ExprKind::Distinct(of.id))
    }

    /// `{ a, b }`
    pub(super) fn set(&mut self, span: Span, members: &[tree::Expr], wanted: Option<Base>) -> Checked {
        // A member that is more than a bare name says what the others are.
        let first = members.iter().position(|member| !self.is_open(member));
        let first = first.filter(|_| wanted.is_none());
        let known = first.and_then(|at| Some((at, self.member_of_set(members.get(at)?, None))));
        let wanted = wanted.or_else(|| known.and_then(|(_, checked)| Some(checked?.ty.base)));
        let mut checked = Vec::new();
        for (at, member) in members.iter().enumerate() {
            checked.push(match known {
                Some((first, checked)) if first == at => checked,
                _ => self.member_of_set(member, wanted),
            });
        }
        let checked: Option<Vec<Typed>> = checked.into_iter().collect();
        self.set_of(span, &checked?, wanted)
    }

    fn member_of_set(&mut self, member: &tree::Expr, wanted: Option<Base>) -> Checked {
        self.signed(Sign::Either, |body| body.one(member, wanted))
    }

    fn set_of(&mut self, span: Span, members: &[Typed], wanted: Option<Base>) -> Checked {
        let Some((first, rest)) = members.split_first() else {
            let base = wanted.or_else(|| {
                let error = Diagnostic::error(Code::NotASet, Phrase::EmptySet.into(), span);
                self.error(error.help(Phrase::EmptySetHelp.into()));
                None
            });
            return self.push(span, several(base?), ExprKind::Set(Vec::new()));
        };
        let mut base = first.ty.base;
        for member in rest {
            let Some(next) = common(&self.checker.policy, base, member.ty.base) else {
                return self.mismatch(Phrase::Unlike, *first, *member);
            };
            base = next;
        }
        let members: Vec<ExprId> = members.iter().map(|member| member.id).collect();
        self.push(span, several(base), ExprKind::Set(members))
    }
}
