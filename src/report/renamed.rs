use super::formatted::difference;
use super::{Style, clean};
use crate::diagnostic::{Lang, Phrase, Text};
use crate::pipeline::Renaming;

/// The files in which something was renamed or would be, each with what changes in it.
pub fn renamed(renaming: &Renaming, dry: bool, lang: Lang, style: Style, quiet: bool) -> String {
    let mut text = String::new();
    // Where only private places change, that they do is private too.
    for file in renaming.files.iter().filter(|file| file.shown.places > 0) {
        let phrase = match (dry, file.shown.places) {
            (true, 1) => Phrase::RenameWouldOne,
            (true, _) => Phrase::RenameWould,
            (false, 1) => Phrase::RenameDoneOne,
            (false, _) => Phrase::RenameDone,
        };
        let words = Text::new(phrase).with("count", file.shown.places).with("file", &*clean(&file.name));
        text.push_str(&words.words(lang));
        text.push('\n');
        if !quiet {
            text.push_str(&difference(&file.shown.before, &file.shown.after, lang, style));
        }
    }
    text
}
