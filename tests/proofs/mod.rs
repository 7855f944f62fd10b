//! A checker of proofs that trusts no evaluator.
//!
//! To be read in this order, with so many lines: `checker` (230) goes from the steps of a proof to the verdict, and asks each step to follow
//! from those right below it; `rules` (300) says what each form of expression gives by what its parts are said to give; `relation` (90)
//! what is equal, a member, or within another. Beside them stand what is said: `value` (180), `set` (120), `step` (110); and what is
//! there on a day: `files` (280). What packs and files say is read by the reader of the second evaluator (`tests/second`), which knows of no
//! day and decides nothing, from what `tests/double/read` gives it, with where it stands. `lies` tells what is not so.

mod aggregate;
pub(crate) mod checker;
pub(crate) mod files;
pub(crate) mod lies;
pub(crate) mod outcome;
mod relation;
mod rules;
mod set;
pub(crate) mod step;
pub(crate) mod value;
