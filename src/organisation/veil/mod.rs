//! What must not show of a file in which something could not be understood.
//!
//! Where a key or a bracket is damaged, nobody can tell which of the words around it are private. In objects that may
//! hold what is private, only what was understood as open is shown; anywhere else what follows the name of a private field is not.

mod cover;
mod lexis;
mod signs;

use rustc_hash::FxHashSet;

use self::cover::Veil;
use self::lexis::Lexis;
use self::signs::length;
use super::private::empty_list;
use super::{CellState, Facts, SETTINGS, Stored};
use crate::diagnostic::{Code, Diagnostic, Phrase};
use crate::policy::model::Policy;
use crate::source::{SourceFile, SourceMap, Span};
use crate::value::ThingId;

/// Something in a damaged file that was understood.
#[derive(Clone, Copy, Debug)]
pub struct Understood {
    span: Span,
    /// Whether it is shown, or only tells whose the text behind it is.
    open: bool,
    /// What it tells of the text behind it.
    behind: Option<Behind>,
    /// Set for a key that no field has.
    key: Option<Key>,
}

/// A key that no field has.
#[derive(Clone, Copy, Debug)]
struct Key {
    /// Whether it is like the name of one.
    near: bool,
}

impl Understood {
    fn open(span: Span) -> Self {
        Self { span, open: true, behind: None, key: None }
    }
}

/// What text is that could not be understood.
#[derive(Clone, Copy, Debug)]
struct Behind {
    /// Whether it may be private.
    guarded: bool,
    /// Whether it belongs to a private key.
    private: bool,
    /// Whether it belongs to the open key before it, as far as the line goes.
    open: bool,
}

impl Facts {
    /// Where text stands in files with errors that may be private.
    pub(super) fn veiled(&self, policy: &Policy, sources: &SourceMap, errors: &[&Diagnostic]) -> Vec<Span> {
        let files = damaged_files(sources, errors);
        let damaged = |span: Span| {
            let after = files.partition_point(|file| file.base() <= span.start);
            after.checked_sub(1).and_then(|at| files.get(at)).is_some_and(|file| span.end <= file.span().end)
        };
        let mut understood = self.understood(policy, sources, 0, damaged);
        understood.extend(self.aside.iter().filter(|one| damaged(one.span)));
        understood.extend(errors.iter().filter(|error| knows_its_field(error)).flat_map(|error| {
            let key = (error.code == Code::UnknownKey)
                .then(|| Key { near: error.helps().iter().any(|help| is_near(help.phrase)) });
            let open = error.code == Code::DuplicateId;
            error.labels.iter().map(move |label| Understood { span: label.span, open, behind: None, key })
        }));
        let twice = errors.iter().filter(|error| error.code == Code::DuplicateKey);
        let first: FxHashSet<Span> = understood.iter().filter(|one| one.open).map(|one| one.span).collect();
        let twice = twice.filter(|error| error.labels.iter().any(|label| first.contains(&label.span)));
        understood.extend(twice.flat_map(|error| &error.labels).map(|label| Understood::open(label.span)));
        // These lines are none of what is private.
        let marks = errors.iter().filter(|error| error.code == Code::MergeConflict).flat_map(|error| &error.labels);
        understood.extend(marks.map(|label| Understood::open(label.span)));
        // What an error of a field is about is a single value; in a list or an object other things may stand.
        let single = |span: Span| !sources.text(span).contains(['\n', '{', '[', ':']);
        understood.retain(|one| !one.span.is_empty() && (one.behind.is_some() || one.open || single(one.span)));
        understood.sort_by_key(|one| (one.span.start, one.span.end));
        let lexis = Lexis::new(policy);
        let mut veiled = Vec::new();
        for file in files {
            let span = file.span();
            let first = understood.partition_point(|one| one.span.start < span.start);
            let last = understood.partition_point(|one| one.span.start < span.end);
            Veil { file, lexis: &lexis, veiled: &mut veiled }.file(understood.get(first..last).unwrap_or(&[]));
        }
        veiled
    }

    /// What was understood of things from one on, each behind what holds it: keys, open values, and where they begin.
    pub(super) fn understood(
        &self,
        policy: &Policy,
        sources: &SourceMap,
        first: u32,
        damaged: impl Fn(Span) -> bool,
    ) -> Vec<Understood> {
        let mut found = Vec::new();
        let things = self.things.get(first as usize..).unwrap_or(&[]);
        let mut held: Vec<(bool, bool)> = Vec::with_capacity(things.len());
        for (thing, id) in things.iter().zip((first..).map(ThingId)) {
            let class = policy.class(thing.class);
            let above = thing.holder.and_then(|(holder, _)| held.get(holder.0.checked_sub(first)? as usize).copied());
            let private = above.is_some_and(|(_, private)| private)
                || thing.holder.is_some_and(|(_, field)| policy.field(field).private.is_some());
            let guards = private
                || above.is_some_and(|(guards, _)| guards)
                || class.fields.iter().any(|field| policy.field(*field).private.is_some());
            held.push((guards, private));
            if damaged(thing.span) {
                let behind = Some(Behind { guarded: guards, private, open: false });
                found.push(Understood { span: thing.span, open: thing.holder.is_none(), behind, key: None });
                let anchor = anchor_of(policy, sources, thing.span).filter(|_| thing.holder.is_none());
                found.extend(anchor.map(Understood::open));
            }
            for field in &class.fields {
                let Some(cell) = self.cell(policy, id, *field).filter(|cell| damaged(cell.span)) else { continue };
                let own = private || policy.field(*field).private.is_some();
                let open = !own && cell.state == CellState::Unread;
                let behind = Some(Behind { guarded: guards, private: own, open });
                found.push(Understood { span: cell.span, open: !private, behind, key: None });
                if own {
                    continue;
                }
                let is_record = |stored: Stored| match stored {
                    Stored::Thing(of) => self.thing(of).holder.is_some(),
                    _ => false,
                };
                let values = self.facts(cell).iter().filter(|fact| !is_record(fact.stored)).map(|fact| fact.span);
                // What goes over several lines may be a value that has swallowed the next key.
                let values = values.filter(|span| damaged(*span) && !sources.text(*span).contains('\n'));
                let values = values.flat_map(|value| anchor_before(sources, value).into_iter().chain([value]));
                let values = values.chain(empty_list(sources, cell.span).filter(|_| cell.count == 0));
                found.extend(values.map(Understood::open));
            }
        }
        found
    }
}

/// The name that YAML gives to the value of an open field, right before it: `&kari`.
fn anchor_before(sources: &SourceMap, value: Span) -> Option<Span> {
    let file = sources.file_of(value).filter(|file| value.start <= file.span().end)?;
    let before = file.slice(Span::new(file.base(), value.start));
    let name = before.trim_end_matches(' ').rsplit([' ', ',', '[', '{', '\n']).next()?;
    let gap = before.len() - before.trim_end_matches(' ').len();
    let end = value.start - length(gap);
    (gap > 0 && name.starts_with('&')).then(|| Span::new(end - length(name.len()), end))
}

/// The name that YAML gives to an entity in braces, behind its id: `kari: &kari {`.
fn anchor_of(policy: &Policy, sources: &SourceMap, id: Span) -> Option<Span> {
    let file = sources.file_of(id).filter(|file| id.end <= file.span().end)?;
    let rest = file.slice(Span::new(id.end, file.span().end));
    let (name, behind) = rest.strip_prefix(": &")?.split_once(' ')?;
    // Out of its place, a private field may have been taken for an entity.
    let word = file.slice(id).trim_matches(['"', '\'']);
    let private = policy.fields.iter().filter(|field| field.private.is_some());
    let is_field = private.flat_map(|field| field.names.words().chain([&*field.name])).any(|name| name == word);
    let plain = !name.contains(['\n', ',', '{', '[']);
    let start = id.end + 2;
    (behind.starts_with('{') && plain && !is_field).then(|| Span::new(start, start + 1 + length(name.len())))
}

/// The files in which something is wrong; all where there was too much to tell of it.
fn damaged_files<'s>(sources: &'s SourceMap, errors: &[&Diagnostic]) -> Vec<&'s SourceFile> {
    if errors.iter().any(|error| error.code == Code::TooManyErrors) {
        return sources.files().map(|(_, file)| file).collect();
    }
    let of_organisation = |file: &&SourceFile| file.own_name() != SETTINGS;
    let found = errors.iter().filter_map(|error| sources.file_of(error.place()));
    let mut files: Vec<&SourceFile> = found.filter(of_organisation).collect();
    files.sort_by_key(|file| file.base());
    files.dedup_by_key(|file| file.base());
    files
}

/// Whether a help proposes a name that a key is like.
fn is_near(help: Phrase) -> bool {
    matches!(help, Phrase::DidYouMean | Phrase::ColonTwice)
}

/// Whether who tells of an error knows in which field it stands, and so has said nothing of what is private.
fn knows_its_field(error: &Diagnostic) -> bool {
    !matches!(
        error.code,
        Code::Malformed
            | Code::DuplicateKey
            | Code::TooDeep
            | Code::UnknownAnchor
            | Code::UnsupportedYaml
            | Code::BadMerge
            | Code::MergeConflict
            | Code::TooManyErrors
            | Code::UnreadFile
    )
}

/// Whether an error may quote what is private, because who tells of it can't know whether it is.
pub fn may_quote(error: &Diagnostic) -> bool {
    error.code == Code::UnknownKey || !knows_its_field(error)
}
