use crate::diagnostic::{Arg, Diagnostic, Lang, Phrase, Text};
use crate::policy::model::Words;
use crate::source::Span;

/// At most so many names are proposed.
const SHOWN: usize = 3;

/// The names that were most likely meant: those with the fewest letters changed, and not too many.
pub(super) fn nearest<'a>(word: &str, names: impl Iterator<Item = (&'a str, Span)>) -> Vec<(&'a str, Span)> {
    let word = word.to_lowercase();
    let length = word.chars().count();
    let mut limit = (length / 3).max(1);
    let mut found: Vec<(&str, Span)> = Vec::new();
    for (name, span) in names {
        if name.len().abs_diff(word.len()) > limit * 4 {
            continue;
        }
        let distance = strsim::osa_distance(&word, &name.to_lowercase());
        if distance > limit || (distance > 0 && distance >= length) {
            continue;
        }
        if distance < limit {
            limit = distance;
            found.clear();
        }
        if found.len() < SHOWN && found.iter().all(|(other, _)| *other != name) {
            found.push((name, span));
        }
    }
    found
}

/// Proposes the nearest of several names.
pub(super) fn propose<'a>(error: Diagnostic, word: &str, names: impl Iterator<Item = (&'a str, Span)>) -> Diagnostic {
    let near = nearest(word, names);
    if near.is_empty() {
        return error;
    }
    let help = Text::new(Phrase::DidYouMeanNames).with("names", any_of(near.iter().map(|(name, _)| *name)));
    error.help(help)
}

/// Shows where the policy declares something, where it does.
pub(super) fn declared(error: Diagnostic, name: &str, span: Span) -> Diagnostic {
    if span == Span::default() {
        return error;
    }
    error.also(span, Text::new(Phrase::DeclaredHere).with("name", name))
}

/// A name of the policy, as people see it in their language; each is put through `form`.
pub(super) fn named(name: &str, words: &Words, form: impl Fn(&str) -> String) -> Arg {
    let words = Lang::ALL.iter().filter_map(|lang| {
        let (_, word) = words.by_lang.iter().find(|(of, _)| of == lang)?;
        Some((*lang, form(word)))
    });
    Arg::Named { name: form(name), words: words.collect() }
}

/// Names in backticks, joined with "or".
pub(super) fn any_of<'a>(names: impl Iterator<Item = &'a str>) -> Arg {
    Arg::AnyOf(names.map(|name| Arg::Verbatim(format!("`{name}`"))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(word: &str, names: &[&str]) -> Vec<String> {
        let names = names.iter().map(|name| (*name, Span::default()));
        nearest(word, names).into_iter().map(|(name, _)| name.to_owned()).collect()
    }

    #[test]
    fn the_nearest_names_are_proposed_and_far_ones_are_not() {
        assert_eq!(near("ownres", &["owners", "members", "owned"]), ["owners"]);
        assert_eq!(near("Owners", &["owners"]), ["owners"]);
        assert_eq!(near("kari", &["karo", "kara", "ola"]), ["karo", "kara"]);
        assert_eq!(near("budget", &["owners", "members"]), [""; 0]);
        assert_eq!(near("x", &["a", "b"]), [""; 0]);
        assert_eq!(near("nivaa", &["nivå"]), [""; 0]);
    }
}
