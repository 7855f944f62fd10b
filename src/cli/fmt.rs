use std::path::{Path, PathBuf};

use super::context::{Context, cannot};
use super::format::Format;
use super::options::FmtArgs;
use super::{Exit, terminal};
use crate::diagnostic::{Phrase, Text};
use crate::pipeline::{Failure, Formatting, Layout};
use crate::report::{self, Human};
use crate::source::{SourceMap, Unread, read_from, text_of};

/// Writes policies in their one layout.
pub(super) fn run(context: &Context, args: &FmtArgs) -> Result<Exit, Failure> {
    if args.paths.iter().any(|path| path == Path::new("-")) {
        return text(context, args);
    }
    if let Some(file) = args.paths.iter().find(|path| is_of_organisation(path)) {
        let message = Text::new(Phrase::NoPolicy).with("file", file.to_string_lossy().into_owned());
        return Err(Failure::new(message, Phrase::NoPolicyHelp));
    }
    let mut formatting =
        Formatting::of_paths(&args.paths, context.lang_of(args.paths.iter().map(PathBuf::as_path)), context.lang());
    let failed = if args.check { Vec::new() } else { formatting.write() };
    report(context, args, &formatting)?;
    for (name, error) in &failed {
        context.fail(&cannot(Phrase::CannotWrite, name, error));
    }
    Ok(if failed.is_empty() { exit(args, &formatting) } else { Exit::Unusable })
}

/// Whether a path is that of a file in a form in which organisations are written.
fn is_of_organisation(path: &Path) -> bool {
    let is = |ending: &str| path.extension().is_some_and(|of| of.eq_ignore_ascii_case(ending));
    ["yaml", "yml", "toml", "json", "csv"].into_iter().any(is) && path.is_file()
}

/// Reads standard input and writes standard output: what was read, in its one layout, or nothing.
fn text(context: &Context, args: &FmtArgs) -> Result<Exit, Failure> {
    if args.paths.len() > 1 {
        return Err(Failure::new(Phrase::OneStandardInput, Phrase::OneStandardInputHelp));
    }
    let text = match read_from(std::io::stdin().lock(), 0, SourceMap::new().room()).and_then(text_of) {
        Err(Unread::System(error)) => return Err(cannot(Phrase::CannotRead, "-", &error)),
        text => text,
    };
    let formatting = Formatting::of_text("-", text, context.lang());
    if args.check {
        report(context, args, &formatting)?;
        return Ok(exit(args, &formatting));
    }
    match formatting.files.first().and_then(|file| file.text.as_ref()) {
        Some(text) => terminal::write(text).map_err(|error| cannot(Phrase::CannotWrite, "-", &error))?,
        None => terminal::complain(&human(context, &formatting).findings(&formatting.findings)),
    }
    Ok(exit(args, &formatting))
}

fn report(context: &Context, args: &FmtArgs, formatting: &Formatting) -> Result<(), Failure> {
    let (lang, quiet) = (formatting.lang, context.options.quiet);
    context.write(|form| match form.format {
        Format::Human => {
            let human = Human { style: form.style, ..human(context, formatting) };
            human.findings(&formatting.findings) + &report::formatted(formatting, args.check, lang, form.style, quiet)
        }
        Format::Concise => report::formatted_concise(formatting, lang),
        _ => report::formatted_json(formatting),
    })
}

fn human<'a>(context: &Context, formatting: &'a Formatting) -> Human<'a> {
    Human { sources: &formatting.sources, lang: formatting.lang, style: context.style, why: None, all: false }
}

fn exit(args: &FmtArgs, formatting: &Formatting) -> Exit {
    if !formatting.findings.is_empty() {
        Exit::Unusable
    } else if args.check && formatting.count(Layout::Other) > 0 {
        Exit::Findings
    } else {
        Exit::Good
    }
}
