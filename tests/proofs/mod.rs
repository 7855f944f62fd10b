//! A checker of proofs that trusts no evaluator.
//!
//! To be read in this order, with so many lines: `checker` (230) goes from the steps of a proof to the verdict, and asks each step to follow
//! from those right below it; `rules` (300) says what each form of expression gives by what its parts are said to give; `relation` (90)
//! what is equal, a member, or within another. Beside them stand what is said: `value` (250), `set` (120), `step` (120); and what is
//! read: `declared` (150) of packs, `files` (480) and `read` (50) of an organisation. `lies` tells what is not so.

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
