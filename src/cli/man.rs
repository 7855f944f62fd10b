use std::io;
use std::path::PathBuf;

use clap::{Args, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::context::{Context, cannot, not_written};
use super::options::Cli;
use super::usage::a_command;
use super::{Exit, terminal};
use crate::diagnostic::{Phrase, Text};
use crate::pipeline::{Failure, replace};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat man | man -l -
  mandat man check > mandat-check.1
  mandat man --into ~/.local/share/man/man1

`--into` writes the page of the program and one for each command, and makes no folder.")]
pub(super) struct ManArgs {
    /// The command whose page is asked for; that of the program where none is
    #[arg(conflicts_with = "into")]
    command: Option<String>,
    /// Write all pages into a folder
    #[arg(long, value_name = "FOLDER")]
    into: Option<PathBuf>,
}

/// Writes pages of the manual.
pub(super) fn run(_: &Context, args: &ManArgs) -> Result<Exit, Failure> {
    let mut program = Cli::command().disable_help_subcommand(true);
    program.build();
    if let Some(folder) = &args.into {
        for command in std::iter::once(&program).chain(program.get_subcommands()) {
            let path = folder.join(Man::new(command.clone()).get_filename());
            replace(&path, &text(command)?).map_err(|error| not_written(&path, &error))?;
        }
        return Ok(Exit::Good);
    }
    let command = match &args.command {
        None => &program,
        Some(name) => program.find_subcommand(name).ok_or_else(|| unknown(&program, name))?,
    };
    terminal::write(&text(command)?).map_err(|error| cannot(Phrase::CannotWrite, "-", &error))?;
    Ok(Exit::Good)
}

fn unknown(program: &clap::Command, name: &str) -> Failure {
    Failure::new(Text::new(Phrase::NoSuchCommand).with("command", name), a_command(program, name))
}

fn text(command: &clap::Command) -> Result<String, Failure> {
    let page = page(command).map_err(|error| cannot(Phrase::CannotWrite, "-", &error))?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// The page of a command: what its help says, in the sections that pages of manuals have.
fn page(command: &clap::Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let man = Man::new(command.clone()).manual("Mandat").source(concat!("mandat ", env!("CARGO_PKG_VERSION")));
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    man.render_options_section(&mut page)?;
    let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    further(&after).to_writer(&mut page)?;
    Ok(page)
}

/// What follows the options in a help: its examples as they are, and each further paragraph.
fn further(after: &str) -> Roff {
    let mut roff = Roff::new();
    for paragraph in after.split("\n\n") {
        if let Some(examples) = paragraph.strip_prefix("Examples:\n") {
            roff.control("SH", ["EXAMPLES"]).control("nf", []);
            for line in examples.lines() {
                roff.text([roman(line)]);
            }
            roff.control("fi", []);
        } else if let Some(status) = paragraph.strip_prefix("Exit status: ") {
            roff.control("SH", ["EXIT STATUS"]).text([roman(status)]);
        } else if !paragraph.is_empty() {
            roff.control("SH", ["NOTES"]).text([roman(paragraph)]);
        }
    }
    roff
}
