use std::collections::BTreeSet;
use std::path::Path;

use mandat::diagnostic::{Lang, Text};
use mandat::evaluate::{Depth, Keep};
use mandat::format::format;
use mandat::organisation::{Folder, Settings, read};
use mandat::policy::load::{Library, PackFile, Wanted, load};
use mandat::policy::{Disk, check};
use mandat::source::{SourceMap, Span};
use mandat::value::Date;
use mandat::verdict::{Judgement, Words};
use mandat::vet::vet;

use crate::run::Packs;

/// What an input has brought about: codes of errors, outcomes, and stages that it went through.
pub(crate) type Reached = BTreeSet<String>;

/// Rules over the vocabulary that comes with the program.
struct Common<'a>(Packs<'a>);

impl Library for Common<'_> {
    fn embedded(&self, name: &str) -> Option<Vec<PackFile>> {
        if name == "core" { Disk.embedded(name) } else { self.0.embedded(name) }
    }

    fn names(&self) -> Vec<&str> {
        vec!["core", "rules"]
    }

    fn folder(&self, _: &Path) -> Option<Result<Vec<PackFile>, Text>> {
        None
    }
}

/// Takes an input through all stages, as the program does.
pub(crate) fn through_all(vocabulary: &str, rules: &str, organisation: &str) -> Reached {
    let mut reached = Reached::new();
    let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
    one_layout(vocabulary);
    one_layout(rules);
    let packs = [("core", vocabulary), ("rules", rules)];
    let wanted = [Wanted { name: "rules".to_owned(), span: Span::default(), root: None }];
    let own = Common(Packs(&packs[1..]));
    let library: &dyn Library = if vocabulary.is_empty() { &own } else { &Packs(&packs) };
    let loaded = load(&wanted, library, &mut sources, &mut errors);
    let policy = check(loaded, &sources, &mut errors);
    if let Some(policy) = policy {
        reached.insert("a policy without errors".to_owned());
        let clock: Date = "2025-09-15".parse().unwrap();
        vet(&policy, &sources, clock, false);
        let text = organisation.as_bytes().to_vec();
        let folder = Folder::of(vec!["all.json".to_owned()], move |_| Ok(text.clone()));
        let files = folder.organisation(None, &mut sources, &mut errors);
        let settings = Settings::defaults(&policy);
        let facts = read(&policy, &sources, &files.tree, &files.documents, &settings, &mut errors);
        let judgement = Judgement::new(&policy, &facts, clock, Keep::All, |_| true);
        let (lang, depth) = (Lang::Nn, Depth::Told);
        let words = Words { policy: &policy, facts: &facts, sources: &sources, lang, proofs: true, depth };
        for row in judgement.rows(words) {
            reached.insert(format!("{} {}", row.outcome.name(), if row.empty { "of nothing" } else { "" }));
        }
        for finding in judgement.findings(words, Vec::new()) {
            assert!(!finding.message.is_empty(), "a finding of {} says nothing", finding.code);
        }
    }
    for error in &errors {
        reached.insert(error.code.name().to_owned());
        assert!(Lang::ALL.into_iter().all(|lang| !error.message.words(lang).is_empty()), "{error:?}");
        for label in &error.labels {
            let file = sources.file_of(label.span);
            assert!(
                file.is_none_or(|file| !sources.text(label.span).contains('\0') || file.text().contains('\0')),
                "{error:?}"
            );
        }
    }
    reached
}

/// What is formatted stays as it is when it is formatted again.
fn one_layout(text: &str) {
    let formatted = |text: &str| {
        let mut sources = SourceMap::new();
        let file = sources.add("policy.mandat", text).ok()?;
        format(sources.file(file)?, &mut Vec::new())
    };
    if let Some(once) = formatted(text) {
        assert_eq!(formatted(&once).as_deref(), Some(&*once), "formatted twice, of\n{text}");
    }
}
