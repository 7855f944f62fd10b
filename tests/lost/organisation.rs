use std::fmt::Write;

use super::random::Random;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Yaml,
    Json,
    Toml,
}

/// What stands in a file, in any form.
#[derive(Clone)]
enum Value {
    /// A text, in quotes where the form wants them.
    Text(String),
    Number(usize),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

/// A random organisation.
pub(crate) struct Organisation(Vec<(String, Value)>);

const PEOPLE: [&str; 3] = ["ola", "kari", "per"];

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn map<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn people(random: &mut Random) -> Value {
    let first = random.below(3);
    Value::List((0..1 + random.below(3)).map(|next| text(PEOPLE[(first + next) % 3])).collect())
}

fn seats(random: &mut Random) -> Value {
    let voice = |random: &mut Random| if random.chance(50) { map([("voice", text("alt"))]) } else { map([]) };
    if random.chance(50) {
        let seats = PEOPLE.iter().take(1 + random.below(3)).map(|person| ((*person).to_owned(), voice(random)));
        return Value::Map(seats.collect());
    }
    let seat = |(number, person): (usize, &&str)| match number {
        0 => text(person),
        _ => map([("person", text(person)), ("voice", text("bass"))]),
    };
    Value::List(PEOPLE.iter().take(1 + random.below(3)).enumerate().map(seat).collect())
}

fn hires(random: &mut Random) -> Value {
    let hire = |day: usize| map([("day", text(&format!("2025-0{day}-01"))), ("cost", text(&format!("{day}00 NOK")))]);
    Value::List((1..2 + random.below(3)).map(hire).collect())
}

fn home(random: &mut Random) -> Value {
    let rooms = Value::List(["attic", "cellar"].iter().take(1 + random.below(2)).map(|room| text(room)).collect());
    map([("street", text("Storgata 1")), ("rooms", rooms)])
}

/// How a value is made up.
type Make = fn(&mut Random) -> Value;

fn club(random: &mut Random) -> Value {
    let all: [(&str, Make); 8] = [
        ("note", |_| text("Sings on Mondays")),
        ("size", |random| Value::Number(2 + random.below(20))),
        ("leader", |random| text(random.pick(&PEOPLE))),
        ("treasurer", |random| text(random.pick(&PEOPLE))),
        ("friends", people),
        ("home", home),
        ("hires", hires),
        ("seats", seats),
    ];
    let mut fields: Vec<(String, Value)> = Vec::new();
    let first = random.below(all.len());
    for next in 0..all.len() {
        let (name, value) = all[(first + next) % all.len()];
        // One at least: an empty object of YAML has no lines.
        if next == 0 || random.chance(70) {
            fields.push((name.to_owned(), value(random)));
        }
    }
    Value::Map(fields)
}

impl Organisation {
    pub(crate) fn random(random: &mut Random) -> Self {
        let people = Value::Map(
            PEOPLE
                .iter()
                .take(1 + random.below(3))
                .map(|id| ((*id).to_owned(), map([("trade", text("smith"))])))
                .collect(),
        );
        let clubs = ["choir", "chess", "band"].iter().take(1 + random.below(3));
        let clubs = Value::Map(clubs.map(|id| ((*id).to_owned(), club(random))).collect());
        let halls = map([("barn", map([("owner", text("ola"))]))]);
        let mut all = vec![("people".to_owned(), people), ("clubs".to_owned(), clubs), ("halls".to_owned(), halls)];
        let by = random.below(3);
        all.rotate_left(by);
        Self(all)
    }

    pub(crate) fn written(&self, form: Form, random: &mut Random) -> String {
        let mut out = String::new();
        match form {
            Form::Yaml => block(&mut out, &self.0, 0, random),
            Form::Json if random.chance(20) => writeln!(out, "{}", json(&Value::Map(self.0.clone()))).unwrap(),
            Form::Json => {
                lines_of_json(&mut out, &Value::Map(self.0.clone()), 0);
                out.push('\n');
            }
            Form::Toml => {
                for (collection, things) in &self.0 {
                    let Value::Map(things) = things else { continue };
                    for (id, fields) in things {
                        table(&mut out, &format!("{collection}.{id}"), fields, random);
                    }
                }
            }
        }
        out
    }
}

/// Entries as lines of YAML.
fn block(out: &mut String, entries: &[(String, Value)], depth: usize, random: &mut Random) {
    for (key, value) in entries {
        let indent = "  ".repeat(depth);
        match value {
            Value::Map(inner) if !inner.is_empty() && (depth == 0 || random.chance(70)) => {
                writeln!(out, "{indent}{key}:").unwrap();
                block(out, inner, depth + 1, random);
            }
            Value::List(items) if random.chance(60) => {
                writeln!(out, "{indent}{key}:").unwrap();
                for item in items {
                    match item {
                        Value::Map(inner) if random.chance(70) => {
                            let mut lines = String::new();
                            block(&mut lines, inner, depth + 2, random);
                            writeln!(out, "{indent}  - {}", lines.trim()).unwrap();
                        }
                        other => writeln!(out, "{indent}  - {}", flow(other)).unwrap(),
                    }
                }
            }
            other => writeln!(out, "{indent}{key}: {}", flow(other)).unwrap(),
        }
    }
}

/// A value on one line of YAML.
fn flow(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::List(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| format!("{key}: {}", flow(value)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

fn json(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("\"{text}\""),
        Value::Number(number) => number.to_string(),
        Value::List(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| format!("\"{key}\": {}", json(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

fn lines_of_json(out: &mut String, value: &Value, depth: usize) {
    let Value::Map(entries) = value else { return out.push_str(&json(value)) };
    out.push_str("{\n");
    for (number, (key, value)) in entries.iter().enumerate() {
        write!(out, "{}\"{key}\": ", "  ".repeat(depth + 1)).unwrap();
        lines_of_json(out, value, depth + 1);
        out.push_str(if number + 1 < entries.len() { ",\n" } else { "\n" });
    }
    write!(out, "{}}}", "  ".repeat(depth)).unwrap();
}

/// An object as a table of TOML, with the tables in it.
fn table(out: &mut String, name: &str, value: &Value, random: &mut Random) {
    let Value::Map(entries) = value else { return };
    writeln!(out, "[{name}]").unwrap();
    let mut below = Vec::new();
    for (key, value) in entries {
        match value {
            Value::Map(_) if random.chance(50) => below.push((key, value)),
            other => writeln!(out, "{key} = {}", inline(other)).unwrap(),
        }
    }
    for (key, value) in below {
        table(out, &format!("{name}.{key}"), value, random);
    }
}

fn inline(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("\"{text}\""),
        Value::Number(number) => number.to_string(),
        Value::List(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| format!("{key} = {}", inline(value)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

impl Form {
    pub(crate) const ALL: [Self; 4] = [Self::Yaml, Self::Yaml, Self::Json, Self::Toml];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Yaml => "all.yaml",
            Self::Json => "all.json",
            Self::Toml => "all.toml",
        }
    }

    /// The text with one damage, and what that is called.
    pub(crate) fn damaged(self, text: &str, random: &mut Random) -> (&'static str, String) {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let at = random.below(lines.len());
        let indent = |line: &str| line.len() - line.trim_start().len();
        let own = indent(&lines[at]);
        // The line with all that stands below it.
        let below = lines[at + 1..].iter().take_while(|line| indent(line) > own).count();
        let moved = |line: &String, by: isize| {
            let to = indent(line).saturating_add_signed(by);
            format!("{}{}", " ".repeat(to), line.trim_start())
        };
        let kind = match random.below(13) {
            0 => {
                lines[at] = moved(&lines[at], -2);
                "a line moved out"
            }
            1 => {
                lines[at] = lines[at].trim_start().to_owned();
                "a line at the margin"
            }
            2 => {
                lines[at] = moved(&lines[at], if random.chance(70) { 2 } else { 1 });
                "a line moved in"
            }
            3 | 4 => {
                let by = if random.chance(60) { -2 } else { 2 };
                for line in &mut lines[at..=at + below] {
                    *line = moved(line, by);
                }
                "a block moved"
            }
            5 => {
                for line in &mut lines[at + 1..=at + below] {
                    *line = moved(line, -2);
                }
                "a body moved out"
            }
            6 => {
                let gone = lines[at].find(['{', '}', '[', ']', '"', ':', ',', '=']);
                gone.map(|gone| lines[at].remove(gone));
                "a sign gone"
            }
            7 => {
                let sign = random.pick(&['{', '}', '[', ']', '"', ':', ',', '\'']);
                let places: Vec<usize> =
                    lines[at].char_indices().map(|(place, _)| place).chain([lines[at].len()]).collect();
                let place = random.pick(&places);
                lines[at].insert(place, sign);
                "a sign too many"
            }
            8 => {
                lines[at] = match (lines[at].contains("- "), random.chance(50)) {
                    (true, true) => lines[at].replacen("- ", "-", 1),
                    (true, false) => lines[at].replacen("- ", "", 1),
                    (false, true) => lines[at].replacen(": ", ":", 1),
                    (false, false) => format!("{}- {}", " ".repeat(own), lines[at].trim_start()),
                };
                "a dash or blank"
            }
            9 if at + 1 < lines.len() => {
                let next = lines.remove(at + 1);
                let blank = if random.chance(50) { " " } else { "" };
                lines[at] =
                    format!("{}{blank}{}", lines[at], if random.chance(50) { next.trim_start() } else { &next });
                "two lines joined"
            }
            10 => {
                let text = random.pick(&["---", "...", "From: Kari Nes", "pasted text", "[]", "}", "%YAML 1.2"]);
                lines.insert(at, text.to_owned());
                "a line too many"
            }
            11 => {
                lines[at] = format!("# {}", lines[at]);
                "a line as a note"
            }
            _ => {
                lines.remove(at);
                "a line gone"
            }
        };
        (kind, lines.join("\n") + "\n")
    }
}
