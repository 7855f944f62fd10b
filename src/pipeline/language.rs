use std::fs;
use std::path::Path;

use crate::diagnostic::Lang;
use crate::organisation::{Manifest, SETTINGS};
use crate::source::SourceMap;

/// The language that the settings of a folder name, where there are any; what else is in them is for others to read.
pub fn language(folder: &Path) -> Option<Lang> {
    let text = fs::read_to_string(folder.join(SETTINGS)).ok()?;
    let mut sources = SourceMap::new();
    let file = sources.add(SETTINGS, text).ok()?;
    Manifest::read(sources.file(file)?, &mut Vec::new()).language
}
