//! Packs of policies: found, read and checked, so that names are resolved, types known, and only the core is left.

mod check;
pub mod embedded;
mod library;
pub mod load;
mod lower;
pub mod model;

pub use check::check;
pub use library::{Disk, Tested};
