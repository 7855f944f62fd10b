use std::path::{Path, PathBuf};

use clap::Args;

use super::context::{Context, cannot};
use super::{Exit, terminal};
use crate::diagnostic::{Phrase, Text};
use crate::pipeline::{Failure, Start};
use crate::report::quoted;

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    #[arg(default_value = ".")]
    folder: PathBuf,
}

/// Writes a small organisation and its rules, and says what there is and what to do next.
pub(super) fn run(context: &Context, args: &InitArgs) -> Result<Exit, Failure> {
    let lang = context.lang();
    let start = Start::new(lang, &context.options.packs, context.today())?;
    start.write(&args.folder)?;
    if context.options.quiet {
        return Ok(Exit::Good);
    }
    let path = |name: &str| args.folder.strip_prefix(".").unwrap_or(&args.folder).join(name);
    let shown = |path: PathBuf| path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let line =
        |(name, _): &(String, String)| Text::new(Phrase::Wrote).with("file", shown(path(name))).words(lang) + "\n";
    let mut text: String = start.files.iter().map(line).collect();
    let here = args.folder == Path::new(".");
    let folder = if here { String::new() } else { format!(" {}", quoted(&args.folder.to_string_lossy())) };
    text.push_str(&Text::new(Phrase::CheckNext).with("command", format!("mandat check{folder}")).words(lang));
    text.push('\n');
    terminal::write(&text).map_err(|error| cannot(Phrase::CannotWrite, "-", &error))?;
    Ok(Exit::Good)
}
