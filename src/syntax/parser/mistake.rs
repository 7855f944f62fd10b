//! What is wrong, as diagnostics.

use super::super::token::{Kind, native};
use super::super::words::is_reserved;
use super::{Parser, Reported};
use crate::diagnostic::{Arg, Code, Diagnostic, Phrase, Text};
use crate::source::Span;

/// The longest piece of a policy that a message repeats.
const LONGEST: usize = 40;

impl Parser<'_> {
    /// Keeps an error, unless one was reported at the same token.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) -> Reported {
        if self.blamed != Some(self.at) {
            self.errors.push(diagnostic);
        }
        self.blamed = Some(self.at);
        Reported
    }

    /// Something else was expected here.
    pub(super) fn unexpected(&mut self, expected: impl Into<Arg>) -> Reported {
        let expected = expected.into();
        let help = self.advice(&expected);
        self.unexpected_with(expected, help)
    }

    /// The same, where it is known what to do.
    pub(super) fn unexpected_with(&mut self, expected: Arg, help: Text) -> Reported {
        match self.peek().kind {
            // The lexer has told of it already.
            Kind::Unknown => Reported,
            Kind::Foreign => self.foreign(),
            _ => {
                let message = Text::new(Phrase::Unexpected).with("expected", expected).with("found", self.found());
                self.report(Diagnostic::error(Code::UnexpectedToken, message, self.found_place()).help(help))
            }
        }
    }

    /// One of several words was expected here.
    pub(super) fn unexpected_word(&mut self, words: &[&'static str]) -> Reported {
        self.unexpected(Arg::any_of(words.iter().copied()))
    }

    /// The expression has ended, but what comes next is not what may come after it.
    pub(super) fn after_expression(&mut self, end: &str) -> Reported {
        self.unexpected(Arg::AnyOf(vec![Phrase::Operator.into(), Arg::Verbatim(format!("`{end}`"))]))
    }

    /// What stands here, for a message.
    pub(super) fn found(&self) -> Arg {
        match self.peek().kind {
            Kind::End => Phrase::TheEnd.into(),
            Kind::Block => Phrase::ABlock.into(),
            _ => {
                let text = self.text();
                let short: String = text.chars().take(LONGEST).collect();
                let dots = if short.len() < text.len() { "…" } else { "" };
                Arg::Verbatim(format!("`{short}{dots}`"))
            }
        }
    }

    /// Where it stands: at the end of the file behind what was read last.
    fn found_place(&self) -> Span {
        if self.at(Kind::End) { self.last().tail() } else { self.peek().span }
    }

    /// A sign of another language stands here.
    pub(super) fn foreign(&mut self) -> Reported {
        let (found, place) = (self.text(), self.peek().span);
        let code = if found == "==" { Code::DoubleEqual } else { Code::ForeignOperator };
        let message = Text::new(Phrase::ForeignOperator).with("found", found);
        let diagnostic = Diagnostic::error(code, message, place);
        self.report(match (found, native(found)) {
            (_, Some(right)) => diagnostic.help(Text::new(Phrase::WriteInstead).with("right", right)),
            ("[" | "]", None) => diagnostic.help(Text::new(Phrase::BracketsHelp).with("right", "{ a, b }")),
            _ => diagnostic.help(Phrase::NotNeededHelp.into()),
        })
    }

    /// A reserved word stands where a name is asked for, or something else does.
    pub(super) fn no_name(&mut self, expected: Phrase) -> Reported {
        if !is_reserved(self.word()) || matches!(self.word(), "in" | "where" | "then" | "else") {
            return self.unexpected(expected);
        }
        let message = Text::new(Phrase::ReservedWord).with("word", self.word());
        let diagnostic = Diagnostic::error(Code::ReservedWord, message, self.peek().span);
        self.report(diagnostic.help(Phrase::ReservedWordHelp.into()))
    }

    /// No part of the block begins with what stands here.
    pub(super) fn unknown_part(&mut self, part: Phrase, words: &'static [&'static str]) -> Reported {
        // A rule has its `where` behind `for`.
        let further = (part == Phrase::APartOfARule).then_some("where");
        let near = self.misspelt(words.iter().copied().chain(further));
        let help =
            near.unwrap_or_else(|| Text::new(Phrase::HelpHere).with("names", Arg::any_of(words.iter().copied())));
        self.unexpected_with(part.into(), help)
    }

    /// A condition stands where a part of a rule does, and nothing says that it has to be true.
    pub(super) fn without_must(&mut self) {
        let rest = self.file.slice(Span::new(self.peek().span.start, self.file.span().end));
        let line = rest.lines().next().unwrap_or("").trim_end();
        let short: String = line.chars().take(LONGEST).collect();
        let dots = if short.len() < line.len() { "…" } else { "" };
        let help = Text::new(Phrase::MustBeforeHelp).with("condition", format!("{short}{dots}"));
        self.unexpected_with(Phrase::APartOfARule.into(), help);
    }

    /// A literal of other languages stands here.
    pub(super) fn wrong_literal(&mut self) -> Reported {
        let help = match self.word() {
            "true" => Text::new(Phrase::WriteInstead).with("right", "yes"),
            "false" => Text::new(Phrase::WriteInstead).with("right", "no"),
            _ => Text::new(Phrase::NullHelp),
        };
        let message = Text::new(Phrase::ForeignLiteral).with("found", self.text());
        let diagnostic = Diagnostic::error(Code::ForeignLiteral, message, self.peek().span);
        self.report(diagnostic.help(help))
    }

    /// A bracket is never closed.
    pub(super) fn unclosed(&mut self, open: usize) -> Reported {
        let Some(opening) = self.tokens.get(open).copied() else { return Reported };
        let end = if opening.kind == Kind::Open { ")" } else { "}" };
        if self.at(Kind::End) && self.ends_in_open_block() {
            return Reported;
        }
        let message = Text::new(Phrase::UnclosedBracket).with("found", self.file.slice(opening.span));
        let missing = Text::new(Phrase::MissingHere).with("end", end);
        let place = self.last().tail();
        let help = Text::new(Phrase::CloseHelp).with("close", end);
        self.report(Diagnostic::error(Code::UnclosedBracket, message, opening.span).also(place, missing).help(help))
    }

    /// Whether a block of text, reported already, runs to the end of the file and so hides what closes the rest.
    fn ends_in_open_block(&self) -> bool {
        let last = self.file.slice(self.last());
        last.starts_with("\"\"\"") && !last.get(3..).is_some_and(|text| text.ends_with("\"\"\""))
    }

    /// Parentheses are needed around a part of an expression.
    pub(super) fn needs_parentheses(&mut self, phrase: Phrase, part: Span) -> Reported {
        let word = self.file.slice(part).split_whitespace().next().unwrap_or("").to_owned();
        let message = Text::new(phrase).with("word", word);
        self.report(Diagnostic::error(Code::NeedsParentheses, message, part).help(Phrase::ParenthesesHelp.into()))
    }
}
