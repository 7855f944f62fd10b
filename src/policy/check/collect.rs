use super::names::{Alias, Declaration, Item, NamedValue};
use super::{Checker, number};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::lower::snake;
use crate::policy::model::{
    Base, Bounds, Class, ClassId, ClassKind, Define, DefineId, Enum, Kind, KindId, Many, Named, Pack, PackId,
    Parameter, ParameterId, Period, Slot, SourceDoc, SourceDocId, Type, Words,
};
use crate::source::{SourceFile, Span};
use crate::syntax::tree;
use crate::value::{EnumId, Value};

/// The declarations of all packs, each with its pack.
#[derive(Default)]
pub(super) struct Trees<'a> {
    pub(super) documents: Vec<(PackId, &'a tree::Source)>,
    pub(super) parameters: Vec<(PackId, &'a tree::Parameter)>,
    pub(super) tightenings: Vec<(PackId, &'a tree::Tighten)>,
    pub(super) enums: Vec<(PackId, &'a tree::Enum)>,
    pub(super) classes: Vec<(PackId, ClassTree<'a>)>,
    pub(super) extends: Vec<(PackId, &'a tree::Extend)>,
    pub(super) knowns: Vec<(PackId, &'a tree::Known)>,
    pub(super) kinds: Vec<(PackId, &'a tree::Kind)>,
    pub(super) defines: Vec<(PackId, &'a tree::Define)>,
    pub(super) rules: Vec<(PackId, &'a tree::Rule)>,
    pub(super) exceptions: Vec<(PackId, &'a tree::Exception)>,
    pub(super) tests: Vec<(PackId, &'a tree::Test)>,
}

/// The declaration of a class.
#[derive(Clone, Copy)]
pub(super) enum ClassTree<'a> {
    Entity(&'a tree::Entity),
    Record(&'a tree::Record),
}

impl<'a> ClassTree<'a> {
    pub(super) fn name(self) -> &'a tree::Name {
        match self {
            Self::Entity(entity) => &entity.name,
            Self::Record(record) => &record.name,
        }
    }

    pub(super) fn fields(self) -> &'a [tree::Field] {
        match self {
            Self::Entity(entity) => &entity.fields,
            Self::Record(record) => &record.fields,
        }
    }

    pub(super) fn dated(self) -> Option<&'a tree::Dated> {
        match self {
            Self::Entity(entity) => entity.dated.as_ref(),
            Self::Record(record) => record.dated.as_ref(),
        }
    }
}

impl<'a> Checker<'a> {
    /// Gives every declaration its number and name.
    pub(super) fn collect(&mut self) {
        let packs = self.packs;
        for (at, pack) in packs.iter().enumerate() {
            let id = PackId(number(at));
            self.policy.packs.push(Pack {
                name: pack.name.clone(),
                version: pack.header.version.text.clone(),
                titles: words(&pack.header.text.text, &pack.header.titles),
                digest: pack.digest.clone(),
                files: pack.files.iter().filter_map(|(id, _)| self.sources.file(*id)).map(SourceFile::span).collect(),
                asked: pack.asked,
            });
            for item in pack.files.iter().flat_map(|(_, file)| &file.items) {
                self.item(id, item);
            }
        }
        self.shared_names();
    }

    fn item(&mut self, pack: PackId, item: &'a tree::Item) {
        match item {
            tree::Item::Source(source) => self.document(pack, source),
            tree::Item::Parameter(parameter) => self.parameter(pack, parameter),
            tree::Item::Enum(declared) => self.enumeration(pack, declared),
            tree::Item::Record(record) => self.record(pack, record),
            tree::Item::Entity(entity) => self.entity(pack, entity),
            tree::Item::Kind(kind) => self.kind(pack, kind),
            tree::Item::Define(define) => self.define(pack, define),
            tree::Item::Tighten(tighten) => self.trees.tightenings.push((pack, tighten)),
            tree::Item::Extend(extend) => self.trees.extends.push((pack, extend)),
            tree::Item::Known(known) => self.trees.knowns.push((pack, known)),
            tree::Item::Rule(rule) => self.trees.rules.push((pack, rule)),
            // A form is lowered before.
            tree::Item::Role(_) | tree::Item::Delegation(_) | tree::Item::Consent(_) => {}
            tree::Item::Exception(exception) => self.trees.exceptions.push((pack, exception)),
            tree::Item::Test(test) => self.trees.tests.push((pack, test)),
        }
    }

    fn document(&mut self, pack: PackId, source: &'a tree::Source) {
        let id = SourceDocId(number(self.policy.sources.len()));
        self.policy.sources.push(SourceDoc {
            name: source.name.text.clone(),
            span: source.name.span,
            kind: source.kind.text.clone(),
            titles: words(&source.text.text, &source.titles),
            dated: None,
            in_force: Period::default(),
            address: None,
            sections: Vec::new(),
            pack,
        });
        self.trees.documents.push((pack, source));
        self.declare(pack, &source.name, Item::Source(id));
    }

    fn parameter(&mut self, pack: PackId, parameter: &'a tree::Parameter) {
        let id = ParameterId(number(self.policy.parameters.len()));
        self.policy.parameters.push(Parameter {
            name: parameter.name.text.clone(),
            span: parameter.name.span,
            ty: Base::YesNo,
            default: Value::YesNo(false),
            within: Bounds::default(),
            stricter: parameter.stricter,
            titles: words(&parameter.name.text, &parameter.titles),
            pack,
        });
        self.trees.parameters.push((pack, parameter));
        self.declare(pack, &parameter.name, Item::Parameter(id));
    }

    fn enumeration(&mut self, pack: PackId, declared: &'a tree::Enum) {
        let id = EnumId(number(self.policy.enums.len()));
        self.policy.enums.push(Enum { name: declared.name.text.clone(), span: declared.name.span, values: Vec::new() });
        self.trees.enums.push((pack, declared));
        self.declare(pack, &declared.name, Item::Enum(id));
        for value in &declared.values {
            self.value(pack, id, value);
        }
    }

    /// Adds a value to an enum.
    pub(super) fn value(&mut self, pack: PackId, id: EnumId, value: &tree::EnumValue) {
        let Some(values) = self.policy.enums.get_mut(usize::from(id.0)).map(|of| &mut of.values) else { return };
        let item = NamedValue::Enum(id, number(values.len()));
        let clash = add_named(values, value);
        self.named(pack, item, value, clash);
    }

    /// Adds a thing that every organisation has.
    pub(super) fn known(&mut self, pack: PackId, id: ClassId, value: &tree::EnumValue) {
        let Some(known) = self.policy.classes.get_mut(usize::from(id.0)).map(|of| &mut of.known) else { return };
        let item = NamedValue::Known(id, number(known.len()));
        let clash = add_named(known, value);
        self.named(pack, item, value, clash);
    }

    fn named(&mut self, pack: PackId, item: NamedValue, value: &tree::EnumValue, clash: Option<(Box<str>, Span)>) {
        if let Some((word, first)) = clash {
            self.error(twice(Phrase::ValueTwice, Code::ValueTwice, &word, value.name.span, first));
        }
        self.names.declare_value(&value.name.text, item, value.name.span, pack);
        self.aliases(&value.name, &value.names);
    }

    /// Keeps words of languages so that a policy that uses one gets a hint.
    pub(super) fn aliases(&mut self, name: &tree::Name, texts: &tree::Texts) {
        for text in texts {
            let alias = Alias { name: name.text.clone(), lang: text.lang, span: text.text.span };
            self.names.declare_alias(&text.text.text, alias);
        }
    }

    fn record(&mut self, pack: PackId, record: &'a tree::Record) {
        let kind = ClassKind::Record { key: Vec::new(), within: Vec::new(), short: None };
        self.class(pack, ClassTree::Record(record), kind, &record.titles);
    }

    fn entity(&mut self, pack: PackId, entity: &'a tree::Entity) {
        let kind = if entity.root { ClassKind::Root } else { ClassKind::Entity(None) };
        self.class(pack, ClassTree::Entity(entity), kind, &entity.titles);
    }

    fn class(&mut self, pack: PackId, class: ClassTree<'a>, kind: ClassKind, titles: &tree::Texts) {
        let id = ClassId(number(self.policy.classes.len()));
        let name = class.name();
        self.policy.classes.push(Class {
            name: name.text.clone(),
            subject: snake(&name.text).into(),
            span: name.span,
            kind,
            titles: words(&name.text, titles),
            supers: vec![id],
            subs: vec![id],
            fields: Vec::new(),
            cells: Vec::new(),
            stored: 0,
            period: None,
            draft: None,
            known: Vec::new(),
            pack,
        });
        self.trees.classes.push((pack, class));
        self.declare(pack, name, Item::Class(id));
    }

    fn kind(&mut self, pack: PackId, kind: &'a tree::Kind) {
        let id = KindId(number(self.policy.kinds.len()));
        let variable = self.policy.symbols.intern(&kind.member.text);
        self.policy.kinds.push(Kind {
            name: kind.name.text.clone(),
            span: kind.name.span,
            class: ClassId(0),
            member: Slot(0),
            variable,
            condition: super::PENDING,
            hangs_on_itself: false,
            titles: words(&kind.name.text, &kind.titles),
        });
        self.trees.kinds.push((pack, kind));
        self.declare(pack, &kind.name, Item::Kind(id));
    }

    fn define(&mut self, pack: PackId, define: &'a tree::Define) {
        let id = DefineId(number(self.policy.defines.len()));
        self.policy.defines.push(Define {
            name: define.name.text.clone(),
            span: define.name.span,
            arguments: Vec::new(),
            ty: Type { base: Base::YesNo, many: Many::One },
            body: super::PENDING,
            recursive: false,
            hangs_on_itself: false,
            made: define.form.is_some(),
            voiced: define.voiced,
            titles: words(&define.name.text, &define.titles),
        });
        self.trees.defines.push((pack, define));
        self.declare(pack, &define.name, Item::Define(id));
    }

    fn declare(&mut self, pack: PackId, name: &tree::Name, item: Item) {
        if super::types::plain_type(&name.text).is_some() {
            let message = Text::new(Phrase::NameOfType).with("name", &*name.text);
            self.error(Diagnostic::error(Code::NameTwice, message, name.span).help(Phrase::OtherNameHelp.into()));
        } else if let Some(first) = self.names.find(pack, &name.text) {
            let mut error = twice(Phrase::NameTwice, Code::NameTwice, &name.text, name.span, first.span);
            let is_parameter = |item| matches!(item, Item::Parameter(_));
            if is_parameter(item) && is_parameter(first.item) && first.pack != pack {
                error = error.help(Text::new(Phrase::TightenInstead).with("name", &*name.text));
            }
            self.error(error);
        } else {
            self.names.declare(&name.text, item, name.span, pack);
        }
    }

    /// Refuses one name for two things of packs that do not know each other, where a third sees both.
    fn shared_names(&mut self) {
        let mut found: Vec<(Span, Span, Box<str>)> = Vec::new();
        for pack in self.names.packs() {
            for (name, declaration) in self.names.visible(pack) {
                let first = self.names.find(pack, name).map(|first: Declaration<Item>| first.span);
                let Some(first) = first.filter(|first| *first != declaration.span) else { continue };
                if !found.iter().any(|(other, ..)| *other == declaration.span) {
                    found.push((declaration.span, first, name.into()));
                }
            }
        }
        for (second, first, name) in found {
            self.error(twice(Phrase::NameTwice, Code::NameTwice, &name, second, first));
        }
    }
}

/// Says that something stands twice, with both places.
pub(super) fn twice(phrase: Phrase, code: Code, name: &str, second: Span, first: Span) -> Diagnostic {
    let error = Diagnostic::error(code, Text::new(phrase).with("name", name), second);
    let help = match phrase {
        Phrase::VariableTwice => Phrase::OtherNameHelp,
        Phrase::SectionTwice => Phrase::TakeOneAwayHelp,
        Phrase::CodeTwice => Phrase::AnotherCodeHelp,
        Phrase::LabelTwice => Phrase::AnotherLabelHelp,
        Phrase::RootTwice => Phrase::RootTwiceHelp,
        Phrase::FieldWordTwice | Phrase::CollectionTwice => Phrase::AnotherWordHelp,
        _ => Phrase::AnotherNameHelp,
    };
    error.also(first, Text::new(Phrase::FirstHere)).help(help.into())
}

/// Adds a named value; gives the word that stands for another one already, and that one's place.
fn add_named(all: &mut Vec<Named>, value: &tree::EnumValue) -> Option<(Box<str>, Span)> {
    let named =
        Named { name: value.name.text.clone(), span: value.name.span, names: words(&value.name.text, &value.names) };
    let clash =
        all.iter().find_map(|other| Some((clash(&named.name, &named.names, &other.name, &other.names)?, other)));
    let clash = clash.map(|(word, other)| (word, other.span));
    all.push(named);
    clash
}

/// The word that two things of one list both answer to.
pub(super) fn clash(name: &str, names: &Words, other: &str, others: &Words) -> Option<Box<str>> {
    let answers = |word: &str| word == other || others.by_lang.iter().any(|(_, alias)| **alias == *word);
    if answers(name) {
        return Some(name.into());
    }
    names.by_lang.iter().map(|(_, word)| word).find(|word| answers(word)).cloned()
}

/// Words in all languages that are written.
pub(super) fn words(default: &str, texts: &tree::Texts) -> Words {
    let by_lang = texts.iter().map(|text| (text.lang, text.text.text.clone())).collect();
    Words { default: default.into(), by_lang }
}
