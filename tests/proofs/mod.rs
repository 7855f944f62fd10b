//! A checker of proofs that trusts no evaluator, and what it reads.

pub(crate) mod checker;
pub(crate) mod files;
pub(crate) mod gives;
pub(crate) mod node;
pub(crate) mod value;
