//! The names that were most likely meant, wherever a name stands for nothing.

use std::path::Path;

use crate::confusable::plain;
use crate::diagnostic::{Arg, Complaint, Diagnostic, Phrase, Text};
use crate::source::Span;
use crate::value::Date;

/// At most so many names are proposed.
const SHOWN: usize = 3;
/// At most so many are listed where none is near.
const LISTED: usize = 5;

/// So many names are all told where none is near.
const FEW: usize = 12;

/// As long as they are no longer together, in bytes.
const LENGTH: usize = 400;

/// The names nearest to a word, each once with what came with it: the same but for capitals and for signs that look alike,
/// or else those with the fewest other letters, as long as two thirds of them are the same.
pub(crate) fn nearest<'n, With>(word: &str, names: impl IntoIterator<Item = (&'n str, With)>) -> Vec<(&'n str, With)> {
    let plain = plain(word);
    let lower = plain.to_lowercase();
    let letters = plain.chars().count();
    let mut limit = (letters / 3).max(1);
    let mut found: Vec<(&str, With)> = Vec::new();
    for (name, with) in names {
        // Few names are near enough in length for their letters to be compared.
        if name == word || name.chars().count().abs_diff(letters) > limit {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&lower, &name.to_lowercase());
        if distance > limit || (distance > 0 && distance >= letters) {
            continue;
        }
        if distance < limit {
            limit = distance;
            found.clear();
        }
        if found.len() < SHOWN && found.iter().all(|(other, _)| *other != name) {
            found.push((name, with));
        }
    }
    found
}

/// The first of the nearest names.
pub(crate) fn nearest_one<'n, With>(
    word: &str,
    names: impl IntoIterator<Item = (&'n str, With)>,
) -> Option<(&'n str, With)> {
    nearest(word, names).into_iter().next()
}

/// Asks whether one of the nearest names was meant; nothing where none is near.
pub(crate) fn did_you_mean<'n>(word: &str, names: impl IntoIterator<Item = &'n str>) -> Option<Text> {
    let near = nearest(word, names.into_iter().map(|name| (name, ())));
    let names = near.iter().map(|(name, ())| *name);
    (!near.is_empty()).then(|| Text::new(Phrase::DidYouMean).with("names", Arg::any_of(names)))
}

/// The same for subjects, which are also known by their id alone: `skule` for `team/skule`.
pub(crate) fn did_you_mean_subject<'n>(word: &str, subjects: impl Iterator<Item = &'n str>) -> Option<Text> {
    let subjects: Vec<&str> = subjects.collect();
    if word.contains('/') {
        return did_you_mean(word, subjects);
    }
    let id = |subject: &'n str| subject.split_once('/').map_or(subject, |(_, id)| id);
    let mut meant: Vec<&str> = subjects.iter().copied().filter(|subject| id(subject) == word).collect();
    if meant.is_empty() {
        let near = nearest(word, subjects.iter().map(|subject| (id(subject), *subject)));
        meant = near.into_iter().map(|(_, subject)| subject).collect();
    }
    meant.dedup();
    let names = meant.into_iter().take(SHOWN);
    let names = Arg::any_of(names);
    (names != Arg::AnyOf(Vec::new())).then(|| Text::new(Phrase::DidYouMean).with("names", names))
}

/// Which subject was most likely meant: one with the same id, or else the nearest; where none is near, what there is of
/// that sort.
fn meant_subject<'n>(word: &str, subjects: impl Iterator<Item = &'n str>) -> Option<Text> {
    let subjects: Vec<&str> = subjects.collect();
    let Some((sort, id)) = word.split_once('/') else { return did_you_mean_subject(word, subjects.into_iter()) };
    if subjects.iter().any(|subject| ends_so(subject, id)) {
        return did_you_mean_subject(id, subjects.into_iter());
    }
    if let Some(near) = did_you_mean_subject(word, subjects.iter().copied()) {
        return Some(near);
    }
    let mut there: Vec<&str> = subjects.into_iter().filter(|subject| begins_so(subject, sort)).collect();
    there.sort_unstable();
    there.dedup();
    let more = there.len().saturating_sub(LISTED);
    let mut names: Vec<Arg> = there.into_iter().take(LISTED).map(|name| Arg::Verbatim(format!("`{name}`"))).collect();
    if names.is_empty() {
        return None;
    }
    if more > 0 {
        names.push(Text::new(Phrase::SubjectsMore).with("count", more).into());
    }
    Some(Text::new(Phrase::SubjectsThere).with("names", Arg::AllOf(names)))
}

fn begins_so(subject: &str, sort: &str) -> bool {
    subject.split_once('/').is_some_and(|(of, _)| of == sort)
}

fn ends_so(subject: &str, id: &str) -> bool {
    subject.split_once('/').is_some_and(|(_, of)| of == id)
}

/// Which name to write: one of the nearest; else all there are, where these are few; else what is said otherwise.
pub(crate) fn meant_or<'n>(
    word: &str,
    names: impl IntoIterator<Item = &'n str, IntoIter: Clone>,
    otherwise: impl Into<Text>,
) -> Text {
    let names = names.into_iter();
    did_you_mean(word, names.clone()).or_else(|| all_of(names)).unwrap_or_else(|| otherwise.into())
}

/// All names that may stand somewhere, where these are few.
pub(crate) fn all_of<'n>(names: impl IntoIterator<Item = &'n str>) -> Option<Text> {
    let mut different: Vec<&str> = Vec::new();
    for name in names {
        if different.len() <= FEW && !different.contains(&name) {
            different.push(name);
        }
    }
    let names = different;
    let few = (1..=FEW).contains(&names.len()) && names.iter().map(|name| name.len()).sum::<usize>() <= LENGTH;
    few.then(|| Text::new(Phrase::HelpHere).with("names", Arg::any_of(names)))
}

/// Which subject to write: what was most likely meant; else all there are, where these are few; else what is said otherwise.
pub(crate) fn subject_or<'n>(
    word: &str,
    subjects: impl Iterator<Item = &'n str> + Clone,
    otherwise: impl Into<Text>,
) -> Text {
    let near = meant_subject(word, subjects.clone());
    near.or_else(|| all_of(subjects)).unwrap_or_else(|| otherwise.into())
}

/// Which path to write: what is called almost so in the same folder; else what is said otherwise.
pub(crate) fn path_or(path: &Path, otherwise: impl Into<Text>) -> Text {
    let folder = path.parent().unwrap_or(Path::new(""));
    let beside = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let names = std::fs::read_dir(beside).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let mut names: Vec<String> = names.map(|name| folder.join(name).to_string_lossy().into_owned()).collect();
    names.sort();
    let near = did_you_mean(&path.to_string_lossy(), names.iter().map(String::as_str));
    near.unwrap_or_else(|| otherwise.into())
}

/// Which day to write instead of one that there is not.
pub(crate) fn day(digits: &str) -> Text {
    let last = digits.rsplit_once('-').and_then(|(month, _)| format!("{month}-01").parse::<Date>().ok());
    match last {
        Some(first) => Text::new(Phrase::LastDayHelp).with("date", first.last_of_month().to_string()),
        None => Phrase::MonthsHelp.into(),
    }
}

/// How to write a day, where it is not written as one: by the day that is meant, where that is sure.
pub(crate) fn day_form(text: &str) -> Text {
    let Some(meant) = meant_day(text) else { return Phrase::HelpDate.into() };
    if meant.parse::<Date>().is_err() {
        return day(&meant);
    }
    Text::new(Phrase::HelpDateMeant).with("date", meant)
}

/// `15.1.2026`, `2026.01.15`, `2026/1/15` and `2026-1-15` as `2026-01-15`. With strokes between them and the year behind, a day and
/// a month may stand in either order.
fn meant_day(text: &str) -> Option<String> {
    let sign = text.chars().find(|sign| matches!(sign, '.' | '-' | '/'))?;
    let parts: Vec<&str> = text.split(sign).map(str::trim).collect();
    let digits = |part: &str, most: usize| {
        !part.is_empty() && part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let (year, month, day) = match parts.as_slice() {
        [day, month, year] if year.len() == 4 && sign != '/' => (year, month, day),
        [year, month, day] if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    let right = digits(year, 4) && digits(month, 2) && digits(day, 2);
    right.then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

/// Ends an error with the name that was most likely meant, and where it is declared; where none is, with what is said
/// otherwise.
pub(crate) fn with_nearest(
    error: Complaint,
    near: Option<(&str, Span)>,
    otherwise: impl FnOnce() -> Text,
) -> Diagnostic {
    let Some((name, span)) = near else { return error.help(otherwise()) };
    let error = error.help(Text::new(Phrase::DidYouMean).with("names", Arg::any_of([name])));
    if span == Span::default() {
        return error;
    }
    error.also(span, Text::new(Phrase::DeclaredHere).with("name", name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    fn near(word: &str, names: &[&'static str]) -> Vec<&'static str> {
        nearest(word, names.iter().map(|name| (*name, ()))).into_iter().map(|(name, ())| name).collect()
    }

    #[test]
    fn the_nearest_names_are_proposed_and_far_ones_are_not() {
        assert_eq!(near("ownres", &["owners", "members", "owned"]), ["owners"]);
        assert_eq!(near("Owners", &["owners"]), ["owners"]);
        assert_eq!(near("kari", &["karo", "kara", "ola"]), ["karo", "kara"]);
        assert_eq!(near("budget", &["owners", "members"]), [""; 0]);
        assert_eq!(near("nivaa", &["nivå"]), [""; 0]);
        assert_eq!(near("forankring", &["anker"]), [""; 0]);
    }

    #[test]
    fn capitals_are_nearest() {
        assert_eq!(near("team", &["tema", "Team"]), ["Team"]);
        assert_eq!(near("oppgåve", &["anker", "oppgave"]), ["oppgave"]);
    }

    #[test]
    fn neither_the_word_itself_nor_another_letter_is_proposed() {
        assert_eq!(near("ola", &["ola"]), [""; 0]);
        assert_eq!(near("x", &["a", "b"]), [""; 0]);
        assert_eq!(near("", &["a"]), [""; 0]);
    }

    #[test]
    fn a_subject_is_known_by_its_id() {
        let subjects = ["team/skule", "team/vatn", "body/råd"];
        let words = |word| did_you_mean_subject(word, subjects.into_iter()).map(|text| text.words(Lang::En));
        assert_eq!(words("skule").unwrap(), "did you mean `team/skule`?");
        assert_eq!(words("vatnn").unwrap(), "did you mean `team/vatn`?");
        assert_eq!(words("team/skole").unwrap(), "did you mean `team/skule`?");
        assert_eq!(words("budsjett"), None);
    }

    #[test]
    fn where_none_is_near_those_of_that_sort_are_listed() {
        let subjects = ["team/f", "team/skule", "team/a", "team/b", "team/c", "team/d", "body/råd"];
        let words = |word| meant_subject(word, subjects.into_iter()).map(|text| text.words(Lang::En));
        assert_eq!(
            words("team/zzzz").unwrap(),
            "there are `team/a`, `team/b`, `team/c`, `team/d`, `team/f` and 1 more"
        );
        assert_eq!(words("body/zzzz").unwrap(), "there are `body/råd`");
        assert_eq!(words("body/skule").unwrap(), "did you mean `team/skule`?");
        assert_eq!(words("meeting/zzzz"), None);
    }

    #[test]
    fn a_question_names_all_that_are_equally_near() {
        let words = |word| did_you_mean(word, ["SG-104", "SG-105", "malformed"]).map(|text| text.words(Lang::En));
        assert_eq!(words("SG-106").unwrap(), "did you mean `SG-104` or `SG-105`?");
        assert_eq!(words("malfromed").unwrap(), "did you mean `malformed`?");
        assert_eq!(words("budget"), None);
    }
}
