//! The organisation's files: read into one tree with places, and laid over by the vocabulary as facts.

mod facts;
mod node;

pub use facts::*;
pub use node::{Children, Entry, Node, NodeId, NodeKind, Scalar, ScalarText, Tree};
