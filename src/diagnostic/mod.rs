//! What is wrong with an input, as data: a code, labels in any files, and texts that are put into words later.
//!
//! Nothing here formats text; [`crate::report`] does.

mod code;
mod explain;
mod lang;
mod phrase;
mod text;

pub use code::{Code, UNDEFINED};
pub use explain::Page;
pub use lang::Lang;
pub use phrase::Phrase;
pub use text::{Arg, Text};

use crate::source::Span;

/// How binding something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Force {
    /// Recommended.
    Should,
    /// Laid down.
    Must,
}

/// One thing that is wrong with a policy or an organisation's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable name of this kind of error.
    pub code: Code,
    /// Whether it makes the input unusable (`Must`) or is a warning (`Should`).
    pub force: Force,
    /// One sentence that stands alone.
    pub message: Text,
    /// The places; the first is the smallest place to change.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub help: Vec<Text>,
}

/// A place, and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is there; nothing where the message says enough.
    pub text: Option<Text>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: Code, message: Text, span: Span) -> Self {
        Self { code, force: Force::Must, message, labels: vec![Label { span, text: None }], help: Vec::new() }
    }

    /// A warning at a place.
    pub fn warning(code: Code, message: Text, span: Span) -> Self {
        Self { force: Force::Should, ..Self::error(code, message, span) }
    }

    /// Says something of the place that was named last.
    #[must_use]
    pub fn label(mut self, text: Text) -> Self {
        if let Some(label) = self.labels.last_mut() {
            label.text = Some(text);
        }
        self
    }

    /// Names another place.
    #[must_use]
    pub fn also(mut self, span: Span, text: Text) -> Self {
        self.labels.push(Label { span, text: Some(text) });
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: Text) -> Self {
        self.help.push(text);
        self
    }

    /// The smallest place to change.
    pub fn place(&self) -> Span {
        self.labels.first().map_or(Span::default(), |label| label.span)
    }
}
