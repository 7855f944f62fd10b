//! Cells and rows as RFC 4180 has them, and what people make of it.

use super::Reader;

/// A cell of a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    /// Where it stands, with its quotes and without blanks around it.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) quoted: bool,
    /// Whether quotes inside are doubled.
    pub(super) doubled: bool,
    /// Whether it could not be read.
    pub(super) lost: bool,
}

impl Reader<'_> {
    /// The cells of the row here, up to a number; gives how many there are. The line break is skipped.
    pub(super) fn row(&mut self, limit: usize) -> usize {
        self.cells.clear();
        let mut count = 0;
        loop {
            let cell = self.cell();
            count += 1;
            if count <= limit + 1 {
                self.cells.push(cell);
            }
            match self.peek() {
                Some(byte) if byte == self.separator => self.at += 1,
                None => return count,
                Some(_) => {
                    self.line_break();
                    return count;
                }
            }
        }
    }

    /// The cell here, up to the separator or line break.
    fn cell(&mut self) -> Cell {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
        if self.peek() == Some(b'"') { self.quoted() } else { self.bare() }
    }

    fn bare(&mut self) -> Cell {
        let start = self.at;
        self.at = self.cell_end(start);
        let text = self.slice(start, self.at);
        let end = start + text.trim_end().len();
        let quote = text.find('"');
        if let Some(quote) = quote {
            self.quote_inside(start + quote);
        }
        Cell { start, end, quoted: false, doubled: false, lost: quote.is_some() }
    }

    fn quoted(&mut self) -> Cell {
        let start = self.at;
        let mut doubled = false;
        let mut at = start + 1;
        loop {
            let rest = self.bytes.get(at..).unwrap_or(&[]);
            let ends = |byte: &u8| *byte == b'"' || self.one_line && *byte == b'\n';
            match rest.iter().position(ends) {
                Some(length) if rest.get(length) == Some(&b'"') => at += length + 1,
                _ => return self.unclosed(start),
            }
            if self.bytes.get(at) != Some(&b'"') {
                break;
            }
            doubled = true;
            at += 1;
        }
        self.at = at;
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
        let junk = self.at;
        self.at = self.cell_end(junk);
        let lost = !self.slice(junk, self.at).trim().is_empty();
        if lost && self.slice(start, junk).contains('\n') {
            // The quote that closes it opens another cell, some lines further down.
            self.retries -= 1;
            return self.unclosed(start);
        }
        if lost {
            self.text_after_quote(junk);
        }
        Cell { start, end: at, quoted: true, doubled, lost }
    }

    /// A quote that nothing closes: the cell ends with its line. Where that was only seen at the end of the file, or too
    /// often, no later cell reaches over lines, so that the file is not gone through again and again.
    fn unclosed(&mut self, start: usize) -> Cell {
        self.unclosed_quote(start);
        let to_the_end = self.at == start;
        self.one_line |= to_the_end || self.retries == 0;
        let rest = self.bytes.get(start..).unwrap_or(&[]);
        self.at = start + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        Cell { start, end: self.at, quoted: false, doubled: false, lost: true }
    }

    fn cell_end(&self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or(&[]);
        let ends = |byte: &u8| *byte == self.separator || matches!(byte, b'\n' | b'\r');
        from + rest.iter().position(ends).unwrap_or(rest.len())
    }

    /// Line breaks of all systems.
    fn line_break(&mut self) {
        if self.peek() == Some(b'\r') {
            self.at += 1;
        }
        if self.peek() == Some(b'\n') {
            self.at += 1;
        }
    }

    /// The text of a cell without its quotes, if that is how it stands in the file.
    pub(super) fn inner(cell: Cell) -> (usize, usize) {
        match cell.quoted {
            true => (cell.start + 1, cell.end.saturating_sub(1).max(cell.start + 1)),
            false => (cell.start, cell.end),
        }
    }
}
