use super::super::token::Kind;
use super::super::tree::{FormClause, FormHead, Name, Own};
use super::rule::Seen;
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Force, Phrase, Text};
use crate::source::Span;

/// What may stand in every form before its clauses.
pub(super) const HEAD: &[&str] = &["title", "cites", "from", "until", "open"];

/// What may stand in braces behind a clause.
const OWN: &[&str] = &["title", "cites", "says", "help"];

impl Parser<'_> {
    /// role_part: title | cites | in_force | "open" "to" "exception"
    pub(super) fn form_head(&mut self, head: &mut FormHead, seen: &mut Seen) -> Parsed<()> {
        let place = self.peek().span;
        match self.word() {
            "title" => self.title(&mut head.titles)?,
            "cites" => head.cites.append(&mut self.cites()?),
            "open" => {
                self.once(seen, "open to exception", place);
                self.expect_words(&["open", "to", "exception"])?;
                head.open = Some(self.since(place));
            }
            _ => self.in_force_part(&mut head.in_force, seen)?,
        }
        Ok(())
    }

    /// Tells of a part that belongs before the first clause and stands behind one.
    pub(super) fn is_before(&mut self, clause: Option<Span>) {
        let Some(clause) = clause else { return };
        let message = Text::new(Phrase::PartAfterFormClause).with("part", self.word());
        let error = Diagnostic::error(Code::MisplacedPart, message, self.peek().span);
        self.report(error.also(clause, Phrase::ClauseHere.into()).help(Phrase::MoveUpHelp.into()));
    }

    /// [ ( "must" | "should" ) [ WORD ":" ] ] asks [ "{" { title | cites | says | help } "}" ]
    pub(super) fn form_clause<A>(&mut self, asks: impl FnOnce(&mut Self) -> Parsed<A>) -> Parsed<FormClause<A>> {
        let start = self.peek().span;
        let (force, label) = self.force()?;
        let asks = asks(self)?;
        let span = self.since(start);
        Ok(FormClause { span, force: force.unwrap_or(Force::Must), label, asks, own: self.own()? })
    }

    /// [ ( "must" | "should" ) [ WORD ":" ] ]
    pub(super) fn force(&mut self) -> Parsed<(Option<Force>, Option<Name>)> {
        let force = match self.word() {
            "must" => Force::Must,
            "should" => Force::Should,
            _ => return Ok((None, None)),
        };
        self.bump();
        Ok((Some(force), self.label()?))
    }

    /// [ "{" { title | cites | says | help } "}" ]
    pub(super) fn own(&mut self) -> Parsed<Own> {
        let mut own = Own::default();
        if self.at(Kind::OpenBrace) {
            self.block(OWN, |parser| parser.own_part(&mut own))?;
        }
        Ok(own)
    }

    /// title | cites | says | help
    fn own_part(&mut self, own: &mut Own) -> Parsed<()> {
        match self.word() {
            "title" => self.title(&mut own.titles)?,
            "cites" => own.cites.append(&mut self.cites()?),
            "says" => {
                self.bump();
                own.says.append(&mut self.texts()?);
            }
            "help" => {
                self.bump();
                own.help.append(&mut self.texts()?);
            }
            _ => return Err(self.unknown_part(Phrase::APartOfARoleClause, OWN)),
        }
        Ok(())
    }

    /// [ "where" expression ]
    pub(super) fn where_part(&mut self) -> Parsed<Option<super::super::tree::Expr>> {
        if self.eat_word("where").is_some() { self.expression().map(Some) } else { Ok(None) }
    }
}
