use std::collections::HashSet;

use super::Reader;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::organisation::{Entry, NodeId, NodeKind};
use crate::source::{Span, composed};

/// How many entries the merge keys of one file may look at: chains of merges could otherwise grow with the square
/// of the file.
pub(super) const LIMIT: usize = 1_000_000;

impl Reader<'_> {
    /// Adds the entries that `<<` names to `entries[first..]`; says whether something may be missing.
    ///
    /// As YAML 1.1 lays it down: keys that stand in the object itself win, wherever `<<` stands, and of several
    /// merged objects the earlier ones win.
    pub(super) fn merge(&mut self, first: usize, key: Span, merged: NodeId) -> bool {
        if self.merges_left == 0 {
            return true;
        }
        let sources = match self.tree.node(merged).kind {
            NodeKind::List(children) => self.tree.items(children).to_vec(),
            _ => vec![merged],
        };
        let mut found = Vec::new();
        let mut lost = self.tree.is_incomplete(merged);
        for source in sources {
            lost |= self.tree.is_incomplete(source);
            match self.tree.node(source).kind {
                NodeKind::Map(children) => found.extend_from_slice(self.tree.entries(children)),
                // What could not be read was reported where it stands.
                NodeKind::Null if self.tree.is_incomplete(source) => {}
                _ => {
                    lost = true;
                    self.merge_error(Text::new(Phrase::MergeNotMap), key, Phrase::MergeNotMapHelp);
                }
            }
            if found.len() >= self.merges_left {
                self.merge_error(Text::new(Phrase::MergeTooLarge).with("limit", LIMIT), key, Phrase::MergeTooLargeHelp);
                self.merges_left = 0;
                return true;
            }
        }
        self.merges_left -= found.len();
        self.add_new(first, &found);
        lost
    }

    fn add_new(&mut self, first: usize, found: &[Entry]) {
        let text = |entry: &Entry| composed(self.tree.text_in(entry.key, self.file));
        let mut seen: HashSet<_> = self.entries.get(first..).unwrap_or(&[]).iter().map(text).collect();
        let new: Vec<Entry> = found.iter().filter(|entry| seen.insert(text(entry))).copied().collect();
        self.entries.extend(new);
    }

    fn merge_error(&mut self, message: Text, key: Span, help: Phrase) {
        let error = Diagnostic::error(Code::BadMerge, message, key);
        self.errors.push(error.help(help.into()));
    }
}
