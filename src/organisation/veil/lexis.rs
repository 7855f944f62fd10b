//! The words of a vocabulary by which private text in a damaged file is known.

use rustc_hash::FxHashSet;

use super::super::read::{FROM, TO, VALUE};
use super::signs::words;
use crate::nearest::nearest_one;
use crate::policy::model::{ClassKind, Policy, Words};

/// The words of a vocabulary that may stand in files as keys, in any language.
#[derive(Default)]
pub(super) struct Lexis<'p> {
    /// Those that are shown.
    pub(super) keys: FxHashSet<&'p str>,
    /// Those behind which private text may stand.
    guarding: FxHashSet<&'p str>,
    /// Those of private fields.
    pub(super) private: FxHashSet<&'p str>,
    /// Those of collections in which nothing is private.
    open: FxHashSet<&'p str>,
}

impl<'p> Lexis<'p> {
    pub(super) fn new(policy: &'p Policy) -> Self {
        let mut lexis = Self::default();
        lexis.keys.extend(VALUE.iter().chain(&FROM).chain(&TO).chain(&["id", "organisation", "organisasjon"]));
        for field in &policy.fields {
            let words = lexis.add(&field.name, &field.names, field.private.is_some());
            if field.private.is_some() {
                lexis.private.extend(words);
            }
        }
        for class in &policy.classes {
            let guards = class.fields.iter().any(|field| policy.field(*field).private.is_some());
            if let ClassKind::Entity(Some(collection)) = &class.kind {
                let words = lexis.add(&collection.name, &collection.names, guards);
                if !guards {
                    lexis.open.extend(words);
                }
            }
        }
        lexis
    }

    /// Where the first word of a line is behind which private text may stand.
    pub(super) fn guarding_in(&self, line: &str) -> Option<usize> {
        words(line).find(|(_, word)| self.guarding.contains(word)).map(|(at, _)| at)
    }

    /// Whether a line begins a collection in which nothing is private.
    pub(super) fn opens(&self, line: &str) -> bool {
        let name = line.split(':').next().filter(|name| name.len() < line.len());
        name.is_some_and(|name| self.open.contains(name))
    }

    /// Whether a word is the name of something private, or was most likely meant to be.
    pub(super) fn may_guard(&self, word: &str) -> bool {
        self.guarding.contains(word) || nearest_one(word, self.guarding.iter().map(|name| (*name, ()))).is_some()
    }

    fn add(&mut self, name: &'p str, names: &'p Words, guards: bool) -> Vec<&'p str> {
        let words = names.by_lang.iter().map(|(_, word)| &**word).chain([name, &*names.default]);
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        if guards {
            self.guarding.extend(&words);
        }
        self.keys.extend(&words);
        words
    }
}
