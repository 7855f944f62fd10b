use super::{COLUMNS, Reader, Sheet};
use crate::organisation::Tree;
use crate::source::{SourceFile, Span, composed};

/// Where the cell of a column stands, empty or not, in the row that begins at a place.
pub(in crate::organisation) fn cell_of(file: &SourceFile, sheet: &Sheet, row: Span, heading: &str) -> Option<Span> {
    let (mut tree, mut errors) = (Tree::new(), Vec::new());
    let mut reader = Reader::new(file, &mut tree, &mut errors);
    reader.begin(sheet);
    reader.row(COLUMNS);
    let cells = reader.cells.clone();
    let at = cells.iter().position(|cell| reader.text(*cell) == composed(heading.trim()))?;
    reader.at = row.start.checked_sub(file.base())? as usize;
    reader.row(COLUMNS);
    let cell = reader.cells.get(at)?;
    Some(reader.span(cell.start, cell.end))
}
