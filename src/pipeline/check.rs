use std::path::Path;

use super::{Failure, Request, Root, Run, covers, packs};
use crate::diagnostic::{Diagnostic, Lang, Phrase, Text};
use crate::evaluate::Keep;
use crate::nearest::did_you_mean;
use crate::organisation::{Facts, Folder, Manifest, Settings, read};
use crate::parallel::on_deep_stack;
use crate::policy::model::Policy;
use crate::report;
use crate::source::SourceMap;
use crate::verdict::{Finding, Judgement, Origin, Summary, Verdict, Words};

/// Checks an organisation.
pub fn check(request: &Request) -> Result<Run, Failure> {
    on_deep_stack(|| Reading::new(request)?.check())
}

/// Reads policies without an organisation; the verdict has what is wrong with them.
pub fn policies(request: &Request) -> Result<Run, Failure> {
    let mut reading = match &request.root {
        Root::Path(path) if !path.exists() => Reading::without_organisation(request),
        _ => Reading::new(request)?,
    };
    let policy = reading.policy();
    Ok(reading.run(policy, None, None))
}

/// What is under way while a request is answered.
struct Reading<'a> {
    request: &'a Request,
    folder: Folder<'a>,
    sources: SourceMap,
    manifest: Option<Manifest>,
    of_policy: Vec<Diagnostic>,
    of_input: Vec<Diagnostic>,
}

impl<'a> Reading<'a> {
    fn new(request: &'a Request) -> Result<Self, Failure> {
        let mut reading = Self::without_organisation(request);
        reading.folder = match &request.root {
            Root::Text(name, text) => Folder::of(vec![name.clone()], move |_| Ok(text.clone().into_bytes())),
            Root::Path(path) => Folder::at(path).map_err(|error| unreadable(path, &error))?,
        };
        reading.manifest = reading.folder.manifest(&mut reading.sources, &mut reading.of_input);
        Ok(reading)
    }

    fn without_organisation(request: &'a Request) -> Self {
        Self {
            request,
            folder: Folder::of(Vec::new(), |_| Ok(Vec::new())),
            sources: SourceMap::new(),
            manifest: None,
            of_policy: Vec::new(),
            of_input: Vec::new(),
        }
    }

    fn policy(&mut self) -> Option<Policy> {
        let wanted = packs::wanted(self.request, self.manifest.as_ref());
        packs::read(&wanted, &mut self.sources, &mut self.of_policy)
    }

    fn check(mut self) -> Result<Run, Failure> {
        if packs::wanted(self.request, self.manifest.as_ref()).is_empty() {
            // Where the settings can't be read, that is what is wrong.
            return if self.of_input.is_empty() { Err(no_packs()) } else { Ok(self.run(None, None, None)) };
        }
        let Some(policy) = self.policy() else { return Ok(self.run(None, None, None)) };
        codes_are_known(self.request, &policy)?;
        let facts = self.facts(&policy);
        let keep = if self.request.rows { Keep::All } else { Keep::Untold };
        let wanted = |code: &str| self.request.wants(code);
        let judgement = Judgement::new(&policy, &facts, self.request.clock, keep, wanted);
        Ok(self.run(Some(policy), Some(facts), Some(judgement)))
    }

    /// What is written of the organisation; the trees of its files are gone when rules are read.
    fn facts(&mut self, policy: &Policy) -> Facts {
        if let Some(manifest) = &mut self.manifest {
            manifest.check_sheets(policy, &mut self.of_input);
        }
        let organisation = self.folder.organisation(self.manifest.as_ref(), &mut self.sources, &mut self.of_input);
        let settings = match &self.manifest {
            Some(manifest) => Settings::new(policy, manifest, &mut self.of_input),
            None => Settings::defaults(policy),
        };
        let (tree, documents) = (&organisation.tree, &organisation.documents);
        read(policy, &self.sources, tree, documents, &settings, &mut self.of_input)
    }

    /// Puts all there is into words.
    fn run(self, policy: Option<Policy>, facts: Option<Facts>, judgement: Option<Judgement>) -> Run {
        let lang = self.lang();
        let mut findings = report::findings(&self.of_policy, Origin::Policy, &self.sources, lang);
        let errors = report::findings(&self.of_input, Origin::Input, &self.sources, lang);
        let mut summary = Summary::default();
        let mut rows = Vec::new();
        let input_errors = errors.len();
        match (&policy, &facts, &judgement) {
            (Some(policy), Some(facts), Some(judgement)) => {
                let words = Words { policy, facts, sources: &self.sources, lang };
                summary = judgement.summary();
                findings.extend(judgement.findings(words, errors));
                if self.request.rows {
                    rows = judgement.rows(words);
                }
            }
            _ => findings.extend(errors),
        }
        sort(&mut findings, &self.sources);
        let packs = policy.iter().flat_map(|policy| &policy.packs);
        let packs = packs.map(|pack| (pack.name.to_string(), pack.version.to_string(), pack.digest.to_string()));
        let verdict = Verdict {
            clock: self.request.clock,
            organisation: self.name(),
            lang,
            packs: packs.collect(),
            summary: Summary { input_errors, ..summary },
            findings,
        };
        let mut sources = self.sources;
        if let (Some(policy), Some(facts)) = (&policy, &facts) {
            sources.blot(&facts.private_places(policy, &sources));
        }
        Run { sources, policy, facts, judgement, verdict, rows }
    }

    fn lang(&self) -> Lang {
        let laid_down = self.manifest.as_ref().and_then(|manifest| manifest.language);
        self.request.lang.or(laid_down).unwrap_or(self.request.locale)
    }

    /// What the organisation is called: as it says itself, else as its folder or file.
    fn name(&self) -> String {
        if let Some(name) = self.manifest.as_ref().and_then(|manifest| manifest.name.as_ref()) {
            return name.text.clone();
        }
        match &self.request.root {
            Root::Text(name, _) => name.clone(),
            Root::Path(path) => {
                let path = path.canonicalize().unwrap_or_else(|_| path.clone());
                path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
            }
        }
    }
}

/// Sorts findings by file, place, code and subject; what has no place comes last.
pub(super) fn sort(findings: &mut [Finding], sources: &SourceMap) {
    findings.sort_by_cached_key(|finding| {
        let file = sources.file_of(finding.place.span).map(|file| file.name().to_owned());
        let place = (file.is_none(), file, finding.place.span.start);
        (place, finding.code.clone(), finding.subject.clone(), finding.message.clone())
    });
}

/// Nothing says by which rules.
pub(super) fn no_packs() -> Failure {
    Failure { message: Phrase::NoPacks.into(), help: Some(Phrase::NoPacksHelp.into()) }
}

/// Refuses codes that nothing has: a misspelled one would leave out what was meant, and nobody would see it.
fn codes_are_known(request: &Request, policy: &Policy) -> Result<(), Failure> {
    let codes = policy.codes();
    let known = |asked: &&String| codes.iter().any(|code| covers(asked, code));
    let Some(unknown) = request.only.iter().chain(&request.skip).find(|asked| !known(asked)) else { return Ok(()) };
    let help = did_you_mean(unknown, codes.iter().copied());
    Err(Failure { message: Text::new(Phrase::NoSuchRule).with("code", unknown.as_str()), help })
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let text = Text::new(Phrase::CannotRead).with("file", path.to_string_lossy().into_owned());
    Failure::new(text.with("why", error))
}
