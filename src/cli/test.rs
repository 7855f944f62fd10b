use std::path::Path;

use super::Exit;
use super::context::Context;
use super::options::{Format, TestArgs};
use crate::pipeline::{self, Failure, Limit, Request, TestRun};
use crate::report;
use crate::verdict::Verdict;

/// Runs the tests of packs.
pub(super) fn run(context: &Context, args: &TestArgs) -> Result<Exit, Failure> {
    let asked = context.request_without_organisation(Path::new("."));
    let packs = asked.packs.iter().chain(&args.tested).cloned().collect();
    let run = pipeline::test(&Request { packs, ..asked })?;
    context.write(|form| match form.format {
        Format::Human => report::tests(&run, form.style, context.options.quiet),
        Format::Concise => concise(&run),
        Format::Json => report::tests_json(&run),
    })?;
    Ok(exit(&run))
}

/// What is wrong with the policy, and what failed, one line each.
fn concise(run: &TestRun) -> String {
    let failures = run.results.iter().flat_map(|test| test.failures.iter().cloned());
    let findings = run.verdict.findings.iter().cloned().chain(failures).collect();
    report::concise(&Verdict { findings, ..run.verdict.clone() }, &run.sources)
}

fn exit(run: &TestRun) -> Exit {
    let limit = Limit { deny: None, cannot_tell: false };
    match Exit::of(&run.verdict, limit) {
        Exit::Good if run.results.iter().any(|test| !test.failures.is_empty()) => Exit::Findings,
        exit => exit,
    }
}
