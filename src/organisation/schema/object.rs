use serde_json::{Map, Value, json};

use super::Maker;
use crate::diagnostic::Lang;
use crate::policy::model::Words;

/// A key that may stand in an object.
pub(super) struct Key {
    pub(super) word: String,
    /// Whether it belongs to the language in which an editor completes.
    pub(super) mine: bool,
    pub(super) schema: Value,
}

/// Says which keys an object may have, and no others: those of the language as properties, which editors propose;
/// those of others as patterns, which they only let pass.
pub(super) fn object(schema: &mut Map<String, Value>, keys: Vec<Key>) {
    let mut properties = Map::new();
    let mut others: Vec<(Value, Vec<String>)> = Vec::new();
    for key in keys {
        if key.mine {
            properties.insert(key.word, key.schema);
        } else if let Some((_, words)) = others.iter_mut().find(|(schema, _)| *schema == key.schema) {
            words.push(key.word);
        } else {
            others.push((key.schema, vec![key.word]));
        }
    }
    schema.insert("properties".to_owned(), Value::Object(properties));
    if !others.is_empty() {
        let patterns = others.into_iter().map(|(schema, words)| (one_of(&words), schema));
        schema.insert("patternProperties".to_owned(), Value::Object(patterns.collect()));
    }
    schema.insert("additionalProperties".to_owned(), json!(false));
}

/// A pattern that matches some words and nothing else.
pub(super) fn one_of(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| escaped(word)).collect();
    format!("^(?:{})$", words.join("|"))
}

fn escaped(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len());
    for c in word.chars() {
        if r"^$\.*+?()[]{}|/".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

impl Maker<'_> {
    /// Whether a word is one of the language: its own, or the name in policies where the language has none.
    pub(super) fn is_mine(&self, word: &str, name: &str, names: &Words) -> bool {
        let of = |lang: Lang| names.by_lang.iter().filter(move |(of, _)| *of == lang).map(|(_, word)| &**word);
        if of(self.lang).next().is_some() { of(self.lang).any(|it| it == word) } else { word == name }
    }
}
