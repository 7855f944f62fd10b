use super::{Failure, Request, Run, check};
use crate::format::format;
use crate::policy::model::Policy;
use crate::source::{SourceMap, Span};
use crate::verdict::Verdict;

/// Packs with what their forms stand for in place of these.
#[derive(Debug)]
pub struct Expanded {
    /// The files as they are.
    pub sources: SourceMap,
    /// What is wrong with them.
    pub verdict: Verdict,
    /// The names of the files and their texts; none where something is wrong.
    pub files: Vec<(String, String)>,
}

/// Puts the rules in place of the forms of the packs that are asked for, not of those that they use.
pub fn expand(request: &Request) -> Result<Expanded, Failure> {
    let Run { sources, policy, verdict, .. } = super::policies(request)?;
    let Some(policy) = policy else { return Ok(Expanded { sources, verdict, files: Vec::new() }) };
    let packs = policy.packs.iter().filter(|pack| pack.asked);
    let files: Vec<_> = packs.flat_map(|pack| &pack.files).map(|file| expanded(*file, &policy, &sources)).collect();
    if files.is_empty() && verdict.findings.is_empty() {
        return Err(check::no_packs(&request.root));
    }
    Ok(Expanded { sources, verdict, files })
}

/// A file with what its forms stand for, in the one layout.
fn expanded(file: Span, policy: &Policy, sources: &SourceMap) -> (String, String) {
    let mut text = String::new();
    let mut at = file.start;
    for form in policy.forms.iter().filter(|form| file.start <= form.span.start && form.span.end <= file.end) {
        text.push_str(sources.text(Span::new(at, form.span.start)));
        text.push_str(&form.text);
        at = form.span.end;
    }
    text.push_str(sources.text(Span::new(at, file.end)));
    let name = sources.file_of(file).map_or("", |file| file.name());
    let laid_out = laid_out(name, &text);
    (name.to_owned(), laid_out.unwrap_or(text))
}

fn laid_out(name: &str, text: &str) -> Option<String> {
    let mut sources = SourceMap::new();
    let id = sources.add(name, text).ok()?;
    format(sources.file(id)?, &mut Vec::new())
}
