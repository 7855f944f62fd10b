//! A checker of proofs that trusts no evaluator, and what it reads.

pub(crate) mod checker;
pub(crate) mod declared;
pub(crate) mod files;
pub(crate) mod lies;
pub(crate) mod read;
mod relation;
mod rules;
mod set;
pub(crate) mod step;
pub(crate) mod value;
