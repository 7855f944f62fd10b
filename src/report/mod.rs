//! Writes verdicts down: one file a format, each the same bytes for the same input.

mod clean;
mod concise;
mod error_page;
mod excerpt;
mod from_diagnostic;
mod human;
mod json;
mod ledger;
mod proof;
mod quoted;
mod range;
mod rule_page;
mod style;
mod summary;
mod tests;

pub use clean::clean;
pub use concise::concise;
pub use error_page::error_page;
pub use from_diagnostic::{finding, findings};
pub use human::Human;
pub use json::{json, ledger_json, proofs_json, tests_json};
pub use ledger::ledger;
pub use proof::{proofs, tree};
pub use quoted::quoted;
pub use range::Range;
pub use rule_page::rule_page;
pub use style::{Color, Style};
pub use summary::{summary, totals};
pub use tests::tests;
