//! From characters to tokens. It never stops: what cannot be read is reported and becomes a token of its own.

mod scan;
mod text;

pub(crate) use text::block_parts;
pub(super) use text::unescape;

use super::token::{Kind, Token};
use crate::confusable;
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
                let error = Diagnostic::error(Code::UnknownCharacter, message, span);
                self.errors.push(error.help(Phrase::UnknownCharacterHelp.into()));
            }
        }
    }

    fn error(&mut self, code: Code, phrase: Phrase, text: &str, span: Span, help: Text) {
        let message = Text::new(phrase).with("found", text);
        self.errors.push(Diagnostic::error(code, message, span).help(help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceMap;

    /// The tokens of a text, each with what it covers.
    fn tokens(text: &str) -> Vec<(Kind, String)> {
        let mut map = SourceMap::new();
        map.add("before", "so that no span begins at the first address").unwrap();
        let file = map.add("policy.mandat", text).unwrap();
        let file = map.file(file).unwrap();
        let mut errors = Vec::new();
        let tokens = lex(file, &mut errors);
        assert!(errors.is_empty(), "{errors:?}");
        let token = |token: &Token| (token.kind, file.slice(token.span).to_owned());
        tokens.iter().filter(|token| token.kind != Kind::End).map(token).collect()
    }

    fn assert_tokens(text: &str, right: &[(Kind, &str)]) {
        let right: Vec<(Kind, String)> = right.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect();
        assert_eq!(tokens(text), right, "{text}");
    }

    #[test]
    fn numbers_and_what_looks_like_them() {
        assert_tokens("500 000.50", &[(Kind::Number, "500 000.50")]);
        assert_tokens("1\u{a0}000 0000", &[(Kind::Number, "1\u{a0}000"), (Kind::Number, "0000")]);
        assert_tokens("2025 100", &[(Kind::Number, "2025"), (Kind::Number, "100")]);
        assert_tokens("7..9", &[(Kind::Number, "7"), (Kind::DotDot, ".."), (Kind::Number, "9")]);
        assert_tokens("1.0.2", &[(Kind::Version, "1.0.2")]);
        assert_tokens("2025-07-10", &[(Kind::Date, "2025-07-10")]);
        assert_tokens("2025-7-10", &[(Kind::OddDate, "2025-7-10")]);
        assert_tokens(
            "3-2-1",
            &["3", "-", "2", "-", "1"].map(|text| (if text == "-" { Kind::Minus } else { Kind::Number }, text)),
        );
    }

    #[test]
    fn comments_and_blocks() {
        assert_tokens("a # \"b\n\u{feff}c", &[(Kind::Word, "a"), (Kind::Word, "c")]);
        let block = "\"\"\"yaml\n  a: \"b\" # c\n\"\"\"";
        assert_tokens(block, &[(Kind::Block, block)]);
    }

    #[test]
    fn words_of_all_languages() {
        assert_tokens("føremål_2 e\u{301}n", &[(Kind::Word, "føremål_2"), (Kind::Word, "e\u{301}n")]);
    }

    #[test]
    fn a_block_is_its_format_and_its_lines() {
        assert_eq!(block_parts("\"\"\"yaml  \n  a\"\"\""), (7, 10));
        assert_eq!(block_parts("\"\"\"json {}\"\"\""), (7, 7));
    }
}
