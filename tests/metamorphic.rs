//! What says the same in another way has the same outcomes: other ids, another order, other files, other languages,
//! another format.

#[cfg(test)]
#[path = "soundness/clauses.rs"]
#[allow(dead_code, reason = "the other tests of outcomes use the rest")]
mod clauses;
#[cfg(test)]
#[path = "soundness/organisation.rs"]
#[allow(dead_code, reason = "the other tests of outcomes use the rest")]
mod organisation;
#[cfg(test)]
#[path = "soundness/random.rs"]
mod random;
#[cfg(test)]
#[path = "soundness/run.rs"]
#[allow(dead_code, reason = "the other tests of outcomes use the rest")]
mod run;

#[cfg(test)]
mod metamorphic {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::{Path, PathBuf};

    use mandat::diagnostic::Lang;
    use mandat::organisation::{NodeId, NodeKind, Tree, read_json, read_yaml};
    use mandat::pipeline::{Request, Root, Run, check};
    use mandat::source::SourceMap;
    use mandat::value::Date;
    use serde_json::{Map, Value, json};

    use super::clauses::Clauses;
    use super::organisation::Maker;
    use super::random::Random;
    use super::run::{Outcomes, facts_in, outcomes, policy};

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");
    const RULES: usize = 10;
    const ROUNDS: u64 = 60;
    /// Words of other languages, added to the vocabulary.
    const ALIASES: &[(&str, &str)] = &[
        ("level", "nivå"),
        ("rank", "rang"),
        ("owners", "eigarar"),
        ("members", "medlemer"),
        ("lead", "leiar"),
        ("marks", "merke"),
        ("age", "alder"),
        ("share", "del"),
        ("act", "lov"),
        ("teams", "lag"),
        ("people", "folk"),
    ];

    type Files = Vec<(String, Value)>;

    fn clock() -> Date {
        "2025-09-15".parse().unwrap()
    }

    /// The vocabulary with words of another language, of the same length where it is parsed.
    fn vocabulary() -> String {
        let mut text = VOCABULARY.to_owned();
        for (name, alias) in ALIASES {
            let collection = text.contains(&format!(" in {name} "));
            let lines = text.lines().map(|line| {
                let field = line.trim_start().starts_with(&format!("{name} ")) && line.starts_with("  ");
                match () {
                    () if collection && line.contains(&format!(" in {name} ")) => {
                        line.replace(&format!(" in {name} "), &format!(" in {name} as nn \"{alias}\" "))
                    }
                    () if field && !collection => format!("{line} as nn \"{alias}\""),
                    () => line.to_owned(),
                }
            });
            text = lines.collect::<Vec<_>>().join("\n");
        }
        text
    }

    fn told(rules: &str, files: &Files) -> Outcomes {
        let policy = policy(&vocabulary(), rules).unwrap_or_else(|errors| panic!("{errors}"));
        let files: Vec<(String, String)> =
            files.iter().map(|(name, value)| (name.clone(), written(name, value))).collect();
        let (facts, _) = facts_in(&policy, &files);
        outcomes(&policy, &facts, clock())
    }

    /// A file in the format that its name says.
    fn written(name: &str, value: &Value) -> String {
        if name.ends_with(".toml") { toml_file(value) } else { value.to_string() }
    }

    /// TOML with a heading for each thing, and braces inside; what is not written is left out.
    fn toml_file(value: &Value) -> String {
        let mut text = String::new();
        let mut below = String::new();
        for (key, value) in value.as_object().unwrap() {
            match value {
                Value::Object(things) if things.values().all(Value::is_object) && !things.is_empty() => {
                    for (id, thing) in things {
                        below.push_str(&format!("\n[{}.{}]\n", toml_key(key), toml_key(id)));
                        for (field, value) in thing.as_object().unwrap().iter().filter(|(_, value)| !value.is_null()) {
                            below.push_str(&format!("{} = {}\n", toml_key(field), toml_value(value)));
                        }
                    }
                }
                Value::Null => {}
                _ => text.push_str(&format!("{} = {}\n", toml_key(key), toml_value(value))),
            }
        }
        text + &below
    }

    fn toml_value(value: &Value) -> String {
        match value {
            Value::Object(object) => {
                let entries = object.iter().filter(|(_, value)| !value.is_null());
                let entries = entries.map(|(key, value)| format!("{} = {}", toml_key(key), toml_value(value)));
                format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
            }
            Value::Array(items) => {
                let items = items.iter().filter(|item| !item.is_null()).map(toml_value);
                format!("[{}]", items.collect::<Vec<_>>().join(", "))
            }
            Value::String(text) => toml_text(text),
            other => other.to_string(),
        }
    }

    /// Whether something has a member of a list or a key of a record without a value, which TOML has no way to write.
    fn has_blanks(value: &Value) -> bool {
        match value {
            Value::Array(items) => items.iter().any(|item| item.is_null() || has_blanks(item)),
            Value::Object(fields) => fields.iter().any(|(key, value)| {
                let keyed = value.as_object().filter(|_| key == "members");
                keyed.is_some_and(|keyed| keyed.values().any(Value::is_null)) || has_blanks(value)
            }),
            _ => false,
        }
    }

    fn toml_key(text: &str) -> String {
        let bare = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if bare { text.to_owned() } else { toml_text(text) }
    }

    fn toml_text(text: &str) -> String {
        serde_json::to_string(text).unwrap().replace('\u{7f}', "\\u007f")
    }

    fn each(
        mut transform: impl FnMut(&str, &Value) -> Files,
        same: impl Fn(&str) -> bool,
        back: impl Fn(&str) -> String,
    ) {
        for round in 0..ROUNDS {
            let mut random = Random::new(90_000 + round);
            let rules: Vec<String> = {
                let mut clauses = Clauses::new(&mut random);
                (0..RULES).map(|number| clauses.rule(&format!("R{number}"))).filter(|rule| same(rule)).collect()
            };
            let text = Maker::organisation(&mut random).written();
            let value: Value = serde_json::from_str(&text).unwrap();
            let before = told(&rules.concat(), &vec![("all.json".to_owned(), value.clone())]);
            let files = transform(&text, &value);
            let after = told(&rules.concat(), &files);
            let after: Outcomes = after.into_iter().map(|((rule, subject), it)| ((rule, back(&subject)), it)).collect();
            for (key, outcome) in &before {
                let now = after.get(key);
                let rule = &rules[key.0 as usize];
                assert_eq!(Some(outcome), now, "round {round} {}\n{rule}{text}\n{files:?}", key.1);
            }
        }
    }

    fn any(_: &str) -> bool {
        true
    }

    fn same(subject: &str) -> String {
        subject.to_owned()
    }

    fn one(value: Value) -> Files {
        vec![("all.json".to_owned(), value)]
    }

    /// Every object and list the other way round.
    fn reversed(value: &Value) -> Value {
        match value {
            Value::Object(object) => {
                Value::Object(object.iter().rev().map(|(key, it)| (key.clone(), reversed(it))).collect())
            }
            Value::Array(items) => Value::Array(items.iter().rev().map(reversed).collect()),
            other => other.clone(),
        }
    }

    /// Every text and key as a function says.
    fn mapped(value: &Value, key: &dyn Fn(&str) -> String, text: &dyn Fn(&str) -> String) -> Value {
        match value {
            Value::Object(object) => {
                Value::Object(object.iter().map(|(name, it)| (key(name), mapped(it, key, text))).collect())
            }
            Value::Array(items) => Value::Array(items.iter().map(|item| mapped(item, key, text)).collect()),
            Value::String(it) => Value::String(text(it)),
            other => other.clone(),
        }
    }

    /// Each thing of each collection in a file of its own.
    fn split(value: &Value) -> Files {
        let mut files = Files::new();
        for (collection, things) in value.as_object().unwrap() {
            match things {
                Value::Object(things) if collection != "organisation" && !things.is_empty() => {
                    for (id, thing) in things {
                        let name = format!("{}/{collection}.json", files.len());
                        files.push((name, json!({ collection: { id: thing } })));
                    }
                }
                _ => files.push((format!("{}.json", files.len()), json!({ collection: things }))),
            }
        }
        files
    }

    #[test]
    fn another_order_says_the_same() {
        each(|_, value| one(reversed(value)), any, same);
    }

    #[test]
    fn other_files_say_the_same() {
        each(|_, value| split(value), any, same);
    }

    #[test]
    fn yaml_says_the_same() {
        each(|_, value| vec![("all.yaml".to_owned(), value.clone())], any, same);
    }

    #[test]
    fn toml_says_the_same() {
        let name = |value: &Value| if has_blanks(value) { "all.json" } else { "all.toml" };
        each(|_, value| vec![(name(value).to_owned(), value.clone())], any, same);
    }

    #[test]
    fn other_languages_say_the_same() {
        let key = |key: &str| {
            let alias = ALIASES.iter().find(|(name, _)| *name == key);
            alias.map_or(key, |(_, alias)| alias).to_owned()
        };
        each(|_, value| one(mapped(value, &key, &|text| text.to_owned())), any, same);
    }

    #[test]
    fn other_ids_say_the_same() {
        const IDS: [&str; 9] = ["t1", "t2", "t3", "t9", "p1", "p2", "p3", "p9", "x"];
        // The same order, since pairs begin with the lesser one.
        let renamed = |text: &str| if IDS.contains(&text) { format!("øy-{text}") } else { text.to_owned() };
        let apart = |rule: &str| !rule.contains(".id") && !rule.contains('"');
        let apart = |rule: &str| apart(rule.split_once('{').unwrap().1);
        let back = |subject: &str| subject.replace("øy-", "");
        each(|_, value| one(mapped(value, &renamed, &renamed)), apart, back);
    }

    #[test]
    fn people_who_have_nothing_to_do_with_it_change_nothing() {
        let stranger = json!({ "age": 1, "level": "low", "active": true, "boss": [], "born": [] });
        let apart = |rule: &str| !rule.contains("Person") && !rule.contains("adult");
        let more = |_: &str, value: &Value| {
            let mut value = value.clone();
            value["people"]["zzz"] = stranger.clone();
            one(value)
        };
        each(more, apart, same);
    }

    // The invented organisation, through the whole pipeline.

    fn example() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/utstrand")
    }

    fn plain(tree: &Tree, sources: &SourceMap, id: NodeId) -> Value {
        match tree.node(id).kind {
            NodeKind::Null => Value::Null,
            NodeKind::Scalar(scalar) => Value::String(tree.text(scalar.text, sources).to_owned()),
            NodeKind::List(children) => {
                Value::Array(tree.items(children).iter().map(|item| plain(tree, sources, *item)).collect())
            }
            NodeKind::Map(children) => {
                let entries = tree.entries(children).iter();
                let entries =
                    entries.map(|entry| (tree.text(entry.key, sources).to_owned(), plain(tree, sources, entry.value)));
                Value::Object(entries.collect())
            }
        }
    }

    fn read_files(folder: &Path, below: &str, files: &mut Files) {
        let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            let name = format!("{below}{}", path.file_name().unwrap().to_string_lossy());
            if path.is_dir() {
                read_files(&path, &format!("{name}/"), files);
                continue;
            }
            let json = name.ends_with(".json");
            if !json && !name.ends_with(".yaml") {
                continue;
            }
            let (mut sources, mut tree, mut errors) = (SourceMap::new(), Tree::new(), Vec::new());
            let id = sources.add(name.as_str(), fs::read_to_string(&path).unwrap()).unwrap();
            let file = sources.file(id).unwrap();
            let roots = match json {
                true => read_json(file, &mut tree, &mut errors).into_iter().collect(),
                false => read_yaml(file, &mut tree, &mut errors),
            };
            files.extend(roots.iter().map(|root| (name.clone(), plain(&tree, &sources, *root))));
        }
    }

    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let target = to.join(path.file_name().unwrap());
            if path.is_dir() {
                copy(&path, &target);
            } else if path.extension().is_some_and(|it| it == "toml" || it == "mandat") {
                fs::copy(&path, &target).unwrap();
            }
        }
    }

    fn checked(root: PathBuf) -> Run {
        let request = Request {
            lang: Some(Lang::Nn),
            rows: true,
            ..Request::new(Root::Path(root), "2026-01-15".parse().unwrap())
        };
        check(&request).unwrap()
    }

    /// The example with other files; its settings and its own policies stay.
    fn example_with(name: &str, files: &Files) -> Run {
        let folder = std::env::temp_dir().join(format!("mandat-metamorphic-{}-{name}", std::process::id()));
        copy(&example(), &folder);
        for (name, value) in files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, written(name, value)).unwrap();
        }
        let run = checked(folder.clone());
        fs::remove_dir_all(folder).unwrap();
        run
    }

    /// What is found, and the first word of the place to which it points.
    fn found(run: &Run) -> Vec<(String, Option<String>, String, String)> {
        let mut found: Vec<_> = run
            .verdict
            .findings
            .iter()
            .map(|finding| {
                let text = run.sources.text(finding.place.span);
                let word = text
                    .split(|it: char| !(it.is_alphanumeric() || "-_./ ".contains(it)))
                    .find(|it| !it.trim().is_empty());
                let word = word.unwrap_or("").trim().to_owned();
                (finding.code.clone(), finding.subject.clone(), finding.message.clone(), word)
            })
            .collect();
        found.sort();
        found
    }

    #[test]
    fn the_example_says_the_same_in_other_files_formats_and_orders() {
        let base = checked(example());
        assert!(base.rows.len() > 20, "{:?}", base.verdict.summary);
        let mut files = Files::new();
        read_files(&example(), "", &mut files);
        let in_json: Files = files.iter().map(|(name, value)| (format!("{name}.json"), value.clone())).collect();
        let json = example_with("json", &in_json);
        assert_eq!(json.rows, base.rows, "in JSON");
        assert_eq!(found(&json), found(&base), "in JSON");
        let in_toml: Files = files.iter().map(|(name, value)| (format!("{name}.toml"), value.clone())).collect();
        let toml = example_with("toml", &in_toml);
        assert_eq!(toml.rows, base.rows, "in TOML");
        assert_eq!(found(&toml), found(&base), "in TOML");
        let backwards: Files =
            (0..).zip(in_json.iter().rev()).map(|(at, (_, it))| (format!("{at}.json"), keys_reversed(it))).collect();
        assert_eq!(example_with("backwards", &backwards).rows, base.rows, "backwards");
        let mut merged: BTreeMap<String, Value> = BTreeMap::new();
        for (_, value) in &files {
            for (key, value) in value.as_object().unwrap() {
                match (merged.get_mut(key), value) {
                    (Some(Value::Object(before)), Value::Object(more)) => before.extend(more.clone()),
                    (Some(Value::Array(before)), Value::Array(more)) => before.extend(more.clone()),
                    (Some(other), _) => panic!("{key} is written in two ways: {other}"),
                    (None, _) => drop(merged.insert(key.clone(), value.clone())),
                }
            }
        }
        let merged: Map<String, Value> = merged.into_iter().collect();
        let run = example_with("merged", &vec![("all.json".to_owned(), Value::Object(merged))]);
        assert_eq!(run.rows, base.rows, "merged");
    }

    fn keys_reversed(value: &Value) -> Value {
        match value {
            Value::Object(object) => {
                Value::Object(object.iter().rev().map(|(key, it)| (key.clone(), keys_reversed(it))).collect())
            }
            Value::Array(items) => Value::Array(items.iter().map(keys_reversed).collect()),
            other => other.clone(),
        }
    }
}
