use super::{ahead, read_json, scan};
use crate::diagnostic::Code;
use crate::organisation::outline::{Reading, read};

fn json(text: &str) -> Reading {
    read(text, |file, tree, errors| read_json(file, tree, errors).into_iter().collect())
}

#[track_caller]
fn fails(text: &str, value: &str, expected: &[(&str, &str)]) {
    let reading = json(text);
    assert_eq!(reading.words(), expected, "{text}");
    assert_eq!(reading.values.join(" "), value, "{text}");
}

#[track_caller]
fn reads(text: &str, value: &str) {
    fails(text, value, &[]);
}

#[test]
fn values_are_read_as_they_stand() {
    reads(r#" {"a": [1, -2.5e3, true, null, "x"], "b": {}} "#, r#"{a:[1,-2.5e3,true,null,"x"],b:{}}"#);
    reads("\u{feff}[]\r\n", "[]");
    reads(r#""\u00e5\n\"\ud83d\ude00\/""#, r#""å\n\"😀/""#);
    reads("\"æøå\"", "\"æøå\"");
}

#[test]
fn what_stands_where_a_value_should_is_named() {
    fails(r#"{"a": }"#, "{a:null!}!", &[("expected a value after `:`, found `}`", "}")]);
    fails("[1,,2]", "[1,2]!", &[("expected a value after `,`, found `,`", ",")]);
    fails("[1,]", "[1]", &[("the comma after the last entry is not part of JSON", ",")]);
    fails(r#"{"a":1,}"#, "{a:1}", &[("the comma after the last entry is not part of JSON", ",")]);
    fails(
        "[01, .5, +1, 5., 2]",
        "[2]!",
        &[
            ("`01` is not written as a JSON number", "01"),
            ("`.5` is not written as a JSON number", ".5"),
            ("`+1` is not written as a JSON number", "+1"),
            ("`5.` is not written as a JSON number", "5."),
        ],
    );
    fails(
        "[True, å]",
        "[]!",
        &[("`True` is not a value in JSON", "True"), ("expected a value after `,`, found `å`", "å")],
    );
    fails("['a', 1]", "[\"a\",1]", &[("single quotes are not part of JSON", "'a'")]);
}

#[test]
fn keys_and_separators_that_lack_are_named() {
    fails(
        "{a: 1, 'b': 2}",
        "{a:1,b:2}",
        &[("the key `a` lacks its double quotes", "a"), ("single quotes are not part of JSON", "'b'")],
    );
    fails(r#"{"a" 1, "b": 2}"#, "{b:2}!", &[("expected `:` after the key `\"a\"`, found `1`", "1")]);
    fails(r#"{"a": 1 "b": 2}"#, "{a:1,b:2}", &[("a comma is missing between two entries", "")]);
    fails("[1 2]", "[1,2]", &[("a comma is missing between two entries", "")]);
    fails(r#"{"a": "say "hi" to", "b": 1}"#, r#"{a:"say ",b:1}!"#, &[("expected `,` or `}`, found `hi`", "hi")]);
    fails(r#"["a": 1, "b": 2]"#, r#"["a","b"]!"#, &[("expected `,` or `]`, found `:`", ":")]);
}

#[test]
fn containers_that_do_not_close_are_shown_where_they_open() {
    fails("[[1, 2", "[[1,2]!]!", &[("`[` is never closed", "[")]);
    fails(r#"{"a": [1, 2}"#, "{a:[1,2]!}!", &[("`[` is closed by `}`", "}")]);
    fails(r#"{"a": [1}, "b": 2}"#, "{a:[1]!}!", &[("`[` is closed by `}`", "}")]);
    fails("[1}", "[1]!", &[("`[` is closed by `}`", "}")]);
    fails("{} {}", "{}!", &[("there is text after the end of the value", "{")]);
    fails("{\"a\": 1}}, {}]", "{a:1}!", &[("there is text after the end of the value", "}")]);
    fails("[1, 2,], 3]", "[1,2]!", &[("the comma after the last entry is not part of JSON", ",")]);
    fails("", "", &[("the file is empty", "")]);
    fails("foo [1]", "", &[("`foo` is not a value in JSON", "foo")]);
}

#[test]
fn damaged_texts_are_reported_and_their_neighbours_kept() {
    fails("{\"a\": \"x,\n \"b\": 1}", "{a:null!,b:1}!", &[("a text is not closed on its line", "\"")]);
    fails("{\"a: 1,\n \"b\": 1}", "{b:1}!", &[("a text is not closed on its line", "\"")]);
    fails(
        r#"["\x", "\u12", "\ud800", 1]"#,
        "[1]!",
        &[
            ("`\\x` is not an escape that the format knows", "\\x"),
            ("`\\u` is not an escape that the format knows", "\\u"),
            ("`\\ud800` is only half a character", "\\ud800"),
        ],
    );
    fails("[\"a\tb\"]", "[]!", &[("the control character U+0009 stands bare in a text", "\t")]);
    fails(
        "[1, // one\n 2 /* two */]",
        "[1,2]",
        &[("comments are not part of JSON", "// one"), ("comments are not part of JSON", "/* two */")],
    );
}

#[test]
fn a_key_stands_once_in_an_object() {
    fails(r#"{"a": 1, "a": 2}"#, "{a:1}!", &[("the key `a` stands twice in the same object", "\"a\"")]);
    fails(
        "{\"å\": 1, \"a\u{30a}\": 2}",
        "{å:1}!",
        &[("the key `a\u{30a}` stands twice in the same object", "\"a\u{30a}\"")],
    );
    let many: Vec<_> = (0..40).map(|number| format!("\"k{}\": {number}", number % 39)).collect();
    let reading = json(&format!("{{{}}}", many.join(",")));
    let [(error, _)] = &reading.errors[..] else { panic!("{:?}", reading.errors) };
    assert_eq!((error.code, error.labels.len()), (Code::DuplicateKey, 2));
    assert!(reading.values[0].contains("k0:0,") && !reading.values[0].contains("k0:39"));
}

#[test]
fn depth_is_limited_without_recursion() {
    let codes = |text: &str| json(text).errors.iter().map(|(error, _)| error.code).collect::<Vec<_>>();
    assert_eq!(codes(&"[".repeat(100_000)), [Code::TooDeep]);
    assert_eq!(codes(&format!("{}1{}", "[".repeat(512), "]".repeat(512))), []);
}

#[test]
fn a_file_that_is_cut_anywhere_says_the_same() {
    let texts = [
        r#"{"a": {"b": 1, "c": [1, {"d": "x\n,}{"}], "e": {"f": {}}, "g": null}, "h": {"i": 1}, "j": []}"#,
        r#" {"a": {"b": {"c": "d"}, "b": 2}, "a": {"x": 1 , "y" : 2 } } "#,
        r#"{"a": [{"b": 1, "c": 2}], "d": {"e": 1, "f": tru, "g": 2}, "h": 1}"#,
        r#"{"a": {"b": 1, "c": 2}} {"d": 1}"#,
        r#"{"a": {"b": 1, "c": 2,}, "d": {"e": "\u00e5", "f": "\u00f8"}"#,
        r#"{"a": {"b": 1, "c": "unclosed}, "d": {"e": 1, "f": 2}}"#,
    ];
    for text in texts {
        let whole = json(text);
        for cut in 0..=text.len() {
            let reading =
                read(text, |file, tree, errors| ahead::read_cut(file, tree, errors, None, cut).into_iter().collect());
            assert_eq!(reading.values, whole.values, "{text} cut at {cut}");
            assert_eq!(reading.words(), whole.words(), "{text} cut at {cut}");
        }
    }
}

#[test]
fn a_file_that_is_cut_anywhere_folds_the_same() {
    let text = r#"{"a": {"b": {"c": "}{"}, "d": {}, "e": 1}, "x": {"b": {"c": 2}, "d": {}}, "a2": {"f": {"c": [3]}, "g": {}}}"#;
    let wanted = "{a:{b:{},d:{},e:1},x:{b:{c:2},d:{}},a2:{f:{},g:{}}}";
    let of = |key: &str| key.starts_with('a');
    for cut in 0..=text.len() {
        let reading =
            read(text, |file, tree, errors| ahead::read_cut(file, tree, errors, Some(&of), cut).into_iter().collect());
        assert_eq!((reading.values, reading.errors.len()), (vec![wanted.to_owned()], 0), "cut at {cut}");
    }
    for wrong in ["{\"a\": {\"b\": {}},}", "{\"a\": {\"b\": {}}, \"x\": {\"d\": tru}}"] {
        let found = |cut: usize| {
            let reading = read(wrong, |file, tree, errors| {
                ahead::read_cut(file, tree, errors, Some(&of), cut).into_iter().collect()
            });
            (reading.values.len(), reading.errors.is_empty())
        };
        assert!((0..=wrong.len()).all(|cut| found(cut) == (0, false)), "{wrong}");
    }
}

#[test]
fn a_long_file_is_cut_between_entries() {
    let entry = r#"{"b": [{"c": 1, "d": "x\"},{\":"}, {"c": 2}], "e": {"f": 1, "g": 2}}"#;
    let entries = |letter: char, count: usize| {
        let entries: Vec<String> = (0..count).map(|number| format!("\"{letter}{number}\": {entry}")).collect();
        format!("\"{letter}\": {{{}}}", entries.join(", "))
    };
    let text = format!("{{{}, {}}}", entries('a', 12), entries('b', 12));
    let whole = json(&text);
    let mut found = 0;
    for from in (0..text.len()).step_by(3) {
        let Some(cut) = scan::likely_cut(text.as_bytes(), from) else { continue };
        let mut taken = false;
        let reading = read(&text, |file, tree, errors| {
            let root = ahead::read_cut(file, tree, errors, None, cut);
            taken = !tree.takes_second();
            root.into_iter().collect()
        });
        assert_eq!(reading.values, whole.values, "cut at {cut}");
        found += usize::from(taken);
    }
    assert!(found * 3 > text.len() * 3 / 4, "{found} of {}", text.len() / 3);
}
