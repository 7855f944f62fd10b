//! What is wrong with an input, as data: a code, labels in any files, and texts that are put into words later.
//!
//! Nothing here formats text; [`crate::report`] does.

mod code;
mod explain;
mod files;
mod hide;
mod lang;
mod phrase;
mod provision;
mod text;
mod unread;

pub use code::{Code, UNDEFINED};
pub use explain::Page;
pub use files::Files;
pub use lang::Lang;
pub use phrase::Phrase;
pub use provision::provision_help;
pub use text::{Arg, Text};
pub use unread::unread;

use crate::source::Span;
use crate::value::Date;

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
    /// Files of an organisation that show it.
    pub examples: Vec<Example>,
    /// What to do about it: at least one thing, so that none can be made by hand without.
    help: Vec<Text>,
}

/// An organisation that shows something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What it shows, in one sentence.
    pub says: Text,
    /// The day on which it is so, where that is another one than the day that was asked about.
    pub on: Option<Date>,
    /// Its files, in the words of each language.
    pub files: Vec<(Lang, Files)>,
}

/// What is wrong and where. Nobody can be told of it before it says what to do about it:
///
/// ```compile_fail,E0308
/// use mandat::diagnostic::{Code, Diagnostic, Phrase};
/// use mandat::source::Span;
///
/// let mut errors: Vec<Diagnostic> = Vec::new();
/// errors.push(Diagnostic::error(Code::NotADate, Phrase::NotADateHelp.into(), Span::default()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "it is told only once it says what to do"]
pub struct Complaint {
    code: Code,
    force: Force,
    message: Text,
    labels: Vec<Label>,
    examples: Vec<Example>,
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
    /// An error at a place, which is to say what to do.
    pub fn error(code: Code, message: Text, span: Span) -> Complaint {
        let labels = vec![Label { span, text: None }];
        Complaint { code, force: Force::Must, message, labels, examples: Vec::new() }
    }

    /// A warning at a place, which is to say what to do.
    pub fn warning(code: Code, message: Text, span: Span) -> Complaint {
        Complaint { force: Force::Should, ..Self::error(code, message, span) }
    }

    /// Says something of the place that was named last.
    #[must_use]
    pub fn label(mut self, text: Text) -> Self {
        label_last(&mut self.labels, text);
        self
    }

    /// Names another place.
    #[must_use]
    pub fn also(mut self, span: Span, text: Text) -> Self {
        self.labels.push(Label { span, text: Some(text) });
        self
    }

    /// Says what else to do.
    #[must_use]
    pub fn help(mut self, text: Text) -> Self {
        self.help.push(text);
        self
    }

    /// Says what to do in place of what was said of it.
    pub fn help_instead(&mut self, text: Text) {
        self.help = vec![text];
    }

    /// What to do about it.
    pub fn helps(&self) -> &[Text] {
        &self.help
    }

    /// The smallest place to change.
    pub fn place(&self) -> Span {
        self.labels.first().map_or(Span::default(), |label| label.span)
    }
}

impl Complaint {
    /// The same of another kind.
    pub fn of(self, code: Code) -> Self {
        Self { code, ..self }
    }

    /// The same with another force.
    pub fn forced(self, force: Force) -> Self {
        Self { force, ..self }
    }

    /// Says something of the place that was named last.
    pub fn label(mut self, text: Text) -> Self {
        label_last(&mut self.labels, text);
        self
    }

    /// Names another place.
    pub fn also(mut self, span: Span, text: Text) -> Self {
        self.labels.push(Label { span, text: Some(text) });
        self
    }

    /// Shows it by files of an organisation.
    pub fn shown(mut self, examples: impl IntoIterator<Item = Example>) -> Self {
        self.examples.extend(examples);
        self
    }

    /// Says what to do, with which it can be told.
    pub fn help(self, text: Text) -> Diagnostic {
        let Self { code, force, message, labels, examples } = self;
        Diagnostic { code, force, message, labels, examples, help: vec![text] }
    }
}

fn label_last(labels: &mut [Label], text: Text) {
    if let Some(label) = labels.last_mut() {
        label.text = Some(text);
    }
}
