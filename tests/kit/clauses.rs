//! The clauses of the specification, and how many cases each has.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::case::File;

const BEGIN: &str = "<!-- the table, as MANDAT_UPDATE=1 writes it -->\n";
const END: &str = "<!-- the end of the table -->\n";

/// Holds the table of the kit's README against the cases that there are.
pub(crate) fn hold(files: &[File]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let wanted = format!("{before}{BEGIN}{}{END}{after}", table(files));
    if std::env::var_os("MANDAT_UPDATE").is_some() {
        fs::write(&path, &wanted).unwrap();
    } else {
        assert!(readme == wanted, "the table is not that of the cases: `MANDAT_UPDATE=1` writes it");
    }
    // A clause without cases has its reason, and none that has some.
    for (clause, count) in counts(files) {
        let said = after.lines().any(|line| line.split('|').nth(1).is_some_and(|cell| names(cell, &clause)));
        assert!(said == (count == 0), "{clause} has {count} cases, and the README says so otherwise");
    }
}

/// Whether a cell of a table names a clause: by itself, or by its whole section.
fn names(cell: &str, clause: &str) -> bool {
    let section = clause.split('.').next().unwrap();
    cell.split(',').any(|named| named.trim() == clause || named.trim() == format!("all of {section}"))
}

/// The clauses of the specification, and the cases of each.
fn counts(files: &[File]) -> Vec<(String, usize)> {
    let specification = include_str!("../../docs/semantics.md");
    let mut of_files: BTreeMap<String, usize> =
        files.iter().map(|file| (clause(&file.name), file.cases.len())).collect();
    let numbers = specification.lines().filter_map(|line| number(line.split(' ').next()?));
    let mut clauses: Vec<(u32, u32)> = numbers.collect();
    clauses.sort_unstable();
    // A line may begin with a clause that is only referred to.
    clauses.dedup();
    let count = |(section, at): (u32, u32)| {
        let clause = format!("{section}.{at}");
        let count = of_files.remove(&clause).unwrap_or(0);
        (clause, count)
    };
    let counted = clauses.into_iter().map(count).collect();
    assert!(of_files.is_empty(), "there are no such clauses: {of_files:?}");
    counted
}

/// `4.6`, of a line that begins with it.
fn number(word: &str) -> Option<(u32, u32)> {
    let (section, clause) = word.split_once('.')?;
    Some((section.parse().ok()?, clause.parse().ok()?))
}

/// `4.6` of `04-06`.
fn clause(file: &str) -> String {
    let parts = file.split_once('-').and_then(|(section, clause)| number(&format!("{section}.{clause}")));
    let (section, clause) = parts.unwrap_or_else(|| panic!("`{file}` names no clause"));
    format!("{section}.{clause}")
}

/// A row for each section: its clauses, each with its cases, and all of them.
fn table(files: &[File]) -> String {
    let mut sections: BTreeMap<u32, (usize, Vec<String>)> = BTreeMap::new();
    for (clause, count) in counts(files) {
        let (section, _) = number(&clause).unwrap();
        let row = sections.entry(section).or_default();
        row.0 += count;
        row.1.push(format!("{clause}: {count}"));
    }
    let all: usize = sections.values().map(|row| row.0).sum();
    let mut table = "| section | cases | of each clause |\n|---|---|---|\n".to_owned();
    for (section, (count, clauses)) in sections {
        table.push_str(&format!("| {section} | {count} | {} |\n", clauses.join(" · ")));
    }
    table + &format!("| all | {all} | |\n")
}
