//! Makes invented organisations of any size, the same for the same seed.

use std::fmt::Write;

use serde_json::{Map, Value, json};

/// Roles that every team has.
const ROLES: [&str; 9] = [
    "foremalsvaktar",
    "fasilitator",
    "skrivar",
    "formelt_personalansvarleg",
    "prognoseansvarleg",
    "kostnadskontrollor",
    "kostnadsgodkjennar",
    "lov_og_avtaleansvarleg",
    "kriseansvarleg",
];

/// Members of a team.
const TEAM: usize = 8;

/// Task teams below an anchor team.
const ANCHOR: usize = 30;

/// One person in so many has no name.
const NAMELESS: usize = 997;

/// At one decision in so many a member was not asked.
const UNASKED: usize = 311;

/// A source of numbers that look random: SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).unwrap()
    }

    /// Once in so many times.
    fn rarely(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn day(&mut self, year: usize) -> String {
        format!("{year}-{:02}-{:02}", 1 + self.below(12), 1 + self.below(28))
    }
}

/// An organisation of so many people in teams of eight: with roles, mandates, delegations, decisions, forecasts and
/// costs, and here and there something that a rule does not allow.
pub(crate) fn organisation(people: usize, seed: u64) -> Value {
    let mut random = Random(seed);
    let teams = (people / TEAM).max(1);
    let mut all = Map::new();
    all.insert("organisation".into(), json!({ "union_choice": "alternativ_1" }));
    all.insert("people".into(), everybody(&mut random, people));
    all.insert("bodies".into(), json!({ "council": { "kind": "elected" }, "director": { "kind": "director" } }));
    all.insert("teams".into(), every_team(&mut random, teams));
    all.insert("delegations".into(), delegations(&mut random, teams));
    all.insert("decisions".into(), decisions(&mut random, teams));
    all.insert("goals".into(), json!({ "plan": { "laid_down_in": "plan" } }));
    all.insert("documents".into(), json!({ "plan": { "kind": "samfunnsdel" } }));
    all.insert("forecasts".into(), forecasts(&mut random, teams));
    for empty in ["cases", "meetings", "units", "unions", "union_agreements", "areas", "role_kinds", "surveys"] {
        all.insert(empty.into(), json!({}));
    }
    all.insert("costs".into(), costs(&mut random, teams));
    Value::Object(all)
}

fn person(number: usize) -> String {
    format!("p{number}")
}

fn everybody(random: &mut Random, people: usize) -> Value {
    let mut all = Map::new();
    for number in 0..people {
        let (year, part) = (2015 + random.below(10), 50 + random.below(6) * 10);
        let mut fields = json!({
            "name": format!("Namn {number} Ånensen"),
            "employment": { "position": "rådgjevar", "part": part, "leader": false, "bonus": false, "from": random.day(year) },
            "personnel_in": [format!("team{}", number / TEAM)],
            "competence": if random.rarely(3) { json!(["hr"]) } else { json!([]) },
        });
        if number % NAMELESS == TEAM {
            fields.as_object_mut().unwrap().remove("name");
        }
        all.insert(person(number), fields);
    }
    Value::Object(all)
}

fn every_team(random: &mut Random, teams: usize) -> Value {
    let anchors = teams.div_ceil(ANCHOR);
    let mut all = Map::new();
    all.insert("top".into(), team(random, "foremal", json!([]), 0));
    for anchor in 0..anchors {
        all.insert(format!("anchor{anchor}"), team(random, "anker", json!(["top"]), anchor));
    }
    for number in 0..teams {
        let owner = if random.rarely(400) { "top".to_owned() } else { format!("anchor{}", number / ANCHOR) };
        all.insert(format!("team{number}"), team(random, "oppgave", json!([owner]), number));
    }
    Value::Object(all)
}

fn team(random: &mut Random, level: &str, owners: Value, number: usize) -> Value {
    let members: Vec<String> = (0..TEAM).map(|member| person(number * TEAM + member)).collect();
    let mut roles = Map::new();
    for (at, role) in ROLES.iter().enumerate() {
        if random.rarely(500) {
            continue;
        }
        let holder = members[(at + random.below(2)) % TEAM].clone();
        let assignment = if *role == "foremalsvaktar" {
            json!({ "holder": holder, "nominated_by": owners.get(0).cloned().unwrap_or_else(|| json!("director")) })
        } else if random.rarely(4) {
            let day = random.day(2024);
            json!([{ "holder": members[0], "to": day }, { "holder": holder, "from": "2025-01-01" }])
        } else {
            json!(holder)
        };
        roles.insert((*role).to_owned(), assignment);
    }
    json!({
        "level": level,
        "owners": owners,
        "members": members,
        "occasion": "problem",
        "established": random.day(2020),
        "duties": [],
        "mandate": {
            "purpose": { "text": "Gode tenester – kvar dag", "serves": "plan" },
            "tasks": [
                { "id": "risk", "kind": "risk", "carried": ["kriseansvarleg"], "crisis": false },
                { "id": "learning", "kind": "learning", "carried": ["fasilitator"], "crisis": false },
                { "id": "ethics", "kind": "ethics", "carried": ["skrivar"], "crisis": false },
                { "id": "sharing", "kind": "sharing", "carried": ["skrivar"], "crisis": false },
            ],
            "risk": { "normal": risk(random, &members), "crisis": risk(random, &members) },
            "bodies": [],
            "partners": [],
            "shared_with": [{ "party": "director", "date": random.day(2019) }],
            "drafted_by": "director",
            "domain": { "law": [{ "act": "lov", "provision": format!("§ {}", number % 40) }], "decides": ["drift"], "areas": [], "political": false },
            "dependencies": [],
        },
        "roles": roles,
    })
}

fn delegations(random: &mut Random, teams: usize) -> Value {
    let mut all = Map::new();
    for number in 0..teams {
        let team = format!("team{number}");
        all.insert(
            format!("d{number}"),
            json!({
                "from": format!("anchor{}", number / ANCHOR),
                "to": team,
                "responsible": person(number * TEAM),
                "powers": [{ "act": "lov", "provision": format!("§ {}", number % 40) }],
                "amount": format!("{} 000 NOK", 100 + random.below(400)),
                "given": random.day(2023),
            }),
        );
    }
    Value::Object(all)
}

fn decisions(random: &mut Random, teams: usize) -> Value {
    let mut all = Map::new();
    for number in 0..teams {
        let asked = if number % UNASKED == TEAM { 1..TEAM } else { 0..TEAM };
        let stances: Vec<Value> =
            asked.map(|member| json!({ "person": person(number * TEAM + member), "consent": true })).collect();
        all.insert(
            format!("v{number}"),
            json!({
                "kind": "mandate",
                "of": format!("team{number}"),
                "decided_by": format!("team{number}"),
                "date": random.day(2023),
                "stances": stances,
                "taken_by": [],
                "proposed_by": person(number * TEAM),
                "case": [],
                "affects": [],
                "control": { "good_enough": true, "safe_enough": true, "reversible": !random.rarely(300) },
                "outcome": "adopted",
            }),
        );
    }
    Value::Object(all)
}

fn risk(random: &mut Random, members: &[String]) -> Value {
    json!({ "assessed": random.day(2025), "responsible": members[0], "accepted_by": members[0] })
}

fn forecasts(random: &mut Random, teams: usize) -> Value {
    let mut all = Map::new();
    for number in 0..teams {
        let made = if random.rarely(200) { "2025-06-01" } else { "2026-01-02" };
        let (of, by) = (format!("team{number}"), person(number * TEAM + 4));
        all.insert(format!("f{number}"), json!({ "of": of, "made": made, "by": by, "expected": "50 000 NOK" }));
    }
    Value::Object(all)
}

fn costs(random: &mut Random, teams: usize) -> Value {
    let mut all = Map::new();
    for number in 0..teams {
        let day = random.day(2025);
        all.insert(
            format!("c{number}"),
            json!({
                "of": format!("team{number}"),
                "amount": format!("{} NOK", 1000 + random.below(90_000)),
                "date": day,
                "lifted_to": [],
                "reasons": ["drift"],
                "controlled": { "person": person(number * TEAM + 5), "date": day },
                "approved": { "person": person(number * TEAM + 6), "date": day },
            }),
        );
    }
    Value::Object(all)
}

/// The organisation as YAML in block style.
pub(crate) fn yaml(value: &Value) -> String {
    let mut text = String::new();
    block(value, 0, &mut text);
    text
}

fn block(value: &Value, depth: usize, text: &mut String) {
    match value {
        Value::Object(entries) if !entries.is_empty() => {
            for (key, value) in entries {
                write!(text, "\n{:width$}{key}:", "", width = depth * 2).unwrap();
                block(value, depth + 1, text);
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for item in items {
                write!(text, "\n{:width$}- {}", "", flow(item), width = depth * 2).unwrap();
            }
        }
        other => write!(text, " {}", flow(other)).unwrap(),
    }
}

fn flow(value: &Value) -> String {
    match value {
        Value::String(text)
            if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_') =>
        {
            text.clone()
        }
        Value::Object(entries) => {
            let entries: Vec<String> = entries.iter().map(|(key, value)| format!("{key}: {}", flow(value))).collect();
            format!("{{ {} }}", entries.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}
