//! Looking at tokens and taking them.

use super::super::token::{Kind, Token};
use super::{Parsed, Parser};
use crate::diagnostic::Arg;
use crate::source::Span;

impl<'a> Parser<'a> {
    /// The token that is read next.
    pub(super) fn peek(&self) -> Token {
        self.nth(0)
    }

    /// A token further on.
    pub(super) fn nth(&self, ahead: usize) -> Token {
        let end = Token { kind: Kind::End, span: self.file.span().tail(), first: true };
        self.tokens.get(self.at + ahead).copied().unwrap_or(end)
    }

    /// The text of the next token.
    pub(super) fn text(&self) -> &'a str {
        self.file.slice(self.peek().span)
    }

    /// A word further on; nothing where no word stands.
    pub(super) fn nth_word(&self, ahead: usize) -> &'a str {
        let token = self.nth(ahead);
        if token.kind == Kind::Word { self.file.slice(token.span) } else { "" }
    }

    /// The next word; nothing where no word stands.
    pub(super) fn word(&self) -> &'a str {
        self.nth_word(0)
    }

    pub(super) fn at(&self, kind: Kind) -> bool {
        self.peek().kind == kind
    }

    pub(super) fn at_word(&self, word: &str) -> bool {
        self.word() == word
    }

    /// Takes the next token.
    pub(super) fn bump(&mut self) -> Token {
        let token = self.peek();
        self.at = (self.at + 1).min(self.tokens.len());
        token
    }

    /// Takes a token if it is there.
    pub(super) fn eat(&mut self, kind: Kind) -> Option<Span> {
        self.at(kind).then(|| self.bump().span)
    }

    /// Takes a keyword if it is there.
    pub(super) fn eat_word(&mut self, word: &str) -> Option<Span> {
        self.at_word(word).then(|| self.bump().span)
    }

    /// Takes a token that must be there.
    pub(super) fn expect(&mut self, kind: Kind, sign: &str) -> Parsed<Span> {
        self.eat(kind).ok_or_else(|| self.unexpected(Arg::Verbatim(format!("`{sign}`"))))
    }

    /// Takes a keyword that must be there.
    pub(super) fn expect_word(&mut self, word: &str) -> Parsed<Span> {
        self.eat_word(word).ok_or_else(|| self.unexpected(Arg::Verbatim(format!("`{word}`"))))
    }

    /// Takes keywords that must stand one after the other.
    pub(super) fn expect_words(&mut self, words: &[&str]) -> Parsed<()> {
        words.iter().try_for_each(|word| self.expect_word(word).map(|_| ()))
    }

    /// The span from a place to the end of the token that was read last.
    pub(super) fn since(&self, start: Span) -> Span {
        Span::new(start.start, self.last().end.max(start.start))
    }

    /// The span of the token that was read last.
    pub(super) fn last(&self) -> Span {
        let last = self.at.checked_sub(1).and_then(|last| self.tokens.get(last));
        last.map_or(self.file.span().head(), |token| token.span)
    }

    /// One or more, with commas between them.
    pub(super) fn listed<T>(&mut self, one: impl Fn(&mut Self) -> Parsed<T>) -> Parsed<Vec<T>> {
        let mut all = vec![one(self)?];
        while self.eat(Kind::Comma).is_some() {
            all.push(one(self)?);
        }
        Ok(all)
    }
}
