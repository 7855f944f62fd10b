//! What people read when a policy cannot be parsed: each snippet, and under it everything that is said of it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;

use mandat::diagnostic::{Diagnostic, Lang, Text};
use mandat::source::SourceMap;
use mandat::syntax::parse;

/// Every snippet with what is said of it in two languages.
fn told(snippets: &[&str]) -> String {
    let mut out = String::new();
    for snippet in snippets {
        writeln!(out, "{snippet}").unwrap();
        let mut map = SourceMap::new();
        let id = map.add("policy.mandat", *snippet).unwrap();
        let mut errors = Vec::new();
        parse(map.file(id).unwrap(), &mut errors);
        errors.iter().for_each(|error| tell(&map, error, &mut out));
        out.push_str(if errors.is_empty() { "  nothing\n\n" } else { "\n" });
    }
    out
}

/// Holds what is told against the snapshot of the test.
fn assert_told(name: &str, told: &str) {
    insta::with_settings!({ omit_expression => true }, { insta::assert_snapshot!(name, told) });
}

fn tell(map: &SourceMap, error: &Diagnostic, out: &mut String) {
    writeln!(out, "  {}: {}", error.code.name(), both(&error.message)).unwrap();
    for label in &error.labels {
        let place = map.file_of(label.span).unwrap().location(label.span.start);
        let said = label.text.as_ref().map(|text| format!(" {}", both(text))).unwrap_or_default();
        writeln!(out, "    [{}:{} {:?}]{said}", place.line, place.column, map.text(label.span)).unwrap();
    }
    for help in error.helps() {
        writeln!(out, "    help: {}", both(help)).unwrap();
    }
}

fn both(text: &Text) -> String {
    let (english, nynorsk) = (text.words(Lang::En), text.words(Lang::Nn));
    if english == nynorsk { english } else { format!("{english} | {nynorsk}") }
}

#[test]
fn characters() {
    assert_told(
        "characters",
        &told(&[
            "enum Level { anker nn \"ankerteam }\nkind a = b in C where d",
            "rule SG-1 \"Title {\n  must a\n}",
            "parameter age = 5 § days",
            "define a = b § c",
            "enum A { a nn \"a\\d b\\\\ c\\é\" }",
            "pack a “Rammeverket” version 1",
            "pack a 'Det \"nye\" rammeverket' version 1",
            "pack a «Rammeverket» version 1",
            "define a = b – c",
            "define a = b − c – d",
            "test \"a\" on 2025-01-01 {\n  given \"\"\"yaml\n    a: b\n}\nparameter a = 5\nparameter b 6",
            "test \"a\" on 2025-01-01 {\n  given \"\"\"yaml\n    a: b\n  expect A holds\n}\n\ntest \"b\" on 2025-01-01 {\n  given \"\"\"yaml\n    c: d\n  \"\"\"\n  expect A holds\n}",
            "test \"a\" on 2025-01-01 {\n  given \"\"\"\n    a: b\n  \"\"\"\n}",
            "define t\u{435}am = today",
            "define αlpha = today",
            "# a \u{202e}comment\ndefine a = \"b\u{2066}\"",
            "define a = b\u{0}\u{7} + c",
            "define a = £££",
        ]),
    );
}

#[test]
fn declarations() {
    assert_told(
        "declarations",
        &told(&[
            "ruel SG-1 \"a\" {\n  must a\n}\nparameter b = 5",
            "Entity Team { name text }",
            "banana split\n  and more of it\ndefine a = today",
            "ordinance fagansvar {\n  names provision\n}\n\nconsent mandate {\n  for team in Team\n}",
            "pack a \"b\" version 1\npack c \"d\" version 2",
            "parameter a = 5\npack a \"b\" version 1",
            "pack a version 1",
            "pack a \"b\" version one",
            "pack a \"b\" version 1 title \"c\"",
            "pack a \"b\" version 1 title de \"c\"",
            "parameter count = 5",
            "parameter age 45 days",
            "parameter age := 45 days",
            "parameter age == 45 days",
            "parameter a = true\nparameter b = null",
            "parameter a = 45 days within 7 days - 90 days",
            "parameter a = 45 days, stricter when lesser",
            "parameter a = anker",
            "parameter a = 5 days title nn \"b\" }\nparameter c = 6",
            "source a b \"c\" dated 2025-7-1",
            "source a b \"c\" dated 10.07.2025 in force from 1.8.2025",
            "source a b \"c\" in force since 2025-01-01",
            "enum Level { }",
            "enum Level { a, b, c nn \"d\", }",
            "enum Level { a yes b }",
            "entity Team in teams {\n  name: text\n  level Level as \"nivå\"\n  leader Person? else no\n  size number;\n}",
            "entity Team in teams {\n  name\n  level Level\n}",
            "entity Team in teams {\n  as text\n  size ?\n  cost money default 5\n  leader Person? else none else none\n  vote text private in groups of four\n}",
            "entity Team {\n  kind text\n  source Source?\n\nentity Person {\n  name text\n}",
            "record A keys b { c text }",
            "record A key b key c { d text }",
            "extend Team { level Level as nn \"nivå\" foremal nn \"føremål\" in nn \"inne\" }",
            "kind a = b in C if d",
            "define f(a: Team, b) = a",
            "define f(a: Team = a",
            "define f = a b",
            "define f =",
            "",
        ]),
    );
}

#[test]
fn rules() {
    assert_told(
        "rules",
        &told(&[
            "rule SG-1 {\n  must a\n}",
            "rule \"Title\" {\n  must a\n}\nparameter a = 5",
            "rule SG-1 \"Title\" {\n}",
            "rule SG-1 \"Title\" {\n  for a in A\n  mst a = b\n}",
            "rule SG-1 \"Title\"\n  must a\n\nparameter b 5",
            "rule SG-1 \"Title\" {\n  must a\n\nrule SG-2 \"Other\" {\n  must b\n}",
            "rule SG-1 \"Title\" {\n  must a",
            "rule SG-1 \"Title\" {\n  must a\n}}\nparameter b = 5",
            "rule SG-1 \"Title\" {\n  must a = b\n  cites act \"1\"\n  must c = d\n}",
            "rule SG-1 \"Title\" {\n  from 2025-01-01\n  from 2026-01-01\n  must a\n}",
            "rule SG-1 \"Title\" {\n  from 1. juli 2025\n  until tomorrow\n  must a\n}",
            "rule SG-1 \"Title\" {\n  must a = b;\n  must c = d,\n  must e = f\n}",
            "rule SG-1 \"Title\" {\n  must a = b\n    says \"no language\"\n    says no \"norsk\"\n    says nn\n    help en \"good\"\n}",
            "rule SG-1 \"Title\" {\n  for team Team\n  must a\n}",
            "rule SG-1 \"Title\" {\n  for team in Team when team.level = anker\n  must a\n}",
            "rule SG-1 \"Title\" {\n  cites \"3.1\"\n  must a\n}",
            "rule SG-1 \"Title\" {\n  must a = \n  must b = = c\n  should d +\n    says nn \"e\"\n  judged on\n}",
            "rule SG-1 \"Title\" {\n  must a: b: c\n}",
            "rule SG - 1 \"Title\" { must a }",
            "rule 104 \"Title\" { must a }",
            "exception small to SG-1 {\n  where a\n  because nn \"b\"\n}",
            "exception small to SG-1 {\n  lifts\n  because nn \"b\"\n}",
            "exception small to SG-1 {\n  lifts\n  softens to should\n}",
            "exception small to SG-1 {\n  soften to should\n}",
            "exception small to SG-1 {\n  softens\n}",
            "exception small from SG-1 {\n  lifts\n}",
        ]),
    );
}

#[test]
fn tests() {
    assert_told(
        "tests",
        &told(&[
            "test a on 2025-01-01 {\n  expect A holds\n}",
            "test \"a\" on today {\n  expect A holds\n}",
            "test \"a\" on 2025-01-01 {\n  given teams: {}\n  expect A holds\n}",
            "test \"a\" on 2025-01-01 {\n  expect A broke on team/x\n  expect B cannot say\n  expect B not so\n  expect no others\n}",
            "test \"a\" on 2025-01-01 {\n  expects A broken\n  with b 5\n  with c = null\n}",
            "test \"a\" on 2025-01-01 {\n  expect A broken on (a)\n  expect no holds\n}",
            "test \"a\" on 2025-01-01 {\n  expect A holds\n",
            "test \"a\" {\n  expect A holds\n}",
        ]),
    );
}

#[test]
fn expressions() {
    let snippets = [
        "a == b",
        "a && b || !c",
        "a and b or c",
        "(a and b) or c and d or e",
        "a = b and c = d or e = f and g",
        "a <> b",
        "a => b",
        "a ≤ b",
        "a != b != c",
        "0 < a < 10",
        "a = true and b = false",
        "a = null or b is null",
        "every x in y",
        "every x in y where z",
        "every in y: z",
        "every x y: z",
        "some x in y and z",
        "some x in y where some z in w: z = x",
        "every x in y where every z in w: z = x: x",
        "(a in b where no c in d: e)",
        "a = if b then c",
        "a = not b",
        "not a = b and if c then d",
        "(if a then b) and c",
        "if a then b else c",
        "a in [b, c]",
        "a in { b, c, }",
        "a in { b c }",
        "f(a, , b)",
        "f(a b) and g(c d)",
        "f(a",
        "(a and b",
        "a and b)",
        "{ a, b",
        "a.",
        "a.default",
        "a . 5",
        "a is",
        "a is not",
        "a is yes",
        "a not = b",
        "a matches b",
        "count team.members > 5",
        "share of team.members",
        "latest team.cases",
        "longest gap in a from b",
        "both(a)",
        "exactly one of ()",
        "exactly one of a, b",
        "at least two x in y",
        "at all",
        "a on b + 1",
        "a on 2025-1-1 = b",
        "a = 01.02.2025",
        "a = 2025-7-1",
        "5 = 1.2.3",
        "a or else b or else c",
        "- - a",
        "then",
        "where a",
        "a = \"b\" \"c\"",
        "a; b",
        "a, b",
        "",
    ];
    let whole: Vec<String> = snippets.iter().map(|snippet| format!("define a = {snippet}")).collect();
    assert_told("expressions", &told(&whole.iter().map(String::as_str).collect::<Vec<_>>()));
}

#[test]
fn what_is_left_out_of_a_rule() {
    assert_told(
        "left_out_of_a_rule",
        &told(&[
            "rule A \"No must\" {\n  for team in Team\n  team.owners is not empty\n    says en \"nobody owns {team}\"\n  must b: c\n}",
            "rule A \"No must\" {\n  for team in Team\n  owned: team.owners is not empty and team.members is not empty\n}",
            "rule A \"No must\" {\n  count of team.members >= 2\n  team in teams\n}",
            "rule A \"Misspelt\" {\n  mut one: a\n  titel nn \"b\"\n  must two: c\n}",
            "rule A \"No colon\" {\n  must owned team.owners is not empty\n  should some_more some x in y: x.z\n}",
            "rule A \"No label\" {\n  must person not in team.members\n  must team.a is b.c\n  should a in b.c\n}",
            "rule A \"Other words\" {\n  must evry person in team.members: a\n}",
            "rule A \"Other words\" {\n  must cuont team.members > 2\n}",
            "rule A \"No source\" {\n  cites \"§ 4\"\n  must a\n}",
        ]),
    );
}

#[test]
fn depth() {
    let nested = format!("define a = {}b{}\ndefine c 5", "(".repeat(101), ")".repeat(101));
    let chained = format!("define a = b{}", " + 1".repeat(501));
    let mut map = SourceMap::new();
    for text in [nested, chained, "define a = b{}\n".replace("{}", &".c".repeat(600))] {
        let id = map.add("policy.mandat", text).unwrap();
        let mut errors = Vec::new();
        parse(map.file(id).unwrap(), &mut errors);
        assert_eq!(errors.first().map(|error| error.code.name()), Some("too-deep"));
        assert!(errors.len() <= 2);
    }
}
