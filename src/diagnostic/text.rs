use std::io;

use super::{Lang, Phrase};
use crate::value::in_thousands;

/// A text of the catalogue with what its placeholders stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The sentence.
    pub phrase: Phrase,
    /// What the placeholders stand for, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// What a placeholder stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// The user's own words or a number, the same in every language.
    Verbatim(String),
    /// Another text of the catalogue.
    Text(Text),
    /// Several, joined with commas and a last "or".
    AnyOf(Vec<Self>),
    /// Several, joined with commas and a last "and".
    AllOf(Vec<Self>),
    /// A name that people see in their language, where it has one.
    Named {
        /// The name that is the same in every language.
        name: String,
        /// Its names in languages.
        words: Vec<(Lang, String)>,
    },
}

impl Text {
    /// A text without placeholders.
    pub fn new(phrase: Phrase) -> Self {
        Self { phrase, args: Vec::new() }
    }

    /// Fills one placeholder.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// The words in a language.
    pub fn words(&self, lang: Lang) -> String {
        let mut words = String::new();
        let mut rest = self.phrase.template(lang);
        while let Some((before, after)) = rest.split_once('{') {
            words.push_str(before);
            let (name, tail) = after.split_once('}').unwrap_or((after, ""));
            let arg = self.args.iter().find(|(key, _)| *key == name);
            debug_assert!(arg.is_some(), "{:?} lacks `{name}`", self.phrase);
            if let Some((_, arg)) = arg {
                words.push_str(&arg.words(lang));
            }
            rest = tail;
        }
        words.push_str(rest);
        words
    }
}

impl Arg {
    /// Names in backticks, joined with "or".
    pub fn any_of<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        Self::AnyOf(names.into_iter().map(|name| Self::Verbatim(format!("`{name}`"))).collect())
    }

    /// Names in backticks, joined with "and".
    pub fn all_of<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        Self::AllOf(names.into_iter().map(|name| Self::Verbatim(format!("`{name}`"))).collect())
    }

    fn words(&self, lang: Lang) -> String {
        match self {
            Self::Verbatim(text) => text.clone(),
            Self::Text(text) => text.words(lang),
            Self::Named { name, words } => {
                words.iter().find(|(of, _)| *of == lang).map_or(name, |(_, word)| word).clone()
            }
            Self::AnyOf(args) => joined(args, Phrase::Or, lang),
            Self::AllOf(args) => joined(args, Phrase::And, lang),
        }
    }
}

fn joined(args: &[Arg], last: Phrase, lang: Lang) -> String {
    let joint = last.template(lang);
    let words: Vec<String> = args.iter().map(|arg| arg.words(lang)).collect();
    match words.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} {joint} {last}", before.join(", ")),
        _ => words.concat(),
    }
}

impl From<Phrase> for Text {
    fn from(phrase: Phrase) -> Self {
        Self::new(phrase)
    }
}

impl From<&io::Error> for Arg {
    fn from(error: &io::Error) -> Self {
        let phrase = match error.kind() {
            io::ErrorKind::NotFound => Phrase::IoNotFound,
            io::ErrorKind::PermissionDenied => Phrase::IoNotAllowed,
            io::ErrorKind::IsADirectory => Phrase::IoFolder,
            io::ErrorKind::NotADirectory => Phrase::IoNotFolder,
            io::ErrorKind::InvalidInput => Phrase::IoNoFile,
            io::ErrorKind::StorageFull => Phrase::IoFull,
            io::ErrorKind::InvalidData => Phrase::IoNotText,
            _ => return Self::Verbatim(error.to_string()),
        };
        phrase.into()
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        match shown(text) {
            Some(start) => Self::Verbatim(format!("{start}…")),
            None => Self::Verbatim(text.to_owned()),
        }
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        if text.len() <= LONGEST { Self::Verbatim(text) } else { text.as_str().into() }
    }
}

/// How much of a text is shown in a message, in bytes: a file may hold one word without end.
const LONGEST: usize = 1_000;

/// The beginning of a text that is too long to be shown.
fn shown(text: &str) -> Option<&str> {
    if text.len() <= LONGEST { None } else { (0..4).find_map(|back| text.get(..LONGEST - back)) }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Verbatim(in_thousands(&number.to_string(), '\u{a0}'))
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl From<Phrase> for Arg {
    fn from(phrase: Phrase) -> Self {
        Self::Text(Text::new(phrase))
    }
}
