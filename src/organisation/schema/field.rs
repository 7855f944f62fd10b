use serde_json::{Map, Value, json};

use super::object::{Key, object};
use super::{Maker, reference};
use crate::diagnostic::{Lang, Phrase, Text};
use crate::organisation::expected::expected;
use crate::organisation::read::{FORMERLY, FROM, TO, VALUE};
use crate::policy::model::{Base, ClassId, ClassKind, Field, FieldId, Many};

impl Maker<'_> {
    /// All the ways in which a field may be written.
    pub(super) fn field(&self, field: &Field) -> Value {
        let mut schema = Map::new();
        schema.insert("title".to_owned(), json!(field.names.get(self.lang)));
        if field.names.get(self.lang).is_empty() {
            schema.insert("title".to_owned(), json!(field.name));
        }
        schema.insert("description".to_owned(), json!(self.described(field)));
        let forms = match (field.ty.base, self.scalar(field.ty.base)) {
            (Base::Thing(class), None) => self.records(field, class),
            (_, Some(one)) if field.dated => versions(field, &one, self),
            // One former id needs no list.
            (_, Some(one)) if &*field.name == FORMERLY => plain(field, &one).into_iter().chain([one]).collect(),
            (_, Some(one)) => plain(field, &one),
            (_, None) => Vec::new(),
        };
        match <[Value; 1]>::try_from(forms) {
            Ok([Value::Object(form)]) => schema.extend(form),
            Ok([form]) => drop(schema.insert("anyOf".to_owned(), json!([form]))),
            Err(forms) => drop(schema.insert("anyOf".to_owned(), Value::Array(forms))),
        }
        Value::Object(schema)
    }

    /// What a field holds, as editors show it.
    fn described(&self, field: &Field) -> String {
        let one = expected(self.policy, field.ty.base);
        let one = if field.ty.many == Many::Several { Text::new(Phrase::TypeList).with("item", one) } else { one };
        let mut parts = vec![one];
        if field.dated {
            parts.push(Phrase::SchemaDated.into());
        }
        if field.required {
            parts.push(Phrase::SchemaRequired.into());
        }
        if field.private.is_some() {
            parts.push(Phrase::SchemaPrivate.into());
        }
        let words = field.names.by_lang.iter().map(|(_, word)| &**word);
        let mut words: Vec<&str> = std::iter::once(&*field.name).chain(words).collect();
        words.dedup();
        words.retain(|word| !self.is_mine(word, &field.name, &field.names));
        if !words.is_empty() {
            let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            parts.push(Text::new(Phrase::SchemaAlso).with("names", words.join(", ")));
        }
        parts.iter().map(|part| part.words(self.lang)).collect::<Vec<_>>().join("; ")
    }

    /// Records: a list, an object by their keys, or one.
    fn records(&self, field: &Field, id: ClassId) -> Vec<Value> {
        let class = self.policy.class(id);
        let (key, class_dated) = match &class.kind {
            ClassKind::Record { key, .. } => (key.first().copied(), class.period.is_some()),
            _ => (None, class.period.is_some()),
        };
        let mut one = reference(&class.name);
        let value_is_free = VALUE.iter().all(|word| self.lexicon.fields(id).get(word).is_none());
        if field.dated && !class_dated && value_is_free {
            let required: Vec<Value> = VALUE.iter().map(|word| json!({ "required": [word] })).collect();
            let mut version = self.version(&one);
            if let Some(version) = version.as_object_mut() {
                version.insert("anyOf".to_owned(), Value::Array(required));
            }
            one = json!({ "anyOf": [one, version] });
        }
        let several = field.ty.many == Many::Several;
        let mut forms = Vec::new();
        match key {
            _ if !several => forms.push(one.clone()),
            Some(key) => forms.push(self.keyed(key, &one)),
            None => forms.push(json!({ "type": "null" })),
        }
        if several || field.dated || class_dated {
            forms.push(json!({ "type": "array", "items": one }));
        } else if field.ty.many == Many::Optional {
            forms.push(none());
        }
        forms
    }

    /// Records in an object by their first key: one a key, or a list of those that share it.
    fn keyed(&self, key: FieldId, one: &Value) -> Value {
        let several = json!({ "anyOf": [one, { "type": "array", "items": one }] });
        let field = self.policy.field(key);
        let mut schema = Map::new();
        schema.insert("type".to_owned(), json!(["object", "null"]));
        if let Base::Enum(of) = field.ty.base {
            let table = self.lexicon.values(of);
            let values = self.policy.enums.get(of.0 as usize).map_or(&[][..], |of| &of.values);
            let key = |word: &str| {
                let value = values.get(usize::from(table.get(word)?))?;
                let mine = self.is_mine(word, &value.name, &value.names);
                Some(Key { word: word.to_owned(), mine, schema: several.clone() })
            };
            object(&mut schema, table.words().filter_map(key).collect());
        } else {
            if let Some(scalar) = self.scalar(field.ty.base) {
                schema.insert("propertyNames".to_owned(), scalar);
            }
            schema.insert("additionalProperties".to_owned(), several);
        }
        Value::Object(schema)
    }

    /// `{ value: X, from: D, to: D }`
    fn version(&self, value: &Value) -> Value {
        let day = reference("date");
        let words = [(&VALUE[..], value), (&FROM[..], &day), (&TO[..], &day)];
        let mut schema = Map::new();
        schema.insert("type".to_owned(), json!("object"));
        let keys = words.into_iter().flat_map(|(words, schema)| words.iter().map(move |word| (*word, schema)));
        let own = match self.lang {
            Lang::En => ["value", "from", "to"],
            Lang::Nn => ["verdi", "frå", "til"],
            Lang::Nb => ["verdi", "fra", "til"],
        };
        let key = |(word, schema): (&str, &Value)| Key {
            word: word.to_owned(),
            mine: own.contains(&word),
            schema: schema.clone(),
        };
        object(&mut schema, keys.map(key).collect());
        Value::Object(schema)
    }
}

/// One value, or a list of them where the field has several.
fn plain(field: &Field, one: &Value) -> Vec<Value> {
    match field.ty.many {
        Many::One => vec![one.clone()],
        Many::Optional => vec![one.clone(), none()],
        Many::Several => vec![json!({ "type": ["array", "null"], "items": one })],
    }
}

/// A value, or versions of it.
fn versions(field: &Field, one: &Value, maker: &Maker<'_>) -> Vec<Value> {
    let list = |item: Value| json!({ "type": "array", "items": item });
    match field.ty.many {
        Many::Several => {
            let version = maker.version(&json!({ "anyOf": [one, list(one.clone())] }));
            vec![json!({ "type": "null" }), version.clone(), list(json!({ "anyOf": [one, version] }))]
        }
        many => {
            let value = if many == Many::Optional { json!({ "anyOf": [one, none()] }) } else { one.clone() };
            let version = maker.version(&value);
            vec![one.clone(), version.clone(), list(json!({ "anyOf": [version, { "type": "null" }] }))]
        }
    }
}

/// `[]` says that there is none.
fn none() -> Value {
    json!({ "type": "array", "maxItems": 0 })
}
