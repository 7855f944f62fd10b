//! What the signs of a damaged text say of it, whatever its format.

/// Whether a word is a key by what stands around it: the first word of a line, or what a bracket or comma comes before and a colon or `=` behind.
pub(super) fn is_key(before: &str, after: &str, begins: bool) -> bool {
    let before = before.trim_end_matches(['"', '\'']).trim_end();
    if begins && before.chars().all(|letter| matches!(letter, ' ' | '\t' | '-' | '[')) {
        return true;
    }
    before.ends_with(['{', ',']) && after.trim_start_matches(['"', '\'', ' ']).starts_with([':', '='])
}

/// The words of a text, each with its place.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(letter)?;
        let word = text.get(start..)?;
        let word = word.get(..word.find(|sign| !letter(sign)).unwrap_or(word.len()))?;
        at = start + word.len();
        Some((start, word))
    })
}

/// What stands between a key and its value, or between two of them.
pub(super) fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ':' | '=' | ',' | ';')
}

/// A text without the brackets at its end that close others before it.
pub(super) fn without_closers(mut text: &str) -> &str {
    loop {
        let count = |sign: char| text.matches(sign).count();
        let closes = |open: char, close: char| text.ends_with(close) && count(close) > count(open);
        if !closes('{', '}') && !closes('[', ']') {
            return text;
        }
        text = text.get(..text.len() - 1).unwrap_or("").trim_end_matches(is_gap);
    }
}

/// What says nothing by itself.
pub(super) fn is_filling(letter: char) -> bool {
    is_gap(letter) || matches!(letter, '{' | '}' | '[' | ']' | '-' | '.' | '"' | '\'' | '\u{feff}')
}

/// An empty text or list says that there is nothing, which may be private.
pub(super) fn says_empty(text: &str) -> bool {
    let mut signs = text.chars().filter(|letter| !letter.is_whitespace());
    let mut last = signs.next();
    signs.any(|sign| {
        let pair = matches!((last, sign), (Some('['), ']') | (Some('{'), '}') | (Some('"'), '"') | (Some('\''), '\''));
        last = Some(sign);
        pair
    })
}

/// A length that fits, because a file is at most 2 GiB.
pub(super) fn length(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
