use std::path::Path;

use super::Exit;
use super::context::Context;
use super::options::ExpandArgs;
use crate::pipeline::{self, Failure, Request};
use crate::report::Human;

/// Prints packs with what their forms stand for in place of these.
pub(super) fn run(context: &Context, args: &ExpandArgs) -> Result<Exit, Failure> {
    let asked = context.request_without_organisation(Path::new("."));
    let packs = asked.packs.iter().chain(&args.expanded).cloned().collect();
    let lang = context.lang_of(args.expanded.iter().map(Path::new));
    let expanded = pipeline::expand(&Request { packs, lang, ..asked })?;
    let verdict = &expanded.verdict;
    if expanded.files.is_empty() {
        context.write(|form| {
            let human =
                Human { sources: &expanded.sources, lang: verdict.lang, style: form.style, why: None, all: false };
            human.findings(&verdict.findings)
        })?;
        return Ok(Exit::of(verdict, context.options.limit()));
    }
    context.write(|_| text(&expanded.files))?;
    Ok(Exit::Good)
}

/// The files, each under its name where there are several.
fn text(files: &[(String, String)]) -> String {
    match files {
        [(_, text)] => text.clone(),
        _ => files.iter().map(|(name, text)| format!("# {name}\n\n{text}")).collect::<Vec<_>>().join("\n"),
    }
}
