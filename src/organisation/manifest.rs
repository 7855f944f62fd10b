use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Arg, Code, Diagnostic, Lang, Phrase, Text};
use crate::nearest::did_you_mean;
use crate::source::{SourceFile, Span};

/// What stands in an organisation's `mandat.toml`, before a policy says what it means.
#[derive(Clone, Debug, Default)]
pub struct Manifest {
    /// What the organisation is called.
    pub name: Option<Written>,
    /// The language of messages.
    pub language: Option<Lang>,
    /// The packs by which it is checked: names, or folders below the root.
    pub packs: Vec<Written>,
    /// Values of parameters, by name.
    pub parameters: Vec<(Written, Written)>,
    /// Collections that are said to be kept.
    pub kept: Vec<Written>,
    /// Collections that are said not to be kept, each with the reason.
    pub not_kept: Vec<(Written, Written)>,
    /// The packs as they were when they were locked; nothing where they are not.
    pub lock: Option<Lock>,
}

/// The packs that are locked.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    /// Where the table is named.
    pub span: Span,
    /// Each pack.
    pub packs: Vec<Locked>,
}

/// A pack as it was when it was locked.
#[derive(Clone, Debug)]
pub struct Locked {
    /// Its name.
    pub name: Written,
    /// Its version.
    pub version: Written,
    /// The digest of its files.
    pub digest: Written,
    /// What stands behind the name.
    pub span: Span,
}

/// A text where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// Where.
    pub span: Span,
}

type Key<'a, 't> = &'a Spanned<std::borrow::Cow<'t, str>>;
type Value<'a, 't> = &'a Spanned<DeValue<'t>>;

struct Reader<'a> {
    file: &'a SourceFile,
    errors: &'a mut Vec<Diagnostic>,
}

impl Manifest {
    /// Reads a `mandat.toml`; all errors are reported, and what is right is kept.
    pub fn read(file: &SourceFile, errors: &mut Vec<Diagnostic>) -> Self {
        let (table, faults) = DeTable::parse_recoverable(file.text());
        let mut manifest = Self::default();
        let mut reader = Reader { file, errors };
        for fault in faults {
            let span = fault.span().map_or(file.span().head(), |range| reader.span(range));
            let message = Text::new(Phrase::MalformedToml).with("what", fault.message());
            reader.errors.push(Diagnostic::error(Code::Malformed, message, span));
        }
        for (key, value) in in_order(table.get_ref()) {
            reader.top(&mut manifest, key, value);
        }
        manifest
    }

    /// Whether other settings say the same, but for locks.
    pub fn says_as(&self, other: &Self) -> bool {
        let all = |manifest: &Self| {
            let one = |written: &Written| written.text.clone();
            let pair = |(key, value): &(Written, Written)| (one(key), one(value));
            (
                manifest.name.as_ref().map(one),
                manifest.language,
                manifest.packs.iter().map(one).collect::<Vec<_>>(),
                manifest.parameters.iter().map(pair).collect::<Vec<_>>(),
                manifest.kept.iter().map(one).collect::<Vec<_>>(),
                manifest.not_kept.iter().map(pair).collect::<Vec<_>>(),
            )
        };
        all(self) == all(other)
    }
}

impl Reader<'_> {
    fn top(&mut self, manifest: &mut Manifest, key: Key<'_, '_>, value: Value<'_, '_>) {
        match key.get_ref().as_ref() {
            "name" => manifest.name = self.text("name", value),
            "language" => manifest.language = self.language(value),
            "packs" => manifest.packs = self.texts("packs", value),
            "parameters" => {
                for (key, value) in self.table("parameters", value) {
                    manifest.parameters.extend(self.scalar(key.get_ref(), value).map(|value| (self.key(key), value)));
                }
            }
            "registers" => {
                for (key, value) in self.table("registers", value) {
                    self.registers(manifest, key, value);
                }
            }
            "lock" => {
                let packs = self.table("lock", value).into_iter().filter_map(|(key, value)| self.locked(key, value));
                manifest.lock = Some(Lock { packs: packs.collect(), span: self.key(key).span });
            }
            _ => self.unknown(key, &["name", "language", "packs", "parameters", "registers", "lock"]),
        }
    }

    /// `core = { version = "1.0", digest = "sha256:…" }`
    fn locked(&mut self, name: Key<'_, '_>, value: Value<'_, '_>) -> Option<Locked> {
        let (mut version, mut digest, before) = (None, None, self.errors.len());
        for (key, value) in self.table(name.get_ref(), value) {
            match key.get_ref().as_ref() {
                "version" => version = self.text("version", value),
                "digest" => digest = self.text("digest", value),
                _ => self.unknown(key, &["version", "digest"]),
            }
        }
        let span = self.span(value.span());
        let (Some(version), Some(digest)) = (version, digest) else {
            if self.errors.len() > before {
                return None;
            }
            let message = Text::new(Phrase::LockIncomplete).with("name", &**name.get_ref());
            let error = Diagnostic::error(Code::InvalidValue, message, self.key(name).span);
            self.errors.push(error.help(Phrase::LockAgain.into()));
            return None;
        };
        Some(Locked { name: self.key(name), version, digest, span })
    }

    fn registers(&mut self, manifest: &mut Manifest, key: Key<'_, '_>, value: Value<'_, '_>) {
        match key.get_ref().as_ref() {
            "kept" => manifest.kept = self.texts("kept", value),
            "not_kept" => {
                for (key, value) in self.table("not_kept", value) {
                    let reason = self.text(key.get_ref(), value);
                    if let Some(reason) = &reason
                        && reason.text.trim().is_empty()
                    {
                        let message = Text::new(Phrase::NoReason).with("register", &**key.get_ref());
                        self.errors.push(Diagnostic::error(Code::InvalidValue, message, reason.span));
                    }
                    manifest.not_kept.extend(reason.map(|reason| (self.key(key), reason)));
                }
            }
            _ => self.unknown(key, &["kept", "not_kept"]),
        }
    }

    fn language(&mut self, value: Value<'_, '_>) -> Option<Lang> {
        let written = self.text("language", value)?;
        let language = written.text.parse().ok();
        if language.is_none() {
            let message = Text::new(Phrase::UnknownSettingsLanguage).with("language", written.text);
            let names = Arg::any_of(Lang::ALL.into_iter().map(Lang::name));
            let help = Text::new(Phrase::HelpValues).with("values", names);
            self.errors.push(Diagnostic::error(Code::UnknownValue, message, written.span).help(help));
        }
        language
    }

    fn unknown(&mut self, key: Key<'_, '_>, known: &[&str]) {
        let text = key.get_ref();
        let message = Text::new(Phrase::UnknownSetting).with("key", &**text);
        let error = Diagnostic::error(Code::UnknownKey, message, self.span(key.span()));
        let all = || Text::new(Phrase::HelpKeys).with("names", Arg::any_of(known.iter().copied()));
        self.errors.push(error.help(did_you_mean(text, known.iter().copied()).unwrap_or_else(all)));
    }

    fn text(&mut self, field: &str, value: Value<'_, '_>) -> Option<Written> {
        let span = self.span(value.span());
        match value.get_ref().as_str() {
            Some(text) => Some(Written { text: text.to_owned(), span }),
            None => {
                self.wrong_kind(field, Phrase::TypeQuoted.into(), value);
                None
            }
        }
    }

    /// A text, number, truth value or date as it is written: what it means is for the policy to say.
    fn scalar(&mut self, field: &str, value: Value<'_, '_>) -> Option<Written> {
        match value.get_ref() {
            DeValue::String(_) => self.text(field, value),
            DeValue::Array(_) | DeValue::Table(_) => {
                self.wrong_kind(field, Phrase::FoundValue.into(), value);
                None
            }
            _ => {
                let span = self.span(value.span());
                Some(Written { text: self.file.slice(span).to_owned(), span })
            }
        }
    }

    fn texts(&mut self, field: &str, value: Value<'_, '_>) -> Vec<Written> {
        let Some(items) = value.get_ref().as_array() else {
            let expected = Text::new(Phrase::TypeList).with("item", Phrase::TypeQuoted);
            self.wrong_kind(field, expected, value);
            return Vec::new();
        };
        items.iter().filter_map(|item| self.text(field, item)).collect()
    }

    fn table<'v, 't>(&mut self, field: &str, value: Value<'v, 't>) -> Vec<(Key<'v, 't>, Value<'v, 't>)> {
        match value.get_ref().as_table() {
            Some(table) => in_order(table),
            None => {
                self.wrong_kind(field, Phrase::TypeTable.into(), value);
                Vec::new()
            }
        }
    }

    fn wrong_kind(&mut self, field: &str, expected: Text, value: Value<'_, '_>) {
        let found = match value.get_ref() {
            DeValue::Array(_) => Phrase::FoundList,
            DeValue::Table(_) => Phrase::TypeTable,
            _ => Phrase::FoundValue,
        };
        let message = Text::new(Phrase::WrongKind).with("field", field).with("expected", expected).with("found", found);
        self.errors.push(Diagnostic::error(Code::WrongKind, message, self.span(value.span())));
    }

    fn key(&self, key: Key<'_, '_>) -> Written {
        Written { text: key.get_ref().clone().into_owned(), span: self.span(key.span()) }
    }

    fn span(&self, range: std::ops::Range<usize>) -> Span {
        let base = self.file.base();
        let at = |offset: usize| base.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX));
        Span::new(at(range.start), at(range.end))
    }
}

/// The entries of a table in the order of the file.
fn in_order<'v, 't>(table: &'v DeTable<'t>) -> Vec<(Key<'v, 't>, Value<'v, 't>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}
