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
