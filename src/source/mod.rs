//! All files of a run in one address space, so that a place is eight bytes that know their file.

mod map;
mod span;

pub use map::{Location, SourceFile, SourceId, SourceMap, TooLarge, is_blotted};
pub use span::Span;
