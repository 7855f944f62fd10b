use super::{Proof, Run};
use crate::evaluate::Depth;
use crate::parallel::on_deep_stack;
use crate::verdict::{Row, Words};

/// The proof of an outcome of a run, which shows so much; nothing where the run had no policy.
pub fn proof(run: &Run, row: &Row, depth: Depth) -> Option<Proof> {
    let (policy, facts, judgement) = (run.policy.as_ref()?, run.facts.as_ref()?, run.judgement.as_ref()?);
    let words = Words { policy, facts, sources: &run.sources, lang: run.verdict.lang, proofs: true, depth };
    let rule = policy.rules.iter().find(|rule| rule.clauses.iter().any(|clause| *clause.code == *row.code));
    Some(Proof {
        row: row.clone(),
        title: rule.map_or_else(String::new, |rule| rule.titles.get(run.verdict.lang).to_owned()),
        cites: rule.map_or_else(Vec::new, |rule| words.cites(&rule.cites)),
        because: on_deep_stack(|| judgement.proof(words, &row.code, &row.subject, row.outcome)),
    })
}
