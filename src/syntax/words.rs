//! The words that have a meaning of their own, as the end of `grammar/mandat.ebnf` lists them.

/// Words that never name a variable, parameter, definition or value.
const RESERVED: &[&str] = &[
    "and", "at", "both", "by", "count", "distinct", "either", "else", "every", "exactly", "false", "history", "if",
    "in", "inside", "is", "latest", "longest", "matches", "max", "min", "no", "not", "null", "on", "or", "share",
    "some", "sum", "then", "today", "true", "where", "without", "yes",
];

/// Words that begin what is said of a field, so that no field has them as its name.
const FIELD_PARTS: &[&str] = &["as", "container", "dated", "default", "else", "in", "inverse", "private"];

/// Words that begin a part of a test, so that no rule has them as its code.
const TEST_PARTS: &[&str] = &["before", "expect", "given", "no", "with"];

/// Words that may stand behind an expression outside of braces: the title of what it defines, or another declaration.
pub(super) const AFTER: &[&str] = &[
    "title",
    "pack",
    "source",
    "parameter",
    "tighten",
    "enum",
    "record",
    "entity",
    "root",
    "extend",
    "known",
    "kind",
    "define",
    "rule",
    "role",
    "delegation",
    "consent",
    "exception",
    "test",
];

/// Words that begin a declaration.
pub(super) const ITEMS: &[&str] = match AFTER.split_first() {
    Some((_, items)) => items,
    None => &[],
};

/// Whether a word is none that names a variable, parameter, definition or value.
pub(super) fn is_reserved(word: &str) -> bool {
    RESERVED.contains(&word)
}

/// Whether a field may have the word as its name.
pub(super) fn is_field(word: &str) -> bool {
    !word.is_empty() && !FIELD_PARTS.contains(&word)
}

/// Whether a rule may have the word as its code.
pub(super) fn is_code(word: &str) -> bool {
    !TEST_PARTS.contains(&word)
}

/// A character that a word may begin with.
pub(super) fn begins_word(character: char) -> bool {
    character.is_alphabetic() || character == '_'
}

/// A character that a word may go on with. Marks are among them because a letter may be written as two characters.
pub(super) fn continues_word(character: char) -> bool {
    let plain = character.is_alphanumeric() || character == '_';
    plain || !character.is_ascii() && unicode_normalization::char::is_combining_mark(character)
}
