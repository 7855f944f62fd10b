//! Names, codes and subjects.

use super::super::lexer::unescape;
use super::super::token::Kind;
use super::super::tree::{Name, Str};
use super::super::words::{begins_word, continues_word, is_code, is_field, is_reserved};
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::source::{Span, composed};

/// What joins the groups of a code.
const CODE_JOINTS: &[char] = &['-', '.'];

/// What joins the groups of a subject.
const SUBJECT_JOINTS: &[char] = &['-', '.', '/'];

impl Parser<'_> {
    /// Takes the next token as a name, whatever it is.
    pub(super) fn taken(&mut self) -> Name {
        let span = self.bump().span;
        Name { text: composed(self.file.slice(span)).into(), span }
    }

    /// Whether a name stands further on.
    pub(super) fn name_at(&self, ahead: usize) -> bool {
        let word = self.nth_word(ahead);
        !word.is_empty() && !is_reserved(word)
    }

    /// NAME
    pub(super) fn name(&mut self) -> Parsed<Name> {
        if self.name_at(0) { Ok(self.taken()) } else { Err(self.no_name(Phrase::AName)) }
    }

    /// NAME { "," NAME }
    pub(super) fn names(&mut self) -> Parsed<Vec<Name>> {
        self.listed(Self::name)
    }

    /// FIELD
    pub(super) fn field_name(&mut self) -> Parsed<Name> {
        if is_field(self.word()) { Ok(self.taken()) } else { Err(self.unexpected(Phrase::AField)) }
    }

    /// PLAIN
    pub(super) fn plain_name(&mut self, expected: Phrase) -> Parsed<Name> {
        let plain = self.name_at(0) && is_field(self.word());
        if plain { Ok(self.taken()) } else { Err(self.no_name(expected)) }
    }

    /// STRING
    pub(super) fn string(&mut self) -> Parsed<Str> {
        if !self.at(Kind::Text) {
            return Err(self.unexpected(Phrase::AText));
        }
        let span = self.bump().span;
        Ok(Str { text: unescape(self.file.slice(span)).into(), span })
    }

    /// DATE
    pub(super) fn date(&mut self) -> Parsed<Name> {
        match self.peek().kind {
            Kind::Date => Ok(self.taken()),
            Kind::OddDate | Kind::Version | Kind::Number => Err(self.odd_date()),
            _ => Err(self.unexpected(Phrase::ADate)),
        }
    }

    /// Takes what is no date but was meant as one.
    pub(super) fn odd_date(&mut self) -> super::Reported {
        let message = Text::new(Phrase::NotADate).with("found", self.text());
        let place = self.peek().span;
        let reported = self.report(Diagnostic::error(Code::NotADate, message, place).help(Phrase::NotADateHelp.into()));
        self.bump();
        reported
    }

    /// VERSION
    pub(super) fn version(&mut self) -> Parsed<Name> {
        let version =
            matches!(self.peek().kind, Kind::Number | Kind::Version) && !self.text().contains(char::is_whitespace);
        if version { Ok(self.taken()) } else { Err(self.unexpected(Phrase::AVersion)) }
    }

    /// Whether a CODE stands here.
    pub(super) fn at_code(&self) -> bool {
        self.at(Kind::Word) && is_code(self.file.slice(self.joined(CODE_JOINTS)))
    }

    /// CODE
    pub(super) fn code(&mut self) -> Parsed<Name> {
        if !self.at_code() {
            return Err(self.unexpected(Phrase::ACode));
        }
        self.take_joined(self.joined(CODE_JOINTS))
    }

    /// SUBJECT
    pub(super) fn subject(&mut self) -> Parsed<Name> {
        if self.at(Kind::Text) {
            return self.string().map(|Str { text, span }| Name { text, span });
        }
        let subject = self.joined(SUBJECT_JOINTS);
        if subject.is_empty() { Err(self.unexpected(Phrase::ASubject)) } else { self.take_joined(subject) }
    }

    /// What stands here in groups of letters and digits, joined without a gap.
    fn joined(&self, joints: &[char]) -> Span {
        let start = self.peek().span;
        let text = self.file.slice(Span::new(start.start, self.file.span().end));
        let mut end = 0;
        let mut rest = text;
        while let Some(group) = Some(group_end(rest)).filter(|group| *group > 0) {
            end = text.len() - rest.len() + group;
            let after = text.get(end..).unwrap_or("");
            let Some(next) = after.strip_prefix(joints) else { break };
            rest = next;
        }
        Span::new(start.start, start.start + u32::try_from(end).unwrap_or(0))
    }

    /// Takes the tokens that lie in a span.
    fn take_joined(&mut self, span: Span) -> Parsed<Name> {
        while self.peek().span.end <= span.end && !self.at(Kind::End) {
            self.bump();
        }
        // A number can go on behind the code, as `104 500` in `SG-104 500`.
        if self.peek().span.start < span.end {
            return Err(self.unexpected(Phrase::TheEndOfTheCode));
        }
        Ok(Name { text: composed(self.file.slice(span)).into(), span })
    }
}

/// The length of the letters and digits at the beginning.
fn group_end(text: &str) -> usize {
    let group = |character: char| begins_word(character) || continues_word(character);
    text.find(|character| !group(character)).unwrap_or(text.len())
}
