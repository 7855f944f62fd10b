use super::Renamer;
use crate::source::Span;

/// How a text stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quotes {
    None,
    Single,
    Double,
}

impl Quotes {
    /// How a token is written, and the text that it stands for; nothing where it is written otherwise, over several
    /// lines or as an alias.
    pub(super) fn read(token: &str) -> Option<(Self, String)> {
        let inside = |quote| token.strip_prefix(quote).and_then(|rest: &str| rest.strip_suffix(quote));
        if inside('"').is_some() {
            return Some((Self::Double, serde_json::from_str(token).ok()?));
        }
        if let Some(inside) = inside('\'') {
            return Some((Self::Single, inside.replace("''", "'")));
        }
        (!token.contains('\n')).then(|| (Self::None, token.to_owned()))
    }

    /// A text as it is written, in quotes where it would not be one text without.
    pub(super) fn write(self, text: &str) -> String {
        match self {
            Self::Single if !text.contains(['\n', '\t']) => format!("'{}'", text.replace('\'', "''")),
            Self::None if is_plain(text) => text.to_owned(),
            Self::None | Self::Single | Self::Double => serde_json::Value::from(text).to_string(),
        }
    }
}

/// Whether a text needs no quotes, wherever in a YAML file it stands.
fn is_plain(text: &str) -> bool {
    let safe = |c: char| c.is_alphanumeric() || "-_./".contains(c);
    text.starts_with(char::is_alphanumeric) && text.chars().all(safe) && !text.eq_ignore_ascii_case("null")
}

impl Renamer<'_> {
    /// Writes the new id in the place of the old one, where it is that which stands there: `skule`, or `team/skule`.
    ///
    /// A former id stays: it still leads to the entity.
    pub(super) fn token(&mut self, span: Span) {
        let Some((quotes, text)) = Quotes::read(self.sources.text(span)) else { return };
        let new = if self.is_old(&text) {
            self.name.new.to_owned()
        } else {
            match text.split_once('/') {
                Some((class, id)) if self.is_old(id) && self.lexicon.subject(class).is_some() => {
                    format!("{class}/{}", self.name.new)
                }
                _ => return,
            }
        };
        self.edit(span, quotes.write(&new));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_written_as_it_was() {
        for (token, text, other) in [
            ("skule", "skule", "skular"),
            ("\"skule\"", "skule", "\"skular\""),
            ("'it''s'", "it's", "'skular'"),
            ("\"a\\u00e5\"", "aå", "\"skular\""),
        ] {
            let (quotes, read) = Quotes::read(token).unwrap();
            assert_eq!((read.as_str(), quotes.write("skular").as_str()), (text, other));
        }
        assert_eq!(Quotes::read("a\n  b"), None);
        for text in ["null", "a: b", "-a", "a b", "~", ""] {
            assert_eq!(Quotes::None.write(text), format!("\"{text}\""));
        }
        assert_eq!(Quotes::None.write("blå-bær.2"), "blå-bær.2");
    }
}
