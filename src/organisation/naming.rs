use crate::diagnostic::{Arg, Complaint, Lang, Phrase, Text};
use crate::policy::model::Words;
use crate::source::Span;

/// Shows where the policy declares something, where it does.
pub(super) fn declared(error: Complaint, name: impl Into<Arg>, span: Span) -> Complaint {
    if span == Span::default() {
        return error;
    }
    error.also(span, Text::new(Phrase::DeclaredHere).with("name", name))
}

/// A name of the policy, as people see it in their language; each is put through `form`.
pub(super) fn named(name: &str, words: &Words, form: impl Fn(&str) -> String) -> Arg {
    let words = Lang::ALL.iter().filter_map(|lang| {
        let (_, word) = words.by_lang.iter().find(|(of, _)| of == lang)?;
        Some((*lang, form(word)))
    });
    Arg::Named { name: form(name), words: words.collect() }
}
