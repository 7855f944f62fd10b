//! All files of a run in one address space, so that a place is eight bytes that know their file.

mod composed;
mod map;
mod read;
mod span;

pub(crate) use composed::{composed, is_plain};
pub use map::{Location, SourceFile, SourceId, SourceMap, TEXT_LIMIT, TooLarge, is_blotted};
pub use read::{Unread, read, read_from, read_text, text_of};
pub use span::Span;
