use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::entity::named;
use super::{Failure, Request, Root, Run, covers, former, packs};
use crate::diagnostic::{Diagnostic, Lang, Phrase, Text};
use crate::evaluate::{Depth, Keep};
use crate::nearest::{meant_or, path_or};
use crate::organisation::{
    Facts, Folder, Manifest, Organisation, SETTINGS, Settings, Vocabulary, lock_findings, may_quote, read, read_by,
    read_folded,
};
use crate::parallel::{self, on_deep_stack};
use crate::policy::load::ParsedPack;
use crate::policy::model::Policy;
use crate::report;
use crate::source::{SourceFile, SourceMap, Span};
use crate::verdict::{
    Concern, Finding, Judgement, Origin, Outcome, Summary, Verdict, Words, gather_alike, stand_alone,
};
use crate::vet::cited_early;

/// So many values take longer to be given back than a thread takes to start.
const LARGE: usize = 50_000;

/// A look at the trees of an organisation's files, before they are gone.
pub(super) type Look<'l, 'a> = &'l mut dyn FnMut(&mut Reading<'a>, &Policy, &Organisation);

/// Checks an organisation.
pub fn check(request: &Request) -> Result<Run, Failure> {
    let keep = if request.rows { Keep::All } else { Keep::Untold };
    on_deep_stack(|| Reading::new(request)?.check(keep))
}

/// Reads an organisation by its packs, and judges nothing.
pub fn facts(request: &Request) -> Result<Run, Failure> {
    on_deep_stack(|| Reading::new(request)?.read())
}

/// Reads policies with their tests, without an organisation; the verdict has what is wrong with them.
pub fn policies(request: &Request) -> Result<Run, Failure> {
    let mut reading = Reading { with_tests: true, ..Reading::new(request)? };
    let policy = reading.policy();
    Ok(reading.run(policy, None, None))
}

/// What is under way while a request is answered.
pub(super) struct Reading<'a> {
    pub(super) request: &'a Request,
    pub(super) folder: Folder<'a>,
    pub(super) sources: SourceMap,
    pub(super) manifest: Option<Manifest>,
    pub(super) of_policy: Vec<Diagnostic>,
    pub(super) of_input: Vec<Diagnostic>,
    /// Packs that are not those that the settings lock.
    of_lock: Vec<Diagnostic>,
    /// The organisation as it was, where it is compared with that.
    before: Option<Folder<'static>>,
    of_before: Vec<Diagnostic>,
    /// Whether it may be told again after a file has changed.
    pub(super) is_session: bool,
    /// Whether tests of the program's packs are read, too.
    with_tests: bool,
}

impl<'a> Reading<'a> {
    pub(super) fn new(request: &'a Request) -> Result<Self, Failure> {
        Self::into(request, SourceMap::new())
    }

    /// The same, whose files are put into these sources.
    pub(super) fn into(request: &'a Request, sources: SourceMap) -> Result<Self, Failure> {
        let mut reading = Self { sources, ..Self::without_organisation(request) };
        reading.folder = match &request.root {
            Root::Text(name, text, folder) => Folder::of_text(name, text, folder.as_deref()),
            Root::Path(path) => Folder::at(path).map_err(|error| unreadable(path, &error))?,
        };
        reading.manifest = reading.folder.manifest(&mut reading.sources, &mut reading.of_input);
        if let (Root::Text(..), Some(manifest)) = (&request.root, &mut reading.manifest) {
            // The text stands for all files of the organisation.
            manifest.sheets.clear();
        }
        reading.before = request.before.as_deref().map(|before| former::folder(&request.root, before)).transpose()?;
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
            of_lock: Vec::new(),
            before: None,
            of_before: Vec::new(),
            is_session: false,
            with_tests: false,
        }
    }

    /// The same with other texts in some of its files.
    pub(super) fn changed(&self, texts: impl Fn(&str) -> Option<String> + Send + Sync + 'a) -> Reading<'_> {
        let mut reading = Reading::without_organisation(self.request);
        reading.folder = self.folder.changed(texts);
        reading.manifest = reading.folder.manifest(&mut reading.sources, &mut reading.of_input);
        reading
    }

    pub(super) fn policy(&mut self) -> Option<Policy> {
        self.policy_with(|_, _| {})
    }

    /// The policy of the packs, with what is done to these before they are checked.
    pub(super) fn policy_with(&mut self, prepare: impl FnOnce(&mut Vec<ParsedPack>, &mut SourceMap)) -> Option<Policy> {
        let wanted = packs::wanted(self.request, self.manifest.as_ref());
        packs::read(&wanted, self.with_tests, &mut self.sources, &mut self.of_policy, prepare)
    }

    /// Whether nothing says by which packs it is asked; where the settings can't be read, that is what is wrong.
    pub(super) fn lacks_packs(&self) -> Result<bool, Failure> {
        let lacks = packs::wanted(self.request, self.manifest.as_ref()).is_empty();
        match &self.request.root {
            _ if !lacks || !self.of_input.is_empty() => Ok(lacks),
            root => Err(no_packs(root)),
        }
    }

    fn read(&mut self) -> Result<Run, Failure> {
        let policy = if self.lacks_packs()? { None } else { self.policy() };
        let facts = policy.as_ref().map(|policy| self.facts(policy).1);
        Ok(self.run(policy, facts, None))
    }

    /// Judges by all rules asked for; keeps all subjects where only some of them are asked about.
    pub(super) fn check(&mut self, keep: Keep) -> Result<Run, Failure> {
        self.check_and(keep, None)
    }

    /// The same, with a look at what the files hold before that is gone.
    pub(super) fn check_and(&mut self, keep: Keep, look: Option<Look<'_, 'a>>) -> Result<Run, Failure> {
        let policy = if self.lacks_packs()? { None } else { self.policy() };
        let Some(policy) = policy else { return Ok(self.run(None, None, None)) };
        codes_are_known(self.request, &policy)?;
        let asked =
            policy.rules.iter().filter(|rule| rule.clauses.iter().any(|clause| self.request.wants(&clause.code)));
        self.of_policy.extend(asked.flat_map(|rule| cited_early(&policy, rule, self.request.clock)));
        // Who names packs on the command line asks for others than those that are locked.
        if let Some(manifest) = self.manifest.as_ref().filter(|_| self.request.packs.is_empty()) {
            self.of_lock = lock_findings(manifest, &policy);
        }
        let (organisation, facts) = match look {
            None => self.facts(&policy),
            Some(look) => {
                let organisation = self.organisation(&policy);
                let facts = self.lay(&policy, &organisation);
                look(self, &policy, &organisation);
                (organisation, facts)
            }
        };
        let facts = self.compared(&policy, facts);
        let concern = about(self.request, &policy, &facts)?;
        let keep = if concern.is_some() { Keep::All } else { keep };
        let wanted = |code: &str| self.request.wants(code);
        let judge = || Judgement::new(&policy, &facts, self.request.clock, keep, wanted);
        // No rule reads the trees of files, and giving their room back takes as long as some rules.
        let large = organisation.tree.size().0 >= LARGE;
        let ((), mut judgement) = parallel::both(large, || drop(organisation), judge);
        if let Some(concern) = &concern {
            judgement.about(&facts, concern);
        }
        let mut run = self.run(Some(policy), Some(facts), Some(judgement));
        if let Some(concern) = &concern {
            run.verdict.findings.retain(|finding| concern.tells(finding));
            stand_alone(&mut run.verdict.findings);
            run.rows.retain(|row| concern.lists(row));
        }
        Ok(run)
    }

    /// What is written of the organisation. Where nothing is wrong with it, there is never a tree of all that stands in a file of JSON.
    fn facts(&mut self, policy: &Policy) -> (Organisation, Facts) {
        let vocabulary = Vocabulary::new(policy);
        let collections = |key: &str| vocabulary.is_collection(key);
        self.check_sheets(policy);
        let manifest = self.manifest.as_ref();
        let mut organisation = self.folder.outline(manifest, &collections, &mut self.sources, &mut self.of_input);
        if organisation.is_folded() {
            if let Some(facts) = self.lay_folded(&vocabulary, policy, &organisation) {
                return (organisation, facts);
            }
            organisation.unfold(&self.sources, &mut self.of_input);
        }
        let settings = self.settings(policy);
        let Organisation { tree, documents, .. } = &organisation;
        let facts = read_by(&vocabulary, &self.sources, tree, documents, &settings, &mut self.of_input);
        (organisation, facts)
    }

    /// Lays the vocabulary over files in which objects are folded; nothing where anything is wrong.
    fn lay_folded(
        &mut self,
        vocabulary: &Vocabulary<'_>,
        policy: &Policy,
        organisation: &Organisation,
    ) -> Option<Facts> {
        if !self.of_input.is_empty() {
            return None;
        }
        let settings = self.settings(policy);
        // What is wrong with the settings is told by who reads all again.
        if !std::mem::take(&mut self.of_input).is_empty() {
            return None;
        }
        read_folded(None, vocabulary, &self.sources, &organisation.tree, &organisation.documents, &settings)
    }

    /// The trees of all files.
    pub(super) fn organisation(&mut self, policy: &Policy) -> Organisation {
        self.check_sheets(policy);
        self.folder.organisation(self.manifest.as_ref(), &mut self.sources, &mut self.of_input)
    }

    fn check_sheets(&mut self, policy: &Policy) {
        if let Some(manifest) = &mut self.manifest {
            manifest.check_sheets(policy, &mut self.of_input);
        }
    }

    /// Lays the vocabulary over the files.
    pub(super) fn lay(&mut self, policy: &Policy, organisation: &Organisation) -> Facts {
        let settings = self.settings(policy);
        let (tree, documents) = (&organisation.tree, &organisation.documents);
        read(policy, &self.sources, tree, documents, &settings, &mut self.of_input)
    }

    /// What the organisation lays down, in the terms of the policy.
    pub(super) fn settings(&mut self, policy: &Policy) -> Settings {
        match &self.manifest {
            Some(manifest) => Settings::new(policy, manifest, &mut self.of_input),
            None => Settings::defaults(policy),
        }
    }

    /// Puts what is written of the organisation as it was beside what is.
    fn compared(&mut self, policy: &Policy, facts: Facts) -> Facts {
        let Some(before) = &self.before else { return facts };
        let settings = match &self.manifest {
            Some(manifest) => Settings::new(policy, manifest, &mut Vec::new()),
            None => Settings::defaults(policy),
        };
        let settings = Settings { symbols: facts.symbols.clone(), ..settings };
        let former = former::facts(before, policy, &settings, &mut self.sources, &mut self.of_before);
        facts.beside(policy, former)
    }

    /// Where private values stand or may stand; what is wrong with them is told without them from now on.
    pub(super) fn hide(&mut self, policy: &Policy, facts: &Facts) -> Vec<Span> {
        let errors: Vec<&Diagnostic> = self.of_input.iter().chain(&self.of_before).collect();
        let mut places = facts.private_places(policy, &self.sources, &errors);
        places.sort_unstable();
        let mut covered = 0;
        // Each reaches as far as any before it, so that the last that begins before a place tells whether one touches it.
        let reach: Vec<(u32, u32)> = places
            .iter()
            .map(|place| {
                covered = place.end.max(covered);
                (place.start, covered)
            })
            .collect();
        let touched = |span: Span| {
            let before = reach.partition_point(|(start, _)| *start < span.end.max(span.start + 1));
            let last = before.checked_sub(1).and_then(|at| reach.get(at));
            last.is_some_and(|(_, end)| span.start < *end || span.is_empty() && span.start == *end)
        };
        for error in self.of_input.iter_mut().chain(&mut self.of_before) {
            if may_quote(error) && error.labels.iter().any(|label| touched(label.span)) {
                error.hide_words();
            }
        }
        places
    }

    /// Puts all there is into words.
    pub(super) fn run(&mut self, policy: Option<Policy>, facts: Option<Facts>, judgement: Option<Judgement>) -> Run {
        let private = match (&policy, &facts) {
            (Some(policy), Some(facts)) => self.hide(policy, facts),
            _ => Vec::new(),
        };
        self.tell(policy, facts, judgement, &private)
    }

    /// The same where it is known where private values stand that show yet.
    pub(super) fn tell(
        &mut self,
        policy: Option<Policy>,
        facts: Option<Facts>,
        mut judgement: Option<Judgement>,
        private: &[Span],
    ) -> Run {
        let lang = self.lang();
        let mut findings = report::findings(&self.of_policy, Origin::Policy, &self.sources, lang);
        let changed = report::findings(&self.of_lock, Origin::Vocabulary, &self.sources, lang);
        findings.extend(changed.into_iter().map(|finding| Finding { outcome: Outcome::Broken, ..finding }));
        let mut errors = report::findings(&self.of_input, Origin::Input, &self.sources, lang);
        let mut summary = Summary::default();
        let mut rows = Vec::new();
        let input_errors = errors.len();
        errors.extend(former::findings(&self.of_before, &self.sources, lang));
        match (&policy, &facts, &mut judgement) {
            (Some(policy), Some(facts), Some(judgement)) => {
                let words = Words {
                    policy,
                    facts,
                    sources: &self.sources,
                    lang,
                    proofs: self.request.proofs,
                    depth: Depth::Told,
                };
                summary = judgement.summary(policy);
                findings.extend(match self.is_session {
                    true => judgement.findings_to_renew(words, errors),
                    false => judgement.findings(words, errors),
                });
                if self.request.rows {
                    rows = judgement.rows(words);
                }
            }
            _ => findings.extend(errors.into_iter().filter(|error| error.origin == Origin::Input)),
        }
        sort(&mut findings, &self.sources);
        gather_alike(&mut findings, facts.as_ref());
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
        let mut sources = std::mem::take(&mut self.sources);
        sources.blot(private);
        Run { sources, policy, facts, judgement, verdict, rows }
    }

    pub(super) fn lang(&self) -> Lang {
        let laid_down = self.manifest.as_ref().and_then(|manifest| manifest.language);
        self.request.lang.or(laid_down).unwrap_or(self.request.locale)
    }

    /// What the organisation is called: as it says itself, else as its folder or file.
    fn name(&self) -> String {
        if let Some(name) = self.manifest.as_ref().and_then(|manifest| manifest.name.as_ref()) {
            return name.text.clone();
        }
        match &self.request.root {
            Root::Text(name, ..) => name.clone(),
            Root::Path(path) => {
                let path = path.canonicalize().unwrap_or_else(|_| path.clone());
                path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
            }
        }
    }
}

/// Sorts findings by file, place, code and subject; those in files as they were come behind, and what has no place last.
/// What is wrong with the files themselves comes before what rules find, and of each what others rest on comes first.
pub(super) fn sort(findings: &mut [Finding], sources: &SourceMap) {
    let first: FxHashSet<String> =
        findings.iter().filter_map(|finding| Some(finding.behind.as_ref()?.first().to_owned())).collect();
    let rank = |finding: &Finding| match finding.origin {
        Origin::Rule if first.contains(&finding.fingerprint) => 2,
        _ if first.contains(&finding.fingerprint) => 0,
        Origin::Policy | Origin::Input => 1,
        Origin::Vocabulary | Origin::Rule | Origin::Vet => 3,
    };
    let key = |finding: &'_ Finding| {
        let file = sources.file_of(finding.place.span);
        let order = (file.is_none(), file.is_some_and(SourceFile::is_before), file.map(SourceFile::own_name));
        (rank(finding), order, finding.place.span.start)
    };
    let words = |one: &Finding, other: &Finding| {
        let code = one.code.cmp(&other.code).then_with(|| one.subject.cmp(&other.subject));
        code.then_with(|| one.message.cmp(&other.message))
    };
    findings.sort_by(|one, other| key(one).cmp(&key(other)).then_with(|| words(one, other)));
}

/// Nothing says by which rules: neither settings nor the command line. Those of a folder above are not those of what lies in it alone.
pub(super) fn no_packs(root: &Root) -> Failure {
    let folder = match root {
        Root::Path(path) => Some(path),
        Root::Text(_, _, folder) => folder.as_ref(),
    };
    let has_settings = |folder: &Path| folder.join(SETTINGS).is_file();
    if folder.is_some_and(|folder| has_settings(folder)) {
        return Failure::new(Phrase::NoPacks, Phrase::NoPacksHelp);
    }
    match folder.and_then(|folder| above(folder, has_settings)) {
        Some(folder) => {
            let help = Text::new(Phrase::NoPacksFolderHelp).with("folder", folder.to_string_lossy().into_owned());
            Failure::new(Phrase::NoPacks, help)
        }
        None => Failure::new(Phrase::NoPacks, Phrase::NoPacksInitHelp),
    }
}

/// The nearest folder in which a path lies and that is as wanted, named by the way that was given where that passes it.
fn above(path: &Path, wanted: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let whole = path.canonicalize().ok()?;
    let found = whole.ancestors().skip(1).find(|folder| wanted(folder))?;
    let named = |folder: &&Path| folder.canonicalize().is_ok_and(|folder| folder == found);
    let here = |folder| if folder == Path::new("") { Path::new(".") } else { folder };
    let given = path.ancestors().skip(1).map(here).find(named);
    Some(given.unwrap_or(found).to_owned())
}

/// Refuses codes that nothing has: a misspelled one would leave out what was meant, and nobody would see it.
pub(super) fn codes_are_known(request: &Request, policy: &Policy) -> Result<(), Failure> {
    let codes = policy.codes();
    let known = |asked: &&String| codes.iter().any(|code| covers(asked, code));
    let Some(unknown) = request.only.iter().chain(&request.skip).find(|asked| !known(asked)) else {
        let clauses = || policy.rules.iter().flat_map(|rule| &rule.clauses);
        let none_left = clauses().next().is_some() && !clauses().any(|clause| request.wants(&clause.code));
        return if none_left { Err(Failure::new(Phrase::NoRuleLeft, Phrase::NoRuleLeftHelp)) } else { Ok(()) };
    };
    let help = meant_or(unknown, codes.iter().copied(), Phrase::CodesHelp);
    Err(Failure::new(Text::new(Phrase::NoSuchRule).with("code", unknown.as_str()), help))
}

/// What concerns the entities about which it is asked; nothing where it is asked about all.
fn about(request: &Request, policy: &Policy, facts: &Facts) -> Result<Option<Concern>, Failure> {
    if request.about.is_empty() {
        return Ok(None);
    }
    let mut entities = Vec::new();
    for name in &request.about {
        entities.extend(named(policy, facts, name)?);
    }
    Ok(Some(Concern::new(policy, facts, &entities)))
}

pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let text = Text::new(Phrase::CannotRead).with("file", path.to_string_lossy().into_owned());
    let help = match error.kind() {
        std::io::ErrorKind::NotFound => path_or(path, Phrase::NoSuchPathHelp),
        _ => Phrase::HelpUnreadable.into(),
    };
    Failure::new(text.with("why", error), help)
}
