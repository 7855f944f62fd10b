use super::{Phrase, Text};
use crate::value::Behind;

/// What to write where a provision is asked for and a text says more than one, or none; the phrase is for what stands behind it.
pub fn provision_help(Behind { provision, rest }: Behind, more: Phrase) -> Text {
    match (provision.is_empty(), rest.is_empty()) {
        (true, _) => Phrase::HelpProvisionAlone.into(),
        (_, true) => Text::new(Phrase::HelpProvisionAs).with("provision", provision),
        _ => Text::new(more).with("provision", provision).with("rest", rest),
    }
}
