//! From the steps of a proof to what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use mandat::syntax::print;
use mandat::syntax::tree::{Expr, ExprKind};

use super::files::Files;
use super::set::{Set, Variables, is_like};
use super::step::Step;
use super::value::{False, True, Truth, Unknown, Val};
use crate::second::time::{Day, written};

/// Checks that each step of a proof follows from those right below it and from the files, by `docs/semantics.md`, and by no
/// evaluator. What an expression gives by what its parts are said to give stands in `rules`.
pub(crate) struct Checker<'a> {
    pub(crate) files: &'a Files,
    pub(crate) faults: Vec<String>,
    /// How many steps of each kind were found right, and how many nothing could be said of.
    pub(crate) judged: BTreeMap<String, [usize; 2]>,
    /// What steps say that show on what they rest, and what those say that do not.
    pub(super) proved: BTreeSet<String>,
    pub(super) referred: BTreeSet<String>,
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

impl<'a> Checker<'a> {
    pub(crate) fn new(files: &'a Files) -> Self {
        let (faults, judged, proved, referred) = Default::default();
        Self { files, faults, judged, proved, referred }
    }

    /// Counts what was judged, and keeps what is wrong.
    pub(super) fn judge(&mut self, kind: &str, fault: Given<Option<String>>) {
        self.judged.entry(kind.to_owned()).or_default()[usize::from(matches!(fault, Err(Unsaid)))] += 1;
        match fault {
            Ok(fault) => self.faults.extend(fault),
            Err(Premise) => self.faults.push(format!("a step on which {kind} rests is not there")),
            Err(Unsaid) => {}
        }
    }

    /// Checks a step, behind those below it.
    pub(super) fn check(&mut self, step: &Step) {
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
            None if matches!(part.kind, Literal(_) | Today | Name(_) | Set(_)) || at.step.kind == "alone" => {
                self.gives(part, at)
            }
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
