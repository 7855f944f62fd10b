//! Tokens with the comments around them: what a printer that walks over them has to write.

use crate::source::{SourceFile, Span};
use crate::syntax::{Kind, Token};

/// A token with the comments around it.
#[derive(Debug)]
pub(super) struct Lexeme<'a> {
    /// What it is.
    pub(super) kind: Kind,
    /// Its text.
    pub(super) text: &'a str,
    /// Where it stands.
    pub(super) span: Span,
    /// The comments on lines of their own before it.
    pub(super) before: Vec<Comment<'a>>,
    /// Whether an empty line stands directly before it.
    pub(super) blank: bool,
    /// The comment behind it on its line.
    pub(super) behind: Option<&'a str>,
}

/// A comment on a line of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Comment<'a> {
    /// What it says, with its sign.
    pub(super) text: &'a str,
    /// Whether an empty line stands before it.
    pub(super) blank: bool,
}

/// Gives each token the comments around it. What belongs to no token and no comment is white space.
pub(super) fn lexemes<'a>(file: &'a SourceFile, tokens: &[Token]) -> Vec<Lexeme<'a>> {
    let mut lexemes: Vec<Lexeme<'a>> = Vec::with_capacity(tokens.len());
    let mut end = file.base();
    for token in tokens {
        let mut gap = file.slice(Span::new(end, token.span.start));
        let mut lexeme = Lexeme {
            kind: token.kind,
            text: file.slice(token.span),
            span: token.span,
            before: Vec::new(),
            blank: false,
            behind: None,
        };
        let mut last = lexemes.last_mut();
        while let Some((space, comment)) = gap.split_once('#') {
            let length = comment.find('\n').unwrap_or(comment.len());
            let text = gap.get(space.len()..=space.len() + length).unwrap_or(gap).trim_end();
            match last.take().filter(|_| !space.contains('\n')) {
                Some(last) => last.behind = Some(text),
                None => lexeme.before.push(Comment { text, blank: is_blank(space) }),
            }
            gap = comment.get(length..).unwrap_or("");
        }
        lexeme.blank = is_blank(gap);
        lexemes.push(lexeme);
        end = token.span.end;
    }
    lexemes
}

/// Whether white space holds an empty line: the first end of a line in it is that of the line before.
fn is_blank(space: &str) -> bool {
    space.matches('\n').count() > 1
}

/// For each opening bracket of a text without errors where its closing one is.
pub(super) fn closing(lexemes: &[Lexeme<'_>]) -> Vec<usize> {
    let mut closing = vec![0; lexemes.len()];
    let mut open = Vec::new();
    for (at, lexeme) in lexemes.iter().enumerate() {
        match lexeme.kind {
            Kind::Open | Kind::OpenBrace => open.push(at),
            Kind::Close | Kind::CloseBrace => {
                let slot = open.pop().and_then(|opened: usize| closing.get_mut(opened));
                slot.into_iter().for_each(|slot| *slot = at);
            }
            _ => {}
        }
    }
    closing
}
