use super::{Range, clean, human};
use crate::diagnostic::{Lang, Phrase, Text};
use crate::source::SourceMap;
use crate::verdict::{Finding, Origin, Outcome, Verdict};

/// One line a finding: `file:line:column: must SG-104 team/skule: message`; `-` where it has no place.
///
/// The word after the place is English in every language, for scripts.
pub fn concise(verdict: &Verdict, sources: &SourceMap) -> String {
    verdict.findings.iter().map(|finding| line(finding, sources, verdict.lang)).collect()
}

pub(super) fn line(finding: &Finding, sources: &SourceMap, lang: Lang) -> String {
    let place = Range::of(sources, finding.place.span).map_or("-".to_owned(), |range| range.to_string());
    let word = human::word(finding).template(Lang::En);
    let subject = finding.subject.as_ref().map_or(String::new(), |subject| format!(" {subject}"));
    let line = format!("{place}: {word} {}{subject}: {}{}", finding.code, special(finding, lang), finding.message);
    format!("{}\n", clean(&line).replace('\n', " "))
}

fn special(finding: &Finding, lang: Lang) -> String {
    let coming = finding.coming.map(|date| Text::new(Phrase::WordComing).with("date", date.to_string()).words(lang));
    let unknown = finding.outcome == Outcome::CannotTell && finding.origin == Origin::Rule;
    let unknown = unknown.then(|| Phrase::WordCannotTell.template(lang).to_owned());
    unknown.into_iter().chain(coming).map(|word| format!("{word}: ")).collect()
}
