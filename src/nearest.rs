use crate::diagnostic::{Arg, Phrase, Text};

/// At most so many names are proposed.
const SHOWN: usize = 3;

/// Asks whether one of the names was meant that a word is nearest to; nothing where none is near.
pub(crate) fn nearest<'a>(word: &str, names: impl Iterator<Item = &'a str>) -> Option<Text> {
    proposal(word, names.map(|name| (name, name)))
}

/// The same for subjects, which are also known by their id alone: `skule` for `team/skule`.
pub(crate) fn nearest_subject<'a>(word: &str, subjects: impl Iterator<Item = &'a str>) -> Option<Text> {
    let bare = !word.contains('/');
    let id = |subject: &'a str| subject.split_once('/').map_or(subject, |(_, id)| id);
    proposal(word, subjects.map(|subject| (if bare { id(subject) } else { subject }, subject)))
}

/// Proposes names by the keys that are nearest; where the word is a key but for its case, no other.
fn proposal<'a>(word: &str, names: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Text> {
    let limit = (word.chars().count() / 3).max(1);
    let lower = word.to_lowercase();
    let mut near: Vec<(usize, &str)> = names
        .map(|(key, name)| (strsim::osa_distance(&lower, &key.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= limit)
        .collect();
    near.sort_unstable();
    near.dedup();
    if near.first().is_some_and(|(distance, _)| *distance == 0) {
        near.retain(|(distance, _)| *distance == 0);
    }
    let near: Vec<Arg> = near.iter().take(SHOWN).map(|(_, name)| Arg::from(format!("`{name}`"))).collect();
    (!near.is_empty()).then(|| Text::new(Phrase::MeantCode).with("names", Arg::AnyOf(near)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    #[test]
    fn what_is_near_is_proposed() {
        let words =
            |word| nearest(word, ["SG-104", "SG-105", "malformed"].into_iter()).map(|text| text.words(Lang::En));
        assert_eq!(words("sg-104").unwrap(), "did you mean `SG-104`?");
        assert_eq!(words("SG-103").unwrap(), "did you mean `SG-104` or `SG-105`?");
        assert_eq!(words("malfromed").unwrap(), "did you mean `malformed`?");
        assert_eq!(words("budget"), None);
    }

    #[test]
    fn a_subject_is_found_by_its_id() {
        let words = |word| {
            nearest_subject(word, ["team/skule", "body/skule", "team/helse"].into_iter())
                .map(|text| text.words(Lang::En))
        };
        assert_eq!(words("skule").unwrap(), "did you mean `body/skule` or `team/skule`?");
        assert_eq!(words("hels").unwrap(), "did you mean `team/helse`?");
        assert_eq!(words("team/hels").unwrap(), "did you mean `team/helse`?");
    }
}
