use std::fs;
use std::io;
use std::path::Path;

use super::embedded::{Embedded, File, PACKS};
use super::load::{Library, PackFile};
use crate::diagnostic::{Phrase, Text, unread};
use crate::source::{TEXT_LIMIT, Unread, read_text};

/// The packs of the program and of the disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

/// The same with the tests of the program's packs: for who runs or shows them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tested;

impl Library for Tested {
    fn embedded(&self, name: &str) -> Option<Vec<PackFile>> {
        Disk.embedded(name)
    }

    fn tests(&self, name: &str) -> Vec<PackFile> {
        embedded(name).map_or_else(Vec::new, |pack| copied(pack.tests))
    }

    fn names(&self) -> Vec<&str> {
        Disk.names()
    }

    fn folder(&self, folder: &Path) -> Option<Result<Vec<PackFile>, Text>> {
        Disk.folder(folder)
    }

    fn packs_in(&self, root: &Path) -> Vec<String> {
        Disk.packs_in(root)
    }
}

impl Library for Disk {
    fn embedded(&self, name: &str) -> Option<Vec<PackFile>> {
        embedded(name).map(|pack| copied(pack.files))
    }

    fn names(&self) -> Vec<&str> {
        names()
    }

    fn folder(&self, folder: &Path) -> Option<Result<Vec<PackFile>, Text>> {
        if !folder.is_dir() {
            return None;
        }
        let shown = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let shown = shown.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let (mut files, mut room) = (Vec::new(), u64::from(TEXT_LIMIT));
        Some(read(folder, &shown, &mut room, &mut files).map(|()| files))
    }

    fn packs_in(&self, root: &Path) -> Vec<String> {
        let has_policy = |folder: &Path| {
            let mut files = fs::read_dir(folder).into_iter().flatten().flatten();
            files.any(|file| file.path().extension().is_some_and(|extension| extension == "mandat"))
        };
        let folders = fs::read_dir(root).into_iter().flatten().flatten().filter(|entry| has_policy(&entry.path()));
        let mut names: Vec<String> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort_unstable();
        names
    }
}

fn embedded(name: &str) -> Option<&'static Embedded> {
    PACKS.iter().find(|pack| pack.name == name)
}

fn copied(files: &[File]) -> Vec<PackFile> {
    files.iter().map(|(name, text)| PackFile { name: (*name).to_owned(), text: (*text).to_owned() }).collect()
}

/// The names of the packs that come with the program.
pub(super) fn names() -> Vec<&'static str> {
    PACKS.iter().map(|pack| pack.name).collect()
}

/// Reads the policies of a folder and of those in it, shown under a name with `/` on every system.
fn read(folder: &Path, shown: &str, room: &mut u64, files: &mut Vec<PackFile>) -> Result<(), Text> {
    let failed = |error: io::Error| unread(&Unread::System(error)).0.with("name", shown);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let shown = format!("{shown}/{name}");
        // A link to a folder may lead back, and what is left out must not go unseen.
        let is_folder = fs::symlink_metadata(&path).map_err(failed)?.is_dir();
        if is_folder {
            read(&path, &shown, room, files)?;
        } else if path.is_dir() {
            return Err(Text::new(Phrase::LinkedFolder).with("name", format!("{shown}/")));
        } else if path.extension().is_some_and(|extension| extension == "mandat") {
            let text = read_text(&path, *room).map_err(|fault| unread(&fault).0.with("name", &*shown))?;
            *room = room.saturating_sub(text.len() as u64);
            files.push(PackFile { name: shown, text });
        }
    }
    Ok(())
}
