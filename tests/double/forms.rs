//! Random forms over the core pack, and random organisations to which they are put.

use serde_json::{Value as Json, json};

use super::random::Random;
use super::{consent, delegation, role};

const WORDS: &str = r#"
enum Level { purpose anchor task }
extend Team { level Level? }
known RoleKind { controller approver archivist guardian }
kind council = body in Body where body.kind = elected
kind head = body in Body where body.kind = director
kind purpose_team = team in Team where team.level = purpose
kind anchor_team = team in Team where team.level = anchor
kind task_team = team in Team where team.level = task
kind owned = team in Team where team.owners is not empty
parameter most_days = 30 days
enum Stage { proposed agreed }
entity Proposal is Waiver in proposals draft when stage = proposed { stage Stage }
"#;

/// The organisations of one form.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Of {
    Role,
    Delegation,
    Consent,
}

/// A pack with a form and rules that can be waived and that ask of changes, behind the words that it needs.
pub(crate) fn pack(random: &mut Random, of: Of) -> String {
    let form = match of {
        Of::Role => role_form(random),
        Of::Delegation => delegation_form(random),
        Of::Consent => consent_form(random),
    };
    let waived = random.pick(&["w.approver in team.owners", "w.approver.members is not empty", "w.reason != \"no\""]);
    let asked = random.pick(&["team.owners is not empty", "team.members is not empty", "count of team.members >= 3"]);
    let changed = random.pick(&[
        "before is given and after is given",
        "after.owners is not empty",
        "before.members is not empty or after is missing",
        "(every m in after.members: m.person in before.members.person)",
        "after.name = before.name",
    ]);
    format!(
        "{WORDS}{form}rule W \"\" {{ for team in Team waivable by w where {waived} must {asked} }}
        rule C \"\" {{ for change of team in {} must {changed} }}\n",
        random.pick(&["Team", "owned", "Party"])
    )
}

/// Some of so many lines, at least one.
fn some(random: &mut Random, lines: &[String]) -> String {
    let first = random.below(lines.len());
    let kept = lines.iter().enumerate().filter(|(at, _)| *at == first || random.chance(55)).map(|(_, line)| line);
    kept.map(|line| format!("  {line}\n")).collect()
}

fn head(random: &mut Random) -> String {
    let from = if random.chance(20) { "  from 2025-06-01\n" } else { "" };
    let until = if random.chance(15) { "  until 2025-12-31\n" } else { "" };
    format!("{from}{until}")
}

fn role_form(random: &mut Random) -> String {
    let of = random.pick(&["Team", "owned", "Party"]);
    let t = if of == "Party" { "party" } else { "team" };
    let n = 1 + random.below(3);
    let days = random.pick(&["30 days", "most_days", "2 months", "1 year"]);
    let below = random.pick(&["", " except below 50 000 NOK"]);
    let dated = of != "Party";
    let mut lines = vec![
        format!("holders {} {n}", random.pick(&["at most", "at least", "exactly"])),
        format!("held by {t}.members{}", random.pick(&["", ".person"])),
        format!("apart from approver{below}"),
        "must elsewhere: apart from approver within Team".to_owned(),
        "together with archivist".to_owned(),
        "needs economy".to_owned(),
        "deputy required".to_owned(),
        format!("term at most {}", random.pick(&["2 years", "6 months"])),
        format!("terms at most {n}"),
        format!("at most {n} per person"),
        "the holder.profession is given".to_owned(),
        format!("nominated by {}", random.pick(&[t, "Team"])),
        format!(
            "never by fewer than {} together with approver, archivist{}{below}",
            2 + random.below(2),
            random.pick(&["", " even when one is away"])
        ),
    ];
    let only = if random.chance(30) { format!(" where {t}.members is not empty") } else { String::new() };
    lines.push(format!("required{only}"));
    if dated {
        lines.push(format!("vacant at most {days}"));
    }
    format!("role controller in {of} {{\n{}{}}}\n", head(random), some(random, &lines))
}

fn delegation_form(random: &mut Random) -> String {
    let only = random.pick(&["", "", " where d.from is given", " where d.powers is not empty"]);
    let team = random.pick(&["", " where d.to is Team", " where d.to is task_team"]);
    let lines = [
        "flows council -> head -> purpose_team -> anchor_team -> task_team".to_owned(),
        "must trace to the start".to_owned(),
        "never wider than received".to_owned(),
        "never in a circle".to_owned(),
        format!(
            "not delegable {}",
            random.pick(&["\"Municipal Act\" \"§ 14-2\"", "\"Municipal Act\"", "\"Municipal Act\" \"§ 14-2\" \"1\""])
        ),
        format!("names provision{team}"),
        format!("received by guardian{team}"),
        format!("recorded with decision, conditions{team}"),
        "used only within".to_owned(),
    ];
    let mut lines: Vec<String> = lines.into_iter().filter(|_| random.chance(75)).collect();
    let has = |lines: &[String], word: &str| lines.iter().any(|line| line.contains(word));
    if has(&lines, "flows") {
        lines.push("covered".to_owned());
    }
    if lines.is_empty() {
        lines.push("never in a circle".to_owned());
    }
    let starts = if has(&lines, "trace") || has(&lines, "wider") { "  starts at council\n" } else { "" };
    let lines: String = lines.iter().map(|line| format!("  {line}\n")).collect();
    format!("delegation register {{\n{}  governs d in Delegation{only}\n{starts}{lines}}}\n", head(random))
}

fn limit(random: &mut Random, deep: bool) -> String {
    let share = random.pick(&["1/2", "2/3", "60 %", "1/3"]);
    let base = random.pick(&["seats", "filled seats", "entitled", "present", "votes cast"]);
    match random.below(if deep { 6 } else { 4 }) {
        0 => format!("{} votes for", 1 + random.below(3)),
        1 => format!("all but {} of {}", 1 + random.below(2), random.pick(&["filled seats", "entitled", "present"])),
        4 => format!("least of ({}, {})", limit(random, false), limit(random, false)),
        5 => format!("greatest of ({}, {})", limit(random, false), limit(random, false)),
        _ => format!("{share} of {base}"),
    }
}

fn need(random: &mut Random) -> String {
    match random.below(5) {
        0 => "no objection".to_owned(),
        1 => format!("at most {} objections", 1 + random.below(2)),
        2 => {
            let base = random.pick(&["votes cast", "entitled", "filled seats"]);
            let by = random.pick(&["", " tie decided by d.meeting.chair", " tie decided by guardian"]);
            format!("more than 1/2 of {base}{by}")
        }
        _ => format!("{} {}", random.pick(&["more than", "at least"]), limit(random, true)),
    }
}

fn passes(random: &mut Random, of: &str) -> String {
    let and = if random.chance(30) { format!(" and {}", need(random)) } else { String::new() };
    let otherwise = if random.chance(25) { format!(" otherwise {}", need(random)) } else { String::new() };
    format!("passes{of} with {}{and}{otherwise}", need(random))
}

fn consent_form(random: &mut Random) -> String {
    if random.chance(30) {
        return mandate_form(random);
    }
    let mut lines = vec![
        "  for d in Decision where d.kind = matter\n  decides d\n".to_owned(),
        format!("  seats {}\n", random.pick(&["5", "7", "d.decided_by.seats_of"])),
    ];
    for ballot in ["abstention", "blank", "silence", "vacant seat", "recusal"] {
        if random.chance(15) {
            lines.push(format!("  {ballot} counts as {}\n", random.pick(&["for", "against"])));
        }
    }
    lines.push(match random.below(4) {
        0 => "  asks any of board: d.decided_by.members.person\n  asks any of room: d.meeting.present\n".to_owned(),
        1 => {
            "  asks d.decided_by.members.person\n  when d.amount > 10 NOK asks chair: { d.meeting.chair }\n".to_owned()
        }
        _ => "  asks d.decided_by.members.person\n".to_owned(),
    });
    let quorum = format!(
        "quorum {} {} {} of {}",
        random.pick(&["present", "voting", "voting for or abstain", "voting against or blank"]),
        random.pick(&["more than", "at least"]),
        random.pick(&["1/2", "2/3"]),
        random.pick(&["seats", "filled seats"])
    );
    let when = if random.chance(30) {
        format!("when d.proposed < 2025-06-10 must early: {}", passes(random, ""))
    } else {
        "rounds at least 2".to_owned()
    };
    let further = [
        quorum,
        passes(random, ""),
        when,
        "fails when more than 1/3 recused".to_owned(),
        "each round hears present".to_owned(),
        "objection carries reason, alternative".to_owned(),
        "answers good_enough, reversible".to_owned(),
        "ballots by entitled".to_owned(),
        "one ballot each".to_owned(),
        "waits 10 days\n  restarts on objection".to_owned(),
    ];
    lines.push(format!("  {}\n", passes(random, "")).replace("passes", "must one_more: passes"));
    lines.push(some(random, &further));
    format!("consent motion {{\n{}{}}}\n", head(random), lines.concat())
}

fn mandate_form(random: &mut Random) -> String {
    let further = [
        "passes with no objection".to_owned(),
        passes(random, " in owners").replace("d.meeting", "decision.meeting"),
        "quorum in owners voting at least 1".to_owned(),
        "must first: needed before team.established".to_owned(),
        "needed on or before team.established".to_owned(),
        "needed again when team.mandate changes".to_owned(),
        format!("valid for {}", random.pick(&["2 years", "6 months"])),
    ];
    let only = random.pick(&["", " where team.owners is not empty"]);
    format!(
        "consent mandate {{\n{}  for team in Team{only}\n  decides team.mandate where decision.kind = mandate
  seats 3\n  asks team: team.members.person\n  asks owners: every owner in team.owners: owner.members.person\n{}}}\n",
        head(random),
        some(random, &further)
    )
}

/// An organisation of a form, with some of what is written taken away or written otherwise.
pub(crate) fn organisation(random: &mut Random, of: Of) -> Json {
    let planted = match of {
        Of::Role => role::plant(random.clone()),
        Of::Delegation => delegation::plant(random.clone()),
        Of::Consent => consent::plant(random.clone()),
    };
    random.below(2);
    let mut all: Json = serde_json::from_str(&planted.json).unwrap();
    let teams: Vec<String> = ids(&all, "teams");
    if random.chance(50) {
        let mut waivers = [json!({}), json!({})];
        for number in 0..1 + random.below(3) {
            let team = random.pick(&teams);
            let code = random.pick(&["W", "W", "C", "nothing"]);
            let (approved, ends) =
                (random.pick(&["2025-01-01", "2026-01-15"]), random.pick(&["2026-06-01", "2025-12-01"]));
            let mut waiver = json!({ "code": code, "subject": format!("team/{team}"), "reason": "late",
                "approver": random.pick(&teams), "approved": approved, "ends": ends });
            let proposed = random.chance(30);
            if proposed {
                waiver["stage"] = json!(random.pick(&["proposed", "agreed"]));
            }
            waivers[usize::from(proposed)][format!("w{number}")] = waiver;
        }
        [all["waivers"], all["proposals"]] = waivers;
    }
    let decisions = all.get_mut("decisions").and_then(Json::as_object_mut).filter(|_| matches!(of, Of::Consent));
    for decision in decisions.into_iter().flat_map(|all| all.values_mut()) {
        if random.chance(30) {
            decision["tally"] = tally(random);
            // Where nobody says by name how they voted, more numbers can be right.
            if random.chance(60) {
                decision["stances"] = json!([]);
            }
        }
    }
    for team in teams {
        if random.chance(12) {
            all["teams"][team]["status"] = json!(random.pick(&["draft", "active"]));
        }
    }
    changed(&all, random)
}

/// Numbers of votes, some of which are not told.
fn tally(random: &mut Random) -> Json {
    let mut all = json!({});
    for (number, of_ten) in [("for", 9), ("against", 9), ("blank", 5), ("abstain", 5), ("present", 5)] {
        if random.below(10) < of_ten {
            all[number] = json!(random.below(if number == "present" { 9 } else { 3 }));
        }
    }
    all
}

fn ids(all: &Json, collection: &str) -> Vec<String> {
    all[collection].as_object().map_or(vec!["top".to_owned()], |it| it.keys().cloned().collect())
}

/// The same with up to four changes.
pub(crate) fn changed(all: &Json, random: &mut Random) -> Json {
    let mut all = all.clone();
    for _ in 0..random.below(5) {
        let mut places = Vec::new();
        places_of(&all, String::new(), 0, &mut places);
        if places.is_empty() {
            break;
        }
        let place = random.pick(&places);
        let (parent, key) = place.rsplit_once('/').unwrap();
        let old = all.pointer(&place).cloned().unwrap();
        let new = match random.below(6) {
            // Below an unknown key that says nothing could stand any thing (4.11), which the second evaluator does not tell.
            0 if key == "zzzz" => Some(old),
            0 => Some(Json::Null),
            1 if old.is_string() => Some(json!("?")),
            2 if old.is_array() => Some(json!([])),
            3 if is_day(&old) => {
                Some(json!(random.pick(&["2025-03-01", "2025-06-20", "2025-11-30", "2026-01-15", "2026-02-01"])))
            }
            4 if old.is_string() => {
                // What stands elsewhere under the same name.
                let alike = places.iter().filter(|other| other.ends_with(&format!("/{key}")));
                let alike = alike.map(|other| all.pointer(other).cloned().unwrap());
                let alike: Vec<Json> = alike.filter(Json::is_string).collect();
                Some(random.pick(&alike))
            }
            _ => None,
        };
        match (all.pointer_mut(parent).unwrap(), new) {
            (Json::Object(object), Some(new)) => drop(object.insert(key.to_owned(), new)),
            (Json::Object(object), None) => drop(object.shift_remove(key)),
            (Json::Array(items), Some(new)) => items[key.parse::<usize>().unwrap()] = new,
            (Json::Array(items), None) => drop(items.remove(key.parse().unwrap())),
            _ => {}
        }
    }
    all
}

/// How an organisation may have been: with some changes, and where one of its things had another id, what the organisation says of that.
pub(crate) fn former(now: &mut Json, random: &mut Random) -> Json {
    let before = changed(now, random);
    let ids: Vec<(&str, String)> = ["teams", "people", "projects"]
        .into_iter()
        .flat_map(|of| now[of].as_object().into_iter().flatten().map(move |(id, _)| (of, id.clone())))
        .filter(|(of, id)| now[*of][id].is_object())
        .collect();
    if ids.is_empty() || !random.chance(30) {
        return before;
    }
    let (of, id) = random.pick(&ids);
    let was = format!("{id}_was");
    let said = [json!(was), json!([was]), json!(["other", was]), json!([]), json!([null]), json!("a/b"), Json::Null];
    if random.chance(80) {
        now[of][&id]["formerly"] = random.pick(&said);
    }
    serde_json::from_str(&before.to_string().replace(&json!(id).to_string(), &json!(was).to_string())).unwrap()
}

fn is_day(value: &Json) -> bool {
    value.as_str().is_some_and(|text| text.len() == 10 && text.starts_with("20"))
}

/// The places below the things of collections.
fn places_of(value: &Json, place: String, depth: usize, all: &mut Vec<String>) {
    if depth > 1 || depth == 1 && !place.contains("people") {
        all.push(place.clone());
    }
    match value {
        Json::Object(object) => {
            object.iter().for_each(|(key, value)| places_of(value, format!("{place}/{key}"), depth + 1, all));
        }
        Json::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| places_of(value, format!("{place}/{at}"), depth + 1, all));
        }
        _ => {}
    }
}
