//! What is checked again after one file has changed comes out as a check of everything does.

#[cfg(test)]
#[path = "common/copy.rs"]
mod copy;

#[cfg(test)]
#[path = "soundness/clauses.rs"]
#[allow(dead_code, reason = "the other tests of outcomes use the rest")]
mod clauses;
#[cfg(test)]
#[path = "soundness/organisation.rs"]
#[allow(dead_code, reason = "the other tests of outcomes use the rest")]
mod organisation;
#[cfg(test)]
#[path = "soundness/random.rs"]
mod random;

#[cfg(test)]
mod session {
    use std::collections::BTreeMap;
    use std::fs::{self, DirEntry};
    use std::path::{Path, PathBuf};

    use mandat::pipeline::{Request, Root, Run, Session, check};
    use mandat::report::{self, Human, Style};
    use regex::Regex;
    use serde_json::{Value, json};

    use super::clauses::Clauses;
    use super::copy::copy;
    use super::organisation::Maker;
    use super::random::Random;

    const VOCABULARY: &str = include_str!("soundness/vocabulary.mandat");
    const RULES: usize = 10;
    const EDITS: usize = 16;

    /// How many times as much as usual is tried.
    fn times() -> usize {
        std::env::var("MANDAT_CASES").map_or(1, |times| times.parse().unwrap())
    }

    /// A text of the vocabulary or of rules over it in names that stand beside those of the core.
    fn beside_core(text: &str) -> String {
        let classes = Regex::new(r"\b(Area|Piece|Party|Team|Membership|Person|Project|Level)\b").unwrap();
        let collections = Regex::new(r" in (teams|people|projects) ").unwrap();
        let text = text
            .replace("owned_by", "small_owned_by")
            .replacen("pack core", "pack small", 1)
            .replace("root entity Organisation { name text?  limit", "extend Organisation { limit");
        collections.replace_all(&classes.replace_all(&text, "Small$1"), " in small$1 ").into_owned()
    }

    /// All that a run says, to people and to programs.
    fn told(run: &Run) -> String {
        let (verdict, sources) = (&run.verdict, &run.sources);
        let human = Human { sources, lang: verdict.lang, style: Style::plain(100), why: None, all: true };
        format!("{}\n{}\n{:?}", human.verdict(verdict), report::json(verdict, sources), run.rows)
    }

    fn request(folder: &Path) -> Request {
        Request { rows: true, ..Request::new(Root::Path(folder.to_owned()), "2025-09-15".parse().unwrap()) }
    }

    fn folder(name: &str) -> PathBuf {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("session").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("rules")).unwrap();
        folder
    }

    /// A file in which one field of one thing says what another version of it says, or as it was where they have none in common.
    fn with_one_field_of(value: &Value, other: &Value, random: &mut Random) -> Value {
        let mut value = value.clone();
        let both = value.as_object_mut().unwrap().values_mut().zip(other.as_object().unwrap().values());
        for (things, others) in both {
            let (Value::Object(things), Value::Object(others)) = (things, others) else { continue };
            let Some((thing, other)) = things.values_mut().zip(others.values()).next() else { continue };
            let (Some(thing), Some(other)) = (thing.as_object_mut(), other.as_object()) else { continue };
            let fields: Vec<&String> = thing.keys().chain(other.keys()).collect();
            if fields.is_empty() {
                continue;
            }
            let field = random.pick(&fields).clone();
            match other.get(&field) {
                Some(now) => drop(thing.insert(field, now.clone())),
                None => drop(thing.remove(&field)),
            }
        }
        value
    }

    /// Each thing of an organisation in a file of its own.
    fn split(value: &Value) -> Vec<(String, Value)> {
        let mut files = Vec::new();
        for (collection, things) in value.as_object().unwrap() {
            let apart = format!("small{collection}");
            let collection = if collection == "organisation" { collection } else { &apart };
            match things {
                Value::Object(things) if collection != "organisation" => {
                    files.push((format!("{collection}.json"), json!({ collection: {} })));
                    let things = things
                        .iter()
                        .map(|(id, thing)| (format!("{collection}-{id}.json"), json!({ collection: { id: thing } })));
                    files.extend(things);
                }
                _ => files.push((format!("{collection}.json"), json!({ collection: things }))),
            }
        }
        files
    }

    #[test]
    fn random_files_are_checked_again_as_if_all_were() {
        let (mut renewed, mut edits) = (0, 0);
        for round in 0..25 * times() {
            let mut random = Random::new(70_000 + round as u64);
            let rules: String = {
                let mut clauses = Clauses::new(&mut random);
                (0..RULES).map(|number| clauses.rule(&format!("R{number}"))).collect()
            };
            let folder = folder(&format!("random-{round}"));
            fs::create_dir(folder.join("small")).unwrap();
            fs::write(folder.join("small/small.mandat"), beside_core(VOCABULARY)).unwrap();
            let rules = format!("pack rules \"Rules\" version 1\n  uses small\n{rules}");
            fs::write(folder.join("rules/rules.mandat"), beside_core(&rules)).unwrap();
            fs::write(folder.join("mandat.toml"), "packs = [\"small\", \"rules\"]\n").unwrap();
            let written = |random: &mut Random| -> Vec<(String, Value)> {
                let text = Maker::organisation(random).filled_somehow(random);
                split(&serde_json::from_str(&text).unwrap())
            };
            let mut stand: BTreeMap<String, Value> = written(&mut random).into_iter().collect();
            for (name, value) in &stand {
                fs::write(folder.join(name), value.to_string()).unwrap();
            }
            // Where no rows are asked for, most of what rules come to is only counted.
            let request = Request { rows: round % 2 == 0, ..request(&folder) };
            let mut session = Session::new(&request);
            let run = session.check().unwrap();
            assert!(run.judgement.is_some(), "{}", told(run));
            for _ in 0..EDITS {
                let others = written(&mut random);
                let (name, other) = &others[random.below(others.len())];
                let Some(stands) = stand.get_mut(name) else { continue };
                let value =
                    if random.below(3) == 0 { other.clone() } else { with_one_field_of(stands, other, &mut random) };
                fs::write(folder.join(name), value.to_string()).unwrap();
                stands.clone_from(&value);
                let again = told(session.again(name).unwrap());
                let anew = told(&check(&request).unwrap());
                let what = format!("round {round}: {name} is now {value}");
                assert_eq!(again.lines().collect::<Vec<_>>(), anew.lines().collect::<Vec<_>>(), "{what}");
                edits += 1;
            }
            renewed += session.renewed();
        }
        assert!(edits > 100 && renewed > edits / 2, "{renewed} of {edits}");
    }

    const HARBOUR: &str = r#"pack harbour "Harbour" version 1
  uses core
entity Skipper in skippers { nickname text?  limit number  chair Seat? }
record Seat key place short place { place text  height number }
entity Crew in crews { leader Skipper  spare Seat?  size number  a number  b number  c number  d number }
entity Mast in masts { flags Flag* }
record Flag key name short name { name text }
define is_low(seat: Seat): yes_no = seat.height < 3
  title en "is low"
rule H-1 "Crews are small" {
  for crew in Crew
  waivable by waiver where waiver.reason is given
  must crew.size <= 3
    says en "{crew} is led by {crew.leader.nickname}, who sits in {crew.leader.chair}"
    at crew.size
}
rule H-2 "Crews are not large" {
  for crew in Crew
  must crew.size + crew.a + crew.b + crew.c + crew.d <= crew.leader.limit
    at crew.size
}
rule H-3 "Seats are low" {
  for seat in Skipper.chair
  must is_low(seat)
}
rule H-4 "Leaders sit low" {
  for crew in Crew
  must is_low(crew.leader.chair)
    at crew.leader
}
rule H-5 "A seat is no spare one" {
  for crew in Crew
  must crew.leader.chair != crew.spare
}
rule H-6 "Nobody flies red" {
  for crew in Crew
  must no colour in Mast.flags.name: colour = "red"
}
"#;

    /// Edits by which a finding of a rule that reads nothing of it says something else, stands elsewhere, is waived, or rests on
    /// what has another number.
    #[test]
    fn what_is_told_of_what_was_not_asked_again_is_so_still() {
        let crew = "crews: {north: {leader: ada, spare: {place: stern, height: 5}, size: 5, a: 1, b: 1, c: 1, d: 1}}\n";
        let seated = |nickname: &str, place: &str, height: usize| {
            let chair = format!("{{place: {place}, height: {height}}}");
            format!("skippers: {{ada: {{nickname: {nickname}, limit: 7, chair: {chair}}}}}\n")
        };
        let skipper = |nickname: &str, place: &str| seated(nickname, place, 4);
        let waiver = |crew: &str| {
            let until = "approved: 2025-01-01, ends: 2025-12-31, approver: kari";
            format!("waivers: {{one: {{code: H-1, subject: crew/{crew}, reason: Calm, {until}}}}}\n")
        };
        let masts = |flags: &str| format!("masts: {{main: {{flags: [{flags}]}}}}\n");
        for proofs in [false, true] {
            let folder = folder(&format!("harbour-{proofs}"));
            let write = |file: &str, text: &str| fs::write(folder.join(file), text).unwrap();
            write("rules/harbour.mandat", HARBOUR);
            write("mandat.toml", "packs = [\"rules\"]\nlanguage = \"en\"\n");
            write("crews.yaml", crew);
            write("waivers.yaml", &waiver("south"));
            write("masts.yaml", &masts("red"));
            write("people.yaml", "people: {kari: {name: Kari}}\n");
            write("skippers.yaml", &skipper("Gull", "bow"));
            let request = Request { rows: false, proofs, ..request(&folder) };
            let mut session = Session::new(&request);
            let first = told(session.check().unwrap());
            assert!(first.contains("led by Gull, who sits in bow"), "{first}");
            let edits = [
                ("masts.yaml", masts("red, green"), "Leaders sit low"),
                ("masts.yaml", format!("\n\n{}", masts("red, green")), "masts.yaml:3:"),
                ("skippers.yaml", skipper("Tern", "bow"), "led by Tern, who sits in bow"),
                ("skippers.yaml", format!("\n\n{}", skipper("Tern", "bow")), "led by Tern, who sits in bow"),
                ("skippers.yaml", skipper("Tern", "stern"), "led by Tern, who sits in stern"),
                ("skippers.yaml", seated("Tern", "stern", 5), "A seat is no spare one"),
                ("waivers.yaml", waiver("north"), "Calm"),
                ("waivers.yaml", waiver("south"), "led by Tern"),
                ("crews.yaml", format!("\n\n{crew}"), "crews.yaml:3:"),
                ("crews.yaml", crew.to_owned(), "crews.yaml:1:"),
            ];
            let count = edits.len();
            for (number, (file, text, says)) in edits.into_iter().enumerate() {
                write(file, &text);
                let again = told(session.again(file).unwrap());
                assert!(again.contains(says), "{number}: {again}");
                let anew = told(&check(&request).unwrap());
                assert_eq!(again.lines().collect::<Vec<_>>(), anew.lines().collect::<Vec<_>>(), "{number}");
            }
            // All is read anew when what a file said before takes as much room as the rest.
            assert!(session.renewed() + 2 >= count, "{}", session.renewed());
        }
    }

    const FLEET: &str = r#"pack fleet "Fleet" version 1
  uses core
entity Port in ports { rank number?  ships Ship* inverse of home  gates Gate* else none }
record Gate key side short side { side text  height number?  keeper Sailor? else none }
entity Ship in ships { home Port?  size number  lamps Lamp* else none }
record Lamp key colour short colour { colour text  height number?  limit number default height  keeper Sailor? else none  lit_by Sailor?  ship Ship container }
entity Sailor in sailors { age number  boss Sailor? else none }
entity Buoy in buoys { lit yes_no  held yes_no  beside Buoy? else none }
define shines(buoy: Buoy): yes_no = buoy.lit
  title en "whether a buoy shines"
kind led = sailor in Sailor where sailor.boss.age > 50
define lamps_of(sailor: Sailor): Lamp* = (lamp in Ship.lamps where lamp.keeper = sailor and lamp.ship.size > 1)
  title en "the lamps of a sailor"
define above(sailor: Sailor): Sailor* = either({ sailor }, (top in Sailor where top in sailor.boss.above))
rule F-1 "Ports have ships" { for port in Port must port.ships is not empty }
rule F-2 "Ships of a port are small" { for port in Port must every ship in port.ships: ship.size < 5 }
rule F-3 "Ships are at home" {
  for ship in Ship
  open to exception
  must ship.home is missing
}
exception ranked to F-3 { for ship where ship.home.rank > 3 lifts }
rule F-4 "Who is led is young" { for sailor in led must sailor.age < 30 }
rule F-5 "Nobody keeps a lamp" { for sailor in Sailor must sailor.lamps_of is empty }
rule F-6 "Nobody keeps a lamp above" {
  for sailor in Sailor
  must no lamp in (lamp in Ship.lamps where lamp.keeper = sailor and lamp.height > sailor.age): lamp is Lamp
}
rule F-7 "Nobody lights a lamp above" {
  for sailor in Sailor
  must no lamp in (lamp in Ship.lamps where lamp.lit_by = sailor and lamp.height > sailor.age): lamp is Lamp
}
rule F-8 "Nobody keeps a gate above" {
  for sailor in Sailor
  must no gate in (gate in Port.gates where gate.keeper = sailor and gate.height > sailor.age): gate is Gate
}
rule F-9 "Lamps have low limits" { for ship in Ship must every lamp in ship.lamps: lamp.limit < 85 }
rule F-10 "Few lead one" { for sailor in Sailor must count of sailor.above <= 2 }
rule F-11 "Buoys shine" { for buoy in Buoy must buoy.shines }
rule F-12 "What lies beside one does" { for buoy in Buoy where buoy.beside is given must buoy.held and buoy.beside.shines }
"#;

    /// Edits that concern one subject or two by one way each: over an inverse, by an exception, a kind, a default, or what is looked up; or
    /// all, where it is not written whom, and by a definition that calls itself. One takes from a finding that it rests on another. One makes more records, so that others have other numbers.
    #[test]
    fn who_leads_to_an_edit_is_asked_again() {
        let folder = folder("fleet");
        let write = |file: &str, text: &str| fs::write(folder.join(file), text).unwrap();
        write("rules/fleet.mandat", FLEET);
        write("mandat.toml", "packs = [\"rules\"]\nlanguage = \"en\"\n");
        let port = |rank: usize| {
            format!("ports: {{west: {{rank: {rank}, gates: [{{side: north, keeper: ada, height: 65}}]}}}}\n")
        };
        let ship = |ship: &str, lamp: &str| format!("ships: {{gull: {{{ship}, lamps: [{{colour: red, {lamp}}}]}}}}\n");
        let sailor = |age: usize| format!("sailors: {{ada: {{age: {age}}}}}\n");
        write("east.yaml", "ports: {east: {rank: 1}}\n");
        write("west.yaml", &port(1));
        let tern = "{home: east, size: 1, lamps: [{colour: red, keeper: bo, lit_by: bo, height: 40}]}";
        write("tern.yaml", &format!("ships: {{tern: {tern}}}\n"));
        let of_bo = "keeper: bo, lit_by: bo, height: 1";
        let of_ada = "keeper: ada, lit_by: bo, height: 1";
        write("gull.yaml", &ship("home: east, size: 1", of_bo));
        write("ada.yaml", &sailor(70));
        write("bo.yaml", "sailors: {bo: {age: 35, boss: ada}}\n");
        write("green.yaml", "buoys: {green: {lit: no, held: yes}}\n");
        let red = |held: &str| format!("buoys: {{red: {{lit: yes, held: {held}, beside: green}}}}\n");
        write("red.yaml", &red("yes"));
        write("cy.yaml", "sailors: {cy: {age: 20}}\n");
        let edits = [
            ("gull.yaml", ship("home: east, size: 1", &format!("{of_bo}}}, {{colour: green, {of_bo}"))),
            ("ada.yaml", sailor(60)),
            ("gull.yaml", ship("home: west, size: 1", of_bo)),
            ("gull.yaml", ship("home: west, size: 7", of_bo)),
            ("west.yaml", port(7)),
            ("ada.yaml", sailor(40)),
            ("gull.yaml", ship("home: west, size: 7", of_ada)),
            ("gull.yaml", ship("home: west, size: 1", of_ada)),
            ("gull.yaml", ship("home: west, size: 1", "keeper: ada, lit_by: bo, height: 65")),
            ("ada.yaml", sailor(70)),
            ("gull.yaml", ship("home: east, size: 2", of_bo)),
            ("gull.yaml", ship("size: 2", of_bo)),
            ("gull.yaml", ship("size: 7", of_bo)),
            ("gull.yaml", ship("home: east, size: 2", of_bo)),
            ("gull.yaml", ship("home: east, size: 2", "keeper: bo, height: 90")),
            ("gull.yaml", ship("home: east, size: 2", "keeper: bo, height: 50")),
            ("red.yaml", red("no")),
            ("red.yaml", red("yes")),
            ("ada.yaml", "sailors: {ada: {age: 70, boss: cy}}\n".to_owned()),
        ];
        let request = Request { rows: false, ..request(&folder) };
        // After many edits all would be read anew.
        for (number, two) in edits.chunks(2).enumerate() {
            let mut session = Session::new(&request);
            let mut before = told(session.check().unwrap());
            assert!(before.contains("rests_on"), "{before}");
            for (file, text) in two {
                write(file, text);
                let again = told(session.again(file).unwrap());
                let anew = told(&check(&request).unwrap());
                assert_eq!(again.lines().collect::<Vec<_>>(), anew.lines().collect::<Vec<_>>(), "{number} {file}");
                assert_ne!(again, before, "{number} {file}");
                before = again;
            }
            assert_eq!(session.renewed(), two.len(), "{number}");
        }
    }

    /// The files of an organisation in YAML, by their names below it.
    fn files(root: &Path, below: &str, found: &mut Vec<String>) {
        let mut entries: Vec<_> = fs::read_dir(root.join(below)).unwrap().map(Result::unwrap).collect();
        entries.sort_by_key(DirEntry::file_name);
        for entry in entries {
            let name = format!("{below}{}", entry.file_name().into_string().unwrap());
            if entry.path().is_dir() {
                files(root, &format!("{name}/"), found);
            } else if name.ends_with(".yaml") {
                found.push(name);
            }
        }
    }

    /// A text in which a line is gone, stands where another one stood, or has another figure in it.
    fn edited(text: &str, random: &mut Random) -> String {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let at = random.below(lines.len());
        let other = lines[random.below(lines.len())].clone();
        match random.below(4) {
            0 => drop(lines.remove(at)),
            1 => lines[at] = other,
            _ => {
                let figure = char::from(b'0' + u8::try_from(random.below(10)).unwrap());
                let with_figures: Vec<usize> =
                    (0..lines.len()).filter(|at| lines[*at].contains(char::is_numeric)).collect();
                let Some(at) = (!with_figures.is_empty()).then(|| random.pick(&with_figures)) else {
                    return text.to_owned();
                };
                let last = lines[at].rfind(|sign: char| sign.is_ascii_digit()).unwrap();
                lines[at].replace_range(last..=last, &figure.to_string());
            }
        }
        lines.join("\n") + "\n"
    }

    fn edits_of(example: &str, edits: usize) -> usize {
        let root = folder(example);
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(example), &root);
        let mut names = Vec::new();
        files(&root, "", &mut names);
        let request = Request { rows: false, ..request(&root) };
        let (mut session, mut random) = (Session::new(&request), Random::new(5));
        session.check().unwrap();
        for _ in 0..edits {
            let name = random.pick(&names);
            let before = fs::read_to_string(root.join(&name)).unwrap();
            let text = edited(&before, &mut random);
            fs::write(root.join(&name), &text).unwrap();
            let run = session.again(&name).unwrap();
            let (again, errors) = (told(run), run.verdict.summary.input_errors);
            assert_eq!(
                again.lines().collect::<Vec<_>>(),
                told(&check(&request).unwrap()).lines().collect::<Vec<_>>(),
                "{name}:\n{text}"
            );
            // With errors in the files everything would be read anew each time.
            if errors > 0 {
                fs::write(root.join(&name), &before).unwrap();
                session.again(&name).unwrap();
            }
        }
        session.renewed()
    }

    #[test]
    fn an_example_is_checked_again_as_if_all_of_it_were() {
        let edits = 40 * times();
        let renewed = edits_of("utstrand", edits);
        assert!(renewed > edits / 3, "{renewed} of {edits}");
    }

    #[test]
    fn an_example_with_private_values_and_waivers_is_too() {
        let edits = 8 * times();
        let renewed = edits_of("fagerdal", edits);
        assert!(renewed > edits / 4, "{renewed} of {edits}");
    }
}
