use super::context::{Context, Form};
use super::format::Format;
use super::options::CheckArgs;
use super::{Exit, watch};
use crate::pipeline::{self, Failure, Run};
use crate::report::{self, Account, Human};

/// Checks an organisation and says what was found, once or again and again.
pub(super) fn run(context: &Context, args: &CheckArgs) -> Result<Exit, Failure> {
    if args.watch { watch::run(context, args) } else { once(context, args) }
}

/// Checks an organisation and says what was found.
fn once(context: &Context, args: &CheckArgs) -> Result<Exit, Failure> {
    let run = pipeline::check(&context.request(&args.path)?)?;
    let exit = tell(context, args, &run)?;
    // The program ends here; to give back piece by piece what was read would only take time.
    std::mem::forget(run);
    Ok(exit)
}

/// Says what was found.
pub(super) fn tell(context: &Context, args: &CheckArgs, run: &Run) -> Result<Exit, Failure> {
    let exit = Exit::of(&run.verdict, context.options.limit());
    let account = Account { all: args.all, ..context.account(run, exit) };
    let why = context.asked(&args.path);
    context.write(|form| text(&account, form, context.options.quiet, Some(&why)))?;
    Ok(exit)
}

/// Writes what keeps a policy from being used, and ends as it does.
pub(super) fn report(context: &Context, run: &Run) -> Result<Exit, Failure> {
    write(context, run, context.options.quiet)
}

/// Writes findings alone with their whole proofs, and ends as they do.
pub(super) fn report_quietly(context: &Context, run: &Run) -> Result<Exit, Failure> {
    write(context, run, true)
}

fn write(context: &Context, run: &Run, quiet: bool) -> Result<Exit, Failure> {
    let exit = Exit::of(&run.verdict, context.options.limit());
    let account = context.account(run, exit);
    context.write(|form| text(&account, form, quiet, None))?;
    Ok(exit)
}

/// Writes findings in a format, without totals where they are not wanted, and with what is to follow `mandat why`
/// where proofs are not shown whole.
pub(super) fn text(account: &Account<'_>, form: &Form, quiet: bool, why: Option<&str>) -> String {
    let Account { verdict, sources, .. } = account;
    let human = Human { sources, lang: verdict.lang, style: form.style, why, all: account.all };
    match form.format {
        Format::Human if quiet => human.findings(&verdict.findings),
        Format::Human => human.verdict(verdict),
        Format::Concise => report::concise(verdict, sources),
        Format::Json => report::json(verdict, sources),
        Format::Sarif => report::sarif(account),
        Format::Junit => report::junit(account),
        Format::Github => report::github(account),
        Format::Gitlab => report::gitlab(account),
        Format::Markdown => report::markdown(account, quiet),
        Format::Csv => report::csv(account),
    }
}
