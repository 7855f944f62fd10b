//! The grammar and the parser say the same.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod earley;
mod ebnf;
mod generate;
mod layout;
#[path = "../common/page.rs"]
mod page;
mod print;
#[path = "../common/program.rs"]
mod program;
mod random;
mod tokens;

use std::time::{Duration, Instant};

use mandat::diagnostic::{Code, Diagnostic, Force, Lang};
use mandat::source::SourceMap;
use mandat::syntax::parse;

use earley::Recogniser;
use generate::Generator;
use random::Random;

/// How many programs are made, and how many of those that are changed.
const PROGRAMS: u64 = 7_000;
const CHANGED: u64 = 1_000;

fn productions() -> Vec<(String, ebnf::Node)> {
    ebnf::read(include_str!("../../grammar/mandat.ebnf"))
}

/// What the parser has against a text.
fn errors(text: &str) -> Vec<Diagnostic> {
    let mut map = SourceMap::new();
    let id = map.add("policy.mandat", text).unwrap();
    let mut errors = Vec::new();
    parse(map.file(id).unwrap(), &mut errors);
    errors
}

/// The errors that the productions speak of: what stands at most once is said beside them.
fn refused(text: &str) -> Vec<Diagnostic> {
    let of_grammar = |error: &Diagnostic| error.force == Force::Must && error.code != Code::DuplicatePart;
    errors(text).into_iter().filter(of_grammar).collect()
}

fn told(errors: &[Diagnostic]) -> String {
    errors.iter().map(|error| format!("{}: {}\n", error.code.name(), error.message.words(Lang::En))).collect()
}

#[test]
fn what_the_grammar_makes_is_accepted() {
    let productions = productions();
    let mut generator = Generator::new(&productions);
    for seed in 0..PROGRAMS {
        let mut random = Random(seed);
        let text = generate::text(&generator.program(&mut random), &mut random);
        let refused = refused(&text);
        assert!(refused.is_empty(), "seed {seed}\n{text}\n\n{}", told(&refused));
    }
    assert_eq!(generator.missed(), Vec::<String>::new(), "branches of the grammar that no program has taken");
}

#[test]
fn what_is_changed_is_accepted_as_the_grammar_says() {
    let productions = productions();
    let mut generator = Generator::new(&productions);
    let recogniser = Recogniser::new(&productions);
    let mut accepted = 0;
    for seed in 0..CHANGED {
        let mut random = Random(seed + 1_000_000);
        let mut words = generator.program(&mut random);
        change(&mut words, &generator, &mut random);
        let text = generate::text(&words, &mut random);
        let refused = refused(&text);
        let right = recogniser.accepts(&text);
        accepted += u64::from(right);
        // A brace too many is not told of behind a part that stands twice.
        if !right && errors(&text).iter().any(|error| error.code == Code::DuplicatePart) {
            continue;
        }
        assert_eq!(right, refused.is_empty(), "seed {seed}\n{text}\n\n{}", told(&refused));
    }
    assert!((CHANGED / 20..CHANGED * 19 / 20).contains(&accepted), "{accepted} accepted: the changes say too little");
}

/// Takes a word away, doubles one, swaps two, or puts another one in its place.
fn change(words: &mut Vec<String>, generator: &Generator<'_>, random: &mut Random) {
    if words.is_empty() {
        return;
    }
    let at = random.below(words.len());
    let other = random.below(words.len());
    match random.below(5) {
        0 => {
            words.remove(at);
        }
        1 => words.insert(at, words[at].clone()),
        2 => words.swap(at, other),
        3 => words[at] = words[other].clone(),
        _ => {
            let terminals = ["WORD", "NAME", "FIELD", "STRING", "NUMBER", "DATE", "CODE"];
            let terminal = *random.pick(&terminals);
            words[at] = generator.terminal(terminal, random);
        }
    }
}

#[test]
fn the_recogniser_accepts_what_the_grammar_makes() {
    let productions = productions();
    let mut generator = Generator::new(&productions);
    let recogniser = Recogniser::new(&productions);
    for seed in 0..100 {
        let mut random = Random(seed);
        let text = generate::text(&generator.program(&mut random), &mut random);
        assert!(recogniser.accepts(&text), "seed {seed}\n{text}");
    }
}

/// The reference lags behind the grammar where the grammar could do without a word and still have all examples.
#[test]
fn every_word_of_the_grammar_is_shown_by_the_reference() {
    let whole = Recogniser::new(&productions());
    let chapters = page::chapters();
    let mut examples: Vec<&str> = chapters.iter().flat_map(|(_, page)| page.blocks("mandat")).collect();
    examples.retain(|text| whole.accepts(text));
    examples.sort_by_key(|text| text.len());
    let mut lacking = Vec::new();
    for at in 0.. {
        let mut weaker = productions();
        let mut left = at;
        let taken = weaker.iter_mut().find_map(|(name, node)| Some((name.clone(), node.take(&mut left)?)));
        let Some((production, word)) = taken else { break };
        let weaker = Recogniser::new(&weaker);
        if !examples.iter().any(|text| text.contains(&word) && !weaker.accepts(text)) {
            lacking.push(format!("{word} in {production}"));
        }
    }
    assert!(examples.len() > 50, "{} examples", examples.len());
    // Behind `is` may stand a name too, and names may be these words.
    lacking.retain(|word| !["given in relation", "missing in relation", "empty in relation"].contains(&&**word));
    assert_eq!(lacking, [""; 0], "no example of docs/reference needs these");
}

/// The index of the reference says where each word is explained.
#[test]
fn every_word_of_the_grammar_is_in_the_index_of_the_reference() {
    let index = std::fs::read_to_string(page::root().join("docs/reference/README.md")).unwrap();
    let rows = index.lines().filter(|line| line.starts_with("| `"));
    let code = rows.flat_map(|row| row.split('`').skip(1).step_by(2));
    let explained: Vec<&str> = code.flat_map(|code| code.split(' ')).collect();
    let words = regex::Regex::new(r#""([a-z]+)""#).unwrap();
    let grammar = include_str!("../../grammar/mandat.ebnf");
    let lacking: Vec<&str> = words.captures_iter(grammar).map(|found| found.get(1).unwrap().as_str()).collect();
    assert!(lacking.len() > 100);
    let lacking: Vec<&str> = lacking.into_iter().filter(|word| !explained.contains(word)).collect();
    assert_eq!(lacking, [""; 0], "docs/reference/README.md does not say where these are explained");
}

#[test]
fn no_bytes_stop_the_parser() {
    for seed in 0..300 {
        let mut random = Random(seed);
        let bytes: Vec<u8> = (0..random.below(400)).map(|_| random.next().to_le_bytes()[0]).collect();
        errors(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn no_damage_stops_the_parser() {
    let productions = productions();
    let mut generator = Generator::new(&productions);
    for seed in 0..300 {
        let mut random = Random(seed);
        let mut text: Vec<char> = generate::text(&generator.program(&mut random), &mut random).chars().collect();
        for _ in 0..=random.below(5) {
            let at = random.below(text.len() + 1);
            let end = (at + random.below(8)).min(text.len());
            let signs: Vec<char> = "\"“'\\{}()#.-=&|!;:æ\u{202e}§0".chars().collect();
            let put: Vec<char> = (0..random.below(3)).map(|_| *random.pick(&signs)).collect();
            text.splice(at..end, put);
        }
        errors(&text.into_iter().collect::<String>());
    }
}

#[test]
fn long_and_deep_texts_take_their_time_and_no_more() {
    let pieces = [
        "(",
        ")",
        "{",
        "}",
        "not ",
        "a.",
        "a + ",
        "if ",
        "every x in ",
        "count of ",
        "“",
        "'",
        "\"",
        "\"\"\"yaml\n",
        "rule A \"x\" {\n",
        "entity a {\nkind b\n",
        "enum a {",
        "- ",
        "§",
        "== ",
        "&& a ",
        "a and ",
        "{ a, ",
        "f(",
        "(a in ",
        "must ",
        "\nmust a =",
        "test \"a\" on 2025-01-01 {\n",
        "some x in (y where ",
        "x on (",
        "a without ",
        "1-",
        "1 000 ",
        "parameter a = ",
        "pack a \"b\" version 1 ",
        "expect ",
        "a, ",
        "\u{202e}",
        "rule ",
    ];
    let starts =
        [("", 16_000), ("define a = ", 16_000), ("rule A \"x\" { must ", 4_000), ("entity a { b c default ", 4_000)];
    for (start, length) in starts {
        for piece in pieces {
            let text = format!("{start}{}", piece.repeat(length / piece.len()));
            let before = Instant::now();
            errors(&text);
            assert!(before.elapsed() < Duration::from_secs(2), "{start}{piece}… took {:?}", before.elapsed());
        }
    }
}
