use super::clause;

/// A provision in one way of writing it (semantics 1.9); nothing where more is said than that.
pub(super) fn read(text: &str) -> Option<String> {
    clause::by("1.9");
    let dashes = ['‐', '‑', '‒', '–'];
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace(dashes, "-");
    let bare = text.trim_start_matches(['§', ' ']);
    let sign = if text.starts_with('§') { "§ " } else { "" };
    let first = bare.chars().next()?;
    if !first.is_ascii_digit() {
        return Some(format!("{sign}{bare}"));
    }
    let number = regex::Regex::new(r"^(\d(?:[\w./-]*\d)?) ?(\p{L})?$").unwrap();
    let parts = number.captures(bare)?;
    let letter = parts.get(2).map_or(String::new(), |letter| format!(" {}", letter.as_str()));
    Some(format!("§ {}{letter}", &parts[1]))
}
