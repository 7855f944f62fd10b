use super::rule_words::RuleWords;
use super::summary::counts;
use crate::diagnostic::{Force, Lang, Phrase, Text};
use crate::evaluate::Outcome;
use crate::pipeline::CoverageRun;
use crate::policy::model::{Period, Policy, Section};
use crate::value::Date;
use crate::verdict::{Citing, SectionCoverage, SectionState, SourceCoverage, Tally, Time};

/// What there is to say of coverage, each part on one line.
#[derive(Clone, Copy)]
pub(super) struct CoverageWords<'a> {
    run: &'a CoverageRun,
    pub(super) policy: &'a Policy,
    rule: RuleWords<'a>,
}

impl<'a> CoverageWords<'a> {
    /// Nothing where the policy can't be used.
    pub(super) fn new(run: &'a CoverageRun) -> Option<Self> {
        let policy = run.policy.as_ref()?;
        Some(Self { run, policy, rule: RuleWords { policy, sources: &run.sources, lang: run.verdict.lang } })
    }

    pub(super) fn lang(&self) -> Lang {
        self.run.verdict.lang
    }

    pub(super) fn clock(&self) -> Date {
        self.run.verdict.clock
    }

    pub(super) fn text(&self, text: impl Into<Text>) -> String {
        text.into().words(self.lang())
    }

    /// `Bylaw on teams (bylaw in the pack rules)`
    pub(super) fn source(&self, coverage: &SourceCoverage) -> String {
        let source = self.policy.source(coverage.source);
        let text = Text::new(Phrase::CoverageSource).with("title", source.titles.get(self.lang()));
        self.text(text.with("name", &*source.name).with("pack", &*self.policy.pack(source.pack).name))
    }

    /// A section as it is listed.
    pub(super) fn listed(&self, coverage: &SourceCoverage, section: &SectionCoverage) -> Option<&'a Section> {
        self.policy.source(coverage.source).sections.get(section.listed?)
    }

    /// What a section is about, where its list says so.
    pub(super) fn title(&self, coverage: &SourceCoverage, section: &SectionCoverage) -> &'a str {
        self.listed(coverage, section).map_or("", |listed| listed.titles.get(self.lang()))
    }

    /// Why a section needs no rule, where its list says so.
    pub(super) fn reason(&self, coverage: &SourceCoverage, section: &SectionCoverage) -> &'a str {
        let reason = self.listed(coverage, section).and_then(|listed| listed.no_rule.as_ref());
        reason.map_or("", |reason| reason.get(self.lang()))
    }

    /// What covers a section, or why nothing does.
    pub(super) fn covered_by(&self, coverage: &SourceCoverage, section: &SectionCoverage) -> String {
        let why = match section.state {
            SectionState::Covered => String::new(),
            SectionState::NotCovered => self.text(Phrase::CoverageNoRule),
            SectionState::Coming => self.text(Phrase::CoverageNotYet),
            SectionState::NeedsNoRule => self.text(self.needless(coverage, section)),
            SectionState::NotInForce => self.not_in_force(section.in_force),
        };
        let citing = section.cited_by.iter().map(|by| self.citing(by)).collect::<Vec<_>>().join(", ");
        let needless = section.is_needless().then(|| {
            let needless = self.needless(coverage, section);
            self.text(Text::new(Phrase::CoverageSuperfluous).with("why", needless))
        });
        [why, citing].into_iter().chain(needless).filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ")
    }

    fn needless(&self, coverage: &SourceCoverage, section: &SectionCoverage) -> Text {
        Text::new(Phrase::CoverageNeedless).with("why", self.reason(coverage, section))
    }

    /// `UT-3`, `exception young to FJ-1.enough`, with the days where it is not in force.
    pub(super) fn citing(&self, by: &Citing) -> String {
        let code = self.excepted_from(by);
        let name = match by.exception.map(|id| &*self.policy.exception(id).name) {
            None => code.to_owned(),
            Some(name) => self.text(Text::new(Phrase::CoverageException).with("name", name).with("code", code)),
        };
        if by.in_force.contains(self.clock()) {
            return name;
        }
        format!("{name} ({})", self.rule.period(by.in_force))
    }

    /// The code of a rule that cites, or of the rule or clause to which an exception is made that does.
    pub(super) fn excepted_from(&self, by: &Citing) -> &'a str {
        let rule = self.policy.rule(by.rule);
        let of_clause = |id| rule.clauses.iter().find(|clause| clause.exceptions.contains(&id));
        by.exception.and_then(of_clause).map_or(&rule.code, |clause| &clause.code)
    }

    /// `not in force (until 2025-12-31)`
    fn not_in_force(&self, period: Period) -> String {
        format!("{} ({})", self.text(Phrase::CoverageNotInForce), self.rule.period(period))
    }

    /// What the sections of a source add up to.
    pub(super) fn sections(&self, coverage: &SourceCoverage) -> String {
        let count = coverage.sections.len();
        if !coverage.listed && !coverage.in_force {
            return self.not_in_force(self.policy.source(coverage.source).in_force);
        }
        if !coverage.listed {
            let cited = if count == 0 { self.text(Phrase::CoverageUncitedSource) + "; " } else { String::new() };
            return cited + &self.text(Phrase::CoverageUnlisted);
        }
        let head = if count == 1 { Phrase::SectionsOne } else { Phrase::SectionsMany };
        let parts = SectionState::ALL.map(|state| {
            let phrase = match state {
                SectionState::Covered => Phrase::SectionsCovered,
                SectionState::NotCovered => Phrase::SectionsNotCovered,
                SectionState::Coming => Phrase::SectionsComing,
                SectionState::NeedsNoRule => Phrase::SectionsNeedless,
                SectionState::NotInForce => Phrase::SectionsNotInForce,
            };
            (phrase, coverage.count(state))
        });
        format!("{}: {}", self.text(Text::new(head).with("count", count)), counts(&parts, self.lang()))
    }

    /// The rules that cite nothing, and that not all rules were asked for, a line each.
    pub(super) fn notes(&self) -> Vec<String> {
        let codes: Vec<&str> = self.run.uncited.iter().map(|rule| &*self.policy.rule(*rule).code).collect();
        let uncited = Text::new(Phrase::CoverageUncited).with("codes", codes.join(", "));
        let notes = [
            (self.run.coverage.is_empty(), Text::new(Phrase::CoverageNoSource)),
            (!codes.is_empty(), uncited),
            (self.run.partial, Text::new(Phrase::CoveragePartial)),
        ];
        notes.into_iter().filter(|(is_so, _)| *is_so).map(|(_, text)| self.text(text)).collect()
    }

    /// How many clauses say nothing of the organisation; nothing where none is asked about.
    pub(super) fn silent(&self) -> Option<String> {
        let tallies = self.run.tallies.as_ref()?;
        let silent = tallies.iter().filter(|tally| tally.says_nothing()).count();
        let text = Text::new(Phrase::CoverageSilent).with("count", silent).with("all", tallies.len());
        (silent > 0).then(|| self.text(text))
    }

    /// `Outcomes on 2026-01-15`
    pub(super) fn day(&self) -> String {
        self.text(Text::new(Phrase::CoverageOutcomes).with("date", self.clock().to_string()))
    }

    /// How binding a clause is.
    pub(super) fn force(&self, tally: &Tally) -> Force {
        self.policy.rule(tally.rule).clauses.get(tally.clause).map_or(Force::Must, |clause| clause.force)
    }

    /// The code of a clause.
    pub(super) fn clause(&self, tally: &Tally) -> &'a str {
        self.policy.rule(tally.rule).clauses.get(tally.clause).map_or("", |clause| &clause.code)
    }

    /// `7 hold (2 with nothing to look at), 1 broken`
    pub(super) fn outcomes(&self, tally: &Tally) -> String {
        let part = |outcome, one, many| {
            let count = tally.of(outcome);
            (count > 0).then(|| self.text(Text::new(if count == 1 { one } else { many }).with("count", count)))
        };
        let beside = |words: Option<String>, count: usize, phrase| {
            let beside = (count > 0).then(|| format!(" ({})", self.text(Text::new(phrase).with("count", count))));
            words.map(|words| words + &beside.unwrap_or_default())
        };
        let holds = part(Outcome::Holds, Phrase::SumHoldsOne, Phrase::SumHolds);
        let broken = part(Outcome::Broken, Phrase::SumBroken, Phrase::SumBroken);
        let open = part(Outcome::CannotTell, Phrase::SumCannotTell, Phrase::SumCannotTell);
        let apart = part(Outcome::NotApplicable, Phrase::SumNotApplicableOne, Phrase::SumNotApplicable);
        let parts = [
            beside(holds, tally.empty, Phrase::CoverageEmpty),
            beside(broken, tally.waived[0], Phrase::SumWaived),
            beside(open, tally.waived[1], Phrase::SumWaived),
            beside(apart, tally.excepted, Phrase::CoverageExcepted),
        ];
        let words = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let words = if words.is_empty() { self.text(Phrase::CoverageNoSubject) } else { words };
        match tally.time {
            Time::Coming(day) => {
                format!("{}: {words}", self.text(Text::new(Phrase::WordComing).with("date", day.to_string())))
            }
            Time::Over => self.not_in_force(self.policy.rule(tally.rule).in_force),
            Time::InForce if tally.says_nothing() => format!("{words}: {}", self.text(Phrase::CoverageSaysNothing)),
            Time::InForce => words,
        }
    }
}
