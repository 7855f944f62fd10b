use std::collections::{BTreeMap, BTreeSet};

use mandat::source::SourceMap;
use mandat::syntax::parse;
use mandat::syntax::tree::{
    Define, Entity, Exception, Expr, Field, Item, Kind, Multiplicity, Policy, Record, Rule, Test,
};

use super::clause;
use super::forms::lowered;
use super::literal::value;
use super::value::Value;

/// What packs declare, by names.
#[derive(Clone, Default)]
pub(crate) struct Vocabulary {
    pub(crate) classes: BTreeMap<String, Class>,
    /// The values of each enum by all their names.
    pub(crate) enums: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) kinds: BTreeMap<String, Kind>,
    pub(crate) defines: BTreeMap<String, Define>,
    pub(crate) parameters: BTreeMap<String, Value>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) exceptions: Vec<Exception>,
    pub(crate) tests: Vec<Test>,
    /// The definitions that each definition reaches.
    pub(crate) calls: BTreeMap<String, BTreeSet<String>>,
}

/// The fields of a first and a last day, each with all its names.
pub(crate) type Days = [Vec<String>; 2];

/// An entity or a record.
#[derive(Clone, Default)]
pub(crate) struct Class {
    pub(crate) name: String,
    pub(crate) record: bool,
    pub(crate) root: bool,
    pub(crate) is: Vec<String>,
    /// The names of its collection.
    pub(crate) collection: Vec<String>,
    pub(crate) key: Vec<String>,
    pub(crate) within: Vec<String>,
    pub(crate) short: Option<String>,
    /// The fields of its first and its last day, where it has a period, each with all its names.
    pub(crate) dated: Option<Days>,
    /// The fields that it declares itself.
    own: Vec<Field>,
    /// Those that it has, by their names.
    pub(crate) fields: BTreeMap<String, Field>,
    /// Itself and all those of which it is a subtype.
    pub(crate) above: BTreeSet<String>,
    pub(crate) draft: Option<(String, String)>,
    /// The fields in which a waiver says what it accepts, about what, and why (18.1).
    pub(crate) waives: Option<[String; 3]>,
    pub(crate) known: Vec<Vec<String>>,
}

impl Class {
    fn of_record(record: &Record) -> Self {
        Self {
            name: record.name.text.to_string(),
            record: true,
            key: texts(&record.key),
            within: texts(&record.within),
            short: record.short.as_ref().map(|name| name.text.to_string()),
            dated: record.dated.as_ref().map(days),
            own: record.fields.clone(),
            ..Self::default()
        }
    }

    fn of_entity(entity: &Entity) -> Self {
        let names = entity.collection_names.iter().map(|text| text.text.text.to_string());
        let collection = entity.collection.iter().map(|name| name.text.to_string()).chain(names).collect();
        Self {
            name: entity.name.text.to_string(),
            root: entity.root,
            is: texts(&entity.is),
            collection,
            dated: entity.dated.as_ref().map(days),
            own: entity.fields.clone(),
            draft: entity.draft.as_ref().map(|draft| (draft.field.text.to_string(), draft.value.text.to_string())),
            waives: entity
                .waives
                .as_ref()
                .map(|it| [&it.code, &it.subject, &it.reason].map(|name| name.text.to_string())),
            ..Self::default()
        }
    }
}

fn texts(names: &[mandat::syntax::tree::Name]) -> Vec<String> {
    names.iter().map(|name| name.text.to_string()).collect()
}

/// The names of the ends of a period that names none.
pub(super) const PERIOD: [&[&str]; 2] = [&["from", "frå", "fra"], &["to", "til"]];

fn days(dated: &mandat::syntax::tree::Dated) -> Days {
    let Some((first, last)) = &dated.fields else {
        return PERIOD.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
    };
    [first, last].map(|day| {
        let names = day.names.iter().map(|text| text.text.text.to_string());
        std::iter::once(day.name.text.to_string()).chain(names).collect()
    })
}

impl Vocabulary {
    /// What files of packs declare; those that a pack uses stand before it.
    pub(crate) fn new(files: Vec<Policy>) -> Self {
        let mut all = Self::default();
        let items: Vec<Item> = files.into_iter().flat_map(|file| file.items).collect();
        let (forms, items): (Vec<Item>, Vec<Item>) =
            items.into_iter().partition(|item| matches!(item, Item::Role(_) | Item::Delegation(_) | Item::Consent(_)));
        // What adds to others comes behind these.
        let (added, items): (Vec<Item>, Vec<Item>) =
            items.into_iter().partition(|item| matches!(item, Item::Extend(_) | Item::Known(_) | Item::Tighten(_)));
        items.into_iter().chain(added).for_each(|item| all.item(item));
        all.inherit();
        let lowered: String = forms.iter().map(|form| lowered(form, &all)).collect();
        parsed(&lowered).items.into_iter().for_each(|item| all.item(item));
        all.calls = all.calls();
        all
    }

    /// What the settings say of a parameter, in the type that it has (2.9).
    pub(crate) fn set(&mut self, name: &str, text: &str) {
        let Some(value) = self.parameters.get_mut(name) else { return };
        let ty = match value {
            Value::Money(..) => "money",
            Value::Date(_) => "date",
            Value::Length(_) => "duration",
            Value::YesNo(_) => "yes_no",
            Value::Text(_) | Value::Provision(_) => "text",
            _ => "share number",
        };
        let mut read = ty.split(' ').filter_map(|ty| super::organisation::plain(ty, text));
        *value = read.next().unwrap();
    }

    fn item(&mut self, item: Item) {
        match item {
            Item::Record(record) => self.class(Class::of_record(&record)),
            Item::Entity(entity) => self.class(Class::of_entity(&entity)),
            Item::Enum(item) => self.values(&item.name.text, &item.values),
            Item::Parameter(item) => drop(self.parameters.insert(item.name.text.to_string(), value(&item.default))),
            Item::Tighten(item) => drop(self.parameters.insert(item.name.text.to_string(), value(&item.value))),
            Item::Kind(kind) => drop(self.kinds.insert(kind.name.text.to_string(), kind)),
            Item::Define(define) => drop(self.defines.insert(define.name.text.to_string(), define)),
            Item::Rule(rule) => self.rules.push(rule),
            Item::Exception(exception) => self.exceptions.push(exception),
            Item::Test(test) => self.tests.push(test),
            Item::Extend(extend) => {
                if let Some(class) = self.classes.get_mut(&*extend.name.text) {
                    class.own.extend(extend.fields);
                }
                self.values(&extend.name.text, &extend.values);
            }
            Item::Known(known) => {
                let names = known.things.iter().map(names_of);
                self.classes.get_mut(&*known.entity.text).unwrap().known.extend(names);
            }
            Item::Source(_) | Item::Role(_) | Item::Delegation(_) | Item::Consent(_) => {}
        }
    }

    fn class(&mut self, class: Class) {
        self.classes.insert(class.name.clone(), class);
    }

    fn values(&mut self, of: &str, values: &[mandat::syntax::tree::EnumValue]) {
        if values.is_empty() {
            return;
        }
        let all = self.enums.entry(of.to_owned()).or_default();
        for value in values {
            all.extend(names_of(value).into_iter().map(|name| (name, value.name.text.to_string())));
        }
    }

    /// Gives each class what those have of which it is a subtype.
    fn inherit(&mut self) {
        let above = |name: &str| {
            let (mut all, mut next) = (Vec::<String>::new(), vec![name.to_owned()]);
            while let Some(name) = next.pop() {
                next.extend(self.classes[&name].is.iter().cloned());
                all.push(name);
            }
            all
        };
        let all: Vec<(String, Vec<String>)> = self.classes.keys().map(|name| (name.clone(), above(name))).collect();
        let own: BTreeMap<String, (Vec<Field>, Option<Days>)> =
            self.classes.iter().map(|(name, class)| (name.clone(), (class.own.clone(), class.dated.clone()))).collect();
        for (name, above) in all {
            let class = self.classes.get_mut(&name).unwrap();
            for field in above.iter().flat_map(|name| &own[name].0) {
                class.fields.entry(field.name.text.to_string()).or_insert_with(|| field.clone());
            }
            class.dated = above.iter().find_map(|name| own[name].1.clone());
            if above.len() > 1 {
                clause::by("2.2");
            }
            class.above = above.into_iter().collect();
        }
    }

    pub(crate) fn is(&self, class: &str, other: &str) -> bool {
        self.classes[class].above.contains(other)
    }

    pub(crate) fn field(&self, class: &str, name: &str) -> Option<&Field> {
        self.classes[class].fields.get(name)
    }

    /// The field that a name means where only a type is known: one of its own, or one of a subtype.
    pub(crate) fn typed(&self, class: &str, name: &str) -> Option<&Field> {
        let own = self.classes.get(class).and_then(|class| class.fields.get(name));
        let below = || self.classes.values().filter(|other| other.above.contains(class));
        own.or_else(|| below().find_map(|other| other.fields.get(name)))
    }

    pub(crate) fn fields(&self, class: &str) -> impl Iterator<Item = &Field> {
        self.classes[class].fields.values()
    }

    /// The fields of the first and the last day of what has a period.
    pub(crate) fn days(&self, class: &str) -> Option<&Days> {
        self.classes[class].dated.as_ref()
    }

    /// The entity of which a kind is, or itself.
    pub(super) fn base_of<'n>(&'n self, name: &'n str) -> &'n str {
        self.kinds.get(name).map_or(name, |kind| self.base_of(&kind.of.text))
    }

    /// What a member of an entity or a kind is called (17.4).
    pub(super) fn member_of(&self, name: &str) -> String {
        self.kinds.get(name).map_or_else(|| name.to_lowercase(), |kind| kind.member.text.to_string())
    }

    pub(super) fn days_of(&self, name: &str) -> Option<[String; 2]> {
        self.days(self.base_of(name)).map(|days| days.clone().map(|names| names[0].clone()))
    }

    fn calls(&self) -> BTreeMap<String, BTreeSet<String>> {
        let direct = |expr: &Expr| {
            let mut names = BTreeSet::new();
            words(&mut expr.clone(), &mut names);
            names
        };
        let bodies = self.defines.iter().map(|(name, define)| (name.clone(), direct(&define.body)));
        let kinds = self.kinds.iter().map(|(name, kind)| (name.clone(), direct(&kind.condition)));
        let direct: BTreeMap<String, BTreeSet<String>> = bodies.chain(kinds).collect();
        let reached = |name: &String| {
            let (mut all, mut next) = (BTreeSet::new(), vec![name]);
            while let Some(name) = next.pop() {
                let further = direct.get(name).into_iter().flatten();
                next.extend(further.filter(|further| all.insert((*further).clone())));
            }
            (name.clone(), all)
        };
        direct.keys().map(reached).collect()
    }
}

/// What a text declares.
pub(crate) fn parsed(text: &str) -> Policy {
    let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
    let file = sources.add("policy.mandat", text).unwrap();
    let tree = parse(sources.file(file).unwrap(), &mut errors);
    assert!(errors.is_empty(), "{errors:?}\n{text}");
    tree
}

fn names_of(value: &mandat::syntax::tree::EnumValue) -> Vec<String> {
    let others = value.names.iter().map(|text| text.text.text.to_string());
    std::iter::once(value.name.text.to_string()).chain(others).collect()
}

/// All words in an expression that may name a definition or a kind.
pub(super) fn words(expr: &mut Expr, names: &mut BTreeSet<String>) {
    use mandat::syntax::tree::{ExprKind, Is};
    match &expr.kind {
        ExprKind::Name(name)
        | ExprKind::Call { name, .. }
        | ExprKind::Field { name, .. }
        | ExprKind::Is { what: Is::Kind(name), .. } => drop(names.insert(name.text.to_string())),
        _ => {}
    }
    expr.parts_mut().into_iter().for_each(|part| words(part, names));
}

/// Whether a field holds several values.
pub(crate) fn several(field: &Field) -> bool {
    matches!(field.ty.many, Multiplicity::Any | Multiplicity::Some)
}

/// Whether a field for one value may be none.
pub(crate) fn optional(field: &Field) -> bool {
    field.ty.many == Multiplicity::Optional
}
