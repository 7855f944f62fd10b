//! The rules that a form stands for, put in its place, say the same of every organisation.

#[cfg(test)]
#[path = "common/copy.rs"]
mod copy;
#[path = "common/program.rs"]
mod program;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
mod expand {
    use std::fs;
    use std::path::{Path, PathBuf};

    use mandat::diagnostic::Lang;
    use mandat::pipeline::{Request, Root, expand};
    use serde_json::Value;

    use super::copy::copy;
    use super::program::run;

    fn folders(root: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(root).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders(&path, found);
            } else if path.file_name().is_some_and(|name| name == "cmd") {
                found.push(root.to_owned());
            }
        }
    }

    fn policies(root: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(root).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                policies(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "mandat") {
                found.push(path);
            }
        }
    }

    fn begins_form(line: &str) -> bool {
        ["role ", "delegation ", "consent "].iter().any(|form| line.starts_with(form))
    }

    fn has_form(file: &Path) -> bool {
        fs::read_to_string(file).is_ok_and(|text| text.lines().any(begins_form))
    }

    /// Writes a pack with the rules in place of its forms; says whether it could be read.
    fn expand_in(pack: &Path) -> bool {
        let request = Request {
            packs: vec![pack.to_string_lossy().into_owned()],
            lang: Some(Lang::En),
            proofs: false,
            ..Request::new(Root::Path(pack.to_owned()), "2026-01-01".parse().unwrap())
        };
        let expanded = expand(&request).unwrap();
        for (name, text) in &expanded.files {
            assert!(!text.lines().any(begins_form), "{text}");
            fs::write(pack.parent().unwrap().join(name), text).unwrap();
        }
        !expanded.files.is_empty()
    }

    /// Without the parentheses around the whole of it: what a form stands for has none of its own.
    fn open(text: &str) -> &str {
        let Some(inside) = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) else { return text };
        let mut depth = 0_i32;
        let closes = |letter: char| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            depth < 0
        };
        if inside.chars().any(closes) { text } else { open(inside) }
    }

    /// Takes away where policies stand, what they are in full, and parentheses around conditions in proofs.
    fn forget(value: &mut Value) {
        match value {
            Value::Array(all) => all.iter_mut().for_each(forget),
            Value::Object(object) => {
                object.remove("digest");
                // People read proofs of a form in its own words.
                object.remove("because");
                if let Some(Value::String(text)) = object.get_mut("text") {
                    *text = open(text).to_owned();
                }
                let of_policy = |place: &Value| {
                    place.get("file").and_then(Value::as_str).is_some_and(|file| file.ends_with(".mandat"))
                };
                if object.get("place").is_some_and(of_policy) {
                    object.remove("place");
                }
                object.values_mut().for_each(forget);
            }
            _ => {}
        }
    }

    fn told(line: &str, folder: &Path) -> (Value, Option<i32>) {
        let written = run(&format!("{line} --format json"), folder);
        let mut value = serde_json::from_str(&written.out).unwrap_or_else(|_| panic!("{line}: {}", written.err));
        forget(&mut value);
        (value, written.status)
    }

    #[test]
    fn expanded_packs_say_the_same() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
        let mut cases = Vec::new();
        folders(&root, &mut cases);
        cases.sort();
        let mut compared = 0;
        for (number, case) in cases.iter().enumerate() {
            let mut files = Vec::new();
            policies(case, &mut files);
            let packs: Vec<&Path> =
                files.iter().filter(|file| has_form(file)).filter_map(|file| file.parent()).collect();
            if packs.is_empty() {
                continue;
            }
            // An organisation without a name has that of its folder.
            let copied = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("expand-{number}"));
            let copied = copied.join(case.file_name().unwrap());
            fs::remove_dir_all(&copied).ok();
            copy(case, &copied);
            let mut inside = packs.iter().map(|pack| copied.join(pack.strip_prefix(case).unwrap()));
            if !inside.all(|pack| expand_in(&pack)) {
                continue;
            }
            let lines = fs::read_to_string(case.join("cmd")).unwrap();
            let asked = |line: &&str| line.starts_with("check ") || line.starts_with("ledger ");
            for line in lines.lines().filter(asked).filter(|line| !line.contains("--format")) {
                let [(one, status), (other, expanded)] = [told(line, case), told(line, &copied)];
                let lines = |value: &Value| serde_json::to_string_pretty(value).unwrap();
                let differ = lines(&one)
                    .lines()
                    .zip(lines(&other).lines())
                    .find(|(one, other)| one != other)
                    .map(|(one, other)| format!("{one}\n{other}"));
                assert_eq!((differ, status), (None, expanded), "{line} in {}", case.display());
                assert_eq!(one, other);
                compared += 1;
            }
        }
        assert!(compared > 2, "{compared} runs compared");
    }
}
