use granit_parser::Marker;

use super::{Open, Reader, Shape};
use crate::source::Span;

impl Reader<'_> {
    /// The parser's span in the address space.
    pub(super) fn span(&self, span: &granit_parser::Span) -> Span {
        let start = self.address(&span.start);
        Span::new(start, self.address(&span.end).max(start))
    }

    /// The parser's place in the address space; it knows bytes, because it reads from a text.
    pub(super) fn address(&self, place: &Marker) -> u32 {
        let length = self.file.text().len();
        let byte = place.byte_offset().and_then(|offset| offset.checked_add_signed(self.origin));
        self.at(byte.unwrap_or(length).min(length))
    }

    /// Where a block begins: the parser begins a list that is not indented more than its key after its first dash.
    pub(super) fn first_dash(&self, start: u32) -> u32 {
        let in_map = matches!(self.open.last(), Some(Open { shape: Shape::Map { .. }, .. }));
        let before = self.file.text().get(..self.offset(start)).unwrap_or("").trim_end();
        let line = before.rsplit('\n').next().unwrap_or("");
        if in_map && line.trim_start() == "-" { self.at(before.len() - 1) } else { start }
    }

    /// The address of a byte of the file, which fits, because the source map took the file.
    pub(super) fn at(&self, offset: usize) -> u32 {
        self.file.base() + u32::try_from(offset).unwrap_or(u32::MAX)
    }

    /// The byte of the file behind an address.
    pub(super) fn offset(&self, address: u32) -> usize {
        address.saturating_sub(self.file.base()) as usize
    }

    /// The text from an address on.
    pub(super) fn rest(&self, address: u32) -> &str {
        self.file.text().get(self.offset(address)..).unwrap_or("")
    }

    /// The span of the character at an address; empty at the end of a line or of the file.
    pub(super) fn character(&self, address: u32) -> Span {
        let first = self.rest(address).chars().next().filter(|character| !matches!(character, '\n' | '\r'));
        Span::new(address, address + first.map_or(0, |character| u32::try_from(character.len_utf8()).unwrap_or(0)))
    }
}
