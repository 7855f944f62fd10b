//! Which word was meant: one of the language in which the file is written, before one of another.

use super::super::languages::{Languages, Votes, words_in};
use super::Reader;
use crate::diagnostic::{Lang, Text};
use crate::nearest::did_you_mean;
use crate::policy::model::{ClassId, ClassKind, Words};
use crate::value::EnumId;

impl Reader<'_> {
    /// The field of a class that was meant by a key.
    pub(super) fn meant_field(&mut self, class: ClassId, key: &str) -> Option<Text> {
        let lang = self.language();
        let fields = self.policy.class(class).fields.iter().map(|field| self.policy.field(*field));
        let own = of(lang, fields.map(|field| (&*field.name, &field.names)));
        did_you_mean(key, own).or_else(|| did_you_mean(key, self.lexicon.fields(class).words()))
    }

    /// The collection that was meant by a key.
    pub(super) fn meant_collection(&mut self, key: &str) -> Option<Text> {
        let lang = self.language();
        let collections = self.policy.classes.iter().filter_map(|class| match &class.kind {
            ClassKind::Entity(Some(collection)) => Some((&*collection.name, &collection.names)),
            ClassKind::Root | ClassKind::Entity(None) | ClassKind::Record { .. } => None,
        });
        did_you_mean(key, of(lang, collections)).or_else(|| did_you_mean(key, self.lexicon.top().words()))
    }

    /// The value of an enum that was meant by a text.
    pub(super) fn meant_value(&mut self, of_enum: EnumId, text: &str) -> Option<Text> {
        let lang = self.language();
        let values = self.policy.enums.get(usize::from(of_enum.0)).into_iter().flat_map(|of| &of.values);
        let own = of(lang, values.map(|value| (&*value.name, &value.names)));
        did_you_mean(text, own).or_else(|| did_you_mean(text, self.lexicon.values(of_enum).words()))
    }

    /// In which language the keys of the file are written, if they tell.
    pub(super) fn language(&mut self) -> Option<Lang> {
        if let Some((_, lang)) = self.language.filter(|(file, _)| *file == self.file) {
            return lang;
        }
        let languages = Languages::new(self.policy);
        let mut votes = Votes::default();
        let roots = self.documents.get(self.file).map_or(&[][..], |document| &document.roots);
        languages.count(self.tree, self.sources, roots, &mut votes);
        let lang = votes.chosen(Lang::En);
        self.language = Some((self.file, lang));
        lang
    }
}

/// The words of a language, where one is known.
fn of<'p>(lang: Option<Lang>, names: impl Iterator<Item = (&'p str, &'p Words)>) -> impl Iterator<Item = &'p str> {
    names.flat_map(move |(name, names)| lang.into_iter().flat_map(move |lang| words_in(lang, name, names)))
}
