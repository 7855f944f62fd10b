//! What packs declare, as far as proofs rest on it.

use std::collections::BTreeMap;

use mandat::syntax::tree::{
    Dated, Define, EnumValue, Exception, Field, Item, Kind, Literal, Multiplicity, Name, Policy, Rule, Texts,
};

/// What the days of a period are called where nothing else is said.
pub(crate) const FROM: &[&str] = &["from", "frå", "fra"];
pub(crate) const TO: &[&str] = &["to", "til"];

#[derive(Default)]
pub(crate) struct Declared {
    pub(crate) classes: BTreeMap<String, Class>,
    pub(crate) enums: BTreeMap<String, Vec<Vec<String>>>,
    pub(crate) kinds: BTreeMap<String, Kind>,
    pub(crate) defines: BTreeMap<String, Define>,
    /// What parameters are, but for those that the organisation has set.
    pub(crate) parameters: BTreeMap<String, Option<Literal>>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) exceptions: Vec<Exception>,
}

#[derive(Default)]
pub(crate) struct Class {
    pub(crate) record: bool,
    pub(crate) is: Vec<String>,
    pub(crate) short: Option<String>,
    pub(crate) within: Vec<String>,
    pub(crate) fields: Vec<Field>,
    /// What the collection is called in files; of the root what it is called there itself.
    pub(crate) collection: Vec<String>,
    pub(crate) root: bool,
    pub(crate) key: Vec<String>,
    pub(crate) days: Option<[Vec<String>; 2]>,
    pub(crate) known: Vec<Vec<String>>,
}

pub(crate) fn all_names(name: &Name, others: &Texts) -> Vec<String> {
    let others = others.iter().map(|it| it.text.text.to_string());
    std::iter::once(name.text.to_string()).chain(others).collect()
}

pub(crate) fn several(field: &Field) -> bool {
    matches!(field.ty.many, Multiplicity::Any | Multiplicity::Some)
}

fn texts(names: &[Name]) -> Vec<String> {
    names.iter().map(|name| name.text.to_string()).collect()
}

fn days(dated: &Dated) -> [Vec<String>; 2] {
    match &dated.fields {
        None => [FROM, TO].map(|names| names.iter().map(|name| (*name).to_owned()).collect()),
        Some((first, last)) => [first, last].map(|day| all_names(&day.name, &day.names)),
    }
}

fn names_of(values: &[EnumValue]) -> impl Iterator<Item = Vec<String>> {
    values.iter().map(|value| all_names(&value.name, &value.names))
}

impl Declared {
    /// The declarations of packs, those that a pack uses before it.
    pub(crate) fn new(packs: Vec<Policy>) -> Self {
        let mut all = Self::default();
        packs.into_iter().flat_map(|pack| pack.items).for_each(|item| all.declare(item));
        all
    }

    fn declare(&mut self, item: Item) {
        match item {
            Item::Record(it) => {
                let class = self.classes.entry(it.name.text.to_string()).or_default();
                (class.record, class.short) = (true, it.short.map(|name| name.text.to_string()));
                (class.within, class.key) = (texts(&it.within), texts(&it.key));
                (class.fields, class.days) = (it.fields, it.dated.as_ref().map(days));
            }
            Item::Entity(it) => {
                let class = self.classes.entry(it.name.text.to_string()).or_default();
                (class.is, class.root) = (texts(&it.is), it.root);
                let collection = it.collection.iter().flat_map(|name| all_names(name, &it.collection_names));
                class.collection = if it.root {
                    ["organisation", "organisasjon"].map(str::to_owned).to_vec()
                } else {
                    collection.collect()
                };
                (class.fields, class.days) = (it.fields, it.dated.as_ref().map(days));
            }
            Item::Enum(it) => self.enums.entry(it.name.text.to_string()).or_default().extend(names_of(&it.values)),
            Item::Extend(it) => match self.classes.get_mut(&*it.name.text) {
                Some(class) => class.fields.extend(it.fields),
                None => self.enums.entry(it.name.text.to_string()).or_default().extend(names_of(&it.values)),
            },
            Item::Known(it) => {
                self.classes.entry(it.entity.text.to_string()).or_default().known.extend(names_of(&it.things));
            }
            Item::Parameter(it) => drop(self.parameters.insert(it.name.text.to_string(), Some(it.default))),
            Item::Tighten(it) => drop(self.parameters.insert(it.name.text.to_string(), Some(it.value))),
            Item::Kind(it) => drop(self.kinds.insert(it.name.text.to_string(), it)),
            Item::Define(it) => drop(self.defines.insert(it.name.text.to_string(), it)),
            Item::Rule(it) => self.rules.push(it),
            Item::Exception(it) => self.exceptions.push(it),
            _ => {}
        }
    }

    pub(crate) fn is(&self, class: &str, other: &str) -> bool {
        class == other || self.classes.get(class).is_some_and(|it| it.is.iter().any(|above| self.is(above, other)))
    }

    pub(crate) fn is_record(&self, class: &str) -> bool {
        self.classes.get(class).is_some_and(|class| class.record)
    }

    pub(crate) fn fields<'a>(&'a self, class: &str) -> Box<dyn Iterator<Item = &'a Field> + 'a> {
        let Some(class) = self.classes.get(class) else { return Box::new(std::iter::empty()) };
        Box::new(class.fields.iter().chain(class.is.iter().flat_map(|above| self.fields(above))))
    }

    pub(crate) fn field(&self, class: &str, name: &str) -> Option<&Field> {
        self.fields(class).find(|field| &*field.name.text == name)
    }

    /// Whether all fields of a name hold several values, or all one.
    pub(crate) fn is_several(&self, name: &str) -> Option<bool> {
        let fields = self.classes.values().flat_map(|class| &class.fields);
        let all: Vec<bool> = fields.filter(|it| *it.name.text == *name).map(several).collect();
        all.first().copied().filter(|first| all.iter().all(|other| other == first))
    }

    /// What the first and the last day of the things of a class are called.
    pub(crate) fn days(&self, class: &str) -> Option<&[Vec<String>; 2]> {
        let class = self.classes.get(class)?;
        class.days.as_ref().or_else(|| class.is.iter().find_map(|above| self.days(above)))
    }

    /// The name in policies by which files call a field or a day of a thing.
    pub(crate) fn key(&self, class: &str, key: &str) -> Option<String> {
        let named = |field: &&Field| all_names(&field.name, &field.names).iter().any(|name| name == key);
        let field = self.fields(class).find(named).map(|field| field.name.text.to_string());
        let days = || self.days(class)?.iter().find(|names| names.iter().any(|name| name == key));
        field.or_else(|| days().map(|names| names[0].clone()))
    }
}
