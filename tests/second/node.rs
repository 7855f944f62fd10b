//! What a file says, whatever its format, and where it stands in it.

use serde_json::Value as Json;

/// A value that a file has.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// Where it stands, if that is known: `file:line:column-line:column`.
    pub(crate) at: String,
    pub(crate) what: What,
}

#[derive(Clone, Debug)]
pub(crate) enum What {
    Nothing,
    Text(String),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A key, where it begins, and what stands behind it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) at: String,
    pub(crate) node: Node,
}

impl Node {
    pub(crate) fn new(what: What) -> Self {
        Self { at: String::new(), what }
    }

    pub(crate) fn read(text: &str) -> Self {
        Self::of(serde_json::from_str(text).unwrap())
    }

    fn of(json: Json) -> Self {
        let entry = |(key, json)| Entry { key, at: String::new(), node: Self::of(json) };
        Self::new(match json {
            Json::Null => What::Nothing,
            Json::Bool(truth) => What::Text((if truth { "yes" } else { "no" }).to_owned()),
            Json::Number(number) => What::Text(number.to_string()),
            Json::String(text) => What::Text(text),
            Json::Array(items) => What::List(items.into_iter().map(Self::of).collect()),
            Json::Object(entries) => What::Map(entries.into_iter().map(entry).collect()),
        })
    }

    pub(crate) fn is_object(&self) -> bool {
        matches!(self.what, What::Map(_))
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self.what, What::List(_))
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self.what, What::Nothing)
    }

    /// Whether it says nothing: not even a text of more than white space.
    pub(crate) fn is_nothing(&self) -> bool {
        self.is_null() || self.text().is_some_and(|text| text.trim().is_empty())
    }

    pub(crate) fn text(&self) -> Option<&str> {
        if let What::Text(text) = &self.what { Some(text) } else { None }
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        if let What::Map(entries) = &self.what { entries } else { &[] }
    }

    /// The items of a list, or what is no list alone.
    pub(crate) fn items(&self) -> &[Self] {
        if let What::List(items) = &self.what { items } else { std::slice::from_ref(self) }
    }

    /// What an object has under the first of some names.
    pub(crate) fn get(&self, names: &[impl AsRef<str>]) -> Option<&Self> {
        names.iter().find_map(|name| self.entries().iter().find(|it| it.key == name.as_ref())).map(|it| &it.node)
    }
}
