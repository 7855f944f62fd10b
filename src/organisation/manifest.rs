use super::csv::Sheet;
use super::{Entry, NodeId, NodeKind, Tree, read_toml};
use crate::confusable::name_sign;
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
    /// Values of parameters, by name; nothing for one that could not be read.
    pub parameters: Vec<(Written, Option<Written>)>,
    /// Where something stands that could not be understood and may have been meant for a parameter.
    pub hidden: Option<Span>,
    /// Collections that are said to be kept.
    pub kept: Vec<Written>,
    /// Collections that are said not to be kept, each with the reason, where that could be read.
    pub not_kept: Vec<(Written, Option<Written>)>,
    /// Sheets of comma-separated values, and what their columns mean.
    pub sheets: Vec<Sheet>,
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

/// Reads what is written in settings, whatever it is for.
pub(super) struct Reader<'a> {
    file: &'a SourceFile,
    tree: &'a Tree,
    errors: &'a mut Vec<Diagnostic>,
}

impl Manifest {
    /// Reads a `mandat.toml`; all errors are reported, and what is right is kept.
    pub fn read(file: &SourceFile, errors: &mut Vec<Diagnostic>) -> Self {
        let mut tree = Tree::new();
        let root = read_toml(file, &mut tree, errors);
        let mut manifest = Self::default();
        let mut reader = Reader { file, tree: &tree, errors };
        manifest.note_hidden(&tree, root);
        for entry in reader.entries(root) {
            reader.top(&mut manifest, &entry);
        }
        manifest
    }

    /// Settings of which nothing could be read.
    pub fn unread(span: Span) -> Self {
        Self { hidden: Some(span), ..Self::default() }
    }

    /// Notes where an error hides that there may be more in a table.
    fn note_hidden(&mut self, tree: &Tree, table: NodeId) {
        if tree.is_incomplete(table) {
            self.hidden.get_or_insert(tree.node(table).span);
        }
    }

    /// Whether other settings say the same, but for locks.
    pub fn says_as(&self, other: &Self) -> bool {
        let all = |manifest: &Self| {
            let one = |written: &Written| written.text.clone();
            let sheet = |sheet: &Sheet| {
                let columns = sheet.columns.iter().map(|column| (one(&column.heading), one(&column.field)));
                let unused = sheet.unused.iter().map(one);
                (one(&sheet.file), sheet.separator, columns.collect::<Vec<_>>(), unused.collect::<Vec<_>>())
            };
            let pair = |(key, value): &(Written, Option<Written>)| (one(key), value.as_ref().map(one));
            (
                manifest.name.as_ref().map(one),
                manifest.language,
                manifest.packs.iter().map(one).collect::<Vec<_>>(),
                manifest.parameters.iter().map(pair).collect::<Vec<_>>(),
                manifest.kept.iter().map(one).collect::<Vec<_>>(),
                manifest.not_kept.iter().map(pair).collect::<Vec<_>>(),
                manifest.sheets.iter().map(sheet).collect::<Vec<_>>(),
            )
        };
        all(self) == all(other)
    }
}

impl Reader<'_> {
    fn top(&mut self, manifest: &mut Manifest, entry: &Entry) {
        let (key, value) = (self.key(entry), entry.value);
        match &*key.text {
            "name" => manifest.name = self.text("name", value),
            "language" => manifest.language = self.language(value),
            "packs" => manifest.packs = self.texts("packs", value),
            "parameters" => {
                manifest.note_hidden(self.tree, value);
                for entry in self.table("parameters", value) {
                    let name = self.key(&entry);
                    let value = self.scalar(&name.text, entry.value).filter(|_| !self.tree.is_contested(entry.value));
                    manifest.parameters.push((name, value));
                }
                if !self.is_table(value) {
                    manifest.hidden.get_or_insert(key.span);
                }
            }
            "registers" => {
                for entry in self.table("registers", value) {
                    self.registers(manifest, &entry);
                }
            }
            "csv" => {
                for entry in self.table("csv", value) {
                    let file = self.key(&entry);
                    manifest.sheets.push(self.sheet(file, entry.value));
                }
            }
            "lock" => {
                let packs = self.table("lock", value);
                let packs = packs.iter().filter_map(|entry| self.locked(entry)).collect();
                manifest.lock = Some(Lock { packs, span: key.span });
            }
            _ => {
                manifest.hidden.get_or_insert(key.span);
                self.unknown(&key, &["name", "language", "packs", "parameters", "registers", "csv", "lock"]);
            }
        }
    }

    /// `core = { version = "1.0", digest = "sha256:…" }`
    fn locked(&mut self, entry: &Entry) -> Option<Locked> {
        let (mut version, mut digest, before) = (None, None, self.errors.len());
        let name = self.key(entry);
        for part in self.table(&name.text, entry.value) {
            let key = self.key(&part);
            match &*key.text {
                "version" => version = self.text("version", part.value),
                "digest" => digest = self.text("digest", part.value),
                _ => self.unknown(&key, &["version", "digest"]),
            }
        }
        let span = self.tree.node(entry.value).span;
        let (Some(version), Some(digest)) = (version, digest) else {
            if self.errors.len() == before {
                let message = Text::new(Phrase::LockIncomplete).with("name", &*name.text);
                let error = Diagnostic::error(Code::InvalidValue, message, name.span);
                self.report(error.help(Phrase::LockAgain.into()));
            }
            return None;
        };
        Some(Locked { name, version, digest, span })
    }

    fn registers(&mut self, manifest: &mut Manifest, entry: &Entry) {
        let (key, value) = (self.key(entry), entry.value);
        match &*key.text {
            "kept" => manifest.kept = self.texts("kept", value),
            "not_kept" => {
                for entry in self.table("not_kept", value) {
                    let register = self.key(&entry);
                    let reason = self.text(&register.text, entry.value);
                    if let Some(reason) = &reason
                        && reason.text.trim().is_empty()
                    {
                        let message = Text::new(Phrase::NoReason).with("register", &*register.text);
                        let error = Diagnostic::error(Code::InvalidValue, message, reason.span);
                        let help = Text::new(Phrase::HelpNoReason).with("register", &*register.text);
                        self.report(error.help(help));
                    }
                    manifest.not_kept.push((register, reason));
                }
            }
            _ => self.unknown(&key, &["kept", "not_kept"]),
        }
    }

    fn language(&mut self, value: NodeId) -> Option<Lang> {
        let written = self.text("language", value)?;
        let language = written.text.parse().ok();
        if language.is_none() {
            let message = Text::new(Phrase::UnknownSettingsLanguage).with("language", written.text);
            let names = Arg::all_of(Lang::ALL.into_iter().map(Lang::name));
            let help = Text::new(Phrase::HelpValues).with("values", names);
            self.report(Diagnostic::error(Code::UnknownValue, message, written.span).help(help));
        }
        language
    }

    pub(super) fn unknown(&mut self, key: &Written, known: &[&str]) {
        let message = Text::new(Phrase::UnknownSetting).with("key", &*key.text);
        let error = name_sign(Diagnostic::error(Code::UnknownKey, message, key.span), &key.text);
        let all = || Text::new(Phrase::HelpKeys).with("names", Arg::all_of(known.iter().copied()));
        self.report(error.help(did_you_mean(&key.text, known.iter().copied()).unwrap_or_else(all)));
    }

    /// A text in quotes.
    pub(super) fn text(&mut self, field: &str, value: NodeId) -> Option<Written> {
        self.text_or(field, Phrase::HelpSettingText.into(), value)
    }

    /// The same, with what to write where it is something else.
    fn text_or(&mut self, field: &str, help: Text, value: NodeId) -> Option<Written> {
        let node = self.tree.node(value);
        match node.kind {
            NodeKind::Scalar(scalar) if scalar.quoted => {
                Some(Written { text: self.tree.text_in(scalar.text, self.file).to_owned(), span: node.span })
            }
            // The settings ask for words by themselves.
            NodeKind::Null if self.is_blank_text(node.span) => Some(Written { text: String::new(), span: node.span }),
            _ => {
                self.wrong_kind(field, Phrase::TypeQuoted.into(), help, value);
                None
            }
        }
    }

    /// Whether a text of nothing but white space stands there, which is read as nothing.
    fn is_blank_text(&self, span: Span) -> bool {
        let inner = |quote| self.file.slice(span).strip_prefix(quote).and_then(|text: &str| text.strip_suffix(quote));
        inner('"').or_else(|| inner('\'')).is_some_and(|text| text.trim().is_empty())
    }

    /// A text, number, truth value or date as it is written: what it means is for the policy to say.
    fn scalar(&mut self, field: &str, value: NodeId) -> Option<Written> {
        let node = self.tree.node(value);
        match node.kind {
            NodeKind::Scalar(scalar) => {
                Some(Written { text: self.tree.text_in(scalar.text, self.file).to_owned(), span: node.span })
            }
            NodeKind::Null if self.is_blank_text(node.span) => Some(Written { text: String::new(), span: node.span }),
            _ => {
                self.wrong_kind(field, Phrase::FoundValue.into(), Phrase::HelpSettingValue.into(), value);
                None
            }
        }
    }

    /// A list of texts.
    pub(super) fn texts(&mut self, field: &str, value: NodeId) -> Vec<Written> {
        let help = |items: String| Text::new(Phrase::HelpSettingTexts).with("items", items);
        let several = || help("\"…\", \"…\"".to_owned());
        let NodeKind::List(items) = self.tree.node(value).kind else {
            let expected = Text::new(Phrase::TypeList).with("item", Phrase::TypeQuoted);
            let help = match self.tree.node(value).kind {
                NodeKind::Scalar(lone) => help(format!("\"{}\"", self.tree.text_in(lone.text, self.file))),
                _ => several(),
            };
            self.wrong_kind(field, expected, help, value);
            return Vec::new();
        };
        let items = self.tree.items(items);
        items.iter().filter_map(|item| self.text_or(field, several(), *item)).collect()
    }

    /// The entries of a table in the order of the file.
    pub(super) fn table(&mut self, field: &str, value: NodeId) -> Vec<Entry> {
        if !self.is_table(value) {
            self.wrong_kind(field, Phrase::TypeTable.into(), Phrase::HelpSettingTable.into(), value);
        }
        self.entries(value)
    }

    pub(super) fn is_table(&self, value: NodeId) -> bool {
        matches!(self.tree.node(value).kind, NodeKind::Map(_))
    }

    fn entries(&self, value: NodeId) -> Vec<Entry> {
        let NodeKind::Map(children) = self.tree.node(value).kind else { return Vec::new() };
        let mut entries = self.tree.entries(children).to_vec();
        entries.sort_by_key(|entry| entry.key_span.start);
        entries
    }

    fn wrong_kind(&mut self, field: &str, expected: Text, help: Text, value: NodeId) {
        let node = self.tree.node(value);
        let found = match node.kind {
            NodeKind::List(_) => Phrase::FoundList,
            NodeKind::Map(_) => Phrase::TypeTable,
            // What could not be read has been told of.
            NodeKind::Null => return,
            NodeKind::Scalar(_) => Phrase::FoundValue,
        };
        let message = Text::new(Phrase::WrongKind).with("field", field).with("expected", expected).with("found", found);
        let bare = field.chars().all(|sign| sign.is_ascii_alphanumeric() || "_-".contains(sign));
        let key = if bare { field.to_owned() } else { format!("\"{field}\"") };
        let help = help.with("key", key).with("braces", "{ … }");
        self.report(Diagnostic::error(Code::WrongKind, message, node.span).help(help));
    }

    pub(super) fn key(&self, entry: &Entry) -> Written {
        Written { text: self.tree.text_in(entry.key, self.file).to_owned(), span: entry.key_span }
    }

    pub(super) fn report(&mut self, error: Diagnostic) {
        self.errors.push(error);
    }
}
