use super::{Failure, Request, Run, check};
use crate::diagnostic::Force;
use crate::parallel::on_deep_stack;
use crate::report;
use crate::source::SourceMap;
use crate::verdict::{Origin, Outcome, Summary, Verdict};

/// What became of looking policies through.
#[derive(Debug)]
pub struct VetRun {
    /// The files.
    pub sources: SourceMap,
    /// What was found, with what is wrong with the policy itself.
    pub verdict: Verdict,
    /// How many fields there are of whose absence nothing is said, where that was not asked for.
    pub questions: usize,
}

/// Looks packs through for what cannot be meant: those asked for, not those that they use.
///
/// What hangs on undeclared absence is told only where it is asked for: that it *cannot be told* is most often right.
pub fn vet(request: &Request, ask: bool) -> Result<VetRun, Failure> {
    let Run { sources, policy, mut verdict, .. } = super::policies(request)?;
    let Some(policy) = policy else { return Ok(VetRun { sources, verdict, questions: 0 }) };
    let asked = |pack: &crate::policy::model::PackId| policy.pack(*pack).asked;
    if !policy.packs.iter().any(|pack| pack.asked) {
        return if verdict.findings.is_empty() {
            Err(check::no_packs(&request.root))
        } else {
            Ok(VetRun { sources, verdict, questions: 0 })
        };
    }
    // What a policy is warned of when it is read could be better, as what is found here.
    for finding in verdict.findings.iter_mut().filter(|finding| finding.force == Force::Should) {
        (finding.origin, finding.outcome) = (Origin::Vet, Outcome::Broken);
    }
    let vetted = on_deep_stack(|| crate::vet::vet(&policy, &sources, request.clock, ask));
    let questions = if ask { &vetted.questions[..] } else { &[] };
    let told: Vec<_> = vetted.findings.iter().chain(questions).cloned().collect();
    verdict.findings.extend(report::findings(&told, Origin::Vet, &sources, verdict.lang));
    check::sort(&mut verdict.findings, &sources);
    let rules = policy.rules.iter().filter(|rule| asked(&rule.pack)).count();
    verdict.summary = Summary { rules, ..verdict.summary };
    Ok(VetRun { sources, verdict, questions: if ask { 0 } else { vetted.questions.len() } })
}
