use rustc_hash::FxHashMap;

use super::Renamer;
use crate::diagnostic::Lang;
use crate::organisation::{NodeId, NodeKind};
use crate::policy::model::{ClassKind, Policy, Words};
use crate::source::SourceFile;

/// In which languages a key is written so.
type Keys<'a> = FxHashMap<&'a str, [bool; 3]>;

const LANGS: [Lang; 3] = [Lang::En, Lang::Nn, Lang::Nb];

impl Renamer<'_> {
    /// The language in which the keys around an entity are written: those beside it, or else those of its file; that of
    /// the organisation where they tell nothing.
    pub(super) fn language(&self, file: &SourceFile, body: NodeId) -> Lang {
        let keys = keys(self.policy);
        let mut beside = [0; 3];
        self.entries(body).iter().for_each(|entry| vote(&keys, self.key(entry), &mut beside));
        self.chosen(beside).unwrap_or_else(|| {
            let mut all = [0; 3];
            let documents = self.organisation.documents.iter();
            let mine = documents.filter(|document| self.file(document.span).is_some_and(|of| of.base() == file.base()));
            mine.flat_map(|document| &document.roots).for_each(|root| self.count(&keys, *root, &mut all));
            self.chosen(all).unwrap_or(self.lang)
        })
    }

    /// The language of the fields that the settings name for the columns of a sheet.
    pub(super) fn language_of_sheet(&self, fields: &[&str]) -> Lang {
        let keys = keys(self.policy);
        let mut votes = [0; 3];
        fields.iter().for_each(|field| vote(&keys, field, &mut votes));
        self.chosen(votes).unwrap_or(self.lang)
    }

    /// The language of most; of several that of the organisation, if it is one of them. Nothing where none is told.
    fn chosen(&self, votes: [usize; 3]) -> Option<Lang> {
        let most = votes.into_iter().max().filter(|most| *most > 0)?;
        let of_most = || LANGS.into_iter().zip(votes).filter(|(_, count)| *count == most).map(|(lang, _)| lang);
        let own = of_most().find(|lang| *lang == self.lang);
        own.or_else(|| of_most().next())
    }

    fn count(&self, keys: &Keys<'_>, node: NodeId, votes: &mut [usize; 3]) {
        let tree = &self.organisation.tree;
        match tree.node(node).kind {
            NodeKind::Map(entries) => {
                for entry in tree.entries(entries) {
                    vote(keys, self.key(entry), votes);
                    self.count(keys, entry.value, votes);
                }
            }
            NodeKind::List(items) => tree.items(items).iter().for_each(|item| self.count(keys, *item, votes)),
            NodeKind::Scalar(_) | NodeKind::Null => {}
        }
    }
}

/// A key that is the same in every language says nothing.
fn vote(keys: &Keys<'_>, key: &str, votes: &mut [usize; 3]) {
    if let Some(langs) = keys.get(key).filter(|langs| **langs != [true; 3]) {
        votes.iter_mut().zip(langs).for_each(|(count, is)| *count += usize::from(*is));
    }
}

fn keys(policy: &Policy) -> Keys<'_> {
    let mut keys = Keys::default();
    for field in &policy.fields {
        add(&mut keys, &field.name, &field.names);
    }
    for class in &policy.classes {
        if let ClassKind::Entity(Some(collection)) = &class.kind {
            add(&mut keys, &collection.name, &collection.names);
        }
    }
    keys
}

/// The name itself is English, and that of each language that has no other.
fn add<'a>(keys: &mut Keys<'a>, name: &'a str, names: &'a Words) {
    for (at, lang) in LANGS.into_iter().enumerate() {
        let mut words = names.by_lang.iter().filter(|(of, _)| *of == lang).map(|(_, word)| &**word).peekable();
        if words.peek().is_none() {
            mark(keys, name, at);
        }
        words.for_each(|word| mark(keys, word, at));
    }
}

fn mark<'a>(keys: &mut Keys<'a>, word: &'a str, at: usize) {
    keys.entry(word).or_default().iter_mut().skip(at).take(1).for_each(|is| *is = true);
}
