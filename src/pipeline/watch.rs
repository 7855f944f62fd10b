use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rustc_hash::FxHashSet;

use super::language::settings;
use super::{Request, Root};

/// What organisations and packs are written in, by the ends of names.
const ENDINGS: [&str; 6] = ["yaml", "yml", "json", "toml", "csv", "mandat"];

/// When the files that a request reads were changed last.
///
/// It is asked for again and again instead of being told by the system: the files are few, and that works the same on
/// every system and over every network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Watched {
    files: BTreeMap<PathBuf, (Option<SystemTime>, u64)>,
}

impl Watched {
    /// The files as they are now: those of the organisation's folder, of that with which it is compared, and of the
    /// packs that are asked for by folder.
    pub fn new(request: &Request) -> Self {
        let mut watched = Self::default();
        let Root::Path(root) = &request.root else { return watched };
        let mut seen = FxHashSet::default();
        let packs = request.packs.iter().map(PathBuf::from).chain(packs(root));
        let folders = packs.filter(|pack| pack.is_dir()).chain(request.before.clone());
        for path in std::iter::once(root.clone()).chain(folders) {
            watched.add(&path, true, &mut seen);
        }
        watched
    }

    /// The files that are other ones now or have come, and then those that are gone.
    pub fn differences(&self, now: &Self) -> Vec<PathBuf> {
        let other = now.files.iter().filter(|(path, state)| self.files.get(*path) != Some(*state));
        let gone = self.files.iter().filter(|(path, _)| !now.files.contains_key(*path));
        other.chain(gone).map(|(path, _)| path.clone()).collect()
    }

    fn add(&mut self, path: &Path, asked: bool, seen: &mut FxHashSet<PathBuf>) {
        let Ok(state) = path.metadata() else { return };
        if !state.is_dir() {
            let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
            if asked || ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) {
                self.files.insert(path.to_owned(), (state.modified().ok(), state.len()));
            }
            return;
        }
        // Links may lead back.
        if !path.canonicalize().is_ok_and(|path| seen.insert(path)) {
            return;
        }
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            if !entry.file_name().to_string_lossy().starts_with('.') {
                self.add(&entry.path(), false, seen);
            }
        }
    }
}

/// The folders that the settings name as packs; they may lie outside the organisation's own.
fn packs(root: &Path) -> Vec<PathBuf> {
    let manifest = settings(root).unwrap_or_default();
    manifest.packs.iter().map(|pack| root.join(&pack.text)).collect()
}
