use std::path::Path;

use super::check::{self, Reading};
use super::{Failure, Request, Root, Run};
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::Keep;
use crate::organisation::SETTINGS;
use crate::parallel::on_deep_stack;
use crate::policy::load::Library;
use crate::policy::{Disk, model::Policy, model::RuleId};
use crate::source::SourceMap;
use crate::verdict::{Finding, Origin, SourceCoverage, Tally, Verdict};

/// What rules cover: sections of sources, and subjects of an organisation where one is asked about.
#[derive(Debug)]
pub struct CoverageRun {
    /// The files.
    pub sources: SourceMap,
    /// The policy; nothing where it can't be used.
    pub policy: Option<Policy>,
    /// What is wrong with files, and the language and packs of the run.
    pub verdict: Verdict,
    /// The sections of each source.
    pub coverage: Vec<SourceCoverage>,
    /// The rules that cite nothing.
    pub uncited: Vec<RuleId>,
    /// The rules about a change that were not asked, as nothing says how the organisation was.
    pub not_asked: Vec<RuleId>,
    /// What came of each clause; nothing where no organisation is asked about.
    pub tallies: Option<Vec<Tally>>,
    /// Whether only some rules are asked for.
    pub partial: bool,
}

/// What rules cover, of an organisation or of a pack alone.
pub fn coverage(request: &Request) -> Result<CoverageRun, Failure> {
    match pack(request) {
        Some(name) => of_pack(request, name),
        None => on_deep_stack(|| of_organisation(request)),
    }
}

/// The pack that is asked about: what is neither a file nor a folder with settings, where no packs are named besides.
fn pack(request: &Request) -> Option<String> {
    let Root::Path(path) = &request.root else { return None };
    let alone = request.packs.is_empty() && !path.is_file() && !path.join(SETTINGS).is_file();
    alone.then(|| path.to_string_lossy().into_owned())
}

fn of_pack(request: &Request, name: String) -> Result<CoverageRun, Failure> {
    if !request.about.is_empty() {
        let message = Text::new(Phrase::AboutNoOrganisation).with("path", name);
        return Err(Failure::new(message, Phrase::AboutNoOrganisationHelp));
    }
    if Disk.folder(Path::new(&name)).is_some_and(|files| files.is_ok_and(|files| files.is_empty())) {
        return Err(check::no_packs(&request.root));
    }
    let root = Root::Path(Path::new(".").to_owned());
    let run = super::policies(&Request { packs: vec![name], root, ..request.clone() })?;
    CoverageRun::new(request, run)
}

fn of_organisation(request: &Request) -> Result<CoverageRun, Failure> {
    CoverageRun::new(request, Reading::new(request)?.check(Keep::All)?)
}

impl CoverageRun {
    fn new(request: &Request, run: Run) -> Result<Self, Failure> {
        let Run { sources, policy, facts, judgement, verdict, .. } = run;
        let partial = !request.only.is_empty() || !request.skip.is_empty();
        let not_asked = judgement.as_ref().map_or_else(Vec::new, |judgement| judgement.not_asked.clone());
        let (found, uncited) = (Vec::new(), Vec::new());
        let mut coverage =
            Self { sources, policy, verdict, coverage: found, uncited, not_asked, tallies: None, partial };
        let Some(policy) = &coverage.policy else { return Ok(coverage) };
        check::codes_are_known(request, policy)?;
        let wanted = |code: &str| request.wants(code);
        coverage.coverage = SourceCoverage::of_all(policy, request.clock, wanted);
        let rules = (0..).map(RuleId).zip(&policy.rules);
        let rules = rules.filter(|(_, rule)| rule.clauses.iter().any(|clause| wanted(&clause.code)));
        let not_asked = |id: &RuleId| coverage.not_asked.contains(id);
        let of_rules = rules.clone().filter(|(id, _)| !not_asked(id)).map(|(_, rule)| rule);
        coverage.verdict.summary = coverage.verdict.summary.of_rules(of_rules, request.clock);
        coverage.uncited = rules.filter(|(_, rule)| rule.cites.is_empty()).map(|(id, _)| id).collect();
        coverage.tallies = judgement.zip(facts).map(|(judgement, facts)| judgement.tallies(policy, &facts));
        Ok(coverage)
    }

    /// The name of the organisation; nothing where none is asked about.
    pub fn organisation(&self) -> Option<&str> {
        self.tallies.is_some().then_some(&self.verdict.organisation)
    }

    /// What is wrong with files.
    pub fn files(&self) -> impl Iterator<Item = &Finding> {
        self.verdict.findings.iter().filter(|finding| matches!(finding.origin, Origin::Policy | Origin::Input))
    }

    /// Whether there are sources, all their sections in force are known, and each is covered or needs no rule.
    pub fn is_complete(&self) -> bool {
        !self.coverage.is_empty() && self.coverage.iter().all(SourceCoverage::is_complete)
    }
}
