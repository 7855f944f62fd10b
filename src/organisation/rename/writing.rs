use crate::organisation::folder::Format;
use crate::organisation::{Sheet, toml};
use crate::source::SourceFile;

/// In which way a file writes texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    Yaml,
    Json,
    Toml,
    Sheet,
}

/// How a text stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quotes {
    None,
    Single,
    Double,
}

impl Writing {
    /// The way of a file, where the settings name these sheets.
    pub(super) fn of(file: &SourceFile, sheets: &[Sheet]) -> Self {
        match Format::of(file.name()) {
            _ if sheets.iter().any(|sheet| sheet.path() == file.name()) => Self::Sheet,
            Some(Format::Json) => Self::Json,
            Some(Format::Toml) => Self::Toml,
            Some(Format::Yaml | Format::Unnamed) | None => Self::Yaml,
        }
    }

    /// How a token is written, and the text that it stands for; nothing where it is written otherwise, over several
    /// lines or as an alias.
    pub(super) fn read(self, token: &str) -> Option<(Quotes, String)> {
        let inside = |quote| token.strip_prefix(quote).and_then(|rest: &str| rest.strip_suffix(quote));
        match (inside('"'), inside('\'')) {
            (Some(inside), _) if self == Self::Sheet => Some((Quotes::Double, inside.replace("\"\"", "\""))),
            // In TOML three quotes begin a text of several lines.
            (Some(_), _) => Some((Quotes::Double, serde_json::from_str(token).ok()?)),
            (None, Some(inside)) if self == Self::Yaml => Some((Quotes::Single, inside.replace("''", "'"))),
            (None, Some(inside)) if self == Self::Toml => {
                (!inside.contains('\'')).then(|| (Quotes::Single, inside.to_owned()))
            }
            _ => (!token.contains('\n')).then(|| (Quotes::None, token.to_owned())),
        }
    }

    /// A text as it is written, in quotes where it would not be one text without.
    pub(super) fn write(self, text: &str, quotes: Quotes, is_key: bool) -> String {
        let plain = match self {
            Self::Yaml => is_plain(text),
            Self::Json => false,
            Self::Toml => is_key && toml::needs_no_quotes(text),
            Self::Sheet => !text.contains([';', ',', '|', '\t', '\n', '"']) && text.trim() == text,
        };
        let in_double = || match self {
            Self::Sheet => format!("\"{}\"", text.replace('"', "\"\"")),
            Self::Yaml | Self::Json | Self::Toml => serde_json::Value::from(text).to_string(),
        };
        match quotes {
            Quotes::None if plain => text.to_owned(),
            Quotes::Single if self == Self::Yaml && !text.contains(['\n', '\t']) => {
                format!("'{}'", text.replace('\'', "''"))
            }
            Quotes::Single if self == Self::Toml && !text.contains(['\'', '\n', '\t']) => format!("'{text}'"),
            Quotes::None | Quotes::Single | Quotes::Double => in_double(),
        }
    }
}

/// Whether a text needs no quotes, wherever in a YAML file it stands.
fn is_plain(text: &str) -> bool {
    let safe = |c: char| c.is_alphanumeric() || "-_./".contains(c);
    text.starts_with(char::is_alphanumeric) && text.chars().all(safe) && !text.eq_ignore_ascii_case("null")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_written_as_it_was() {
        for (writing, token, text, other) in [
            (Writing::Yaml, "skule", "skule", "skular"),
            (Writing::Yaml, "\"skule\"", "skule", "\"skular\""),
            (Writing::Yaml, "'it''s'", "it's", "'skular'"),
            (Writing::Json, "\"a\\u00e5\"", "aå", "\"skular\""),
            (Writing::Toml, "skule", "skule", "\"skular\""),
            (Writing::Toml, "'skule'", "skule", "'skular'"),
            (Writing::Sheet, "skule", "skule", "skular"),
            (Writing::Sheet, "\"a\"\"b\"", "a\"b", "\"skular\""),
            (Writing::Sheet, "it's", "it's", "skular"),
        ] {
            let (quotes, read) = writing.read(token).unwrap();
            assert_eq!((read.as_str(), writing.write("skular", quotes, false).as_str()), (text, other));
        }
        assert_eq!(Writing::Yaml.read("a\n  b"), None);
        assert_eq!(Writing::Toml.read("\"\"\"a\"\"\""), None);
        assert_eq!(Writing::Toml.read("'''a'''"), None);
        for text in ["null", "a: b", "-a", "a b", "~", ""] {
            assert_eq!(Writing::Yaml.write(text, Quotes::None, true), format!("\"{text}\""));
        }
        assert_eq!(Writing::Yaml.write("blå-bær.2", Quotes::None, true), "blå-bær.2");
        assert_eq!(Writing::Toml.write("blå", Quotes::None, true), "\"blå\"");
        assert_eq!(Writing::Toml.write("a_2", Quotes::None, true), "a_2");
        assert_eq!(Writing::Toml.write("it's", Quotes::Single, false), "\"it's\"");
        assert_eq!(Writing::Sheet.write("a;\"b", Quotes::None, false), "\"a;\"\"b\"");
    }
}
