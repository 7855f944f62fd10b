use std::path::PathBuf;

use clap::Args;

use super::context::Context;
use super::{Exit, check};
use crate::organisation::schema;
use crate::pipeline::{self, Failure};

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat schema examples/first > examples/first/.mandat.schema.json
  mandat schema --pack core --without-ids --lang nn
  mandat schema --format json=.vscode/mandat.schema.json

An editor that reads YAML by schemas completes and checks by it where a file begins with
  # yaml-language-server: $schema=.mandat.schema.json

Keys in all languages are accepted, and those of `--lang` are completed. docs/editors.md says how editors are told.")]
pub(super) struct SchemaArgs {
    /// The organisation, whose packs say what may stand in its files
    #[arg(default_value = ".")]
    path: PathBuf,
    /// Leave out the ids that there are, so that the schema changes with the packs alone
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
