//! What can be said in a proof that is not so, one sort of lie after the other.

use serde_json::{Value as Json, json};

use crate::random::Random;

/// Tells a lie in a step, where it can be told there.
type Lie = fn(&mut Json) -> Option<()>;

/// Each sort of lie, and how many of a hundred need not be noticed: of some steps nothing is said, and what is left out may be
/// superfluous.
pub(crate) const LIES: &[(&str, Lie, usize)] = &[
    ("another truth", truth, 5),
    ("another number", |step| of_kind(step, "number", "4711"), 5),
    ("another amount", |step| of_kind(step, "money", "4711 NOK"), 5),
    ("another date", |step| of_kind(step, "date", "1999-12-31"), 5),
    ("another length", |step| of_kind(step, "duration", "0 months 4711 days"), 20),
    ("another text", |step| of_kind(step, "text", "something else"), 5),
    ("another value of an enum", |step| of_kind(step, "enum", "something_else"), 5),
    ("another thing", |step| of_kind(step, "thing", "team/nobody"), 5),
    (
        "another yes or no",
        |step| {
            let other = if step["says"]["value"]["values"][0] == "yes" { "no" } else { "yes" };
            of_kind(step, "yes_no", other)
        },
        5,
    ),
    ("what is written is missing", missing, 5),
    ("another truth of what lies within something", |step| of(step, " inside ").and_then(|()| truth(step)), 5),
    ("another truth of two records", |step| of(step, "scope = ").and_then(|()| truth(step)), 5),
    (
        "a member too few of what ever was",
        |step| of(step, "history of ").and_then(|()| without(step, "members", "value")),
        5,
    ),
    ("what is not known is none", none, 5),
    (
        "another gap",
        |step| of(step, "longest gap in").and_then(|()| of_kind(step, "duration", "0 months 4711 days")),
        60,
    ),
    (
        "another sum, bound or share",
        |step| {
            ["sum of ", "min of ", "max of ", "share of "].iter().find_map(|word| of(step, word))?;
            ["number", "between", "at_least"].iter().find_map(|kind| of_kind(step, kind, "-4711"))
        },
        5,
    ),
    (
        "a set that is combined otherwise",
        |step| of(step, "without").or_else(|| of(step, "both(")).and_then(|()| without(step, "members", "value")),
        5,
    ),
    ("the latest where there is none", |step| of(step, "latest (").and_then(|()| none(step)), 5),
    ("a member too few", |step| without(step, "members", "value"), 5),
    ("a member too many", too_many, 8),
    (
        "a member that is certain, or is not",
        |step| {
            is(step, "members")?;
            let member = below(step)?.iter_mut().find(|it| it["says"]["kind"] == "value")?;
            let possible = member["says"]["possible"] == true;
            member["says"].as_object_mut()?.remove("possible");
            (!possible).then(|| member["says"]["possible"] = json!(true))
        },
        20,
    ),
    (
        "more members, or none",
        |step| {
            is(step, "members")?;
            let says = step["says"].as_object_mut()?;
            let least = says.get("least")?.clone();
            if says.remove("most").is_none() {
                says.insert("most".to_owned(), least);
            }
            Some(())
        },
        6,
    ),
    ("a member that is not gone through", |step| without(step, "condition", "member"), 20),
    (
        "a step without what it rests on",
        |step| {
            let at = below(step)?.iter().position(|it| it["says"]["expression"].is_string())?;
            drop(below(step)?.remove(at));
            Some(())
        },
        30,
    ),
    (
        "other variables",
        |step| {
            step["says"]["expression"].as_str()?;
            let (_, value) = step["says"]["with"].as_object_mut()?.iter_mut().next()?;
            *value = json!({ "kind": "thing", "values": ["team/nobody"] });
            Some(())
        },
        15,
    ),
    (
        "another day",
        |step| {
            step["says"]["expression"].as_str()?;
            step["says"]["day"] = json!("1999-12-31");
            Some(())
        },
        10,
    ),
    (
        "another expression",
        |step| {
            step["says"]["expression"].as_str()?;
            step["says"]["expression"] = json!("1 = 2");
            Some(())
        },
        5,
    ),
    (
        "shown elsewhere, and is not",
        |step| {
            step["says"]["expression"].as_str()?;
            step["says"]["elsewhere"] = json!(true);
            below(step).map(Vec::clear)
        },
        25,
    ),
    ("the places of two values in each other's place", swapped, 20),
    ("judged on another day, all of it", moved, 5),
    ("of another subject, all of it", renamed, 20),
    (
        "there on a day, or not",
        |step| {
            (step["says"]["kind"] == "exists").then_some(())?;
            step["truth"] = json!(step["truth"] != true);
            Some(())
        },
        5,
    ),
    (
        "without an exception",
        |step| {
            let at = below(step)?.iter().position(|it| it["says"]["kind"] == "exception")?;
            drop(below(step)?.remove(at));
            Some(())
        },
        5,
    ),
    (
        "another outcome",
        |step| {
            let all = ["holds", "broken", "cannot_tell", "not_applicable", "holds"];
            let at = all.iter().position(|it| step["outcome"] == **it)?;
            step["outcome"] = json!(all[at + 1]);
            Some(())
        },
        5,
    ),
];

/// A proof with a lie somewhere in it, and of what it is told; nothing where there is no place for it.
pub(crate) fn with(lie: Lie, proof: &Json, random: &mut Random) -> Option<(Json, Json)> {
    let mut places = Vec::new();
    collect(proof, String::new(), &mut places);
    for place in (0..40).map(|_| random.pick(&places)) {
        let mut step = proof.pointer(&place)?.clone();
        if lie(&mut step).is_some() {
            let mut proof = proof.clone();
            let told = std::mem::replace(proof.pointer_mut(&place)?, step);
            return Some((proof, told["says"]["expression"].clone()));
        }
    }
    None
}

fn collect(step: &Json, at: String, places: &mut Vec<String>) {
    for number in 0..step["because"].as_array().map_or(0, Vec::len) {
        collect(&step["because"][number], format!("{at}/because/{number}"), places);
    }
    places.push(at);
}

fn is(step: &Json, kind: &str) -> Option<()> {
    (step["says"]["kind"] == kind && step["says"]["expression"].is_string()).then_some(())
}

/// A step whose expression has a word in it.
fn of(step: &Json, word: &str) -> Option<()> {
    step["says"]["expression"].as_str()?.contains(word).then_some(())
}

fn below(step: &mut Json) -> Option<&mut Vec<Json>> {
    step["because"].as_array_mut()
}

fn truth(step: &mut Json) -> Option<()> {
    is(step, "condition")?;
    step["truth"] = match step["truth"].as_bool() {
        Some(true) => json!(false),
        Some(false) => Json::Null,
        None => json!(true),
    };
    Some(())
}

fn of_kind(step: &mut Json, kind: &str, other: &str) -> Option<()> {
    is(step, "value")?;
    (step["says"]["value"]["kind"] == kind).then(|| step["says"]["value"]["values"][0] = json!(other))
}

fn missing(step: &mut Json) -> Option<()> {
    is(step, "value")?;
    let value = &mut step["says"]["value"];
    value["values"].as_array().is_some_and(|values| values.len() == 1).then_some(())?;
    *value = json!({ "kind": "not_written", "values": [] });
    Some(())
}

/// What is not known, as none.
fn none(step: &mut Json) -> Option<()> {
    is(step, "value")?;
    let value = &mut step["says"]["value"];
    (value["kind"] == "unknown").then(|| *value = json!({ "kind": "none", "values": [] }))
}

/// Without the last step of a kind below one.
fn without(step: &mut Json, kind: &str, left_out: &str) -> Option<()> {
    is(step, kind)?;
    let at =
        below(step)?.iter().rposition(|it| it["says"]["kind"] == left_out && it["says"]["expression"].is_null())?;
    drop(below(step)?.remove(at));
    Some(())
}

/// With the places of two values in each other's place.
fn swapped(step: &mut Json) -> Option<()> {
    let is_read = |it: &&Json| is(it, "value").is_some() && it["says"]["value"]["values"][0].is_string();
    let read: Vec<Json> = step["because"].as_array()?.iter().filter(is_read).cloned().collect();
    let [one, other] = &read[..] else { return None };
    let known = |it: &Json| it["says"]["value"]["kind"] != "thing" && it["place"]["file"] == "all.json";
    (known(one) && known(other) && one["says"]["value"] != other["says"]["value"]).then_some(())?;
    for it in below(step)? {
        let place = if it["place"] == one["place"] { &other["place"] } else { &one["place"] };
        it["place"] = place.clone();
    }
    Some(())
}

/// A whole proof of another day.
fn moved(step: &mut Json) -> Option<()> {
    step["outcome"].as_str()?;
    let day = below(step)?.iter().find_map(|it| it["says"]["day"].as_str())?.to_owned();
    *step = serde_json::from_str(&step.to_string().replace(&day, "1999-12-31")).ok()?;
    Some(())
}

/// A whole proof of another thing of the same class.
fn renamed(step: &mut Json) -> Option<()> {
    step["outcome"].as_str()?;
    let text = step.to_string();
    text.contains("team/t1/members").then_some(())?;
    *step = serde_json::from_str(&text.replace("team/t1/members", "team/t2/members")).ok()?;
    Some(())
}

fn too_many(step: &mut Json) -> Option<()> {
    is(step, "members")?;
    let value = json!({ "kind": "thing", "values": ["team/nobody"] });
    let member = json!({ "truth": null, "place": null, "because": [], "says": { "kind": "value", "value": value } });
    below(step)?.push(member);
    Some(())
}
