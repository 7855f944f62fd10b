use super::super::lexer::block_parts;
use super::super::token::Kind;
use super::super::tree::{Block, Expect, ExpectKind, ExpectedOutcome, Literal, Name, Test};
use super::{Parsed, Parser};
use crate::diagnostic::Phrase;
use crate::source::Span;

/// What may stand in a test.
const TEST: &[&str] = &["given", "before", "with", "expect"];

/// The first words of the outcomes.
const OUTCOMES: &[&str] = &["holds", "broken", "cannot tell", "not applicable", "waived", "not waived"];

/// What stands behind `not` as an outcome.
const NOT: &[&str] = &["applicable", "waived"];

impl Parser<'_> {
    /// test
    pub(super) fn test(&mut self) -> Parsed<Test> {
        self.expect_word("test")?;
        let name = self.string()?;
        self.expect_word("on")?;
        let on = self.date()?;
        let mut test = Test { name, on, given: Vec::new(), before: Vec::new(), with: Vec::new(), expect: Vec::new() };
        self.block(TEST, |parser| parser.test_part(&mut test))?;
        Ok(test)
    }

    /// test_part
    fn test_part(&mut self, test: &mut Test) -> Parsed<()> {
        match self.word() {
            "given" => test.given.push(self.given()?),
            "before" => test.before.push(self.given()?),
            "with" => test.with.push(self.with()?),
            "expect" => test.expect.push(self.expectation()?),
            _ => return Err(self.unknown_part(Phrase::APartOfATest, TEST)),
        }
        Ok(())
    }

    /// "given" BLOCK | "before" BLOCK
    fn given(&mut self) -> Parsed<Block> {
        self.bump();
        let Some(span) = self.eat(Kind::Block) else { return Err(self.unexpected(Phrase::ABlock)) };
        let block = self.file.slice(span);
        let (format, text) = block_parts(block);
        let closed = block.len() >= 6 && block.ends_with("\"\"\"");
        let at = |offset: usize| span.start + u32::try_from(offset).unwrap_or(0);
        let end = at(block.len() - if closed { 3 } else { 0 });
        let format_span = Span::new(at(3), at(format));
        let format = Name { text: self.file.slice(format_span).into(), span: format_span };
        Ok(Block { format, span: Span::new(at(text).min(end), end) })
    }

    /// "with" NAME "=" literal
    fn with(&mut self) -> Parsed<(Name, Literal)> {
        self.bump();
        let name = self.name()?;
        self.equals()?;
        Ok((name, self.literal()?))
    }

    /// expect
    fn expectation(&mut self) -> Parsed<Expect> {
        let start = self.bump().span;
        let kind = if self.at_word("no") && !self.at_code() { self.no_other()? } else { self.expected_outcome()? };
        Ok(Expect { span: self.since(start), kind })
    }

    /// "no" "other" [ CODE ]
    fn no_other(&mut self) -> Parsed<ExpectKind> {
        self.expect_words(&["no", "other"])?;
        Ok(ExpectKind::NoOther(if self.at_code() { Some(self.code()?) } else { None }))
    }

    /// CODE outcome [ "on" SUBJECT { "," SUBJECT } ]
    fn expected_outcome(&mut self) -> Parsed<ExpectKind> {
        let code = self.code()?;
        let outcome = self.outcome()?;
        let subject = if self.eat_word("on").is_some() { self.listed(Self::subject)? } else { Vec::new() };
        Ok(ExpectKind::Outcome { code, outcome, subject })
    }

    /// outcome
    fn outcome(&mut self) -> Parsed<ExpectedOutcome> {
        let outcome = match self.word() {
            "holds" => ExpectedOutcome::Holds,
            "broken" => ExpectedOutcome::Broken,
            "cannot" => ExpectedOutcome::CannotTell,
            "not" => return self.not_outcome(),
            "waived" => ExpectedOutcome::Waived,
            _ => return Err(self.unexpected_word(OUTCOMES)),
        };
        self.bump();
        if outcome == ExpectedOutcome::CannotTell {
            self.expect_word("tell")?;
        }
        Ok(outcome)
    }

    /// "not" ( "applicable" | "waived" )
    fn not_outcome(&mut self) -> Parsed<ExpectedOutcome> {
        self.bump();
        let outcome = match self.word() {
            "applicable" => ExpectedOutcome::NotApplicable,
            "waived" => ExpectedOutcome::NotWaived,
            _ => return Err(self.unexpected_word(NOT)),
        };
        self.bump();
        Ok(outcome)
    }
}
