use super::{Phrase, Text};
use crate::source::Unread;

/// Why a file is not read, but for its name, and what to do about it.
pub fn unread(fault: &Unread) -> (Text, Phrase) {
    match fault {
        Unread::Special => (Phrase::SpecialFile.into(), Phrase::SpecialFileHelp),
        Unread::BrokenLink => (Phrase::BrokenLink.into(), Phrase::BrokenLinkHelp),
        Unread::TooLarge => (Phrase::TooMuchText.into(), Phrase::LessTextHelp),
        Unread::NotUtf8(line) => (Text::new(Phrase::NotUtf8).with("line", line.to_string()), Phrase::NotUtf8Help),
        Unread::System(error) => (Text::new(Phrase::UnreadFile).with("what", error), Phrase::HelpUnreadable),
    }
}
