use std::collections::BTreeMap;
use std::path::Path;

use mandat::diagnostic::{Diagnostic, Force, Lang, Text};
use mandat::evaluate::{Evaluator, Keep, Moment, Outcome, Presence};
use mandat::organisation::{Facts, Folder, Settings, read};
use mandat::policy::check;
use mandat::policy::load::{Library, PackFile, Wanted, load};
use mandat::policy::model::{Policy, RuleId};
use mandat::source::{SourceMap, Span};
use mandat::value::Date;

/// Packs that stand in memory.
pub(crate) struct Packs<'a>(pub(crate) &'a [(&'a str, &'a str)]);

impl Library for Packs<'_> {
    fn embedded(&self, name: &str) -> Option<Vec<PackFile>> {
        let (name, text) = self.0.iter().find(|pack| pack.0 == name)?;
        Some(vec![PackFile { name: format!("{name}/{name}.mandat"), text: (*text).to_owned() }])
    }

    fn names(&self) -> Vec<&str> {
        self.0.iter().map(|pack| pack.0).collect()
    }

    fn folder(&self, _: &Path) -> Option<Result<Vec<PackFile>, Text>> {
        None
    }
}

/// Rules over a vocabulary; or what is wrong with them.
pub(crate) fn policy(vocabulary: &str, rules: &str) -> Result<Policy, String> {
    policy_of(vocabulary, rules, &mut SourceMap::new())
}

/// The same, with the files in which it stands.
pub(crate) fn policy_of(vocabulary: &str, rules: &str, sources: &mut SourceMap) -> Result<Policy, String> {
    let mut errors = Vec::new();
    let rules = format!("pack rules \"Rules\" version 1\n{rules}");
    let packs = [("core", vocabulary), ("rules", rules.as_str())];
    let wanted = [Wanted { name: "rules".to_owned(), span: Span::default(), root: None }];
    let loaded = load(&wanted, &Packs(&packs), sources, &mut errors);
    let policy = check(loaded, sources, &mut errors);
    policy.ok_or_else(|| {
        errors.iter().filter(|error| error.force == Force::Must).map(|error| line(sources, error)).collect()
    })
}

fn line(sources: &SourceMap, error: &Diagnostic) -> String {
    let file = sources.file_of(error.place());
    let at = file.map(|file| file.location(error.place().start).line);
    let text = at.and_then(|at| file.and_then(|file| file.text().lines().nth(at as usize - 1))).unwrap_or("");
    format!("{}: {}\n  {text}\n", error.code.name(), error.message.words(Lang::En))
}

/// The outcomes of the clauses of rules by rule and subject.
pub(crate) type Outcomes = BTreeMap<(u16, String), Outcome>;

/// Facts of a text in JSON, and its errors.
pub(crate) fn facts(policy: &Policy, text: &str) -> (Facts, Vec<String>) {
    facts_of(policy, "all.json", text)
}

/// Facts of a file, and its errors.
pub(crate) fn facts_of(policy: &Policy, name: &str, text: &str) -> (Facts, Vec<String>) {
    facts_in(policy, &[(name.to_owned(), text.to_owned())])
}

/// Facts of files, each a name and a text, and their errors.
pub(crate) fn facts_in(policy: &Policy, files: &[(String, String)]) -> (Facts, Vec<String>) {
    let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
    let names = files.iter().map(|file| file.0.clone()).collect();
    let text = |name: &str| files.iter().find(|file| file.0 == name).map(|file| file.1.as_bytes().to_vec());
    let folder = Folder::of(names, move |name| text(name).ok_or(std::io::ErrorKind::NotFound.into()));
    let manifest = folder.manifest(&mut sources, &mut errors);
    let organisation = folder.organisation(manifest.as_ref(), &mut sources, &mut errors);
    let settings = match &manifest {
        Some(manifest) => Settings::new(policy, manifest, &mut errors),
        None => Settings::defaults(policy),
    };
    let facts = read(policy, &sources, &organisation.tree, &organisation.documents, &settings, &mut errors);
    (facts, errors.iter().map(|error| line(&sources, error)).collect())
}

/// The outcomes of all rules; those of subjects that are not known are left out.
pub(crate) fn outcomes(policy: &Policy, facts: &Facts, clock: Date) -> Outcomes {
    let presence = Presence::new(policy, facts, Moment::now(clock));
    let mut evaluator = Evaluator::new(policy, facts, &presence);
    let mut outcomes = Outcomes::new();
    for number in 0..u16::try_from(policy.rules.len()).unwrap() {
        let run = evaluator.run(RuleId(number), None, Moment::now(clock), Keep::All);
        for subject in run.subjects.iter().filter(|subject| !subject.open) {
            let things: Vec<String> = subject.things.iter().map(|thing| facts.subject(policy, *thing)).collect();
            outcomes.insert((number, things.join(",")), subject.outcomes[0].outcome);
        }
        let open = run.unknown.is_some() || run.subjects.iter().any(|subject| subject.open);
        if open {
            outcomes.insert((number, "further ones".to_owned()), Outcome::CannotTell);
        }
    }
    outcomes
}
