use std::path::Path;

use crate::diagnostic::Lang;
use crate::organisation::{Manifest, SETTINGS};
use crate::source::{SourceMap, read_text};

/// The language that the settings of a folder name, where there are any.
pub fn language(folder: &Path) -> Option<Lang> {
    settings(folder)?.language
}

/// The settings of a folder; what is wrong with them is for others to tell.
pub(super) fn settings(folder: &Path) -> Option<Manifest> {
    let mut sources = SourceMap::new();
    let text = read_text(&folder.join(SETTINGS), sources.room()).ok()?;
    let file = sources.add(SETTINGS, text).ok()?;
    Some(Manifest::read(sources.file(file)?, &mut Vec::new()))
}
