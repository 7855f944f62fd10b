use std::io;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::{Document, Manifest, Tree, read_json, read_yaml};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::source::{SourceFile, SourceId, SourceMap, Span};

/// The settings of an organisation, at the root of its folder.
pub const SETTINGS: &str = "mandat.toml";

/// How the file with a name is opened.
type Open<'a> = Box<dyn Fn(&str) -> io::Result<Vec<u8>> + 'a>;

/// The files of an organisation as they lie on a disk or elsewhere.
pub struct Folder<'a> {
    /// The names below the root, with `/`, in order; a folder that can't be listed stands here itself.
    names: Vec<String>,
    open: Open<'a>,
    /// Whether it is one file that was asked for by name, so that it is read or refused whatever it is called.
    alone: bool,
}

/// The files of an organisation, read into one tree.
#[derive(Debug, Default)]
pub struct Organisation {
    /// The values of all files.
    pub tree: Tree,
    /// The files, sorted by path.
    pub documents: Vec<Document>,
}

/// What the end of a file's name says of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Yaml,
    Json,
    /// One that organisations may be written in, but that is not read.
    Unread,
}

impl Folder<'static> {
    /// The folder at a path, or the one file.
    pub fn at(path: &Path) -> io::Result<Self> {
        if !path.metadata()?.is_dir() {
            let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let path = path.to_owned();
            return Ok(Self { names: vec![name], open: Box::new(move |_| std::fs::read(&path)), alone: true });
        }
        let mut names = Vec::new();
        walk(path, "", &mut FxHashSet::default(), &mut names)?;
        let root = path.to_owned();
        Ok(Self::of(names, move |name| {
            let path = root.join(name);
            // A pipe or a device that lies among the files would be waited for without end.
            match path.metadata()? {
                kind if kind.is_file() => std::fs::read(path),
                kind if kind.is_dir() => {
                    Err(std::fs::read_dir(path).err().unwrap_or(io::ErrorKind::IsADirectory.into()))
                }
                _ => Err(io::ErrorKind::InvalidInput.into()),
            }
        }))
    }
}

impl<'a> Folder<'a> {
    /// Files that lie elsewhere: their names, and how to open one.
    pub fn of(mut names: Vec<String>, open: impl Fn(&str) -> io::Result<Vec<u8>> + 'a) -> Self {
        names.sort_unstable();
        Self { names, open: Box::new(open), alone: false }
    }

    /// The same files, some of them with another text.
    pub fn changed<'b>(&'b self, texts: impl Fn(&str) -> Option<String> + 'b) -> Folder<'b> {
        let open = move |name: &str| match texts(name) {
            Some(text) => Ok(text.into_bytes()),
            None => (self.open)(name),
        };
        Folder { names: self.names.clone(), open: Box::new(open), alone: self.alone }
    }

    /// What the organisation lays down about how it is checked.
    pub fn manifest(&self, sources: &mut SourceMap, errors: &mut Vec<Diagnostic>) -> Option<Manifest> {
        self.names.iter().find(|name| *name == SETTINGS && !self.alone)?;
        let (file, readable) = self.add(SETTINGS, sources, errors);
        let file = sources.file(file?).filter(|_| readable)?;
        Some(Manifest::read(file, errors))
    }

    /// Reads all files of the organisation, and says of which nothing is known.
    pub fn organisation(
        &self,
        manifest: Option<&Manifest>,
        sources: &mut SourceMap,
        errors: &mut Vec<Diagnostic>,
    ) -> Organisation {
        let packs = self.pack_folders(manifest);
        let mut organisation = Organisation::default();
        for name in &self.names {
            let in_pack = packs.iter().any(|pack| name.strip_prefix(pack).is_some_and(|rest| rest.starts_with('/')));
            let format = match format(name) {
                None if self.alone => Format::Unread,
                Some(format) if self.alone || !in_pack && name != SETTINGS => format,
                _ => continue,
            };
            let document = if format == Format::Unread {
                let file = sources.add(name.as_str(), "").ok();
                let span = head(sources, file);
                let error =
                    Diagnostic::error(Code::UnreadFile, Text::new(Phrase::UnreadFormat).with("name", &**name), span);
                errors.push(error.help(Phrase::HelpUnreadFormat.into()));
                Document { span, roots: Vec::new(), readable: false }
            } else {
                let (file, readable) = self.add(name, sources, errors);
                let file = file.and_then(|file| sources.file(file));
                document(file, format, readable, &mut organisation.tree, errors)
            };
            organisation.documents.push(document);
        }
        organisation
    }

    /// Folders in which the packs of the organisation itself lie.
    fn pack_folders(&self, manifest: Option<&Manifest>) -> Vec<String> {
        let packs = manifest.map_or(&[][..], |manifest| &manifest.packs);
        let folders = packs.iter().map(|pack| pack.text.trim_start_matches("./").trim_end_matches('/').to_owned());
        let is_pack = |folder: &String| {
            let inside = |name: &String| name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
            self.names.iter().any(|name| inside(name) && name.ends_with(".mandat"))
        };
        folders.filter(is_pack).collect()
    }

    /// Adds a file to the sources; one that can't be read is there without text, so that errors can name it.
    fn add(&self, name: &str, sources: &mut SourceMap, errors: &mut Vec<Diagnostic>) -> (Option<SourceId>, bool) {
        let mut help = None;
        let fault = match (self.open)(name).map(String::from_utf8) {
            Ok(Ok(text)) => match sources.add(name, text) {
                Ok(file) => return (Some(file), true),
                Err(_) => Text::new(Phrase::TooMuchText),
            },
            Ok(Err(error)) => {
                help = Some(Phrase::NotUtf8Help);
                Text::new(Phrase::NotUtf8).with("at", error.utf8_error().valid_up_to() + 1)
            }
            Err(error) => Text::new(Phrase::UnreadFile).with("what", &error),
        };
        let file = sources.add(name, "").ok();
        let error = Diagnostic::error(Code::UnreadFile, fault.with("name", name), head(sources, file));
        errors.push(match help {
            Some(help) => error.help(help.into()),
            None => error,
        });
        (file, false)
    }
}

fn document(
    file: Option<&SourceFile>,
    format: Format,
    readable: bool,
    tree: &mut Tree,
    errors: &mut Vec<Diagnostic>,
) -> Document {
    let Some(file) = file.filter(|_| readable) else {
        return Document { span: file.map_or(Span::default(), SourceFile::span), roots: Vec::new(), readable: false };
    };
    let errors_before = errors.len();
    let roots = match format {
        Format::Json => read_json(file, tree, errors).into_iter().collect(),
        Format::Yaml | Format::Unread => read_yaml(file, tree, errors),
    };
    // A file of which nothing is left after an error is not an empty one.
    let readable = !roots.is_empty() || errors.len() == errors_before;
    Document { span: file.span(), roots, readable }
}

fn head(sources: &SourceMap, file: Option<SourceId>) -> Span {
    file.and_then(|file| sources.file(file)).map_or(Span::default(), |file| file.span().head())
}

fn format(name: &str) -> Option<Format> {
    // Standard input has no name that tells; JSON reads as YAML.
    if name.ends_with('/') || name == "-" {
        return Some(Format::Yaml);
    }
    let (_, extension) = name.rsplit_once('.')?;
    match extension.to_ascii_lowercase().as_str() {
        "yaml" | "yml" => Some(Format::Yaml),
        "json" => Some(Format::Json),
        "toml" => Some(Format::Unread),
        _ => None,
    }
}

/// Lists the files below a folder; what is hidden is left out, and a folder that links lead to twice is listed once.
fn walk(root: &Path, below: &str, seen: &mut FxHashSet<PathBuf>, names: &mut Vec<String>) -> io::Result<()> {
    if !seen.insert(root.canonicalize()?) {
        return Ok(());
    }
    let mut entries = std::fs::read_dir(root)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = entry.path();
        if !path.is_dir() {
            names.push(format!("{below}{name}"));
        } else if walk(&path, &format!("{below}{name}/"), seen, names).is_err() {
            names.push(format!("{below}{name}/"));
        }
    }
    Ok(())
}
