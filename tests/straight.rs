//! Objects of JSON that are read straight into facts say what they say by way of a tree.

#[cfg(test)]
#[path = "common/known.rs"]
mod known;

#[cfg(test)]
#[path = "soundness/random.rs"]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "only tests use it")]
mod random;

#[cfg(test)]
#[path = "soundness/run.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "only tests use it, and other tests the rest"
)]
mod run;

#[cfg(test)]
mod straight {
    use mandat::organisation::{Folder, Organisation, Settings, Vocabulary, read, read_folded};
    use mandat::policy::model::Policy;
    use mandat::source::SourceMap;
    use serde_json::{Map, Value as Json, json};

    use super::known::known;
    use super::random::Random;

    /// Fields of every sort.
    const WORDS: &str = r#"
pack core "Small" version 1

root entity Organisation { name text? }

enum Level { low mid high }

entity Person in people {
  name     text?
  age      number?
  level    Level?
  born     date?
  pay      money?    private
  friends  Person*   else none
  peers    Person*   else none
  secrets  Person*   private
}

entity Team in teams dated {
  name     text?
  level    dated Level
  lead     Person?   else none
  phase    dated Level?
  owners   dated Team*
  members  Membership*
  tags     text*
  days     date*
  scope    Area?
  areas    Area*
  posts    Post*
  seat     Seat?     else none
}

record Seat dated { size number? }

record Membership key person short person dated {
  person  Person
  share   number?
  tasks   Task*   else none
}

record Task key name {
  name   text
  level  Level?
}

record Area {
  act     text?
  pieces  Post*  else none
}

record Post key title short title {
  title  text
  rank   number?
}
"#;

    /// An organisation in which all of them are written.
    fn plain() -> Json {
        json!({
            "organisation": { "name": "Fjordvik" },
            "people": {
                "p1": { "name": "Åse \"Å\"", "age": 40, "level": "low", "born": "1990-01-01", "pay": "1 NOK" },
                "p2": { "name": "\t", "age": 4.5, "level": null, "friends": ["p1", "p3"], "peers": ["p3"], "secrets": ["p1", "p2"], "pay": null },
                "p3": {},
            },
            "teams": {
                "t1": {
                    "from": "2020-01-01", "to": "2030-12-31",
                    "name": "One", "level": "high", "lead": "p1", "phase": [], "owners": ["t2"],
                    "members": { "p1": { "share": 1 }, "p2": null, "p3": [{ "to": "2021-01-01" }, { "from": "2022-01-01" }] },
                    "tags": ["a", "b"], "days": [], "scope": { "act": "x", "pieces": ["y"] },
                    "areas": [{ "act": "z" }, {}], "posts": { "head": { "rank": 1 } },
                    "seat": [{ "size": 1, "to": "2021-01-01" }, { "size": 2, "from": "2022-01-01" }],
                },
                "t2": {
                    "level": [{ "value": "low", "to": "2022-12-31" }, { "from": "2023-01-01", "verdi": "mid" }],
                    "owners": [{ "value": ["t1", "t2"], "from": "2020-01-01" }, "t1"], "lead": [],
                    "members": ["p1", { "person": "p2", "share": 2, "tasks": [{ "name": "n" }, { "name": "o", "level": "mid" }] }],
                    "tags": ["a", "a"], "days": ["2020-01-01"], "areas": [],
                    "posts": [{ "title": "head" }, "tail"], "phase": { "value": "low", "from": "2024-01-01" },
                },
            },
        })
    }

    /// Writes a value somewhere in an object otherwise, often so that it still says something.
    fn varied(value: &mut Json, random: &mut Random) {
        let inner = match value {
            Json::Object(entries) if !entries.is_empty() => {
                let at = random.below(entries.len());
                entries.values_mut().nth(at)
            }
            Json::Array(items) if !items.is_empty() => {
                let at = random.below(items.len());
                items.get_mut(at)
            }
            _ => None,
        };
        if let Some(inner) = inner.filter(|_| random.chance(90)) {
            return varied(inner, random);
        }
        let was = value.take();
        *value = match random.below(22) {
            0 => Json::Null,
            1 => json!(" \t"),
            2 => json!([]),
            3 => json!({}),
            4 => json!([was]),
            5 => json!([was, was]),
            6 => json!([was, null]),
            7 => json!([{ "value": was, "from": "2020-01-01", "to": "2025-12-31" }]),
            8 => json!([{ "to": "2021-05-01", "verdi": was }, { "frå": "2021-05-02", "value": was }]),
            9 => json!([{ "value": was, "from": "2020-01-01" }, { "value": was, "from": "2019-01-01" }]),
            10 => json!({ "value": was, "to": null }),
            11 => json!({ "value": was, "from": "2020-01-01", "frå": "2020-01-01" }),
            12 => match was {
                Json::Object(entries) => entries.into_iter().next().map_or(Json::Null, |(_, value)| value),
                Json::Array(items) => items.into_iter().next().unwrap_or_default(),
                was => json!({ "id": was }),
            },
            13 => match was {
                Json::Array(items) => keyed(items, random),
                Json::Object(entries) => Json::Array(entries.into_iter().map(|(_, value)| value).collect()),
                was => json!(format!("{was}")),
            },
            14..19 => match was {
                Json::String(text) => json!(format!("\"å{text}\\")),
                Json::Array(items) => Json::Array(items.into_iter().rev().collect()),
                Json::Object(entries) => Json::Object(entries.into_iter().rev().collect()),
                was => was,
            },
            19 => match was {
                Json::Array(items) => Json::Array(items.iter().chain(&items).cloned().collect()),
                _ => Json::Null,
            },
            _ => json!({ "e\u{301}": was, "é": was }),
        };
    }

    /// Records as an object that has each under the first that it says.
    fn keyed(items: Vec<Json>, random: &mut Random) -> Json {
        let mut object = Map::new();
        let list = random.chance(20);
        for item in items {
            let Json::Object(mut entries) = item else { continue };
            let Some(field) = entries.keys().next().cloned() else { continue };
            let Some(Json::String(key)) = entries.remove(&field) else { continue };
            let rest = Json::Object(entries);
            object.insert(key, if list { json!([rest]) } else { rest });
        }
        Json::Object(object)
    }

    /// What is read of a text by way of a tree, and straight; nothing where it is wrong.
    fn both(policy: &Policy, text: &str) -> (String, Option<String>) {
        let (vocabulary, settings) = (Vocabulary::new(policy), Settings::defaults(policy));
        let written = text.as_bytes().to_vec();
        let folder = Folder::of(vec!["all.json".to_owned()], move |_| Ok(written.clone()));
        let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
        let Organisation { tree, documents, .. } = folder.organisation(None, &mut sources, &mut errors);
        let facts = read(policy, &sources, &tree, &documents, &settings, &mut errors);
        let whole = known(policy, &facts, &errors);
        let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
        let is_collection = |key: &str| vocabulary.is_collection(key);
        let Organisation { tree, documents, .. } = folder.outline(None, &is_collection, &mut sources, &mut errors);
        let facts = read_folded(Some(1), &vocabulary, &sources, &tree, &documents, &settings);
        let straight = facts.filter(|_| errors.is_empty()).map(|facts| known(policy, &facts, &[]));
        (whole, straight)
    }

    #[test]
    fn objects_say_the_same_however_they_are_written() {
        let policy = super::run::policy(WORDS, "").unwrap_or_else(|errors| panic!("{errors}"));
        let mut random = Random::new(9);
        let (mut right, mut wrong) = (0, 0);
        for round in 0..4_000 {
            let mut value = plain();
            (0..round % 3).for_each(|_| varied(&mut value, &mut random));
            let pretty = random.chance(30);
            let text =
                if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
            let (whole, straight) = both(&policy, &text);
            assert!(round % 3 > 0 || straight.is_some(), "something is wrong with {text}\n{whole}");
            match straight {
                Some(straight) => {
                    right += 1;
                    assert!(straight == whole, "round {round}: something else is read of {text}");
                }
                None => {
                    wrong += 1;
                    assert!(whole.contains("Diagnostic"), "round {round}: nothing is wrong with {text}");
                }
            }
        }
        assert!(right > 1_800 && wrong > 800, "{right} {wrong}");
    }

    #[test]
    fn lists_that_name_a_thing_twice_are_noted() {
        let policy = super::run::policy(WORDS, "").unwrap_or_else(|errors| panic!("{errors}"));
        for people in [vec!["p1", "p3"], vec!["p1", "p1"], vec!["p1", "p3", "p1"], [vec!["p1"; 9], vec!["p3"]].concat()]
        {
            let mut value = plain();
            value["people"]["p2"]["friends"] = json!(people);
            let (whole, straight) = both(&policy, &serde_json::to_string(&value).unwrap());
            assert_eq!(Some(whole), straight, "{people:?}");
        }
    }

    /// As JSON, an object that has a key twice is wrong, even where what stands behind the two would go together.
    #[test]
    fn records_under_one_key_are_refused() {
        let policy = super::run::policy(WORDS, "").unwrap_or_else(|errors| panic!("{errors}"));
        let mut value = plain();
        value["teams"]["t1"]["members"] = json!({ "p1": { "to": "2021-01-01" }, "p2": { "from": "2022-01-01" } });
        let text = serde_json::to_string(&value).unwrap();
        assert!(both(&policy, &text).1.is_some());
        let (whole, straight) = both(&policy, &text.replace("\"p2\":{\"from\"", "\"p1\":{\"from\""));
        assert!(whole.contains("DuplicateKey") && straight.is_none(), "{whole}");
    }

    #[test]
    fn terms_that_overlap_are_refused() {
        let policy = super::run::policy(WORDS, "").unwrap_or_else(|errors| panic!("{errors}"));
        for (first, is_right) in [("2022-01-01", true), ("2021-01-01", false)] {
            let mut value = plain();
            value["teams"]["t1"]["members"] = json!({ "p1": { "share": 1 } });
            value["teams"]["t1"]["seat"] = json!([{ "to": "2021-01-01" }, { "from": first }]);
            let (whole, straight) = both(&policy, &serde_json::to_string(&value).unwrap());
            assert_eq!((whole.contains("Diagnostic"), straight.is_some()), (!is_right, is_right), "{whole}");
        }
    }

    /// Where a member of a list is not written, an object goes by way of a tree: what was noted of it before is not noted twice.
    #[test]
    fn what_is_given_up_leaves_nothing() {
        let policy = super::run::policy(WORDS, "").unwrap_or_else(|errors| panic!("{errors}"));
        let mut value = plain();
        value["people"]["p2"] = json!({
            "pay": null, "born": "1990-01-01", "peers": ["p1", "p1"], "secrets": [], "friends": ["p1", null],
        });
        value["teams"]["t1"]["days"] = json!(["2020-01-01", null]);
        let (whole, straight) = both(&policy, &serde_json::to_string(&value).unwrap());
        assert_eq!(Some(whole), straight);
    }

    #[test]
    fn keys_that_stand_twice_are_refused() {
        let policy = super::run::policy(WORDS, "").unwrap_or_else(|errors| panic!("{errors}"));
        let of = |keys: &[String], last: &str| {
            let posts: Vec<String> = keys.iter().map(|key| format!("{}: {{}}", json!(key))).collect();
            let posts = format!("{{ {}, {}: {{}} }}", posts.join(", "), json!(last));
            let text = serde_json::to_string(&plain()).unwrap().replacen("{\"head\":{\"rank\":1}}", &posts, 1);
            both(&policy, &text)
        };
        for count in [1, 2, 15, 16, 17, 40] {
            let keys: Vec<String> = (0..count).map(|number| format!("post {number} é")).collect();
            let (whole, straight) = of(&keys, "another");
            assert_eq!(Some(whole), straight, "{count}");
            for twice in [0, count / 2, count - 1] {
                for last in [keys[twice].clone(), keys[twice].replace('é', "e\u{301}")] {
                    let (whole, straight) = of(&keys, &last);
                    assert!(whole.contains("DuplicateKey") && straight.is_none(), "{last} of {count}");
                }
            }
        }
    }

    /// What JSON does not allow is refused, wherever it stands.
    #[test]
    fn signs_too_many_or_too_few_are_refused() {
        let policy = super::run::policy(WORDS, "").unwrap_or_else(|errors| panic!("{errors}"));
        let mut random = Random::new(10);
        let text = serde_json::to_string(&plain()).unwrap();
        for round in 0..1_500 {
            let at = (random.below(text.len())..).find(|at| text.is_char_boundary(*at)).unwrap();
            let mut damaged = text.clone();
            let sign = random
                .pick(&["{", "}", "[", "]", "\"", ":", ",", "\\", "0", "x", "-", "/", "#", "\n", " ", "\u{1}", "e"]);
            if random.chance(40) {
                damaged.remove(at);
            } else {
                damaged.insert_str(at, sign);
            }
            let (whole, straight) = both(&policy, &damaged);
            match straight {
                Some(straight) => assert!(straight == whole, "round {round}: something else is read of {damaged}"),
                None => assert!(whole.contains("Diagnostic"), "round {round}: nothing is wrong with {damaged}"),
            }
        }
    }
}
