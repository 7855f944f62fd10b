use std::path::Path;

use super::context::Context;
use super::format::Format;
use super::options::VetArgs;
use super::{Exit, check};
use crate::pipeline::{self, Failure, Request};
use crate::report::{self, Account, Human};

/// Looks packs through for what cannot be meant.
pub(super) fn run(context: &Context, args: &VetArgs) -> Result<Exit, Failure> {
    let asked = context.request_without_organisation(Path::new("."));
    let packs = asked.packs.iter().chain(&args.vetted).cloned().collect();
    let lang = context.lang_of(args.vetted.iter().map(Path::new));
    let run = pipeline::vet(&Request { packs, lang, ..asked }, args.ask)?;
    let exit = Exit::of(&run.verdict, context.options.limit());
    let account = Account {
        verdict: &run.verdict,
        sources: &run.sources,
        policy: None,
        clauses: Vec::new(),
        asked: None,
        rows: &[],
        limit: context.options.limit(),
        exit: exit.code(),
        prefix: context.options.path_prefix(),
        all: false,
    };
    let quiet = context.options.quiet;
    context.write(|form| match form.format {
        Format::Human => {
            let human =
                Human { sources: &run.sources, lang: run.verdict.lang, style: form.style, why: None, all: false };
            let totals = if quiet { String::new() } else { report::vetted(&run, form.style) };
            human.findings(&run.verdict.findings) + &totals
        }
        _ => check::text(&account, form, quiet, None),
    })?;
    Ok(exit)
}
