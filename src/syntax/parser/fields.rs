use super::super::token::Kind;
use super::super::tree::{Dated, DayField, Expr, ExprKind, Field, Multiplicity, Name, Private, Texts, Type};
use super::super::words::is_field;
use super::{Parsed, Parser};
use crate::diagnostic::Phrase;
use crate::source::Span;

/// The parts of fields that have been read, to tell of a second one.
type Seen = Vec<(&'static str, Span)>;

impl Parser<'_> {
    /// dated
    pub(super) fn dated(&mut self) -> Parsed<Dated> {
        let span = self.expect_word("dated")?;
        let own = is_field(self.word()) && (self.nth(1).kind == Kind::DotDot || self.nth_word(1) == "as");
        let fields = if own { Some(self.first_and_last()?) } else { None };
        Ok(Dated { span, fields })
    }

    /// day_field ".." day_field
    fn first_and_last(&mut self) -> Parsed<(DayField, DayField)> {
        let first = self.day_field()?;
        self.expect(Kind::DotDot, "..")?;
        Ok((first, self.day_field()?))
    }

    /// day_field
    fn day_field(&mut self) -> Parsed<DayField> {
        let name = self.field_name()?;
        let names = if self.eat_word("as").is_some() { self.texts()? } else { Texts::new() };
        Ok(DayField { name, names })
    }

    /// fields
    pub(super) fn fields(&mut self) -> Parsed<Vec<Field>> {
        let mut fields = Vec::new();
        self.block(&[], |parser| {
            fields.push(parser.field()?);
            Ok(())
        })?;
        Ok(fields)
    }

    /// field
    pub(super) fn field(&mut self) -> Parsed<Field> {
        let name = self.field_name()?;
        self.needless_colon();
        let dated = self.eat_word("dated").is_some();
        let ty = self.ty()?;
        let (names, else_none, inverse) = (Texts::new(), None, None);
        let mut field =
            Field { name, dated, ty, names, else_none, inverse, container: None, default: None, private: None };
        let mut seen = Seen::new();
        loop {
            match self.field_part(&mut field, &mut seen) {
                Ok(true) => {}
                Ok(false) => return Ok(field),
                Err(_) => self.skip_to_part(),
            }
        }
    }

    /// field_part; false where none follows
    fn field_part(&mut self, field: &mut Field, seen: &mut Seen) -> Parsed<bool> {
        let place = self.peek().span;
        match self.word() {
            "as" => {
                self.bump();
                field.names.append(&mut self.texts()?);
            }
            "else" => {
                self.once(seen, "else none", place);
                self.bump();
                self.expect_word("none")?;
                field.else_none = Some(self.since(place));
            }
            "inverse" => {
                self.once(seen, "inverse", place);
                self.bump();
                self.expect_word("of")?;
                field.inverse = Some(self.field_name()?);
            }
            "container" => {
                self.once(seen, "container", place);
                field.container = Some(self.bump().span);
            }
            "default" => {
                self.once(seen, "default", place);
                self.bump();
                field.default = Some(self.path()?);
            }
            "private" => {
                self.once(seen, "private", place);
                field.private = Some(self.private()?);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// "private" [ "in" "groups" "of" NUMBER ]
    fn private(&mut self) -> Parsed<Private> {
        let span = self.expect_word("private")?;
        if self.eat_word("in").is_none() {
            return Ok(Private { span, groups: None });
        }
        self.expect_words(&["groups", "of"])?;
        Ok(Private { span, groups: Some(self.number()?) })
    }

    /// simple_type
    pub(super) fn simple_type(&mut self) -> Parsed<Name> {
        if self.at_word("share") { Ok(self.taken()) } else { self.plain_name(Phrase::AType) }
    }

    /// type
    pub(super) fn ty(&mut self) -> Parsed<Type> {
        let name = self.simple_type()?;
        let many = match self.peek().kind {
            Kind::Question => Multiplicity::Optional,
            Kind::Star => Multiplicity::Any,
            Kind::Plus => Multiplicity::Some,
            _ => return Ok(Type { name, many: Multiplicity::One }),
        };
        self.bump();
        Ok(Type { name, many })
    }

    /// path
    pub(super) fn path(&mut self) -> Parsed<Expr> {
        let name = self.name()?;
        let (start, mut links) = (name.span, 0);
        let mut path = Expr { span: start, kind: ExprKind::Name(name) };
        while self.eat(Kind::Dot).is_some() {
            let base = self.link(path, &mut links)?;
            let name = self.field_name()?;
            let kind = ExprKind::Field { base, name, args: None };
            path = Expr { span: self.since(start), kind };
        }
        Ok(path)
    }
}
