//! The packs of a case, without a disk.

use std::path::Path;

use mandat::diagnostic::Text;
use mandat::policy::Disk;
use mandat::policy::load::{Library, PackFile};

use super::case::Case;

/// What there is where a case does not use the words of `core`.
const SMALL: &str = "pack core \"The organisation alone\" version 1\n\nroot entity Organisation { }\n";
/// The name of the pack of a case that gives none.
const ALONE: &str = "kit";

pub(crate) struct Packs<'a> {
    case: &'a Case,
    /// The name of the pack under test.
    pub(crate) name: &'a str,
}

impl<'a> Packs<'a> {
    pub(crate) fn new(case: &'a Case) -> Self {
        let header = case.policy.lines().find_map(|line| line.strip_prefix("pack "));
        Self { case, name: header.and_then(|rest| rest.split(' ').next()).unwrap_or(ALONE) }
    }

    /// The text of each pack that the case has itself.
    pub(crate) fn own(&self) -> Vec<(&'a str, String)> {
        let header = if self.name == ALONE { format!("pack {ALONE} \"A case\" version 1\n") } else { String::new() };
        let others = self.case.packs.iter().map(|(name, text)| (&**name, text.clone()));
        std::iter::once((self.name, header + &self.case.policy)).chain(others).collect()
    }

    /// Whether one of them asks for the words of `core`.
    pub(crate) fn uses_core(&self) -> bool {
        let asks = |line: &str| {
            let used = line.trim().strip_prefix("uses ").unwrap_or_default();
            used.split(',').any(|name| name.trim() == "core")
        };
        self.own().iter().any(|(_, text)| text.lines().any(asks))
    }
}

impl Library for Packs<'_> {
    fn embedded(&self, name: &str) -> Option<Vec<PackFile>> {
        let file = |text: String| vec![PackFile { name: format!("{name}/{name}.mandat"), text }];
        match self.own().into_iter().find(|pack| pack.0 == name) {
            Some((_, text)) => Some(file(text)),
            None if name == "core" && !self.uses_core() => Some(file(SMALL.to_owned())),
            None => Disk.embedded(name),
        }
    }

    fn names(&self) -> Vec<&str> {
        Disk.names()
    }

    fn folder(&self, _: &Path) -> Option<Result<Vec<PackFile>, Text>> {
        None
    }
}
