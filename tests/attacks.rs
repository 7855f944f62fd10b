//! Inputs that are made to harm: a clear error, exit status 2, little memory, a short time, and never a crash.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

#[path = "common/copy.rs"]
mod copy;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How much memory a run may ask for, in KiB: the stacks of its threads alone ask for 1 GiB each, though they use none.
const MEMORY: u64 = 6 << 20;

/// How long a run may take, without any optimisation.
const TIME: Duration = Duration::from_secs(20);

/// How much a run may write: no error shows all of a line without end.
const OUTPUT: usize = 2_000_000;

/// The smallest policy to read an organisation by.
const POLICY: &str = r#"
pack rules "Rules" version 1
entity Widget in widgets { name text? else none  parts Part* else none }
record Part key id { id text  parts Part* else none }
rule A-1 "A widget has a name" { for widget in Widget must widget.name is given }
"#;

/// An organisation in a folder of its own.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("attacks").join(name);
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(root.join("rules")).unwrap();
        fs::write(root.join("rules/rules.mandat"), POLICY).unwrap();
        fs::write(root.join("mandat.toml"), "packs = [\"rules\"]\n").unwrap();
        Self(root)
    }

    fn with(name: &str, file: &str, text: impl AsRef<[u8]>) -> Self {
        let folder = Self::new(name);
        fs::write(folder.0.join(file), text).unwrap();
        folder
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// What the checker writes of the whole folder.
    fn refused(&self) -> String {
        refused(&self.0, ".")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Runs the checker in a folder in which something is wrong, and gives what it writes.
fn refused(folder: &Path, what: &str) -> String {
    checked(folder, what, 2)
}

/// Runs the checker in a folder, and holds it to all bounds; gives what it writes.
fn checked(folder: &Path, what: &str, status: i32) -> String {
    let mut said = String::new();
    for format in ["human", "json"] {
        let begun = Instant::now();
        let binary = env!("CARGO_BIN_EXE_mandat");
        let output = Command::new("sh")
            .args([
                "-c",
                &format!("ulimit -v {MEMORY}; exec \"$0\" check \"$1\" --lang en --format {format}"),
                binary,
                what,
            ])
            .current_dir(folder)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        assert!(begun.elapsed() < TIME, "took {:?}", begun.elapsed());
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        let start: String = text.chars().take(4_000).collect();
        assert_eq!(output.status.code(), Some(status), "{:?}: {start}", output.status);
        assert!(text.len() < OUTPUT, "{} bytes: {start}", text.len());
        if format == "human" {
            said = text;
        }
    }
    said
}

/// The words with which something is refused.
fn says(said: &str, words: &str) {
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains(words), "{said}");
}

/// Each definition calls the one before: 20 000 of them deep nothing is known any more, and no call takes long.
#[test]
fn definitions_in_a_long_row_have_an_end() {
    for (number, (given, args)) in [("t: Widget", "t"), ("t: Widget, u: Widget", "t, t")].into_iter().enumerate() {
        for (count, outcome) in [(6_000, "broken"), (21_000, "cannot tell")] {
            let folder = Folder::with(&format!("row{number}_{count}"), "a.yaml", "widgets: { a: { name: short } }\n");
            let mut text = POLICY.to_owned();
            text.push_str(&format!("define d0({given}): yes_no = t.name = \"long\"\n"));
            for at in 1..count {
                text.push_str(&format!("define d{at}({given}): yes_no = d{}({args})\n", at - 1));
            }
            let last = count - 1;
            let call = args.replace('t', "widget");
            text.push_str(&format!("rule A-2 \"Row\" {{ for widget in Widget must d{last}({call}) }}\n"));
            fs::write(folder.at("rules/rules.mandat"), text).unwrap();
            let said = checked(&folder.0, ".", 1);
            assert_eq!(said.contains("cannot tell"), outcome == "cannot tell", "{count} of {given}: {said}");
            assert_eq!(said.contains("definitions call each other too deep"), outcome == "cannot tell", "{said}");
            says(&said, "A-2 widget/a");
        }
    }
}

/// One slip leaves hundreds of outcomes open, which hang on each other by many ways: what keeps each from being known is listed
/// without what is known.
#[test]
fn a_slip_among_many_votes_is_told_at_once() {
    let folder = Folder::new("votes");
    copy::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/fagerdal"), &folder.0);
    let file = folder.at("vedtak/mandat/støtte-2025.yaml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(file, text.replacen("- { person: inge_vestrheim, samtykke", "- { persn: inge_vestrheim, samtykke", 1))
        .unwrap();
    let said = folder.refused();
    says(&said, "`persn` is no field of `stance`");
    says(&said, "leaves open:");
}

#[test]
fn aliases_of_aliases_do_not_grow() {
    let mut text = "widgets:\n  a: { parts: &p0 [{ id: x }] }\n".to_owned();
    for level in 1..40 {
        let before = level - 1;
        let items = format!("{{ id: a, parts: *p{before} }}, {{ id: b, parts: *p{before} }}");
        text.push_str(&format!("  p{level}: {{ parts: &p{level} [{items}] }}\n"));
    }
    says(&Folder::with("aliases", "a.yaml", text).refused(), "error too-many-values");
    // Lists of lists where objects belong.
    let mut text = "l0: &l0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let items = vec![format!("*l{}", level - 1); 9].join(", ");
        text.push_str(&format!("l{level}: &l{level} [{items}]\n"));
    }
    text.push_str("widgets: { b: { parts: *l11 } }\n");
    says(&Folder::with("lists", "a.yaml", text).refused(), "error wrong-kind");
    let mut text = "x:\n  - &a0 { k0: 1, k1: 2 }\n".to_owned();
    for level in 1..2_000 {
        text.push_str(&format!("  - &a{level} {{ <<: [*a{0}, *a{0}], x{level}: 1 }}\n", level - 1));
    }
    says(&Folder::with("merges", "a.yaml", text).refused(), "error bad-merge");
}

#[test]
fn ten_thousand_levels_are_too_many() {
    let deep = |open: &str, close: &str| open.repeat(10_000) + &close.repeat(10_000);
    let block: String = (0..10_000_usize).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    for (number, (file, text)) in [
        ("a.json", deep("[", "]")),
        ("a.json", deep("{\"a\":", "}")),
        ("a.json", "[".repeat(10_000)),
        ("a.yaml", deep("[", "]")),
        ("a.yaml", deep("{a: ", "}")),
        ("a.yaml", "- ".repeat(10_000)),
        ("a.yaml", block),
        ("a.toml", format!("a = {}", deep("[", "]"))),
        ("a.toml", format!("a = {}", deep("{a = ", "}"))),
        ("a.toml", format!("[{}b]", "a.".repeat(10_000))),
        ("a.toml", format!("{}b = 1", "a.".repeat(10_000))),
    ]
    .into_iter()
    .enumerate()
    {
        says(&Folder::with(&format!("deep{number}"), file, text).refused(), "error too-deep");
    }
}

#[test]
fn a_line_without_end_is_not_shown_in_full() {
    let long = 4_000_000;
    for (number, (file, text)) in [
        ("a.json", "a".repeat(long)),
        ("a.json", format!("{{\"people\": {{\"{}\": 1}}}}", "a".repeat(long))),
        ("a.yaml", "a".repeat(long)),
        ("a.yaml", format!("people: {{ kari: {{ name: [{}] }} }}", "a".repeat(long))),
        ("a.yaml", format!("people: \"{}", "a".repeat(long))),
        ("a.toml", "a".repeat(long)),
        ("a.toml", format!("a = {}", "a".repeat(long))),
        ("a.toml", format!("people = \"{}", "a".repeat(long))),
    ]
    .into_iter()
    .enumerate()
    {
        Folder::with(&format!("line{number}"), file, text).refused();
    }
}

#[test]
fn a_sheet_without_end_is_not_shown_in_full() {
    let long = 2_000_000;
    let settings =
        "packs = [\"rules\"]\n[csv.\"a.csv\"]\ncollection = \"people\"\ncolumns = { id = \"id\", name = \"name\" }\n";
    for (number, text) in [
        "a".repeat(long),
        ";".repeat(long),
        format!("id;name\n{}", "x;".repeat(long / 2)),
        format!("id;name\nkari;\"{}", "a".repeat(long)),
        format!("id;name\nkari;\"{}", "a\n".repeat(long / 2)),
        format!("id;name\n{}", "kari;\"x\n".repeat(long / 8)),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = Folder::with(&format!("sheet{number}"), "a.csv", text);
        fs::write(folder.at("mandat.toml"), settings).unwrap();
        folder.refused();
    }
}

#[test]
fn a_file_of_errors_is_not_read_to_its_end() {
    for (number, (file, text)) in [
        ("a.json", format!("[{}]", "x,".repeat(200_000))),
        ("a.yaml", "]\n---\n".repeat(100_000)),
        ("a.toml", "x\n".repeat(200_000)),
        ("a.toml", format!("a = [{}]", "x,".repeat(200_000))),
        ("a.json", format!("{{\"people\": [{}{{}}]}}", "{},".repeat(200_000))),
        ("a.toml", format!("people = [{}", "1,".repeat(200_000))),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = Folder::with(&format!("errors{number}"), file, text);
        let output = Command::new(env!("CARGO_BIN_EXE_mandat"))
            .args(["check", ".", "--lang", "en", "--format", "concise"])
            .current_dir(&folder.0)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        says(&said, "error too-many-errors");
        // Numbers have one form, with their thousands set apart.
        assert!(["1", "10"].iter().any(|many| said.contains(&format!("more than {many}\u{a0}000 errors"))), "{said}");
        assert!(said.lines().count() < 11_100, "{}", said.lines().count());
    }
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    for (number, bytes) in
        [&b"people: { kari: { name: \xff } }"[..], b"\xff\xfep\0e\0o\0p\0l\0e\0", b"\xed\xa0\x80", b"a\xc0\xaf"]
            .iter()
            .enumerate()
    {
        for file in ["a.yaml", "a.json", "a.toml", "mandat.toml", "rules/rules.mandat"] {
            let name = format!("utf{number}{}", file.replace('/', "-"));
            says(&Folder::with(&name, file, bytes).refused(), "UTF-8");
        }
    }
}

#[test]
fn links_that_lead_back_or_out_are_refused() {
    let folder = Folder::with("circle", "a.yaml", "people: {}");
    fs::create_dir(folder.at("teams")).unwrap();
    symlink("..", folder.at("teams/all")).unwrap();
    says(&folder.refused(), "`teams/all/` is not read, because the link leads back to a folder in which it stands");

    let folder = Folder::with("own", "a.yaml", "people: {}");
    symlink("b.yaml", folder.at("b.yaml")).unwrap();
    says(&folder.refused(), "`b.yaml` is not read, because the link leads nowhere");

    let folder = Folder::with("out", "a.yaml", "people: {}");
    let other = Folder::with("other", "secret.yaml", "people: { kari: { name: Kari } }");
    symlink(other.at("secret.yaml"), folder.at("b.yaml")).unwrap();
    says(&folder.refused(), "`b.yaml` is not read, because the link leads out of the organisation's folder");
    fs::remove_file(folder.at("b.yaml")).unwrap();
    symlink("/", folder.at("everything")).unwrap();
    says(&folder.refused(), "`everything/` is not read, because the link leads out");
    fs::remove_file(folder.at("everything")).unwrap();
    fs::remove_file(folder.at("mandat.toml")).unwrap();
    symlink(other.at("mandat.toml"), folder.at("mandat.toml")).unwrap();
    says(&folder.refused(), "`mandat.toml` is not read, because the link leads out");
}

#[test]
fn a_link_within_the_folder_is_followed_once() {
    let folder = Folder::with("within", "a.yaml", "people: {}");
    fs::create_dir(folder.at(".versions")).unwrap();
    fs::write(folder.at(".versions/b.yaml"), "people: { kari: { name: Kari } }").unwrap();
    symlink(".versions", folder.at("now")).unwrap();
    symlink(".versions", folder.at("then")).unwrap();
    let output =
        Command::new(env!("CARGO_BIN_EXE_mandat")).args(["check", "."]).current_dir(&folder.0).output().unwrap();
    // The one person of the file stands once; nobody knows of widgets.
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn a_file_that_several_names_lead_to_is_read_once() {
    let folder = Folder::with("twice", "teams.yaml", "people: { kari: { name: Kari } }");
    fs::create_dir(folder.at(".versions")).unwrap();
    fs::write(folder.at(".versions/b.yaml"), "people: { ola: { name: Ola } }").unwrap();
    symlink("teams.yaml", folder.at("again.yaml")).unwrap();
    symlink(".versions/b.yaml", folder.at("first.yaml")).unwrap();
    symlink(".versions/b.yaml", folder.at("second.yaml")).unwrap();
    // Its own name is none of an organisation's files.
    fs::write(folder.at("data.txt"), "people: { liv: { name: Liv } }").unwrap();
    symlink("data.txt", folder.at("third.yaml")).unwrap();
    let run = |lang: &str| {
        let args = ["check", ".", "--as-of", "2026-01-15", "--format", "concise", "--lang", lang];
        let output = Command::new(env!("CARGO_BIN_EXE_mandat")).args(args).current_dir(&folder.0).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stdout));
        String::from_utf8(output.stdout).unwrap()
    };
    let said: Vec<String> = run("en").lines().filter(|line| line.contains("unread-file")).map(str::to_owned).collect();
    assert_eq!(
        said,
        [
            "again.yaml:1:1: warning unread-file: `again.yaml` and `teams.yaml` are one file, which is read once, as \
             `teams.yaml`",
            "second.yaml:1:1: warning unread-file: `second.yaml` and `first.yaml` are one file, which is read once, as \
             `first.yaml`",
        ]
    );
    assert!(!run("nn").contains("duplicate-id"));
}

#[test]
fn what_is_no_file_is_not_waited_for() {
    let folder = Folder::with("pipe", "a.yaml", "people: {}");
    assert!(Command::new("mkfifo").arg(folder.at("b.yaml")).status().unwrap().success());
    says(&folder.refused(), "`b.yaml` is not read, because it is neither a file nor a folder");
    fs::copy(folder.at("rules/rules.mandat"), folder.at("x.mandat")).unwrap();
    let alone = Command::new(env!("CARGO_BIN_EXE_mandat"))
        .args(["check", "b.yaml", "--pack", "rules", "--lang", "en"])
        .current_dir(&folder.0)
        .output()
        .unwrap();
    says(&String::from_utf8_lossy(&alone.stdout), "`b.yaml` is not read, because it is neither a file nor a folder");
    assert_eq!(alone.status.code(), Some(2));
    let device = Command::new(env!("CARGO_BIN_EXE_mandat"))
        .args(["check", "/dev/zero", "--pack", "rules"])
        .current_dir(&folder.0)
        .output()
        .unwrap();
    assert_eq!(device.status.code(), Some(2));
}

#[test]
fn a_name_that_is_no_text_is_refused() {
    let folder = Folder::with("name", "a.yaml", "people: {}");
    let name = folder.0.join(OsStr::from_bytes(b"b\xff.yaml"));
    // Some systems have no such names.
    if fs::write(name, "people: {}").is_ok() {
        says(&folder.refused(), "is not read, because its name is not written in UTF-8");
    }
}

#[test]
fn what_may_not_be_read_is_told_of() {
    let folder = Folder::with("locked", "a.yaml", "people: {}");
    fs::create_dir(folder.at("teams")).unwrap();
    for name in ["a.yaml", "teams"] {
        fs::set_permissions(folder.at(name), fs::Permissions::from_mode(0o0)).unwrap();
    }
    // Whoever may read everything is not stopped.
    let everything = File::open(folder.at("a.yaml")).is_ok();
    let said = if everything { String::new() } else { folder.refused() };
    fs::set_permissions(folder.at("teams"), fs::Permissions::from_mode(0o700)).unwrap();
    if !everything {
        says(&said, "`a.yaml` could not be read: access is denied");
        says(&said, "`teams/` could not be read: access is denied");
    }
}

#[test]
fn more_text_than_there_is_room_for_is_not_opened() {
    let folder = Folder::with("large", "a.yaml", "people: {}");
    // A file without content takes no room on the disk.
    File::create(folder.at("b.yaml")).unwrap().set_len(2 << 30).unwrap();
    says(&folder.refused(), "`b.yaml` was not read, because all files together hold more than 2 GiB");
    File::create(folder.at("rules/b.mandat")).unwrap().set_len(2 << 30).unwrap();
    says(&folder.refused(), "`rules/b.mandat` was not read, because all files together hold more than 2 GiB");
    says(&formatted(&folder.0, &["rules"], 2), "`rules/b.mandat` was not read, because all files together hold more");
}

/// Runs `fmt` in a folder with little memory; gives what it writes.
fn formatted(folder: &Path, what: &[&str], status: i32) -> String {
    let output = Command::new("sh")
        .args(["-c", &format!("ulimit -v {MEMORY}; exec timeout 60 \"$0\" fmt --lang en \"$@\"")])
        .arg(env!("CARGO_BIN_EXE_mandat"))
        .args(what)
        .current_dir(folder)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(status), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn no_rule_is_left_out_unseen() {
    let folder = Folder::with("rules", "a.yaml", "people: {}");
    symlink("nowhere", folder.at("rules/b.mandat")).unwrap();
    says(&folder.refused(), "`rules/b.mandat` is not read, because the link leads nowhere");
    fs::remove_file(folder.at("rules/b.mandat")).unwrap();
    assert!(Command::new("mkfifo").arg(folder.at("rules/b.mandat")).status().unwrap().success());
    says(&folder.refused(), "`rules/b.mandat` is not read, because it is neither a file nor a folder");
    says(&formatted(&folder.0, &["rules"], 2), "`rules/b.mandat` is not read, because it is neither a file nor");
    fs::remove_file(folder.at("rules/b.mandat")).unwrap();
    symlink("..", folder.at("rules/all")).unwrap();
    says(&folder.refused(), "`rules/all/` is not read, because it is a link, and packs follow none to folders");
}

#[test]
fn settings_that_are_no_file_are_not_waited_for() {
    let folder = Folder::with("settings", "a.yaml", "people: {}");
    fs::remove_file(folder.at("mandat.toml")).unwrap();
    assert!(Command::new("mkfifo").arg(folder.at("mandat.toml")).status().unwrap().success());
    says(&folder.refused(), "`mandat.toml` is not read, because it is neither a file nor a folder");
    assert_eq!(formatted(&folder.0, &[], 0), "formatted `rules/rules.mandat`\n1 formatted\n");
    let wrong = Command::new("timeout")
        .args(["60", env!("CARGO_BIN_EXE_mandat"), "chek"])
        .current_dir(&folder.0)
        .output()
        .unwrap();
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn folders_in_folders_without_end_are_not_followed() {
    let folder = Folder::with("folders", "a.yaml", "people: {}");
    fs::create_dir_all(folder.0.join("a/".repeat(80))).unwrap();
    says(&folder.refused(), "more than 64 levels deep");
}
