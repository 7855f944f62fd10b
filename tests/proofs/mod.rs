//! A checker of proofs that trusts no evaluator.
//!
//! To be read in this order, with so many lines: `checker` (160) goes from the steps of a proof to what is wrong with it, and asks each step to
//! follow from those right below it; `outcome` (160) asks the verdict to follow from them, on the right day and of one whom the rule is about;
//! `rules` (280) says what each form of expression gives by what its parts are said to give; `aggregate` (150) what is reckoned over members;
//! `relation` (140) what is equal, a member, or within another. Beside them stand what is said: `value` (250), `set` (130), `step` (120); and
//! what is there on a day: `files` (330). What packs and files say is read by the reader of the second evaluator (`tests/second`), which knows
//! of no day and decides nothing, from what `tests/double/read` gives it, with where it stands. `lies` tells what is not so.

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
