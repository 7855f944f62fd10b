//! Signs that look like others, or like nothing, in words of policies and in keys of files.

use std::borrow::Cow;

use memchr::memchr2_iter;

use crate::diagnostic::{Code, Complaint, Diagnostic, Phrase, Text};
use crate::source::{SourceFile, Span};

/// Letters of other alphabets, and the Latin ones that they look like.
const LIKE: [(&str, &str); 2] = [
    ("авеікмнорстухѕјһԛԝАВЕІКМНОРСТУХЅЈ", "abeikmhopctyxsjhqwABEIKMHOPCTYXSJ"),
    ("αειικνορυχΑΒΕΗΙΚΜΝΟΡΤΥΧΖ", "aeiiknopuxABEHIKMNOPTYXZ"),
];

/// Whether a character changes the direction of the text around it and shows nothing.
pub(crate) fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Warns of every direction mark, wherever it stands.
pub(crate) fn direction_marks(file: &SourceFile, errors: &mut Vec<Diagnostic>) {
    let text = file.text();
    // With these bytes such marks begin, and not much else.
    let places = memchr2_iter(0xd8, 0xe2, text.as_bytes());
    let signs = places.filter_map(|at| Some((at, text.get(at..)?.chars().next()?)));
    for (at, character) in signs.filter(|(_, character)| is_direction_mark(*character)) {
        let start = file.base() + u32::try_from(at).unwrap_or(0);
        let place = Span::new(start, start + u32::try_from(character.len_utf8()).unwrap_or(1));
        let message = Text::new(Phrase::DirectionMark).with("found", number(character));
        errors.push(Diagnostic::warning(Code::ConfusableName, message, place).help(Phrase::DirectionMarkHelp.into()));
    }
}

/// Warns of a word in which Latin letters stand beside Greek or Cyrillic ones that look like them.
pub(crate) fn mixed_scripts(word: &str, span: Span, errors: &mut Vec<Diagnostic>) {
    let Some(label) = other_script(word) else { return };
    let message = Text::new(Phrase::MixedScripts).with("word", word);
    let help = Text::new(Phrase::MixedScriptsHelp);
    errors.push(Diagnostic::warning(Code::ConfusableName, message, span).label(label).help(help));
}

/// Names the sign in a word that is nothing because of it, where there is one that does not look like what it is.
pub(crate) fn name_sign(error: Complaint, word: &str) -> Complaint {
    let unseen = || word.chars().find(|sign| is_unseen(*sign)).map(|sign| (Phrase::UnseenSign, sign));
    let blank = || word.chars().find(|sign| is_odd_blank(*sign)).map(|sign| (Phrase::OddBlank, sign));
    let numbered = |(phrase, sign)| Text::new(phrase).with("found", number(sign));
    let label =
        if word.is_ascii() { None } else { unseen().or_else(blank).map(numbered).or_else(|| other_script(word)) };
    match label {
        Some(label) => error.label(label),
        None => error,
    }
}

/// A word as it looks: with Latin letters for those of other alphabets that look like them, and without what is not seen.
pub(crate) fn plain(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let seen = word.chars().filter(|sign| !is_unseen(*sign));
    let plain: String = seen.map(|sign| if is_odd_blank(sign) { ' ' } else { latin(sign).unwrap_or(sign) }).collect();
    Cow::Owned(plain.trim().to_owned())
}

/// The first letter of another alphabet among Latin ones.
fn other_script(word: &str) -> Option<Text> {
    if word.is_ascii() {
        return None;
    }
    let other = word.chars().find(|character| is_greek(*character) || is_cyrillic(*character));
    let other = other.filter(|_| word.chars().any(is_latin))?;
    let script = if is_greek(other) { Phrase::Greek } else { Phrase::Cyrillic };
    Some(Text::new(Phrase::MixedScriptsHere).with("letter", other.to_string()).with("script", script))
}

fn latin(sign: char) -> Option<char> {
    let mut pairs = LIKE.iter().flat_map(|(others, latin)| others.chars().zip(latin.chars()));
    pairs.find(|(other, _)| *other == sign).map(|(_, latin)| latin)
}

/// `U+200B`
fn number(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}

/// Whether a sign takes no room: a blank of no width, a hyphen that shows only at the end of a line.
fn is_unseen(sign: char) -> bool {
    is_direction_mark(sign) || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

fn is_odd_blank(sign: char) -> bool {
    !sign.is_ascii() && sign.is_whitespace()
}

fn is_latin(character: char) -> bool {
    character.is_alphabetic() && matches!(character, 'A'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

fn is_greek(character: char) -> bool {
    matches!(character, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

fn is_cyrillic(character: char) -> bool {
    matches!(character, '\u{400}'..='\u{52f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_marks_begin_with_the_bytes_that_are_looked_for() {
        let mut marks = ('\0'..=char::MAX).filter(|sign| is_direction_mark(*sign));
        assert!(marks.all(|sign| [0xd8, 0xe2].contains(&sign.to_string().as_bytes()[0])));
    }

    #[test]
    fn a_word_is_read_as_it_looks() {
        for (word, looks) in [
            ("оwnеrs", "owners"),
            ("mem\u{200b}bers", "members"),
            ("name\u{a0}", "name"),
            ("frå\u{a0}dato", "frå dato"),
            ("νame", "name"),
            ("føremål", "føremål"),
        ] {
            assert_eq!(plain(word), looks);
        }
        assert!(LIKE.iter().all(|(others, latin)| others.chars().count() == latin.chars().count()));
    }
}
