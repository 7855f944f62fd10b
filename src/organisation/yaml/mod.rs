//! YAML 1.2 over the events of granit-parser, which nothing outside this folder knows.

mod fault;
mod go_on;
mod kind;
mod merge;
mod place;
mod scalar;

use std::collections::HashSet;

use granit_parser::{Event, Options, Parser, ScanError, StrInput, StructureStyle, Tag, options};
use rustc_hash::FxHashMap;

use super::duplicate::refuse_duplicates;
use super::{ERROR_LIMIT, Entry, NESTING_LIMIT, NodeId, ScalarText, Tree, too_many_errors};
use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};

/// Reads the documents of a YAML file into the tree; empty documents are left out.
///
/// An alias is the node that it names, so that nothing grows. After a syntax error the containers that are open are
/// marked incomplete, and reading goes on with the next key of an object that is open, or at the next document.
pub fn read_yaml(file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> Vec<NodeId> {
    let parser = Parser::new_from_str_with_options(file.text(), options());
    Reader::new(file, tree, errors).documents(parser)
}

fn options() -> Options {
    options! {
        emit_unresolved_aliases: true,
        emit_comments: false,
        flow_nesting_limit: NESTING_LIMIT,
        block_nesting_limit: NESTING_LIMIT,
    }
}

struct Reader<'a> {
    file: &'a SourceFile,
    tree: &'a mut Tree,
    errors: &'a mut Vec<Diagnostic>,
    /// How many errors were known before this file.
    errors_before: usize,
    /// The byte of the file at which the text begins that is being read.
    origin: usize,
    /// Words behind `&` in what stands before that, up to a byte.
    anchored: (usize, HashSet<&'a str>),
    open: Vec<Open>,
    items: Vec<NodeId>,
    entries: Vec<Entry>,
    roots: Vec<NodeId>,
    /// What the anchors of this document name; nothing while the value is being read.
    anchors: FxHashMap<usize, Option<NodeId>>,
    /// Where the last value, alias or bracket ended, as an address.
    end: u32,
    /// How many entries merge keys may still bring in.
    merges_left: usize,
}

/// A container that is not complete.
struct Open {
    start: u32,
    /// Whether it stands in brackets.
    flow: bool,
    anchor: usize,
    lost: bool,
    shape: Shape,
    /// Where its children begin on their stack.
    first: usize,
}

enum Shape {
    List,
    Map {
        key: Key,
        /// The value of `<<`, with the place of the key.
        merge: Option<(Span, NodeId)>,
    },
}

/// Where an object is: before a key, or after one.
#[derive(Clone, Copy)]
enum Key {
    /// A key comes next.
    Awaited,
    /// A key that text can be.
    Plain(Span, ScalarText),
    /// `<<`, which brings in the entries of other objects.
    Merge(Span),
    /// A key that was refused: its value is read and left out.
    Refused,
}

impl<'a> Reader<'a> {
    fn new(file: &'a SourceFile, tree: &'a mut Tree, errors: &'a mut Vec<Diagnostic>) -> Self {
        Self {
            file,
            tree,
            errors_before: errors.len(),
            errors,
            origin: 0,
            anchored: (0, HashSet::new()),
            open: Vec::new(),
            items: Vec::new(),
            entries: Vec::new(),
            roots: Vec::new(),
            anchors: FxHashMap::default(),
            end: file.base(),
            merges_left: merge::LIMIT,
        }
    }

    fn documents(mut self, mut parser: Parser<'a, StrInput<'a>>) -> Vec<NodeId> {
        while let Some(next) = parser.next_event() {
            if self.errors.len() - self.errors_before >= ERROR_LIMIT {
                too_many_errors(Span::new(self.end, self.end), self.errors);
                self.unread_rest();
                break;
            }
            match next {
                Ok((event, span)) => self.event(event, &span),
                Err(error) if !self.goes_on_after(&error, &mut parser) => break,
                Err(_) => {}
            }
        }
        self.abandon();
        self.roots
    }

    /// What follows is not read: the last document may go on.
    fn unread_rest(&mut self) {
        if let (true, Some(last)) = (self.open.is_empty(), self.roots.last()) {
            self.tree.mark_incomplete(*last);
        }
    }

    /// Reports a syntax error, and goes to the next document, if there is one.
    fn goes_on_after(&mut self, error: &ScanError, parser: &mut Parser<'a, StrInput<'a>>) -> bool {
        self.syntax_error(error);
        let reached = self.address(error.marker());
        self.go_on();
        self.abandon();
        self.end = self.end.max(reached);
        // A second error can stand where the next document begins; a third try would only find it again.
        match parser.proceed_next_document() {
            Ok(more) => more,
            Err(error) => {
                self.syntax_error(&error);
                parser.proceed_next_document().unwrap_or(false)
            }
        }
    }

    fn event(&mut self, event: Event<'a>, span: &granit_parser::Span) {
        match event {
            Event::DocumentStart(..) => self.anchors.clear(),
            Event::Alias(anchor) => self.alias(anchor, span),
            Event::UnresolvedAlias(name) => self.unknown_alias(&name, span),
            Event::Scalar(text, style, anchor, tag) => self.scalar(&text, style, anchor, tag.as_deref(), span),
            Event::SequenceStart(style, anchor, tag) => {
                let first = self.items.len();
                self.open(Shape::List, first, style, anchor, tag.as_deref(), span);
            }
            Event::MappingStart(style, anchor, tag) => {
                let (shape, first) = (Shape::Map { key: Key::Awaited, merge: None }, self.entries.len());
                self.open(shape, first, style, anchor, tag.as_deref(), span);
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            _ => {}
        }
    }

    fn open(
        &mut self,
        shape: Shape,
        first: usize,
        style: StructureStyle,
        anchor: usize,
        tag: Option<&Tag>,
        span: &granit_parser::Span,
    ) {
        let place = self.span(span);
        let wanted = if matches!(shape, Shape::List) { "seq" } else { "map" };
        let foreign = tag.is_some_and(|tag| !scalar::is_bare(tag) && tag.core_suffix() != Some(wanted));
        if foreign {
            self.unknown_tag(tag, span);
        }
        if self.awaits_key() {
            self.complex_key(place);
        }
        if anchor != 0 {
            self.anchors.insert(anchor, None);
        }
        let flow = style == StructureStyle::Flow;
        let start = if flow { place.start } else { self.first_dash(place.start) };
        self.open.push(Open { start, flow, anchor, lost: foreign, shape, first });
        self.end = place.end;
    }

    fn close(&mut self, span: &granit_parser::Span) {
        let place = self.span(span);
        // A block ends where its last value ends, not where the parser saw that nothing more came.
        if self.open.last().is_some_and(|open| open.flow) {
            self.end = self.end.max(place.end);
        }
        self.finish();
    }

    /// Moves the children of the innermost container to the tree.
    fn finish(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let span = Span::new(open.start, self.end.max(open.start));
        let mut lost = open.lost;
        let id = match open.shape {
            Shape::List => {
                let id = self.tree.list(span, self.items.get(open.first..).unwrap_or(&[]));
                self.items.truncate(open.first);
                id
            }
            Shape::Map { merge, .. } => {
                lost |= refuse_duplicates(&mut self.entries, open.first, self.tree, self.file, self.errors);
                if let Some((key, merged)) = merge {
                    lost |= self.merge(open.first, key, merged);
                }
                let id = self.tree.map(span, self.entries.get(open.first..).unwrap_or(&[]));
                self.entries.truncate(open.first);
                id
            }
        };
        if lost {
            self.tree.mark_incomplete(id);
        }
        self.complete(id, open.anchor);
    }

    /// Gives a complete value to the container around it.
    fn complete(&mut self, id: NodeId, anchor: usize) {
        if anchor != 0 {
            self.anchors.insert(anchor, Some(id));
        }
        match self.open.last_mut() {
            None => self.roots.push(id),
            Some(Open { shape: Shape::List, .. }) => self.items.push(id),
            Some(Open { shape: Shape::Map { key, merge }, lost, .. }) => {
                match *key {
                    // A container where a key should be: refused when it was opened.
                    Key::Awaited => {
                        *key = Key::Refused;
                        *lost = true;
                        return;
                    }
                    Key::Plain(key_span, key) => self.entries.push(Entry { key_span, key, value: id }),
                    Key::Merge(key_span) => match *merge {
                        None => *merge = Some((key_span, id)),
                        Some((first, _)) => {
                            *lost = true;
                            self.errors.push(super::duplicate::duplicate("<<", first, key_span));
                        }
                    },
                    Key::Refused => {}
                }
                *key = Key::Awaited;
            }
        }
    }

    fn alias(&mut self, anchor: usize, span: &granit_parser::Span) {
        let place = self.span(span);
        self.end = place.end;
        let target = self.anchors.get(&anchor).copied().flatten();
        match target {
            Some(id) if self.awaits_key() => self.alias_as_key(id, place),
            Some(id) => self.complete(id, 0),
            None => {
                self.alias_in_itself(place);
                self.unknown_value(place);
            }
        }
    }

    fn unknown_alias(&mut self, name: &str, span: &granit_parser::Span) {
        let place = self.span(span);
        self.end = place.end;
        if !self.is_anchored(name) {
            self.unknown_anchor(name, place);
        }
        self.unknown_value(place);
    }

    /// A value that stands here, but of which nothing is known.
    fn unknown_value(&mut self, place: Span) {
        let id = self.tree.null(place);
        self.tree.mark_incomplete(id);
        self.complete(id, 0);
    }

    /// Completes everything that is open as far as it was read.
    fn abandon(&mut self) {
        while !self.open.is_empty() {
            self.lose_value();
            self.finish();
        }
    }

    /// Completes what is open inside of a container, which stays open.
    fn abandon_above(&mut self, level: usize) {
        while self.open.len() > level + 1 {
            self.lose_value();
            self.finish();
        }
        self.lose_value();
    }

    /// Gives the key without a value in the innermost container one of which nothing is known.
    fn lose_value(&mut self) {
        let Some(open) = self.open.last_mut() else { return };
        open.lost = true;
        match open.shape {
            Shape::Map { key: Key::Plain(..), .. } => self.unknown_value(Span::new(self.end, self.end)),
            Shape::Map { ref mut key, .. } => *key = Key::Awaited,
            Shape::List => {}
        }
    }

    fn awaits_key(&self) -> bool {
        matches!(self.open.last(), Some(Open { shape: Shape::Map { key: Key::Awaited, .. }, .. }))
    }

    fn key(&mut self, found: Key) {
        if let Some(Open { shape: Shape::Map { key, .. }, lost, .. }) = self.open.last_mut() {
            *lost |= matches!(found, Key::Refused);
            *key = found;
        }
    }
}

#[cfg(test)]
mod tests;
