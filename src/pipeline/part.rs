use std::path::Path;

use super::language::settings;
use crate::organisation::SETTINGS;

/// Whether a file is, or would become, a part of the organisation in whose folder it lies, whatever was asked about: one of those that are
/// read in any folder, or a sheet that the settings name.
pub fn is_part(file: &Path) -> bool {
    // Nothing is written where there is no folder.
    let folder = file.parent().filter(|folder| folder.is_dir());
    folder.is_some_and(|folder| folder.ancestors().any(|root| root.join(SETTINGS).is_file() && is_part_of(root, file)))
}

fn is_part_of(root: &Path, file: &Path) -> bool {
    let Ok(inside) = file.strip_prefix(root) else { return false };
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    // What is hidden is not read.
    if parts.iter().any(|part| part.starts_with('.')) {
        return false;
    }
    let is_json = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    is_json || is_sheet(root, &parts.join("/"))
}

fn is_sheet(root: &Path, name: &str) -> bool {
    settings(root).is_some_and(|settings| settings.sheets.iter().any(|sheet| sheet.path() == name))
}
