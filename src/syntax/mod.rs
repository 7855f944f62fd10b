//! The text of a policy: from characters to a tree that stands for exactly what was written.

mod foreign;
mod lexer;
mod parser;
pub mod print;
mod token;
pub mod tree;
mod words;

pub(crate) use lexer::{block_parts, lex};
pub use parser::parse;
pub(crate) use token::{Kind, Token};
