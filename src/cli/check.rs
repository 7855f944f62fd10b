use super::Exit;
use super::context::{Context, Form};
use super::options::{CheckArgs, Format};
use crate::pipeline::{self, Failure, Run};
use crate::report::{self, Human};

/// Checks an organisation and says what was found.
pub(super) fn run(context: &Context, args: &CheckArgs) -> Result<Exit, Failure> {
    let run = pipeline::check(&context.request(&args.path)?)?;
    let why = context.asked(&args.path);
    context.write(|form| text(&run, form, context.options.quiet, Some(&why)))?;
    Ok(Exit::of(&run.verdict, context.options.limit()))
}

/// Writes what keeps a policy from being used, and ends as it does.
pub(super) fn report(context: &Context, run: &Run) -> Result<Exit, Failure> {
    context.write(|form| text(run, form, context.options.quiet, None))?;
    Ok(Exit::of(&run.verdict, context.options.limit()))
}

/// Writes findings alone with their whole proofs, and ends as they do.
pub(super) fn report_quietly(context: &Context, run: &Run) -> Result<Exit, Failure> {
    context.write(|form| text(run, form, true, None))?;
    Ok(Exit::of(&run.verdict, context.options.limit()))
}

/// Writes a run in a format, without totals where they are not wanted, and with what is to follow `mandat why` where
/// proofs are not shown whole.
pub(super) fn text(run: &Run, form: &Form, quiet: bool, why: Option<&str>) -> String {
    let human = Human { sources: &run.sources, lang: run.verdict.lang, style: form.style, why };
    match form.format {
        Format::Human if quiet => human.findings(&run.verdict.findings),
        Format::Human => human.verdict(&run.verdict),
        Format::Concise => report::concise(&run.verdict, &run.sources),
        Format::Json => report::json(&run.verdict, &run.sources),
    }
}
