use super::Checker;
use super::exception::Placed;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::nearest::{nearest_one, with_nearest};
use crate::policy::model::{ExceptionId, Period, RuleId};
use crate::syntax::tree;

/// Which exceptions go over which, directly or through others.
struct Order {
    over: Vec<Vec<bool>>,
}

impl Order {
    fn is_over(&self, one: usize, other: usize) -> bool {
        self.over.get(one).and_then(|row| row.get(other)).copied().unwrap_or(false)
    }

    fn set(&mut self, one: usize, other: usize) {
        self.over.get_mut(one).and_then(|row| row.get_mut(other)).into_iter().for_each(|cell| *cell = true);
    }

    /// Adds what follows from what is written.
    fn close(&mut self) {
        let count = self.over.len();
        for through in 0..count {
            for one in (0..count).filter(|one| *one != through) {
                if self.is_over(one, through) {
                    (0..count)
                        .filter(|other| self.is_over(through, *other))
                        .collect::<Vec<_>>()
                        .into_iter()
                        .for_each(|other| self.set(one, other));
                }
            }
        }
    }
}

impl Checker<'_> {
    /// Orders the exceptions to a rule, those that go over others first.
    pub(super) fn order_of(&mut self, rule: RuleId, placed: &[Placed<'_>]) {
        let mut order = Order { over: vec![vec![false; placed.len()]; placed.len()] };
        for (at, exception) in placed.iter().enumerate() {
            for name in &exception.tree.over {
                if let Some(other) = self.over(rule, placed, name) {
                    order.set(at, other);
                    self.goes_over(exception.id, placed.get(other));
                }
            }
        }
        order.close();
        if self.circles(placed, &order) {
            return;
        }
        self.contradictions(placed, &order);
        self.keep(rule, placed, &order);
    }

    fn goes_over(&mut self, exception: ExceptionId, other: Option<&Placed<'_>>) {
        let exception = self.policy.exceptions.get_mut(usize::from(exception.0));
        exception.into_iter().for_each(|it| it.over.extend(other.map(|other| other.id)));
    }

    fn over(&mut self, rule: RuleId, placed: &[Placed<'_>], name: &tree::Name) -> Option<usize> {
        let found = placed.iter().position(|other| other.tree.name.text == name.text);
        if found.is_none() {
            let code = self.policy.rule(rule).code.clone();
            let message = Text::new(Phrase::UnknownException).with("name", &*name.text).with("code", &*code);
            let error = Diagnostic::error(Code::UnknownException, message, name.span);
            let names = placed.iter().map(|other| (&*other.tree.name.text, other.tree.name.span));
            let pack = self.policy.rule(rule).pack;
            let help = || Text::new(Phrase::DeclareException).with("name", &*name.text).with("code", &*code);
            self.unknown_code(pack, with_nearest(error, nearest_one(&name.text, names), help));
        }
        found
    }

    /// Reports the first exception that goes over itself.
    fn circles(&mut self, placed: &[Placed<'_>], order: &Order) -> bool {
        let Some((at, exception)) = placed.iter().enumerate().find(|(at, _)| order.is_over(*at, *at)) else {
            return false;
        };
        let name = &exception.tree.name;
        let message = Text::new(Phrase::CircleOfExceptions).with("name", &*name.text);
        let mut error = Diagnostic::error(Code::CircleOfExceptions, message, name.span);
        for (other, exception) in placed.iter().enumerate().filter(|(other, _)| *other != at) {
            if order.is_over(at, other) && order.is_over(other, at) {
                error = error.also(exception.tree.name.span, Phrase::AlsoInCircle.into());
            }
        }
        self.error(error.help(Phrase::CircleOfExceptionsHelp.into()));
        true
    }

    /// Refuses two exceptions that do different things to the same clause at the same time, in no order.
    fn contradictions(&mut self, placed: &[Placed<'_>], order: &Order) {
        for (at, second) in placed.iter().enumerate() {
            for (before, first) in placed.iter().enumerate().take(at) {
                let ordered = order.is_over(at, before) || order.is_over(before, at);
                let same = first.clause.is_none() || second.clause.is_none() || first.clause == second.clause;
                if ordered || !same || first.tree.effect == second.tree.effect || !self.meet(first.id, second.id) {
                    continue;
                }
                let (one, other) = (&first.tree.name, &second.tree.name);
                let message =
                    Text::new(Phrase::ContradictingExceptions).with("name", &*other.text).with("other", &*one.text);
                let error = Diagnostic::error(Code::ContradictingExceptions, message, other.span);
                let error = error.label(effect(second.tree.effect).into());
                let error = error.also(one.span, effect(first.tree.effect).into());
                let help = Text::new(Phrase::ContradictingExceptionsHelp).with("name", &*other.text);
                self.error(error.help(help.with("other", &*one.text)));
            }
        }
    }

    /// Whether two exceptions are in force on one day.
    fn meet(&self, one: ExceptionId, other: ExceptionId) -> bool {
        let (one, other) = (self.policy.exception(one).in_force, self.policy.exception(other).in_force);
        let before = |first: Period, second: Period| match (first.until, second.from) {
            (Some(until), Some(from)) => until < from,
            _ => false,
        };
        !before(one, other) && !before(other, one)
    }

    /// Gives the rule and its clauses their exceptions: each after those that go over it, else as they stand.
    fn keep(&mut self, rule: RuleId, placed: &[Placed<'_>], order: &Order) {
        let mut left: Vec<usize> = (0..placed.len()).collect();
        let mut sorted = Vec::new();
        while let Some(at) = left.iter().position(|at| !left.iter().any(|other| order.is_over(*other, *at))) {
            sorted.push(left.remove(at));
        }
        let Some(rule) = self.policy.rules.get_mut(usize::from(rule.0)) else { return };
        for exception in sorted.into_iter().filter_map(|at| placed.get(at)) {
            match exception.clause.and_then(|at| rule.clauses.get_mut(at)) {
                Some(clause) => clause.exceptions.push(exception.id),
                None => rule.exceptions.push(exception.id),
            }
        }
    }
}

fn effect(effect: tree::Effect) -> Phrase {
    match effect {
        tree::Effect::Lifts => Phrase::LiftsHere,
        tree::Effect::Softens => Phrase::SoftensHere,
    }
}
