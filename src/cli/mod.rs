//! The command line: one file a command. Nothing else prints, reads the environment or ends the program.

mod ask;
mod check;
mod completions;
mod context;
mod coverage;
mod exit;
mod expand;
mod explain;
mod fmt;
mod format;
mod help;
mod init;
mod ledger;
mod lock;
mod man;
mod options;
mod rename;
mod schema;
mod terminal;
mod test;
mod usage;
mod vet;
mod watch;
mod why;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

use context::{Context, fail};
use exit::Exit;
use options::{Cli, Command};
use usage::Usage;

use crate::pipeline::Failure;

/// Runs the program with the arguments and the environment of this process.
pub fn main() -> ExitCode {
    terminal::report_defects();
    let args: Vec<OsString> = std::env::args_os().collect();
    let cli = match Cli::try_parse_from(&args) {
        Ok(cli) => cli,
        Err(error) => return refused(&error, &args).into(),
    };
    let context = Context::new(cli.options, cli.command.folder());
    let exit = context.formats(&cli.command).and_then(|()| run(&context, &cli.command));
    exit.unwrap_or_else(|failure| context.fail(&failure)).into()
}

fn run(context: &Context, command: &Command) -> Result<Exit, Failure> {
    match command {
        Command::Check(args) => check::run(context, args),
        Command::Why(args) => why::run(context, args),
        Command::Ask(args) => ask::run(context, args),
        Command::Explain(args) => explain::run(context, args),
        Command::Test(args) => test::run(context, args),
        Command::Vet(args) => vet::run(context, args),
        Command::Expand(args) => expand::run(context, args),
        Command::Fmt(args) => fmt::run(context, args),
        Command::Ledger(args) => ledger::run(context, args),
        Command::Coverage(args) => coverage::run(context, args),
        Command::Init(args) => init::run(context, args),
        Command::Lock(args) => lock::run(context, args),
        Command::Rename(args) => rename::run(context, args),
        Command::Schema(args) => schema::run(context, args),
        Command::Completions(args) => completions::run(context, args),
        Command::Man(args) => man::run(context, args),
    }
}

/// Help and the version are asked for, and help is what is shown where nothing is; anything else is a mistake.
fn refused(error: &clap::Error, args: &[OsString]) -> Exit {
    if error.kind() == ErrorKind::DisplayVersion {
        // Where nobody reads, nothing is left to do.
        let _ = error.print();
        return Exit::Good;
    }
    let mut program = Cli::command();
    program.build();
    let usage = Usage::new(&program, args);
    match error.kind() {
        ErrorKind::DisplayHelp => {
            let _ = terminal::write(&help::asked(args, usage.lang()));
            Exit::Good
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            terminal::complain(&help::asked(args, usage.lang()));
            Exit::Unusable
        }
        _ => fail(&usage.failure(error), usage.lang()),
    }
}
