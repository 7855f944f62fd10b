use std::path::PathBuf;

use clap::Args;

use super::context::{Context, cannot};
use super::{Exit, check, terminal};
use crate::diagnostic::{Phrase, Text};
use crate::pipeline::{self, Failure};

#[derive(Debug, Args)]
pub(super) struct LockArgs {
    #[arg(default_value = ".")]
    pub(super) path: PathBuf,
}

/// Locks the packs of an organisation in its settings.
pub(super) fn run(context: &Context, args: &LockArgs) -> Result<Exit, Failure> {
    if !context.options.packs.is_empty() {
        return Err(Failure::new(Phrase::LockOtherPacks, Phrase::LockOtherPacksHelp));
    }
    let locking = pipeline::lock(&context.request_on_disk("lock", &args.path)?)?;
    let Some(settings) = &locking.settings else { return check::report_quietly(context, &locking.run) };
    let name = settings.path.to_string_lossy();
    settings.write().map_err(|error| cannot(Phrase::CannotWrite, &name, &error))?;
    if context.options.quiet {
        return Ok(Exit::Good);
    }
    let packs = locking.run.verdict.packs.iter().map(|(name, version, _)| format!("{name} {version}"));
    let phrase = if settings.before == settings.after { Phrase::LockedStill } else { Phrase::LockedNow };
    let text = Text::new(phrase).with("packs", packs.collect::<Vec<_>>().join(", "));
    let written = terminal::write(&(text.words(locking.run.verdict.lang) + "\n"));
    written.map_err(|error| cannot(Phrase::CannotWrite, "-", &error))?;
    Ok(Exit::Good)
}
