use rustc_hash::FxHashMap;
use sha2::{Digest, Sha256};

use super::Range;
use crate::diagnostic::{Arg, Diagnostic, Example, Label, Lang, Text};
use crate::source::SourceMap;
use crate::verdict::{Finding, Origin, Outcome, Place, Shown};

/// What is wrong with files, as findings in a language; in the order given.
///
/// Errors that are alike in all but their place are told apart by their number.
pub fn findings(diagnostics: &[Diagnostic], origin: Origin, sources: &SourceMap, lang: Lang) -> Vec<Finding> {
    let mut seen: FxHashMap<String, usize> = FxHashMap::default();
    let number = |diagnostic| {
        let mut finding = finding(diagnostic, origin, sources, lang);
        let count = seen.entry(finding.fingerprint.clone()).or_default();
        *count += 1;
        if *count > 1 {
            finding.fingerprint = hash(&[&finding.fingerprint, &count.to_string()]);
        }
        finding
    };
    diagnostics.iter().map(number).collect()
}

/// What is wrong with a file, as a finding in a language.
pub fn finding(diagnostic: &Diagnostic, origin: Origin, sources: &SourceMap, lang: Lang) -> Finding {
    let place = |label: &Label| Place {
        span: label.span,
        message: label.text.as_ref().map_or(String::new(), |text| text.words(lang)),
    };
    let mut places = diagnostic.labels.iter().map(place);
    Finding {
        origin,
        code: diagnostic.code.name().to_owned(),
        force: diagnostic.force,
        outcome: if origin == Origin::Vet { Outcome::Broken } else { Outcome::CannotTell },
        subject: None,
        pack: None,
        coming: None,
        draft: false,
        waiver: None,
        message: diagnostic.message.words(lang),
        help: diagnostic.helps().iter().map(|text| text.words(lang)).collect(),
        cites: Vec::new(),
        place: places.next().unwrap_or_default(),
        related: places.collect(),
        because: Vec::new(),
        blocks: Vec::new(),
        examples: diagnostic.examples.iter().filter_map(|example| shown(example, lang)).collect(),
        behind: None,
        fingerprint: fingerprint(diagnostic, sources),
    }
}

fn shown(example: &Example, lang: Lang) -> Option<Shown> {
    let (_, files) = example.files.iter().find(|(of, _)| *of == lang)?;
    Some(Shown { says: example.says.words(lang), on: example.on, files: files.clone() })
}

/// Made of the code, the file and the user's own words: neither of a line nor of the message's wording.
fn fingerprint(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let file = Range::of(sources, diagnostic.place()).map_or("", |range| range.own);
    let mut parts = vec![diagnostic.code.name(), file];
    witnesses(&diagnostic.message, &mut parts);
    hash(&parts)
}

fn witnesses<'a>(text: &'a Text, parts: &mut Vec<&'a str>) {
    for (name, arg) in &text.args {
        match arg {
            Arg::Verbatim(words) | Arg::Named { name: words, .. } => parts.extend([*name, words]),
            Arg::Text(text) => witnesses(text, parts),
            Arg::AnyOf(_) | Arg::AllOf(_) => {}
        }
    }
}

fn hash(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Phrase};
    use crate::source::Span;

    #[test]
    fn fingerprints_do_not_hang_on_lines() {
        let twice = |text: &str, at: u32| {
            let mut sources = SourceMap::new();
            sources.add("team.yaml", text).unwrap();
            let message = Text::new(Phrase::DuplicateKey).with("key", "level");
            let error = Diagnostic::error(Code::DuplicateKey, message, Span::new(at, at + 5));
            let error = error.help(Phrase::DuplicateKeyHelp.into());
            findings(&[error.clone(), error], Origin::Input, &sources, Lang::Nn)
        };
        let (before, after) = (twice("level: a\nlevel: b\n", 10), twice("\n\nlevel: a\nlevel: b\n", 12));
        assert_eq!(before[0].fingerprint, after[0].fingerprint);
        assert_eq!(before[1].fingerprint, after[1].fingerprint);
        assert_ne!(before[0].fingerprint, before[1].fingerprint);
        assert_eq!(before[0].message, "nøkkelen `level` står to gonger i same objekt");
    }
}
