use proptest::prelude::*;

use super::{ahead, read};
use crate::diagnostic::Diagnostic;
use crate::organisation::{Entry, NodeId, NodeKind, ScalarText, Tree};
use crate::source::{SourceFile, SourceMap, Span};

/// A value with all that is known of it.
fn shown(tree: &Tree, id: NodeId, file: &SourceFile, into: &mut String) {
    let node = tree.node(id);
    let text = |text: ScalarText| format!("{:?}", tree.text_in(text, file));
    into.push_str(&format!("@{}-{} ", node.span.start, node.span.end));
    match node.kind {
        NodeKind::Null => into.push_str("null"),
        NodeKind::Scalar(scalar) => into.push_str(&format!("{} {}", text(scalar.text), scalar.quoted)),
        NodeKind::List(children) => {
            into.push('[');
            for item in tree.items(children) {
                shown(tree, *item, file, into);
                into.push_str(", ");
            }
            into.push(']');
        }
        NodeKind::Map(children) => {
            into.push('{');
            for Entry { key_span: Span { start, end }, key, value } in tree.entries(children) {
                into.push_str(&format!("@{start}-{end} {}: ", text(*key)));
                shown(tree, *value, file, into);
                into.push_str(", ");
            }
            into.push('}');
        }
    }
}

/// What is read of a text in one pass, from a byte on by another thread; and whether that one was of use.
fn in_one_pass(file: &SourceFile, cut: Option<usize>) -> (Option<String>, bool) {
    let mut tree = Tree::new();
    let root = match cut {
        None => ahead::read(file, &mut tree),
        Some(cut) => ahead::read_cut(file, &mut tree, cut),
    };
    let words = root.map(|root| {
        let mut words = String::new();
        shown(&tree, root, file, &mut words);
        words
    });
    (words, !tree.takes_second())
}

/// Reads a text from each line on by another thread; says how often that was of use.
fn cut_anywhere(text: &str) -> usize {
    let mut map = SourceMap::new();
    let id = map.add("file", text).unwrap();
    let file = map.file(id).unwrap();
    let (whole, _) = in_one_pass(file, None);
    let lines = text.match_indices('\n').map(|(at, _)| at + 1);
    let each = lines.map(|cut| {
        let (words, of_use) = in_one_pass(file, Some(cut));
        assert_eq!(words, whole, "cut at {cut}:\n{text}");
        usize::from(of_use)
    });
    each.sum()
}

/// Reads a text in both ways; says whether it was plain, and that both read the same.
fn both(text: &str) -> bool {
    let mut map = SourceMap::new();
    map.add("before", "xyz").unwrap();
    let id = map.add("file", text).unwrap();
    let file = map.file(id).unwrap();
    let mut tree = Tree::new();
    let Some(root) = read(file, &mut tree) else {
        assert_eq!(tree.size(), (0, 0), "{text}");
        return false;
    };
    let (mut events, mut errors) = (Tree::new(), Vec::<Diagnostic>::new());
    let roots = super::super::by_events(file, &mut events, &mut errors);
    let (mut plain, mut other) = (String::new(), String::new());
    shown(&tree, root, file, &mut plain);
    roots.iter().for_each(|root| shown(&events, *root, file, &mut other));
    let words: Vec<_> = errors.iter().map(|error| error.message.words(crate::diagnostic::Lang::En)).collect();
    assert_eq!((plain, Vec::<String>::new()), (other, words), "{text}");
    true
}

#[track_caller]
fn plain(text: &str) {
    assert!(both(text), "is not taken for plain:\n{text}");
}

#[track_caller]
fn odd(text: &str) {
    assert!(!both(text), "is taken for plain:\n{text}");
}

#[test]
fn what_people_write_is_plain() {
    plain("a: 1\nb: to ord  # merknad\nc:\n  d: ~\n  e: null\nf:\n- g\n- h: i\n  j: k\nl:\n  - - m\n    - n\n  - o\n");
    plain("---\n# først\n\"a b\": 'it''s'\nc : \"å\\n\\u00e5 \\\"x\\\"\"\n");
    plain("\u{feff}a: æ\r\nb:\r\n  - ø\r\n  - å\r\n");
    plain("a: [b, {c: d, e: [1, 2]}, \"f\", 'g', null, ]\nh: {}\ni: []\nj: [k,\n  # merknad\n  l\n\n  ]\n");
    plain("a: ein tekst\n  som går vidare\n\n  og vidare  # merknad\nb: c\n");
    plain("a: >\n  ein\n  to\n\n  tre\nb: |-\n  x\n   y\n\nc: |\n  z: 1\n");
    plain("a:\n  b\nc:\n  \"d\"\ne:\nf:   # ingenting\n");
    plain("-\n  a: b\n-\n  - c\n");
    plain("a: x:y\nb: x#y\nc: -1\nd: http://x/y\ne: 2025-01-01\nf: § 5-3\n");
    plain("a:\n  # merknad\n  b: c\n\n      # merknad\n  d: e\n");
    plain("a: [\n  b, c\n]\nd:\n  e: {\n    f: g }\n");
    plain("a: &x [b, &y c]\nd: *x\ne: [*y, *x]\nf: &x g\nh: *x\ni: {j: *y }\nk:\n- &z l\n- *z\n");
    plain("a:");
    plain("- a");
}

#[test]
fn what_is_seldom_is_not() {
    for text in [
        "",
        "a",
        "# a\n",
        "...\n",
        "a: *x\n",
        "a: !!str 3\n",
        "<<: {a: 1}\n",
        "? a\n: b\n",
        "a: 1\n---\nb: 2\n",
        "a:\tb\n",
        "a: b\n\tc: d\n",
        "a: 1\na: 2\n",
        "a: {b: 1, b: 2}\n",
        "a: b: c\n",
        "a: - b\n",
        "a:\n  b: 1\n c: 2\n",
        "- a\nb: c\n",
        "a: 'x\n  y'\n",
        "a: |2\n   x\n",
        "a: |+\n  x\n\n",
        "a: >\n  x\n   y\n",
        "a: \"\\x41\"\n",
        "a: [b\nc: d\n",
        "a: [b: c]\n",
        "a: {b}\n",
        "a: x\u{7}y\n",
        "a: @x\n",
        "a: 'it's'\n",
        "a: \u{85}\n",
    ] {
        odd(text);
    }
}

#[test]
fn a_file_is_cut_between_entries_or_items() {
    assert_eq!(cut_anywhere("a:\n  b: 1\n  c:\n    d: 2\n    e:\n  f: 3\ng:\n- h: 4\n- i: 5\n\nj: 6\n"), 3);
    assert_eq!(cut_anywhere("a:\n  b: 1\n  b: 2\nc: 3\n"), 1);
    assert_eq!(cut_anywhere("- a: 1\n  b: 2\nc: 3\n"), 0);
}

/// Pieces of which texts are made that are nearly YAML.
fn piece() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        12 => prop::sample::select(vec!["a", "b", "c", "å", "§ 1", "x y", "1", "null", "~", "-1", "a-b", "a:b", "a#b", "\u{a0}", "’"]),
        10 => Just(": "),
        6 => Just(":\n"),
        10 => Just("\n"),
        8 => Just("- "),
        8 => prop::sample::select(vec![" ", "  ", "    ", "\n  ", "\n    ", "\n- ", "\n  - ", ":\n  ", ":\n- "]),
        4 => prop::sample::select(vec!["[", "]", "{", "}", ",", ", ", ": [", ": {", "]\n", "}\n"]),
        2 => prop::sample::select(vec!["'", "\"", "''", "\\n", "\\\"", "'a'", "\"a\"", "\"a b\": ", "'å'"]),
        2 => prop::sample::select(vec!["#", " # x", "# x\n", "\n\n", "\r\n", "\n# x\n", "\n   # x\n", " \n"]),
        2 => prop::sample::select(vec!["|", ">", ": |\n  ", ": >\n  ", ": |-\n    ", ": >-\n  "]),
        2 => prop::sample::select(vec!["&a ", "*a", "&b", "*b ", ": &a x\n", ": *a\n", ", *a", "[&a 1, "]),
        1 => prop::sample::select(vec!["!x ", "? ", "<<: ", "---\n", "...\n", "%", "@", "\t", "\u{85}", "\u{2028}", "\u{feff}", "-", "?", ":", "`"]),
    ]
}

/// Lines that are YAML more often.
fn line() -> impl Strategy<Value = String> {
    let indent = prop::sample::select(vec!["", "", "  ", "  ", "    ", "      ", " ", "   "]);
    let key = prop::sample::select(vec![
        "a: ", "b: ", "c: ", "d:", "e:", "f:", "- ", "- a: ", "- b:", "-", "- - ", "\"g\": ", "h : ", "", "",
    ]);
    let value = prop::sample::select(vec![
        "x",
        "x y",
        "'x'",
        "\"x\\ny\"",
        "[1, 2]",
        "[",
        "{a: b}",
        "{",
        "}",
        "]",
        "|",
        ">",
        "|-",
        ">-",
        "x # y",
        "# x",
        "",
        "",
        "",
        "null",
        "x: y",
        "]  # z",
        "1,",
        "'it''s'",
        "''",
        "\"  \"",
        "[[], {}]",
        "{a: [b, c], d: ~}",
        "x ",
        "-",
        "- z",
    ]);
    let end = prop::sample::select(vec!["\n", "\n", "\n", "\n", "\n\n", "\r\n", " \n"]);
    (indent, key, value, end).prop_map(|(indent, key, value, end)| [indent, key, value, end].concat())
}

fn cases() -> u32 {
    std::env::var("MANDAT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces_are_read_as_by_events(pieces in prop::collection::vec(piece(), 0..24)) {
        both(&pieces.concat());
    }

    #[test]
    fn lines_are_read_as_by_events(lines in prop::collection::vec(line(), 0..10)) {
        both(&lines.concat());
    }

    #[test]
    fn files_that_are_cut_say_the_same(lines in prop::collection::vec(line(), 1..10)) {
        cut_anywhere(&lines.concat());
    }
}
