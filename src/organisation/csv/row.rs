use super::scan::Cell;
use super::{Column, Headings, Reader, Sheet};
use crate::organisation::{Entry, NodeId, ScalarText};
use crate::source::Span;

/// A part of the object that a row is.
pub(super) enum Part {
    /// A field, from a cell.
    Cell { key: ScalarText, cell: usize, column: usize },
    /// A field that holds an object.
    Object { name: String, key: ScalarText, parts: Vec<Self> },
}

impl<'a> Reader<'a> {
    /// Reads the row here; nothing where all cells are empty.
    pub(super) fn entity(&mut self, sheet: &Sheet, headings: &Headings) -> Option<NodeId> {
        let start = self.at;
        let known_errors = self.errors.len();
        let count = self.row(headings.count);
        if self.cells.iter().all(|cell| !cell.lost && self.inner_text(*cell).is_empty()) {
            return None;
        }
        let end = self.cells.last().map_or(start, |cell| cell.end);
        let mut shifted = false;
        // Cells that are lost or left over say enough of what is wrong with a row, and so do headings that share one.
        let merged = headings.merged > 0 && count == headings.count + headings.merged;
        let whole = self.errors.len() == known_errors && !merged;
        let over = self.cells.get(headings.count..).and_then(|cells| cells.first()).copied();
        if let Some(first) = over.filter(|_| count > headings.count && !self.rest_is_empty(headings, count)) {
            if whole {
                self.too_many_cells(count, headings.count, first.start, first.end.max(first.start));
            }
            shifted = true;
        } else if count < headings.count {
            if whole {
                self.too_few_cells(count, headings.count, end);
            }
            shifted = true;
        }
        let whole = !shifted && !headings.damaged && !self.cells.iter().any(|cell| cell.lost);
        let entries = self.object(sheet, &headings.parts, shifted, whole);
        let span = self.span(start.min(end), end);
        Some(self.object_node(span, &entries, whole))
    }

    /// An object, and whether there is no more to it than what was read.
    fn object_node(&mut self, span: Span, entries: &[Entry], whole: bool) -> NodeId {
        let id = self.tree.map(span, entries);
        if !whole {
            self.tree.mark_incomplete(id);
        }
        id
    }

    /// Spreadsheets write separators after the last cell too.
    fn rest_is_empty(&self, headings: &Headings, count: usize) -> bool {
        let rest = self.cells.get(headings.count..).unwrap_or(&[]);
        count == headings.count + rest.len() && rest.iter().all(|cell| self.inner_text(*cell).is_empty())
    }

    /// The entries of a row. Where cells are left over or missing, those after them stand in wrong columns: then only
    /// the id is believed.
    fn object(&mut self, sheet: &Sheet, parts: &[Part], shifted: bool, whole: bool) -> Vec<Entry> {
        let mut entries = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Part::Object { key, parts, .. } => {
                    let inner = self.object(sheet, parts, shifted, whole);
                    let spans = inner.iter().map(|entry| entry.key_span);
                    let Some(span) = spans.reduce(Span::to) else { continue };
                    let value = self.object_node(span, &inner, whole);
                    entries.push(Entry { key_span: span, key: *key, value });
                }
                Part::Cell { key, cell, column } => {
                    let found = self.cells.get(*cell).copied().zip(sheet.columns.get(*column));
                    let Some((cell, column)) = found else { continue };
                    let span = self.span(cell.start, cell.end);
                    let value = match self.inner_text(cell) {
                        // Whatever else of the row could not be read, it has no id.
                        "" if !cell.lost && column.field.text == "id" => self.tree.null(span),
                        "" if !cell.lost => continue,
                        _ if cell.lost || shifted && column.field.text != "id" => self.unknown(cell),
                        text => self.value(cell, text, column),
                    };
                    entries.push(Entry { key_span: span, key: *key, value });
                }
            }
        }
        entries
    }

    fn value(&mut self, cell: Cell, text: &str, column: &Column) -> NodeId {
        let span = self.span(cell.start, cell.end);
        if text.trim() == "[]" {
            return self.tree.list(span, &[]);
        }
        let Some(split) = &column.split else {
            let (start, end) = Self::inner(cell);
            return self.scalar(cell, (start, end), column);
        };
        let (start, _) = Self::inner(cell);
        let mut items = Vec::new();
        let mut at = start;
        for item in text.split(split.as_str()) {
            let from = at + (item.len() - item.trim_start().len());
            let to = from + item.trim().len();
            at += item.len() + split.len();
            if from < to {
                let part = if cell.doubled { cell } else { Cell { start: from, end: to, quoted: false, ..cell } };
                items.push(self.scalar(part, (from, to), column));
            }
        }
        self.tree.list(span, &items)
    }

    /// One value: a text, a day or a number as the column writes them.
    fn scalar(&mut self, cell: Cell, (start, end): (usize, usize), column: &Column) -> NodeId {
        let span = self.span(cell.start, cell.end);
        let text = self.slice(start, end);
        if let Some(form) = &column.day {
            let Some(day) = form.iso(text.trim()) else {
                self.other_day_form(form.written(), cell.start, cell.end);
                return self.unknown(cell);
            };
            let day = self.tree.decode(&day);
            return self.tree.scalar(span, day, false);
        }
        let kept = match () {
            () if cell.doubled => self.tree.decode(&text.replace("\"\"", "\"")),
            () if column.comma && text.contains(',') => self.tree.decode(&text.replacen(',', ".", 1)),
            () => self.source(start, end),
        };
        self.tree.scalar(span, kept, cell.quoted)
    }

    fn unknown(&mut self, cell: Cell) -> NodeId {
        let id = self.tree.null(self.span(cell.start, cell.end));
        self.tree.mark_incomplete(id);
        id
    }

    fn inner_text(&self, cell: Cell) -> &'a str {
        let (start, end) = Self::inner(cell);
        self.file.text().get(start..end).unwrap_or("")
    }
}
