//! What is private shows in nothing that is written (semantics 13.6).
//!
//! Two organisations that differ in private values alone, and of which every outcome is the same, are told of by the same
//! bytes, in every format and every proof. `MANDAT_CASES=1000` runs more of them, `MANDAT_SEED=7` others.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "private/damaged.rs"]
mod damaged;
#[path = "common/program.rs"]
mod program;
#[path = "soundness/random.rs"]
mod random;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use program::run;
use random::Random;

const VOCABULARY: &str = r#"pack policy "Policy" version 1

extend Person {
  friend      Person?  else none  private
  befriended  Person*  inverse of friend
  word        text?    else none  private
  rank        number?  private
  notes       Note*    else none  private
  age         number?
}
record Note key of { of Person  mark number?  word text? }
entity Choir in choirs {
  leader   Person?  else none  private
  singers  Person*
}
define near(one: Person, other: Person) =
  one.friend = other or some middle in one.friend: near(middle, other)
define aged(person: Person): yes_no = person.age > 30
define best(person: Person): Person? = (latest (note in person.notes by note.mark)).of
kind ranked = person in Person where person.rank > 1

rule ALL "What is declared is used" {
  for person in Person
  where person.name = "nobody"
  must near(person, person) and aged(person) and person is ranked and best(person) is given
}
"#;

/// What rules ask: of each person, or of each choir.
const PEOPLE: &[&str] = &[
    "person.friend.age > 30 says en \"{person} {person.friend} {person.friend.age}\"",
    "person.friend.age > 30 at person.friend.age",
    "no other in Person: other.friend = person says en \"{other}\"",
    "every other in Person where other.friend = person: other.age > 30 says en \"{other}\" at other",
    "some other in Person where other.friend = person: other.age > 30 and other.rank > 1",
    "at most 1 other in Person where other.friend = person: other.age > 30",
    "every friend in person.befriended: friend.age > 30 says en \"{friend}\"",
    "count of person.befriended <= 1",
    "person not in Person.befriended",
    "every note in person.notes: note.mark > 1 says en \"{note} {note.of}\"",
    "every note in person.notes: aged(note.of)",
    "some note in person.notes: note.word = \"open\"",
    "count of (note in person.notes where note.mark > 1) <= 1",
    "sum of person.notes.mark < 3",
    "max of person.notes.mark > 1",
    "aged(person.friend)",
    "aged(best(person))",
    "best(person).age > 30",
    "near(person, person)",
    "person.friend is ranked",
    "person is not ranked",
    "count of both(person.befriended, person.notes.of) = 0",
    "not (person.friend.befriended.age is empty)",
    "person.word matches \"a.*\"",
];
const CHOIRS: &[&str] = &[
    "share of (singer in choir.singers where singer.rank > 1) > 1/2",
    "count of (singer in choir.singers where singer.rank > 1) > 1",
    "every singer in choir.singers: singer.rank > 1 says en \"{singer} {singer.rank}\"",
    "every singer in choir.singers: singer is ranked and singer.age > 30",
    "no singer in choir.singers: singer = choir.leader says en \"{singer}\"",
    "choir.leader in choir.singers",
    "choir.leader.friend.age > 30 at choir.leader.friend.age",
    "some ranked in (p in choir.singers where p is ranked): ranked.age > 30",
    "every p in choir.leader.notes.of: p.age > 30 says en \"{p}\" at choir.leader.notes.of",
];

const FORMATS: &[&str] = &["concise", "json", "sarif", "junit", "github", "gitlab", "markdown", "csv"];
const PERSONS: usize = 4;

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// The ages that are written, the same in both organisations; which ranks are, for anybody may see that.
struct Open {
    ages: Vec<Option<usize>>,
    ranks: Vec<bool>,
}

/// An organisation whose private values are made up anew; each has the same length.
fn organisation(open: &Open, random: &mut Random) -> String {
    let mut text = "people:\n".to_owned();
    for (number, (age, rank)) in open.ages.iter().zip(&open.ranks).enumerate() {
        write!(text, "  p{number}: {{ ").unwrap();
        if let Some(age) = age {
            write!(text, "age: {age}, ").unwrap();
        }
        if *rank {
            write!(text, "rank: {}, ", 1 + random.below(3)).unwrap();
        }
        let noted: Vec<usize> = (0..PERSONS).filter(|_| random.chance(40)).collect();
        let notes: Vec<String> = noted.into_iter().map(|of| note(of, random)).collect();
        let word = random.pick(&["ahemmeleg", "bhemmeleg"]);
        let friend = random.below(PERSONS);
        writeln!(text, "word: {word}, friend: p{friend}, notes: [{}] }}", notes.join(", ")).unwrap();
    }
    text.push_str("choirs:\n");
    for name in ["vik", "nes"] {
        writeln!(text, "  {name}: {{ singers: [p0, p1, p2], leader: p{} }}", random.below(PERSONS)).unwrap();
    }
    text
}

fn note(of: usize, random: &mut Random) -> String {
    let mark = if random.chance(80) { format!(", mark: {}", 1 + random.below(3)) } else { String::new() };
    let word = if random.chance(80) { ", word: hemmeleg" } else { "" };
    format!("{{ of: p{of}{mark}{word} }}")
}

fn written(line: &str, folder: &Path) -> String {
    let written = run(line, folder);
    assert!(matches!(written.status, Some(0 | 1)), "{line}: {}{}", written.out, written.err);
    written.out + &written.err
}

/// All that is written of an organisation, each with what was asked.
fn everything(folder: &Path, subjects: &[String]) -> Vec<(String, String)> {
    let others: Vec<String> = FORMATS.iter().map(|format| format!("--format {format}=told/{format}")).collect();
    let checks = std::iter::once(format!("check --as-of 2026-01-01 --only R --format human {}", others.join(" ")));
    let about = std::iter::once("check --as-of 2026-01-01 --only R --about person/p1".to_owned());
    let whys = subjects.iter().map(|subject| format!("why R {subject} --as-of 2026-01-01"));
    let mut told: Vec<(String, String)> =
        checks.chain(about).chain(whys).map(|line| (line.clone(), written(&line, folder))).collect();
    let files = FORMATS.iter().map(|format| (*format, fs::read_to_string(folder.join("told").join(format)).unwrap()));
    told.extend(files.map(|(format, text)| (format.to_owned(), text)));
    told
}

#[test]
fn what_differs_in_private_values_alone_is_told_alike() {
    let (seed, cases) = (setting("MANDAT_SEED", 1), setting("MANDAT_CASES", 33));
    let folder = std::env::temp_dir().join(format!("mandat-private-{}", std::process::id()));
    ["policy", "told"].iter().for_each(|name| fs::create_dir_all(folder.join(name)).unwrap());
    fs::write(folder.join("mandat.toml"), "name = \"Nes\"\npacks = [\"policy\"]\n").unwrap();
    let all: Vec<(&str, &str)> = PEOPLE
        .iter()
        .map(|rule| ("person in Person", *rule))
        .chain(CHOIRS.iter().map(|rule| ("choir in Choir", *rule)))
        .collect();
    let (mut alike, mut random, mut failures) = (0, Random::new(seed), Vec::new());
    for case in 0..cases {
        let (range, clause) = all[usize::try_from(case).unwrap() % all.len()];
        let rule = format!("rule R \"What is asked\" {{ for {range} must {clause} }}\n");
        fs::write(folder.join("policy/pack.mandat"), format!("{VOCABULARY}\n{rule}")).unwrap();
        let open = Open {
            ages: (0..PERSONS).map(|_| random.chance(80).then(|| 29 + random.below(4))).collect(),
            ranks: (0..PERSONS).map(|_| random.chance(90)).collect(),
        };
        // Among a few that differ two are sought of which every outcome is the same.
        let made: Vec<(String, String)> = (0..5)
            .map(|_| {
                let text = organisation(&open, &mut random);
                fs::write(folder.join("org.yaml"), &text).unwrap();
                (written("ledger --as-of 2026-01-01 --quiet --only R", &folder), text)
            })
            .collect();
        let pair = made.iter().enumerate().find_map(|(at, one)| {
            made[at + 1..].iter().find(|other| other.0 == one.0 && other.1 != one.1).map(|other| (one, other))
        });
        let Some((one, other)) = pair else { continue };
        alike += 1;
        let subjects: Vec<String> = one
            .0
            .lines()
            .filter_map(|line| line.split_whitespace().last())
            .filter(|word| word.starts_with("person/") || word.starts_with("choir/"))
            .map(str::to_owned)
            .collect();
        let told = [one, other].map(|(_, text)| {
            fs::write(folder.join("org.yaml"), text).unwrap();
            everything(&folder, &subjects)
        });
        for ((line, first), (_, second)) in told[0].iter().zip(&told[1]) {
            if first != second || first.contains("hemmeleg") {
                failures.push(format!("\n{rule}{}---- and\n{}---- {line}\n{first}\n----\n{second}", one.1, other.1));
                break;
            }
        }
    }
    fs::remove_dir_all(&folder).unwrap();
    let shown: String = failures.iter().take(3).cloned().collect();
    assert!(failures.is_empty(), "seed {seed}: {} cases tell what is private\n{shown}", failures.len());
    assert!(alike * 3 > cases, "few of {cases} cases show anything: {alike}");
}
