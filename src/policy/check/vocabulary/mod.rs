//! Classes and their fields.

mod collection;
mod draft;
mod extend;
mod field;
mod layout;
mod origin;
mod period;
mod record;
mod supers;
mod waives;

use super::Checker;
use super::collect::ClassTree;
use crate::policy::model::{ClassId, ClassKind, FieldId, PackId};
use crate::source::Span;

/// A field as it is declared, with its class and pack.
pub(super) type DeclaredField<'a> = (FieldId, PackId, &'a crate::syntax::tree::Field);

impl Checker<'_> {
    /// Checks classes and fields, each step over what the one before found.
    pub(super) fn vocabulary(&mut self) {
        self.supers();
        self.roots();
        self.extend_values();
        self.identity();
        let fields = self.fields();
        self.periods();
        self.layout();
        self.origins(&fields);
        self.records();
        self.containers(&fields);
        self.drafts();
        self.waivers();
        self.collections();
    }

    /// Finds the class of the organisation itself, of which there is one.
    fn roots(&mut self) {
        for (at, (_, class)) in self.trees.classes.clone().into_iter().enumerate() {
            let ClassTree::Entity(entity) = class else { continue };
            if !entity.root {
                continue;
            }
            match self.policy.root {
                None => self.policy.root = Some(ClassId(super::number(at))),
                Some(first) => {
                    let first = self.policy.class(first).span;
                    let (phrase, code) = (crate::diagnostic::Phrase::RootTwice, crate::diagnostic::Code::RootTwice);
                    self.error(super::collect::twice(phrase, code, &entity.name.text, entity.name.span, first));
                }
            }
        }
    }

    /// Whether a class has identity.
    pub(super) fn is_entity(&self, class: ClassId) -> bool {
        matches!(self.policy.class(class).kind, ClassKind::Entity(_))
    }

    pub(super) fn is_record(&self, class: ClassId) -> bool {
        matches!(self.policy.class(class).kind, ClassKind::Record { .. })
    }

    /// The field of a class by its name, whoever declares it.
    pub(super) fn field_of(&self, class: ClassId, name: &str) -> Option<FieldId> {
        let fields = &self.policy.class(class).fields;
        fields.iter().copied().find(|field| &*self.policy.field(*field).name == name)
    }

    /// Every class by its number.
    fn class_ids(&self) -> impl Iterator<Item = ClassId> + use<> {
        (0..super::number(self.policy.classes.len())).map(ClassId)
    }

    /// Where a field is declared; its class where it is implied.
    pub(super) fn field_span(&self, field: FieldId) -> Span {
        let field = self.policy.field(field);
        if field.span == Span::default() { self.policy.class(field.class).span } else { field.span }
    }
}
