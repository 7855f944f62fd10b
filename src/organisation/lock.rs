//! Which packs an organisation is checked by, to the letter: so that neither a new program nor a changed rule changes a
//! verdict unseen.

use super::manifest::{Locked, Manifest};
use crate::diagnostic::{Code, Diagnostic, Lang, Phrase, Text};
use crate::policy::model::{Pack, Policy};
use crate::source::{SourceFile, Span};

/// What the packs of a run are that the settings lock, and are not; nothing where no pack is locked.
pub fn lock_findings(manifest: &Manifest, policy: &Policy) -> Vec<Diagnostic> {
    let Some(lock) = &manifest.lock else { return Vec::new() };
    let pack = |locked: &Locked| policy.packs.iter().find(|pack| *pack.name == *locked.name.text);
    let changed = lock.packs.iter().filter_map(|locked| match pack(locked) {
        Some(pack) if *pack.digest == *locked.digest.text && *pack.version == *locked.version.text => None,
        Some(pack) => Some(changed(locked, pack)),
        None => {
            let message = Text::new(Phrase::LockedUnused).with("name", &*locked.name.text);
            let unused = Diagnostic::warning(Code::PackChanged, message, locked.name.span);
            Some(unused.help(Phrase::LockAgain.into()))
        }
    });
    let new = policy.packs.iter().filter(|pack| lock.packs.iter().all(|locked| *locked.name.text != *pack.name));
    let new = new.map(|pack| {
        let message = Text::new(Phrase::NotLocked).with("name", &*pack.name);
        Diagnostic::warning(Code::PackChanged, message, lock.span).help(Phrase::LockAgain.into())
    });
    changed.chain(new).collect()
}

fn changed(locked: &Locked, pack: &Pack) -> Diagnostic {
    let same = *pack.version == *locked.version.text;
    let message = match same {
        true => Text::new(Phrase::PackHasChanged),
        false => Text::new(Phrase::PackIsOther).with("before", &*locked.version.text),
    };
    let message = message.with("name", &*pack.name).with("version", &*pack.version);
    let place = if *pack.digest == *locked.digest.text { locked.version.span } else { locked.digest.span };
    // What was locked stands at the place itself.
    let now = Text::new(Phrase::PackIsNow).with("digest", &*pack.digest);
    Diagnostic::error(Code::PackChanged, message, place).label(now).help(Phrase::LockAgain.into())
}

/// Settings in which the packs of a run are locked; all else stays as it is, comments too. Nothing where the table
/// is written in a way that is not followed here.
pub fn locked(file: &SourceFile, manifest: &Manifest, policy: &Policy, lang: Lang) -> Option<String> {
    let mut text = file.text().to_owned();
    let Some(lock) = &manifest.lock else {
        let gap = if text.is_empty() || text.ends_with("\n\n") { "" } else { "\n" };
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        let lines: String = policy.packs.iter().map(line).collect();
        let comment = sentence(Phrase::LockComment.template(lang));
        return Some(format!("{text}{end}{gap}# {comment}\n[lock]\n{lines}"));
    };
    let at = |span: Span| (span.start - file.base()) as usize..(span.end - file.base()) as usize;
    let mut edits = Vec::new();
    // New packs come behind the last one, or below the head of the table.
    let mut last = at(lock.span).start;
    for entry in &lock.packs {
        let value = text.get(at(entry.span))?;
        let whole = text.get(..at(entry.name.span).start)?.rsplit('\n').next()?.trim().is_empty();
        if !value.starts_with('{') || !whole {
            return None;
        }
        last = last.max(at(entry.span).end);
        match policy.packs.iter().find(|pack| *pack.name == *entry.name.text) {
            Some(pack) => {
                edits.push((at(entry.version.span), quoted(&pack.version)));
                edits.push((at(entry.digest.span), quoted(&pack.digest)));
            }
            None => edits.push((line_of(&text, at(entry.name.span).start, at(entry.span).end), String::new())),
        }
    }
    let end = text.get(last..)?.find('\n').map_or(text.len(), |end| last + end + 1);
    let gap = if end == text.len() && !text.ends_with('\n') { "\n" } else { "" };
    let new = policy.packs.iter().filter(|pack| lock.packs.iter().all(|entry| *entry.name.text != *pack.name));
    let new: String = new.map(line).collect();
    if !new.is_empty() {
        edits.push((end..end, format!("{gap}{new}")));
    }
    edits.sort_by_key(|(range, _)| range.start);
    for (range, new) in edits.into_iter().rev() {
        text.replace_range(range, &new);
    }
    Some(text)
}

/// The whole lines from one place to another.
fn line_of(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let begin = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(end..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| end + at + 1);
    begin..end
}

/// `core = { version = "1.0", digest = "sha256:…" }`
fn line(pack: &Pack) -> String {
    let plain = pack.name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    let name = if plain { pack.name.to_string() } else { quoted(&pack.name) };
    format!("{name} = {{ version = {}, digest = {} }}\n", quoted(&pack.version), quoted(&pack.digest))
}

/// A phrase as a sentence by itself.
fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).chain(['.']).collect()
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
