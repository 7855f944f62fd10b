use super::languages::words_in;
use super::naming::named;
use super::read::FORMERLY;
use crate::diagnostic::{Arg, Lang, Phrase, Text};
use crate::policy::model::{Base, ClassId, ClassKind, Field, Policy, Words};

/// A list of so many values is shown whole.
const FEW: usize = 24;

/// Which collections there are, in a language of files, or in that of the reader.
pub(super) fn collections(policy: &Policy, lang: Option<Lang>) -> Text {
    let collections = policy.classes.iter().filter_map(|class| match &class.kind {
        ClassKind::Entity(Some(collection)) => Some(quoted_in(lang, &collection.name, &collection.names)),
        _ => None,
    });
    Text::new(Phrase::HelpHere).with("names", Arg::AnyOf(collections.collect()))
}

/// Which fields a thing of a class may have, in a language of files, or in that of the reader.
pub(super) fn fields(policy: &Policy, class: ClassId, lang: Option<Lang>) -> Text {
    let fields = policy.class(class).fields.iter().map(|field| policy.field(*field));
    let names = fields.filter(|field| is_written(field)).map(|field| quoted_in(lang, &field.name, &field.names));
    Text::new(Phrase::HelpHere).with("names", Arg::AnyOf(names.collect()))
}

/// A name of the policy in backticks: as files of a language have it, where one is told.
fn quoted_in(lang: Option<Lang>, name: &str, words: &Words) -> Arg {
    match lang.and_then(|lang| words_in(lang, name, words).next()) {
        Some(word) => Arg::Verbatim(format!("`{word}`")),
        None => quoted(name, words),
    }
}

/// Whether files write a field, of which they tell more than former ids.
pub(super) fn is_written(field: &Field) -> bool {
    field.origin.is_stored() && &*field.name != FORMERLY
}

/// A name of the policy in backticks, as people see it in their language.
pub(super) fn quoted(name: &str, words: &Words) -> Arg {
    named(name, words, |word| format!("`{word}`"))
}

/// What a type asks for, in words.
pub(super) fn expected(policy: &Policy, base: Base) -> Text {
    match base {
        Base::Text => Phrase::TypeText.into(),
        Base::Provision => Phrase::TypeProvision.into(),
        Base::Number => Phrase::TypeNumber.into(),
        Base::Whole => Phrase::TypeWhole.into(),
        Base::Share => Phrase::TypeShare.into(),
        Base::Money => Phrase::TypeMoney.into(),
        Base::Date => Phrase::TypeDate.into(),
        Base::Duration => Phrase::TypeDuration.into(),
        Base::YesNo => Phrase::TypeYesNo.into(),
        Base::Enum(of) => {
            let Some(of) = policy.enums.get(of.0 as usize).filter(|of| of.values.len() <= FEW) else {
                return Phrase::TypeEnum.into();
            };
            let values = of.values.iter().map(|value| named(&value.name, &value.names, |word| format!("`{word}`")));
            Text::new(Phrase::TypeOneOf).with("values", Arg::AnyOf(values.collect()))
        }
        Base::Thing(class) => {
            let class = policy.class(class);
            // Where another field is the key, a lone value would not say which record it is.
            let short = match &class.kind {
                ClassKind::Record { short: Some(short), key, .. } if key.first().is_none_or(|key| key == short) => {
                    Some(policy.field(*short).ty.base)
                }
                _ => None,
            };
            if let Some(Base::Thing(of)) = short {
                let of = policy.class(of);
                return Text::new(Phrase::TypeShort)
                    .with("of", named(&of.subject, &of.titles, str::to_owned))
                    .with("class", named(&class.subject, &class.titles, str::to_owned));
            }
            let record = matches!(class.kind, ClassKind::Record { .. });
            let phrase = if record { Phrase::TypeRecord } else { Phrase::TypeReference };
            Text::new(phrase).with("class", named(&class.subject, &class.titles, str::to_owned))
        }
    }
}
