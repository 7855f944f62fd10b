use super::doc::Piece;
use super::item::is_list;
use super::printer::{HANG, Printer, STEP};
use crate::syntax::Kind;
use crate::syntax::tree::{Clause, Expr, ExprKind};

impl Printer<'_> {
    /// ( "must" | "should" ) [ WORD ":" ] expression { says | help | at }
    pub(super) fn clause(&mut self, clause: &Clause) {
        self.token();
        if clause.label.is_some() {
            self.space();
            self.token();
            self.eat(Kind::Colon);
        }
        match &clause.expr.kind {
            ExprKind::And(parts) | ExprKind::Or(parts) if parts.len() > PAIR => self.below(&clause.expr, parts),
            _ => self.value(&clause.expr, HANG, stays(&clause.expr)),
        }
        self.push(Piece::In(STEP));
        while self.at_word(&["says", "help", "at"]) {
            self.begin(true);
            match self.word() {
                "at" => self.at_path(),
                _ => self.worded_texts(),
            }
        }
        self.push(Piece::Out);
    }

    /// Many conditions: where they do not stand behind the label, they stand below each other, under it.
    fn below(&mut self, expr: &Expr, parts: &[Expr]) {
        self.push(Piece::Open);
        self.push(Piece::In(HANG));
        self.push(Piece::Line(1));
        self.around(expr, |printer| printer.chain(parts, 0));
        self.push(Piece::Out);
        self.push(Piece::Close);
    }
}

/// So many conditions are few: the second one stands below the first where there is no room behind it.
const PAIR: usize = 2;

/// Whether an expression begins on the line of its clause even where it is too long for it: it is then broken at its
/// loosest words.
fn stays(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::And(_) | ExprKind::Or(_) | ExprKind::Quantified(_) | ExprKind::If { .. } | ExprKind::Told { .. } => {
            true
        }
        ExprKind::Not(inside) => stays(inside),
        _ => is_list(expr),
    }
}
