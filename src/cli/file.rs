use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file so that it is there as a whole or, where that fails, as it was before.
pub(super) fn write(path: &Path, text: &str) -> io::Result<()> {
    // What a link leads to is written, not the link.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let before = fs::metadata(&path);
    if before.as_ref().is_ok_and(|before| !before.is_file()) {
        // A pipe or a device takes what it is given; a folder says that it is one.
        return fs::write(&path, text);
    }
    let beside = beside(&path)?;
    let written = whole(&beside, text).and_then(|()| {
        if let Ok(before) = &before {
            fs::set_permissions(&beside, before.permissions())?;
        }
        fs::rename(&beside, &path)
    });
    if written.is_err() {
        // Nothing is left to do where that fails too.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn whole(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(text.as_bytes())
}

/// A name in the same folder that nobody else takes: only there can it be renamed in one step.
fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?;
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{}", std::process::id()));
    Ok(path.with_file_name(hidden))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_whole_or_as_it_was() {
        let folder = std::env::temp_dir().join(format!("mandat-file-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("out.json");
        for text in ["one", "another"] {
            write(&file, text).unwrap();
            assert_eq!(fs::read_to_string(&file).unwrap(), text);
        }
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        assert_eq!(write(&folder.join("no/out.json"), "").unwrap_err().kind(), io::ErrorKind::NotFound);
        assert!(write(&folder, "").is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
