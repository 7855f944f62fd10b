use std::io;
use std::path::PathBuf;

use clap::Args;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::context::{Context, cannot, not_written};
use super::usage::a_command;
use super::{Exit, help, terminal};
use crate::diagnostic::{Lang, Phrase, Text};
use crate::pipeline::{Failure, replace};

#[derive(Debug, Args)]
pub(super) struct ManArgs {
    #[arg(conflicts_with = "into")]
    command: Option<String>,
    #[arg(long, value_name = "FOLDER")]
    into: Option<PathBuf>,
}

/// The headings of a page, and what they are called.
const HEADINGS: [(&str, Phrase); 10] = [
    ("NAME", Phrase::ManualName),
    ("SYNOPSIS", Phrase::ManualSynopsis),
    ("DESCRIPTION", Phrase::ManualDescription),
    ("OPTIONS", Phrase::ManualOptions),
    ("OPTIONS OF EVERY COMMAND", Phrase::ManualShared),
    ("SUBCOMMANDS", Phrase::ManualCommands),
    ("EXAMPLES", Phrase::ManualExamples),
    ("EXIT STATUS", Phrase::ManualExit),
    ("NOTES", Phrase::ManualNotes),
    ("VERSION", Phrase::ManualVersion),
];

/// Writes pages of the manual.
pub(super) fn run(context: &Context, args: &ManArgs) -> Result<Exit, Failure> {
    let lang = context.lang();
    let program = help::in_full(lang);
    if let Some(folder) = &args.into {
        for command in std::iter::once(&program).chain(program.get_subcommands()) {
            let path = folder.join(Man::new(command.clone()).get_filename());
            replace(&path, &text(command, lang)?).map_err(|error| not_written(&path, &error))?;
        }
        return Ok(Exit::Good);
    }
    let command = match &args.command {
        None => &program,
        Some(name) => program.find_subcommand(name).ok_or_else(|| unknown(&program, name))?,
    };
    terminal::write(&text(command, lang)?).map_err(|error| cannot(Phrase::CannotWrite, "-", &error))?;
    Ok(Exit::Good)
}

fn unknown(program: &clap::Command, name: &str) -> Failure {
    Failure::new(Text::new(Phrase::NoSuchCommand).with("command", name), a_command(program, name))
}

fn text(command: &clap::Command, lang: Lang) -> Result<String, Failure> {
    let page = page(command, lang).map_err(|error| cannot(Phrase::CannotWrite, "-", &error))?;
    Ok(String::from_utf8_lossy(&page).split_inclusive('\n').map(|line| heading(line, lang)).collect())
}

/// A line of a page; a heading in a language.
fn heading(line: &str, lang: Lang) -> String {
    let words = line.strip_prefix(".SH ").map(str::trim).and_then(|heading| {
        let (_, phrase) = HEADINGS.iter().find(|(own, _)| heading.trim_matches('"') == *own)?;
        Some(phrase.template(lang).to_uppercase())
    });
    match words {
        Some(words) if words.contains(' ') => format!(".SH \"{words}\"\n"),
        Some(words) => format!(".SH {words}\n"),
        None => line.to_owned(),
    }
}

/// The page of a command: what its help says, in the sections that pages of manuals have.
fn page(command: &clap::Command, lang: Lang) -> io::Result<Vec<u8>> {
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
    further(&after, lang).to_writer(&mut page)?;
    Ok(page)
}

/// What follows the options in a help: its examples as they are, and each further paragraph.
fn further(after: &str, lang: Lang) -> Roff {
    let mut roff = Roff::new();
    let [examples, exit] = [Phrase::ManualExamples, Phrase::ManualExit].map(|phrase| help::sentence(phrase, lang));
    for paragraph in after.split("\n\n") {
        if let Some(examples) = paragraph.strip_prefix(&format!("{examples}:\n")) {
            roff.control("SH", ["EXAMPLES"]).control("nf", []);
            for line in examples.lines() {
                roff.text([roman(line)]);
            }
            roff.control("fi", []);
        } else if let Some(status) = paragraph.strip_prefix(&format!("{exit}: ")) {
            roff.control("SH", ["EXIT STATUS"]).text([roman(status)]);
        } else if !paragraph.is_empty() {
            roff.control("SH", ["NOTES"]).text([roman(paragraph)]);
        }
    }
    roff
}
