//! What must be true of the readers for every file: the same tree for the same value, exact places, no panic.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail as tests do")]

use std::collections::HashSet;

use mandat::diagnostic::{Code, Diagnostic, Lang};
use mandat::organisation::{NodeId, NodeKind, Tree, read_json, read_toml, read_yaml};
use mandat::source::{SourceFile, SourceMap, Span};
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Value {
    Null,
    Number(i32),
    Text(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zæøå]{1,8}", "[ -~æøåÆé😀\n\t\r\u{7f}\u{85}\u{2028}]{0,12}", "null|true|~|-|: |#x|'|\"|<<"]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![Just(Value::Null), any::<i32>().prop_map(Value::Number), text().prop_map(Value::Text)];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::List),
            proptest::collection::vec((text(), inner), 0..24).prop_map(|entries| {
                let number = |(number, (key, value)): (usize, (String, Value))| (format!("{key}{number}"), value);
                Value::Map(entries.into_iter().enumerate().map(number).collect())
            }),
        ]
    })
}

/// A file as it is written, with the text of every key and value in the order of the file.
#[derive(Default)]
struct Writer {
    text: String,
    written: Vec<String>,
    line_break: &'static str,
}

impl Writer {
    fn new(start: &str, line_break: &'static str) -> Self {
        Self { text: start.to_owned(), line_break, ..Self::default() }
    }

    fn token(&mut self, token: &str) {
        self.text.push_str(token);
        self.written.push(token.to_owned());
    }

    /// Notes a container before its children, and what it covers when it is written.
    fn container(&mut self, write: impl FnOnce(&mut Self)) {
        let (at, start) = (self.written.len(), self.text.len());
        self.written.push(String::new());
        write(self);
        self.written[at] = self.text[start..].trim_end_matches(['\r', '\n']).to_owned();
    }

    /// JSON, and YAML in brackets.
    fn flow(&mut self, value: &Value, quote: fn(&str) -> String) {
        let blank = format!(" {}  ", self.line_break);
        match value {
            Value::Null => self.token("null"),
            Value::Number(number) => self.token(&number.to_string()),
            Value::Text(text) => self.token(&quote(text)),
            Value::List(items) => self.container(|writer| {
                writer.text.push('[');
                for (number, item) in items.iter().enumerate() {
                    writer.text.push_str(if number == 0 { "" } else { ", " });
                    writer.flow(item, quote);
                }
                writer.text.push(']');
            }),
            Value::Map(entries) => self.container(|writer| {
                writer.text.push('{');
                for (number, (key, value)) in entries.iter().enumerate() {
                    writer.text.push_str(if number == 0 { "" } else { "," });
                    writer.text.push_str(&blank);
                    writer.token(&quote(key));
                    writer.text.push_str(": ");
                    writer.flow(value, quote);
                }
                writer.text.push('}');
            }),
        }
    }

    /// YAML on lines of its own, down to a depth; it begins where the line is indented.
    fn block(&mut self, value: &Value, indent: usize) {
        let next = format!("{}{}", self.line_break, " ".repeat(indent));
        match value {
            Value::List(items) if !items.is_empty() && indent < 4 => self.container(|writer| {
                for (number, item) in items.iter().enumerate() {
                    writer.text.push_str(if number == 0 { "" } else { &next });
                    writer.text.push_str("- ");
                    writer.block(item, indent + 2);
                }
            }),
            Value::Map(entries) if !entries.is_empty() && indent < 4 => self.container(|writer| {
                for (number, (key, value)) in entries.iter().enumerate() {
                    writer.text.push_str(if number == 0 { "" } else { &next });
                    writer.token(&yaml_text(key));
                    writer.text.push(':');
                    writer.entry_value(value, indent + 2);
                }
            }),
            _ => self.flow(value, yaml_text),
        }
    }

    fn entry_value(&mut self, value: &Value, indent: usize) {
        match value {
            Value::Null => self.token(""),
            Value::List(items) if !items.is_empty() && indent < 4 => self.on_new_line(value, indent - 2),
            Value::Map(entries) if !entries.is_empty() && indent < 4 => self.on_new_line(value, indent),
            _ => {
                self.text.push(' ');
                self.flow(value, yaml_text);
            }
        }
    }

    fn on_new_line(&mut self, value: &Value, indent: usize) {
        self.text.push_str(&format!(" # note{}{}", self.line_break, " ".repeat(indent)));
        self.block(value, indent);
    }
}

fn json_text(text: &str) -> String {
    serde_json::to_string(text).unwrap().replace('å', "\\u00e5")
}

/// Plain where it can be, and otherwise in one of the two quotes.
fn yaml_text(text: &str) -> String {
    let plain = text.chars().all(char::is_alphabetic) && !matches!(text, "" | "null" | "true");
    let printable =
        text.chars().all(|character| matches!(character, ' '..='~' | '\u{a0}'..) && character != '\u{2028}');
    match () {
        () if plain => text.to_owned(),
        () if printable && text.contains('"') => format!("'{}'", text.replace('\'', "''")),
        () => json_text(text).replace('\u{7f}', "\\x7f").replace('\u{85}', "\\N").replace('\u{2028}', "\\L"),
    }
}

struct Reading {
    map: SourceMap,
    tree: Tree,
    roots: Vec<NodeId>,
    errors: Vec<Diagnostic>,
}

type Reader = fn(&SourceFile, &mut Tree, &mut Vec<Diagnostic>) -> Vec<NodeId>;

fn json(file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> Vec<NodeId> {
    read_json(file, tree, errors).into_iter().collect()
}

fn toml(file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> Vec<NodeId> {
    vec![read_toml(file, tree, errors)]
}

fn read(text: &str, reader: Reader) -> Reading {
    let mut map = SourceMap::new();
    map.add("before", "x").unwrap();
    let id = map.add("file", text).unwrap();
    let (mut tree, mut errors) = (Tree::new(), Vec::new());
    let roots = reader(map.file(id).unwrap(), &mut tree, &mut errors);
    Reading { map, tree, roots, errors }
}

impl Reading {
    /// Checks a node against a value, and lists what stands at each place in the order of the file.
    fn same(&self, node: NodeId, value: &Value, places: &mut Vec<String>) -> bool {
        let node = self.tree.node(node);
        places.push(self.map.text(node.span).to_owned());
        match (node.kind, value) {
            (NodeKind::Null, Value::Null) => true,
            // A text of nothing but white space is not written.
            (NodeKind::Null, Value::Text(text)) => text.trim().is_empty(),
            (NodeKind::Scalar(scalar), Value::Number(number)) => {
                !scalar.quoted && self.tree.text(scalar.text, &self.map) == number.to_string()
            }
            (NodeKind::Scalar(scalar), Value::Text(text)) => self.tree.text(scalar.text, &self.map) == text,
            (NodeKind::List(children), Value::List(items)) => {
                let found = self.tree.items(children);
                found.len() == items.len() && found.iter().zip(items).all(|(node, item)| self.same(*node, item, places))
            }
            (NodeKind::Map(children), Value::Map(entries)) => {
                let found = self.tree.entries(children);
                found.len() == entries.len()
                    && found.iter().zip(entries).all(|(entry, (key, value))| {
                        places.push(self.map.text(entry.key_span).to_owned());
                        self.tree.text(entry.key, &self.map) == key && self.same(entry.value, value, places)
                    })
            }
            _ => false,
        }
    }

    /// Every span of every node and error lies in the file, between characters.
    fn spans_are_sound(&self) {
        let (_, file) = self.map.files().nth(1).unwrap();
        let sound = |span: Span| {
            let (start, end) = ((span.start - file.base()) as usize, (span.end - file.base()) as usize);
            assert!(file.text().get(start..end).is_some(), "{start}..{end} of {:?}", file.text());
        };
        for error in &self.errors {
            error.labels.iter().for_each(|label| sound(label.span));
            assert!(!error.message.words(Lang::Nn).is_empty());
        }
        let (mut open, mut seen) = (self.roots.clone(), HashSet::new());
        while let Some(id) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            let node = self.tree.node(id);
            sound(node.span);
            match node.kind {
                NodeKind::List(children) => open.extend(self.tree.items(children)),
                NodeKind::Map(children) => {
                    for entry in self.tree.entries(children) {
                        sound(entry.key_span);
                        open.push(entry.value);
                    }
                }
                NodeKind::Null | NodeKind::Scalar(_) => {}
            }
        }
    }
}

fn check(value: &Value, writer: Writer, reader: Reader) {
    let reading = read(&writer.text, reader);
    assert!(reading.errors.is_empty(), "{:?} in {:?}", reading.errors, writer.text);
    let mut places = Vec::new();
    assert!(reading.same(reading.roots[0], value, &mut places), "another value in {:?}", writer.text);
    assert_eq!(places, writer.written, "in {:?}", writer.text);
}

/// A valid file, damaged at a few places.
fn damaged(text: &str, wounds: &[(usize, u8, char)]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for (at, kind, character) in wounds {
        let at = at % (characters.len() + 1);
        match kind {
            0 if at < characters.len() => drop(characters.remove(at)),
            1 => characters.insert(at, *character),
            2 => characters.truncate(at),
            _ if at < characters.len() => characters[at] = *character,
            _ => {}
        }
    }
    characters.into_iter().collect()
}

fn wounds() -> impl Strategy<Value = Vec<(usize, u8, char)>> {
    let character =
        proptest::sample::select(" \n\t\r\"'{}[],:-#&*!|>%@`?\\å\u{feff}\u{a0}01e./~<".chars().collect::<Vec<_>>());
    proptest::collection::vec((any::<usize>(), 0u8..4, character), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(7), ..ProptestConfig::default() })]

    #[test]
    fn a_value_is_the_same_in_both_formats(value in value(), bom in any::<bool>(), windows in any::<bool>()) {
        let (start, line_break) = (if bom { "\u{feff}" } else { "" }, if windows { "\r\n" } else { "\n" });
        let mut writer = Writer::new(start, line_break);
        writer.flow(&value, json_text);
        check(&value, writer, json);
        let mut writer = Writer::new(start, line_break);
        writer.block(&value, 0);
        writer.text.push_str(line_break);
        check(&value, writer, read_yaml);
    }

    #[test]
    fn random_bytes_never_break_a_reader(
        bytes in proptest::collection::vec(any::<u8>(), 0..200),
        signs in "[\\[\\]{},:\"'\\\\ \n\t\r#&*!|>%@`?a-c0-2å.~<-]{0,80}",
    ) {
        for text in [&*String::from_utf8_lossy(&bytes), &signs] {
            read(text, json).spans_are_sound();
            read(text, read_yaml).spans_are_sound();
            read(text, toml).spans_are_sound();
        }
    }

    #[test]
    fn damaged_files_never_break_a_reader(value in value(), wounds in wounds()) {
        let mut writer = Writer::new("", "\n");
        writer.flow(&value, json_text);
        let text = damaged(&writer.text, &wounds);
        let reading = read(&text, json);
        reading.spans_are_sound();
        let malformed = reading.errors.iter().any(|error| error.code != Code::DuplicateKey);
        let without_mark = text.strip_prefix('\u{feff}').unwrap_or(&text);
        prop_assert_eq!(malformed, serde_json::from_str::<serde::de::IgnoredAny>(without_mark).is_err());
        let mut writer = Writer::new("[a.b]\nc.d = 1\n[[a.e]]\n'f' = ", "\n");
        writer.flow(&value, json_text);
        read(&damaged(&writer.text.replace("\": ", "\" = "), &wounds), toml).spans_are_sound();
        let mut writer = Writer::new("- &a {b: c}\n- <<: *a\n  d: |\n   x\n---\n", "\n");
        writer.block(&value, 0);
        read(&damaged(&writer.text, &wounds), read_yaml).spans_are_sound();
    }
}
