//! Policies that are there are right, and policies that are torn apart are refused and not crashed over.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::path::Path;

use mandat::diagnostic::{Diagnostic, Force, Text};
use mandat::pipeline::{self, Request, Root};
use mandat::policy::load::{Library, PackFile, Wanted, load};
use mandat::policy::{Disk, Tested, check, model::Policy};
use mandat::source::{SourceMap, Span};
use mandat::syntax::parse;
use mandat::syntax::tree::{Item, Policy as Tree};
use mandat::value::Date;

fn checked(library: &dyn Library, wanted: &str) -> (SourceMap, Vec<Diagnostic>, Option<Policy>) {
    let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
    let wanted = [Wanted { name: wanted.into(), span: Span::default(), root: None }];
    let packs = load(&wanted, library, &mut sources, &mut errors);
    let policy = check(packs, &sources, &mut errors);
    (sources, errors, policy)
}

/// Packs of files that are held in memory, beside those of the program.
struct Torn(Vec<PackFile>);

impl Library for Torn {
    fn embedded(&self, name: &str) -> Option<Vec<PackFile>> {
        Disk.embedded(name)
    }

    fn names(&self) -> Vec<&str> {
        vec!["core"]
    }

    fn folder(&self, folder: &Path) -> Option<Result<Vec<PackFile>, Text>> {
        let inside = |file: &&PackFile| folder == Path::new("torn") || Path::new(&file.name).starts_with(folder);
        let files: Vec<PackFile> = self.0.iter().filter(inside).cloned().collect();
        (!files.is_empty()).then_some(Ok(files))
    }
}

fn policies() -> Vec<String> {
    let folders = std::fs::read_dir("tests/cases/frameworks").unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<_> = folders.map(|path| path.join("policy")).filter(|path| path.is_dir()).collect();
    folders.push("policies/sogndal".into());
    folders.sort();
    folders.iter().map(|path| path.to_str().unwrap().to_owned()).collect()
}

#[test]
fn policies_are_right() {
    let libraries: [&dyn Library; 2] = [&Disk, &Tested];
    for name in policies().iter().map(String::as_str).chain(Disk.names()) {
        for library in libraries {
            let (sources, errors, policy) = checked(library, name);
            let mut told = String::new();
            errors.iter().for_each(|error| common::tell(&sources, error, &mut told));
            assert!(errors.is_empty() && policy.is_some(), "{name}:\n{told}");
        }
    }
}

/// Tests stand in files of their own, which a check need not read; nothing that decides an outcome is left out with them.
#[test]
fn the_program_comes_with_every_file_of_its_packs() {
    for name in Disk.names() {
        let (files, tests) = (Disk.embedded(name).unwrap(), Tested.tests(name));
        for (file, of_tests) in files.iter().map(|file| (file, false)).chain(tests.iter().map(|file| (file, true))) {
            let mut sources = SourceMap::new();
            let id = sources.add(file.name.clone(), file.text.clone()).unwrap();
            let Tree { pack, items, .. } = parse(sources.file(id).unwrap(), &mut Vec::new());
            let is_test = |item: &Item| matches!(item, Item::Test(_));
            assert!(items.iter().all(|item| is_test(item) == of_tests), "{}", file.name);
            assert!(pack.is_none() || !of_tests, "{}", file.name);
        }
        let sorted = |files: Vec<PackFile>| {
            let mut files: Vec<_> = files.into_iter().map(|file| (file.name, file.text)).collect();
            files.sort();
            files
        };
        let folder = Disk.folder(&Path::new("policies").join(name)).unwrap().unwrap();
        assert!(sorted(folder) == sorted([files, tests].concat()), "{name}");
    }
}

/// Who runs or shows tests has those of the program, and by one digest the same pack.
#[test]
fn a_check_reads_no_tests_of_the_program() {
    for name in ["kommunelova", "sogndal"] {
        let root = Root::Text("empty.json".into(), "{}".into(), None);
        let request = Request { packs: vec![name.to_owned()], ..Request::new(root, Date::constant(2026, 11, 20)) };
        let runs = [pipeline::policies(&request), pipeline::check(&request)];
        let [tested, checked] = runs.map(|run| run.unwrap().policy.unwrap());
        assert!(!tested.tests.is_empty() && checked.tests.is_empty(), "{name}");
        let digests = |policy: &Policy| policy.packs.iter().map(|pack| pack.digest.clone()).collect::<Vec<_>>();
        assert_eq!(digests(&tested), digests(&checked));
    }
}

/// What `vet` would tell their authors stands in the packs of the program already.
#[test]
fn packs_have_nothing_to_vet() {
    for name in Disk.names() {
        let request = Request {
            packs: vec![name.to_owned()],
            ..Request::new(Root::Text("empty.json".into(), "{}".into(), None), Date::constant(2026, 11, 20))
        };
        let found = pipeline::vet(&request, false).unwrap().verdict.findings;
        let told: Vec<_> = found.iter().map(|finding| (&finding.code, &finding.message)).collect();
        assert!(told.is_empty(), "{name}: {told:?}");
    }
}

/// Written rules of real bodies fit on a page.
#[test]
fn constitutions_are_short() {
    let mut read = 0;
    for folder in std::fs::read_dir("examples/constitutions").unwrap() {
        let rules = folder.unwrap().path().join("rules.mandat");
        let lines = std::fs::read_to_string(&rules).unwrap().lines().count();
        assert!(lines <= 40, "{}: {lines} lines", rules.display());
        read += 1;
    }
    assert_eq!(read, 4);
}

/// Takes a word out here, or puts one there instead, in one file after the other.
#[test]
fn torn_policies_are_refused() {
    let mut state = 7_u64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for name in policies() {
        let files = Disk.folder(Path::new(&name)).unwrap().unwrap();
        for _ in 0..12 {
            let mut torn = files.clone();
            let at = random(torn.len());
            let file = torn.get_mut(at).unwrap();
            let mut words: Vec<&str> = file.text.split_inclusive([' ', '.', '\n', '(']).collect();
            let (from, to) = (random(words.len()), random(words.len()));
            words[to] = if random(2) == 0 { "" } else { words[from] };
            file.text = words.concat();
            let (_, errors, policy) = checked(&Torn(torn), "torn");
            let refused = errors.iter().any(|error| error.force == Force::Must);
            assert_ne!(refused, policy.is_some());
        }
    }
}

#[test]
fn a_policy_of_too_many_parts_is_refused() {
    let many: String = (0..65_600).map(|at| format!("parameter p{at} = 1\n")).collect();
    let text = format!("pack torn \"Many\" version 1.0\n{many}");
    let (_, errors, policy) = checked(&Torn(vec![PackFile { name: "torn/a.mandat".into(), text }]), "torn");
    assert!(policy.is_none());
    assert!(errors.iter().any(|error| error.code.name() == "policy-too-large"));
}

#[test]
fn a_long_expression_is_no_harm() {
    let sum = vec!["1"; 20_000].join(" + ");
    let path = vec!["part_of"; 20_000].join(".");
    let text = format!(
        "pack torn \"Long\" version 1.0\nrule A \"Long\" {{ for p in Party must a: {sum} > 1 must b: p.{path} is given }}"
    );
    let (_, errors, policy) = checked(&Torn(vec![PackFile { name: "torn/a.mandat".into(), text }]), "torn");
    assert_eq!(policy.is_none(), errors.iter().any(|error| error.force == Force::Must));
}

#[test]
fn packs_come_after_those_that_they_use() {
    let pack = |name: &str, uses: &str| PackFile {
        name: format!("{name}/a.mandat"),
        text: format!("pack {name} \"{name}\" version 1.0 {uses}"),
    };
    let library = Torn(vec![pack("one", "uses two, three"), pack("two", "uses three"), pack("three", "")]);
    let (_, errors, policy) = checked(&library, "one");
    assert_eq!(errors, []);
    let packs = policy.unwrap().packs;
    let names: Vec<&str> = packs.iter().map(|pack| &*pack.name).collect();
    assert_eq!(names, ["core", "three", "two", "one"]);
    assert!(packs.iter().all(|pack| pack.digest.starts_with("sha256:") && pack.digest.len() == 71));
}

#[test]
fn a_digest_stands_for_names_and_contents() {
    let digest = |name: &str, comment: &str| {
        let text = format!("pack one \"One\" version 1.0 # {comment}");
        let library = Torn(vec![PackFile { name: format!("one/{name}.mandat"), text }]);
        checked(&library, "one").2.unwrap().packs.last().unwrap().digest.clone()
    };
    assert_eq!(digest("a", "x"), digest("a", "x"));
    assert_ne!(digest("a", "x"), digest("b", "x"));
    assert_ne!(digest("a", "x"), digest("a", "y"));
}
