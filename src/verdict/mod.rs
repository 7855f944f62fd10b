//! What came out, in the reader's language: findings, the ledger of all outcomes, and what they add up to.

mod finding;

pub use finding::*;
