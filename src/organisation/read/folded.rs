//! Objects that are folded: most are read straight from the file. Where one cannot be, it and some of the next are unfolded, into a tree
//! that makes room for others when they are read.
//!
//! Nothing that is wrong is told here, for what is told hangs on more than one object: then all is read again from trees of whole files.

use super::super::json::unfold;
use super::{Document, Part, Reader, Suspects};
use crate::organisation::{Facts, Settings, Tree, Vocabulary};
use crate::source::SourceMap;

/// How many bytes of a file are unfolded at once: their tree stays near to the processor.
const TOGETHER: u64 = 1 << 14;

/// Lays a vocabulary over files in which objects are folded; nothing where anything is wrong with them. What `read_on` says of threads
/// is so here.
pub fn read_folded(
    threads: Option<usize>,
    vocabulary: &Vocabulary<'_>,
    sources: &SourceMap,
    tree: &Tree,
    documents: &[Document],
    settings: &Settings,
) -> Option<Facts> {
    let nothing = Suspects::default();
    let mut reader = Reader { threads, ..Reader::new(vocabulary, sources, tree, documents, settings, &nothing) };
    reader.run();
    if reader.is_in_vain() {
        return None;
    }
    let mut errors = Vec::new();
    let facts = reader.finish(&mut errors);
    errors.is_empty().then_some(facts)
}

impl Reader<'_> {
    /// Whether anything is wrong.
    pub(super) fn is_in_vain(&self) -> bool {
        self.refused || !self.errors.told.is_empty() || !self.doubts.is_nothing()
    }

    /// Reads the fields of objects, some of which are folded.
    pub(super) fn fill_unfolding(&mut self, parts: &[Part]) {
        let (tree, mut before) = (self.tree, 0);
        let together = |part: &Part, next: &Part| {
            let at = before / TOGETHER;
            before += u64::from(tree.node(part.node).span.len());
            let alike = part.file == next.file && tree.is_folded(part.node) == tree.is_folded(next.node);
            alike && at == before / TOGETHER
        };
        for run in parts.chunk_by(together) {
            match run.first() {
                Some(part) if tree.is_folded(part.node) => self.fill_folded(part.file, run),
                _ => self.fill_open(run),
            }
        }
    }

    /// Reads the fields of folded objects of a file.
    fn fill_folded(&mut self, file: usize, parts: &[Part]) {
        self.enter(file);
        let straight = parts.iter().take_while(|part| !self.is_in_vain() && self.straight(part)).count();
        if let Some(rest) = parts.get(straight..).filter(|rest| !rest.is_empty()) {
            self.unfold(rest);
        }
    }

    /// Reads the fields of folded objects of the file by way of a tree.
    fn unfold(&mut self, parts: &[Part]) {
        let Some(source) = self.source.filter(|_| !self.is_in_vain()) else { return };
        let mut tree = std::mem::take(&mut self.scratch);
        tree.clear();
        let places = parts.iter().map(|part| self.tree.node(part.node).span);
        match unfold(source, places, &mut tree) {
            Some(nodes) => {
                let parts: Vec<Part> = parts.iter().zip(nodes).map(|(part, node)| Part { node, ..*part }).collect();
                let facts = std::mem::take(&mut self.facts);
                let budgets = std::mem::take(&mut self.budgets);
                let mut within = Reader { facts, budgets, ..self.beside(&tree) };
                // Earlier ids have to be known before any reference is read.
                within.refused = parts.iter().any(|part| within.former(part, source).is_some());
                within.fill_open(&parts);
                self.refused |= within.is_in_vain();
                (self.facts, self.budgets) = (within.facts, within.budgets);
            }
            None => self.refused = true,
        }
        self.scratch = tree;
    }
}
