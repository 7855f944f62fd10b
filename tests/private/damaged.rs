//! What is private shows in no output either where a file is damaged around it.

use std::fs;

use super::program::run;
use super::random::Random;
use super::{FORMATS, setting};

const POLICY: &str = r#"pack policy "Policy" version 1

entity Player in players { name text? }
entity Club in clubs {
  activity  text?
  secret    text?    private
  ages      number*  private in groups of 4
  head      Player?  private
  pals      Seat*    private
  born      date?    private
  board     Player*
}
record Seat key player short player { player Player voice text? else none }

rule R "All of it" {
  for club in Club
  must club.secret != "open"
  must no age in club.ages: age > 50
  must no pal in club.pals: pal.voice = "open"
  must club.activity = "open"
  must club.head in club.board
  must club.born < 2000-01-01
}
"#;

const PLAYERS: &str = "players:\n  qhead: { name: K }\n  qpal: { name: O }\n";

const YAML: &str = "clubs:
  choir:
    activity: music
    secret: qzebra
    ages: [97017, 97016, 97015, 97060]
    head: qhead
    born: 1991-07-17
    pals:
      qpal: { voice: qbass }
      qhead:
        voice: qtenor
    board: []
  chess:
    { secret: \"qhorse\", ages: [97033], activity: x,
      pals: [{player: qpal, voice: qalto}, qhead], head: qpal }
";

const JSON: &str = r#"{ "clubs": {
  "choir": { "activity": "music", "secret": "qzebra", "ages": [97017, 97060],
    "head": "qhead", "pals": { "qpal": { "voice": "qbass" } }, "born": "1991-07-17" },
  "chess": { "secret": "qhorse", "activity": "x", "pals": ["qpal"], "board": [] }
} }
"#;

const TOML: &str = "[clubs.choir]
activity = \"music\"
secret = \"qzebra\"
ages = [97017, 97060]
born = 1991-07-17
pals = [\"qpal\", { player = \"qhead\", voice = \"qtenor\" }]
board = []
[clubs.chess]
head = \"qhead\"
[clubs.chess.pals.qpal]
voice = \"qbass\"
";

/// The private values.
const MARKERS: &[&str] = &[
    "qzebra", "qhead", "qpal", "qbass", "qtenor", "qhorse", "qalto", "97017", "97016", "97015", "97060", "97033",
    "1991",
];

/// A text with one of its lines damaged, as people damage it.
fn damaged(text: &str, random: &mut Random) -> (String, String) {
    let lines: Vec<&str> = text.lines().collect();
    let at = 1 + random.below(lines.len() - 1);
    let line = lines[at];
    let (indent, body) = line.split_at(line.len() - line.trim_start().len());
    let signs: Vec<usize> =
        line.char_indices().filter(|(_, sign)| ":=,[]{}\"".contains(*sign)).map(|(at, _)| at).collect();
    let sign = if signs.is_empty() { 0 } else { random.pick(&signs) };
    let (before, after) = line.split_at(sign);
    let rest = after.get(1..).unwrap_or("");
    let next = lines.get(at + 1).map_or("", |next| next.trim());
    let forms = [
        format!("\t{body}"),
        body.to_owned(),
        indent.get(2..).unwrap_or("").to_owned() + body,
        format!("  {line}"),
        format!("{line}\n{line}"),
        format!("{before}{rest}"),
        format!("{before}={rest}"),
        format!("{before}x{after}"),
        format!("{before}{} *{}", &after[..after.len().min(1)], rest.trim_start()),
        format!("{before}{} &{}", &after[..after.len().min(1)], rest.trim_start()),
        format!("{before}{} !{}", &after[..after.len().min(1)], rest.trim_start()),
        format!("{before}{} {{{rest}", &after[..after.len().min(1)]),
        format!("{before}{}\n{rest}", &after[..after.len().min(1)]),
        format!("{line}\""),
        format!("{line}: x"),
        format!("{indent}\"{body}"),
        format!("{indent}- {body}"),
        format!("{indent}@{body}"),
        format!("---\n{line}"),
        format!("<<<<<<< HEAD\n{line}"),
        format!("[]\n{line}"),
        format!("{line} {next}"),
    ];
    let form = random.below(forms.len());
    let mut all: Vec<&str> = lines.clone();
    all[at] = &forms[form];
    (all.join("\n") + "\n", format!("line {}, form {form}, sign {sign}", at + 1))
}

/// The lines of what is written that hold a private value; the file of the players is open.
fn shown(written: &str) -> Vec<&str> {
    let private = |line: &&str| MARKERS.iter().any(|marker| line.contains(marker)) && !line.contains("{ name: ");
    // What stands in `board` is open, and so is what the vocabulary itself gives as an example.
    written.lines().filter(private).filter(|line| !line.contains("board: [")).collect()
}

#[test]
fn what_is_damaged_shows_nothing_private() {
    let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 100));
    let folder = std::env::temp_dir().join(format!("mandat-damaged-{}", std::process::id()));
    ["policy", "told"].iter().for_each(|name| fs::create_dir_all(folder.join(name)).unwrap());
    fs::write(folder.join("mandat.toml"), "name = \"Nes\"\npacks = [\"policy\"]\n").unwrap();
    fs::write(folder.join("policy/pack.mandat"), POLICY).unwrap();
    fs::write(folder.join("players.yaml"), PLAYERS).unwrap();
    let formats: Vec<String> = FORMATS.iter().map(|format| format!("--format {format}=told/{format}")).collect();
    let check = format!("check --as-of 2026-01-01 --format human {}", formats.join(" "));
    let others = [
        "ledger --as-of 2026-01-01",
        "ledger --as-of 2026-01-01 --format json",
        "why R club/choir --as-of 2026-01-01",
        "coverage --as-of 2026-01-01",
        "rename club/choir club/kor --dry-run",
    ];
    let (mut random, mut failures, mut wrong) = (Random::new(seed), Vec::new(), 0);
    for case in 0..cases {
        let (name, text) = [("org.yaml", YAML), ("org.json", JSON), ("org.yaml", YAML), ("org.toml", TOML)]
            [usize::try_from(case).unwrap() % 4];
        let (text, what) = damaged(text, &mut random);
        fs::write(folder.join(name), &text).unwrap();
        let other = others[usize::try_from(case).unwrap() / 4 % others.len()];
        for line in [check.as_str(), other] {
            let written = run(line, &folder);
            wrong += u32::from(written.status == Some(2) && line == check);
            let files = FORMATS.iter().filter(|_| line == check);
            let files = files.map(|format| fs::read_to_string(folder.join("told").join(format)).unwrap_or_default());
            for told in files.chain([written.out, written.err]) {
                let shown = shown(&told);
                if !shown.is_empty() {
                    failures.push(format!("{name}, {what}: {line}\n{text}----\n{}\n", shown.join("\n")));
                }
            }
        }
        fs::remove_file(folder.join(name)).unwrap();
    }
    fs::remove_dir_all(&folder).unwrap();
    let first: String = failures.iter().take(3).cloned().collect();
    assert!(failures.is_empty(), "seed {seed}: {} outputs tell what is private\n{first}", failures.len());
    assert!(u64::from(wrong) * 2 > cases, "few of {cases} files are damaged: {wrong}");
}
