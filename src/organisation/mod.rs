//! The organisation's files: read into one tree with places, and laid over by the vocabulary as facts.

mod facts;
mod lexicon;
mod nearest;
mod node;
mod read;
mod scalar;
mod settings;

pub use facts::*;
pub use node::{Children, Entry, Node, NodeId, NodeKind, Scalar, ScalarText, Tree};
pub use read::{Document, read};
pub use settings::Settings;
