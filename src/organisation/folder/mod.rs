//! The files of an organisation, wherever they lie.

mod format;
mod walk;

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::json::{Collections, outline};
use super::{Document, Manifest, NodeKind, Sheet, Tree, read_csv};
use crate::conflict;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text, unread};
use crate::source::{SourceFile, SourceId, SourceMap, Span, TooLarge, Unread, read, text_of};
pub(super) use format::Format;
use walk::{Refusal, walk};

/// The settings of an organisation, at the root of its folder.
pub const SETTINGS: &str = "mandat.toml";

/// How the file with a name is opened, and how many bytes there is room for.
type Open<'a> = Box<dyn Fn(&str, u64) -> Result<Vec<u8>, Unread> + Send + Sync + 'a>;

/// The files of an organisation as they lie on a disk or elsewhere.
pub struct Folder<'a> {
    /// What is below the root, in order; a folder that can't be listed stands here itself.
    names: Arc<[Name]>,
    open: Open<'a>,
    /// Whether it is one file that was asked for by name, so that it is read or refused whatever it is called.
    alone: bool,
    /// What reports call the folder, of the organisation as it was.
    before: Option<String>,
}

/// A file below the root.
struct Name {
    /// The path, with `/`; that of a folder ends with one.
    name: String,
    /// Why it is not even opened.
    refusal: Option<Refusal>,
    /// The name under which the same file is listed too, where this is a link.
    same_as: Option<String>,
}

impl Name {
    fn new(name: String, refusal: Option<Refusal>) -> Self {
        Self { name, refusal, same_as: None }
    }
}

/// The files of an organisation, read into one tree.
#[derive(Debug, Default)]
pub struct Organisation {
    /// The values of all files.
    pub tree: Tree,
    /// The files, sorted by path.
    pub documents: Vec<Document>,
    /// Those in which objects are folded, by their numbers.
    folded: Vec<usize>,
}

impl Organisation {
    /// Whether only the places of some objects are known.
    pub fn is_folded(&self) -> bool {
        !self.folded.is_empty()
    }

    /// Reads the files in which objects are folded as if none had been, and tells what is wrong with them.
    pub fn unfold(&mut self, sources: &SourceMap, errors: &mut Vec<Diagnostic>) {
        for at in std::mem::take(&mut self.folded) {
            let Some(place) = self.documents.get_mut(at) else { continue };
            let whole = document(Found::File(Format::Json), sources.file_of(place.span), &mut self.tree, errors);
            *place = whole.unwrap_or(Document { span: place.span, roots: Vec::new(), readable: false });
        }
    }
}

impl Folder<'static> {
    /// The folder at a path, or the one file.
    pub fn at(path: &Path) -> io::Result<Self> {
        if !path.metadata()?.is_dir() {
            let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let path = path.to_owned();
            let open: Open<'static> = Box::new(move |_, room| read(&path, room));
            return Ok(Self { names: Arc::from([Name::new(name, None)]), open, alone: true, before: None });
        }
        let mut names = walk(path)?;
        names.sort_unstable_by(|one, other| one.name.cmp(&other.name));
        let root = path.to_owned();
        let open: Open<'static> = Box::new(move |name, room| read(&root.join(name), room));
        Ok(Self { names: names.into(), open, alone: false, before: None })
    }
}

impl<'a> Folder<'a> {
    /// Files that lie elsewhere: their names, and how to open one.
    pub fn of(mut names: Vec<String>, open: impl Fn(&str) -> io::Result<Vec<u8>> + Send + Sync + 'a) -> Self {
        names.sort_unstable();
        let names = names.into_iter().map(|name| Name::new(name, None)).collect();
        Self { names, open: Box::new(move |name, _| open(name).map_err(Unread::System)), alone: false, before: None }
    }

    /// A text that lies nowhere, by the settings of a folder, where it has any.
    pub fn of_text(name: &str, text: &'a str, folder: Option<&Path>) -> Self {
        let settings = folder.map(|folder| folder.join(SETTINGS)).filter(|path| path.symlink_metadata().is_ok());
        let mut names = vec![Name::new(name.to_owned(), None)];
        names.extend(settings.as_ref().map(|_| Name::new(SETTINGS.to_owned(), None)));
        let open: Open<'a> = Box::new(move |name, room| match &settings {
            Some(path) if name == SETTINGS => read(path, room),
            _ => Ok(text.as_bytes().to_vec()),
        });
        Self { names: names.into(), open, alone: false, before: None }
    }

    /// The same files, some of them with another text.
    pub fn changed<'b>(&'b self, texts: impl Fn(&str) -> Option<String> + Send + Sync + 'b) -> Folder<'b> {
        let open = move |name: &str, room: u64| match texts(name) {
            Some(text) => Ok(text.into_bytes()),
            None => (self.open)(name, room),
        };
        Folder { names: self.names.clone(), open: Box::new(open), alone: self.alone, before: self.before.clone() }
    }

    /// Whether it has no files of an organisation; settings are none.
    pub fn is_empty(&self) -> bool {
        self.names.iter().all(|name| name.name == SETTINGS)
    }

    /// The same files as those of the organisation as it was, in a folder of this name.
    #[must_use]
    pub fn before(self, folder: String) -> Self {
        Self { before: Some(folder), ..self }
    }

    /// What the organisation lays down about how it is checked.
    pub fn manifest(&self, sources: &mut SourceMap, errors: &mut Vec<Diagnostic>) -> Option<Manifest> {
        let settings = self.names.iter().find(|name| name.name == SETTINGS && !self.alone)?;
        let (file, readable) = self.add(settings, sources, errors);
        match sources.file(file?) {
            Some(file) if readable => {
                let before = errors.len();
                let manifest = Manifest::read(file, errors);
                let conflict = errors.len() > before && conflict::are_in(file, errors, before);
                Some(if conflict { Manifest::unread(file.span().head()) } else { manifest })
            }
            _ => Some(Manifest::unread(head(sources, file))),
        }
    }

    /// Reads all files of the organisation, and says of which nothing is known.
    pub fn organisation(
        &self,
        manifest: Option<&Manifest>,
        sources: &mut SourceMap,
        errors: &mut Vec<Diagnostic>,
    ) -> Organisation {
        self.read(manifest, None, sources, errors)
    }

    /// The same, but for the objects in the collections of JSON files, as long as nothing is wrong with these files.
    pub fn outline(
        &self,
        manifest: Option<&Manifest>,
        collections: Collections<'_>,
        sources: &mut SourceMap,
        errors: &mut Vec<Diagnostic>,
    ) -> Organisation {
        self.read(manifest, Some(collections), sources, errors)
    }

    fn read(
        &self,
        manifest: Option<&Manifest>,
        collections: Option<Collections<'_>>,
        sources: &mut SourceMap,
        errors: &mut Vec<Diagnostic>,
    ) -> Organisation {
        let packs = self.pack_folders(manifest);
        let sheets = manifest.map_or(&[][..], |manifest| &manifest.sheets);
        let mut organisation = Organisation::default();
        let found = |name: &str| self.found(name, sheets, &packs);
        for name in self.names.iter() {
            let Some(read_as) = found(&name.name) else {
                if !self.alone && !packs.iter().any(|pack| name.name.starts_with(&format!("{pack}/"))) {
                    unread_name(&name.name, sources, errors);
                }
                if self.alone && Format::of(&name.name).is_none() {
                    organisation.documents.push(formless(&name.name, sources, errors));
                }
                continue;
            };
            // Whichever name leads there, a file says everything once.
            if let Some(other) = name.same_as.as_ref().filter(|other| found(other).is_some()) {
                linked(&name.name, other, sources, errors);
                continue;
            }
            let (file, readable) = self.add(name, sources, errors);
            let text = file.filter(|_| readable).and_then(|file| sources.file(file));
            let folded =
                collections.zip(text).and_then(|(of, file)| folded(&read_as, file, &mut organisation.tree, of));
            organisation.folded.extend(folded.as_ref().map(|_| organisation.documents.len()));
            let document = folded.or_else(|| document(read_as, text, &mut organisation.tree, errors));
            organisation.documents.push(document.unwrap_or_else(|| nothing(sources, file)));
        }
        for sheet in sheets.iter().filter(|sheet| !self.names.iter().any(|name| name.name == sheet.path())) {
            let message = Text::new(Phrase::NoSuchSheet).with("file", &*sheet.file.text);
            let help = Text::new(Phrase::HelpNoSuchSheet).with("file", &*sheet.file.text);
            errors.push(Diagnostic::error(Code::UnreadFile, message, sheet.file.span).help(help));
            organisation.documents.push(Document { span: sheet.file.span, roots: Vec::new(), readable: false });
        }
        organisation
    }

    /// What a file is read as; nothing where it is none of the organisation's.
    fn found<'m>(&self, name: &str, sheets: &'m [Sheet], packs: &[String]) -> Option<Found<'m>> {
        let in_pack = packs.iter().any(|pack| name.strip_prefix(pack).is_some_and(|rest| rest.starts_with('/')));
        match (sheets.iter().find(|sheet| sheet.path() == name), Format::of(name)) {
            (Some(sheet), _) => Some(Found::Sheet(sheet)),
            (None, Some(format)) if self.alone || !in_pack && name != SETTINGS => Some(Found::File(format)),
            _ => None,
        }
    }

    /// Reads one of the organisation's files from the text that the sources have of it; nothing where it is a sheet or anything
    /// is wrong with it.
    pub fn one(&self, file: &SourceFile, manifest: Option<&Manifest>) -> Option<(Tree, Document)> {
        let sheets = manifest.map_or(&[][..], |manifest| &manifest.sheets);
        let found = self.found(file.name(), sheets, &self.pack_folders(manifest))?;
        if matches!(found, Found::Sheet(_)) {
            return None;
        }
        let (mut tree, mut errors) = (Tree::default(), Vec::new());
        let document = document(found, Some(file), &mut tree, &mut errors)?;
        (errors.is_empty() && document.readable).then_some((tree, document))
    }

    /// What one of the files holds now, if that can be read and is no longer than there is room for.
    pub fn text(&self, name: &str, room: u64) -> Option<String> {
        let name = self.names.iter().find(|it| it.name == name && it.refusal.is_none() && it.same_as.is_none())?;
        String::from_utf8((self.open)(&name.name, room).ok()?).ok()
    }

    /// Folders in which the packs of the organisation itself lie.
    fn pack_folders(&self, manifest: Option<&Manifest>) -> Vec<String> {
        let packs = manifest.map_or(&[][..], |manifest| &manifest.packs);
        let folders = packs.iter().map(|pack| pack.text.trim_start_matches("./").trim_end_matches('/').to_owned());
        let is_pack = |folder: &String| {
            let inside = |name: &String| name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
            self.names.iter().any(|name| inside(&name.name) && name.name.ends_with(".mandat"))
        };
        folders.filter(is_pack).collect()
    }

    /// Adds a file to the sources; one that can't be read is there without text, so that errors can name it.
    fn add(&self, name: &Name, sources: &mut SourceMap, errors: &mut Vec<Diagnostic>) -> (Option<SourceId>, bool) {
        let opened = match &name.refusal {
            Some(refusal) => Err(told(refusal)),
            None => {
                let text = (self.open)(&name.name, sources.room()).and_then(text_of);
                let added = text.and_then(|text| self.source(&name.name, text, sources).map_err(|_| Unread::TooLarge));
                added.map_err(|fault| unread(&fault))
            }
        };
        let (fault, help) = match opened {
            Ok(file) => return (Some(file), true),
            Err(told) => told,
        };
        let file = self.source(&name.name, String::new(), sources).ok();
        let fault = fault.with("name", &*name.name);
        let error = Diagnostic::error(Code::UnreadFile, fault, head(sources, file));
        errors.push(error.help(help.into()));
        (file, false)
    }
}

impl Folder<'_> {
    fn source(&self, name: &str, text: String, sources: &mut SourceMap) -> Result<SourceId, TooLarge> {
        match &self.before {
            Some(folder) => sources.add_before(folder, name, text),
            None => sources.add(name, text),
        }
    }
}

/// What a file is read as.
enum Found<'a> {
    File(Format),
    Sheet(&'a Sheet),
}

/// Reads a file; nothing where it could not be opened, or a merge has left two versions of something in it.
fn document(
    found: Found<'_>,
    file: Option<&SourceFile>,
    tree: &mut Tree,
    errors: &mut Vec<Diagnostic>,
) -> Option<Document> {
    let file = file?;
    let errors_before = errors.len();
    // Nobody writes nothing: what stood there was lost on the way, and whatever it was, it is not known now.
    if matches!(found, Found::File(Format::Yaml | Format::Toml | Format::Unnamed)) && is_blank(file.text()) {
        let error = Diagnostic::error(Code::Malformed, Phrase::JsonEmpty.into(), file.span().head());
        let help = match found {
            Found::File(Format::Unnamed) => Phrase::EmptyInputHelp,
            _ => Phrase::EmptyFileHelp,
        };
        errors.push(error.help(help.into()));
        return None;
    }
    let roots = match found {
        Found::File(format) => format.read(file, tree, errors),
        Found::Sheet(sheet) => read_csv(file, sheet, tree, errors).into_iter().collect(),
    };
    // Each row of a sheet may be right where all of them have one cell, and in YAML lines alone are a text.
    let text = roots.iter().any(|root| matches!(tree.node(*root).kind, NodeKind::Scalar(_)));
    let doubtful = errors.len() > errors_before || text || matches!(found, Found::Sheet(_));
    if doubtful && conflict::are_in(file, errors, errors_before) {
        return None;
    }
    // A file of which nothing is left after an error is not an empty one.
    let damaged = matches!(found, Found::Sheet(sheet) if sheet.damaged);
    let sound = errors.len() == errors_before;
    let readable = !roots.is_empty() || sound && !damaged;
    let span = match found {
        // What keeps it from being read stands in the settings.
        Found::Sheet(sheet) if sound && !readable => sheet.file.span,
        _ => file.span(),
    };
    Some(Document { span, roots, readable })
}

/// Reads a file of JSON but for the objects in its collections; nothing where it is none, or anything is wrong with it.
fn folded(found: &Found<'_>, file: &SourceFile, tree: &mut Tree, collections: Collections<'_>) -> Option<Document> {
    let Found::File(format) = found else { return None };
    let root = (format.known(file.text()) == Format::Json).then(|| outline(file, tree, collections)).flatten()?;
    let readable = matches!(tree.node(root).kind, NodeKind::Map(_));
    readable.then(|| Document { span: file.span(), roots: vec![root], readable })
}

fn is_sheet(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".csv")
}

/// Warns of a sheet of which the settings say nothing, and of a name that was meant to end otherwise: who puts such a file there
/// takes it to be read.
fn unread_name(name: &str, sources: &mut SourceMap, errors: &mut Vec<Diagnostic>) {
    let (phrase, help) = match Format::meant(name) {
        _ if is_sheet(name) => (Phrase::UnnamedSheet, Text::new(Phrase::UnnamedSheetHelp).with("name", name)),
        Some(right) => (Phrase::MisspeltEnding, Text::new(Phrase::MisspeltEndingHelp).with("right", right)),
        None => return,
    };
    let file = sources.add(name, "").ok();
    let warning = Diagnostic::warning(Code::UnreadFile, Text::new(phrase).with("name", name), head(sources, file));
    errors.push(warning.help(help));
}

fn is_blank(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim().is_empty()
}

/// Warns of a link to a file that is read under another name.
fn linked(name: &str, other: &str, sources: &mut SourceMap, errors: &mut Vec<Diagnostic>) {
    let file = sources.add(name, "").ok();
    let message = Text::new(Phrase::LinkedFile).with("name", name).with("other", other);
    let warning = Diagnostic::warning(Code::UnreadFile, message, head(sources, file));
    errors.push(warning.help(Phrase::LinkCircleHelp.into()));
}

/// A file of which nothing is known.
fn nothing(sources: &SourceMap, file: Option<SourceId>) -> Document {
    let span = file.and_then(|file| sources.file(file)).map_or(Span::default(), |file| file.span());
    Document { span, roots: Vec::new(), readable: false }
}

/// A file that was asked for by name, in no form that is read.
fn formless(name: &str, sources: &mut SourceMap, errors: &mut Vec<Diagnostic>) -> Document {
    let file = sources.add(name, "").ok();
    let span = head(sources, file);
    let help = if is_sheet(name) { Phrase::SheetHelp } else { Phrase::HelpUnreadFormat };
    let error = Diagnostic::error(Code::UnreadFile, Text::new(Phrase::UnreadFormat).with("name", name), span);
    errors.push(error.help(help.into()));
    Document { span, roots: Vec::new(), readable: false }
}

/// Why a file is not read, and what to do about it.
fn told(refusal: &Refusal) -> (Text, Phrase) {
    match refusal {
        Refusal::Outside => (Phrase::LinkOutside.into(), Phrase::LinkOutsideHelp),
        Refusal::Circle => (Phrase::LinkCircle.into(), Phrase::LinkCircleHelp),
        Refusal::BadName => (Phrase::BadFileName.into(), Phrase::BadFileNameHelp),
        Refusal::TooMany => {
            (Text::new(Phrase::TooManyFiles).with("limit", super::FILE_LIMIT), Phrase::TooManyFilesHelp)
        }
        Refusal::TooDeep => {
            (Text::new(Phrase::FoldersTooDeep).with("limit", super::FOLDER_LIMIT), Phrase::HelpFoldersTooDeep)
        }
        Refusal::Unread(fault) => unread(fault),
    }
}

fn head(sources: &SourceMap, file: Option<SourceId>) -> Span {
    file.and_then(|file| sources.file(file)).map_or(Span::default(), |file| file.span().head())
}
