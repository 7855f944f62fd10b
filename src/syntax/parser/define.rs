use super::super::token::Kind;
use super::super::tree::{Argument, Define};
use super::{Parsed, Parser};

impl Parser<'_> {
    /// define
    pub(super) fn define(&mut self) -> Parsed<Define> {
        self.expect_word("define")?;
        let name = self.name()?;
        let arguments = if self.at(Kind::Open) { self.define_arguments()? } else { Vec::new() };
        let ty = if self.eat(Kind::Colon).is_some() { Some(self.ty()?) } else { None };
        self.equals()?;
        let body = self.whole_expression();
        Ok(Define { name, arguments, ty, body, titles: self.titles(), form: None, voiced: false })
    }

    /// "(" [ argument { "," argument } ] ")"
    fn define_arguments(&mut self) -> Parsed<Vec<Argument>> {
        let arguments = self.bracketed((Kind::Open, Kind::Close), |parser| {
            if parser.at(Kind::Close) { Ok(Vec::new()) } else { parser.listed(Self::argument) }
        })?;
        Ok(arguments.unwrap_or_default())
    }

    /// argument
    fn argument(&mut self) -> Parsed<Argument> {
        let name = self.name()?;
        self.expect(Kind::Colon, ":")?;
        Ok(Argument { name, ty: self.ty()? })
    }

    /// "=", for which other languages write `:=` or `==`
    pub(super) fn equals(&mut self) -> Parsed<()> {
        if self.at(Kind::Foreign) && matches!(self.text(), ":=" | "==") {
            self.foreign();
            self.bump();
            return Ok(());
        }
        self.expect(Kind::Equal, "=").map(|_| ())
    }
}
