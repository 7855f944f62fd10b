use super::Exit;
use super::context::Context;
use super::options::{Format, LedgerArgs};
use crate::pipeline::{self, Failure, Request};
use crate::report::{self, Human};
use crate::verdict::Origin;

/// Lists every outcome, and ends as `check` does.
pub(super) fn run(context: &Context, args: &LedgerArgs) -> Result<Exit, Failure> {
    let request = Request { rows: true, ..context.request(&args.path)? };
    let mut run = pipeline::check(&request)?;
    let exit = Exit::of(&run.verdict, context.options.limit());
    run.verdict.findings.retain(|finding| matches!(finding.origin, Origin::Policy | Origin::Input));
    let why = context.asked(&args.path);
    context.write(|form| {
        let human = Human { sources: &run.sources, lang: run.verdict.lang, style: form.style, why: Some(&why) };
        match form.format {
            Format::Json => report::ledger_json(&run.verdict, &run.rows),
            Format::Concise => report::ledger(&run.rows, run.verdict.lang, form.style),
            Format::Human => {
                let rows = report::ledger(&run.rows, run.verdict.lang, form.style);
                let totals =
                    if context.options.quiet { String::new() } else { report::totals(&run.verdict, form.style) };
                let gap = if totals.is_empty() || rows.is_empty() { "" } else { "\n" };
                human.findings(&run.verdict.findings) + &rows + gap + &totals
            }
        }
    })?;
    Ok(exit)
}
