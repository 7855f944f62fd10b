use rustc_hash::FxHashMap;

use super::check::Reading;
use super::{Failure, Request, Run};
use crate::evaluate::Keep;
use crate::organisation::{Anew, Document, Heads, Organisation, Vocabulary, heads, renew};
use crate::parallel::on_deep_stack;
use crate::policy::model::Policy;
use crate::source::{SourceId, SourceMap};
use crate::verdict::Moved;

/// By how much a file may grow before all is read anew.
const SPARE: u32 = 4_096;

/// When there are so many times as many facts as at first, all is read anew: what a file said before stays where it was.
const SLACK: usize = 2;

/// An organisation that is checked again and again, after one file or another has changed.
///
/// Where that file still holds the fields of the same things, and nothing is wrong with any file, it alone is read again, and
/// only the rules that read what is otherwise are. What comes out is what a check of everything gives.
pub struct Session<'a> {
    request: &'a Request,
    kept: Option<Kept<'a>>,
    renewed: usize,
}

/// What is known from the last check.
struct Kept<'a> {
    reading: Reading<'a>,
    run: Run,
    /// What each file holds; nothing where something is wrong with any of them.
    heads: FxHashMap<SourceId, Heads>,
    /// How many facts there were when all was read.
    facts: usize,
}

impl<'a> Session<'a> {
    /// A session in which nothing has been checked.
    pub fn new(request: &'a Request) -> Self {
        Self { request, kept: None, renewed: 0 }
    }

    /// Reads and checks everything.
    pub fn check(&mut self) -> Result<&Run, Failure> {
        self.kept = None;
        let kept = on_deep_stack(|| Kept::new(self.request))?;
        Ok(&self.kept.insert(kept).run)
    }

    /// Checks again after the file of this name below the root has changed, and no other one.
    pub fn again(&mut self, name: &str) -> Result<&Run, Failure> {
        let kept = self.kept.take();
        match kept.and_then(|kept| on_deep_stack(|| kept.again(name))) {
            Some(kept) => {
                self.renewed += 1;
                Ok(&self.kept.insert(kept).run)
            }
            None => self.check(),
        }
    }

    /// How often one file alone was read.
    pub fn renewed(&self) -> usize {
        self.renewed
    }
}

impl<'a> Kept<'a> {
    fn new(request: &'a Request) -> Result<Self, Failure> {
        let mut reading = Reading::into(request, SourceMap::with_spare(SPARE))?;
        reading.is_session = true;
        let mut found = FxHashMap::default();
        let mut look = |reading: &mut Reading<'_>, policy: &Policy, organisation: &Organisation| {
            if is_plain(reading) {
                found = all_heads(reading, policy, organisation);
            }
        };
        let run = reading.check_and(keep(request), Some(&mut look))?;
        let facts = run.facts.as_ref().map_or(0, |facts| facts.facts.len());
        Ok(Self { reading, run, heads: found, facts })
    }

    /// The same after a file has changed; nothing where all has to be read for it.
    fn again(mut self, name: &str) -> Option<Self> {
        let Self { reading, run, heads: known, facts: size } = &mut self;
        let request = reading.request;
        let (policy, facts, judgement) = (run.policy.take()?, run.facts.take()?, run.judgement.take()?);
        if !is_plain(reading) || facts.facts.len() > SLACK * *size {
            return None;
        }
        let mut sources = std::mem::take(&mut run.sources);
        let (id, file) = sources.files().find(|(_, file)| file.name() == name)?;
        let (before, stood) = (file.span(), known.remove(&id)?);
        sources.replace(id, reading.folder.text(name, sources.room())?).ok()?;
        let (tree, document) = reading.folder.one(sources.file(id)?, reading.manifest.as_ref())?;
        let (settings, vocabulary) = (reading.settings(&policy), Vocabulary::new(&policy));
        let documents = std::slice::from_ref(&document);
        let found = heads(&vocabulary, &sources, &tree, documents, &settings).pop().flatten()?;
        if !found.are_as_in(&stood) {
            return None;
        }
        let anew = Anew { tree: &tree, document: &document, heads: &found, before };
        let (facts, renewal) = renew(&vocabulary, &sources, &settings, &anew, facts)?;
        known.insert(id, found);
        let moved = Moved { renewal: &renewal, places: before.max(document.span) };
        let judgement = judgement.renewed(&policy, &facts, moved, keep(request), |code| request.wants(code));
        // What is private in other files is blotted out already.
        let private = facts.private_places_of(&policy, &sources, renewal.things());
        reading.sources = sources;
        *run = reading.tell(Some(policy), Some(facts), Some(judgement), &private);
        Some(self)
    }
}

/// Whether nothing is asked and nothing is wrong for which all has to be read.
fn is_plain(reading: &Reading<'_>) -> bool {
    reading.request.before.is_none() && reading.request.about.is_empty() && reading.of_input.is_empty()
}

/// What each file holds.
fn all_heads(reading: &mut Reading<'_>, policy: &Policy, organisation: &Organisation) -> FxHashMap<SourceId, Heads> {
    let settings = reading.settings(policy);
    let Organisation { tree, documents, .. } = organisation;
    let found = heads(&Vocabulary::new(policy), &reading.sources, tree, documents, &settings);
    let files: FxHashMap<u32, SourceId> = reading.sources.files().map(|(id, file)| (file.base(), id)).collect();
    let of_file = |(document, heads): (&Document, Option<Heads>)| Some((*files.get(&document.span.start)?, heads?));
    documents.iter().zip(found).filter_map(of_file).collect()
}

fn keep(request: &Request) -> Keep {
    if request.rows { Keep::All } else { Keep::Noted }
}
