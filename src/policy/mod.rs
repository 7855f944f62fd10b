//! Checked policies: names resolved, types known, only the core left.

pub mod model;
