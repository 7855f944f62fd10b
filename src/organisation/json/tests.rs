use super::read_json;
use crate::diagnostic::{Code, Diagnostic, Lang};
use crate::organisation::{NodeId, NodeKind, Tree};
use crate::source::SourceMap;

/// The value as compact text, `!` after what is incomplete; texts are quoted as they were.
fn show(tree: &Tree, id: NodeId, map: &SourceMap) -> String {
    let mut shown = match tree.node(id).kind {
        NodeKind::Null => "null".to_owned(),
        NodeKind::Scalar(scalar) if scalar.quoted => format!("{:?}", tree.text(scalar.text, map)),
        NodeKind::Scalar(scalar) => tree.text(scalar.text, map).to_owned(),
        NodeKind::List(children) => {
            let items: Vec<_> = tree.items(children).iter().map(|item| show(tree, *item, map)).collect();
            format!("[{}]", items.join(","))
        }
        NodeKind::Map(children) => {
            let entry = |entry: &crate::organisation::Entry| {
                format!("{}:{}", tree.text(entry.key, map), show(tree, entry.value, map))
            };
            format!("{{{}}}", tree.entries(children).iter().map(entry).collect::<Vec<_>>().join(","))
        }
    };
    if tree.is_incomplete(id) {
        shown.push('!');
    }
    shown
}

fn read(text: &str) -> (String, Vec<(Diagnostic, String)>) {
    let mut map = SourceMap::new();
    map.add("before", "xyz").unwrap();
    let id = map.add("a.json", text).unwrap();
    let (mut tree, mut errors) = (Tree::new(), Vec::new());
    let root = read_json(map.file(id).unwrap(), &mut tree, &mut errors);
    let shown = root.map_or("-".to_owned(), |root| show(&tree, root, &map));
    let errors = errors.into_iter().map(|error| {
        let place = map.text(error.place()).to_owned();
        (error, place)
    });
    (shown, errors.collect())
}

#[track_caller]
fn fails(text: &str, value: &str, expected: &[(&str, &str)]) {
    let (shown, errors) = read(text);
    let errors: Vec<_> = errors.iter().map(|(error, place)| (error.message.words(Lang::En), place.as_str())).collect();
    let errors: Vec<_> = errors.iter().map(|(words, place)| (words.as_str(), *place)).collect();
    assert_eq!(errors, expected, "{text}");
    assert_eq!(shown, value, "{text}");
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
    fails(r#"["a": 1]"#, r#"["a"]!"#, &[("expected `,` or `]`, found `:`", ":")]);
}

#[test]
fn containers_that_do_not_close_are_shown_where_they_open() {
    fails("[[1, 2", "[[1,2]!]!", &[("`[` is never closed", "[")]);
    fails(r#"{"a": [1, 2}"#, "{a:[1,2]!}!", &[("`[` is closed by `}`", "}")]);
    fails(r#"{"a": [1}, "b": 2}"#, "{a:[1]!}!", &[("`[` is closed by `}`", "}")]);
    fails("[1}", "[1]!", &[("`[` is closed by `}`", "}")]);
    fails("{} {}", "{}", &[("there is text after the end of the value", "{")]);
    fails("", "-", &[("the file is empty", "")]);
    fails("foo [1]", "-", &[("`foo` is not a value in JSON", "foo")]);
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
    let (shown, errors) = read(&format!("{{{}}}", many.join(",")));
    let [(error, _)] = &errors[..] else { panic!("{errors:?}") };
    assert_eq!((error.code, error.labels.len()), (Code::DuplicateKey, 2));
    assert!(shown.contains("k0:0,") && !shown.contains("k0:39"));
}

#[test]
fn depth_is_limited_without_recursion() {
    let (_, errors) = read(&"[".repeat(100_000));
    assert_eq!(errors.iter().map(|(error, _)| error.code).collect::<Vec<_>>(), [Code::TooDeep]);
    let deep = format!("{}1{}", "[".repeat(512), "]".repeat(512));
    assert!(read(&deep).1.is_empty());
}
