use super::facts::{Facts, Strength};
use super::rules::{Applies, lifts};
use super::scope::Scope;
use super::witness::Search;
use super::{Analyst, Vet, asked};
use crate::diagnostic::{Code, Diagnostic, Example, Force, Phrase, Text};
use crate::policy::model::{Clause, Exception, ExceptionId, ExprId, ExprKind, Period, Rule};
use crate::source::Span;

impl Vet<'_> {
    /// Looks through the exceptions to a rule.
    pub(super) fn exceptions(&mut self, rule: &Rule) {
        let of_clauses = rule.clauses.iter().flat_map(|clause| &clause.exceptions);
        let all: Vec<ExceptionId> = rule.exceptions.iter().chain(of_clauses).copied().collect();
        if !all.iter().any(|id| asked(self.policy, self.policy.exception(*id).span)) {
            return;
        }
        let mut analyst = Analyst::new(self.policy);
        let applies = Applies::of(&mut analyst, rule);
        if applies.never {
            return;
        }
        analyst.dead.clear();
        let mut never = Vec::new();
        for id in all {
            let exception = self.policy.exception(id);
            if asked(self.policy, exception.span) {
                self.exception_in_force(exception);
                let own = rule.clauses.iter().find(|clause| clause.exceptions.contains(&id));
                let to = own.map_or(&rule.code, |clause| &clause.code);
                if self.never_applies((rule, to), exception, &applies, &mut analyst) {
                    never.push(id);
                }
            }
        }
        // Those to a clause are asked first, then those to the whole rule; of each those that go over others.
        let whole = &rule.exceptions;
        let lists = rule.clauses.iter().map(|clause| clause.exceptions.iter().chain(whole).collect::<Vec<_>>());
        let mut told: Vec<ExceptionId> = never;
        let lists: Vec<Vec<&ExceptionId>> = lists.collect();
        for list in &lists {
            for (at, later) in list.iter().enumerate() {
                // One to the whole rule is shadowed only where it is so in each clause.
                let decided = whole.contains(later)
                    && !lists.iter().all(|list| self.shade(list, later, &applies, &mut analyst).is_some());
                if decided || told.contains(later) || !asked(self.policy, self.policy.exception(**later).span) {
                    continue;
                }
                let Some(before) = list.get(..at) else { continue };
                let shade = before.iter().find(|first| self.shadows(***first, **later, &applies, &mut analyst));
                if let Some(first) = shade {
                    self.shadowed(rule, **first, **later);
                    told.push(**later);
                }
            }
        }
        self.lifted(rule, &applies, &mut analyst);
    }

    /// One that shadows an exception in a list.
    fn shade(
        &self,
        list: &[&ExceptionId],
        later: &ExceptionId,
        applies: &Applies,
        analyst: &mut Analyst<'_>,
    ) -> Option<ExceptionId> {
        let before = list.iter().take_while(|id| **id != later);
        before.copied().copied().find(|first| self.shadows(*first, *later, applies, analyst))
    }

    fn never_applies(
        &mut self,
        (rule, to): (&Rule, &str),
        exception: &Exception,
        applies: &Applies,
        analyst: &mut Analyst<'_>,
    ) -> bool {
        let message = || Text::new(Phrase::VetExceptionNever).with("name", &*exception.name).with("code", to);
        let help = Phrase::VetExceptionNeverHelp;
        if rule.judged.is_none() && apart(rule.in_force, exception.in_force) {
            let error = Diagnostic::error(Code::ExceptionNeverApplies, message(), exception.span);
            let error = error.also(rule.span, Phrase::VetOtherTime.into());
            self.findings.push(error.help(help.into()));
            return true;
        }
        let Some(condition) = exception.condition else { return false };
        let truths = analyst.truth(condition, &applies.scope, &applies.facts);
        let dead = std::mem::take(&mut analyst.dead);
        let mut dead = dead.into_iter();
        let conflict = analyst.conflict(&[condition], true, &applies.scope, &applies.facts);
        let never = !truths.yes || conflict.is_some();
        if never {
            let cause = dead.next().map(|dead| self.with_example(dead));
            self.claim(Code::ExceptionNeverApplies, Force::Must, message(), cause, Some(condition), help);
        }
        self.dead(dead.collect());
        never
    }

    /// Whether one exception always decides where another would.
    fn shadows(&self, first: ExceptionId, later: ExceptionId, applies: &Applies, analyst: &mut Analyst<'_>) -> bool {
        let (first, later) = (self.policy.exception(first), self.policy.exception(later));
        if !covers(first.in_force, later.in_force) {
            return false;
        }
        let Some(wider) = first.condition else { return true };
        let Some(narrower) = later.condition else { return false };
        let (scope, dead) = (applies.scope.silent(), analyst.dead.len());
        let mut facts = applies.facts.clone();
        analyst.assume(narrower, true, Strength::Certain, &scope, &mut facts);
        let shadows = facts.conflict.is_none() && is_certain(wider, analyst, &scope, &facts);
        analyst.dead.truncate(dead);
        shadows
    }

    fn shadowed(&mut self, rule: &Rule, first: ExceptionId, later: ExceptionId) {
        let (first, later) = (self.policy.exception(first), self.policy.exception(later));
        let same = first.effect == later.effect;
        let phrase = if same { Phrase::VetShadowedSame } else { Phrase::VetShadowed };
        let message = Text::new(phrase).with("name", &*later.name).with("other", &*first.name);
        let warning = Diagnostic::warning(Code::ExceptionShadowed, message, later.span);
        let warning = warning.also(first.span, Phrase::VetShadows.into());
        let warning = warning.shown(self.both_apply(rule, first, later));
        let help = Text::new(Phrase::VetShadowedHelp).with("name", &*later.name).with("other", &*first.name);
        self.findings.push(warning.help(help));
    }

    /// An organisation in which two exceptions apply to a subject.
    fn both_apply(&self, rule: &Rule, first: &Exception, later: &Exception) -> Option<Example> {
        let in_force = rule.in_force.and(first.in_force).and(later.in_force);
        let conditions: Vec<ExprId> = [later, first].iter().filter_map(|it| it.condition).collect();
        let search = Search::new(self.reading, self.words, self.clock).on_a_day_in(in_force);
        let shown = search?.all_true(rule, &conditions)?;
        shown.of_subject(self.reading, |subject| {
            let says = Text::new(Phrase::VetShadowedExample).with("subject", subject);
            says.with("name", &*later.name).with("other", &*first.name)
        })
    }

    /// An organisation in which an exception lifts a clause that is not as it is to be.
    fn lifted_there(&self, rule: &Rule, clause: &Clause, exception: &Exception) -> Option<Example> {
        let in_force = rule.in_force.and(exception.in_force);
        let search = Search::new(self.reading, self.words, self.clock).on_a_day_in(in_force);
        let shown = search?.lifted(rule, clause, exception)?;
        shown.of_subject(self.reading, |subject| {
            let says = Text::new(Phrase::VetLiftedExample).with("subject", subject);
            says.with("code", &*clause.code).with("name", &*exception.name)
        })
    }

    /// Tells of a rule that an exception always takes away.
    fn lifted(&mut self, rule: &Rule, applies: &Applies, analyst: &mut Analyst<'_>) {
        for clause in &rule.clauses {
            let all = clause.exceptions.iter().chain(&rule.exceptions).map(|id| self.policy.exception(*id));
            // Whatever else lifts it before lifts it too; what softens it decides otherwise.
            let mut lifting = all.take_while(|it| lifts(it.effect));
            let Some(exception) = lifting.find(|it| always(it, rule, applies, analyst)) else { continue };
            if !asked(self.policy, exception.span) {
                continue;
            }
            let message = Text::new(Phrase::VetAlwaysLifted).with("code", &*clause.code).with("name", &*exception.name);
            let place = exception.condition.map_or(exception.span, |condition| self.policy.expr(condition).span);
            let error = Diagnostic::error(Code::NeverApplies, message, place);
            // That its condition is always true here says the same.
            let same = |span: Span| place.start <= span.start && span.end <= place.end;
            self.findings.retain(|finding| finding.code != Code::AlwaysTrue || !same(finding.place()));
            let error = error.also(clause.span, Phrase::VetLiftedHere.into());
            let error = error.shown(self.lifted_there(rule, clause, exception));
            self.findings.push(error.help(Phrase::VetAlwaysLiftedHelp.into()));
            return;
        }
    }
}

/// Whether an exception applies wherever a rule does.
fn always(exception: &Exception, rule: &Rule, applies: &Applies, analyst: &mut Analyst<'_>) -> bool {
    if !covers(exception.in_force, rule.in_force) {
        return false;
    }
    let Some(condition) = exception.condition else { return true };
    let (scope, dead) = (applies.scope.silent(), analyst.dead.len());
    let mut facts = applies.facts.clone();
    for binder in rule.binders.iter().filter(|binder| binder.change.is_none()) {
        for slot in &binder.slots {
            facts = analyst.of_kind(binder.range, *slot, Strength::Certain, &scope, &facts);
        }
    }
    if let Some(applies) = rule.condition {
        analyst.assume(applies, true, Strength::Certain, &scope, &mut facts);
    }
    let certain = facts.conflict.is_none() && is_certain(condition, analyst, &scope, &facts);
    analyst.dead.truncate(dead);
    certain
}

/// Whether a condition is true whatever is written, by each of its parts.
fn is_certain(condition: ExprId, analyst: &mut Analyst<'_>, scope: &Scope, facts: &Facts) -> bool {
    let policy = analyst.policy;
    let alone = [condition];
    let parts = match &policy.expr(condition).kind {
        ExprKind::And(all) => all.as_slice(),
        _ => &alone,
    };
    parts.iter().all(|part| analyst.truth(*part, scope, facts).is_certain())
}

/// Whether two periods have no day in common.
fn apart(one: Period, other: Period) -> bool {
    let before = |first: Period, second: Period| first.until.zip(second.from).is_some_and(|(until, from)| until < from);
    before(one, other) || before(other, one)
}

/// Whether one period has every day of another.
fn covers(wide: Period, narrow: Period) -> bool {
    wide.from.is_none_or(|first| narrow.from.is_some_and(|from| first <= from))
        && wide.until.is_none_or(|last| narrow.until.is_some_and(|until| until <= last))
}
