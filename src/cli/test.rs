use std::path::Path;

use super::context::Context;
use super::format::Format;
use super::options::TestArgs;
use super::{Exit, check};
use crate::pipeline::{self, Failure, Limit, Request, TestRun};
use crate::report::{self, Account};
use crate::verdict::Verdict;

/// Runs the tests of packs.
pub(super) fn run(context: &Context, args: &TestArgs) -> Result<Exit, Failure> {
    let asked = context.request_without_organisation(Path::new("."));
    let packs = asked.packs.iter().chain(&args.tested).cloned().collect();
    let lang = context.lang_of(args.tested.iter().map(Path::new));
    let run = pipeline::test(&Request { packs, lang, ..asked })?;
    let exit = exit(&run);
    let failed = failed(&run);
    let asked = context.request_without_organisation(Path::new("."));
    let account = Account {
        verdict: &failed,
        sources: &run.sources,
        policy: run.policy.as_ref(),
        clauses: run.policy.as_ref().map_or_else(Vec::new, |policy| asked.clauses(policy)),
        asked: None,
        rows: &[],
        limit: context.options.limit(),
        exit: exit.code(),
        prefix: context.options.path_prefix(),
        all: false,
    };
    let quiet = context.options.quiet;
    context.write(|form| match form.format {
        Format::Human => report::tests(&run, form.style, quiet),
        Format::Json => report::tests_json(&run),
        Format::Junit => report::tests_junit(&run, &account),
        Format::Markdown => report::tests_markdown(&run, &account, quiet),
        _ => check::text(&account, form, quiet, None),
    })?;
    Ok(exit)
}

/// What is wrong with the policy, and what failed, as the findings of one run.
fn failed(run: &TestRun) -> Verdict {
    let failures = run.results.iter().flat_map(|test| test.failures.iter().cloned());
    run.verdict.with(run.verdict.findings.iter().cloned().chain(failures).collect())
}

fn exit(run: &TestRun) -> Exit {
    let limit = Limit { deny: None, cannot_tell: false };
    match Exit::of(&run.verdict, limit) {
        Exit::Good if run.results.iter().any(|test| !test.failures.is_empty()) => Exit::Findings,
        exit => exit,
    }
}
