use mandat::syntax::tree::{Comparison, Expr, Filter, Is, Name, Quantified, Quantifier};

use super::aggregate::{count, empty_days, gap, share};
use super::arithmetic::compare;
use super::evaluator::{Evaluator, Here};
use super::members::{Member, Members};
use super::value::{False, One, True, Truth, Unknown, Why};

/// The members of a range, each with whether its condition is true and the variables with it (6.5).
pub(super) struct Range<'a> {
    pub(super) each: Vec<(Member, Truth, Here<'a>)>,
    open: bool,
}

impl<'a> Evaluator<'a> {
    pub(super) fn range(&self, name: &Name, of: &Expr, condition: &Option<Expr>, here: &Here<'a>) -> Range<'a> {
        let (Members { members, open }, ty) = (self.many(of, here), self.ty(of, here));
        let each = members.into_iter().map(|member| {
            let here = here.with(&name.text, member.value.clone(), ty);
            let truth = self.holds(condition, &here);
            (member, truth, here)
        });
        Range { each: each.collect(), open }
    }

    fn of_filter(&self, filter: &Filter, here: &Here<'a>) -> Range<'a> {
        self.range(&filter.name, &filter.range, &filter.condition, here)
    }

    /// Whether a condition is true, or there is none.
    pub(super) fn holds(&self, condition: &Option<Expr>, here: &Here<'a>) -> Truth {
        condition.as_ref().map_or(True, |expr| self.truth(expr, here))
    }

    pub(super) fn quantified(&self, of: &Quantified, here: &Here<'a>) -> Truth {
        let range = self.range(&of.name, &of.range, &of.condition, here);
        let (mut every, mut some) = (True.true_if(!range.open), False.false_if(!range.open));
        let (mut least, mut most) = (0, 0);
        for (member, condition, here) in &range.each {
            let body = if *condition == False { Unknown } else { self.holds(&of.body, here) };
            every = every.and(condition.not().or(body).false_if(member.certain));
            let both = condition.and(body);
            some = some.or(both.true_if(member.certain));
            least += usize::from(both == True && member.certain);
            most += usize::from(both != False);
        }
        let number = count(least, (!range.open).then_some(most));
        let count = |amount: &Expr, op: Comparison| compare(&number, op, &self.one(amount, here));
        match &of.quantifier {
            Quantifier::Every => every,
            Quantifier::Some => some,
            Quantifier::No => some.not(),
            Quantifier::Exactly(amount) => count(amount, Comparison::Equal),
            Quantifier::AtLeast(amount) => count(amount, Comparison::GreaterEqual),
            Quantifier::AtMost(amount) => count(amount, Comparison::LessEqual),
        }
    }

    pub(super) fn filtered(&self, filter: &Filter, here: &Here<'a>) -> Members {
        let Range { each, open } = self.of_filter(filter, here);
        let members = each.into_iter().filter_map(|(member, truth, _)| member.picked(truth));
        Members { members: members.collect(), open }
    }

    pub(super) fn share(&self, filter: &Filter, here: &Here<'a>) -> One {
        let range = self.of_filter(filter, here);
        let those: Vec<(bool, Truth)> = range.each.iter().map(|(it, truth, _)| (it.certain, *truth)).collect();
        share(&those, range.open)
    }

    /// The member with the greatest key (8.4).
    pub(super) fn latest(&self, filter: &Filter, here: &Here<'a>) -> One {
        let Range { each, open } = self.of_filter(filter, here);
        let by = filter.by.as_ref().unwrap();
        let those = each.into_iter().filter(|(_, truth, _)| *truth != False);
        let candidates =
            those.map(|(member, truth, here)| (member.value, member.certain && truth == True, self.one(by, &here)));
        let candidates: Vec<(One, bool, One)> = candidates.collect();
        if candidates.is_empty() && !open {
            return One::None;
        }
        // The one that is surely there, and later than any other may be.
        let is_latest = |(value, certain, key): &&(One, bool, One)| {
            let mut others = candidates.iter().filter(|other| self.world.equal(&other.0, value, here.at) != True);
            *certain && key.known().is_some() && others.all(|it| compare(&it.2, Comparison::Less, key) == True)
        };
        match candidates.iter().find(is_latest) {
            Some((value, _, _)) if !open => value.clone(),
            _ => One::absent(Why::Unknown, true),
        }
    }

    pub(super) fn gap(&self, of: &Expr, from: &One, to: &One, here: &Here<'a>) -> One {
        let Some((from, to)) = from.as_day().zip(to.as_day()) else { return One::absent(Why::Unknown, true) };
        if !self.ty(of, here).is_some_and(|ty| self.world.vocabulary.classes.contains_key(ty)) {
            return gap(&self.many(of, here), from, to);
        }
        let empty = |day| self.is(self.out(of, &here.on(day)), &Is::Empty, here.on(day).at);
        empty_days(&(from..=to).map(empty).collect::<Vec<_>>(), from)
    }
}
