use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A text in Unicode's composed form, in which names, keys and ids are compared: `å` typed in two ways is one letter.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    if is_plain(text) || is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// Whether a text is seen to be composed at a glance: it has only characters before the first that joins another, U+0300, which begins
/// with this byte.
pub(crate) fn is_plain(text: &str) -> bool {
    // The greatest is found many bytes at a time.
    text.is_ascii() || text.bytes().fold(0, u8::max) < 0xcc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_to_be_composed_is_so() {
        let mut plain = String::new();
        for sign in '\0'..='\u{2ff}' {
            plain.push(sign);
            assert!(is_plain(&plain) && is_nfc(&plain), "{sign:?}");
        }
        for text in ["\u{300}", "a\u{30a}", "–", "\u{1e00}"] {
            assert!(!is_plain(text), "{text}");
        }
        assert_eq!(composed("Sa\u{30a}r å"), "Sår å");
    }
}
