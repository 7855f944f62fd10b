use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A text in Unicode's composed form, in which names, keys and ids are compared: `å` typed in two ways is one letter.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}
