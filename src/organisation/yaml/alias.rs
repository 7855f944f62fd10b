//! Aliases, and the anchors that they name; what is read in parts has its anchors in common.

use super::Reader;
use crate::source::Span;

impl Reader<'_> {
    pub(super) fn alias(&mut self, anchor: usize, span: &granit_parser::Span) {
        let place = self.span(span);
        self.end = place.end;
        let target = self.anchors.get(&anchor).copied().flatten();
        match target {
            Some(id) if self.awaits_key() => self.alias_as_key(id, place),
            Some(id) => {
                let id = self.tree.alias(place, id);
                self.complete(id, 0);
            }
            None => {
                self.alias_in_itself(place);
                self.unknown_value(place);
            }
        }
    }

    pub(super) fn unknown_alias(&mut self, name: &str, span: &granit_parser::Span) {
        let place = self.span(span);
        let last = self.last_anchor(name);
        // One that stands in what was not read may be the one that is meant.
        if let Some((anchor, _)) = self.names.get(name).filter(|(_, known)| last == Some(*known)) {
            return self.alias(*anchor, span);
        }
        self.end = place.end;
        if last.is_none() {
            self.unknown_anchor(name, place);
        }
        self.unknown_value(place);
    }

    /// Where a name stands behind `&` for the last time before the part of the document that is being read.
    fn last_anchor(&mut self, name: &str) -> Option<u32> {
        let to = usize::try_from(self.origin).unwrap_or(0);
        let from = self.anchored.0.min(to);
        let new = self.file.text().get(from..to).unwrap_or("");
        for (at, _) in new.match_indices('&') {
            let rest = new.get(at + 1..).unwrap_or("");
            let name = rest.split(|sign: char| sign.is_whitespace() || ",[]{}".contains(sign)).next().unwrap_or("");
            let place = self.at(from + at);
            self.anchored.1.insert(name, place);
        }
        self.anchored.0 = to.max(self.anchored.0);
        self.anchored.1.get(name).copied()
    }

    /// A value that stands here, but of which nothing is known.
    pub(super) fn unknown_value(&mut self, place: Span) {
        let id = self.tree.null(place);
        self.tree.mark_incomplete(id);
        self.complete(id, 0);
    }
}
