//! Settings of organisations, and the files that belong to one.

#[expect(dead_code, reason = "each test uses a part of what they share")]
mod support;

use std::path::Path;
use std::{fs, io};

use mandat::diagnostic::{Diagnostic, Lang};
use mandat::organisation::{Folder, Manifest, Setting, Settings, Written, read};
use mandat::source::SourceMap;
use support::dump::registers;
use support::{shown, vocabulary::vocabulary};

const WORDS: &str = include_str!("support/core.mandat");

/// A folder whose files are these; one without text can't be opened.
fn folder<'a>(files: &'a [(&'a str, &'a [u8])]) -> Folder<'a> {
    let names = files.iter().map(|(name, _)| (*name).to_owned()).collect();
    Folder::of(names, |name| match files.iter().find(|(other, _)| *other == name) {
        Some((_, text)) if !text.is_empty() => Ok(text.to_vec()),
        _ => Err(io::Error::new(io::ErrorKind::PermissionDenied, "permission denied")),
    })
}

/// The texts of settings, without their places.
fn settings_text(manifest: &Manifest) -> String {
    let texts = |all: &[Written]| all.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join(", ");
    let pairs = |all: &[(Written, Option<Written>)]| {
        let value = |value: &Option<Written>| value.as_ref().map_or("(unread)", |value| &*value.text).to_owned();
        all.iter().map(|(one, other)| format!("{} = {}", one.text, value(other))).collect::<Vec<_>>().join(", ")
    };
    let name = manifest.name.as_ref().map(|name| &*name.text);
    format!(
        "name {name:?}, language {:?}\npacks: {}\nparameters: {}\nkept: {}\nnot kept: {}\n",
        manifest.language,
        texts(&manifest.packs),
        pairs(&manifest.parameters),
        texts(&manifest.kept),
        pairs(&manifest.not_kept)
    )
}

/// What is said of a folder, the files that were read, the parameters and the registers.
fn report(files: &[(&str, &[u8])]) -> String {
    let mut sources = SourceMap::new();
    let policy = vocabulary(&mut sources, "core.mandat", WORDS);
    let mut errors: Vec<Diagnostic> = Vec::new();
    let folder = folder(files);
    let manifest = folder.manifest(&mut sources, &mut errors);
    let settings = match &manifest {
        Some(manifest) => Settings::new(&policy, manifest, &mut errors),
        None => Settings::defaults(&policy),
    };
    let organisation = folder.organisation(manifest.as_ref(), &mut sources, &mut errors);
    let facts = read(&policy, &sources, &organisation.tree, &organisation.documents, &settings, &mut errors);
    let mut text = manifest.as_ref().map_or(String::new(), settings_text);
    let named = |span| sources.file_of(span).map_or("", |file| file.name());
    let files: Vec<&str> = organisation.documents.iter().map(|document| named(document.span)).collect();
    text.push_str(&format!("files: {}\n", files.join(" ")));
    for (parameter, value) in policy.parameters.iter().zip(&facts.parameters) {
        match value {
            Setting::Value(value) => text.push_str(&format!("{} = {value:?}\n", parameter.name)),
            Setting::Unread(_) => text.push_str(&format!("{} is not known\n", parameter.name)),
        }
    }
    for lang in [Lang::En, Lang::Nn] {
        text.push_str(&format!("── {}\n{}", lang.name(), shown(&sources, &errors, lang)));
    }
    text + "── registers\n" + &registers(&facts, &policy, Some(&sources))
}

#[test]
fn folders_on_a_disk_are_read_without_what_is_hidden() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("organisation");
    for (name, text) in [
        ("mandat.toml", "name = \"Fjordvik\""),
        ("people.yaml", "people: { kari: {} }"),
        ("teams/b.yaml", "teams: { x: { members: [kari] } }"),
        (".git/c.yaml", "nonsense: 1"),
        ("teams/.d.yaml", "nonsense: 1"),
        ("notes.txt", "kari"),
    ] {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let read = |path: &Path| {
        let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
        let folder = Folder::at(path).unwrap();
        let named = folder.manifest(&mut sources, &mut errors).and_then(|manifest| manifest.name);
        let organisation = folder.organisation(None, &mut sources, &mut errors);
        let name = |span| sources.file_of(span).map_or("", |file| file.name()).to_owned();
        let files: Vec<String> = organisation.documents.iter().map(|document| name(document.span)).collect();
        (named.map(|name| name.text), files.join(" "), errors.len())
    };
    assert_eq!(read(&root), (Some("Fjordvik".to_owned()), "people.yaml teams/b.yaml".to_owned(), 0));
    assert_eq!(read(&root.join("teams/b.yaml")), (None, "b.yaml".to_owned(), 0));
    assert_eq!(read(&root.join("notes.txt")), (None, "notes.txt".to_owned(), 1));
}

#[test]
fn settings_are_read() {
    let toml = br#"
name = "Fjordvik kommune"
language = "nn"
packs = ["core", "./policies/local"]

[parameters]
forecast_age = "30 dagar"
quorum = "2/3"
rounds = 3

[registers]
kept = ["people", "lag"]
not_kept = { delegations = "stand in another system", vedtak = "from 2027" }
"#;
    insta::assert_snapshot!(report(&[
        ("mandat.toml", toml),
        ("policies/local/local.mandat", b"pack local"),
        ("policies/local/tests/a.yaml", b"nonsense: 1"),
        ("people.yaml", b"people: { kari: {} }"),
        ("teams/b.yml", b"teams: {}"),
        ("teams/a.JSON", b"{}"),
        ("README.md", b"# Fjordvik"),
    ]));
}

#[test]
fn errors_in_settings_are_all_reported() {
    let toml = br#"
naem = "Fjordvik"
language = "sv"
packs = "core"
colour = 1

[parameters]
forecast_age = "100 days"
forcast_age = "30 days"
quorum = "many"
rounds = [2]

[registers]
kept = ["peple", "costs", 3, "teams"]
not_kept = { teams = "", people = 1, goals = "no goals" }
keep = []
"#;
    insta::assert_snapshot!(report(&[("mandat.toml", toml), ("a.yaml", b"goals: {}")]));
}

#[test]
fn settings_that_are_not_toml_keep_what_can_be_read() {
    insta::assert_snapshot!(report(&[("mandat.toml", b"name = \"Fjordvik\nlanguage = \"nn\"\npacks = [\n")]));
}

#[test]
fn a_file_that_is_not_read_hides_everything() {
    insta::assert_snapshot!(report(&[
        ("a.yaml", b"people: { kari: {} }\nteams: { x: { members: [kira] } }"),
        ("b.toml", b"[people]"),
        ("c.json", b""),
        ("d.yaml", b"people: { \xff: {} }"),
        ("e.yaml", b"people: { ola: {}"),
    ]));
}
