//! Runs the cases: every folder below `tests/cases` with a file `cmd`, of which each line is what follows `mandat`.
//!
//! All that the commands write, and how they end, stands in `output.txt` beside it. `MANDAT_UPDATE=1` writes what
//! came out there; `MANDAT_CASE=part/of/path` runs some of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

#[path = "common/program.rs"]
mod program;

#[cfg(test)]
mod cases {
    use super::program::Written;
    use super::*;
    use mandat::diagnostic::Code;

    #[test]
    fn every_case_writes_what_is_expected() {
        let wanted = std::env::var("MANDAT_CASE").unwrap_or_default();
        let mut cases = folders();
        cases.retain(|case| case.to_string_lossy().contains(&wanted));
        let differences = Mutex::new(Vec::new());
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
                scope.spawn(|| {
                    while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                        if let Some(difference) = difference(case) {
                            differences.lock().unwrap().push(difference);
                        }
                    }
                });
            }
        });
        let mut differences = differences.into_inner().unwrap();
        differences.sort();
        let count = differences.len();
        assert!(
            count == 0,
            "{}\n{count} of {} cases differ; MANDAT_UPDATE=1 accepts",
            differences.concat(),
            cases.len()
        );
    }

    /// What the checker itself finds wrong is shown by a case for each kind.
    #[test]
    fn every_code_is_found_by_a_case() {
        let outputs: Vec<String> =
            folders().iter().map(|case| fs::read_to_string(case.join("output.txt")).unwrap_or_default()).collect();
        let found = |code: &&Code| {
            let words = ["error", "warning", "must", "should"].map(|word| format!("{word} {}", code.name()));
            let begins = |line: &str, words: &str| {
                let rest = line.split_once(words).filter(|(before, _)| before.is_empty() || before.ends_with(": "));
                rest.is_some_and(|(_, rest)| rest.is_empty() || rest.starts_with([' ', ':']))
            };
            outputs.iter().flat_map(|text| text.lines()).any(|line| words.iter().any(|words| begins(line, words)))
        };
        // They take more than 65 535 declarations of one sort, and a thousand errors in a file (`tests/attacks.rs`).
        let beyond = [Code::PolicyTooLarge, Code::TooManyErrors];
        let lacking = Code::ALL.iter().filter(|code| !beyond.contains(code) && !found(code));
        let lacking: Vec<&str> = lacking.map(|code| code.name()).collect();
        assert_eq!(lacking, [""; 0], "no case shows these");
    }

    /// Whatever the checker itself finds wrong, and whatever it refuses, says what to do.
    #[test]
    fn nothing_is_told_without_help() {
        let lacking: Vec<String> = folders().iter().flat_map(|case| helpless(case)).collect();
        assert_eq!(lacking, [""; 0], "these do not say what to do");
        let faults = ["error malformed\n  × a\n\nb", "mandat: a\n=> 2", "feil: a.b:1:1 duplicate-key: c"];
        assert_eq!(faults.map(|text| blocks(text).count()), [1, 1, 0], "a test that sees nothing finds nothing");
    }

    /// What stands in the output of a case without help.
    fn helpless(case: &Path) -> Vec<String> {
        let text = fs::read_to_string(case.join("output.txt")).unwrap_or_default();
        let told = blocks(&text).filter(|block| !HELPS.iter().any(|help| block.contains(help)));
        // In JSON the origin of what is found comes before its help.
        let own = ["policy", "input", "vocabulary", "vet"].map(|origin| format!("\"origin\": \"{origin}\""));
        let of_json = text.split("\"origin\"").skip(1).map(|finding| format!("\"origin\"{finding}"));
        let of_json = of_json.filter(|it| own.iter().any(|origin| it.starts_with(origin)));
        let of_json = of_json.filter(|it| it.contains("\"help\": null")).map(|it| it.chars().take(200).collect());
        let all = told.map(str::to_owned).chain(of_json);
        all.map(|what: String| format!("{}: {what}", case.display())).collect()
    }

    /// The label of a help in each language.
    const HELPS: [&str; 3] = ["  help: ", "  gjer slik: ", "  gjør slik: "];

    /// What is told for people of the checker's own findings and of commands that it refuses, each as a whole.
    fn blocks(text: &str) -> impl Iterator<Item = &str> {
        let words = ["error", "warning", "feil", "åtvaring", "advarsel", "must", "should", "må", "skal", "bør"];
        let begins = move |block: &str| {
            let head = block.lines().next().unwrap_or("");
            let (force, rest) = head.split_once(' ').unwrap_or((head, ""));
            let code = rest.split(' ').next().unwrap_or("");
            let own = words.contains(&force) && Code::ALL.iter().any(|known| known.name() == code);
            own && block.contains("\n  ") || force == "mandat:"
        };
        let lines = |block: &'_ str| -> Vec<usize> {
            let mut at = 0;
            let starts = block.split_inclusive('\n').map(|line| {
                at += line.len();
                (at - line.len(), line)
            });
            starts
                .filter(|(_, line)| line.starts_with("mandat: ") || line.starts_with("-- "))
                .map(|(at, _)| at)
                .collect()
        };
        let parts = text.split("\n\n").flat_map(move |block| {
            let mut cuts = lines(block);
            cuts.insert(0, 0);
            cuts.push(block.len());
            cuts.dedup();
            cuts.windows(2).filter_map(|cut| block.get(*cut.first()?..*cut.last()?)).collect::<Vec<_>>()
        });
        parts.map(|block| block.trim_start_matches(['\n', ' '])).map(skip_prompt).filter(move |block| begins(block))
    }

    /// A block without the command that it answers.
    fn skip_prompt(block: &str) -> &str {
        match block.strip_prefix("$ ") {
            Some(_) => block.split_once('\n').map_or("", |(_, rest)| rest),
            None => block,
        }
    }

    fn folders() -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut open = vec![root()];
        while let Some(folder) = open.pop() {
            let entries = fs::read_dir(&folder).into_iter().flatten();
            open.extend(entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()));
            if folder.join("cmd").is_file() {
                found.push(folder);
            }
        }
        found.sort();
        found
    }

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
    }

    /// How what a case writes differs from what is expected.
    fn difference(case: &Path) -> Option<String> {
        let commands = fs::read_to_string(case.join("cmd")).unwrap();
        let commands = commands.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        let got = commands.map(|line| run(case, line)).collect::<Vec<_>>().join("\n");
        let expected = fs::read_to_string(case.join("output.txt")).unwrap_or_default();
        if got == expected {
            return None;
        }
        if std::env::var_os("MANDAT_UPDATE").is_some() {
            // What shows the day on which it was written will differ tomorrow.
            let today = jiff::Zoned::now().date().to_string();
            assert!(!got.contains(&today), "{} shows today's date: give it --as-of\n{got}", case.display());
            fs::write(case.join("output.txt"), got).unwrap();
            return None;
        }
        let name = case.strip_prefix(root()).unwrap().display().to_string();
        let diff = similar::TextDiff::from_lines(&expected, &got);
        Some(format!("\n{}", diff.unified_diff().context_radius(3).header(&format!("{name}/output.txt"), "now")))
    }

    /// Runs one line, and says what it wrote and how it ended.
    fn run(case: &Path, line: &str) -> String {
        let Written { out, err, status } = program::run(line, case);
        let status = status.map_or("killed".to_owned(), |code| code.to_string());
        let gap = if out.is_empty() || err.is_empty() { "" } else { "-- stderr\n" };
        format!("$ mandat {line}\n{out}{gap}{err}=> {status}\n")
    }
}
