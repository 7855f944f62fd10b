use mandat::syntax::tree::{Comparison, Expr, ExprKind, Filter, Is, Quantified, Quantifier};

use super::aggregate::{count, empty_days, gap, share};
use super::arithmetic::compare;
use super::evaluator::{Evaluator, Out, Variables};
use super::members::{Member, Members};
use super::time::At;
use super::value::{False, One, True, Truth, Ty, Unknown, Value, Why};

impl Evaluator<'_> {
    /// Each member of a range with the variable that stands for it.
    pub(crate) fn each<'m>(&self, name: &str, range: &'m Members, with: &Variables) -> Vec<(&'m Member, Variables)> {
        let bind = |member: &Member| {
            let mut with = with.clone();
            with.insert(name.to_owned(), Out::One(member.one().of(&range.ty)));
            with
        };
        range.members.iter().map(|member| (member, bind(member))).collect()
    }

    pub(super) fn quantified(&self, of: &Quantified, with: &Variables, at: At) -> Truth {
        let range = self.many(&of.range, with, at);
        let holds =
            |expr: &Option<Expr>, with: &Variables| expr.as_ref().map_or(True, |expr| self.truth(expr, with, at));
        let (mut every, mut some) = (True.true_if(!range.open), False.false_if(!range.open));
        let (mut least, mut most) = (0, 0);
        for (member, with) in self.each(&of.name.text, &range, with) {
            let condition = holds(&of.condition, &with);
            let body = if condition == False { Unknown } else { holds(&of.body, &with) };
            every = every.and(condition.not().or(body).false_if(member.certain));
            let both = condition.and(body);
            some = some.or(both.true_if(member.certain));
            least += usize::from(both == True && member.certain);
            most += usize::from(both != False);
        }
        let count = |amount: &Expr, op: Comparison| {
            number_is(least, (!range.open).then_some(most), &self.one(amount, with, at), op)
        };
        match &of.quantifier {
            Quantifier::Every => every,
            Quantifier::Some => some,
            Quantifier::No => some.not(),
            Quantifier::Exactly(amount) => count(amount, Comparison::Equal),
            Quantifier::AtLeast(amount) => count(amount, Comparison::GreaterEqual),
            Quantifier::AtMost(amount) => count(amount, Comparison::LessEqual),
        }
    }

    /// The members for which a condition is not false (6.5), each with its truth and its variables.
    fn those(&self, filter: &Filter, with: &Variables, at: At) -> (Vec<(Member, Truth, Variables)>, bool, Ty) {
        let range = self.many(&filter.range, with, at);
        let truth = |with: &Variables| filter.condition.as_ref().map_or(True, |expr| self.truth(expr, with, at));
        let each = self.each(&filter.name.text, &range, with).into_iter();
        (each.map(|(member, with)| (member.clone(), truth(&with), with)).collect(), range.open, range.ty.clone())
    }

    pub(super) fn filtered(&self, filter: &Filter, with: &Variables, at: At) -> Members {
        let (those, open, ty) = self.those(filter, with, at);
        let mut all = Members { open, ..Members::none_of(&ty) };
        for (member, truth, _) in those.into_iter().filter(|one| one.1 != False) {
            all.members.push(Member { certain: member.certain && truth == True, ..member });
        }
        all
    }

    pub(super) fn share(&self, filter: &Filter, with: &Variables, at: At) -> One {
        let (those, open, _) = self.those(filter, with, at);
        let those: Vec<(bool, Truth)> = those.into_iter().map(|(member, truth, _)| (member.certain, truth)).collect();
        share(&those, open)
    }

    /// The member with the greatest key (8.4).
    pub(super) fn latest(&self, filter: &Filter, with: &Variables, at: At) -> One {
        let (those, open, ty) = self.those(filter, with, at);
        let by = filter.by.as_ref().unwrap();
        let candidates: Vec<(One, bool, One)> = those
            .into_iter()
            .filter(|one| one.1 != False)
            .map(|(member, truth, with)| {
                (member.one().of(&ty), member.certain && truth == True, self.one(by, &with, at))
            })
            .collect();
        if candidates.is_empty() && !open {
            return One::None;
        }
        // The one that is surely there, and later than any other may be.
        let beats = |one: &One, other: &One| compare(other, Comparison::Less, one);
        let same = |one: &One, other: &One| self.world.equal(one, other, at);
        let is_latest = |(value, certain, key): &&(One, bool, One)| {
            let others = candidates.iter();
            *certain
                && matches!(key, One::Known(_))
                && others.filter(|other| same(&other.0, value) != True).all(|other| beats(key, &other.2) == True)
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

/// Whether a number between two others is so many.
pub(super) fn number_is(least: usize, most: Option<usize>, amount: &One, op: Comparison) -> Truth {
    let count = count(least, most);
    match op {
        Comparison::Equal => {
            let below = compare(&count, Comparison::LessEqual, amount);
            below.and(compare(&count, Comparison::GreaterEqual, amount))
        }
        op => compare(&count, op, amount),
    }
}
