//! Fields that stand where they are none: among the ids of a collection, at the top of a file, behind a stray `---`.

use super::super::folder::Format;
use super::super::lexicon::Top;
use super::super::{Entry, NodeId, NodeKind};
use super::{Document, Reader};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{ClassId, FieldId};
use crate::source::{SourceMap, Span};

impl Reader<'_> {
    /// The field that the key of a collection is, where what stands behind it is no thing.
    pub(super) fn misplaced(&self, class: ClassId, entry: &Entry) -> Option<FieldId> {
        let is_value = match self.tree.node(entry.value).kind {
            NodeKind::Scalar(_) | NodeKind::List(_) => true,
            NodeKind::Null => self.tree.is_incomplete(entry.value),
            NodeKind::Map(_) => false,
        };
        if is_value { self.lexicon.fields(class).get(self.key(entry)) } else { None }
    }

    /// A field among the ids of a collection: nothing is called so. Of several in a row the first is told of.
    pub(super) fn field_among_ids(&mut self, class: ClassId, field: FieldId, entries: &[Entry], number: usize) {
        let Some(entry) = entries.get(number) else { return };
        self.doubt_field(class, entry.key_span);
        self.gaps.hidden(self.policy, class, entry.key_span);
        if self.policy.field(field).private.is_some() {
            self.facts.hidden.push(self.tree.node(entry.value).span);
        }
        let above = number.checked_sub(1).and_then(|above| entries.get(above));
        if above.is_some_and(|above| self.misplaced(class, above).is_some()) {
            return;
        }
        let message =
            Text::new(Phrase::FieldAmongIds).with("key", self.key(entry)).with("class", self.class_name(class));
        let error = Diagnostic::error(Code::UnknownKey, message, entry.key_span);
        let Some(id) = above.map(|above| self.key(above)) else {
            return self.errors.push(error.help(Phrase::HelpWriteBelowId.into()));
        };
        let further = entries.get(number + 1).is_some_and(|next| self.misplaced(class, next).is_some());
        let phrase = match (self.begins_line(entry), further) {
            (true, true) => Phrase::HelpIndentLines,
            (true, false) => Phrase::HelpIndent,
            (false, _) => Phrase::HelpWriteWithin,
        };
        self.errors.push(error.help(Text::new(phrase).with("id", id)));
    }

    /// Tells of a line that fits nowhere together with the field above it that stands among ids: moved in with it, it fits.
    pub(super) fn join_followers(&mut self, errors: &mut Vec<Diagnostic>) {
        let sources = self.sources;
        errors.retain(|error| {
            let misfit = error.message.phrase == Phrase::YamlIndent;
            let above = |field: &&mut Diagnostic| {
                misfit
                    && field.message.phrase == Phrase::FieldAmongIds
                    && goes_on(sources, field.place().start, error.place().start)
            };
            let Some(field) = self.errors.told.iter_mut().filter(above).max_by_key(|field| field.place().start) else {
                return true;
            };
            *field = field.clone().also(error.place(), Phrase::FollowsField.into());
            false
        });
    }

    /// What to do about a key at the top of a file that is a field of the last thing above it.
    pub(super) fn indent_below(&self, above: &Entry, entry: &Entry) -> Option<Text> {
        let Some(Top::Collection(class)) = self.lexicon.top().get(self.key(above)) else { return None };
        self.lexicon.fields(class).get(self.key(entry))?;
        let NodeKind::Map(children) = self.tree.node(above.value).kind else { return None };
        let last = self.tree.entries(children).last()?;
        let phrase = if self.begins_line(entry) { Phrase::HelpIndent } else { Phrase::HelpWriteWithin };
        Some(Text::new(phrase).with("id", self.key(last)))
    }

    /// Whether a key is the first of its line, in a file in which indentation means something.
    pub(super) fn begins_line(&self, entry: &Entry) -> bool {
        let Some(file) = self.source else { return false };
        let before = file.slice(Span::new(file.base(), entry.key_span.start));
        let line = before.rsplit('\n').next().unwrap_or("");
        line.trim().is_empty() && matches!(self.format(), Some(Format::Yaml | Format::Unnamed))
    }

    /// Whether a further document has keys none of which is a collection: then what began it was not meant to, which is told
    /// of once.
    pub(super) fn is_stray(&mut self, document: &Document, root: NodeId) -> bool {
        let NodeKind::Map(children) = self.tree.node(root).kind else { return false };
        let entries = self.tree.entries(children);
        let Some(first) = entries.first() else { return false };
        if entries.iter().any(|entry| self.lexicon.top().get(self.key(entry)).is_some()) {
            return false;
        }
        let before = Span::new(document.span.start, first.key_span.start);
        let Some((sign, place)) = marker(self.sources.text(before), before.start) else { return false };
        self.hide_all(first.key_span);
        entries.iter().for_each(|entry| self.doubt(entry.key_span));
        let message = Text::new(Phrase::StrayDocument).with("sign", sign);
        self.errors.push(Diagnostic::error(Code::UnknownKey, message, place).help(Phrase::HelpStrayDocument.into()));
        true
    }
}

/// Whether all lines between a key and another place belong with the key: they are moved in as far, or further, and none of
/// them begins a thing of its own.
fn goes_on(sources: &SourceMap, key: u32, place: u32) -> bool {
    let Some(file) = sources.file_of(Span::new(key, key)).filter(|_| key < place) else { return false };
    let indent = |line: &str| line.len() - line.trim_start().len();
    let Some(before) = file.slice(Span::new(file.base(), key)).rsplit('\n').next() else { return false };
    let lines: Vec<&str> = file.slice(Span::new(key, place.min(file.span().end))).split('\n').collect();
    let Some((last, [_, between @ ..])) = lines.split_last() else { return false };
    let belongs = |line: &&str| {
        let (own, of_key) = (indent(line), indent(before));
        line.trim().is_empty() || own > of_key || own == of_key && !line.trim_end().ends_with(':')
    };
    last.len() > before.len() && between.iter().all(belongs)
}

/// The last sign in a text that begins a document, and where it stands.
fn marker(text: &str, start: u32) -> Option<(&str, Span)> {
    let mut end = text.len();
    for line in text.split_inclusive('\n').rev() {
        end -= line.len();
        if let Some(sign) = line.get(..3).filter(|sign| matches!(*sign, "---" | "...")) {
            let at = start + u32::try_from(end).ok()?;
            return Some((sign, Span::new(at, at + 3)));
        }
    }
    None
}
