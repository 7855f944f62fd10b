use super::page::{Page, Part};
use crate::diagnostic::{Code, Lang, Phrase};

/// The page of an error that the checker itself reports: what it means, an example, what to do.
pub fn error_page(code: Code, lang: Lang) -> Page {
    let page = code.page(lang);
    let words = |label: Phrase, words: &str| Part::Words { label: label.template(lang), words: words.to_owned() };
    let example = Part::Text { label: Phrase::PageExample.template(lang), text: page.example.to_owned() };
    let parts = vec![words(Phrase::PageMeans, page.means), example, words(Phrase::LabelHelp, page.help)];
    Page { code: code.name().to_owned(), title: String::new(), parts }
}
