use super::Checker;
use super::body::Body;
use super::names::Item;
use super::strata::Node;
use super::types::one;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::PackId;
use crate::policy::model::{Base, ClassId, KindId};
use crate::syntax::tree;

impl Checker<'_> {
    /// Finds of what kinds are subsets; their conditions are checked with the definitions, which they may use.
    pub(super) fn kinds(&mut self) {
        for (at, (pack, tree)) in self.trees.kinds.clone().into_iter().enumerate() {
            let class = self.kind_of(pack, &tree.of);
            if let (Some(kind), Some(class)) = (self.policy.kinds.get_mut(at), class) {
                kind.class = class;
            }
            self.kind_classes.push(class);
        }
    }

    fn kind_of(&mut self, pack: PackId, name: &tree::Name) -> Option<ClassId> {
        let found = self.names.find(pack, &name.text);
        let Some(declaration) = found else {
            let message = Text::new(Phrase::UnknownEntity).with("name", &*name.text);
            let error = Diagnostic::error(Code::UnknownName, message, name.span);
            let error = self.suggest(pack, error, name, |item| matches!(item, Item::Class(_)), Phrase::DeclareEntity);
            self.unknown(pack, error);
            return None;
        };
        if let Item::Class(class) = declaration.item {
            return Some(class);
        }
        let message = Text::new(Phrase::NotAnEntity).with("name", &*name.text);
        let error = Diagnostic::error(Code::NotAnEntity, message, name.span);
        self.error(error.also(declaration.span, Phrase::DeclaredInPolicy.into()).help(Phrase::EntityHelp.into()));
        None
    }

    /// The class of a kind, where it is right.
    pub(super) fn kind_class(&self, id: KindId) -> Option<ClassId> {
        *self.kind_classes.get(usize::from(id.0))?
    }

    /// Checks which members belong to a kind.
    pub(super) fn kind_condition(&mut self, id: KindId) {
        let Some((pack, tree)) = self.trees.kinds.get(usize::from(id.0)).copied() else { return };
        let ty = self.kind_class(id).map(|class| one(Base::Thing(class)));
        let mut body = Body::new(self, pack, Some(Node::Kind(id)));
        body.bind(&tree.member, ty);
        let condition = body.predicate(&tree.condition);
        if let (Some(kind), Some(condition)) = (self.policy.kinds.get_mut(usize::from(id.0)), condition) {
            kind.condition = condition;
        }
    }
}
