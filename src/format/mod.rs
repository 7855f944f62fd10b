//! One layout for policies.
//!
//! The printer walks over the tokens of a file and writes every one of them, with the comments around it, in the order
//! in which they stand; only the white space between them is its own. So what is read from the text afterwards is
//! what was read before: no name, number or quoted text changes, no parenthesis comes or goes. The syntax tree says
//! where a line may be broken, and how loosely.
//!
//! Kept of the white space is one empty line between declarations, and between the parts of a block. Lines end in
//! `\n`, without `\r`, and a file has no byte order mark: a pack has one digest on all systems.

mod clause;
mod consent;
mod delegation;
mod doc;
mod expression;
mod fields;
mod form;
mod item;
mod lexeme;
mod list;
mod printer;
mod role;
mod rule;
mod test;
mod text;
mod vocabulary;

use crate::diagnostic::{Diagnostic, Force};
use crate::source::SourceFile;
use crate::syntax::{lex, parse};
use printer::Printer;

/// How many columns a line has at most, where it can be broken.
pub const WIDTH: usize = 100;

/// The text of a policy in its one layout; nothing where it has errors, for what cannot be read is left as it is.
pub fn format(file: &SourceFile, errors: &mut Vec<Diagnostic>) -> Option<String> {
    let mut found = Vec::new();
    let policy = parse(file, &mut found);
    let wrong = found.iter().any(|error| error.force == Force::Must);
    if wrong {
        errors.append(&mut found);
        return None;
    }
    let tokens = lex(file, &mut found);
    let mut printer = Printer::new(file, &tokens);
    printer.policy(&policy);
    Some(doc::layout(printer.pieces(), WIDTH))
}
