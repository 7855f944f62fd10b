use crate::diagnostic::{Arg, Phrase, Text};

/// At most so many names are proposed.
const SHOWN: usize = 3;

/// Asks whether one of the names was meant that a word is nearest to; nothing where none is near.
pub(crate) fn nearest<'a>(word: &str, names: impl Iterator<Item = &'a str>) -> Option<Text> {
    let limit = (word.chars().count() / 3).max(1);
    let lower = word.to_lowercase();
    let mut near: Vec<(usize, &str)> = names
        .map(|name| (strsim::osa_distance(&lower, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= limit)
        .collect();
    near.sort_unstable();
    near.dedup();
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
        assert_eq!(words("sg-104").unwrap(), "did you mean `SG-104` or `SG-105`?");
        assert_eq!(words("malfromed").unwrap(), "did you mean `malformed`?");
        assert_eq!(words("budget"), None);
    }
}
