use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};

use super::context::{Context, cannot};
use super::options::Cli;
use super::{Exit, terminal};
use crate::diagnostic::Phrase;
use crate::pipeline::Failure;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat completions bash > ~/.local/share/bash-completion/completions/mandat
  mandat completions zsh > ~/.zfunc/_mandat
  mandat completions fish > ~/.config/fish/completions/mandat.fish

For zsh, `~/.zfunc` has to be in `fpath`.")]
pub(super) struct CompletionsArgs {
    /// The shell that is to complete commands and options
    #[arg(value_enum)]
    shell: Shell,
}

/// Writes what a shell reads in order to complete the arguments of the program.
pub(super) fn run(_: &Context, args: &CompletionsArgs) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    generate(args.shell, &mut Cli::command(), "mandat", &mut script);
    let written = terminal::write(&String::from_utf8_lossy(&script));
    written.map_err(|error| cannot(Phrase::CannotWrite, "-", &error))?;
    Ok(Exit::Good)
}
