use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::check::Checker;
use crate::policy::check::collect::words;
use crate::policy::check::types::one;
use crate::policy::model::{Base, ClassId, FieldId, Many, Origin, PackId, Type};
use crate::source::Span;
use crate::syntax::tree;

impl Checker<'_> {
    /// Gives each class that is dated the fields of its first and last day.
    pub(super) fn periods(&mut self) {
        let classes: Vec<_> = self.class_ids().zip(self.trees.classes.clone()).collect();
        for (id, (pack, class)) in &classes {
            let Some(dated) = class.dated() else { continue };
            let above = self.policy.class(*id).supers.iter().skip(1).copied();
            let mut dated_above =
                above.filter_map(|class| Some((class, self.trees.classes.get(usize::from(class.0))?)));
            let first = dated_above.find_map(|(class, (_, tree))| tree.dated().map(|_| class));
            if let Some(class) = first {
                let message = Text::new(Phrase::DatedTwice).with("name", &*self.policy.class(class).name);
                let error = Diagnostic::error(Code::DatedTwice, message, dated.span);
                let span = self.policy.class(class).span;
                self.error(error.also(span, Phrase::DatedHere.into()).help(Phrase::DatedTwiceHelp.into()));
                continue;
            }
            let period = self.period(*pack, *id, dated);
            self.policy.classes.get_mut(usize::from(id.0)).into_iter().for_each(|class| class.period = period);
        }
        for (id, _) in &classes {
            self.inherit_period(*id);
        }
    }

    fn inherit_period(&mut self, id: ClassId) {
        let class = self.policy.class(id);
        let period = class.supers.iter().find_map(|class| self.policy.class(*class).period);
        self.policy.classes.get_mut(usize::from(id.0)).into_iter().for_each(|class| class.period = period);
    }

    fn period(&mut self, pack: PackId, class: ClassId, dated: &tree::Dated) -> Option<(FieldId, FieldId)> {
        let nowhere = Span::default();
        let Some((first, last)) = &dated.fields else {
            let first = self.day(pack, class, ("from", nowhere), Origin::Written);
            let last = self.day(pack, class, ("to", nowhere), Origin::ElseNone);
            return Some((first?, last?));
        };
        let days = [(first, Origin::Written), (last, Origin::ElseNone)];
        let [first, last] = days.map(|(day, origin)| self.named_day(pack, class, day, origin));
        Some((first?, last?))
    }

    /// The field of a day whose name the class itself chooses, with its names in languages.
    fn named_day(&mut self, pack: PackId, class: ClassId, day: &tree::DayField, origin: Origin) -> Option<FieldId> {
        let field = self.day(pack, class, (&day.name.text, day.name.span), origin)?;
        let names = words(&day.name.text, &day.names).by_lang;
        let of = self.policy.fields.get_mut(usize::from(field.0));
        of.into_iter().for_each(|field| field.names.by_lang.extend(names.iter().cloned()));
        self.aliases(&day.name, &day.names);
        Some(field)
    }

    /// The field of the first or last day: the one that is declared, else one that is implied.
    fn day(&mut self, pack: PackId, class: ClassId, name: (&str, Span), origin: Origin) -> Option<FieldId> {
        let (name, span) = name;
        let supers = &self.policy.class(class).supers;
        let own = supers.iter().filter_map(|class| self.own_fields.get(usize::from(class.0))).flatten();
        let declared = own.copied().find(|field| &*self.policy.field(*field).name == name);
        let Some(field) = declared else {
            let ty = Type { many: Many::Optional, ..one(Base::Date) };
            let field = self.implied(name, span, class, ty, origin, pack);
            self.own(class, [field]);
            return Some(field);
        };
        let ty = (*self.field_types.get(usize::from(field.0))?)?;
        if ty.base == Base::Date && ty.many != Many::Several {
            return Some(field);
        }
        let message = Text::new(Phrase::PeriodNotDate).with("name", name).with("type", self.type_words(ty));
        let place = self.field_span(field);
        let class = self.policy.class(class).span;
        let error = Diagnostic::error(Code::WrongType, message, place).also(class, Phrase::DatedHere.into());
        self.error(error.help(Text::new(Phrase::PeriodNotDateHelp).with("name", name)));
        None
    }
}
