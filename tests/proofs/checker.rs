//! From the steps of a proof to what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use mandat::syntax::print;
use mandat::syntax::tree::{Clause, Effect, Exception, Expr, ExprKind, Name, Period, Rule};

use super::files::Files;
use super::set::{Set, Variables, is_like};
use super::step::Step;
use super::value::{False, True, Truth, Unknown, Val};
use crate::second::time::{Day, read, written};

/// Checks that each step of a proof follows from those right below it and from the files, by `docs/semantics.md`, and by no
/// evaluator. What an expression gives by what its parts are said to give stands in `rules`.
pub(crate) struct Checker<'a> {
    pub(crate) files: &'a Files,
    pub(crate) faults: Vec<String>,
    /// How many steps of each kind were found right, and how many nothing could be said of.
    pub(crate) judged: BTreeMap<String, [usize; 2]>,
    /// What steps say that show on what they rest, and what those say that do not.
    proved: BTreeSet<String>,
    referred: BTreeSet<String>,
}

/// Why it can't be told what a step gives.
pub(crate) enum Lack {
    /// A step on which it rests is not there.
    Premise,
    /// What it rests on does not show, or takes more to say than is said here.
    Unsaid,
}

pub(crate) use Lack::{Premise, Unsaid};

pub(crate) type Given<T = Set> = Result<T, Lack>;

/// A step, with the day on which what stands right below it is read, and what the variables stand for there.
pub(crate) struct At<'a> {
    pub(crate) step: &'a Step,
    pub(crate) day: Day,
    pub(crate) with: Variables,
}

impl<'a> At<'a> {
    /// The step below that says what a part gives.
    pub(crate) fn find(&self, part: &Expr) -> Option<&'a Step> {
        let text = print::expression(part);
        let words: BTreeSet<&str> = text.split(|it: char| !it.is_alphanumeric() && it != '_').collect();
        let named: Vec<_> = self.with.iter().filter(|(name, _)| words.contains(&***name)).collect();
        let alike = |with: &Variables| {
            let is_so = |(name, value): &(&String, &Val)| with.get(*name).is_some_and(|it| is_like(it, value));
            with.len() == named.len() && named.iter().all(is_so)
        };
        self.step.because.iter().find(|it| it.text == text && it.day == Some(self.day) && alike(&it.with))
    }

    /// The members that the step goes through, with what stands below each of them.
    pub(crate) fn bound(&self, name: &str, outer: &Variables) -> Given<Vec<((Val, bool), At<'a>)>> {
        let bound = |step: &'a Step| {
            let value = step.value.clone().filter(|value| *value != Val::Private).ok_or(Unsaid)?;
            let mut with = outer.clone();
            with.insert(name.to_owned(), value.clone());
            Ok(((value, step.certain), Self { step, day: self.day, with }))
        };
        self.step.because.iter().filter(|it| it.kind == "member").map(bound).collect()
    }
}

/// Whether any of some is true; one that is decides whatever the others are.
pub(crate) fn any(parts: impl IntoIterator<Item = Given<Truth>>, open: bool) -> Given<Truth> {
    let parts: Vec<_> = parts.into_iter().collect();
    if parts.iter().any(|part| matches!(part, Ok(True))) {
        return Ok(True);
    }
    let parts = parts.into_iter().collect::<Given<Vec<_>>>()?;
    Ok(parts.into_iter().max().unwrap_or(False).max(if open { Unknown } else { False }))
}

fn is_in(period: &Period, at: Day) -> bool {
    let day = |name: &Option<Name>| name.as_ref().and_then(|name| read(&name.text));
    day(&period.from).is_none_or(|it| it <= at) && day(&period.until).is_none_or(|it| at <= it)
}

impl<'a> Checker<'a> {
    pub(crate) fn new(files: &'a Files) -> Self {
        let (faults, judged, proved, referred) = Default::default();
        Self { files, faults, judged, proved, referred }
    }

    /// Checks the proof of an outcome (10.5, 11), whose steps stand below one that says nothing.
    pub(crate) fn outcome(&mut self, (rule, number): (&Rule, usize), outcome: &str, coming: bool, root: &Step) {
        root.because.iter().for_each(|step| self.check(step));
        let nowhere = self.referred.difference(&self.proved);
        self.faults.extend(nowhere.map(|step| format!("it is shown nowhere why {step}")));
        let fault = self.follows((rule, number), coming, root).map(|(follows, sure)| {
            let unsure = !sure && outcome == "cannot_tell" && follows == "broken";
            (outcome != follows && !unsure).then(|| format!("{outcome}, and {follows} follows"))
        });
        self.judge("outcome", fault);
    }

    /// What follows, and whether it is sure that the subject is one: whether it belongs to a path no step says.
    fn follows(&self, (rule, number): (&Rule, usize), coming: bool, root: &Step) -> Given<(&'static str, bool)> {
        let day = root.because.iter().find_map(|step| step.day).ok_or(Unsaid)?;
        let bound = root.because.iter().filter(|it| it.is_bound());
        let with = bound.filter_map(|it| it.name.clone().zip(it.value.clone())).collect();
        let at = At { step: root, day, with };
        if !coming && !is_in(&rule.in_force, day) {
            return Ok(("not_applicable", true));
        }
        let exists = root.because.iter().filter(|it| it.kind == "exists").map(|it| Ok(it.truth()));
        let variables = rule.binders.iter().flat_map(|binder| binder.names.iter().map(|name| (name, &binder.range)));
        let of_kind = variables.filter_map(|(name, range)| match &range.kind {
            ExprKind::Name(kind) if self.files.kinds.contains_key(&*kind.text) => {
                Some(self.is_kind(at.with.get(&*name.text)?, &kind.text, &at))
            }
            _ => None,
        });
        let condition = rule.condition.iter().map(|condition| self.truth(condition, &at));
        let asked = any(exists.chain(of_kind).chain(condition).map(|it| it.map(Truth::not)), false)?.not();
        let clause = rule.clauses.get(number).ok_or(Unsaid)?;
        let excepted = self.excepted(rule, clause, &at)?;
        if asked == False || excepted == True {
            return Ok(("not_applicable", true));
        }
        let exists = |it: &Val| matches!(it, Val::Thing(thing) if self.files.exists(thing, day) == True);
        let sure =
            rule.binders.iter().all(|it| matches!(it.range.kind, ExprKind::Name(_))) && at.with.values().all(exists);
        let follows = match (asked, self.truth(&clause.expr, &at)?, excepted) {
            (_, True, _) => "holds",
            (True, False, False) => "broken",
            _ => "cannot_tell",
        };
        Ok((follows, sure))
    }

    /// Whether what applies lifts the rule (11.3 to 11.5).
    fn excepted(&self, rule: &Rule, clause: &Clause, at: &At) -> Given<Truth> {
        let code = &rule.code.text;
        let codes = [code.to_string(), format!("{code}.{}", clause.label.as_ref().map_or("", |label| &*label.text))];
        let concerns = |it: &&'a Exception| codes.iter().any(|code| *code == *it.to.text);
        let applies = |it: &&'a Exception| {
            let is_it = |step: &&Step| step.kind == "exception" && step.name.as_deref() == Some(&*it.name.text);
            let step = at.step.because.iter().find(is_it).ok_or(Premise)?;
            let mut below = At { step, day: at.day, with: at.with.clone() };
            let names = rule.binders.iter().flat_map(|binder| &binder.names).zip(&it.names);
            let named: Vec<_> = names.map(|(old, new)| (new.text.to_string(), below.with.remove(&*old.text))).collect();
            below.with.extend(named.into_iter().filter_map(|(name, value)| Some((name, value?))));
            let applies = it.condition.as_ref().map_or(Ok(True), |condition| self.truth(condition, &below));
            Ok((*it, if is_in(&it.in_force, at.day) { applies? } else { False }))
        };
        let all: Vec<(&Exception, Truth)> =
            self.files.exceptions.iter().filter(concerns).map(|it| applies(&it)).collect::<Given<_>>()?;
        let goes_over = |other: &Exception| {
            let over = all.iter().filter(|(it, _)| it.over.iter().any(|over| over.text == other.name.text));
            over.map(|it| it.1).max().unwrap_or(False)
        };
        let lifts = all.iter().filter(|(it, _)| it.effect == Effect::Lifts);
        any(lifts.map(|(it, applies)| Ok((*applies).min(goes_over(it).not()))), false)
    }

    /// Counts what was judged, and keeps what is wrong.
    fn judge(&mut self, kind: &str, fault: Given<Option<String>>) {
        self.judged.entry(kind.to_owned()).or_default()[usize::from(matches!(fault, Err(Unsaid)))] += 1;
        match fault {
            Ok(fault) => self.faults.extend(fault),
            Err(Premise) => self.faults.push(format!("a step on which {kind} rests is not there")),
            Err(Unsaid) => {}
        }
    }

    /// Checks a step, behind those below it.
    fn check(&mut self, step: &Step) {
        step.because.iter().for_each(|step| self.check(step));
        let Some(day) = step.day else { return };
        if let ("exists", Some(Val::Thing(thing))) = (&*step.kind, &step.value) {
            let is = self.files.exists(thing, day);
            self.judge(
                "exists",
                Ok((is != step.truth()).then(|| format!("{thing} exists on {}: {is:?}", written(day)))),
            );
        }
        let Some(expr) = step.expr.as_ref().filter(|_| step.says_what_it_gives()) else { return };
        let Some(said) = &step.gives else { return self.judge("private", Err(Unsaid)) };
        let told = format!("`{}` on {} with {:?} gives {said:?}", step.text, written(day), step.with);
        if matches!(expr.kind, ExprKind::Field { .. }) && self.files.stands(&said.value(), &step.place) == Some(false) {
            self.faults.push(format!("{told}, which does not stand in {}", step.place));
        }
        if step.elsewhere {
            // What is true never rests on itself; what is not may (9.2).
            if said.truth() == True && !self.proved.contains(&told) {
                self.faults.push(format!("it is not shown before why {told}"));
            }
            self.referred.insert(told);
            return;
        }
        let follows = self.gives(expr, &At { step, day, with: step.with.clone() });
        let form = format!("{:?}", expr.kind).split([' ', '(']).next().unwrap_or_default().to_owned();
        let kind = if follows.is_ok() { step.kind.clone() } else { form };
        let fault = follows.map(|follows| {
            let follows = self.as_said(follows, said, day);
            let alike = match &*step.kind {
                "members" => said.is_like(&follows),
                "value" => is_like(&said.value(), &follows.value()),
                _ => said.truth() == follows.truth(),
            };
            (!alike).then(|| format!("{told}, and {follows:?} follows"))
        });
        self.judge(&kind, fault);
        self.proved.insert(told);
    }

    /// What a part is said to give, or what it gives by itself.
    pub(super) fn part(&self, part: &Expr, at: &At) -> Given {
        use ExprKind::{Literal, Name, Set, Today};
        match at.find(part) {
            Some(step) => step.gives.clone().ok_or(Unsaid),
            None if matches!(part.kind, Literal(_) | Today | Name(_) | Set(_)) => self.gives(part, at),
            None => Err(Premise),
        }
    }

    pub(super) fn value(&self, part: &Expr, at: &At) -> Given<Val> {
        Ok(self.part(part, at)?.value())
    }

    pub(super) fn truth(&self, part: &Expr, at: &At) -> Given<Truth> {
        Ok(self.part(part, at)?.truth())
    }
}
