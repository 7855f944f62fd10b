//! Walking over tokens and writing them.

use super::doc::Piece;
use super::lexeme::{Lexeme, closing, lexemes};
use crate::source::{SourceFile, Span};
use crate::syntax::{Kind, Token};

/// How far what stands in a block is moved in.
pub(super) const STEP: usize = 2;

/// How far lines are moved in that go on with the head of a clause or of a declaration: further than what stands in it.
pub(super) const HANG: usize = 4;

/// What is written of a file, and what is left to write.
pub(super) struct Printer<'a> {
    lexemes: Vec<Lexeme<'a>>,
    /// For each opening bracket where its closing one is.
    closing: Vec<usize>,
    /// The token that is written next.
    at: usize,
    /// Before which tokens the comments are written.
    told: usize,
    pieces: Vec<Piece<'a>>,
}

impl<'a> Printer<'a> {
    pub(super) fn new(file: &'a SourceFile, tokens: &[Token]) -> Self {
        let lexemes = lexemes(file, tokens);
        let closing = closing(&lexemes);
        Self { pieces: Vec::with_capacity(lexemes.len() * 4), lexemes, closing, at: 0, told: 0 }
    }

    /// What has been written.
    pub(super) fn pieces(&self) -> &[Piece<'a>] {
        &self.pieces
    }

    /// Adds what is not a token.
    pub(super) fn push(&mut self, piece: Piece<'a>) {
        self.pieces.push(piece);
    }

    /// A token further on.
    pub(super) fn nth(&self, ahead: usize) -> Option<&Lexeme<'a>> {
        self.lexemes.get(self.at + ahead)
    }

    pub(super) fn at(&self, kind: Kind) -> bool {
        self.nth(0).is_some_and(|lexeme| lexeme.kind == kind)
    }

    /// Whether a token of this kind was written last.
    pub(super) fn after(&self, kind: Kind) -> bool {
        self.at.checked_sub(1).and_then(|at| self.lexemes.get(at)).is_some_and(|lexeme| lexeme.kind == kind)
    }

    /// The next word; nothing where no word stands.
    pub(super) fn word(&self) -> &'a str {
        self.nth(0).filter(|lexeme| lexeme.kind == Kind::Word).map_or("", |lexeme| lexeme.text)
    }

    /// Whether one of these words comes next.
    pub(super) fn at_word(&self, words: &[&str]) -> bool {
        words.contains(&self.word())
    }

    /// Writes the next token with its comments.
    pub(super) fn token(&mut self) {
        let Some(text) = self.nth(0).map(|lexeme| lexeme.text) else { return };
        self.piece(Piece::Text(text));
    }

    /// Writes something for the next token.
    pub(super) fn piece(&mut self, piece: Piece<'a>) {
        self.comments(false);
        self.push(piece);
        if let Some(behind) = self.nth(0).and_then(|lexeme| lexeme.behind) {
            self.push(Piece::Behind(behind));
        }
        self.at += 1;
    }

    pub(super) fn space(&mut self) {
        self.push(Piece::Space);
    }

    /// Writes some tokens with a space between them. Where a comment breaks their line, it goes on further in.
    pub(super) fn tokens(&mut self, count: usize) {
        self.token();
        if count > 1 {
            self.push(Piece::In(HANG));
            for _ in 1..count {
                self.space();
                self.token();
            }
            self.push(Piece::Out);
        }
    }

    /// Writes a token and a space for as long as a place is not reached.
    pub(super) fn tokens_before(&mut self, place: u32) {
        while self.nth(0).is_some_and(|lexeme| lexeme.span.start < place && lexeme.kind != Kind::End) {
            self.token();
            self.space();
        }
    }

    /// Writes the tokens of a literal or of another part that has a space between all its tokens.
    pub(super) fn spaced(&mut self, part: Span) {
        self.token();
        while self.nth(0).is_some_and(|lexeme| lexeme.span.start < part.end && lexeme.kind != Kind::End) {
            self.space();
            self.token();
        }
    }

    /// Writes a token if it comes next.
    pub(super) fn eat(&mut self, kind: Kind) -> bool {
        let there = self.at(kind);
        if there {
            self.token();
        }
        there
    }

    /// Writes words and dates as long as the words are among these, each after a space.
    pub(super) fn words(&mut self, words: &[&str]) {
        while self.at_word(words) || self.at(Kind::Date) {
            self.space();
            self.token();
        }
    }

    /// Writes a code or a subject: what stands in the text without a gap.
    pub(super) fn joined(&mut self) {
        let quoted = self.at(Kind::Text);
        let mut end = self.nth(0).map(|lexeme| lexeme.span.end);
        self.token();
        while let Some(next) = self.nth(0).filter(|next| !quoted && Some(next.span.start) == end && joins(next.kind)) {
            end = Some(next.span.end);
            self.token();
        }
    }

    /// Writes the comments on lines of their own before the next token, with the empty lines between them if wanted.
    pub(super) fn comments(&mut self, blanks: bool) {
        let Some(lexeme) = self.lexemes.get(self.at).filter(|_| self.told <= self.at) else { return };
        self.told = self.at + 1;
        let comments = lexeme.before.iter().enumerate();
        // An empty line before all of them is not theirs.
        self.pieces.extend(comments.map(|(at, comment)| Piece::Own(comment.text, blanks && at > 0 && comment.blank)));
        if blanks && lexeme.blank && !lexeme.before.is_empty() {
            self.push(Piece::Blank);
        }
    }

    /// Whether an empty line stands before the next token and its comments.
    pub(super) fn after_blank(&self) -> bool {
        self.nth(0).is_some_and(|lexeme| lexeme.before.first().map_or(lexeme.blank, |comment| comment.blank))
    }

    /// Begins the line of a declaration, or of a part of a block.
    pub(super) fn begin(&mut self, first: bool) {
        let blank = !first && self.after_blank();
        self.push(if blank { Piece::Blank } else { Piece::Hard });
        self.comments(true);
    }

    /// Writes a block of which each part has lines of its own.
    pub(super) fn block(&mut self, mut part: impl FnMut(&mut Self)) {
        self.token();
        self.push(Piece::In(STEP));
        let mut first = true;
        while !self.at(Kind::CloseBrace) && !self.at(Kind::End) {
            self.begin(first);
            part(self);
            first = false;
        }
        let filled = self.last_comments(first) || !first;
        self.push(Piece::Out);
        if filled {
            self.push(Piece::Hard);
        }
        self.token();
    }

    /// Writes the comments behind the last part of a block or of a file; false where there are none.
    pub(super) fn last_comments(&mut self, first: bool) -> bool {
        let blank = !first && self.after_blank();
        let Some(lexeme) = self.nth(0).filter(|lexeme| !lexeme.before.is_empty()) else { return false };
        let comments = lexeme.before.iter().enumerate();
        let comments: Vec<Piece<'a>> = comments
            .map(|(at, comment)| Piece::Own(comment.text, if at > 0 { comment.blank } else { blank }))
            .collect();
        self.pieces.extend(comments);
        self.told = self.at + 1;
        true
    }

    /// How many parentheses stand around what lies in a span, those that are a part of it among them.
    pub(super) fn parentheses(&self, span: Span) -> usize {
        let mut end = None;
        for layer in 0.. {
            if self.nth(layer).is_none_or(|lexeme| lexeme.kind != Kind::Open) {
                return layer;
            }
            let close = self.closing.get(self.at + layer).copied().unwrap_or(0);
            let closes = match end {
                None => self.lexemes.get(close).is_some_and(|lexeme| lexeme.span.end == span.end),
                Some(end) => close + 1 == end,
            };
            if !closes {
                return layer;
            }
            end = Some(close);
        }
        0
    }
}

/// Whether a token may stand in a code or a subject, behind its first one.
fn joins(kind: Kind) -> bool {
    use Kind::{Date, Dot, Minus, Number, OddDate, Slash, Version, Word};
    matches!(kind, Word | Number | Version | Date | OddDate | Minus | Dot | Slash)
}
