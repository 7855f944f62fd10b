use super::super::token::Kind;
use super::super::tree::{
    Draft, Entity, Enum, EnumValue, Extend, Kind as Subset, Known, Literal, Parameter, Period, Record, Section, Source,
    Stricter, Texts, Tighten, Waives,
};
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};

/// What may be said of a record before its fields.
const RECORD_PARTS: &[&str] = &["key", "within", "short", "dated", "title", "{"];

impl Parser<'_> {
    /// source
    pub(super) fn source(&mut self) -> Parsed<Source> {
        self.expect_word("source")?;
        let name = self.name()?;
        let kind = self.name()?;
        let text = self.string()?;
        let dated = if self.eat_word("dated").is_some() { Some(self.date()?) } else { None };
        let in_force = self.in_force()?;
        let address = if self.eat_word("at").is_some() { Some(self.string()?) } else { None };
        let titles = self.titles();
        let sections = if self.at_word("sections") { self.sections()? } else { Vec::new() };
        Ok(Source { name, kind, text, dated, in_force, address, titles, sections })
    }

    /// sections
    fn sections(&mut self) -> Parsed<Vec<Section>> {
        self.expect_word("sections")?;
        let (mut sections, before) = (Vec::new(), self.errors.len());
        let start = self.peek().span;
        self.block(&[], |parser| parser.section().map(|section| sections.push(section)))?;
        if sections.is_empty() && self.errors.len() == before {
            let diagnostic = Diagnostic::error(Code::EmptySection, Phrase::NoSections.into(), self.since(start));
            self.report(diagnostic.help(Phrase::NoSectionsHelp.into()));
        }
        Ok(sections)
    }

    /// section
    fn section(&mut self) -> Parsed<Section> {
        let name = self.string().inspect_err(|_| self.skip_section())?;
        let titles = self.more_texts();
        let in_force = self.in_force()?;
        let no_rule = if self.at_word("needs") { self.no_rule()? } else { Texts::new() };
        Ok(Section { name, titles, in_force, no_rule })
    }

    /// Leaves a section that is no text, as `§ 1` without quotes, whole: its parts are the same mistake.
    fn skip_section(&mut self) {
        self.bump();
        while !self.peek().first && !self.at(Kind::CloseBrace) && !self.at(Kind::End) {
            self.bump();
        }
    }

    /// "needs" "no" "rule" "because" text { text }
    fn no_rule(&mut self) -> Parsed<Texts> {
        self.expect_words(&["needs", "no", "rule", "because"])?;
        self.texts()
    }

    /// [ "in" "force" period ]
    fn in_force(&mut self) -> Parsed<Period> {
        if self.eat_word("in").is_none() {
            return Ok(Period::default());
        }
        self.expect_word("force")?;
        let from = if self.eat_word("from").is_some() { Some(self.date()?) } else { None };
        if from.is_none() && !self.at_word("until") {
            return Err(self.unexpected_word(&["from", "until"]));
        }
        let until = if self.eat_word("until").is_some() { Some(self.date()?) } else { None };
        Ok(Period { from, until })
    }

    /// parameter
    pub(super) fn parameter(&mut self) -> Parsed<Parameter> {
        self.expect_word("parameter")?;
        let name = self.name()?;
        let ty = if self.eat(Kind::Colon).is_some() { Some(self.simple_type()?) } else { None };
        self.equals()?;
        let default = self.literal()?;
        let within = if self.eat_word("within").is_some() { Some(self.literal_range()?) } else { None };
        let stricter = if self.eat(Kind::Comma).is_some() { Some(self.stricter()?) } else { None };
        Ok(Parameter { name, ty, default, within, stricter, titles: self.titles() })
    }

    /// tighten
    pub(super) fn tighten(&mut self) -> Parsed<Tighten> {
        self.expect_word("tighten")?;
        let name = self.name()?;
        self.expect_word("to")?;
        let value = self.literal()?;
        let within = if self.eat_word("within").is_some() { Some(self.literal_range()?) } else { None };
        Ok(Tighten { name, value, within })
    }

    /// literal ".." literal
    fn literal_range(&mut self) -> Parsed<(Literal, Literal)> {
        let least = self.literal()?;
        self.expect(Kind::DotDot, "..")?;
        Ok((least, self.literal()?))
    }

    /// "stricter" "when" ( "smaller" | "larger" )
    fn stricter(&mut self) -> Parsed<Stricter> {
        self.expect_words(&["stricter", "when"])?;
        let stricter = match self.word() {
            "smaller" => Stricter::Smaller,
            "larger" => Stricter::Larger,
            _ => return Err(self.unexpected_word(&["smaller", "larger"])),
        };
        self.bump();
        Ok(stricter)
    }

    /// enum
    pub(super) fn enumeration(&mut self) -> Parsed<Enum> {
        self.expect_word("enum")?;
        let name = self.name()?;
        let (mut values, before) = (Vec::new(), self.errors.len());
        self.values(&mut values)?;
        if values.is_empty() && self.errors.len() == before {
            let message = Text::new(Phrase::EmptyEnum).with("name", &*name.text);
            self.report(Diagnostic::error(Code::EmptyEnum, message, name.span).help(Phrase::EmptyEnumHelp.into()));
        }
        Ok(Enum { name, values })
    }

    /// "{" { value } "}"
    fn values(&mut self, values: &mut Vec<EnumValue>) -> Parsed<()> {
        self.block(&[], |parser| {
            let name = parser.name()?;
            values.push(EnumValue { name, names: parser.more_texts() });
            Ok(())
        })
    }

    /// record
    pub(super) fn record(&mut self) -> Parsed<Record> {
        self.expect_word("record")?;
        let name = self.name()?;
        let (key, within, titles, fields) = (Vec::new(), Vec::new(), Texts::new(), Vec::new());
        let mut record = Record { name, key, within, short: None, dated: None, titles, fields };
        let mut seen = Vec::new();
        while !self.at(Kind::OpenBrace) {
            let place = self.peek().span;
            match self.word() {
                "key" => {
                    self.once(&mut seen, "key", place);
                    self.bump();
                    record.key = self.listed(Self::field_name)?;
                }
                "within" => {
                    self.once(&mut seen, "within", place);
                    self.bump();
                    record.within = self.listed(Self::field_name)?;
                }
                "short" => {
                    self.once(&mut seen, "short", place);
                    self.bump();
                    record.short = Some(self.field_name()?);
                }
                "dated" => {
                    self.once(&mut seen, "dated", place);
                    record.dated = Some(self.dated()?);
                }
                "title" => self.title(&mut record.titles)?,
                _ => return Err(self.unexpected_word(RECORD_PARTS)),
            }
        }
        record.fields = self.fields()?;
        Ok(record)
    }

    /// entity
    pub(super) fn entity(&mut self) -> Parsed<Entity> {
        let root = self.eat_word("root").is_some();
        self.expect_word("entity")?;
        let name = self.name()?;
        let is = if self.eat_word("is").is_some() { self.names()? } else { Vec::new() };
        let collection = if self.eat_word("in").is_some() { Some(self.name()?) } else { None };
        let named = collection.is_some() && self.eat_word("as").is_some();
        let collection_names = if named { self.texts()? } else { Texts::new() };
        let (titles, fields) = (Texts::new(), Vec::new());
        let (dated, draft, waives) = (None, None, None);
        let mut entity = Entity { name, root, is, collection, collection_names, dated, draft, waives, titles, fields };
        let mut seen = Vec::new();
        while !self.at(Kind::OpenBrace) {
            let place = self.peek().span;
            match self.word() {
                "dated" => {
                    self.once(&mut seen, "dated", place);
                    entity.dated = Some(self.dated()?);
                }
                "draft" => {
                    self.once(&mut seen, "draft", place);
                    entity.draft = Some(self.draft()?);
                }
                "waives" => {
                    self.once(&mut seen, "waives", place);
                    entity.waives = Some(self.waives()?);
                }
                "title" => self.title(&mut entity.titles)?,
                _ => return Err(self.unexpected_word(&["dated", "draft", "waives", "title", "{"])),
            }
        }
        entity.fields = self.fields()?;
        Ok(entity)
    }

    /// draft
    fn draft(&mut self) -> Parsed<Draft> {
        let span = self.peek().span;
        self.expect_words(&["draft", "when"])?;
        let field = self.field_name()?;
        self.equals()?;
        let value = if matches!(self.word(), "yes" | "no") { self.taken() } else { self.name()? };
        Ok(Draft { span, field, value })
    }

    /// waives
    fn waives(&mut self) -> Parsed<Waives> {
        let span = self.peek().span;
        self.expect_word("waives")?;
        let code = self.field_name()?;
        self.expect_word("about")?;
        let subject = self.field_name()?;
        self.expect_word("because")?;
        Ok(Waives { span, code, subject, reason: self.field_name()? })
    }

    /// extend
    pub(super) fn extend(&mut self) -> Parsed<Extend> {
        self.expect_word("extend")?;
        let (name, mut fields, mut values) = (self.name()?, Vec::new(), Vec::new());
        self.block(&[], |parser| {
            if parser.lang_at(1).is_some() {
                let name = parser.plain_name(Phrase::AName)?;
                values.push(EnumValue { name, names: parser.more_texts() });
            } else {
                fields.push(parser.field()?);
            }
            Ok(())
        })?;
        Ok(Extend { name, fields, values })
    }

    /// known
    pub(super) fn known(&mut self) -> Parsed<Known> {
        self.expect_word("known")?;
        let (entity, mut things) = (self.name()?, Vec::new());
        self.values(&mut things)?;
        Ok(Known { entity, things })
    }

    /// kind
    pub(super) fn kind(&mut self) -> Parsed<Subset> {
        self.expect_word("kind")?;
        let name = self.name()?;
        self.equals()?;
        let member = self.name()?;
        self.expect_word("in")?;
        let of = self.name()?;
        self.expect_word("where")?;
        let condition = self.whole_expression();
        Ok(Subset { name, member, of, condition, titles: self.titles() })
    }
}
