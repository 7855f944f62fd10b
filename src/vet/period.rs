use super::Vet;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{Citation, Exception, Period, Policy, Rule};
use crate::source::Span;
use crate::value::Date;

impl Vet<'_> {
    /// Tells of a rule that no source asks for, or that cites what is not in force yet.
    pub(super) fn cited(&mut self, rule: &Rule) {
        let Some((name, span)) = told(self.policy, rule) else { return };
        if rule.cites.is_empty() {
            let message = Text::new(Phrase::VetUncited).with("code", name);
            let warning = Diagnostic::warning(Code::NoCitation, message, span);
            self.findings.push(warning.help(Phrase::VetUncitedHelp.into()));
        }
        self.findings.extend(cited_early(self.policy, rule, self.clock));
    }

    /// Tells of a rule whose time is over.
    pub(super) fn in_force(&mut self, rule: &Rule) {
        let Some(until) = rule.in_force.until.filter(|until| *until < self.clock) else { return };
        // What is judged on its own day may be older than the run.
        if rule.judged.is_some() {
            return;
        }
        let Some((name, span)) = told(self.policy, rule) else { return };
        let message = Text::new(Phrase::VetRuleOver).with("code", name).with("date", until.to_string());
        let warning = Diagnostic::warning(Code::OutOfForce, message, span);
        self.findings.push(warning.help(Phrase::VetRuleOverHelp.into()));
    }

    /// Tells of an exception whose time is over.
    pub(super) fn exception_in_force(&mut self, exception: &Exception) {
        let Some(until) = exception.in_force.until.filter(|until| *until < self.clock) else { return };
        let message = Text::new(Phrase::VetExceptionOver).with("name", &*exception.name);
        let warning = Diagnostic::warning(Code::OutOfForce, message.with("date", until.to_string()), exception.span);
        self.findings.push(warning.help(Phrase::VetExceptionOverHelp.into()));
    }
}

/// Under which name and where a rule is told of for its sources or its period. Those that the clauses of a form share
/// are told of once, under the name of the form: nothing for all clauses but the first that has them.
fn told<'p>(policy: &'p Policy, rule: &'p Rule) -> Option<(&'p str, Span)> {
    let Some(form) = policy.form_of(rule) else { return Some((&rule.code, rule.span)) };
    let of_form = |other: &&Rule| policy.form_of(other).is_some_and(|of| of.span == form.span);
    let alike = |other: &Rule| other.cites == rule.cites && other.in_force == rule.in_force;
    let mut alike = policy.rules.iter().filter(of_form).filter(|other| alike(other));
    let first = alike.next().is_some_and(|first| first.code == rule.code);
    let shared = alike.next().is_some();
    match (first, shared) {
        (false, _) => None,
        (true, true) => Some((&form.name, form.named)),
        (true, false) => Some((&rule.code, rule.span)),
    }
}

/// Tells of a rule without a first day, and of such exceptions to it, that are in force on a day when what they cite is
/// not yet.
///
/// What has a first day of its own is held against its sources whenever the policy is read, and so is what ended before
/// the rule does.
pub fn cited_early(policy: &Policy, rule: &Rule, clock: Date) -> Vec<Diagnostic> {
    let applies = |period: &Period| period.contains(clock) && period.from.is_none();
    if !applies(&rule.in_force) {
        return Vec::new();
    }
    let exceptions = rule.clauses.iter().flat_map(|clause| &clause.exceptions).chain(&rule.exceptions);
    let exceptions = exceptions.map(|id| policy.exception(*id)).filter(|exception| applies(&exception.in_force));
    let exceptions = exceptions.map(|exception| (&*exception.name, exception.span, &exception.cites));
    let own = told(policy, rule).map(|(name, span)| (name, span, &rule.cites));
    own.into_iter().chain(exceptions).flat_map(|(name, span, cites)| early(policy, name, span, cites, clock)).collect()
}

/// Tells of each source or section once that is not in force yet.
fn early(policy: &Policy, citing: &str, span: Span, cites: &[Citation], clock: Date) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let mut warnings = Vec::new();
    for cite in cites {
        let source = policy.source(cite.source);
        let (name, place, in_force) = match source.section_apart(&cite.section) {
            Some(section) => (&section.name, section.span, section.in_force),
            None => (&source.name, source.span, source.in_force),
        };
        let Some(from) = in_force.from.filter(|from| *from > clock) else { continue };
        if told.contains(&place) {
            continue;
        }
        told.push(place);
        let message = Text::new(Phrase::VetCitedEarly).with("code", citing).with("name", &**name);
        let message = message.with("date", from.to_string()).with("clock", clock.to_string());
        let warning = Diagnostic::warning(Code::CitationOutOfForce, message, span);
        let help = Text::new(Phrase::VetCitedEarlyHelp).with("date", from.to_string());
        warnings.push(warning.also(place, Phrase::DeclaredInPolicy.into()).help(help));
    }
    warnings
}
