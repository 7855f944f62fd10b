use super::super::token::Kind;
use super::super::tree::{Clause, Name, Texts};
use super::super::words::is_reserved;
use super::advice::{JOINTS, OPENINGS};
use super::rule::Seen;
use super::{Parsed, Parser};
use crate::diagnostic::{Arg, Force, Phrase, Text};
use crate::nearest::nearest_one;
use crate::source::Span;

impl Parser<'_> {
    /// clause
    pub(super) fn clause(&mut self) -> Parsed<Clause> {
        let force = if self.at_word("must") { Force::Must } else { Force::Should };
        let start = self.bump().span;
        self.clause_of(force, start)
    }

    /// What follows `must` or `should`.
    pub(super) fn clause_of(&mut self, force: Force, start: Span) -> Parsed<Clause> {
        let label = match self.label()? {
            None if self.at_label_alone() => Some(self.label_alone()),
            label => label,
        };
        let expr = self.whole_expression();
        let span = self.since(start);
        let mut clause = Clause { span, force, label, expr, says: Texts::new(), help: Texts::new(), at: None };
        let mut seen = Seen::new();
        loop {
            match self.clause_part(&mut clause, &mut seen) {
                Ok(true) => {}
                Ok(false) => return Ok(clause),
                Err(_) => self.skip_to_part(),
            }
        }
    }

    /// [ WORD ":" ]
    pub(super) fn label(&mut self) -> Parsed<Option<Name>> {
        if !self.at(Kind::Word) || self.nth(1).kind != Kind::Colon {
            return Ok(None);
        }
        let label = self.taken();
        self.expect(Kind::Colon, ":")?;
        Ok(Some(label))
    }

    /// Whether a label stands here that no colon follows: an expression begins behind it, and none with it.
    fn at_label_alone(&self) -> bool {
        let (word, next) = (self.word(), self.nth_word(1));
        let begins = !JOINTS.contains(&next) && (OPENINGS.contains(&next) || self.nth(2).kind == Kind::Dot);
        let is_name = !is_reserved(word) && nearest_one(word, OPENINGS.iter().map(|word| (*word, ()))).is_none();
        self.at(Kind::Word) && is_name && !OPENINGS.contains(&word) && !next.is_empty() && begins && !self.nth(1).first
    }

    /// Takes a label without its colon.
    fn label_alone(&mut self) -> Name {
        let label = self.taken();
        let help = Text::new(Phrase::LabelColonHelp).with("label", &*label.text);
        self.unexpected_with(Arg::any_of([":"]), help);
        label
    }

    /// says | help | at; false where none follows
    fn clause_part(&mut self, clause: &mut Clause, seen: &mut Seen) -> Parsed<bool> {
        let place = self.peek().span;
        match self.word() {
            "says" => {
                self.bump();
                clause.says.append(&mut self.texts()?);
            }
            "help" => {
                self.bump();
                clause.help.append(&mut self.texts()?);
            }
            "at" => {
                self.once(seen, "at", place);
                self.bump();
                clause.at = Some(self.path()?);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}
