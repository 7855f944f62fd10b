use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostic::{Code, Diagnostic, Lang, Phrase, Text};
use crate::nearest::{nearest_one, with_nearest};
use crate::policy::load::ParsedPack;
use crate::source::Span;
use crate::syntax::tree::{
    Entity, EnumValue, Expr, ExprKind, Extend, Field, Item, Kind, LangText, Name, Parameter, Texts,
};

/// What forms have to know of the vocabulary, by the names that packs give it.
#[derive(Default)]
pub(super) struct Words {
    /// What people call roles and competences.
    names: FxHashMap<Box<str>, Texts>,
    /// The roles that packs make known, with where they do.
    roles: Vec<(Box<str>, Span)>,
    /// Things of other entities that packs make known.
    known: FxHashSet<Box<str>>,
    parameters: FxHashMap<Box<str>, Parameter>,
    /// Whether an error may hide what is declared.
    damaged: bool,
    entities: FxHashMap<Box<str>, Entity>,
    /// The fields of records.
    records: FxHashMap<Box<str>, Vec<Field>>,
    /// What packs add to entities and records.
    extends: Vec<Extend>,
    kinds: FxHashMap<Box<str>, Kind>,
}

impl Words {
    pub(super) fn of(packs: &[ParsedPack]) -> Self {
        let damaged = packs.iter().any(|pack| pack.damaged);
        let mut words = Self { damaged, ..Self::default() };
        for item in packs.iter().flat_map(|pack| &pack.files).flat_map(|(_, file)| &file.items) {
            match item {
                Item::Known(known) => known.things.iter().for_each(|thing| words.known(&known.entity, thing)),
                Item::Entity(entity) => {
                    words.entities.insert(entity.name.text.clone(), entity.clone());
                }
                Item::Record(record) => {
                    words.records.insert(record.name.text.clone(), record.fields.clone());
                }
                Item::Parameter(parameter) => {
                    words.parameters.insert(parameter.name.text.clone(), parameter.clone());
                }
                Item::Extend(extend) => words.extends.push(extend.clone()),
                Item::Kind(kind) => {
                    words.kinds.insert(kind.name.text.clone(), kind.clone());
                }
                _ => {}
            }
        }
        // What the form of a role says is meant for sentences; what files write is not.
        for item in packs.iter().flat_map(|pack| &pack.files).flat_map(|(_, file)| &file.items) {
            if let Item::Role(role) = item
                && !role.head.titles.is_empty()
            {
                words.names.insert(role.name.text.clone(), role.head.titles.clone());
            }
        }
        words
    }

    /// Whether an error may hide what packs declare, and parts of what they do.
    pub(super) fn damaged(&self) -> bool {
        self.damaged
    }

    fn known(&mut self, entity: &Name, thing: &EnumValue) {
        let name = &thing.name.text;
        self.names.insert(name.clone(), thing.names.clone());
        match &*entity.text {
            "RoleKind" => self.roles.push((name.clone(), thing.name.span)),
            _ => _ = self.known.insert(name.clone()),
        }
    }

    /// Says that nothing makes a role known, unless an error may hide what does.
    pub(super) fn unknown_role(&self, name: &Name) -> Option<Diagnostic> {
        if self.damaged || self.roles.iter().any(|(role, _)| *role == name.text) {
            return None;
        }
        let message = Text::new(Phrase::UnknownRole).with("name", &*name.text);
        let error = Diagnostic::error(Code::UnknownName, message, name.span);
        let near = nearest_one(&name.text, self.roles.iter().map(|(role, span)| (&**role, *span)));
        let declare =
            || Text::new(Phrase::UnknownRoleHelp).with("open", "{").with("name", &*name.text).with("close", "}");
        Some(with_nearest(error, near, declare))
    }

    /// Says that nothing of an entity can have a role, where it is declared and is no party.
    pub(super) fn no_party(&self, of: &Name) -> Option<Diagnostic> {
        if self.lacks(&of.text) || self.line(&of.text).any(|entity| &*entity.name.text == "Party") {
            return None;
        }
        let message = Text::new(Phrase::NoParty).with("name", &*of.text);
        let entity = self.entity(of);
        let help = Text::new(Phrase::NoPartyHelp).with("name", &*entity.text);
        Some(Diagnostic::error(Code::SenselessClause, message, of.span).help(help))
    }

    /// Says that an entity is declared and is no delegation.
    pub(super) fn no_delegation(&self, of: &Name) -> Option<Diagnostic> {
        if self.lacks(&of.text) || self.line(&of.text).any(|entity| &*entity.name.text == "Delegation") {
            return None;
        }
        let message = Text::new(Phrase::NoDelegation).with("name", &*of.text);
        let error = Diagnostic::error(Code::SenselessClause, message, of.span);
        Some(error.help(Phrase::NoDelegationHelp.into()))
    }

    /// A field of a record, or of the things of an entity or kind, if it is declared.
    pub(super) fn field(&self, of: &str, name: &str) -> Option<&Field> {
        let named = |field: &&Field| &*field.name.text == name;
        let added = |of: &str| {
            let extends = self.extends.iter().filter(|extend| *extend.name.text == *of);
            extends.flat_map(|extend| &extend.fields).find(named)
        };
        let of_record = self.records.get(of).and_then(|fields| fields.iter().find(named).or_else(|| added(of)));
        let mut line = self.line(of);
        of_record.or_else(|| line.find_map(|it| it.fields.iter().find(named).or_else(|| added(&it.name.text))))
    }

    /// The fields of all entities and records.
    pub(super) fn fields(&self) -> impl Iterator<Item = &Field> {
        let of_entities = self.entities.values().flat_map(|entity| &entity.fields);
        let added = self.extends.iter().flat_map(|extend| &extend.fields);
        of_entities.chain(self.records.values().flatten()).chain(added)
    }

    /// What files call a field in a language; what it is called where it is declared is English.
    pub(super) fn field_called(&self, of: &str, name: &str, lang: Lang) -> String {
        let names = self.field(of, name).map_or(&[][..], |field| field.names.as_slice());
        text_in(names, lang).filter(|_| lang != Lang::En).unwrap_or(name).to_owned()
    }

    /// What people call an entity or a kind; its name where nothing says that.
    pub(super) fn titled(&self, name: &str, lang: Lang) -> String {
        let titles = self.kinds.get(name).map(|kind| &kind.titles);
        let titles = titles.or_else(|| self.entities.get(name).map(|entity| &entity.titles));
        text_in(titles.map_or(&[], Vec::as_slice), lang).unwrap_or(name).replace('_', " ")
    }

    /// Whether a name stands for one thing that is the same on all days.
    pub(super) fn is_known(&self, name: &str) -> bool {
        self.known.contains(name) || self.roles.iter().any(|(role, _)| &**role == name)
    }

    /// Whether a name stands for an entity or a kind of it, or for one of its subtypes.
    pub(super) fn is(&self, of: &str, entity: &str) -> bool {
        self.line(of).any(|of| &*of.name.text == entity)
    }

    /// Says that an entity, or that of a kind, has no field of a name, unless an error may hide it.
    pub(super) fn no_field(&self, of: &Name, field: &Name) -> Option<Diagnostic> {
        let line: Vec<&Entity> = self.line(&of.text).collect();
        let added = self.extends.iter().filter(|it| line.iter().any(|entity| entity.name.text == it.name.text));
        let own = line.iter().flat_map(|entity| &entity.fields);
        let fields: Vec<&Name> = own.chain(added.flat_map(|it| &it.fields)).map(|field| &field.name).collect();
        if self.damaged || fields.iter().any(|other| other.text == field.text) {
            return None;
        }
        let message = Text::new(Phrase::ConsentNoField).with("of", &*self.entity(of).text).with("name", &*field.text);
        let error = Diagnostic::error(Code::UnknownField, message, field.span);
        let near = nearest_one(&field.text, fields.iter().map(|field| (&*field.text, field.span)));
        Some(with_nearest(error, near, || Text::new(Phrase::ConsentNoFieldHelp).with("name", &*self.member(&of.text))))
    }

    pub(super) fn is_role(&self, name: &str) -> bool {
        self.roles.iter().any(|(role, _)| &**role == name)
    }

    /// An entity, that of a kind or one itself, and those that it is a subtype of, each once.
    fn line(&self, of: &str) -> impl Iterator<Item = &Entity> {
        let of = self.kinds.get(of).map_or(of, |kind| &kind.of.text);
        let mut line: Vec<&Entity> = self.entities.get(of).into_iter().collect();
        let mut at = 0;
        while let Some(entity) = line.get(at).copied() {
            for above in entity.is.iter().filter_map(|above| self.entities.get(&above.text)) {
                // Of a circle, which is an error, each is asked once.
                if line.iter().all(|other| other.name != above.name) {
                    line.push(above);
                }
            }
            at += 1;
        }
        line.into_iter()
    }

    /// What people call a role or a competence; its name where nothing says that.
    pub(super) fn called(&self, name: &str, lang: Lang) -> String {
        let texts = self.names.get(name).map_or(&[][..], Vec::as_slice);
        text_in(texts, lang).unwrap_or(name).replace('_', " ")
    }

    /// The parameter that an expression is, if it is one.
    pub(super) fn parameter<'e>(&self, expr: &'e Expr) -> Option<&'e str> {
        let ExprKind::Name(name) = &expr.kind else { return None };
        self.parameters.contains_key(&name.text).then_some(&name.text)
    }

    /// What is declared of the parameter that an expression is.
    pub(super) fn declared(&self, expr: &Expr) -> Option<&Parameter> {
        self.parameters.get(self.parameter(expr)?)
    }

    /// The name of one of those that a kind or an entity has: `team` of `Team`.
    pub(super) fn member(&self, of: &str) -> Box<str> {
        match self.kinds.get(of) {
            Some(kind) => kind.member.text.clone(),
            None => super::make::snake(of).into(),
        }
    }

    /// The field of the first day of a thing of an entity or kind, if it has one.
    pub(super) fn first_day(&self, of: &str) -> Option<Box<str>> {
        let dated = self.line(of).find_map(|entity| entity.dated.as_ref())?;
        Some(dated.fields.as_ref().map_or("from".into(), |(from, _)| from.name.text.clone()))
    }

    /// The field of the last day of a thing of an entity or kind, if it has one.
    pub(super) fn last_day(&self, of: &str) -> Option<Box<str>> {
        let dated = self.line(of).find_map(|entity| entity.dated.as_ref())?;
        Some(dated.fields.as_ref().map_or("to".into(), |(_, to)| to.name.text.clone()))
    }

    /// The entity that is named, itself or by a kind of it.
    pub(super) fn entity(&self, of: &Name) -> Name {
        let text = self.kinds.get(&of.text).map_or(&of.text, |kind| &kind.of.text);
        Name { text: text.clone(), span: of.span }
    }

    /// Whether nothing is known by a name of an entity, so that an error tells of it already.
    pub(super) fn lacks(&self, of: &str) -> bool {
        let of = self.kinds.get(of).map_or(of, |kind| &kind.of.text);
        !self.entities.contains_key(of)
    }
}

/// The text in a language, or in the nearest that there is.
pub(super) fn text_in(texts: &[LangText], lang: Lang) -> Option<&str> {
    let of = |lang: Lang| texts.iter().find(|text| text.lang == lang).map(|text| &*text.text.text);
    lang.fallbacks().into_iter().find_map(of)
}
