use super::{Arg, Code, Diagnostic, Phrase, Text};

/// What stands for words that are not shown.
const MARK: &str = "…";

impl Diagnostic {
    /// Tells the same without a word of the file: what stands there is private.
    ///
    /// Whoever met the error need not know that; so nothing that it says is believed to be harmless but the sentence itself.
    pub fn hide_words(&mut self) {
        let labels = self.labels.iter_mut().filter_map(|label| label.text.as_mut());
        let texts = std::iter::once(&mut self.message).chain(labels);
        // Each is gone through, whatever was found before.
        let hidden = texts.map(Text::hide_words).filter(|hidden| *hidden).count() > 0;
        let unknown = self.code == Code::UnknownKey;
        let helps = self.help.len();
        self.help.retain(|help| unknown && help.phrase == Phrase::HelpHere || !help.clone().hide_words());
        if hidden || self.help.len() < helps {
            self.help.push(Phrase::HelpPrivate.into());
        }
    }
}

impl Text {
    /// Says whether anything was hidden.
    fn hide_words(&mut self) -> bool {
        let args = self.args.iter_mut().filter(|(name, _)| *name != "limit");
        args.map(|(_, arg)| arg.hide_words()).filter(|hidden| *hidden).count() > 0
    }
}

impl Arg {
    fn hide_words(&mut self) -> bool {
        match self {
            Self::Verbatim(text) if is_sign(text) => false,
            Self::Verbatim(_) => {
                *self = Self::Verbatim(MARK.to_owned());
                true
            }
            Self::Text(text) => text.hide_words(),
            Self::AnyOf(args) | Self::AllOf(args) => {
                args.iter_mut().map(Self::hide_words).filter(|hidden| *hidden).count() > 0
            }
            // A word of the vocabulary.
            Self::Named { .. } => false,
        }
    }
}

/// Whether a text is a bracket or the like.
fn is_sign(text: &str) -> bool {
    text.len() <= 2 && text.chars().all(|letter| letter.is_ascii_punctuation())
}
