use std::path::PathBuf;

use clap::Args;

use super::context::{Context, cannot};
use super::{Exit, check};
use crate::diagnostic::Phrase;
use crate::pipeline::{self, Failure};
use crate::report;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat rename team/harbour team/port examples/first --dry-run
  mandat rename person/kari kari-nes

The id changes where the entity stands and wherever a reference names it, in all files of the organisation; comments and \
layout stay. The old id is noted under `formerly`, so that it still leads there, and findings follow. The files \
as they will be are read before any of them is written, and have to say the same but for the name; a file with errors is \
to be put right first.")]
pub(super) struct RenameArgs {
    /// The entity, as findings name it: `team/skule`
    old: String,
    /// Its new id: `team/skular`, or `skular`
    new: String,
    /// The organisation: a folder or a file
    #[arg(default_value = ".")]
    pub(super) path: PathBuf,
    /// Write nothing, and show what would change
    #[arg(long)]
    dry_run: bool,
}

/// Gives an entity another id in all files.
pub(super) fn run(context: &Context, args: &RenameArgs) -> Result<Exit, Failure> {
    let renaming = pipeline::rename(&context.request_on_disk("rename", &args.path)?, &args.old, &args.new)?;
    if renaming.files.is_empty() {
        check::report_quietly(context, &renaming.run)?;
        return Err(match renaming.clashes {
            true => Failure::new(Phrase::NameClashes, Phrase::NameClashesHelp),
            false => Failure::new(Phrase::NotRenamed, Phrase::NotRenamedHelp),
        });
    }
    if !args.dry_run {
        renaming.write().map_err(|(file, error)| cannot(Phrase::CannotWrite, &file, &error))?;
    }
    let quiet = context.options.quiet;
    context.write(|form| report::renamed(&renaming, args.dry_run, renaming.run.verdict.lang, form.style, quiet))?;
    Ok(Exit::Good)
}
