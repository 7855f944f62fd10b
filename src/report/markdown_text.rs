//! Text in Markdown, inside a paragraph or a cell of a table.

use super::clean::sentence;

/// A sentence: what stands between backticks as code, the rest as it is.
pub(super) fn prose(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    // An odd number of parts is an even number of backticks.
    if parts.len().is_multiple_of(2) {
        return plain(text);
    }
    let part = |(at, part): (usize, &&str)| if at % 2 == 0 { plain(part) } else { code(part) };
    let mut written = String::with_capacity(text.len() + 8);
    for part in parts.iter().enumerate().map(part) {
        if written.ends_with('`') && part.starts_with('`') {
            // Two spans of code side by side would be read as one with backticks in it.
            written.push_str("<!-- -->");
        }
        written.push_str(&part);
    }
    written
}

/// A sentence that leads to an address, where there is one: the checker of policies lets none through that would end a link.
pub(super) fn linked(text: &str, address: Option<&str>) -> String {
    let words = prose(&sentence(text));
    match address {
        Some(address) => format!("[{words}]({address})"),
        None => words,
    }
}

/// Code; as plain text where a span of code would change it.
pub(super) fn code(text: &str) -> String {
    let changed = text.trim().is_empty() || text.starts_with(' ') || text.ends_with(' ');
    if changed || text.contains(['`', '|', '\\', '\n', '\t', '\r']) { plain(text) } else { format!("`{text}`") }
}

/// Text without meaning: no markup, no HTML, nobody is called upon and no thread is linked to; lines stay lines.
pub(super) fn plain(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let called = letters.peek().is_some_and(|next| next.is_alphanumeric());
        match letter {
            '\n' => written.push_str("<br>"),
            '\t' => written.push(' '),
            '|' => written.push_str("&#124;"),
            '@' | '#' if called && !before.is_alphanumeric() => {
                written.push_str(&format!("{letter}<!-- -->"));
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '$' | '!' | '^' | '{' => {
                written.push('\\');
                written.push(letter);
            }
            _ => written.push(letter),
        }
        before = letter;
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_backticks_is_code() {
        assert_eq!(prose("`a_b` is *not* a|b"), "`a_b` is \\*not\\* a&#124;b");
        assert_eq!(prose("one ` alone"), "one \\` alone");
        assert_eq!(prose("`a|b` and ``"), "a&#124;b and ");
        assert_eq!(prose("`a``b`"), "`a`<!-- -->`b`");
    }

    #[test]
    fn nobody_is_called_upon() {
        assert_eq!(plain("@kari #12 ola@utstrand.no C#"), "@<!-- -->kari #<!-- -->12 ola@utstrand.no C#");
    }
}
