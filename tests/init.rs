//! What `mandat init` writes: it passes in every language, and nothing that is there is touched.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn mandat(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mandat")).args(args).current_dir(folder).env("LANG", "C").output().unwrap()
}

/// What a command writes where it ends well.
fn good(folder: &Path, args: &[&str]) -> String {
    let output = mandat(folder, args);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{args:?}: {text}{}", String::from_utf8_lossy(&output.stderr));
    text
}

/// An empty folder of a test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_is_written_passes_in_every_language() {
    let folder = folder("init_passes");
    for (lang, next) in
        [("en", "now read them, and then run"), ("nn", "les dei no, og køyr så"), ("nb", "les dem nå, og kjør så")]
    {
        let told = good(&folder, &["init", lang, "--lang", lang]);
        assert!(told.ends_with(&format!("{next} `mandat check {lang}`\n")), "{told}");
        let below = folder.join(lang);
        assert_eq!(good(&below, &["check", "--deny", "should", "--quiet"]), "");
        assert!(good(&below, &["test", "--lang", "en"]).contains("1 test: 1 passed, 0 failed"));
        good(&below, &["fmt", "--check"]);
        // The settings say in which language the organisation is answered.
        assert_eq!(good(&below, &["check"]).contains("no findings"), lang == "en");
    }
}

#[test]
fn a_pack_that_comes_with_the_program_takes_the_place_of_the_rules() {
    let folder = folder("init_pack");
    assert!(good(&folder, &["init", "--pack", "core"]).ends_with("`mandat check`\n"));
    assert_eq!(names(&folder), ["mandat.toml", "people.yaml", "teams.yaml"]);
    assert!(good(&folder, &["check", "--deny", "should"]).contains("core 1.0"));
}

/// A pack asks for what is recent, so that what passes on one day passes on no other: the days are moved.
#[test]
fn an_organisation_of_a_pack_passes_on_the_day_on_which_it_is_written() {
    let folder = folder("init_of_packs");
    let days =
        [("today", None), ("leap", Some("2028-02-29")), ("early", Some("2025-12-24")), ("turn", Some("2026-12-31"))];
    for (pack, lang) in ["sogndal", "kommunelova"].iter().flat_map(|pack| ["nn", "nb", "en"].map(|lang| (pack, lang))) {
        for (day, date) in days {
            let name = format!("{pack}-{lang}-{day}");
            let date: Vec<&str> = date.iter().flat_map(|date| ["--as-of", date]).collect();
            good(&folder, &[&["init", &name, "--pack", pack, "--lang", lang], &date[..]].concat());
            let told = good(&folder, &[&["check", &name, "--deny", "should", "--lang", "en"], &date[..]].concat());
            assert!(told.starts_with("no findings\n") && !told.contains("cannot tell"), "{name}: {told}");
        }
    }
}

/// The same is written in each language, and what lies in the folder is what is written.
#[test]
fn an_organisation_of_a_pack_says_the_same_in_each_language() {
    let folder = folder("init_languages");
    let start = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/start");
    for pack in ["sogndal", "kommunelova"] {
        let mut told: Vec<String> = Vec::new();
        for (lang, teams) in [("nn", "lag"), ("nb", "team"), ("en", "teams")] {
            let name = format!("{pack}-{lang}");
            good(&folder, &["init", &name, "--pack", pack, "--lang", lang, "--as-of", "2026-01-15"]);
            let (written, source) = (folder.join(&name), start.join(pack).join(lang));
            for part in ["", teams].iter().filter(|part| source.join(part).is_dir()) {
                assert_eq!(names(&source.join(part)), names(&written.join(part)));
            }
            let settings = fs::read_to_string(written.join("mandat.toml")).unwrap();
            assert!(settings.contains(&format!("\nlanguage = \"{lang}\"\n")), "{settings}");
            told.push(good(&folder, &["check", &name, "--as-of", "2026-01-15", "--lang", "en"]));
        }
        assert!(told.iter().all(|one| one == &told[0]), "{told:?}");
    }
}

#[test]
fn nothing_is_written_over_and_nothing_outside() {
    let folder = folder("init_taken");
    good(&folder, &["init", "one", "--quiet"]);
    fs::write(folder.join("one/teams.yaml"), "mine").unwrap();
    assert_eq!(mandat(&folder, &["init", "one"]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.join("one/teams.yaml")).unwrap(), "mine");
    // What else lies in the folder stays, and does not stand in the way.
    fs::create_dir(folder.join("two")).unwrap();
    fs::write(folder.join("two/notes.txt"), "mine").unwrap();
    good(&folder, &["init", "two"]);
    assert_eq!(names(&folder.join("two")), ["mandat.toml", "notes.txt", "people.yaml", "rules", "teams.yaml"]);
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let folder = folder("init_link");
    fs::create_dir_all(folder.join("outside")).unwrap();
    fs::create_dir_all(folder.join("one")).unwrap();
    std::os::unix::fs::symlink("../outside", folder.join("one/rules")).unwrap();
    std::os::unix::fs::symlink("../outside/none", folder.join("one/people.yaml")).unwrap();
    assert_eq!(mandat(&folder, &["init", "one"]).status.code(), Some(2));
    assert!(names(&folder.join("outside")).is_empty());
    assert_eq!(names(&folder.join("one")), ["people.yaml", "rules"]);
}
