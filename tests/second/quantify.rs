use mandat::syntax::tree::{Comparison, Expr, ExprKind, Filter, Is, Name, Quantified, Quantifier};

use super::aggregate::{count, empty_days, gap, share};
use super::arithmetic::compare;
use super::evaluator::{Evaluator, Out, Variables};
use super::members::{Member, Members};
use super::time::At;
use super::value::{False, One, True, Truth, Ty, Unknown, Value, Why};

/// The members of a range, each with whether its condition is true and the variables with it (6.5).
pub(super) struct Range {
    pub(super) each: Vec<(Member, Truth, Variables)>,
    open: bool,
    ty: Ty,
}

impl Evaluator<'_> {
    pub(super) fn range(&self, name: &Name, of: &Expr, condition: &Option<Expr>, with: &Variables, at: At) -> Range {
        let Members { members, open, ty } = self.many(of, with, at);
        let each = members.into_iter().map(|member| {
            let mut with = with.clone();
            with.insert(name.text.to_string(), Out::One(member.one().of(&ty)));
            let truth = self.holds(condition, &with, at);
            (member, truth, with)
        });
        Range { each: each.collect(), open, ty }
    }

    fn of_filter(&self, filter: &Filter, with: &Variables, at: At) -> Range {
        self.range(&filter.name, &filter.range, &filter.condition, with, at)
    }

    /// Whether a condition is true, or there is none.
    pub(super) fn holds(&self, condition: &Option<Expr>, with: &Variables, at: At) -> Truth {
        condition.as_ref().map_or(True, |expr| self.truth(expr, with, at))
    }

    pub(super) fn quantified(&self, of: &Quantified, with: &Variables, at: At) -> Truth {
        let range = self.range(&of.name, &of.range, &of.condition, with, at);
        let (mut every, mut some) = (True.true_if(!range.open), False.false_if(!range.open));
        let (mut least, mut most) = (0, 0);
        for (member, condition, with) in &range.each {
            let body = if *condition == False { Unknown } else { self.holds(&of.body, with, at) };
            every = every.and(condition.not().or(body).false_if(member.certain));
            let both = condition.and(body);
            some = some.or(both.true_if(member.certain));
            least += usize::from(both == True && member.certain);
            most += usize::from(both != False);
        }
        let number = count(least, (!range.open).then_some(most));
        let count = |amount: &Expr, op: Comparison| compare(&number, op, &self.one(amount, with, at));
        match &of.quantifier {
            Quantifier::Every => every,
            Quantifier::Some => some,
            Quantifier::No => some.not(),
            Quantifier::Exactly(amount) => count(amount, Comparison::Equal),
            Quantifier::AtLeast(amount) => count(amount, Comparison::GreaterEqual),
            Quantifier::AtMost(amount) => count(amount, Comparison::LessEqual),
        }
    }

    pub(super) fn filtered(&self, filter: &Filter, with: &Variables, at: At) -> Members {
        let Range { each, open, ty } = self.of_filter(filter, with, at);
        let members = each.into_iter().filter_map(|(member, truth, _)| member.picked(truth));
        Members { members: members.collect(), open, ty }
    }

    pub(super) fn share(&self, filter: &Filter, with: &Variables, at: At) -> One {
        let range = self.of_filter(filter, with, at);
        let those: Vec<(bool, Truth)> = range.each.iter().map(|(it, truth, _)| (it.certain, *truth)).collect();
        share(&those, range.open)
    }

    /// The member with the greatest key (8.4).
    pub(super) fn latest(&self, filter: &Filter, with: &Variables, at: At) -> One {
        let Range { each, open, ty } = self.of_filter(filter, with, at);
        let by = filter.by.as_ref().unwrap();
        let those = each.into_iter().filter(|(_, truth, _)| *truth != False);
        let candidates = those.map(|(member, truth, with)| {
            (member.one().of(&ty), member.certain && truth == True, self.one(by, &with, at))
        });
        let candidates: Vec<(One, bool, One)> = candidates.collect();
        if candidates.is_empty() && !open {
            return One::None;
        }
        // The one that is surely there, and later than any other may be.
        let is_latest = |(value, certain, key): &&(One, bool, One)| {
            let mut others = candidates.iter().filter(|other| self.world.equal(&other.0, value, at) != True);
            *certain && matches!(key, One::Known(_)) && others.all(|it| compare(&it.2, Comparison::Less, key) == True)
        };
        match candidates.iter().find(is_latest) {
            Some((value, _, _)) if !open => value.clone(),
            _ => One::absent(Why::Unknown, true).of(&ty),
        }
    }

    pub(super) fn gap(&self, of: &Expr, from: &One, to: &One, with: &Variables, at: At) -> One {
        let (from, to) = match (from, to) {
            (One::Known(Value::Date(from)), One::Known(Value::Date(to))) => (*from, *to),
            _ => return One::absent(Why::Unknown, true),
        };
        let dates = self.many(of, with, at);
        let is_class = |ty: &Ty| ty.as_ref().map(|ty| self.world.vocabulary.classes.contains_key(&**ty));
        if !is_class(&dates.ty).unwrap_or_else(|| self.gives_things(of, with)) {
            return gap(&dates, from, to);
        }
        let empty = |day| self.is(self.out(of, with, At { day, ..at }), &Is::Empty, At { day, ..at });
        empty_days(&(from..=to).map(empty).collect::<Vec<_>>(), from)
    }

    /// Whether the members of what an expression gives are things.
    fn gives_things(&self, expr: &Expr, with: &Variables) -> bool {
        let vocabulary = self.world.vocabulary;
        let is_class = |name: &str| vocabulary.classes.contains_key(name);
        match &expr.kind {
            ExprKind::Name(name) if with.contains_key(&*name.text) => match &with[&*name.text] {
                Out::One(One::Known(value)) => matches!(value, Value::Thing(_)),
                _ => true,
            },
            ExprKind::Name(name) => {
                let define = vocabulary.defines.get(&*name.text);
                define.is_none_or(|define| self.gives_things(&define.body, with))
            }
            ExprKind::Call { name, .. } | ExprKind::Field { name, args: Some(_), .. } => {
                vocabulary.defines[&*name.text].ty.as_ref().is_some_and(|ty| is_class(&ty.name.text))
            }
            ExprKind::Field { name, .. } => {
                let mut fields = vocabulary.classes.values().flat_map(|class| class.fields.values());
                fields.any(|field| field.name.text == name.text && is_class(&field.ty.name.text))
            }
            ExprKind::Filtered(filter) | ExprKind::Latest(filter) => self.gives_things(&filter.range, with),
            ExprKind::Set(all) => all.first().is_some_and(|first| self.gives_things(first, with)),
            ExprKind::Combine { left: inner, .. }
            | ExprKind::Distinct(inner)
            | ExprKind::History(inner)
            | ExprKind::On { value: inner, .. }
            | ExprKind::OrElse { value: inner, .. } => self.gives_things(inner, with),
            _ => false,
        }
    }
}
