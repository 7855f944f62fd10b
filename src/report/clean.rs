use std::borrow::Cow;

/// Text from files without what a terminal obeys: control characters and marks that turn the reading direction
/// stand as `U+FFFD`, so that no file can rewrite a report.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().any(harmful) {
        Cow::Owned(text.chars().map(|c| if harmful(c) { char::REPLACEMENT_CHARACTER } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The longest sentence that is shown whole, in characters.
const LONGEST: usize = 1000;

/// A sentence for a person to read: without what a terminal obeys, and cut where a file has put a book into it.
pub(super) fn sentence(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(clean(text.get(..end).unwrap_or(text)).into_owned() + "…"),
        None => clean(text),
    }
}

fn harmful(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_cannot_paint_on_the_terminal() {
        assert_eq!(clean("a\u{1b}[31mb\u{202e}c\r"), "a\u{fffd}[31mb\u{fffd}c\u{fffd}");
        assert!(matches!(clean("blåbær\t\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn no_file_fills_the_terminal() {
        assert_eq!(sentence(&"å".repeat(LONGEST)).chars().count(), LONGEST);
        assert_eq!(sentence(&"å\n".repeat(LONGEST)).chars().count(), LONGEST + 1);
    }
}
