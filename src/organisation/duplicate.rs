use std::collections::{HashMap, HashSet};

use super::{ERROR_LIMIT, Entry, Tree};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::source::{SourceFile, Span, composed};

/// Up to this many keys are compared pairwise, which is faster than a table and needs no memory.
const PAIRWISE: usize = 16;

/// Reports every key that stands twice in one object, and takes the later entries out of `entries[first..]`.
///
/// The first one stays, so that nothing reports the same id twice again, and is marked as contested. Says whether
/// something was taken out.
pub(super) fn refuse_duplicates(
    entries: &mut Vec<Entry>,
    first: usize,
    tree: &mut Tree,
    file: &SourceFile,
    errors: &mut Vec<Diagnostic>,
) -> bool {
    let object = entries.get(first..).unwrap_or(&[]);
    let pairs = twice(object, tree, file);
    for (earlier, later) in pairs.iter().take(ERROR_LIMIT) {
        if let (Some(earlier), Some(later)) = (object.get(*earlier), object.get(*later)) {
            errors.push(duplicate(tree.text_in(later.key, file), earlier.key_span, later.key_span));
            tree.mark_contested(earlier.value);
        }
    }
    if pairs.is_empty() {
        return false;
    }
    let mut gone = pairs.iter().map(|(_, later)| first + later).peekable();
    let mut at = 0..;
    entries.retain(|_| at.next() != gone.peek().copied() || gone.next().is_none());
    true
}

/// Whether a key stands twice in an object.
pub(super) fn any_twice(object: &[Entry], tree: &Tree, file: &SourceFile) -> bool {
    !twice(object, tree, file).is_empty()
}

/// Whether some keys differ, however they are spelled.
pub(super) fn all_distinct(keys: &[&str]) -> bool {
    let mut quick = Keys::default();
    keys.iter().for_each(|key| quick.add(key.as_bytes()));
    if quick.differ() {
        return true;
    }
    if keys.len() <= PAIRWISE {
        return (1..).zip(keys).all(|(next, key)| !keys.iter().skip(next).any(|other| same(key, other)));
    }
    let mut seen = HashSet::with_capacity(keys.len());
    keys.iter().all(|key| seen.insert(composed(key)))
}

fn twice(object: &[Entry], tree: &Tree, file: &SourceFile) -> Vec<(usize, usize)> {
    if object.len() <= PAIRWISE { pairwise(object, tree, file) } else { by_table(object, tree, file) }
}

/// The error for a key that stands twice, with both places.
pub(super) fn duplicate(key: &str, first: Span, second: Span) -> Diagnostic {
    let message = Text::new(Phrase::DuplicateKey).with("key", key);
    let error = Diagnostic::error(Code::DuplicateKey, message, second).also(first, Phrase::FirstHere.into());
    error.help(Phrase::DuplicateKeyHelp.into())
}

fn pairwise(object: &[Entry], tree: &Tree, file: &SourceFile) -> Vec<(usize, usize)> {
    if all_differ(object, tree, file) {
        return Vec::new();
    }
    let mut texts = [""; PAIRWISE];
    for (text, entry) in texts.iter_mut().zip(object) {
        *text = tree.text_in(entry.key, file);
    }
    let keys = texts.get(..object.len()).unwrap_or(&[]);
    // Two spellings of one key can only be where a letter is not ASCII.
    let same = if keys.iter().all(|key| key.is_ascii()) { |one, other| one == other } else { same };
    let mut pairs = Vec::new();
    for (later, key) in keys.iter().enumerate().skip(1) {
        if let Some(earlier) = keys.iter().take(later).position(|other| same(other, key)) {
            pairs.push((earlier, later));
        }
    }
    pairs
}

/// Whether keys clearly differ.
fn all_differ(object: &[Entry], tree: &Tree, file: &SourceFile) -> bool {
    let mut keys = Keys::default();
    object.iter().for_each(|entry| keys.add(tree.bytes_in(entry.key, file)));
    keys.differ()
}

/// The keys of one object: by their lengths and two of their letters most can be told apart.
#[derive(Default)]
pub(super) struct Keys {
    seen: u64,
    alike: bool,
}

impl Keys {
    pub(super) fn add(&mut self, key: &[u8]) {
        let letter = |byte: Option<&u8>| byte.copied().map_or(0, usize::from);
        let bit = 1u64 << ((key.len() * 31 + letter(key.first()) * 7 + letter(key.last()) * 13) % 64);
        // Another spelling of the same letters has other bytes.
        self.alike |= self.seen & bit != 0 || !key.is_ascii();
        self.seen |= bit;
    }

    /// Notes that there are others, of which nothing is known here.
    pub(super) fn add_unknown(&mut self) {
        self.alike = true;
    }

    /// Whether no two can be the same.
    pub(super) fn differ(&self) -> bool {
        !self.alike
    }
}

/// The table has the standard hasher, whose seed no file can know: keys made to collide stay harmless.
fn by_table(object: &[Entry], tree: &Tree, file: &SourceFile) -> Vec<(usize, usize)> {
    let mut seen = HashMap::with_capacity(object.len());
    let mut pairs = Vec::new();
    for (later, entry) in object.iter().enumerate() {
        let earlier = *seen.entry(composed(tree.text_in(entry.key, file))).or_insert(later);
        if earlier != later {
            pairs.push((earlier, later));
        }
    }
    pairs
}

fn same(one: &str, other: &str) -> bool {
    one == other || composed(one) == composed(other)
}
