//! What `docs/organisation-files.md` shows is read as it says: the same in every format.

use std::fs;
use std::path::Path;
use std::process::Command;

const PAGE: &str = include_str!("../docs/organisation-files.md");

/// The first block in a language of which the text holds something.
fn block(language: &str, holds: &str) -> String {
    let begin = format!("```{language}\n");
    let blocks = PAGE.split(&begin).skip(1).filter_map(|rest| rest.split("```").next());
    blocks.into_iter().find(|block| block.contains(holds)).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a check writes of files in a folder of their own, and how it ends.
    fn checked(name: &str, files: &[(&str, &str)]) -> String {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("files_page").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            fs::write(folder.join(file), text).unwrap();
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_mandat"));
        command.args(["schema", "--pack", "core", "--lang", "en"]).arg(&folder);
        let known = command.output().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_mandat"));
        command.args(["check", "--pack", "core", "--as-of", "2026-01-15", "--lang", "en", "--format", "concise"]);
        let check = command.arg(&folder).output().unwrap();
        // The ids that were read stand in the schema.
        assert!(String::from_utf8(known.stdout).unwrap().contains("\"kari\""), "{name}");
        format!("{}{:?}", String::from_utf8(check.stdout).unwrap(), check.status.code())
    }

    #[test]
    fn the_organisation_of_the_page_is_read_in_every_format() {
        let teams = "teams:\n  havn: { name: Hamna, members: [kari] }\n";
        let sheet: String = block("text", "kari;").lines().skip(1).map(|line| format!("{line}\n")).collect();
        assert!(sheet.starts_with("Ansattnr."));
        for (name, files) in [
            ("yaml", vec![("teams.yaml", block("yaml", "kari"))]),
            ("toml", vec![("teams.toml", block("toml", "kari"))]),
            ("json", vec![("teams.json", block("json", "kari"))]),
            (
                "csv",
                vec![("people.csv", sheet), ("mandat.toml", block("toml", "[csv.")), ("teams.yaml", teams.to_owned())],
            ),
        ] {
            let files: Vec<(&str, &str)> = files.iter().map(|(file, text)| (*file, text.as_str())).collect();
            assert_eq!(checked(name, &files), "Some(0)", "{name}");
        }
    }
}
