use super::Renamer;
use super::writing::{Quotes, Writing};
use crate::source::Span;

impl Renamer<'_> {
    /// Writes the new id in the place of the old one, where it is that which stands there: `skule`, or `team/skule`; and
    /// wherever else in the file the same key leads further into the same object.
    ///
    /// A former id stays: it still leads to the entity.
    pub(super) fn token(&mut self, span: Span) {
        for place in self.places(span) {
            if let Some(text) = self.renamed(place) {
                self.edit(place, text);
            }
        }
    }

    /// All places of what stands at the first of them.
    pub(super) fn places(&self, span: Span) -> Vec<Span> {
        let again = self.organisation.tree.again(span);
        std::iter::once(span).chain(again.iter().copied()).collect()
    }

    /// What stands at a place under the new name; nothing where it does not name the entity.
    pub(super) fn renamed(&self, span: Span) -> Option<String> {
        let writing = self.writing(span)?;
        let (quotes, text) = writing.read(self.sources.text(span))?;
        let new = if self.is_old(&text) {
            self.name.new.to_owned()
        } else {
            let (class, id) = text.split_once('/')?;
            let names = self.is_old(id) && self.lexicon.subject(class).is_some();
            names.then(|| format!("{class}/{}", self.name.new))?
        };
        Some(writing.write(&new, quotes, self.is_key(writing, span)))
    }

    /// The old id as a value of a file.
    pub(super) fn old_value(&self, writing: Writing) -> String {
        writing.write(self.name.old, Quotes::None, false)
    }

    /// In TOML, keys need no quotes where values do.
    fn is_key(&self, writing: Writing, span: Span) -> bool {
        writing == Writing::Toml && self.keys.contains(&span)
    }
}
