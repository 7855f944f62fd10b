//! What must not show of a file in which something could not be understood.
//!
//! Where a key or a bracket is damaged, nobody can tell which of the words around it are private. In objects that may
//! hold what is private, only what was understood as open is shown; anywhere else what follows the name of a private field is not.

use rustc_hash::FxHashSet;

use super::read::{FROM, TO, VALUE};
use super::{CellState, Facts, SETTINGS, Stored};
use crate::diagnostic::{Code, Diagnostic, Phrase};
use crate::nearest::nearest_one;
use crate::policy::model::{ClassKind, Policy, Words};
use crate::source::{SourceFile, SourceMap, Span};
use crate::value::ThingId;

/// Something in a damaged file that was understood.
struct Understood {
    span: Span,
    /// Whether it is shown, or only tells whose the text behind it is.
    open: bool,
    /// What it tells of the text behind it.
    behind: Option<Behind>,
    /// Set for a key that no field has.
    key: Option<Key>,
}

/// A key that no field has.
#[derive(Clone, Copy)]
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
#[derive(Clone, Copy)]
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
    pub(super) fn veiled(
        &self,
        policy: &Policy,
        sources: &SourceMap,
        errors: &[&Diagnostic],
        inner: impl Fn(Span) -> Option<Span>,
    ) -> Vec<Span> {
        let files = damaged_files(sources, errors);
        let mut understood = self.understood(policy, sources, &files, inner);
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

    /// What was understood of some files: keys, open values, and where things begin.
    fn understood(
        &self,
        policy: &Policy,
        sources: &SourceMap,
        files: &[&SourceFile],
        inner: impl Fn(Span) -> Option<Span>,
    ) -> Vec<Understood> {
        let mut found = Vec::new();
        let mut held: Vec<(bool, bool)> = Vec::with_capacity(self.things.len());
        let damaged = |span: Span| {
            let after = files.partition_point(|file| file.base() <= span.start);
            after.checked_sub(1).and_then(|at| files.get(at)).is_some_and(|file| span.end <= file.span().end)
        };
        for (thing, id) in self.things.iter().zip((0..).map(ThingId)) {
            let class = policy.class(thing.class);
            let above = thing.holder.and_then(|(holder, _)| held.get(holder.0 as usize).copied());
            let private = above.is_some_and(|(_, private)| private)
                || thing.holder.is_some_and(|(_, field)| policy.field(field).private.is_some());
            let guards = private
                || above.is_some_and(|(guards, _)| guards)
                || class.fields.iter().any(|field| policy.field(*field).private.is_some());
            held.push((guards, private));
            if damaged(thing.span) {
                let behind = Some(Behind { guarded: guards, private, open: false });
                found.push(Understood { span: thing.span, open: thing.holder.is_none(), behind, key: None });
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
                let values = values.chain(inner(cell.span).filter(|_| cell.count == 0));
                found.extend(values.map(Understood::open));
            }
        }
        found
    }
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

/// The words of a vocabulary that may stand in files as keys, in any language.
#[derive(Default)]
struct Lexis<'p> {
    /// Those that are shown.
    keys: FxHashSet<&'p str>,
    /// Those behind which private text may stand.
    guarding: FxHashSet<&'p str>,
    /// Those of private fields.
    private: FxHashSet<&'p str>,
    /// Those of collections in which nothing is private.
    open: FxHashSet<&'p str>,
}

impl<'p> Lexis<'p> {
    fn new(policy: &'p Policy) -> Self {
        let mut lexis = Self::default();
        lexis.keys.extend(VALUE.iter().chain(&FROM).chain(&TO).chain(&["id", "organisation", "organisasjon"]));
        for field in &policy.fields {
            let words = lexis.add(&field.name, &field.names, field.private.is_some());
            if field.private.is_some() {
                lexis.private.extend(words);
            }
        }
        for class in &policy.classes {
            let guards = class.fields.iter().any(|field| policy.field(*field).private.is_some());
            if let ClassKind::Entity(Some(collection)) = &class.kind {
                let words = lexis.add(&collection.name, &collection.names, guards);
                if !guards {
                    lexis.open.extend(words);
                }
            }
        }
        lexis
    }

    /// Where the first word of a line is behind which private text may stand.
    fn guarding_in(&self, line: &str) -> Option<usize> {
        words(line).find(|(_, word)| self.guarding.contains(word)).map(|(at, _)| at)
    }

    /// Whether a line begins a collection in which nothing is private.
    fn opens(&self, line: &str) -> bool {
        let name = line.split(':').next().filter(|name| name.len() < line.len());
        name.is_some_and(|name| self.open.contains(name))
    }

    /// Whether a word is the name of something private, or was most likely meant to be.
    fn may_guard(&self, word: &str) -> bool {
        self.guarding.contains(word) || nearest_one(word, self.guarding.iter().map(|name| (*name, ()))).is_some()
    }

    fn add(&mut self, name: &'p str, names: &'p Words, guards: bool) -> Vec<&'p str> {
        let words = names.by_lang.iter().map(|(_, word)| &**word).chain([name, &*names.default]);
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        if guards {
            self.guarding.extend(&words);
        }
        self.keys.extend(&words);
        words
    }
}

/// A file over which a veil is laid.
struct Veil<'a> {
    file: &'a SourceFile,
    lexis: &'a Lexis<'a>,
    veiled: &'a mut Vec<Span>,
}

impl Veil<'_> {
    fn file(&mut self, understood: &[Understood]) {
        let mut at = self.file.base();
        let mut behind = Behind { guarded: false, private: false, open: false };
        let mut after_unknown = false;
        for one in understood {
            let gap = Span::new(at, one.span.start.max(at));
            let shown = match (one.behind, one.key) {
                _ if one.open => true,
                (Some(_), _) => false,
                (None, Some(key)) => self.is_harmless(one.span, key, gap, behind),
                // Where an error of a private field stands may be a word of that.
                (None, None) => !behind.private,
            };
            if !shown && one.behind.is_none() {
                continue;
            }
            if one.span.start > at {
                self.gap(gap, behind, after_unknown);
                at = one.span.start;
                behind.open &= !self.file.slice(gap).contains('\n');
            }
            behind = one.behind.unwrap_or(Behind { private: false, ..behind });
            // An entity that is called as a private field is most likely that, further out than it should be.
            behind.private |= one.open && self.lexis.private.contains(self.file.slice(one.span));
            if shown {
                at = at.max(one.span.end);
            }
            after_unknown = one.key.is_some();
        }
        self.gap(Span::new(at, self.file.span().end.max(at)), behind, after_unknown);
    }

    /// Whether a key that no field has is no word of a private field: a single one, which is like the name of a field, or
    /// stands right behind something open.
    fn is_harmless(&self, span: Span, key: Key, gap: Span, behind: Behind) -> bool {
        let name = self.file.slice(span).trim_matches(['"', '\'']);
        let single = words(name).next().is_some_and(|(_, word)| word == name);
        let alone = || !behind.private && self.file.slice(gap).chars().all(is_filling) && !self.lexis.may_guard(name);
        // Right below the name of a private field it may be a member of that.
        let near = || key.near && self.lexis.guarding_in(self.file.slice(gap)).is_none();
        single && (near() || !behind.guarded || alone())
    }

    /// Text between two places that were understood.
    fn gap(&mut self, mut gap: Span, behind: Behind, after_unknown: bool) {
        let guarded = behind.guarded;
        let mut text = self.file.slice(gap);
        if behind.open && guarded {
            let line = text.split_inclusive('\n').next().unwrap_or("");
            if words(line).all(|(_, word)| !self.lexis.may_guard(word)) {
                gap.start += length(line.len());
                text = self.file.slice(gap);
            }
        }
        if text.chars().all(is_filling) && !(guarded && after_unknown && says_empty(text)) {
            return;
        }
        let (mut start, mut within) = (0, guarded);
        for line in text.split_inclusive('\n') {
            let begins = start > 0 || self.begins_line(gap.start);
            within &= !(begins && self.lexis.opens(line));
            let from = if within { Some(0) } else { self.lexis.guarding_in(line) };
            if let Some(from) = from.filter(|_| behind.private || !begins || !self.is_comment(line)) {
                let base = gap.start + length(start + from);
                self.line(base, line.get(from..).unwrap_or(""), begins || from > 0 || !within, after_unknown);
            }
            within |= from.is_some();
            start += line.len();
        }
    }

    fn begins_line(&self, at: u32) -> bool {
        let before = Span::new(self.file.base().max(at.saturating_sub(1)), at);
        before.is_empty() || self.file.slice(before) == "\n"
    }

    /// Whether a line is a comment in which no private field is named.
    fn is_comment(&self, line: &str) -> bool {
        line.trim_start().starts_with('#') && words(line).all(|(_, word)| !self.lexis.may_guard(word))
    }

    /// Veils a line but for the keys in it.
    fn line(&mut self, base: u32, line: &str, begins: bool, mut value: bool) {
        let mut rest = 0;
        for (at, word) in words(line) {
            let after = line.get(at + word.len()..).unwrap_or("");
            if self.lexis.keys.contains(word) && is_key(line.get(..at).unwrap_or(""), after, begins) {
                self.stretch(base, line, (rest, at), value);
                rest = at + word.len();
                value = self.lexis.private.contains(word);
            }
        }
        self.stretch(base, line, (rest, line.len()), value);
    }

    /// Veils a part of a line; `value` where it may be the value of a private field.
    fn stretch(&mut self, base: u32, line: &str, (start, end): (usize, usize), value: bool) {
        let text = line.get(start..end).unwrap_or("");
        let quote = |letter: char| matches!(letter, '"' | '\'');
        let left = if start == 0 { text } else { text.strip_prefix(quote).unwrap_or(text) };
        let left = left.trim_start_matches(|letter| is_gap(letter) || matches!(letter, '}' | ']'));
        let shown = if end == line.len() { left } else { left.strip_suffix(quote).unwrap_or(left) };
        let shown = without_closers(shown.trim_end_matches(is_gap));
        if shown.is_empty() || shown.chars().all(is_filling) && !(value && says_empty(shown)) {
            return;
        }
        let from = base + length(start + text.len() - left.len());
        self.veiled.push(Span::new(from, from + length(shown.len())));
    }
}

/// Whether a word is a key by what stands around it: the first word of a line, or what a bracket or comma comes before and a colon or `=` behind.
fn is_key(before: &str, after: &str, begins: bool) -> bool {
    let before = before.trim_end_matches(['"', '\'']).trim_end();
    if begins && before.chars().all(|letter| matches!(letter, ' ' | '\t' | '-' | '[')) {
        return true;
    }
    before.ends_with(['{', ',']) && after.trim_start_matches(['"', '\'', ' ']).starts_with([':', '='])
}

/// The words of a text, each with its place.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(letter)?;
        let word = text.get(start..)?;
        let word = word.get(..word.find(|sign| !letter(sign)).unwrap_or(word.len()))?;
        at = start + word.len();
        Some((start, word))
    })
}

/// What stands between a key and its value, or between two of them.
fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ':' | '=' | ',' | ';')
}

/// A text without the brackets at its end that close others before it.
fn without_closers(mut text: &str) -> &str {
    loop {
        let count = |sign: char| text.matches(sign).count();
        let closes = |open: char, close: char| text.ends_with(close) && count(close) > count(open);
        if !closes('{', '}') && !closes('[', ']') {
            return text;
        }
        text = text.get(..text.len() - 1).unwrap_or("").trim_end_matches(is_gap);
    }
}

/// What says nothing by itself.
fn is_filling(letter: char) -> bool {
    is_gap(letter) || matches!(letter, '{' | '}' | '[' | ']' | '-' | '.' | '"' | '\'' | '\u{feff}')
}

/// An empty text or list says that there is nothing, which may be private.
fn says_empty(text: &str) -> bool {
    let mut signs = text.chars().filter(|letter| !letter.is_whitespace());
    let mut last = signs.next();
    signs.any(|sign| {
        let pair = matches!((last, sign), (Some('['), ']') | (Some('{'), '}') | (Some('"'), '"') | (Some('\''), '\''));
        last = Some(sign);
        pair
    })
}

/// A length that fits, because a file is at most 2 GiB.
fn length(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
