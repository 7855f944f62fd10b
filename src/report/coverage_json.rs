use serde::Serialize;

use super::coverage_words::CoverageWords;
use super::json::{FindingJson, PackJson, VERSION, force, packs, write};
use crate::evaluate::Outcome;
use crate::pipeline::CoverageRun;
use crate::policy::model::Period;
use crate::value::Date;
use crate::verdict::{Citing, SectionCoverage, SectionState, SourceCoverage, Tally, Time};

/// Coverage as `docs/schema/coverage-1.json` describes it.
pub fn coverage_json(run: &CoverageRun) -> String {
    let words = CoverageWords::new(run);
    let all = words.iter();
    write(&Document {
        version: VERSION,
        clock: run.verdict.clock.to_string(),
        organisation: run.organisation(),
        packs: packs(&run.verdict),
        findings: run.files().map(|found| FindingJson::new(found, &run.sources)).collect(),
        partial: run.partial,
        complete: run.is_complete(),
        sources: all.clone().flat_map(|words| run.coverage.iter().map(|it| SourceJson::new(it, words))).collect(),
        uncited: all.clone().flat_map(|words| run.uncited.iter().map(|it| &*words.policy.rule(*it).code)).collect(),
        not_asked: words
            .iter()
            .flat_map(|words| run.not_asked.iter().map(|it| &*words.policy.rule(*it).code))
            .collect(),
        clauses: run
            .tallies
            .as_ref()
            .map(|tallies| all.flat_map(|words| tallies.iter().map(|tally| ClauseJson::new(tally, words))).collect()),
    })
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    clock: String,
    organisation: Option<&'a str>,
    packs: Vec<PackJson<'a>>,
    findings: Vec<FindingJson<'a>>,
    partial: bool,
    complete: bool,
    sources: Vec<SourceJson<'a>>,
    uncited: Vec<&'a str>,
    not_asked: Vec<&'a str>,
    clauses: Option<Vec<ClauseJson<'a>>>,
}

#[derive(Serialize)]
struct SourceJson<'a> {
    name: &'a str,
    pack: &'a str,
    title: &'a str,
    #[serde(flatten)]
    period: PeriodJson,
    in_force: bool,
    listed: bool,
    counts: CountsJson,
    sections: Vec<SectionJson<'a>>,
}

#[derive(Serialize)]
struct PeriodJson {
    from: Option<String>,
    until: Option<String>,
}

#[derive(Serialize)]
struct CountsJson {
    covered: usize,
    not_covered: usize,
    coming: usize,
    needs_no_rule: usize,
    not_in_force: usize,
}

#[derive(Serialize)]
struct SectionJson<'a> {
    section: &'a str,
    title: Option<&'a str>,
    state: &'static str,
    reason: Option<&'a str>,
    #[serde(flatten)]
    period: PeriodJson,
    cited_by: Vec<CitingJson<'a>>,
}

#[derive(Serialize)]
struct CitingJson<'a> {
    rule: &'a str,
    exception: Option<&'a str>,
    in_force: bool,
    #[serde(flatten)]
    period: PeriodJson,
}

#[derive(Serialize)]
struct ClauseJson<'a> {
    code: &'a str,
    pack: &'a str,
    force: &'static str,
    time: &'static str,
    coming: Option<String>,
    holds: usize,
    empty: usize,
    broken: usize,
    cannot_tell: usize,
    not_applicable: usize,
    excepted: usize,
    waived: usize,
    says_nothing: bool,
}

impl PeriodJson {
    fn new(period: Period) -> Self {
        let day = |date: Option<Date>| date.map(|date| date.to_string());
        Self { from: day(period.from), until: day(period.until) }
    }
}

impl<'a> SourceJson<'a> {
    fn new(coverage: &'a SourceCoverage, words: &CoverageWords<'a>) -> Self {
        let source = words.policy.source(coverage.source);
        Self {
            name: &source.name,
            pack: &words.policy.pack(source.pack).name,
            title: source.titles.get(words.lang()),
            period: PeriodJson::new(source.in_force),
            in_force: coverage.in_force,
            listed: coverage.listed,
            counts: CountsJson {
                covered: coverage.count(SectionState::Covered),
                not_covered: coverage.count(SectionState::NotCovered),
                coming: coverage.count(SectionState::Coming),
                needs_no_rule: coverage.count(SectionState::NeedsNoRule),
                not_in_force: coverage.count(SectionState::NotInForce),
            },
            sections: coverage.sections.iter().map(|section| SectionJson::new(coverage, section, words)).collect(),
        }
    }
}

impl<'a> SectionJson<'a> {
    fn new(coverage: &'a SourceCoverage, section: &'a SectionCoverage, words: &CoverageWords<'a>) -> Self {
        let written = |text: &'a str| Some(text).filter(|text| !text.is_empty());
        Self {
            section: &section.name,
            title: written(words.title(coverage, section)),
            state: section.state.name(),
            reason: written(words.reason(coverage, section)),
            period: PeriodJson::new(section.in_force),
            cited_by: section.cited_by.iter().map(|by| CitingJson::new(by, words)).collect(),
        }
    }
}

impl<'a> CitingJson<'a> {
    fn new(by: &Citing, words: &CoverageWords<'a>) -> Self {
        Self {
            rule: words.excepted_from(by),
            exception: by.exception.map(|id| &*words.policy.exception(id).name),
            in_force: by.in_force.contains(words.clock()),
            period: PeriodJson::new(by.in_force),
        }
    }
}

impl<'a> ClauseJson<'a> {
    fn new(tally: &Tally, words: &CoverageWords<'a>) -> Self {
        let rule = words.policy.rule(tally.rule);
        Self {
            code: words.clause(tally),
            pack: &words.policy.pack(rule.pack).name,
            force: force(words.force(tally)),
            time: match tally.time {
                Time::InForce => "in_force",
                Time::Coming(_) => "coming",
                Time::Over => "over",
            },
            coming: match tally.time {
                Time::Coming(day) => Some(day.to_string()),
                Time::InForce | Time::Over => None,
            },
            holds: tally.of(Outcome::Holds),
            empty: tally.empty,
            broken: tally.of(Outcome::Broken),
            cannot_tell: tally.of(Outcome::CannotTell),
            not_applicable: tally.of(Outcome::NotApplicable),
            excepted: tally.excepted,
            waived: tally.waived.iter().sum(),
            says_nothing: tally.says_nothing(),
        }
    }
}
