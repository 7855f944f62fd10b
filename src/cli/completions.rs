use clap::builder::PossibleValuesParser;
use clap::{Arg, Args, Command};
use clap_complete::{Shell, generate};

use super::context::{Context, cannot};
use super::format::Format;
use super::{Exit, help, terminal};
use crate::diagnostic::{Lang, Phrase};
use crate::pipeline::Failure;

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_enum)]
    shell: Shell,
}

/// Writes what a shell reads in order to complete the arguments of the program.
pub(super) fn run(context: &Context, args: &CompletionsArgs) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    generate(args.shell, &mut with_values(help::program(context.lang())), "mandat", &mut script);
    let written = terminal::write(&String::from_utf8_lossy(&script));
    written.map_err(|error| cannot(Phrase::CannotWrite, "-", &error))?;
    Ok(Exit::Good)
}

/// The program with the names that begin values which are more than one of several: `json` of `json=FILE`.
fn with_values(program: Command) -> Command {
    let named = |arg: Arg| match arg.get_id().as_str() {
        "formats" => arg.value_parser(PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name()))),
        "lang" => arg.value_parser(PossibleValuesParser::new(Lang::ALL.map(Lang::name))),
        _ => arg,
    };
    let mut program = program.mut_args(named);
    program.get_subcommands_mut().for_each(|command| *command = with_values(std::mem::take(command)));
    program
}
