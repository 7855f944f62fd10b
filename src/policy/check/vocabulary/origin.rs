use super::DeclaredField;
use crate::diagnostic::{Arg, Code, Diagnostic, Phrase, Text};
use crate::nearest::{nearest_one, with_nearest};
use crate::policy::check::Checker;
use crate::policy::check::types::{fits, is_a, related};
use crate::policy::model::{Base, ClassId, ClassKind, FieldId, Many, Origin, PackId, stricter_group};
use crate::syntax::tree;

impl Checker<'_> {
    /// Checks where fields get their values from.
    pub(super) fn origins(&mut self, fields: &[DeclaredField<'_>]) {
        // Inverses last: they ask where the fields that they turn round get their values from.
        let (inverses, others): (Vec<_>, Vec<_>) = fields.iter().partition(|(.., field)| field.inverse.is_some());
        for (id, _, field) in others.into_iter().chain(inverses) {
            let Some(origin) = self.origin(id, field) else { continue };
            let private = self.private_source(&origin);
            if let Some(field) = self.policy.fields.get_mut(usize::from(id.0)) {
                field.origin = origin.clone();
                field.private = field.private.or(private);
            }
        }
    }

    fn origin(&mut self, id: FieldId, field: &tree::Field) -> Option<Origin> {
        let marks = [field.else_none.is_some(), field.inverse.is_some(), field.container.is_some()];
        if marks.into_iter().chain([field.default.is_some()]).filter(|mark| *mark).count() > 1 {
            let message = Text::new(Phrase::OriginTwice).with("name", &*field.name.text);
            let error = Diagnostic::error(Code::FieldOrigin, message, field.name.span);
            self.error(error.help(Phrase::OriginTwiceHelp.into()));
            return None;
        }
        if let Some(inverse) = &field.inverse {
            return self.inverse(id, inverse).map(Origin::Inverse);
        }
        if let Some(span) = field.container {
            return self.container(id, span);
        }
        self.default(id, field.default.as_ref()?).map(Origin::Default)
    }

    /// What reads a private field gives it away, from whichever end it reads it.
    fn private_source(&self, origin: &Origin) -> Option<u32> {
        let read = match origin {
            Origin::Inverse(of) => std::slice::from_ref(of),
            Origin::Default(path) => path,
            _ => return None,
        };
        let groups = read.iter().filter_map(|field| self.policy.field(*field).private);
        groups.reduce(stricter_group)
    }

    fn typed(&self, field: FieldId) -> Option<(Base, Many)> {
        let ty = (*self.field_types.get(usize::from(field.0))?)?;
        Some((ty.base, ty.many))
    }

    fn inverse(&mut self, id: FieldId, name: &tree::Name) -> Option<FieldId> {
        let (base, many) = self.typed(id)?;
        let holder = self.policy.field(id).class;
        let Base::Thing(class) = base else {
            let message = Text::new(Phrase::InverseNotThing).with("name", &*self.policy.field(id).name);
            let help = Text::new(Phrase::InverseNotThingHelp).with("name", &*self.policy.field(id).name);
            self.error(Diagnostic::error(Code::FieldOrigin, message, name.span).help(help));
            return None;
        };
        if many != Many::Several {
            let message = Text::new(Phrase::InverseNotSeveral).with("name", &*self.policy.field(id).name);
            let error = Diagnostic::error(Code::FieldOrigin, message, self.policy.field(id).span);
            self.error(error.help(Text::new(Phrase::WriteSeveral).with("name", &*self.policy.class(class).name)));
        }
        let of = self.field_of(class, &name.text).or_else(|| self.no_field(self.policy.field(id).pack, class, name))?;
        let (back, _) = self.typed(of)?;
        let points = matches!(back, Base::Thing(back) if related(&self.policy, back, holder));
        let written = !matches!(self.policy.field(of).origin, Origin::Inverse(_) | Origin::Container | Origin::Id);
        if points && written {
            return Some(of);
        }
        let phrase = if points { Phrase::InverseOfNothing } else { Phrase::InverseElsewhere };
        let message = Text::new(phrase)
            .with("name", &*name.text)
            .with("class", &*self.policy.class(class).name)
            .with("holder", &*self.policy.class(holder).name);
        let error = Diagnostic::error(Code::FieldOrigin, message, name.span);
        let help = if points { Phrase::InverseOfNothingHelp } else { Phrase::InverseElsewhereHelp };
        let help = Text::new(help)
            .with("class", &*self.policy.class(class).name)
            .with("holder", &*self.policy.class(holder).name);
        self.error(error.also(self.field_span(of), Phrase::DeclaredInPolicy.into()).help(help));
        None
    }

    fn container(&mut self, id: FieldId, span: crate::source::Span) -> Option<Origin> {
        let (base, many) = self.typed(id)?;
        let record = matches!(self.policy.class(self.policy.field(id).class).kind, ClassKind::Record { .. });
        if record && many == Many::One && matches!(base, Base::Thing(_)) {
            return Some(Origin::Container);
        }
        let phrase = if record { Phrase::ContainerType } else { Phrase::ContainerNotRecord };
        let message = Text::new(phrase).with("name", &*self.policy.field(id).name);
        let help = if record { Phrase::ContainerTypeHelp } else { Phrase::ContainerNotRecordHelp };
        let help = Text::new(help).with("name", &*self.policy.field(id).name);
        self.error(Diagnostic::error(Code::FieldOrigin, message, span).help(help));
        None
    }

    fn default(&mut self, id: FieldId, path: &tree::Expr) -> Option<Vec<FieldId>> {
        let (base, _) = self.typed(id)?;
        let mut names = Vec::new();
        let mut step = path;
        while let tree::ExprKind::Field { base, name, args: None } = &step.kind {
            names.push(name);
            step = base;
        }
        let tree::ExprKind::Name(first) = &step.kind else {
            return None;
        };
        let mut class = self.policy.field(id).class;
        let mut steps = Vec::new();
        let mut found = base;
        let mut rest = names.into_iter().rev();
        let mut name = Some(first);
        while let Some(next) = name {
            let field =
                self.field_of(class, &next.text).or_else(|| self.no_field(self.policy.field(id).pack, class, next))?;
            steps.push(field);
            (found, _) = self.typed(field)?;
            name = rest.next();
            if let (Base::Thing(of), Some(_)) = (found, name) {
                class = of;
            } else if let Some(name) = name {
                let message = Text::new(Phrase::NoFieldsAt).with("name", &*name.text);
                let help = Text::new(Phrase::NoFieldsHelp).with("name", &*name.text);
                self.error(Diagnostic::error(Code::UnknownField, message, name.span).help(help));
                return None;
            }
        }
        if steps.contains(&id) || !fits(&self.policy, found, base) {
            let wanted = self.type_words(crate::policy::check::types::one(base));
            let message = Text::new(Phrase::DefaultType).with("type", wanted);
            let error = Diagnostic::error(Code::WrongType, message, path.span);
            let class = &*self.policy.class(self.policy.field(id).class).name;
            let wanted = self.type_words(crate::policy::check::types::one(base));
            let help = Text::new(Phrase::DefaultTypeHelp).with("class", class).with("type", wanted);
            self.error(error.also(self.policy.field(id).span, Phrase::DeclaredInPolicy.into()).help(help));
            return None;
        }
        Some(steps)
    }

    /// Reports that a class has no field of a name.
    pub(super) fn no_field(&mut self, pack: PackId, class: ClassId, name: &tree::Name) -> Option<FieldId> {
        let message = Text::new(Phrase::UnknownPolicyField)
            .with("class", &*self.policy.class(class).name)
            .with("name", &*name.text);
        let error = Diagnostic::error(Code::UnknownField, message, name.span);
        let fields: Vec<FieldId> = self.policy.class(class).fields.clone();
        let fields = fields.iter().map(|field| (&*self.policy.field(*field).name, self.policy.field(*field).span));
        let names: Vec<&str> = fields.clone().map(|(name, _)| name).collect();
        let all = || Text::new(Phrase::HelpHere).with("names", Arg::any_of(names));
        let error = with_nearest(error, nearest_one(&name.text, fields), all);
        self.unknown(pack, error);
        None
    }

    /// Refuses records in what their container cannot be.
    pub(super) fn containers(&mut self, fields: &[DeclaredField<'_>]) {
        for (id, ..) in fields {
            let Some((Base::Thing(record), _)) = self.typed(*id) else { continue };
            if self.policy.field(*id).origin == Origin::Container {
                continue;
            }
            let holder = self.policy.field(*id).class;
            let containers = self.policy.class(record).fields.iter().copied();
            let containers = containers.filter(|field| self.policy.field(*field).origin == Origin::Container);
            for container in containers.collect::<Vec<_>>() {
                let Some((Base::Thing(asked), _)) = self.typed(container) else { continue };
                if !is_a(&self.policy, holder, asked) {
                    self.misheld(*id, container, asked);
                }
            }
        }
    }

    fn misheld(&mut self, id: FieldId, container: FieldId, asked: ClassId) {
        let field = self.policy.field(id);
        let message = Text::new(Phrase::WrongContainer)
            .with("holder", &*self.policy.class(field.class).name)
            .with("asked", &*self.policy.class(asked).name);
        let error = Diagnostic::error(Code::WrongType, message, field.span);
        let help = Text::new(Phrase::WrongContainerHelp).with("asked", &*self.policy.class(asked).name);
        self.error(error.also(self.field_span(container), Phrase::ContainerHere.into()).help(help));
    }
}
