//! Lays a veil over what stands between the places of a damaged file that were understood.

use super::lexis::Lexis;
use super::signs::{is_filling, is_gap, is_key, length, says_empty, without_closers, words};
use super::{Behind, Key, Understood};
use crate::source::{SourceFile, Span};

/// A file over which a veil is laid.
pub(super) struct Veil<'a> {
    pub(super) file: &'a SourceFile,
    pub(super) lexis: &'a Lexis<'a>,
    pub(super) veiled: &'a mut Vec<Span>,
}

impl Veil<'_> {
    pub(super) fn file(&mut self, understood: &[Understood]) {
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
