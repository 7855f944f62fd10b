use super::Vet;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{Exception, Rule};

impl Vet<'_> {
    /// Tells of a rule that no source asks for, or one that is not in force though the rule is.
    pub(super) fn cited(&mut self, rule: &Rule) {
        if rule.cites.is_empty() {
            let message = Text::new(Phrase::VetUncited).with("code", &*rule.code);
            let warning = Diagnostic::warning(Code::NoCitation, message, rule.span);
            self.findings.push(warning.help(Phrase::VetUncitedHelp.into()));
        }
        if !rule.in_force.contains(self.clock) || rule.in_force.from.is_some() {
            return;
        }
        let mut told = Vec::new();
        for cite in &rule.cites {
            let source = self.policy.source(cite.source);
            // What ended before the rule does is told of whenever the policy is read.
            let (name, place, in_force) = match source.section_apart(&cite.section) {
                Some(section) => (&section.name, section.span, section.in_force),
                None => (&source.name, source.span, source.in_force),
            };
            let Some(from) = in_force.from.filter(|from| *from > self.clock) else { continue };
            if told.contains(&place) {
                continue;
            }
            told.push(place);
            let message = Text::new(Phrase::VetCitedEarly).with("code", &*rule.code).with("name", &**name);
            let message = message.with("date", from.to_string()).with("clock", self.clock.to_string());
            let warning = Diagnostic::warning(Code::CitationOutOfForce, message, rule.span);
            let help = Text::new(Phrase::VetCitedEarlyHelp).with("date", from.to_string());
            self.findings.push(warning.also(place, Phrase::DeclaredInPolicy.into()).help(help));
        }
    }

    /// Tells of a rule whose time is over.
    pub(super) fn in_force(&mut self, rule: &Rule) {
        let Some(until) = rule.in_force.until.filter(|until| *until < self.clock) else { return };
        // What is judged on its own day may be older than the run.
        if rule.judged.is_some() {
            return;
        }
        let message = Text::new(Phrase::VetRuleOver).with("code", &*rule.code).with("date", until.to_string());
        let warning = Diagnostic::warning(Code::OutOfForce, message, rule.span);
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
