use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file, or puts a text in the place of what it holds: whoever reads it meanwhile, and whatever goes wrong,
/// there is the old text or the new one. A link stays a link, and who may read or write the file stays as it is.
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    if ["/dev", "/proc"].iter().any(|devices| path.starts_with(devices)) {
        // What stands behind such a name may be a file that others write too, as a log is.
        return OpenOptions::new().append(true).open(path)?.write_all(text.as_bytes());
    }
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let before = fs::metadata(&path).ok();
    if before.as_ref().is_some_and(|before| !before.is_file()) {
        // A pipe or a device takes what it is given; a folder says that it is one.
        return fs::write(&path, text);
    }
    let allowed = before.map(|before| before.permissions());
    if allowed.as_ref().is_some_and(fs::Permissions::readonly) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let (beside, mut file) = beside(&path)?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| allowed.map_or(Ok(()), |allowed| file.set_permissions(allowed)))
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&beside, &path));
    if written.is_err() {
        // The error that is told is the first one.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// A new file beside another one, hidden, under a name that none has.
fn beside(path: &Path) -> io::Result<(PathBuf, File)> {
    let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?.to_string_lossy();
    let mut number = 0u32;
    loop {
        let beside = path.with_file_name(format!(".{name}.{}.{number}", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&beside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 100 => number += 1,
            opened => return opened.map(|file| (beside, file)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let folder = std::env::temp_dir().join(format!("mandat-replace-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a.mandat");
        replace(&file, "old").unwrap();
        replace(&file, "new").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        let mut allowed = file.metadata().unwrap().permissions();
        allowed.set_readonly(true);
        fs::set_permissions(&file, allowed).unwrap();
        assert_eq!(replace(&file, "newer").unwrap_err().kind(), io::ErrorKind::PermissionDenied);
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert_eq!(replace(&folder.join("no/out.json"), "").unwrap_err().kind(), io::ErrorKind::NotFound);
        assert!(replace(&folder, "").is_err());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = std::env::temp_dir().join(format!("mandat-link-{}", std::process::id()));
        fs::create_dir_all(folder.join("below")).unwrap();
        fs::write(folder.join("below/a.mandat"), "old").unwrap();
        std::os::unix::fs::symlink("below/a.mandat", folder.join("link.mandat")).unwrap();
        replace(&folder.join("link.mandat"), "new").unwrap();
        assert!(fs::symlink_metadata(folder.join("link.mandat")).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(folder.join("below/a.mandat")).unwrap(), "new");
        fs::remove_dir_all(&folder).unwrap();
    }
}
