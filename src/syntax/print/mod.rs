//! From the tree back to text: what is read from it is the same tree, but for the places of its parts.
//!
//! The text has no layout; [`crate::format`] gives it one.

mod expression;
mod rule;

pub use expression::expression;
pub use rule::{define, rule};

use super::tree::Texts;

/// A text between quotes, as it is written.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// A word and its texts; nothing where there are none.
fn worded(word: &str, texts: &Texts) -> String {
    if texts.is_empty() {
        return String::new();
    }
    let texts = texts.iter().map(|text| format!(" {} {}", text.lang.name(), quoted(&text.text.text)));
    format!("\n{word}{}", texts.collect::<String>())
}
