//! The schema of organisation files, held against the reader by a validator that is not ours: it accepts what the reader
//! takes, and refuses what the reader refuses for its keys and kinds of values.

#[cfg(test)]
#[path = "soundness/organisation.rs"]
#[allow(dead_code, reason = "the tests of outcomes use the rest")]
mod organisation;
#[cfg(test)]
#[path = "soundness/random.rs"]
#[allow(dead_code, reason = "the tests of outcomes use the rest")]
mod random;
#[cfg(test)]
#[path = "soundness/run.rs"]
#[allow(dead_code, reason = "the tests of outcomes use the rest")]
mod run;

#[cfg(test)]
mod schema {
    use std::fs;
    use std::path::{Path, PathBuf};

    use jsonschema::Validator;
    use mandat::diagnostic::{Code, Diagnostic, Lang};
    use mandat::organisation::{Folder, NodeId, NodeKind, Settings, Tree, read, schema};
    use mandat::pipeline::{Request, Root, facts};
    use mandat::policy::model::Policy;
    use mandat::source::SourceMap;
    use serde_json::{Value, json};

    use super::organisation::Maker;
    use super::random::Random;

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");

    /// What a schema can see of what the reader finds.
    const SEEN: [Code; 6] = [
        Code::UnknownKey,
        Code::WrongKind,
        Code::InvalidValue,
        Code::UnknownValue,
        Code::MissingId,
        Code::DerivedField,
    ];

    /// What a schema cannot see: it takes such files.
    const UNSEEN: [Code; 7] = [
        Code::UnknownReference,
        Code::AmbiguousReference,
        Code::DuplicateKey,
        Code::DuplicateId,
        Code::OtherId,
        Code::OverlappingVersions,
        Code::PeriodBackwards,
    ];

    fn validator(schema: &Value) -> Validator {
        // Python's `jsonschema` refuses a schema with classes of Unicode, of which its patterns know none.
        assert!(!schema.to_string().contains(r"\\p"));
        jsonschema::meta::validate(schema).unwrap();
        jsonschema::options().should_validate_formats(true).build(schema).unwrap()
    }

    /// A file as a JSON value: what YAML calls a number or a truth value is one.
    fn plain(tree: &Tree, sources: &SourceMap, id: NodeId) -> Value {
        match tree.node(id).kind {
            NodeKind::Null => Value::Null,
            NodeKind::Scalar(scalar) => {
                let text = tree.text(scalar.text, sources);
                let typed = serde_json::from_str::<Value>(text).ok().filter(|it| it.is_number() || it.is_boolean());
                typed.filter(|_| !scalar.quoted).unwrap_or_else(|| json!(text))
            }
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

    /// The values of a file, and what the reader says of it alone.
    fn told(policy: &Policy, name: &str, text: &str) -> (Vec<Value>, Vec<Diagnostic>) {
        let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
        let folder = Folder::of(vec![name.to_owned()], |_| Ok(text.as_bytes().to_vec()));
        let organisation = folder.organisation(None, &mut sources, &mut errors);
        let (tree, documents) = (&organisation.tree, &organisation.documents);
        let values = documents.iter().flat_map(|it| &it.roots).map(|root| plain(tree, &sources, *root)).collect();
        read(policy, &sources, tree, documents, &Settings::defaults(policy), &mut errors);
        (values, errors)
    }

    /// Holds the schema against the reader; says whether the reader took the file.
    fn agree(policy: &Policy, validator: &Validator, name: &str, text: &str) -> bool {
        let (values, errors) = told(policy, name, text);
        let refused = errors.iter().find(|error| SEEN.contains(&error.code));
        let said: Vec<String> = values
            .iter()
            .flat_map(|value| validator.iter_errors(value))
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        match refused {
            Some(error) => {
                assert!(!said.is_empty(), "{name} passes, but {}\n{text}", error.message.words(Lang::En));
                false
            }
            None => {
                // What does not parse a schema is not asked about.
                let readable = errors.iter().all(|error| UNSEEN.contains(&error.code));
                assert!(!readable || said.is_empty(), "{name} is refused: {said:#?}\n{text}");
                true
            }
        }
    }

    fn request(root: PathBuf) -> Request {
        Request::new(Root::Path(root), "2026-01-15".parse().unwrap())
    }

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }

    /// The folders below one that have settings, and those of cases that name a pack, with it.
    fn organisations(below: &str) -> Vec<(PathBuf, Option<String>)> {
        let (mut open, mut found) = (vec![root().join(below)], Vec::new());
        while let Some(folder) = open.pop() {
            open.extend(fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()));
            if folder.join("mandat.toml").is_file() {
                found.push((folder, None));
            } else if let Ok(commands) = fs::read_to_string(folder.join("cmd")) {
                let pack = commands.split_once("--pack ").and_then(|(_, rest)| rest.split_whitespace().next());
                let pack = pack.map(|pack| folder.join(pack)).filter(|pack| pack.is_dir());
                found.extend(pack.map(|pack| (folder, Some(pack.to_string_lossy().into_owned()))));
            }
        }
        found.sort();
        found
    }

    /// The YAML and JSON files of an organisation that are text.
    fn files(folder: &Path) -> Vec<(String, String)> {
        let (mut open, mut found) = (vec![folder.to_owned()], Vec::new());
        while let Some(folder) = open.pop() {
            for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
                let ending = path.extension().and_then(|ending| ending.to_str());
                match ending {
                    None if path.is_dir() => open.push(path),
                    Some("yaml" | "json") if path.is_file() => {
                        let text = fs::read_to_string(&path).ok();
                        found.extend(text.map(|text| (path.to_string_lossy().into_owned(), text)));
                    }
                    _ => {}
                }
            }
        }
        found.sort();
        found
    }

    #[test]
    fn every_example_and_every_case_is_judged_as_the_reader_judges_it() {
        let (mut taken, mut refused) = (0, 0);
        let langs = Lang::ALL.into_iter().cycle();
        for ((folder, pack), lang) in
            organisations("examples").into_iter().chain(organisations("tests/cases")).zip(langs)
        {
            let packs = pack.into_iter().collect();
            let Ok(run) = facts(&Request { packs, ..request(folder.clone()) }) else { continue };
            let Some(policy) = &run.policy else { continue };
            let validator = validator(&schema(policy, run.facts.as_ref(), lang));
            for (name, text) in files(&folder) {
                *if agree(policy, &validator, &name, &text) { &mut taken } else { &mut refused } += 1;
            }
        }
        assert!(taken > 60 && refused > 0, "{taken} taken, {refused} refused");
    }

    #[test]
    fn random_organisations_are_judged_as_the_reader_judges_them() {
        let policy = super::run::policy(VOCABULARY, "").unwrap_or_else(|errors| panic!("{errors}"));
        let validator = validator(&schema(&policy, None, Lang::En));
        let (mut taken, mut refused) = (0, 0);
        for round in 0..400 {
            let mut random = Random::new(70_000 + round);
            let organisation = Maker::organisation(&mut random);
            for text in [organisation.written(), organisation.filled_somehow(&mut random)] {
                *if agree(&policy, &validator, "all.json", &text) { &mut taken } else { &mut refused } += 1;
            }
        }
        assert!(taken > 300 && refused > 30, "{taken} taken, {refused} refused");
    }

    const TYPES: &str = "
pack core \"Core\" version 1
root entity Organisation {
  number number?  money money?  date date?  length duration?  truth yes_no?  level Level?  name text?  quota share?
}
enum Level { low nn \"låg\"  high nn \"høg\" }
";

    #[test]
    fn values_of_every_type_are_written_as_the_reader_wants_them() {
        let policy = super::run::policy(TYPES, "").unwrap_or_else(|errors| panic!("{errors}"));
        let validator = validator(&schema(&policy, None, Lang::Nn));
        let texts = [
            "1 000",
            "1\u{a0}234 567.50",
            "1 00",
            "1000 000",
            "-0.5",
            "−2",
            "--1",
            "1.",
            ".5",
            "+1",
            "1e3",
            "0,5",
            "many",
            "2/3",
            "2 / 4",
            "60 %",
            "60%",
            "1/2/3",
            "500 000 NOK",
            "500NOK",
            "500 kr",
            "NOK",
            "-5 EUR",
            "2024-02-29",
            "2025-02-29",
            "2025-2-1",
            "20250201",
            "45 days",
            "1 år",
            "1.5 years",
            "-1 days",
            "3 moons",
            "2 veker",
            "ja",
            "nei",
            "yes",
            "no",
            "true",
            "maybe",
            "low",
            "låg",
            "Low",
            "høg",
            "",
            " ",
        ];
        let mut values: Vec<Value> = texts.iter().map(|text| json!(text)).collect();
        values.extend([json!(7), json!(0.25), json!(true), json!(null)]);
        let (mut taken, mut refused) = (0, 0);
        for field in ["number", "money", "date", "length", "truth", "level", "name", "quota"] {
            for value in &values {
                // That a share is at most one is seen where it is a number.
                let text = json!({ "organisation": { field: value } }).to_string();
                *if agree(&policy, &validator, "all.json", &text) { &mut taken } else { &mut refused } += 1;
            }
        }
        assert!(taken > 80 && refused > 200, "{taken} taken, {refused} refused");
    }

    /// What is written in place of a value.
    fn others() -> Vec<Value> {
        vec![
            json!("§"),
            json!(7),
            json!(true),
            json!("2025-02-30"),
            json!([]),
            json!(["§"]),
            json!({ "§": 1 }),
            json!(null),
        ]
    }

    /// Every value that a file could have in place of this one with one thing written otherwise.
    fn changed(value: &Value, with: &mut dyn FnMut(Value)) {
        for other in others().into_iter().filter(|other| other != value) {
            with(other);
        }
        match value {
            Value::Object(entries) => {
                for (at, (key, inner)) in entries.iter().enumerate() {
                    let put = |key: String, inner: Value| {
                        let mut all: Vec<_> = entries.iter().map(|(key, it)| (key.clone(), it.clone())).collect();
                        all[at] = (key, inner);
                        Value::Object(all.into_iter().collect())
                    };
                    with(put(format!("{key}q"), inner.clone()));
                    changed(inner, &mut |inner| with(put(key.clone(), inner)));
                }
            }
            Value::Array(items) => {
                for (at, inner) in items.iter().enumerate() {
                    changed(inner, &mut |inner| {
                        let mut items = items.clone();
                        items[at] = inner;
                        with(Value::Array(items));
                    });
                }
            }
            _ => {}
        }
    }

    #[test]
    fn what_is_planted_is_refused_where_the_reader_refuses_it() {
        let (mut taken, mut refused) = (0, 0);
        for folder in ["examples/start/nb", "examples/utstrand"] {
            let run = facts(&request(root().join(folder))).unwrap();
            let policy = run.policy.as_ref().unwrap();
            let validator = validator(&schema(policy, run.facts.as_ref(), Lang::Nb));
            let mut number = 0;
            for (name, text) in files(&root().join(folder)) {
                for value in told(policy, &name, &text).0 {
                    changed(&value, &mut |value| {
                        // Some of the many: each file is read whole each time.
                        number += 1;
                        if number % 11 == 0 {
                            let good = agree(policy, &validator, "all.json", &value.to_string());
                            *if good { &mut taken } else { &mut refused } += 1;
                        }
                    });
                }
            }
        }
        assert!(taken > 100 && refused > 200, "{taken} taken, {refused} refused");
    }
}
