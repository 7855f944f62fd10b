//! A case of the kit, as its file says it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use toml::{Table, Value};

/// A file of the kit: the cases of one clause of the specification.
pub(crate) struct File {
    /// Section and clause: `04-06`.
    pub(crate) name: String,
    pub(crate) cases: Vec<Case>,
}

/// One case.
#[derive(Default)]
pub(crate) struct Case {
    pub(crate) name: String,
    /// The pack under test.
    pub(crate) policy: String,
    /// Packs beside it that it may use, by name.
    pub(crate) packs: Vec<(String, String)>,
    /// The files of the organisation by name.
    pub(crate) files: Vec<(String, String)>,
    /// Those of the organisation as it was, where it is said how it was.
    pub(crate) before: Option<Vec<(String, String)>>,
    pub(crate) clock: String,
    /// Whether the case says what the checker finds beside the rules.
    pub(crate) asks_findings: bool,
    /// Whether it says which outcomes hold over nothing.
    pub(crate) asks_empty: bool,
    /// Whether it says which clauses say nothing of the organisation.
    pub(crate) asks_silent: bool,
    /// Whether it says which sections are covered.
    pub(crate) asks_sections: bool,
    /// Whether it says how many findings there are of what is broken.
    pub(crate) asks_counts: bool,
    /// Whether it says which tests of the policy pass.
    pub(crate) asks_tests: bool,
    /// All that has to come out, a line for each.
    pub(crate) expected: Vec<String>,
}

const KEYS: [&str; 19] = [
    "name",
    "says",
    "policy",
    "packs",
    "organisation",
    "files",
    "settings",
    "before",
    "before_files",
    "clock",
    "expect",
    "error",
    "errors",
    "findings",
    "empty",
    "silent",
    "sections",
    "counts",
    "tests",
];
const OUTCOMES: [&str; 4] = ["holds", "breaks", "does not apply", "cannot tell"];

impl File {
    /// All files of the kit, by section and clause.
    pub(crate) fn all() -> Vec<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance");
        let sections = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
        let files = sections.flat_map(|section| fs::read_dir(section).unwrap().map(|entry| entry.unwrap().path()));
        let mut all: Vec<Self> = files.map(|path| Self::read(&path)).collect();
        all.sort_by(|one, other| one.name.cmp(&other.name));
        all
    }

    fn read(path: &Path) -> Self {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let folder = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
        assert!(name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('-')), "{name} lies in {folder}");
        let text = fs::read_to_string(path).unwrap();
        assert!(text.starts_with("# "), "{name} does not begin with a comment on what the clause is about");
        let table: Table = text.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(table.keys().all(|key| key == "case"), "{name} holds more than cases");
        let cases = table["case"].as_array().unwrap();
        let cases: Vec<Case> = cases.iter().map(|case| Case::read(&name, case.as_table().unwrap())).collect();
        let names: BTreeSet<&str> = cases.iter().map(|case| &*case.name).collect();
        assert!(names.len() == cases.len(), "{name}: two cases have one name");
        Self { name, cases }
    }
}

impl Case {
    fn read(file: &str, table: &Table) -> Self {
        let name = table["name"].as_str().unwrap().to_owned();
        let at = format!("{file} {name}");
        let unknown: Vec<&String> = table.keys().filter(|key| !KEYS.contains(&key.as_str())).collect();
        assert!(unknown.is_empty(), "{at}: {unknown:?}");
        assert!(table["says"].as_str().is_some_and(|says| says.ends_with('.')), "{at} does not say what it pins down");
        assert!(name.chars().all(|it| it == '-' || it.is_ascii_lowercase() || it.is_ascii_digit()), "{at}");
        let mut case = Self {
            policy: text(table, "policy").unwrap(),
            packs: texts(table, "packs").unwrap_or_default(),
            files: texts(table, "files").unwrap_or_default(),
            before: texts(table, "before_files"),
            clock: table["clock"].to_string(),
            asks_findings: table.contains_key("findings"),
            asks_empty: table.contains_key("empty"),
            asks_silent: table.contains_key("silent"),
            asks_sections: table.contains_key("sections"),
            asks_counts: table.contains_key("counts"),
            asks_tests: table.contains_key("tests"),
            name,
            ..Self::default()
        };
        let alone = |text: String| ("organisation.json".to_owned(), text);
        case.files.extend(text(table, "organisation").map(alone));
        case.files.extend(text(table, "settings").map(|text| ("mandat.toml".to_owned(), text)));
        let before = text(table, "before").map(alone);
        if before.is_some() {
            case.before.get_or_insert_default().extend(before);
        }
        case.expected = expected(&at, table);
        case
    }
}

fn text(table: &Table, key: &str) -> Option<String> {
    table.get(key).map(|value| value.as_str().unwrap().to_owned())
}

fn texts(table: &Table, key: &str) -> Option<Vec<(String, String)>> {
    let all = table.get(key)?.as_table().unwrap();
    Some(all.iter().map(|(name, text)| (name.clone(), text.as_str().unwrap().to_owned())).collect())
}

/// The lines that have to come out.
fn expected(at: &str, table: &Table) -> Vec<String> {
    if let Some(error) = text(table, "error") {
        assert!(!table.contains_key("expect"), "{at}: a policy that is refused has no outcomes");
        return vec![format!("error {error}")];
    }
    let mut lines = Vec::new();
    let outcomes = table.get("expect").map(|expect| expect.as_table().unwrap());
    assert!(outcomes.is_some() || table.contains_key("tests"), "{at} expects nothing");
    for (subject, outcome) in outcomes.into_iter().flatten() {
        let outcome = outcome.as_str().unwrap();
        let plain = outcome.split(", ").next().unwrap();
        assert!(OUTCOMES.contains(&plain), "{at}: `{plain}` is no outcome");
        lines.push(format!("{subject} = {outcome}"));
    }
    let lists = [("errors", "error in a file"), ("findings", "finding"), ("empty", "empty"), ("silent", "silent")];
    for (key, word) in lists {
        let all = table.get(key).map_or(&[][..], |value| value.as_array().unwrap());
        lines.extend(all.iter().map(|value| format!("{word}: {}", value.as_str().unwrap())));
    }
    for (section, state) in table.get("sections").into_iter().flat_map(|sections| sections.as_table().unwrap()) {
        lines.push(format!("section {section} = {}", state.as_str().unwrap()));
    }
    for (broken, count) in table.get("counts").into_iter().flat_map(|counts| counts.as_table().unwrap()) {
        lines.push(format!("findings of {broken} = {}", count.as_integer().unwrap()));
    }
    let tests = table.get("tests").map(|tests| tests.as_table().unwrap());
    for (name, came) in tests.into_iter().flatten() {
        let Value::String(came) = came else { panic!("{at}: a test passes or fails") };
        assert!(["passes", "fails"].contains(&came.as_str()), "{at}: a test passes or fails");
        lines.push(format!("test {name} = {came}"));
    }
    counted(lines)
}

/// Lines that are there several times, with how often.
pub(crate) fn counted(lines: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    lines.into_iter().for_each(|line| *times.entry(line).or_default() += 1);
    times.into_iter().map(|(line, times)| if times == 1 { line } else { format!("{line} ({times} times)") }).collect()
}
