//! In which of the languages that the vocabulary has names for the keys of a file are written.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{NodeId, NodeKind, Tree};
use crate::diagnostic::Lang;
use crate::policy::model::{ClassKind, Policy, Words};
use crate::source::SourceMap;

const LANGS: [Lang; 3] = [Lang::En, Lang::Nn, Lang::Nb];

/// In which languages keys are written so.
pub(super) struct Languages<'p>(FxHashMap<&'p str, [bool; 3]>);

/// How many keys are of which language.
#[derive(Default)]
pub(super) struct Votes([usize; 3]);

impl<'p> Languages<'p> {
    pub(super) fn new(policy: &'p Policy) -> Self {
        let mut keys = Self(FxHashMap::default());
        for field in &policy.fields {
            keys.add(&field.name, &field.names);
        }
        for class in &policy.classes {
            if let ClassKind::Entity(Some(collection)) = &class.kind {
                keys.add(&collection.name, &collection.names);
            }
        }
        keys
    }

    fn add(&mut self, name: &'p str, names: &'p Words) {
        for (at, lang) in LANGS.into_iter().enumerate() {
            for word in words_in(lang, name, names) {
                self.0.entry(word).or_default().iter_mut().skip(at).take(1).for_each(|is| *is = true);
            }
        }
    }

    /// Counts a key; one that is the same in every language says nothing.
    pub(super) fn vote(&self, key: &str, votes: &mut Votes) {
        if let Some(langs) = self.0.get(key).filter(|langs| **langs != [true; 3]) {
            votes.0.iter_mut().zip(langs).for_each(|(count, is)| *count += usize::from(*is));
        }
    }

    /// Counts all keys of values, each place once: what has a name in YAML may be held in many.
    pub(super) fn count(&self, tree: &Tree, sources: &SourceMap, roots: &[NodeId], votes: &mut Votes) {
        let mut left = roots.to_vec();
        let mut seen = FxHashSet::default();
        while let Some(node) = left.pop() {
            if !seen.insert(node) {
                continue;
            }
            // What an alias names has its keys once.
            if let Some(named) = tree.named(node) {
                left.push(named);
                continue;
            }
            match tree.node(node).kind {
                NodeKind::Map(entries) => {
                    for entry in tree.entries(entries) {
                        self.vote(tree.text(entry.key, sources), votes);
                        left.push(entry.value);
                    }
                }
                NodeKind::List(items) => left.extend(tree.items(items)),
                NodeKind::Scalar(_) | NodeKind::Null => {}
            }
        }
    }
}

impl Votes {
    /// The language of most; of several the one that is preferred, if it is one of them. Nothing where none is told.
    pub(super) fn chosen(&self, preferred: Lang) -> Option<Lang> {
        let most = self.0.into_iter().max().filter(|most| *most > 0)?;
        let of_most = || LANGS.into_iter().zip(self.0).filter(|(_, count)| *count == most).map(|(lang, _)| lang);
        let own = of_most().find(|lang| *lang == preferred);
        own.or_else(|| of_most().next())
    }
}

/// The words of a language for what has a name: where it has none of its own, the name.
pub(super) fn words_in<'p>(lang: Lang, name: &'p str, names: &'p Words) -> impl Iterator<Item = &'p str> {
    let mut words = names.by_lang.iter().filter(move |(of, _)| *of == lang).map(|(_, word)| &**word).peekable();
    let none = words.peek().is_none();
    words.chain(none.then_some(name))
}
