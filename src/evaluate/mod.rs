//! What is true of an organisation at a moment: three-valued, exact, and the same whatever was asked before.
//!
//! Pure: no file, no clock, no terminal, no order of hashing; knows no pack's words.

mod aggregate;
mod arithmetic;
mod by_value;
mod change;
mod circle;
mod closed;
mod compare;
mod condition;
mod days;
mod define;
mod empty;
mod end;
mod evaluator;
mod exists;
mod extent;
mod field;
mod gap;
mod grouped;
mod index;
mod members;
mod moment;
mod numbered;
mod outcome;
mod presence;
mod quantify;
mod quick;
mod reach;
mod rule;
mod search;
mod set;
mod shared;
mod supposed;
mod touched;
mod truth;
mod tuples;
mod val;
mod wholes;
mod why;

pub use evaluator::{Evaluator, Frame};
pub use members::{Member, Members};
pub use moment::Moment;
pub use outcome::Outcome;
pub use presence::{Lapsed, Presence};
pub use rule::{ClauseRun, Keep, RuleRun, SubjectRun, Unknown};
pub use supposed::{Asked, Call};
pub use touched::touched;
pub use truth::Truth;
pub use val::{Ends, Val};
pub use why::{Depth, Missing, Read, Reason, Step, Why, Witness};
