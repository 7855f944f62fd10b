//! What readers make of nonsense and of damaged files: an error at every place, never a panic, never a long time.
//!
//! How often: 1 000 random strings and 1 000 damaged files for each reader and for the parser of policies; and files in
//! which several entries are damaged, each in a way after which the reader goes on.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "helpers of tests fail as tests do")]

#[path = "damage/plant.rs"]
mod plant;
#[path = "soundness/random.rs"]
mod random;

use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

use mandat::diagnostic::{Code, Diagnostic, Lang, Phrase, Text};
use mandat::organisation::{Folder, NodeId, NodeKind, Tree, read_yaml};
use mandat::source::{SourceMap, Span};
use mandat::syntax::parse;
use random::Random;

/// How many of each sort.
const ROUNDS: u64 = 1_000;

/// The settings that say what a sheet holds.
const SETTINGS: &str = r#"
packs = ["core"]
[csv."f.csv"]
collection = "people"
columns = { id = "id", name = "name", born = { field = "born", date = "dd.mm.yyyy" }, unit = { field = "units", split = "," } }
"#;

/// The readers, by the files that they read.
const FILES: [(&str, &str); 5] = [
    ("f.json", include_str!("damage/valid.json")),
    ("f.yaml", include_str!("damage/valid.yaml")),
    ("f.toml", include_str!("damage/valid.toml")),
    ("f.csv", include_str!("damage/valid.csv")),
    ("f.mandat", include_str!("damage/valid.mandat")),
];

/// Reads a file as the checker does: its bytes, and then what they hold. Gives what is wrong, with the line.
fn errors(name: &str, bytes: &[u8]) -> Vec<(u32, Diagnostic)> {
    let begun = Instant::now();
    let mut sources = SourceMap::new();
    let mut found = Vec::new();
    if name.ends_with(".mandat") {
        let Ok(text) = std::str::from_utf8(bytes) else { return vec![(1, not_utf8())] };
        let id = sources.add(name, text).unwrap();
        parse(sources.file(id).unwrap(), &mut found);
    } else {
        let names = vec![name.to_owned(), "mandat.toml".to_owned()];
        let folder = Folder::of(names, |wanted| match wanted == name {
            true => Ok(bytes.to_vec()),
            false => Ok(SETTINGS.as_bytes().to_vec()),
        });
        let mut manifest = folder.manifest(&mut sources, &mut found).unwrap();
        if !name.ends_with(".csv") {
            manifest.sheets.clear();
        }
        let organisation = folder.organisation(Some(&manifest), &mut sources, &mut found);
        for root in organisation.documents.iter().flat_map(|document| &document.roots) {
            let node = organisation.tree.node(*root);
            if !matches!(node.kind, NodeKind::Map(_) | NodeKind::Null) {
                // What the vocabulary says of a file that holds a text or a list.
                let error = Diagnostic::error(Code::WrongKind, Phrase::FoundValue.into(), node.span);
                found.push(error.help(Phrase::HelpList.into()));
            }
        }
    }
    assert!(begun.elapsed() < Duration::from_secs(1), "{name} took {:?}: {:?}", begun.elapsed(), shown(bytes));
    for error in &found {
        for label in &error.labels {
            let file = sources.file_of(label.span).unwrap_or_else(|| panic!("{error:?} is nowhere"));
            let (start, end) = (label.span.start - file.base(), label.span.end - file.base());
            assert!(file.text().get(start as usize..end as usize).is_some(), "{error:?} splits a letter");
        }
        assert!(Lang::ALL.into_iter().all(|lang| !error.message.words(lang).is_empty()));
    }
    let line = |error: &Diagnostic| {
        let file = sources.file_of(error.place()).filter(|file| file.name() == name);
        file.map_or(1, |file| file.location(error.place().start).line)
    };
    found.iter().map(|error| (line(error), error.clone())).collect()
}

fn not_utf8() -> Diagnostic {
    let message = Text::new(Phrase::NotUtf8).with("name", "x").with("line", 1);
    Diagnostic::error(Code::PackUnreadable, message, Span::default()).help(Phrase::NotUtf8Help.into())
}

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Bytes of all kinds, or the signs that mean something in one of the formats.
fn noise(random: &mut Random) -> Vec<u8> {
    const SIGNS: &[u8] = b"{}[]()\"'`:;,.=-+*/\\#&!|>%@?<~ \t\n\r0123456789abtrueflsn";
    let length = 1 + random.below(400);
    let text = random.chance(50);
    (0..length)
        .map(|_| if text { SIGNS[random.below(SIGNS.len())] } else { u8::try_from(random.below(256)).unwrap() })
        .collect()
}

/// A file with a few wounds: bytes that are gone, added or changed, lines twice or swapped, an end that is missing.
fn wounded(text: &str, random: &mut Random) -> Vec<u8> {
    const SIGNS: &[u8] = b"{}[]\"':;,=-#&*!|>%\\\n\r\t 0a\x00\xc3\xff";
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len().max(1));
        match random.below(8) {
            0 | 1 if !bytes.is_empty() => drop(bytes.remove(at)),
            2 | 3 => bytes.insert(at.min(bytes.len()), SIGNS[random.below(SIGNS.len())]),
            4 | 5 if !bytes.is_empty() => bytes[at] = SIGNS[random.below(SIGNS.len())],
            6 => bytes.truncate(at),
            _ => {
                let mut lines: Vec<Vec<u8>> =
                    bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
                let (one, other) = (random.below(lines.len().max(1)), random.below(lines.len().max(1)));
                match lines.get(one).cloned() {
                    Some(line) if random.chance(50) => lines.insert(other, line),
                    Some(_) => lines.swap(one, other),
                    None => {}
                }
                bytes = lines.concat();
            }
        }
    }
    bytes
}

/// Whether another reader takes a text; nothing where there is none to ask, or where ours is stricter on purpose.
fn taken_by_others(name: &str, bytes: &[u8]) -> Option<bool> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match name {
        "f.json" => Some(serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()),
        // It has numbers of 64 bits only.
        "f.toml" if text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_').all(|it| it.len() < 12) => {
            Some(text.parse::<toml::Table>().is_ok())
        }
        _ => None,
    }
}

/// Holds a verdict of ours against that of others, and against what is certain.
fn judge(name: &str, bytes: &[u8]) -> bool {
    let errors = errors(name, bytes);
    let malformed = errors.iter().any(|(_, error)| error.code != Code::WrongKind);
    // A key that stands twice is right in JSON, and never in an organisation.
    let twice = name == "f.json" && errors.iter().any(|(_, error)| error.code == Code::DuplicateKey);
    // A file in which nothing stands is right for some formats, and never an organisation.
    let nothing = std::str::from_utf8(bytes).is_ok_and(|text| text.trim().is_empty());
    if let Some(taken) = taken_by_others(name, bytes).filter(|_| !twice && !nothing) {
        assert_eq!(malformed, !taken, "{name}: {errors:?} in {:?}", shown(bytes));
    }
    assert!(std::str::from_utf8(bytes).is_ok() || !errors.is_empty(), "{name}: {:?}", shown(bytes));
    !errors.is_empty()
}

#[test]
fn files_are_valid_before_they_are_damaged() {
    for (name, text) in FILES {
        let errors = errors(name, text.as_bytes());
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

#[test]
fn random_bytes_are_errors() {
    for (name, _) in FILES {
        let mut random = Random::new(11);
        let refused = (0..ROUNDS).filter(|_| judge(name, &noise(&mut random))).count();
        // Hardly any noise is right; YAML takes most plain words for a text.
        assert!(refused > 950, "{name}: {refused}");
    }
}

#[test]
fn damaged_files_are_errors() {
    for (name, text) in FILES {
        let mut random = Random::new(12);
        let refused = (0..ROUNDS).filter(|_| judge(name, &wounded(text, &mut random))).count();
        // A wound inside a text is none.
        assert!(refused > 500, "{name}: {refused}");
    }
}

/// A merge that has left two versions of some lines in a file, wherever that is, is told of, and nothing else is.
#[test]
fn what_a_merge_has_left_is_told_of_as_that() {
    for (name, text) in FILES {
        let mut random = Random::new(14);
        let lines: Vec<&str> = text.lines().collect();
        for _ in 0..100 {
            // Where a text goes over several lines, such lines are a part of it.
            let at = 1 + random.below(lines.len());
            let length = random.below(lines.len() - at + 1).min(3);
            let (before, rest) = lines.split_at(at);
            let (mine, after) = rest.split_at(length);
            let base: Vec<&str> = if random.chance(50) { [&["||||||| base"], mine].concat() } else { Vec::new() };
            let (begin, end) = (["<<<<<<< HEAD"], [">>>>>>> main"]);
            let all = [before, &begin, mine, &base, &["======="], mine, &end, after].concat().join("\n");
            let found = errors(name, all.as_bytes());
            let text_of_several_lines = name == "f.toml" && before.concat().matches("\"\"\"").count() % 2 == 1;
            if text_of_several_lines && found.is_empty() {
                continue;
            }
            let codes: Vec<_> = found.iter().map(|(line, error)| (*line as usize, error.code)).collect();
            assert_eq!(codes, [(at + 1, Code::MergeConflict)], "{name}\n{all}\n{found:?}");
        }
    }
}

/// What is told of some lines.
fn told(errors: &[(u32, Diagnostic)], (first, last): (u32, u32)) -> Vec<(u32, String)> {
    let within = errors.iter().filter(|(line, _)| (first..=last).contains(line));
    within.map(|(line, error)| (*line, error.message.words(Lang::En))).collect()
}

/// What was read of the numbered entries of a YAML file.
#[derive(Debug, Default)]
struct Entries {
    /// Those of which an error hides nothing.
    whole: HashSet<usize>,
    /// Those of which it hides something.
    marked: HashSet<usize>,
    /// Whether it is marked that what holds them may hold more.
    open: bool,
}

impl Entries {
    fn read(text: &str) -> Self {
        let mut sources = SourceMap::new();
        let id = sources.add("f.yaml", text).unwrap();
        let (mut tree, mut errors) = (Tree::new(), Vec::new());
        let roots = read_yaml(sources.file(id).unwrap(), &mut tree, &mut errors);
        let mut entries = Self { open: true, ..Self::default() };
        for root in roots {
            entries.walk(&tree, &sources, root);
        }
        entries
    }

    fn walk(&mut self, tree: &Tree, sources: &SourceMap, node: NodeId) {
        let number = |text: &str| text.strip_prefix(['p', 'c']).and_then(|number| number.parse::<usize>().ok());
        let id = |node: NodeId| match tree.node(node).kind {
            NodeKind::Map(children) => {
                tree.entries(children).iter().find_map(|entry| match tree.node(entry.value).kind {
                    NodeKind::Scalar(scalar) => number(tree.text(scalar.text, sources)),
                    _ => None,
                })
            }
            _ => None,
        };
        let held: Vec<(Option<usize>, NodeId)> = match tree.node(node).kind {
            NodeKind::Map(children) => {
                tree.entries(children).iter().map(|it| (number(tree.text(it.key, sources)), it.value)).collect()
            }
            NodeKind::List(children) => tree.items(children).iter().map(|item| (id(*item), *item)).collect(),
            _ => Vec::new(),
        };
        for (number, value) in held {
            match number {
                Some(number) => {
                    self.open &= tree.is_incomplete(node);
                    if is_whole(tree, value) {
                        self.whole.insert(number)
                    } else {
                        self.marked.insert(number)
                    };
                }
                None => self.walk(tree, sources, value),
            }
        }
    }
}

/// Whether an error hides nothing of a value.
fn is_whole(tree: &Tree, node: NodeId) -> bool {
    !tree.is_incomplete(node)
        && !tree.is_contested(node)
        && match tree.node(node).kind {
            NodeKind::Map(children) => tree.entries(children).iter().all(|entry| is_whole(tree, entry.value)),
            NodeKind::List(children) => tree.items(children).iter().all(|item| is_whole(tree, *item)),
            _ => true,
        }
}

/// Several entries of a file are damaged, and each is told of at its lines, and nothing else is.
///
/// In YAML what is told of an entry is just what is told where nothing else is damaged; the entries that are right are read,
/// and what is lost of the others is marked.
#[test]
fn every_independent_damage_is_reported() {
    for (name, kinds) in plant::ALL {
        let mut random = Random::new(13);
        let mut alone = HashMap::new();
        for round in 0..200 {
            let plant::File { text, planted, right } = plant::file(kinds, &mut random);
            let errors = errors(name, text.as_bytes());
            let all = || told(&errors, (0, u32::MAX));
            for entry in &planted {
                for lines in &entry.damaged {
                    let (kind, found) = (entry.kind, !told(&errors, *lines).is_empty());
                    assert!(found, "{name} {round}: `{kind}` in {lines:?} is not told of\n{text}\n{:?}", all());
                }
                if *name == "f.yaml" {
                    let of = || self::errors(name, entry.alone.as_bytes()).len();
                    let (here, alone) = (told(&errors, entry.lines).len(), alone.entry(entry.kind).or_insert_with(of));
                    assert_eq!(here, *alone, "{name} {round}: {:?}\n{text}\n{:?}", entry.lines, all());
                }
            }
            if *name == "f.yaml" {
                let read = Entries::read(&text);
                let lost: Vec<_> = right.iter().filter(|number| !read.whole.contains(number)).collect();
                assert!(lost.is_empty(), "{name} {round}: {lost:?} are right\n{text}\n{read:?}");
                let known = |entry: &plant::Planted| read.marked.contains(&entry.number);
                let unmarked = planted.iter().find(|entry| !known(entry) && !read.open && kinds.are_together());
                assert!(unmarked.is_none(), "{name} {round}: nobody sees that more may be there\n{text}\n{read:?}");
            }
            for (line, _) in &errors {
                let due = planted.iter().flat_map(|it| &it.damaged).any(|(first, last)| (first..=last).contains(&line));
                assert!(due, "{name} {round}: line {line} is right\n{text}\n{:?}", all());
            }
        }
    }
}
