use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::check::Checker;
use crate::policy::check::collect::ClassTree;
use crate::policy::check::names::Item;
use crate::policy::model::{ClassId, PackId};
use crate::syntax::tree;

impl<'a> Checker<'a> {
    /// Finds of what each entity is a subtype, itself included.
    pub(super) fn supers(&mut self) {
        let classes = self.trees.classes.clone();
        let direct: Vec<Vec<(ClassId, &'a tree::Name)>> = classes
            .iter()
            .map(|(pack, class)| match class {
                ClassTree::Entity(entity) => {
                    entity.is.iter().filter_map(|name| Some((self.super_of(*pack, name)?, name))).collect()
                }
                ClassTree::Record(_) => Vec::new(),
            })
            .collect();
        for id in self.class_ids() {
            let supers = self.all_supers(id, &direct);
            for sub in &supers {
                let subs = self.policy.classes.get_mut(usize::from(sub.0)).map(|class| &mut class.subs);
                subs.filter(|_| *sub != id).into_iter().for_each(|subs| subs.push(id));
            }
            if let Some(class) = self.policy.classes.get_mut(usize::from(id.0)) {
                class.supers = supers;
            }
        }
    }

    fn super_of(&mut self, pack: PackId, name: &tree::Name) -> Option<ClassId> {
        let declaration = self.names.find(pack, &name.text);
        if let Some(Item::Class(class)) = declaration.map(|declaration| declaration.item)
            && matches!(self.trees.classes.get(usize::from(class.0)), Some((_, ClassTree::Entity(of))) if !of.root)
        {
            return Some(class);
        }
        let Some(declaration) = declaration else {
            let message = Text::new(Phrase::UnknownEntity).with("name", &*name.text);
            let error = Diagnostic::error(Code::UnknownName, message, name.span);
            let error = self.suggest(pack, error, name, |item| matches!(item, Item::Class(_)), Phrase::DeclareEntity);
            self.unknown(pack, error);
            return None;
        };
        let message = Text::new(Phrase::NotAnEntity).with("name", &*name.text);
        let error = Diagnostic::error(Code::NotAnEntity, message, name.span);
        self.error(error.also(declaration.span, Phrase::DeclaredInPolicy.into()).help(Phrase::EntityHelp.into()));
        None
    }

    /// A class and all that it is, nearest first; a circle is reported at its first class.
    fn all_supers(&mut self, id: ClassId, direct: &[Vec<(ClassId, &tree::Name)>]) -> Vec<ClassId> {
        let mut supers = vec![id];
        let mut at = 0;
        let mut circle = None;
        while let Some(class) = supers.get(at).copied() {
            for (of, name) in direct.get(usize::from(class.0)).into_iter().flatten() {
                if *of == id {
                    circle = Some(*name);
                }
                if !supers.contains(of) {
                    supers.push(*of);
                }
            }
            at += 1;
        }
        let Some(name) = circle else { return supers };
        let first = supers.iter().filter(|class| reaches(**class, id, direct)).min();
        if first == Some(&id) {
            let message = Text::new(Phrase::CircleOfEntities).with("name", &*self.policy.class(id).name);
            let error = Diagnostic::error(Code::CircleOfEntities, message, self.policy.class(id).span);
            self.error(error.also(name.span, Phrase::CircleCloses.into()).help(Phrase::CircleOfEntitiesHelp.into()));
        }
        vec![id]
    }
}

fn reaches(from: ClassId, to: ClassId, direct: &[Vec<(ClassId, &tree::Name)>]) -> bool {
    let mut seen = vec![from];
    let mut at = 0;
    while let Some(class) = seen.get(at).copied() {
        let next: Vec<ClassId> = direct.get(usize::from(class.0)).into_iter().flatten().map(|(of, _)| *of).collect();
        if next.contains(&to) {
            return true;
        }
        seen.extend(next.into_iter().filter(|of| !seen.contains(of)).collect::<Vec<_>>());
        at += 1;
    }
    false
}
