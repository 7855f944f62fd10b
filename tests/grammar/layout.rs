//! The formatter keeps what a program says, and its comments, whatever the program.

use mandat::diagnostic::Force;
use mandat::format::{WIDTH, format};
use mandat::source::SourceMap;
use mandat::syntax::parse;
use mandat::syntax::tree::Policy;

use crate::generate::Generator;
use crate::random::Random;
use crate::tokens::{Look, Terminals};

/// How many programs are formatted.
const PROGRAMS: u64 = 2_000;

/// A program in its one layout.
fn formatted(text: &str) -> String {
    let mut map = SourceMap::new();
    let id = map.add("policy.mandat", text).unwrap();
    let mut errors = Vec::new();
    format(map.file(id).unwrap(), &mut errors).unwrap_or_else(|| panic!("{text}\n{errors:#?}"))
}

/// Whether a program has no errors.
fn read(text: &str) -> bool {
    crate::errors(text).iter().all(|error| error.force == Force::Should)
}

/// What is read from a program, without the places.
fn tree(text: &str) -> String {
    let mut map = SourceMap::new();
    let id = map.add("policy.mandat", text).unwrap();
    let policy: Policy = parse(map.file(id).unwrap(), &mut Vec::new());
    let spans = regex::Regex::new(r"Span \{ start: \d+, end: \d+ \}").unwrap();
    spans.replace_all(&format!("{policy:?}"), "").into_owned()
}

/// The tokens of a text and between them its comments, each with whether it stands behind something on its line.
fn content(terminals: &Terminals, text: &str) -> Vec<String> {
    let (mut content, mut end) = (Vec::new(), 0);
    let gap = |from: usize, to: usize, content: &mut Vec<String>| {
        for (at, line) in text[from..to].split('\n').enumerate() {
            if let Some(comment) = line.find('#') {
                let place = if at == 0 && from > 0 { "behind" } else { "alone" };
                content.push(format!("{place} {}", line[comment..].trim_end()));
            }
        }
    };
    for token in terminals.tokens(text) {
        gap(end, token.place.start, &mut content);
        let word = &text[token.place.clone()];
        content.push(if token.look == Look::Block { block(word) } else { word.to_owned() });
        end = token.place.end;
    }
    gap(end, text.len(), &mut content);
    content
}

/// A block without what all its lines are moved in by.
fn block(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let Some((head, inside)) = text.split_once('\n') else { return text };
    let lines: Vec<&str> = inside.split('\n').collect();
    let says = |line: &&&str| !matches!(line.trim(), "" | "\"\"\"");
    let common = lines.iter().filter(says).map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
    let line = |line: &&str| if says(&line) { line[common..].to_owned() } else { line.trim().to_owned() };
    format!("{}\n{}", head.trim_end(), lines.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// A program with white space, and so often a comment, between its words.
fn written(words: &[String], comments: usize, random: &mut Random) -> String {
    let mut text = String::new();
    for (at, word) in words.iter().enumerate() {
        if random.percent(comments) {
            let gaps = [" ", "\n", "\n\n  ", "\r\n"];
            let gap: &&str = random.pick(&gaps);
            text.push_str(gap);
            text.push_str(&format!("# comment {at} with \"text\" {{ and }} ( rule\t \n"));
            continue_comment(&mut text, at, random);
        } else {
            let gaps = [" ", "  ", "\n", "\n   \t", "\r\n", "\u{a0} "];
            // A number would go on behind one space.
            let gap = if word.starts_with(|digit: char| digit.is_ascii_digit()) { "  " } else { random.pick(&gaps) };
            text.push_str(gap);
        }
        text.push_str(word);
    }
    text
}

/// Some comments are followed by another one or by an empty line.
fn continue_comment(text: &mut String, at: usize, random: &mut Random) {
    if random.percent(20) {
        text.push_str(&format!("   #more on {at}\n"));
    }
    if random.percent(20) {
        text.push_str("\n \n\n");
    }
}

#[test]
fn what_is_formatted_says_the_same_and_stays() {
    let productions = crate::productions();
    let mut generator = Generator::new(&productions);
    let terminals = Terminals::new();
    let mut formatted_ones = 0;
    for seed in 0..PROGRAMS {
        let mut random = Random(seed + 2_000_000);
        let words = generator.program(&mut random);
        let text = written(&words, [0, 4, 25][usize::try_from(seed % 3).unwrap()], &mut random);
        // What may stand once can stand twice in such a program.
        if !read(&text) {
            continue;
        }
        formatted_ones += 1;
        let once = formatted(&text);
        let told = || format!("seed {seed}\n{text}\n--- formatted\n{once}");
        assert_eq!(content(&terminals, &once), content(&terminals, &text), "{}", told());
        assert_eq!(tree(&once), tree(&text), "{}", told());
        assert_eq!(formatted(&once), once, "{}", told());
        for line in once.lines() {
            assert_eq!(line.trim_end(), line, "white space at the end of a line: {}", told());
        }
        assert!(!once.contains("\n\n\n") && !once.starts_with('\n') && !once.ends_with("\n\n"), "{}", told());
    }
    assert!(formatted_ones > PROGRAMS / 2, "{formatted_ones} programs: the others have errors");
}

#[test]
fn the_layout_does_not_hang_on_white_space() {
    let productions = crate::productions();
    let mut generator = Generator::new(&productions);
    for seed in 0..PROGRAMS / 4 {
        let mut random = Random(seed + 3_000_000);
        let words = generator.program(&mut random);
        let [one, other] = [(); 2].map(|()| written(&words, 0, &mut random));
        if read(&one) {
            assert_eq!(formatted(&one), formatted(&other), "seed {seed}");
        }
    }
}

#[test]
fn deep_and_long_expressions_are_formatted() {
    let all = [
        format!("define a = {}b{}", "(".repeat(99), ")".repeat(99)),
        format!("define a = {}b", "not ".repeat(99)),
        format!("define a = {}b", "every x in y: ".repeat(45)),
        format!("define a = b{}", ".c".repeat(499)),
        format!("define a = b{}", " + c".repeat(499)),
        format!("define a = b{}", " and c".repeat(50_000)),
        format!("define a = {}{}", "{".repeat(99), "}".repeat(99)),
        format!("define a = {}", "f(".repeat(45) + &")".repeat(45)),
    ];
    for text in all {
        let once = formatted(&text);
        assert_eq!(formatted(&once), once);
        assert_eq!(tree(&once), tree(&text));
    }
}

#[test]
fn lines_are_broken_where_they_can_be() {
    let condition = (0..40).map(|at| format!("some x{at} in y: x{at}.name = \"å\" ")).collect::<Vec<_>>();
    let condition = condition.iter().map(|part| format!("({part})")).collect::<Vec<_>>().join(" and ");
    let text = format!("rule A \"x\" {{ for a in B where {condition} must {condition} }}");
    let once = formatted(&text);
    assert!(once.lines().all(|line| line.chars().count() <= WIDTH), "{once}");
}
