//! A municipality in which one file is damaged, or in which one thing is no longer so on which much rests: that is told first,
//! what rests on it is counted there, and a format for programs has all of it.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "common/copy.rs"]
mod copy;
#[path = "common/program.rs"]
mod program;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use copy::copy;
use serde_json::Value;

const EXAMPLE: &str = "examples/fagerdal";
/// A team, the staff, a map of areas, plans, and answers to a survey.
const TEAM: &str = "lag/samfunn/byggesak.yaml";
const STAFF: &str = "folk/tilsette.csv";
const AREAS: &str = "områdekart.yaml";
const PLANS: &str = "planar/planar.toml";
const SURVEY: &str = "undersøkingar/tryggleik-2026.json";
/// What the council has decided, what it and the director have delegated, and the team at the top.
const DECISIONS: &str = "kommunestyret/møte-og-vedtak.yaml";
const DELEGATIONS: &str = "delegasjonsregister/kommunestyre-og-kommunedirektør.yaml";
const TOP: &str = "lag/føremålsteamet.yaml";
/// What the output has more lines than that of the example without damage, at most.
const MORE: usize = 40;

/// What is done to a file.
enum Damage {
    /// A text in it becomes another one.
    Text(&'static str, &'static str),
    /// It does wherever it stands.
    Each(&'static str, &'static str),
    /// A column of a sheet is lost.
    Column(usize),
    /// Its bytes are another encoding's, behind a mark that says otherwise.
    Latin1,
    /// Cells are parted by another sign than rows say.
    Separator(&'static str),
    /// Nothing is left in it.
    Emptied,
    /// It is no longer in the folder.
    Moved,
    /// A link that leads nowhere stands in its place.
    Unreadable,
}

use Damage::{Column, Each, Emptied, Latin1, Moved, Separator, Text, Unreadable};

/// The damage, what is told first, and where: in the file itself unless another one is named.
const DAMAGES: &[(&str, &str, Damage, &str, Option<&str>)] = &[
    ("a tab", TEAM, Text("    status: aktivt\n", "\tstatus: aktivt\n"), "malformed", None),
    ("a line too far out", TEAM, Text("    nivå: oppgåveteam\n", "   nivå: oppgåveteam\n"), "malformed", None),
    ("a colon that lacks", TEAM, Text("  byggesak:\n", "  byggesak\n"), "malformed", None),
    (
        "a quote that nothing closes",
        TEAM,
        Text("namn: Byggesakslaget\n", "namn: \"Byggesakslaget\n"),
        "malformed",
        None,
    ),
    ("a key twice", TEAM, Text("status: aktivt\n", "status: aktivt\n    status: avvikla\n"), "duplicate-key", None),
    ("a collection by another name", TEAM, Text("lag:\n", "laga:\n"), "unknown-key", None),
    ("a heading that is none", PLANS, Text("[dokument.arealdelen]", "[dokument.]"), "malformed", None),
    ("a comma that lacks", SURVEY, Text("},\n", "}\n"), "malformed", None),
    ("a column lost", STAFF, Column(5), "unknown-column", Some("mandat.toml")),
    ("the column of ids lost", STAFF, Column(0), "unknown-column", Some("mandat.toml")),
    ("headings merged", STAFF, Text("Tilsett;Arbeider i", "Tilsett Arbeider i"), "unknown-column", None),
    ("a title above the headings", STAFF, Text("Brukar;", "Tilsette i Fagerdal\nBrukar;"), "unknown-column", None),
    ("another separator", STAFF, Separator("|"), "unknown-column", None),
    ("another encoding", STAFF, Latin1, "unread-file", None),
    ("a sheet emptied", STAFF, Emptied, "malformed", None),
    ("a file emptied", AREAS, Emptied, "malformed", None),
    ("a sheet moved", STAFF, Moved, "unread-file", Some("mandat.toml")),
    ("the only file of a collection moved", AREAS, Moved, "collection-not-written", Some("")),
    ("a team moved", TEAM, Moved, "unknown-reference", Some("delegasjonsregister/samfunn.yaml")),
    ("what cannot be read", TEAM, Unreadable, "unread-file", None),
];

/// What is no longer so, in which file and by what; what is told first then, how many findings are told beside those of the
/// example, and how many more rest on one of these at least.
type Break = (&'static str, &'static str, Damage, [&'static str; 2], usize, usize);

const BREAKS: &[Break] = &[
    // The decision and what the body's own rule says of its votes.
    (
        "the decision by which the council delegates is rejected",
        DECISIONS,
        Text("vedteke\n  # Nytt økonomireglement", "avvist\n  # Nytt økonomireglement"),
        ["KL_5_3.decided", "delegation/direktør_oppvekst"],
        2,
        80,
    ),
    // Of what the director gave one by one, in both packs: but for personnel, which the act itself gives.
    (
        "what the council gave is revoked",
        DELEGATIONS,
        Each("    vedtak: delegering_2024\n", "    vedtak: delegering_2024\n    kalla_tilbake: 2026-02-01\n"),
        ["KL_5_3.trace", "delegation/leiing_oppvekst"],
        11,
        60,
    ),
    // Of what the team at the top gave, and of that team itself.
    (
        "what the team at the top received is over",
        DELEGATIONS,
        Each("til: leiing\n    gitt: 2024-11-01\n", "til: leiing\n    gitt: 2024-11-01\n    sluttar: 2026-06-30\n"),
        ["KL_5_3.trace", "delegation/til_helse"],
        60,
        50,
    ),
    // Nobody has the role, and nothing says why it ended.
    (
        "a role has no holder any more",
        TOP,
        Text("{ innehavar: sigurd_teigland, vara", "{ innehavar: sigurd_teigland, til: 2026-10-31, vara"),
        ["foremalsvaktar.required", "team/leiing"],
        2,
        6,
    ),
];

/// A copy of the example in a folder of this name.
fn copied(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cause_first").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join(EXAMPLE), &folder);
    folder
}

fn without_column(text: &str, at: usize) -> String {
    let line = |line: &str| {
        let mut cells: Vec<&str> = line.split(';').collect();
        cells.remove(at);
        cells.join(";") + "\n"
    };
    text.lines().map(line).collect()
}

fn harm(file: &Path, damage: &Damage) {
    let text = fs::read_to_string(file).unwrap();
    match damage {
        Text(from, to) => {
            assert!(text.contains(from), "{from}");
            fs::write(file, text.replacen(from, to, 1)).unwrap();
        }
        Each(from, to) => {
            assert!(text.contains(from), "{from}");
            fs::write(file, text.replace(from, to)).unwrap();
        }
        Column(at) => fs::write(file, without_column(&text, *at)).unwrap(),
        Separator(sign) => fs::write(file, text.replace(';', sign)).unwrap(),
        Emptied => fs::write(file, "").unwrap(),
        Moved => fs::remove_file(file).unwrap(),
        Latin1 => {
            let byte = |sign: char| u8::try_from(u32::from(sign)).unwrap_or(b'?');
            fs::write(file, [0xef, 0xbb, 0xbf].into_iter().chain(text.chars().map(byte)).collect::<Vec<u8>>()).unwrap();
        }
        Unreadable => {
            fs::remove_file(file).unwrap();
            symlink("nowhere.yaml", file).unwrap();
        }
    }
}

/// What a person is told, and what a program is.
fn check(folder: &Path) -> (program::Written, Value) {
    let written = program::run("check . --as-of 2026-11-20 --format human --format json=.findings.json", folder);
    assert_eq!(written.err, "");
    let findings = fs::read_to_string(folder.join(".findings.json")).unwrap();
    (written, serde_json::from_str(&findings).unwrap())
}

/// The numbers that a report gives of what it does not tell, behind a label.
fn counted(report: &str) -> usize {
    let resting = report.split("rett dette først: ").skip(1).map(|rest| rest.split(' ').next().unwrap());
    resting.map(|number| number.parse::<usize>().unwrap()).sum()
}

#[test]
fn what_is_damaged_comes_first_and_what_rests_on_it_is_counted() {
    let whole = check(&copied("whole")).0.out.lines().count();
    for (at, (name, file, damage, code, place)) in DAMAGES.iter().enumerate() {
        let folder = copied(&at.to_string());
        harm(&folder.join(file), damage);
        let (report, findings) = check(&folder);
        let lines = report.out.lines().count();
        assert!(lines <= whole + MORE, "{name}: {lines} lines, {whole} without damage");
        assert!(report.out.lines().next().unwrap().contains(code), "{name}:\n{}", report.out);

        let findings = findings["findings"].as_array().unwrap();
        let first = &findings[0];
        assert_eq!(first["code"], *code, "{name}");
        let file = first["place"]["file"].as_str().unwrap_or("");
        assert_eq!(file, place.unwrap_or(DAMAGES[at].1), "{name}");
        for behind in findings.iter().filter_map(|finding| finding.get("rests_on").or(finding.get("alike"))) {
            assert!(findings.iter().any(|finding| finding["fingerprint"] == *behind), "{name}");
        }
        let resting = findings.iter().filter(|finding| finding.get("rests_on").is_some()).count();
        assert_eq!(counted(&report.out), resting, "{name}:\n{}", report.out);
        assert_eq!(report.status, Some(2), "{name}");
    }
}

#[test]
fn what_is_no_longer_so_comes_first_and_what_rests_on_it_is_counted() {
    let told = |findings: &Value| {
        let all = findings["findings"].as_array().unwrap();
        all.iter().filter(|finding| finding.get("rests_on").is_none()).count()
    };
    let whole = told(&check(&copied("unbroken")).1);
    for (at, (name, file, damage, first, more, resting)) in BREAKS.iter().enumerate() {
        let folder = copied(&format!("break {at}"));
        harm(&folder.join(file), damage);
        let (report, findings) = check(&folder);
        let all = findings["findings"].as_array().unwrap();
        assert_eq!([&all[0]["code"], &all[0]["subject"]], *first, "{name}");
        assert!(told(&findings) <= whole + more, "{name}: {} told, {whole} without", told(&findings));
        let rest = all.len() - told(&findings);
        assert!(rest >= *resting, "{name}: {rest}");
        assert_eq!(counted(&report.out), rest, "{name}:\n{}", report.out);
        // What rests on one that rests itself is put behind the last of these.
        for behind in all.iter().filter_map(|finding| finding.get("rests_on")) {
            let first = all.iter().find(|finding| finding["fingerprint"] == *behind).unwrap();
            assert!(first.get("rests_on").is_none(), "{name}: {first}");
        }
    }
}
