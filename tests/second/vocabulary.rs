use std::collections::{BTreeMap, BTreeSet};
use std::mem::discriminant;

use mandat::source::SourceMap;
use mandat::syntax::parse;
use mandat::syntax::tree::{
    Dated, Define, Draft, Entity, EnumValue, Exception, Expr, ExprKind, Field, Is, Item, Kind, Multiplicity, Name,
    Policy, Record, Rule, Texts, Waives,
};

use super::clause;
use super::forms::lowered;
use super::literal::{plain, value};
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
    /// All words that each definition reaches.
    pub(crate) calls: BTreeMap<String, BTreeSet<String>>,
    /// Of which class or type it is what a definition gives.
    pub(super) types: BTreeMap<String, String>,
}

/// The fields of a first and a last day, each with all its names.
pub(crate) type Days = [Vec<String>; 2];

/// An entity or a record.
#[derive(Clone, Default)]
pub(crate) struct Class {
    pub(crate) name: String,
    pub(crate) record: bool,
    pub(crate) root: bool,
    pub(crate) draft: Option<Draft>,
    pub(crate) waives: Option<Waives>,
    /// The names of its collection.
    pub(crate) collection: Vec<String>,
    pub(crate) key: Vec<String>,
    pub(crate) within: Vec<String>,
    pub(crate) short: Option<String>,
    /// The fields of its first and its last day, where it has a period, each with all its names.
    pub(crate) dated: Option<Days>,
    /// Of which it is a subtype, and the fields that are declared for itself.
    is: Vec<Name>,
    own: Vec<Field>,
    /// The fields that it has, by their names.
    pub(crate) fields: BTreeMap<String, Field>,
    /// Itself and all those of which it is a subtype.
    pub(crate) above: BTreeSet<String>,
    pub(crate) known: Vec<Vec<String>>,
}

impl Class {
    /// Whether it has a known thing of that id (2.6).
    pub(super) fn knows(&self, id: &str) -> bool {
        self.known.iter().any(|known| known[0] == id)
    }

    fn of_entity(entity: Entity) -> Self {
        let Entity { name, root, is, collection, collection_names, dated, draft, waives, fields: own, .. } = entity;
        let (name, dated) = (name.text.to_string(), dated.as_ref().map(days));
        let collection = collection.map_or(Vec::new(), |name| all_names(&name, &collection_names));
        Self { name, root, draft, waives, collection, dated, is, own, ..Self::default() }
    }

    fn of_record(Record { name, key, within, short, dated, fields: own, .. }: Record) -> Self {
        let texts = |names: &[Name]| names.iter().map(|name| name.text.to_string()).collect();
        let (name, short) = (name.text.to_string(), short.map(|name| name.text.to_string()));
        let (key, within, dated) = (texts(&key), texts(&within), dated.as_ref().map(days));
        Self { name, record: true, key, within, short, dated, own, ..Self::default() }
    }
}

/// All names of something: its own, and those in languages.
pub(super) fn all_names(name: &Name, names: &Texts) -> Vec<String> {
    std::iter::once(&name.text).chain(names.iter().map(|text| &text.text.text)).map(ToString::to_string).collect()
}

fn names_of(value: &EnumValue) -> Vec<String> {
    all_names(&value.name, &value.names)
}

/// The names of the ends of a period that names none.
pub(super) const PERIOD: [&[&str]; 2] = [&["from", "frå", "fra"], &["to", "til"]];

fn days(dated: &Dated) -> Days {
    match &dated.fields {
        Some((first, last)) => [first, last].map(|day| all_names(&day.name, &day.names)),
        None => PERIOD.map(|names| names.iter().map(|name| (*name).to_owned()).collect()),
    }
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
        let bodies = all.defines.iter().map(|(name, define)| (name.clone(), &define.body));
        let called = |body: &Expr| {
            let mut called = BTreeSet::new();
            all.reads(body, &mut called);
            called
        };
        all.calls = bodies.map(|(name, body)| (name, called(body))).collect();
        let declared = all.defines.values().filter_map(|it| Some((it.name.text.to_string(), it.ty.as_ref()?)));
        all.types = declared.map(|(name, ty)| (name, ty.name.text.to_string())).collect();
        all.find_types();
        all
    }

    /// What the settings say of a parameter, in the type that it has (2.9).
    pub(crate) fn set(&mut self, name: &str, text: &str) {
        let Some(value) = self.parameters.get_mut(name) else { return };
        let types = ["share", "number", "money", "date", "duration", "yes_no", "provision", "text"];
        let mut read = types.into_iter().filter_map(|ty| plain(ty, text));
        *value = read.find(|read| discriminant(read) == discriminant(value)).unwrap();
    }

    fn item(&mut self, item: Item) {
        let name_of = |name: &Name| name.text.to_string();
        match item {
            Item::Record(record) => drop(self.classes.insert(name_of(&record.name), Class::of_record(record))),
            Item::Entity(entity) => drop(self.classes.insert(name_of(&entity.name), Class::of_entity(entity))),
            Item::Enum(item) => self.values(&item.name.text, &item.values),
            Item::Parameter(item) => drop(self.parameters.insert(name_of(&item.name), value(&item.default))),
            Item::Tighten(item) => drop(self.parameters.insert(name_of(&item.name), value(&item.value))),
            Item::Kind(kind) => drop(self.kinds.insert(name_of(&kind.name), kind)),
            Item::Define(define) => drop(self.defines.insert(name_of(&define.name), define)),
            Item::Rule(rule) => self.rules.push(rule),
            Item::Exception(exception) => self.exceptions.push(exception),
            Item::Extend(extend) => match self.classes.get_mut(&*extend.name.text) {
                Some(class) => class.own.extend(extend.fields),
                None => self.values(&extend.name.text, &extend.values),
            },
            Item::Known(known) => {
                let class = self.classes.get_mut(&*known.entity.text).unwrap();
                class.known.extend(known.things.iter().map(names_of));
            }
            Item::Test(_) | Item::Source(_) | Item::Role(_) | Item::Delegation(_) | Item::Consent(_) => {}
        }
    }

    fn values(&mut self, of: &str, values: &[EnumValue]) {
        let all = self.enums.entry(of.to_owned()).or_default();
        for value in values {
            all.extend(names_of(value).into_iter().map(|name| (name, value.name.text.to_string())));
        }
    }

    /// Gives each class what those have of which it is a subtype.
    fn inherit(&mut self) {
        let old = self.classes.clone();
        for class in self.classes.values_mut() {
            let (mut above, mut next) = (Vec::new(), vec![&*class.name]);
            while let Some(name) = next.pop() {
                next.extend(old[name].is.iter().map(|name| &*name.text));
                above.push(&old[name]);
            }
            for field in above.iter().flat_map(|other| &other.own) {
                class.fields.entry(field.name.text.to_string()).or_insert_with(|| field.clone());
            }
            class.dated = above.iter().find_map(|other| other.dated.clone());
            class.draft = above.iter().find_map(|other| other.draft.clone());
            class.waives = above.iter().find_map(|other| other.waives.clone());
            clause::when(above.len() > 1, "2.2");
            class.above = above.into_iter().map(|other| other.name.clone()).collect();
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

    pub(super) fn class_of_known(&self, id: &str) -> Option<&Class> {
        self.classes.values().find(|class| class.knows(id))
    }

    pub(super) fn days_of(&self, name: &str) -> Option<[String; 2]> {
        self.days(self.base_of(name)).map(|days| days.clone().map(|names| names[0].clone()))
    }

    /// Adds all words in an expression, and in the definitions and kinds that it reaches.
    pub(super) fn reads(&self, expr: &Expr, all: &mut BTreeSet<String>) {
        for word in words(expr) {
            let body = self.defines.get(&word).map(|define| &define.body);
            let body = body.or_else(|| self.kinds.get(&word).map(|kind| &kind.condition));
            if all.insert(word) {
                body.into_iter().for_each(|body| self.reads(body, all));
            }
        }
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

/// All words in an expression that may name a definition or a kind.
fn words(expr: &Expr) -> BTreeSet<String> {
    let own = match &expr.kind {
        ExprKind::Name(name)
        | ExprKind::Call { name, .. }
        | ExprKind::Field { name, .. }
        | ExprKind::Is { what: Is::Kind(name), .. } => Some(name.text.to_string()),
        _ => None,
    };
    let mut expr = expr.clone();
    expr.parts_mut().into_iter().flat_map(|part| words(part)).chain(own).collect()
}

/// Whether a field holds several values.
pub(crate) fn several(field: &Field) -> bool {
    matches!(field.ty.many, Multiplicity::Any | Multiplicity::Some)
}

/// Whether a field for one value may be none.
pub(crate) fn optional(field: &Field) -> bool {
    field.ty.many == Multiplicity::Optional
}
