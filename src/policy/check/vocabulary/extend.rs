use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::check::Checker;
use crate::policy::check::names::{Declaration, Item};
use crate::policy::model::{ClassId, PackId};
use crate::syntax::tree;

impl Checker<'_> {
    /// Adds the values of `extend` to their enums, and known things to their entities.
    pub(super) fn extend_values(&mut self) {
        for (pack, extend) in self.trees.extends.clone() {
            self.extend(pack, extend);
        }
        for (pack, known) in self.trees.knowns.clone() {
            let Some(class) = self.known_class(pack, &known.entity) else { continue };
            for thing in &known.things {
                self.known(pack, class, thing);
            }
        }
    }

    fn extend(&mut self, pack: PackId, extend: &tree::Extend) {
        let Some(declaration) = self.extended(pack, &extend.name) else { return };
        match declaration.item {
            Item::Enum(id) => extend.values.iter().for_each(|value| self.value(pack, id, value)),
            Item::Class(_) => {
                if let Some(value) = extend.values.first() {
                    self.misplaced(Phrase::ValueInEntity, &value.name, declaration);
                }
            }
            _ => self.misplaced(Phrase::CannotExtend, &extend.name, declaration),
        }
        if let (Item::Enum(_), Some(field)) = (declaration.item, extend.fields.first()) {
            self.misplaced(Phrase::FieldInEnum, &field.name, declaration);
        }
    }

    fn misplaced(&mut self, phrase: Phrase, name: &tree::Name, of: Declaration<Item>) {
        let message = Text::new(phrase).with("name", &*name.text);
        let error = Diagnostic::error(Code::CannotExtend, message, name.span);
        let help = match phrase {
            Phrase::ValueInEntity => Phrase::ValueInEntityHelp,
            Phrase::FieldInEnum => Phrase::FieldInEnumHelp,
            _ => Phrase::ExtendedHelp,
        };
        let help = Text::new(help).with("name", &*name.text);
        self.error(error.also(of.span, Phrase::DeclaredInPolicy.into()).help(help));
    }

    fn extended(&mut self, pack: PackId, name: &tree::Name) -> Option<Declaration<Item>> {
        let declaration = self.names.find(pack, &name.text);
        if declaration.is_none() {
            let message = Text::new(Phrase::UnknownExtended).with("name", &*name.text);
            let error = Diagnostic::error(Code::UnknownName, message, name.span);
            let error = self.suggest(
                pack,
                error,
                name,
                |item| matches!(item, Item::Class(_) | Item::Enum(_)),
                Phrase::DeclareExtended,
            );
            self.unknown(pack, error);
        }
        declaration
    }

    /// The class whose fields an `extend` adds to; what is wrong with it is reported where its values are added.
    pub(super) fn extended_class(&self, pack: PackId, extend: &tree::Extend) -> Option<ClassId> {
        match self.names.find(pack, &extend.name.text)?.item {
            Item::Class(class) => Some(class),
            _ => None,
        }
    }

    fn known_class(&mut self, pack: PackId, name: &tree::Name) -> Option<ClassId> {
        let Some(declaration) = self.names.find(pack, &name.text) else {
            let message = Text::new(Phrase::UnknownEntity).with("name", &*name.text);
            let error = Diagnostic::error(Code::UnknownName, message, name.span);
            let error = self.suggest(pack, error, name, |item| matches!(item, Item::Class(_)), Phrase::DeclareEntity);
            self.unknown(pack, error);
            return None;
        };
        match declaration.item {
            Item::Class(class) if self.is_entity(class) => Some(class),
            _ => {
                let message = Text::new(Phrase::NotAnEntity).with("name", &*name.text);
                let error = Diagnostic::error(Code::NotAnEntity, message, name.span);
                self.error(
                    error.also(declaration.span, Phrase::DeclaredInPolicy.into()).help(Phrase::EntityHelp.into()),
                );
                None
            }
        }
    }
}
