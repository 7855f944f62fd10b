use super::Checker;
use crate::policy::model::{Class, ClassKind, PackId};
use crate::source::Span;

impl Checker<'_> {
    /// The entity or record that people call by a word, in subjects or in files: `Team` for `team`, `Lag` and `teams`.
    pub(super) fn class_called(&self, pack: PackId, word: &str) -> Option<(&str, Span)> {
        let lower = word.to_lowercase();
        let called = |class: &&Class| *class.name != *word && (*class.subject == *word || is_called(class, &lower));
        let seen = |class: &&Class| self.names.find(pack, &class.name).is_some();
        let class = self.policy.classes.iter().filter(called).find(seen)?;
        Some((&class.name, class.span))
    }
}

/// Whether a class, one of its things or their collection has a name in some language.
fn is_called(class: &Class, word: &str) -> bool {
    let collection = match &class.kind {
        ClassKind::Entity(collection) => collection.as_ref(),
        ClassKind::Root | ClassKind::Record { .. } => None,
    };
    let keys = collection.into_iter().flat_map(|of| of.names.words().chain([&*of.name]));
    class.titles.words().chain([&*class.subject]).chain(keys).any(|name| name == word)
}
