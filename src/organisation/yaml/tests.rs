use super::read_yaml;
use crate::diagnostic::Code;
use crate::organisation::outline::{Reading, read};
use crate::organisation::{NodeKind, Tree};
use crate::source::SourceMap;

fn yaml(text: &str) -> Reading {
    read(text, read_yaml)
}

#[track_caller]
fn fails(text: &str, value: &str, expected: &[(&str, &str)]) {
    let reading = yaml(text);
    assert_eq!((reading.words(), reading.values.join(" ").as_str()), (expected.to_vec(), value), "{text}");
}

#[track_caller]
fn reads(text: &str, value: &str) {
    fails(text, value, &[]);
}

#[test]
fn values_are_read_as_text() {
    reads("a: 1\nb: [no, \"x\", 'it''s', ~]\nc: { d: e }\n", "{a:1,b:[no,\"x\",\"it's\",null],c:{d:e}}");
    reads("\u{feff}a: æ\r\nb:\r\n  - ø\r\n  - å\r\n", "{a:æ,b:[ø,å]}");
    reads("a: |\r\n  one\r\n  two\r\nb: >-\n  x\n  y\n", "{a:\"one\\ntwo\\n\",b:\"x y\"}");
    reads("a:\nb: null\nc: \"null\"\n? d\n", "{a:null,b:null,c:\"null\",d:null}");
    reads("# only a comment\n", "");
    reads("a: 1\n---\n---\n# nothing\n--- b\n", "{a:1} b");
}

#[test]
fn tags_say_what_text_is() {
    reads("[!!str 3, !!int \"3\", !!str , ! 4, !!null x]", "[\"3\",3,null,\"4\",null]");
    reads("!!map {a: !!seq [b]}", "{a:[b]}");
    fails("a: !include x\nb: 1", "{a:null!,b:1}", &[("the tag `!include` has no meaning here", "!include")]);
    fails("a: !!set {b}", "{a:{b:null}!}", &[("the tag `!!set` has no meaning here", "!!set")]);
}

#[test]
fn an_alias_is_the_node_it_names() {
    reads("a: &x [1]\nb: *x\n&k c: *k\n", "{a:[1],b:[1],c:c}");
    fails("a: *x\nb: 1", "{a:null!,b:1}", &[("there is no anchor `&x` above this alias", "*x")]);
    fails("a: &x [1, *x]", "{a:[1,null!]}", &[("this alias stands inside the value that it names", "*x")]);
    fails("&x a\n--- *x", "a null!", &[("there is no anchor `&x` above this alias", "*x")]);
    let bomb = (1..40).map(|n| format!("k{n}: &k{n} [*k{0},*k{0},*k{0}]\n", n - 1)).collect::<String>();
    let mut map = SourceMap::new();
    let id = map.add("bomb", format!("k0: &k0 x\n{bomb}")).unwrap();
    let (mut tree, mut errors) = (Tree::new(), Vec::new());
    assert_eq!(read_yaml(map.file(id).unwrap(), &mut tree, &mut errors).len(), 1);
    assert!(errors.is_empty());
}

#[test]
fn merge_keys_bring_in_what_is_not_there() {
    reads("a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}", "{a:{x:1,y:2},b:{y:3,x:1}}");
    reads("- &a {x: 1}\n- &b {x: 2, z: 3}\n- <<: [*a, *b]", "[{x:1},{x:2,z:3},{x:1,z:3}]");
    reads("\"<<\": 3", "{<<:3}");
    fails("<<: 3\na: 1", "{a:1}!", &[("only objects can be merged with `<<`", "<<")]);
    fails("<<: *a\nb: 1", "{b:1}!", &[("there is no anchor `&a` above this alias", "*a")]);
    fails("<<: {a: 1}\n<<: {b: 2}", "{a:1}!", &[("the key `<<` stands twice in the same object", "<<")]);
}

#[test]
fn keys_are_text_and_stand_once() {
    fails("? [a]\n: b\nc: d", "{c:d}!", &[("a list or object cannot be a key", "[")]);
    fails("{{x: y}: b, c: d}", "{c:d}!", &[("a list or object cannot be a key", "{")]);
    fails("a: 1\n\"a\": 2", "{a:1}!", &[("the key `a` stands twice in the same object", "\"a\"")]);
}

#[test]
fn syntax_errors_stand_at_the_smallest_place() {
    fails("a: b: c\nd: e", "{a:null!,d:e}!", &[("a value without quotes cannot contain `: `", ":")]);
    fails("a: \"x\nb: 2\n", "{a:null!,b:2}!", &[("a quoted text is not closed where it should end", "\"")]);
    let quote = "a quoted text is not closed where it should end";
    fails("{a: 'x, c: \"d\"\n", "{a:null!,c:\"d\"}!", &[(quote, "'"), ("`{` is never closed", "{")]);
    fails("a: [1, 2\nb: 3\n", "{a:[1]!,b:3}!", &[("`[` is never closed", "[")]);
    fails("a: {x: 1, y: 2]\n", "{a:{x:1,y:2}!}!", &[("`{` is closed by `]`", "]")]);
    fails("a: b\n c: d\n", "{a:null!}!", &[("the indentation of this line fits none of the lines above", "c")]);
    fails("a:\n  - x\n - y\n", "{a:[x]!}!", &[("the indentation of this line fits none of the lines above", "-")]);
    fails("key\nb: 1\n", "{b:1}!", &[("a key without `:` stands here", "key")]);
    fails("a: 1\nb\nc: 2\n", "{a:1,c:2}!", &[("a key without `:` stands here", "b")]);
    fails("a:\n  b c\n  d: 1\n", "{a:{d:1}!}!", &[("a key without `:` stands here", "b c")]);
    fails("a:\n  b:c\n  d: 1\n", "{a:{d:1}!}!", &[("no space stands after `:`, so that this is no key", ":")]);
    fails("a: 1\nb:c\nd: 2\n", "{a:1,d:2}!", &[("no space stands after `:`, so that this is no key", ":")]);
    // The line that fits nowhere may belong to any of the blocks that ended before it.
    let indent = "the indentation of this line fits none of the lines above";
    fails("a:\n  b:\n    c: 1\n   d: 2\n", "{a:{b:{c:1}!}!}!", &[(indent, "d")]);
    fails("a:\n    b: [1]\n  c: 2\n", "{a:{b:[1]}!}!", &[(indent, "c")]);
    fails("a:\n\tb: 1\n  c: 2\n", "{a:{c:2}!}!", &[("a tab stands where only spaces may indent", "\t")]);
    fails("a: b\n\tc: d\n", "{a:null!}!", &[("a tab stands where only spaces may indent", "\t")]);
    fails("a: @x", "{a:null!}!", &[("a value without quotes cannot begin with `@`", "@")]);
    fails("a: x\u{7}y", "{a:null!}!", &[("the control character U+0007 stands bare in a text", "\u{7}")]);
    fails("a: 'it's'", "{a:null!}!", &[("there is text after the closing quote", "s")]);
    fails("a: \"x\\n\\q\"", "{a:null!}!", &[("`\\q` is not an escape that the format knows", "\\q")]);
    fails("- a\nb: c\n", "[a]!", &[("a list goes on here without `- `", "b")]);
    fails("a: - b", "{a:null!}!", &[("a list item `- ` cannot begin here", "-")]);
    fails("a: 1}", "{a:1}}", &[]);
}

#[test]
fn reading_goes_on_with_what_is_open() {
    let colon = ("a value without quotes cannot contain `: `", ":");
    // At the same level, and in what stands around it.
    fails(
        "t:\n  a:\n    x: 1: 2\n    y: 3\n  b: { c: d }\n  e: f: g\nu:\n  h: i\nv: [1, 2 }\nw: 5\n",
        "{t:{a:{x:null!,y:3}!,b:{c:d},e:null!}!,u:{h:i},v:[1]!,w:5}!",
        &[colon, colon, ("`[` is closed by `}`", "}")],
    );
    // What is indented more belongs to what is damaged, and is not read.
    fails(
        "a: \"x\n  b: 1\n  c: 2\nd: 3\n",
        "{a:null!,d:3}!",
        &[("a quoted text is not closed where it should end", "\"")],
    );
    // In an object of a list, and in further items.
    fails(
        "l:\n- a: 1\n  b: 2: 3\n  c: 4\n- a: 5\n- e: f: g\nm: 6\n",
        "{l:[{a:1,b:null!,c:4}!,{a:5},{e:null!}!]!,m:6}!",
        &[colon, colon],
    );
    // Anchors stay known, where nothing that was not read may hold another one of the name.
    fails(
        "a: &x 1\nb: c: d\n# e: f\ni: *x\nj: *y\nk: [*x, &x 2\nl: *x\n",
        "{a:1,b:null!,i:1,j:null!,k:[1]!,l:null!}!",
        &[colon, ("there is no anchor `&y` above this alias", "*y"), ("`[` is never closed", "[")],
    );
    fails("a: &x 1\nb: c: &x 2\ni: *x\n", "{a:1,b:null!,i:null!}!", &[colon]);
    fails("a: 1: 2\nb: |\n  c: d\n\n  e\nf: g\n", "{a:null!,b:\"c: d\\n\\ne\\n\",f:g}!", &[colon]);
    // A key that stands before the error as well stands twice.
    fails("a: 1\nb: c: d\na: 2\n", "{a:1,b:null!}!", &[colon, ("the key `a` stands twice in the same object", "a")]);
    fails("a: b: c\n---\nd: e\n", "{a:null!}! {d:e}", &[colon]);
}

#[test]
fn reading_goes_on_at_the_next_document() {
    fails(
        "a: {\n---\nb: c: d\n---\ne: f\n",
        "{a:{}!}! {b:null!}! {e:f}",
        &[("`{` is never closed", "{"), ("a value without quotes cannot contain `: `", ":")],
    );
}

#[test]
fn depth_is_limited() {
    for text in ["[".repeat(20_000), "- ".repeat(20_000)] {
        let codes: Vec<_> = yaml(&text).errors.iter().map(|(error, _)| error.code).collect();
        assert_eq!(codes, [Code::TooDeep]);
    }
}

#[test]
fn every_value_knows_its_exact_place() {
    let text = "a: &x\n  k: !!str æ\nb: \"c\\u00e5\"\nn:   # none\nf: [1, {g: h}]\nl:\n- - t\n- |\n  ø\n\nz: >\n  y\n";
    let mut map = SourceMap::new();
    let id = map.add("file", text).unwrap();
    let (mut tree, mut errors) = (Tree::new(), Vec::new());
    let roots = read_yaml(map.file(id).unwrap(), &mut tree, &mut errors);
    let NodeKind::Map(children) = tree.node(roots[0]).kind else { panic!("an object") };
    let places: Vec<_> = tree.entries(children).iter().map(|entry| map.text(tree.node(entry.value).span)).collect();
    let expected = ["k: !!str æ", "\"c\\u00e5\"", "", "[1, {g: h}]", "- - t\n- |\n  ø", "y"];
    assert_eq!(places, expected);
    let nothing = tree.node(tree.entries(children)[2].value).span;
    assert_eq!(&text[..nothing.start as usize - 1][text.find("n: ").unwrap()..], "n:");
}
