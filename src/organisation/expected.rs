use crate::diagnostic::{Phrase, Text};
use crate::policy::model::{Base, ClassKind, Policy};

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
            let name = policy.enums.get(of.0 as usize).map_or("", |of| &*of.name);
            Text::new(Phrase::TypeEnum).with("of", name)
        }
        Base::Thing(class) => {
            let class = policy.class(class);
            let record = matches!(class.kind, ClassKind::Record { .. });
            let phrase = if record { Phrase::TypeRecord } else { Phrase::TypeReference };
            Text::new(phrase).with("class", &*class.subject)
        }
    }
}
