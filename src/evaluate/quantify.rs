use super::condition::Condition;
use super::{Evaluator, Frame, Members, Moment, Truth, Val};
use crate::policy::model::{Combination, ExprId, Filter, Quantified, Quantifier, Slot};
use crate::value::{Exact, Value};

/// How many members there are for which something is so: at least, and at most where that is bounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) least: usize,
    pub(super) most: Option<usize>,
}

impl Count {
    /// The count as a value.
    pub(super) fn val(self) -> Val {
        let number = |count: usize| Value::Number(Exact::whole(i128::try_from(count).unwrap_or(i128::MAX)));
        Val::between(Some(number(self.least)), self.most.map(number))
    }
}

impl Evaluator<'_> {
    /// Whether so many members are so (semantics 6.6, 6.7).
    pub(super) fn quantified(&mut self, quantified: &Quantified, frame: &mut Frame, moment: Moment) -> Truth {
        match quantified.quantifier {
            Quantifier::Every => self.every(quantified, frame, moment),
            Quantifier::Some => self.some(quantified, frame, moment),
            Quantifier::No => !self.some(quantified, frame, moment),
            Quantifier::Exactly(amount) | Quantifier::AtLeast(amount) | Quantifier::AtMost(amount) => {
                let amount = self.value(amount, frame, moment);
                let count = self.count_such(quantified, frame, moment).val();
                let asked = match quantified.quantifier {
                    Quantifier::AtLeast(_) => std::cmp::Ordering::is_ge,
                    Quantifier::AtMost(_) => std::cmp::Ordering::is_le,
                    _ => std::cmp::Ordering::is_eq,
                };
                super::arithmetic::ordered(&count, &amount, asked)
            }
        }
    }

    fn every(&mut self, quantified: &Quantified, frame: &mut Frame, moment: Moment) -> Truth {
        let filters = [quantified.condition, None];
        let members = self.range(quantified.range, quantified.member, filters, frame, moment);
        let mut truth = if members.open { Truth::Unknown } else { Truth::True };
        let [condition, body] = self.conditions(quantified, frame, moment);
        for member in &members.items {
            let bound = (quantified.member, &member.val);
            let counts = self.meets(condition, bound, frame, moment);
            if counts == Truth::False {
                continue;
            }
            let so = (!counts).or(self.meets(body, bound, frame, moment));
            truth = truth.and(if member.certain { so } else { so.at_least_unknown() });
            if truth == Truth::False {
                break;
            }
        }
        truth
    }

    fn some(&mut self, quantified: &Quantified, frame: &mut Frame, moment: Moment) -> Truth {
        let filters = [quantified.condition, quantified.body];
        let members = self.range(quantified.range, quantified.member, filters, frame, moment);
        let mut truth = if members.open { Truth::Unknown } else { Truth::False };
        let conditions = self.conditions(quantified, frame, moment);
        for member in &members.items {
            let so = self.meets_both(conditions, (quantified.member, &member.val), frame, moment);
            truth = truth.or(if member.certain { so } else { so.at_most_unknown() });
            if truth == Truth::True {
                break;
            }
        }
        truth
    }

    /// How many members are such.
    pub(super) fn count_such(&mut self, quantified: &Quantified, frame: &mut Frame, moment: Moment) -> Count {
        let filters = [quantified.condition, quantified.body];
        let members = self.range(quantified.range, quantified.member, filters, frame, moment);
        let (mut least, mut most) = (0, 0);
        let conditions = self.conditions(quantified, frame, moment);
        for member in &members.items {
            let so = self.meets_both(conditions, (quantified.member, &member.val), frame, moment);
            least += usize::from(member.certain && so.certain());
            most += usize::from(so.possible());
        }
        Count { least, most: (!members.open).then_some(most) }
    }

    /// What is asked of each member: whether it counts, and what is said of it.
    fn conditions(&self, quantified: &Quantified, frame: &Frame, moment: Moment) -> [Condition; 2] {
        [quantified.condition, quantified.body].map(|id| self.condition(id, quantified.member, frame, moment))
    }

    /// Whether a member counts and is as the body says, as [`such`](Self::such) tells of the one that is bound.
    fn meets_both(
        &mut self,
        [counts, body]: [Condition; 2],
        member: (Slot, &Val),
        frame: &mut Frame,
        moment: Moment,
    ) -> Truth {
        match self.meets(counts, member, frame, moment) {
            Truth::False => Truth::False,
            counts => counts.and(self.meets(body, member, frame, moment)),
        }
    }

    /// Whether the bound member counts and is as the body says.
    pub(super) fn such(&mut self, quantified: &Quantified, frame: &mut Frame, moment: Moment) -> Truth {
        match self.holds(quantified.condition, frame, moment) {
            Truth::False => Truth::False,
            counts => counts.and(self.holds(quantified.body, frame, moment)),
        }
    }

    /// Whether a condition is true, or there is none.
    pub(super) fn holds(&mut self, condition: Option<ExprId>, frame: &mut Frame, moment: Moment) -> Truth {
        condition.map_or(Truth::True, |condition| self.truth(condition, frame, moment))
    }

    /// The members for which a condition is not false (semantics 6.5).
    pub(super) fn filtered(&mut self, filter: &Filter, frame: &mut Frame, moment: Moment) -> Members {
        let members = self.range(filter.range, filter.member, [filter.condition, None], frame, moment);
        if filter.condition.is_none() {
            return members.into_members();
        }
        let condition = self.condition(filter.condition, filter.member, frame, moment);
        let mut kept = Members { items: Vec::new(), open: members.open };
        for member in &members.items {
            let truth = self.meets(condition, (filter.member, &member.val), frame, moment);
            if truth.possible() {
                kept.push(member.val.clone(), member.certain && truth.certain(), member.fact);
            }
        }
        kept
    }

    /// Two sets as one (semantics 6.8).
    pub(super) fn combine(&self, how: Combination, left: Members, right: Members, moment: Moment) -> Members {
        let mut result = Members { items: Vec::new(), open: left.open };
        match how {
            Combination::Either => {
                result.open |= right.open;
                result.items = left.items;
                result.items.extend(right.items);
                return self.distinct(result, moment);
            }
            Combination::Both => {
                result.open &= right.open;
                for mut member in left.items.iter().cloned() {
                    let among = self.contains(&right, &member.val, moment);
                    member.certain &= among.certain();
                    if among.possible() {
                        result.items.push(member);
                    }
                }
                if left.open {
                    let possible = right.items.iter().cloned().map(|member| super::Member { certain: false, ..member });
                    result.items.extend(possible);
                }
            }
            Combination::Without => {
                for mut member in left.items {
                    let among = self.contains(&right, &member.val, moment);
                    member.certain &= among == Truth::False;
                    if among != Truth::True {
                        result.items.push(member);
                    }
                }
            }
        }
        self.distinct(result, moment)
    }

    /// Each thing once, where no thing of the other state may or may not be the same; else as [`Self::distinct`] does it.
    pub(super) fn once(&self, members: &mut Members, moment: Moment) {
        let is_record = |member: &super::Member| match member.val {
            Val::Known(Value::Thing(thing)) => self.facts.thing(thing).holder.is_some(),
            _ => false,
        };
        // Two records that say the same are two, whatever is not known of entities.
        if self.facts.tells_all_apart() || members.items.iter().any(is_record) {
            members.once(|value| self.facts.identity_of(value));
        } else {
            *members = self.distinct(std::mem::take(members), moment);
        }
    }

    /// Each value once; values that may be the same are one certain and further possible members. What is known comes
    /// first, so that only what is not known may turn out to be there already.
    pub(super) fn distinct(&self, mut members: Members, moment: Moment) -> Members {
        members.once(|value| self.facts.identity_of(value));
        members.items.sort_by_key(|member| (member.val.is_open(), !member.certain));
        let mut kept: Vec<super::Member> = Vec::with_capacity(members.items.len());
        for mut member in members.items {
            match &member.val {
                Val::Known(value) if self.is_plain(*value) => {}
                Val::Known(_) => match self.repeats(&kept, &member, moment) {
                    Truth::True => continue,
                    Truth::Unknown => member.certain = false,
                    Truth::False => {}
                },
                _ => member.certain &= kept.is_empty(),
            }
            kept.push(member);
        }
        Members { items: kept, open: members.open }
    }

    /// Whether a member is among those before it, whether these turn out to be others' again or not.
    fn repeats(&self, before: &[super::Member], member: &super::Member, moment: Moment) -> Truth {
        let equal = |other: &super::Member| self.equal(&member.val, &other.val, moment);
        before.iter().map(equal).fold(Truth::False, Truth::or)
    }
}
