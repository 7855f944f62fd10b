use serde_json::{Map, Value, json};

use super::object::one_of;
use super::{Maker, id_name, reference};
use crate::diagnostic::Lang;
use crate::policy::model::{Base, ClassKind, Enum};
use crate::value::EnumId;

/// `12`, `1 000`
const WHOLE: &str = "(?:[0-9]+|[0-9]{1,3}(?:[ \u{a0}\u{202f}][0-9]{3})*)";
/// From nought to one, and to a hundred: `0.6`, `60 %`; that `2/3` is less than one is for the reader to see.
const SHARE: &str = "0+(?:\\.[0-9]+)?|0*1(?:\\.0+)?";
const PERCENT: &str = "0*[0-9]{1,2}(?:\\.[0-9]+)?|0*100(?:\\.0+)?";
/// A number with a letter, or what is named by words. Not every validator knows letters as a class.
const PROVISION: &str =
    "^\\s*§*\\s*(?:[0-9](?:[0-9A-Za-z./‐‑‒–-]*[0-9A-Za-z])?(?:\\s+[^\\s!-@\\[-`{-~])?|[^\\s0-9§].*)\\s*$";
/// The units of lengths of time, in three languages.
const UNITS: &str = "days?|dag|dagar|dager|weeks?|veke|veker|uke|uker|months?|månad|månader|måned|måneder|years?|år";

impl Maker<'_> {
    /// What may stand for one value of a type; nothing for a record, which is an object.
    pub(super) fn scalar(&self, base: Base) -> Option<Value> {
        Some(reference(&match base {
            Base::Text => "text".to_owned(),
            Base::Provision => "provision".to_owned(),
            Base::Number => "number".to_owned(),
            Base::Whole => "whole".to_owned(),
            Base::Share => "share".to_owned(),
            Base::Money => "money".to_owned(),
            Base::Date => "date".to_owned(),
            Base::Duration => "duration".to_owned(),
            Base::YesNo => "yes_no".to_owned(),
            Base::Enum(of) => self.policy.enums.get(of.0 as usize)?.name.to_string(),
            Base::Thing(class) => {
                let class = self.policy.class(class);
                if matches!(class.kind, ClassKind::Record { .. }) {
                    return None;
                }
                id_name(class)
            }
        }))
    }

    /// The definitions of values. Any of them may be left out by `null`.
    pub(super) fn scalars(&self, definitions: &mut Map<String, Value>) {
        for of in &self.policy.enums {
            definitions.insert(of.name.to_string(), self.choice(of));
        }
        let text = |pattern: String| json!({ "type": ["string", "null"], "pattern": format!("^{pattern}$") });
        let number =
            |pattern: String| json!({ "type": ["number", "string", "null"], "pattern": format!("^{pattern}$") });
        let any = format!("[-−]?{WHOLE}(?:\\.[0-9]+)?");
        let mut share = number(format!("(?:{SHARE}|{any}\\s*/\\s*{any}|(?:{PERCENT})\\s*%)"));
        let mut whole = number(format!("{WHOLE}(?:\\.0+)?"));
        let mut date = text("[0-9]{4}-[0-9]{2}-[0-9]{2}".to_owned());
        if let Some(whole) = whole.as_object_mut() {
            whole.extend([("minimum".to_owned(), json!(0)), ("multipleOf".to_owned(), json!(1))]);
        }
        if let (Some(share), Some(date)) = (share.as_object_mut(), date.as_object_mut()) {
            share.extend([("minimum".to_owned(), json!(0)), ("maximum".to_owned(), json!(1))]);
            date.insert("format".to_owned(), json!("date"));
        }
        // YAML reads some words as truth values, and JSON has them.
        let yes_no = match self.lang {
            Lang::En => json!(["yes", "no", true, false, "true", "false", "ja", "nei", null]),
            Lang::Nn | Lang::Nb => json!(["ja", "nei", true, false, "true", "false", "yes", "no", null]),
        };
        let values = [
            ("text", json!({ "type": ["string", "number", "boolean", "null"] })),
            ("provision", json!({ "type": ["string", "number", "null"], "pattern": PROVISION })),
            ("number", number(any.clone())),
            ("whole", whole),
            ("share", share),
            ("money", text(format!("[-−]?{WHOLE}(?:\\.(?:[0-9]{{1,2}}|[0-9]{{4,}}))?\\s*[A-Z]{{3}}"))),
            ("date", date),
            ("duration", text(format!("{WHOLE}(?:\\.0+)?\\s*(?:{UNITS})"))),
            ("yes_no", json!({ "enum": yes_no })),
        ];
        definitions.extend(values.map(|(name, schema)| (name.to_owned(), schema)));
    }

    /// The values of an enum: those of the language to choose from, the others to let pass.
    fn choice(&self, of: &Enum) -> Value {
        let id = (0..).zip(&self.policy.enums).find(|(_, other)| std::ptr::eq(*other, of)).map_or(0, |(at, _)| at);
        let table = self.lexicon.values(EnumId(id));
        let mine = |word: &str| {
            let value = table.get(word).and_then(|at| of.values.get(usize::from(at)));
            value.is_some_and(|value| self.is_mine(word, &value.name, &value.names))
        };
        let (mine, others): (Vec<&str>, Vec<&str>) = table.words().partition(|word| mine(word));
        let mut forms = vec![json!({ "enum": mine }), json!({ "type": "null" })];
        if !others.is_empty() {
            let others: Vec<String> = others.into_iter().map(str::to_owned).collect();
            forms.push(json!({ "type": "string", "pattern": one_of(&others) }));
        }
        json!({ "anyOf": forms })
    }
}
