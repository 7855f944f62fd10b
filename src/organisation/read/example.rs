//! How to write what a field takes, in the form of the file in which something else stands.

use super::super::expected::is_written;
use super::super::folder::Format;
use super::super::{Node, NodeKind};
use super::Reader;
use crate::diagnostic::{Arg, Lang, Phrase, Text};
use crate::policy::model::{Base, ClassId, ClassKind, Field, FieldId, Many, Words};

/// What stands for something that only the reader knows.
const ANYTHING: &str = "…";

/// The longest text of a file that is repeated in a help, in bytes.
pub(super) const LONGEST: usize = 60;

/// So many fields of an object are shown.
const SHOWN: usize = 2;

/// A form of files and a language of keys.
#[derive(Clone, Copy)]
struct Form {
    format: Format,
    lang: Option<Lang>,
}

impl Reader<'_> {
    /// `members: [kari]`, `"members": ["kari"]`, `members = ["kari"]`; in a sheet what the cell may hold.
    pub(super) fn write_field(&self, field: FieldId) -> Text {
        let Some(format) = self.format() else {
            let value = in_languages(|lang| self.value(field, Form { format: Format::Yaml, lang }));
            return Text::new(Phrase::HelpCell).with("value", value);
        };
        let of = self.policy.field(field);
        let several = of.ty.many == Many::Several;
        let keyed = match of.ty.base {
            Base::Thing(class) => {
                matches!(&self.policy.class(class).kind, ClassKind::Record { key, .. } if !key.is_empty())
            }
            _ => false,
        };
        as_in(|lang| {
            let form = Form { format, lang };
            let value = self.value(field, form);
            let value = if several && !(keyed && value.starts_with('{')) { format!("[{value}]") } else { value };
            form.entry(form.word(&of.name, &of.names), &value)
        })
    }

    /// `roles: { role: holder }`, where each record is written as a key and a value; nothing where YAML has a line for
    /// each.
    pub(super) fn write_pairs(&self, field: FieldId, key: FieldId, value: FieldId) -> Option<Text> {
        let format = self.format().filter(|format| matches!(format, Format::Json | Format::Toml))?;
        let [of, key, value] = [field, key, value].map(|field| self.policy.field(field));
        Some(as_in(|lang| {
            let form = Form { format, lang };
            let value = form.quoted(form.word(&value.name, &value.names));
            let pair = form.entry(form.word(&key.name, &key.names), &value);
            form.entry(form.word(&of.name, &of.names), &format!("{{ {pair} }}"))
        }))
    }

    /// The same with what stands there in a list, where it is one value and one is asked for.
    pub(super) fn write_alone(&self, field: FieldId, node: Node) -> Text {
        let alone = match node.kind {
            NodeKind::List(children) => match self.tree.items(children) {
                [one] => Some(self.tree.node(*one)),
                _ => None,
            },
            _ => None,
        };
        let short = |one: &Node| (one.span.len() as usize) <= LONGEST;
        let alone = alone.filter(|one| !self.private && matches!(one.kind, NodeKind::Scalar(_)) && short(one));
        let of = self.policy.field(field);
        match (alone, self.format()) {
            (Some(one), Some(format)) if of.ty.many != Many::Several => {
                let value = self.sources.text(one.span);
                let text = in_languages(|lang| {
                    let form = Form { format, lang };
                    form.entry(form.word(&of.name, &of.names), value)
                });
                Text::new(Phrase::WriteHelp).with("text", text)
            }
            _ => self.write_field(field),
        }
    }

    /// `{ name: … }`: an object of a class.
    pub(super) fn write_object(&self, class: ClassId) -> Text {
        let Some(format) = self.format() else {
            let mut fields = self.policy.class(class).fields.iter().map(|field| self.policy.field(*field));
            let first = fields.find(|field| is_written(field));
            let path = in_languages(|lang| {
                let form = Form { format: Format::Yaml, lang };
                format!("….{}", first.map_or(ANYTHING, |field| form.word(&field.name, &field.names)))
            });
            return Text::new(Phrase::HelpSheetPart).with("path", path);
        };
        let object = in_languages(|lang| self.object_of(class, Form { format, lang }));
        Text::new(Phrase::HelpEmptyObject).with("form", object)
    }

    /// `people: { kari: { name: … } }`: a collection under the key that stands there.
    pub(super) fn write_collection(&self, key: &str, class: ClassId) -> Text {
        let format = self.format().unwrap_or(Format::Yaml);
        let collection = in_languages(|lang| self.collection_of(key, class, Form { format, lang }));
        Text::new(Phrase::HelpCollection).with("form", collection)
    }

    /// A file with the first collection of the vocabulary.
    pub(super) fn write_file(&self) -> Text {
        let format = self.format().unwrap_or(Format::Yaml);
        let mut classes = (0..).map(ClassId).zip(&self.policy.classes);
        let first = classes.find_map(|(id, class)| match &class.kind {
            ClassKind::Entity(Some(collection)) => Some((id, collection)),
            _ => None,
        });
        let file = in_languages(|lang| {
            let form = Form { format, lang };
            let collection = first.map_or_else(String::new, |(class, collection)| {
                self.collection_of(form.word(&collection.name, &collection.names), class, form)
            });
            if format == Format::Json { format!("{{ {collection} }}") } else { collection }
        });
        Text::new(Phrase::HelpFile).with("form", file)
    }

    /// The form of the file that is being read; nothing where it is a sheet.
    pub(super) fn format(&self) -> Option<Format> {
        let file = self.source?;
        Some(Format::of(file.name())?.known(file.text()))
    }

    fn collection_of(&self, key: &str, class: ClassId, form: Form) -> String {
        form.entry(key, &format!("{{ {} }}", form.entry(ANYTHING, &self.object_of(class, form))))
    }

    fn object_of(&self, class: ClassId, form: Form) -> String {
        let fields = self.policy.class(class).fields.iter().copied();
        let (needed, others): (Vec<_>, Vec<_>) =
            fields.filter(|id| is_written(self.policy.field(*id))).partition(|id| self.policy.field(*id).required);
        let entry = |id: FieldId| {
            let field: &Field = self.policy.field(id);
            let several = field.ty.many == Many::Several;
            let value = if several { "[…]".to_owned() } else { form.quoted(ANYTHING) };
            form.entry(form.word(&field.name, &field.names), &value)
        };
        let least = if needed.is_empty() { others.len().min(1) } else { 0 };
        let entries: Vec<String> =
            needed.into_iter().take(SHOWN).chain(others.into_iter().take(least)).map(entry).collect();
        format!("{{ {} }}", entries.join(", "))
    }

    /// One value of a field.
    fn value(&self, field: FieldId, form: Form) -> String {
        match self.policy.field(field).ty.base {
            Base::Text => form.quoted(ANYTHING),
            Base::Provision => form.quoted("§ 1"),
            Base::Number | Base::Whole => "12".to_owned(),
            Base::Share => "0.5".to_owned(),
            Base::Money => form.quoted("500 000 NOK"),
            Base::Date => form.quoted("2025-03-01"),
            Base::Duration => form.quoted(Phrase::ExampleDuration.template(form.lang.unwrap_or(Lang::En))),
            Base::YesNo if form.format == Format::Yaml => {
                Phrase::ExampleYes.template(form.lang.unwrap_or(Lang::En)).to_owned()
            }
            Base::YesNo => "true".to_owned(),
            Base::Enum(of) => {
                let values = self.policy.enums.get(usize::from(of.0)).map_or(&[][..], |of| &of.values);
                let first = values.first().map_or(ANYTHING, |value| form.word(&value.name, &value.names));
                form.quoted(first)
            }
            Base::Thing(class) if self.is_record(class) => self.object_of(class, form),
            Base::Thing(class) => {
                let subs = &self.policy.class(class).subs;
                let mut things = self.facts.things.iter().filter(|thing| thing.holder.is_none());
                let known = things.find(|thing| !self.private && subs.contains(&thing.class));
                form.quoted(known.map_or(ANYTHING, |thing| self.facts.symbols.text(thing.id)))
            }
        }
    }
}

impl Form {
    /// The word for something in the language of the keys.
    fn word<'w>(self, name: &'w str, words: &'w Words) -> &'w str {
        let word = words.by_lang.iter().find(|(of, _)| Some(*of) == self.lang);
        word.map_or(name, |(_, word)| word)
    }

    fn entry(self, key: &str, value: &str) -> String {
        match self.format {
            Format::Json if key.starts_with('"') => format!("{key}: {value}"),
            Format::Json => format!("\"{key}\": {value}"),
            Format::Toml => format!("{} = {value}", self.name(key)),
            Format::Yaml | Format::Unnamed => format!("{key}: {value}"),
        }
    }

    /// A key, in quotes where the form asks for them.
    fn name(self, key: &str) -> String {
        let bare = key.chars().all(|sign| sign.is_ascii_alphanumeric() || "_-\"".contains(sign));
        if self.format == Format::Toml && !bare { format!("\"{key}\"") } else { key.to_owned() }
    }

    /// A text as a value.
    fn quoted(self, text: &str) -> String {
        match self.format {
            Format::Json | Format::Toml => format!("\"{text}\""),
            Format::Yaml | Format::Unnamed => text.to_owned(),
        }
    }
}

/// How to write it, which is another text in each language of keys.
fn as_in(text: impl Fn(Option<Lang>) -> String) -> Text {
    Text::new(Phrase::HelpAsIn).with("text", in_languages(text))
}

fn in_languages(text: impl Fn(Option<Lang>) -> String) -> Arg {
    Arg::Named { name: text(None), words: Lang::ALL.iter().map(|lang| (*lang, text(Some(*lang)))).collect() }
}
