//! From tokens to the tree: one function a production of `grammar/mandat.ebnf`, under the same name.
//!
//! Parsing never fails. A production that cannot go on reports it once and gives [`Reported`]; the loops over
//! declarations, parts and fields take that, go on to the next place that they know, and read from there.

mod advice;
mod aggregate;
mod arithmetic;
mod clause;
mod comparison;
mod consent;
mod cursor;
mod damage;
mod define;
mod delegation;
mod depth;
mod exception;
mod expression;
mod fields;
mod form;
mod item;
mod literal;
mod mistake;
mod name;
mod primary;
mod quantified;
mod recover;
mod role;
mod rule;
mod test;
mod text;
mod threshold;
mod vocabulary;

use super::lexer::lex;
use super::token::{Kind, Token};
use super::tree::{Damage, Hides, Policy};
use super::words::AFTER;
use crate::conflict;
use crate::diagnostic::{Diagnostic, Force};
use crate::source::{SourceFile, Span};

/// Reads a policy. What cannot be read is left out of the tree and told in the errors, in the order of the file.
pub fn parse(file: &SourceFile, errors: &mut Vec<Diagnostic>) -> Policy {
    let mut found = Vec::new();
    let tokens = lex(file, &mut found);
    let unread: Vec<Span> = found.iter().filter(|error| error.force == Force::Must).map(Diagnostic::place).collect();
    let mut policy = Parser::new(file, &tokens, &mut found).policy(&unread);
    // The texts of tests are none of what is read here, and may hold one all the same.
    if conflict::are_in(file, &mut found, 0) {
        policy = Policy::default();
    }
    let wrong = found.iter().any(|error| error.force == Force::Must);
    if wrong && policy.damaged.is_empty() {
        policy.damaged.push(Damage { span: file.span(), hides: Hides::Anything });
    }
    found.sort_by_key(Diagnostic::place);
    errors.append(&mut found);
    policy
}

/// The proof that an error has been reported, so that nobody reports what follows from it.
struct Reported;

/// What was read, unless an error stood in the way.
type Parsed<T> = Result<T, Reported>;

struct Parser<'a> {
    file: &'a SourceFile,
    tokens: &'a [Token],
    /// For each opening bracket where its closing one is.
    closing: Vec<Option<usize>>,
    errors: &'a mut Vec<Diagnostic>,
    /// The token that is read next.
    at: usize,
    /// The token at which an error was reported last: one place gives one error.
    blamed: Option<usize>,
    /// How deep the expression is that is being read.
    depth: u32,
    /// The words that begin a part of the block that is being read.
    parts: &'static [&'static str],
}

impl<'a> Parser<'a> {
    fn new(file: &'a SourceFile, tokens: &'a [Token], errors: &'a mut Vec<Diagnostic>) -> Self {
        let closing = closing_brackets(tokens);
        Self { file, tokens, closing, errors, at: 0, blamed: None, depth: 0, parts: AFTER }
    }
}

/// Pairs brackets. A brace closes parentheses that were left open; a parenthesis never closes a brace.
fn closing_brackets(tokens: &[Token]) -> Vec<Option<usize>> {
    let mut closing = vec![None; tokens.len()];
    let mut open: Vec<(usize, Kind)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Open | Kind::OpenBrace => open.push((at, token.kind)),
            Kind::Close if open.last().is_some_and(|(_, kind)| *kind == Kind::Open) => {
                pair(&mut closing, &mut open, at)
            }
            Kind::CloseBrace => {
                while open.pop_if(|(_, kind)| *kind == Kind::Open).is_some() {}
                pair(&mut closing, &mut open, at);
            }
            _ => {}
        }
    }
    closing
}

fn pair(closing: &mut [Option<usize>], open: &mut Vec<(usize, Kind)>, at: usize) {
    if let Some(slot) = open.pop().and_then(|(opened, _)| closing.get_mut(opened)) {
        *slot = Some(at);
    }
}
