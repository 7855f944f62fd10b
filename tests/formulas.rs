//! The tables of rules of real bodies are what the cases beside them say.

#[path = "common/program.rs"]
mod program;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]
mod formulas {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::program::run;

    const ON: &str = ". --pack rules --as-of 2026-06-01 --lang en";

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/consent")
    }

    /// The rows of the page that name a case, each with its cells.
    fn rows() -> Vec<Vec<String>> {
        let page = fs::read_to_string(folder().join("README.md")).unwrap();
        let cells = |line: &str| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect();
        let rows: Vec<Vec<String>> = page.lines().filter(|line| line.starts_with('|')).map(cells).collect();
        rows.into_iter().filter(|row| row.iter().any(|cell| cell.starts_with('`'))).collect()
    }

    fn quoted(text: &str) -> &str {
        text.split('`').nth(1).unwrap_or_else(|| panic!("nothing is quoted in {text}"))
    }

    /// What came of each clause for each subject in a case, and what was told of what is broken.
    struct Outcomes {
        ledger: BTreeMap<(String, String), String>,
        told: Vec<String>,
    }

    fn outcomes(case: &Path) -> Outcomes {
        let mut ledger = BTreeMap::new();
        let written = |line: String| {
            let written = run(&line, case);
            assert!(written.status.is_some(), "{line}: {}", written.err);
            written.out
        };
        for line in written(format!("ledger {ON} --quiet")).lines() {
            let parts: Vec<&str> = line.split("  ").map(str::trim).filter(|part| !part.is_empty()).collect();
            // Of a policy that is refused there is no ledger.
            let [outcome, _, code, subject, ..] = parts.as_slice() else { continue };
            ledger.insert(((*code).to_owned(), (*subject).to_owned()), (*outcome).to_owned());
        }
        let told = written(format!("check {ON} --format concise")).lines().map(str::to_owned).collect();
        Outcomes { ledger, told }
    }

    /// `id` of a decision, or `body/id`.
    fn subject(id: &str) -> String {
        if id.contains('/') { id.to_owned() } else { format!("decision/{id}") }
    }

    /// Holds one outcome that a cell tells of to the case: `below` broken.
    fn hold(of: &Outcomes, code: &str, id: &str, wanted: &str, row: &[String]) {
        let came = of.ledger.get(&(code.to_owned(), subject(id)));
        assert_eq!(came.map(String::as_str), Some(wanted), "{code} {id}, in\n{row:?}");
    }

    #[test]
    fn each_row_is_what_the_case_says() {
        let mut known: BTreeMap<String, Outcomes> = BTreeMap::new();
        let (mut held, mut consents) = (0, BTreeSet::new());
        for row in rows() {
            // A row of a formula begins with the formula, one of the last table with its number.
            let formula = row.len() == 5;
            let case = quoted(&row[if formula { 1 } else { 2 }]).to_owned();
            let of = known.entry(case.clone()).or_insert_with(|| outcomes(&folder().join(&case)));
            for cell in row[3].split(" · ") {
                let (name, outcome) = (quoted(cell), cell.rsplit('`').next().unwrap().trim());
                if formula {
                    hold(of, quoted(&row[2]), name, outcome, &row);
                } else if let Some((code, id)) = name.split_once(' ') {
                    hold(of, code, id, outcome, &row);
                } else {
                    let output = fs::read_to_string(folder().join(&case).join("output.txt")).unwrap();
                    assert!(output.contains(name), "{name}, in\n{row:?}");
                }
                held += 1;
            }
            if formula {
                let code = quoted(&row[2]);
                consents.insert(code.split('.').next().unwrap().to_owned());
                let broken = |line: &&String| line.contains(&format!(" {code} "));
                let shown = of.told.iter().filter(broken).any(|line| line.contains(&row[4]));
                assert!(shown || row[4].is_empty(), "nothing of {code} tells: {}", row[4]);
            }
        }
        assert!(held > 200, "{held} outcomes held");
        // Each consent of the folder of formulas stands in some row.
        let pack = fs::read_to_string(folder().join("formulas/rules/pack.mandat")).unwrap();
        let declared =
            pack.lines().filter_map(|line| line.strip_prefix("consent ")).filter_map(|it| it.split(' ').next());
        let declared = declared.filter(|name| !name.starts_with("of_"));
        let without: Vec<&str> = declared.filter(|name| !consents.contains(*name)).collect();
        assert_eq!(without, Vec::<&str>::new(), "consents without a row");
    }
}
