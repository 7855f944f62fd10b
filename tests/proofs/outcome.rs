//! Whether an outcome follows from what its proof says of the rule, its subject and its exceptions (semantics 10, 11).

use mandat::syntax::tree::{Clause, Effect, Exception, ExprKind, Name, Period, Rule};

use super::checker::{At, Checker, Given, Premise, Unsaid, any};
use super::set::Variables;
use super::step::Step;
use super::value::{False, True, Truth, Unknown, Val};
use crate::second::time::{Day, read};

/// The outcome that is to be proved, of what, and when.
pub(crate) struct Asked<'a> {
    pub(crate) outcome: &'a str,
    pub(crate) subject: &'a str,
    pub(crate) coming: bool,
    pub(crate) clock: Day,
}

fn is_in(period: &Period, at: Day) -> bool {
    let day = |name: &Option<Name>| name.as_ref().and_then(|name| read(&name.text));
    day(&period.from).is_none_or(|it| it <= at) && day(&period.until).is_none_or(|it| at <= it)
}

impl<'a> Checker<'a> {
    /// Checks the proof of an outcome (10.5, 11), whose steps stand below one that says nothing.
    pub(crate) fn outcome(&mut self, (rule, number): (&Rule, usize), asked: &Asked, root: &Step) {
        root.because.iter().for_each(|step| self.check(step));
        let nowhere = self.referred.difference(&self.proved);
        self.faults.extend(nowhere.map(|step| format!("it is shown nowhere why {step}")));
        let follows = self.follows((rule, number), asked, root);
        if let Ok((_, sure)) = follows {
            self.judge("subject", if sure { Ok(None) } else { Err(Unsaid) });
        }
        let fault = follows.map(|(follows, sure)| {
            let unsure = !sure && asked.outcome == "cannot_tell" && follows == "broken";
            (asked.outcome != follows && !unsure).then(|| format!("{}, and {follows} follows", asked.outcome))
        });
        self.judge("outcome", fault);
    }

    /// What follows, and whether it is sure that the subject is one.
    fn follows(&self, (rule, number): (&Rule, usize), asked: &Asked, root: &Step) -> Given<(&'static str, bool)> {
        let bound = root.because.iter().filter(|it| it.is_bound());
        let mut with: Variables = bound.filter_map(|it| it.name.clone().zip(it.value.clone())).collect();
        let names = || rule.binders.iter().flat_map(|binder| &binder.names);
        if with.is_empty() {
            // The last variable is in every subject; those before it only where it does not stand inside them (10.2).
            let things = asked.subject.rsplit(',').map(|part| self.files.named(part));
            let all = asked.subject.split(',').count() == names().count();
            let pairs = names().rev().zip(things).take(if all { usize::MAX } else { 1 });
            with.extend(pairs.filter_map(|(name, thing)| Some((name.text.to_string(), Val::Thing(thing?)))));
        }
        let day = match &rule.judged {
            None => asked.clock,
            Some(judged) => {
                match self.gives(judged, &At { step: &Step::alone(), day: asked.clock, with: with.clone() })?.value() {
                    Val::Date(day) => day,
                    _ => return Ok(("cannot_tell", true)),
                }
            }
        };
        let said = root.because.iter().find_map(|step| step.day).ok_or(Unsaid)?;
        if said != day {
            return Ok(("another day", true));
        }
        let at = At { step: root, day, with };
        if !asked.coming && !is_in(&rule.in_force, day) {
            return Ok(("not_applicable", true));
        }
        let things = at.with.values().filter(|_| rule.judged.is_some());
        let exists =
            things.map(|it| if let Val::Thing(it) = it { Ok(self.files.exists(it, day)) } else { Err(Unsaid) });
        let variables = rule.binders.iter().flat_map(|binder| binder.names.iter().map(|name| (name, &binder.range)));
        let of_kind = variables.filter_map(|(name, range)| match &range.kind {
            ExprKind::Name(kind) if self.files.kinds.contains_key(&*kind.text) => {
                Some(self.is_kind(at.with.get(&*name.text)?, &kind.text, &at))
            }
            _ => None,
        });
        let condition = rule.condition.iter().map(|condition| self.truth(condition, &at));
        let belongs = self.belongs(rule, &at);
        if belongs == Some(False) {
            return Ok(("no subject", true));
        }
        let all = exists.chain(of_kind).chain(condition).chain(belongs.map(Ok));
        let asked = any(all.map(|it| it.map(Truth::not)), false)?.not();
        let clause = rule.clauses.get(number).ok_or(Unsaid)?;
        let excepted = self.excepted(rule, clause, &at)?;
        if asked == False || excepted == True {
            return Ok(("not_applicable", true));
        }
        let follows = match (asked, self.truth(&clause.expr, &at)?, excepted) {
            (_, True, _) => "holds",
            (True, False, False) => "broken",
            _ => "cannot_tell",
        };
        Ok((follows, belongs.is_some()))
    }

    /// Whether each variable stands for what its range has (10.1, 10.4); nothing where that takes more to read than fields.
    fn belongs(&self, rule: &Rule, at: &At) -> Option<Truth> {
        let alone = Step::alone();
        let mut all = True;
        let mut below = At { step: &alone, day: at.day, with: Variables::new() };
        for binder in &rule.binders {
            let range = match &binder.range.kind {
                // Where the day is another one for each subject, all that is written may be one.
                ExprKind::Name(name) if rule.judged.is_some() || self.files.kinds.contains_key(&*name.text) => {
                    let class = self.files.kinds.get(&*name.text).map_or(&name.text, |kind| &kind.of.text);
                    self.files.all(class, Some(at.day).filter(|_| rule.judged.is_none()))
                }
                ExprKind::History(_) => self.gives(&binder.range, &below).ok()?,
                _ if rule.judged.as_ref().is_none_or(|day| self.gives(day, &below).is_ok()) => {
                    self.gives(&binder.range, &below).ok()?
                }
                // Else it is one that the field of a variable ever held.
                ExprKind::Field { base, name, args: None } if matches!(base.kind, ExprKind::Name(_)) => {
                    self.path(base, &name.text, true, &below).ok()?
                }
                _ => return None,
            };
            for name in &binder.names {
                let value = at.with.get(&*name.text)?;
                let is = |(_, certain): &(Val, bool)| if *certain { True } else { Unknown };
                all = all.min(range.members.iter().filter(|it| it.0 == *value).map(is).max().unwrap_or(False));
                below.with.insert(name.text.to_string(), value.clone());
            }
        }
        Some(all)
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
}
