use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::check::Reading;
use super::entity::formerly;
use super::replace::replace;
use super::{Failure, Request, Root, Run};
use crate::diagnostic::{Arg, Force, Phrase, Text};
use crate::nearest::subject_or;
use crate::organisation::{Edit, Facts, NewName, NoPlace, rename as edits, same};
use crate::parallel::on_deep_stack;
use crate::policy::model::{Class, ClassKind, Policy};
use crate::source::{SourceFile, SourceMap, Span};
use crate::value::ThingId;

/// An entity under another id.
#[derive(Debug)]
pub struct Renaming {
    /// What was read; its findings say what stands in the way.
    pub run: Run,
    /// The files that change; none where something stands in the way.
    pub files: Vec<Renamed>,
    /// Whether what stands in the way comes with the new name alone.
    pub clashes: bool,
}

impl Renaming {
    fn stopped(run: Run, clashes: bool) -> Self {
        Self { run, files: Vec::new(), clashes }
    }
}

/// A file in which an entity is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// The name that reports show.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// What stands in it.
    pub before: String,
    /// What is to stand in it.
    pub after: String,
    /// How much of that may be shown.
    pub shown: Shown,
}

/// What may be shown of a change: nothing private, nor that something private changes (semantics 13.6).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The file as it is, what is private blotted out.
    pub before: String,
    /// The file as it is to be, but for what changes in private places.
    pub after: String,
    /// How many other places change.
    pub places: usize,
}

/// Gives an entity another id, wherever the files of its organisation name it: `team/skule` becomes `team/skular`.
///
/// Nothing is written yet. The files as they would be are read, and say the same but for the name.
pub fn rename(request: &Request, old: &str, new: &str) -> Result<Renaming, Failure> {
    on_deep_stack(|| attempt(request, old, new))
}

fn attempt(request: &Request, old: &str, new: &str) -> Result<Renaming, Failure> {
    let mut reading = Reading::new(request)?;
    let policy = if reading.lacks_packs()? { None } else { reading.policy() };
    let Some(policy) = policy else { return Ok(Renaming::stopped(reading.run(None, None, None), false)) };
    let organisation = reading.organisation(&policy);
    let facts = reading.lay(&policy, &organisation);
    if reading.of_input.iter().any(|error| error.force == Force::Must) {
        return Ok(Renaming::stopped(reading.run(Some(policy), Some(facts), None), false));
    }
    let name = name(&policy, &facts, &reading.sources, old, new)?;
    let sheets = reading.manifest.as_ref().map_or(&[][..], |manifest| &manifest.sheets);
    let edits = edits(&policy, &reading.sources, (&organisation, sheets), &facts, name, reading.lang());
    let edits = edits.map_err(no_place)?;
    let mut files = files(request, &reading.sources, &edits);
    let changed: BTreeMap<&str, &str> = files.iter().map(|file| (&*file.name, &*file.after)).collect();
    let mut second = reading.changed(|name| changed.get(name).map(|text| (*text).to_owned()));
    // The policy is read again, for its places belong to the files that are read with it.
    let Some(again) = second.policy() else { return Err(Failure::new(Phrase::NotTheSame, Phrase::NotTheSameHelp)) };
    let organisation = second.organisation(&again);
    let after = second.lay(&again, &organisation);
    if second.of_input.iter().any(|error| error.force == Force::Must) {
        return Ok(Renaming::stopped(second.run(Some(again), Some(after), None), true));
    }
    if !same(&policy, &facts, &after, name) {
        return Err(Failure::new(Phrase::NotTheSame, Phrase::NotTheSameHelp));
    }
    drop(second);
    let private = reading.hide(&policy, &facts);
    show(&mut files, &mut reading.sources, &edits, &private);
    Ok(Renaming { run: reading.run(Some(policy), None, None), files, clashes: false })
}

/// The entity that is meant, and its new id.
fn name<'a>(
    policy: &Policy,
    facts: &'a Facts,
    sources: &SourceMap,
    old: &str,
    new: &'a str,
) -> Result<NewName<'a>, Failure> {
    let id = meant(policy, facts, sources, old)?;
    let thing = facts.thing(id);
    let class = policy.class(thing.class);
    let old = facts.symbols.text(thing.id);
    let new = match new.split_once('/') {
        Some((of, id)) if of == &*class.subject => id,
        None => new,
        Some(_) => return Err(wrong_name(class, new)),
    };
    if new.is_empty() || new.contains(['/', ',']) || new.chars().any(char::is_control) || new.trim() != new {
        return Err(wrong_name(class, new));
    }
    let taken = facts.symbols.get(new).and_then(|new| facts.ids.get(&(thing.class, new)).copied());
    if let Some(other) = taken.filter(|other| *other != id || new == old) {
        let message = Text::new(Phrase::NameTaken).with("subject", format!("{}/{new}", class.subject));
        let message = message.with("place", place(sources, facts.thing(other).span));
        return Err(Failure::new(message, Phrase::NameTakenHelp));
    }
    if class.known.iter().any(|known| &*known.name == old) {
        let message = Text::new(Phrase::NameOfPolicy).with("subject", format!("{}/{old}", class.subject));
        return Err(Failure::new(message, Phrase::NameOfPolicyHelp));
    }
    Ok(NewName { thing: id, old, new })
}

/// The entity `team/skule`, or the only one that has the id `skule`, or had it where none has.
fn meant(policy: &Policy, facts: &Facts, sources: &SourceMap, old: &str) -> Result<ThingId, Failure> {
    let entities = || (0..).map(ThingId).zip(&facts.things).filter(|(_, thing)| is_entity(policy.class(thing.class)));
    let subject = |id: ThingId| facts.subject(policy, id);
    if let Some((id, _)) = entities().find(|(id, _)| subject(*id) == old) {
        return Ok(id);
    }
    let mut all: Vec<ThingId> =
        entities().filter(|(_, thing)| facts.symbols.text(thing.id) == old).map(|(id, _)| id).collect();
    if all.is_empty() {
        all = formerly(policy, facts, old);
    }
    match &all[..] {
        [id] => Ok(*id),
        [] => {
            let subjects: Vec<String> = entities().map(|(id, _)| subject(id)).collect();
            let help = subject_or(old, subjects.iter().map(String::as_str), Phrase::EntitiesHelp);
            Err(Failure { message: Text::new(Phrase::NoSuchEntity).with("subject", old), help })
        }
        [first, ..] => {
            let name = |id: &ThingId| format!("`{}` ({})", subject(*id), place(sources, facts.thing(*id).span));
            let names = all.iter().map(|id| Arg::Verbatim(name(id))).collect();
            let message = Text::new(Phrase::SeveralEntities).with("id", old).with("names", Arg::AllOf(names));
            Err(Failure { message, help: Text::new(Phrase::SeveralEntitiesHelp).with("subject", subject(*first)) })
        }
    }
}

fn no_place(no_place: NoPlace) -> Failure {
    let column = format!("{{ field = \"{}\", split = \",\" }}", no_place.field);
    let help = Text::new(Phrase::NoFormerColumnHelp).with("column", column);
    Failure { message: Text::new(Phrase::NoFormerColumn).with("file", no_place.file), help }
}

fn is_entity(class: &Class) -> bool {
    matches!(class.kind, ClassKind::Entity(_))
}

fn wrong_name(class: &Class, new: &str) -> Failure {
    let help = Text::new(Phrase::WrongNameHelp).with("class", &*class.subject);
    Failure { message: Text::new(Phrase::WrongName).with("name", new), help }
}

/// `lag/skule.yaml:3:5`
fn place(sources: &SourceMap, span: Span) -> String {
    let file = sources.file_of(span);
    file.map_or_else(String::new, |file| {
        let at = file.location(span.start);
        format!("{}:{}:{}", file.name(), at.line, at.column)
    })
}

/// The files with their changes.
fn files(request: &Request, sources: &SourceMap, edits: &[Edit]) -> Vec<Renamed> {
    let mut files = Vec::new();
    for (_, file) in sources.files() {
        let mine = edits.iter().filter(|edit| sources.file_of(edit.span).is_some_and(|of| of.base() == file.base()));
        let mine: Vec<&Edit> = mine.collect();
        if mine.is_empty() {
            continue;
        }
        let (path, before) = (path(request, file.name()), file.text().to_owned());
        let after = edited(file, &mine);
        files.push(Renamed { name: file.name().to_owned(), path, before, after, shown: Shown::default() });
    }
    files
}

fn edited(file: &SourceFile, edits: &[&Edit]) -> String {
    let mut text = file.text().to_owned();
    for edit in edits.iter().rev() {
        let [start, end] = [edit.span.start, edit.span.end].map(|at| (at - file.base()) as usize);
        text.replace_range(start..end, &edit.text);
    }
    text
}

/// Says what may be shown of each file, and blots out the rest.
fn show(files: &mut [Renamed], sources: &mut SourceMap, edits: &[Edit], private: &[Span]) {
    sources.blot(private);
    let within = |edit: &Edit| private.iter().any(|at| edit.span.start < at.end && at.start < edit.span.end);
    for renamed in files {
        let Some((_, file)) = sources.files().find(|(_, file)| file.name() == renamed.name) else { continue };
        let mine = edits.iter().filter(|edit| sources.file_of(edit.span).is_some_and(|of| of.base() == file.base()));
        let mine: Vec<&Edit> = mine.filter(|edit| !within(edit)).collect();
        renamed.shown = Shown { before: file.text().to_owned(), after: edited(file, &mine), places: mine.len() };
    }
}

fn path(request: &Request, name: &str) -> PathBuf {
    match &request.root {
        Root::Path(path) if path.is_dir() => path.join(name),
        Root::Path(path) => path.clone(),
        Root::Text(..) => PathBuf::from(name),
    }
}

impl Renaming {
    /// Writes all files, or none: where one can't be written, those before it are put back.
    pub fn write(&self) -> Result<(), (String, io::Error)> {
        for (at, file) in self.files.iter().enumerate() {
            if let Err(error) = write(&file.path, &file.before, &file.after) {
                for written in self.files.get(..at).unwrap_or(&[]) {
                    // The error that is told is the first one.
                    let _ = replace(&written.path, &written.before);
                }
                return Err((file.name.clone(), error));
            }
        }
        Ok(())
    }
}

/// Writes a file, unless somebody has changed it since it was read.
fn write(path: &Path, before: &str, after: &str) -> io::Result<()> {
    if fs::read_to_string(path)? != before {
        return Err(io::ErrorKind::ResourceBusy.into());
    }
    replace(path, after)
}
