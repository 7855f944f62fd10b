//! Lines of a file, and what can begin on them.

/// A line that says something.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// The byte of the file at which it begins.
    pub(super) start: usize,
    /// How far it is indented, in spaces; where it begins with a tab, in spaces and tabs.
    pub(super) column: usize,
    /// Whether it begins with a tab.
    pub(super) tabbed: bool,
    /// What stands on it, without blanks around it.
    pub(super) text: &'a str,
}

impl<'a> Line<'a> {
    fn new(start: usize, line: &'a str) -> Self {
        let tabbed = line.starts_with('\t');
        let blanks: &[char] = if tabbed { &[' ', '\t'] } else { &[' '] };
        Self { start, column: line.len() - line.trim_start_matches(blanks).len(), tabbed, text: line.trim() }
    }

    /// The lines of a text that say something; it begins at a byte of the file.
    pub(super) fn all(text: &'a str, mut at: usize) -> impl Iterator<Item = Self> + use<'a> {
        let lines = text.split_inclusive('\n').map(move |line| {
            let start = at;
            at += line.len();
            Self::new(start, line)
        });
        lines.filter(|line| !line.text.is_empty() && !line.text.starts_with('#'))
    }

    /// Whether an entry of an object or an item of a list begins here.
    pub(super) fn begins(&self) -> bool {
        self.is_item() || self.is_entry()
    }

    pub(super) fn is_item(&self) -> bool {
        self.text.strip_prefix('-').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
    }

    /// Whether it begins with a key: a text in quotes, or words that mean nothing else.
    pub(super) fn is_entry(&self) -> bool {
        key_length(self.text).is_some()
    }

    /// Whether it may have been meant as an entry or an item by itself, and not as the end of what stands above.
    pub(super) fn is_meant(&self) -> bool {
        !self.text.starts_with([']', '}', ',', ':', '?'])
    }
}

/// Whether a document begins or ends with a line.
pub(super) fn is_mark(line: &str) -> bool {
    let rest = line.strip_prefix("---").or_else(|| line.strip_prefix("..."));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// How long the key is with which the first line of a text begins, if it does.
pub(super) fn key_length(text: &str) -> Option<usize> {
    let text = text.lines().next().unwrap_or("").trim_end();
    let named = text.strip_prefix('&').and_then(|rest| rest.split_once(' '));
    let key = named.map_or(text, |(_, key)| key.trim_start());
    let length = match key.chars().next()? {
        quote @ ('"' | '\'') => {
            let inner = key.get(1..)?.find(quote)?;
            let after = key.get(inner + 2..)?.trim_start();
            after.starts_with(':').then(|| key.len() - after.len())?
        }
        first if "-?:,[]{}#&*!|>%@`".contains(first) => return None,
        _ => key.match_indices(':').map(|(at, _)| at).find(|at| ends_key(key, *at))?,
    };
    let plain = !key.starts_with(['"', '\'']);
    let words = key.get(..length)?;
    let other = plain && (words.contains(['{', '}', '[', ']', '"', ',']) || words.contains(" #"));
    (!other && length > 0).then_some(text.len() - key.len() + length)
}

fn ends_key(text: &str, colon: usize) -> bool {
    text.get(colon + 1..).is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}
