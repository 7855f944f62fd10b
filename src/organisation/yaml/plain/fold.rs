//! Texts of several lines.

use super::scan::{Kind, Stop};
use super::{Due, Reader, Sure, scan};

impl Reader<'_> {
    /// A line that is indented more than what is open: the last text goes on with it, and with those below it.
    pub(super) fn go_on(&mut self, column: usize) -> Sure {
        let start = self.goes_on?;
        let mut text = self.file.slice(self.span(start, self.end)).to_owned();
        let block = self.open.last()?.column;
        let mut next = Some(column);
        let (mut end, mut whole) = (self.end, false);
        while let (Some(column), false) = (next, whole)
            && column > block
        {
            let breaks = self.breaks(end, self.line)?;
            text.extend(std::iter::repeat_n(if breaks > 1 { '\n' } else { ' ' }, (breaks - 1).max(1)));
            let plain = self.rest_of_line()?;
            text.push_str(self.file.slice(self.span(self.at, plain.end)));
            end = plain.end;
            self.at = plain.end;
            self.line_end()?;
            self.goes_on = Some(start);
            next = self.next_line()?;
            // A comment ends a text.
            whole = plain.stop == Stop::Comment || self.goes_on.is_none();
        }
        self.at = self.line;
        self.end = end;
        let kept = self.tree.decode(&text);
        let id = self.tree.scalar(self.span(start, end), kept, false);
        let last = match self.open.last()?.due {
            Due::Item => self.items.last_mut()?,
            Due::Entry => &mut self.entries.last_mut()?.value,
            Due::Dashed | Due::Value(..) => return None,
        };
        *last = id;
        self.goes_on = None;
        Some(())
    }

    /// What a line goes on with, whatever it begins with.
    fn rest_of_line(&self) -> Sure<scan::Plain> {
        self.plain(Kind::Block).filter(|plain| plain.stop != Stop::Colon)
    }

    /// How many lines end between two places.
    fn breaks(&self, from: usize, to: usize) -> Sure<usize> {
        let count = self.bytes.get(from..to)?.iter().filter(|byte| **byte == b'\n').count();
        (count > 0).then_some(count)
    }

    /// `|` or `>`, and the lines below.
    pub(super) fn block_text(&mut self) -> Sure {
        let folded = self.peek()? == b'>';
        let strip = self.bytes.get(self.at + 1) == Some(&b'-');
        self.at += 1 + usize::from(strip);
        self.line_end()?;
        let block = self.open.last()?.column;
        let first = scan::spaces(self.bytes, self.at);
        let indent = first - self.at;
        if indent <= block || matches!(self.bytes.get(first), None | Some(b'\n' | b'\r' | b'\t')) {
            return None;
        }
        let mut text = String::new();
        let (mut end, mut blank) = (first, 0);
        loop {
            let spaces = scan::spaces(self.bytes, self.at);
            let column = spaces - self.at;
            match self.bytes.get(spaces) {
                None if column == 0 => break,
                Some(b'\n' | b'\r') if column <= indent => {
                    blank += 1;
                    self.at = spaces;
                    self.line_end()?;
                    continue;
                }
                Some(b'\n' | b'\r' | b'\t') | None => return None,
                Some(_) if column <= block => break,
                Some(_) if column < indent || folded && column > indent => return None,
                Some(_) => {}
            }
            if !text.is_empty() {
                match (folded, blank) {
                    (true, 0) => text.push(' '),
                    (true, _) => text.extend(std::iter::repeat_n('\n', blank)),
                    (false, _) => text.extend(std::iter::repeat_n('\n', blank + 1)),
                }
            }
            blank = 0;
            let line = self.at + indent;
            end = scan::text_line(self.bytes, line)?;
            text.push_str(self.file.slice(self.span(line, end)));
            // The last line has its end, so that it is clear what is kept of it.
            self.bytes.get(end)?;
            self.at = end + 1 + usize::from(self.bytes.get(end) == Some(&b'\r'));
        }
        if !strip {
            text.push('\n');
        }
        let trailing = self.bytes.get(first..end)?.iter().rev().take_while(|byte| **byte == b' ').count();
        let span = self.span(first, end - trailing);
        let kept = self.tree.decode(&text);
        let id = self.tree.quoted(span, kept, self.file);
        self.end = end - trailing;
        self.complete(id)
    }
}
