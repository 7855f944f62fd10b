use super::DeclaredField;
use crate::diagnostic::{Code, Diagnostic, Lang, Phrase, Text};
use crate::policy::check::collect::words;
use crate::policy::check::types::many;
use crate::policy::check::{Checker, number};
use crate::policy::model::{Base, ClassId, Field, FieldId, Many, Origin, PackId, Type, Words};
use crate::source::Span;
use crate::syntax::tree::{self, Multiplicity};

impl<'a> Checker<'a> {
    /// Declares the fields that every entity has: one pair for all, so that an entity with several supertypes has
    /// them once.
    pub(super) fn identity(&mut self) {
        self.own_fields = vec![Vec::new(); self.policy.classes.len()];
        let Some(class) = self.class_ids().find(|class| self.is_entity(*class)) else { return };
        let pack = self.policy.class(class).pack;
        let text = |many| Type { base: Base::Text, many };
        let id = self.implied("id", Span::default(), class, text(Many::One), Origin::Id, pack);
        let formerly = self.implied("formerly", Span::default(), class, text(Many::Several), Origin::ElseNone, pack);
        for class in self.class_ids().filter(|class| self.is_entity(*class)).collect::<Vec<_>>() {
            self.own(class, [id, formerly]);
        }
    }

    /// Adds fields to those that a class declares itself.
    pub(super) fn own(&mut self, class: ClassId, fields: impl IntoIterator<Item = FieldId>) {
        if let Some(own) = self.own_fields.get_mut(usize::from(class.0)) {
            own.extend(fields);
        }
    }

    /// Makes a field that nobody has to write down.
    pub(super) fn implied(
        &mut self,
        name: &str,
        span: Span,
        class: ClassId,
        ty: Type,
        origin: Origin,
        pack: PackId,
    ) -> FieldId {
        let id = FieldId(number(self.policy.fields.len()));
        let word = |lang: Lang, word: &str| (lang, word.into());
        let by_lang = match name {
            "from" => vec![word(Lang::Nn, "frå"), word(Lang::Nb, "fra")],
            "to" => vec![word(Lang::Nn, "til"), word(Lang::Nb, "til")],
            "formerly" => vec![word(Lang::Nn, "tidlegare"), word(Lang::Nb, "tidligere")],
            _ => Vec::new(),
        };
        let required = origin == Origin::Id;
        let names = Words { default: name.into(), by_lang };
        let (name, dated, private) = (name.into(), false, None);
        self.policy.fields.push(Field { name, span, class, ty, required, dated, names, origin, private, pack });
        self.field_types.push(Some(ty));
        id
    }

    /// Declares all fields that are written down.
    pub(super) fn fields(&mut self) -> Vec<DeclaredField<'a>> {
        let mut declared = Vec::new();
        let classes: Vec<_> = self.class_ids().zip(self.trees.classes.clone()).collect();
        for (id, (pack, class)) in classes {
            for field in class.fields() {
                declared.push((self.field(pack, id, field), pack, field));
            }
        }
        for (pack, extend) in self.trees.extends.clone() {
            let Some(class) = self.extended_class(pack, extend) else { continue };
            for field in &extend.fields {
                declared.push((self.field(pack, class, field), pack, field));
            }
        }
        declared
    }

    fn field(&mut self, pack: PackId, class: ClassId, field: &tree::Field) -> FieldId {
        let id = FieldId(number(self.policy.fields.len()));
        let base = self.base(pack, &field.ty.name);
        let ty = Type { base: base.unwrap_or(Base::Text), many: many(field.ty.many) };
        let optional = matches!(field.ty.many, Multiplicity::Optional | Multiplicity::Any);
        if let Some(span) = field.else_none.filter(|_| !optional) {
            let message = Text::new(Phrase::ElseNoneRequired).with("name", &*field.name.text);
            let error = Diagnostic::error(Code::FieldOrigin, message, span);
            let error = error.also(field.ty.name.span, Phrase::MustBeWritten.into());
            self.error(error.help(Phrase::ElseNoneHelp.into()));
        }
        let private = field.private.as_ref().map(|private| self.groups(private));
        self.policy.fields.push(Field {
            name: field.name.text.clone(),
            span: field.name.span,
            class,
            ty,
            required: !optional && field.inverse.is_none() && field.container.is_none(),
            dated: field.dated,
            names: words(&field.name.text, &field.names),
            origin: if field.else_none.is_some() { Origin::ElseNone } else { Origin::Written },
            private,
            pack,
        });
        self.field_types.push(base.map(|_| ty));
        self.own(class, [id]);
        self.aliases(&field.name, &field.names);
        id
    }

    /// The least number of members of a group that is shown: none is large enough where none is written.
    fn groups(&mut self, private: &tree::Private) -> u32 {
        let Some(groups) = &private.groups else { return 0 };
        let digits: String = groups.text.chars().filter(|letter| *letter != ' ').collect();
        let number = digits.parse::<u32>().ok().filter(|number| *number > 0);
        number.unwrap_or_else(|| {
            let error = Diagnostic::error(Code::BadNumber, Text::new(Phrase::GroupsNotWhole), groups.span);
            self.error(error.help(Phrase::GroupsNotWholeHelp.into()));
            1
        })
    }
}
