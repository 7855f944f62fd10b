//! Runs what the documentation shows: every `console` block of these files, and that rules shown are rules that exist.

#[path = "common/page.rs"]
mod page;
#[path = "common/program.rs"]
mod program;

#[cfg(test)]
mod readme {
    use std::fs;

    use super::page::{Page, Place, check, root};

    const FILES: [&str; 5] = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/editors.md", "docs/formats.md"];

    #[test]
    fn commands_write_what_is_shown() {
        let mut wrong = Vec::new();
        for file in FILES {
            let checked = check(file, Place::Repository);
            assert!(file != "README.md" || checked.commands > 0, "the README shows no command");
            wrong.extend(checked.wrong);
        }
        assert!(wrong.is_empty(), "{}", wrong.concat());
    }

    #[test]
    fn rules_that_are_shown_exist() {
        let mut texts = String::new();
        let mut open = vec![root().join("examples"), root().join("policies")];
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                match entry.extension() {
                    None if entry.is_dir() => open.push(entry),
                    Some(ending) if ending == "mandat" || ending == "yaml" => {
                        texts.push_str(&fs::read_to_string(entry).unwrap());
                    }
                    _ => {}
                }
            }
        }
        let readme = Page::of(&fs::read_to_string(root().join("README.md")).unwrap().replace("\r\n", "\n"));
        for block in ["mandat", "yaml"].iter().flat_map(|kind| readme.blocks(kind)) {
            assert!(texts.contains(block), "no file holds\n{block}");
        }
    }
}
