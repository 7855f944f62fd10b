use crate::diagnostic::{Arg, Code, Complaint, Diagnostic, Lang, Phrase, Text};
use crate::nearest::{all_of, nearest_one, with_nearest};
use crate::policy::check::body::{Body, Checked};
use crate::policy::check::names::{Declaration, Item, NamedValue};
use crate::policy::check::strata::Node;
use crate::policy::check::types::{is_a, one, several};
use crate::policy::model::{Base, ExprKind, Slot};
use crate::source::Span;
use crate::syntax::tree;
use crate::value::Value;

impl Body<'_, '_> {
    /// A bare name: a variable, else what is declared under it, else the organisation, else a value that is named.
    pub(super) fn name(&mut self, name: &tree::Name, wanted: Option<Base>) -> Checked {
        if let Some(slot) = self.variable(&name.text) {
            let ty = self.local(slot)?.ty?;
            return self.push(name.span, ty, ExprKind::Variable(slot));
        }
        if let Some(declaration) = self.declared(name) {
            return self.declaration(name, declaration.item);
        }
        if let Some(root) = self.checker.policy.root.filter(|_| &*name.text == "organisation") {
            return self.push(name.span, one(Base::Thing(root)), ExprKind::Organisation);
        }
        self.named_value(name, wanted)
    }

    /// What is declared under a name and has a value of its own.
    fn declared(&self, name: &tree::Name) -> Option<Declaration<Item>> {
        let policy = &self.checker.policy;
        let whole = |item: Item| match item {
            Item::Parameter(_) => true,
            // Of records there is no list: they stand in what holds them.
            Item::Kind(kind) => self.checker.kind_class(kind).is_none_or(|class| !self.checker.is_record(class)),
            Item::Define(id) => policy.define(id).arguments.is_empty(),
            Item::Class(class) => !self.checker.is_record(class),
            Item::Enum(_) | Item::Source(_) => false,
        };
        self.checker.names.find(self.pack, &name.text).filter(|declaration| whole(declaration.item))
    }

    fn declaration(&mut self, name: &tree::Name, item: Item) -> Checked {
        let span = name.span;
        self.checker.used.extend([item].into_iter().filter(|item| !matches!(item, Item::Define(_) | Item::Kind(_))));
        match item {
            Item::Parameter(id) => {
                let base = (*self.checker.parameter_types.get(usize::from(id.0))?)?;
                self.push(span, one(base), ExprKind::Parameter(id))
            }
            Item::Define(_) => self.call(span, name, &[]),
            Item::Class(class) => self.push(span, several(Base::Thing(class)), ExprKind::Extent(class)),
            Item::Kind(kind) => {
                self.uses(Node::Kind(kind), span, None);
                let class = self.checker.kind_class(kind)?;
                self.push(span, several(Base::Thing(class)), ExprKind::KindExtent(kind))
            }
            Item::Enum(_) | Item::Source(_) => None,
        }
    }

    /// Whether an expression is a bare name that only what it is compared with can tell apart.
    pub(super) fn is_open(&self, tree: &tree::Expr) -> bool {
        match &tree.kind {
            tree::ExprKind::Name(name) => {
                let declared = self.variable(&name.text).is_some() || self.declared(name).is_some();
                !declared && &*name.text != "organisation"
            }
            // What it stands beside says whether a text is a provision.
            tree::ExprKind::Literal(literal) => matches!(literal.kind, tree::LiteralKind::Text(_)),
            tree::ExprKind::Set(members) => members.iter().any(|member| self.is_open(member)),
            _ => false,
        }
    }

    fn named_value(&mut self, name: &tree::Name, wanted: Option<Base>) -> Checked {
        let found = self.checker.names.values(self.pack, &name.text);
        let right: Vec<_> = found.iter().copied().filter(|found| self.is_wanted(found.item, wanted)).collect();
        match (right.as_slice(), found.as_slice()) {
            ([one], _) | ([], [one]) => self.value(name.span, one.item),
            ([], []) => {
                self.unknown_name(name, wanted);
                None
            }
            ([], several) => self.ambiguous(name, several),
            (several, _) => self.ambiguous(name, several),
        }
    }

    fn is_wanted(&self, value: NamedValue, wanted: Option<Base>) -> bool {
        let policy = &self.checker.policy;
        match (value, wanted) {
            (NamedValue::Enum(of, _), Some(Base::Enum(wanted))) => of == wanted,
            (NamedValue::Known(class, _), Some(Base::Thing(wanted))) => {
                is_a(policy, class, wanted) || is_a(policy, wanted, class)
            }
            _ => false,
        }
    }

    fn value(&mut self, span: Span, value: NamedValue) -> Checked {
        match value {
            NamedValue::Enum(id, at) => self.push(span, one(Base::Enum(id)), ExprKind::Value(Value::Enum(id, at))),
            NamedValue::Known(class, at) => self.push(span, one(Base::Thing(class)), ExprKind::Known(class, at)),
        }
    }

    fn owner(&self, value: NamedValue) -> &str {
        let policy = &self.checker.policy;
        match value {
            NamedValue::Enum(id, _) => policy.enums.get(usize::from(id.0)).map_or("", |of| &of.name),
            NamedValue::Known(class, _) => &policy.class(class).name,
        }
    }

    fn ambiguous(&mut self, name: &tree::Name, found: &[Declaration<NamedValue>]) -> Checked {
        let owners = found.iter().map(|found| Arg::from(format!("`{}`", self.owner(found.item)))).collect();
        let message = Text::new(Phrase::AmbiguousName).with("name", &*name.text).with("owners", Arg::AnyOf(owners));
        let mut error = Diagnostic::error(Code::AmbiguousName, message, name.span);
        for found in found {
            error = error.also(found.span, Text::new(Phrase::ValueOf).with("owner", self.owner(found.item)));
        }
        self.error(error.help(Phrase::AmbiguousNameHelp.into()));
        None
    }

    /// Reports a name that stands for no value; what it could have been meant for decides what is said.
    fn unknown_name(&mut self, name: &tree::Name, wanted: Option<Base>) {
        if let Some(declaration) = self.checker.names.find(self.pack, &name.text) {
            return self.not_a_value(name, declaration);
        }
        let message = match wanted {
            Some(base @ Base::Enum(_)) => {
                Text::new(Phrase::UnknownValue).with("type", self.checker.type_words(one(base)))
            }
            _ => Text::new(Phrase::UnknownName),
        };
        let error = Diagnostic::error(Code::UnknownName, message.with("name", &*name.text), name.span);
        let error = self.hints(error, name, wanted);
        self.checker.unknown(self.pack, error);
    }

    /// The field of a variable that is called so, in policies or in files, as it is written: `team.owners`.
    fn field_of_variable(&self, word: &str) -> Option<(String, Span)> {
        let policy = &self.checker.policy;
        let of_variable = |(variable, slot): &(Box<str>, Slot)| {
            let Base::Thing(class) = self.local(*slot)?.ty?.base else { return None };
            let fields = policy.class(class).fields.iter().map(|field| policy.field(*field));
            let mut seen = fields.filter(|field| self.checker.names.sees(self.pack, field.pack));
            let field = seen.find(|field| field.names.words().any(|name| name == word) || &*field.name == word)?;
            Some((format!("{variable}.{}", field.name), field.span))
        };
        self.scope().iter().rev().find_map(of_variable)
    }

    fn hints(&self, error: Complaint, name: &tree::Name, wanted: Option<Base>) -> Diagnostic {
        if !self.about_change && matches!(&*name.text, "before" | "after") {
            return error.help(Text::new(Phrase::OnlyInChange).with("name", &*name.text));
        }
        if let Some((path, place)) = self.field_of_variable(&name.text) {
            return with_nearest(error, Some((&path, place)), || Phrase::EntityHelp.into());
        }
        if let class @ Some(_) = self.checker.class_called(self.pack, &name.text).filter(|_| wanted.is_none()) {
            if let Some((class, place)) = class.filter(|(class, _)| self.may_be_bound(&name.text, class)) {
                let help = Text::new(Phrase::BindNameHelp).with("name", &*name.text).with("class", class);
                return error.also(place, Text::new(Phrase::DeclaredHere).with("name", class)).help(help);
            }
            return with_nearest(error, class, || Phrase::EntityHelp.into());
        }
        if let Some(alias) = self.checker.names.alias(&name.text) {
            let lang = match alias.lang {
                Lang::Nn => Phrase::InNynorsk,
                Lang::Nb => Phrase::InBokmaal,
                Lang::En => Phrase::InEnglish,
            };
            let help = Text::new(Phrase::AliasHelp).with("word", &*name.text).with("name", &*alias.name);
            let error = error.also(alias.span, Text::new(Phrase::AliasHere).with("name", &*alias.name));
            return error.help(help.with("lang", lang));
        }
        let values = self.checker.names.visible_values(self.pack);
        // What begins with a capital letter was meant for an entity or a kind.
        let capital = name.text.starts_with(char::is_uppercase);
        let right = |item| if wanted.is_none() { !capital } else { self.is_wanted(item, wanted) };
        let values: Vec<_> = values.filter(|(_, of)| right(of.item)).collect();
        let near = nearest_one(&name.text, values.iter().map(|(name, of)| (*name, of.span)));
        let otherwise = || Text::new(Phrase::DeclareName).with("name", &*name.text);
        if near.is_some() && wanted.is_some() {
            return with_nearest(error, near, otherwise);
        }
        let variables = self.scope().iter().filter_map(|(name, slot)| Some((&**name, self.local(*slot)?.span)));
        let in_reach = variables.chain(values.iter().map(|(name, of)| (*name, of.span)));
        let near = nearest_one(&name.text, in_reach);
        if near.is_some() {
            return with_nearest(error, near, otherwise);
        }
        if wanted == Some(Base::Text) {
            return error.help(Text::new(Phrase::TextInQuotesHelp).with("text", format!("\"{}\"", name.text)));
        }
        // Who writes a person's id in a rule is not helped by how a value is declared.
        if matches!(wanted, Some(Base::Thing(_))) && !capital {
            return error.help(Text::new(Phrase::NoIdsHelp).with("name", &*name.text));
        }
        if let (Some(Base::Enum(_)), Some(help)) = (wanted, all_of(values.iter().map(|(name, _)| *name))) {
            return error.help(help);
        }
        let right = |item| !matches!(item, Item::Enum(_) | Item::Source(_));
        let declare = if capital { Phrase::DeclareKind } else { Phrase::DeclareName };
        let error = self.checker.suggest(self.pack, error, name, right, declare);
        let variables: Vec<&str> = self.scope().iter().map(|(name, _)| &**name).collect();
        let nothing_near = error.helps().iter().all(|help| help.phrase == declare);
        if nothing_near && !variables.is_empty() {
            return error.help(Text::new(Phrase::BoundNames).with("names", Arg::any_of(variables)));
        }
        error
    }

    /// Whether a name is that of a class in small letters, in a rule that has no variables.
    fn may_be_bound(&self, name: &str, class: &str) -> bool {
        self.unbound && name != class && name == class.to_lowercase()
    }

    fn not_a_value(&mut self, name: &tree::Name, declaration: Declaration<Item>) {
        let (phrase, help) = match declaration.item {
            Item::Define(_) => (Phrase::DefineWithoutArguments, Phrase::DefineWithoutArgumentsHelp),
            Item::Enum(_) => (Phrase::EnumAsValue, Phrase::EnumAsValueHelp),
            Item::Source(_) => (Phrase::SourceAsValue, Phrase::SourceAsValueHelp),
            _ => (Phrase::RecordAsSet, Phrase::RecordAsSetHelp),
        };
        let message = Text::new(phrase).with("name", &*name.text);
        let error = Diagnostic::error(Code::NotAValue, message, name.span);
        let error = error.also(declaration.span, Phrase::DeclaredInPolicy.into());
        self.error(error.help(Text::new(help).with("name", &*name.text)));
    }
}
