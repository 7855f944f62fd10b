use rustc_hash::FxHashMap;

use super::Range;
use crate::diagnostic::{Lang, Phrase, Text};
use crate::source::SourceMap;
use crate::verdict::{Behind, Finding};

/// How many places are named that have the same error.
const PLACES: usize = 5;
/// So many findings at most lead from one to what is to be mended first.
const STEPS: usize = 8;

/// Findings as people are told of them: what stands behind another one is counted there, and not told itself.
pub(super) struct Gathered<'a> {
    firsts: FxHashMap<&'a str, &'a Finding>,
    company: FxHashMap<&'a str, Company<'a>>,
}

/// What stands behind a finding.
#[derive(Default)]
struct Company<'a> {
    resting: usize,
    alike: Vec<&'a Finding>,
}

impl<'a> Gathered<'a> {
    /// What stands behind what among these; nothing does where all are to be told.
    pub(super) fn new(findings: &'a [Finding], all: bool) -> Self {
        let mut gathered = Self { firsts: FxHashMap::default(), company: FxHashMap::default() };
        if all || findings.iter().all(|finding| finding.behind.is_none()) {
            return gathered;
        }
        gathered.firsts = findings.iter().map(|finding| (&*finding.fingerprint, finding)).collect();
        for finding in findings {
            let Some(first) = gathered.first(finding) else { continue };
            let company = gathered.company.entry(first).or_default();
            match finding.behind {
                Some(Behind::Alike(_)) => company.alike.push(finding),
                _ => company.resting += 1,
            }
        }
        gathered
    }

    /// The finding that is told in place of another one.
    fn first(&self, finding: &Finding) -> Option<&'a str> {
        let before = |finding: &Finding| self.firsts.get(finding.behind.as_ref()?.first()).copied();
        let mut first = before(finding)?;
        for _ in 0..STEPS {
            match before(first) {
                Some(other) => first = other,
                None => return Some(&first.fingerprint),
            }
        }
        None
    }

    /// Whether a finding is told.
    pub(super) fn tells(&self, finding: &Finding) -> bool {
        self.first(finding).is_none()
    }

    /// What is said of those that are not told, where they stand behind this one.
    pub(super) fn notes(&self, finding: &Finding, sources: &SourceMap, lang: Lang) -> Vec<(Phrase, String)> {
        let Some(company) = self.company.get(&*finding.fingerprint) else { return Vec::new() };
        let phrase = if company.resting == 1 { Phrase::RestsOnItOne } else { Phrase::RestsOnItMany };
        let resting = Text::new(phrase).with("count", company.resting).words(lang);
        let resting = (company.resting > 0).then_some((Phrase::LabelFirst, resting));
        let alike = (!company.alike.is_empty()).then(|| (Phrase::LabelAlike, places(&company.alike, sources, lang)));
        alike.into_iter().chain(resting).collect()
    }
}

/// `lag/skule.yaml:8:5, lag/veg.yaml:3:5 and 28 more`
fn places(findings: &[&Finding], sources: &SourceMap, lang: Lang) -> String {
    let place = |finding: &&Finding| Range::of(sources, finding.place.span).map(|range| range.to_string());
    let named: Vec<String> = findings.iter().take(PLACES).filter_map(place).collect();
    let more = findings.len().saturating_sub(named.len());
    let more = (more > 0).then(|| Text::new(Phrase::AlikeMore).with("count", more).words(lang));
    [named.join(", ")].into_iter().chain(more).collect::<Vec<_>>().join(" ")
}
