//! What keeps a run within bounds, whatever it is given to read.

use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::source::Span;

/// How deep values may be nested: far beyond any organisation, and safe for code that follows the tree downwards.
pub const NESTING_LIMIT: usize = 512;

/// After how many errors a file is not read on: it is no file of its format.
pub const ERROR_LIMIT: usize = 1_000;

/// How many files and folders an organisation may have.
pub const FILE_LIMIT: usize = 100_000;

/// How deep folders may stand inside each other.
pub const FOLDER_LIMIT: usize = 64;

/// The error after which a file is not read on.
pub(super) fn too_many_errors(place: Span, errors: &mut Vec<Diagnostic>) {
    let message = Text::new(Phrase::TooManyErrors).with("limit", ERROR_LIMIT);
    errors.push(Diagnostic::error(Code::TooManyErrors, message, place).help(Phrase::TooManyErrorsHelp.into()));
}
