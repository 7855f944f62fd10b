//! What the program promises to those who let it read what others have written (`docs/security.md`), where no other test shows it.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// So many places index without asking first.
const INDEXED: usize = 6;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder that end so.
fn files(folder: &Path, ending: &str, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, ending, all);
        } else if path.to_string_lossy().ends_with(ending) {
            all.push(path);
        }
    }
}

/// No file of the program reaches for a network, another program or memory that is not its own.
#[test]
fn nothing_is_sent_or_started() {
    let mut all = Vec::new();
    files(&root().join("src"), ".rs", &mut all);
    assert!(all.len() > 200);
    for path in all {
        let text = fs::read_to_string(&path).unwrap();
        for word in
            ["std::net", "TcpStream", "UdpSocket", "process::Command", "unsafe {", "extern \"C\"", "include_bytes!"]
        {
            assert!(!text.contains(word), "{} has `{word}`", path.display());
        }
    }
    let lock = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let dependencies = lock.split("[dependencies]").nth(1).and_then(|rest| rest.split("\n[").next()).unwrap();
    for name in ["reqwest", "hyper", "ureq", "tokio", "curl", "socket2", "libloading", "openssl", "rustls"] {
        assert!(!dependencies.lines().any(|line| line.starts_with(name)), "{name} is a dependency");
    }
}

/// What could end the program in the middle is refused by the compiler, in every file of it.
#[test]
fn what_could_panic_is_no_part_of_the_program() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for lint in ["unwrap_used", "expect_used", "panic", "indexing_slicing"] {
        assert!(manifest.contains(&format!("{lint} = \"deny\"")), "{lint}");
    }
    assert!(manifest.contains("unsafe_code = \"forbid\""));
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for lint in ["string_slice", "unreachable", "todo", "unimplemented"] {
        assert!(lib.contains(&format!("clippy::{lint}")), "{lint}");
    }
    let run = fs::read_to_string(root().join(".ci/run")).unwrap();
    assert!(run.contains("cargo clippy --locked --all-targets -- -D warnings"));
    let mut all = Vec::new();
    files(&root().join("src"), ".rs", &mut all);
    let texts: Vec<String> = all.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let excused = |lint: &str| {
        let words = [format!("expect(clippy::{lint}"), format!("allow(clippy::{lint}")];
        texts.iter().map(|text| words.iter().map(|word| text.matches(word).count()).sum::<usize>()).sum::<usize>()
    };
    // Numbers that index what the same code has made: each says so beside it.
    assert_eq!(excused("indexing_slicing"), INDEXED);
    for lint in ["unwrap_used", "expect_used", "panic", "string_slice", "unreachable", "todo", "unimplemented"] {
        assert_eq!(excused(lint), 0, "{lint}");
    }
}

/// A folder with a rule that asks for a pattern, and somebody with a name.
fn checked(test: &str, pattern: &str, name: &str) -> (Option<i32>, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("security-{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("rules")).unwrap();
    let rule = format!(
        "rule S-1 \"A name\" {{\n  for person in Person\n  must named: person.name matches \"{pattern}\"\n}}\n"
    );
    fs::write(folder.join("rules/rules.mandat"), format!("pack rules \"Rules\" version 1\n\n{rule}")).unwrap();
    fs::write(folder.join("mandat.toml"), "packs = [\"rules\"]\n").unwrap();
    fs::write(folder.join("people.yaml"), format!("people:\n  kari: {{ name: {name} }}\n")).unwrap();
    let begun = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_mandat"))
        .args(["check", "--as-of", "2026-01-15", "--lang", "en"])
        .current_dir(&folder)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A pattern over which others take for ever, on a text that is made for it.
#[test]
fn a_pattern_takes_no_more_time_than_its_text_is_long() {
    let (status, said) = checked("pattern", "(a+)+b", &"a".repeat(200_000));
    assert!(status == Some(1) && said.contains("S-1.named person/kari"), "{said}");
}

#[test]
fn a_pattern_that_grows_is_refused() {
    let (status, said) = checked("large", "((a{1,200}){1,200}){1,200}", "Kari");
    assert!(status == Some(2) && said.contains("the pattern is too large"), "{said}");
}
