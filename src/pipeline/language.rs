use std::fs;
use std::path::Path;

use crate::diagnostic::Lang;
use crate::organisation::{Manifest, SETTINGS};
use crate::source::SourceMap;

/// The language that the settings of a folder name, where there are any.
pub fn language(folder: &Path) -> Option<Lang> {
    settings(folder)?.language
}

/// The settings of a folder; what is wrong with them is for others to tell.
pub(super) fn settings(folder: &Path) -> Option<Manifest> {
    let text = fs::read_to_string(folder.join(SETTINGS)).ok()?;
    let mut sources = SourceMap::new();
    let file = sources.add(SETTINGS, text).ok()?;
    Some(Manifest::read(sources.file(file)?, &mut Vec::new()))
}
