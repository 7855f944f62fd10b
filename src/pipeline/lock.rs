use std::path::PathBuf;

use super::check::Reading;
use super::{Failure, Request, Root, Run, replace};
use crate::diagnostic::Phrase;
use crate::organisation::{Locked, Manifest, SETTINGS, locked};
use crate::parallel::on_deep_stack;
use crate::policy::model::Policy;
use crate::source::SourceMap;

/// The settings of an organisation with its packs locked.
#[derive(Debug)]
pub struct Locking {
    /// What was read; its findings say what stands in the way.
    pub run: Run,
    /// The settings, where nothing stands in the way.
    pub settings: Option<LockedSettings>,
}

/// Settings, as they are and as they are to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedSettings {
    /// Where they are.
    pub path: PathBuf,
    /// What stands in them.
    pub before: String,
    /// What is to stand in them.
    pub after: String,
}

/// Locks the packs of an organisation in its settings; nothing is written yet.
pub fn lock(request: &Request) -> Result<Locking, Failure> {
    on_deep_stack(|| {
        let mut reading = Reading::new(request)?;
        let Root::Path(folder) = &request.root else { return Err(no_settings()) };
        if reading.manifest.is_none() {
            return Err(no_settings());
        }
        let no_packs = |failure| Failure { help: Phrase::LockNoPacksHelp.into(), ..failure };
        let policy = if reading.lacks_packs().map_err(no_packs)? { None } else { reading.policy() };
        let (Some(policy), true) = (policy, reading.of_input.is_empty()) else {
            return Ok(Locking { run: reading.run(None, None, None), settings: None });
        };
        let manifest = reading.manifest.as_ref().ok_or_else(no_settings)?;
        let file = reading.sources.files().map(|(_, file)| file).find(|file| file.name() == SETTINGS);
        let file = file.ok_or_else(no_settings)?;
        let before = file.text().to_owned();
        let after = locked(file, manifest, &policy, reading.lang()).filter(|after| is_right(after, manifest, &policy));
        let not_followed = || Failure::new(Phrase::LockNotFollowed, Phrase::LockNotFollowedHelp);
        let after = after.ok_or_else(not_followed)?;
        let settings = LockedSettings { path: folder.join(SETTINGS), before, after };
        Ok(Locking { run: reading.run(Some(policy), None, None), settings: Some(settings) })
    })
}

fn no_settings() -> Failure {
    Failure::new(Phrase::NoSettings, Phrase::NoSettingsHelp)
}

/// Whether settings say the same as before, and lock the packs.
fn is_right(text: &str, before: &Manifest, policy: &Policy) -> bool {
    let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
    let file = sources.add(SETTINGS, text).ok().and_then(|id| sources.file(id));
    let Some(after) = file.map(|file| Manifest::read(file, &mut errors)) else { return false };
    let Some(lock) = after.lock.as_ref().filter(|_| errors.is_empty()) else { return false };
    let all = policy.packs.iter().all(|pack| {
        let same = |entry: &Locked| {
            *entry.name.text == *pack.name && *entry.version.text == *pack.version && *entry.digest.text == *pack.digest
        };
        lock.packs.iter().filter(|entry| same(entry)).count() == 1
    });
    all && lock.packs.len() == policy.packs.len() && after.says_as(before)
}

impl LockedSettings {
    /// Writes the settings, where they are to be others.
    pub fn write(&self) -> std::io::Result<()> {
        if self.before == self.after { Ok(()) } else { replace(&self.path, &self.after) }
    }
}
