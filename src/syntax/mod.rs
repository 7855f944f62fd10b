//! The text of a policy: from characters to a tree that stands for exactly what was written.

pub mod tree;
