use super::columns::{Line, columns};
use super::coverage_words::CoverageWords;
use super::{Color, Human, Style, clean, totals};
use crate::evaluate::Outcome;
use crate::pipeline::CoverageRun;
use crate::verdict::{SectionState, SourceCoverage, Tally, Time};
use unicode_width::UnicodeWidthStr;

/// What rules cover, for people: below what is wrong with files the sections of each source, and what came of each
/// clause where an organisation is asked about.
pub fn coverage(run: &CoverageRun, style: Style, quiet: bool) -> String {
    let human = Human { sources: &run.sources, lang: run.verdict.lang, style, why: None, all: false };
    let text: String = run.files().map(|finding| human.finding(finding) + "\n").collect();
    let Some(words) = CoverageWords::new(run) else { return text };
    let page = Page { words, style, quiet };
    let sources = run.coverage.iter().map(|coverage| page.source(coverage));
    let clauses = run.tallies.iter().filter(|tallies| !tallies.is_empty()).map(|tallies| page.clauses(tallies));
    let totals = if quiet { String::new() } else { totals(&run.verdict, style) };
    let totals = Some(page.notes() + &totals).filter(|totals| !totals.is_empty());
    text + &sources.chain(clauses).chain(totals).collect::<Vec<_>>().join("\n")
}

struct Page<'a> {
    words: CoverageWords<'a>,
    style: Style,
    quiet: bool,
}

impl Page<'_> {
    fn wrapped(&self, text: &str) -> String {
        Style::wrap(&clean(text), self.style.width).into_iter().map(|line| line + "\n").collect()
    }

    fn source(&self, coverage: &SourceCoverage) -> String {
        let head = self.style.paint(Color::Bold, self.wrapped(&self.words.source(coverage)).trim_end());
        let names = coverage.sections.iter().map(|section| section.name.width()).max().unwrap_or(0);
        let lines = coverage.sections.iter().map(|section| {
            let (mark, color) = self.state(section.state);
            let gap = " ".repeat(names.saturating_sub(section.name.width()));
            let title = self.words.title(coverage, section);
            let left =
                if title.is_empty() { section.name.to_string() } else { format!("{}{gap}  {title}", section.name) };
            Line { mark, color, left, right: self.words.covered_by(coverage, section) }
        });
        let sums = if self.quiet { String::new() } else { self.wrapped(&self.words.sections(coverage)) };
        format!("{head}\n{}{sums}", columns(&lines.collect::<Vec<_>>(), self.style))
    }

    fn state(&self, state: SectionState) -> (&'static str, Color) {
        match state {
            SectionState::Covered => (self.style.mark("✓", "+"), Color::Good),
            SectionState::NotCovered => (self.style.mark("✗", "x"), Color::Error),
            SectionState::Coming => (self.style.mark("…", "~"), Color::Warning),
            SectionState::NeedsNoRule | SectionState::NotInForce => (self.style.mark("·", "-"), Color::Dim),
        }
    }

    fn clauses(&self, tallies: &[Tally]) -> String {
        let lines = tallies.iter().map(|tally| {
            let (mark, color) = match tally.time {
                Time::Coming(_) => (self.style.mark("…", "~"), Color::Warning),
                Time::Over => (self.style.mark("·", "-"), Color::Dim),
                Time::InForce if tally.of(Outcome::Broken) > 0 => (self.style.mark("✗", "x"), Color::Error),
                Time::InForce if tally.of(Outcome::CannotTell) > 0 => ("?", Color::Unknown),
                Time::InForce if tally.says_nothing() => (self.style.mark("○", "o"), Color::Warning),
                Time::InForce => (self.style.mark("✓", "+"), Color::Good),
            };
            Line { mark, color, left: self.words.clause(tally).to_owned(), right: self.words.outcomes(tally) }
        });
        let head = self.style.paint(Color::Bold, &self.words.day());
        format!("{head}\n{}", columns(&lines.collect::<Vec<_>>(), self.style))
    }

    /// What holds for all of it, a line each.
    fn notes(&self) -> String {
        self.words.notes().into_iter().chain(self.words.silent()).map(|note| self.wrapped(&note)).collect()
    }
}
