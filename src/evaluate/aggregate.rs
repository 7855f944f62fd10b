use std::cmp::Ordering;

use super::arithmetic::{compute, order};
use super::evaluator::bind;
use super::quantify::Count;
use super::{Evaluator, Frame, Members, Moment, Truth, Val};
use crate::policy::model::{Aggregate, Base, ExprId, Filter, Operator};
use crate::value::{Duration, Exact, Symbol, Value};

impl Evaluator<'_> {
    /// A count, sum, least or greatest (semantics 8.1, 8.2).
    pub(super) fn aggregate(&mut self, function: Aggregate, of: ExprId, frame: &mut Frame, moment: Moment) -> Val {
        let members = self.set(of, frame, moment);
        match function {
            Aggregate::Count => count(&members).val(),
            Aggregate::Sum => sum(&members, self.nought(of)),
            Aggregate::Min => extreme(&members, Ordering::Less),
            Aggregate::Max => extreme(&members, Ordering::Greater),
        }
    }

    /// Nought of the kind of an expression.
    fn nought(&self, of: ExprId) -> Value {
        match self.policy.expr(of).ty.base {
            Base::Money => Value::Money(Exact::ZERO, Symbol::default()),
            Base::Duration => Value::Duration(Duration::days(0)),
            _ => Value::Number(Exact::ZERO),
        }
    }

    /// Which share of the members is so (semantics 8.3).
    pub(super) fn share(&mut self, filter: &Filter, frame: &mut Frame, moment: Moment) -> Val {
        let members = self.set(filter.range, frame, moment);
        let (mut yes, mut certain, mut maybe_yes, mut maybe_no) = (0_i128, 0_i128, 0_i128, 0_i128);
        for member in &members.items {
            bind(frame, filter.member, member.val.clone());
            let truth = self.holds(filter.condition, frame, moment);
            certain += i128::from(member.certain);
            yes += i128::from(member.certain && truth.certain());
            maybe_yes += i128::from(truth.possible() && !(member.certain && truth.certain()));
            maybe_no += i128::from(!member.certain && !truth.certain());
        }
        let only_possible = i128::try_from(members.items.len()).unwrap_or(i128::MAX) - certain;
        if certain == 0 {
            let nothing = only_possible == 0 && !members.open;
            return if nothing { Val::None } else { Val::Unknown };
        }
        let maybe_yes_outside = self.possible_yes(&members, filter, frame, moment);
        let low = if members.open { Some(Exact::ZERO) } else { Exact::fraction(yes, certain + maybe_no) };
        let high =
            if members.open { Some(Exact::ONE) } else { Exact::fraction(yes + maybe_yes, certain + maybe_yes_outside) };
        match (low, high) {
            (Some(low), Some(high)) => Val::between(Some(Value::Number(low)), Some(Value::Number(high))),
            _ => Val::Undefined,
        }
    }

    /// The possible members for which the condition may be true.
    fn possible_yes(&mut self, members: &Members, filter: &Filter, frame: &mut Frame, moment: Moment) -> i128 {
        let mut count = 0;
        for member in members.items.iter().filter(|member| !member.certain) {
            bind(frame, filter.member, member.val.clone());
            count += i128::from(self.holds(filter.condition, frame, moment).possible());
        }
        count
    }

    /// The member for which the order is greatest (semantics 8.4).
    pub(super) fn latest(
        &mut self,
        filter: &Filter,
        by: ExprId,
        frame: &mut Frame,
        moment: Moment,
    ) -> (Val, Option<u32>) {
        let members = self.filtered(filter, frame, moment);
        if members.items.is_empty() && !members.open {
            return (Val::None, None);
        }
        let mut best: Option<(Value, super::Member)> = None;
        for member in &members.items {
            bind(frame, filter.member, member.val.clone());
            let Val::Known(key) = self.value(by, frame, moment) else { return (Val::Unknown, None) };
            let later = match &best {
                None => true,
                Some((other, kept)) => match order(key, *other) {
                    None => return (Val::Unknown, None),
                    Some(Ordering::Equal) if self.equal(&kept.val, &member.val, moment) != Truth::True => {
                        best = Some((key, super::Member { certain: false, ..member.clone() }));
                        false
                    }
                    Some(order) => order.is_gt(),
                },
            };
            if later {
                best = Some((key, member.clone()));
            }
        }
        match best {
            Some((_, member)) if member.certain && !members.open => (member.val, member.fact),
            _ => (Val::Unknown, None),
        }
    }
}

/// How many members there are.
pub(super) fn count(members: &Members) -> Count {
    let least = members.items.iter().filter(|member| member.certain).count();
    Count { least, most: (!members.open).then_some(members.items.len()) }
}

/// What is reckoned over members of which not all are known, in whatever order they stand (semantics 8.1).
fn not_known(members: &Members) -> Option<Val> {
    let any = |of: fn(&Val) -> bool| members.items.iter().any(|member| of(&member.val));
    if members.open || any(|val| matches!(val, Val::Unwritten | Val::Unknown)) {
        return Some(Val::Unknown);
    }
    any(|val| *val == Val::Undefined).then_some(Val::Undefined)
}

fn sum(members: &Members, nought: Value) -> Val {
    if let Some(val) = not_known(members) {
        return val;
    }
    let zero = Some(Val::Known(nought));
    let (mut low, mut high) = (zero.clone(), zero);
    let add = |sum: Option<Val>, end: Option<Value>| Some(compute(Operator::Add, &sum?, &Val::Known(end?)));
    for member in &members.items {
        let Some((least, greatest)) = member.val.ends() else { return Val::Unknown };
        let below = least.is_none_or(|least| order(least, nought).is_some_and(Ordering::is_lt));
        let above = greatest.is_none_or(|greatest| order(greatest, nought).is_some_and(Ordering::is_gt));
        if member.certain || below {
            low = add(low, least);
        }
        if member.certain || above {
            high = add(high, greatest);
        }
    }
    let has_result = |end: &Option<Val>| end.as_ref().is_none_or(|end| end.known().is_some());
    if !has_result(&low) || !has_result(&high) {
        return Val::Undefined;
    }
    let [low, high] = [low, high].map(|end| end.and_then(|end| end.known()));
    Val::between(low, high)
}

/// The least or the greatest member.
fn extreme(members: &Members, asked: Ordering) -> Val {
    if members.items.is_empty() && !members.open {
        return Val::None;
    }
    if let Some(val) = not_known(members) {
        return val;
    }
    if members.items.iter().any(|member| member.val.known().is_none()) {
        return Val::Unknown;
    }
    let values =
        |least: bool| members.items.iter().filter(move |it| it.certain || !least).filter_map(|it| it.val.known());
    let Some(all) = foremost(values(false), asked) else { return Val::Undefined };
    if values(true).next().is_none() {
        return Val::Unknown;
    }
    let Some(certain) = foremost(values(true), asked) else { return Val::Undefined };
    if order(certain, all) == Some(Ordering::Equal) {
        Val::Known(certain)
    } else if !matches!(certain, Value::Number(_) | Value::Money(..) | Value::Duration(_) | Value::Date(_)) {
        Val::Unknown
    } else if asked == Ordering::Less {
        Val::between(Some(all), Some(certain))
    } else {
        Val::between(Some(certain), Some(all))
    }
}

/// The value that is the least, or the greatest, in whatever order they stand; nothing where none compares so with all others.
fn foremost(values: impl Iterator<Item = Value> + Clone, asked: Ordering) -> Option<Value> {
    let (mut all, mut compare) = (values.clone(), true);
    let mut best = all.next()?;
    for value in all {
        match order(value, best) {
            Some(order) if order == asked => best = value,
            Some(_) => {}
            None => compare = false,
        }
    }
    let so = |value: Value| order(value, best).is_some_and(|order| order != asked);
    (compare || values.into_iter().all(so)).then_some(best)
}
