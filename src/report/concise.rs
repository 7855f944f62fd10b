use super::account::special;
use super::{Range, clean, human};
use crate::diagnostic::Lang;
use crate::parallel;
use crate::source::SourceMap;
use crate::verdict::{Finding, Verdict};

/// So many lines are written sooner than a thread is started.
const SHARE: usize = 200;

/// One line a finding: `file:line:column: must SG-104 team/skule: message`; `-` where it has no place.
///
/// The word after the place is English in every language, for scripts.
pub fn concise(verdict: &Verdict, sources: &SourceMap) -> String {
    let shares: Vec<&[Finding]> = verdict.findings.chunks(SHARE).collect();
    let lines = |share: &[Finding]| share.iter().map(|finding| line(finding, sources, verdict.lang)).collect();
    parallel::map(&shares, || (), |(), share| -> String { lines(share) }).concat()
}

pub(super) fn line(finding: &Finding, sources: &SourceMap, lang: Lang) -> String {
    let place = Range::of(sources, finding.place.span).map_or("-".to_owned(), |range| range.to_string());
    let word = human::word(finding).template(Lang::En);
    let subject = finding.subject.as_ref().map_or(String::new(), |subject| format!(" {subject}"));
    let special: String = special(finding, lang).map(|word| format!("{word}: ")).collect();
    let line = format!("{place}: {word} {}{subject}: {special}{}", finding.code, finding.message);
    format!("{}\n", clean(&line).replace('\n', " "))
}
