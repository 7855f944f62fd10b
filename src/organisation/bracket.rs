//! Brackets outside of texts in quotes and of comments, in any format.

use crate::diagnostic::{Code, Diagnostic, Phrase};
use crate::source::Span;

/// Whether the closing bracket at a byte, which does not fit, is one too many: on its line nothing is open that it fits, and
/// what is open there is closed behind it by the right one. Else it stands in the place of the right one.
pub(super) fn is_too_many(text: &str, at: usize) -> bool {
    let Some((before, rest)) = text.get(..at).zip(text.get(at + 1..)) else { return false };
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let sign = text.get(at..).and_then(|rest| rest.chars().next());
    let mut open = Vec::new();
    for bracket in brackets(before.get(line..).unwrap_or("")) {
        match closing(bracket) {
            Some(close) => open.push(close),
            None => {
                // What was not opened on this line is none of it.
                open.pop();
            }
        }
    }
    let Some(right) = open.last() else { return false };
    if sign.is_none_or(|sign| open.contains(&sign)) {
        return false;
    }
    let mut depth = 0_usize;
    for bracket in brackets(rest.lines().next().unwrap_or("")) {
        match closing(bracket) {
            Some(_) => depth += 1,
            None if depth == 0 => return bracket == *right,
            None => depth -= 1,
        }
    }
    false
}

/// Where the bracket stands that a text closes with its last one, if that was opened on an earlier line.
pub(super) fn opened_above(text: &str) -> Option<usize> {
    let (mut depth, mut start) = (0_usize, text.len());
    for line in text.split_inclusive('\n').rev() {
        start -= line.len();
        let found: Vec<(usize, char)> = placed(line).collect();
        for (at, bracket) in found.into_iter().rev() {
            match (closing(bracket), depth) {
                (None, _) => depth += 1,
                (Some(_), 0) => return None,
                (Some(_), 1) => return Some(start + at).filter(|_| line.ends_with('\n')),
                (Some(_), _) => depth -= 1,
            }
        }
    }
    None
}

/// Says that a bracket closes nothing.
pub(super) fn too_many(place: Span) -> Diagnostic {
    Diagnostic::error(Code::Malformed, Phrase::StrayBracket.into(), place).help(Phrase::StrayBracketHelp.into())
}

fn closing(bracket: char) -> Option<char> {
    match bracket {
        '[' => Some(']'),
        '{' => Some('}'),
        _ => None,
    }
}

/// The brackets of a line.
fn brackets(line: &str) -> impl Iterator<Item = char> {
    placed(line).map(|(_, bracket)| bracket)
}

/// The same with where they stand.
fn placed(line: &str) -> impl Iterator<Item = (usize, char)> {
    let mut signs = line.char_indices();
    // The last sign that is no blank, and whether blanks follow it.
    let (mut last, mut blank) = (',', true);
    std::iter::from_fn(move || {
        while let Some((at, sign)) = signs.next() {
            let begins = "[{,:=".contains(last);
            match sign {
                '#' if blank => return None,
                '"' | '\'' if begins && let Some(length) = quoted(line.get(at..).unwrap_or("")) => {
                    while signs.clone().next().is_some_and(|(next, _)| next < at + length) {
                        signs.next();
                    }
                }
                _ => {}
            }
            blank = sign.is_whitespace();
            if !blank {
                last = sign;
            }
            if "[]{}".contains(sign) {
                return Some((at, sign));
            }
        }
        None
    })
}

/// How long the text in quotes is with which a line begins, where it is closed.
fn quoted(line: &str) -> Option<usize> {
    let mut signs = line.char_indices();
    let quote = signs.next()?.1;
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' if quote == '"' => drop(signs.next()),
            _ if sign == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{is_too_many, opened_above};

    #[test]
    fn what_is_closed_was_opened_above_or_not() {
        assert_eq!(opened_above("a: 1\npeople: {\n  x: { name: '}' } }"), Some(13));
        assert_eq!(opened_above("m: [\n  a, # ]\n  b]"), Some(3));
        assert_eq!(opened_above("people: {\n  x: { y: [] }"), None);
        assert_eq!(opened_above("  y: [] ] }"), None);
    }

    /// The bracket that is asked about stands behind `¤`.
    #[test]
    fn a_bracket_is_too_many_where_the_right_one_follows() {
        for (line, right) in [
            ("kari: { units: [a]¤] }", true),
            ("\"kari\": { \"note\": \"[\", \"units\": [\"a\"]¤] },", true),
            ("t = { name = 'T]', owners = ['a']¤] } # }", true),
            ("a: [1, 2¤}]", true),
            // In the place of the right one.
            ("kari: { units: [a, b¤} }", false),
            ("kari: { name: Kari¤]", false),
            ("kari: { name: Kari¤] # }", false),
            ("kari: { name: Kari¤]\n}", false),
            // Two that are in each other's place.
            ("a: [{ b: c ¤] }", false),
            ("  name: Kari ¤] }", false),
        ] {
            let at = line.find('¤').unwrap_or(0);
            assert_eq!(is_too_many(&line.replace('¤', ""), at), right, "{line}");
        }
    }
}
