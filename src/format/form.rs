use super::doc::Piece;
use super::printer::{HANG, Printer};
use crate::source::Span;
use crate::syntax::Kind;
use crate::syntax::tree::{Expr, FormClause};

impl Printer<'_> {
    /// Whether a part begins here that every form may have before its clauses.
    pub(super) fn is_form_head(&self) -> bool {
        self.at_word(&["title", "cites", "from", "until", "open"])
    }

    /// title | cites | in_force | "open" "to" "exception"
    pub(super) fn form_head(&mut self, word: &str) {
        match word {
            "open" => self.tokens(3),
            word => self.common_part(word),
        }
    }

    /// [ ( "must" | "should" ) [ WORD ":" ] ] asks [ "{" { title | cites | says | help } "}" ]
    pub(super) fn form_clause<A>(&mut self, clause: &FormClause<A>, expressions: &[&Expr]) {
        if self.at_word(&["must", "should"]) {
            self.token();
            self.space();
        }
        if clause.label.is_some() {
            self.token();
            self.eat(Kind::Colon);
            self.space();
        }
        self.words_and(expressions, clause.span.tail());
        self.own();
    }

    /// [ "{" { title | cites | says | help } "}" ]
    pub(super) fn own(&mut self) {
        if self.at(Kind::OpenBrace) {
            self.space();
            self.block(|printer| match printer.word() {
                "cites" => printer.common_part("cites"),
                _ => printer.worded_texts(),
            });
        }
    }

    /// A word, the words before each expression with the expression, and those up to a place.
    pub(super) fn words_and(&mut self, expressions: &[&Expr], end: Span) {
        self.push(Piece::Open);
        self.token();
        self.push(Piece::In(HANG));
        for expr in expressions {
            self.words_before(expr.span);
            self.expr(expr);
        }
        self.words_before(end);
        self.push(Piece::Out);
        self.push(Piece::Close);
    }

    /// Writes words up to a place, each set apart from the one before it; a line may be broken before `where` and its like.
    fn words_before(&mut self, place: Span) {
        while self.nth(0).is_some_and(|lexeme| lexeme.span.start < place.start && lexeme.kind != Kind::End) {
            if self.at_word(&["where", "within", "even", "except"]) || self.at(Kind::Arrow) {
                self.push(Piece::Line(1));
            } else if !self.at(Kind::Comma) {
                self.space();
            }
            self.token();
        }
        self.space();
    }
}
