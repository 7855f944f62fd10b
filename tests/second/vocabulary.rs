use std::collections::{BTreeMap, BTreeSet};

use mandat::syntax::tree::{
    Define, Entity, Exception, Expr, Field, Item, Kind, Literal, Multiplicity, Policy, Record, Rule, Tighten,
};

/// What packs declare, by names.
#[derive(Default)]
pub(crate) struct Vocabulary {
    pub(crate) classes: BTreeMap<String, Class>,
    /// The values of each enum by all their names.
    pub(crate) enums: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) kinds: BTreeMap<String, Kind>,
    pub(crate) defines: BTreeMap<String, Define>,
    pub(crate) parameters: BTreeMap<String, Literal>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) exceptions: Vec<Exception>,
    /// The definitions that each definition reaches.
    pub(crate) calls: BTreeMap<String, BTreeSet<String>>,
}

/// An entity or a record.
#[derive(Default)]
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
    pub(crate) dated: Option<[Vec<String>; 2]>,
    pub(crate) fields: Vec<Field>,
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
            fields: record.fields.clone(),
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
            fields: entity.fields.clone(),
            ..Self::default()
        }
    }
}

fn texts(names: &[mandat::syntax::tree::Name]) -> Vec<String> {
    names.iter().map(|name| name.text.to_string()).collect()
}

fn days(dated: &mandat::syntax::tree::Dated) -> [Vec<String>; 2] {
    let Some((first, last)) = &dated.fields else { return ["from", "to"].map(|name| vec![name.to_owned()]) };
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
        let mut later = Vec::new();
        for item in items {
            match item {
                Item::Record(record) => all.class(Class::of_record(&record)),
                Item::Entity(entity) => all.class(Class::of_entity(&entity)),
                Item::Enum(item) => all.values(&item.name.text, &item.values),
                Item::Parameter(item) => drop(all.parameters.insert(item.name.text.to_string(), item.default)),
                Item::Tighten(Tighten { name, value, .. }) => {
                    drop(all.parameters.insert(name.text.to_string(), value));
                }
                Item::Kind(kind) => drop(all.kinds.insert(kind.name.text.to_string(), kind)),
                Item::Define(define) => drop(all.defines.insert(define.name.text.to_string(), define)),
                Item::Rule(rule) => all.rules.push(rule),
                Item::Exception(exception) => all.exceptions.push(exception),
                Item::Extend(_) | Item::Known(_) => later.push(item),
                Item::Role(_) | Item::Delegation(_) | Item::Consent(_) => panic!("forms are not lowered here"),
                Item::Source(_) | Item::Test(_) => {}
            }
        }
        for item in later {
            match item {
                Item::Extend(extend) => {
                    if let Some(class) = all.classes.get_mut(&*extend.name.text) {
                        class.fields.extend(extend.fields);
                    }
                    all.values(&extend.name.text, &extend.values);
                }
                Item::Known(known) => {
                    let names = known.things.iter().map(names_of).collect();
                    all.classes.get_mut(&*known.entity.text).unwrap().known = names;
                }
                _ => {}
            }
        }
        all.calls = all.calls();
        all
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

    /// The class and all those of which it is a subtype.
    pub(crate) fn above(&self, class: &str) -> Vec<&Class> {
        let class = &self.classes[class];
        std::iter::once(class).chain(class.is.iter().flat_map(|name| self.above(name))).collect()
    }

    pub(crate) fn is(&self, class: &str, other: &str) -> bool {
        self.above(class).iter().any(|class| class.name == other)
    }

    pub(crate) fn field(&self, class: &str, name: &str) -> Option<&Field> {
        self.above(class).into_iter().flat_map(|class| &class.fields).find(|field| &*field.name.text == name)
    }

    pub(crate) fn fields(&self, class: &str) -> Vec<&Field> {
        let mut all: Vec<&Field> = Vec::new();
        for field in self.above(class).into_iter().flat_map(|class| &class.fields) {
            if all.iter().all(|other| other.name.text != field.name.text) {
                all.push(field);
            }
        }
        all
    }

    /// The fields of the first and the last day of what has a period.
    pub(crate) fn days(&self, class: &str) -> Option<&[Vec<String>; 2]> {
        self.above(class).into_iter().find_map(|class| class.dated.as_ref())
    }

    fn calls(&self) -> BTreeMap<String, BTreeSet<String>> {
        let direct = |expr: &Expr| {
            let mut names = BTreeSet::new();
            words(&mut expr.clone(), &mut names);
            names
        };
        let bodies = self.defines.iter().map(|(name, define)| (name.clone(), direct(&define.body)));
        let kinds = self.kinds.iter().map(|(name, kind)| (name.clone(), direct(&kind.condition)));
        let mut all: BTreeMap<String, BTreeSet<String>> = bodies.chain(kinds).collect();
        loop {
            let before = all.clone();
            for reached in all.values_mut() {
                let further: Vec<String> =
                    reached.iter().filter_map(|name| before.get(name)).flatten().cloned().collect();
                reached.extend(further);
            }
            if all == before {
                return all;
            }
        }
    }
}

fn names_of(value: &mandat::syntax::tree::EnumValue) -> Vec<String> {
    let others = value.names.iter().map(|text| text.text.text.to_string());
    std::iter::once(value.name.text.to_string()).chain(others).collect()
}

/// All words in an expression that may name a definition or a kind.
fn words(expr: &mut Expr, names: &mut BTreeSet<String>) {
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
