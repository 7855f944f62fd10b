//! YAML 1.2: what is plain in one pass, and all else over the events of granit-parser, which nothing outside this folder knows.

mod alias;
mod beside;
mod block;
mod brackets;
mod fault;
mod flow;
mod go_on;
mod kind;
mod line;
mod merge;
mod misfit;
mod place;
mod plain;
mod scalar;

use std::collections::HashMap;

use granit_parser::{Event, Options, Parser, ScanError, StrInput, StructureStyle, Tag, options};
use rustc_hash::FxHashMap;

use super::duplicate::refuse_duplicates;
use super::{ERROR_LIMIT, Entry, NESTING_LIMIT, NodeId, ScalarText, Tree, too_many_errors};
use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};

/// Reads the documents of a YAML file into the tree; empty documents are left out.
///
/// An alias is a node of its own with the children of what it names, so that nothing grows. After a syntax error the
/// containers that are open are marked incomplete, and reading goes on with what begins next, in brackets after the next
/// comma. Of what it is not known where it belongs, only the errors are kept.
pub fn read_yaml(file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> Vec<NodeId> {
    plain::read(file, tree).map_or_else(|| by_events(file, tree, errors), |root| vec![root])
}

fn by_events(file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> Vec<NodeId> {
    let parser = Parser::new_from_str_with_options(file.text(), options(NESTING_LIMIT));
    Reader::new(file, tree, errors).documents(parser)
}

fn options(depth: usize) -> Options {
    options! {
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        emit_comments: false,
        flow_nesting_limit: depth,
        block_nesting_limit: depth,
    }
}

struct Reader<'a> {
    file: &'a SourceFile,
    tree: &'a mut Tree,
    errors: &'a mut Vec<Diagnostic>,
    /// How many errors were known before this file.
    errors_before: usize,
    /// The byte of the file at which the text begins that is being read, or would, where words are put before it.
    origin: isize,
    /// The line with which the part begins that is being read.
    part: Option<usize>,
    /// Where the words last stand behind `&` in the document, up to a byte.
    anchored: (usize, HashMap<&'a str, u32>),
    open: Vec<Open>,
    items: Vec<NodeId>,
    entries: Vec<Entry>,
    roots: Vec<NodeId>,
    /// How many roots stand before this document.
    roots_before: usize,
    /// What the anchors of this document name; nothing while the value is being read.
    anchors: FxHashMap<usize, Option<NodeId>>,
    /// The last anchor of each name, and where it stands.
    names: HashMap<String, (usize, u32)>,
    /// The number of the next anchor.
    next_anchor: usize,
    /// Where the value of the document goes on of which the first line could not be read.
    root_rest: Option<Rest>,
    /// Up to which byte lines that tabs indent have been told of.
    tabs_told: usize,
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
    stray: Stray,
    /// Where the value goes on that is due, if its first line could not be read.
    rest: Option<Rest>,
}

/// Whether it is not known where a container belongs: then only its errors are kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stray {
    No,
    /// What is indented so far stands in it; what is indented less, but more than itself, may go on with what is around it.
    Spaced(usize),
    /// Its lines are indented by tabs.
    Tabbed,
}

/// Where the lines of a value begin.
#[derive(Clone, Copy)]
enum Rest {
    At(usize),
    Anywhere,
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
            part: None,
            anchored: (0, HashMap::new()),
            open: Vec::new(),
            items: Vec::new(),
            entries: Vec::new(),
            roots: Vec::new(),
            roots_before: 0,
            anchors: FxHashMap::default(),
            names: HashMap::new(),
            next_anchor: 0,
            root_rest: None,
            tabs_told: 0,
            end: file.base(),
            merges_left: merge::LIMIT,
        }
    }

    fn documents(mut self, mut parser: Parser<'a, StrInput<'a>>) -> Vec<NodeId> {
        while let Some(next) = parser.next_event() {
            let goes_on = match next {
                Ok((Event::DocumentStart(..), span)) => {
                    self.begin_document(&span);
                    true
                }
                Ok((event, span)) => {
                    self.event(event, &span);
                    true
                }
                Err(error) => self.goes_on_after(&error, &mut parser),
            };
            if self.is_full() {
                too_many_errors(Span::new(self.end, self.end), self.errors);
                self.unread_rest();
                break;
            }
            if !goes_on {
                break;
            }
        }
        self.abandon();
        self.roots
    }

    /// Whether so many errors were found that the file is not read on.
    fn is_full(&self) -> bool {
        self.errors.len() - self.errors_before >= ERROR_LIMIT
    }

    /// Marks what was read of the document in which an error stands; of one of which nothing was, nothing is known.
    fn doubt_document(&mut self) {
        if self.roots.len() == self.roots_before {
            let id = self.tree.null(Span::new(self.end, self.end));
            self.roots.push(id);
        }
        for root in self.roots.get(self.roots_before..).unwrap_or(&[]) {
            self.tree.mark_incomplete(*root);
        }
    }

    fn begin_document(&mut self, span: &granit_parser::Span) {
        self.anchors.clear();
        self.names.clear();
        self.roots_before = self.roots.len();
        self.anchored = (self.offset(self.span(span).start), HashMap::new());
    }

    /// What follows is not read: the last document may go on.
    fn unread_rest(&mut self) {
        if let (true, Some(last)) = (self.open.is_empty(), self.roots.last()) {
            self.tree.mark_incomplete(*last);
        }
    }

    /// Reports a syntax error, and goes to the next document, if there is one.
    fn goes_on_after(&mut self, error: &ScanError, parser: &mut Parser<'a, StrInput<'a>>) -> bool {
        let reached = self.address(error.marker());
        self.next_anchor = parser.anchor_offset();
        self.go_on(error);
        self.abandon();
        self.doubt_document();
        parser.set_anchor_offset(self.next_anchor);
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

    fn event(&mut self, event: Event<'_>, span: &granit_parser::Span) {
        match event {
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
            Event::Anchor(anchor, name) => {
                self.names.insert(name.into_owned(), (anchor, self.span(span).start));
            }
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
        let (stray, rest) = (Stray::No, None);
        self.open.push(Open { start, flow, anchor, lost: foreign, shape, first, stray, rest });
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
                // What is astray may be entries of several objects.
                if open.stray == Stray::No {
                    lost |= refuse_duplicates(&mut self.entries, open.first, self.tree, self.file, self.errors);
                }
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
        if open.stray == Stray::No {
            self.complete(id, open.anchor);
        }
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

    /// Completes everything that is open as far as it was read.
    fn abandon(&mut self) {
        self.root_rest = None;
        self.abandon_to(0);
    }

    /// Completes what is open beyond so many containers.
    fn abandon_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            self.lose_value();
            self.finish();
        }
    }

    /// Completes what is open inside of a container, which stays open.
    fn abandon_above(&mut self, level: usize) {
        self.abandon_to(level + 1);
        self.lose_value();
    }

    /// Gives the key without a value in the innermost container one of which nothing is known: what was read behind it.
    fn lose_value(&mut self) {
        let end = self.end;
        let Some(open) = self.open.last_mut() else { return };
        open.lost = true;
        open.rest = None;
        match open.shape {
            Shape::Map { key: Key::Plain(key, _), .. } => {
                let read = self.file.slice(Span::new(key.end.min(end), end));
                let value = read.trim_start_matches(|sign: char| sign == ':' || sign.is_whitespace());
                self.unknown_value(Span::new(end - u32::try_from(value.len()).unwrap_or(0), end));
            }
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
