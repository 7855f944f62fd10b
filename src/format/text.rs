use super::doc::Piece;
use super::printer::Printer;
use crate::diagnostic::Lang;
use crate::syntax::Kind;

impl Printer<'_> {
    /// { title }, each on a line of its own
    pub(super) fn titles(&mut self) {
        while self.at_word(&["title"]) {
            self.begin(true);
            self.worded_texts();
        }
    }

    /// A word and its texts: `title`, `says`, `help`, `because`, `as`
    pub(super) fn worded_texts(&mut self) {
        self.token();
        self.space();
        self.texts();
    }

    /// { text }, on one line or below each other
    pub(super) fn texts(&mut self) {
        self.push(Piece::Align);
        self.push(Piece::Open);
        let mut first = true;
        while self.lang_at(0) {
            if !std::mem::take(&mut first) {
                self.push(Piece::Line(1));
            }
            self.tokens(2);
        }
        self.push(Piece::Close);
        self.push(Piece::Out);
    }

    /// LANG further on
    pub(super) fn lang_at(&self, ahead: usize) -> bool {
        let lexeme = |ahead| self.nth(ahead).map(|lexeme| (lexeme.kind, lexeme.text));
        let lang = matches!(lexeme(ahead), Some((Kind::Word, word)) if word.parse::<Lang>().is_ok());
        lang && matches!(lexeme(ahead + 1), Some((Kind::Text, _)))
    }
}
