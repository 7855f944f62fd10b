//! Where in an act something stands: `§ 20-1`, however it is spaced.

/// Dashes that people write between two numbers.
const DASHES: [char; 4] = ['‐', '‑', '‒', '–'];

/// A provision in the one way of writing it, or what stands behind it that is no part of its name.
///
/// A number has the sign before it and a letter that belongs to it behind it: `20-1`, `§20-1` and `§  20-1` are `§ 20-1`, and
/// `§ 3-2a` is `§ 3-2 a`. What begins with a letter is named by its words, and stays as it is but for its spaces.
pub fn provision(text: &str) -> Result<String, Behind> {
    let words: Vec<&str> =
        text.trim_start_matches(|sign: char| sign == '§' || sign.is_whitespace()).split_whitespace().collect();
    let is_signed = text.trim_start().starts_with('§');
    let Some((first, rest)) = words.split_first() else { return Err(Behind::default()) };
    if !first.starts_with(|first: char| first.is_ascii_digit()) {
        let sign = if is_signed { "§ " } else { "" };
        return Ok(format!("{sign}{}", words.join(" ")));
    }
    let (number, joined, behind) = numbered(first);
    let is_letter = |word: &str| word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let (letter, rest) = match rest.split_first() {
        Some((next, rest)) if joined.is_none() && behind.is_empty() && is_letter(next) => {
            (Some((*next).to_owned()), rest)
        }
        _ => (joined, rest),
    };
    let whole = std::iter::once(format!("§ {number}")).chain(letter).collect::<Vec<_>>().join(" ");
    let bare = whole.trim_end_matches(['.', '-', '/']);
    let sign = Some(behind.trim_start_matches([',', ';', ':'])).filter(|sign| !sign.is_empty());
    if rest.is_empty() && behind.is_empty() && bare == whole {
        return Ok(whole);
    }
    let rest: Vec<&str> = sign.into_iter().chain(rest.iter().copied()).collect();
    Err(Behind { provision: bare.to_owned(), rest: rest.join(" ") })
}

/// What stands behind a provision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    /// The provision alone; nothing where none was written.
    pub provision: String,
    /// The rest.
    pub rest: String,
}

/// The number with the one kind of dash, the letter that is written close to it, and what else is.
fn numbered(word: &str) -> (String, Option<String>, String) {
    let word = word.replace(DASHES, "-");
    let belongs = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.' | '/');
    let (number, behind) = word.split_at(word.find(|letter| !belongs(letter)).unwrap_or(word.len()));
    let letters = number.trim_start_matches(|letter: char| !letter.is_alphabetic());
    match number.strip_suffix(letters) {
        Some(before) if letters.chars().count() == 1 && before.ends_with(|last: char| last.is_ascii_digit()) => {
            (before.to_owned(), Some(letters.to_owned()), behind.to_owned())
        }
        _ => (number.to_owned(), None, behind.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_provision_is_written_in_one_way() {
        let same = [
            ("§ 20-1", &["§20-1", "20-1", "§  20-1", " § 20-1 ", "§\u{a0}20-1", "§ 20–1", "§§ 20-1"][..]),
            ("§ 3-2 a", &["3-2a", "§ 3-2a", "§3-2 a", "§ 3-2  a"]),
            ("§ 12", &["12", "§12"]),
            ("§ 6.2.1", &["6.2.1"]),
            ("kapittel 20", &["kapittel  20"]),
            ("§ A-1", &["§A-1"]),
        ];
        for (one, others) in same {
            for text in others.iter().chain(&[one]) {
                assert_eq!(provision(text).as_deref(), Ok(one), "{text}");
            }
        }
    }

    #[test]
    fn what_stands_behind_is_no_part_of_it() {
        for (text, one, rest) in [
            ("§ 20-1 første ledd", "§ 20-1", "første ledd"),
            ("§ 20-1, andre ledd", "§ 20-1", "andre ledd"),
            ("§ 20-1(2)", "§ 20-1", "(2)"),
            ("§ 3-2 a bokstav b", "§ 3-2 a", "bokstav b"),
            ("§§ 20-1 og 20-2", "§ 20-1", "og 20-2"),
            ("§ 20-1.", "§ 20-1", ""),
        ] {
            assert_eq!(provision(text), Err(Behind { provision: one.to_owned(), rest: rest.to_owned() }), "{text}");
        }
        for text in ["", "§", " § "] {
            assert_eq!(provision(text), Err(Behind::default()), "{text:?}");
        }
    }
}
