use super::dead::Dead;
use super::facts::{Facts, Strength};
use super::scope::Scope;
use super::witness::Search;
use super::{Analyst, Vet, asked};
use crate::diagnostic::{Code, Diagnostic, Example, Force, Phrase, Text};
use crate::policy::model::{ClassKind, Clause, Comparison, Effect, ExprId, Rule};
use crate::source::Span;

impl Vet<'_> {
    /// Looks each rule of the packs asked for through, with the exceptions to it.
    pub(super) fn rules(&mut self) {
        for rule in self.policy.rules.iter().filter(|rule| asked(self.policy, rule.span)) {
            self.cited(rule);
            self.in_force(rule);
            self.rule(rule);
        }
        for rule in &self.policy.rules {
            self.exceptions(rule);
        }
    }

    fn rule(&mut self, rule: &Rule) {
        let mut analyst = Analyst::new(self.policy);
        let applies = Applies::of(&mut analyst, rule);
        let before = std::mem::take(&mut analyst.dead);
        let mut before = before.into_iter();
        if applies.never {
            let cause = before.next();
            let message = Text::new(Phrase::VetNeverApplies).with("code", &*rule.code);
            let cause = cause.map(|dead| self.with_example(dead));
            self.claim(Code::NeverApplies, Force::Must, message, cause, rule.condition, Phrase::VetNeverAppliesHelp);
        }
        self.dead(before.collect());
        if applies.never {
            return;
        }
        for clause in &rule.clauses {
            self.clause(clause, &applies, &mut analyst);
        }
        self.contradictions(rule, &applies, &mut analyst);
        self.waivable(rule, &mut analyst);
    }

    /// Tells of a condition that no waiver could meet.
    fn waivable(&mut self, rule: &Rule, analyst: &mut Analyst<'_>) {
        let Some(waivable) = rule.waivable else { return };
        // It is read on another day than the clause, so that nothing that is known of this one is known of it.
        let binders = rule.binders.iter().flat_map(|binder| &binder.slots);
        let scope = binders.fold(Scope::default(), |scope, slot| scope.with_variable(*slot));
        let truths = analyst.truth(waivable.condition, &scope.with_variable(waivable.waiver), &Facts::default());
        let mut dead = std::mem::take(&mut analyst.dead).into_iter();
        if !truths.yes {
            let message = Text::new(Phrase::VetNeverWaived).with("code", &*rule.code);
            let help = Phrase::VetNeverWaivedHelp;
            self.claim(Code::NeverTrue, Force::Should, message, dead.next(), Some(waivable.condition), help);
        }
        self.dead(dead.collect());
    }

    fn clause(&mut self, clause: &Clause, applies: &Applies, analyst: &mut Analyst<'_>) {
        let truths = analyst.truth(clause.expr, &applies.scope, &applies.facts);
        let dead = std::mem::take(&mut analyst.dead);
        let mut dead = dead.into_iter();
        let claim = match (truths.yes, truths.no) {
            (true, true) => None,
            (false, _) => Some((Code::NeverHolds, Force::Must, Phrase::VetNeverHolds, Phrase::VetNeverHoldsHelp)),
            (true, false) => Some((Code::NeverFails, Force::Should, Phrase::VetNeverFails, Phrase::VetNeverFailsHelp)),
        };
        if let Some((code, force, phrase, help)) = claim {
            let message = Text::new(phrase).with("code", &*clause.code);
            let cause = dead.next().map(|dead| self.with_example(dead));
            self.claim(code, force, message, cause, Some(clause.expr), help);
        }
        self.dead(dead.collect());
    }

    /// Says something of a whole rule, clause or exception, at the condition that makes it so.
    pub(super) fn claim(
        &mut self,
        code: Code,
        force: Force,
        message: Text,
        cause: Option<Dead>,
        whole: Option<ExprId>,
        help: Phrase,
    ) {
        let place = cause.as_ref().map(|dead| dead.span).or(whole.map(|id| self.policy.expr(id).span));
        let Some(place) = place else { return };
        let claim = Diagnostic::error(code, message, place).forced(force);
        let claim = match &cause {
            Some(dead) => self.words.because(claim, dead),
            None => claim,
        };
        self.findings.push(claim.help(help.into()));
    }

    /// Tells of two clauses that cannot both hold.
    fn contradictions(&mut self, rule: &Rule, applies: &Applies, analyst: &mut Analyst<'_>) {
        for (at, second) in rule.clauses.iter().enumerate() {
            let mut alone = |clause: &Clause| {
                analyst.conflict(&[clause.expr], true, &applies.scope, &applies.facts).is_some()
                    || !analyst.truth(clause.expr, &applies.scope.silent(), &applies.facts).yes
            };
            if alone(second) {
                continue;
            }
            let first = rule.clauses.iter().take(at).filter(|first| !alone(first)).collect::<Vec<_>>();
            let apart = first.into_iter().find_map(|first| {
                let both = [first.expr, second.expr];
                let (_, from) = analyst.conflict(&both, true, &applies.scope, &applies.facts)?;
                Some((first, from))
            });
            let Some((first, from)) = apart else { continue };
            let message = Text::new(Phrase::VetApart).with("code", &*second.code).with("other", &*first.code);
            let place = self.policy.expr(second.expr).span;
            let force = first.force.min(second.force);
            let claim = Diagnostic::error(Code::ClausesContradict, message, place).forced(force);
            let others = self.policy.expr(first.expr).span;
            let mut places = vec![others];
            // What is said elsewhere plays a part too.
            let inside = |span: &Span| others.start <= span.start && span.end <= others.end;
            places.extend(from.into_iter().filter(|span| !inside(span) && *span != place));
            let claim = places.into_iter().fold(claim, |claim, span| claim.also(span, Phrase::VetBecause.into()));
            let example = self.only_one_holds(rule, first, second);
            self.findings.push(claim.shown(example).help(Phrase::VetApartHelp.into()));
        }
    }
}

impl Vet<'_> {
    /// An organisation in which the first of two clauses holds and the other is broken, or the other way round.
    fn only_one_holds(&self, rule: &Rule, first: &Clause, second: &Clause) -> Option<Example> {
        [(first, second), (second, first)].into_iter().find_map(|(holds, broken)| {
            let search = Search::new(self.reading, self.words, self.clock).on_a_day_in(rule.in_force);
            let shown = search?.one_holds(rule, holds, broken)?;
            let says = |subject| {
                let says = Text::new(Phrase::VetApartExample).with("subject", subject);
                says.with("code", &*holds.code).with("other", &*broken.code)
            };
            shown.of_subject(self.reading, says)
        })
    }
}

/// When a rule applies.
pub(super) struct Applies {
    pub(super) scope: Scope,
    /// What is known where it does.
    pub(super) facts: Facts,
    /// Whether it never does.
    pub(super) never: bool,
}

impl Applies {
    pub(super) fn of(analyst: &mut Analyst<'_>, rule: &Rule) -> Self {
        let mut scope = Scope::default();
        let mut facts = Facts::default();
        let mut empty = false;
        for binder in &rule.binders {
            analyst.look_into(binder.range, &scope, &facts);
            empty |= analyst.tell_empty(binder.range, &scope);
            for slot in binder.all_slots() {
                scope = scope.with_variable(slot);
            }
            // What was or is of a kind need not be so in either state alone.
            for slot in binder.slots.iter().filter(|_| binder.change.is_none()) {
                facts = analyst.of_kind(binder.range, *slot, Strength::NotOtherwise, &scope, &facts);
            }
            apart(analyst, binder, &scope, &mut facts);
        }
        let Some(condition) = rule.condition.filter(|_| !empty) else { return Self { scope, facts, never: empty } };
        let truths = analyst.truth(condition, &scope, &facts);
        let never = !truths.yes || analyst.conflict(&[condition], true, &scope, &facts).is_some();
        analyst.assume(condition, true, Strength::NotOtherwise, &scope, &mut facts);
        Self { scope, facts, never }
    }
}

/// The entities of a tuple are different ones. Records may be equal all the same.
fn apart(analyst: &Analyst<'_>, binder: &crate::policy::model::Binder, scope: &Scope, facts: &mut Facts) {
    use super::abstraction::Orders;
    use crate::policy::model::Base;
    let range = analyst.policy.expr(binder.range);
    let Base::Thing(class) = range.ty.base else { return };
    if matches!(analyst.policy.class(class).kind, ClassKind::Record { .. }) {
        return;
    }
    for (at, one) in binder.slots.iter().enumerate() {
        for other in binder.slots.iter().skip(at + 1) {
            let keys = [one, other].map(|slot| scope.get(*slot).and_then(|bound| bound.key.clone()));
            if let [Some(one), Some(other)] = keys {
                let orders = Orders::of(Comparison::NotEqual);
                facts.assume_orders((&one, &other), orders, range.span, Strength::NotOtherwise);
            }
        }
    }
}

/// Whether an exception lifts what it is to.
pub(super) const fn lifts(effect: Effect) -> bool {
    matches!(effect, Effect::Lifts)
}
