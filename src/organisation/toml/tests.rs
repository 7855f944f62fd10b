use super::read_toml;
use crate::organisation::outline::read;
use crate::organisation::{NodeKind, Tree};
use crate::source::SourceMap;

fn value(text: &str) -> String {
    let reading = read(text, |file, tree, errors| vec![read_toml(file, tree, errors)]);
    assert!(reading.errors.is_empty(), "{:?} in {text}", reading.words());
    reading.values.concat()
}

fn errors(text: &str) -> (String, Vec<(String, String)>) {
    let reading = read(text, |file, tree, errors| vec![read_toml(file, tree, errors)]);
    let words = reading.words().iter().map(|(words, place)| ((*words).to_owned(), (*place).to_owned())).collect();
    (reading.values.concat(), words)
}

#[test]
fn headings_and_dotted_keys_are_objects() {
    assert_eq!(value(""), "{}");
    assert_eq!(value("\u{feff}a = 1\r\nb.c = 'x' # note\r\n"), "{a:1,b:{c:\"x\"}}");
    assert_eq!(value("[a.b]\nc = 1\n[a]\nd = 2\n[a.e]\n"), "{a:{b:{c:1},d:2,e:{}}}");
    assert_eq!(value("[[a]]\nb = 1\n[a.c]\nd = 2\n[[a]]\n"), "{a:[{b:1,c:{d:2}},{}]}");
    assert_eq!(value("a = { b = 1, c.d = [1, 2,], \"e f\" = {} }"), "{a:{b:1,c:{d:[1,2]},e f:{}}}");
    assert_eq!(value("[f]\na.b = 1\n[f.a.c]\nd = 2\n"), "{f:{a:{b:1,c:{d:2}}}}");
}

#[test]
fn scalars_are_as_in_other_formats() {
    let text = "a = [1_000, +5, 0xff, 1.5, 2025-03-01, 07:32, true, 2025-03-01 07:32:00Z]";
    assert_eq!(value(text), "{a:[1000,5,255,1.5,2025-03-01,07:32,true,2025-03-01 07:32:00Z]}");
    assert_eq!(value(r#"a = "x\ty\u00e5\x41\e""#), "{a:\"x\\tyåA\\u{1b}\"}");
    assert_eq!(value("a = \"\"\"\r\none\r\ntwo \\\n   three\"\"\"\"\"\n"), "{a:\"one\\ntwo three\\\"\\\"\"}");
    assert_eq!(value("a = '''\na\\b''c'''"), "{a:\"a\\\\b''c\"}");
}

#[test]
fn each_line_has_its_own_error() {
    let (value, errors) = errors(
        "nivå = 1\nlevel = anker\nage 3\nx: 'a'\n= 2\nbudget = 500 000 NOK\nday = 2025-02-30\n\
         list = [1 2, 3\nlast = 'ok'\n[teams\nname = \"x\nb = 01\nc = 1 d = 2\nt = True\ne =\n",
    );
    let places: Vec<&str> = errors.iter().map(|(_, place)| place.as_str()).collect();
    assert_eq!(
        places,
        ["nivå", "anker", "3", ":", "=", "500 000 NOK", "2025-02-30", "1 2", "[", "[", "\"", "01", "d = 2", "True", ""],
        "{errors:?}"
    );
    assert!(value.contains("last:\"ok\""), "{value}");
    assert!(value.contains("nivå:1") && value.contains("x:\"a\"") && value.contains("level:null!"), "{value}");
}

#[test]
fn what_stands_twice_is_told_with_both_places() {
    for text in ["a = 1\na = 2", "[a]\n[a]", "a = 1\n[a]", "[[a]]\n[a]", "a = []\n[[a]]", "\"a\" = 1\na = 2"] {
        let (_, errors) = errors(text);
        assert_eq!(errors.len(), 1, "{text}: {errors:?}");
        assert!(errors[0].0.contains("stands twice"), "{errors:?}");
    }
    for text in ["a = 1\na.b = 2", "a = {}\n[a.b]", "[a.b]\n[c]\n[d]\n[a]\nb.c = 1", "[[a.b]]\n[a]\nb.y = 2"] {
        let (_, errors) = errors(text);
        assert_eq!(errors.len(), 1, "{text}: {errors:?}");
    }
}

#[test]
fn an_unclosed_bracket_ends_where_a_new_line_begins() {
    let (value, errors) = errors("[a]\nb = [1,\nc = 2\nd = { e = 1\nf = 3\ng = [2, [3,\n[h]\ni = 4");
    let places: Vec<&str> = errors.iter().map(|(_, place)| place.as_str()).collect();
    assert_eq!(places, ["[", "{", "["], "{errors:?}");
    assert!(value.contains("c:2") && value.contains("f:3") && value.contains("h:{i:4}"), "{value}");
}

#[test]
fn nothing_is_nested_too_deep() {
    let deep = [
        format!("a = {}1{}", "[".repeat(10_000), "]".repeat(10_000)),
        format!("a = {}1", "{a=".repeat(10_000)),
        format!("{}b = 1", "a.".repeat(10_000)),
        format!("[{}b]", "a.".repeat(10_000)),
        format!("a = {}1{}", format!("{{{}b=", "a.".repeat(300)).repeat(4), "}".repeat(4)),
    ];
    for text in deep {
        let (_, errors) = errors(&text);
        assert!(errors.iter().any(|(words, _)| words.contains("512")), "{errors:?}");
        assert!(errors.len() < 5, "{}", errors.len());
    }
}

#[test]
fn every_value_knows_its_exact_place() {
    let text = "a.b = 1\nc = { d = \"é\" } # x\n\"e f\" = 'g'\n[h]\ni = 1_0\nj = [2,\n3]\n[[k]]\nl = 0x1\n[h.m]\nn = '''\no'''\n";
    let mut map = SourceMap::new();
    let id = map.add("file", text).unwrap();
    let (mut tree, mut errors) = (Tree::new(), Vec::new());
    let root = read_toml(map.file(id).unwrap(), &mut tree, &mut errors);
    let mut places = Vec::new();
    let mut open = vec![root];
    while let Some(id) = open.pop() {
        match tree.node(id).kind {
            NodeKind::Map(children) => {
                for entry in tree.entries(children) {
                    places.push(format!("{}: {}", map.text(entry.key_span), map.text(tree.node(entry.value).span)));
                    open.push(entry.value);
                }
            }
            NodeKind::List(children) => open.extend(tree.items(children)),
            _ => {}
        }
    }
    assert_eq!(
        places,
        [
            "a: a.b = 1",
            "c: { d = \"é\" }",
            "\"e f\": 'g'",
            "h: [h]\ni = 1_0\nj = [2,\n3]",
            "k: [[k]]\nl = 0x1",
            "l: 0x1",
            "i: 1_0",
            "j: [2,\n3]",
            "m: [h.m]\nn = '''\no'''",
            "n: '''\no'''",
            "d: \"é\"",
            "b: 1",
        ]
    );
}
