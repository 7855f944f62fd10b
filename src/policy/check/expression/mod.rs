//! Expressions: what each part means, and of what type it is.

mod arithmetic;
mod compare;
mod fold;
mod logic;
mod membership;
mod moment;
mod name;
mod path;
mod pattern;
mod quantify;
mod set;
mod short;

use super::body::{Body, Checked};
use super::types::one;
use crate::policy::model::{Base, ExprId, ExprKind};
use crate::syntax::{print, tree};

impl Body<'_, '_> {
    /// Checks an expression. The type that is wanted only says which value a bare name is: it is not demanded.
    pub(super) fn expr(&mut self, tree: &tree::Expr, wanted: Option<Base>) -> Checked {
        let first = self.checker.policy.exprs.len();
        let checked = self.kind_of_expr(tree, wanted);
        if self.of_form {
            self.keep_text(tree, first);
        }
        checked
    }

    /// Keeps how what was made of an expression is written, where no file says it.
    fn keep_text(&mut self, tree: &tree::Expr, first: usize) {
        let policy = &mut self.checker.policy;
        let text = print::expression(tree);
        for id in (first..policy.exprs.len()).filter_map(|id| u32::try_from(id).ok()) {
            policy.texts.entry(ExprId(id)).or_insert_with(|| text.as_str().into());
        }
    }

    fn kind_of_expr(&mut self, tree: &tree::Expr, wanted: Option<Base>) -> Checked {
        let span = tree.span;
        match &tree.kind {
            tree::ExprKind::Invalid => None,
            tree::ExprKind::Literal(literal) => {
                let (value, base) = self.checker.value_for(literal, wanted)?;
                self.push(span, one(base), ExprKind::Value(value))
            }
            tree::ExprKind::Today => self.push(span, one(Base::Date), ExprKind::Today),
            tree::ExprKind::Name(name) => self.name(name, wanted),
            tree::ExprKind::Call { name, args } => self.call(span, name, args),
            tree::ExprKind::Field { base, name, args } => self.step(span, base, name, args.as_deref()),
            tree::ExprKind::On { value, day } => self.on(span, value, day, wanted),
            tree::ExprKind::And(parts) => self.all(span, parts, ExprKind::And),
            tree::ExprKind::Or(parts) => self.all(span, parts, ExprKind::Or),
            tree::ExprKind::ExactlyOne(parts) => self.exactly_one(span, parts),
            tree::ExprKind::Not(of) => self.not(span, of),
            tree::ExprKind::If { condition, then } => self.implication(span, condition, then),
            tree::ExprKind::Told { condition, then } => self.told(span, condition, then),
            tree::ExprKind::Compare { left, op, right } => self.compare(span, left, *op, right),
            tree::ExprKind::In { value, set, negated } => self.member(span, value, set, *negated),
            tree::ExprKind::Inside { value, outer, negated } => self.inside(span, value, outer, *negated),
            tree::ExprKind::Is { value, negated, what } => self.is(span, value, *negated, what),
            tree::ExprKind::Matches { value, pattern } => self.matches(span, value, pattern),
            tree::ExprKind::OrElse { value, fallback } => self.or_else(span, value, fallback, wanted),
            tree::ExprKind::Arithmetic { left, op, right } => self.arithmetic(span, left, *op, right),
            tree::ExprKind::Negate(of) => self.negate(span, of),
            tree::ExprKind::Combine { left, op, right } => self.combine(span, left, *op, right, wanted),
            tree::ExprKind::Quantified(quantified) => self.quantified(span, quantified),
            tree::ExprKind::Aggregate { function, of } => self.aggregate(span, *function, of),
            tree::ExprKind::Filtered(filter) => self.filtered(span, filter),
            tree::ExprKind::Share(filter) => self.share(span, filter),
            tree::ExprKind::Latest(filter) => self.latest(span, filter),
            tree::ExprKind::LongestGap { dates, from, to } => self.longest_gap(span, dates, from, to),
            tree::ExprKind::Distinct(of) => self.distinct(span, of),
            tree::ExprKind::History(of) => self.history(span, of),
            tree::ExprKind::Set(members) => self.set(span, members, wanted),
        }
    }
}
