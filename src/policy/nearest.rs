use strsim::damerau_levenshtein;

use crate::diagnostic::{Diagnostic, Phrase, Text};
use crate::source::Span;

/// The name that was most likely meant: the same but for capitals, or else the one with the fewest other letters,
/// as long as two thirds of them are the same.
pub(super) fn nearest<'n>(name: &str, names: impl IntoIterator<Item = (&'n str, Span)>) -> Option<(&'n str, Span)> {
    let lower = name.to_lowercase();
    let letters = name.chars().count();
    let limit = (letters / 3).max(1);
    let near = names.into_iter().filter_map(|(other, span)| {
        let other_lower = other.to_lowercase();
        if other == name || letters.abs_diff(other.chars().count()) > limit {
            return None;
        }
        let distance = if other_lower == lower { 0 } else { damerau_levenshtein(&lower, &other_lower) };
        (distance <= limit && distance < letters).then_some((distance, other, span))
    });
    near.min_by_key(|(distance, ..)| *distance).map(|(_, other, span)| (other, span))
}

/// Adds to an error the name that was most likely meant, and where it is declared.
pub(super) fn with_nearest(error: Diagnostic, near: Option<(&str, Span)>) -> Diagnostic {
    let Some((name, span)) = near else { return error };
    let error = error.help(Text::new(Phrase::DidYouMean).with("name", name));
    if span == Span::default() {
        return error;
    }
    error.also(span, Text::new(Phrase::NameDeclaredHere).with("name", name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found() {
        let names = ["anker", "oppgave", "Team", "tema", "x"].map(|name| (name, Span::default()));
        let find = |name| nearest(name, names).map(|(name, _)| name);
        assert_eq!(find("ankr"), Some("anker"));
        assert_eq!(find("team"), Some("Team"));
        assert_eq!(find("oppgåve"), Some("oppgave"));
        assert_eq!(find("y"), None);
        assert_eq!(find("forankring"), None);
    }
}
