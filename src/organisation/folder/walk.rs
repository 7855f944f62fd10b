//! The names of the files below a folder, and what is not to be opened.

use std::fs::DirEntry;
use std::io;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::Name;
use crate::organisation::{FILE_LIMIT, FOLDER_LIMIT};
use crate::source::Unread;

/// Why something in a folder is not read.
#[derive(Debug)]
pub(super) enum Refusal {
    /// A link to something that is not below the root.
    Outside,
    /// A link to a folder in which it stands.
    Circle,
    /// A name that is not UTF-8, so that no report could name it.
    BadName,
    /// More files than an organisation has.
    TooMany,
    /// Folders inside each other beyond every use.
    TooDeep,
    /// It gives no text.
    Unread(Unread),
}

/// Lists what is below a folder, in order; what is hidden is left out. A folder that several names lead to is listed
/// once; of a link to a file that is listed under another name too it is said under which.
pub(super) fn walk(root: &Path) -> io::Result<Vec<Name>> {
    walk_up_to(root, FILE_LIMIT)
}

fn walk_up_to(root: &Path, left: usize) -> io::Result<Vec<Name>> {
    let canonical = root.canonicalize()?;
    let mut walk =
        Walk { root: canonical.clone(), seen: FxHashMap::default(), names: Vec::new(), links: Vec::new(), left };
    walk.folder(root, canonical, "", 0)?;
    walk.tell_links();
    Ok(walk.names)
}

struct Walk {
    root: PathBuf,
    /// The folders that are listed, and what the names of files in each begin with.
    seen: FxHashMap<PathBuf, String>,
    names: Vec<Name>,
    /// Which names are links to files, and to which.
    links: Vec<(usize, PathBuf)>,
    left: usize,
}

impl Walk {
    fn folder(&mut self, path: &Path, canonical: PathBuf, below: &str, depth: usize) -> io::Result<()> {
        if depth >= FOLDER_LIMIT {
            self.refuse(below, Refusal::TooDeep);
            return Ok(());
        }
        if self.seen.contains_key(&canonical) {
            return Ok(());
        }
        let mut entries = Vec::new();
        for entry in std::fs::read_dir(path)? {
            if self.left == 0 {
                self.refuse(if below.is_empty() { "./" } else { below }, Refusal::TooMany);
                return Ok(());
            }
            self.left -= 1;
            entries.push(entry?);
        }
        self.seen.insert(canonical.clone(), below.to_owned());
        entries.sort_by_key(DirEntry::file_name);
        for entry in entries {
            self.entry(&entry, &canonical, below, depth);
        }
        Ok(())
    }

    fn entry(&mut self, entry: &DirEntry, canonical: &Path, below: &str, depth: usize) {
        let file_name = entry.file_name();
        let name = format!("{below}{}", file_name.to_string_lossy());
        if file_name.as_encoded_bytes().starts_with(b".") {
            return;
        }
        let path = entry.path();
        let is_folder = path.is_dir();
        let name = if is_folder { format!("{name}/") } else { name };
        if file_name.to_str().is_none() {
            return self.refuse(&name, Refusal::BadName);
        }
        let is_link = entry.file_type().is_ok_and(|kind| kind.is_symlink());
        let target = if is_link { path.canonicalize().ok() } else { Some(canonical.join(&file_name)) };
        match target {
            Some(target) if !target.starts_with(&self.root) => self.refuse(&name, Refusal::Outside),
            Some(target) if is_folder && is_link && canonical.starts_with(&target) => {
                self.refuse(&name, Refusal::Circle);
            }
            Some(target) if is_folder => {
                if let Err(error) = self.folder(&path, target, &name, depth + 1) {
                    self.refuse(&name, Refusal::Unread(Unread::System(error)));
                }
            }
            Some(target) if is_link => {
                self.links.push((self.names.len(), target));
                self.names.push(Name::new(name, None));
            }
            // What a broken link leads to is told of where it is opened, if it is of any interest.
            _ => self.names.push(Name::new(name, None)),
        }
    }

    fn refuse(&mut self, name: &str, refusal: Refusal) {
        self.names.push(Name::new(name.to_owned(), Some(refusal)));
    }

    /// Says of links under which other name their files are listed: their own, or that of an earlier link.
    fn tell_links(&mut self) {
        let mut first: FxHashMap<&Path, String> = FxHashMap::default();
        for (at, target) in &self.links {
            let Some(link) = self.names.get_mut(*at) else { continue };
            let own = || {
                let name = target.file_name()?.to_str().filter(|name| !name.starts_with('.'))?;
                Some(format!("{}{name}", self.seen.get(target.parent()?)?))
            };
            let other = own().or_else(|| first.get(&**target).cloned());
            if other.is_none() {
                first.insert(target, link.name.clone());
            }
            link.same_as = other;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_too_many_files_is_not_listed() {
        let root = std::env::temp_dir().join(format!("mandat-walk-{}", std::process::id()));
        std::fs::create_dir_all(root.join("teams")).unwrap();
        for name in ["a.yaml", "teams/b.yaml", "teams/c.yaml"] {
            std::fs::write(root.join(name), "").unwrap();
        }
        let names = |limit| {
            let names = walk_up_to(&root, limit).unwrap();
            names.into_iter().map(|name| (name.name, name.refusal.is_some())).collect::<Vec<_>>()
        };
        let named = |name: &str, refused| (name.to_owned(), refused);
        let all = [named("a.yaml", false), named("teams/b.yaml", false), named("teams/c.yaml", false)];
        let (enough, some, few) = (names(4), names(3), names(1));
        std::fs::remove_dir_all(&root).unwrap();
        assert_eq!(enough, all);
        assert_eq!(some, [named("a.yaml", false), named("teams/", true)]);
        assert_eq!(few, [named("./", true)]);
    }
}
