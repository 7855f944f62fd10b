use miette::{GraphicalTheme, ThemeCharacters, ThemeStyles};
use unicode_width::UnicodeWidthStr;

/// How a terminal wants its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// The number of columns.
    pub width: usize,
    /// Whether colours are shown.
    pub color: bool,
    /// Whether frames and marks may be other characters than ASCII.
    pub unicode: bool,
}

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// What must be put right.
    Error,
    /// What should be put right.
    Warning,
    /// What is not known.
    Unknown,
    /// What is well.
    Good,
    /// What helps.
    Help,
    /// What stands back.
    Dim,
    /// What stands out.
    Bold,
}

impl Style {
    /// Plain text of a width, with Unicode frames.
    pub fn plain(width: usize) -> Self {
        Self { width, color: false, unicode: true }
    }

    /// Text in a colour, where colours are shown.
    pub fn paint(self, color: Color, text: &str) -> String {
        let code = match color {
            Color::Error => "1;31",
            Color::Warning => "1;33",
            Color::Unknown => "1;35",
            Color::Good => "32",
            Color::Help => "36",
            Color::Dim => "2",
            Color::Bold => "1",
        };
        if self.color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// What the line of a branch of a tree begins with, and what the lines below it do.
    pub(super) fn branches(self, last: bool) -> (&'static str, &'static str) {
        match last {
            true => (self.mark("└─ ", "`- "), "   "),
            false => (self.mark("├─ ", "|- "), self.mark("│  ", "|  ")),
        }
    }

    /// One of two marks, the second for terminals that know ASCII only.
    pub fn mark(self, unicode: &'static str, ascii: &'static str) -> &'static str {
        if self.unicode { unicode } else { ascii }
    }

    /// The frames of snippets.
    pub(super) fn theme(self) -> GraphicalTheme {
        let characters = if self.unicode { ThemeCharacters::unicode() } else { ThemeCharacters::ascii() };
        let styles = if self.color { ThemeStyles::ansi() } else { ThemeStyles::none() };
        GraphicalTheme { characters: ThemeCharacters { advice: "?".into(), ..characters }, styles }
    }

    /// Breaks text at spaces into lines of at most `width` columns; a longer word stays whole.
    pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
        text.lines().flat_map(|line| wrap_line(line, width)).collect()
    }
}

fn wrap_line(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.width() + 1 + word.width() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
