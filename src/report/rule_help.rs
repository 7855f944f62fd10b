use super::account::force_word;
use super::clean;
use super::markdown_text::{code, linked, plain, prose};
use super::rule_words::RuleWords;
use crate::diagnostic::{Code, Lang, Phrase};
use crate::policy::model::{Clause, Rule};

/// What a clause or an error of the checker's own is, for programs that show it beside findings.
pub(super) struct RuleHelp {
    /// In one line.
    pub(super) title: String,
    lines: Vec<Line>,
}

/// A line of help: a label, and words or a piece of a policy behind it.
struct Line {
    label: &'static str,
    words: String,
    is_code: bool,
    address: Option<String>,
}

impl RuleHelp {
    /// What a clause asks for, of whom, and where it comes from.
    pub(super) fn of_clause(rule: &Rule, clause: &Clause, words: RuleWords<'_>) -> Self {
        let source = |id| words.expr(id);
        let mut lines = vec![
            Line::of_code(force_word(clause.force), source(clause.expr)),
            Line::of_code(Phrase::PageConcerns, words.concerned(rule)),
        ];
        lines.extend(rule.condition.map(|id| Line::of_code(Phrase::PageWhere, source(id))));
        lines.extend(rule.cites.iter().map(|cite| {
            let (label, line) = Line::of_words(Phrase::LabelAskedBy, words.asked_by(cite));
            (label, Line { address: words.address(cite).map(str::to_owned), ..line })
        }));
        lines.push(Line::of_words(Phrase::PageInForce, words.period(rule.in_force)));
        lines.push(Line::of_words(Phrase::PagePack, words.pack(rule)));
        Self::new(rule.titles.get(words.lang), lines, words.lang)
    }

    /// What an error means, and what to do.
    pub(super) fn of_code(code: Code, lang: Lang) -> Self {
        let page = code.page(lang);
        let example = Line::of_code(Phrase::PageExample, page.example.to_owned());
        Self::new(page.means, vec![example, Line::of_words(Phrase::LabelHelp, page.help.to_owned())], lang)
    }

    fn new(title: &str, mut lines: Vec<(Phrase, Line)>, lang: Lang) -> Self {
        lines.retain(|(_, line)| !line.words.is_empty());
        let lines = lines.into_iter().map(|(label, line)| Line { label: label.template(lang), ..line });
        Self { title: clean(title).into_owned(), lines: lines.collect() }
    }

    /// Where the first source with an address can be read.
    pub(super) fn address(&self) -> Option<&str> {
        self.lines.iter().find_map(|line| line.address.as_deref())
    }

    /// The whole of it as plain text.
    pub(super) fn text(&self) -> String {
        let lines = self.lines.iter().map(|line| format!("\n{}: {}", line.label, line.words));
        format!("{}\n{}", self.title, lines.collect::<String>())
    }

    /// The whole of it in Markdown.
    pub(super) fn markdown(&self) -> String {
        let lines = self.lines.iter().map(|line| {
            let words = if line.is_code { code(&line.words) } else { linked(&line.words, line.address.as_deref()) };
            format!("\n- {}: {words}", plain(line.label))
        });
        format!("**{}**\n{}", prose(&self.title), lines.collect::<String>())
    }
}

impl Line {
    fn of_words(label: Phrase, words: String) -> (Phrase, Self) {
        (label, Self { label: "", words: clean(&words).into_owned(), is_code: false, address: None })
    }

    fn of_code(label: Phrase, words: String) -> (Phrase, Self) {
        (label, Self { is_code: true, ..Self::of_words(label, words).1 })
    }
}
