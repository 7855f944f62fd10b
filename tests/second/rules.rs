use std::collections::BTreeMap;

use mandat::syntax::tree::{Binder, Clause, Effect, Exception, Expr, ExprKind, Period, Rule};

use super::evaluator::{Evaluator, Out, Variables};
use super::members::Members;
use super::time::{Day, read};
use super::value::{False, One, True, Truth, Unknown, Value, Why};
use super::world::within;

/// What came of a clause for a subject (semantics 10.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    Holds,
    Broken,
    CannotTell,
    NotApplicable,
}

/// An outcome, and for whom a clause that is broken fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) outcome: Outcome,
    pub(crate) witnesses: Vec<String>,
}

impl From<Outcome> for Told {
    fn from(outcome: Outcome) -> Self {
        Self { outcome, witnesses: Vec::new() }
    }
}

/// The outcomes by clause and subject.
pub(crate) type Outcomes = BTreeMap<(String, String), Told>;

/// Where there may be further subjects (10.7).
pub(crate) const FURTHER: &str = "further ones";

/// A subject on the way to be bound.
#[derive(Clone)]
struct Subject {
    with: Variables,
    things: Vec<usize>,
    certain: Truth,
    /// The conditions of kinds that its ranges have (10.1).
    kinds: Vec<(usize, String)>,
}

pub(crate) struct Rules<'a, 'e> {
    pub(crate) evaluator: &'e Evaluator<'a>,
    pub(crate) clock: Day,
}

impl Rules<'_, '_> {
    /// What came of all rules.
    pub(crate) fn all(&self) -> Outcomes {
        let mut all = Outcomes::new();
        for rule in &self.evaluator.world.vocabulary.rules {
            self.rule(rule, &mut all);
        }
        all
    }

    fn rule(&self, rule: &Rule, all: &mut Outcomes) {
        let codes: Vec<String> = rule
            .clauses
            .iter()
            .map(|clause| match &clause.label {
                Some(label) => format!("{}.{}", rule.code.text, label.text),
                None => rule.code.text.to_string(),
            })
            .collect();
        let coming = read_day(&rule.in_force.from).is_some_and(|from| from > self.clock);
        let over = rule.judged.is_none() && !coming && !in_force(&rule.in_force, self.clock);
        let (subjects, open, unbound) = self.subjects(rule);
        let outcomes = |subject: &Subject| -> Vec<Outcome> {
            let of = |(clause, code): (&Clause, &String)| self.outcome(rule, &clause.expr, code, subject);
            if over {
                vec![Outcome::NotApplicable; codes.len()]
            } else {
                rule.clauses.iter().zip(&codes).map(of).collect()
            }
        };
        let untold = |outcome: &Outcome| matches!(outcome, Outcome::Broken | Outcome::CannotTell);
        let further = open && !over || unbound.iter().any(|subject| outcomes(subject).iter().any(untold));
        for code in codes.iter().filter(|_| further) {
            all.insert((code.clone(), FURTHER.to_owned()), Outcome::CannotTell.into());
        }
        for subject in subjects {
            let name = self.name(&subject);
            for ((outcome, code), clause) in outcomes(&subject).into_iter().zip(&codes).zip(&rule.clauses) {
                let day = self.judged(rule, &subject).filter(|_| outcome == Outcome::Broken);
                let of = |day: Day| self.evaluator.witnesses(&clause.expr, &subject.with, day);
                let witnesses = day.map_or(Vec::new(), of);
                all.insert((code.clone(), name.clone()), Told { outcome, witnesses });
            }
        }
    }

    /// The tuple of things in the order of the variables (10.2).
    fn name(&self, subject: &Subject) -> String {
        let name = |thing: &usize| &*self.evaluator.world.thing(*thing).subject;
        let names: Vec<&str> = subject.things.iter().map(name).collect();
        if names.is_empty() { "organisation".to_owned() } else { names.join(",") }
    }

    /// The subjects, whether there may be more of a class, and those of which the next variable may stand for others,
    /// with nothing known of it.
    fn subjects(&self, rule: &Rule) -> (Vec<Subject>, bool, Vec<Subject>) {
        let first = Subject { with: Variables::new(), things: Vec::new(), certain: True, kinds: Vec::new() };
        let (mut subjects, mut open, mut unbound) = (vec![first], false, Vec::new());
        for (number, binder) in rule.binders.iter().enumerate() {
            let mut next = Vec::new();
            for subject in subjects {
                let (range, kind) = self.range(rule, binder, &subject);
                let may_be_more = range.open || range.members.iter().any(|member| member.value.is_none());
                if self.is_of_class(binder, &subject) {
                    open |= may_be_more;
                } else if may_be_more {
                    let mut one = subject.clone();
                    let names = rule.binders[number..].iter().flat_map(|binder| &binder.names);
                    let unknown = || Out::One(One::absent(Why::Unknown, false));
                    one.with.extend(names.map(|name| (name.text.to_string(), unknown())));
                    unbound.push(one);
                }
                self.bind(binder, &subject, &range, kind, &mut next);
            }
            subjects = next;
        }
        (subjects, open, unbound)
    }

    /// Whether a binder takes the things of a class or a kind, and not what some thing has.
    fn is_of_class(&self, binder: &Binder, subject: &Subject) -> bool {
        let mut range = &binder.range;
        if let ExprKind::History(inner) = &range.kind {
            range = inner;
        }
        let vocabulary = self.evaluator.world.vocabulary;
        let named = |name: &str| vocabulary.classes.contains_key(name) || vocabulary.kinds.contains_key(name);
        matches!(&range.kind, ExprKind::Name(name) if named(&name.text) && !subject.with.contains_key(&*name.text))
    }

    /// The members that a binder takes, and the kind whose condition joins `where` (10.1, 10.4).
    fn range(&self, rule: &Rule, binder: &Binder, subject: &Subject) -> (Members, Option<String>) {
        let world = &self.evaluator.world;
        let day = rule.judged.as_ref().and_then(|day| self.day(day, &subject.with, binder));
        let is_variable =
            |base: &Expr| matches!(&base.kind, ExprKind::Name(name) if subject.with.contains_key(&*name.text));
        match (&binder.range.kind, &rule.judged) {
            (ExprKind::Name(name), judged) if !subject.with.contains_key(&*name.text) => {
                let kind = world.vocabulary.kinds.get(&*name.text);
                let class = kind.map_or(&*name.text, |kind| &*kind.of.text);
                if world.vocabulary.classes.contains_key(class) {
                    let all = judged.is_some();
                    let range = if all { world.all(class) } else { world.present(class, self.clock) };
                    return (range, kind.map(|_| name.text.to_string()));
                }
            }
            (_, None) => {}
            (ExprKind::History(inner), Some(_)) => match &inner.kind {
                ExprKind::Name(_) => {}
                ExprKind::Field { base, .. } if day.is_some() || is_variable(base) => {}
                _ => return (Members::open(), None),
            },
            (ExprKind::Field { base, .. }, Some(_)) if day.is_none() && is_variable(base) => {
                let at = self.clock;
                let span = binder.range.span;
                let history = Expr { span, kind: ExprKind::History(Box::new(binder.range.clone())) };
                return (self.evaluator.many(&history, &subject.with, at), None);
            }
            (_, Some(_)) => match day {
                Some(day) => return (self.evaluator.many(&binder.range, &subject.with, day), None),
                None => return (Members::open(), None),
            },
        }
        (self.evaluator.many(&binder.range, &subject.with, day.unwrap_or(self.clock)), None)
    }

    /// The judged day, where all that it reads is bound.
    fn day(&self, day: &Expr, with: &Variables, _: &Binder) -> Option<Day> {
        let ready = names(day).iter().all(|name| with.contains_key(name));
        match ready.then(|| self.evaluator.out(day, with, self.clock).one()) {
            Some(One::Known(Value::Date(day))) => Some(day),
            _ => None,
        }
    }

    fn bind(&self, binder: &Binder, subject: &Subject, range: &Members, kind: Option<String>, next: &mut Vec<Subject>) {
        let world = &self.evaluator.world;
        let members: Vec<(usize, bool)> = range
            .members
            .iter()
            .filter_map(|member| match member.value {
                Some(Value::Thing(thing)) => Some((thing, member.certain)),
                _ => None,
            })
            .collect();
        let with = |subject: &Subject, name: &str, (thing, certain): (usize, bool)| {
            let mut one = subject.clone();
            one.with.insert(name.to_owned(), Out::One(One::Known(Value::Thing(thing))));
            one.things.push(thing);
            one.certain = one.certain.true_if(certain);
            one.kinds.extend(kind.iter().map(|kind| (thing, kind.clone())));
            one
        };
        match &binder.names[..] {
            [name] => next.extend(members.iter().map(|member| with(subject, &name.text, *member))),
            [first, second] => {
                for one in &members {
                    for other in
                        members.iter().filter(|other| world.thing(one.0).subject < world.thing(other.0).subject)
                    {
                        next.push(with(&with(subject, &first.text, *one), &second.text, *other));
                    }
                }
            }
            _ => panic!("more than two names"),
        }
    }

    /// The day on which a subject is judged, where it is known (10.4).
    fn judged(&self, rule: &Rule, subject: &Subject) -> Option<Day> {
        let Some(day) = &rule.judged else { return Some(self.clock) };
        match self.evaluator.out(day, &subject.with, self.clock).one() {
            One::Known(Value::Date(day)) => Some(day),
            _ => None,
        }
    }

    fn outcome(&self, rule: &Rule, clause: &Expr, code: &str, subject: &Subject) -> Outcome {
        let evaluator = self.evaluator;
        let day = self.judged(rule, subject);
        let Some(day) = day else { return Outcome::CannotTell };
        if rule.judged.is_some() && !in_force(&rule.in_force, day) {
            return Outcome::NotApplicable;
        }
        let exists = |truth: Truth, thing: &usize| truth.and(evaluator.world.exists(*thing, day));
        let exist = match rule.judged {
            Some(_) => subject.things.iter().fold(True, exists),
            None => True,
        };
        let kinds = subject.kinds.iter().fold(True, |truth, (thing, kind)| {
            truth.and(evaluator.is_kind(&One::Known(Value::Thing(*thing)), kind, day))
        });
        let condition = rule.condition.as_ref().map_or(True, |expr| evaluator.truth(expr, &subject.with, day));
        let asked = exist.and(kinds).and(condition);
        let (lifted, open) = self.excepted(rule, code, subject, day);
        if asked == False || lifted == True {
            return Outcome::NotApplicable;
        }
        match evaluator.truth(clause, &subject.with, day) {
            True => Outcome::Holds,
            Unknown => Outcome::CannotTell,
            False if asked.and(subject.certain) == Unknown || open => Outcome::CannotTell,
            False => Outcome::Broken,
        }
    }

    /// Whether an exception lifts a clause, and whether it is open whether one does (11).
    fn excepted(&self, rule: &Rule, code: &str, subject: &Subject, day: Day) -> (Truth, bool) {
        let exceptions = self.evaluator.world.vocabulary.exceptions.iter();
        let to = exceptions.filter(|exception| *exception.to.text == *code || exception.to.text == rule.code.text);
        let all: Vec<(&Exception, Truth)> = to.map(|it| (it, self.applies(it, rule, subject, day))).collect();
        let over = |one: &Exception, other: &Exception| one.over.iter().any(|name| name.text == other.name.text);
        let lifts = |at_least: Truth| {
            let mut lifting = all.iter().filter(|(it, truth)| it.effect == Effect::Lifts && *truth >= at_least);
            lifting.any(|(it, _)| {
                let mut softening = all.iter().filter(|(other, _)| other.effect == Effect::Softens && over(other, it));
                // Sure is what nothing may go over, possible what nothing surely goes over.
                !softening.any(|(_, truth)| if at_least == True { *truth != False } else { *truth == True })
            })
        };
        (Truth::from(lifts(True)), lifts(Unknown))
    }

    fn applies(&self, exception: &Exception, rule: &Rule, subject: &Subject, day: Day) -> Truth {
        if !in_force(&exception.in_force, day) {
            return False;
        }
        let names = rule.binders.iter().flat_map(|binder| &binder.names);
        let own = exception.names.iter().zip(names);
        let mut with = subject.with.clone();
        with.extend(own.map(|(own, name)| (own.text.to_string(), subject.with[&*name.text].clone())));
        exception.condition.as_ref().map_or(True, |expr| self.evaluator.truth(expr, &with, day))
    }
}

fn read_day(name: &Option<mandat::syntax::tree::Name>) -> Option<Day> {
    name.as_ref().and_then(|name| read(&name.text))
}

fn in_force(period: &Period, at: Day) -> bool {
    let end = |day: Option<Day>| day.map_or(super::organisation::End::NotWritten, super::organisation::End::Day);
    within(end(read_day(&period.from)), end(read_day(&period.until)), at) == True
}

/// The variables that an expression may name.
fn names(expr: &Expr) -> Vec<String> {
    let mut expr = expr.clone();
    match &expr.kind {
        ExprKind::Name(name) => vec![name.text.to_string()],
        _ => expr.parts_mut().into_iter().flat_map(|part| names(part)).collect(),
    }
}
