use crate::diagnostic::{Code, Phrase};
use crate::policy::check::Checker;
use crate::policy::check::collect::{ClassTree, clash, twice, words};
use crate::policy::model::{ClassKind, Collection};
use crate::source::Span;

impl Checker<'_> {
    /// Gives entities their collections in files, and refuses two that answer to one word.
    pub(super) fn collections(&mut self) {
        let mut taken: Vec<(Collection, Span)> = Vec::new();
        let classes: Vec<_> = self.class_ids().zip(self.trees.classes.clone()).collect();
        for (id, (_, class)) in classes {
            let ClassTree::Entity(entity) = class else { continue };
            let Some(name) = entity.collection.as_ref().filter(|_| !entity.root) else { continue };
            let names = words(&name.text, &entity.collection_names);
            let collection = Collection { name: name.text.clone(), names };
            let other = taken.iter().find_map(|(other, span)| {
                Some((clash(&collection.name, &collection.names, &other.name, &other.names)?, *span))
            });
            if let Some((word, span)) = other {
                self.error(twice(Phrase::CollectionTwice, Code::CollectionTwice, &word, name.span, span));
            }
            taken.push((collection.clone(), name.span));
            let kind = ClassKind::Entity(Some(collection));
            self.policy.classes.get_mut(usize::from(id.0)).into_iter().for_each(|class| class.kind = kind.clone());
        }
    }
}
