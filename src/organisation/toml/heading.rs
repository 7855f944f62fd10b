use super::Reader;
use super::table::{Held, Kind};
use crate::organisation::NESTING_LIMIT;

impl Reader<'_> {
    /// `[a.b]` or `[[a.b]]`
    pub(super) fn heading(&mut self) {
        let start = self.at;
        let list = self.starts_with("[[");
        let close = if list { "]]" } else { "]" };
        self.at += close.len();
        let Some(path) = self.path() else {
            self.lose(0);
            self.here = self.detached(start);
            return self.skip_line();
        };
        let end = self.at;
        self.blanks();
        let closed = self.starts_with(close);
        if closed {
            self.at += close.len();
        } else {
            self.at = end;
            self.unclosed_heading(start, close);
        }
        let span = self.span(start, self.at);
        self.here = match path.split_last() {
            Some((last, before)) if path.len() <= NESTING_LIMIT => self
                .descend(before, Kind::Implicit)
                .and_then(|table| self.open_table(table, last, list, span))
                .unwrap_or_else(|| self.detached(start)),
            _ => {
                self.too_deep(start);
                self.lose(0);
                self.detached(start)
            }
        };
        if closed { self.end_of_line() } else { self.skip_line() }
    }

    /// The table that a heading opens; nothing, with an error, where its name is taken.
    fn open_table(
        &mut self,
        parent: usize,
        key: &super::key::Key<'_>,
        list: bool,
        span: crate::source::Span,
    ) -> Option<usize> {
        match (self.find(parent, &key.name), list) {
            (None, false) => {
                let table = self.new_table(Kind::Heading, span, parent)?;
                self.add(parent, key, Held::Table(table));
                Some(table)
            }
            (None, true) => {
                let table = self.new_table(Kind::Heading, span, parent)?;
                self.lists.push(vec![table]);
                self.add(parent, key, Held::List(self.lists.len() - 1));
                Some(table)
            }
            (Some((_, Held::List(at))), true) => {
                let table = self.new_table(Kind::Heading, span, parent)?;
                self.lists.get_mut(at)?.push(table);
                Some(table)
            }
            (Some((slot, Held::Table(table))), false) if self.is(table, Kind::Implicit) => {
                self.note_again(parent, slot, key);
                let table_here = self.tables.get_mut(table)?;
                (table_here.kind, table_here.span) = (Kind::Heading, span);
                Some(table)
            }
            (Some((slot, _)), _) => {
                self.twice(parent, slot, key);
                None
            }
        }
    }

    /// A table that belongs to nothing, so that what stands under a wrong heading is still read for its errors.
    fn detached(&mut self, start: usize) -> usize {
        let span = self.span(start, self.at);
        self.new_table(Kind::Heading, span, 0).unwrap_or(0)
    }
}
