//! The vocabulary as a JSON Schema, by which an editor completes and checks the files of an organisation.
//!
//! It accepts what the reader takes without an error, whatever the words are written in: those of one language are
//! completed, those of others let pass. What needs more than one value to be seen is left to the reader: whether a
//! reference leads anywhere, and whether the same field is written twice.

mod field;
mod object;
mod scalar;

use std::fmt::Write;

use rustc_hash::FxHashSet;
use serde_json::{Map, Value, json};

use super::Facts;
use super::lexicon::{Lexicon, Top};
use crate::diagnostic::{Lang, Phrase, Text};
use crate::policy::model::{Class, ClassId, ClassKind, Field, FieldId, Origin, Policy};
use object::{Key, object};

/// More ids than these are not listed: nobody looks for one among so many.
const IDS: usize = 2000;

/// The schema of an organisation's files by a policy's vocabulary, in the words of a language first. It lists the ids of
/// the facts that are given, for an editor to propose.
pub fn schema(policy: &Policy, facts: Option<&Facts>, lang: Lang) -> Value {
    let maker = Maker { policy, lexicon: Lexicon::new(policy), facts, lang, keys: keys(policy) };
    maker.schema()
}

struct Maker<'a> {
    policy: &'a Policy,
    lexicon: Lexicon<'a>,
    facts: Option<&'a Facts>,
    lang: Lang,
    /// The name of each field's definition: `Team.owners`.
    keys: Vec<String>,
}

impl Maker<'_> {
    fn schema(&self) -> Value {
        let packs: Vec<&str> = self.policy.packs.iter().map(|pack| &*pack.name).collect();
        let title = Text::new(Phrase::SchemaTitle).with("packs", packs.join(", ")).words(self.lang);
        let mut schema = Map::new();
        schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        schema.insert("title".to_owned(), json!(title));
        schema.insert("type".to_owned(), json!(["object", "null"]));
        object(&mut schema, self.top());
        schema.insert("$defs".to_owned(), Value::Object(self.definitions()));
        Value::Object(schema)
    }

    /// Keys at the top of a file.
    fn top(&self) -> Vec<Key> {
        let table = self.lexicon.top();
        let of = |word: &str| match table.get(word) {
            Some(Top::Organisation(class)) => {
                Some((word == self.organisation(), reference(&self.policy.class(class).name)))
            }
            Some(Top::Collection(class)) => {
                let ClassKind::Entity(Some(collection)) = &self.policy.class(class).kind else { return None };
                let mine = self.is_mine(word, &collection.name, &collection.names);
                Some((mine, reference(&collection_name(self.policy.class(class)))))
            }
            None => None,
        };
        table
            .words()
            .filter_map(|word| of(word).map(|(mine, schema)| Key { word: word.to_owned(), mine, schema }))
            .collect()
    }

    fn organisation(&self) -> &'static str {
        if self.lang == Lang::En { "organisation" } else { "organisasjon" }
    }

    fn definitions(&self) -> Map<String, Value> {
        let mut definitions = Map::new();
        for (class, id) in self.policy.classes.iter().zip((0..).map(ClassId)) {
            definitions.insert(class.name.to_string(), self.thing(class, id));
            if matches!(class.kind, ClassKind::Entity(Some(_))) {
                definitions.insert(collection_name(class), self.collection(class, id));
            }
            if !matches!(class.kind, ClassKind::Record { .. }) {
                definitions.insert(id_name(class), self.ids(class));
            }
        }
        for (id, field) in (0..).map(FieldId).zip(&self.policy.fields) {
            if field.origin.is_stored() {
                definitions.insert(self.key(id).to_owned(), self.field(field));
            }
        }
        self.scalars(&mut definitions);
        definitions
    }

    /// The object of an entity, of a record or of the organisation itself.
    fn thing(&self, class: &Class, id: ClassId) -> Value {
        let mut schema = Map::new();
        schema.insert("title".to_owned(), json!(self.title(class)));
        schema.insert("type".to_owned(), json!(["object", "null"]));
        object(&mut schema, self.fields(class, id));
        let short = match class.kind {
            ClassKind::Record { short, .. } => short.and_then(|short| self.scalar(self.policy.field(short).ty.base)),
            _ => None,
        };
        let schema = Value::Object(schema);
        short.map_or(schema.clone(), |short| json!({ "anyOf": [schema, short] }))
    }

    fn fields(&self, class: &Class, id: ClassId) -> Vec<Key> {
        let table = self.lexicon.fields(id);
        let key = |word: &str| {
            let id = table.get(word)?;
            let field = self.policy.field(id);
            let schema = if field.origin.is_stored() { reference(self.key(id)) } else { self.id_field(id)? };
            Some(Key { word: word.to_owned(), mine: self.is_mine(word, &field.name, &field.names), schema })
        };
        let mut keys: Vec<Key> = table.words().filter_map(key).collect();
        if matches!(class.kind, ClassKind::Entity(_)) {
            let built_in = [
                ("id", reference("text")),
                ("formerly", json!({ "anyOf": [reference("text"), { "type": "array", "items": reference("text") }] })),
            ];
            let missing = built_in.into_iter().filter(|(word, _)| table.get(word).is_none());
            keys.extend(missing.map(|(word, schema)| Key { word: word.to_owned(), mine: true, schema }));
        }
        keys
    }

    /// A field that holds the id, which may be written too.
    fn id_field(&self, id: FieldId) -> Option<Value> {
        (self.policy.field(id).origin == Origin::Id).then(|| reference("text"))
    }

    /// The entities of a class: an object keyed by ids, or a list of objects with `id`.
    fn collection(&self, class: &Class, id: ClassId) -> Value {
        let one = reference(&class.name);
        let field = self.lexicon.id_field(id);
        let table = self.lexicon.fields(id);
        let words: Vec<&str> = match field {
            Some(field) => table.words().filter(|word| table.get(word) == Some(field)).collect(),
            None => vec!["id"],
        };
        let written = words
            .iter()
            .map(|word| json!({ "required": [word], "properties": { *word: { "not": { "type": "null" } } } }));
        let listed = json!({ "$ref": address(&class.name), "type": "object", "anyOf": written.collect::<Vec<_>>() });
        json!({
            "title": self.title(class),
            "anyOf": [
                { "type": ["object", "null"], "propertyNames": { "minLength": 1 }, "additionalProperties": one },
                { "type": "array", "items": { "anyOf": [{ "type": "null" }, listed] } },
            ],
        })
    }

    /// A reference to an entity of a class or of what is one, with the ids that there are.
    fn ids(&self, class: &Class) -> Value {
        let mut schema = json!({ "type": ["string", "number", "boolean", "null"] });
        let ids = self.facts.map_or_else(Vec::new, |facts| self.known_ids(facts, class));
        if let (Some(schema), true) = (schema.as_object_mut(), (1..=IDS).contains(&ids.len())) {
            schema.insert("examples".to_owned(), json!(ids));
        }
        schema
    }

    /// The ids by which entities can be named: with their class where another one has the same id.
    fn known_ids(&self, facts: &Facts, class: &Class) -> Vec<String> {
        let things = facts.things.iter().filter(|thing| class.subs.contains(&thing.class));
        let named: Vec<(&str, &str)> =
            things.map(|thing| (facts.symbols.text(thing.id), &*self.policy.class(thing.class).subject)).collect();
        let (mut seen, mut twice) = (FxHashSet::default(), FxHashSet::default());
        for (id, _) in &named {
            if !seen.insert(*id) {
                twice.insert(*id);
            }
        }
        let name = |(id, subject): &(&str, &str)| {
            if twice.contains(id) { format!("{subject}/{id}") } else { (*id).to_owned() }
        };
        let mut ids: Vec<String> = named.iter().filter(|(id, _)| !id.is_empty()).map(name).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn title<'a>(&self, class: &'a Class) -> &'a str {
        let title = class.titles.get(self.lang);
        if title.is_empty() { &class.subject } else { title }
    }

    fn key(&self, id: FieldId) -> &str {
        self.keys.get(id.0 as usize).map_or("", String::as_str)
    }
}

/// A name for each field, of its class and its own.
fn keys(policy: &Policy) -> Vec<String> {
    let mut seen = FxHashSet::default();
    let mut key = |field: &Field| {
        let mut key = format!("{}.{}", policy.class(field.class).name, field.name);
        while !seen.insert(key.clone()) {
            key.push('\'');
        }
        key
    };
    policy.fields.iter().map(&mut key).collect()
}

fn collection_name(class: &Class) -> String {
    format!("{}.*", class.name)
}

fn id_name(class: &Class) -> String {
    format!("{}.id*", class.name)
}

/// A reference to a definition.
fn reference(name: &str) -> Value {
    json!({ "$ref": address(name) })
}

/// Where a definition stands, written as the part of an address that it is.
fn address(name: &str) -> String {
    let mut address = "#/$defs/".to_owned();
    for byte in name.bytes() {
        match byte {
            b'~' => address.push_str("~0"),
            b'/' => address.push_str("~1"),
            byte if byte.is_ascii_alphanumeric() || b"-._*'".contains(&byte) => address.push(char::from(byte)),
            byte => drop(write!(address, "%{byte:02X}")),
        }
    }
    address
}
