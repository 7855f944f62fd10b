use super::doc::Piece;
use super::printer::{HANG, Printer, STEP};
use crate::syntax::block_parts;
use crate::syntax::tree::{Expect, ExpectKind, ExpectedOutcome as Outcome, Test};

impl Printer<'_> {
    /// "test" STRING "on" DATE "{" { test_part } "}"
    pub(super) fn test(&mut self, test: &Test) {
        self.tokens(4);
        self.space();
        let (mut with, mut expect) = (test.with.iter(), test.expect.iter());
        self.block(|printer| match printer.word() {
            "given" | "before" => {
                printer.token();
                printer.space();
                let block = printer.nth(0).map_or(String::new(), |block| moved(block.text, STEP));
                printer.piece(Piece::Lines(block));
            }
            "with" => {
                printer.tokens(3);
                printer.space();
                with.next().into_iter().for_each(|(_, value)| printer.spaced(value.span));
            }
            _ => expect.next().into_iter().for_each(|expected| printer.expect(expected)),
        });
    }

    /// expect
    fn expect(&mut self, expect: &Expect) {
        self.token();
        self.push(Piece::In(HANG));
        self.space();
        match &expect.kind {
            ExpectKind::NoOther(code) => {
                self.tokens(2);
                if code.is_some() {
                    self.space();
                    self.joined();
                }
            }
            ExpectKind::Outcome { outcome, subject, .. } => {
                self.joined();
                self.space();
                let two = matches!(outcome, Outcome::CannotTell | Outcome::NotApplicable | Outcome::NotWaived);
                self.tokens(if two { 2 } else { 1 });
                if !subject.is_empty() {
                    self.space();
                    self.token();
                    self.space();
                    self.filled(Self::joined);
                }
            }
        }
        self.push(Piece::Out);
    }
}

/// A block whose lines are moved in one step further than the line on which it begins: by how much all of them are
/// moved in together is no part of what they say.
fn moved(block: &str, indent: usize) -> String {
    let block = block.replace("\r\n", "\n");
    let (format, text) = block_parts(&block);
    let (Some(head), Some(inside)) = (block.get(..format), block.get(text..).filter(|_| text > format)) else {
        return block;
    };
    let Some(now) = indented(inside) else { return block };
    let margin = " ".repeat(indent + STEP);
    let mut out = format!("{head}\n");
    let mut lines = inside.split('\n').peekable();
    while let Some(line) = lines.next() {
        let last = lines.peek().is_none();
        match line.trim_start_matches(' ') {
            "\"\"\"" if last => out.push_str(&format!("{:indent$}\"\"\"", "")),
            _ => {
                // A line that is empty but for spaces may say something by those that it has beyond the others.
                let rest = line.get(now..).unwrap_or("");
                out.extend([if rest.is_empty() { "" } else { &margin }, rest]);
            }
        }
        if !last {
            out.push('\n');
        }
    }
    out
}

/// By how many spaces all lines of a block are moved in; nothing where that is not told by spaces.
fn indented(inside: &str) -> Option<usize> {
    let filled = inside.split('\n').filter(|line| !matches!(line.trim_start_matches(' '), "" | "\"\"\""));
    let spaces = filled.map(|line| {
        let text = line.trim_start_matches(' ');
        (line.len() - text.len(), text.starts_with(char::is_whitespace))
    });
    spaces.map(|(spaces, odd)| (!odd).then_some(spaces)).try_fold(usize::MAX, |least, spaces| Some(least.min(spaces?)))
}
