//! The organisation's files: read into one tree with places, and laid over by the vocabulary as facts.

mod node;

pub use node::{Children, Entry, Node, NodeId, NodeKind, Scalar, ScalarText, Tree};
