use std::path::PathBuf;

use clap::Args;

use super::context::{Context, cannot};
use super::{Exit, check};
use crate::diagnostic::Phrase;
use crate::pipeline::{self, Failure};
use crate::report;

#[derive(Debug, Args)]
pub(super) struct RenameArgs {
    old: String,
    new: String,
    #[arg(default_value = ".")]
    pub(super) path: PathBuf,
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
