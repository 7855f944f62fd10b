use rustc_hash::FxHashMap;

use super::account::{cite, force_word};
use super::clean::sentence;
use super::{Color, Range, Style, clean, ledger};
use crate::diagnostic::{Lang, Phrase};
use crate::pipeline::Proof;
use crate::source::SourceMap;
use crate::verdict::ProofNode;

/// From so many lines on, reasons are shown once.
const AGAIN: usize = 4;

/// Outcomes with what is asked for and the whole proof of each.
pub fn proofs(proofs: &[Proof], sources: &SourceMap, lang: Lang, style: Style) -> String {
    let texts: Vec<String> = proofs.iter().map(|proof| outcome(proof, sources, lang, style)).collect();
    texts.join("\n")
}

fn outcome(proof: &Proof, sources: &SourceMap, lang: Lang, style: Style) -> String {
    let row = &proof.row;
    let come = style.paint(ledger::color(row.outcome), ledger::word(row.outcome).template(lang));
    let special: Vec<String> = [come].into_iter().chain(ledger::special(row, lang)).collect();
    let code = style.paint(Color::Bold, &clean(&row.code));
    let mut text =
        format!("{} {code} {}: {}\n", force_word(row.force).template(lang), clean(&row.subject), special.join(", "));
    let cites: Vec<String> = proof.cites.iter().map(|at| cite(at, lang)).collect();
    for line in [&proof.title, &cites.join("; ")].into_iter().filter(|line| !line.is_empty()) {
        let lines = Style::wrap(&clean(line), style.width.saturating_sub(2));
        text.extend(lines.into_iter().map(|line| format!("  {line}\n")));
    }
    text + &tree(&proof.because, sources, lang, style)
}

/// A proof as a tree, a line a step, each with its place: the whole of it.
pub fn tree(nodes: &[ProofNode], sources: &SourceMap, lang: Lang, style: Style) -> String {
    steps(nodes, sources, lang, style, 0)
}

/// Steps, each with its place.
pub(super) fn steps(nodes: &[ProofNode], sources: &SourceMap, lang: Lang, style: Style, indent: usize) -> String {
    let told = FxHashMap::default();
    let mut lines = Lines { sources: Some(sources), lang, style, indent, room: usize::MAX, text: String::new(), told };
    lines.roots(nodes);
    lines.text
}

/// The first lines of a proof without places, and how many lines are left out.
pub(super) fn short(nodes: &[ProofNode], lang: Lang, style: Style, indent: usize, room: usize) -> (String, usize) {
    let told = FxHashMap::default();
    let mut lines = Lines { sources: None, lang, style, indent, room, text: String::new(), told };
    lines.roots(nodes);
    let all: usize = nodes.iter().map(size).sum();
    (lines.text, all.saturating_sub(room))
}

fn size(node: &ProofNode) -> usize {
    1 + node.children.iter().map(size).sum::<usize>()
}

/// What stands on the sides of a comparison.
const SIDES: usize = 2;

/// The lines of a tree as they come.
struct Lines<'a> {
    sources: Option<&'a SourceMap>,
    lang: Lang,
    style: Style,
    indent: usize,
    room: usize,
    text: String,
    /// Steps of which the reasons were shown, by what they say.
    told: FxHashMap<&'a str, Vec<&'a ProofNode>>,
}

impl<'a> Lines<'a> {
    fn roots(&mut self, nodes: &'a [ProofNode]) {
        for node in nodes {
            self.node(node, "", "");
        }
    }

    /// A step behind what its line begins with, and its reasons behind what theirs begin with.
    fn node(&mut self, node: &'a ProofNode, first: &str, rest: &str) {
        if self.room == 0 {
            return;
        }
        self.room -= 1;
        let again = self.is_told(node);
        self.line(node, again, first, rest);
        // Of what was shown already it is said of what it is, and no more; a set was named.
        let leaves = node.children.iter().filter(|child| child.truth.is_none() && child.children.is_empty()).count();
        let is_said =
            |child: &&ProofNode| !again || (leaves <= SIDES && child.truth.is_none() && child.children.is_empty());
        let children: Vec<&ProofNode> = node.children.iter().filter(is_said).collect();
        let count = children.len();
        for (at, child) in children.into_iter().enumerate() {
            let (fork, beam) = self.style.branches(at + 1 == count);
            self.node(child, &format!("{rest}{fork}"), &format!("{rest}{beam}"));
        }
    }

    /// Whether the same was shown with its reasons, where these are more than a line or two.
    fn is_told(&mut self, node: &'a ProofNode) -> bool {
        if size(node) < AGAIN {
            return false;
        }
        let same = self.told.entry(&node.text).or_default();
        let told = same.contains(&node);
        if !told {
            same.push(node);
        }
        told
    }

    fn line(&mut self, node: &ProofNode, again: bool, first: &str, rest: &str) {
        let width = self.style.width.saturating_sub(self.indent + rest.chars().count() + 2).max(24);
        let below = if node.children.is_empty() { "" } else { self.style.mark("│ ", "| ") };
        for (at, words) in Style::wrap(&self.words(node, again), width).into_iter().enumerate() {
            let begin = match at {
                0 => format!("{}{} ", self.style.paint(Color::Dim, first), self.truth(node)),
                _ => self.style.paint(Color::Dim, &format!("{rest}{below:<2}")),
            };
            self.text.push_str(&" ".repeat(self.indent));
            self.text.push_str(&begin);
            self.text.push_str(&words);
            self.text.push('\n');
        }
    }

    fn words(&self, node: &ProofNode, again: bool) -> String {
        let mut words = sentence(&node.text).into_owned();
        if node.empty {
            words.push_str(&format!(" ({})", Phrase::WordEmpty.template(self.lang)));
        }
        if again {
            words.push_str(&format!(" ({})", Phrase::WordAbove.template(self.lang)));
        }
        if let Some(place) = self.sources.and_then(|sources| Range::of(sources, node.place)) {
            words.push_str(&format!(" [{}]", clean(&place.to_string())));
        }
        words
    }

    fn truth(&self, node: &ProofNode) -> String {
        match node.truth {
            Some(true) => self.style.paint(Color::Good, self.style.mark("✓", "+")),
            Some(false) => self.style.paint(Color::Error, self.style.mark("✗", "x")),
            None => self.style.paint(Color::Unknown, self.style.mark("·", "-")),
        }
    }
}
