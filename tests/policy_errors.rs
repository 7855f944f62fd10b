//! What people read when a policy can be parsed and is wrong.
//!
//! Each file of `tests/cases/policy_errors` holds snippets of policies, divided by lines of dashes. A snippet is one
//! file of the pack `policy`, or several, each under a line `=== folder/name.mandat`; a pack `beside` is asked for too.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use mandat::diagnostic::{Code, Diagnostic, Phrase, Text};
use mandat::policy::load::{Library, PackFile, Wanted, load};
use mandat::policy::{check, model::Policy};
use mandat::source::{SourceMap, Span};

const CASES: &str = "tests/cases/policy_errors";

/// Folders of a snippet, and a `core` of few words.
struct Snippet(Vec<PackFile>);

impl Snippet {
    fn read(text: &str) -> Self {
        if !text.trim_start().starts_with("===") {
            let header = PackFile { name: "policy/a.mandat".into(), text: "pack policy \"P\" version 1.0".into() };
            let rest = PackFile { name: "policy/policy.mandat".into(), text: text.into() };
            return Self(vec![header, rest]);
        }
        let files = text.split("=== ").filter(|file| !file.trim().is_empty());
        Self(files.map(|file| file.split_once('\n').unwrap()).map(|(name, text)| file(name, text)).collect())
    }

    fn check(self) -> (SourceMap, Vec<Diagnostic>, Option<Policy>) {
        let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
        let beside = self.0.iter().any(|file| file.name.starts_with("beside/"));
        let wanted = ["policy", "beside"].iter().take(1 + usize::from(beside));
        let wanted: Vec<_> =
            wanted.map(|name| Wanted { name: (*name).into(), span: Span::default(), root: None }).collect();
        let packs = load(&wanted, &self, &mut sources, &mut errors);
        let policy = check(packs, &sources, &mut errors);
        (sources, errors, policy)
    }
}

fn file(name: &str, text: &str) -> PackFile {
    PackFile { name: name.trim().into(), text: text.into() }
}

impl Library for Snippet {
    fn embedded(&self, name: &str) -> Option<Vec<PackFile>> {
        let text = std::fs::read_to_string(format!("{CASES}/core.mandat")).unwrap();
        (name == "core").then(|| vec![file("core/core.mandat", &text)])
    }

    fn names(&self) -> Vec<&str> {
        vec!["core"]
    }

    fn folder(&self, folder: &Path) -> Option<Result<Vec<PackFile>, Text>> {
        if folder == Path::new("unreadable") {
            let why = Text::new(Phrase::PackUnreadable).with("name", "unreadable");
            return Some(Err(why.with("why", Phrase::IoNotAllowed)));
        }
        let inside = |file: &&PackFile| Path::new(&file.name).starts_with(folder);
        let files: Vec<PackFile> = self.0.iter().filter(inside).cloned().collect();
        (!files.is_empty()).then_some(Ok(files))
    }
}

/// Every snippet of a text, with what is said of it; adds the codes that are used.
fn told(snippets: &str, codes: &mut BTreeSet<Code>) -> String {
    let mut out = String::new();
    for snippet in snippets.split("\n----\n") {
        writeln!(out, "{}", snippet.trim_matches('\n')).unwrap();
        let (sources, errors, policy) = Snippet::read(snippet).check();
        for error in &errors {
            common::tell(&sources, error, &mut out);
            codes.insert(error.code);
        }
        let must = errors.iter().any(|error| error.force == mandat::diagnostic::Force::Must);
        assert_ne!(must, policy.is_some(), "a policy there is exactly where there is no error:\n{out}");
        if errors.is_empty() {
            out.push_str("  nothing to say\n");
        }
        out.push_str("----\n");
    }
    out
}

#[test]
fn every_error_is_told() {
    let mut files: Vec<_> = std::fs::read_dir(CASES).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut codes = BTreeSet::new();
    for path in files.iter().filter(|path| path.extension().is_some_and(|extension| extension == "txt")) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        insta::assert_snapshot!(name, told(&std::fs::read_to_string(path).unwrap(), &mut codes));
    }
    let of_this_stage = Code::ALL.iter().filter(|code| (Code::NameTwice..=Code::PackUnreadable).contains(*code));
    let untold: Vec<&str> = of_this_stage.filter(|code| !codes.contains(code)).map(|code| code.name()).collect();
    assert!(untold.is_empty(), "no case shows {untold:?}");
}

#[test]
fn the_words_for_tests_are_right() {
    let (_, errors, policy) = Snippet::read("rule A \"Right\" { for team in Team must team.name is given }").check();
    assert_eq!(errors, []);
    assert_eq!(policy.unwrap().rules.len(), 1);
}
