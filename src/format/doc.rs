//! A layout that fits: text with places where a line may be broken, and the widest way to write it.
//!
//! A document is a row of pieces, not a tree, so that nothing here goes as deep as an expression does. A group is
//! written on one line where it fits, together with what follows it up to the next place for a break; else each of its
//! own places is broken. Every look ahead ends at the width of a line, so that the time is linear.

use unicode_width::UnicodeWidthStr;

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A word or sign.
    Text(&'a str),
    /// Lines that stand as they are.
    Lines(String),
    /// A space, but not at the beginning of a line.
    Space,
    /// What stands between two columns of a table: so many spaces; one where the group is on one line.
    Gap(usize),
    /// So many spaces where the group is on one line; else a new line.
    Line(usize),
    /// A new line, and so are all places for one in the groups around it.
    Hard,
    /// A new line after an empty one.
    Blank,
    /// Breaks the groups around it.
    Break,
    /// A group begins.
    Open,
    /// It ends.
    Close,
    /// Lines are moved in by so much more.
    In(usize),
    /// Lines are moved in to where the text has come.
    Align,
    /// Lines are moved in as before.
    Out,
    /// A comment behind what stands on a line.
    Behind(&'a str),
    /// A comment on a line of its own, perhaps after an empty one.
    Own(&'a str, bool),
}

/// Writes a document in lines of at most a width, where it can be.
pub(super) fn layout(pieces: &[Piece<'_>], width: usize) -> String {
    let forced = forced(pieces);
    let mut writer = Writer::default();
    let mut broken = vec![true];
    for (at, piece) in pieces.iter().enumerate() {
        let here = broken.last().copied().unwrap_or(true);
        match piece {
            Piece::Open => {
                let forced = forced.get(at).copied().unwrap_or(false);
                broken.push(here && (forced || !fits(pieces.get(at + 1..), width.saturating_sub(writer.column()))));
            }
            Piece::Close => {
                broken.pop();
            }
            Piece::Line(_) | Piece::Hard if here => writer.line(),
            Piece::Line(spaces) => writer.space(*spaces),
            Piece::Gap(spaces) if here => writer.space(*spaces),
            Piece::Gap(_) | Piece::Space => writer.space(1),
            piece => writer.piece(piece),
        }
    }
    writer.line();
    writer.out
}

/// The groups, by their first pieces, that cannot stand on one line: a new line lies between two texts of theirs.
fn forced(pieces: &[Piece<'_>]) -> Vec<bool> {
    let mut forced = vec![false; pieces.len()];
    let mut open = Vec::new();
    // How many of the open groups hold the last text too, and whether a comment has ended its line since.
    let (mut around, mut ended) = (0, false);
    for (at, piece) in pieces.iter().enumerate() {
        let broken = match piece {
            Piece::Open => {
                open.push(at);
                0
            }
            Piece::Close => {
                open.pop();
                around = around.min(open.len());
                0
            }
            Piece::Behind(_) | Piece::Own(..) => {
                ended = true;
                0
            }
            Piece::Hard | Piece::Blank | Piece::Break => open.len(),
            Piece::Text(_) | Piece::Lines(_) => {
                let broken = if std::mem::take(&mut ended) { around } else { 0 };
                around = open.len();
                broken
            }
            _ => 0,
        };
        for group in open.iter().take(broken) {
            forced.get_mut(*group).into_iter().for_each(|forced| *forced = true);
        }
    }
    forced
}

/// Whether a group, and what follows it up to the next place for a break, fits into what is left of the line.
fn fits(pieces: Option<&[Piece<'_>]>, mut left: usize) -> bool {
    let mut depth = 1usize;
    for piece in pieces.unwrap_or(&[]) {
        let width = match piece {
            Piece::Open if depth > 0 => {
                depth += 1;
                0
            }
            Piece::Close => {
                depth = depth.saturating_sub(1);
                0
            }
            Piece::Text(text) => columns(text),
            Piece::Space | Piece::Gap(_) => 1,
            Piece::Line(spaces) if depth > 0 => *spaces,
            // What stands behind the comment would not be measured.
            Piece::Own(..) if depth > 0 => return false,
            Piece::Line(_) | Piece::Hard | Piece::Blank | Piece::Lines(_) | Piece::Behind(_) | Piece::Own(..) => {
                return true;
            }
            _ => 0,
        };
        match left.checked_sub(width) {
            Some(rest) => left = rest,
            None => return false,
        }
    }
    true
}

/// How many columns a text takes.
pub(super) fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// What has been written, and where the next text comes.
#[derive(Default)]
struct Writer {
    out: String,
    /// The columns of the line that are taken; nothing where it has not begun.
    taken: Option<usize>,
    /// How far the line is moved in that has not begun.
    margin: usize,
    /// The spaces before the next text, if the line goes on.
    spaces: usize,
    /// How far lines are moved in, and were before.
    indents: Vec<usize>,
}

impl Writer {
    fn piece(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Text(text) => self.text(text),
            Piece::Lines(lines) => self.text(lines),
            Piece::Blank => self.blank(),
            Piece::In(more) => self.indents.push(self.indent() + more),
            Piece::Align => self.indents.push(self.column()),
            Piece::Out => {
                self.indents.pop();
            }
            Piece::Behind(comment) => {
                self.space(2);
                self.text(comment);
                self.line();
            }
            Piece::Own(comment, blank) => {
                if *blank {
                    self.blank()
                } else {
                    self.line()
                }
                self.text(comment);
                self.line();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let (before, spaces) = self.taken.map_or((0, self.margin), |taken| (taken, self.spaces));
        self.out.extend(std::iter::repeat_n(' ', spaces));
        self.out.push_str(text);
        self.taken = Some(before + spaces + columns(text));
        self.spaces = 0;
    }

    fn space(&mut self, spaces: usize) {
        if self.taken.is_some() {
            self.spaces = self.spaces.max(spaces);
        } else {
            self.margin = self.indent();
        }
    }

    fn line(&mut self) {
        if self.taken.take().is_some() {
            self.out.push('\n');
        }
        self.spaces = 0;
        self.margin = self.indent();
    }

    fn blank(&mut self) {
        self.line();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn indent(&self) -> usize {
        self.indents.last().copied().unwrap_or(0)
    }

    fn column(&self) -> usize {
        self.taken.map_or(self.margin, |taken| taken + self.spaces)
    }
}

#[cfg(test)]
mod tests {
    use super::Piece::{Align, Behind, Blank, Close, Gap, Hard, In, Line, Open, Out, Own, Space, Text};
    use super::*;

    fn assert_layout(pieces: &[Piece<'_>], width: usize, right: &str) {
        assert_eq!(layout(pieces, width), right);
    }

    #[test]
    fn a_group_is_broken_where_it_does_not_fit() {
        let sum = [Open, Text("one"), In(2), Line(1), Text("+ two"), Out, Close, Text(";")];
        assert_layout(&sum, 10, "one + two;\n");
        assert_layout(&sum, 9, "one\n  + two;\n");
    }

    #[test]
    fn the_outer_group_is_broken_first() {
        let inner = [Open, Text("b"), In(2), Line(1), Text("c"), Out, Close];
        let outer: Vec<Piece<'_>> =
            [Open, Text("a"), In(2), Line(1)].into_iter().chain(inner).chain([Out, Close]).collect();
        assert_layout(&outer, 5, "a b c\n");
        assert_layout(&outer, 4, "a\n  b\n    c\n");
        let wide: Vec<Piece<'_>> =
            [Open, Text("aaaa"), In(1), Line(1)].into_iter().chain(outer).chain([Out, Close]).collect();
        assert_layout(&wide, 6, "aaaa\n a b c\n");
    }

    #[test]
    fn comments_end_their_line_and_break_only_what_goes_on_behind_them() {
        let group = [Open, Text("a"), Line(1), Text("b"), Behind("# c"), Close, Space, Text("d")];
        assert_layout(&group, 80, "a b  # c\nd\n");
        let inner = [Open, Text("b"), Line(1), Text("c"), Close];
        let group: Vec<Piece<'_>> =
            [Text("a"), Open, Line(1), Own("# c", false)].into_iter().chain(inner).chain([Close]).collect();
        assert_layout(&group, 3, "a\n# c\nb c\n");
        assert_layout(&group, 2, "a\n# c\nb\nc\n");
        let group = [Open, Text("a"), Behind("# c"), In(2), Line(1), Own("# d", false), Text("b"), Out, Close];
        assert_layout(&group, 80, "a  # c\n  # d\n  b\n");
    }

    #[test]
    fn columns_are_kept_where_lines_are_broken() {
        let table = |end| vec![Open, Text("a"), Gap(4), Text("b"), Line(2), Text("c"), Gap(4), Text("d"), end, Close];
        assert_layout(&table(Space), 80, "a b  c d\n");
        assert_layout(&table(Hard), 80, "a    b\nc    d\n");
        assert_layout(&[Text("as"), Space, Align, Text("a"), Blank, Text("b"), Out], 80, "as a\n\n   b\n");
    }
}
