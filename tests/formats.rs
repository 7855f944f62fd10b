//! The public test suites of the formats, where they are there.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use mandat::diagnostic::{Diagnostic, Lang};
use mandat::organisation::{NodeId, NodeKind, Tree, read_json, read_toml, read_yaml};
use mandat::source::{SourceFile, SourceMap};

/// Says something that is seen although the test passes.
fn note(words: &str) {
    let mut terminal = std::io::stderr();
    writeln!(terminal, "{words}").unwrap();
}

/// The folder of a suite; says so when it is not there.
fn suite(name: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/suites");
    let folder = std::env::var_os("MANDAT_SUITES").map_or(beside, PathBuf::from).join(name);
    if !folder.is_dir() {
        note(&format!("SKIPPED: the {name} suite is not at {}", folder.display()));
        return None;
    }
    Some(folder)
}

fn files(folder: &Path) -> Vec<(String, PathBuf)> {
    let name = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().into_owned();
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|path| (name(&path), path)).collect()
}

struct Reading {
    map: SourceMap,
    tree: Tree,
    roots: Vec<NodeId>,
    errors: Vec<Diagnostic>,
}

impl Reading {
    fn words(&self) -> Vec<String> {
        self.errors.iter().map(|error| error.message.words(Lang::En)).collect()
    }

    fn entry(&self, node: NodeId, key: &str) -> Option<String> {
        let NodeKind::Map(children) = self.tree.node(node).kind else { return None };
        let entry = self.tree.entries(children).iter().find(|entry| self.tree.text(entry.key, &self.map) == key)?;
        match self.tree.node(entry.value).kind {
            NodeKind::Scalar(scalar) => Some(self.tree.text(scalar.text, &self.map).to_owned()),
            _ => Some(String::from("null")),
        }
    }

    /// Whether a node is the same as a JSON value; scalars are compared as text, numbers by their value.
    fn same(&self, node: NodeId, value: &serde_json::Value) -> bool {
        use serde_json::Value;
        let text = |scalar: mandat::organisation::Scalar| self.tree.text(scalar.text, &self.map);
        match (self.tree.node(node).kind, value) {
            (NodeKind::Null, Value::Null) => true,
            (NodeKind::Scalar(scalar), Value::String(expected)) => text(scalar) == expected,
            // In an organisation a text of nothing but white space is not written.
            (NodeKind::Null, Value::String(expected)) => expected.trim().is_empty(),
            (NodeKind::Scalar(scalar), Value::Bool(expected)) => text(scalar) == expected.to_string(),
            (NodeKind::Scalar(scalar), Value::Number(expected)) => {
                text(scalar).parse::<f64>().ok() == expected.as_f64()
            }
            (NodeKind::List(children), Value::Array(expected)) => {
                let items = self.tree.items(children);
                items.len() == expected.len() && items.iter().zip(expected).all(|(item, value)| self.same(*item, value))
            }
            (NodeKind::Map(children), Value::Object(expected)) => {
                let entries = self.tree.entries(children);
                entries.len() == expected.len()
                    && entries.iter().all(|entry| {
                        let value = expected.get(self.tree.text(entry.key, &self.map));
                        value.is_some_and(|value| self.same(entry.value, value))
                    })
            }
            _ => false,
        }
    }
}

fn read(text: &str, reader: impl FnOnce(&SourceFile, &mut Tree, &mut Vec<Diagnostic>) -> Vec<NodeId>) -> Reading {
    let mut map = SourceMap::new();
    let id = map.add("file", text).unwrap();
    let (mut tree, mut errors) = (Tree::new(), Vec::new());
    let roots = reader(map.file(id).unwrap(), &mut tree, &mut errors);
    Reading { map, tree, roots, errors }
}

fn json(file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> Vec<NodeId> {
    read_json(file, tree, errors).into_iter().collect()
}

/// JSON of the suite that we refuse on purpose, and why.
const JSON_REFUSED: &[(&str, &str)] = &[
    ("y_object_duplicated_key", "a key that stands twice is always a mistake in an organisation's file"),
    ("y_object_duplicated_key_and_value", "a key that stands twice is always a mistake in an organisation's file"),
];

#[test]
fn json_is_what_the_suite_says() {
    let Some(folder) = suite("json") else { return };
    let mut wrong = Vec::new();
    let mut count = 0;
    for (name, path) in files(&folder.join("test_parsing")) {
        count += 1;
        let bytes = fs::read(path).unwrap();
        let reading = std::str::from_utf8(&bytes).ok().map(|text| (text, read(text, json)));
        let accepted = reading.as_ref().is_some_and(|(_, reading)| reading.errors.is_empty());
        let refused = JSON_REFUSED.iter().any(|(refused, _)| *refused == name);
        let expected =
            if refused || name.starts_with("n_") { Some(false) } else { name.starts_with("y_").then_some(true) };
        if expected.is_some_and(|expected| expected != accepted) {
            wrong.push(format!("{name}: {:?}", reading.map(|(_, reading)| reading.words())));
        } else if let Some((text, reading)) = reading.filter(|_| expected == Some(true)) {
            let value = serde_json::from_str(text).unwrap();
            if !reading.same(reading.roots[0], &value) {
                wrong.push(format!("{name}: another value than {value}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    note(&format!("{count} files of the JSON suite"));
}

/// YAML of the suite that we refuse on purpose, and why.
const YAML_REFUSED: &[(&str, &[&str])] = &[
    (
        "a tag other than those of the core has no meaning in an organisation's file",
        &[
            "2XXW", "565N", "5TYM", "6CK3", "6WLZ", "7FWL", "9WXW", "C4HZ", "CC74", "CUP7", "J7PZ", "M5C3", "P76L",
            "UGM3", "Z67P", "Z9M4",
        ],
    ),
    (
        "a list or an object as a key names nothing",
        &[
            "4FJ6", "6BFJ", "6PBE", "9MMW", "KK5P", "LX3P", "M2N8", "M2N8-1", "M5DY", "Q9WF", "RZP5", "SBG9", "V9D5",
            "X38W", "XW4D",
        ],
    ),
    ("a key that stands twice is always a mistake, an empty one too", &["2JQS"]),
    ("two versions in one directive; the suite itself leaves the case out", &["ZYU8-2"]),
];

/// YAML of the suite that we accept although the suite refuses it, and why.
const YAML_ACCEPTED: &[(&str, &[&str])] =
    &[("lists in brackets may be indented as one likes: many files end them in the first column", &["9C9N"])];

/// YAML of the suite whose value is another one with us, and why.
const YAML_OTHER_VALUE: &[(&str, &[&str])] =
    &[("the suite gives no value for an object with an empty key", &["SM9W-1"])];

/// The suite shows blanks by signs.
fn visible(text: &str) -> String {
    let text = text.replace('␣', " ").replace('»', "\t").replace(['—', '↵'], "");
    text.replace('←', "\r").replace('⇔', "\u{feff}").replace("∎\n", "")
}

/// What is wrong with how we read a case, if anything.
fn judge(name: &str, suite: &Reading, case: NodeId) -> Option<String> {
    let listed = |list: &[(&str, &[&str])]| list.iter().any(|(_, names)| names.contains(&name));
    let reading = read(&visible(&suite.entry(case, "yaml")?), read_yaml);
    let fails = suite.entry(case, "fail").is_some();
    let should_fail = (fails && !listed(YAML_ACCEPTED)) || listed(YAML_REFUSED);
    match (should_fail, reading.errors.is_empty()) {
        (true, true) => return Some("is accepted".to_owned()),
        (false, false) => return Some(format!("is refused: {:?}", reading.words())),
        _ => {}
    }
    let values = suite.entry(case, "json").filter(|_| !should_fail && !fails)?;
    let values: Vec<serde_json::Value> =
        serde_json::Deserializer::from_str(&values).into_iter().collect::<Result<_, _>>().unwrap();
    // Empty documents are left out.
    let values: Vec<_> = if reading.roots.len() < values.len() {
        values.into_iter().filter(|value| !value.is_null()).collect()
    } else {
        values
    };
    let same = values.len() == reading.roots.len()
        && values.iter().zip(&reading.roots).all(|(value, root)| reading.same(*root, value));
    (same == listed(YAML_OTHER_VALUE)).then(|| format!("has same value: {same}"))
}

#[test]
fn yaml_is_what_the_suite_says() {
    let Some(folder) = suite("yaml") else { return };
    let (mut wrong, mut count) = (Vec::new(), 0);
    for (name, path) in files(&folder.join("src")) {
        let suite = read(&fs::read_to_string(path).unwrap(), read_yaml);
        assert!(suite.errors.is_empty(), "{name}: {:?}", suite.words());
        let NodeKind::List(cases) = suite.tree.node(suite.roots[0]).kind else { panic!("{name}: a list of cases") };
        for (number, case) in suite.tree.items(cases).iter().enumerate() {
            count += 1;
            let name = if number == 0 { name.clone() } else { format!("{name}-{number}") };
            wrong.extend(judge(&name, &suite, *case).map(|wrong| format!("{name} {wrong}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    note(&format!("{count} cases of the YAML suite"));
}

fn toml(file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> Vec<NodeId> {
    vec![read_toml(file, tree, errors)]
}

/// TOML of the suite that we refuse on purpose, and why.
const TOML_REFUSED: &[(&str, &[&str])] = &[];

/// TOML of the suite that we accept although the suite refuses it, and why.
const TOML_ACCEPTED: &[(&str, &[&str])] = &[];

impl Reading {
    /// Whether a node is the same as a value of the suite, which says the type of each scalar.
    fn same_typed(&self, node: NodeId, value: &serde_json::Value) -> bool {
        use serde_json::Value;
        let of = |key: &str| value.get(key).and_then(Value::as_str);
        match (self.tree.node(node).kind, value) {
            (NodeKind::Null, Value::Object(_)) => {
                of("type") == Some("string") && of("value").is_some_and(|text| text.trim().is_empty())
            }
            (NodeKind::Scalar(scalar), Value::Object(_)) => {
                let text = self.tree.text(scalar.text, &self.map);
                let (Some(kind), Some(expected)) = (of("type"), of("value")) else { return false };
                scalar.quoted == (kind == "string")
                    && match kind {
                        "float" => {
                            let number = |text: &str| text.parse::<f64>().unwrap();
                            number(text) == number(expected) || number(text).is_nan() && number(expected).is_nan()
                        }
                        "integer" => text.parse::<i128>().unwrap() == expected.parse::<i128>().unwrap(),
                        "string" => text.replace("\r\n", "\n") == expected.replace("\r\n", "\n"),
                        "bool" => text == expected,
                        // A date or time is text as it is written; the suite adds seconds and a `T`.
                        _ => text.get(..5) == expected.get(..5),
                    }
            }
            (NodeKind::List(children), Value::Array(expected)) => {
                let items = self.tree.items(children);
                items.len() == expected.len()
                    && items.iter().zip(expected).all(|(it, value)| self.same_typed(*it, value))
            }
            (NodeKind::Map(children), Value::Object(expected)) => {
                let entries = self.tree.entries(children);
                entries.len() == expected.len()
                    && entries.iter().all(|entry| {
                        let value = expected.get(self.tree.text(entry.key, &self.map));
                        value.is_some_and(|value| self.same_typed(entry.value, value))
                    })
            }
            _ => false,
        }
    }
}

#[test]
fn toml_is_what_the_suite_says() {
    let Some(folder) = suite("toml").map(|folder| folder.join("tests")) else { return };
    let listed = |list: &[(&str, &[&str])], name: &str| list.iter().any(|(_, names)| names.contains(&name));
    let (mut wrong, mut count) = (Vec::new(), 0);
    let list = fs::read_to_string(folder.join("files-toml-1.1.0")).unwrap();
    for name in list.lines().filter_map(|line| line.strip_suffix(".toml")) {
        count += 1;
        let bytes = fs::read(folder.join(format!("{name}.toml"))).unwrap();
        let reading = std::str::from_utf8(&bytes).ok().map(|text| read(text, toml));
        let accepted = reading.as_ref().is_some_and(|reading| reading.errors.is_empty());
        let valid = name.starts_with("valid/");
        let expected = if valid { !listed(TOML_REFUSED, name) } else { listed(TOML_ACCEPTED, name) };
        if accepted != expected {
            wrong.push(format!("{name}: {:?}", reading.map(|reading| reading.words())));
        } else if let Some(reading) = reading.filter(|_| valid && accepted) {
            let value = fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
            let value = serde_json::from_str(&value).unwrap();
            if !reading.same_typed(reading.roots[0], &value) {
                wrong.push(format!("{name}: another value than {value}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    note(&format!("{count} files of the TOML suite"));
}
