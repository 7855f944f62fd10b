use crate::diagnostic::{Code, Complaint, Diagnostic, Phrase, Text};
use crate::nearest::meant_or;
use crate::policy::check::Checker;
use crate::policy::check::collect::ClassTree;
use crate::policy::check::types::one;
use crate::policy::model::{Base, ClassId, FieldId, Many, PackId};
use crate::source::Span;
use crate::syntax::tree;
use crate::value::Value;

impl Checker<'_> {
    /// Finds what makes things drafts, and hands it on to subtypes.
    pub(super) fn drafts(&mut self) {
        let classes: Vec<_> = self.class_ids().zip(self.trees.classes.clone()).collect();
        let declared = |id: ClassId| match classes.get(usize::from(id.0)) {
            Some((_, (_, ClassTree::Entity(entity)))) => entity.draft.as_ref(),
            _ => None,
        };
        let said = |checker: &Self, id: ClassId| -> Vec<(ClassId, &tree::Draft)> {
            let supers = checker.policy.class(id).supers.iter();
            supers.filter_map(|class| Some((*class, declared(*class)?))).collect()
        };
        for (id, (pack, _)) in &classes {
            let all = said(self, *id);
            if let (Some((first, draft)), Some(own)) = (all.last().filter(|_| all.len() > 1), declared(*id)) {
                let error = self.said_twice(*first, draft.span, own.span);
                self.error(error.help(Phrase::DraftTwiceHelp.into()));
            } else if let Some(own) = declared(*id) {
                let draft = self.draft(*pack, *id, own);
                self.policy.classes.get_mut(usize::from(id.0)).into_iter().for_each(|class| class.draft = draft);
            } else if let [_, .., (first, draft)] = all.as_slice() {
                // Where a supertype has it twice, that has been told.
                let above = self.policy.class(*id).supers.iter().skip(1);
                if above.copied().all(|class| said(self, class).len() < 2) {
                    let error = self.said_twice(*first, draft.span, self.policy.class(*id).span);
                    self.error(error.help(Phrase::DraftOfSupersHelp.into()));
                }
            }
        }
        for (id, _) in &classes {
            let draft = self.policy.class(*id).supers.iter().find_map(|class| self.policy.class(*class).draft);
            self.policy.classes.get_mut(usize::from(id.0)).into_iter().for_each(|class| class.draft = draft);
        }
    }

    fn said_twice(&self, class: ClassId, first: Span, place: Span) -> Complaint {
        let message = Text::new(Phrase::DraftTwice).with("name", &*self.policy.class(class).name);
        Diagnostic::error(Code::DuplicatePart, message, place).also(first, Phrase::FirstHere.into())
    }

    fn draft(&mut self, pack: PackId, class: ClassId, draft: &tree::Draft) -> Option<(FieldId, Value)> {
        let known = self.field_of(class, &draft.field.text);
        let field = known.or_else(|| self.no_field(pack, class, &draft.field))?;
        let declared = self.policy.field(field);
        let (ty, name) = (declared.ty, &*draft.field.text);
        let wrong = |message: Text| Diagnostic::error(Code::WrongType, message, draft.field.span);
        if declared.private.is_some() {
            let error = wrong(Text::new(Phrase::DraftPrivate).with("name", name));
            self.error(error.help(Phrase::DraftFieldHelp.into()));
            return None;
        }
        let value = match ty.base {
            _ if ty.many == Many::Several => None,
            Base::YesNo => Some(self.yes_or_no(&draft.value)),
            Base::Enum(of) => Some(self.enum_value(ty.base, &draft.value).map(|at| Value::Enum(of, at))),
            _ => None,
        };
        if value.is_none() {
            let message = Text::new(Phrase::DraftField).with("name", name).with("type", self.type_words(ty));
            self.error(wrong(message).help(Phrase::DraftFieldHelp.into()));
        }
        Some((field, value??))
    }

    fn yes_or_no(&mut self, value: &tree::Name) -> Option<Value> {
        match &*value.text {
            "yes" => Some(Value::YesNo(true)),
            "no" => Some(Value::YesNo(false)),
            _ => {
                self.no_such_value(Base::YesNo, value, &["yes", "no"]);
                None
            }
        }
    }

    /// The number of an enum's value.
    fn enum_value(&mut self, base: Base, value: &tree::Name) -> Option<u16> {
        let Base::Enum(of) = base else { return None };
        let names: Vec<Box<str>> =
            self.policy.enums.get(of.0 as usize)?.values.iter().map(|it| it.name.clone()).collect();
        let at = names.iter().position(|name| **name == *value.text);
        if at.is_none() {
            self.no_such_value(base, value, &names.iter().map(|name| &**name).collect::<Vec<_>>());
        }
        at.and_then(|at| u16::try_from(at).ok())
    }

    fn no_such_value(&mut self, base: Base, value: &tree::Name, names: &[&str]) {
        let message =
            Text::new(Phrase::UnknownValue).with("name", &*value.text).with("type", self.type_words(one(base)));
        let error = Diagnostic::error(Code::UnknownName, message, value.span);
        let help = meant_or(&value.text, names.iter().copied(), Phrase::EnumAsValueHelp);
        self.error(error.help(help));
    }
}
