//! From characters to tokens. It never stops: what cannot be read is reported and becomes a token of its own.

mod confusable;
mod scan;
mod text;

pub(super) use text::{block_parts, unescape};

use super::token::{Kind, Token};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::source::{SourceFile, Span};
use scan::Shape;

/// Reads the tokens of a file; the last one is [`Kind::End`].
pub(crate) fn lex(file: &SourceFile, errors: &mut Vec<Diagnostic>) -> Vec<Token> {
    confusable::direction_marks(file, errors);
    let mut lexer = Lexer { file, rest: file.text(), tokens: Vec::new(), errors };
    while lexer.token() {}
    lexer.tokens
}

struct Lexer<'a> {
    file: &'a SourceFile,
    rest: &'a str,
    tokens: Vec<Token>,
    errors: &'a mut Vec<Diagnostic>,
}

impl<'a> Lexer<'a> {
    /// Reads one token; false at the end.
    fn token(&mut self) -> bool {
        let gap = self.take(scan::gap(self.rest));
        let first = self.tokens.is_empty() || gap.contains('\n');
        let (shape, rest) = scan::token(self.rest);
        let start = self.address();
        let text = self.take(rest);
        let span = Span::new(start, self.address());
        self.tokens.push(Token { kind: shape.kind(), span, first });
        self.check(shape, text, span);
        shape.kind() != Kind::End
    }

    /// Goes on to what is left, and gives what was passed.
    fn take(&mut self, rest: &'a str) -> &'a str {
        let (passed, _) = self.rest.split_at(self.rest.len() - rest.len());
        self.rest = rest;
        passed
    }

    /// Where the unread text begins; a file's text fits into `u32` once it is in the map.
    fn address(&self) -> u32 {
        let read = self.file.text().len() - self.rest.len();
        self.file.base() + u32::try_from(read).unwrap_or(u32::MAX)
    }

    fn check(&mut self, shape: Shape, text: &str, span: Span) {
        match shape {
            Shape::Whole(Kind::Word) => confusable::mixed_scripts(text, span, self.errors),
            Shape::Whole(Kind::Text) => text::bad_escapes(text, span, self.errors),
            Shape::Whole(Kind::Block) => text::format_missing(text, span, self.errors),
            Shape::Whole(_) => {}
            Shape::UnclosedText => {
                let help = Text::new(Phrase::UnclosedTextHelp);
                self.error(Code::UnclosedText, Phrase::UnclosedText, text, span, help);
            }
            Shape::UnclosedBlock => {
                let head = Span::new(span.start, span.start + 3);
                self.error(Code::UnclosedBlock, Phrase::UnclosedBlock, text, head, Phrase::UnclosedBlockHelp.into());
            }
            Shape::WrongQuotes => {
                let inside = text::without_quotes(text).replace('"', "\\\"");
                let help = Text::new(Phrase::WriteInstead).with("right", format!("\"{inside}\""));
                self.error(Code::WrongQuotes, Phrase::WrongQuotes, text, span, help);
            }
            Shape::Dash => {
                let help = Text::new(Phrase::WriteInstead).with("right", "-");
                self.error(Code::WrongDash, Phrase::WrongDash, text, span, help);
            }
            Shape::Unknown => {
                let message = Text::new(Phrase::UnknownCharacter).with("found", text::visible(text));
                self.errors.push(Diagnostic::error(Code::UnknownCharacter, message, span));
            }
        }
    }

    fn error(&mut self, code: Code, phrase: Phrase, text: &str, span: Span, help: Text) {
        let message = Text::new(phrase).with("found", text);
        self.errors.push(Diagnostic::error(code, message, span).help(help));
    }
}
