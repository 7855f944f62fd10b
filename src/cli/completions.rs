use clap::Args;
use clap_complete::{Shell, generate};

use super::context::{Context, cannot};
use super::{Exit, help, terminal};
use crate::diagnostic::Phrase;
use crate::pipeline::Failure;

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_enum)]
    shell: Shell,
}

/// Writes what a shell reads in order to complete the arguments of the program.
pub(super) fn run(context: &Context, args: &CompletionsArgs) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    generate(args.shell, &mut help::program(context.lang()), "mandat", &mut script);
    let written = terminal::write(&String::from_utf8_lossy(&script));
    written.map_err(|error| cannot(Phrase::CannotWrite, "-", &error))?;
    Ok(Exit::Good)
}
