use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::replace::replace;
use crate::diagnostic::{Code, Diagnostic, Lang, unread};
use crate::format::format;
use crate::organisation::{Manifest, SETTINGS};
use crate::report;
use crate::source::{SourceFile, SourceId, SourceMap, Span, Unread, read_text};
use crate::verdict::{Finding, Origin};

/// Policies, and how they are to be written.
#[derive(Debug)]
pub struct Formatting {
    /// The files as they are.
    pub sources: SourceMap,
    /// Each policy, in the order of the names.
    pub files: Vec<Formatted>,
    /// What is wrong with files, so that they are left as they are.
    pub findings: Vec<Finding>,
    /// The language of what is said of them.
    pub lang: Lang,
}

/// A policy, and how it is to be written.
#[derive(Debug)]
pub struct Formatted {
    /// The file as it is.
    pub file: SourceId,
    /// Where it is; nowhere for a text that is no file.
    pub path: PathBuf,
    /// How it is to be written; nothing where it is left as it is.
    pub text: Option<String>,
}

/// What becomes of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// It is written as it should be.
    Right,
    /// It is to be written in another way.
    Other,
    /// It has errors, or cannot be read or written, and is left as it is.
    Left,
}

impl Layout {
    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Other => "other",
            Self::Left => "left",
        }
    }
}

impl Formatting {
    /// A text under a name, or why there is none.
    pub fn of_text(name: &str, text: Result<String, Unread>, lang: Lang) -> Self {
        let mut reading = Reading::default();
        reading.text(name.to_owned(), PathBuf::new(), text);
        reading.end(lang)
    }

    /// The policies at some paths: files, and all `.mandat` files in folders and below them. Where no path is given,
    /// those of this folder and of the folders that its `mandat.toml` names as packs.
    pub fn of_paths(paths: &[PathBuf], lang: Option<Lang>, locale: Lang) -> Self {
        let mut reading = Reading::default();
        let manifest = if paths.is_empty() { reading.manifest() } else { Manifest::default() };
        let here = paths.is_empty().then(|| PathBuf::from("."));
        let packs = manifest.packs.iter().map(|pack| PathBuf::from(&pack.text)).filter(|folder| folder.is_dir());
        let packs: Vec<PathBuf> = packs.collect();
        for path in here.iter().chain(paths).chain(&packs) {
            reading.path(path);
        }
        reading.end(lang.or(manifest.language).unwrap_or(locale))
    }

    /// The name under which reports show a policy.
    pub fn name(&self, formatted: &Formatted) -> &str {
        self.sources.file(formatted.file).map_or("", SourceFile::name)
    }

    /// What becomes of a policy.
    pub fn layout(&self, formatted: &Formatted) -> Layout {
        let before = self.sources.file(formatted.file).map_or("", SourceFile::text);
        match &formatted.text {
            None => Layout::Left,
            Some(after) if after == before => Layout::Right,
            Some(_) => Layout::Other,
        }
    }

    /// Writes the policies that are to be written in another way; gives those that cannot be written, and why.
    pub fn write(&mut self) -> Vec<(String, io::Error)> {
        let mut failed = Vec::new();
        for at in 0..self.files.len() {
            let Some(file) = self.files.get(at).filter(|file| self.layout(file) == Layout::Other) else { continue };
            let written = replace(&file.path, file.text.as_deref().unwrap_or(""));
            if let Err(error) = written {
                failed.push((self.name(file).to_owned(), error));
                self.files.get_mut(at).into_iter().for_each(|file| file.text = None);
            }
        }
        failed
    }

    /// How many policies are to be written in another way.
    pub fn count(&self, layout: Layout) -> usize {
        self.files.iter().filter(|file| self.layout(file) == layout).count()
    }
}

#[derive(Default)]
struct Reading {
    sources: SourceMap,
    files: Vec<Formatted>,
    errors: Vec<Diagnostic>,
    /// The files that have been read, so that none is read twice.
    seen: FxHashSet<PathBuf>,
}

impl Reading {
    /// The settings of this folder.
    fn manifest(&mut self) -> Manifest {
        let text = read_text(Path::new(SETTINGS), self.sources.room()).ok();
        let file = text.and_then(|text| self.sources.add(SETTINGS, text).ok());
        let file = file.and_then(|id| self.sources.file(id));
        file.map_or_else(Manifest::default, |file| Manifest::read(file, &mut self.errors))
    }

    /// The file at a path, or all policies in the folder and below it.
    fn path(&mut self, path: &Path) {
        if !path.is_dir() {
            return self.file(path);
        }
        match entries(path) {
            Ok(below) => below.iter().for_each(|path| self.path(path)),
            Err(error) => self.text(shown(path), path.to_owned(), Err(Unread::System(error))),
        }
    }

    fn file(&mut self, path: &Path) {
        if self.seen.insert(path.canonicalize().unwrap_or_else(|_| path.to_owned())) {
            let text = read_text(path, self.sources.room());
            self.text(shown(path), path.to_owned(), text);
        }
    }

    fn text(&mut self, name: String, path: PathBuf, text: Result<String, Unread>) {
        let added = text.and_then(|text| self.sources.add(name.as_str(), text).map_err(|_| Unread::TooLarge));
        let (fault, help) = match added {
            Ok(file) => return self.format(file, path),
            Err(fault) => unread(&fault),
        };
        let sources = &mut self.sources;
        let Ok(file) = sources.add(name.as_str(), "") else { return };
        let head = sources.file(file).map_or(Span::default(), |file| file.span().head());
        self.errors.push(Diagnostic::error(Code::UnreadFile, fault.with("name", name), head).help(help.into()));
        self.files.push(Formatted { file, path, text: None });
    }

    fn format(&mut self, id: SourceId, path: PathBuf) {
        let Some(file) = self.sources.file(id) else { return };
        let text = format(file, &mut self.errors);
        self.files.push(Formatted { file: id, path, text });
    }

    fn end(mut self, lang: Lang) -> Formatting {
        let mut findings = report::findings(&self.errors, Origin::Policy, &self.sources, lang);
        super::check::sort(&mut findings, &self.sources);
        let sources = &self.sources;
        self.files.sort_by_cached_key(|file| sources.file(file.file).map(|file| file.name().to_owned()));
        Formatting { sources: self.sources, files: self.files, findings, lang }
    }
}

/// The policies and the folders in a folder. What is hidden is left out, and so are folders that are links: they may
/// lead back.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        let is_link = fs::symlink_metadata(&path)?.is_symlink();
        let is_policy = path.extension().is_some_and(|extension| extension == "mandat");
        let wanted = if path.is_dir() { !is_link } else { is_policy };
        if wanted && !name.to_string_lossy().starts_with('.') {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A path as reports show it, with `/` on every system.
fn shown(path: &Path) -> String {
    let path = path.strip_prefix(".").ok().filter(|rest| *rest != Path::new("")).unwrap_or(path);
    path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}
