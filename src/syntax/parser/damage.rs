//! What errors may keep from being read.

use super::super::token::Kind;
use super::super::tree::{Damage, Hides};
use super::super::words::ITEMS;
use super::Parser;
use crate::source::Span;

/// Declarations of which nothing but their code is known elsewhere.
const CODED: &[&str] = &["rule", "role", "consent", "exception", "test"];

/// Declarations of one name.
const NAMED: &[&str] = &["source", "parameter", "tighten", "kind", "define"];

/// Words that begin a part of a declaration: where one begins a line of its own, its block was closed before it.
pub(super) const PARTS: &[&str] = &[
    "title", "cites", "for", "from", "until", "judged", "open", "at", "must", "should", "says", "help", "where",
    "lifts", "softens", "because", "over", "expect", "given", "before", "with",
];

impl Parser<'_> {
    /// Notes that what was read since a token holds an error.
    pub(super) fn damage(&mut self, from: usize) -> Damage {
        let tokens = self.tokens.get(from..self.at.max(from + 1)).unwrap_or(&[]);
        let span = tokens
            .iter()
            .fold(None, |span: Option<Span>, token| Some(span.map_or(token.span, |span| span.to(token.span))));
        let mut hides = Hides::Code;
        for at in from..from + tokens.len() {
            hides = hides.max(self.hides(from, at));
        }
        Damage { span: span.unwrap_or_default(), hides }
    }

    /// What a token in damaged text may have declared.
    fn hides(&self, from: usize, at: usize) -> Hides {
        let word = |at: usize| self.tokens.get(at).filter(|token| token.kind == Kind::Word);
        let text = word(at).map_or("", |token| self.file.slice(token.span));
        let of_path = at.checked_sub(1).and_then(|at| self.tokens.get(at)).is_some_and(|token| token.kind == Kind::Dot);
        let known = ITEMS.contains(&text);
        if at == from && !text.is_empty() && !known && !PARTS.contains(&text) {
            return Hides::Anything;
        }
        // In the middle of a text these are words as others, unless a name follows.
        if !known || CODED.contains(&text) || of_path || (at > from && word(at + 1).is_none()) {
            Hides::Code
        } else if NAMED.contains(&text) {
            Hides::Words
        } else {
            Hides::Anything
        }
    }

    /// Whether the rest of a damaged declaration stands here, which nobody could read.
    pub(super) fn at_rest(&self) -> bool {
        self.at(Kind::CloseBrace) || self.at(Kind::Close) || PARTS.contains(&self.word())
    }
}
