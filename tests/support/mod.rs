//! What tests of organisations share.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test that is wrong stops")]

pub(crate) mod dump;
pub(crate) mod vocabulary;

use mandat::diagnostic::{Diagnostic, Lang};
use mandat::organisation::{Facts, Folder, Settings, read};
use mandat::policy::model::Policy;
use mandat::source::{SourceMap, Span};

/// An organisation that was read.
pub(crate) struct Reading {
    pub(crate) sources: SourceMap,
    pub(crate) policy: Policy,
    pub(crate) facts: Facts,
    pub(crate) errors: Vec<Diagnostic>,
}

/// Reads files, each a name and a text, by a vocabulary.
pub(crate) fn reading(words: &str, files: &[(&str, &str)]) -> Reading {
    let mut sources = SourceMap::new();
    let policy = vocabulary::vocabulary(&mut sources, "core.mandat", words);
    let mut errors = Vec::new();
    let names = files.iter().map(|(name, _)| (*name).to_owned()).collect();
    let text = |wanted: &str| files.iter().find(|(name, _)| *name == wanted).map_or("", |(_, text)| text);
    let folder = Folder::of(names, |name| Ok(text(name).as_bytes().to_vec()));
    let organisation = folder.organisation(None, &mut sources, &mut errors);
    let settings = Settings::defaults(&policy);
    let facts = read(&policy, &sources, &organisation.tree, &organisation.documents, &settings, &mut errors);
    Reading { sources, policy, facts, errors }
}

/// `teams.yaml:3:5`
pub(crate) fn place(sources: &SourceMap, span: Span) -> String {
    match sources.file_of(span) {
        Some(file) => {
            let at = file.location(span.start);
            format!("{}:{}:{}", file.name(), at.line, at.column)
        }
        None => "nowhere".to_owned(),
    }
}

/// Diagnostics in full, in a language.
pub(crate) fn shown(sources: &SourceMap, errors: &[Diagnostic], lang: Lang) -> String {
    let mut text = String::new();
    for error in errors {
        text.push_str(&format!(
            "{} [{}]: {}\n",
            place(sources, error.place()),
            error.code.name(),
            error.message.words(lang)
        ));
        for label in &error.labels {
            let words = label.text.as_ref().map_or(String::new(), |text| format!(" — {}", text.words(lang)));
            let there = sources.text(label.span).lines().next().unwrap_or("");
            text.push_str(&format!("    {} `{there}`{words}\n", place(sources, label.span)));
        }
        for help in error.helps() {
            text.push_str(&format!("    help: {}\n", help.words(lang)));
        }
    }
    text
}
