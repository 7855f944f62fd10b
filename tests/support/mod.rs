//! What tests of organisations share.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test that is wrong stops")]

pub(crate) mod dump;
pub(crate) mod vocabulary;

use mandat::diagnostic::{Diagnostic, Lang};
use mandat::organisation::{Document, Facts, Settings, Tree, read, read_json, read_toml, read_yaml};
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
    let (mut tree, mut errors, mut documents) = (Tree::new(), Vec::new(), Vec::new());
    for (name, text) in files {
        let id = sources.add(*name, *text).unwrap();
        let file = sources.file(id).unwrap();
        let roots = if name.ends_with(".json") {
            read_json(file, &mut tree, &mut errors).into_iter().collect()
        } else if name.ends_with(".toml") {
            vec![read_toml(file, &mut tree, &mut errors)]
        } else {
            read_yaml(file, &mut tree, &mut errors)
        };
        documents.push(Document { span: file.span(), roots, readable: true });
    }
    let settings = Settings::defaults(&policy);
    let facts = read(&policy, &sources, &tree, &documents, &settings, &mut errors);
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
