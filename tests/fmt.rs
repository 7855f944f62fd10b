//! Policies as they lie in files: all of this repository's are in their one layout, and files are written whole or not.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn mandat(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mandat")).args(args).current_dir(folder).env("LANG", "C").output().unwrap()
}

fn lines(output: &Output) -> Vec<String> {
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

#[test]
fn all_policies_of_the_repository_are_formatted() {
    let folders = ["benches", "docs", "examples", "grammar", "policies", "tests"];
    let output = mandat(root(), &[&["fmt", "--check", "--format", "concise"], &folders[..]].concat());
    // Some cases are about errors, and what is hidden is written otherwise on purpose.
    let other: Vec<String> = lines(&output).into_iter().filter(|line| !line.contains(": error ")).collect();
    assert_eq!(other, [""; 0], "`mandat fmt` formats these");
    let right = mandat(root(), &["fmt", "--check", "policies", "examples"]);
    assert_eq!(right.status.code(), Some(0));
}

/// A folder of a test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("rules/more")).unwrap();
    folder
}

const OTHER: &str = "kind  large = a in B where a.c\n";
const RIGHT: &str = "kind large = a in B where a.c\n";
const WRONG: &str = "kind  large = a in\n";

#[test]
fn files_are_written_and_those_with_errors_are_left() {
    let folder = folder("fmt_written");
    fs::write(folder.join("rules/wrong.mandat"), WRONG).unwrap();
    fs::write(folder.join("rules/more/other.mandat"), OTHER).unwrap();
    fs::write(folder.join("rules/right.mandat"), RIGHT).unwrap();
    fs::write(folder.join("rules/notes.txt"), OTHER).unwrap();
    let before = fs::metadata(folder.join("rules/right.mandat")).unwrap().modified().unwrap();

    let check = mandat(&folder, &["fmt", "--check", "--format", "concise", "rules/more"]);
    assert_eq!((check.status.code(), lines(&check)), (Some(1), vec!["rules/more/other.mandat".to_owned()]));
    assert_eq!(fs::read_to_string(folder.join("rules/more/other.mandat")).unwrap(), OTHER);

    let written = mandat(&folder, &["fmt"]);
    assert_eq!(written.status.code(), Some(2));
    let text = lines(&written).join("\n");
    assert!(text.ends_with("formatted `rules/more/other.mandat`\n1 formatted, 1 unchanged, 1 with errors"), "{text}");
    assert_eq!(fs::read_to_string(folder.join("rules/more/other.mandat")).unwrap(), RIGHT);
    assert_eq!(fs::read_to_string(folder.join("rules/wrong.mandat")).unwrap(), WRONG);
    assert_eq!(fs::read_to_string(folder.join("rules/notes.txt")).unwrap(), OTHER);
    assert_eq!(fs::metadata(folder.join("rules/right.mandat")).unwrap().modified().unwrap(), before);
    assert_eq!(fs::read_dir(folder.join("rules/more")).unwrap().count(), 1, "something is left beside the file");

    fs::remove_file(folder.join("rules/wrong.mandat")).unwrap();
    assert_eq!(mandat(&folder, &["fmt", "--check"]).status.code(), Some(0));
}

/// What cannot be written is told, and the others are written all the same.
#[test]
fn a_file_that_cannot_be_written_keeps_no_other_from_it() {
    let folder = folder("fmt_readonly");
    let [kept, other] = ["rules/a.mandat", "rules/b.mandat"].map(|name| folder.join(name));
    fs::write(&kept, OTHER).unwrap();
    fs::write(&other, OTHER).unwrap();
    let mut permissions = fs::metadata(&kept).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&kept, permissions).unwrap();
    let written = mandat(&folder, &["fmt", "rules"]);
    assert_eq!(written.status.code(), Some(2));
    assert_eq!(lines(&written), ["formatted `rules/b.mandat`", "1 formatted, 1 with errors"]);
    let told = String::from_utf8_lossy(&written.stderr);
    assert!(told.contains("`rules/a.mandat` cannot be written: access is denied"), "{told}");
    assert_eq!(fs::read_to_string(&kept).unwrap(), OTHER);
    assert_eq!(fs::read_to_string(&other).unwrap(), RIGHT);
}
