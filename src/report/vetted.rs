use super::summary::found;
use super::{Color, Style};
use crate::diagnostic::{Phrase, Text};
use crate::pipeline::VetRun;

/// What looking policies through adds up to, and what may be asked besides.
pub fn vetted(run: &VetRun, style: Style) -> String {
    let verdict = &run.verdict;
    let words = |text: Text| text.words(verdict.lang);
    let none = || Phrase::FindingsNone.template(verdict.lang);
    let head = match (verdict.findings.is_empty(), verdict.summary.rules) {
        (true, 0) => format!("{}, {}", none(), Phrase::NoRules.template(verdict.lang)),
        (true, _) => style.paint(Color::Good, none()),
        (false, _) => found(verdict, style),
    };
    let mut lines = vec![head];
    if !verdict.packs.is_empty() {
        let rules = verdict.summary.rules;
        let phrase = if rules == 1 { Phrase::VettedOne } else { Phrase::VettedMany };
        lines.push(words(Text::new(phrase).with("count", rules).with("date", verdict.clock.to_string())));
    }
    if run.questions > 0 {
        let phrase = if run.questions == 1 { Phrase::VetQuestionOne } else { Phrase::VetQuestions };
        lines.push(words(Text::new(phrase).with("count", run.questions)));
    }
    lines.iter().flat_map(|line| Style::wrap(line, style.width)).map(|line| line + "\n").collect()
}
