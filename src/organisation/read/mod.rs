//! The vocabulary laid over the tree: from values in files to facts.
//!
//! First all ids are read, so that references resolve across files; then the fields.

mod apart;
mod bearers;
mod branch;
mod cells;
mod dated;
mod doubt;
mod example;
mod fault;
mod fields;
mod folded;
mod heads;
mod ids;
mod inverse;
mod known;
mod meant;
mod misplaced;
mod record;
mod reference;
mod register;
mod renew;
mod root;
mod shift;
mod slip;
mod straight;
mod usual;
mod value;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::lexicon::{Lexicon, Vocabulary};
use super::scalar::intern;
use super::{
    Bound, Cell, CellState, Cells, ERROR_LIMIT, Fact, Facts, NodeId, PeriodId, ScalarText, Settings, Term, Thing, Told,
    Tree,
};
use crate::diagnostic::{Code, Diagnostic, Lang, Phrase, Text};
use crate::parallel;
use crate::policy::model::{Class, ClassId, ClassKind, FieldId, Many, Origin, Policy};
use crate::source::{SourceFile, SourceMap, Span, composed};
use crate::value::{Symbol, ThingId};
use bearers::Bearers;
pub(super) use dated::{FROM, TO, VALUE};
use doubt::{Doubts, Files, Suspects};
pub use folded::read_folded;
pub use heads::{Heads, heads};
pub(super) use ids::FORMERLY;
use register::Gaps;
pub use renew::{Anew, Renewal, Stir, renew};
use usual::Usual;

/// How many errors look for the nearest id.
const SEARCHES: u32 = 100;

/// A file of an organisation, read into the tree.
#[derive(Clone, Debug)]
pub struct Document {
    /// The whole file.
    pub span: Span,
    /// Its values: one, or several in YAML.
    pub roots: Vec<NodeId>,
    /// Whether it was read at all: a file that was not may hold anything.
    pub readable: bool,
}

/// Lays a policy's vocabulary over the files of an organisation.
///
/// What can be read becomes facts; what can't is reported, and what it touched is marked as not known.
pub fn read(
    policy: &Policy,
    sources: &SourceMap,
    tree: &Tree,
    documents: &[Document],
    settings: &Settings,
    errors: &mut Vec<Diagnostic>,
) -> Facts {
    read_on(None, policy, sources, tree, documents, settings, errors)
}

/// The same, on so many threads, where that is not left to the reader: the facts do not hang on it.
pub fn read_on(
    threads: Option<usize>,
    policy: &Policy,
    sources: &SourceMap,
    tree: &Tree,
    documents: &[Document],
    settings: &Settings,
    errors: &mut Vec<Diagnostic>,
) -> Facts {
    lay(threads, &Vocabulary::new(policy), (sources, tree), documents, settings, errors)
}

/// The same with a vocabulary that was made before: for many small readings by one policy.
pub fn read_by(
    vocabulary: &Vocabulary<'_>,
    sources: &SourceMap,
    tree: &Tree,
    documents: &[Document],
    settings: &Settings,
    errors: &mut Vec<Diagnostic>,
) -> Facts {
    lay(None, vocabulary, (sources, tree), documents, settings, errors)
}

fn lay(
    threads: Option<usize>,
    vocabulary: &Vocabulary<'_>,
    (sources, tree): (&SourceMap, &Tree),
    documents: &[Document],
    settings: &Settings,
    errors: &mut Vec<Diagnostic>,
) -> Facts {
    let nothing = Suspects::default();
    let mut first = Reader { threads, ..Reader::new(vocabulary, sources, tree, documents, settings, &nothing) };
    first.run();
    let files = Files { sources, tree, documents, lexicon: vocabulary.lexicon() };
    let Some(suspects) = std::mem::take(&mut first.doubts).suspects(&files, errors) else {
        return first.finish(errors);
    };
    let told = std::mem::take(&mut first.errors);
    drop(first);
    let mut second = Reader { threads, ..Reader::new(vocabulary, sources, tree, documents, settings, &suspects) };
    second.run();
    // What is wrong is told as it was found: what may have gone on adds nothing, and makes less of it wrong.
    Reader { errors: told, ..second }.finish(errors)
}

/// What is under way while files become facts.
struct Reader<'a> {
    policy: &'a Policy,
    sources: &'a SourceMap,
    tree: &'a Tree,
    documents: &'a [Document],
    settings: &'a Settings,
    lexicon: Arc<Lexicon<'a>>,
    facts: Facts,
    /// Facts of the cells that are being read: those of an outer cell wait while an inner one is.
    pending: Vec<Fact>,
    /// Cells of the objects that are being read straight, each with the bit of its field.
    cells: Vec<(u64, Cell)>,
    /// What the keys of the objects mean that are being read: those of an outer object come before those of an inner one.
    meanings: Vec<Option<FieldId>>,
    errors: Errors,
    /// Objects whose ids are known and whose fields are to be read.
    parts: Vec<Part>,
    /// Former ids, which give way to ids.
    formers: Vec<(ThingId, Span, Symbol)>,
    /// The organisation itself and the things that it has by the policy stand before all others.
    given: usize,
    /// Whose the ids are, when all of them are known.
    bearers: Arc<Bearers>,
    /// Things of the policy to which a file has added fields.
    met: FxHashSet<ThingId>,
    /// Things that stand twice, so that neither place can be believed.
    contested: FxHashSet<ThingId>,
    gaps: Gaps,
    /// What could not be understood so far.
    doubts: Doubts,
    /// What may have gone on, as an earlier reading has found.
    suspects: &'a Suspects,
    /// How much may still be read from each file.
    budgets: Vec<u64>,
    /// The file that is being read.
    file: usize,
    source: Option<&'a SourceFile>,
    usual: Usual<'a>,
    /// The empty text, by which records without a key are known.
    nameless: Symbol,
    /// Whether what is being read must not be shown.
    private: bool,
    /// Whether what is being read becomes no fact.
    checking: bool,
    /// How many more errors look for the nearest id, which takes as long as there are ids.
    searches: u32,
    /// References to nothing that resembles an id, of which class and where.
    unnamed: Vec<(Span, ClassId)>,
    /// In which language the keys of a file are written, of the last file for which that was asked.
    language: Option<(usize, Option<Lang>)>,
    /// On how many threads objects are read, where that is laid down.
    threads: Option<usize>,
    /// Whether something is wrong with an object that was folded, so that what is read is in vain.
    refused: bool,
    /// Room for the values of objects that were folded.
    scratch: Tree,
}

/// What is wrong with files, as long as anybody could read it all.
#[derive(Default)]
struct Errors {
    told: Vec<Diagnostic>,
    /// Which of them are of a code and stand at a place: what aliases repeat is told once.
    at: FxHashMap<(Code, Span), Vec<usize>>,
}

impl Errors {
    /// After so many errors, one more says that there are others.
    const LIMIT: usize = 10 * ERROR_LIMIT;

    /// Adds those of another thread, as if they had been met in turn.
    fn extend(&mut self, others: Self) {
        others.told.into_iter().for_each(|error| self.push(error));
    }

    fn push(&mut self, error: Diagnostic) {
        match self.told.len() {
            count if count < Self::LIMIT => {
                let at = self.at.entry((error.code, error.place())).or_default();
                if !at.iter().any(|at| self.told.get(*at) == Some(&error)) {
                    at.push(count);
                    self.told.push(error);
                }
            }
            Self::LIMIT => {
                let message = Text::new(Phrase::MoreErrors).with("limit", Self::LIMIT);
                let more = Diagnostic::error(Code::TooManyErrors, message, error.place());
                self.told.push(more.help(Phrase::MoreErrorsHelp.into()));
            }
            _ => {}
        }
    }
}

/// How much of each has been read.
struct Mark {
    things: usize,
    cells: usize,
    facts: usize,
    periods: usize,
    pending: usize,
    waiting: usize,
}

/// An object whose fields are to be read.
#[derive(Clone, Copy)]
struct Part {
    class: ClassId,
    /// None where its id could not be read: then it is only checked.
    thing: Option<ThingId>,
    /// Where the thing begins.
    span: Span,
    node: NodeId,
    file: usize,
}

/// Where a value stands.
#[derive(Clone, Copy)]
struct At {
    holder: ThingId,
    field: FieldId,
    /// The key.
    key: Span,
}

impl<'a> Reader<'a> {
    fn new(
        vocabulary: &Vocabulary<'a>,
        sources: &'a SourceMap,
        tree: &'a Tree,
        documents: &'a [Document],
        settings: &'a Settings,
        suspects: &'a Suspects,
    ) -> Self {
        let policy = vocabulary.policy();
        let mut symbols = settings.symbols.clone();
        let nameless = symbols.intern("");
        let budget = |document: &Document| u64::from(document.span.len()) * 50 + 10_000;
        Self {
            policy,
            sources,
            tree,
            documents,
            settings,
            lexicon: Arc::clone(vocabulary.lexicon()),
            facts: Facts { symbols, ..Facts::default() },
            pending: Vec::new(),
            cells: Vec::new(),
            meanings: Vec::new(),
            errors: Errors::default(),
            parts: Vec::new(),
            formers: Vec::new(),
            given: 0,
            bearers: Arc::default(),
            met: FxHashSet::default(),
            contested: FxHashSet::default(),
            gaps: Gaps::new(policy),
            doubts: Doubts::default(),
            suspects,
            budgets: documents.iter().map(budget).collect(),
            file: 0,
            source: None,
            usual: Usual::new(policy),
            nameless,
            private: false,
            checking: false,
            searches: SEARCHES,
            unnamed: Vec::new(),
            language: None,
            threads: None,
            refused: false,
            scratch: Tree::new(),
        }
    }

    /// Turns to a file: what is read from now on stands in it.
    fn enter(&mut self, file: usize) {
        if self.file != file || self.source.is_none() {
            self.file = file;
            self.source = self.source_of(file);
        }
    }

    fn source_of(&self, file: usize) -> Option<&'a SourceFile> {
        self.documents.get(file).and_then(|document| self.sources.file_of(document.span))
    }

    /// The text of a key or scalar of the file that is being read.
    fn text(&self, text: ScalarText) -> &'a str {
        self.source.map_or("", |file| self.tree.text_in(text, file))
    }

    /// Reads all files.
    fn run(&mut self) {
        self.start();
        self.collect();
        self.bearers = Arc::new(Bearers::new(&self.facts));
        self.fill();
    }

    /// What every organisation has before any file is read.
    fn start(&mut self) {
        let (values, keys) = self.tree.size();
        self.facts.reserve(values, keys);
        self.facts.periods.push(Term { from: Bound::Open, to: Bound::Open });
        self.facts.parameters.clone_from(&self.settings.parameters);
        if let Some(root) = self.policy.root {
            let id = self.intern(&self.policy.class(root).subject);
            let thing = self.thing(root, id, Span::default(), None, 1);
            self.ids().insert((root, id), thing);
        }
        self.known();
        self.given = self.facts.things.len();
    }

    /// The things by their ids, as long as none but this reader looks into them.
    fn ids(&mut self) -> &mut FxHashMap<(ClassId, Symbol), ThingId> {
        Arc::make_mut(&mut self.facts.ids)
    }

    fn intern(&mut self, text: &str) -> Symbol {
        intern(&mut self.facts.symbols, text)
    }

    /// Adds a thing; its cells come when it is known which it needs.
    fn thing(
        &mut self,
        class: ClassId,
        id: Symbol,
        span: Span,
        holder: Option<(ThingId, FieldId)>,
        ordinal: u32,
    ) -> ThingId {
        let thing = ThingId(index(self.facts.things.len()));
        let period = PeriodId::default();
        let cells = Cells::default();
        let of_holder = |(holder, _)| self.facts.thing(holder).dated;
        let dated = self.policy.class(class).period.is_some() || holder.is_some_and(of_holder);
        self.facts.things.push(Thing {
            class,
            id,
            span,
            holder,
            ordinal,
            period,
            dated,
            cells,
            damaged: false,
            contested: false,
            told: Told::Key,
        });
        thing
    }

    fn class_of(&self, thing: ThingId) -> ClassId {
        self.facts.thing(thing).class
    }

    fn is_root(&self, class: ClassId) -> bool {
        matches!(self.policy.class(class).kind, ClassKind::Root)
    }

    /// The organisation itself.
    fn root(&self) -> Option<ThingId> {
        self.policy.root.map(|_| ThingId(0))
    }

    fn damage(&mut self, thing: ThingId) {
        if let Some(thing) = self.facts.things.get_mut(thing.0 as usize) {
            thing.damaged = true;
        }
    }

    /// Notes an error in a thing that hides what is written of it.
    fn damage_at(&mut self, thing: ThingId, place: Span) {
        self.damage(thing);
        self.facts.damage.entry(thing).or_insert(place);
    }

    /// Notes that a value is left out of several. Of what is private the key alone shows.
    fn blank(&mut self, at: At, place: Span) {
        let place = if self.private || place.is_empty() { at.key } else { place };
        self.facts.blanks.entry((at.holder, at.field)).or_insert(place);
    }

    /// Counts one value. A small file whose aliases make it a large one is stopped here, with one error.
    fn charge(&mut self) -> bool {
        match self.budgets.get_mut(self.file) {
            Some(0) => false,
            Some(left) => {
                *left -= 1;
                if *left == 0 {
                    self.too_many_values();
                }
                true
            }
            None => true,
        }
    }

    /// Counts several values at once, where there is room for all of them.
    fn charge_all(&mut self, count: usize) -> bool {
        let count = count as u64;
        let left = self.budgets.get_mut(self.file).filter(|left| **left > count);
        left.is_some_and(|left| {
            *left -= count;
            true
        })
    }

    /// Whether nothing more is read from the file.
    fn is_spent(&self) -> bool {
        self.budgets.get(self.file) == Some(&0)
    }

    /// Reads something for its errors alone.
    fn try_out(&mut self, run: impl FnOnce(&mut Self)) {
        let mark = self.mark();
        run(self);
        self.go_back(&mark);
    }

    /// How much has been read.
    fn mark(&self) -> Mark {
        Mark {
            things: self.facts.things.len(),
            cells: self.facts.cells.len(),
            facts: self.facts.facts.len(),
            periods: self.facts.periods.len(),
            pending: self.pending.len(),
            waiting: self.cells.len(),
        }
    }

    /// Takes out what was read since.
    fn go_back(&mut self, mark: &Mark) {
        self.facts.things.truncate(mark.things);
        self.facts.cells.own().truncate(mark.cells);
        self.facts.facts.own().truncate(mark.facts);
        self.facts.periods.truncate(mark.periods);
        self.facts.damage.retain(|thing, _| (thing.0 as usize) < mark.things);
        self.facts.blanks.retain(|(thing, _), _| (thing.0 as usize) < mark.things);
        self.pending.truncate(mark.pending);
        self.cells.truncate(mark.waiting);
    }

    fn finish(mut self, errors: &mut Vec<Diagnostic>) -> Facts {
        let many = self.facts.things.len() >= branch::WORTHWHILE;
        let of_cells = || (self.missing((0..index(self.facts.things.len())).map(ThingId)), self.record_gaps());
        let of_things = || {
            let extents = self.extents();
            let inverses = self.inverses(&extents);
            (extents, inverses)
        };
        let ((missing, gaps), (mut extents, inverses)) = parallel::both(many, of_cells, of_things);
        gaps.lower(&mut extents);
        self.facts = Facts { missing, extents, inverses, ..self.facts };
        self.join_followers(errors);
        self.name_ids();
        self.facts.unnamed = self.unnamed.iter().copied().collect();
        self.name_anchors();
        errors.append(&mut self.errors.told);
        errors.sort_by_key(Diagnostic::place);
        self.facts
    }

    /// Says of what is wrong where an alias stands what that names.
    fn name_anchors(&mut self) {
        if self.errors.told.is_empty() {
            return;
        }
        let aliases = self.tree.aliases();
        for error in &mut self.errors.told {
            if let Some(named) = aliases.get(&error.place()) {
                *error = error.clone().also(*named, Phrase::NamedValueHere.into());
            }
        }
    }

    /// Required fields of things in which nothing is written, though nothing hides that it is.
    fn missing(&self, things: impl Iterator<Item = ThingId>) -> Vec<(ThingId, FieldId)> {
        let mut missing = Vec::new();
        let required: Vec<Vec<FieldId>> =
            self.policy.classes.iter().map(|class| required(self.policy, class)).collect();
        for id in things {
            let thing = self.facts.thing(id);
            let known = (id.0 as usize) < self.given && Some(id) != self.root() && !self.met.contains(&id);
            if thing.damaged || known {
                continue;
            }
            for field in required.get(usize::from(thing.class.0)).into_iter().flatten() {
                let several = self.policy.field(*field).ty.many == Many::Several;
                let absent = |cell: &Cell| match cell.state {
                    CellState::Absent | CellState::Lacking => true,
                    CellState::Written => several && cell.count == 0,
                    CellState::Unread => false,
                };
                if self.facts.cell(self.policy, id, *field).is_some_and(absent) {
                    missing.push((id, *field));
                }
            }
        }
        missing
    }
}

/// The fields of a class that must be written.
fn required(policy: &Policy, class: &Class) -> Vec<FieldId> {
    let asked = |field: &FieldId| {
        let field = policy.field(*field);
        field.required && matches!(field.origin, Origin::Written | Origin::ElseNone)
    };
    class.fields.iter().copied().filter(asked).collect()
}

/// A number that fits: there are fewer values than the 2 GiB of all sources together may hold.
fn index(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
