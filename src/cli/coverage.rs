use super::context::Context;
use super::format::Format;
use super::options::CoverageArgs;
use super::{Exit, terminal};
use crate::pipeline::{self, CoverageRun, Failure, Limit};
use crate::report::{self, Account, Human};

/// What is found does not count here.
const NOTHING: Limit = Limit { deny: None, cannot_tell: false };

/// Says what rules cover.
pub(super) fn run(context: &Context, args: &CoverageArgs) -> Result<Exit, Failure> {
    let run = pipeline::coverage(&context.request(&args.path)?)?;
    let exit = exit(args, &run);
    let files = run.verdict.with(run.files().cloned().collect());
    let account = Account {
        verdict: &files,
        sources: &run.sources,
        policy: None,
        clauses: Vec::new(),
        asked: None,
        rows: &[],
        limit: NOTHING,
        exit: exit.code(),
        prefix: context.options.path_prefix(),
        all: false,
    };
    let quiet = context.options.quiet;
    let formats = &context.options.formats;
    // A sheet has no room for what is wrong with files.
    if !formats.is_empty() && formats.iter().all(|target| target.format == Format::Csv) {
        let human = Human { sources: &run.sources, lang: files.lang, style: context.style, why: None, all: false };
        terminal::complain(&human.findings(&files.findings));
    }
    context.write(|form| match form.format {
        Format::Json => report::coverage_json(&run),
        Format::Markdown => report::coverage_markdown(&run, &account, quiet),
        Format::Csv => report::coverage_csv(&run),
        _ => report::coverage(&run, form.style, quiet),
    })?;
    Ok(exit)
}

/// Sections without a rule decide where that is asked for.
fn exit(args: &CoverageArgs, run: &CoverageRun) -> Exit {
    match Exit::of(&run.verdict, NOTHING) {
        Exit::Good if args.require_all && !run.is_complete() => Exit::Findings,
        exit => exit,
    }
}
