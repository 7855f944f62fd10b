//! What is to be mended first: which findings may be gone when another one is.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::words::Words;
use super::{Behind, Finding, Origin};
use crate::diagnostic::Code;
use crate::evaluate::Missing;
use crate::organisation::{Facts, Register, State};
use crate::policy::model::ClassId;

/// So many errors that are alike are each told whole.
const FEW: usize = 3;

/// What is missing, and the first error that leaves open what it leaves open: all of it must be left open by some error.
pub(super) fn resting(
    outcomes: &[Vec<Missing>],
    errors: &BTreeMap<Missing, usize>,
) -> BTreeMap<Missing, Option<usize>> {
    let mut resting: BTreeMap<Missing, Option<usize>> = BTreeMap::new();
    for outcome in outcomes {
        let first = outcome.iter().filter_map(|missing| errors.get(missing)).min().copied();
        for missing in outcome.iter().filter(|missing| !errors.contains_key(missing)) {
            let so_far = resting.entry(*missing).or_insert(first);
            *so_far = so_far.zip(first).map(|(one, other)| one.min(other));
        }
    }
    resting
}

/// Puts references to nothing behind the finding that the collection stands in no file of which they name something.
pub(super) fn behind_collections(
    words: &Words<'_>,
    collections: &[(Missing, usize)],
    findings: &mut [Finding],
    errors: &mut [Finding],
) {
    for error in errors.iter_mut() {
        let Some(class) = unwritten(words.facts, error) else { continue };
        let subs = &words.policy.class(class).subs;
        let is_theirs = |(missing, _): &&(Missing, usize)| match missing {
            Missing::Register(class, State::Now) => {
                subs.contains(class) && words.facts.register(*class, State::Now) == Register::NotWritten
            }
            _ => false,
        };
        let found = collections.iter().find(is_theirs);
        if let Some(finding) = found.and_then(|(_, at)| findings.get_mut(*at)) {
            // It is there for certain, whatever else is wrong.
            finding.behind = None;
            error.behind = Some(Behind::RestsOn(finding.fingerprint.clone()));
        }
    }
}

/// Lets findings stand by themselves that rest on one that is not told.
pub fn stand_alone(findings: &mut [Finding]) {
    let told: FxHashSet<String> = findings.iter().map(|finding| finding.fingerprint.clone()).collect();
    for finding in findings {
        finding.behind = finding.behind.take().filter(|behind| told.contains(behind.first()));
    }
}

/// Puts errors in files that say the same of many places behind the first of them: also where they name different ids of
/// what stands in no file. Where the form of a file is wrong, the lines themselves say what there is to mend.
pub fn gather_alike(findings: &mut [Finding], facts: Option<&Facts>) {
    let of_form = [Code::Malformed, Code::MergeConflict].map(Code::name);
    let mut alike: FxHashMap<Likeness<'_>, Vec<usize>> = FxHashMap::default();
    for (at, finding) in findings.iter().enumerate() {
        if finding.origin == Origin::Input && finding.behind.is_none() && !of_form.contains(&&*finding.code) {
            let likeness = match facts.and_then(|facts| unwritten(facts, finding)) {
                Some(class) => Likeness::OfNone(class),
                None => Likeness::Words(&finding.code, &finding.message, &finding.help),
            };
            alike.entry(likeness).or_default().push(at);
        }
    }
    let mut groups: Vec<Vec<usize>> = alike.into_values().filter(|group| group.len() > FEW).collect();
    groups.sort_unstable();
    for group in groups {
        let Some((first, others)) = group.split_first() else { continue };
        let Some(first) = findings.get(*first).map(|finding| finding.fingerprint.clone()) else { continue };
        for other in others {
            if let Some(finding) = findings.get_mut(*other) {
                finding.behind = Some(Behind::Alike(first.clone()));
            }
        }
    }
}

/// What errors have in common that are alike.
#[derive(PartialEq, Eq, Hash)]
enum Likeness<'a> {
    /// Their code, sentence and help.
    Words(&'a str, &'a str, &'a [String]),
    /// They name something of a class of which nothing is written.
    OfNone(ClassId),
}

/// The class of which an error names something, where nothing of it is written in any file.
fn unwritten(facts: &Facts, error: &Finding) -> Option<ClassId> {
    let class = facts.unnamed.get(&error.place.span).filter(|_| error.code == Code::UnknownReference.name())?;
    facts.extent(*class).things.is_empty().then_some(*class)
}
