use super::markdown_text::{code, linked, plain, prose};
use super::{Color, Style};
use crate::diagnostic::Force;

/// A page of `explain`, not laid out yet: of a rule, or of an error that the checker itself reports.
#[derive(Clone, Debug)]
pub struct Page {
    pub(super) code: String,
    /// In one line; nothing where the code says enough.
    pub(super) title: String,
    pub(super) parts: Vec<Part>,
}

/// Something that a page says.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// What something is, or what to do.
    Words {
        label: &'static str,
        words: String,
    },
    /// Text of a file.
    Text {
        label: &'static str,
        text: String,
    },
    /// What a rule asks for.
    Clauses(Vec<Asked>),
    /// One thing to know of a rule, as words or as text of a policy.
    Field {
        label: &'static str,
        words: String,
        is_code: bool,
        /// Where what it names can be read.
        address: Option<String>,
    },
    Sentence(String),
    Tree {
        heading: String,
        branches: Vec<Branch>,
    },
    Examples {
        heading: &'static str,
        tests: Vec<Example>,
    },
}

/// A clause: its force, in words too, its code, its text in the policy, and what is told where it is broken.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) force: Force,
    pub(super) word: &'static str,
    pub(super) code: String,
    pub(super) text: String,
    /// Each sentence with its label.
    pub(super) told: Vec<(&'static str, String)>,
}

/// Something said, and what it goes before.
#[derive(Clone, Debug)]
pub(super) struct Branch {
    pub(super) words: String,
    pub(super) below: Vec<Self>,
}

/// A test that shows a rule, and what it expects of it.
#[derive(Clone, Debug)]
pub(super) struct Example {
    pub(super) name: String,
    pub(super) expects: Vec<String>,
}

impl Page {
    /// For people.
    pub fn human(&self, style: Style) -> String {
        let code = style.paint(Color::Bold, &self.code);
        let mut human = Human { style, text: String::new() };
        human.wrapped(if self.title.is_empty() { code } else { format!("{code}  {}", self.title) }.as_str(), 0);
        self.parts.iter().for_each(|part| human.part(part));
        human.text
    }

    /// A section of a document in Markdown.
    pub fn markdown(&self) -> String {
        let heading = if self.title.is_empty() { code(&self.code) } else { plain(&self.code) + " " };
        let mut text = format!("## {heading}{}\n", prose(&self.title));
        let mut list = false;
        for part in &self.parts {
            // The lines of a list stand close together.
            let is_field = matches!(part, Part::Field { .. });
            text.push_str(if list && is_field { "" } else { "\n" });
            text.push_str(&markdown(part));
            list = is_field;
        }
        text
    }
}

fn markdown(part: &Part) -> String {
    match part {
        Part::Words { label, words } => format!("**{}:** {}\n", plain(label), prose(words)),
        Part::Text { label, text } => format!("**{}:**\n\n```text\n{text}\n```\n", plain(label)),
        Part::Clauses(clauses) => {
            let clause = |asked: &Asked| {
                let told = asked.told.iter().map(|(label, words)| format!("\n{}: {}\n", plain(label), prose(words)));
                let told: String = told.collect();
                format!("**{}** {}\n\n```mandat\n{}\n```\n{told}", asked.word, code(&asked.code), asked.text)
            };
            clauses.iter().map(clause).collect::<Vec<_>>().join("\n")
        }
        Part::Field { label, words, is_code, address } => {
            let words = if *is_code { code(words) } else { linked(words, address.as_deref()) };
            format!("- {}: {words}\n", plain(label))
        }
        Part::Sentence(words) => prose(words) + "\n",
        Part::Tree { heading, branches } => format!("{}:\n\n{}", prose(heading), list(branches, 0)),
        Part::Examples { heading, tests } => {
            let test = |test: &Example| {
                let expects = test.expects.iter().map(|expect| format!("  - {}\n", code(expect)));
                format!("- {}\n{}", plain(&test.name), expects.collect::<String>())
            };
            format!("{}:\n\n{}", plain(heading), tests.iter().map(test).collect::<String>())
        }
    }
}

fn list(branches: &[Branch], indent: usize) -> String {
    let branch = |it: &Branch| format!("{:indent$}- {}\n{}", "", prose(&it.words), list(&it.below, indent + 2));
    branches.iter().map(branch).collect()
}

/// A page as a terminal shows it.
struct Human {
    style: Style,
    text: String,
}

impl Human {
    fn part(&mut self, part: &Part) {
        match part {
            Part::Words { label, words } => self.row(label, words),
            Part::Text { label, text } => self.row(label, &format!("`{text}`")),
            Part::Clauses(clauses) => {
                clauses.iter().for_each(|clause| self.clause(clause));
                self.text.push('\n');
            }
            Part::Field { label, words, address, .. } => {
                let address = address.as_ref().map(|address| format!("; {address}")).unwrap_or_default();
                self.wrapped(&format!("{}: {words}{address}", self.style.paint(Color::Help, label)), 2);
            }
            Part::Sentence(words) => self.wrapped(words, 2),
            Part::Tree { heading, branches } => {
                self.wrapped(&self.style.paint(Color::Help, heading), 2);
                self.tree(branches, "  ");
            }
            Part::Examples { heading, tests } => {
                self.text.push_str(&format!("\n{heading}\n"));
                for test in tests {
                    let expects = test.expects.iter().map(|expect| format!("      {expect}\n"));
                    self.text.push_str(&format!("  - {}\n{}", test.name, expects.collect::<String>()));
                }
            }
        }
    }

    /// A label in a column of its own, and words in the next.
    fn row(&mut self, label: &str, words: &str) {
        for (at, line) in Style::wrap(words, self.style.width.saturating_sub(14)).iter().enumerate() {
            let label = if at == 0 { label } else { "" };
            self.text.push_str(&format!("  {} {line}\n", self.style.paint(Color::Help, &format!("{label:<10}"))));
        }
    }

    fn clause(&mut self, clause: &Asked) {
        let color = match clause.force {
            Force::Must => Color::Error,
            Force::Should => Color::Warning,
        };
        self.text.push_str(&format!("\n  {} {}\n", self.style.paint(color, clause.word), clause.code));
        self.wrapped(&clause.text, 4);
        for (label, words) in &clause.told {
            self.wrapped(&format!("{}: {words}", self.style.paint(Color::Help, label)), 4);
        }
    }

    fn tree(&mut self, branches: &[Branch], before: &str) {
        for (at, branch) in branches.iter().enumerate() {
            let (begin, trunk) = self.style.branches(at + 1 == branches.len());
            let room = self.style.width.saturating_sub(before.chars().count() + 3);
            for (line, words) in Style::wrap(&branch.words, room).into_iter().enumerate() {
                let begin = if line == 0 { begin } else { trunk };
                self.text.push_str(&format!("{before}{begin}{words}\n"));
            }
            self.tree(&branch.below, &format!("{before}{trunk}"));
        }
    }

    fn wrapped(&mut self, words: &str, indent: usize) {
        for line in Style::wrap(words, self.style.width.saturating_sub(indent)) {
            self.text.push_str(&format!("{:indent$}{line}\n", ""));
        }
    }
}
