//! Writes verdicts down: one file a format, each the same bytes for the same input.

mod clean;
mod concise;
mod excerpt;
mod from_diagnostic;
mod human;
mod json;
mod ledger;
mod proof;
mod range;
mod style;
mod summary;

pub use clean::clean;
pub use concise::concise;
pub use from_diagnostic::{finding, findings};
pub use human::Human;
pub use json::{json, ledger_json};
pub use ledger::ledger;
pub use proof::tree;
pub use range::Range;
pub use style::{Color, Style};
pub use summary::summary;
