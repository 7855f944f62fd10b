use super::{Failure, Proof, Run};
use crate::diagnostic::{Phrase, Text};
use crate::parallel::on_deep_stack;
use crate::verdict::{Row, Words};

/// The proof of an outcome of a run.
pub fn proof(run: &Run, row: &Row) -> Result<Proof, Failure> {
    let (Some(policy), Some(facts), Some(judgement)) = (&run.policy, &run.facts, &run.judgement) else {
        let message = Text::new(Phrase::NoSuchCode).with("code", row.code.as_str());
        return Err(Failure::new(message, Phrase::CodesHelp));
    };
    let words = Words { policy, facts, sources: &run.sources, lang: run.verdict.lang, proofs: true };
    let rule = policy.rules.iter().find(|rule| rule.clauses.iter().any(|clause| *clause.code == *row.code));
    Ok(Proof {
        row: row.clone(),
        title: rule.map_or_else(String::new, |rule| rule.titles.get(run.verdict.lang).to_owned()),
        cites: rule.map_or_else(Vec::new, |rule| words.cites(&rule.cites)),
        because: on_deep_stack(|| judgement.proof(words, &row.code, &row.subject, row.outcome)),
    })
}
