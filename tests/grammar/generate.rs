//! Random programs from the grammar.

use std::collections::{BTreeMap, BTreeSet};

use crate::ebnf::Node;
use crate::random::Random;
use crate::tokens::{NO_CODE, NO_FIELD, RESERVED};

/// How many tokens a program has before it is brought to an end.
const ENOUGH: usize = 100;

/// How deep productions go before the shortest way out is taken.
const DEEP: usize = 45;

/// How much may still be written.
#[derive(Clone, Copy)]
struct Room {
    /// How many productions this one lies inside of.
    depth: usize,
    /// After how many words the shortest way out is taken.
    end: usize,
}

impl Room {
    /// The room of a production: an expression does not use up the room of what comes after it.
    fn inside(self, production: &str, written: usize, random: &mut Random) -> Self {
        let outermost = self.end == ENOUGH && matches!(production, "expression" | "sum" | "value_of" | "condition");
        let end = if outermost { (written + random.below(40)).min(ENOUGH - 1) } else { self.end };
        Self { depth: self.depth + 1, end }
    }
}

/// The address of a node and the number of one of its branches.
pub(crate) type Branch = (usize, usize);

pub(crate) struct Generator<'a> {
    productions: BTreeMap<&'a str, &'a Node>,
    start: &'a str,
    /// For each production how many steps it takes at least to come to its end.
    heights: BTreeMap<&'a str, usize>,
    /// Words with a meaning of their own somewhere.
    keywords: Vec<&'a str>,
    /// Which branches have been taken.
    pub(crate) taken: BTreeSet<Branch>,
}

impl<'a> Generator<'a> {
    pub(crate) fn new(productions: &'a [(String, Node)]) -> Self {
        let map: BTreeMap<&str, &Node> = productions.iter().map(|(name, node)| (name.as_str(), node)).collect();
        let mut keywords = BTreeSet::new();
        productions.iter().for_each(|(_, node)| words(node, &mut keywords));
        let start = productions[0].0.as_str();
        let keywords = keywords.into_iter().collect();
        let mut generator =
            Self { productions: map, start, heights: BTreeMap::new(), keywords, taken: BTreeSet::new() };
        for _ in 0..productions.len() {
            for (name, node) in productions {
                let height = generator.height(node);
                generator.heights.insert(name, height);
            }
        }
        generator
    }

    /// The words and signs of a random program.
    pub(crate) fn program(&mut self, random: &mut Random) -> Vec<String> {
        let mut out = Vec::new();
        let start = self.productions[self.start];
        self.write(start, Room { depth: 0, end: ENOUGH }, random, &mut out);
        out
    }

    /// The branches that no program has taken, each with its production.
    pub(crate) fn missed(&self) -> Vec<String> {
        let mut missed = Vec::new();
        for (name, node) in &self.productions {
            let mut all = Vec::new();
            branches(node, &mut all);
            let lacking = all.into_iter().filter(|(branch, _)| !self.taken.contains(branch));
            missed.extend(lacking.map(|((_, branch), node)| format!("{name}: branch {branch} of {node:?}")));
        }
        missed
    }

    fn height(&self, node: &Node) -> usize {
        match node {
            Node::Quoted(_) | Node::Terminal(_) | Node::Optional(_) | Node::Repeated(_) => 0,
            Node::Production(name) => self.heights.get(name.as_str()).map_or(1000, |height| height + 1),
            Node::Sequence(all) => all.iter().map(|one| self.height(one)).max().unwrap_or(0),
            Node::Choice(all) => all.iter().map(|one| self.height(one)).min().unwrap_or(0),
        }
    }

    fn write(&mut self, node: &'a Node, room: Room, random: &mut Random, out: &mut Vec<String>) {
        let end = out.len() > room.end || room.depth > DEEP;
        let address = std::ptr::from_ref(node) as usize;
        match node {
            Node::Quoted(text) => out.push(text.clone()),
            Node::Terminal(name) => out.push(self.terminal(name, random)),
            Node::Production(name) => {
                let room = room.inside(name, out.len(), random);
                self.write(self.productions[name.as_str()], room, random, out);
            }
            Node::Sequence(all) => all.iter().for_each(|one| self.write(one, room, random, out)),
            Node::Choice(all) => {
                let shortest = (0..all.len()).min_by_key(|at| self.height(&all[*at])).unwrap();
                let mut choice = random.below(all.len());
                // Inside of expressions most are short, so that there is room for what comes after them.
                while room.end < ENOUGH && self.height(&all[choice]) > 2 && random.percent(60) {
                    choice = random.below(all.len());
                }
                choice = if end { shortest } else { choice };
                self.taken.insert((address, choice));
                self.write(&all[choice], room, random, out);
            }
            Node::Optional(inside) => {
                let there = !end && random.percent(50);
                self.taken.insert((address, usize::from(there)));
                if there {
                    self.write(inside, room, random, out);
                }
            }
            Node::Repeated(inside) => {
                let mut times = 0;
                // What no program has repeated yet is most likely to be.
                let new = !self.taken.contains(&(address, 2));
                let more = if room.depth == 0 || new { 95 } else { 40 };
                while out.len() <= room.end && room.depth <= DEEP && times < 9 && random.percent(more) {
                    times += 1;
                    self.write(inside, room, random, out);
                }
                self.taken.insert((address, times.min(2)));
            }
        }
    }

    /// The text of a terminal.
    pub(crate) fn terminal(&self, name: &str, random: &mut Random) -> String {
        let word = |random: &mut Random, without: &[&[&str]]| {
            let own = [
                "team",
                "a",
                "b2",
                "_x",
                "føremål",
                "Lag",
                "owner",
                "størst_mogleg",
                "e\u{301}n",
                "NOK",
                "nn",
                "days",
                "one",
            ];
            loop {
                let word = if random.percent(70) { *random.pick(&own) } else { *random.pick(&self.keywords) };
                if !without.iter().any(|words| words.contains(&word)) {
                    return word.to_owned();
                }
            }
        };
        let pick = |random: &mut Random, all: &[&str]| (*random.pick(all)).to_owned();
        match name {
            "WORD" => word(random, &[]),
            "NAME" => word(random, &[RESERVED]),
            "FIELD" => word(random, &[NO_FIELD]),
            "PLAIN" => word(random, &[RESERVED, NO_FIELD]),
            "LANG" => pick(random, &["nn", "nb", "en"]),
            "STRING" => {
                pick(random, &[r#""""#, r#""a text""#, r#""{team} er \"ny\" # ikkje \\ ei\n line""#, r#""“æ”""#])
            }
            "BLOCK" => pick(
                random,
                &["\"\"\"yaml\n  a: \"b\"\n  \"\"\"", "\"\"\"json {} \"\"\"", "\"\"\"yaml\n\n}\nrule: x\n\"\"\""],
            ),
            "NUMBER" => pick(random, &["0", "12", "500 000", "1 000 000.50", "2.5", "2025", "007"]),
            "CURRENCY" => pick(random, &["NOK", "EUR"]),
            "DATE" => pick(random, &["2025-07-10", "1999-99-99"]),
            "VERSION" => pick(random, &["1", "1.0", "1.0.2", "2025.10.1.4"]),
            "CODE" if random.percent(50) => word(random, &[NO_CODE]),
            "CODE" => pick(random, &["SG-104.anchors", "OS-1", "a.b.c", "no-1", "X-2025-7-1", "rule-1.0.2", "Å-1a.3b"]),
            "SUBJECT" if random.percent(40) => word(random, &[]),
            "SUBJECT" => {
                pick(random, &["team/skule/roles/skrivar/ola", "\"a b\"", "1a", "2025-7-1", "a-b_c.d/1.0.2/x"])
            }
            _ => panic!("the terminal {name} is not described"),
        }
    }
}

fn words<'a>(node: &'a Node, out: &mut BTreeSet<&'a str>) {
    match node {
        Node::Quoted(text) if text.starts_with(char::is_alphabetic) => {
            out.insert(text);
        }
        Node::Sequence(all) | Node::Choice(all) => all.iter().for_each(|one| words(one, out)),
        Node::Optional(inside) | Node::Repeated(inside) => words(inside, out),
        _ => {}
    }
}

fn branches<'a>(node: &'a Node, out: &mut Vec<(Branch, &'a Node)>) {
    let address = std::ptr::from_ref(node) as usize;
    let (count, inside): (usize, &'a [Node]) = match node {
        Node::Choice(all) => (all.len(), all),
        Node::Sequence(all) => (0, all),
        Node::Optional(one) => (2, std::slice::from_ref(one)),
        Node::Repeated(one) => (3, std::slice::from_ref(one)),
        _ => (0, &[]),
    };
    out.extend((0..count).map(|branch| ((address, branch), node)));
    inside.iter().for_each(|one| branches(one, out));
}

/// The program as text, with all kinds of gaps.
pub(crate) fn text(words: &[String], random: &mut Random) -> String {
    let mut text = String::new();
    for word in words {
        let tight = |text: &str| text.starts_with(['(', ')', '{', '}', ',', ':']);
        let joined = random.percent(30) && (tight(word) || text.ends_with(['(', ')', '{', '}', ',', ':']));
        text.push_str(match random.below(20) {
            _ if joined => "",
            0 => " # a \"comment\" { rule\n",
            1 | 2 => "\n",
            3 => "\r\n\t ",
            4 => "\u{a0} ",
            _ if word.starts_with(|digit: char| digit.is_ascii_digit()) => "  ",
            _ => " ",
        });
        text.push_str(word);
    }
    text
}
