use crate::diagnostic::{Lang, Phrase, Text};
use crate::policy::model::{Citation, ExprId, Period, Policy, Rule, Slot, Template, TemplatePart};
use crate::source::{SourceMap, Span};

/// The longest place in a sentence that is shown as it is written, in bytes: those of forms are computed.
const LONGEST: usize = 40;

/// What there is to say of a rule, each part on one line.
#[derive(Clone, Copy)]
pub(super) struct RuleWords<'a> {
    pub(super) policy: &'a Policy,
    pub(super) sources: &'a SourceMap,
    pub(super) lang: Lang,
}

impl<'a> RuleWords<'a> {
    /// `team in Team`
    pub(super) fn concerned(&self, rule: &Rule) -> String {
        let binders = rule.binders.iter().map(|binder| {
            let name = |slot: &Slot| rule.variables.get(slot.0 as usize).map_or("", |variable| &*variable.name);
            let names: Vec<&str> = binder.slots.iter().map(name).collect();
            let change = if binder.change.is_some() { "change of " } else { "" };
            format!("{change}{} in {}", names.join(", "), self.expr(binder.range))
        });
        binders.collect::<Vec<_>>().join(", ")
    }

    /// A sentence of a finding in this language, or in the nearest there is, with its places as the rule has them: `{team.name}`.
    pub(super) fn sentence(&self, texts: &[(Lang, Template)]) -> Option<String> {
        let of = |lang: Lang| texts.iter().find(|(of, _)| *of == lang).map(|(_, template)| template);
        let template = self.lang.fallbacks().into_iter().find_map(of)?;
        let parts = template.parts.iter().map(|part| match part {
            TemplatePart::Words(words) => words.to_string(),
            TemplatePart::Value(id) => match self.expr(*id) {
                long if long.len() > LONGEST => "{…}".to_owned(),
                short => format!("{{{short}}}"),
            },
        });
        Some(parts.collect())
    }

    /// `3.1 in Statutes (from 2025-01-01)`, with the days of the section where it has its own.
    pub(super) fn asked_by(&self, cite: &Citation) -> String {
        let source = self.policy.source(cite.source);
        let period = self.period(source.section(&cite.section).map_or(source.in_force, |section| section.in_force));
        let period = if period.is_empty() { period } else { format!(" ({period})") };
        self.section(cite) + &period
    }

    /// Where the source of a section can be read.
    pub(super) fn address(&self, cite: &Citation) -> Option<&'a str> {
        self.policy.source(cite.source).address.as_deref()
    }

    /// `3.1 in Statutes`; `3.1 (The board) in Statutes` where the source says what the section is about.
    pub(super) fn section(&self, cite: &Citation) -> String {
        let source = self.policy.source(cite.source);
        let about = source.section(&cite.section).map_or("", |section| section.titles.get(self.lang));
        let at = if about.is_empty() { cite.section.to_string() } else { format!("{} ({about})", cite.section) };
        Text::new(Phrase::CiteIn).with("at", at).with("title", source.titles.get(self.lang)).words(self.lang)
    }

    /// `core 1.0: What any organisation has`
    pub(super) fn pack(&self, rule: &Rule) -> String {
        let pack = self.policy.pack(rule.pack);
        format!("{} {}: {}", pack.name, pack.version, pack.titles.get(self.lang))
    }

    /// `from 2025-01-01 until 2026-12-31`
    pub(super) fn period(&self, period: Period) -> String {
        let day = |phrase, date: Option<crate::value::Date>| {
            date.map(|date| Text::new(phrase).with("date", date.to_string()).words(self.lang))
        };
        let from = day(Phrase::PageFrom, period.from);
        from.into_iter().chain(day(Phrase::PageUntil, period.until)).collect::<Vec<_>>().join(" ")
    }

    /// An expression as the policy has it.
    pub(super) fn expr(&self, id: ExprId) -> String {
        self.policy.text(id, self.sources)
    }

    /// The text of the policy at a place.
    pub(super) fn source(&self, span: Span) -> String {
        self.sources.text(span).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
