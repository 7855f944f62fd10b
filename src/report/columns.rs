use unicode_width::UnicodeWidthStr;

use super::{Color, Style, clean};

/// A line of a list in two columns, with a mark before it.
pub(super) struct Line {
    pub(super) mark: &'static str,
    pub(super) color: Color,
    pub(super) left: String,
    pub(super) right: String,
}

/// The narrowest that a column becomes, whatever the terminal.
const NARROWEST: usize = 16;

/// Lines whose two columns stand below each other; what has no room in its column goes on below, in it.
pub(super) fn columns(lines: &[Line], style: Style) -> String {
    let widest = lines.iter().map(|line| line.left.width()).max().unwrap_or(0);
    // The mark stands two columns in, and a gap behind it and between the columns.
    let room = style.width.saturating_sub(6);
    let left = widest.min((room / 2).max(NARROWEST));
    let right = room.saturating_sub(left).max(NARROWEST);
    lines.iter().map(|line| line.written(left, right, style)).collect()
}

impl Line {
    fn written(&self, left: usize, right: usize, style: Style) -> String {
        let [lefts, rights] =
            [(&self.left, left), (&self.right, right)].map(|(text, width)| Style::wrap(&clean(text), width));
        let mut text = String::new();
        for at in 0..lefts.len().max(rights.len()) {
            let mark = if at == 0 { style.paint(self.color, self.mark) } else { " ".to_owned() };
            let [one, other] = [&lefts, &rights].map(|lines| lines.get(at).map_or("", |line| &**line));
            let gap = " ".repeat(left.saturating_sub(one.width()));
            text.push_str(format!("  {mark} {one}{gap}  {other}").trim_end());
            text.push('\n');
        }
        text
    }
}
