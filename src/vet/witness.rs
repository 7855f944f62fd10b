use super::abstraction::Truths;
use super::facts::{Facts, Strength};
use super::leaf::{Constants, Example, Leaf, Reading};
use super::rules::lifts;
use super::scope::{Bound, Scope};
use super::words::Words;
use super::{Analyst, FUEL};
use crate::diagnostic::{Arg, Phrase, Text};
use crate::policy::model::{Clause, ExprId, ExprKind, FieldId, Policy, Rule};
use crate::source::Span;
use crate::value::Date;

/// So many ways to write something are tried; beyond, there is no example.
const TRIES: u32 = 200;
/// No example says more things than that.
const LONGEST: usize = 8;

/// A condition, and how it is to come out.
#[derive(Clone, Debug)]
pub(super) struct Goal {
    pub(super) id: ExprId,
    pub(super) truth: bool,
    pub(super) scope: Scope,
}

/// What is written, so that conditions come out as they are to, whatever else is.
#[derive(Clone, Debug)]
pub(super) struct Witness(Vec<(Leaf, Example)>);

/// Looks for something to write that shows a claim.
pub(super) struct Search<'a> {
    analyst: Analyst<'a>,
    clock: Date,
    rule: &'a Rule,
    /// That the rule applies.
    applies: Vec<Goal>,
    scope: Scope,
}

impl<'a> Search<'a> {
    /// Among the subjects of a rule; nothing where these are not entities, each with what a file says of it alone, or
    /// are judged on days of their own.
    pub(super) fn among(policy: &'a Policy, rule: &'a Rule, clock: Date) -> Option<Self> {
        if rule.judged.is_some() || !rule.in_force.contains(clock) {
            return None;
        }
        let (mut scope, mut applies) = (Scope::default(), Vec::new());
        for binder in &rule.binders {
            for slot in &binder.slots {
                scope = scope.with_variable(*slot);
                match policy.expr(binder.range).kind {
                    ExprKind::Extent(_) => {}
                    ExprKind::KindExtent(kind) => {
                        let kind = policy.kind(kind);
                        let bound = Bound { key: scope.get(*slot).and_then(|bound| bound.key.clone()), value: None };
                        let scope = scope.inside([(kind.member, bound)]);
                        applies.push(Goal { id: kind.condition, truth: true, scope });
                    }
                    _ => return None,
                }
            }
        }
        let mut search = Self { analyst: Analyst::new(policy), clock, rule, applies, scope: scope.silent() };
        if let Some(condition) = rule.condition {
            let goal = search.goal(condition, true);
            search.applies.push(goal);
        }
        Some(search)
    }

    fn goal(&self, id: ExprId, truth: bool) -> Goal {
        Goal { id, truth, scope: self.scope.clone() }
    }

    fn goals(&self, more: impl IntoIterator<Item = (ExprId, bool)>) -> Vec<Goal> {
        let more = more.into_iter().map(|(id, truth)| self.goal(id, truth));
        self.applies.iter().cloned().chain(more).collect()
    }

    /// Where the rule applies and some conditions are true.
    pub(super) fn all_true(&mut self, conditions: &[ExprId]) -> Option<Witness> {
        let goals = self.goals(conditions.iter().map(|id| (*id, true)));
        self.find(&goals, None)
    }

    /// Where a condition comes out so, whether the rule applies or not.
    pub(super) fn comes_out(&mut self, id: ExprId, scope: &Scope, truth: bool) -> Option<Witness> {
        self.find(&[Goal { id, truth, scope: scope.silent() }], None)
    }

    /// Where one clause holds and another is broken.
    pub(super) fn one_holds(&mut self, holds: &Clause, broken: &Clause) -> Option<Witness> {
        let mut wanted = vec![(holds.expr, true), (broken.expr, false)];
        wanted.extend(self.no_lift(holds)?);
        wanted.extend(self.no_lift(broken)?);
        let goals = self.goals(wanted);
        self.find(&goals, None)
    }

    /// Two ways to write a field of which one lets a clause hold and the other breaks it, all else being the same.
    pub(super) fn either_way(&mut self, clause: &Clause, field: FieldId) -> Option<(Witness, Leaf, [Example; 2])> {
        let lifted = self.no_lift(clause)?;
        let way = |truth: bool| [(clause.expr, truth)].into_iter().chain(lifted.clone());
        let ways = [true, false].map(|truth| self.goals(way(truth)));
        let [holds, broken] = &ways;
        for (first, second, turned) in [(holds, broken, false), (broken, holds, true)] {
            let Some(Witness(mut written)) = self.find(first, Some(field)) else { continue };
            let Some(at) = written.iter().position(|(leaf, _)| leaf.field() == Some(field)) else { continue };
            let (leaf, one) = written.remove(at);
            let constants = self.constants(second);
            let examples = constants.examples(self.analyst.policy, self.clock, &leaf);
            let rest = Written::of(&written);
            let other = examples.into_iter().find(|example| {
                // Not written is what is asked about.
                *example != Example::NotWritten && self.all_met(second, &rest.with(&leaf, *example).facts)
            });
            if let Some(other) = other {
                let examples = if turned { [other, one] } else { [one, other] };
                return Some((Witness(written), leaf, examples));
            }
        }
        None
    }

    /// That no exception lifts a clause; nothing where one always does.
    fn no_lift(&self, clause: &Clause) -> Option<Vec<(ExprId, bool)>> {
        let exceptions = clause.exceptions.iter().chain(&self.rule.exceptions);
        let exceptions = exceptions.map(|id| self.analyst.policy.exception(*id)).filter(|it| lifts(it.effect));
        exceptions.filter(|it| it.in_force.contains(self.clock)).map(|it| Some((it.condition?, false))).collect()
    }

    /// The first way to write things by which all goals are met, without what does not matter for that; what it says
    /// of one field is kept.
    fn find(&mut self, goals: &[Goal], keep: Option<FieldId>) -> Option<Witness> {
        self.analyst.fuel = FUEL;
        let constants = self.constants(goals);
        let mut unmet: Vec<Unmet<'_>> = Vec::new();
        for goal in goals {
            let mut leaves = Reading::of(&mut self.analyst, &self.rule.variables, std::slice::from_ref(goal)).leaves;
            leaves.retain(|leaf| !constants.examples(self.analyst.policy, self.clock, leaf).is_empty());
            unmet.push(Unmet { goal, leaves });
        }
        let mut tries = TRIES;
        let unmet: Vec<&Unmet<'_>> = unmet.iter().collect();
        let written = self.fill(&unmet, &constants, &mut tries, &Written::default())?;
        let written = self.least(goals, written.all, keep);
        (written.len() <= LONGEST).then_some(Witness(written))
    }

    fn constants(&mut self, goals: &[Goal]) -> Constants {
        Reading::of(&mut self.analyst, &self.rule.variables, goals).constants
    }

    fn fill(
        &mut self,
        goals: &[&Unmet<'_>],
        constants: &Constants,
        tries: &mut u32,
        written: &Written,
    ) -> Option<Written> {
        *tries = tries.checked_sub(1)?;
        // What is met stays so, whatever more is written.
        let mut unmet = Vec::new();
        for goal in goals {
            match self.met(goal.goal, &written.facts) {
                Some(true) => {}
                Some(false) => return None,
                None => unmet.push(*goal),
            }
        }
        let Some(first) = unmet.first() else { return Some(written.clone()) };
        let free = |leaf: &&Leaf| !written.all.iter().any(|(other, _)| other.key == leaf.key);
        // Where nothing is left to write, something else decides.
        if !unmet.iter().all(|goal| goal.leaves.iter().any(|leaf| free(&leaf))) {
            return None;
        }
        let leaf = first.leaves.iter().find(free)?;
        let examples = constants.examples(self.analyst.policy, self.clock, leaf);
        examples.into_iter().find_map(|example| self.fill(&unmet, constants, tries, &written.with(leaf, example)))
    }

    /// Takes away what is not needed, the last first.
    fn least(
        &mut self,
        goals: &[Goal],
        mut written: Vec<(Leaf, Example)>,
        keep: Option<FieldId>,
    ) -> Vec<(Leaf, Example)> {
        for at in (0..written.len()).rev() {
            let mut fewer = written.clone();
            let (leaf, _) = fewer.remove(at);
            let kept = keep.is_some() && leaf.field() == keep;
            if !kept && self.all_met(goals, &Written::of(&fewer).facts) {
                written = fewer;
            }
        }
        written
    }

    /// Whether all goals are met whatever else is written.
    fn all_met(&mut self, goals: &[Goal], facts: &Facts) -> bool {
        goals.iter().all(|goal| self.met(goal, facts) == Some(true))
    }

    /// Whether a goal is met whatever else is written; nothing where that hangs on the rest.
    fn met(&mut self, goal: &Goal, facts: &Facts) -> Option<bool> {
        self.analyst.fuel = FUEL;
        self.analyst.touched.clear();
        let truths = self.analyst.truth(goal.id, &goal.scope, facts);
        let truths = if goal.truth { truths } else { truths.not() };
        match truths {
            Truths { yes: false, .. } => Some(false),
            truths => truths.is_certain().then_some(true),
        }
    }
}

/// A goal, and what can be written of what it reads.
struct Unmet<'g> {
    goal: &'g Goal,
    leaves: Vec<Leaf>,
}

/// What is written so far, and what is known by it.
#[derive(Clone, Default)]
struct Written {
    all: Vec<(Leaf, Example)>,
    facts: Facts,
}

impl Written {
    fn of(all: &[(Leaf, Example)]) -> Self {
        all.iter().fold(Self::default(), |written, (leaf, example)| written.with(leaf, *example))
    }

    fn with(&self, leaf: &Leaf, example: Example) -> Self {
        let mut more = self.clone();
        let what = leaf.known(example);
        match example {
            Example::NotWritten => more.facts.assume_no_value(&leaf.key, what, Span::default()),
            _ => more.facts.assume_value(&leaf.key, what, Span::default(), Strength::Certain),
        }
        more.all.push((leaf.clone(), example));
        more
    }
}

impl Witness {
    /// What is written, in words; nothing where nothing has to be.
    pub(super) fn words(&self, words: Words<'_>) -> Option<Arg> {
        let all = self.0.iter().map(|(leaf, example)| words.example(leaf, *example).into()).collect::<Vec<_>>();
        (!all.is_empty()).then_some(Arg::AllOf(all))
    }
}

impl Words<'_> {
    /// What stands in a place.
    pub(super) fn example(&self, leaf: &Leaf, example: Example) -> Text {
        let text = match example {
            Example::Value(value) => {
                let share = leaf.base == crate::policy::model::Base::Share;
                Text::new(Phrase::VetIs).with("value", self.value(&super::points::Item::Value(value), share))
            }
            Example::Written => Text::new(Phrase::VetWritten),
            Example::NotWritten => Text::new(Phrase::VetNotWritten),
        };
        text.with("what", &*leaf.name)
    }
}
