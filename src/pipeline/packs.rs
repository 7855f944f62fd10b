use std::path::{Path, PathBuf};

use super::{Request, Root};
use crate::diagnostic::Diagnostic;
use crate::organisation::Manifest;
use crate::policy::load::{Library, ParsedPack, Wanted, load};
use crate::policy::model::Policy;
use crate::policy::{Disk, Tested, check};
use crate::source::{SourceMap, Span};

/// The packs of a request: those that it names, else those of the organisation's settings.
pub(super) fn wanted(request: &Request, manifest: Option<&Manifest>) -> Vec<Wanted> {
    if !request.packs.is_empty() {
        return request
            .packs
            .iter()
            .map(|name| Wanted { name: name.clone(), span: Span::default(), root: Some(PathBuf::from(".")) })
            .collect();
    }
    let root = folder(&request.root);
    let packs = manifest.map_or(&[][..], |manifest| &manifest.packs);
    packs
        .iter()
        .map(|pack| Wanted { name: inside(root.as_deref(), &pack.text), span: pack.span, root: root.clone() })
        .collect()
}

/// Reads and checks packs, with what is done to them in between; nothing where there is an error in one. Tests of the program's packs
/// are read where they are asked for: they are as long as these, and say nothing of an organisation.
pub(super) fn read(
    wanted: &[Wanted],
    with_tests: bool,
    sources: &mut SourceMap,
    errors: &mut Vec<Diagnostic>,
    prepare: impl FnOnce(&mut Vec<ParsedPack>, &mut SourceMap),
) -> Option<Policy> {
    let library: &dyn Library = if with_tests { &Tested } else { &Disk };
    let mut packs = load(wanted, library, sources, errors);
    prepare(&mut packs, sources);
    check(packs, sources, errors)
}

/// The folder of an organisation, where it has one.
fn folder(root: &Root) -> Option<PathBuf> {
    match root {
        Root::Path(path) if path.is_dir() => Some(path.clone()),
        Root::Path(path) => path.parent().map(Path::to_owned),
        Root::Text(_, _, folder) => folder.clone(),
    }
}

/// A pack's folder below the organisation's, else the name of a pack.
fn inside(root: Option<&Path>, name: &str) -> String {
    let folder = root.map(|root| root.join(name)).filter(|folder| folder.is_dir());
    folder.map_or_else(|| name.to_owned(), |folder| folder.to_string_lossy().into_owned())
}
