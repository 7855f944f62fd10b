//! What is checked again after one file has changed comes out as a check of everything does.

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
mod session {
    use std::fs;
    use std::path::{Path, PathBuf};

    use mandat::pipeline::{Request, Root, Run, Session, check};
    use mandat::report::{self, Human, Style};
    use regex::Regex;
    use serde_json::{Value, json};

    use super::clauses::Clauses;
    use super::organisation::Maker;
    use super::random::Random;

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");
    const RULES: usize = 10;
    const ROUNDS: u64 = 60;
    const EDITS: usize = 8;

    /// A text of the vocabulary or of rules over it in names that stand beside those of the core.
    fn beside_core(text: &str) -> String {
        let classes = Regex::new(r"\b(Area|Piece|Party|Team|Membership|Person|Project|Level)\b").unwrap();
        let collections = Regex::new(r" in (teams|people|projects) ").unwrap();
        let text = text
            .replace("owned_by", "small_owned_by")
            .replacen("pack core", "pack small", 1)
            .replace("root entity Organisation { name text?  limit", "extend Organisation { limit");
        collections.replace_all(&classes.replace_all(&text, "Small$1"), " in small$1 ").into_owned()
    }

    /// All that a run says, to people and to programs.
    fn told(run: &Run) -> String {
        let (verdict, sources) = (&run.verdict, &run.sources);
        let human = Human { sources, lang: verdict.lang, style: Style::plain(100), why: None, all: true };
        format!("{}\n{}\n{:?}", human.verdict(verdict), report::json(verdict, sources), run.rows)
    }

    fn request(folder: &Path) -> Request {
        Request { rows: true, ..Request::new(Root::Path(folder.to_owned()), "2025-09-15".parse().unwrap()) }
    }

    fn folder(name: &str) -> PathBuf {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("session").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("rules")).unwrap();
        folder
    }

    /// Each thing of an organisation in a file of its own.
    fn split(value: &Value) -> Vec<(String, Value)> {
        let mut files = Vec::new();
        for (collection, things) in value.as_object().unwrap() {
            let apart = format!("small{collection}");
            let collection = if collection == "organisation" { collection } else { &apart };
            match things {
                Value::Object(things) if collection != "organisation" => {
                    files.push((format!("{collection}.json"), json!({ collection: {} })));
                    let things = things.iter().map(|(id, thing)| {
                        (format!("{collection}-{id}.json"), json!({ collection: { id: thing } }))
                    });
                    files.extend(things);
                }
                _ => files.push((format!("{collection}.json"), json!({ collection: things }))),
            }
        }
        files
    }

    #[test]
    fn random_files_are_checked_again_as_if_all_were() {
        let (mut renewed, mut edits) = (0, 0);
        for round in 0..ROUNDS {
            let mut random = Random::new(70_000 + round);
            let rules: String = {
                let mut clauses = Clauses::new(&mut random);
                (0..RULES).map(|number| clauses.rule(&format!("R{number}"))).collect()
            };
            let folder = folder(&format!("random-{round}"));
            fs::create_dir(folder.join("small")).unwrap();
            fs::write(folder.join("small/small.mandat"), beside_core(VOCABULARY)).unwrap();
            let rules = format!("pack rules \"Rules\" version 1\n  uses small\n{rules}");
            fs::write(folder.join("rules/rules.mandat"), beside_core(&rules)).unwrap();
            fs::write(folder.join("mandat.toml"), "packs = [\"small\", \"rules\"]\n").unwrap();
            let written = |random: &mut Random| -> Vec<(String, Value)> {
                let text = Maker::organisation(random).filled_somehow(random);
                split(&serde_json::from_str(&text).unwrap())
            };
            for (name, value) in written(&mut random) {
                fs::write(folder.join(name), value.to_string()).unwrap();
            }
            let request = request(&folder);
            let mut session = Session::new(&request);
            let run = session.check().unwrap();
            assert!(run.judgement.is_some(), "{}", told(run));
            for _ in 0..EDITS {
                let others = written(&mut random);
                let (name, value) = &others[random.below(others.len())];
                if !folder.join(name).exists() {
                    continue;
                }
                fs::write(folder.join(name), value.to_string()).unwrap();
                let again = told(session.again(name).unwrap());
                let anew = told(&check(&request).unwrap());
                let what = format!("round {round}: {name} is now {value}");
                assert_eq!(again.lines().collect::<Vec<_>>(), anew.lines().collect::<Vec<_>>(), "{what}");
                edits += 1;
            }
            renewed += session.renewed();
        }
        assert!(edits > 200 && renewed > edits / 4, "{renewed} of {edits}");
        println!("{renewed} of {edits} files were read alone");
    }
}
