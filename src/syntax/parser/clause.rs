use super::super::token::Kind;
use super::super::tree::{Clause, Name, Texts};
use super::rule::Seen;
use super::{Parsed, Parser};
use crate::diagnostic::Force;

impl Parser<'_> {
    /// clause
    pub(super) fn clause(&mut self) -> Parsed<Clause> {
        let force = if self.at_word("must") { Force::Must } else { Force::Should };
        let start = self.bump().span;
        let label = self.label()?;
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
