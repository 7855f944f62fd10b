//! Facts of organisations: the same however the files are written.

mod support;

use mandat::diagnostic::Lang;
use support::dump::{dump, sorted_dump};
use support::{Reading, reading, shown};

const WORDS: &str = include_str!("support/core.mandat");
const SKULE: &str = include_str!("organisation/skule.yaml");
const OTHERS: &str = include_str!("organisation/others.yaml");

/// Reads files that are right.
fn right(files: &[(&str, &str)]) -> Reading {
    let reading = reading(WORDS, files);
    assert_eq!(shown(&reading.sources, &reading.errors, Lang::En), "");
    reading
}

#[test]
fn the_example_of_the_design_is_read() {
    let reading = right(&[("others.yaml", OTHERS), ("teams/skule.yaml", SKULE)]);
    insta::assert_snapshot!(dump(&reading.facts, &reading.policy));
}

const JSON: &str = include_str!("organisation/skule.json");
const NYNORSK: &str = include_str!("organisation/skule-nn.yaml");

fn lines(files: &[(&str, &str)]) -> String {
    let reading = right(files);
    sorted_dump(&reading.facts, &reading.policy)
}

/// What the example says, whatever the order of its files.
fn example() -> String {
    lines(&[("others.yaml", OTHERS), ("skule.yaml", SKULE)])
}

#[test]
fn json_and_longer_forms_say_the_same() {
    assert_eq!(lines(&[("others.yaml", OTHERS), ("skule.json", JSON)]), example());
}

#[test]
fn keys_and_values_in_nynorsk_say_the_same() {
    assert_eq!(lines(&[("others.yaml", OTHERS), ("skule.yaml", NYNORSK)]), example());
}

#[test]
fn splitting_and_reordering_files_changes_nothing() {
    let parts = ["delegations:", "decisions:"];
    let (teams, rest) = SKULE.split_at(SKULE.find(parts[0]).unwrap());
    let (delegations, decisions) = rest.split_at(rest.find(parts[1]).unwrap());
    let files = [("a.yaml", decisions), ("b.yaml", OTHERS), ("c.yaml", delegations), ("d/e.yaml", teams)];
    assert_eq!(lines(&files), example());
    let files = [("a.yaml", teams), ("b.yaml", delegations), ("c.yaml", OTHERS), ("d.yaml", decisions)];
    assert_eq!(lines(&files), example());
}

#[test]
fn ids_and_keys_compare_in_composed_form() {
    let written = "people: { a\u{30a}se: { } }\nteams: { x: { nivå: anker, medlemer: [åse] } }";
    let decomposed = "people: { åse: { } }\nteams: { x: { niva\u{30a}: anker, medlemer: [a\u{30a}se] } }";
    assert_eq!(lines(&[("a.yaml", written)]), lines(&[("a.yaml", decomposed)]));
}

#[test]
fn null_is_not_written() {
    let null = r#"{ "people": null, "teams": { "x": { "level": null, "members": null, "roles": null } } }"#;
    assert_eq!(lines(&[("a.json", null)]), lines(&[("a.yaml", "teams: { x: {} }")]));
}

/// Only `[]` says that there is none: what was begun in a list, a version or under a key leaves open what it is.
#[test]
fn what_has_no_value_is_no_member_and_leaves_more_open() {
    let blank = |field: &str| {
        let text = lines(&[("a.json", &format!(r#"{{ "people": {{}}, "teams": {{ "x": {{ {field} }} }} }}"#))]);
        text.lines().filter(|line| line.contains(" and a blank")).map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    for (field, dumped) in [
        (r#""members": [null]"#, "members:  and a blank"),
        (r#""roles": { "skrivar": null }"#, "roles:  and a blank"),
        (r#""roles": { "skrivar": [null] }"#, "roles:  and a blank"),
        (r#""owners": [{}]"#, "owners:  and a blank"),
        (r#""owners": { "value": null, "from": "2020-01-01" }"#, "owners:  and a blank"),
        (
            r#""owners": ["x", { "value": "x", "to": null }, { "to": "2020-01-01" }]"#,
            "owners: team/x, team/x and a blank",
        ),
        (r#""owners": [{ "value": ["x", null] }]"#, "owners: team/x and a blank"),
    ] {
        assert_eq!(blank(field), [dumped], "{field}");
    }
    for field in [r#""members": []"#, r#""roles": { "skrivar": [] }"#, r#""owners": [{ "value": [] }]"#] {
        assert_eq!(blank(field), [""; 0], "{field}");
    }
}

#[test]
fn known_things_exist_and_take_fields() {
    let reading = right(&[("a.yaml", "role_kinds: { scribe: { name: Skrivar }, brubyggjar: { } }")]);
    let text = dump(&reading.facts, &reading.policy);
    assert!(text.contains("role_kind/skrivar\n  name: \"Skrivar\"\n"), "{text}");
    assert!(text.ends_with("RoleKind: 5 things, kept\n") || text.contains("RoleKind: 5 things, kept"), "{text}");
    assert!(text.contains("missing role_kind/brubyggjar.name\n"), "{text}");
    assert_eq!(text.matches("missing").count(), 1, "{text}");
}

#[test]
fn former_ids_lead_to_what_bears_another_name_now() {
    let files =
        [("a.yaml", "teams: { ny: { formerly: [gamal, eldre], owners: [] }, x: { owners: [gamal, team/eldre, ny] } }")];
    assert!(lines(&files).contains("owners: team/ny, team/ny, team/ny\n"));
}

#[test]
fn an_id_that_is_a_number_is_taken_as_written() {
    let text = lines(&[("a.json", r#"{ "people": { "007": {} }, "teams": [{ "id": 12, "members": ["007"] }] }"#)]);
    assert!(text.contains("team/12\n  members: team/12/members/007\n"), "{text}");
}

#[test]
fn an_inverse_knows_who_may_point_anywhere() {
    let text = lines(&[("a.yaml", "teams: { a: { owners: [b] }, b: { owners: [] }, c: {} }")]);
    assert!(text.contains("team/b <- owners: team/a\n"), "{text}");
    assert!(text.contains("anything <- owners: team/c\n"), "{text}");
}
