use super::rule_words::RuleWords;
use super::{Color, Style, clean};
use crate::diagnostic::{Force, Lang, Phrase, Text};
use crate::pipeline::covers;
use crate::policy::model::{Citation, Effect, Exception, ExceptionId, Expect, ExpectKind, Policy, Rule};
use crate::source::SourceMap;

/// A rule's page: what it asks for, of whom, where it comes from, its exceptions and examples.
pub fn rule_page(rule: &Rule, policy: &Policy, sources: &SourceMap, lang: Lang, style: Style) -> String {
    let words = RuleWords { policy, sources, lang };
    let mut page = Page { words, policy, lang, style, text: String::new() };
    page.heading(rule);
    page.clauses(rule);
    page.concerns(rule);
    page.cites(&rule.cites);
    page.field(Phrase::PageInForce, &page.words.period(rule.in_force));
    page.field(Phrase::PagePack, &page.words.pack(rule));
    page.exceptions(rule);
    page.examples(rule);
    page.text
}

struct Page<'a> {
    words: RuleWords<'a>,
    policy: &'a Policy,
    lang: Lang,
    style: Style,
    text: String,
}

impl Page<'_> {
    fn heading(&mut self, rule: &Rule) {
        let code = self.style.paint(Color::Bold, &rule.code);
        self.wrapped(&format!("{code}  {}", rule.titles.get(self.lang)), 0);
    }

    fn clauses(&mut self, rule: &Rule) {
        for clause in &rule.clauses {
            let (phrase, color) = match clause.force {
                Force::Must => (Phrase::WordMust, Color::Error),
                Force::Should => (Phrase::WordShould, Color::Warning),
            };
            let force = self.style.paint(color, phrase.template(self.lang));
            self.text.push_str(&format!("\n  {force} {}\n", clause.code));
            self.wrapped(&self.words.source(self.policy.expr(clause.expr).span), 4);
        }
        self.text.push('\n');
    }

    fn concerns(&mut self, rule: &Rule) {
        self.field(Phrase::PageConcerns, &self.words.concerned(rule));
        if let Some(condition) = rule.condition {
            self.field(Phrase::PageWhere, &self.words.source(self.policy.expr(condition).span));
        }
    }

    fn cites(&mut self, cites: &[Citation]) {
        for cite in cites {
            self.field(Phrase::LabelAskedBy, &self.words.asked_by(cite));
        }
    }

    fn exceptions(&mut self, rule: &Rule) {
        let of_rule = [(&rule.code, &rule.exceptions)];
        let of_clauses = rule.clauses.iter().map(|clause| (&clause.code, &clause.exceptions));
        let all: Vec<(&str, &[ExceptionId])> =
            of_rule.into_iter().chain(of_clauses).map(|(code, ids)| (&**code, ids.as_slice())).collect();
        let over: Vec<ExceptionId> =
            all.iter().flat_map(|(_, ids)| *ids).flat_map(|id| self.policy.exception(*id).over.clone()).collect();
        for (code, ids) in all.iter().filter(|(_, ids)| !ids.is_empty()) {
            let top: Vec<ExceptionId> = ids.iter().filter(|id| !over.contains(id)).copied().collect();
            if !top.is_empty() {
                let words = Text::new(Phrase::PageExceptions).with("code", *code).words(self.lang);
                self.wrapped(&self.style.paint(Color::Help, &words), 2);
                self.tree(&top, "  ");
            }
        }
        if rule.open && all.iter().all(|(_, ids)| ids.is_empty()) {
            self.wrapped(Phrase::PageOpen.template(self.lang), 2);
        }
    }

    /// Exceptions, each with those below it over which it goes: the first that applies on the way down decides.
    fn tree(&mut self, ids: &[ExceptionId], before: &str) {
        for (at, id) in ids.iter().enumerate() {
            let last = at + 1 == ids.len();
            let (branch, trunk) = self.style.branches(last);
            let exception = self.policy.exception(*id);
            let room = self.style.width.saturating_sub(before.chars().count() + 3);
            for (line, words) in Style::wrap(&self.exception(exception), room).into_iter().enumerate() {
                let begin = if line == 0 { branch } else { trunk };
                self.text.push_str(&format!("{before}{begin}{words}\n"));
            }
            self.tree(&exception.over, &format!("{before}{trunk}"));
        }
    }

    fn exception(&self, exception: &Exception) -> String {
        let why = match exception.because.get(self.lang) {
            "" => exception.titles.get(self.lang),
            because => because,
        };
        let condition = exception.condition.map(|id| {
            format!("{} {}", Phrase::PageWhere.template(self.lang), self.words.source(self.policy.expr(id).span))
        });
        let cites = exception.cites.iter().map(|cite| self.words.section(cite));
        let period = Some(self.words.period(exception.in_force)).filter(|period| !period.is_empty());
        let special: Vec<String> = condition.into_iter().chain(period).chain(cites).collect();
        let special = if special.is_empty() { String::new() } else { format!(" ({})", special.join("; ")) };
        let effect = match exception.effect {
            Effect::Lifts => Phrase::PageLifts,
            Effect::Softens => Phrase::PageSoftens,
        };
        let why = if why.is_empty() { String::new() } else { format!(": {why}") };
        format!("{} {}{why}{special}", exception.name, effect.template(self.lang))
    }

    fn examples(&mut self, rule: &Rule) {
        let named = |expect: &Expect| match &expect.kind {
            ExpectKind::Outcome { code, .. } => covers(&rule.code, code),
            ExpectKind::NoOther(_) => false,
        };
        let tests = self.policy.tests.iter().filter(|test| test.expect.iter().any(named));
        let mut text = String::new();
        for test in tests {
            text.push_str(&format!("  - {} ({})\n", clean(&test.name), test.on));
            for expect in test.expect.iter().filter(|expect| named(expect)) {
                text.push_str(&format!("      {}\n", self.words.source(expect.span)));
            }
        }
        if !text.is_empty() {
            self.text.push_str(&format!("\n{}\n{text}", Phrase::PageExamples.template(self.lang)));
        }
    }

    fn field(&mut self, label: Phrase, words: &str) {
        if !words.is_empty() {
            let label = self.style.paint(Color::Help, label.template(self.lang));
            self.wrapped(&format!("{label}: {words}"), 2);
        }
    }

    fn wrapped(&mut self, words: &str, indent: usize) {
        for line in Style::wrap(words, self.style.width.saturating_sub(indent)) {
            self.text.push_str(&format!("{:indent$}{line}\n", ""));
        }
    }
}
