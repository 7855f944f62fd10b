use super::naming::named;
use crate::diagnostic::{Arg, Phrase, Text};
use crate::policy::model::{Base, ClassKind, Policy};

/// A list of so many values is shown whole.
const FEW: usize = 8;

/// What a type asks for, in words.
pub(super) fn expected(policy: &Policy, base: Base) -> Text {
    match base {
        Base::Text => Phrase::TypeText.into(),
        Base::Number => Phrase::TypeNumber.into(),
        Base::Share => Phrase::TypeShare.into(),
        Base::Money => Phrase::TypeMoney.into(),
        Base::Date => Phrase::TypeDate.into(),
        Base::Duration => Phrase::TypeDuration.into(),
        Base::YesNo => Phrase::TypeYesNo.into(),
        Base::Enum(of) => {
            let Some(of) = policy.enums.get(of.0 as usize).filter(|of| of.values.len() <= FEW) else {
                return Text::new(Phrase::TypeEnum)
                    .with("of", policy.enums.get(of.0 as usize).map_or("", |of| &of.name));
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
