//! Sheets of comma-separated values, read into the tree as a list of objects.
//!
//! Written by hand: a row is a page of code, and a library knows no place for each cell. Which file is a sheet, and
//! what its columns mean, stands in `mandat.toml`.

mod check;
mod day;
mod fault;
mod place;
mod row;
mod scan;
mod sheet;

pub use day::DayForm;
pub(super) use place::cell_of;
pub use sheet::{Column, Sheet};

use super::{Entry, NodeId, ScalarText, Tree};
use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span, composed};
use row::Part;
use scan::Cell;

/// What may stand between cells where the settings do not say it.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];

/// How many columns a sheet may have.
const COLUMNS: usize = 10_000;

/// Reads a sheet into the tree, as an object with one collection.
///
/// A row in which something could not be read is marked incomplete.
pub fn read_csv(file: &SourceFile, sheet: &Sheet, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> Option<NodeId> {
    Reader::new(file, tree, errors).document(sheet)
}

struct Reader<'a> {
    file: &'a SourceFile,
    bytes: &'a [u8],
    at: usize,
    tree: &'a mut Tree,
    errors: &'a mut Vec<Diagnostic>,
    separator: u8,
    cells: Vec<Cell>,
    /// Whether quoted cells end with their line, because one was never closed.
    one_line: bool,
    /// How often a cell may still turn out not to reach over lines after all.
    retries: u32,
}

/// What the headings of a sheet say.
struct Headings {
    /// How many there are.
    count: usize,
    /// The columns as parts of the object that a row is.
    parts: Vec<Part>,
    /// How many more cells a row has that stands below headings of which several share a cell.
    merged: usize,
    /// Whether rows may lack something, because a column is not known.
    damaged: bool,
}

impl<'a> Reader<'a> {
    fn new(file: &'a SourceFile, tree: &'a mut Tree, errors: &'a mut Vec<Diagnostic>) -> Self {
        let at = if file.text().starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let bytes = file.text().as_bytes();
        Self { file, bytes, at, tree, errors, separator: b',', cells: Vec::new(), one_line: false, retries: 100 }
    }

    fn document(mut self, sheet: &Sheet) -> Option<NodeId> {
        self.begin(sheet);
        let collection = sheet.collection.as_ref().filter(|_| !sheet.columns.is_empty())?;
        if self.peek().is_none() {
            self.empty();
            return None;
        }
        let (start, known_errors) = (self.at, self.errors.len());
        let headings = self.headings(sheet, start)?;
        let mut rows = Vec::new();
        while self.peek().is_some() {
            if self.errors.len() - known_errors >= super::ERROR_LIMIT {
                super::too_many_errors(self.span(self.at, self.at), self.errors);
                break;
            }
            rows.extend(self.entity(sheet, &headings));
        }
        let list = self.tree.list(self.span(start, self.at), &rows);
        if self.peek().is_some() {
            self.tree.mark_incomplete(list);
        }
        let key = self.tree.decode(&collection.text);
        let entry = Entry { key_span: collection.span, key, value: list };
        Some(self.tree.map(self.file.span(), &[entry]))
    }

    /// Goes to the headings, and finds out what stands between cells.
    fn begin(&mut self, sheet: &Sheet) {
        while matches!(self.peek(), Some(b'\n' | b'\r')) {
            self.at += 1;
        }
        self.separator = match sheet.separator {
            Some(separator) => u8::try_from(separator).unwrap_or(b','),
            None => self.detect(sheet),
        };
    }

    /// The separator by which the most headings are known, or by which there are the most.
    fn detect(&mut self, sheet: &Sheet) -> u8 {
        let start = self.at;
        let mut best = (0, 0, b',');
        for separator in SEPARATORS {
            let known_errors = self.errors.len();
            self.separator = separator;
            let count = self.row(COLUMNS);
            self.errors.truncate(known_errors);
            (self.at, self.one_line, self.retries) = (start, false, 100);
            let known = self.cells.iter().filter(|cell| sheet.knows(&self.text(**cell))).count();
            if (known, count) > (best.0, best.1) {
                best = (known, count, separator);
            }
        }
        best.2
    }

    /// Reads the first row, and says what stands in each column.
    fn headings(&mut self, sheet: &Sheet, start: usize) -> Option<Headings> {
        let count = self.row(COLUMNS);
        if count > COLUMNS {
            self.too_many_columns(COLUMNS);
            return None;
        }
        let line = self.span(start, self.cells.last().map_or(start, |cell| cell.end));
        let cells = self.cells.clone();
        let names: Vec<String> = cells.iter().map(|cell| self.text(*cell)).collect();
        let is_there = |column: &&Column| names.iter().any(|name| *name == column.name());
        let missing: Vec<&Column> = sheet.columns.iter().filter(|column| !is_there(column)).collect();
        let merges = |name: &String| missing.iter().filter(|column| name.contains(&*column.name())).count() > 1;
        if missing.len() == sheet.columns.len() && !names.iter().any(merges) {
            self.no_headings(sheet, line);
            return None;
        }
        // Two headings in one cell say what is wrong with both.
        let (mut merged, mut more) = (Vec::<&Column>::new(), 0);
        let mut damaged = sheet.damaged;
        for (at, (name, cell)) in names.iter().zip(&cells).enumerate() {
            let place = self.span(cell.start, cell.end);
            let first = names.iter().take(at).position(|other| other == name);
            match first.and_then(|first| cells.get(first)) {
                Some(first) if sheet.column(name).is_some() => {
                    self.column_twice(name, self.span(first.start, first.end), place);
                    damaged = true;
                }
                // A column without a heading is left out, as long as nothing stands in it.
                _ if cell.lost || name.is_empty() || sheet.knows(name) => damaged |= cell.lost,
                _ => {
                    let parts: Vec<&Column> =
                        missing.iter().copied().filter(|column| name.contains(&*column.name())).collect();
                    if parts.len() > 1 {
                        self.merged_columns(name, &parts, place);
                        more += parts.len() - 1;
                        merged.extend(parts);
                    } else {
                        self.unknown_column(sheet, name, place);
                    }
                    damaged = true;
                }
            }
        }
        let mut parts = Vec::new();
        for (number, column) in sheet.columns.iter().enumerate() {
            match names.iter().position(|name| *name == column.name()) {
                Some(at) => self.place(&mut parts, &column.path(), at, number),
                None if merged.iter().any(|other| std::ptr::eq(*other, column)) => {}
                None => {
                    let found: Vec<&str> = names.iter().map(|name| &**name).filter(|name| !name.is_empty()).collect();
                    self.missing_column(&column.heading, &found, line);
                    damaged = true;
                }
            }
        }
        Some(Headings { count, parts, merged: more, damaged })
    }

    /// Puts a column where its path leads.
    fn place(&mut self, parts: &mut Vec<Part>, path: &[&str], cell: usize, column: usize) {
        let Some((name, rest)) = path.split_first() else { return };
        if rest.is_empty() {
            let key = self.tree.decode(name);
            return parts.push(Part::Cell { key, cell, column });
        }
        let found = parts.iter().position(|part| matches!(part, Part::Object { name: other, .. } if other == name));
        let at = found.unwrap_or_else(|| {
            let key = self.tree.decode(name);
            parts.push(Part::Object { name: (*name).to_owned(), key, parts: Vec::new() });
            parts.len() - 1
        });
        if let Some(Part::Object { parts, .. }) = parts.get_mut(at) {
            self.place(parts, rest, cell, column);
        }
    }

    /// The text of a cell as names are compared.
    fn text(&self, cell: Cell) -> String {
        let (start, end) = Self::inner(cell);
        composed(self.slice(start, end).replace("\"\"", "\"").trim()).into_owned()
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn slice(&self, start: usize, end: usize) -> &'a str {
        self.file.text().get(start..end).unwrap_or("")
    }

    /// The span of a range of bytes; offsets fit, because the source map took the file.
    fn span(&self, start: usize, end: usize) -> Span {
        let address = |at: usize| self.file.base() + u32::try_from(at).unwrap_or(u32::MAX);
        Span::new(address(start), address(end))
    }

    /// The text between two places, as it is.
    fn source(&self, start: usize, end: usize) -> ScalarText {
        ScalarText::source(self.span(start, end))
    }
}

impl Sheet {
    /// The file as names of files are written.
    pub fn path(&self) -> &str {
        self.file.text.trim_start_matches("./")
    }

    fn column(&self, heading: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name() == heading)
    }

    /// Whether the settings say something of a heading.
    fn knows(&self, heading: &str) -> bool {
        self.column(heading).is_some() || self.unused.iter().any(|unused| composed(unused.text.trim()) == heading)
    }
}

#[cfg(test)]
mod tests;
