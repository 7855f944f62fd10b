//! Mandat checks organisations, written in plain files, against rules about who may decide what.

pub mod cli;
pub mod diagnostic;
pub mod evaluate;
mod nearest;
pub mod organisation;
mod parallel;
pub mod pipeline;
pub mod policy;
pub mod report;
pub mod source;
pub mod syntax;
pub mod value;
pub mod verdict;
