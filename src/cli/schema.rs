use std::path::PathBuf;

use clap::Args;

use super::context::Context;
use super::{Exit, check};
use crate::organisation::schema;
use crate::pipeline::{self, Failure};

#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    #[arg(default_value = ".")]
    path: PathBuf,
    #[arg(long)]
    without_ids: bool,
}

/// Writes the JSON Schema of the files of an organisation.
pub(super) fn run(context: &Context, args: &SchemaArgs) -> Result<Exit, Failure> {
    let run = pipeline::facts(&context.request(&args.path)?)?;
    let Some(policy) = &run.policy else { return check::report(context, &run) };
    let facts = run.facts.as_ref().filter(|_| !args.without_ids);
    let schema = schema(policy, facts, run.verdict.lang);
    context.write(|_| format!("{schema:#}\n"))?;
    Ok(Exit::Good)
}
