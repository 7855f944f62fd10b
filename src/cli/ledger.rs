use super::Exit;
use super::context::{Context, Form};
use super::format::Format;
use super::options::LedgerArgs;
use crate::pipeline::{self, Failure, Request, Run};
use crate::report::{self, Account, Human};
use crate::verdict::{Origin, Verdict};

/// Lists every outcome, and ends as `check` does.
pub(super) fn run(context: &Context, args: &LedgerArgs) -> Result<Exit, Failure> {
    let request = Request { rows: true, ..context.request(&args.path)? };
    let run = pipeline::check(&request)?;
    let exit = Exit::of(&run.verdict, context.options.limit());
    // What is broken stands among the rows; only where places count is it told of as `check` does.
    let of_files =
        run.verdict.findings.iter().filter(|finding| matches!(finding.origin, Origin::Policy | Origin::Input));
    let of_files = run.verdict.with(of_files.cloned().collect());
    let account = context.account(&run, exit);
    let why = context.asked(&args.path);
    context.write(|form| match form.format {
        Format::Sarif => report::sarif(&account),
        Format::Junit => report::junit(&account),
        _ => text(&run, &Account { verdict: &of_files, ..account.clone() }, form, context.options.quiet, &why),
    })?;
    Ok(exit)
}

/// Writes rows in a format, with what is wrong with files where it has room for that.
fn text(run: &Run, account: &Account<'_>, form: &Form, quiet: bool, why: &str) -> String {
    let verdict = account.verdict;
    match form.format {
        Format::Json => report::ledger_json(verdict, &run.rows),
        Format::Concise => report::ledger(&run.rows, verdict.lang, form.style),
        Format::Markdown => report::ledger_markdown(account, quiet),
        Format::Csv => report::ledger_csv(&run.rows),
        _ => human(run, verdict, form, quiet, why),
    }
}

fn human(run: &Run, verdict: &Verdict, form: &Form, quiet: bool, why: &str) -> String {
    let human = Human { sources: &run.sources, lang: verdict.lang, style: form.style, why: Some(why), all: false };
    let rows = report::ledger(&run.rows, verdict.lang, form.style);
    let totals = if quiet { String::new() } else { report::totals(verdict, form.style) };
    let gap = if totals.is_empty() || rows.is_empty() { "" } else { "\n" };
    human.findings(&verdict.findings) + &rows + gap + &totals
}
