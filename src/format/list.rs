use super::doc::Piece;
use super::printer::{Printer, STEP};
use crate::syntax::Kind;
use crate::syntax::tree::{Expr, ExprKind};

impl Printer<'_> {
    /// Parts with commas between them, on one line.
    pub(super) fn commas(&mut self, mut part: impl FnMut(&mut Self)) {
        part(self);
        while self.eat(Kind::Comma) {
            self.space();
            part(self);
        }
    }

    /// Parts with commas between them, as many on a line as fit, below each other.
    pub(super) fn filled(&mut self, mut part: impl FnMut(&mut Self)) {
        self.push(Piece::Align);
        part(self);
        while self.eat(Kind::Comma) {
            self.push(Piece::Open);
            self.push(Piece::Line(1));
            part(self);
            self.push(Piece::Close);
        }
        self.push(Piece::Out);
    }

    /// "(" [ part { "," part } ] ")", in which each part has a line of its own where not all stand on one
    pub(super) fn parenthesised(&mut self, part: impl FnMut(&mut Self)) {
        self.bracketed(0, false, part);
    }

    /// "{" [ expression { "," expression } ] "}"; what is short fills the lines.
    pub(super) fn set(&mut self, members: &[Expr]) {
        let short = |expr: &Expr| matches!(expr.kind, ExprKind::Name(_) | ExprKind::Literal(_));
        let mut members_left = members.iter();
        self.bracketed(1, members.iter().all(short), |printer| {
            members_left.next().into_iter().for_each(|member| printer.expr(member));
        });
    }

    /// Parts with commas between them, and brackets around them.
    fn bracketed(&mut self, space: usize, fill: bool, mut part: impl FnMut(&mut Self)) {
        self.push(Piece::Open);
        self.token();
        self.push(Piece::In(STEP));
        let empty = self.at(Kind::Close) || self.at(Kind::CloseBrace);
        if !empty {
            self.push(Piece::Line(space));
            part(self);
        }
        while self.eat(Kind::Comma) {
            self.separator(fill, &mut part);
        }
        self.comments(false);
        self.push(Piece::Out);
        if !empty {
            self.push(Piece::Line(space));
        }
        self.token();
        self.push(Piece::Close);
    }

    fn separator(&mut self, fill: bool, part: &mut impl FnMut(&mut Self)) {
        if fill {
            self.push(Piece::Open);
        }
        self.push(Piece::Line(1));
        part(self);
        if fill {
            self.push(Piece::Close);
        }
    }
}
