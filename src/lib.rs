//! Mandat checks organisations, written in plain files, against rules about who may decide what.

pub mod diagnostic;
pub mod organisation;
pub mod policy;
pub mod source;
pub mod syntax;
pub mod value;
pub mod verdict;
