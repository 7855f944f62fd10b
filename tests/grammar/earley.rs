//! A recogniser for any grammar, to hold the parser against.

use std::collections::HashMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::ebnf::Node;
use crate::tokens::{Terminals, Token};

/// A symbol of the plain productions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Symbol {
    Leaf(usize),
    Inner(usize),
}

/// A set of leaves.
type Leaves = [u64; 4];

/// The grammar with its brackets taken apart into productions of their own.
pub(crate) struct Recogniser {
    leaves: Vec<Leaf>,
    /// For each inner symbol what it may be.
    rules: Vec<Vec<Vec<Symbol>>>,
    nullable: Vec<bool>,
    first: Vec<Leaves>,
    /// For each choice of each inner symbol the leaves with which it may begin.
    begins: Vec<Vec<Leaves>>,
    terminals: Terminals,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Leaf {
    Quoted(String),
    Terminal(String),
}

/// How far a production has been seen, and where it began.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Item {
    rule: usize,
    choice: usize,
    dot: usize,
    start: usize,
}

impl Recogniser {
    pub(crate) fn new(productions: &[(String, Node)]) -> Self {
        let names: HashMap<&str, usize> =
            productions.iter().enumerate().map(|(at, (name, _))| (name.as_str(), at)).collect();
        let rules = vec![Vec::new(); productions.len()];
        let mut recogniser = Self {
            leaves: Vec::new(),
            rules,
            nullable: Vec::new(),
            first: Vec::new(),
            begins: Vec::new(),
            terminals: Terminals::new(),
        };
        for (at, (_, node)) in productions.iter().enumerate() {
            recogniser.rules[at] = recogniser.choices(node, &names);
        }
        recogniser.close();
        let begins = |rule: &Vec<Vec<Symbol>>| rule.iter().map(|choice| recogniser.begins(choice).0).collect();
        recogniser.begins = recogniser.rules.iter().map(begins).collect();
        recogniser
    }

    fn choices(&mut self, node: &Node, names: &HashMap<&str, usize>) -> Vec<Vec<Symbol>> {
        match node {
            Node::Choice(all) => all.iter().map(|one| self.sequence(one, names)).collect(),
            _ => vec![self.sequence(node, names)],
        }
    }

    fn sequence(&mut self, node: &Node, names: &HashMap<&str, usize>) -> Vec<Symbol> {
        match node {
            Node::Sequence(all) => all.iter().map(|one| self.symbol(one, names)).collect(),
            _ => vec![self.symbol(node, names)],
        }
    }

    fn symbol(&mut self, node: &Node, names: &HashMap<&str, usize>) -> Symbol {
        match node {
            Node::Quoted(text) => self.leaf(Leaf::Quoted(text.clone())),
            Node::Terminal(name) => self.leaf(Leaf::Terminal(name.clone())),
            Node::Production(name) => Symbol::Inner(names[name.as_str()]),
            Node::Optional(inside) => {
                let mut choices = self.choices(inside, names);
                choices.push(Vec::new());
                self.inner(choices)
            }
            Node::Repeated(inside) => {
                let one = self.symbol(inside, names);
                let many = self.rules.len();
                self.inner(vec![Vec::new(), vec![Symbol::Inner(many), one]])
            }
            _ => {
                let choices = self.choices(node, names);
                self.inner(choices)
            }
        }
    }

    fn inner(&mut self, choices: Vec<Vec<Symbol>>) -> Symbol {
        self.rules.push(choices);
        Symbol::Inner(self.rules.len() - 1)
    }

    fn leaf(&mut self, leaf: Leaf) -> Symbol {
        let known = self.leaves.iter().position(|other| *other == leaf);
        Symbol::Leaf(known.unwrap_or_else(|| {
            self.leaves.push(leaf);
            self.leaves.len() - 1
        }))
    }

    /// Finds what may be empty, and the leaves with which each symbol may begin.
    fn close(&mut self) {
        self.nullable = vec![false; self.rules.len()];
        self.first = vec![Leaves::default(); self.rules.len()];
        loop {
            let before = (self.nullable.clone(), self.first.clone());
            for rule in 0..self.rules.len() {
                for choice in self.rules[rule].clone() {
                    let (first, empty) = self.begins(&choice);
                    self.nullable[rule] |= empty;
                    self.first[rule] = either(self.first[rule], first);
                }
            }
            if before == (self.nullable.clone(), self.first.clone()) {
                return;
            }
        }
    }

    /// The leaves with which a sequence may begin, and whether it may be empty.
    fn begins(&self, sequence: &[Symbol]) -> (Leaves, bool) {
        let mut first = Leaves::default();
        for symbol in sequence {
            match *symbol {
                Symbol::Leaf(leaf) => {
                    first[leaf / 64] |= 1 << (leaf % 64);
                    return (first, false);
                }
                Symbol::Inner(inner) => {
                    first = either(first, self.first[inner]);
                    if !self.nullable[inner] {
                        return (first, false);
                    }
                }
            }
        }
        (first, true)
    }

    /// Whether the grammar has the text.
    pub(crate) fn accepts(&self, text: &str) -> bool {
        let tokens = self.terminals.tokens(text);
        let mut chart = Chart { sets: vec![Set::default(); tokens.len() + 1] };
        for choice in 0..self.rules[0].len() {
            chart.add(0, Item { rule: 0, choice, dot: 0, start: 0 });
        }
        for at in 0..=tokens.len() {
            let takes = self.takes(text, &tokens, at);
            let mut next = 0;
            while let Some(item) = chart.sets[at].items.get(next).copied() {
                next += 1;
                self.step(&mut chart, at, item, &takes);
            }
        }
        chart.sets[tokens.len()].items.iter().any(|item| item.rule == 0 && item.start == 0 && self.next(item).is_none())
    }

    /// For each leaf how many tokens it takes here.
    fn takes(&self, text: &str, tokens: &[Token], at: usize) -> Takes {
        let takes = |leaf: &Leaf| match leaf {
            _ if at == tokens.len() => None,
            Leaf::Quoted(quoted) => (text[tokens[at].place.clone()] == **quoted).then_some(1),
            Leaf::Terminal(name) => self.terminals.takes(name, text, tokens, at),
        };
        let lengths: Vec<Option<usize>> = self.leaves.iter().map(takes).collect();
        let mut here = Leaves::default();
        for (leaf, _) in lengths.iter().enumerate().filter(|(_, length)| length.is_some()) {
            here[leaf / 64] |= 1 << (leaf % 64);
        }
        Takes { lengths, here }
    }

    fn next(&self, item: &Item) -> Option<Symbol> {
        self.rules[item.rule][item.choice].get(item.dot).copied()
    }

    fn step(&self, chart: &mut Chart, at: usize, item: Item, takes: &Takes) {
        let on = |item: Item| Item { dot: item.dot + 1, ..item };
        match self.next(&item) {
            Some(Symbol::Leaf(leaf)) => {
                if let Some(length) = takes.lengths[leaf] {
                    chart.add(at + length, on(item));
                }
            }
            Some(Symbol::Inner(rule)) => {
                chart.sets[at].waiting.entry(rule).or_default().push(item);
                if self.nullable[rule] {
                    chart.add(at, on(item));
                }
                // An empty choice begins with nothing; it is passed over above.
                for (choice, begins) in self.begins[rule].iter().enumerate() {
                    if (0..4).any(|at| begins[at] & takes.here[at] != 0) {
                        chart.add(at, Item { rule, choice, dot: 0, start: at });
                    }
                }
            }
            None => {
                let waiting = chart.sets[item.start].waiting.get(&item.rule).cloned().unwrap_or_default();
                for waiting in waiting {
                    chart.add(at, on(waiting));
                }
            }
        }
    }
}

fn either(one: Leaves, other: Leaves) -> Leaves {
    std::array::from_fn(|at| one[at] | other[at])
}

/// For each leaf how many tokens it takes at a place, and those that take any.
struct Takes {
    lengths: Vec<Option<usize>>,
    here: Leaves,
}

/// For each place what may stand before it.
struct Chart {
    sets: Vec<Set>,
}

#[derive(Clone, Default)]
struct Set {
    items: Vec<Item>,
    known: FxHashSet<Item>,
    waiting: FxHashMap<usize, Vec<Item>>,
}

impl Chart {
    fn add(&mut self, at: usize, item: Item) {
        let set = &mut self.sets[at];
        if set.known.insert(item) {
            set.items.push(item);
        }
    }
}
