//! Renaming: whatever is renamed, the files say the same, and what is not about the name stays to the letter.

#[cfg(test)]
#[path = "common/copy.rs"]
mod copy;

#[cfg(test)]
mod rename {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Output};

    use mandat::pipeline::{Renaming, Request, Root, check, facts, rename};
    use mandat::policy::model::ClassKind;

    use super::copy::copy;

    fn request(root: PathBuf) -> Request {
        Request { rows: true, ..Request::new(Root::Path(root), "2026-01-15".parse().unwrap()) }
    }

    fn example(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
    }

    /// The entities of an organisation, but those whose ids its packs give.
    fn entities(folder: &Path) -> Vec<String> {
        let run = facts(&request(folder.to_owned())).unwrap();
        let (policy, facts) = (run.policy.as_ref().unwrap(), run.facts.as_ref().unwrap());
        let own = facts.things.iter().filter(|thing| {
            let class = policy.class(thing.class);
            let id = facts.symbols.text(thing.id);
            matches!(class.kind, ClassKind::Entity(_)) && class.known.iter().all(|known| &*known.name != id)
        });
        own.map(|thing| format!("{}/{}", policy.class(thing.class).subject, facts.symbols.text(thing.id))).collect()
    }

    /// Lines that say nothing of the name, and all comments.
    fn others(text: &str, id: &str) -> Vec<String> {
        let comment = |line: &str| line.split_once(" #").map(|(_, comment)| format!("#{comment}"));
        let about = |line: &str| [id, "formerly", "tidlegare"].iter().any(|word| line.contains(word));
        let lines = text.lines().filter(|line| !about(line) && !line.trim().is_empty()).map(str::to_owned);
        lines.chain(text.lines().filter_map(comment)).collect()
    }

    #[test]
    fn everything_can_be_renamed() {
        let mut count = 0;
        let cases = ["tests/cases/cli/rename/org", "tests/cases/cli/rename_forms/org"];
        for name in ["examples/start/en", "examples/start/nn", "examples/utstrand"].into_iter().chain(cases) {
            for entity in entities(&example(name)) {
                let (class, id) = entity.split_once('/').unwrap();
                let Renaming { files, run, .. } =
                    rename(&request(example(name)), &entity, &format!("{class}/x-{id}-x")).unwrap();
                assert!(!files.is_empty(), "{name} {entity}: {:?}", run.verdict.findings);
                for file in &files {
                    assert_ne!(file.before, file.after);
                    let (before, after) = (others(&file.before, id), others(&file.after, id));
                    assert_eq!(before, after, "{name} {entity} {}", file.name);
                }
                count += 1;
            }
        }
        assert!(count > 90, "{count}");
    }

    fn folder(name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        copy(&example("examples/utstrand"), &folder);
        folder
    }

    fn mandat(folder: &Path, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_mandat")).args(args).current_dir(folder).env("LANG", "C").output().unwrap()
    }

    fn outcomes(folder: &Path) -> BTreeSet<String> {
        let run = check(&request(folder.to_owned())).unwrap();
        run.rows.iter().map(|row| format!("{} {} {:?}", row.code, row.subject, row.outcome)).collect()
    }

    #[test]
    fn what_is_judged_is_the_same_under_the_new_name_and_back_again() {
        let folder = folder("rename_outcomes");
        let before = outcomes(&folder);
        let output = mandat(&folder, &["rename", "team/skule", "team/skular"]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let renamed: BTreeSet<String> = before
            .iter()
            .map(|line| line.replace("team/skule", "team/skular").replace("/skule ", "/skular "))
            .collect();
        assert_eq!(outcomes(&folder), renamed);
        // A reference that somebody still writes with the old id leads to it.
        let decisions = fs::read_to_string(folder.join("vedtak.yaml")).unwrap();
        fs::write(folder.join("vedtak.yaml"), decisions.replace("om: skular", "om: skule")).unwrap();
        assert_eq!(outcomes(&folder), renamed);
        assert_eq!(mandat(&folder, &["rename", "team/skular", "skule"]).status.code(), Some(0));
        assert_eq!(outcomes(&folder), before);
        // It is no former id of its own.
        let team = fs::read_to_string(folder.join("lag/skule.yaml")).unwrap();
        assert!(team.lines().any(|line| line.trim() == "tidlegare: [skular]"), "{team}");
    }

    #[cfg(unix)]
    #[test]
    fn where_one_file_cannot_be_written_none_is() {
        let folder = folder("rename_whole");
        let last = folder.join("økonomi.json");
        let mut allowed = last.metadata().unwrap().permissions();
        allowed.set_readonly(true);
        fs::set_permissions(&last, allowed).unwrap();
        let texts = || {
            ["delegeringar.yaml", "lag/skule.yaml", "personar.json", "økonomi.json"]
                .map(|name| fs::read_to_string(folder.join(name)).unwrap())
        };
        let before = texts();
        let output = mandat(&folder, &["rename", "team/skule", "skular"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains("økonomi.json"));
        assert_eq!(texts(), before);
    }
}
