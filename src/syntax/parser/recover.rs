//! Going on after an error, and the blocks in which that happens.

use super::super::token::Kind;
use super::super::words::ITEMS;
use super::damage::PARTS;
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::source::Span;

/// Words that begin a part even in the middle of a line.
const STRONG: &[&str] = &["must", "should", "says", "help", "expect", "lifts", "softens"];

impl Parser<'_> {
    /// Reads the parts between braces, whatever goes wrong in some of them.
    pub(super) fn block(
        &mut self,
        parts: &'static [&'static str],
        mut part: impl FnMut(&mut Self) -> Parsed<()>,
    ) -> Parsed<()> {
        let open = self.at;
        self.expect(Kind::OpenBrace, "{")?;
        let outer = std::mem::replace(&mut self.parts, parts);
        let mut told = false;
        while self.eat(Kind::CloseBrace).is_none() {
            if self.at_outside(open) {
                self.unclosed(open);
                break;
            }
            let before = self.at;
            if self.at_needless() {
                self.needless(&mut told);
            } else if part(self).is_err() {
                self.skip_to_part();
            }
            if self.at == before {
                self.bump();
            }
        }
        self.parts = outer;
        Ok(())
    }

    /// Whether what comes next is outside of a block whose brace was never closed.
    fn at_outside(&self, open: usize) -> bool {
        let next = self.peek();
        if next.kind == Kind::End {
            return true;
        }
        let closed = self.closing.get(open).copied().flatten().is_some();
        !closed && self.at_item() && self.indent(self.at) <= self.indent(open)
    }

    /// Whether a declaration begins here, on a line of its own.
    pub(super) fn at_item(&self) -> bool {
        self.peek().first && ITEMS.contains(&self.word())
    }

    /// Whether a word stands at the very beginning of a line with which a declaration was most likely meant to begin.
    fn at_misspelt_item(&self) -> bool {
        let begins = self.peek().first && self.at(Kind::Word) && self.indent(self.at) == 1;
        begins && !PARTS.contains(&self.word()) && self.misspelt(ITEMS.iter().copied()).is_some()
    }

    /// How far the line on which a token stands is moved in.
    fn indent(&self, token: usize) -> u32 {
        let line = self.tokens.iter().take(token + 1).rev().find(|token| token.first);
        line.map_or(0, |first| self.file.location(first.span.start).column)
    }

    /// Goes on to the next part of the block, or to its end.
    pub(super) fn skip_to_part(&mut self) {
        let mut depth = 0u32;
        while !self.at(Kind::End) && !self.at_part() {
            match self.peek().kind {
                Kind::OpenBrace => depth += 1,
                Kind::CloseBrace if depth == 0 => return,
                Kind::CloseBrace => depth -= 1,
                _ => {}
            }
            self.bump();
        }
    }

    /// Whether a part of the block, or what comes after the block, begins here.
    pub(super) fn at_part(&self) -> bool {
        let (word, first) = (self.word(), self.peek().first);
        match self.parts {
            [] => first,
            parts => parts.contains(&word) && (first || STRONG.contains(&word)) || self.at_item(),
        }
    }

    /// Goes on to the next declaration. A block that is passed on the way is passed as a whole.
    pub(super) fn skip_to_item(&mut self) {
        while !self.at(Kind::End) && !self.at_item() && !self.at_misspelt_item() {
            let block = self.closing.get(self.at).copied().flatten().filter(|_| self.at(Kind::OpenBrace));
            self.at = block.unwrap_or(self.at);
            self.bump();
            if block.is_some() && self.peek().first && self.at(Kind::Word) {
                break;
            }
        }
    }

    /// Goes on to a line that begins with one of the words or with a declaration.
    pub(super) fn skip_to_line(&mut self, words: &[&str]) {
        let here = |parser: &Self| parser.peek().first && words.contains(&parser.word());
        while !self.at(Kind::End) && !self.at_item() && !here(self) {
            self.bump();
        }
    }

    /// Reads what stands between brackets; after an error in it goes on behind the closing one.
    pub(super) fn bracketed<T>(
        &mut self,
        (opening, closing): (Kind, Kind),
        inside: impl FnOnce(&mut Self) -> Parsed<T>,
    ) -> Parsed<Option<T>> {
        let open = self.at;
        let (sign, end) = if opening == Kind::Open { ("(", ")") } else { ("{", "}") };
        self.expect(opening, sign)?;
        let close = self.closing.get(open).copied().flatten();
        let read = inside(self).and_then(|read| match (self.eat(closing), close) {
            (Some(_), _) => Ok(read),
            (None, Some(_)) => Err(self.after_expression(end)),
            (None, None) => Err(self.unclosed(open)),
        });
        match (read, close) {
            (Ok(read), _) => Ok(Some(read)),
            (Err(_), Some(close)) if close >= self.at => {
                self.at = close + 1;
                Ok(None)
            }
            (Err(reported), _) => Err(reported),
        }
    }

    /// Whether a sign stands here that other languages put between parts.
    pub(super) fn at_needless(&self) -> bool {
        self.at(Kind::Comma) || self.at(Kind::Foreign) && self.text() == ";"
    }

    /// Takes such a sign, and tells of the first one: the others are the same mistake.
    pub(super) fn needless(&mut self, told: &mut bool) {
        if std::mem::replace(told, true) {
            self.bump();
        } else {
            self.not_needed(Phrase::NotNeededHelp);
        }
    }

    /// Takes the colon that other languages put between a field and its type.
    pub(super) fn needless_colon(&mut self) {
        if self.at(Kind::Colon) {
            self.not_needed(Phrase::ColonNotNeededHelp);
        }
    }

    /// Takes a sign that is not needed.
    pub(super) fn not_needed(&mut self, help: Phrase) {
        let message = Text::new(Phrase::NotNeeded).with("found", self.text());
        let place = self.peek().span;
        self.report(Diagnostic::error(Code::NotNeeded, message, place).help(help.into()));
        self.bump();
    }

    /// Reports that something which may stand once stands twice.
    pub(super) fn once(&mut self, seen: &mut Vec<(&'static str, Span)>, part: &'static str, place: Span) {
        match seen.iter().find(|(word, _)| *word == part) {
            Some((_, first)) => {
                let message = Text::new(Phrase::DuplicatePart).with("part", part);
                let diagnostic = Diagnostic::error(Code::DuplicatePart, message, place);
                self.report(diagnostic.also(*first, Phrase::FirstHere.into()).help(Phrase::KeepOneHelp.into()));
            }
            None => seen.push((part, place)),
        }
    }
}
