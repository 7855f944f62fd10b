//! Packs that are locked: what is told when one changes, and what stands in the settings.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How a command ends, and what it writes.
fn mandat(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let command = Command::new(env!("CARGO_BIN_EXE_mandat")).args(args).current_dir(folder).env("LANG", "C").output();
    let output = command.unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), text)
}

/// A new organisation.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    assert_eq!(mandat(&folder, &["init", "--lang", "en", "--quiet"]), (Some(0), String::new()));
    folder
}

fn change(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replace(from, to)).unwrap();
}

#[test]
fn a_pack_that_changes_is_told_of_until_it_is_locked_again() {
    let folder = folder("lock_changes");
    let (settings, rules) = (folder.join("mandat.toml"), folder.join("rules/rules.mandat"));
    let before = fs::read_to_string(&settings).unwrap();
    assert_eq!(mandat(&folder, &["lock"]), (Some(0), "locked core 1.0, rules 1\n".to_owned()));
    let locked = fs::read_to_string(&settings).unwrap();
    assert!(locked.starts_with(&before) && locked.matches("sha256:").count() == 2, "{locked}");
    assert_eq!(mandat(&folder, &["lock"]), (Some(0), "locked already: core 1.0, rules 1\n".to_owned()));
    assert_eq!(mandat(&folder, &["check", "--quiet", "--deny", "should"]), (Some(0), String::new()));

    change(&rules, "§ 4", "§ 5");
    let (status, told) = mandat(&folder, &["check", "--format", "concise"]);
    assert_eq!(status, Some(1));
    let told: Vec<&str> = told.lines().collect();
    assert_eq!(told.len(), 1);
    let says =
        "must pack-changed: the pack `rules` has changed since it was locked, and still calls itself version `1`";
    assert!(told[0].ends_with(says), "{told:?}");
    // Each of the two digests stands by itself.
    let (_, told) = mandat(&folder, &["check", "--format", "human"]);
    assert_eq!(told.lines().filter(|line| line.contains("sha256:")).count(), 3, "{told}");
    assert!(told.lines().all(|line| line.matches("sha256:").count() < 2), "{told}");
    assert_eq!(mandat(&folder, &["lock"]).0, Some(0));
    assert_eq!(mandat(&folder, &["check", "--quiet", "--deny", "should"]), (Some(0), String::new()));
    assert_ne!(fs::read_to_string(&settings).unwrap(), locked);
}

#[test]
fn all_else_in_the_settings_stays() {
    let folder = folder("lock_stays");
    let settings = folder.join("mandat.toml");
    let text = "# Ours.\npacks = [\"rules\"] # one\n\n[lock] # see the wiki\n# The first.\n\
                gone = { version = \"1\", digest = \"x\" } # goes\n\
                rules   = { digest = \"x\" , version = \"0\" } # stays\n# Behind.\n\n[parameters]\nleast = 2 # few\n";
    fs::write(&settings, text).unwrap();
    assert_eq!(mandat(&folder, &["lock"]).0, Some(0));
    let after = fs::read_to_string(&settings).unwrap();
    let digests = regex::Regex::new("sha256:[0-9a-f]{64}").unwrap();
    assert_eq!(
        digests.replace_all(&after, "…"),
        "# Ours.\npacks = [\"rules\"] # one\n\n[lock] # see the wiki\n# The first.\n\
         rules   = { digest = \"…\" , version = \"1\" } # stays\n\
         core = { version = \"1.0\", digest = \"…\" }\n# Behind.\n\n[parameters]\nleast = 2 # few\n"
    );
    assert_eq!(mandat(&folder, &["check", "--quiet", "--deny", "should"]), (Some(0), String::new()));
    // A table without entries, at the very end.
    fs::write(&settings, "packs = [\"core\"]\n[lock]").unwrap();
    assert_eq!(mandat(&folder, &["lock"]).0, Some(0));
    let after = fs::read_to_string(&settings).unwrap();
    assert!(after.starts_with("packs = [\"core\"]\n[lock]\ncore = { version"), "{after}");
}

#[test]
fn the_comment_is_in_the_language_of_the_organisation() {
    let folder = folder("lock_comment");
    change(&folder.join("mandat.toml"), "language = \"en\"", "language = \"nb\"");
    assert_eq!(mandat(&folder, &["lock", "--quiet"]), (Some(0), String::new()));
    let locked = fs::read_to_string(folder.join("mandat.toml")).unwrap();
    assert!(locked.contains("\n# Skrevet av `mandat lock`: `mandat check` melder fra om pakker"), "{locked}");
}
