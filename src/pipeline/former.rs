//! The organisation as it was, with which rules about a change compare.

use std::path::Path;

use super::check::unreadable;
use super::{Failure, Root};
use crate::diagnostic::{Diagnostic, Force, Lang, Phrase, Text};
use crate::organisation::{Facts, Folder, Settings, read};
use crate::policy::model::Policy;
use crate::report;
use crate::source::SourceMap;
use crate::verdict::{Finding, Origin};

/// The folder of the organisation as it was: another one than that of the organisation as it is, and neither read as a
/// part of the other.
pub(super) fn folder(root: &Root, before: &Path) -> Result<Folder<'static>, Failure> {
    let shown = before.to_string_lossy().into_owned();
    let refused =
        |phrase, help: Phrase| Failure { message: Text::new(phrase).with("folder", shown.as_str()), help: help.into() };
    let nothing = |error| Failure { help: Phrase::BeforeNoFolderHelp.into(), ..unreadable(before, &error) };
    if !before.metadata().map_err(nothing)?.is_dir() {
        return Err(refused(Phrase::BeforeNoFolder, Phrase::BeforeNoFolderHelp));
    }
    if let Root::Path(now) = root
        && let (Ok(now), Ok(before)) = (now.canonicalize(), before.canonicalize())
    {
        if now == before {
            return Err(refused(Phrase::BeforeSame, Phrase::BeforeSameHelp));
        }
        // What is hidden is not read.
        let read = |path: &Path| path.components().all(|part| !part.as_os_str().to_string_lossy().starts_with('.'));
        if now.strip_prefix(&before).is_ok_and(read) || before.strip_prefix(&now).is_ok_and(read) {
            return Err(refused(Phrase::BeforeInside, Phrase::BeforeInsideHelp));
        }
    }
    let folder = Folder::at(before).map_err(|error| unreadable(before, &error))?;
    if folder.is_empty() {
        return Err(refused(Phrase::BeforeEmpty, Phrase::BeforeNoFolderHelp));
    }
    Ok(folder.before(shown))
}

/// What is written there, by the settings of the organisation as it is; its own only say how its sheets are read.
pub(super) fn facts(
    folder: &Folder<'_>,
    policy: &Policy,
    settings: &Settings,
    sources: &mut SourceMap,
    errors: &mut Vec<Diagnostic>,
) -> Facts {
    let mut manifest = folder.manifest(sources, errors);
    if let Some(manifest) = &mut manifest {
        manifest.check_sheets(policy, errors);
    }
    let organisation = folder.organisation(manifest.as_ref(), sources, errors);
    read(policy, sources, &organisation.tree, &organisation.documents, settings, errors)
}

/// What is wrong with the files as they were: of no weight but by what hangs on it (semantics 16.10).
pub(super) fn findings(errors: &[Diagnostic], sources: &SourceMap, lang: Lang) -> Vec<Finding> {
    let findings = report::findings(errors, Origin::Vocabulary, sources, lang);
    // What would put the file right is of no use any more.
    let help = vec![Text::new(Phrase::MissingBeforeHelp).words(lang)];
    let weightless = |finding| Finding { force: Force::Should, draft: true, help: help.clone(), ..finding };
    findings.into_iter().map(weightless).collect()
}
