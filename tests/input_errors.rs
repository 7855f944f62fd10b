//! Errors in organisation files: the input, what is said of it in two languages, and what is then not known.

#[expect(dead_code, reason = "each test uses a part of what they share")]
mod support;

use mandat::diagnostic::Lang;
use support::dump::{dump, registers};
use support::{Reading, reading, shown};

const WORDS: &str = include_str!("support/core.mandat");

/// An organisation that all cases build upon.
const BASE: &str = "
organisation: { name: Fjordvik }
people: { kari: {}, ola: {}, liv: {} }
unions: { lag1: { name: Lag 1 } }
goals: {}
decisions: {}
";

/// The input, the diagnostics, and what is not known for their sake.
fn case(files: &[(&str, &str)]) -> String {
    let mut all = vec![("base.yaml", BASE)];
    all.extend_from_slice(files);
    let read = reading(WORDS, &all);
    let mut text = String::new();
    for (name, file) in files {
        text.push_str(&format!("── {name}\n{}\n", file.trim()));
    }
    for lang in [Lang::En, Lang::Nn] {
        text.push_str(&format!("── {}\n{}", lang.name(), shown(&read.sources, &read.errors, lang)));
    }
    text.push_str(&format!("── what is not known\n{}", unknown(&read)));
    text
}

/// Lines of the dump that an error has touched, under the things that they belong to.
fn unknown(read: &Reading) -> String {
    let mut text = String::new();
    let mut thing = None;
    for line in dump(&read.facts, &read.policy).lines() {
        let touched = line.contains("unread") || line.contains("damaged") || line.contains('?');
        if !line.starts_with(' ') {
            thing = (!touched).then_some(line);
        }
        if touched {
            text.extend(thing.take().filter(|_| line.starts_with(' ')).map(|thing| format!("{thing}\n")));
            text.push_str(&format!("{line}\n"));
        }
    }
    let records_follow = |line: &str| line.contains("incomplete") && !RECORDS.iter().any(|name| line.starts_with(name));
    let registers = registers(&read.facts, &read.policy, Some(&read.sources));
    text.extend(registers.lines().filter(|line| records_follow(line)).map(|line| format!("{line}\n")));
    text
}

/// Classes of which these small organisations say too little to be all there.
const RECORDS: [&str; 12] = [
    "Membership",
    "Assignment",
    "Mandate",
    "Purpose",
    "Task",
    "Domain",
    "Dependency",
    "Assessment",
    "Power",
    "Round",
    "Stance",
    "Sharing",
];

macro_rules! cases {
    ($($name:ident: $($file:literal => $text:literal),+;)*) => { $(
        #[test]
        fn $name() {
            insta::assert_snapshot!(case(&[$(($file, $text)),+]));
        }
    )* };
}

cases! {
    an_unknown_collection: "a.yaml" => "
temas: { skule: {} }
organization: { name: X }
";
    an_unknown_field: "a.yaml" => "
teams:
  skule:
    ownres: []
    nivaa: anker
    xyzzy: 1
";
    the_same_field_under_two_names: "a.yaml" => "
teams:
  skule:
    level: anker
    nivå: anker
    namn: Skule
lag:
  veg: {}
";
    the_same_key_twice: "a.yaml" => "
teams:
  skule:
    level: anker
    level: oppgave
";
    the_same_id_twice: "a.yaml" => "
teams:
  skule: { level: anker, ownres: [] }
", "b.json" => r#"{ "teams": [{ "id": "skule", "level": "ankar" }] }"#;
    the_organisation_in_two_files: "a.yaml" => "
organisation: { country: Noreg }
", "b.yaml" => "
organisasjon: { land: Norge, employees: many }
";
    no_id: "a.yaml" => "
people:
  - { name: Per }
  - per
  - { id: per, gender: x }
  - { id: [], colour: red }
teams: { skule: { members: [perr] } }
";
    another_id_than_the_key: "a.yaml" => "
teams:
  skule: { id: skula }
  veg: { id: veg }
";
    wrong_kinds: "a.yaml" => "
teams:
  skule:
    members: kari
    level: [anker]
    budget: { amount: 5 }
    established: [2025-01-01]
    mandate: stort
    roles: [[ola]]
  veg: Vegteamet
goals: mange
";
    wrong_kinds_of_files: "a.yaml" => "
- kari
- ola
", "b.json" => "3";
    invalid_values: "a.yaml" => "
teams:
  skule:
    budget: 500 000
    level: ankr
    established: 2025-02-30
    mandate: { tasks: [{ id: a, every: 3 moons, kind: riks }], risk: { normal: 1.3.2025, storm: 2025-01-01 } }
people:
  per: { part: 120 % }
  aud: { part: '0,5' }
organisation: { employees: 1e3 }
decisions:
  v: { stances: [{ person: kari, consent: kanskje }], date: 2025-1-1 }
";
    unknown_references: "a.yaml" => "
teams:
  skule: { members: [kira, kari, nobody, team/ola], owners: [skulle] }
delegations:
  d: { from: team/skule, to: skole, decision: v1 }
";
    references_to_what_stands_in_no_file: "a.yaml" => "
decisions:
  v: { by: kari, of: team-x }
delegations:
  d: { from: kari, to: person/ola, powers: [{ provision: 1 }] }
teams: { skule: { members: [kari], roles: { trener: ola, fasilitator: { holder: ola, from: 2025-02-30 } } } }
";
    an_ambiguous_reference: "a.yaml" => "
teams: { kari: { level: anker } }
decisions: { v: { by: kari, of: team/kari } }
";
    derived_fields: "a.yaml" => "
teams:
  skule: { owned: [veg], roles: [{ role: skrivar, holder: ola, team: skule }] }
  veg: {}
";
    versions: "a.yaml" => "
teams:
  skule:
    leader:
      - { value: kari, to: 2025-06-30 }
      - { value: ola, from: 2025-06-30, to: 2025-12-31 }
      - { value: liv, from: 2026-01-01 }
    owners:
      - { value: veg, from: 2025-01-01, to: 2025-12-31 }
      - { value: [bru, vei], from: 2025-06-01 }
  veg:
    leader: [{ value: kari, from: 2026-01-01, to: 2025-01-01 }, { value: kari, form: 2025-01-01 }]
    established: 2025-03-01
    dissolved: 2025-02-01
    mandate: [{ from: 2025-01-01, to: 2025-12-31 }, { from: 2025-12-01 }]
  bru:
    leader: [kari, { verdi: ola, frå: 2025-01-32 }]
";
    private_values_are_not_shown: "a.yaml" => "
people:
  per:
    gender: { is: secret-word }
    born: secret-day
    unions: [secret-union, [secret-list]]
  aud:
    unions: secret-union
";
    a_syntax_error: "a.json" => r#"{ "teams": { "skule": { "level": "anker", "owners": [ "veg" }, "veg": {} }, "people": { "per": {} } }"#;
    former_ids: "a.yaml" => "
teams:
  skule: { formerly: [oppvekst, {}] }
  veg: { formerly: skule, owners: [oppvekst, vei] }
";
    an_alias_bomb: "a.yaml" => "
goals: { a: {} }
decisions: { d: { of: kira } }
teams:
  t1: { mandate: { tasks: { x: { parts: &b { a: &p {}, b: *p, c: *p, d: *p, e: *p, f: *p, g: *p, h: *p, i: *p, j: *p } } } } }
  t2: { mandate: { tasks: &c { a: &q { parts: *b }, b: *q, c: *q, d: *q, e: *q, f: *q, g: *q, h: *q, i: *q, j: *q } } }
  t3: { mandate: { tasks: &d { a: &r { parts: *c }, b: *r, c: *r, d: *r, e: *r, f: *r, g: *r, h: *r, i: *r, j: *r } } }
  t4: { mandate: { tasks: &e { a: &s { parts: *d }, b: *s, c: *s, d: *s, e: *s, f: *s, g: *s, h: *s, i: *s, j: *s } } }
  t5: { mandate: { tasks: &f { a: &t { parts: *e }, b: *t, c: *t, d: *t, e: *t, f: *t, g: *t, h: *t, i: *t, j: *t } } }
  t6: { mandate: { tasks: &g { a: &u { parts: *f }, b: *u, c: *u, d: *u, e: *u, f: *u, g: *u, h: *u, i: *u, j: *u } } }
  t7: { mandate: { tasks: &h { a: &v { parts: *g }, b: *v, c: *v, d: *v, e: *v, f: *v, g: *v, h: *v, i: *v, j: *v } } }
  t8: { level: anker, members: [nobody] }
", "b.yaml" => "
teams: { t9: { members: [kira], level: anker } }
";
}
