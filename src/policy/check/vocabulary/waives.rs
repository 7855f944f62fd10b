use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::check::Checker;
use crate::policy::check::collect::ClassTree;
use crate::policy::model::{Base, ClassId, FieldId, Many, Origin, PackId, Waiving};
use crate::source::Span;
use crate::syntax::tree;

impl Checker<'_> {
    /// Finds the entity whose things are waivers, of which there is one.
    pub(super) fn waivers(&mut self) {
        let classes: Vec<_> = self.class_ids().zip(self.trees.classes.clone()).collect();
        let mut first: Option<Span> = None;
        for (id, (pack, class)) in &classes {
            let ClassTree::Entity(tree::Entity { waives: Some(waives), .. }) = class else { continue };
            if let Some(first) = first {
                let message = Text::new(Phrase::WaivesTwice).with("name", &*self.policy.class(*id).name);
                let error = Diagnostic::error(Code::DuplicatePart, message, waives.span);
                self.error(error.also(first, Phrase::FirstHere.into()).help(Phrase::WaivesTwiceHelp.into()));
                continue;
            }
            first = Some(waives.span);
            self.policy.waiving = self.waiving(*pack, *id, waives);
        }
    }

    fn waiving(&mut self, pack: PackId, class: ClassId, waives: &tree::Waives) -> Option<Waiving> {
        let period = self.policy.class(class).period;
        if period.is_none() {
            let message = Text::new(Phrase::WaivesUndated).with("name", &*self.policy.class(class).name);
            let error = Diagnostic::error(Code::WrongType, message, waives.span);
            self.error(error.help(Phrase::WaivesUndatedHelp.into()));
        }
        let names = [&waives.code, &waives.subject, &waives.reason];
        let [code, subject, reason] = names.map(|name| self.text_of_waiver(pack, class, name));
        Some(Waiving { class, code: code?, subject: subject?, reason: reason?, period: period? })
    }

    /// A field of a waiver that always says in one text what it accepts.
    fn text_of_waiver(&mut self, pack: PackId, class: ClassId, name: &tree::Name) -> Option<FieldId> {
        let known = self.field_of(class, &name.text);
        let field = known.or_else(|| self.no_field(pack, class, name))?;
        let declared = self.policy.field(field);
        let always = declared.ty.many == Many::One && declared.origin == Origin::Written && !declared.dated;
        if declared.ty.base == Base::Text && always && declared.private.is_none() {
            return Some(field);
        }
        let message = Text::new(Phrase::WaivesField).with("name", &*name.text);
        let error = Diagnostic::error(Code::WrongType, message, name.span);
        self.error(error.help(Text::new(Phrase::WaivesFieldHelp).with("name", &*name.text)));
        None
    }

    /// Says that there is nothing that could waive a rule.
    pub(in crate::policy::check) fn no_waivers(&mut self, pack: PackId, place: Span) {
        let said = |(_, class): &(PackId, ClassTree<'_>)| matches!(class, ClassTree::Entity(it) if it.waives.is_some());
        // What is wrong with an entity of waivers has been told.
        if self.trees.classes.iter().any(said) {
            return;
        }
        let error = Diagnostic::error(Code::UnknownName, Phrase::NoWaivers.into(), place);
        self.unknown(pack, error.help(Phrase::NoWaiversHelp.into()));
    }
}
