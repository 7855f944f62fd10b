//! What is printed of a tree is read as the same tree.

use mandat::source::SourceMap;
use mandat::syntax::tree::{Item, Policy};
use mandat::syntax::{parse, print};

use crate::generate::{self, Generator};
use crate::random::Random;

const PROGRAMS: u64 = 3_000;

fn read(text: &str) -> Option<Policy> {
    let mut map = SourceMap::new();
    let id = map.add("policy.mandat", text).unwrap();
    let mut errors = Vec::new();
    let policy = parse(map.file(id).unwrap(), &mut errors);
    errors.is_empty().then_some(policy)
}

/// A tree without its places.
fn told(item: &Item) -> String {
    let spans = regex::Regex::new(r"Span \{ start: \d+, end: \d+ \}").unwrap();
    spans.replace_all(&format!("{item:?}"), "").into_owned()
}

fn printed(item: &Item) -> Option<String> {
    match item {
        Item::Rule(rule) => Some(print::rule(rule)),
        Item::Define(define) => Some(print::define(define)),
        _ => None,
    }
}

#[test]
fn what_is_printed_is_read_as_the_same_tree() {
    let productions = crate::productions();
    let mut generator = Generator::new(&productions);
    let mut seen = 0;
    for seed in 0..PROGRAMS {
        let mut random = Random(seed + 4_000_000);
        let text = generate::text(&generator.program(&mut random), &mut random);
        let Some(policy) = read(&text) else { continue };
        for item in &policy.items {
            let Some(text) = printed(item) else { continue };
            let again = read(&text).unwrap_or_else(|| panic!("seed {seed}: {text}"));
            assert_eq!(again.items.iter().map(told).collect::<String>(), told(item), "seed {seed}: {text}");
            seen += 1;
        }
    }
    assert!(seen > 1_000, "{seen} rules and definitions");
}
