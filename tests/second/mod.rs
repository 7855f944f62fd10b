//! A second evaluator, written from `docs/semantics.md` alone: slow and plain, and with no code of the first.

pub(crate) mod aggregate;
pub(crate) mod arithmetic;
pub(crate) mod define;
pub(crate) mod evaluator;
pub(crate) mod kinds;
pub(crate) mod literal;
pub(crate) mod members;
pub(crate) mod organisation;
pub(crate) mod quantify;
pub(crate) mod rules;
pub(crate) mod shrink;
pub(crate) mod time;
pub(crate) mod value;
pub(crate) mod vocabulary;
pub(crate) mod witness;
pub(crate) mod world;
