//! Runs what the documentation shows: every `console` block of these files, and that rules shown are rules that exist.
//!
//! In a block, `$ ` begins a command and what follows is all that it writes; a line `...` stands for any lines.
//! A command succeeds, unless `; echo $?` behind it shows how it ends.

#[cfg(test)]
mod readme {
    use std::fmt::Write;
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::process::Command;

    const FILES: [&str; 5] = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/editors.md", "docs/formats.md"];

    #[test]
    fn commands_write_what_is_shown() {
        let mut wrong = String::new();
        for file in FILES {
            let commands: Vec<Shown> = blocks(file, "console").iter().flat_map(|block| shown(block)).collect();
            assert!(file != "README.md" || !commands.is_empty(), "the README shows no command");
            for Shown { command, output } in commands {
                let now = run(&command);
                if !matches(&output, &now.lines().collect::<Vec<_>>()) {
                    write!(wrong, "\n{file}: $ {command}\n── shown\n{}\n── now\n{now}", output.join("\n")).unwrap();
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
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
        for block in ["mandat", "yaml"].iter().flat_map(|kind| blocks("README.md", kind)) {
            assert!(texts.contains(&block), "no file holds\n{block}");
        }
    }

    struct Shown {
        command: String,
        output: Vec<String>,
    }

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
    }

    /// The texts of the fenced blocks of a kind.
    fn blocks(file: &str, kind: &str) -> Vec<String> {
        let text = fs::read_to_string(root().join(file)).unwrap().replace("\r\n", "\n");
        let fence = format!("\n```{kind}\n");
        text.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
    }

    fn shown(block: &str) -> Vec<Shown> {
        let mut all: Vec<Shown> = Vec::new();
        for line in block.lines() {
            match line.strip_prefix("$ ") {
                Some(command) => all.push(Shown { command: command.to_owned(), output: Vec::new() }),
                None => all.last_mut().expect("a block begins with a command").output.push(line.to_owned()),
            }
        }
        all.iter_mut().for_each(|one| trim(&mut one.output));
        all
    }

    /// Empty lines at the end only set commands apart.
    fn trim(lines: &mut Vec<String>) {
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
    }

    fn run(command: &str) -> String {
        let (line, status) = match command.split_once("; echo $?") {
            Some((line, _)) => (line, true),
            None => (command, false),
        };
        let args = ["cargo run --release -- ", "mandat "].iter().find_map(|name| line.strip_prefix(name));
        let args = args.unwrap_or_else(|| panic!("nothing here can run `{line}`"));
        let output = Command::new(env!("CARGO_BIN_EXE_mandat"))
            .args(args.split_whitespace())
            .current_dir(root())
            .env_clear()
            .env("LANG", "C.UTF-8")
            .output()
            .unwrap();
        let mut text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        match status {
            true => writeln!(text, "{}", output.status.code().unwrap()).unwrap(),
            false => assert!(output.status.success(), "$ {command}\n{text}"),
        }
        text.trim_end().to_owned()
    }

    /// Whether lines are as shown, where `...` stands for any.
    fn matches(shown: &[String], now: &[&str]) -> bool {
        match shown.split_first() {
            None => now.is_empty(),
            Some((any, rest)) if any == "..." => (0..=now.len()).any(|from| matches(rest, &now[from..])),
            Some((line, rest)) => now.split_first().is_some_and(|(first, now)| first == line && matches(rest, now)),
        }
    }
}
